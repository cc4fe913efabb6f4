"""Undeclared needs, from what people with the same offers declare."""

from collections import Counter, defaultdict
from itertools import permutations

import pytest
from hypothesis import given

from lazos.core.matching.benefit import MatchingError
from lazos.core.matching.likely import _NEIGHBOURS, DOUBT, LEAST, SILENT, with_likely_needs
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


@given(markets())
def test_the_same_with_dictionaries(market: Market) -> None:
    shares = naive_shares(market.members)
    for before, after in zip(market.members, with_likely_needs(market.members, most=3), strict=True):
        expected = naive_likely(before, shares, 20)
        assert dict(after.likely).items() <= {need: pytest.approx(chance) for need, chance in expected}.items()
        assert [chance for _, chance in after.likely] == pytest.approx([chance for _, chance in expected[:3]])


def test_chances_beyond_one_are_refused() -> None:
    with pytest.raises(MatchingError, match="likelihood of 'a'"):
        Market([Member(1, (), (), (("a", 1.5),))])


def naive_likely(member: Member, shares: dict[str, dict[str, float]], most: int) -> tuple[tuple[str, float], ...]:
    """The mean over the member's offers of the share of people who need each thing."""
    total: dict[str, float] = defaultdict(float)
    for offer in member.offers:
        for need, share in shares.get(offer, {}).items():
            total[need] += share / len(member.offers)
    for own in (*member.needs, *member.offers):
        total.pop(own, None)
    ranked = sorted(((-share, need) for need, share in total.items() if share >= LEAST))[:most]
    return tuple((need, -share * SILENT) for share, need in ranked)


def naive_shares(members: list[Member]) -> dict[str, dict[str, float]]:
    """For each offer, the share of those who offer it or what goes with it that need each thing."""
    offering: Counter[str] = Counter()
    beside: dict[str, Counter[str]] = defaultdict(Counter)
    needing: dict[str, Counter[str]] = defaultdict(Counter)
    for member in members:
        offers, needs = list(dict.fromkeys(member.offers)), set(member.needs)
        offering.update(offers)
        for offer in offers:
            needing[offer].update(needs)
        for one, other in permutations(offers, 2):
            beside[one][other] += 1
    return {offer: naive_share(offer, offering, beside[offer], needing) for offer in offering}


def naive_share(
    offer: str, offering: Counter[str], beside: Counter[str], needing: dict[str, Counter[str]]
) -> dict[str, float]:
    total: dict[str, float] = defaultdict(float)
    people = DOUBT
    near = sorted(beside.items(), key=lambda item: (-item[1], item[0]))[:_NEIGHBOURS]
    for other, together in [(offer, offering[offer]), *near]:
        closeness = together / offering[other]
        people += together
        for need, count in needing[other].items():
            total[need] += closeness * count
    return {need: count / people for need, count in total.items()}
