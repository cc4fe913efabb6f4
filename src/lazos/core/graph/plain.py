"""The queries in numpy and plain Python: enough for a small installation, and the measure of the fast kernels.

Every function takes a ``View`` and valid ids, and returns the same values, to the last bit, as its namesake in
``fast``. Strengths are compared as whole numbers (products of 1..255), so equal means equal.
"""

import math
from bisect import insort
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from .exchange import Exchange, gains, mutual
from .exchange import met as met
from .types import FULL, Array
from .view import View, Wanted, bit, row_of, two_steps, unpack

ADAMIC_SCALE = 1 << 40
"""Adamic–Adar weights are whole multiples of 2**-40: sums do not depend on the order of adding."""

MOST_TIES = 1 << 16
"""More ties than this weigh no less."""


Apart = Sequence[tuple[int, int]]
"""Pairs who must not meet."""


class Found(NamedTuple):
    """A path found, its strength ``value / 255**hops`` being ``value / 255**(len(path) - 1)`` of whole numbers."""

    path: tuple[int, ...]
    value: int


def adamic(degree: int) -> int:
    """The weight of a common tie who has ``degree`` ties (Adamic & Adar 2003: 1 / ln degree)."""
    return round(ADAMIC_SCALE / math.log(min(degree, MOST_TIES))) if degree > 1 else 0


def degree(view: View, me: int, ids: Sequence[int], limit: int) -> list[int | None]:
    """Steps to each of ``ids``, ``None`` where more than ``limit``; the last step is looked up from the other side."""
    level = np.full(len(view.bits) * 8 or len(view.indptr), -1, np.int32)
    level[me], front = 0, np.array([me])
    for step in range(1, limit):
        reached = unpack(two_steps(view, front)[0])[0]
        front = np.unique(reached[level[reached] < 0])
        if not front.size:
            break
        level[front] = step
    return [_steps(view, level, int(other), limit) for other in ids]


def _steps(view: View, level: Array, other: int, limit: int) -> int | None:
    if level[other] >= 0:
        return int(level[other])
    if bit(view.hidden, other):
        return None
    near = level[unpack(row_of(view, other))[0]]
    near = near[near >= 0]
    return int(near.min()) + 1 if near.size and near.min() < limit else None


