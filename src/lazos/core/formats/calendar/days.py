"""Every day of a span with its numbers: of the month, of the year, of the week, from either end."""

from datetime import date
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]

BLOCK_YEARS = 10
_EPOCH = date(1970, 1, 1).toordinal()


class Days:
    """Columns over consecutive days, shape (n,). Weekdays count from Monday = 0, all else from 1 or, back, from -1."""

    def __init__(self, first: date, last: date) -> None:
        self.ordinal: Ints = np.arange(first.toordinal(), last.toordinal() + 1, dtype=np.int64)
        stamp = (self.ordinal - _EPOCH).astype("datetime64[D]")
        months = stamp.astype("datetime64[M]")
        years = stamp.astype("datetime64[Y]")
        self.year: Ints = years.astype(np.int64) + 1970
        self.month: Ints = months.astype(np.int64) % 12 + 1
        self.of_month: Ints = _apart(stamp, months) + 1
        self.of_month_back: Ints = _apart(stamp, months + 1)
        self.of_year: Ints = _apart(stamp, years) + 1
        self.of_year_back: Ints = _apart(stamp, years + 1)
        self.weekday: Ints = (self.ordinal + 6) % 7
        self._weeks: dict[int, tuple[Ints, Ints]] = {}

    def columns(self, name: str, week_start: int) -> tuple[Ints, ...]:
        """The numbers that a part of a rule may name a day by."""
        if name == "BYMONTH":
            return (self.month,)
        if name == "BYMONTHDAY":
            return self.of_month, self.of_month_back
        if name == "BYYEARDAY":
            return self.of_year, self.of_year_back
        return self._week_numbers(week_start)

    def nth(self, nth: int, *, within_year: bool) -> Bools:
        """Whether a day is the nth of its weekday in its month or year, counted back where nth is negative."""
        if nth > 0:
            return np.asarray(((self.of_year if within_year else self.of_month) + 6) // 7 == nth)
        return np.asarray((self.of_year_back if within_year else self.of_month_back) // 7 == nth)

    def _week_numbers(self, week_start: int) -> tuple[Ints, Ints]:
        """ISO 8601 with any first day of the week: a week belongs to the year that has four days of it."""
        if week_start not in self._weeks:
            fourth = self.ordinal - (self.weekday - week_start) % 7 + 3  # the fourth day of the week of each day
            stamp = (fourth - _EPOCH).astype("datetime64[D]")
            years = stamp.astype("datetime64[Y]")
            number = _apart(stamp, years) // 7 + 1
            self._weeks[week_start] = number, _apart(stamp, years + 1) // 7
        return self._weeks[week_start]


@lru_cache(maxsize=64)
def days_between(first: date, last: date) -> Days:
    return Days(first, last)


def _apart(stamp: NDArray[np.datetime64], other: NDArray[np.datetime64]) -> Ints:
    days: Ints = (stamp - other.astype("datetime64[D]")).astype(np.int64)
    return days
