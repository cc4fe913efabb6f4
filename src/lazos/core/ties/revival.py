"""Which dormant ties are worth picking up again, and the one that nobody would think of first.

Levin, Walter & Murnighan 2011: ties that slept, of some standing and trust, give the most novel help. Walter, Levin &
Murnighan 2015: the most valuable are people one trusts and has not spent much time with, from somewhere else; asked
whom they would write to, people choose the opposite, those with whom they spent most time.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

#: Weeks with a contact that make a standing; with less, something must speak of trust.
STANDING = 3
#: With whom one spent most time: they come to mind by themselves, so the pick is none of them.
FIRST_THOUGHTS = 3
#: Living ties of which a facet must be known before a value that none of them has is new.
KNOWN = 3


@dataclass(frozen=True, slots=True)
class Asleep:
    """A tie that has been silent for long. `expected` is what `dormancy.Model.expected` gives for it.

    `weeks` counts those in which they spoke. `trust` holds what speaks of it, as codes. `facets` are kinds of likeness
    ("sector", "city" …) with their value. `knows_living`: they know somebody with whom a tie lives.
    """

    id: int
    weeks: int
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


Values = Mapping[str, frozenset[str]]


def here(living: Iterable[Mapping[str, str]]) -> Values:
    """Facet → the values that a living tie has, of those facets that are known well enough."""
    counts: Counter[str] = Counter()
    values: dict[str, set[str]] = {}
    for facets in living:
        for facet, value in facets.items():
            counts[facet] += 1
            values.setdefault(facet, set()).add(value)
    return {facet: frozenset(found) for facet, found in values.items() if counts[facet] >= KNOWN}


def worth_reviving(ties: Iterable[Asleep], known: Values) -> Revivals:
    """Of the ties that sleep those of some standing; `known` is what is `here` among those that live."""
    able = sorted((tie for tie in ties if of_standing(tie)), key=_likeliest_first)
    pick = _pick(able, known)
    return Revivals(pick, tuple(tie.id for tie in able if pick is None or tie.id != pick.id))


def of_standing(tie: Asleep) -> bool:
    return tie.weeks >= STANDING or bool(tie.trust)


def _pick(able: list[Asleep], known: Values) -> Pick | None:
    """Trusted, from elsewhere, and not among those with whom one spent most time."""
    by_time = sorted(able, key=lambda tie: (-tie.weeks, tie.id))
    first = {tie.id for tie in by_time[: min(FIRST_THOUGHTS, len(able) // 2)]}
    found = [(tie, _new(tie, known)) for tie in able if tie.id not in first]
    if len(able) < 2 or not found:
        return None
    tie, new = min(
        found, key=lambda one: (not one[0].trust, -len(one[1]), one[0].knows_living, _likeliest_first(one[0]))
    )
    return Pick(tie.id, new, apart=not tie.knows_living)


def _new(tie: Asleep, known: Values) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(pair for pair in tie.facets.items() if pair[1] not in known.get(pair[0], {pair[1]})))


def _likeliest_first(tie: Asleep) -> tuple[float, int]:
    return -tie.expected, tie.id
