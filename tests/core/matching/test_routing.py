"""An ask goes to the able and least burdened."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.matching.benefit import MatchingError
from lazos.core.matching.load import Ledger, load
from lazos.core.matching.market import Market, Member
from lazos.core.matching.routing import ABLE, route
from tests.core.matching.worlds import CONCEPTS, markets, related, similarity

TODAY = date(2026, 3, 2)


def coders() -> Market:
    return Market([Member(name, (), ("code",)) for name in "abcde"] + [Member("me"), Member("f", (), ("law",))])


def test_the_least_burdened_three() -> None:
    ledger = Ledger(asked={"a": [TODAY] * 3, "b": [TODAY]})
    found = route(coders(), ["code"], asker="me", today=TODAY, ledger=ledger)
    assert [way.member for way in found] == ["c", "d", "e"]
    assert found[0].met[0].offer == "code"


def test_not_the_asker_the_excluded_nor_those_who_want_no_asks() -> None:
    ledger = Ledger(budget={"b": 0})
    found = route(coders(), ["code"], asker="a", today=TODAY, ledger=ledger, excluded={"c"}, k=9)
    assert [way.member for way in found] == ["d", "e"]


def test_connectors_rest_after_two() -> None:
    ledger = Ledger(connecting={"a": [TODAY, TODAY], "b": [TODAY]})
    found = route(coders(), ["code"], asker="me", today=TODAY, ledger=ledger, connecting=True, k=9)
    assert [way.member for way in found] == ["b", "c", "d", "e"]


def test_only_those_who_may_be_asked() -> None:
    found = route(coders(), ["code"], asker="me", today=TODAY, chances={"d": 0.5, "e": 0.9})
    assert [way.member for way in found] == ["e", "d"]


@given(markets(), st.lists(st.sampled_from(CONCEPTS), min_size=1, max_size=3), st.data())
def test_against_everyone_scored(market: Market, topics: list[str], data: st.DataObject) -> None:
    asked = {i: [TODAY] * data.draw(st.integers(0, 4)) for i in range(len(market))}
    expected = []
    for i, member in enumerate(market.members):
        best = [max((similarity(topic, offer) for offer in member.offers), default=0.0) for topic in set(topics)]
        if i and max(best) >= ABLE:
            expected.append((round(sum(best) / len(best) * load(len(asked[i])), 9), i))
    found = route(market, topics, asker=0, today=TODAY, ledger=Ledger(asked))
    assert [round(way.score, 9) for way in found] == sorted((score for score, _ in expected), reverse=True)[:3]
    assert {(round(way.score, 9), way.member) for way in found} <= set(expected)


def test_bad_asks() -> None:
    with pytest.raises(MatchingError):
        route(coders(), [], asker="me", today=TODAY)
    with pytest.raises(MatchingError, match="chance of 'a'"):
        route(coders(), ["code"], asker="me", today=TODAY, chances={"a": 7})
    assert route(Market([], related), ["a"], asker="me", today=TODAY) == []
