"""The arrays a query reads: compressed rows, replaced rows of an overlay, and the bits of hidden members."""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from .types import FULL, Array


class Addresses(NamedTuple):
    """Where the arrays of a view lie, for compiled code; 0 where there are none. The view keeps them alive."""

    indptr: int
    rows: int
    wide: int
    bits: int
    ids: int
    replaced: int
    ptr: int
    extra: int
    hidden: int


class View(NamedTuple):
    """One reader's graph.

    ``rows[indptr[u]:indptr[u + 1]]`` are the ties of ``u``, packed ``id << 8 | strength``, strongest first and then by
    id. Where bit ``u`` of ``bits`` is set the row is replaced by ``extra[ptr[i]:ptr[i + 1]]`` with ``ids[i] == u``.
    Where bit ``u`` of ``hidden`` is set the member does not exist. Empty ``bits`` or ``hidden`` mean none.
    """

    indptr: Array
    rows: Array
    bits: Array
    ids: Array
    ptr: Array
    extra: Array
    hidden: Array
    addresses: Addresses

    def hiding(self, hidden: Array) -> "View":
        """The same for a reader who must not see the members of these bits."""
        return self._replace(hidden=hidden, addresses=self.addresses._replace(hidden=_address(hidden)))


def view_of(indptr: Array, rows: Array, bits: Array, ids: Array, ptr: Array, extra: Array, hidden: Array) -> View:
    addresses = Addresses(
        _address(indptr),
        _address(rows),
        int(rows.dtype == np.uint64),
        _address(bits),
        _address(ids),
        ids.size,
        _address(ptr),
        _address(extra),
        _address(hidden),
    )
    return View(indptr, rows, bits, ids, ptr, extra, hidden, addresses)


def _address(array: Array) -> int:
    return int(array.ctypes.data) if array.size else 0


class Wanted(NamedTuple):
    """Members who fit a question: ids ascending and, where they are many, their bits."""

    ids: Array
    bits: Array


NONE_BITS = np.empty(0, np.uint8)
NONE_BITS.setflags(write=False)


def bit(bits: Array, member: int) -> bool:
    return bool(bits.size and bits[member >> 3] >> (member & 7) & 1)


def bits_of(members: Array, size: int, start: Array = NONE_BITS) -> Array:
    """A bitmap over ``size`` members with ``members`` set, on top of ``start``; ids beyond are left out."""
    bits = np.zeros((size + 7) // 8, np.uint8)
    bits[: start.size] = start
    members = members[members < size]
    if members.size * 64 < size:
        np.bitwise_or.at(bits, members >> 3, (1 << (members & 7)).astype(np.uint8))
    else:
        flags = np.zeros(size, bool)
        flags[members] = True
        bits |= np.packbits(flags, bitorder="little")
    bits.setflags(write=False)
    return bits


def packed(view: View, member: int) -> Array:
    """The whole row of a member, hidden neighbours included."""
    if bit(view.bits, member):
        slot = int(np.searchsorted(view.ids, member))
        return view.extra[view.ptr[slot] : view.ptr[slot + 1]]
    return view.rows[view.indptr[member] : view.indptr[member + 1]]


def visible(view: View, row: Array) -> Array:
    """A packed row without its hidden members."""
    if not view.hidden.size:
        return row
    ids = row >> 8
    shown: Array = row[(view.hidden[ids >> 3] >> (ids & 7)) & 1 == 0]
    return shown


def row_of(view: View, member: int) -> Array:
    return visible(view, packed(view, member))


def unpack(row: Array) -> tuple[Array, Array]:
    """Ids and strengths (1..255) of a packed row, as int64."""
    return (row >> 8).astype(np.int64), (row & FULL).astype(np.int64)


def two_steps(view: View, members: Iterable[int]) -> tuple[Array, Array]:
    """The visible rows of several members one after another, and the length of each."""
    rows = [row_of(view, int(member)) for member in members]
    lengths = np.fromiter((row.size for row in rows), np.int64, len(rows))
    return (np.concatenate(rows) if rows else view.rows[:0]), lengths
