"""A graph with changes on top equals the graph built anew."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.graph import Graph, Mask

from .oracle import Naive
from .worlds import answers, graph_of, naive_of, worlds


@st.composite
def changes(draw, members: int):
    ids = st.integers(0, members - 1)
    pair = st.tuples(ids, ids).filter(lambda two: two[0] != two[1])
    add = st.tuples(pair, st.integers(1, 255)).map(lambda it: ("add", *it[0], it[1], 0))
    remove = pair.map(lambda two: ("remove", *two))
    return draw(st.lists(st.one_of(add, remove), max_size=12))


def rebuilt(naive: Naive, ties) -> Graph:
    return Graph.build([(*pair, s, 0) for pair, s in ties.items()], naive.members, naive.organisation, naive.skills)


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_any_sequence_of_changes_equals_a_rebuilt_graph(data):
    world = data.draw(worlds(most=8))
    graph, naive = graph_of(world, wide=data.draw(st.booleans())), naive_of(world)
    ties = dict(naive.ties_)
    me = data.draw(st.integers(0, world[0] - 1))
    for _ in range(3):
        steps = data.draw(changes(world[0]))
        graph = graph.overlay(steps)
        for verb, a, b, *rest in steps:
            ties.pop((min(a, b), max(a, b)), None)
            if verb == "add":
                ties[min(a, b), max(a, b)] = rest[0]
    expected = answers(rebuilt(naive, ties), me)
    assert answers(graph, me) == expected
    assert answers(graph.compacted(), me) == expected
    assert graph.compacted().replaced == 0
    mask = Mask([data.draw(st.integers(0, world[0] - 1))], list(ties)[:2])
    assert answers(graph, me, mask) == answers(graph.compacted(), me, mask)


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_blocks_in_any_sequence_equal_a_rebuilt_graph(data):
    """However the changes are cut into batches: the state after each one is what counts."""
    world = data.draw(worlds(most=6))
    graph, ties, blocks = graph_of(world), dict(naive_of(world).ties_), set()
    ids = st.integers(0, world[0] - 1)
    pairs = st.tuples(ids, ids).filter(lambda two: two[0] != two[1])
    verbs = st.sampled_from(["add", "change", "remove", "block", "unblock"])
    for batch in data.draw(st.lists(st.lists(st.tuples(verbs, pairs), max_size=6), max_size=3)):
        graph = graph.overlay([(verb, *pair, *((77, 0) if verb in ("add", "change") else ())) for verb, pair in batch])
        for verb, (a, b) in batch:
            pair = min(a, b), max(a, b)
            if verb in ("add", "change") and pair not in blocks:
                ties[pair] = 77
            elif verb in ("remove", "block"):
                ties.pop(pair, None)
            if verb in ("block", "unblock"):
                (blocks.add if verb == "block" else blocks.discard)(pair)
    rebuilt = Graph.build([(*pair, s, 0) for pair, s in ties.items()], world[0], world[2], world[3], blocked=blocks)
    for me in range(world[0]):
        assert answers(graph, me) == answers(rebuilt, me) == answers(graph, me)


def test_the_first_graph_stays_as_it_was():
    graph = Graph.build([(0, 1, 100, "friend")], members=3)
    later = graph.overlay([("add", 1, 2, 50, "client"), ("change", 0, 1, 7, "friend")])
    assert graph.degree(0, [2]) == [None]
    assert later.degree(0, [2]) == [2]
    assert [tuple(tie) for tie in later.ties(1)] == [(2, 50 / 255, "client"), (0, 7 / 255, "friend")]
    assert later.compacted().ties(1) == later.ties(1)


def test_blocking_hides_both_from_each_other_and_cuts_the_tie():
    graph = Graph.build([(0, 1, 9), (1, 2, 9), (2, 3, 9), (0, 3, 9)])
    blocked = graph.overlay([("block", 0, 1)])
    assert blocked.degree(0, [1, 2]) == [None, 2]
    assert blocked.chains(0, 1) == blocked.chains(1, 0) == []
    assert blocked.degree(2, [0, 1]) == [2, 1]
    assert blocked.overlay([("unblock", 1, 0)]).degree(0, [1]) == [3]


def test_hidden_members_come_back():
    graph = Graph.build([(0, 1, 9), (1, 2, 9)]).overlay([("hide", 1)])
    assert graph.degree(0, [1, 2]) == [None, None]
    assert graph.degree(1, [0]) == [1]
    assert graph.overlay([("show", 1)]).degree(0, [1, 2]) == [1, 2]


@pytest.mark.parametrize("fold", [lambda graph: graph, lambda graph: graph.compacted()])
def test_new_members_can_be_tied(fold):
    graph = fold(Graph.build([(0, 1, 9)]).overlay([("grow", 20), ("add", 1, 19, 9, 0)]))
    assert len(graph) == 20
    assert graph.degree(0, [19, 7]) == [2, None]
    assert graph.suggest(0)[0].member == 19
    assert graph.components()[19] == 0
    assert graph.overlay([("grow", 21), ("add", 20, 19, 9, 0)]).degree(0, [20]) == [3]


def test_many_can_join_at_once():
    graph = Graph.build([(0, 1, 9)]).overlay([("grow", 50_000), ("add", 1, 49_999, 9, 0)]).overlay([("grow", 50_001)])
    assert graph.degree(0, [49_999, 50_000, 30_000]) == [2, None, None]
    assert graph.replaced < 50_002
    assert graph.compacted().ties(49_999) == graph.ties(49_999)
