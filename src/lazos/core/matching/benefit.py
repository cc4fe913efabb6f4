"""What one's offers do for another's needs: ``benefit(a←b) = 1 − Π_{n ∈ needs(a)} (1 − sim(n, offers(b)) · idf(n))``.

Noisy-or over the needs (J. Pearl, “Probabilistic Reasoning in Intelligent Systems”, 1988, §4.3.2): each need met adds,
none can push it past 1. A rare skill counts for more: ``idf(n) = ln(1 + N/(1 + df)) / ln(1 + N)`` in 0..1, with N
members and df the offers that meet n, each by its similarity (K. Spärck Jones, “A statistical interpretation of term
specificity”, 1972).
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, prod


class MatchingError(ValueError):
    """What was handed to the matching cannot be used; the message names the member and the field."""


@dataclass(frozen=True, slots=True)
class Gain:
    """One need that an offer meets: the facts of a reason. `likely` is below 1 for a need that was not declared."""

    need: str
    offer: str
    similarity: float
    rarity: float
    likely: float = 1.0

    @property
    def value(self) -> float:
        return self.similarity * self.rarity * self.likely


@dataclass(frozen=True, slots=True)
class Benefit:
    """The whole benefit in 0..1 and what it is made of, the largest first."""

    value: float
    gains: tuple[Gain, ...] = ()


def benefit(
    needs: Iterable[str],
    offers: Sequence[str],
    *,
    similarity: Callable[[str, str], float],
    rarity: Callable[[str], float] | Mapping[str, float],
    likely: Iterable[tuple[str, float]] = (),
) -> Benefit:
    """What somebody with these needs gains from these offers. Needs and offers are concept ids; a need counts once.
    `likely`: needs not declared, each with its chance in 0..1, which scales what meeting them counts.

    Raises `MatchingError` when `similarity` or `rarity` leaves 0..1.
    """
    rare = rarity if callable(rarity) else rarity.__getitem__
    chances = {**dict(likely), **dict.fromkeys(needs, 1.0)}
    met = (_met(need, chance, offers, similarity, rare) for need, chance in chances.items())
    gains = sorted((gain for gain in met if gain is not None), key=lambda gain: (-gain.value, gain.need))
    return Benefit(1 - prod(1 - gain.value for gain in gains), tuple(gains))


def rarity_of(members: int, offered: float) -> float:
    """idf in 0..1 of a need that `offered` of the `members` meet (a sum of similarities)."""
    return log(1 + members / (1 + offered)) / log(1 + members) if members else 0.0


def harmonic_mean(x: float, y: float) -> float:
    """0 when either is: who gains nothing has no reason to meet."""
    return 2 * x * y / (x + y) if x > 0 and y > 0 else 0.0


def _met(
    need: str,
    likely: float,
    offers: Sequence[str],
    similarity: Callable[[str, str], float],
    rarity: Callable[[str], float],
) -> Gain | None:
    best = max(
        ((unit(similarity(need, offer), "similarity"), offer) for offer in offers), default=(0.0, ""), key=_first
    )
    if best[0] <= 0:
        return None
    return Gain(need, best[1], best[0], unit(rarity(need), "rarity"), unit(likely, "likelihood"))


def _first(pair: tuple[float, str]) -> tuple[float, str]:
    return pair[0], pair[1]


def unit(value: float, field: str) -> float:
    """The value, once sure that it lies in 0..1 (NaN does not)."""
    if not 0.0 <= value <= 1.0:
        raise MatchingError(f"{field} is {value}, not in 0..1")
    return value