def chains(view: View, me: int, targets: Sequence[int], hops: int, k: int) -> list[Found]:
    """The ``k`` strongest simple paths to any target; fewer hops, then lower ids, where the strength is equal.

    Works up in length: ``best[r][x]`` is the strongest walk of exactly ``r`` ties from ``x`` to a target, which bounds
    what any path through ``x`` can still reach.
    """
    goals = {int(target) for target in targets if target != me and not bit(view.hidden, int(target))}
    if not goals or not k:
        return []
    search = _Search(view, goals, hops, k)
    for length in range(1, hops + 1):
        search.of_length(me, length)
    return [Found(path, value // FULL ** (hops + 1 - len(path))) for _, _, path, value in search.kept]


class _Search:
    """Branch and bound over paths of growing length; ``kept`` is sorted by (−value, hops, path)."""

    def __init__(self, view: View, goals: set[int], hops: int, k: int) -> None:
        self.view, self.goals, self.hops, self.k = view, goals, hops, k
        self.kept: list[tuple[int, int, tuple[int, ...], int]] = []
        self.best: list[dict[int, int]] = [dict.fromkeys(goals, 1)]
        self.rows: dict[int, tuple[list[int], list[int]]] = {}

    def of_length(self, me: int, length: int) -> None:
        """All paths of exactly ``length`` ties that can still be kept."""
        while len(self.best) < length:
            self.best.append(self._one_step_back(self.best[-1]))
        self._extend((me,), 1, length)

    def _one_step_back(self, ahead: dict[int, int]) -> dict[int, int]:
        members = np.fromiter(ahead, np.int64, len(ahead))
        row, lengths = two_steps(self.view, members)
        ids, strengths = unpack(row)
        values = strengths * np.repeat(np.fromiter(ahead.values(), np.int64, len(ahead)), lengths)
        reached, where = np.unique(ids, return_inverse=True)
        best = np.zeros(reached.size, np.int64)
        np.maximum.at(best, where, values)
        return dict(zip(reached.tolist(), best.tolist(), strict=True))

    def _extend(self, path: tuple[int, ...], value: int, left: int) -> None:
        ahead, length = self.best[left - 1], len(path) - 1 + left
        scale = FULL ** (self.hops - length)
        for other, strength in self._ties(path[-1], ahead, left):
            bound = value * strength * ahead[other] * scale
            if self._cannot_enter(bound, length):
                break
            if other in path:
                continue
            if left == 1:
                self._keep((*path, other), bound)
            else:
                self._extend((*path, other), value * strength, left - 1)

    def _ties(self, member: int, ahead: dict[int, int], left: int) -> list[tuple[int, int]]:
        """The ties of a member that lead on, most promising first."""
        if member not in self.rows:
            ids, strengths = unpack(row_of(self.view, member))
            self.rows[member] = ids.tolist(), strengths.tolist()
        ties = [tie for tie in zip(*self.rows[member], strict=True) if tie[0] in ahead]
        return sorted(ties, key=lambda tie: -tie[1] * ahead[tie[0]])

    def _cannot_enter(self, bound: int, length: int) -> bool:
        if len(self.kept) < self.k:
            return False
        return (-bound, length) > self.kept[-1][:2]

    def _keep(self, path: tuple[int, ...], value: int) -> None:
        insort(self.kept, (-value, len(path) - 1, path, value))
        del self.kept[self.k :]


def who(view: View, me: int, wanted: Wanted | None, hops: int, k: int | None) -> list[Found]:
    """The strongest path to each wanted member (``None``: everyone) within ``hops``; strongest first."""
    best = {me: (0, 0)}
    ahead = {me: 1}
    for step in range(1, hops + 1):
        ahead = _farther(view, ahead)
        for member, value in ahead.items():
            key = (-value * FULL ** (hops - step), step)
            best[member] = min(best.get(member, key), key)
    allowed = None if wanted is None else set(wanted.ids.tolist())
    order = sorted((*key, member) for member, key in best.items() if member != me and _in(allowed, member))
    return [chains(view, me, [member], step, 1)[0] for _, step, member in order[:k]]


def _farther(view: View, ahead: dict[int, int]) -> dict[int, int]:
    return _Search(view, set(), 0, 0)._one_step_back(ahead)


def _in(allowed: set[int] | None, member: int) -> bool:
    return allowed is None or member in allowed


def suggest(view: View, me: int, k: int | None) -> list[tuple[int, int, tuple[int, ...]]]:
    """Members two steps away as (member, scaled score, common ties), best first."""
    near = np.sort(unpack(row_of(view, me))[0])
    row, lengths = two_steps(view, near)
    weights = np.repeat(np.array([adamic(int(length)) for length in lengths], np.int64), lengths)
    through, others = np.repeat(near, lengths), unpack(row)[0]
    far = ~np.isin(others, near) & (others != me)
    members, where = np.unique(others[far], return_inverse=True)
    score = np.zeros(members.size, np.int64)
    np.add.at(score, where, weights[far])
    order = np.lexsort((members, -score))[:k]
    common = _by_group(through[far], where, members.size)
    return [(int(members[at]), int(score[at]), tuple(common[at].tolist())) for at in order]


def _by_group(values: Array, group: Array, count: int) -> list[Array]:
    order = np.argsort(group, kind="stable")
    return np.split(values[order], np.cumsum(np.bincount(group, minlength=count))[:-1]) if count else []


class Pairs(NamedTuple):
    """Pairs of ties ``a < b``: product of the viewer's strengths, ties in common, benefit and score of each."""

    a: Array
    b: Array
    product: Array
    shared: Array
    benefit: Array
    score: Array


def pairs(view: View, me: int, among: int, apart: Apart, gaining: Exchange | None) -> Pairs:
    """The pairs of the ``among`` strongest ties of ``me`` that are not tied to each other, not apart, and gain."""
    ids, strengths = unpack(row_of(view, me)[:among])
    row, lengths = two_steps(view, ids)
    seen, where = np.unique(unpack(row)[0], return_inverse=True)
    knows = np.zeros((seen.size, ids.size), np.float32)  # exact: counts stay far below 2**24
    knows[where, np.repeat(np.arange(ids.size), lengths)] = 1
    tied = knows[np.minimum(np.searchsorted(seen, ids), seen.size - 1)] > 0 if seen.size else np.zeros((0, 0), bool)
    tied &= np.isin(ids, seen)[:, None]
    knows[seen == me] = 0
    for one, other in apart:
        tied[np.ix_(np.isin(ids, (one, other)), np.isin(ids, (one, other)))] = True
    benefit = mutual(gains(gaining, ids)) if gaining else np.ones(tied.shape)
    i, j = np.nonzero(np.triu(~tied & (benefit > 0), 1))
    shared = (knows.T @ knows)[i, j].astype(np.int64)
    product = strengths[i] * strengths[j]
    score = np.sqrt(product.astype(np.float64)) / FULL / (1.0 + shared) * benefit[i, j]
    return Pairs(np.minimum(ids[i], ids[j]), np.maximum(ids[i], ids[j]), product, shared, benefit[i, j], score)


def introductions(view: View, me: int, k: int | None, among: int, apart: Apart, gaining: Exchange | None) -> Pairs:
    """The best ``k`` of ``pairs``, by score, then by ids."""
    return best_of(pairs(view, me, among, apart, gaining), k)


def best_of(found: Pairs, k: int | None) -> Pairs:
    order = np.lexsort((found.b, found.a, -found.score))[:k]
    return Pairs(*(column[order] for column in found))


def shared(view: View, me: int, pairs: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    """The members both of each pair are tied to, ascending, without ``me``."""
    rows = {member: set(unpack(row_of(view, member))[0].tolist()) - {me} for pair in pairs for member in pair}
    return [tuple(sorted(rows[a] & rows[b])) for a, b in pairs]
