"""Which week and which quarter a review looks at. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from lazos.core.plan import week_start

#: A close that is done a day or two late still closes the week before.
LATE_DAYS = 2
#: Around the turn of a quarter its review is proposed; up to three weeks later it still looks back.
TURN_DAYS, LOOKS_BACK_DAYS = 7, 21
#: Key people that are chosen this near to the next quarter are for the next one.
AHEAD_DAYS = 14


def quarter_of(day: date) -> date:
    """The first day of the quarter of `day`."""
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)


def next_quarter(quarter: date) -> date:
    return quarter_of(quarter + timedelta(days=100))


def last_day(kind: str, period: date) -> date:
    if kind == "week":
        return period + timedelta(days=6)
    return next_quarter(period) - timedelta(days=1)


def period_of(kind: str, today: date, review_day: int) -> date:
    """The first day of what a review begun `today` looks at. `review_day` is 0 Monday … 6 Sunday."""
    if kind == "week":
        return week_start(today - timedelta(days=LATE_DAYS), review_day + 1)
    return quarter_of(today - timedelta(days=LOOKS_BACK_DAYS))


def quarter_for_key_people(today: date) -> date:
    return quarter_of(today + timedelta(days=AHEAD_DAYS))


def turns(today: date) -> bool:
    """Whether it is the last week of a quarter or the first of the next."""
    return quarter_of(today + timedelta(days=TURN_DAYS)) != quarter_of(today - timedelta(days=TURN_DAYS))
