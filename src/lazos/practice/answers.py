"""What the member answers to a line of Hoy: done, later, not now. Each can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.people import records
from lazos.people.models import Contact, Exchange, Interaction
from lazos.practice import flows, keeping
from lazos.practice.models import PlanAnswer, Promise

#: What a done line may have been: kinds of interaction, by the channel one opens.
CHANNEL_KINDS = {"email": "email", "whatsapp": "message", "phone": "call", "in_person": "meeting"}


@dataclass(frozen=True, slots=True)
class Doing:
    """The member says that they did what a line proposed. Nothing counts as contact before they say so."""

    contact: Contact
    kind: str
    minutes: int
    promise: Promise | None = None
    thanks: Exchange | None = None
    kept: int = 0

    def perform(self, *, how: str, today: date, now: datetime) -> PlanAnswer:
        """Notes the contact, keeps the promise or gives the thanks, and ties the line. Said twice it is done once.

        `today`: the member's day on which it was said; it may lie before that of `now`, where there was no signal.
        """
        owner = self.contact.owner
        with transaction.atomic():
            if told := _told_before(self.contact, self.kind, "done", today):
                return told
            interaction = records.record_interaction(
                owner, [self.contact], kind=how, day=today, today=owner.today(now), direction="out", title=self._title()
            )
            answer = _answer(self.contact, self.kind, "done", today, minutes=self.minutes, interaction=interaction)
            answer.deed = record(
                owner,
                "line_done",
                at=now,
                subject=say("line_done", name=self.contact.display_name),
                answer=answer.pk,
                interaction=interaction.pk,
                **self._consequences(today, now, interaction),
            )
            answer.save(update_fields=["deed"])
        return answer

    def _title(self) -> str:
        if self.promise:
            return self.promise.text[:300]
        return self.thanks.note[:300] if self.thanks else ""

    def _consequences(self, today: date, now: datetime, interaction: Interaction) -> dict[str, Any]:
        facts: dict[str, Any] = {}
        if self.promise:
            self.promise.keep(at=now)
            facts["promise"] = self.promise.pk
            facts |= flows.advance(self.promise, at=now, interaction=interaction)
        if self.thanks:
            self.thanks.thanked_on = today
            self.thanks.save_changes("thanked_on")
            facts["thanked"] = self.thanks.pk
        if self.kept:
            facts |= keeping.give(self.contact, self.kept, interaction=interaction, today=today, now=now)
        given = {"birthday": "congratulation", "date": "congratulation", "thanks": "thanks"}.get(self.kind)
        if given:
            exchange = records.record_exchange(
                self.contact, direction="given", kind=given, day=today, interaction=interaction
            )
            facts["exchange"] = exchange.pk
        return facts


def postpone(contact: Contact, *, kind: str, until: date, today: date, now: datetime) -> PlanAnswer:
    """The line comes back on `until`."""
    subject = say("line_later", name=contact.display_name)
    return _set_aside(contact, kind, "later", subject, today, now, until=until)


def refuse(contact: Contact, *, kind: str, today: date, now: datetime) -> PlanAnswer:
    """Not now: the contact rests for a while that grows with each time."""
    subject = say("line_not_now", name=contact.display_name)
    return _set_aside(contact, kind, "not_now", subject, today, now)


def tell(answer: PlanAnswer, *, mood: str, note: str, today: date) -> None:
    """How it went, after it was done."""
    interaction = answer.interaction
    if interaction is None:
        return
    changes: dict[str, Any] = {"mood": mood} if mood else {}
    if note:
        changes["summary"] = note
    if mood in ("good", "so_so"):
        changes["direction"] = "both"
    if changes:
        records.change_interaction(interaction, today=today, **changes)


@undoes("line_done")
def _undo_done(deed: Deed, now: datetime) -> None:
    facts, owner = deed.facts, deed.owner_id
    PlanAnswer.objects.owned_by(owner).filter(pk=facts["answer"]).update(undone_at=now)
    keeping.take_back(deed)
    if "exchange" in facts:
        Exchange.objects.owned_by(owner).filter(pk=facts["exchange"]).delete()
    if promise := Promise.objects.owned_by(owner).filter(pk=facts.get("promise")).first():
        promise.reopen()
    if thanks := Exchange.objects.owned_by(owner).filter(pk=facts.get("thanked")).first():
        thanks.thanked_on = None
        thanks.save_changes("thanked_on")
    if interaction := Interaction.objects.owned_by(owner).filter(pk=facts["interaction"]).first():
        records.remove_interaction(interaction, today=deed.owner.today(now))


@undoes("line_set_aside")
def _undo_set_aside(deed: Deed, now: datetime) -> None:
    PlanAnswer.objects.owned_by(deed.owner_id).filter(pk=deed.facts["answer"]).update(undone_at=now)


def _set_aside(
    contact: Contact, kind: str, what: str, subject: str, today: date, now: datetime, until: date | None = None
) -> PlanAnswer:
    with transaction.atomic():
        told = _told_before(contact, kind, what, today)
        if told and told.until == until:
            return told
        answer = _answer(contact, kind, what, today, until=until)
        answer.deed = record(contact.owner, "line_set_aside", at=now, subject=subject, answer=answer.pk)
        answer.save(update_fields=["deed"])
    return answer


def _told_before(contact: Contact, kind: str, what: str, today: date) -> PlanAnswer | None:
    """The same answer of the same day. The contact is locked: two taps at once are one after the other."""
    list(Contact.objects.owned_by(contact.owner_id).select_for_update().filter(pk=contact.pk).values_list("pk"))
    mine = PlanAnswer.objects.owned_by(contact.owner_id).filter(contact=contact, day=today, undone_at=None)
    last = mine.order_by("pk").last()
    done = mine.filter(kind=kind, answer="done").first() if what == "done" else None
    return done or (last if last and (last.kind, last.answer) == (kind, what) else None)


def _answer(contact: Contact, kind: str, what: str, today: date, **fields: Any) -> PlanAnswer:
    return PlanAnswer.objects.create(owner=contact.owner, contact=contact, kind=kind, answer=what, day=today, **fields)
