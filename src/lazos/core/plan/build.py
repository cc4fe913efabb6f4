"""Today's plan: fills the minutes with the few people to nourish now.

Order: overdue promises, dated things, follow-ups, thanks, key people, wanted rhythm, then expected loss, one dormant
tie and the people never written to. Within a priority nobody goes before someone more urgent, not even for fitting
the minutes better. Overdue promises alone may exceed the budget, two of them a day: a pile from years ago is no day.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from lazos.core.plan.agenda import near_dates, open_promises
from lazos.core.plan.answers import hidden
from lazos.core.plan.candidates import Candidate
from lazos.core.plan.chance import lots
from lazos.core.plan.columns import Floats, Ints, columns_of
from lazos.core.plan.drafts import draft_for
from lazos.core.plan.gives import give_for
from lazos.core.plan.lines import LENGTHS, MOMENTS, Kind, Line, Plan
from lazos.core.plan.reasons import Proposal, dated, promises, relational, suggestion
from lazos.core.plan.soft import Priority, soft_scores
from lazos.core.ties.calibration import PRIOR, Calibration

PEOPLE = 6
#: Overdue promises in one day; all of them stand in the list beside the plan.
OVERDUE = 2
#: The day of the week (ISO) on which the dormant pick goes before the fading ties, so that it has its turn.
DORMANT_WEEKDAY = 3

_FIRM = frozenset({"promise_overdue", "promise_due", "birthday", "event", "date"})


def build(
    candidates: Iterable[Candidate],
    budget_minutes: int,
    today: date,
    *,
    lengths: Mapping[Kind, int] | None = None,
    people: int = PEOPLE,
    calibration: Calibration = PRIOR,
    dormant_weekday: int = DORMANT_WEEKDAY,
) -> Plan:
    """The plan of `today`: the same for the same candidates, in whatever order they come.

    `lengths` replaces the minutes of some kinds (at least 1 each). `people` caps the lines, overdue promises included:
    all of them stand in `Plan.promises`. A contact that comes twice counts once.
    """
    known = list({candidate.contact: candidate for candidate in candidates}.values())
    minutes = {kind: max(1, length) for kind, length in {**LENGTHS, **(lengths or {})}.items()}
    proposed = _best(known, today, calibration, dormant_weekday)
    chosen = _fill([(proposal, minutes[proposal.kind], who) for proposal, who in proposed], budget_minutes, people)
    return Plan(
        date=today,
        minutes=max(0, budget_minutes),
        lines=tuple(_line(who, proposal, length) for proposal, length, who in chosen),
        promises=open_promises(known, today),
        dates=near_dates(known, today),
    )


def _best(
    candidates: Sequence[Candidate], today: date, calibration: Calibration, dormant_weekday: int
) -> list[tuple[Proposal, Candidate]]:
    """The most pressing proposal of each candidate, in the order of the plan."""
    columns = columns_of(candidates, today)
    soft = soft_scores(columns, today, calibration)
    draw = lots(columns.contact, today)
    priority = _with_pick(soft.priority, soft.urgency, draw, today.isoweekday() == dormant_weekday)
    ranked = []
    for i, candidate in enumerate(candidates):
        found = list(_firm_and_relational(candidate, today))
        if priority[i] != Priority.NOTHING:
            found.append(suggestion(candidate, today, Priority(int(priority[i])), float(soft.urgency[i])))
        if found:
            best = found[0] if len(found) == 1 else min(found, key=_pressing)
            ranked.append(((best.priority, -best.urgency, int(draw[i])), best, candidate))
    ranked.sort(key=lambda row: row[0])
    return [(best, candidate) for _, best, candidate in ranked]


def _pressing(proposal: Proposal) -> tuple[int, float, str]:
    return proposal.priority, -proposal.urgency, str(proposal.reason)


def _with_pick(priority: Ints, urgency: Floats, draw: NDArray[np.uint64], its_day: bool) -> Ints:
    """Raises the strongest dormant tie to the one pick of the day; the others wait at the end."""
    dormant = np.flatnonzero(priority == Priority.DORMANT)
    if not len(dormant):
        return priority
    pick = dormant[np.lexsort((draw[dormant], -urgency[dormant]))[0]]
    raised = priority.copy()
    raised[pick] = Priority.DORMANT_DAY if its_day else Priority.DORMANT_PICK
    return raised


def _firm_and_relational(candidate: Candidate, today: date) -> Iterable[Proposal]:
    """Everything with a date or a debt, without what the member's answers hide today."""
    found = list(promises(candidate, today))
    if not candidate.resting:
        found += dated(candidate, today)
        found += relational(candidate, today)
    if not candidate.answers:
        return found
    off = {firm: hidden(candidate.answers, today, firm=firm) for firm in (True, False)}
    return [proposal for proposal in found if not off[proposal.kind in _FIRM]]


def _fill(
    proposed: Sequence[tuple[Proposal, int, Candidate]], budget: int, people: int
) -> list[tuple[Proposal, int, Candidate]]:
    """Takes in order while the minutes last. One that does not fit closes its priority, not the ones after it."""
    left, closed = budget, set[Priority]()
    chosen: list[tuple[Proposal, int, Candidate]] = []
    for proposal, length, who in proposed:
        if len(chosen) >= people:
            break
        overdue = proposal.priority == Priority.PROMISE_OVERDUE
        if len(chosen) == OVERDUE if overdue else proposal.priority in closed or length > left:
            closed.add(proposal.priority)
            continue
        left -= length
        chosen.append((proposal, length, who))
    return chosen


def _line(candidate: Candidate, proposal: Proposal, minutes: int) -> Line:
    give = give_for(candidate, proposal.kind, proposal.reason)
    return Line(
        contact=candidate.contact,
        kind=proposal.kind,
        reason=proposal.reason,
        give=give,
        draft_kind=draft_for(proposal.kind, give.code),
        minutes=minutes,
        moment=MOMENTS[proposal.kind],
        priority=int(proposal.priority),
        urgency=proposal.urgency,
        last_topic=candidate.last_topic,
    )
