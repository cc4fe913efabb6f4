"""Bad input: a clear error that names the field and the position, never a crash or a wrong answer."""

import math

import numpy as np
import pytest

from lazos.core.graph import Graph, GraphError, Mask

BAD_TIES = [
    ([(0, 1, 5, 0), (2, 2, 5, 0)], "b", 1),
    ([(0, 1, 0, 0)], "strength", 0),
    ([(0, 1, 5, 0), (0, 2, 256, 0)], "strength", 1),
    ([(0, 1, -1, 0)], "strength", 0),
    ([(0, 1, 5, 0), (-1, 1, 5, 0)], "a", 1),
    ([(0, 4, 5, 0)], "b", 0),
    ([(0, 1, 0.5, 0)], "strength", 0),
    ([(0, "1", 5, 0)], "b", 0),
    ([(0, 2**70, 5, 0)], "b", 0),
    ([(True, 2, 5, 0)], "a", 0),
    ([(0, math.nan, 5, 0)], "b", 0),
    ([(0, 1)], "tie", 0),
    ([(0, 1, 5, 0), 7], "tie", 1),
    ([(0, 1, 5, 1.5)], "kind", 0),
]


@pytest.mark.parametrize(("ties", "field", "position"), BAD_TIES)
def test_bad_ties_are_named(ties, field, position):
    with pytest.raises(GraphError, match=str(position)) as caught:
        Graph.build(ties, members=4)
    assert (caught.value.field, caught.value.position) == (field, position)


BAD_QUESTIONS = [
    (lambda g: g.degree(4, [0]), "me"),
    (lambda g: g.degree(-1, [0]), "me"),
    (lambda g: g.degree(True, [0]), "me"),
    (lambda g: g.degree(0, [1, 9]), "ids"),
    (lambda g: g.degree(0, [1], limit=-1), "limit"),
    (lambda g: g.chains(0, 9), "target"),
    (lambda g: g.chains(0), "target"),
    (lambda g: g.chains(0, targets=[1, -2]), "targets"),
    (lambda g: g.chains(0, 1, hops=0), "hops"),
    (lambda g: g.chains(0, 1, hops=7), "hops"),
    (lambda g: g.degree(0, 1), "ids"),
    (lambda g: g.degree(0, np.array(1)), "ids"),
    (lambda g: g.degree(0, None), "ids"),
    (lambda g: g.degree(0, [[1]]), "ids"),
    (lambda g: g.degree(0, [1], limit=None), "limit"),
    (lambda g: g.chains(0, targets=3), "targets"),
    (lambda g: g.chains(0, 1, k=None), "k"),
    (lambda g: g.chains(0, 1, k=True), "k"),
    (lambda g: g.who(0, k=-1), "k"),
    (lambda g: g.who(0, organisation=math.nan), "organisation"),
    (lambda g: g.who(0, organisation=["a"]), "organisation"),
    (lambda g: g.who(0, organisation=True), "organisation"),
    (lambda g: g.who(0, skill=math.inf), "skill"),
    (lambda g: g.who(0, skill={}), "skill"),
    (lambda g: g.suggest(0.5), "me"),
    (lambda g: g.suggest(0, mask={1}), "mask"),
    (lambda g: g.introductions(0, benefit=lambda a, b: 2), "benefit"),
    (lambda g: g.overlay([("add", 0, 9, 5, 0)]), "b"),
    (lambda g: g.overlay([("add", 0, 1, 300, 0)]), "strength"),
    (lambda g: g.overlay([("frob", 0, 1)]), "change"),
    (lambda g: g.overlay([("add", 1, 1, 5, 0)]), "b"),
    (lambda g: g.overlay([7]), "change"),
    (lambda g: g.overlay([None]), "change"),
    (lambda g: g.overlay(["remove"]), "change"),
    (lambda g: g.overlay(7), "change"),
    (lambda g: Mask([-1]), "members"),
    (lambda g: Mask(5), "members"),
    (lambda g: Mask(ties=5), "ties"),
    (lambda g: Mask([[1]]), "members"),
    (lambda g: Mask(ties=[(1, 2, 3)]), "ties"),
    (lambda g: Graph.build([], members=-1), "members"),
    (lambda g: Graph.build([], members=2, organisation=[1]), "organisation"),
    (lambda g: Graph.build([], members=2, skills={"x": [2]}), "skills"),
    (lambda g: Graph.build([], members=2, skills={"x": 1}), "skills"),
    (lambda g: Graph.build([], members=2, skills=["x"]), "skills"),
    (lambda g: Graph.build([], members=2, organisation=3), "organisation"),
    (lambda g: Graph.build([], members=2, hidden=[2]), "hidden"),
    (lambda g: Graph.build([], members=2, hidden=7), "hidden"),
    (lambda g: Graph.build([], members=2, blocked=[(0, 2)]), "blocked"),
    (lambda g: Graph.build([], members=2, blocked=[(0, 0)]), "blocked"),
    (lambda g: Graph.build([], members=2, blocked=[3]), "blocked"),
    (lambda g: Graph.build(5), "tie"),
    (lambda g: Graph.from_arrays([0], [1, 2], [3], members=4), "strength"),
    (lambda g: Graph.from_arrays([0.5], [1], [3]), "a"),
    (lambda g: Graph.from_arrays([0], ["x"], [3]), "b"),
    (lambda g: Graph.from_arrays(0, 1, 3), "a"),
    (lambda g: Graph.from_arrays([[0]], [[1]], [[3]]), "a"),
    (lambda g: Graph.from_arrays([0], [1], [3], kind=5), "kind"),
    (lambda g: Graph.from_arrays([0], [2**40], [3]), "b"),
    (lambda g: Graph.from_arrays([0], [1], [3], members=2**25, wide=False), "members"),
]


@pytest.mark.parametrize(("ask", "field"), BAD_QUESTIONS)
def test_bad_questions_are_named(ask, field):
    graph = Graph.build([(0, 1, 5), (0, 2, 5)], members=4)
    with pytest.raises(GraphError) as caught:
        ask(graph)
    assert caught.value.field == field


def test_whole_numbers_of_numpy_are_whole_numbers():
    graph = Graph.build([(0, 1, 5), (1, 2, 5)], members=4, organisation=np.array([1, 1, 2, 2]))
    one = np.int16(1)
    assert graph.degree(np.uint8(0), [np.int8(2)], limit=one + one) == [2]
    assert graph.who(0, organisation=np.int32(2), hops=np.int8(2))[0].path == (0, 1, 2)
    assert graph.overlay([("add", np.int64(0), np.uint32(3), np.uint8(9), 0)]).degree(0, [3]) == [1]


def test_an_unknown_organisation_matches_nobody():
    graph = Graph.build([(0, 1, 5)], organisation=[1, "a"])
    assert graph.who(0, organisation="b") == graph.who(0, organisation=-1) == graph.who(0, skill="x") == []
