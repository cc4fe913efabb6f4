"""The word of a tie, and which way the giving leans. Impressions for a person to read, never a score or a debt."""

from collections.abc import Iterable
from typing import Literal

Word = Literal["firme", "vivo", "flojo", "barbecho"]
Leaning = Literal["give-2", "give-1", "even", "receive-1", "receive-2"]

#: Warmth of a monthly talk (-0.8 half-way to the next one) is firm; of a quarterly one (-1.98 half-way) is alive.
FIRM, ALIVE = -1.0, -2.0
#: A first meeting is warm, but not firm before the third contact day.
FIRM_DAYS = 3
#: After half a year of silence nothing is alive, however long its past.
LOOSE_AFTER = 183

#: An exchange weighs half as much after a year.
HALF_LIFE = 365.0
#: Weight of "even" that every tie starts with: one coffee does not lean.
EVEN = 2.0
SLIGHT, CLEAR = 0.2, 0.5


def word(warmth: float, days: int, since: float | None, *, resting: bool = False) -> Word:
    """firme, vivo or flojo from the warmth, the number of contact days and the days since the last; barbecho is chosen.

    `barbecho` (fallow) is never inferred: only the member lets a tie rest.
    """
    if resting:
        return "barbecho"
    if since is None or since > LOOSE_AFTER or warmth < ALIVE:
        return "flojo"
    return "firme" if warmth >= FIRM and days >= FIRM_DAYS else "vivo"


def leaning(exchanges: Iterable[tuple[float, int, float]], now: float) -> Leaning:
    """Which way the giving leans: `exchanges` holds `(day, +1 given | -1 received, weight)`.

    Days are on the clock of `now`. Recent ones count more, a few count little, and what comes after `now` not at all.
    """
    given = received = 0.0
    for day, direction, weight in exchanges:
        if day <= now:
            value = max(0.0, weight) * 2.0 ** (-(now - day) / HALF_LIFE)
            given, received = (given + value, received) if direction > 0 else (given, received + value)
    lean = (given - received) / (given + received + EVEN)
    if abs(lean) < SLIGHT:
        return "even"
    if lean > 0:
        return "give-2" if lean >= CLEAR else "give-1"
    return "receive-2" if lean <= -CLEAR else "receive-1"
