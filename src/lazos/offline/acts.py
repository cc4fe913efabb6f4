"""What may be written without signal: each act does what its screen does, as of the day it was written.

An act raises `Asks` where the world went on in the meantime and only the member can say what now. The reasons to which
the member has said yes since (`agreed`) are not asked again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.forms import DateField, Form
from django.http import Http404, QueryDict

from lazos.field import noting, preparing
from lazos.field.forms import NoteForm
from lazos.people import records
from lazos.people.forms.history import InteractionForm
from lazos.people.models import Contact, ContactDay, Interaction
from lazos.practice import answers
from lazos.practice.conversations import Talk
from lazos.practice.conversations.forms import TalkForm
from lazos.practice.forms import LaterForm
from lazos.practice.lines import doing_of, how_of, kind_of
from lazos.practice.models import PlanAnswer
from lazos.practice.notes.saving import Noting
from lazos.practice.notes.screen import sent_pieces

if TYPE_CHECKING:
    from lazos.offline.models import Delivery

Agreed = frozenset[str]
Act = Callable[["Delivery", datetime, Agreed], None]


class Asks(Exception):
    """Only the member can decide. `reason` is a code (see `wording`), `facts` are plain values."""

    def __init__(self, reason: str, **facts: Any) -> None:
        super().__init__(reason)
        self.reason, self.facts = reason, facts


def line_done(delivery: Delivery, now: datetime, agreed: Agreed) -> None:
    contact, day, data = _contact(delivery, agreed), _day(delivery), delivery.data
    if _is_answered(contact, kind_of(data), "done", day, agreed):
        return
    if "spoke" not in agreed and ContactDay.objects.filter(contact=contact, day=day.toordinal()).exists():
        raise Asks("spoke")
    try:
        doing = doing_of(delivery.owner, contact, data)
    except Http404:
        raise Asks("closed") from None
    if doing.promise and (doing.promise.kept_at or doing.promise.released_at):
        doing = _without(doing, "closed", agreed, promise=None)
    if doing.thanks and doing.thanks.thanked_on:
        doing = _without(doing, "thanked", agreed, thanks=None)
    doing.perform(how=how_of(data), today=day, now=now)


def line_later(delivery: Delivery, now: datetime, agreed: Agreed) -> None:
    contact, day, data = _contact(delivery, agreed), _day(delivery), delivery.data
    until = _until(data, day)
    if not _is_answered(contact, kind_of(data), "later", day, agreed, until=until):
        answers.postpone(contact, kind=kind_of(data), until=until, today=day, now=now)


def line_not_now(delivery: Delivery, now: datetime, agreed: Agreed) -> None:
    contact, day, kind = _contact(delivery, agreed), _day(delivery), kind_of(delivery.data)
    if not _is_answered(contact, kind, "not_now", day, agreed):
        answers.refuse(contact, kind=kind, today=day, now=now)


def capture(delivery: Delivery, now: datetime, agreed: Agreed) -> None:
    """A line is read with its writer before it is saved; one that was corrected already is saved."""
    data, member = delivery.data, delivery.owner
    if "save" not in data:
        raise Asks("line")
    if data.get("kind"):
        _demand_day(delivery)
    pieces = sent_pieces(member, data, member.today(now))
    _demand_valid(pieces)
    Noting(member, pieces, member.today(delivery.written_at or now), now).perform()


def interaction_new(delivery: Delivery, now: datetime, agreed: Agreed) -> None:
    contact, member = _contact(delivery, agreed), delivery.owner
    today = member.today(now)
    data = delivery.data.dict() | {"people": [contact.pk]}
    row = Interaction(owner=member, day=today)
    form = InteractionForm(data, instance=row, owner=member, today=today, people=[contact])
    _demand_valid(form)
    details = form.details() | {"today": today, "once": form.once_key()}
    records.record_interaction_once(member, form.contacts(), **details)


def conversation(delivery: Delivery, now: datetime, agreed: Agreed) -> None:
    contact = _contact(delivery, agreed)
    _demand_day(delivery)
    form = TalkForm(delivery.data, today=delivery.owner.today(delivery.written_at or now))
    _demand_valid(form)
    Talk(contact, form.cleaned_data, now, form.once_key()).save()


def gathering_notes(delivery: Delivery, now: datetime, agreed: Agreed) -> None:
    if delivery.gathering is None:
        raise Asks("occasion_gone")
    data, people = delivery.data, preparing.people_of(delivery.gathering)
    form = NoteForm(data, people=people)
    if "person" in form.errors:  # whom it was about is no longer among them: the words say it too
        data["person"] = ""
        form = NoteForm(data, people=people)
    _demand_valid(form)
    _day(delivery)
    key, text = form.cleaned_data["key"] or delivery.key, form.cleaned_data["text"]
    noting.save(
        delivery.gathering, text, key=key, person=form.about, written_at=delivery.written_at or now, now=now
    )  # fmt: skip


ACTS: dict[str, Act] = {
    act.__name__: act
    for act in (line_done, line_later, line_not_now, capture, interaction_new, conversation, gathering_notes)
}


def _contact(delivery: Delivery, agreed: Agreed) -> Contact:
    contact = delivery.contact
    if contact is None:
        raise Asks("gone")
    if contact.merged_into and "merged" not in agreed:
        raise Asks("merged", name=str(contact.merged_into))
    return contact.merged_into or contact


def _day(delivery: Delivery) -> date:
    if delivery.written_at is None:
        raise Asks("day")
    day: date = delivery.owner.today(delivery.written_at)
    return day


def _demand_day(delivery: Delivery) -> None:
    """A conversation whose form says no day is one of the day of the writing."""
    if not delivery.data.get("day", "").strip():
        _day(delivery)


def _is_answered(contact: Contact, kind: str, what: str, day: date, agreed: Agreed, until: date | None = None) -> bool:
    """Whether this answer is there already: it was heard, though the phone did not know. Another one is asked about."""
    told = PlanAnswer.objects.owned_by(contact.owner_id).filter(contact=contact, day=day, undone_at=None)
    told = list(told.order_by("pk"))
    if any((one.kind, one.answer, one.until) == (kind, what, until) for one in told):
        return True
    if told and "answered" not in agreed:
        raise Asks("answered", answer=told[-1].answer)
    return False


def _without(doing: answers.Doing, reason: str, agreed: Agreed, **nothing: None) -> answers.Doing:
    """The contact without what else it was meant to settle, for that is settled."""
    if reason not in agreed:
        raise Asks(reason)
    return replace(doing, **nothing)


def _until(data: QueryDict, day: date) -> date:
    """The day to come back to. A page of yesterday offered a "tomorrow" that is here by now: it is the next day."""
    form = LaterForm(data, today=day)
    if form.is_valid():
        until: date = form.cleaned_data["until"]
        return until
    read = DateField(required=False)
    try:
        said = read.clean(data.get("other", "")) or read.clean(data.get("until", ""))
    except ValidationError:
        said = None
    if said is None or said > day:
        raise Asks("invalid", trouble=_trouble(form))
    return day + timedelta(days=1)


def _demand_valid(form: Form) -> None:
    if not form.is_valid():
        raise Asks("invalid", trouble=_trouble(form))


def _trouble(form: Form) -> str:
    said = [str(error) for errors in form.errors.values() for error in errors]
    return " ".join(dict.fromkeys(said))[:500]
