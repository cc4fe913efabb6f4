"""Recurrence rules (RFC 5545 §3.3.10), worked out over the days of a span and never counted out one by one.

Each part of a rule is a mask over the days of ten years, so that "every second", "the 31st of February" and a million
occurrences cost what any rule costs.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from itertools import product
from typing import Literal, TypeVar

import numpy as np
from numpy.typing import NDArray

from lazos.core.formats.calendar.days import BLOCK_YEARS, Days, days_between
from lazos.core.formats.calendar.times import Moment, Unreadable, day_of, moment

Ints = NDArray[np.int64]
Bools = NDArray[np.bool_]
Whole = TypeVar("Whole", int, Ints)

Freq = Literal["YEARLY", "MONTHLY", "WEEKLY", "DAILY"]
_FREQS: tuple[Freq, ...] = ("YEARLY", "MONTHLY", "WEEKLY", "DAILY")
_TOO_OFTEN = ("HOURLY", "MINUTELY", "SECONDLY")
_WEEKDAYS = {"MO": 0, "TU": 1, "WE": 2, "TH": 3, "FR": 4, "SA": 5, "SU": 6}
_NTH = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)", re.ASCII)
_BOUNDS = {
    "BYMONTH": (1, 12), "BYMONTHDAY": (-31, 31), "BYYEARDAY": (-366, 366), "BYWEEKNO": (-53, 53),
    "BYSETPOS": (-366, 366), "BYHOUR": (0, 23), "BYMINUTE": (0, 59), "BYSECOND": (0, 60),
}  # fmt: skip
_OF_DAYS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO")
#: Characters of a rule, and times of one day, beyond which it is nobody's calendar.
_MOST_CHARS, TIMES_A_DAY = 2_000, 24
_WEEK = timedelta(days=7)
#: What the masks over a block of years cost, in starts.
_BLOCK_STEPS = 50
#: The Gregorian calendar with its weekdays repeats after 28 years within a century.
_CYCLE = (date(2000, 1, 1), date(2027, 12, 31))


class Refused(Exception):
    """The rule is not worked out; `args[0]` is a problem's code: bad_rule, recurs_too_often, too_much_recurrence."""


@dataclass(slots=True)
class Budget:
    """Steps that may still be taken for all rules of a file together: one for each start that is looked at."""

    steps: int

    def spend(self, steps: int) -> None:
        self.steps -= steps
        if self.steps < 0:
            raise Refused("too_much_recurrence")


