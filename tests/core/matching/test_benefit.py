"""The noisy-or of needs met, pair by pair and in sweeps over a market."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.matching.benefit import Gain, MatchingError, benefit, harmonic_mean, rarity_of
from lazos.core.matching.market import Market, Member
from tests.core.matching.worlds import CONCEPTS, concepts, markets, related, similarity, trio


def flat(_: str) -> float:
    return 0.5


def test_one_need_met() -> None:
    found = benefit(["a"], ["a"], similarity=similarity, rarity=flat)
    assert found.value == 0.5
    assert found.gains == (Gain("a", "a", 1.0, 0.5),)


def test_the_nearest_offer_is_the_reason() -> None:
    assert benefit(["b"], ["c", "a"], similarity=similarity, rarity=flat).gains[0].offer == "a"


def test_more_needs_met_add_up_below_one() -> None:
    assert benefit(["a", "d"], ["a", "d"], similarity=similarity, rarity=flat).value == 0.75


def test_nothing_in_common_is_nothing() -> None:
    assert benefit(["a"], ["f"], similarity=similarity, rarity=flat).value == 0.0
    assert benefit([], ["f"], similarity=similarity, rarity=flat).gains == ()


@given(concepts, concepts)
def test_against_the_closed_form(needs: tuple[str, ...], offers: tuple[str, ...]) -> None:
    rare = {concept: (i + 1) / 10 for i, concept in enumerate(CONCEPTS)}
    expected = 1.0
    for need in set(needs):
        expected *= 1 - max((similarity(need, offer) for offer in offers), default=0.0) * rare[need]
    assert math.isclose(benefit(needs, offers, similarity=similarity, rarity=rare).value, 1 - expected, abs_tol=1e-12)


@given(markets())
def test_sweeps_equal_pairs(market: Market) -> None:
    size = len(market)
    for i in range(size):
        gains, gives = market.receives(i), market.gives(i)
        assert gains.others.tolist() == [j for j in range(size) if j != i and market.benefit(i, j).value > 0]
        assert gives.others.tolist() == [j for j in range(size) if j != i and market.benefit(j, i).value > 0]
        for other, value, best in zip(*gains, strict=True):
            whole = market.benefit(i, int(other))
            assert math.isclose(value, whole.value)
            assert math.isclose(best, max((gain.similarity for gain in whole.gains if gain.likely == 1), default=0.0))
        for other, value, _ in zip(*gives, strict=True):
            assert math.isclose(value, market.benefit(int(other), i).value)


@pytest.mark.slow
@given(markets())
def test_who_is_able(market: Market) -> None:
    for need in CONCEPTS:
        _, positions, similarities = market.able(need)
        best = {i: max((similarity(need, o) for o in m.offers), default=0.0) for i, m in enumerate(market.members)}
        assert dict(zip(positions.tolist(), similarities.tolist(), strict=True)) == {
            i: s for i, s in best.items() if s > 0
        }


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_the_rarer_the_more(members: int, offered: int) -> None:
    assert 0 < rarity_of(members, offered) <= 1
    assert rarity_of(members, offered) > rarity_of(members, offered + 1)


def test_zero_for_either_side_kills() -> None:
    assert harmonic_mean(0.9, 0.0) == 0.0
    assert harmonic_mean(0.5, 0.5) == 0.5


def test_trio_gains() -> None:
    market = trio()
    assert [gain.need for gain in market.benefit("ana", "bruno").gains] == ["code"]
    assert market.benefit("bruno", "ana").value == 0.0


@pytest.mark.parametrize(
    ("members", "said"),
    [
        ([Member(1), Member(1)], "1 comes twice"),
        ([Member(1, needs="abc")], "needs"),  # type: ignore[arg-type]
        ([Member(1, offers=("",))], "offers"),
        ([Member("x", offers=(3,))], "'x': offers"),  # type: ignore[arg-type]
    ],
)
def test_bad_members(members: list[Member], said: str) -> None:
    with pytest.raises(MatchingError, match=said):
        Market(members)


def test_similarities_beyond_one_are_refused() -> None:
    with pytest.raises(MatchingError, match="similarity"):
        Market([Member(1, ("a",), ("b",))], lambda _: {"b": 1.5})
    with pytest.raises(MatchingError, match="rarity"):
        benefit(["a"], ["a"], similarity=similarity, rarity=lambda _: math.nan)


def test_empty_market_and_unknown_members() -> None:
    assert len(Market([])) == 0
    with pytest.raises(KeyError):
        Market([], related).benefit(1, 2)
