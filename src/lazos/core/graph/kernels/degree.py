"""How many ties apart members are."""

import numpy as np

from ..types import Array
from ..view import Addresses
from .rows import Int, ahead, hides, inside, jit, mark_near, span, tie


@jit
def degree(view: Addresses, bits: Array, a: Int, b: Int, limit: Int) -> Int:
    """Steps between two members, at most 3; -1 beyond. Marks the larger row and scans out from the other."""
    if a == b:
        return 0
    if limit == 0:
        return -1
    rows, start, stop = span(view, a)
    others, first, last = span(view, b)
    gone = hides(view, b)
    if gone:  # takes as long as for one without ties
        last = first
    if stop - start < last - first:
        a, b = b, a
        rows, start, stop, others, first, last = others, first, last, rows, start, stop
    steps = -1
    for at in range(start, stop):
        other = tie(view, rows, at) >> 8
        if other == b and not gone:
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
