"""The few groups or events that fit a member best: each chosen for what it adds to those chosen before.

A gathering may meet an interest by its topics, a need by its people's offers, and want what the member offers. The
value of a choice is how much of that it covers, which has diminishing returns; so taking the largest addition each time
comes within 1 − 1/e of the best choice (G. Nemhauser, L. Wolsey, M. Fisher, Mathematical Programming 14, 1978).
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import prod

from lazos.core.matching.benefit import MatchingError, unit
from lazos.core.matching.market import Market

#: At most so many, and only while one adds this share of what the first did.
FEW, WORTH = 3, 0.25
#: People one really talks with at a gathering; in a larger one, meeting the right ones is less likely.
TALKS = 5


class Why(StrEnum):
    """What joins a member and a gathering."""

    TOPIC = "topic"
    NEED = "need"
    OFFER = "offer"


@dataclass(frozen=True, slots=True)
class Gathering:
    """A group or an event: topics as concept ids, members who are there; `suits` in 0..1: place, language, time."""

    id: Hashable
    topics: tuple[str, ...] = ()
    people: tuple[Hashable, ...] = ()
    suits: float = 1.0


@dataclass(frozen=True, slots=True)
class Reason:
    """What the gathering covers: the member's concept, the nearest on the other side, people concerned, how surely."""

    why: Why
    mine: str
    theirs: str
    people: int
    strength: float


@dataclass(frozen=True, slots=True)
class Fit:
    """A gathering chosen; `adds` beyond those chosen before, `value` by itself, the strongest reasons first."""

    gathering: Hashable
    adds: float
    value: float
    reasons: tuple[Reason, ...]


def fit(
    market: Market,
    member: Hashable,
    gatherings: Iterable[Gathering],
    *,
    interests: Iterable[str] = (),
    k: int = FEW,
) -> list[Fit]:
    """The few gatherings that fit best, best first; those that the member is in already are left to the caller.

    Raises KeyError for an unknown member, `MatchingError` for k < 1 or `suits` outside 0..1.
    """
    if k < 1:
        raise MatchingError(f"k is {k}: at least 1 gathering must be asked for")
    liked = list(dict.fromkeys(interests))
    left = {g.id: _reasons(market, member, g, liked) for g in gatherings}
    value = {gathering: sum(reason.strength for reason in reasons) for gathering, reasons in left.items()}
    missing: dict[tuple[Why, str], float] = {}
    chosen: list[Fit] = []
    while left and len(chosen) < k:
        gathering = max(left, key=lambda one: _adds(left[one], missing))
        adds = _adds(left[gathering], missing)
        if adds <= 0 or (chosen and adds < WORTH * chosen[0].adds):
            break
        reasons = left.pop(gathering)
        for reason in reasons:
            key = (reason.why, reason.mine)
            missing[key] = missing.get(key, 1.0) * (1 - reason.strength)
        chosen.append(Fit(gathering, adds, value[gathering], tuple(reasons)))
    return chosen


def _adds(reasons: list[Reason], missing: dict[tuple[Why, str], float]) -> float:
    return sum(reason.strength * missing.get((reason.why, reason.mine), 1.0) for reason in reasons)


def _reasons(market: Market, member: Hashable, gathering: Gathering, interests: list[str]) -> list[Reason]:
    suits = unit(gathering.suits, f"suits of {gathering.id!r}")
    found = [
        *_topics(market, gathering, interests),
        *_met(market, member, gathering),
        *_wanted(market, member, gathering),
    ]
    suited = [Reason(r.why, r.mine, r.theirs, r.people, r.strength * suits) for r in found]
    return sorted((r for r in suited if r.strength > 0), key=lambda r: (-r.strength, r.why, r.mine))


def _topics(market: Market, gathering: Gathering, interests: list[str]) -> Iterable[Reason]:
    for interest in interests:
        near = {**market.related(interest), interest: 1.0}
        topic = max(gathering.topics, key=lambda one: near.get(one, 0.0), default=None)
        if topic is not None:
            yield Reason(Why.TOPIC, interest, topic, 0, near.get(topic, 0.0))


def _met(market: Market, member: Hashable, gathering: Gathering) -> Iterable[Reason]:
    """The member's needs that people there meet."""
    others, chance = _present(market, member, gathering)
    gains = [gain for other in others for gain in market.benefit(member, other).gains]
    for need in sorted({gain.need for gain in gains}):
        meeting = [gain for gain in gains if gain.need == need]
        best = max(meeting, key=lambda gain: gain.value)
        yield Reason(Why.NEED, need, best.offer, len(meeting), 1 - prod(1 - gain.value * chance for gain in meeting))


def _wanted(market: Market, member: Hashable, gathering: Gathering) -> Iterable[Reason]:
    """The member's offers that people there need."""
    others, chance = _present(market, member, gathering)
    gains = [gain for other in others for gain in market.benefit(other, member).gains]
    for offer in sorted({gain.offer for gain in gains}):
        wanting = [gain for gain in gains if gain.offer == offer]
        best = max(wanting, key=lambda gain: gain.value)
        yield Reason(Why.OFFER, offer, best.need, len(wanting), 1 - prod(1 - gain.value * chance for gain in wanting))


def _present(market: Market, member: Hashable, gathering: Gathering) -> tuple[list[Hashable], float]:
    others = [one for one in dict.fromkeys(gathering.people) if one != member and one in market.position]
    return others, min(1.0, TALKS / len(others)) if others else 0.0