@dataclass(frozen=True, slots=True)
class Rule:
    freq: Freq
    interval: int = 1
    count: int | None = None
    until: Moment | None = None
    week_start: int = 0
    weekdays: tuple[tuple[int, int], ...] = ()  # (nth or 0 for every, weekday)
    numbers: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @classmethod
    def parsed(cls, text: str) -> "Rule":
        """Raises `Refused`."""
        parts = dict(
            part.split("=", 1) for part in text.upper().replace(" ", "")[:_MOST_CHARS].split(";") if "=" in part
        )
        freq = parts.get("FREQ", "")
        if freq in _TOO_OFTEN:
            raise Refused("recurs_too_often")
        if freq not in _FREQS or len(text) > _MOST_CHARS:
            raise Refused("bad_rule")
        try:
            return cls(
                freq=freq,
                interval=_number(parts.get("INTERVAL", "1"), 1, 10_000),
                count=_number(parts["COUNT"], 1, 10**9) if parts.get("COUNT") else None,
                until=moment(parts["UNTIL"], None) if parts.get("UNTIL") else None,
                week_start=_WEEKDAYS[parts.get("WKST", "MO")],
                weekdays=tuple(map(_weekday, filter(None, parts.get("BYDAY", "").split(",")))),
                numbers={name: _numbers(parts[name], *bounds) for name, bounds in _BOUNDS.items() if parts.get(name)},
            )
        except (KeyError, ValueError) as error:
            raise Refused("bad_rule") from error

    def starts(self, first: Moment, low: date, high: date, budget: Budget) -> Iterator[Moment]:
        """Starts on the days from `low` to before `high`, ascending, on the clock and in the zone of `first`.

        `first` itself is among them only where it fits the rule. Raises `Refused`.
        """
        until, left = self._last(first), self.count
        low, high = max(low, day_of(first)), min(high, day_of(until) + timedelta(days=1)) if until else high
        for days, of_block in _blocks(low if left is None else day_of(first), high):
            budget.spend(_BLOCK_STEPS)
            for start in self._within(days, first, low, high):
                budget.spend(1)
                if start < first or day_of(start).year // BLOCK_YEARS != of_block:
                    continue
                if until is not None and start > until:
                    return
                if left is not None:
                    left -= 1
                    if left < 0:
                        return
                if low <= day_of(start) < high:
                    yield start

    def is_over_before(self, first: Moment) -> bool:
        until = self._last(first)
        return until is not None and until < first

    def may_happen(self, first: Moment) -> bool:
        """Whether any day of any year fits."""
        any_year = replace(self, interval=1, until=None)
        return next(any_year._within(days_between(*_CYCLE), first, *_CYCLE), None) is not None

    def _within(self, days: Days, first: Moment, low: date, high: date) -> Iterator[Moment]:
        zone, clocks = (first.tzinfo if isinstance(first, datetime) else None), self._clocks(first)
        fits = np.flatnonzero(self._mask(days, day_of(first)))
        if self.count is None and "BYSETPOS" not in self.numbers:  # else what stands before counts too
            fits = fits[slice(*np.searchsorted(days.ordinal[fits], [low.toordinal(), high.toordinal()]))]
        for place, nth in self._placed(days, fits, len(clocks)):
            day = date.fromordinal(int(days.ordinal[fits[place]]))
            clock = clocks[nth]
            yield day if clock is None else datetime.combine(day, clock, zone)

    def _placed(self, days: Days, fits: Ints, times: int) -> Iterator[tuple[int, int]]:
        """(place among `fits`, nth time of that day), all of them or those that BYSETPOS picks of each period."""
        wanted = self.numbers.get("BYSETPOS")
        if not wanted:
            yield from product(range(len(fits)), range(times))
            return
        if not len(fits):
            return
        periods = self._period(days.year, days.month, days.ordinal)[fits]
        begins = np.flatnonzero(np.diff(periods, prepend=periods[0] - 1))
        ends = np.append(begins[1:], len(fits))
        for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
            size = (end - begin) * times
            slots = {slot - 1 if slot > 0 else size + slot for slot in wanted}
            for slot in sorted(slot for slot in slots if 0 <= slot < size):
                yield begin + slot // times, slot % times

    def _mask(self, days: Days, first: date) -> Bools:
        since = self._period(days.year, days.month, days.ordinal) - self._period(
            first.year, first.month, first.toordinal()
        )
        fits: Bools = since % self.interval == 0
        for name in _OF_DAYS:
            if name in self.numbers:
                fits &= np.any(
                    [np.isin(column, self.numbers[name]) for column in days.columns(name, self.week_start)], 0
                )
        if self.weekdays:
            fits &= self._weekday_mask(days)
        return self._with_the_first(days, fits, first)

    def _with_the_first(self, days: Days, fits: Bools, first: date) -> Bools:
        """What the rule leaves open is as on the first day."""
        if self.weekdays or self.numbers.keys() & {"BYMONTHDAY", "BYYEARDAY"}:
            return fits
        if self.freq == "WEEKLY" or "BYWEEKNO" in self.numbers:
            fits &= days.weekday == first.weekday()
            return fits
        if self.freq in ("MONTHLY", "YEARLY"):
            fits &= days.of_month == first.day
        if self.freq == "YEARLY" and "BYMONTH" not in self.numbers:
            fits &= days.month == first.month
        return fits

    def _weekday_mask(self, days: Days) -> Bools:
        within_year = self.freq == "YEARLY" and "BYMONTH" not in self.numbers
        counted = self.freq in ("YEARLY", "MONTHLY") and "BYWEEKNO" not in self.numbers
        found = np.zeros(len(days.ordinal), dtype=np.bool_)
        for nth, weekday in self.weekdays:
            one = days.weekday == weekday
            if nth and counted:
                one &= days.nth(nth, within_year=within_year)
            found |= one
        return found

    def _period(self, year: Whole, month: Whole, ordinal: Whole) -> Whole:
        """The number of the year, month, week or day that days stand in."""
        if self.freq == "YEARLY":
            return year
        if self.freq == "MONTHLY":
            return year * 12 + month
        return (ordinal - 1 - self.week_start) // 7 if self.freq == "WEEKLY" else ordinal

    def _clocks(self, first: Moment) -> Sequence[time | None]:
        """The times of a day; None alone where whole days recur."""
        if not isinstance(first, datetime):
            return [None]
        hours, minutes, seconds = (
            sorted({min(number, 59) for number in self.numbers.get(name, ())}) or [getattr(first, name[2:].lower())]
            for name in ("BYHOUR", "BYMINUTE", "BYSECOND")
        )
        if len(hours) * len(minutes) * len(seconds) > TIMES_A_DAY:
            raise Refused("recurs_too_often")
        return [time(hour, minute, second) for hour in hours for minute in minutes for second in seconds]

    def _last(self, first: Moment) -> Moment | None:
        """UNTIL in the kind of `first`: a day lasts until its end, a moment without a zone is on its clock."""
        until = self.until
        if until is None:
            return None
        if not isinstance(first, datetime):
            return day_of(until)
        if not isinstance(until, datetime):
            return datetime.combine(until, time(23, 59, 59), first.tzinfo)
        is_elsewhere = until.tzinfo and first.tzinfo
        return until.astimezone(first.tzinfo) if is_elsewhere else until.replace(tzinfo=first.tzinfo)


def _blocks(low: date, high: date) -> Iterator[tuple[Days, int]]:
    """Decades around the days from `low` to before `high`, the same for every rule, with the number of each.

    A week more at both ends: weeks do not end with the decade, and BYSETPOS looks at whole ones.
    """
    for decade in range(low.year // BLOCK_YEARS, high.year // BLOCK_YEARS + 1 if low < high else 0):
        first, last = date(max(1, decade * BLOCK_YEARS), 1, 1), date(decade * BLOCK_YEARS + BLOCK_YEARS - 1, 12, 31)
        yield days_between(first - min(_WEEK, first - date.min), last + min(_WEEK, date.max - last)), decade


def _number(text: str, low: int, high: int) -> int:
    if not re.fullmatch(r"[+-]?\d{1,10}", text, re.ASCII) or not low <= int(text) <= high:
        raise Unreadable(text[:40])
    return int(text)


def _numbers(text: str, low: int, high: int) -> tuple[int, ...]:
    found = tuple(_number(part, low, high) for part in text.split(",") if part)
    if low < 0 and 0 in found:
        raise Unreadable(text[:40])
    return found


def _weekday(text: str) -> tuple[int, int]:
    found = _NTH.fullmatch(text)
    if not found or (found[1] and not 0 < abs(int(found[1])) <= 53):
        raise Unreadable(text[:40])
    return int(found[1] or 0), _WEEKDAYS[found[2]]
