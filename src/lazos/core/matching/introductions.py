"""Who should meet whom, so that both gain.

``intro = HM(benefit(a←b), benefit(b←a)) × √(p_ca·p_cb) × novelty × load(c)·load(a)·load(b)``. The harmonic mean as in
reciprocal recommendation (L. Pizzato et al., “RECON: a reciprocal recommender for online dating”, RecSys 2010): zero
for either side kills it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from math import sqrt
from typing import NamedTuple

import numpy as np

from lazos.core.matching.benefit import Benefit, harmonic_mean, unit
from lazos.core.matching.fairness import Pair, spread
from lazos.core.matching.load import Ledger
from lazos.core.matching.market import Market
from lazos.core.matching.sparse import Floats, Ints

#: How new two people are to each other, in 0..1; 0 when they already know each other.
Novelty = Callable[[Hashable, Hashable], float]
#: How far who has few to meet goes before others: 0 not at all, 1 as if everybody's pairs came to the same.
EVENED = 0.35
#: A reason is fresh for so many days before or after its day.
FRESH = 30


@dataclass(frozen=True, slots=True)
class Moment:
    """Something dated about a member: a code like ``new_need``, ``new_offer``, ``event``, ``deadline``; what; when."""

    code: str
    subject: str
    day: date


@dataclass(frozen=True, slots=True)
class WhyNow:
    """The freshest moment of either side; `days` from today, below 0 for the past."""

    member: Hashable
    code: str
    subject: str
    days: int


@dataclass(frozen=True, slots=True)
class Introduction:
    """A pair worth introducing: the score and every factor of it, what each gains, and why now."""

    a: Hashable
    b: Hashable
    score: float
    gain_a: Benefit
    gain_b: Benefit
    chance: float = 1.0
    novelty: float = 1.0
    load: float = 1.0
    why_now: WhyNow | None = None


def introductions(
    market: Market,
    connector: Hashable,
    contacts: Mapping[Hashable, float],
    *,
    today: date,
    novelty: Novelty | None = None,
    ledger: Ledger | None = None,
    moments: Mapping[Hashable, Iterable[Moment]] | None = None,
    k: int = 10,
    per_person: int = 2,
) -> list[Introduction]:
    """The k pairs among the connector's contacts that gain most by meeting, each contact in at most `per_person`.

    `contacts` gives for each the chance in 0..1 that they answer the connector. None at all while the connector has
    been asked to connect twice this month. Raises `MatchingError` for a chance or novelty outside 0..1.
    """
    ledger = ledger or Ledger()
    if not ledger.may_connect(connector, today):
        return []
    known = [member for member in contacts if member in market.position and member != connector]
    found = [
        _introduction(market, connector, pair, contacts, novelty, ledger, today) for pair in _gaining(market, known)
    ]
    by_pair = {(intro.a, intro.b): intro for intro in found}
    chosen = spread((Pair(i.a, i.b, i.score) for i in found), per_person, share=per_person)[:k]
    return [_timed(by_pair[pair.a, pair.b], moments or {}, today) for pair in chosen]


def meetings(
    market: Market,
    *,
    today: date,
    k: int = 10,
    pool: int = 40,
    novelty: Novelty | None = None,
    ledger: Ledger | None = None,
) -> list[Pair]:
    """Who of the whole community should meet: pairs in the order of choosing, each member in at most k.

    Of every member the `pool` best candidates by score enter. They are chosen by the chance that both say yes, the
    product of what each gains, so that nobody crowds out the others: each showing dims the next (`fairness.spread`),
    and who has few to meet goes before those whom many could meet. `explained` gives the facts of a pair.
    """
    ledger = ledger or Ledger()
    loads = np.array([ledger.load(member.id, today) for member in market.members])
    found = _candidates(market, loads, pool, novelty)
    chosen = spread(map(Pair, found.a.tolist(), found.b.tolist(), _evened(found).tolist()), most=k, share=k)
    ids: dict[Hashable, Hashable] = {i: member.id for i, member in enumerate(market.members)}
    scores = {(a, b): score for a, b, score in zip(*(column.tolist() for column in found[:3]), strict=True)}
    return [Pair(ids[pair.a], ids[pair.b], scores[pair.a, pair.b]) for pair in chosen]


def explained(market: Market, pair: Pair) -> Introduction:
    """A pair with what each side gains."""
    return Introduction(pair.a, pair.b, pair.score, market.benefit(pair.a, pair.b), market.benefit(pair.b, pair.a))


def why_now(sides: Mapping[Hashable, Iterable[Moment]], today: date) -> WhyNow | None:
    """The moment nearest to today, past or coming, within a month of it; what comes wins a tie."""
    near = [
        (abs(days), -days, str(member), moment.code, moment.subject, member)
        for member, moments in sides.items()
        for moment in moments
        if abs(days := (moment.day - today).days) <= FRESH
    ]
    if not near:
        return None
    _, behind, _, code, subject, member = min(near, key=lambda item: item[:5])
    return WhyNow(member, code, subject, -behind)


def _gaining(market: Market, members: list[Hashable]) -> Iterator[tuple[Hashable, Hashable]]:
    """The pairs in which either might gain, without looking at the others."""
    if len(members) < 40:  # a few pairs cost less than sweeps over the market
        yield from combinations(members, 2)
        return
    order = {market.position[member]: i for i, member in enumerate(members)}
    for position, i in order.items():
        for other in _mutual(market, position)[0].tolist():
            if order.get(other, -1) > i:
                yield members[i], members[order[other]]


def _introduction(
    market: Market,
    connector: Hashable,
    pair: tuple[Hashable, Hashable],
    contacts: Mapping[Hashable, float],
    novelty: Novelty | None,
    ledger: Ledger,
    today: date,
) -> Introduction:
    a, b = pair
    gain_a, gain_b = market.benefit(a, b), market.benefit(b, a)
    chance = sqrt(unit(contacts[a], f"chance of {a!r}") * unit(contacts[b], f"chance of {b!r}"))
    new = unit(novelty(a, b), f"novelty of {a!r} and {b!r}") if novelty else 1.0
    burden = ledger.load(connector, today) * ledger.load(a, today) * ledger.load(b, today)
    score = harmonic_mean(gain_a.value, gain_b.value) * chance * new * burden
    return Introduction(a, b, score, gain_a, gain_b, chance, new, burden)


def _timed(intro: Introduction, moments: Mapping[Hashable, Iterable[Moment]], today: date) -> Introduction:
    now = why_now({side: moments.get(side, ()) for side in (intro.a, intro.b)}, today)
    return Introduction(
        intro.a, intro.b, intro.score, intro.gain_a, intro.gain_b, intro.chance, intro.novelty, intro.load, now
    )


class _Pairs(NamedTuple):
    """Pairs by position, each once: the score of the introduction, and the chance that both say yes."""

    a: Ints
    b: Ints
    score: Floats
    chance: Floats


def _candidates(market: Market, loads: Floats, pool: int, novelty: Novelty | None) -> _Pairs:
    """The `pool` best of every member by score."""
    some = [_best_of(market, position, loads, pool, novelty) for position in range(len(market))]
    a, b, score, chance = (np.concatenate([row[i] for row in some] or [np.empty(0)]) for i in range(4))
    _, first = np.unique(a.astype(np.int64) * max(len(market), 1) + b.astype(np.int64), return_index=True)
    return _Pairs(a[first].astype(np.int64), b[first].astype(np.int64), score[first], chance[first])


def _best_of(market: Market, position: int, loads: Floats, pool: int, novelty: Novelty | None) -> _Pairs:
    others, scores, products = _mutual(market, position)
    weight = loads[others] * loads[position]
    if novelty:
        members, me = market.members, market.members[position].id
        weight = weight * [unit(novelty(me, members[other].id), "novelty") for other in others.tolist()]
    scores = scores * weight
    best = np.argpartition(-scores, pool)[:pool] if len(scores) > pool else np.arange(len(scores))
    best = best[scores[best] > 0]
    low, high = np.minimum(others[best], position), np.maximum(others[best], position)
    return _Pairs(low, high, scores[best], (products * weight)[best])


def _evened(found: _Pairs) -> Floats:
    """The chances, divided by what all the pairs of both members come to, in part."""
    size = int(found.b.max(initial=-1)) + 1
    demand = np.bincount(found.a, found.chance, size) + np.bincount(found.b, found.chance, size)
    result: Floats = found.chance / (demand[found.a] * demand[found.b]) ** EVENED
    return result


def _mutual(market: Market, position: int) -> tuple[Ints, Floats, Floats]:
    """With whom the member at this position gains and gives: harmonic mean and product of both."""
    gains, gives = market.receives(position), market.gives(position)
    others, mine, theirs = np.intersect1d(gains.others, gives.others, assume_unique=True, return_indices=True)
    x, y = gains.benefit[mine], gives.benefit[theirs]
    return others, 2 * x * y / (x + y), x * y
