"""Everything of one member as plain values, to compare before and after."""

from __future__ import annotations

from typing import Any

from django.apps import apps

from lazos.accounts.models import Member
from lazos.people.models import Circle, Interaction, Tag

_NOT_CONTENT = {"id", "updated_at"}
_LEFT_OUT = {"Origin"}  # that an import was made and taken back may be known


def dump(member: Member) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for model in (*apps.get_app_config("people").get_models(), *apps.get_app_config("practice").get_models()):
        if hasattr(model, "owner_path") and model.__name__ not in _LEFT_OUT:
            rows = model.objects.owned_by(member).order_by("pk").values()
            found[model.__name__] = [{k: v for k, v in row.items() if k not in _NOT_CONTENT} for row in rows]
    for model in (Tag, Circle, Interaction):
        through = model.contacts.through
        column = model.__name__.lower()
        rows = through.objects.filter(contact__owner=member).order_by(f"{column}_id", "contact_id")
        found[through.__name__] = list(rows.values(f"{column}_id", "contact_id"))
    return found
