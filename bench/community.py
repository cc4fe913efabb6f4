"""A simulated community with hidden needs, for bench/matching.py: seeded, the same on every machine.

Members belong to trades; they offer skills of theirs and mostly need those of two trades that complement it and in turn
need it (programmer and copywriter), popular skills more often. Part of what they need is not declared, and some of what
is declared they no longer need. Whether two would gain by meeting follows from the true needs, which the matching never
sees. Loops of 2–4 members are planted among them.
"""

import random
from dataclasses import dataclass, field

from lazos.core.matching.benefit import benefit
from lazos.core.matching.market import Market, Member

DECLARED, STALE = 0.7, 0.15
TRADES, STEP = 20, 7


@dataclass
class Community:
    members: list[Member]
    true_needs: dict[int, tuple[str, ...]]
    planted: list[tuple[int, ...]] = field(default_factory=list)


def community(size: int, skills: list[str], seed: int = 1) -> Community:
    """`size` members, of whom about 3% in planted loops; skills are dealt to trades in order, neighbours being kin."""
    rng = random.Random(seed)
    per_trade = len(skills) // TRADES
    trades = [skills[i * per_trade : (i + 1) * per_trade] for i in range(TRADES)]
    members, true_needs = [], {}
    for i in range(size):
        trade = rng.randrange(TRADES) if rng.random() < 0.7 else rng.randrange(TRADES // 4)
        offers = tuple(dict.fromkeys(_skill(rng, trades[trade]) for _ in range(rng.randint(2, 4))))
        wanted = tuple(dict.fromkeys(_need(rng, trades, trade) for _ in range(rng.randint(2, 4))))
        declared = [need for need in wanted if rng.random() < DECLARED]
        if rng.random() < STALE:
            declared.append(_need(rng, trades, trade))
        members.append(Member(i, tuple(dict.fromkeys(declared)), offers))
        true_needs[i] = wanted
    made = Community(members, true_needs)
    _plant(made, skills, rng, loops=max(5, size // 100))
    return made


def acceptance(world: Community, market: Market, a: int, b: int) -> float:
    """The chance that a says yes to meeting b: small talk is rare, a true need met is a reason."""
    gain = benefit(world.true_needs[a], market.members[b].offers, similarity=_true(market), rarity=lambda _: 0.8)
    return 0.03 + 0.97 * gain.value


def _true(market: Market):
    related: dict[str, dict[str, float]] = {}

    def similarity(need: str, offer: str) -> float:
        if need not in related:
            related[need] = {**market.related(need), need: 1.0}
        return related[need].get(offer, 0.0)

    return similarity


def _need(rng: random.Random, trades: list[list[str]], trade: int) -> str:
    """Mostly of one of both complementary trades, sometimes of any."""
    complement = (trade + rng.choice((STEP, -STEP))) % TRADES if rng.random() < 0.8 else rng.randrange(TRADES)
    return _skill(rng, trades[complement])


def _skill(rng: random.Random, skills: list[str]) -> str:
    return skills[min(int(len(skills) * rng.random() ** 2), len(skills) - 1)]


def _plant(made: Community, skills: list[str], rng: random.Random, loops: int) -> None:
    """Turns members into loops whose offers meet the next one's need, with ordinary skills."""
    free = rng.sample(range(len(made.members)), 3 * loops + 3)
    for number in range(loops):
        ids = [free.pop() for _ in range(2 + number % 3)]
        gives = [rng.choice(skills) for _ in ids]
        for i, member in enumerate(ids):
            made.members[member] = Member(member, (gives[i - 1],), (gives[i],))
            made.true_needs[member] = (gives[i - 1],)
        made.planted.append(tuple(ids))
