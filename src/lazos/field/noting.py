"""A note taken in seconds: read like any other note, saved once whoever sends it twice, never lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction

from lazos.activity.models import Deed, follow, record, undoes
from lazos.activity.sentences import say
from lazos.activity.twice import wait_for_others
from lazos.field.acts import meet, not_met
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from lazos.practice.notes.form import PiecesForm
from lazos.practice.notes.people import Found
from lazos.practice.notes.reading import initial, understood
from lazos.practice.notes.saving import Noting

if TYPE_CHECKING:
    from lazos.people.models import Contact


@dataclass(frozen=True, slots=True)
class Saved:
    note: FieldNote
    people: list[Contact]
    is_new: bool


def save(
    gathering: Gathering, text: str, *, key: UUID, person: GatheringPerson | None = None, written_at: datetime,
    now: datetime,
) -> Saved:  # fmt: skip
    """`key` is the phone's own name of the note: the same key again gives the note that is there."""
    member = gathering.owner
    with transaction.atomic():
        wait_for_others(member.pk)
        known = FieldNote.objects.owned_by(member).filter(client_key=key).first()
        if known is not None:
            return Saved(known, [], is_new=False)
        deed, people = _noted(gathering, text, key, person, written_at, now)
        note = FieldNote.objects.create(
            owner=member, gathering=gathering, person=person, client_key=key, text=text, written_at=written_at,
            waits=deed is None,
        )  # fmt: skip
        if deed is not None:
            _place(note, deed, people, now)
    return Saved(note, people, is_new=True)


def pieces_of(gathering: Gathering, text: str, about: Contact | None, *, at: datetime, once: str = "") -> PiecesForm:
    """The note as Anotar reads it, with what goes without saying of a conversation at this occasion."""
    member = gathering.owner
    today = member.today(at)
    found, read = understood(text, member, today, about)
    found = [_among_expected(one, gathering) for one in found]
    values = initial(text, found, read, today, member)
    values |= {"once": once or values["once"]} | _there(gathering, values, today)
    return PiecesForm(member=member, found=found, today=today, initial=values)


def keep(note: FieldNote, pieces: PiecesForm, *, now: datetime) -> tuple[Deed, list[Contact]] | None:
    """A note that waited, read by the member: it goes into the stories, and its people were met.

    None where another window was first.
    """
    with transaction.atomic():
        if not FieldNote.objects.owned_by(note.owner_id).filter(pk=note.pk, waits=True).update(waits=False):
            return None
        deed, people = Noting(note.owner, pieces, note.owner.today(note.written_at), now).perform()
        _place(note, deed, people, now)
    return deed, people


def _place(note: FieldNote, deed: Deed, people: list[Contact], now: datetime) -> None:
    """The note has its place, and its people were met. Taking back what it said, under `deed`, lets it wait again."""
    met = [meet(note.gathering, contact, at=note.written_at, now=now) for contact in people]
    facts = {"meetings": [one.facts for one in met], "field_note": note.pk, "former": note.person_id}
    facts["people"] = [contact.pk for contact in people]
    said = say("field_note_placed", title=note.gathering.title)
    follow(deed, record(note.owner, "field_note_placed", at=now, subject=said, **facts))
    note.person, note.waits = met[0].person, False
    note.save(update_fields=["person", "waits"])


@undoes("field_note_placed")
def _waits_again(deed: Deed, now: datetime) -> None:
    facts, owner = deed.facts, deed.owner_id
    former = GatheringPerson.objects.owned_by(owner).filter(pk=facts["former"]).first()
    FieldNote.objects.owned_by(owner).filter(pk=facts["field_note"]).update(waits=True, person=former)
    for meeting in facts["meetings"]:
        not_met(owner, meeting, now=now)


def _noted(
    gathering: Gathering, text: str, key: UUID, person: GatheringPerson | None, at: datetime, now: datetime
) -> tuple[Deed | None, list[Contact]]:
    """The people of the note, written into their stories; none where it is not clear who is meant."""
    member = gathering.owner
    read = pieces_of(gathering, text, person.contact if person else None, at=at, once=str(key))
    if not read.found or not all(one.is_sure for one in read.found):
        return None, []
    form = PiecesForm(_sent(read.initial), member=member, found=read.found, today=read.today)
    if not form.is_valid():
        return None, []
    return Noting(member, form, member.today(at), now).perform()


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
