"""What a merge keeps for its undo, in a take-out and back: keys become places in the file, and keys again.

What comes back is believed only where a merge could have written it: tables that point to contacts, their own columns.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.exceptions import ValidationError

from lazos.exchange.takeout.restoring.values import typed
from lazos.exchange.takeout.tables import links, owners, tables
from lazos.people.merge_rows import pointing_to_contacts
from lazos.people.models import Contact, Merge, Position

if TYPE_CHECKING:
    from lazos.accounts.models import Member

Turn = Callable[[Any, Any], int | None]
EMPTY: dict[str, Any] = {"moved": [], "dropped": [], "rows": [], "fields": {}, "after": {}}


def as_places(merge: Merge, place: Turn) -> dict[str, Any]:
    """`Merge.before` for the file; `place(model, pk)` is the place of a row, None where it is not in the file."""
    before = EMPTY | (merge.before or {})
    moved = [
        [label, column, sorted(placed)]
        for label, column, pks in before["moved"]
        if (placed := [to for pk in _other_sides(label, column, pks) if (to := place(*pk))])
    ]
    rows = [[label, to, old] for label, pk, old in before["rows"] if (to := place(apps.get_model(label), pk))]
    return {
        "moved": moved,
        "dropped": [[label, _turned(apps.get_model(label), values, place)] for label, values in before["dropped"]],
        "rows": rows,
        "fields": _turned(Contact, before["fields"], place),
        "after": _turned(Contact, before["after"], place),
        "keys": "places",
    }


def as_keys(before: Any, key: Turn, member: Member, kept: int) -> dict[str, Any]:
    """The same for the database; `key(model, place)` is a row of this member. What makes no sense is left out."""
    if not isinstance(before, dict) or before.get("keys") != "places":
        return dict(EMPTY)  # of an older take-out: keys of another database, which mean nothing here
    told = {name: before[name] if isinstance(before.get(name), type(EMPTY[name])) else EMPTY[name] for name in EMPTY}
    return {
        "moved": [found for row in told["moved"] if (found := _moved(row, key, kept))],
        "dropped": [found for row in told["dropped"] if (found := _dropped(row, key, member))],
        "rows": [found for row in told["rows"] if (found := _changed(row, key))],
        **_fields(told["fields"], told["after"], key),
    }


def _other_sides(label: str, column: str, pks: list[int]) -> list[tuple[Any, int]]:
    """(model, pk) of each row; a row of a many-to-many table is known by what it joins to the contact."""
    model = apps.get_model(label)
    if not model._meta.auto_created:
        return [(model, pk) for pk in pks]
    other = _other(model, column)
    found = model._base_manager.filter(pk__in=pks).values_list(other.attname, flat=True)
    return [(other.related_model, pk) for pk in found]


def _other(through: Any, column: str) -> Any:
    return next(field for field in through._meta.concrete_fields if field.is_relation and field.name != column)


def _turned(model: Any, values: dict[str, Any], turn: Turn) -> dict[str, Any]:
    """Column values without key and owner, what they point to turned."""
    skipped = {field.attname for field in (model._meta.pk, *owners(model))}
    pointing = {field.attname: field.related_model for field in links(model)}
    return {
        name: turn(pointing[name], value) if name in pointing and value is not None else value
        for name, value in values.items()
        if name not in skipped
    }


def _moved(row: Any, key: Turn, kept: int) -> list[Any] | None:
    label, column, places = row if isinstance(row, list) and len(row) == 3 else (None, None, None)
    for model, name, is_through in pointing_to_contacts():
        if (model._meta.label, name) != (label, column) or not isinstance(places, list):
            continue
        other = _other(model, name) if is_through else None
        pks = [pk for place in places if (pk := key(other.related_model if other else model, place))]
        if other:
            pks = list(
                model._base_manager.filter(**{name: kept, f"{other.attname}__in": pks}).values_list("pk", flat=True)
            )
        return [label, column, pks] if pks else None
    return None


def _dropped(row: Any, key: Turn, member: Member) -> list[Any] | None:
    label, values = row if isinstance(row, list) and len(row) == 2 else (None, None)
    known = {model._meta.label: model for model in [*tables(), *(model for model, _, _ in pointing_to_contacts())]}
    model = known.get(label)
    if model is None or not isinstance(values, dict) or not (found := _read(model, _turned(model, values, key))):
        return None
    needed = [field for field in links(model) if not field.null]
    if not needed or any(found.get(field.attname) is None for field in needed):
        return None
    return [label, found | {model._meta.pk.attname: None} | {field.attname: member.pk for field in owners(model)}]


def _read(model: Any, values: dict[str, Any]) -> dict[str, Any] | None:
    columns = {field.attname: field for field in model._meta.concrete_fields}
    try:
        for name, value in values.items():
            if not columns[name].is_relation:
                typed(columns[name], value)
    except (KeyError, ValueError, TypeError, ValidationError):
        return None
    return values


def _changed(row: Any, key: Turn) -> list[Any] | None:
    """A merge orders positions anew; it changes nothing else."""
    label, place, old = row if isinstance(row, list) and len(row) == 3 else (None, None, None)
    if label != Position._meta.label or not isinstance(old, dict) or set(old) != {"position"}:
        return None
    pk = key(Position, place)
    return [label, pk, old] if pk and type(old["position"]) is int and 0 <= old["position"] < 30_000 else None


def _fields(fields: dict[str, Any], after: dict[str, Any], key: Turn) -> dict[str, Any]:
    own = {field.attname for field in Contact._meta.concrete_fields} - {"version", "uid", "merged_into_id"}
    both = own & set(fields) & set(after)
    read = [_read(Contact, _turned(Contact, {name: ends[name] for name in both}, key)) for ends in (fields, after)]
    before, later = read
    return {"fields": {}, "after": {}} if before is None or later is None else {"fields": before, "after": later}
