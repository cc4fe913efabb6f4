"""How often two people talk, and how often the member wants to: facts for a sentence, not a ranking.

"Soléis hablar cada 3 semanas; van 8." Being overdue versus the usual gap ranks worse than chance (intelligence notes),
so it explains and it serves rhythms that the member set, and orders nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Literal

Unit = Literal["day", "week", "month", "year"]
Due = Literal["early", "ideal", "late"]
Fact = str | int | float | date | None

DAYS: dict[Unit, float] = {"day": 1.0, "week": 7.0, "month": 30.436875, "year": 365.2425}
#: Gaps needed before "you usually talk every …" is said.
LEAST_GAPS = 3
#: Beyond this many of the usual unit, a length is said in its own ("57 weeks" → "13 months").
MOST_OF_UNIT = 24


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as people say it: "8 weeks"."""

    amount: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A rhythm the member set for a person or a circle: `ideal` and `latest` gap in days."""

    latest: int
    ideal: int | None = None

    def due(self, since: float) -> Due:
        """Where `since` days of silence stand: early, ideal (time to write) or late."""
        if since >= self.latest:
            return "late"
        return "ideal" if self.ideal is not None and since >= self.ideal else "early"


def usual_gap(days: Iterable[float]) -> float | None:
    """The median gap between distinct contact days, None below three gaps: one holiday does not change a habit."""
    distinct = sorted({int(day // 1) for day in days})
    gaps = [later - earlier for earlier, later in pairwise(distinct)]
    return float(median(gaps)) if len(gaps) >= LEAST_GAPS else None


def span(days: float) -> Span:
    """Days below two weeks (a week is a week), weeks below two months, months below two years, then years."""
    if days < 14 and round(days) != 7:
        return _in(days, "day")
    if days < 60:
        return _in(days, "week")
    return _in(days, "month" if days < 730 else "year")


def compared(usual: float, since: float, name: str) -> dict[str, Fact]:
    """Both lengths as facts, in one unit while the numbers stay small: "every 3 weeks; it has been 8".

    Keys: `{name}_days`, `{name}_amount`, `{name}_unit`, `since_days`, `since_amount`, `since_unit`.
    """
    first = span(usual)
    second = _in(since, first.unit)
    # Two lengths that differ must not be said with the same words, nor in a unit too small or too large for one.
    if second.amount > MOST_OF_UNIT or (second == first and since != usual):
        second = span(since)
    return {
        f"{name}_days": round(usual),
        f"{name}_amount": first.amount,
        f"{name}_unit": first.unit,
        "since_days": round(since),
        "since_amount": second.amount,
        "since_unit": second.unit,
    }


def _in(days: float, unit: Unit) -> Span:
    return Span(max(1, round(days / DAYS[unit])), unit)
