"""How often two people talk, and how often the member wants to: facts for a sentence, not a ranking."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "month", "year"]
DAYS: dict[Unit, float] = {"day": 1.0, "week": 7.0, "month": 30.436875, "year": 365.2425}


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time as people say it: "8 weeks"."""

    amount: int
    unit: Unit


def span(days: float) -> Span:
    """Days below two weeks, weeks below two months, months below two years, then years."""
    if days < 14:
        return _in(days, "day")
    if days < 60:
        return _in(days, "week")
    return _in(days, "month" if days < 730 else "year")


def compared(usual: float, since: float, name: str) -> dict[str, str | int | float | None]:
    """Both lengths as facts, in one unit while the numbers stay small: "every 3 weeks; it has been 8".

    Keys: `{name}_days`, `{name}_amount`, `{name}_unit`, `since_days`, `since_amount`, `since_unit`.
    """
    first = span(usual)
    second = _in(since, first.unit)
    if second.amount > 24:
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
