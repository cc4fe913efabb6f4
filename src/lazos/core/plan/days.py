"""Days of the year: when a birthday falls, how far it is, which year it completes."""

from datetime import date, timedelta

from lazos.core.plan.candidates import KeyDate

YEARLY = frozenset({"birthday", "anniversary"})


def day_in_year(month: int, day: int, year: int) -> date:
    """The day in that year. 29 February falls on the 28th in common years: still in its month, never a day late."""
    if (month, day) == (2, 29) and not _is_leap(year):
        return date(year, 2, 28)
    return date(year, month, day)


def occurrence(key: KeyDate, today: date, *, back: int = 0, ahead: int = 0) -> date | None:
    """The day on which it falls between `today - back` and `today + ahead` days, the earliest first; None without one.

    A date that does not exist (31 June) never falls, instead of stopping the whole plan.
    """
    first, last = today - timedelta(days=back), today + timedelta(days=ahead)
    for year in _years(key, first, last):
        try:
            on = day_in_year(key.month, key.day, year)
        except ValueError:
            return None
        if first <= on <= last:
            return on
    return None


def years_completed(key: KeyDate, on: date) -> int | None:
    """The age or anniversary of that day; None where the year is unknown, or not before."""
    if key.kind not in YEARLY or key.year is None or on.year <= key.year:
        return None
    return on.year - key.year


def _years(key: KeyDate, first: date, last: date) -> range | tuple[int, ...]:
    if key.kind in YEARLY:
        return range(max(first.year, key.year or first.year), last.year + 1)
    return () if key.year is None else (key.year,)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
