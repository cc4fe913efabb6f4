"""Which dormant ties are worth picking up again, and the one that nobody would think of first.

Levin, Walter & Murnighan 2011: ties that slept, of some standing and trust, give the most novel help. Walter, Levin &
Murnighan 2015: the most valuable are people one trusts and has not spent much time with, from somewhere else; asked
whom they would write to, people choose the opposite, those with whom they spent most time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

#: Contact days that make a standing; with less, something must speak of trust.
STANDING = 3
#: With whom one spent most time: they come to mind by themselves, so the pick is none of them.
FIRST_THOUGHTS = 3
#: Living ties of which a facet must be known before a value that none of them has is new.
KNOWN = 3


@dataclass(frozen=True, slots=True)
class Asleep:
    """A tie that has been silent for long. `expected` is what `dormancy.Model.expected` gives for it.

    `days` counts their contact days. `trust` holds what speaks of it, as codes. `facets` are kinds of likeness
    ("sector", "city" …) with their value. `knows_living`: they know somebody with whom a tie lives.
    """

    id: int
    days: int
    expected: float
    trust: tuple[str, ...] = ()
    facets: Mapping[str, str] = field(default_factory=dict)
    knows_living: bool = False


@dataclass(frozen=True, slots=True)
class Pick:
    """`new`: the facets of this person that no living tie has. `apart`: they know nobody with whom a tie lives."""

    id: int
    new: tuple[tuple[str, str], ...]
    apart: bool


@dataclass(frozen=True, slots=True)
class Revivals:
    """`others` are in the order in which a tie is likeliest to live on, the `pick` left out."""

    pick: Pick | None
    others: tuple[int, ...]


def worth_reviving(ties: Iterable[Asleep], living: Iterable[Mapping[str, str]]) -> Revivals:
    """Of the ties that sleep those of some standing; `living` are the facets of the ties that do not sleep."""
    able = sorted((tie for tie in ties if tie.days >= STANDING or tie.trust), key=_likeliest_first)
    pick = _pick(able, _here(living))
    return Revivals(pick, tuple(tie.id for tie in able if pick is None or tie.id != pick.id))


def _pick(able: list[Asleep], here: Mapping[str, set[str]]) -> Pick | None:
    """Trusted, from elsewhere, and not among those with whom one spent most time."""
    by_days = sorted(able, key=lambda tie: (-tie.days, tie.id))
    first = {tie.id for tie in by_days[: min(FIRST_THOUGHTS, len(able) // 2)]}
    found = [(tie, _new(tie, here)) for tie in able if tie.id not in first]
    if len(able) < 2 or not found:
        return None
    tie, new = min(
        found, key=lambda one: (not one[0].trust, -len(one[1]), one[0].knows_living, _likeliest_first(one[0]))
    )
    return Pick(tie.id, new, apart=not tie.knows_living)


def _here(living: Iterable[Mapping[str, str]]) -> dict[str, set[str]]:
    """Facet → the values that a living tie has, of those facets that are known well enough."""
    counts: Counter[str] = Counter()
    values: dict[str, set[str]] = {}
    for facets in living:
        for facet, value in facets.items():
            counts[facet] += 1
            values.setdefault(facet, set()).add(value)
    return {facet: found for facet, found in values.items() if counts[facet] >= KNOWN}


def _new(tie: Asleep, here: Mapping[str, set[str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((facet, value) for facet, value in tie.facets.items() if value not in here.get(facet, {value})))


def _likeliest_first(tie: Asleep) -> tuple[float, int]:
    return -tie.expected, tie.id
