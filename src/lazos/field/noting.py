"""A note taken in seconds: read like any other note, saved once whoever sends it twice, never lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction

from lazos.accounts.models import Member
from lazos.field.acts import meet
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from lazos.practice.notes.form import PiecesForm
from lazos.practice.notes.people import Found
from lazos.practice.notes.reading import initial, understood
from lazos.practice.notes.saving import Noting

if TYPE_CHECKING:
    from lazos.people.models import Contact

#: A phone's clock further off than this is not believed.
BACK, AHEAD = timedelta(days=45), timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Saved:
    note: FieldNote
    people: list[Contact]
    is_new: bool


def believable(said: datetime | None, now: datetime) -> datetime:
    """When the phone says it was written, where that can be; else now."""
    return said if said is not None and now - BACK <= said <= now + AHEAD else now


def save(
    gathering: Gathering, text: str, *, key: UUID, person: GatheringPerson | None = None, written_at: datetime,
    now: datetime,
) -> Saved:  # fmt: skip
    """`key` is the phone's own name of the note: the same key again gives the note that is there."""
    member = gathering.owner
    with transaction.atomic():
        # The second of two that come at once waits for the first.
        list(Member.objects.select_for_update().filter(pk=member.pk).values_list("pk"))
        known = FieldNote.objects.owned_by(member).filter(client_key=key).first()
        if known is not None:
            return Saved(known, [], is_new=False)
        people = _noted(gathering, text, key, person, written_at, now)
        met = [meet(gathering, contact, at=written_at, now=now) for contact in people]
        note = FieldNote.objects.create(
            owner=member, gathering=gathering, person=met[0] if met else person, client_key=key, text=text,
            written_at=written_at, waits=not people,
        )  # fmt: skip
    return Saved(note, people, is_new=True)


def _noted(
    gathering: Gathering, text: str, key: UUID, person: GatheringPerson | None, at: datetime, now: datetime
) -> list[Contact]:
    """The people of the note, written into their stories; none where it is not clear who is meant."""
    member = gathering.owner
    today = member.today(at)
    found, read = understood(text, member, today, person.contact if person else None)
    found = [_among_expected(one, gathering) for one in found]
    if not found or not all(one.is_sure for one in found):
        return []
    values = initial(text, found, read, today, member) | {"once": str(key)}
    values |= _there(gathering, values, today)
    form = PiecesForm(_sent(values), member=member, found=found, today=today)
    if not form.is_valid():
        return []
    _deed, people = Noting(member, form, today, now).perform()
    return people


def _among_expected(found: Found, gathering: Gathering) -> Found:
    """Of several who may be meant, the one who is expected at this occasion."""
    if found.is_sure:
        return found
    expected = set(gathering.people.values_list("contact_id", flat=True))
    here = [contact for contact in found.candidates if contact.pk in expected]
    return Found(found.name, here) if len(here) == 1 else found


def _there(gathering: Gathering, values: dict[str, Any], today: Any) -> dict[str, Any]:
    """What goes without saying: it was a conversation, here, today."""
    place = gathering.place or gathering.title
    return {
        "kind": values.get("kind") or "event",
        "day": values.get("day") or today,
        "place": (values.get("place") or place)[:200],
        "met_where": (values.get("met_where") or gathering.title)[:300],
        "met_on": values.get("met_on") or today,
    }


def _sent(values: dict[str, Any]) -> dict[str, Any]:
    return {name: "" if value is None else value for name, value in values.items()}
