"""What a member probably needs and did not say: what people who offer the like declare that they need.

P(need | offer) counted over the community and smoothed over offers that occur together (item-based collaborative
filtering: B. Sarwar et al., “Item-based collaborative filtering recommendation algorithms”, WWW 2001), shrunk towards 0
where few have spoken. A share of real people, so it can be said: “3 of 10 who offer this need that”.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import permutations

from lazos.core.matching.market import Member

#: So many likely needs per member, from this share of people on; and so many people who needed nothing are counted in.
MOST, LEAST, DOUBT = 20, 0.01, 5.0
#: Someone who declared other needs and not this one has it about half as often as their like declare it.
SILENT = 0.5
_NEIGHBOURS = 30


def with_likely_needs(members: Iterable[Member], most: int = MOST) -> list[Member]:
    """The members, each with the undeclared needs that people like them have and how likely, the likeliest first."""
    known = list(members)
    shares = _shares(known)
    return [replace(member, likely=_likely(member, shares, most)) for member in known]


def _likely(member: Member, shares: dict[str, dict[str, float]], most: int) -> tuple[tuple[str, float], ...]:
    """The mean over the member's offers of the share of people who need each thing."""
    total: dict[str, float] = defaultdict(float)
    for offer in member.offers:
        for need, share in shares.get(offer, {}).items():
            total[need] += share / len(member.offers)
    for own in (*member.needs, *member.offers):
        total.pop(own, None)
    ranked = sorted(((-share, need) for need, share in total.items() if share >= LEAST))[:most]
    return tuple((need, -share * SILENT) for share, need in ranked)


def _shares(members: list[Member]) -> dict[str, dict[str, float]]:
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
    return {offer: _share(offer, offering, beside[offer], needing) for offer in offering}


def _share(
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
