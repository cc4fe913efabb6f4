"""The two lists beside the plan: open promises and near dates."""

from collections.abc import Iterable
from datetime import date

from lazos.core.plan.candidates import Candidate
from lazos.core.plan.days import occurrence, years_completed
from lazos.core.plan.lines import DateItem, PromiseItem, PromiseState

SOON = 7
DATES_AHEAD = 14


def open_promises(candidates: Iterable[Candidate], today: date) -> tuple[PromiseItem, ...]:
    """Every open promise, the most overdue first, those without a day last. Resting contacts included."""
    items = [
        PromiseItem(candidate.contact, promise.id, promise.text, promise.due, in_days, _state(in_days))
        for candidate in candidates
        for promise in candidate.promises
        for in_days in [None if promise.due is None else (promise.due - today).days]
    ]
    return tuple(sorted(items, key=lambda item: (item.due or date.max, str(item.contact), str(item.id))))


def near_dates(candidates: Iterable[Candidate], today: date, ahead: int = DATES_AHEAD) -> tuple[DateItem, ...]:
    """Birthdays, anniversaries and events from today to `ahead` days on, the nearest first."""
    items = [
        DateItem(candidate.contact, key.kind, on, (on - today).days, years_completed(key, on), key.title)
        for candidate in candidates
        if not candidate.resting
        for key in candidate.dates
        for on in [occurrence(key, today, ahead=ahead)]
        if on is not None
    ]
    return tuple(sorted(items, key=lambda item: (item.on, str(item.contact), item.kind, item.title)))


def _state(in_days: int | None) -> PromiseState:
    if in_days is None or in_days > SOON:
        return "open"
    if in_days < 0:
        return "overdue"
    return "soon" if in_days else "today"
