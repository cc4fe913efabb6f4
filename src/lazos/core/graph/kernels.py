"""The queries as machine code (numba); ``fast`` calls them, ``plain`` is their measure.

Scratch arrays belong to one thread and are never cleared in between: ``ball`` and ``near`` hold ``stamp | value`` with
a stamp that grows from query to query, so older values simply count as absent. ``bits`` and ``sums`` are left zero.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np

from .memory import prefetch, read_i64, read_u8, read_u32, read_u64
from .types import Array
from .view import Addresses

Int = Any
"""A whole number of any width: plain when a kernel is read, a machine integer when it runs."""

TIED = -(1 << 24)
"""Stands in a table of pairs for two who are tied: stays negative whatever is added."""

AHEAD = 8
"""How many rows a walk fetches before it comes to them."""

F = TypeVar("F", bound=Callable[..., Any])


def jit(function: F) -> F:
    return cast(F, numba.njit(nogil=True, cache=True)(function))


@jit
def span(view: Addresses, member: Int) -> tuple[Int, Int, Int]:
    """The address of the rows that hold those of a member, and where they start and stop there."""
    if view.bits and (read_u8(view.bits, member >> 3) >> (member & 7)) & 1:
        slot = place(view, member)
        return view.extra, read_i64(view.ptr, slot), read_i64(view.ptr, slot + 1)
    return view.rows, read_i64(view.indptr, member), read_i64(view.indptr, member + 1)


@jit
def place(view: Addresses, member: Int) -> Int:
    """Where a replaced row stands among them, by halving."""
    low, high = 0, view.replaced
    while low < high:
        middle = (low + high) >> 1
        if read_i64(view.ids, middle) < member:
            low = middle + 1
        else:
            high = middle
    return low


@jit
def tie(view: Addresses, rows: Int, at: Int) -> Int:
    """The packed tie ``id << 8 | strength`` at a place of some rows."""
    return np.int64(read_u64(rows, at)) if view.wide else np.int64(read_u32(rows, at))


@jit
def hides(view: Addresses, member: Int) -> Int:
    return view.hidden != 0 and (read_u8(view.hidden, member >> 3) >> (member & 7)) & 1 != 0


@jit
def inside(bits: Array, member: Int) -> Int:
    return (bits[member >> 3] >> (member & 7)) & 1 != 0


@jit
def ahead(view: Addresses, rows: Int, at: Int, stop: Int, start: Int) -> None:
    """Fetch what a walk over the rows of some ties needs a little later, instead of waiting for each row in turn."""
    if at == start:
        for i in range(start, min(start + 2 * AHEAD, stop)):
            prefetch(view.indptr + 8 * (tie(view, rows, i) >> 8))
        for i in range(start, min(start + AHEAD, stop)):
            ahead_row(view, tie(view, rows, i) >> 8)
    if at + 2 * AHEAD < stop:
        prefetch(view.indptr + 8 * (tie(view, rows, at + 2 * AHEAD) >> 8))
    if at + AHEAD < stop:
        ahead_row(view, tie(view, rows, at + AHEAD) >> 8)


@jit
def ahead_row(view: Addresses, member: Int) -> None:
    rows, first, _ = span(view, member)
    begin = rows + first * (8 if view.wide else 4)
    prefetch(begin)
    prefetch(begin + 64)
    prefetch(begin + 128)
    prefetch(begin + 192)


@jit
def degree(view: Addresses, bits: Array, a: Int, b: Int, limit: Int) -> Int:
    """Steps between two members, at most 3; -1 beyond. Marks the larger row and scans out from the other."""
    if a == b:
        return 0
    if limit == 0 or hides(view, b):
        return -1
    rows, start, stop = span(view, a)
    others, first, last = span(view, b)
    if stop - start < last - first:
        a, b = b, a
        rows, start, stop, others, first, last = others, first, last, rows, start, stop
    steps = -1
    for at in range(start, stop):
        other = tie(view, rows, at) >> 8
        if other == b:
            steps = 1
        if not hides(view, other):
            bits[other >> 3] |= np.uint8(1 << (other & 7))
    if steps < 0 and limit > 1:
        if meets(view, bits, others, first, last):
            steps = 2
        elif limit > 2:
            steps = third(view, bits, others, first, last)
    for at in range(start, stop):
        bits[(tie(view, rows, at) >> 8) >> 3] = 0
    return steps


@jit
def meets(view: Addresses, bits: Array, rows: Int, start: Int, stop: Int) -> bool:
    for at in range(start, stop):
        other = tie(view, rows, at) >> 8
        if inside(bits, other):
            return True
    return False


@jit
def third(view: Addresses, bits: Array, rows: Int, start: Int, stop: Int) -> Int:
    for at in range(start, stop):
        ahead(view, rows, at, stop, start)
        other = tie(view, rows, at) >> 8
        if not hides(view, other):
            theirs, first, last = span(view, other)
            if meets(view, bits, theirs, first, last):
                return 3
    return -1


@jit
def degrees(
    view: Addresses, bits: Array, near: Array, stamp: Int, me: Int, ids: Array, limit: Int, steps: Array
) -> None:
    """Steps to many members, at most 3: everyone within two steps as bits, the third from the other side."""
    near[me] = np.uint32(stamp)
    if limit > 0:
        mark_near(view, near, stamp, me)
    if limit > 2:
        mark_two(view, bits, me)
    for i in range(len(ids)):
        steps[i] = -1
        other = ids[i]
        if near[other] >= stamp:
            steps[i] = 0 if other == me else 1
        elif limit > 1 and not hides(view, other):
            rows, start, stop = span(view, other)
            if close(view, near, stamp, rows, start, stop):
                steps[i] = 2
            elif limit > 2 and meets(view, bits, rows, start, stop):
                steps[i] = 3
    if limit > 2:
        bits[:] = 0


@jit
def mark_two(view: Addresses, bits: Array, me: Int) -> None:
    """Set the bits of everyone one or two ties away."""
    rows, start, stop = span(view, me)
    for at in range(start, stop):
        ahead(view, rows, at, stop, start)
        middle = tie(view, rows, at) >> 8
        if hides(view, middle):
            continue
        theirs, first, last = span(view, middle)
        for i in range(first, last):
            other = tie(view, theirs, i) >> 8
            if not hides(view, other):
                bits[other >> 3] |= np.uint8(1 << (other & 7))


@jit
def close(view: Addresses, near: Array, stamp: Int, rows: Int, start: Int, stop: Int) -> bool:
    for at in range(start, stop):
        other = tie(view, rows, at) >> 8
        if near[other] >= stamp:
            return True
    return False


@jit
def far_degrees(
    view: Addresses, ball: Array, stamp: Int, queue: Array, me: Int, ids: Array, limit: Int, steps: Array
) -> None:
    """Steps to many members: everyone within ``limit - 1`` by breadth, the last step from the other side."""
    levels(view, ball, stamp, queue, me, limit - 1)
    for i in range(len(ids)):
        steps[i] = from_levels(view, ball, stamp, ids[i], limit)


@jit
def levels(view: Addresses, ball: Array, stamp: Int, queue: Array, me: Int, limit: Int) -> None:
    """Stamp everyone within ``limit`` steps with their steps + 1."""
    ball[me] = np.uint32(stamp | 1)
    queue[0] = me
    start, stop = 0, 1
    for step in range(1, limit + 1):
        end = stop
        for at in range(start, stop):
            rows, first, last = span(view, np.int64(queue[at]))
            for i in range(first, last):
                other = tie(view, rows, i) >> 8
                if ball[other] < stamp and not hides(view, other):
                    ball[other] = np.uint32(stamp | (step + 1))
                    queue[end] = other
                    end += 1
        start, stop = stop, end


@jit
def from_levels(view: Addresses, ball: Array, stamp: Int, member: Int, limit: Int) -> Int:
    if ball[member] >= stamp:
        return np.int64(ball[member]) - stamp - 1
    if limit == 0 or hides(view, member):
        return -1
    best = limit
    rows, first, last = span(view, member)
    for at in range(first, last):
        other = tie(view, rows, at) >> 8
        if ball[other] >= stamp:
            best = min(best, np.int64(ball[other]) - stamp - 1)
    return best + 1 if best < limit else -1


@jit
def mark_near(view: Addresses, near: Array, stamp: Int, me: Int) -> Int:
    """Stamp the visible ties of a member with their strengths; how many."""
    rows, start, stop = span(view, me)
    count = 0
    for at in range(start, stop):
        other = tie(view, rows, at) >> 8
        if not hides(view, other):
            near[other] = np.uint32(stamp | (tie(view, rows, at) & 255))
            count += 1
    return count


@jit
def mark_ball(view: Addresses, ball: Array, stamp: Int, me: Int, least: Int) -> None:
    """Stamp everyone two ties away with the largest product of strengths that is at least ``least``."""
    rows, start, stop = span(view, me)
    for at in range(start, stop):
        middle, first = tie(view, rows, at) >> 8, tie(view, rows, at) & 255
        if first * 255 < least:
            break
        ahead(view, rows, at, stop, start)
        if hides(view, middle):
            continue
        theirs, begin, end = span(view, middle)
        for i in range(begin, end):
            value = first * (tie(view, theirs, i) & 255)
            if value < least:
                break
            other = tie(view, theirs, i) >> 8
            ball[other] = max(ball[other], np.uint32(stamp | value))


@jit
def chains(
    view: Addresses,
    ball: Array,
    near: Array,
    stamp: Int,
    me: Int,
    targets: Array,
    hops: Int,
    paths: Array,
    values: Array,
    lengths: Array,
) -> Int:
    """The ``len(values)`` strongest simple paths of at most ``hops`` ≤ 4 ties; values are scaled to 255⁴.

    The ties within two steps are stored from the side with fewer ties and read from the other. Lengths go up, so that
    what is found early cuts what comes later: a row ends where the product can no longer enter the kept paths.
    """
    path = np.empty(5, np.int64)
    count = 0
    source = me
    if len(targets) == 1 and size(view, targets[0]) < size(view, me):
        source = targets[0]
    flip = source != me
    mark_near(view, near, stamp, source)
    for target in targets:
        end = me if flip else target
        if not hides(view, target):
            count = short(view, near, stamp, source, end, flip, hops, path, paths, values, lengths, count)
    if hops < 3:
        return count
    least = needed(values, lengths, count, 3)
    mark_ball(view, ball, stamp, source, (least + 65024) // 65025)
    for length in range(3, hops + 1):
        for target in targets:
            end = me if flip else target
            if hides(view, target):
                continue
            if length == 3:
                count = three(view, ball, near, stamp, source, end, flip, path, paths, values, lengths, count)
            else:
                count = four(view, ball, near, stamp, source, end, flip, path, paths, values, lengths, count)
    return count


@jit
def size(view: Addresses, member: Int) -> Int:
    _, start, stop = span(view, member)
    return stop - start


@jit
def sizes(view: Addresses, members: Array) -> Int:
    """The ties of several members together."""
    total = 0
    for member in members:
        total += size(view, member)
    return total


@jit
def needed(values: Array, lengths: Array, count: Int, length: Int) -> Int:
    """The least value with which a path of this length can still enter."""
    if count < len(values):
        return 1
    return values[count - 1] + (1 if lengths[count - 1] < length else 0)


@jit
def keep(path: Array, length: Int, value: Int, paths: Array, values: Array, lengths: Array, count: Int) -> Int:
    """Insert a path in order of value, length and ids."""
    at = count
    while at > 0 and before(path, length, value, paths[at - 1], lengths[at - 1], values[at - 1]):
        at -= 1
    if at == len(values):
        return count
    count = min(count + 1, len(values))
    for i in range(count - 1, at, -1):
        paths[i], values[i], lengths[i] = paths[i - 1], values[i - 1], lengths[i - 1]
    paths[at], values[at], lengths[at] = path, value, length
    return count


@jit
def before(path: Array, length: Int, value: Int, other: Array, length2: Int, value2: Int) -> Int:
    if value != value2:
        return value > value2
    if length != length2:
        return length < length2
    for i in range(length + 1):
        if path[i] != other[i]:
            return path[i] < other[i]
    return False


@jit
def write(path: Array, flip: bool, length: Int, a: Int, b: Int, c: Int, d: Int, e: Int) -> None:
    """The first ``length + 1`` of five ids, turned round when the search began at the target."""
    last = length if flip else 0
    step = -1 if flip else 1
    ids = (a, b, c, d, e)
    for i in range(length + 1):
        path[last + step * i] = ids[i]


@jit
def short(
    view: Addresses,
    near: Array,
    stamp: Int,
    source: Int,
    end: Int,
    flip: bool,
    hops: Int,
    path: Array,
    paths: Array,
    values: Array,
    lengths: Array,
    count: Int,
) -> Int:
    """Paths of one and two ties."""
    if near[end] >= stamp:
        value = (np.int64(near[end]) - stamp) * 255 * 255 * 255
        if value >= needed(values, lengths, count, 1):
            write(path, flip, 1, source, end, 0, 0, 0)
            count = keep(path, 1, value, paths, values, lengths, count)
    if hops < 2:
        return count
    rows, start, stop = span(view, end)
    for at in range(start, stop):
        middle = tie(view, rows, at) >> 8
        if near[middle] >= stamp:
            value = (np.int64(near[middle]) - stamp) * (tie(view, rows, at) & 255) * 65025
            if value >= needed(values, lengths, count, 2):
                write(path, flip, 2, source, middle, end, 0, 0)
                count = keep(path, 2, value, paths, values, lengths, count)
    return count


@jit
def three(
    view: Addresses,
    ball: Array,
    near: Array,
    stamp: Int,
    source: Int,
    end: Int,
    flip: bool,
    path: Array,
    paths: Array,
    values: Array,
    lengths: Array,
    count: Int,
) -> Int:
    """Paths of three ties: those of the end whose two-step product can enter."""
    rows, start, stop = span(view, end)
    for at in range(start, stop):
        last, strength = tie(view, rows, at) >> 8, tie(view, rows, at) & 255
        need = needed(values, lengths, count, 3)
        if strength * 65025 * 255 < need:
            break
        if last == source or ball[last] < stamp or hides(view, last):
            continue
        if (np.int64(ball[last]) - stamp) * strength * 255 < need:
            continue
        theirs, first, stop2 = span(view, last)
        for i in range(first, stop2):
            middle = tie(view, theirs, i) >> 8
            if near[middle] < stamp or middle == end:
                continue
            value = (np.int64(near[middle]) - stamp) * (tie(view, theirs, i) & 255) * strength * 255
            if value >= needed(values, lengths, count, 3):
                write(path, flip, 3, source, middle, last, end, 0)
                count = keep(path, 3, value, paths, values, lengths, count)
    return count


@jit
def four(
    view: Addresses,
    ball: Array,
    near: Array,
    stamp: Int,
    source: Int,
    end: Int,
    flip: bool,
    path: Array,
    paths: Array,
    values: Array,
    lengths: Array,
    count: Int,
) -> Int:
    """Paths of four ties: read two steps from the end against the stored two steps."""
    rows, start, stop = span(view, end)
    need = needed(values, lengths, count, 4)
    for at in range(start, stop):
        last, strength = tie(view, rows, at) >> 8, tie(view, rows, at) & 255
        if strength * 255 * 65025 < need:
            break
        ahead(view, rows, at, stop, start)
        if last == source or hides(view, last):
            continue
        theirs, first, stop2 = span(view, last)
        for i in range(first, stop2):
            product = strength * (tie(view, theirs, i) & 255)
            if product * 65025 < need:
                break
            middle = tie(view, theirs, i) >> 8
            # Not stored gives a negative product: one comparison, which nearly always ends here.
            if product * (np.int64(ball[middle]) - stamp) < need:
                continue
            if middle in (end, source) or hides(view, middle):
                continue
            between, begin, finish = span(view, middle)
            for j in range(begin, finish):
                begun = tie(view, between, j) >> 8
                if near[begun] < stamp or begun in (last, end):
                    continue
                value = (np.int64(near[begun]) - stamp) * (tie(view, between, j) & 255) * product
                if value >= need:
                    write(path, flip, 4, source, begun, middle, last, end)
                    count = keep(path, 4, value, paths, values, lengths, count)
                    need = needed(values, lengths, count, 4)
    return count


@jit
def set_bits(bits: Array, members: Array) -> None:
    for member in members:
        bits[member >> 3] |= np.uint8(1 << (member & 7))


@jit
def clear_bits(bits: Array, members: Array) -> None:
    for member in members:
        bits[member >> 3] = 0


@jit
def who_from_me(
    view: Addresses, ball: Array, near: Array, stamp: Int, me: Int, wanted: Array, hops: Int, found: Array
) -> Int:
    """Stamp and list the wanted members (bits; empty: everyone) within two steps, starting at ``me``."""
    rows, start, stop = span(view, me)
    count = 0
    for at in range(start, stop):
        middle, strength = tie(view, rows, at) >> 8, tie(view, rows, at) & 255
        if hides(view, middle):
            continue
        near[middle] = np.uint32(stamp | strength)
        if wanted.size == 0 or inside(wanted, middle):
            if ball[middle] < stamp:
                found[count] = middle
                count += 1
            # A tie itself goes before an equally strong way round.
            ball[middle] = max(ball[middle], np.uint32(stamp | strength * 255))
        if hops < 2:
            continue
        ahead(view, rows, at, stop, start)
        theirs, first, last = span(view, middle)
        for i in range(first, last):
            other = tie(view, theirs, i) >> 8
            if (wanted.size and not inside(wanted, other)) or other == me or hides(view, other):
                continue
            found[count] = other
            count += 1 if ball[other] < stamp else 0
            ball[other] = max(ball[other], np.uint32(stamp | strength * (tie(view, theirs, i) & 255)))
    return count


@jit
def who_from_them(
    view: Addresses, ball: Array, near: Array, stamp: Int, me: Int, wanted: Array, hops: Int, found: Array
) -> Int:
    """The same starting at the few wanted members (ids)."""
    mark_near(view, near, stamp, me)
    count = 0
    for i in range(len(wanted)):
        member = np.int64(wanted[i])
        if member == me or hides(view, member):
            continue
        best = (np.int64(near[member]) - stamp) * 255
        if hops > 1:
            rows, start, stop = span(view, member)
            for at in range(start, stop):
                middle, strength = tie(view, rows, at) >> 8, tie(view, rows, at) & 255
                if best >= strength * 255:
                    break
                if near[middle] >= stamp:
                    best = max(best, (np.int64(near[middle]) - stamp) * strength)
        if best > 0:
            ball[member] = np.uint32(stamp | best)
            found[count] = member
            count += 1
    return count


@jit
def who_best(
    view: Addresses, ball: Array, near: Array, stamp: Int, found: Array, count: Int, k: Int, out: Array
) -> Int:
    """The best ``k`` found by (value, fewer steps, id); rows of ``out`` are value, steps, member, between (or -1)."""
    kept = 0
    for at in range(count):
        member = np.int64(found[at])
        value = np.int64(ball[member]) - stamp
        if kept == k and (k == 0 or value < out[kept - 1, 0]):
            continue
        steps = 1 if (np.int64(near[member]) - stamp) * 255 == value else 2
        kept = who_insert(out, kept, k, value, steps, member)
    for at in range(kept):
        between(view, near, stamp, out, at)
    return kept


@jit
def who_all(view: Addresses, ball: Array, near: Array, stamp: Int, found: Array, count: Int, out: Array) -> None:
    """Everyone found, in no order, as rows like those of ``who_best``."""
    for at in range(count):
        member = np.int64(found[at])
        value = np.int64(ball[member]) - stamp
        out[at, 0], out[at, 2] = value, member
        out[at, 1] = 1 if (np.int64(near[member]) - stamp) * 255 == value else 2
        between(view, near, stamp, out, at)


@jit
def who_insert(out: Array, kept: Int, k: Int, value: Int, steps: Int, member: Int) -> Int:
    at = kept
    while at > 0:
        row = out[at - 1]
        if value < row[0] or (value == row[0] and (steps > row[1] or (steps == row[1] and member > row[2]))):
            break
        at -= 1
    if at == k:
        return kept
    kept = min(kept + 1, k)
    for i in range(kept - 1, at, -1):
        out[i] = out[i - 1]
    out[at, 0], out[at, 1], out[at, 2] = value, steps, member
    return kept


@jit
def between(view: Addresses, near: Array, stamp: Int, out: Array, at: Int) -> None:
    """The lowest member through whom the value of row ``at`` is reached."""
    out[at, 3] = -1
    if out[at, 1] == 1:
        return
    rows, start, stop = span(view, out[at, 2])
    for i in range(start, stop):
        middle = tie(view, rows, i) >> 8
        if near[middle] < stamp or (np.int64(near[middle]) - stamp) * (tie(view, rows, i) & 255) != out[at, 0]:
            continue
        if out[at, 3] < 0 or middle < out[at, 3]:
            out[at, 3] = middle


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


@jit
def introductions(ids: Array, strengths: Array, count: Int, shared: Array, k: Int, out: Array, scores: Array) -> Int:
    """The best ``k`` pairs that are not tied, by (score, ids): rows of a, b, product of strengths, shared."""
    kept = 0
    for i in range(count):
        for j in range(i + 1, count):
            product = strengths[i] * strengths[j]
            if kept == k and (k == 0 or np.sqrt(np.float64(product)) / 255 < scores[kept - 1]):
                break
            if shared[i, j] < 0:
                continue
            score = np.sqrt(np.float64(product)) / 255 / (1.0 + shared[i, j])
            a, b = min(ids[i], ids[j]), max(ids[i], ids[j])
            at = kept
            while at > 0 and (
                score > scores[at - 1]
                or (score == scores[at - 1] and (a < out[at - 1, 0] or (a == out[at - 1, 0] and b < out[at - 1, 1])))
            ):
                at -= 1
            if at == k:
                continue
            kept = min(kept + 1, k)
            for n in range(kept - 1, at, -1):
                out[n], scores[n] = out[n - 1], scores[n - 1]
            out[at, 0], out[at, 1], out[at, 2], out[at, 3] = a, b, product, shared[i, j]
            scores[at] = score
    return kept


@jit
def introductions_all(ids: Array, strengths: Array, count: Int, shared: Array, out: Array) -> Int:
    """Every pair that is not tied, in no order."""
    kept = 0
    for i in range(count):
        for j in range(i + 1, count):
            if shared[i, j] >= 0:
                out[kept, 0], out[kept, 1] = min(ids[i], ids[j]), max(ids[i], ids[j])
                out[kept, 2], out[kept, 3] = strengths[i] * strengths[j], shared[i, j]
                kept += 1
    return kept
