"""The queries as machine code (numba); ``fast`` calls them, ``plain`` is their measure.

Scratch arrays belong to one thread and are never cleared in between: ``ball`` and ``near`` hold ``stamp | value`` with
a stamp that grows from query to query, so older values simply count as absent. ``bits`` and ``sums`` are left zero.
"""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np

from .types import Array
from .view import View

Int = Any
"""A whole number of any width: plain when a kernel is read, a machine integer when it runs."""

F = TypeVar("F", bound=Callable[..., Any])


def jit(function: F) -> F:
    return cast(F, numba.njit(nogil=True, cache=True)(function))


@jit
def span(view: View, member: Int) -> tuple[Array, Int, Int]:
    """The array that holds the row of a member, and where."""
    if view.bits.size and (view.bits[member >> 3] >> (member & 7)) & 1:
        slot = np.searchsorted(view.ids, member)
        return view.extra, view.ptr[slot], view.ptr[slot + 1]
    return view.rows, view.indptr[member], view.indptr[member + 1]


@jit
def hides(hidden: Array, member: Int) -> bool:
    return hidden.size > 0 and (hidden[member >> 3] >> (member & 7)) & 1 != 0


@jit
def degree(view: View, bits: Array, a: Int, b: Int, limit: Int) -> Int:
    """Steps between two members, at most 3; -1 beyond. Marks the larger row and scans out from the other."""
    if a == b:
        return 0
    if limit == 0 or hides(view.hidden, b):
        return -1
    rows, start, stop = span(view, a)
    others, first, last = span(view, b)
    if stop - start < last - first:
        a, b = b, a
        rows, start, stop, others, first, last = others, first, last, rows, start, stop
    steps = -1
    for at in range(start, stop):
        other = np.int64(rows[at] >> 8)
        if other == b:
            steps = 1
        if not hides(view.hidden, other):
            bits[other >> 3] |= np.uint8(1 << (other & 7))
    if steps < 0 and limit > 1:
        if meets(bits, others, first, last):
            steps = 2
        elif limit > 2:
            steps = third(view, bits, others, first, last)
    for at in range(start, stop):
        bits[np.int64(rows[at] >> 8) >> 3] = 0
    return steps


@jit
def meets(bits: Array, rows: Array, start: Int, stop: Int) -> bool:
    for at in range(start, stop):
        other = np.int64(rows[at] >> 8)
        if (bits[other >> 3] >> (other & 7)) & 1:
            return True
    return False


@jit
def third(view: View, bits: Array, rows: Array, start: Int, stop: Int) -> Int:
    for at in range(start, stop):
        other = np.int64(rows[at] >> 8)
        if not hides(view.hidden, other):
            theirs, first, last = span(view, other)
            if meets(bits, theirs, first, last):
                return 3
    return -1


@jit
def degrees(view: View, bits: Array, near: Array, stamp: Int, me: Int, ids: Array, limit: Int, steps: Array) -> None:
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
        elif limit > 1 and not hides(view.hidden, other):
            rows, start, stop = span(view, other)
            if close(near, stamp, rows, start, stop):
                steps[i] = 2
            elif limit > 2 and meets(bits, rows, start, stop):
                steps[i] = 3
    if limit > 2:
        bits[:] = 0


@jit
def mark_two(view: View, bits: Array, me: Int) -> None:
    """Set the bits of everyone one or two ties away."""
    rows, start, stop = span(view, me)
    for at in range(start, stop):
        middle = np.int64(rows[at] >> 8)
        if hides(view.hidden, middle):
            continue
        theirs, first, last = span(view, middle)
        for i in range(first, last):
            other = np.int64(theirs[i] >> 8)
            if not hides(view.hidden, other):
                bits[other >> 3] |= np.uint8(1 << (other & 7))


@jit
def close(near: Array, stamp: Int, rows: Array, start: Int, stop: Int) -> bool:
    for at in range(start, stop):
        other = np.int64(rows[at] >> 8)
        if near[other] >= stamp:
            return True
    return False


@jit
def far_degrees(
    view: View, ball: Array, stamp: Int, queue: Array, me: Int, ids: Array, limit: Int, steps: Array
) -> None:
    """Steps to many members: everyone within ``limit - 1`` by breadth, the last step from the other side."""
    levels(view, ball, stamp, queue, me, limit - 1)
    for i in range(len(ids)):
        steps[i] = from_levels(view, ball, stamp, ids[i], limit)


