"""The few groups and events that fit best."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.matching.benefit import MatchingError
from lazos.core.matching.fit import Gathering, Why, fit
from lazos.core.matching.market import Market, Member
from tests.core.matching.worlds import CONCEPTS, concepts, markets, trio


def test_topics_needs_and_offers_are_reasons() -> None:
    (found,) = fit(trio(), "ana", [Gathering("g", ("wine",), ("bruno", "carla"))], interests=["wine"])
    assert {(reason.why, reason.mine) for reason in found.reasons} == {
        (Why.TOPIC, "wine"),
        (Why.NEED, "code"),
        (Why.OFFER, "copy"),
    }


def test_a_second_group_of_the_same_adds_little() -> None:
    groups = [Gathering("a", ("wine",)), Gathering("b", ("wine",)), Gathering("c", ("chess",))]
    found = fit(trio(), "ana", groups, interests=["wine", "chess"])
    assert [one.gathering for one in found] == ["a", "c"]


def test_no_more_than_few_and_none_without_a_reason() -> None:
    groups = [Gathering(i, (f"t{i}",)) for i in range(9)]
    assert len(fit(trio(), "ana", groups, interests=[f"t{i}" for i in range(9)])) == 3
    assert fit(trio(), "ana", groups) == []
    assert fit(trio(), "ana", [Gathering("far", ("wine",), suits=0.0)], interests=["wine"]) == []


def test_the_right_people_are_harder_to_meet_in_a_crowd() -> None:
    market = Market([Member("me", ("x",)), Member("guide", (), ("x",)), *[Member(i) for i in range(100)]])
    small, large = Gathering("small", (), ("guide", 1)), Gathering("large", (), ("guide", *range(100)))
    assert fit(market, "me", [large, small])[0].gathering == "small"


@given(markets(6), st.lists(concepts, min_size=1, max_size=4), concepts)
def test_greedy_is_near_the_best_choice(
    market: Market, topics: list[tuple[str, ...]], interests: tuple[str, ...]
) -> None:
    groups = [Gathering(i, mine, tuple(range(i % len(market)))) for i, mine in enumerate(topics)]
    chosen = fit(market, 0, groups, interests=interests, k=2)
    strength = {
        g.id: {(r.why, r.mine): r.strength for f in fit(market, 0, [g], interests=interests) for r in f.reasons}
        for g in groups
    }

    def covered(ids: tuple[object, ...]) -> float:
        total = 0.0
        for key in {key for i in ids for key in strength[i]}:  # type: ignore[index]
            missing = 1.0
            for i in ids:
                missing *= 1 - strength[i].get(key, 0.0)  # type: ignore[index]
            total += 1 - missing
        return total

    value = sum(one.adds for one in chosen)
    assert value == pytest.approx(covered(tuple(one.gathering for one in chosen)))
    best = max(covered(pair) for n in (1, 2) for pair in combinations(range(len(groups)), n))
    assert value >= 0.6 * best or len(chosen) == 1


def test_bad_gatherings() -> None:
    with pytest.raises(MatchingError, match="suits of 'g'"):
        fit(trio(), "ana", [Gathering("g", tuple(CONCEPTS), suits=2.0)], interests=["a"])
    with pytest.raises(MatchingError):
        fit(trio(), "ana", [], k=0)
    with pytest.raises(KeyError):
        fit(trio(), "nobody", [Gathering("g", (), ("ana",))])
