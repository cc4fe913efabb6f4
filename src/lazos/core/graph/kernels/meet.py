"""People to know and people to introduce: second steps brought together by sorting."""

import numpy as np

from ..types import Array
from ..view import Addresses
from .exchange import mutual
from .rows import Int, ahead, hides, jit, size, span, tie

TIED = -(1 << 24)
"""Stands in a table of pairs for two who are tied: stays negative whatever is added."""


@jit
def reach(view: Addresses, me: Int) -> Int:
    """At most how many steps lead on from the ties of ``me``."""
    rows, start, stop = span(view, me)
    total = 0
    for at in range(start, stop):
        total += size(view, tie(view, rows, at) >> 8)
    return total


@jit
def gather(
    view: Addresses,
    near: Array,
    stamp: Int,
    me: Int,
    shift: Int,
    keys: Array,
    ids: Array,
    strengths: Array,
    ties: Array,
) -> tuple[Int, Int]:
    """Every step from the ties of ``me`` onward as a key ``member << shift | place``, in no order.

    The strongest ``len(ids)`` visible ties get a place each: their ids, strengths and numbers of ties are filled in and
    ``near`` is stamped with their strengths. Returns how many ties and how many keys.
    """
    rows, start, stop = span(view, me)
    places, count = 0, 0
    for at in range(start, stop):
        ahead(view, rows, at, stop, start)
        middle = tie(view, rows, at) >> 8
        if hides(view, middle):
            continue
        if places == len(ids):
            break
        near[middle] = np.uint32(stamp | (tie(view, rows, at) & 255))
        theirs, first, last = span(view, middle)
        begun = count
        for i in range(first, last):
            other = tie(view, theirs, i) >> 8
            keys[count] = other << shift | places
            # Without a branch: a wrong guess would cost more than writing what is then written over.
            count += 0 if other == me or hides(view, other) else 1
        ids[places], strengths[places], ties[places] = middle, (tie(view, rows, at) & 255), count - begun + 1
        places += 1
    return places, count


@jit
def suggest_best(
    keys: Array, shift: Int, near: Array, stamp: Int, weights: Array, ties: Array, k: Int, out: Array
) -> Int:
    """From sorted keys the best ``k`` members who are not near, by (sum of weights, lower id).

    Rows of ``out`` are member, sum, and where their keys start and stop.
    """
    kept, at = 0, 0
    while at < len(keys):
        start, member = at, np.int64(keys[at]) >> shift
        at, total = run(keys, shift, weights, ties, at)
        if kept == k and total <= out[kept - 1, 1]:
            continue
        if near[member] >= stamp:
            continue
        i = kept
        while i > 0 and total > out[i - 1, 1]:
            i -= 1
        kept = min(kept + 1, k)
        for j in range(kept - 1, i, -1):
            out[j] = out[j - 1]
        out[i, 0], out[i, 1], out[i, 2], out[i, 3] = member, total, start, at
    return kept


@jit
def run(keys: Array, shift: Int, weights: Array, ties: Array, at: Int) -> tuple[Int, Int]:
    """Where the keys of one member end, and the sum of the weights of their places."""
    member, total = np.int64(keys[at]) >> shift, np.int64(0)
    mask = (np.int64(1) << shift) - 1
    while at < len(keys) and np.int64(keys[at]) >> shift == member:
        total += weights[min(ties[np.int64(keys[at]) & mask], len(weights) - 1)]
        at += 1
    return at, total


@jit
def suggest_all(keys: Array, shift: Int, near: Array, stamp: Int, weights: Array, ties: Array, out: Array) -> Int:
    """Everyone who is not near, by id, as rows like those of ``suggest_best``."""
    kept, at = 0, 0
    while at < len(keys):
        start, member = at, np.int64(keys[at]) >> shift
        at, total = run(keys, shift, weights, ties, at)
        if near[member] < stamp:
            out[kept, 0], out[kept, 1], out[kept, 2], out[kept, 3] = member, total, start, at
            kept += 1
    return kept


@jit
def common(keys: Array, shift: Int, ids: Array, best: Array, out: Array, ptr: Array) -> None:
    """The ties in common of each row of ``best``: ``out[ptr[i]:ptr[i + 1]]``, in no order."""
    mask = (np.int64(1) << shift) - 1
    ptr[0] = 0
    for i in range(len(best)):
        count = ptr[i]
        for at in range(best[i, 2], best[i, 3]):
            out[count] = ids[np.int64(keys[at]) & mask]
            count += 1
        ptr[i + 1] = count


