"""What happens to occasions and their people, each undoable where something would be lost."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from lazos.accounts.models import Member
from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.activity.twice import just_made, wait_for_others
from lazos.core.identity.names import split_name
from lazos.field import following
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from lazos.people import derive, records, snapshots
from lazos.people.models import Contact
from lazos.practice.models import Promise

_TABLES: tuple[Any, ...] = (Gathering, GatheringPerson, FieldNote)


def add(member: Member, **fields: Any) -> Gathering:
    """A new occasion; one with the `source_uid` of one that is there already is that one."""
    uid = fields.get("source_uid")
    known = Gathering.objects.owned_by(member).filter(source_uid=uid).first() if uid else None
    return known or Gathering.objects.create(owner=member, **fields)


def expect(gathering: Gathering, contact: Contact) -> GatheringPerson:
    """Somebody the member hopes to meet there; nobody twice."""
    rows = GatheringPerson.objects.owned_by(gathering.owner_id)
    person: GatheringPerson = rows.get_or_create(
        gathering=gathering, contact=contact, defaults={"owner_id": gathering.owner_id}
    )[0]
    return person


def expect_new(gathering: Gathering, name: str, email: str, *, now: datetime) -> GatheringPerson:
    """Somebody to get to know there: a contact from now on, of whom nothing is known but this. Tapped twice, one."""
    with transaction.atomic():
        wait_for_others(gathering.owner_id)
        parts = {part: value for part, value in asdict(split_name(name)).items() if value}
        same = {f"contact__{part}": value for part, value in parts.items()}
        there: GatheringPerson | None = just_made(
            GatheringPerson, gathering.owner, now=now, gathering=gathering, **same
        )
        if there is not None:
            return there
        contact = records.new_contact(gathering.owner, now=now, **parts)
        if email:
            records.set_emails(contact, [email])
            derive.refresh_words(contact.owner_id, [contact.pk])
        return expect(gathering, contact)


@dataclass(frozen=True, slots=True)
class Meeting:
    """Somebody who was met. `facts` is what `not_met` needs; empty where they had met before."""

    person: GatheringPerson
    facts: dict[str, Any]


def meet(gathering: Gathering, contact: Contact, *, at: datetime, now: datetime) -> Meeting:
    """They talked: the person stands among those met, and a word to them in Hoy."""
    with transaction.atomic():
        is_new = not gathering.people.filter(contact=contact).exists()
        person = expect(gathering, contact)
        if person.met_at is not None:
            return Meeting(person, {})
        person.met_at = at
        person.save_changes("met_at")
        following.propose(person, met_at=at, now=now)
    return Meeting(person, {"person": person.pk, "is_new": is_new})


def met(person: GatheringPerson, *, now: datetime) -> Deed:
    """As `meet`, said on a screen."""
    with transaction.atomic():
        meeting = meet(person.gathering, person.contact, at=now, now=now).facts
        said = say("met_in_the_field", name=person.contact.display_name)
        return record(
            person.owner, "met_in_the_field", at=now, subject=said, meeting=meeting, contact=person.contact_id
        )


def not_met(owner: int, meeting: dict[str, Any], *, now: datetime) -> None:
    """Takes a meeting back; somebody who stood there by it alone, and of whom nothing was written, goes with it."""
    rows = GatheringPerson.objects.owned_by(owner).filter(pk=meeting.get("person"))
    for person in rows.select_related("owner", "step"):
        person.end_step(at=now, kept=False)
        is_blank = not (person.why or person.opening or person.note or person.notes.exists())
        if meeting.get("is_new") and is_blank:
            person.delete()
        else:
            person.met_at = None
            person.save_changes("met_at")


def remove(gathering: Gathering, *, now: datetime) -> Deed:
    """The occasion with its people and notes. What became a conversation or a promise stays."""
    with transaction.atomic():
        rows = [gathering, *gathering.people.all(), *gathering.notes.all()]
        facts = [[_TABLES.index(type(row)), snapshots.taken(row)] for row in rows]
        people = [row.contact_id for row in rows if isinstance(row, GatheringPerson)]
        said = say("gathering_removed", title=gathering.title)
        deed = record(gathering.owner, "gathering_removed", at=now, subject=said, rows=facts, people=people)
        gathering.delete()
    return deed


def remove_person(person: GatheringPerson, *, now: datetime) -> Deed:
    with transaction.atomic():
        said = say("gathering_person_removed", name=person.contact.display_name)
        facts: dict[str, Any] = {"rows": [[1, snapshots.taken(person)]], "links": snapshots.links_to(person)}
        facts["contact"] = person.contact_id
        if person.step and person.step.kept_at is None and person.step.released_at is None:
            facts["step"] = snapshots.taken(person.step)
        deed = record(person.owner, "gathering_removed", at=now, subject=said, **facts)
        person.end_step(at=now, kept=False)
        person.delete()
    return deed


@undoes("gathering_removed")
def _bring_back(deed: Deed, now: datetime) -> None:
    step = deed.facts.get("step")
    if step and any(_is_still_possible(deed.owner_id, values) for _table, values in deed.facts["rows"]):
        snapshots.given_back(Promise, step)
    for table, values in deed.facts["rows"]:
        if table != 1 or _is_still_possible(deed.owner_id, values):
            row = snapshots.given_back(_TABLES[table], values)
            snapshots.linked_again(row, deed.facts.get("links", []))


def _is_still_possible(owner: int, values: dict[str, Any]) -> bool:
    """Neither the contact nor the occasion is gone since, and the person was not added again."""
    contact, gathering = values["contact_id"], values["gathering_id"]
    there = Contact.objects.owned_by(owner).filter(pk=contact).exists()
    there = there and Gathering.objects.owned_by(owner).filter(pk=gathering).exists()
    rows = GatheringPerson.objects.owned_by(owner).filter(contact=contact, gathering=gathering)
    return there and not rows.exists()


@undoes("met_in_the_field")
def _not_met(deed: Deed, now: datetime) -> None:
    facts = deed.facts
    not_met(deed.owner_id, facts.get("meeting", {"person": facts.get("gathering_person")}), now=now)
