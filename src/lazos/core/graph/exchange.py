"""What members gain from one another: their needs and offers as rows, and how well each skill meets each need.

The benefit is that of ``matching.benefit``: ``1 − Π (1 − similarity · rarity)`` over the needs, with the best offer for
each; of a pair the harmonic mean of both directions counts, so that both gain. Rarity is counted over the whole
community when the graph is built, without its hidden members: a public figure, the same for every viewer.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..matching.benefit import rarity_of
from .build import Label, Postings, skills
from .types import Array, Gain, GraphError

Related = Callable[[Any], Mapping[Any, float]]
"""Skills that serve for a need, each with its similarity in 0..1; ``Concepts.related`` is one."""


class Exchange(NamedTuple):
    """Rows of members and of needs; all empty where no needs are known. ``offered`` is the number of skills.

    Member ``u`` offers the skills ``offers[offers_ptr[u]:offers_ptr[u + 1]]`` (places in the labels of the skills) and
    needs ``needs[needs_ptr[u]:needs_ptr[u + 1]]`` (places in ``labels``), ascending. Need ``n`` is met by the skills
    ``skill[meets[n]:meets[n + 1]]``, best first, each worth ``worth`` in 0..1. Who joined later has no row.
    """

    labels: tuple[Label, ...]
    offered: int
    offers_ptr: Array
    offers: Array
    needs_ptr: Array
    needs: Array
    meets: Array
    skill: Array
    worth: Array


def no_exchange() -> Exchange:
    none = np.empty(0, np.uint32)
    return Exchange((), 0, none, none, none, none, none, none, np.empty(0, np.float64))


def exchange(
    offered: Postings,
    needs: Mapping[Label, Iterable[int]] | None,
    related: Related | None,
    members: int,
    hidden: Sequence[int] = (),
) -> Exchange:
    """From the postings of the skills and the members of each need.

    Raises ``GraphError`` for ids out of range and similarities outside 0..1, naming the field.
    """
    needed = skills(needs, members, "needs")
    if not needed.labels:
        return no_exchange()
    places = {label: at for at, label in enumerate(offered.labels)}
    shown = _shown(offered, hidden)
    lists = [_meeting(need, places, shown, related, members) for need in needed.labels]
    ptr = np.cumsum([0, *map(len, lists)]).astype(np.uint32)
    flat = [item for found in lists for item in found]
    skill, worth = np.array([at for _, at in flat], np.uint32), np.array([-value for value, _ in flat], np.float64)
    return Exchange(
        needed.labels, len(offered.labels), *_rows(offered, members), *_rows(needed, members), ptr, skill, worth
    )


def gains(exchange: Exchange, members: Array) -> Array:
    """What each of some members gains from each other of them, in 0..1: row gains, column gives."""
    left = np.ones((len(members), len(members)))
    offering: dict[int, list[int]] = {}
    for place, member in enumerate(members.tolist()):
        for skill in row(exchange.offers_ptr, exchange.offers, member):
            offering.setdefault(skill, []).append(place)
    for place, member in enumerate(members.tolist()):
        for need in row(exchange.needs_ptr, exchange.needs, member):
            met = {place}
            for at in range(int(exchange.meets[need]), int(exchange.meets[need + 1])):
                for giver in offering.get(int(exchange.skill[at]), ()):
                    if giver not in met:
                        left[place, giver] *= 1.0 - exchange.worth[at]
                        met.add(giver)
    result: Array = 1.0 - left
    return result


def mutual(gain: Array) -> Array:
    """The harmonic mean of both directions of each pair; 0 where either gains nothing."""
    product, total = 2.0 * gain * gain.T, gain + gain.T
    result: Array = np.divide(product, total, out=np.zeros_like(product), where=product > 0)
    return result


def met(exchange: Exchange, offered: Sequence[Label], pairs: list[tuple[int, int]]) -> list[tuple[Gain, ...]]:
    """For each pair of receiver and giver the needs of the one that the offers of the other meet, the largest first."""
    return [largest_first(_met(exchange, offered, receiver, giver)) for receiver, giver in pairs]


def largest_first(gains: Iterable[Gain]) -> tuple[Gain, ...]:
    return tuple(sorted(gains, key=lambda gain: -gain.worth))


def _met(exchange: Exchange, offered: Sequence[Label], receiver: int, giver: int) -> Iterator[Gain]:
    offers = set(row(exchange.offers_ptr, exchange.offers, giver))
    for need in row(exchange.needs_ptr, exchange.needs, receiver):
        span = slice(int(exchange.meets[need]), int(exchange.meets[need + 1]))
        for skill, worth in zip(exchange.skill[span].tolist(), exchange.worth[span].tolist(), strict=True):
            if skill in offers:
                yield Gain(exchange.labels[need], offered[skill], worth)
                break


def row(ptr: Array, values: Array, at: int) -> list[int]:
    found: list[int] = values[ptr[at] : ptr[at + 1]].tolist() if at + 1 < len(ptr) else []
    return found


def _rows(postings: Postings, members: int) -> tuple[Array, Array]:
    """The labels of each member instead of the members of each label."""
    codes = np.repeat(np.arange(len(postings.labels), dtype=np.uint32), np.diff(postings.ptr))
    ptr = np.zeros(members + 1, np.uint32)
    np.cumsum(np.bincount(postings.members, minlength=members), out=ptr[1:])
    return ptr, codes[np.argsort(postings.members, kind="stable")]


def _shown(offered: Postings, hidden: Sequence[int]) -> list[int]:
    """How many members offer each skill, the hidden ones left out."""
    codes = np.repeat(np.arange(len(offered.labels)), np.diff(offered.ptr))
    counts = np.bincount(codes[~np.isin(offered.members, np.array(hidden, np.int64))], minlength=len(offered.labels))
    return [int(count) for count in counts]


def _meeting(
    need: Label, places: Mapping[Label, int], shown: list[int], related: Related | None, members: int
) -> list[tuple[float, int]]:
    """The skills that meet a need as (−worth, place), best first."""
    near = {**(related(need) if related else {}), need: 1.0}
    for label, similarity in near.items():
        if not 0.0 <= similarity <= 1.0:
            raise GraphError(f"related({need!r}) is {similarity} for {label!r}, not in 0..1", field="related")
    found = [(float(similarity), places[label]) for label, similarity in near.items() if similarity and label in places]
    rarity = rarity_of(members, sum(similarity * shown[at] for similarity, at in found))
    return sorted((-similarity * rarity, at) for similarity, at in found)