@jit
def share(keys: Array, shift: Int, mine: Array, shared: Array) -> None:
    """How many members each pair of places shares, from sorted keys; negative where the two are tied.

    ``mine`` are the keys ``id << shift | place`` of the ties themselves, sorted. Fills the upper triangle.
    """
    for i in range(len(mine)):
        shared[i, : len(mine)] = 0
    mask = (np.int64(1) << shift) - 1
    at, own = 0, 0
    while at < len(keys):
        start, member = at, np.int64(keys[at]) >> shift
        while at < len(keys) and np.int64(keys[at]) >> shift == member:
            for before_ in range(start, at):
                shared[np.int64(keys[before_]) & mask, np.int64(keys[at]) & mask] += 1
            at += 1
        while own < len(mine) and np.int64(mine[own]) >> shift < member:
            own += 1
        if own < len(mine) and np.int64(mine[own]) >> shift == member:
            place = np.int64(mine[own]) & mask
            for i in range(start, at):
                other = np.int64(keys[i]) & mask
                shared[min(place, other), max(place, other)] = TIED


@jit
def part(shared: Array, pairs: Array) -> None:
    """Pairs of places who must not meet count as tied already."""
    for i in range(len(pairs)):
        shared[min(pairs[i, 0], pairs[i, 1]), max(pairs[i, 0], pairs[i, 1])] = TIED


@jit
def introductions(
    ids: Array,
    strengths: Array,
    count: Int,
    shared: Array,
    left: Array,
    givers: Array,
    k: Int,
    out: Array,
    scores: Array,
) -> Int:
    """The best ``k`` pairs that are not tied, by (score, ids).

    Rows of ``out`` are a, b, product of strengths, shared; of ``scores`` the score and the benefit. ``left`` and
    ``givers`` are those of ``gains``, or empty where every pair counts 1.
    """
    kept = 0
    for i in range(count):
        for n in range(others(givers, i, count)):
            j = another(givers, i, n)
            product = strengths[i] * strengths[j]
            if kept == k and (k == 0 or np.sqrt(np.float64(product)) / 255 < scores[kept - 1, 0]):
                if left.size:
                    continue
                break
            if j < i or shared[i, j] < 0:
                continue
            benefit = mutual(left, i, j) if left.size else 1.0
            score = np.sqrt(np.float64(product)) / 255 / (1.0 + shared[i, j]) * benefit
            if score == 0.0:
                continue
            a, b = min(ids[i], ids[j]), max(ids[i], ids[j])
            at = kept
            while at > 0 and (
                score > scores[at - 1, 0]
                or (score == scores[at - 1, 0] and (a < out[at - 1, 0] or (a == out[at - 1, 0] and b < out[at - 1, 1])))
            ):
                at -= 1
            if at == k:
                continue
            kept = min(kept + 1, k)
            for later in range(kept - 1, at, -1):
                out[later], scores[later] = out[later - 1], scores[later - 1]
            out[at, 0], out[at, 1], out[at, 2], out[at, 3] = a, b, product, shared[i, j]
            scores[at, 0], scores[at, 1] = score, benefit
    return kept


@jit
def introductions_all(
    ids: Array, strengths: Array, count: Int, shared: Array, left: Array, givers: Array, out: Array, scores: Array
) -> Int:
    """Every pair that is not tied and gains, in no order, as rows like those of ``introductions``."""
    kept = 0
    for i in range(count):
        for n in range(others(givers, i, count)):
            j = another(givers, i, n)
            benefit = mutual(left, i, j) if left.size else 1.0
            if j > i and shared[i, j] >= 0 and benefit > 0:
                out[kept, 0], out[kept, 1] = min(ids[i], ids[j]), max(ids[i], ids[j])
                out[kept, 2], out[kept, 3] = strengths[i] * strengths[j], shared[i, j]
                scores[kept, 1] = benefit
                scores[kept, 0] = np.sqrt(np.float64(out[kept, 2])) / 255 / (1.0 + shared[i, j]) * benefit
                kept += 1
    return kept


@jit
def others(givers: Array, i: Int, count: Int) -> Int:
    """How many may make a pair with place ``i``: its givers, or where there are none listed all places after it."""
    return givers[i, 0] if givers.size else count - 1 - i


@jit
def another(givers: Array, i: Int, n: Int) -> Int:
    return np.int64(givers[i, 1 + n]) if givers.size else i + 1 + n


@jit
def shared_ids(view: Addresses, near: Array, stamp: Int, me: Int, pairs: Array, out: Array, ptr: Array) -> None:
    """The members both of each pair are tied to, without ``me``: ``out[ptr[i]:ptr[i + 1]]``, in no order.

    Stamps ``near`` once a pair, from ``stamp`` on.
    """
    ptr[0] = 0
    for i in range(len(pairs)):
        mark = stamp + i
        mark_only(view, near, mark, pairs[i, 0])
        count = ptr[i]
        rows, start, stop = span(view, pairs[i, 1])
        for at in range(start, stop):
            other = tie(view, rows, at) >> 8
            if near[other] == mark and other != me:
                out[count] = other
                count += 1
        ptr[i + 1] = count


@jit
def mark_only(view: Addresses, near: Array, mark: Int, member: Int) -> None:
    rows, start, stop = span(view, member)
    for at in range(start, stop):
        other = tie(view, rows, at) >> 8
        if not hides(view, other):
            near[other] = np.uint32(mark)
