"""Which recurrence rules may be counted out: some would take hours, and some never happen at all.

The library counts every candidate from the first occurrence on. A rule by the second, or "every day that is the 31st
of February", would keep it busy for minutes; and a daily one of 1970 takes twenty thousand steps to reach this year.
"""

import re
from datetime import date
from functools import cache

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

_PERIOD = {"DAILY": 1, "WEEKLY": 7, "MONTHLY": 30, "YEARLY": 365}
_YEARS = range(2000, 2028)  # 28 years hold every calendar there is


class Refused(Exception):
    """The rule is not counted out; `args[0]` is the code of a problem."""


def parts_of(rule: str) -> dict[str, str]:
    pairs = (part.split("=", 1) for part in rule.upper().replace(" ", "").split(";") if "=" in part)
    return dict(pairs)


def steps(rule: str, first: date, end: date) -> int:
    """Candidates that are counted from `first` to `end`. Raises `Refused`."""
    parts = parts_of(rule)
    if parts.get("FREQ") not in _PERIOD:
        raise Refused("recurs_too_often" if parts.get("FREQ") in ("HOURLY", "MINUTELY", "SECONDLY") else "bad_rule")
    if any(parts.get(name) for name in ("BYHOUR", "BYMINUTE", "BYSECOND")) and _times_a_day(parts) > 24:
        raise Refused("recurs_too_often")
    interval = int(parts["INTERVAL"]) if parts.get("INTERVAL", "1").isdigit() and "INTERVAL" in parts else 1
    if interval < 1 or interval > 10_000:
        raise Refused("bad_rule")
    if not _may_happen(parts):
        raise Refused("never_happens")
    span = max(0, (end - first).days)
    return span // (_PERIOD[parts["FREQ"]] * interval) * max(1, _times_a_day(parts)) + 1


def _times_a_day(parts: dict[str, str]) -> int:
    product = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        product *= len(parts.get(name, "x").split(","))
    return product


def _may_happen(parts: dict[str, str]) -> bool:
    """Whether any day of any year fits all that the rule says of the day."""
    month, day, back, of_year, back_of_year, week, back_week = _days()
    fits = np.ones(len(month), dtype=np.bool_)
    for name, columns in (
        ("BYMONTH", (month,)),
        ("BYMONTHDAY", (day, back)),
        ("BYYEARDAY", (of_year, back_of_year)),
        ("BYWEEKNO", (week, back_week)),
    ):
        if parts.get(name):
            wanted = [int(found) for found in re.findall(r"[+-]?\d+", parts[name])]
            fits &= np.any([np.isin(column, wanted) for column in columns], axis=0)
    if parts["FREQ"] == "DAILY" and parts.get("BYSETPOS", "1") not in ("1", "-1"):
        return False
    return bool(fits.any())


@cache
def _days() -> tuple[Ints, ...]:
    """Of every day: month, day of it, that from its end, day of the year, that from its end, ISO week, from the end."""
    rows = []
    for year in _YEARS:
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        for ordinal in range(first, last + 1):
            at = date.fromordinal(ordinal)
            after = date(year + at.month // 12, at.month % 12 + 1, 1).toordinal()
            iso = at.isocalendar()
            weeks = date(iso.year, 12, 28).isocalendar().week
            numbers = (at.month, at.day, ordinal - after, ordinal - first + 1, ordinal - last - 1, iso.week)
            rows.append((*numbers, iso.week - weeks - 1))
    return tuple(np.array(column, dtype=np.int64) for column in zip(*rows, strict=True))
