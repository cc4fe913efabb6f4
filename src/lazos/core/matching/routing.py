"""An ask goes to the three who are able and least burdened, not to everyone, and not always to the same."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from lazos.core.matching.benefit import Gain, MatchingError, unit
from lazos.core.matching.load import Ledger
from lazos.core.matching.market import Market

#: Able means that one offer is at least this near to a topic: a sibling concept, not merely shared words.
ABLE = 0.4


@dataclass(frozen=True, slots=True)
class Route:
    """One of those to ask: the score and its factors, the topics they can answer, the asks of their last month."""

    member: Hashable
    score: float
    ability: float
    load: float
    chance: float
    asks: int
    met: tuple[Gain, ...]


def route(
    market: Market,
    topics: Sequence[str],
    *,
    asker: Hashable,
    today: date,
    ledger: Ledger | None = None,
    chances: Mapping[Hashable, float] | None = None,
    excluded: Collection[Hashable] = (),
    connecting: bool = False,
    k: int = 3,
) -> list[Route]:
    """The k members to ask, best first: ``ability × chance × load``; none who is not able, or has no room for an ask.

    `ability`: how well their offers cover the topics, the mean of the best similarities. `chances`: who may be asked at
    all, each with the chance in 0..1 to answer (None: everyone, 1). `excluded`: blocked and the like, besides the
    asker. With `connecting`, those asked to connect twice this month rest. Raises `MatchingError` for no topic or k <
    1.
    """
    if not topics or k < 1:
        raise MatchingError("an ask needs a topic and at least one member to go to")
    ledger, closed = ledger or Ledger(), {asker, *excluded}
    found = []
    for position, met in _able(market, list(dict.fromkeys(topics))).items():
        member = market.members[position].id
        chance = 1.0 if chances is None else unit(chances.get(member, 0.0), f"chance of {member!r}")
        if member in closed or not chance or (connecting and not ledger.may_connect(member, today)):
            continue
        found.append(_route(member, met, len(set(topics)), chance, ledger, today))
    ranked = sorted(found, key=lambda way: (-way.score, way.asks, market.position[way.member]))
    return [way for way in ranked if way.score > 0][:k]


def _able(market: Market, topics: list[str]) -> dict[int, list[Gain]]:
    """By position in the market, the topics that each can answer; only those who answer one well enough."""
    met: dict[int, list[Gain]] = {}
    for topic in topics:
        rarity, positions, similarities = market.able(topic)
        for position, similarity in zip(positions.tolist(), similarities.tolist(), strict=True):
            offer = market.nearest(position, topic)
            met.setdefault(position, []).append(Gain(topic, offer, similarity, rarity))
    return {position: gains for position, gains in met.items() if max(gain.similarity for gain in gains) >= ABLE}


def _route(member: Hashable, met: list[Gain], topics: int, chance: float, ledger: Ledger, today: date) -> Route:
    ability = sum(gain.similarity for gain in met) / topics
    willing = ledger.load(member, today)
    gains = tuple(sorted(met, key=lambda gain: (-gain.similarity, gain.need)))
    return Route(member, ability * chance * willing, ability, willing, chance, ledger.asks(member, today), gains)
