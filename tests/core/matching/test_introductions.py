"""Who should meet: both gain, nobody is overburdened, nobody crowds out the others."""

from collections import Counter
from datetime import date, timedelta
from itertools import combinations
from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.matching.benefit import MatchingError, harmonic_mean
from lazos.core.matching.fairness import Pair, gini, spread
from lazos.core.matching.introductions import Moment, WhyNow, explained, introductions, meetings
from lazos.core.matching.load import Ledger, load
from lazos.core.matching.market import Market, Member
from tests.core.matching.worlds import markets

TODAY = date(2026, 3, 2)


def trades() -> Market:
    """Complementary: a programmer, a copywriter, a designer and a seller."""
    return Market(
        [
            Member("prog", ("copy",), ("code",)),
            Member("copy", ("code",), ("copy",)),
            Member("design", ("sales",), ("design",)),
            Member("sales", ("design", "code"), ("sales",)),
            Member("me"),
        ]
    )


EVERYONE = dict.fromkeys(["prog", "copy", "design", "sales"], 1.0)


def test_both_gain_and_the_facts_say_what() -> None:
    found = introductions(trades(), "me", EVERYONE, today=TODAY)
    assert {frozenset((i.a, i.b)) for i in found} == {frozenset(("prog", "copy")), frozenset(("design", "sales"))}
    first = next(i for i in found if i.a == "prog")
    assert [gain.need for gain in first.gain_a.gains] == ["copy"]
    assert [gain.need for gain in first.gain_b.gains] == ["code"]


@given(markets(), st.data())
def test_the_formula(market: Market, data: st.DataObject) -> None:
    ids = range(1, len(market))
    chances = {i: data.draw(st.floats(0, 1)) for i in ids}
    asked = {i: [TODAY] * data.draw(st.integers(0, 5)) for i in range(len(market))}
    new = {pair: data.draw(st.floats(0, 1)) for pair in combinations(ids, 2)}
    found = introductions(
        market, 0, chances, today=TODAY, novelty=lambda a, b: new[a, b], ledger=Ledger(asked), k=99, per_person=99
    )
    expected = {}
    for a, b in combinations(ids, 2):
        both = harmonic_mean(market.benefit(a, b).value, market.benefit(b, a).value)
        burden = load(len(asked[0])) * load(len(asked[a])) * load(len(asked[b]))
        expected[a, b] = both * sqrt(chances[a] * chances[b]) * new[a, b] * burden
    assert {(i.a, i.b) for i in found} == {pair for pair, score in expected.items() if score > 0}
    assert all(isclose(i.score, expected[i.a, i.b]) for i in found)


def test_people_who_know_each_other_are_left() -> None:
    assert introductions(trades(), "me", EVERYONE, today=TODAY, novelty=lambda a, b: 0.0) == []


def test_a_connector_is_asked_twice_a_month() -> None:
    days = [TODAY, TODAY - timedelta(29)]
    assert introductions(trades(), "me", EVERYONE, today=TODAY, ledger=Ledger(connecting={"me": days})) == []
    older = [TODAY, TODAY - timedelta(30)]
    assert introductions(trades(), "me", EVERYONE, today=TODAY, ledger=Ledger(connecting={"me": older}))


def test_why_now_is_the_nearest_moment() -> None:
    moments = {
        "prog": [Moment("new_need", "copy", TODAY - timedelta(3)), Moment("event", "fair", TODAY + timedelta(60))],
        "copy": [Moment("event", "meetup", TODAY + timedelta(2))],
    }
    found = introductions(trades(), "me", {"prog": 1, "copy": 1}, today=TODAY, moments=moments)
    assert found[0].why_now == WhyNow("copy", "event", "meetup", 2)
    assert introductions(trades(), "me", {"prog": 1, "copy": 1}, today=TODAY)[0].why_now is None


def test_chances_outside_the_unit_are_named() -> None:
    with pytest.raises(MatchingError, match="chance of 'prog'"):
        introductions(trades(), "me", {"prog": 2.0, "copy": 1.0}, today=TODAY)


@given(markets(), st.integers(1, 3))
def test_meetings_are_mutual_and_capped(market: Market, k: int) -> None:
    found = meetings(market, today=TODAY, k=k)
    shown = Counter(member for pair in found for member in (pair.a, pair.b))
    assert all(count <= k for count in shown.values())
    for pair in found:
        both = explained(market, pair)
        assert isclose(pair.score, harmonic_mean(both.gain_a.value, both.gain_b.value))
    mutual = {
        (a, b)
        for a, b in combinations(range(len(market)), 2)
        if market.benefit(a, b).value and market.benefit(b, a).value
    }
    for a, b in mutual - {(pair.a, pair.b) for pair in found}:  # left out only where one of both is full
        assert shown[a] == k or shown[b] == k


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(6, 9), st.floats(0, 1)), max_size=12), st.integers(1, 3))
def test_spread_is_the_greedy_order(raw: list[tuple[int, int, float]], most: int) -> None:
    left = [(i, Pair(*pair)) for i, pair in enumerate(raw) if pair[2] > 0]
    shown: Counter[object] = Counter()
    expected = []
    while True:
        left = [(i, p) for i, p in left if shown[p.a] < most and shown[p.b] < most]
        if not left:
            break
        best = max(left, key=lambda x: (x[1].score * 2.0 ** (-(shown[x[1].a] + shown[x[1].b]) / 2), -x[0]))
        left.remove(best)
        expected.append(best[1])
        shown.update((best[1].a, best[1].b))
    assert spread([Pair(*pair) for pair in raw], most, share=2) == expected


@given(st.lists(st.integers(0, 50), min_size=1, max_size=20))
def test_gini_is_half_the_relative_mean_difference(values: list[int]) -> None:
    n, total = len(values), sum(values)
    naive = sum(abs(x - y) for x in values for y in values) / (2 * n * total) if total else 0.0
    assert isclose(gini(values), naive, abs_tol=1e-9)


def test_loads() -> None:
    assert (load(0), load(4), load(8), load(1, 0)) == (1.0, 0.5, 0.25, 0.0)
    for asks, budget in ((-1, 4.0), (1, -1.0), (1, float("nan"))):
        with pytest.raises(MatchingError):
            load(asks, budget)
    with pytest.raises(MatchingError):
        spread([], 0, 1.0)
    with pytest.raises(MatchingError):
        gini([-1.0])
    future = Ledger({"x": [TODAY + timedelta(1)]})
    assert future.load("x", TODAY) == 1.0
