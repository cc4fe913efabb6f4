"""Which rows a take-out holds and how each is written: every private table of these apps, found by itself.

A row is written as its plain columns; rows it points to are numbers within the file (their place in their table, from
1), so that two take-outs of the same content are equal whatever the keys in the database.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from datetime import date, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.apps import apps
from django.conf import settings
from django.db import models

from lazos.exchange.models import ColumnMapping
from lazos.notifications.models import Channel
from lazos.people import derive
from lazos.people.models import Merge

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_APPS = ("people", "practice", "harvest", "field", "sharing", "reviews", "offline")
_DERIVED_TABLES = {"people.contactday", "sharing.reading"}
_DERIVED = {"people.contact": {*derive.DERIVED_WORDS[:3], *derive.DERIVED_TIES}}
_CHUNK = 1000
PREFERENCES = (
    "headline", "language", "timezone", "region", "theme", "weekly_minutes", "review_day", "quiet_from", "quiet_to",
    "tended_cap", "digest", "digest_at", "action_minutes",
)  # fmt: skip


@cache
def tables() -> list[Any]:
    """The models, each after those that it points to wherever that is possible."""
    found = [model for app in _APPS for model in apps.get_app_config(app).get_models()]
    waiting = [model for model in found if hasattr(model, "owner_path") and name_of(model) not in _DERIVED_TABLES]
    waiting += [ColumnMapping, Channel]
    ordered: list[Any] = []
    while waiting:
        ready = _ready(waiting, strictly=True) or _ready(waiting, strictly=False)[:1]
        ordered += ready
        waiting = [model for model in waiting if model not in ready]
    return ordered


def _ready(waiting: list[Any], *, strictly: bool) -> list[Any]:
    def stands(model: Any, field: Any) -> bool:
        other = field.related_model
        return other not in waiting or (field.null and (other is model or not strictly))

    return [model for model in waiting if all(stands(model, field) for field in links(model))]


def name_of(model: Any) -> str:
    return f"{model._meta.app_label}.{model._meta.model_name}"


@cache
def plain_fields(model: Any) -> list[Any]:
    """Columns that are values; not the key, the owner, what is derived."""
    left_out = _DERIVED.get(name_of(model), set())
    fields = [field for field in model._meta.concrete_fields if not field.primary_key and not field.is_relation]
    return [field for field in fields if field.name not in left_out]


@cache
def links(model: Any) -> list[Any]:
    """Foreign keys to other rows of the same member."""
    return [field for field in model._meta.concrete_fields if field.is_relation and _ours(field.related_model)]


@cache
def lists(model: Any) -> list[Any]:
    """Many-to-many fields, each written as a list of places."""
    return [field for field in model._meta.many_to_many if _ours(field.related_model)]


def owners(model: Any) -> list[Any]:
    """Foreign keys to the member."""
    member = apps.get_model(settings.AUTH_USER_MODEL)
    return [field for field in model._meta.concrete_fields if field.is_relation and field.related_model is member]


def _ours(model: Any) -> bool:
    return model._meta.app_label in _APPS


class Places:
    """pk → place in its table, for each table: 16 bytes a row."""

    def __init__(self, member: Member) -> None:
        self._pks: dict[Any, array[int]] = {}
        for model in tables():
            pks = model.objects.owned_by(member).order_by("pk").values_list("pk", flat=True)
            self._pks[model] = array("q", pks.iterator(chunk_size=5000))

    def place(self, model: Any, pk: int | None) -> int | None:
        if pk is None:
            return None
        from bisect import bisect_left

        pks = self._pks[model]
        at = bisect_left(pks, pk)
        return at + 1 if at < len(pks) and pks[at] == pk else None

    def count(self, model: Any) -> int:
        return len(self._pks[model])


def rows_of(model: Any, member: Member, places: Places) -> Iterator[dict[str, Any]]:
    """The rows of one table as JSON takes them, in the order of their keys."""
    last = 0
    while piece := list(model.objects.owned_by(member).filter(pk__gt=last).order_by("pk")[:_CHUNK]):
        last = piece[-1].pk
        listed = {field.name: _listed(field, piece, places) for field in lists(model)}
        for row in piece:
            yield _as_json(row, model, places) | {name: found.get(row.pk, []) for name, found in listed.items()}


def _as_json(row: Any, model: Any, places: Places) -> dict[str, Any]:
    told: dict[str, Any] = {"id": places.place(model, row.pk)}
    told |= {field.name: places.place(field.related_model, getattr(row, field.attname)) for field in links(model)}
    told |= {field.name: plain(getattr(row, field.attname)) for field in plain_fields(model)}
    if model is Merge:
        from lazos.exchange.takeout.merges import as_places

        told["before"] = as_places(row, places.place)
    return told


def _listed(field: Any, piece: list[Any], places: Places) -> dict[int, list[int]]:
    through, own, other = field.remote_field.through, field.m2m_column_name(), field.m2m_reverse_name()
    pairs = through.objects.filter(**{f"{own}__in": [row.pk for row in piece]}).values_list(own, other)
    found: dict[int, list[int]] = {}
    for row, target in pairs.order_by(own, other):
        place = places.place(field.related_model, target)
        if place is not None:
            found.setdefault(row, []).append(place)
    return found


def plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, UUID | models.fields.files.FieldFile):
        return str(value)
    return value


def preferences_of(member: Member) -> dict[str, Any]:
    return {name: plain(getattr(member, name)) for name in PREFERENCES}
