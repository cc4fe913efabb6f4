"""Writing a corrected note down, in one transaction, with one undo."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lazos.accounts.models import Member
from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.activity.twice import wait_for_others
from lazos.core.clocks import LONGEST
from lazos.core.identity.names import split_name
from lazos.core.language.acquaintance import says_met
from lazos.people import derive, records
from lazos.people.known import is_known
from lazos.people.merging import demand_apart
from lazos.people.models import Circle, Contact, Exchange, Fact, Interaction, KeyDate, Relation
from lazos.practice.models import Promise
from lazos.practice.notes.form import PiecesForm, Told
from lazos.practice.notes.telling import tell

#: Fields of a known contact that a note fills where they are empty.
MEETING = ("met_where", "met_on", "introduced_by_name")


@dataclass(slots=True)
class Noting:
    """One note being saved: what it makes is remembered, so that it can be taken back.

    `today`: the member's day on which it was written, at `now` or, without signal, some days before.
    """

    member: Member
    form: PiecesForm
    today: date
    now: datetime
    made: dict[str, list[Any]] = field(default_factory=dict)
    before: dict[str, dict[str, Any]] = field(default_factory=dict)
    after: dict[str, dict[str, Any]] = field(default_factory=dict)
    interaction: Interaction | None = None

    def perform(self) -> tuple[Deed, list[Contact]]:
        with transaction.atomic():
            if saved := self._saved_before():
                return saved
            told = self.form.people()
            people = [one.contact or self._new(one.name) for one in told]
            self._note_contact(people, told)
            for contact, one in zip(people, told, strict=True):
                self._tell_of(contact, one, is_first=contact is people[0])
            derive.refresh_words(self.member.pk, [contact.pk for contact in people])
            derive.refresh_ties(self.member.pk, self.member.today(self.now), [contact.pk for contact in people])
            names = ", ".join(contact.display_name for contact in people)
            deed = record(
                self.member,
                "note_saved",
                at=self.now,
                subject=say("note_saved", names=names),
                people=[contact.pk for contact in people],
                made=self.made,
                before=self.before,
                after=self.after,
                once=self.form.once_key(),
                versions={contact.pk: contact.version for contact in people},
            )
        return deed, people

    def _saved_before(self) -> tuple[Deed, list[Contact]] | None:
        """The same form sent twice: by a second tap, or again by the browser. The second waits for the first."""
        once = self.form.once_key()
        wait_for_others(self.member.pk)
        deeds = Deed.objects.owned_by(self.member).filter(kind="note_saved", at__gte=self.now - LONGEST)
        deed = deeds.filter(facts__once=once, undone_at=None).first() if once else None
        if deed is None:
            return None
        people = Contact.objects.owned_by(self.member).in_bulk(deed.facts["people"])
        there = [people[pk] for pk in deed.facts["people"] if pk in people]
        return (deed, there) if there else None

    def _new(self, name: str) -> Contact:
        contact = records.new_contact(self.member, now=self.now, **asdict(split_name(name)))
        self._remember("contacts", contact.pk)
        return contact

    def _note_contact(self, people: list[Contact], told: list[Told]) -> None:
        data = self.form.cleaned_data
        if not data["kind"]:
            return
        day = data["day"] or self.today
        said = (text for name in ("learned", "need", "interest") for one in told for text in one.listed(name))
        topic = next(said, "")
        self.interaction = records.record_interaction(
            self.member,
            people,
            kind=data["kind"],
            day=min(day, self.today),
            today=self.member.today(self.now),
            title=topic[:300],
            summary=data["line"],
            place=data["place"],
            minutes=data["minutes"],
            direction=data["direction"] or "both",
        )
        self._remember("interactions", self.interaction.pk)

    def _tell_of(self, contact: Contact, told: Told, *, is_first: bool) -> None:
        for what, key in tell(contact, told, member=self.member, today=self.today, interaction=self.interaction):
            self._remember(what, key)
        for text, due, by_me in told.promises:
            self._remember("promises", self._promise(contact, text, due, by_me).pk)
        self._describe(contact, told, is_first=is_first)

    def _describe(self, contact: Contact, told: Told, *, is_first: bool) -> None:
        """Where they met holds for those met here; a line that was no conversation is a note on the first."""
        data = self.form.cleaned_data
        given = {"introduced_by_name": data["introduced_by"]}
        if told.contact is None or _met_now(told.contact, data["line"]):
            given |= {"met_where": data["met_where"], "met_on": data["met_on"]}
        if not self.interaction and is_first:
            given["notes"] = "\n\n".join(part for part in (contact.notes, data["line"]) if part)
        new = {
            name: value for name, value in given.items() if value and (name == "notes" or not getattr(contact, name))
        }
        for work in told.groups:
            if work.get("organisation") or work.get("role"):
                new |= {name: work[name] or getattr(contact, name) for name in ("organisation", "role")}
        if not new:
            return
        self.before[str(contact.pk)] = {name: _plain(getattr(contact, name)) for name in new}
        self.after[str(contact.pk)] = {name: _plain(value) for name, value in new.items()}
        if "organisation" in new:
            records.set_position(contact, new["organisation"], new["role"])
        for name, value in new.items():
            setattr(contact, name, value)
        contact.save_changes(*new)

    def _promise(self, contact: Contact, text: str, due: date | None, by_me: bool) -> Promise:
        return Promise.objects.create(
            owner=self.member,
            contact=contact,
            by_me=by_me,
            text=text,
            due=due,
            made_on=self.today,
            interaction=self.interaction,
        )

    def _remember(self, what: str, pk: Any) -> None:
        self.made.setdefault(what, []).append(pk)


_ROWS: tuple[tuple[Any, str], ...] = (
    (Promise, "promises"),
    (Exchange, "exchanges"),
    (Fact, "facts"),
    (Relation, "relations"),
    (KeyDate, "dates"),
)


def _met_now(contact: Contact, line: str) -> bool:
    """Whether somebody on the list was met now: a coffee at the fair with an old friend is not how they met."""
    is_old = bool(contact.seed_circle) or contact.contact_days > 1  # the one of this note may be counted
    return not is_old and says_met(line)


@undoes("note_saved")
def _undo(deed: Deed, now: datetime) -> None:
    """Takes back what the note made, and what it wrote where that still stands.

    A new person goes with it, unless something else is known of them by now.
    """
    owner, made, today = deed.owner_id, deed.facts["made"], deed.owner.today(now)
    demand_apart(owner, deed.facts["people"], since=deed.at)
    for model, name in _ROWS:
        model.objects.owned_by(owner).filter(pk__in=made.get(name, [])).delete()
    for interaction in Interaction.objects.owned_by(owner).filter(pk__in=made.get("interactions", [])):
        records.remove_interaction(interaction, today=today)
    for circle in Circle.objects.owned_by(owner).filter(pk__in=[pk for pk, _contact in made.get("circles", [])]):
        circle.contacts.remove(*(contact for pk, contact in made["circles"] if pk == circle.pk))
    kept = Contact.objects.owned_by(owner).filter(pk__in=list(deed.facts["before"]))
    for contact in kept.exclude(pk__in=made.get("contacts", [])):
        _put_back(contact, deed.facts["before"][str(contact.pk)], deed.facts["after"][str(contact.pk)])
    for contact in Contact.objects.owned_by(owner).filter(pk__in=deed.facts["people"]):
        contact.emails.filter(pk__in=made.get("emails", [])).delete()
        contact.phones.filter(pk__in=made.get("phones", [])).delete()
    for contact in Contact.objects.owned_by(owner).filter(pk__in=made.get("contacts", [])):
        if not is_known(contact, deed.facts["versions"][str(contact.pk)], aside=["positions"]):
            contact.delete()
    derive.refresh_words(owner, deed.facts["people"])
    derive.refresh_ties(owner, today, deed.facts["people"])


def _put_back(contact: Contact, before: dict[str, Any], after: dict[str, Any]) -> None:
    """A field that was changed since the note was changed on purpose."""
    before = {name: value for name, value in before.items() if _plain(getattr(contact, name)) == after[name]}
    if {"organisation", "role"} <= before.keys():
        records.set_position(contact, before["organisation"], before["role"])
    else:
        before = {name: value for name, value in before.items() if name not in ("organisation", "role")}
    for name, value in before.items():
        setattr(contact, name, date.fromisoformat(value) if name == "met_on" and value else value)
    contact.save_changes(*before)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
