"""What happens to an interview. Each act is one deed, and leaves the next step behind."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, follow
from lazos.activity.sentences import Said, say
from lazos.core.language import dates
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.changes import changing, made, refreshed
from lazos.harvest.forms.who import new_person
from lazos.harvest.interviewing import questions
from lazos.harvest.interviewing.stages import next_step_of
from lazos.harvest.models import Interview
from lazos.people import records
from lazos.people.models import Contact, Exchange
from lazos.practice.models import Promise
from lazos.practice.sentences import short_name

if TYPE_CHECKING:
    from lazos.accounts.models import Member

KINDS = {"video": "video", "call": "call", "in_person": "meeting"}


def begin(
    member: Member, contact: Contact, *, now: datetime, is_new: bool = False, **fields: Any
) -> tuple[Interview, Deed]:
    """One more interview; from an ask that was answered with yes it begins as asked for."""
    with transaction.atomic():
        interview = Interview.objects.create(owner=member, contact=contact, created_at=now, **fields)
        questions.prepare(interview)
        move_on(interview, now=now)
        if interview.ask is not None:
            interview.ask.end_step(at=now)  # what came of it is followed here from now on
        deed = made(interview, _said("interview_begun", interview), now=now)
        if is_new:
            deed.facts["made"].insert(0, [contact._meta.label, contact.pk, contact.version])
            deed.save(update_fields=["facts"])
    return interview, deed


def move_on(interview: Interview, *, now: datetime, kept: bool = True) -> None:
    """The step that stood is done (`kept`) or no longer wanted; the next one takes its place."""
    interview.end_step(at=now, kept=kept)
    text, due = next_step_of(interview)
    if text:
        interview.propose(text, due, contact=interview.contact, at=now)


def asked(interview: Interview, *, now: datetime, interaction: Any = None) -> Deed:
    """The member wrote: it counts as contact. `interaction`: where that was noted already."""
    with changing(interview, _said("interview_asked", interview), now=now) as change:
        interview.requested_at = now
        _wrote(interview, change, interaction)
        move_on(interview, now=now)
        campaign = campaigning.asked(interview.campaign_id, interview.contact, now=now)
    follow(_deed(change), campaign)
    return _deed(change)


def schedule(interview: Interview, details: dict[str, Any], *, now: datetime, seen: int | None) -> Deed:
    """Sets or moves the appointment. Nobody is told."""
    with changing(interview, _said("interview_fixed", interview), now=now, seen=seen) as change:
        for name, value in details.items():
            setattr(interview, name, value)
        interview.requested_at = interview.requested_at or now
        questions.prepare(interview)
        move_on(interview, now=now, kept=False)
    return _deed(change)


def unfix(interview: Interview, *, now: datetime) -> Deed:
    """The appointment is off; the conversation is still wanted."""
    with changing(interview, _said("interview_unfixed", interview), now=now) as change:
        interview.starts_at = None
        move_on(interview, now=now, kept=False)
        interview.propose(
            _("proponer otra hora para conversar"), interview.owner.today(now) + timedelta(days=2),
            contact=interview.contact, at=now,
        )  # fmt: skip
    return _deed(change)


def not_yet(interview: Interview, *, now: datetime) -> Deed:
    """They did not talk: another time is to be found, without losing what was prepared."""
    with changing(interview, _said("interview_not_yet", interview), now=now) as change:
        interview.starts_at = None
        interview.end_step(at=now, kept=False)
        text, due = _("proponer otra hora para conversar"), interview.owner.today(now)
        interview.propose(text, due, contact=interview.contact, at=now)
    return _deed(change)


def held(interview: Interview, told: dict[str, Any], *, now: datetime, seen: int | None = None) -> Deed:
    """They talked: `told` has day, minutes, learned, promise and `others` (Contact or a new name)."""
    with changing(interview, _said("interview_held", interview), now=now, seen=seen) as change:
        day: date = told["day"]
        today = interview.owner.today(now)
        at = interview.starts_at if interview.starts_at and interview.owner.today(interview.starts_at) == day else None
        talk = records.record_interaction(
            interview.owner, [interview.contact], kind=KINDS[interview.channel], day=day, today=today, at=at,
            minutes=told["minutes"], title=interview.topic, learned=told["learned"], place=interview.place[:200],
        )  # fmt: skip
        interview.interaction = change.add(talk)
        interview.held_at = at or now if day == today else _noon(interview, day)
        interview.learned = told["learned"]
        change.add(
            records.record_exchange(
                interview.contact, direction=Exchange.Direction.RECEIVED, kind=Exchange.Kind.ADVICE, day=day,
                note=told["learned"][:500] or interview.topic, interaction=talk,
            )
        )  # fmt: skip
        if told["promise"]:
            change.add(_promise(interview, told["promise"], talk, today))
        _suggest(interview, told["others"], change, now)
        if interview.ask is not None and interview.ask.helped_at is None:
            change.set(interview.ask, helped_at=now, help_note=told["learned"])
            interview.ask.end_step(at=now)
        move_on(interview, now=now)
    return _deed(change)


def thanked(interview: Interview, *, now: datetime, interaction: Any = None) -> Deed:
    with changing(interview, _said("interview_thanked", interview), now=now) as change:
        interview.thanked_at = now
        _thank(interview, change, now)
        _wrote(interview, change, interaction)
        move_on(interview, now=now)
    return _deed(change)


def reported(
    interview: Interview, applied: str, *, now: datetime, seen: int | None = None, interaction: Any = None
) -> Deed:
    """They were told what came of it: the circle is closed."""
    with changing(interview, _said("interview_reported", interview), now=now, seen=seen) as change:
        interview.applied = applied
        interview.reported_at = now
        if interview.thanked_at is None:
            interview.thanked_at = now
            _thank(interview, change, now)
        interview.closed_at = now
        if interview.ask is not None and interview.ask.reported_at is None:
            change.set(interview.ask, reported_at=now)
        _wrote(interview, change, interaction)
        move_on(interview, now=now)
    return _deed(change)


def advance(interview: Interview, *, at: datetime, interaction: Any = None) -> Deed | None:
    """The step was said to be done in Hoy or among the promises: what it was about is done here too."""
    if interview.closed_at is not None:
        return None
    if interview.held_at is not None:
        more: dict[str, Any] = {"now": at, "interaction": interaction}
        return thanked(interview, **more) if interview.thanked_at is None else reported(interview, "", **more)
    return asked(interview, now=at, interaction=interaction) if interview.requested_at is None else None


def close(interview: Interview, *, now: datetime) -> Deed:
    """It did not come about, or is enough as it is."""
    with changing(interview, _said("interview_closed", interview), now=now) as change:
        interview.closed_at = now
        interview.end_step(at=now, kept=False)
    return _deed(change)


def choose_questions(interview: Interview, chosen: set[int], own: str, *, was: set[int], now: datetime) -> None:
    """`was`: those that were chosen on the page."""
    with transaction.atomic():
        questions.choose(interview, chosen, own, was=was, at=now)


def promise_of(text: str, language: str, today: date) -> tuple[str, date | None]:
    """What was promised and its day: “mandarle la guía el viernes”."""
    found = [mention for mention in dates.find(text, language, today) if mention.day() >= today]
    if not found:
        return text.strip(), None
    mention = found[-1]
    rest = f"{text[: mention.start]} {text[mention.end :]}"
    return " ".join(rest.split()).strip(" ,.;") or text.strip(), mention.day()


def _promise(interview: Interview, text: str, talk: Any, today: date) -> Promise:
    words, due = promise_of(text, interview.owner.language, today)
    return Promise.objects.create(
        owner=interview.owner, contact=interview.contact, text=words[:500], due=due, made_on=today, interaction=talk
    )


def _suggest(interview: Interview, others: list[Contact | str], change: Any, now: datetime) -> None:
    """Whom else to talk to: found or new, introduced by the one who named them."""
    people = []
    for other in others:
        if isinstance(other, Contact):
            people.append(other)
            if other.introduced_by_id is None and not other.introduced_by_name and other.contact_days == 0:
                change.set(other, introduced_by=interview.contact)
        else:
            known = new_person(interview.owner, other, now=now, introduced_by=interview.contact)
            people.append(change.add(known))
    interview.suggested.set(people)
    refreshed(interview.owner, people, now)


def _thank(interview: Interview, change: Any, now: datetime) -> None:
    """The help that was noted when they talked is no longer waiting for thanks."""
    owed = Exchange.objects.owned_by(interview.owner).filter(interaction=interview.interaction_id, thanked_on=None)
    if interview.interaction_id:
        for exchange in owed.filter(direction=Exchange.Direction.RECEIVED):
            change.set(exchange, thanked_on=interview.owner.today(now))
    if interview.ask is not None and interview.ask.thanked_at is None:
        change.set(interview.ask, thanked_at=now)


def _wrote(interview: Interview, change: Any, interaction: Any) -> None:
    """A message of today, where it is not noted yet."""
    if interaction is None:
        today = interview.owner.today(change.now)
        change.add(
            records.record_interaction(
                interview.owner, [interview.contact], kind="message", direction="out", day=today, today=today
            )
        )


def _noon(interview: Interview, day: date) -> datetime:
    # The hour is not known; noon stays on that day in every zone the member may move to.
    return datetime(day.year, day.month, day.day, 12, tzinfo=interview.owner.zone)


def _said(code: str, interview: Interview) -> Said:
    return say(code, minutes=interview.minutes, name=short_name(interview.contact))


def _deed(change: Any) -> Deed:
    deed: Deed = change.deed
    return deed
