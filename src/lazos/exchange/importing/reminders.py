"""What a reminder of another program becomes: one still to be done a promise, one that comes back every year a date.

All the others (those that repeat otherwise, those whose day has passed) are kept beside the contact as they came:
nobody promised them, so nobody is late with them.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from lazos.core.formats.records import ReminderRecord
from lazos.core.language.fold import fold
from lazos.people.models import KeyDate, Leftover

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_YEARLY = ("year", "year/1")


def is_promise(record: ReminderRecord, today: date) -> bool:
    """A task (without a day), or a reminder that is still to come; never one that repeats."""
    if record.repeats:
        return False
    return record.due is None or (record.due >= today and not record.done)


def kept(record: ReminderRecord) -> KeyDate | Leftover:
    """The row for a reminder that is no promise."""
    if record.repeats in _YEARLY and record.due and not record.done:
        label = " ".join(record.text.split())[:100]
        return KeyDate(kind=KeyDate.Kind.OTHER, month=record.due.month, day=record.due.day, label=label)
    when = ";".join(filter(None, (str(record.due or ""), record.repeats, "done" if record.done else "")))
    return Leftover(source=record.source[:20], name="reminder", params=when, value=record.text)


def without_known(member: Member, rows: Iterable[Any]) -> list[Any]:
    """The rows whose contact does not hold them yet. A yearly reminder on a birthday says nothing new."""
    rows = list(rows)
    ids = {row.contact_id for row in rows}
    held: set[Any] = set()
    for model in (KeyDate, Leftover):
        of_model = model.objects.owned_by(member).filter(contact__in=ids) if ids else ()
        held.update(identity for row in of_model for identity in _identities(row))
    new = []
    for row in rows:
        identities = _identities(row)
        if held.isdisjoint(identities):
            new.append(row)
        held.update(identities)
    return new


def _identities(row: KeyDate | Leftover) -> list[Any]:
    if isinstance(row, Leftover):
        return [(row.contact_id, row.name, row.params, row.value)]
    if row.kind == KeyDate.Kind.OTHER:
        return [(row.contact_id, row.month, row.day, fold(row.label)), *_greeting(row)]
    return [(row.contact_id, row.month, row.day)] if row.month else []


def _greeting(row: KeyDate) -> list[Any]:
    said = set(fold(row.label).split())
    return [(row.contact_id, row.month, row.day)] if said & _GREETINGS else []


_GREETINGS = {"felicitar", "felicidades", "cumpleanos", "cumple", "birthday", "happy", "aniversario", "anniversary"}
