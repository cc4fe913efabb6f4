"""What a merge of two contacts has to know of tables: who points to a contact, and which rows say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lazos.core.identity.emails import comparable
from lazos.core.identity.phones import phone_key, same_number
from lazos.core.language.fold import fold
from lazos.people.models import Address, Contact, Email, Fact, KeyDate, Link, Phone, Position

#: What belongs together: choosing the name of one record takes all of it.
GROUPS: dict[str, tuple[str, ...]] = {
    "name": ("prefix", "given", "additional", "family", "family2", "suffix", "full_name", "name_order", "kind"),
    "work": ("organisation", "role"),
    "met": ("met_how", "met_where", "met_on"),
    "introduced": ("introduced_by_id", "introduced_by_name"),
    "photo": ("photo_id",),
    "origin": ("origin_id",),
}
ALONE = (
    "nickname",
    "pronunciation",
    "maiden",
    "gender",
    "city",
    "language",
    "formality",
    "languages",
    "channel",
    "timezone",
    "best_time",
    "in_common",
    "seed_circle",
    "next_step",
    "rhythm_days",
    "raw_card",
)
GROUPS |= {name: (name,) for name in ALONE}


def pointing_to_contacts() -> Iterable[tuple[Any, str, bool]]:
    """Every key of any app that points to a contact: (model, column, whether it is the table of a many-to-many)."""
    for relation in Contact._meta.get_fields(include_hidden=True):
        if not relation.auto_created or relation.concrete or not relation.is_relation or relation.many_to_many:
            continue
        model = relation.related_model
        yield model, relation.field.name, bool(model._meta.auto_created)


def _row_key(*names: str) -> Callable[[Any], Any]:
    return lambda row: tuple(fold(str(getattr(row, name) or "")) for name in names)


KEYS: dict[Any, Callable[[Any], Any]] = {
    Email: lambda row: comparable(row.address),
    Phone: lambda row: phone_key(row.e164 or row.number) or fold(row.number),
    Fact: _row_key("kind", "text"),
    Link: lambda row: fold(row.url).split("//")[-1].removeprefix("www.").rstrip("/"),
    Position: _row_key("organisation", "role", "started", "finished"),
    Address: _row_key("street", "city", "postcode", "country", "formatted"),
    # One birthday each: that of the other stays out of sight.
    KeyDate: lambda row: (row.kind,) if row.kind == "birthday" else _row_key("kind", "month", "day", "label")(row),
}


def says_the_same(model: Any, one: Any, other: Any) -> bool:
    """Whether two rows of `model` hold the same address, number, fact …"""
    a, b = KEYS[model](one), KEYS[model](other)
    return bool(a == b or (model is Phone and same_number(a, b)))
