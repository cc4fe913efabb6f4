"""Warmth (*calor*) of a tie: how likely contact is soon, from when contact was.

Need odds fall as a power law of recency and grow with frequency (Anderson & Schooler 1991, who measured it on
electronic mail among others). Per tie, over distinct contact days d of age a_d in days:

    W = ln Σ_d (a_d + 0.5)^-0.5  -  0.25 · ln(a_last + 0.5)

The first term is the base level of ACT-R. Alone it lets the odds of a lone contact fall with the square root of its
age, slower than logs of mail and messages show; the second makes that power 3/4. It is not fitted: any weight from
1/8 to 1 does better than none on CollegeMsg, and on simulated ties that never end 1/4 costs next to nothing.

In SQL, with ages in whole days: `LN(SUM(POWER(age + 0.5, -0.5))) - 0.25 * LN(MIN(age) + 0.5)`.
"""

from collections.abc import Iterable
from math import floor, isfinite, log

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]

OFFSET = 0.5
DECAY = 0.5
RECENCY = 0.25
#: Warmth where there was no contact: below that of any history, and finite so that it sorts and averages anywhere.
COLD = -1000.0


def score(history: Iterable[tuple[float, int]], now: float) -> float:
    """Warmth of one tie at `now`; `COLD` without a contact.

    `history` holds `(t, direction)` in any order, t in days on the clock of `now`, direction +1 out or -1 in; both
    count alike. Contacts on one day (`floor(t)`) count once, at the last of them. What comes after `now`, or is not a
    finite time, is ignored.
    """
    last_of_day: dict[int, float] = {}
    for t, _direction in history:
        if isfinite(t) and t <= now:
            day = floor(t)
            last_of_day[day] = max(t, last_of_day.get(day, t))
    if not last_of_day:
        return COLD
    ages = [now - t for t in last_of_day.values()]
    total = sum((age + OFFSET) ** -DECAY for age in ages)
    return log(total) - RECENCY * log(min(ages) + OFFSET)


def scores(days: ArrayLike, tie_index: ArrayLike, n: int, now: float) -> Floats:
    """Warmth of n ties at once, shape (n,): `score` of each, for contacts at `days` of the tie at `tie_index`.

    `days` float times of shape (m,), `tie_index` ints in 0..n-1 of shape (m,), in any order.
    """
    times, ties = np.asarray(days, dtype=np.float64), np.asarray(tie_index, dtype=np.int64)
    past = np.isfinite(times) & (times <= now)
    times, ties = contact_days(times[past], ties[past])
    total = np.bincount(ties, (now - times + OFFSET) ** -DECAY, minlength=n)
    since = np.full(n, np.inf)
    np.minimum.at(since, ties, now - times)
    return from_aggregate(total, since)


def contact_days(times: Floats, ties: NDArray[np.int64]) -> tuple[Floats, NDArray[np.int64]]:
    """The last contact of each tie on each day: times and ties of shape (k,), ordered by tie and time."""
    order = np.lexsort((times, ties))
    times, ties = times[order], ties[order]
    day = np.floor(times)
    last = np.ones(len(times), dtype=np.bool_)
    last[:-1] = (day[1:] != day[:-1]) | (ties[1:] != ties[:-1])
    return times[last], ties[last]


def from_aggregate(sum_power: ArrayLike, since: ArrayLike) -> Floats:
    """Warmth from `Σ (age + 0.5)^-0.5` and the days since the last contact, element by element; COLD where Σ is 0."""
    total, age = np.asarray(sum_power, dtype=np.float64), np.asarray(since, dtype=np.float64)
    known = total > 0
    safe = np.where(known, age, 0.0)
    return np.where(known, np.log(np.where(known, total, 1.0)) - RECENCY * np.log(safe + OFFSET), COLD)
