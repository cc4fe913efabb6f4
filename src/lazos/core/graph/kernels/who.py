"""Wanted members within two ties, by the strongest way to each."""

import numpy as np

from ..types import Array
from ..view import Addresses
from .rows import Int, ahead, ahead_of, hides, inside, jit, mark_near, span, tie


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
        if hops > 1:
            ahead_of(view, wanted, i)
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
def set_bits(bits: Array, members: Array) -> None:
    for member in members:
        bits[member >> 3] |= np.uint8(1 << (member & 7))


@jit
def clear_bits(bits: Array, members: Array) -> None:
    for member in members:
        bits[member >> 3] = 0
