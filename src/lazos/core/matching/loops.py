"""Loops of 2–4 members in which each one's offer meets the next one's need (barter rings, kidney-exchange cycles).

A loop runs giver → receiver → … → the first giver. Paths are joined in the middle: those that leave a member against
those that come back, so a loop of four costs the square of the trades per member, not the cube (compare R. Anderson et
al., “Finding long chains in kidney exchange”, PNAS 2015). Exact unless `breadth` cuts.
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from lazos.core.matching.benefit import Benefit, MatchingError
from lazos.core.matching.market import Market, Row
from lazos.core.matching.sparse import Bools, Floats, Ints

SIZES = (2, 3, 4)
#: A trade counts when one offer is at least this near to one need: a sibling concept, not merely shared words.
NEAR = 0.4
_REMEMBERED_ROWS = 200_000

#: The trades of a member in one direction: others by position, rising, and the benefits.
Step = Callable[[int], tuple[Ints, Floats]]


@dataclass(frozen=True, slots=True)
class Trade:
    """One step of a loop: who gives to whom, and what."""

    giver: Hashable
    receiver: Hashable
    benefit: Benefit


@dataclass(frozen=True, slots=True)
class Loop:
    """Members in the order of giving, the earliest in the market first. `score`: geometric mean of the benefits."""

    members: tuple[Hashable, ...]
    score: float

    def trades(self, market: Market) -> tuple[Trade, ...]:
        """The facts of the loop: what each gives to the next."""
        following = (*self.members[1:], self.members[0])
        return tuple(Trade(a, b, market.benefit(b, a)) for a, b in zip(self.members, following, strict=True))


class _Found(NamedTuple):
    """Loops of one size through one member: (n, size) positions, the member first, and (n,) scores."""

    paths: Ints
    scores: Floats


def loops(
    market: Market,
    *,
    member: Hashable = None,
    sizes: Collection[int] = SIZES,
    limit: int | None = None,
    per_member: int | None = None,
    near: float = NEAR,
    breadth: int | None = None,
) -> list[Loop]:
    """The loops, best first (shorter, then earlier members, among equals); every loop once.

    `member`: only loops through this one. `limit`: the best so many. `per_member`: each member in at most so many, so
    that nobody crowds out others. `breadth`: of each member only the most beneficial trades, for a whole large
    community; without it all loops are found. Raises `MatchingError` for sizes other than 2, 3, 4, KeyError for an
    unknown member.
    """
    if not sizes or not set(sizes) <= set(SIZES):
        raise MatchingError(f"sizes are {sorted(sizes)}: a loop has 2, 3 or 4 members")
    trades = _Trades(market, near, breadth)
    if member is not None:
        root = market.position[member]
        found = (found for size in sorted(sizes) for found in [_through(trades, root, size, floor=-1)])
    else:
        roots = range(len(market))
        found = (found for root in roots for size in sorted(sizes) for found in [_through(trades, root, size, root)])
    kept = _best(found, None if per_member else limit)
    ranked = [Loop(tuple(market.members[i].id for i in path), score) for score, path in kept]
    return _levelled(ranked, per_member, limit) if per_member else ranked


class _Trades:
    """The trades of each member, worked out when first asked for."""

    def __init__(self, market: Market, near: float, breadth: int | None) -> None:
        self.size = len(market)
        self.market, self.near, self.breadth = market, near, breadth
        self.out = lru_cache(_REMEMBERED_ROWS)(self._out)
        self.back = lru_cache(_REMEMBERED_ROWS)(self._back)
        self._givers: dict[int, list[tuple[int, float]]] | None = None

    def _out(self, giver: int) -> tuple[Ints, Floats]:
        return self._near(self.market.gives(giver), self.breadth)

    def _back(self, receiver: int) -> tuple[Ints, Floats]:
        """The givers to a member. With a breadth, the very trades that `out` keeps."""
        if self.breadth is None:
            return self._near(self.market.receives(receiver), None)
        if self._givers is None:
            self._givers = self._reversed()
        found = self._givers.get(receiver, [])
        return np.array([giver for giver, _ in found], np.int64), np.array([worth for _, worth in found])

    def _reversed(self) -> dict[int, list[tuple[int, float]]]:
        found: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for giver in range(self.size):
            for receiver, worth in zip(*map(np.ndarray.tolist, self.out(giver)), strict=True):
                found[receiver].append((giver, worth))
        return found

    def _near(self, row: Row, breadth: int | None) -> tuple[Ints, Floats]:
        keep = row.similarity >= self.near
        others, worth = row.others[keep], row.benefit[keep]
        if breadth is not None and len(others) > breadth:
            best = np.sort(np.argsort(-worth, kind="stable")[:breadth])
            others, worth = others[best], worth[best]
        return others, worth


def _through(trades: _Trades, root: int, size: int, floor: int) -> _Found:
    """The loops of one size through `root` whose other members stand beyond `floor`."""
    leaving, returning = (_beyond(row, floor) for row in (trades.out(root), trades.back(root)))
    if not len(leaving[0]) or not len(returning[0]):
        return _Found(np.zeros((0, size), np.int64), np.zeros(0))
    if size == 2:
        both, i, j = np.intersect1d(leaving[0], returning[0], assume_unique=True, return_indices=True)
        return _found(root, [both], leaving[1][i] * returning[1][j])
    if size == 3:
        return _threes(trades, root, floor, leaving, returning)
    return _fours(trades, root, floor, leaving, returning)


def _threes(
    trades: _Trades, root: int, floor: int, leaving: tuple[Ints, Floats], returning: tuple[Ints, Floats]
) -> _Found:
    first, second, worth = _second_steps(trades.out, leaving, root, floor)
    at = np.searchsorted(returning[0], second).clip(max=len(returning[0]) - 1)
    closes = returning[0][at] == second
    return _found(root, [first[closes], second[closes]], worth[closes] * returning[1][at[closes]])


def _fours(
    trades: _Trades, root: int, floor: int, leaving: tuple[Ints, Floats], returning: tuple[Ints, Floats]
) -> _Found:
    """root → x → y joined with y → z → root."""
    x, y, there = _second_steps(trades.out, leaving, root, floor)
    z, w, home = _second_steps(trades.back, returning, root, floor)
    i, j = _joined(y, w)
    apart: Bools = x[i] != z[j]
    i, j = i[apart], j[apart]
    return _found(root, [x[i], y[i], z[j]], there[i] * home[j])


def _second_steps(step: Step, row: tuple[Ints, Floats], root: int, floor: int) -> tuple[Ints, Ints, Floats]:
    """From each member of a row one step on: first, second, product of benefits; never back to the root."""
    nexts = [_beyond(step(first), floor) for first in row[0].tolist()]
    lengths = [len(others) for others, _ in nexts]
    first, worth = np.repeat(row[0], lengths), np.repeat(row[1], lengths)
    second = np.concatenate([others for others, _ in nexts]) if nexts else np.zeros(0, np.int64)
    worth = worth * (np.concatenate([values for _, values in nexts]) if nexts else np.zeros(0))
    away = second != root
    return first[away], second[away], worth[away]


def _joined(left: Ints, right: Ints) -> tuple[Ints, Ints]:
    """All pairs of indices at which both hold the same member."""
    order = np.argsort(right, kind="stable")
    begin, end = np.searchsorted(right[order], left), np.searchsorted(right[order], left, side="right")
    counts = end - begin
    i = np.repeat(np.arange(len(left)), counts)
    within = np.arange(len(i)) - np.repeat(np.cumsum(counts) - counts, counts)
    return i, order[np.repeat(begin, counts) + within]


def _beyond(row: tuple[Ints, Floats], floor: int) -> tuple[Ints, Floats]:
    """Rows rise, so the members beyond the floor are a tail."""
    start = int(np.searchsorted(row[0], floor, side="right"))
    return row[0][start:], row[1][start:]


def _found(root: int, others: list[Ints], product: Floats) -> _Found:
    paths = np.column_stack([np.full(len(product), root, np.int64), *others])
    return _Found(paths, np.round(product ** (1 / (len(others) + 1)), 12))  # equal whichever member it starts from


def _best(found: Iterator[_Found], limit: int | None) -> list[tuple[float, tuple[int, ...]]]:
    """The best loops as (score, positions, the earliest first)."""
    heap: list[tuple[float, int, tuple[int, ...]]] = []
    for some in found:
        paths, scores = some
        if limit is not None and len(heap) >= limit and len(scores):
            promising = scores >= heap[0][0]
            scores, paths = scores[promising], paths[promising]
        if limit is not None and len(scores) > limit:
            promising = scores >= np.partition(scores, -limit)[-limit]
            scores, paths = scores[promising], paths[promising]
        for score, path in zip(scores.tolist(), paths.tolist(), strict=True):
            entry = (score, -len(path), tuple(-i for i in _from_earliest(path)))
            if limit is None or len(heap) < limit:
                heapq.heappush(heap, entry)
            else:
                heapq.heappushpop(heap, entry)
    return [(score, tuple(-i for i in path)) for score, _, path in sorted(heap, reverse=True)]


def _from_earliest(path: list[int]) -> list[int]:
    start = path.index(min(path))
    return path[start:] + path[:start]


def _levelled(ranked: list[Loop], per_member: int, limit: int | None) -> list[Loop]:
    """The loops in order, without those that would show a member once too often."""
    shown: dict[Hashable, int] = defaultdict(int)
    chosen: list[Loop] = []
    for loop in ranked:
        if all(shown[member] < per_member for member in loop.members):
            chosen.append(loop)
            for member in loop.members:
                shown[member] += 1
    return chosen[:limit]
