"""Whoever stands in no circle is put where most of their acquaintances are."""

import networkx
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.picture.clusters import SMALLEST, clusters

PEOPLE = range(1, 21)
GROUPS = st.dictionaries(st.integers(1, 20), st.sampled_from(["a", "b", "c"]), max_size=8)
TIES = st.lists(st.tuples(st.integers(1, 20), st.integers(1, 20)), max_size=30)


def naively(groups: dict[int, str], ties: list[tuple[int, int]]) -> dict[int, str]:
    graph = networkx.Graph((a, b) for a, b in ties if a != b)
    graph.add_nodes_from(PEOPLE)
    found = dict(groups)
    for _round in PEOPLE:
        before = dict(found)
        for pk in PEOPLE:
            theirs = [before[other] for other in graph[pk] if other in before]
            if pk not in before and theirs:
                found[pk] = sorted(theirs, key=lambda group: (-theirs.count(group), group))[0]
    for component in networkx.connected_components(graph.subgraph([pk for pk in PEOPLE if pk not in found])):
        if len(component) >= SMALLEST:
            found |= dict.fromkeys(component, f"with:{min(component)}")
    return found


@given(GROUPS, TIES, st.randoms())
def test_as_said_naively_in_whatever_order(groups: dict[int, str], ties: list[tuple[int, int]], order):
    turned = [(b, a) for a, b in order.sample(ties, len(ties))]
    assert clusters(PEOPLE, groups, ties) == naively(groups, ties) == clusters(PEOPLE, groups, turned)


def test_nobody_leaves_the_circle_they_have():
    assert clusters([1, 2, 3], {1: "a", 2: "b"}, [(1, 2), (2, 3), (1, 9)]) == {1: "a", 2: "b", 3: "b"}
