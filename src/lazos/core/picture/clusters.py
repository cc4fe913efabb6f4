"""Those who stand in no circle, put where they belong by whom they know."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

#: Fewer people who only know each other are no group.
SMALLEST = 3


def clusters(people: Iterable[int], groups: Mapping[int, str], ties: Iterable[tuple[int, int]]) -> dict[int, str]:
    """Person → group, for those who have one or find one.

    Whoever has none joins the group that most of their acquaintances are in, round by round outwards; of several as
    large the first by name. Those left who know each other make a group of their own, "with:" its smallest id.
    """
    known = set(people)
    neighbours = _neighbours(known, ties)
    found = {pk: group for pk, group in groups.items() if pk in known and group}
    while joining := _joining(found, neighbours):
        found |= joining
    return found | _left_together(known - found.keys(), neighbours)


def _neighbours(known: set[int], ties: Iterable[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for a, b in ties:
        if a != b and a in known and b in known:
            found[a].add(b)
            found[b].add(a)
    return found


def _joining(found: Mapping[int, str], neighbours: Mapping[int, set[int]]) -> dict[int, str]:
    """One round: everybody chooses by how it stood before it."""
    joining = {}
    for pk, others in neighbours.items():
        if pk not in found:
            counts = Counter(found[other] for other in others if other in found)
            if counts:
                joining[pk] = min(counts, key=lambda group: (-counts[group], group))
    return joining


def _left_together(left: set[int], neighbours: Mapping[int, set[int]]) -> dict[int, str]:
    found: dict[int, str] = {}
    for pk in sorted(left):
        if pk in found:
            continue
        reached, edge = {pk}, [pk]
        while edge:
            edge = [other for one in edge for other in neighbours.get(one, ()) if other not in reached]
            reached.update(edge)
        if len(reached) >= SMALLEST:
            found |= dict.fromkeys(reached, f"with:{pk}")
    return found
