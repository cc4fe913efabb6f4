"""Why this person, now: each kind of line that a contact can make today, with its one reason.

Codes and facts: `promise_overdue`, `promise_due` (id, text, due, days) · `birthday`, `anniversary`, `achievement`,
`event` (on, days, years, title, place; days negative when past) · `met` (on, days, where) · `thanks_owed` (id, what,
result, days) · `key_person` (days) · `wanted_rhythm` (wanted_days, since_days, and both as amount and unit) ·
`usual_gap` (usual_days, since_days, and both as amount and unit) · `silence` (days, amount, unit) ·
`goal` (id, text, rank, days) · `dormant` (days, amount, unit, contacts) · `noted` (circle, on, days) ·
`tended_new` (on, days) · `never_contacted` (on, days). Days are whole numbers, None where unknown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from lazos.core.plan.candidates import Candidate, Fact, KeyDate
from lazos.core.plan.days import occurrence, years_completed
from lazos.core.plan.lines import Kind, Reason
from lazos.core.plan.soft import DORMANT_AFTER, Priority
from lazos.core.ties.rhythm import compared, span

#: Days around a date in which it makes a line: (back, ahead). A belated birthday still pleases for two days.
WINDOWS = {"birthday": (2, 0), "anniversary": (2, 0), "achievement": (14, 0), "event": (0, 2)}
#: Follow-ups are due the day after and still useful for ten days.
FOLLOW_UP_DAYS = 10
#: Key people hear from the member every two weeks at most.
KEY_PERSON_REST = 14
#: Someone spoken with in the last year is near enough that their birthday goes before suggestions.
NEAR = 365
_NEVER = 10_000


@dataclass(frozen=True, slots=True)
class Proposal:
    """A line that a contact could make."""

    kind: Kind
    priority: Priority
    urgency: float
    reason: Reason


def promises(candidate: Candidate, today: date) -> Iterator[Proposal]:
    """Lines of the promises due today or before; they hold for resting contacts too.

    The longer overdue the more urgent, up to a year: what is older has waited so long that the newer ones go first.
    """
    for promise in candidate.promises:
        days = None if promise.due is None else (today - promise.due).days
        if days is None or days < 0:
            continue
        kind: Kind = "promise_overdue" if days else "promise_due"
        priority = Priority.PROMISE_OVERDUE if days else Priority.PROMISE_DUE
        facts: dict[str, Fact] = {"id": promise.id, "text": promise.text, "due": promise.due, "days": days}
        yield Proposal(kind, priority, float(days) if days <= NEAR else NEAR / days, Reason(kind, facts))


def dated(candidate: Candidate, today: date) -> Iterator[Proposal]:
    """Lines of birthdays, anniversaries, achievements and events, unless there was contact since."""
    near = _is_near(candidate, today)
    for key in candidate.dates:
        back, ahead = WINDOWS[key.kind]
        on = occurrence(key, today, back=back, ahead=ahead)
        if on is not None and not _contact_since(candidate, min(on, today)):
            yield _dated(key, on, today, near)


def relational(candidate: Candidate, today: date) -> Iterator[Proposal]:
    """Lines of follow-ups, thanks and the key people of the quarter."""
    since = candidate.history.since(today)
    if since == 0:
        return
    met = candidate.met
    if met and 1 <= (today - met.on).days <= FOLLOW_UP_DAYS and not _contact_since(candidate, met.on + _DAY):
        days = (today - met.on).days
        reason = Reason("met", {"on": met.on, "days": days, "where": met.where})
        yield Proposal("follow_up", Priority.FOLLOW_UP, float(days), reason)
    for owed in candidate.thanks:
        waited = None if owed.since is None else (today - owed.since).days
        facts: dict[str, Fact] = {"id": owed.id, "what": owed.what, "result": owed.result, "days": waited}
        yield Proposal("thanks", Priority.THANKS, float(waited or 0), Reason("thanks_owed", facts))
    if candidate.key_person and (since is None or since >= KEY_PERSON_REST):
        waiting = float(_NEVER if since is None else since)
        yield Proposal("key_person", Priority.KEY_PERSON, waiting, Reason("key_person", {"days": since}))


def suggestion(candidate: Candidate, today: date, priority: Priority, urgency: float) -> Proposal:
    """The line of a soft suggestion (see `soft.py`), with the reason that says most."""
    since = candidate.history.since(today)
    if priority in (Priority.RHYTHM_LATEST, Priority.RHYTHM_IDEAL):
        return Proposal("rhythm", priority, urgency, _wanted(candidate, today))
    if since is None:
        kind: Kind = "goal" if candidate.goals and not candidate.seed else "seed"
        return Proposal(kind, priority, urgency, _goal(candidate, None) if kind == "goal" else _new(candidate, today))
    if since > DORMANT_AFTER:
        length = span(since)
        facts: dict[str, Fact] = {"days": since, "amount": length.amount, "unit": length.unit}
        reason = Reason("dormant", {**facts, "contacts": candidate.history.days})
        return Proposal("dormant", priority, urgency, reason)
    usual = candidate.history.usual_days
    if usual is not None and since > usual:
        return Proposal("fading", priority, urgency, Reason("usual_gap", compared(usual, since, "usual")))
    if candidate.goals:
        return Proposal("goal", priority, urgency, _goal(candidate, since))
    length = span(since)
    return Proposal(
        "fading",
        priority,
        urgency,
        Reason("silence", {"days": since, "amount": length.amount, "unit": length.unit}),
    )


_DAY = timedelta(days=1)


def _dated(key: KeyDate, on: date, today: date, near: bool) -> Proposal:
    facts: dict[str, Fact] = {
        "on": on,
        "days": (on - today).days,
        "years": years_completed(key, on),
        "title": key.title,
        "place": key.place,
    }
    kind: Kind = key.kind if key.kind in ("birthday", "event") else "date"
    priority = {"birthday": Priority.BIRTHDAY, "event": Priority.EVENT}.get(kind, Priority.DATE)
    reason = Reason(key.kind, facts)
    return Proposal(kind, priority if near else Priority.DISTANT_DATE, float((today - on).days), reason)


def _is_near(candidate: Candidate, today: date) -> bool:
    since = candidate.history.since(today)
    return candidate.tended or candidate.key_person or (since is not None and since <= NEAR)


def _contact_since(candidate: Candidate, day: date) -> bool:
    last = candidate.history.last_day
    return last is not None and last >= day


def _wanted(candidate: Candidate, today: date) -> Reason:
    assert candidate.rhythm is not None
    last = candidate.history.last_day or candidate.noted_on
    since = 0 if last is None else (today - last).days
    wanted = candidate.rhythm.latest if since >= candidate.rhythm.latest else candidate.rhythm.ideal
    return Reason("wanted_rhythm", compared(wanted or candidate.rhythm.latest, since, "wanted"))


def _goal(candidate: Candidate, since: int | None) -> Reason:
    goal = min(candidate.goals, key=lambda goal: (goal.rank, str(goal.id)))
    return Reason("goal", {"id": goal.id, "text": goal.text, "rank": goal.rank, "days": since})


def _new(candidate: Candidate, today: date) -> Reason:
    on = candidate.noted_on
    facts: dict[str, Fact] = {"on": on, "days": None if on is None else (today - on).days}
    if candidate.seed is not None:
        return Reason("noted", {"circle": candidate.seed.circle, **facts})
    return Reason("tended_new" if candidate.tended else "never_contacted", facts)
