"""Many contacts as columns: what one SQL aggregate gives, scored together before any detail is loaded."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from lazos.core.plan.answers import hidden, patience
from lazos.core.plan.candidates import Candidate
from lazos.core.plan.chance import contact_number

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """One row per contact, all of one length n. Days are ordinals (`date.toordinal`), 0 where there is none.

    From contact days, one aggregate by contact up to today: `SUM(POWER(age + 0.5, -0.5))`, `COUNT(*)`, those with
    `age < 90`, `MIN(day)` and `MAX(day)`.

    `contact` int ids; `sum_power`, `days`, `days_90`, `first_day`, `last_day` sum up the contact days as `History`
    does; `goal_rank` 0 without a goal, else 1–3; `asked` and `patience` in 0..1; `latest` and `ideal` the wanted
    rhythm in days, 0 without one; `seeded` noted in the guided start; `hidden` off the plan today; `must` has
    something dated (a promise, a near date, a recent meeting, thanks owed, key person) and needs its details loaded.
    """

    contact: Ints
    sum_power: Floats
    days: Ints
    days_90: Ints
    first_day: Ints
    last_day: Ints
    added_day: Ints
    tended: Bools
    resting: Bools
    seeded: Bools
    goal_rank: Ints
    asked: Floats
    patience: Floats
    expected: Floats
    latest: Ints
    ideal: Ints
    hidden: Bools
    must: Bools

    @classmethod
    def of(cls, contact: Ints, **given: Any) -> "Columns":
        """Columns with the given ones, the rest at what stands for "nothing known" (sequences are converted)."""
        unknown = set(given) - set(_DEFAULTS)
        if unknown:
            raise TypeError(f"not columns: {', '.join(sorted(unknown))}")
        ids = np.asarray(contact, dtype=np.int64)
        columns = {name: _column(given.get(name, default), default, len(ids)) for name, default in _DEFAULTS.items()}
        return cls(contact=ids, **columns)

    def __len__(self) -> int:
        return len(self.contact)


def columns_of(candidates: Sequence[Candidate], today: date) -> Columns:
    """The columns of loaded candidates: the plan scores them with the very code that made the shortlist."""
    rows = [_row(candidate, today) for candidate in candidates]
    given = {name: [row[i] for row in rows] for i, name in enumerate(_ROW)}
    ids = np.array([contact_number(candidate.contact) for candidate in candidates], dtype=np.int64)
    return Columns.of(ids, **given)


_DEFAULTS: dict[str, bool | int | float] = {
    "sum_power": 0.0,
    "days": 0,
    "days_90": 0,
    "first_day": 0,
    "last_day": 0,
    "added_day": 0,
    "tended": False,
    "resting": False,
    "seeded": False,
    "goal_rank": 0,
    "asked": 0.0,
    "patience": 1.0,
    "expected": float("nan"),
    "latest": 0,
    "ideal": 0,
    "hidden": False,
    "must": False,
}
_ROW = tuple(name for name in _DEFAULTS if name != "must")


def _column(values: Any, default: bool | int | float, n: int) -> Any:
    kind = {bool: np.bool_, int: np.int64, float: np.float64}[type(default)]
    column: Any = np.full(n, values, dtype=kind) if np.isscalar(values) else np.asarray(values, dtype=kind)
    if column.shape != (n,):
        raise ValueError(f"columns of different lengths: {column.shape} beside {n} contacts")
    return column


def _row(candidate: Candidate, today: date) -> tuple[bool | int | float, ...]:
    history, rhythm = candidate.history, candidate.rhythm
    return (
        history.sum_power,
        history.days,
        history.days_90,
        _ordinal(history.first_day),
        _ordinal(history.last_day),
        _ordinal(candidate.noted_on),
        candidate.tended,
        candidate.resting,
        candidate.seed is not None,
        min((goal.rank for goal in candidate.goals), default=0),
        candidate.asked,
        patience(candidate.answers, today) if candidate.answers else 1.0,
        float("nan") if history.expected is None else history.expected,
        0 if rhythm is None else rhythm.latest,
        0 if rhythm is None else rhythm.ideal or 0,
        bool(candidate.answers) and hidden(candidate.answers, today, firm=False),
    )


def _ordinal(day: date | None) -> int:
    return 0 if day is None else day.toordinal()
