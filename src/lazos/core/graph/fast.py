"""The queries through the compiled kernels: scratch for each thread, arrays in, plain values out."""

import threading
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from . import kernels, plain, structure
from .plain import Found, adamic
from .types import Array
from .view import NONE_BITS, View, Wanted

STRUCTURE = {name: kernels.jit(getattr(structure, name)) for name in ("components", "depth_first", "local_moves")}

FEW = 64
"""Up to this many results are kept in order while searching; more are sorted afterwards."""

_WEIGHTS = np.array([adamic(degree) for degree in range(plain.MOST_TIES + 1)], np.int64)
_threads = threading.local()


class _Scratch:
    """Working arrays of one thread, for graphs of up to ``members`` (28 bytes a member)."""

    def __init__(self, members: int) -> None:
        self.ball, self.near = np.zeros(members, np.uint32), np.zeros(members, np.uint32)
        self.bits = np.zeros((members + 7) // 8, np.uint8)
        self.sums, self.heads = np.zeros(members, np.int64), np.zeros(members, np.int64)
        self.found = np.empty(members + 1, np.uint32)
        self.pairs = np.empty((0, 0), np.int32)
        self.turn = 0

    def table(self, side: int) -> Array:
        """A square for counts of pairs."""
        if len(self.pairs) < side:
            self.pairs = np.empty((side, side), np.int32)
        return self.pairs

    def stamp(self) -> int:
        """A stamp above all earlier ones, in the upper half of 32 bits."""
        self.turn += 1
        if self.turn >> 16:
            for array in (self.ball, self.near, self.heads):
                array[:] = 0
            self.turn = 1
        return self.turn << 16


def _scratch(view: View) -> _Scratch:
    members = max(len(view.indptr), len(view.bits) * 8, 1)
    scratch: _Scratch | None = getattr(_threads, "scratch", None)
    if scratch is None or len(scratch.ball) < members:
        scratch = _threads.scratch = _Scratch(members)
    return scratch


def degree(view: View, me: int, ids: Sequence[int], limit: int) -> list[int | None]:
    scratch = _scratch(view)
    if len(ids) <= 3 and limit <= 3:
        found = [kernels.degree(view, scratch.bits, me, other, limit) for other in ids]
    else:
        steps = np.empty(len(ids), np.int64)
        goals = np.array(ids, np.int64)
        if limit <= 3:
            kernels.degrees(view, scratch.bits, scratch.near, scratch.stamp(), me, goals, limit, steps)
        else:
            kernels.far_degrees(view, scratch.ball, scratch.stamp(), scratch.found, me, goals, limit, steps)
        found = steps.tolist()
    return [None if steps < 0 else steps for steps in found]


def chains(view: View, me: int, targets: Sequence[int], hops: int, k: int) -> list[Found]:
    if hops > 4 or not targets or not k:
        return plain.chains(view, me, targets, hops, k)
    scratch = _scratch(view)
    paths, values, lengths = np.empty((k, 5), np.int64), np.empty(k, np.int64), np.empty(k, np.int64)
    goals = np.array(targets, np.int64)
    stamp = scratch.stamp()
    count = kernels.chains(view, scratch.ball, scratch.near, stamp, me, goals, hops, paths, values, lengths)
    ready = zip(paths[:count].tolist(), values[:count].tolist(), lengths[:count].tolist(), strict=True)
    return [Found(tuple(path[: length + 1]), value // 255 ** (4 - length)) for path, value, length in ready]


def who(view: View, me: int, wanted: Wanted | None, hops: int, k: int | None) -> list[Found]:
    if hops > 2:
        return plain.who(view, me, wanted, hops, k)
    scratch = _scratch(view)
    stamp, found = scratch.stamp(), scratch.found
    scan = view, scratch.ball, scratch.near, stamp, me
    if wanted is None:
        count = kernels.who_from_me(*scan, NONE_BITS, hops, found)
    elif len(wanted.ids) <= kernels.size(view, me):
        count = kernels.who_from_them(*scan, wanted.ids, hops, found)
    elif wanted.bits.size:
        count = kernels.who_from_me(*scan, wanted.bits, hops, found)
    else:
        kernels.set_bits(scratch.bits, wanted.ids)
        count = kernels.who_from_me(*scan, scratch.bits, hops, found)
        kernels.clear_bits(scratch.bits, wanted.ids)
    if k is not None and k <= FEW:
        out = np.empty((k, 4), np.int64)
        best = out[: kernels.who_best(*scan[:4], found, count, k, out)]
    else:
        best = np.empty((count, 4), np.int64)
        kernels.who_all(*scan[:4], found, count, best)
        best = best[np.lexsort((best[:, 2], best[:, 1], -best[:, 0]))[:k]]
    return [
        Found((me, member) if steps == 1 else (me, middle, member), value // 255 if steps == 1 else value)
        for value, steps, member, middle in best.tolist()
    ]


def suggest(view: View, me: int, k: int | None) -> list[tuple[int, int, tuple[int, ...]]]:
    scratch = _scratch(view)
    stamp, found = scratch.stamp(), scratch.found
    count = kernels.suggest(view, scratch.sums, scratch.near, stamp, me, _WEIGHTS, found)
    if k is not None and k <= FEW:
        best = np.empty((k, 2), np.int64)
        best = best[: kernels.suggest_best(scratch.sums, scratch.near, stamp, found, count, k, best)]
    else:
        best = np.empty((count, 2), np.int64)
        best = best[: kernels.suggest_all(scratch.sums, scratch.near, stamp, found, count, best)]
        best = best[np.lexsort((best[:, 0], -best[:, 1]))[:k]]
    shared = _common(view, scratch, stamp, me, best[:, 0].copy())
    return [(member, total, tuple(sorted(ids))) for (member, total), ids in zip(best.tolist(), shared, strict=True)]


def _common(view: View, scratch: _Scratch, stamp: int, me: int, members: Array) -> list[list[int]]:
    room = sum(kernels.size(view, member) for member in members)
    out, ptr = np.empty(room, np.int64), np.empty(len(members) + 1, np.int64)
    kernels.common(view, scratch.near, stamp, me, members, out, ptr)
    ends = ptr.tolist()
    ids = out[: ends[-1]].tolist()
    return [ids[start:stop] for start, stop in pairwise(ends)]


def introductions(view: View, me: int, k: int | None, among: int) -> tuple[Array, Array, Array, Array]:
    scratch = _scratch(view)
    stamp = scratch.stamp()
    ids, strengths = np.empty(among, np.int64), np.empty(among, np.int64)
    shared = scratch.table(among)
    count = kernels.contacts(view, scratch.near, stamp, me, ids, strengths)
    kernels.share(view, scratch.near, scratch.heads, stamp, me, ids, count, shared)
    if k is not None and k <= FEW:
        out = np.empty((k, 4), np.int64)
        best = out[: kernels.introductions(ids, strengths, count, shared, k, out, np.empty(k, np.float64))]
    else:
        best = np.empty((count * (count - 1) // 2, 4), np.int64)
        best = best[: kernels.introductions_all(ids, strengths, count, shared, best)]
        best = best[plain.introduction_order(*best.T)[:k]]
    return best[:, 0], best[:, 1], best[:, 2], best[:, 3]


def shared(view: View, me: int, pairs: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    scratch, found = _scratch(view), []
    for start in range(0, len(pairs), 1 << 16):
        goals = np.array(pairs[start : start + (1 << 16)], np.int64).reshape(-1, 2)
        room = sum(min(kernels.size(view, a), kernels.size(view, b)) for a, b in goals)
        out, ptr = np.empty(room, np.int64), np.empty(len(goals) + 1, np.int64)
        kernels.shared_ids(view, scratch.near, scratch.stamp(), me, goals, out, ptr)
        ends = ptr.tolist()
        ids = out[: ends[-1]].tolist()
        found += [tuple(sorted(ids[first:last])) for first, last in pairwise(ends)]
    return found
