"""Every query against the naive version, with and without a mask."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.graph import Graph, Mask

from .worlds import answers, graph_of, naive_of, worlds


def members(world):
    return st.integers(0, world[0] - 1)


@given(st.data())
@settings(deadline=None)
def test_degree_is_the_shortest_way(data):
    world = data.draw(worlds())
    me, limit = data.draw(members(world)), data.draw(st.integers(0, 6))
    everyone = range(world[0])
    assert graph_of(world).degree(me, everyone, limit=limit) == naive_of(world).degree(me, everyone, limit)


def test_a_long_way_is_counted_to_its_end():
    graph = Graph.build([(at, at + 1, 9) for at in range(400)])
    assert graph.degree(0, [100, 300, 400], limit=1000) == [100, 300, 400]
    assert graph.degree(0, [300, 301], limit=300) == [300, None]


@given(st.data())
@settings(deadline=None)
def test_chains_are_the_strongest_simple_paths(data):
    world = data.draw(worlds(most=8))
    me, hops, k = data.draw(members(world)), data.draw(st.integers(1, 6)), data.draw(st.integers(0, 5))
    goals = data.draw(st.sets(members(world), min_size=1))
    found = graph_of(world).chains(me, targets=sorted(goals), hops=hops, k=k)
    expected = naive_of(world).chains(me, goals, hops, k)
    assert [chain.path for chain in found] == [path for path, _ in expected]
    assert [chain.strength for chain in found] == pytest.approx([strength for _, strength in expected])


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_who_gives_the_strongest_path_to_each_match(data):
    world = data.draw(worlds(most=8))
    me, hops = data.draw(members(world)), data.draw(st.integers(1, 4))
    question = {
        "organisation": data.draw(st.sampled_from([None, 0, 1, 9])),
        "skill": data.draw(st.sampled_from([None, "python", "?"])),
        "hops": hops,
        "k": data.draw(st.sampled_from([None, 0, 1, 3])),
    }
    found = graph_of(world).who(me, **question)
    expected = naive_of(world).who(me, **question)
    assert [(match.member, match.path) for match in found] == [(member, path) for member, _, path in expected]
    assert [match.strength for match in found] == pytest.approx([strength for _, strength, _ in expected])


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_suggestions_are_the_members_two_ties_away(data):
    world = data.draw(worlds())
    me, k = data.draw(members(world)), data.draw(st.sampled_from([None, 0, 1, 3, 1000]))
    assert graph_of(world).suggest(me, k) == naive_of(world).suggest(me, k)


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_introductions_are_strong_and_new(data):
    world = data.draw(worlds())
    me, k = data.draw(members(world)), data.draw(st.sampled_from([None, 0, 1, 3]))
    benefit = data.draw(st.sampled_from([None, lambda a, b: (a * 7 + b) % 4 / 4]))
    found = graph_of(world).introductions(me, k, benefit=benefit)
    expected = naive_of(world).introductions(me, k, benefit or (lambda a, b: 1.0))
    assert [item.score for item in found] == pytest.approx([item[2] for item in expected])
    assert {(item.a, item.b): item.common for item in found}.items() <= {
        (a, b): common for a, b, _, common in naive_of(world).introductions(me, None)
    }.items()
    if benefit is None:
        assert [(item.a, item.b) for item in found] == [(a, b) for a, b, *_ in expected]


@pytest.mark.slow
@given(worlds())
@settings(deadline=None)
def test_components_and_what_hangs_on_one_person(world):
    graph, naive = graph_of(world), naive_of(world)
    assert graph.components().tolist() == naive.components()
    for me in range(world[0]):
        assert [(item.member, item.lost, item.cut) for item in graph.articulation(me)] == naive.articulation(me)


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_a_mask_equals_a_graph_without_what_it_masks(data):
    world = data.draw(worlds(most=9))
    me = data.draw(members(world))
    gone = data.draw(st.sets(st.integers(0, world[0] + 3), max_size=4))
    cut = data.draw(st.lists(st.tuples(members(world), st.integers(0, world[0] + 3)), max_size=5))
    left = naive_of(world).without(gone, cut)
    rebuilt = Graph.build([(*pair, s, 0) for pair, s in left.ties_.items()], world[0], world[2], world[3])
    graph = graph_of(world)
    assert answers(graph, me, Mask(gone, cut)) == answers(rebuilt, me)
    assert answers(graph, me, Mask(gone, cut)) == answers(graph_of(world, wide=True), me, Mask(gone, cut))


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_hidden_and_blocked_members_do_not_exist_for_the_viewer(data):
    world = data.draw(worlds(most=9))
    me = data.draw(members(world))
    hidden = data.draw(st.sets(members(world), max_size=3))
    blocked = data.draw(st.lists(st.tuples(members(world), members(world)).filter(lambda p: p[0] != p[1]), max_size=3))
    graph = graph_of(world, hidden=hidden, blocked=blocked)
    theirs = {other for pair in blocked if me in pair for other in pair if other != me}
    left = naive_of(world).without((hidden - {me}) | theirs, blocked)
    rebuilt = Graph.build([(*pair, s, 0) for pair, s in left.ties_.items()], world[0], world[2], world[3])
    seen, expected = answers(graph, me), answers(rebuilt, me)
    for whole in ("components", "communities", "introductions"):  # not one viewer's, or less the blocked pairs
        del seen[whole], expected[whole]
    assert seen == expected


def test_blocked_pairs_are_not_introduced():
    ties = [(0, 1, 200, 0), (0, 2, 200, 0), (0, 3, 100, 0)]
    assert [(i.a, i.b) for i in Graph.build(ties).introductions(0, 1)] == [(1, 2)]
    assert [(i.a, i.b) for i in Graph.build(ties, blocked=[(2, 1)]).introductions(0, 1)] == [(1, 3)]


def test_disjoint_chains_share_nobody():
    graph = Graph.build([(0, 1, 255), (1, 4, 255), (1, 2, 255), (2, 4, 255), (0, 3, 9), (3, 4, 9), (0, 4, 1)])
    assert [chain.path for chain in graph.chains(0, 4)] == [(0, 1, 4), (0, 1, 2, 4), (0, 4)]
    assert [chain.path for chain in graph.chains(0, 4, disjoint=True)] == [(0, 1, 4), (0, 4), (0, 3, 4)]


def test_any_number_of_results_can_be_asked_for():
    graph = Graph.build([(0, 1, 9), (1, 2, 9), (0, 2, 9)])
    assert [chain.path for chain in graph.chains(0, 2, k=10**12)] == [(0, 2), (0, 1, 2)]
    assert [match.member for match in graph.who(0, k=10**12)] == [1, 2]
    assert graph.suggest(0, k=10**12) == graph.introductions(0, k=10**12) == []


def test_duplicates_keep_the_strongest_whichever_way_round():
    graph = Graph.build([(0, 1, 5, "x"), (1, 0, 9, "y"), (0, 1, 7, "z")])
    assert [tuple(tie) for tie in graph.ties(0)] == [(1, 9 / 255, "y")]


def test_two_cliques_are_two_communities():
    ties = [(a + shift, b + shift, 200) for shift in (0, 6) for a in range(6) for b in range(a)]
    labels = Graph.build([*ties, (5, 6, 20)]).communities()
    assert labels.tolist() == [0] * 6 + [6] * 6


def test_nobody_and_lonely_graphs_answer():
    empty = Graph.build([])
    assert len(empty) == 0
    assert empty.components().tolist() == []
    assert empty.communities().tolist() == []
    lonely = Graph.build([], members=3)
    assert lonely.degree(0, [0, 1]) == [0, None]
    assert lonely.chains(0, 1) == lonely.who(0) == lonely.suggest(0) == lonely.introductions(0) == []
    assert lonely.articulation(0) == []


def test_arrays_and_ties_build_the_same():
    rng = np.random.default_rng(1)
    a, b = rng.integers(0, 50, 400), rng.integers(0, 50, 400)
    a, b, s = a[a != b], b[a != b], rng.integers(1, 256, int((a != b).sum()))
    one = Graph.from_arrays(a.astype(np.uint32), b.astype(np.int32), s.astype(np.uint8), members=50)
    other = Graph.build(zip(a.tolist(), b.tolist(), s.tolist(), strict=True), members=50)
    assert answers(one, 7) == answers(other, 7)
