"""Undeclared needs, from what people with the same offers declare."""

import pytest
from hypothesis import given

from lazos.core.matching.benefit import MatchingError
from lazos.core.matching.likely import DOUBT, SILENT, with_likely_needs
from lazos.core.matching.market import Market, Member
from tests.core.matching.worlds import markets


def coders(n: int) -> list[Member]:
    return [Member(i, ("copy",), ("code",)) for i in range(n)] + [
        Member("silent", (), ("code",)),
        Member("c", (), ("copy",)),
    ]


def test_the_silent_need_what_their_like_need() -> None:
    silent = with_likely_needs(coders(9))[9]
    assert silent.likely == (("copy", pytest.approx(SILENT * 9 / (10 + DOUBT))),)
    assert silent.needs == ()


def test_what_is_declared_or_offered_is_not_guessed() -> None:
    members = with_likely_needs([*coders(9), Member("both", ("copy",), ("code",)), Member("own", (), ("code", "copy"))])
    assert all(dict(member.likely).keys().isdisjoint({*member.needs, *member.offers}) for member in members)


def test_a_few_voices_weigh_little_and_strangers_nothing() -> None:
    few, many = with_likely_needs(coders(1))[1].likely[0][1], with_likely_needs(coders(30))[30].likely[0][1]
    assert few < 0.1 < many
    assert with_likely_needs([*coders(9), Member("baker", (), ("bread",))])[-1].likely == ()


def test_a_likely_need_is_a_reason_that_says_so() -> None:
    market = Market(with_likely_needs(coders(9)))
    (gain,) = market.benefit("silent", "c").gains
    assert (gain.need, gain.likely) == ("copy", pytest.approx(0.3))
    assert market.benefit("silent", "c").value < market.benefit(0, "c").value


@given(markets())
def test_chances_are_chances(market: Market) -> None:
    for before, after in zip(market.members, with_likely_needs(market.members), strict=True):
        assert (after.id, after.needs, after.offers) == (before.id, before.needs, before.offers)
        assert all(0 < chance < 1 for _, chance in after.likely)


def test_chances_beyond_one_are_refused() -> None:
    with pytest.raises(MatchingError, match="likelihood of 'a'"):
        Market([Member(1, (), (), (("a", 1.5),))])
