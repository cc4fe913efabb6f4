"""The queries through the compiled kernels: scratch for each thread, arrays in, plain values out."""

import threading
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from . import kernels, plain, structure
from .build import Label
from .exchange import Exchange, largest_first
from .plain import Apart, Found, Pairs, adamic
from .types import Array, Gain
from .view import NONE_BITS, View, Wanted

STRUCTURE = {name: kernels.jit(getattr(structure, name)) for name in ("components", "depth_first", "local_moves")}

FEW = 64
"""Up to this many results are kept in order while searching; more are sorted afterwards."""

FAR = (1 << 16) - 2
"""More steps than this do not fit beside a stamp."""

MANY = 4096
"""More chains than this are enumerated by ``plain`` rather than kept in a table."""

_WEIGHTS = np.array([adamic(degree) for degree in range(plain.MOST_TIES + 1)], np.int64)
_EVERYBODY = np.empty((0, 0), np.float64), np.empty((0, 0), np.int32)
_threads = threading.local()


class _Scratch:
    """Working arrays of one thread, for graphs of up to ``members`` (12 bytes a member)."""

    def __init__(self, members: int) -> None:
        self.ball, self.near = np.zeros(members, np.uint32), np.zeros(members, np.uint32)
        self.bits = np.zeros((members + 7) // 8, np.uint8)
        self.found = np.empty(members + 1, np.uint32)
        self.pairs = np.empty((0, 0), np.int32)
        self.left, self.givers = np.empty((0, 0), np.float64), np.empty((0, 0), np.int32)
        self.head = np.empty(0, np.int64)
        self.room = np.empty(1 << 12, np.uint64)
        self.turn = 0

    def keys(self, count: int, dtype: type) -> Array:
        """Room for so many keys of 32 or 64 bits."""
        if len(self.room) < count:
            self.room = np.empty(2 * count, np.uint64)
        return self.room.view(dtype)

    def table(self, side: int) -> Array:
        """A square for counts of pairs."""
        if len(self.pairs) < side:
            self.pairs = np.empty((side, side), np.int32)
        return self.pairs

    def squares(self, side: int) -> tuple[Array, Array]:
        """A square for what each of some places gains from each other, and room for the lists of who gives."""
        if len(self.left) < side:
            self.left, self.givers = np.empty((side, side), np.float64), np.empty((side, side), np.int32)
        return self.left, self.givers

    def heads(self, skills: int) -> Array:
        """A slot for each skill, -1 where it is free."""
        if len(self.head) < skills:
            self.head = np.full(skills, -1, np.int64)
        return self.head

    def stamp(self) -> int:
        """A stamp above all earlier ones, in the upper half of 32 bits."""
        self.turn += 1
        if self.turn >> 16:
            for array in (self.ball, self.near):
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
        found = [kernels.degree(view.addresses, scratch.bits, me, other, limit) for other in ids]
    else:
        steps = np.empty(len(ids), np.int64)
        goals = np.array(ids, np.int64)
        if limit > FAR:
            return plain.degree(view, me, ids, limit)
        if limit <= 3:
            kernels.degrees(view.addresses, scratch.bits, scratch.near, scratch.stamp(), me, goals, limit, steps)
        else:
            kernels.far_degrees(view.addresses, scratch.ball, scratch.stamp(), scratch.found, me, goals, limit, steps)
        found = steps.tolist()
    return [None if steps < 0 else steps for steps in found]


def chains(view: View, me: int, targets: Sequence[int], hops: int, k: int) -> list[Found]:
    if hops > 4 or k > MANY or not targets or not k:
        return plain.chains(view, me, targets, hops, k)
    scratch = _scratch(view)
    paths, values, lengths = np.empty((k, 5), np.int64), np.empty(k, np.int64), np.empty(k, np.int64)
    goals = np.array(targets, np.int64)
    stamp = scratch.stamp()
    count = kernels.chains(view.addresses, scratch.ball, scratch.near, stamp, me, goals, hops, paths, values, lengths)
    ready = zip(paths[:count].tolist(), values[:count].tolist(), lengths[:count].tolist(), strict=True)
    return [Found(tuple(path[: length + 1]), value // 255 ** (4 - length)) for path, value, length in ready]


def who(view: View, me: int, wanted: Wanted | None, hops: int, k: int | None) -> list[Found]:
    if hops > 2:
        return plain.who(view, me, wanted, hops, k)
    scratch = _scratch(view)
    stamp, found = scratch.stamp(), scratch.found
    scan = view.addresses, scratch.ball, scratch.near, stamp, me
    if wanted is None:
        count = kernels.who_from_me(*scan, NONE_BITS, hops, found)
    elif len(wanted.ids) <= kernels.size(view.addresses, me):
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
    if k == 0:
        return []
    scratch = _scratch(view)
    stamp = scratch.stamp()
    steps = _steps(view, scratch, stamp, me, kernels.size(view.addresses, me))
    counted = steps.keys, steps.shift, scratch.near, stamp, _WEIGHTS, steps.ties
    if k is not None and k <= FEW:
        out = np.empty((k, 4), np.int64)
        best = out[: kernels.suggest_best(*counted, k, out)]
    else:
        best = np.empty((len(steps.keys), 4), np.int64)
        best = best[: kernels.suggest_all(*counted, best)]
        best = best[np.argsort(-best[:, 1], kind="stable")[:k]]
    flat, ptr = np.empty(len(steps.keys), np.int64), np.empty(len(best) + 1, np.int64)
    kernels.common(steps.keys, steps.shift, steps.ids, best, flat, ptr)
    ends = ptr.tolist()
    ids = flat[: ends[-1]].tolist()
    found = zip(best.tolist(), pairwise(ends), strict=True)
    return [(row[0], row[1], tuple(sorted(ids[first:last]))) for row, (first, last) in found]


class _Steps(NamedTuple):
    """Sorted keys ``member << shift | place`` of all steps onward from ties that have the places ``0..``."""

    keys: Array
    shift: int
    ids: Array
    strengths: Array
    ties: Array


def _steps(view: View, scratch: _Scratch, stamp: int, me: int, most: int) -> _Steps:
    """Sorting brings together what belongs together without a single random access, at about 2 ns a step."""
    narrow = most <= 256 and view.rows.dtype == np.uint32
    shift = 8 if narrow else 32
    keys = scratch.keys(kernels.reach(view.addresses, me) + 1, np.uint32 if narrow else np.uint64)
    ids, strengths, ties = np.empty((3, most), np.int64)
    places, count = kernels.gather(view.addresses, scratch.near, stamp, me, shift, keys, ids, strengths, ties)
    keys = keys[:count]
    keys.sort()
    return _Steps(keys, shift, ids[:places], strengths[:places], ties)


def introductions(view: View, me: int, k: int | None, among: int, apart: Apart, gaining: Exchange | None) -> Pairs:
    scratch = _scratch(view)
    steps = _steps(view, scratch, scratch.stamp(), me, min(among, kernels.size(view.addresses, me)))
    count, shared = len(steps.ids), scratch.table(among)
    mine = (steps.ids << steps.shift | np.arange(count)).astype(steps.keys.dtype)
    mine.sort()
    kernels.share(steps.keys, steps.shift, mine, shared)
    if apart:
        kernels.part(shared, _places(steps.ids, apart))
    left, givers = _gains(scratch, steps.ids, among, gaining) if gaining else _EVERYBODY
    bounded = k is not None and k <= FEW
    room = k if k is not None and bounded else count * (count - 1) // 2
    out, scores = np.empty((room, 4), np.int64), np.empty((room, 2), np.float64)
    if bounded:
        kept = kernels.introductions(steps.ids, steps.strengths, count, shared, left, givers, room, out, scores)
    else:
        kept = kernels.introductions_all(steps.ids, steps.strengths, count, shared, left, givers, out, scores)
    a, b, product, shared_ = out[:kept].T
    found = Pairs(a, b, product, shared_, scores[:kept, 1], scores[:kept, 0])
    return found if bounded else plain.best_of(found, k)


def _places(ids: Array, pairs: Apart) -> Array:
    """Pairs of members as places in ``ids``."""
    place = {member: at for at, member in enumerate(ids.tolist())}
    known = [(place[a], place[b]) for a, b in pairs if a in place and b in place]
    return np.array(known, np.int64).reshape(-1, 2)


def _gains(scratch: _Scratch, ids: Array, among: int, gaining: Exchange) -> tuple[Array, Array]:
    left, givers = scratch.squares(among)
    links = np.empty((kernels.offered(ids, len(ids), gaining.offers_ptr), 2), np.int64)
    head = scratch.heads(gaining.offered)
    seen = np.empty(len(ids), np.int64)
    kernels.gains(ids, len(ids), *gaining[2:], head, links, seen, left, givers)
    return left, givers


def met(gaining: Exchange, offered: Sequence[Label], pairs: list[tuple[int, int]]) -> list[tuple[Gain, ...]]:
    asked = np.array(pairs, np.int64).reshape(-1, 2)
    room = kernels.wanting(asked, gaining.needs_ptr)
    out, worths = np.empty((room, 3), np.int64), np.empty(room, np.float64)
    count = kernels.met(asked, *gaining[2:], out, worths)
    found: list[list[Gain]] = [[] for _ in pairs]
    for (pair, need, offer), worth in zip(out[:count].tolist(), worths[:count].tolist(), strict=True):
        found[pair].append(Gain(gaining.labels[need], offered[offer], worth))
    return [largest_first(gains) for gains in found]


def shared(view: View, me: int, pairs: list[tuple[int, int]]) -> list[tuple[int, ...]]:
    scratch, found = _scratch(view), []
    for start in range(0, len(pairs), 1 << 16):
        goals = np.array(pairs[start : start + (1 << 16)], np.int64).reshape(-1, 2)
        room = kernels.sizes(view.addresses, goals[:, 1].copy())
        out, ptr = np.empty(room, np.int64), np.empty(len(goals) + 1, np.int64)
        kernels.shared_ids(view.addresses, scratch.near, scratch.stamp(), me, goals, out, ptr)
        ends = ptr.tolist()
        ids = out[: ends[-1]].tolist()
        found += [tuple(sorted(ids[first:last])) for first, last in pairwise(ends)]
    return found
