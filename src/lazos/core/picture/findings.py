"""What is worth noticing in a network: bridges that hang on one person, who is alone, where it is all of one kind.

Each finding names the people it is about and one next step; it is a fact to think about, never a mark.
Burt 1992 on structural holes; Hopcroft & Tarjan 1973 for the articulation points (in `core.graph`).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from lazos.core.graph import Graph

Kind = Literal["only_bridge", "only_way", "alone", "all_alike", "nobody"]
Step = Literal["write", "introduce", "ask_introduction", "add"]

#: Of so many living ties whose value is known, so large a share is "nearly all".
KNOWN, NEARLY_ALL = 8, 0.7
#: People of one kind without whom "everything goes through one" says nothing.
OF_A_KIND = 3
#: People who would be out of reach without somebody.
BEHIND = 2
MOST = 2  # findings of one kind


@dataclass(frozen=True, slots=True)
class Person:
    """What is known of one contact. `facets` are kinds of likeness ("sector", "city", "circle" …) with their value.

    `living`: there is a tie that is firm or alive. `shares` are folded words of what they care about, need or offer.
    """

    id: int
    living: bool = False
    tended: bool = False
    closeness: float = 0.0
    facets: Mapping[str, str] = field(default_factory=dict)
    shares: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """`person` it is about (None: the whole network), `others` beside them, and whom the `step` is with."""

    kind: Kind
    person: int | None
    step: Step
    towards: int | None = None
    others: tuple[int, ...] = ()
    facet: str = ""
    value: str = ""
    shared: str = ""


def findings(
    people: Iterable[Person], ties: Iterable[tuple[int, int]], *, wanted: Mapping[str, Sequence[str]] | None = None
) -> list[Finding]:
    """Everything worth noticing, the most telling of each kind first, at most two of each.

    `ties` are who knows whom among them. `wanted` maps a facet to the values that everybody needs somebody of.
    """
    known = {person.id: person for person in sorted(people, key=lambda person: person.id)}
    edges = sorted({(min(a, b), max(a, b)) for a, b in ties if a != b and a in known and b in known})
    return [
        *only_bridges(known.values())[:MOST],
        *only_ways(known, edges)[:MOST],
        *alone(known, edges)[:MOST],
        *all_alike(known.values())[:MOST],
        *_first_of_each({facet: nobody(known.values(), {facet: values}) for facet, values in (wanted or {}).items()}),
    ]


def only_bridges(people: Iterable[Person]) -> list[Finding]:
    """Kinds of people, several of them known, of whom a single tie lives: the step is toward another of the kind."""
    of: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in people:
        for facet, value in person.facets.items():
            of[facet, value].append(person)
    found = []
    for (facet, value), alike in of.items():
        living = [person for person in alike if person.living]
        if len(alike) >= OF_A_KIND and len(living) == 1:
            others = sorted((p for p in alike if not p.living), key=_closest_first)
            ids = tuple(person.id for person in others)
            found.append(Finding("only_bridge", living[0].id, "write", ids[0], ids, facet, value))
    return sorted(found, key=lambda one: (-len(one.others), one.facet, one.value))


def only_ways(known: Mapping[int, Person], edges: Sequence[tuple[int, int]]) -> list[Finding]:
    """People through whom alone the member reaches others: without them these would be out of reach."""
    ids = list(known)
    at = {pk: nth + 1 for nth, pk in enumerate(ids)}  # 0 is the member
    mine = [(0, at[pk], 255, None) for pk in ids if known[pk].living]
    theirs = [(at[a], at[b], 255, None) for a, b in edges]
    if not mine:
        return []
    cuts = Graph.build([*mine, *theirs], members=len(ids) + 1).articulation(0)
    reach = [(ids[cut.member - 1], sorted(ids[one - 1] for one in cut.cut)) for cut in cuts if cut.lost >= BEHIND]
    return [Finding("only_way", pk, "ask_introduction", pk, tuple(behind)) for pk, behind in reach]


def alone(known: Mapping[int, Person], edges: Sequence[tuple[int, int]]) -> list[Finding]:
    """Tended people who know nobody else of the network, and somebody with whom they share something."""
    tied = {pk for edge in edges for pk in edge}
    bearers: dict[str, list[Person]] = defaultdict(list)
    for person in known.values():
        for word in person.shares if person.living else ():
            bearers[word].append(person)
    found: list[Finding] = []
    beside: set[int] = set()  # named already as the one to be introduced to: the same pair the other way round
    for person in sorted(known.values(), key=_closest_first):
        if person.tended and person.id not in tied and person.id not in beside:
            alike = [(len(bearers[word]), word, _closest_first(other), other.id)
                     for word in person.shares for other in bearers[word] if other.id != person.id]  # fmt: skip
            if alike:
                _, word, _, other = min(alike)
                beside.add(other)
                found.append(Finding("alone", person.id, "introduce", other, (other,), shared=word))
    return found


def all_alike(people: Iterable[Person]) -> list[Finding]:
    """Facets in which nearly all living ties are the same: the step is toward somebody who is not."""
    people = list(people)
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for person in people:
        for facet, value in person.facets.items() if person.living else ():
            values[facet][value] += 1
    found = []
    for facet, counts in values.items():
        value, most = min(counts.items(), key=lambda one: (-one[1], one[0]))
        total = sum(counts.values())
        if total >= KNOWN and most >= NEARLY_ALL * total:
            unlike = sorted((p for p in people if p.facets.get(facet, value) != value), key=_closest_first)
            ids = tuple(person.id for person in unlike)
            step: Step = "write" if ids else "add"
            found.append((most / total, Finding("all_alike", None, step, next(iter(ids), None), ids, facet, value)))
    return [one for _, one in sorted(found, key=lambda pair: (-pair[0], pair[1].facet))]


def nobody(people: Iterable[Person], wanted: Mapping[str, Sequence[str]]) -> list[Finding]:
    """Values of which no tie lives: somebody of them to write to, else somebody to think of."""
    people = list(people)
    living = {item for person in people if person.living for item in person.facets.items()}
    found = []
    for facet, values in wanted.items():
        for value in values:
            if (facet, value) not in living:
                asleep = sorted((p for p in people if p.facets.get(facet) == value), key=_closest_first)
                ids = tuple(person.id for person in asleep)
                step: Step = "write" if ids else "add"
                found.append(Finding("nobody", None, step, next(iter(ids), None), ids, facet, value))
    return sorted(found, key=lambda one: not one.others)


def _first_of_each(found: Mapping[str, Sequence[Finding]]) -> list[Finding]:
    """One of each facet: what is missing is no list to work off."""
    return [those[0] for those in found.values() if those][:MOST]


def _closest_first(person: Person) -> tuple[float, int]:
    return -person.closeness, person.id