@jit
def levels(view: View, ball: Array, stamp: Int, queue: Array, me: Int, limit: Int) -> None:
    """Stamp everyone within ``limit`` steps with their steps + 1."""
    ball[me] = np.uint32(stamp | 1)
    queue[0] = me
    start, stop = 0, 1
    for step in range(1, limit + 1):
        end = stop
        for at in range(start, stop):
            rows, first, last = span(view, np.int64(queue[at]))
            for i in range(first, last):
                other = np.int64(rows[i] >> 8)
                if ball[other] < stamp and not hides(view.hidden, other):
                    ball[other] = np.uint32(stamp | (step + 1))
                    queue[end] = other
                    end += 1
        start, stop = stop, end


@jit
def from_levels(view: View, ball: Array, stamp: Int, member: Int, limit: Int) -> Int:
    if ball[member] >= stamp:
        return np.int64(ball[member]) - stamp - 1
    if limit == 0 or hides(view.hidden, member):
        return -1
    best = limit
    rows, first, last = span(view, member)
    for at in range(first, last):
        other = np.int64(rows[at] >> 8)
        if ball[other] >= stamp:
            best = min(best, np.int64(ball[other]) - stamp - 1)
    return best + 1 if best < limit else -1


@jit
def mark_near(view: View, near: Array, stamp: Int, me: Int) -> Int:
    """Stamp the visible ties of a member with their strengths; how many."""
    rows, start, stop = span(view, me)
    count = 0
    for at in range(start, stop):
        other = np.int64(rows[at] >> 8)
        if not hides(view.hidden, other):
            near[other] = np.uint32(stamp | (rows[at] & 255))
            count += 1
    return count


@jit
def mark_ball(view: View, ball: Array, stamp: Int, me: Int, least: Int) -> None:
    """Stamp everyone two ties away with the largest product of strengths that is at least ``least``."""
    rows, start, stop = span(view, me)
    for at in range(start, stop):
        middle, first = np.int64(rows[at] >> 8), np.int64(rows[at] & 255)
        if first * 255 < least:
            break
        if hides(view.hidden, middle):
            continue
        theirs, begin, end = span(view, middle)
        for i in range(begin, end):
            value = first * np.int64(theirs[i] & 255)
            if value < least:
                break
            other = np.int64(theirs[i] >> 8)
            ball[other] = max(ball[other], np.uint32(stamp | value))


