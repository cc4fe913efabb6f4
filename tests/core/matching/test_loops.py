"""Every loop found, once, and no other; planted ones in larger communities; the limits."""

import random
from itertools import permutations
from math import isclose

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.matching.benefit import MatchingError
from lazos.core.matching.loops import NEAR, Loop, loops
from lazos.core.matching.market import Market, Member
from tests.core.matching.worlds import markets, trio


def brute(market: Market) -> dict[tuple[int, ...], float]:
    """Every ordered choice of 2–4 members that starts with its earliest and closes."""
    worth = {}
    for giver in range(len(market)):
        for receiver in range(len(market)):
            found = market.benefit(receiver, giver) if giver != receiver else None
            if found and any(gain.similarity >= NEAR and gain.likely == 1 for gain in found.gains):
                worth[giver, receiver] = found.value
    every = {}
    for size in (2, 3, 4):
        for path in permutations(range(len(market)), size):
            steps = list(zip(path, path[1:] + path[:1], strict=True))
            if path[0] == min(path) and all(step in worth for step in steps):
                product = 1.0
                for step in steps:
                    product *= worth[step]
                every[path] = product ** (1 / size)
    return every


def test_a_trio() -> None:
    market = trio()
    (found,) = loops(market)
    assert found.members == ("ana", "carla", "bruno")
    assert [(t.giver, t.receiver, t.benefit.gains[0].need) for t in found.trades(market)] == [
        ("ana", "carla", "copy"),
        ("carla", "bruno", "design"),
        ("bruno", "ana", "code"),
    ]


@settings(max_examples=150)
@given(markets(7))
def test_against_brute_force(market: Market) -> None:
    found = loops(market)
    expected = brute(market)
    assert len({loop.members for loop in found}) == len(found)
    assert {loop.members for loop in found} == set(expected)
    assert all(isclose(loop.score, expected[loop.members]) for loop in found)
    assert [loop.score for loop in found] == sorted((loop.score for loop in found), reverse=True)


@given(markets(7), st.integers(0, 6))
def test_through_one_member(market: Market, member: int) -> None:
    member %= len(market)
    assert {loop.members for loop in loops(market, member=member)} == {p for p in brute(market) if member in p}


@given(markets(7), st.integers(1, 6))
def test_the_best_so_many(market: Market, limit: int) -> None:
    assert [loop.members for loop in loops(market, limit=limit)] == [loop.members for loop in loops(market)][:limit]


@given(markets(7), st.integers(1, 3))
def test_nobody_in_too_many(market: Market, most: int) -> None:
    chosen = loops(market, per_member=most)
    for member in range(len(market)):
        assert sum(member in loop.members for loop in chosen) <= most
    assert bool(chosen) == bool(brute(market))


def test_planted_loops_in_a_crowd() -> None:
    rng = random.Random(3)
    crowd = [
        Member(i, tuple(f"s{rng.randrange(300)}" for _ in range(2)), tuple(f"s{rng.randrange(300)}" for _ in range(2)))
        for i in range(400)
    ]
    planted, expected = [], set()
    for number, size in enumerate([2, 3, 4] * 5):
        ids = [f"p{number}-{i}" for i in range(size)]
        offers = [f"s{rng.randrange(300)}" for _ in ids]
        planted += [Member(ids[i], (offers[i - 1],), (offers[i],)) for i in range(size)]
        expected.add(frozenset(ids))
    market = Market(crowd + planted)
    assert expected <= {frozenset(loop.members) for loop in loops(market)}
    narrow = {frozenset(loop.members) for loop in loops(market, breadth=1000)}
    assert expected <= narrow


@given(markets(7))
def test_a_wide_breadth_cuts_nothing(market: Market) -> None:
    assert loops(market, breadth=100) == loops(market)


def test_only_these_sizes() -> None:
    market = trio()
    assert loops(market, sizes=(2, 4)) == []
    with pytest.raises(MatchingError, match="5"):
        loops(market, sizes=(5,))
    with pytest.raises(MatchingError):
        loops(market, sizes=())
    with pytest.raises(KeyError):
        loops(market, member="nobody")
    assert loops(Market([])) == []
    assert isinstance(loops(market)[0], Loop)
