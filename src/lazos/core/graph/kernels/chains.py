"""The strongest chains of up to four ties."""

import numpy as np

from ..types import Array
from ..view import Addresses
from .rows import Int, ahead, hides, jit, mark_near, size, span, tie


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
    if len(targets) == 1:
        # As quick for a hidden target as for one without ties, and without a look at their row.
        if hides(view, targets[0]) or size(view, targets[0]) == 0:
            return 0
        if size(view, targets[0]) < size(view, me):
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
    return closed(view, near, stamp, source, end, -1, -1, 65025, 2, flip, path, paths, values, lengths, count)


@jit
def closed(
    view: Addresses,
    near: Array,
    stamp: Int,
    source: Int,
    a: Int,
    b: Int,
    c: Int,
    rest: Int,
    length: Int,
    flip: bool,
    path: Array,
    paths: Array,
    values: Array,
    lengths: Array,
    count: Int,
) -> Int:
    """Paths source – tie of the source – a (– b (– c)); ``rest`` is what stands beside the product of the first two.

    ``b`` and ``c`` are -1 where the path ends before them.
    """
    need = needed(values, lengths, count, length)
    rows, start, stop = span(view, a)
    for at in range(start, stop):
        first = tie(view, rows, at) >> 8
        if near[first] < stamp or first in (b, c):
            continue
        value = (np.int64(near[first]) - stamp) * (tie(view, rows, at) & 255) * rest
        if value >= need:
            write(path, flip, length, source, first, a, b, c)
            count = keep(path, length, value, paths, values, lengths, count)
            need = needed(values, lengths, count, length)
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
        rest = strength * 255
        count = closed(view, near, stamp, source, last, end, -1, rest, 3, flip, path, paths, values, lengths, count)
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
            count = closed(
                view, near, stamp, source, middle, last, end, product, 4, flip, path, paths, values, lengths, count
            )
            need = needed(values, lengths, count, 4)
    return count


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