@jit
def chains(
    view: View,
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
        if not hides(view.hidden, target):
            count = short(view, near, stamp, source, end, flip, hops, path, paths, values, lengths, count)
    if hops < 3:
        return count
    least = needed(values, lengths, count, 3)
    mark_ball(view, ball, stamp, source, (least + 65024) // 65025)
    for length in range(3, hops + 1):
        for target in targets:
            end = me if flip else target
            if hides(view.hidden, target):
                continue
            if length == 3:
                count = three(view, ball, near, stamp, source, end, flip, path, paths, values, lengths, count)
            else:
                count = four(view, ball, near, stamp, source, end, flip, path, paths, values, lengths, count)
    return count


@jit
def size(view: View, member: Int) -> Int:
    _, start, stop = span(view, member)
    return stop - start


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
    view: View,
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
        middle = np.int64(rows[at] >> 8)
        if near[middle] >= stamp:
            value = (np.int64(near[middle]) - stamp) * np.int64(rows[at] & 255) * 65025
            if value >= needed(values, lengths, count, 2):
                write(path, flip, 2, source, middle, end, 0, 0)
                count = keep(path, 2, value, paths, values, lengths, count)
    return count


@jit
def three(
    view: View,
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
        last, strength = np.int64(rows[at] >> 8), np.int64(rows[at] & 255)
        need = needed(values, lengths, count, 3)
        if strength * 65025 * 255 < need:
            break
        if last == source or ball[last] < stamp or hides(view.hidden, last):
            continue
        if (np.int64(ball[last]) - stamp) * strength * 255 < need:
            continue
        theirs, first, stop2 = span(view, last)
        for i in range(first, stop2):
            middle = np.int64(theirs[i] >> 8)
            if near[middle] < stamp or middle == end:
                continue
            value = (np.int64(near[middle]) - stamp) * np.int64(theirs[i] & 255) * strength * 255
            if value >= needed(values, lengths, count, 3):
                write(path, flip, 3, source, middle, last, end, 0)
                count = keep(path, 3, value, paths, values, lengths, count)
    return count


@jit
def four(
    view: View,
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
        last, strength = np.int64(rows[at] >> 8), np.int64(rows[at] & 255)
        if strength * 255 * 65025 < need:
            break
        if last == source or hides(view.hidden, last):
            continue
        theirs, first, stop2 = span(view, last)
        for i in range(first, stop2):
            product = strength * np.int64(theirs[i] & 255)
            if product * 65025 < need:
                break
            middle = np.int64(theirs[i] >> 8)
            # Not stored gives a negative product: one comparison, which nearly always ends here.
            if product * (np.int64(ball[middle]) - stamp) < need:
                continue
            if middle in (end, source) or hides(view.hidden, middle):
                continue
            between, begin, finish = span(view, middle)
            for j in range(begin, finish):
                begun = np.int64(between[j] >> 8)
                if near[begun] < stamp or begun in (last, end):
                    continue
                value = (np.int64(near[begun]) - stamp) * np.int64(between[j] & 255) * product
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
    view: View, ball: Array, near: Array, stamp: Int, me: Int, wanted: Array, hops: Int, found: Array
) -> Int:
    """Stamp and list the wanted members (bits; empty: everyone) within two steps, starting at ``me``."""
    rows, start, stop = span(view, me)
    count = 0
    for at in range(start, stop):
        middle, strength = np.int64(rows[at] >> 8), np.int64(rows[at] & 255)
        if hides(view.hidden, middle):
            continue
        near[middle] = np.uint32(stamp | strength)
        if wanted.size == 0 or hides(wanted, middle):
            if ball[middle] < stamp:
                found[count] = middle
                count += 1
            # A tie itself goes before an equally strong way round.
            ball[middle] = max(ball[middle], np.uint32(stamp | strength * 255))
        if hops < 2:
            continue
        theirs, first, last = span(view, middle)
        for i in range(first, last):
            other = np.int64(theirs[i] >> 8)
            if (wanted.size and not hides(wanted, other)) or other == me or hides(view.hidden, other):
                continue
            found[count] = other
            count += 1 if ball[other] < stamp else 0
            ball[other] = max(ball[other], np.uint32(stamp | strength * np.int64(theirs[i] & 255)))
    return count


@jit
def who_from_them(
    view: View, ball: Array, near: Array, stamp: Int, me: Int, wanted: Array, hops: Int, found: Array
) -> Int:
    """The same starting at the few wanted members (ids)."""
    mark_near(view, near, stamp, me)
    count = 0
    for i in range(len(wanted)):
        member = np.int64(wanted[i])
        if member == me or hides(view.hidden, member):
            continue
        best = (np.int64(near[member]) - stamp) * 255
        if hops > 1:
            rows, start, stop = span(view, member)
            for at in range(start, stop):
                middle, strength = np.int64(rows[at] >> 8), np.int64(rows[at] & 255)
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
def who_best(view: View, ball: Array, near: Array, stamp: Int, found: Array, count: Int, k: Int, out: Array) -> Int:
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
def who_all(view: View, ball: Array, near: Array, stamp: Int, found: Array, count: Int, out: Array) -> None:
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
def between(view: View, near: Array, stamp: Int, out: Array, at: Int) -> None:
    """The lowest member through whom the value of row ``at`` is reached."""
    out[at, 3] = -1
    if out[at, 1] == 1:
        return
    rows, start, stop = span(view, out[at, 2])
    for i in range(start, stop):
        middle = np.int64(rows[i] >> 8)
        if near[middle] < stamp or (np.int64(near[middle]) - stamp) * np.int64(rows[i] & 255) != out[at, 0]:
            continue
        if out[at, 3] < 0 or middle < out[at, 3]:
            out[at, 3] = middle


@jit
def suggest(view: View, sums: Array, near: Array, stamp: Int, me: Int, weights: Array, found: Array) -> Int:
    """Add up the weights of the ties in common in ``sums`` and list everyone touched."""
    mark_near(view, near, stamp, me)
    near[me] = np.uint32(stamp)
    rows, start, stop = span(view, me)
    count = 0
    for at in range(start, stop):
        middle = np.int64(rows[at] >> 8)
        if hides(view.hidden, middle):
            continue
        theirs, first, last = span(view, middle)
        ties = last - first
        if view.hidden.size:
            ties = 0
            for i in range(first, last):
                ties += 0 if hides(view.hidden, np.int64(theirs[i] >> 8)) else 1
        weight = weights[min(ties, len(weights) - 1)]
        for i in range(first, last):
            other = np.int64(theirs[i] >> 8)
            if hides(view.hidden, other):
                continue
            # Without a branch: whether someone is new cannot be predicted, and a wrong guess costs a whole miss.
            found[count] = other
            count += 1 if sums[other] == 0 else 0
            sums[other] += weight
    return count


@jit
def suggest_best(sums: Array, near: Array, stamp: Int, found: Array, count: Int, k: Int, out: Array) -> Int:
    """The best ``k`` that are not near, by (sum, lower id), as rows of member and sum; leaves ``sums`` zero."""
    kept = 0
    for at in range(count):
        member = np.int64(found[at])
        total = sums[member]
        sums[member] = 0
        if near[member] >= stamp or (kept == k and (k == 0 or total < out[kept - 1, 1])):
            continue
        i = kept
        while i > 0 and (total > out[i - 1, 1] or (total == out[i - 1, 1] and member < out[i - 1, 0])):
            i -= 1
        if i == k:
            continue
        kept = min(kept + 1, k)
        for j in range(kept - 1, i, -1):
            out[j, 0], out[j, 1] = out[j - 1, 0], out[j - 1, 1]
        out[i, 0], out[i, 1] = member, total
    return kept


@jit
def suggest_all(sums: Array, near: Array, stamp: Int, found: Array, count: Int, out: Array) -> Int:
    """Everyone found who is not near, in no order."""
    kept = 0
    for at in range(count):
        member = np.int64(found[at])
        if near[member] < stamp:
            out[kept, 0], out[kept, 1] = member, sums[member]
            kept += 1
        sums[member] = 0
    return kept


@jit
def common(view: View, near: Array, stamp: Int, me: Int, members: Array, out: Array, ptr: Array) -> None:
    """The ties each member shares with ``me`` (still marked near): ``out[ptr[i]:ptr[i + 1]]``, in no order."""
    ptr[0] = 0
    for i in range(len(members)):
        count = ptr[i]
        rows, start, stop = span(view, members[i])
        for at in range(start, stop):
            other = np.int64(rows[at] >> 8)
            if near[other] >= stamp and other != me:
                out[count] = other
                count += 1
        ptr[i + 1] = count


@jit
def contacts(view: View, near: Array, stamp: Int, me: Int, ids: Array, strengths: Array) -> Int:
    """The strongest visible ties; each is stamped with its place."""
    rows, start, stop = span(view, me)
    count = 0
    for at in range(start, stop):
        other = np.int64(rows[at] >> 8)
        if count < len(ids) and not hides(view.hidden, other):
            near[other] = np.uint32(stamp | count)
            ids[count], strengths[count] = other, np.int64(rows[at] & 255)
            count += 1
    return count


@jit
def share(view: View, near: Array, heads: Array, stamp: Int, me: Int, ids: Array, count: Int, shared: Array) -> None:
    """How many members each pair of contacts shares besides ``me``; -1 where the two are tied.

    One walk over their rows: each member met keeps a list of the contacts who led there, and a new one pairs with all
    of them. ``heads`` is stamped like ``near``, in the upper 32 bits.
    """
    total = 0
    for i in range(count):
        total += size(view, ids[i])
        shared[i, :count] = 0
    links, places = np.empty(total, np.int32), np.empty(total, np.uint8)
    high, used = np.int64(stamp >> 16) << 32, 0
    for i in range(count):
        rows, start, stop = span(view, ids[i])
        for at in range(start, stop):
            other = np.int64(rows[at] >> 8)
            if other == me or hides(view.hidden, other):
                continue
            link = np.int64(-1) if heads[other] < high else heads[other] - high
            heads[other] = high | used
            links[used], places[used] = link, i
            used += 1
            while link >= 0:
                shared[places[link], i] += 1
                link = np.int64(links[link])
    for i in range(count):
        rows, start, stop = span(view, ids[i])
        for at in range(start, stop):
            other = np.int64(rows[at] >> 8)
            if near[other] >= stamp and not hides(view.hidden, other):
                j = np.int64(near[other]) - stamp
                shared[min(i, j), max(i, j)] = -1


@jit
def shared_ids(view: View, near: Array, stamp: Int, me: Int, pairs: Array, out: Array, ptr: Array) -> None:
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
            other = np.int64(rows[at] >> 8)
            if near[other] == mark and other != me:
                out[count] = other
                count += 1
        ptr[i + 1] = count


@jit
def mark_only(view: View, near: Array, mark: Int, member: Int) -> None:
    rows, start, stop = span(view, member)
    for at in range(start, stop):
        other = np.int64(rows[at] >> 8)
        if not hides(view.hidden, other):
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
