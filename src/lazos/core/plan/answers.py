"""What "later", "not now" and silence teach: rest first, then a lower place that recovers over weeks."""

from collections.abc import Iterable
from datetime import date, timedelta

from lazos.core.plan.candidates import Answer

#: Days of rest after the first, second, third … "not now" of the last quarter.
RESTS = (7, 14, 28, 56)
QUARTER = 91
HALF_LIFE = 14.0
#: How much a "not now", and a day on which the line stood there unanswered, take from the next suggestion.
LOWERS = {"not_now": 0.5, "shown": 0.15}


def hidden(answers: Iterable[Answer], today: date, *, firm: bool) -> bool:
    """Whether the contact stays off the plan today.

    `later` hides until its day. `not_now` hides suggestions for a while that grows each time; of `firm` things (a
    promise, a birthday) only that same day, since they are the member's own word or pass by themselves.
    """
    told = [answer for answer in answers if answer.on <= today]
    if any(answer.kind == "later" and answer.until is not None and today < answer.until for answer in told):
        return True
    refused = _refusals(told, today)
    if not refused:
        return False
    rest = 1 if firm else RESTS[min(len(refused), len(RESTS)) - 1]
    return today < max(refused) + timedelta(days=rest)


def patience(answers: Iterable[Answer], today: date) -> float:
    """Factor in (0, 1] on a suggestion: each "not now" halves it, each day unanswered lowers it a little.

    Half of what was lost is made up every two weeks. What is shown today does not count yet: the plan of a day stays.
    """
    factor = 1.0
    for answer in answers:
        age = (today - answer.on).days
        if (0 if answer.kind == "not_now" else 1) <= age <= QUARTER:
            factor *= 1 - LOWERS.get(answer.kind, 0.0) * 2 ** (-age / HALF_LIFE)
    return factor


def _refusals(answers: Iterable[Answer], today: date) -> list[date]:
    return [a.on for a in answers if a.kind == "not_now" and 0 <= (today - a.on).days <= QUARTER]
