"""Introductions where it is known who needs and who offers what: both gain, and the facts say what."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.graph import Gain, Graph, GraphError, Mask
from lazos.core.matching.benefit import harmonic_mean
from lazos.core.matching.market import Market, Member
from tests.core.matching.worlds import CONCEPTS, related

from .oracle import Naive
from .worlds import naive_of, worlds


@st.composite
def trades(draw, most: int = 10):
    """A world and, for each concept, who offers and who needs it."""
    world = draw(worlds(most=most))
    people = st.sets(st.integers(0, world[0] - 1))
    offers, needs = ({concept: draw(people) for concept in CONCEPTS} for _ in range(2))
    return world, offers, needs


def graph_of(world, offers, needs, **options) -> Graph:
    return Graph.build(world[1], world[0], skills=offers, needs=needs, related=related, **options)


def market_of(world, offers, needs) -> Market:
    """The same people in the library for matching, which knows nothing of rows."""

    def of(lists, member):
        return tuple(concept for concept in CONCEPTS if member in lists[concept])

    return Market([Member(at, of(needs, at), of(offers, at)) for at in range(world[0])], related)


def expected(naive: Naive, market: Market, me: int, k):
    """By the formula, pair by pair."""

    def benefit(a, b):
        return harmonic_mean(market.benefit(a, b).value, market.benefit(b, a).value)

    return naive.introductions(me, k, benefit)


def gains(market: Market, to: int, by: int):
    return {(gain.need, round(gain.value, 12)) for gain in market.benefit(to, by).gains}


@given(st.data())
@settings(deadline=None)
def test_the_benefit_is_that_of_the_matching(data):
    world, offers, needs = data.draw(trades())
    me, k = data.draw(st.integers(0, world[0] - 1)), data.draw(st.sampled_from([None, 0, 1, 3, 100]))
    market = market_of(world, offers, needs)
    found = graph_of(world, offers, needs, wide=data.draw(st.booleans())).introductions(me, k)
    if not any(needs.values()):
        return
    wanted = expected(naive_of(world), market, me, k)
    assert [item.score for item in found] == pytest.approx([score for _, _, score, _ in wanted])
    for item in found:
        both = market.benefit(item.a, item.b), market.benefit(item.b, item.a)
        assert item.benefit == pytest.approx(harmonic_mean(both[0].value, both[1].value))
        assert item.score == pytest.approx(item.strength * item.novelty * item.benefit)
        for given_, to, by in ((item.gain_a, item.a, item.b), (item.gain_b, item.b, item.a)):
            assert {(gain.need, round(gain.worth, 12)) for gain in given_} == gains(market, to, by)
            assert all(by in offers[gain.offer] and to in needs[gain.need] for gain in given_)


@pytest.mark.slow
@given(st.data())
@settings(deadline=None)
def test_masks_and_blocks_hold_here_too(data):
    world, offers, needs = data.draw(trades(most=8))
    me = data.draw(st.integers(0, world[0] - 1))
    gone = data.draw(st.sets(st.integers(0, world[0] - 1), max_size=2))
    blocked = data.draw(st.lists(st.tuples(*[st.integers(0, world[0] - 1)] * 2).filter(lambda p: p[0] != p[1])))
    graph = graph_of(world, offers, needs, blocked=blocked)
    apart = {frozenset(pair) for pair in blocked}
    mine = {other for pair in apart if me in pair for other in pair} - {me}
    left = naive_of(world).without(gone | mine, blocked)
    rebuilt = Graph.build(
        [(*pair, s, 0) for pair, s in left.ties_.items()], world[0], skills=offers, needs=needs, related=related
    )
    pairs = [i for i in rebuilt.introductions(me, None) if frozenset((i.a, i.b)) not in apart]
    seen = graph.introductions(me, None, mask=Mask(gone))
    assert [(i.a, i.b, i.benefit, i.gain_a) for i in seen] == [(i.a, i.b, i.benefit, i.gain_a) for i in pairs]


TIES = [(0, 1, 255), (0, 2, 255), (0, 3, 255), (0, 4, 9)]
OFFERS = {"code": [1], "copy": [2, 3], "design": [3]}
NEEDS = {"copy": [1], "code": [2], "sales": [3]}


def test_the_facts_say_what_each_gets():
    (found,) = Graph.build(TIES, skills=OFFERS, needs=NEEDS).introductions(0)
    assert (found.a, found.b) == (1, 2)
    rarity = [math.log(1 + 5 / (1 + offering)) / math.log(6) for offering in (2, 1)]
    assert found.gain_a == (Gain("copy", "copy", pytest.approx(rarity[0])),)
    assert found.gain_b == (Gain("code", "code", pytest.approx(rarity[1])),)
    assert found.benefit == pytest.approx(2 * rarity[0] * rarity[1] / sum(rarity))


def test_without_needs_every_pair_counts_one():
    for needs in (None, {}):
        found = Graph.build(TIES, skills=OFFERS, needs=needs).introductions(0)
        assert [item.benefit for item in found] == [1.0] * 6
    assert Graph.build(TIES, skills=OFFERS, needs={"copy": []}).introductions(0) == []


def test_ones_own_benefit_takes_the_place():
    found = Graph.build(TIES, skills=OFFERS, needs=NEEDS).introductions(0, 1, benefit=lambda a, b: (a, b) == (3, 4))
    assert [(i.a, i.b, i.benefit, i.gain_a) for i in found] == [(3, 4, 1.0, ())]


def test_saved_changed_and_grown_graphs_know_it_still(tmp_path):
    graph = Graph.build(TIES, skills=OFFERS, needs=NEEDS)
    graph.save(tmp_path)
    wanted = [(1, 2)]
    grown = Graph.open(tmp_path).overlay([("grow", 7), ("add", 0, 6, 255, 0), ("add", 0, 5, 9, 0)])
    for one in (Graph.open(tmp_path, verify=True), grown, grown.compacted()):
        assert [(i.a, i.b) for i in one.introductions(0)] == wanted
    grown.save(tmp_path)
    assert Graph.open(tmp_path).introductions(0) == grown.introductions(0)
    assert grown.overlay([("block", 2, 1)]).introductions(0) == []


def test_what_hidden_members_offer_does_not_make_a_skill_less_rare():
    hidden = Graph.build(TIES, skills=OFFERS, needs=NEEDS, hidden=[3])
    without = Graph.build(TIES, skills={**OFFERS, "copy": [2], "design": []}, needs=NEEDS)
    assert hidden.introductions(0) == without.introductions(0) != []


@pytest.mark.parametrize(
    ("options", "field"),
    [
        ({"needs": {"copy": [9]}}, "needs"),
        ({"needs": {"copy": 1}}, "needs"),
        ({"needs": [1]}, "needs"),
        ({"needs": NEEDS, "related": lambda need: {"code": 2.0}}, "related"),
        ({"needs": NEEDS, "related": lambda need: {"code": math.nan}}, "related"),
    ],
)
def test_bad_needs_are_named(options, field):
    with pytest.raises(GraphError, match=field) as caught:
        Graph.build(TIES, skills=OFFERS, **options)
    assert caught.value.field == field
