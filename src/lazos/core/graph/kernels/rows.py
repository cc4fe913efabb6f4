"""What every kernel stands on: rows by address, hidden members, rows fetched ahead."""

from collections.abc import Callable
from typing import Any, TypeVar, cast

import numba
import numpy as np

from ..types import Array
from ..view import Addresses
from .memory import prefetch, read_i64, read_u8, read_u32, read_u64

Int = Any
"""A whole number of any width: plain when a kernel is read, a machine integer when it runs."""

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
def hides(view: Addresses, member: Int) -> Int:
    return view.hidden != 0 and (read_u8(view.hidden, member >> 3) >> (member & 7)) & 1 != 0


@jit
def inside(bits: Array, member: Int) -> Int:
    return (bits[member >> 3] >> (member & 7)) & 1 != 0


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
def ahead_of(view: Addresses, members: Array, at: Int) -> None:
    """The same for a walk over the rows of listed members."""
    if at == 0:
        for i in range(min(2 * AHEAD, len(members))):
            prefetch(view.indptr + 8 * np.int64(members[i]))
        for i in range(min(AHEAD, len(members))):
            ahead_row(view, np.int64(members[i]))
    if at + 2 * AHEAD < len(members):
        prefetch(view.indptr + 8 * np.int64(members[at + 2 * AHEAD]))
    if at + AHEAD < len(members):
        ahead_row(view, np.int64(members[at + AHEAD]))


@jit
def ahead_row(view: Addresses, member: Int) -> None:
    rows, first, _ = span(view, member)
    begin = rows + first * (8 if view.wide else 4)
    prefetch(begin)
    prefetch(begin + 64)
    prefetch(begin + 128)
    prefetch(begin + 192)
