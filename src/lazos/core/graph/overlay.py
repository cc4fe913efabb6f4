"""Changes on top of frozen rows: whole replaced rows, found by bit, so that queries see them at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from .build import NARROW, WIDE, Rows, kind_label
from .check import listed
from .types import FULL, Array, GraphError
from .view import NONE_BITS, View, bit, bits_of

Change = Sequence[Any]

_ARGUMENTS = {
    "add": (4, 5),
    "change": (4, 5),
    "remove": (3, 3),
    "block": (3, 3),
    "unblock": (3, 3),
    "hide": (2, 2),
    "show": (2, 2),
    "grow": (2, 2),
}


class Patch(NamedTuple):
    """Replaced rows: ``ids`` ascending, row ``i`` is ``extra[ptr[i]:ptr[i + 1]]`` with a kind code for each tie."""

    bits: Array
    ids: Array
    ptr: Array
    extra: Array
    kinds: Array


class Changes(NamedTuple):
    """What a list of changes comes to: last word per tie (``None``: removed), blocks, hidden members, size."""

    ties: dict[tuple[int, int], tuple[int, Any] | None]
    blocks: dict[tuple[int, int], bool]
    hidden: dict[int, bool]
    members: int


def no_patch(dtype: Any) -> Patch:
    patch = Patch(NONE_BITS, *(np.empty(0, kind) for kind in (np.int64, np.int64, dtype, np.uint8)))
    for array in patch:
        array.setflags(write=False)
    return patch


def read(
    changes: Iterable[Change], members: int, wide: bool, blocks: Mapping[int, frozenset[int]] | None = None
) -> Changes:
    """Check and condense changes, in order; a block also removes the tie, and while it stands none can be added.

    Raises ``GraphError`` naming the position and the field.
    """
    result = Changes({}, {}, {}, members)
    for at, change in enumerate(listed(changes, "change")):
        result = _read_one(result, change, at, WIDE if wide else NARROW, blocks or {})
    return result


def _read_one(so_far: Changes, change: Change, at: int, most: int, blocks: Mapping[int, frozenset[int]]) -> Changes:
    verb = change[0] if isinstance(change, (tuple, list)) and change else None
    least, longest = _ARGUMENTS.get(verb, (0, 0)) if isinstance(verb, str) else (0, 0)
    if not longest or not least <= len(change) <= longest:
        raise GraphError(f"change {at}: not understood: {change!r}", field="change", position=at)
    if verb == "grow":
        return so_far._replace(members=_whole(change[1], "members", at, so_far.members, most))
    a = _whole(change[1], "a", at, 0, so_far.members - 1)
    if verb in ("hide", "show"):
        so_far.hidden[a] = verb == "hide"
        return so_far
    b = _whole(change[2], "b", at, 0, so_far.members - 1)
    if a == b:
        raise GraphError(f"change {at}: b={b} ties a member to themselves", field="b", position=at)
    pair = (min(a, b), max(a, b))
    if verb in ("add", "change"):
        tie = _whole(change[3], "strength", at, 1, FULL), kind_label(change[4], at) if len(change) == 5 else 0
        if not so_far.blocks.get(pair, b in blocks.get(a, ())):
            so_far.ties[pair] = tie
        return so_far
    if verb in ("block", "unblock"):
        so_far.blocks[pair] = verb == "block"
    if verb in ("remove", "block"):
        so_far.ties[pair] = None
    return so_far


def _whole(value: Any, field: str, at: int, least: int, most: int) -> int:
    if isinstance(value, (int, np.integer)) and not isinstance(value, bool) and least <= value <= most:
        return int(value)
    raise GraphError(f"change {at}: {field}={value!r} is not in {least}..{most}", field=field, position=at)


def patched(
    rows: Rows, patch: Patch, view: View, ties: Mapping[tuple[int, int], tuple[int, int] | None], members: int
) -> Patch:
    """``patch`` with the rows of both ends of each changed tie replaced; new members get an empty row."""
    edits: dict[int, dict[int, tuple[int, int] | None]] = {}
    for (a, b), tie in ties.items():
        edits.setdefault(a, {})[b] = tie
        edits.setdefault(b, {})[a] = tie
    known = max(len(rows.indptr) - 1, int(patch.ids[-1]) + 1 if patch.ids.size else 0)
    fresh = {member: _edited(rows, patch, view, member, edits[member], known) for member in sorted(edits)}
    if known < members:
        patch = _joined(patch, np.arange(known, members))
    return _merged(patch, fresh, members) if fresh or known < members else patch


def _joined(patch: Patch, new: Array) -> Patch:
    """New members, all after those replaced so far, with empty rows."""
    ptr = patch.ptr if patch.ptr.size else np.zeros(1, np.int64)
    ids = np.concatenate([patch.ids, new])
    return patch._replace(ids=ids, ptr=np.concatenate([ptr, np.repeat(ptr[-1:], new.size)]))


def packed_row(rows: Rows, patch: Patch, view: View, member: int) -> tuple[Array, Array]:
    """The row of a member and its kind codes, as they stand now."""
    if bit(view.bits, member):
        slot = int(np.searchsorted(patch.ids, member))
        span = slice(patch.ptr[slot], patch.ptr[slot + 1])
        return patch.extra[span], patch.kinds[span]
    span = slice(rows.indptr[member], rows.indptr[member + 1])
    row = rows.rows[span]
    return row, rows.kinds[span] if rows.kinds.size else np.zeros(row.size, np.uint8)


def _edited(
    rows: Rows, patch: Patch, view: View, member: int, edits: dict[int, tuple[int, int] | None], known: int
) -> tuple[Array, Array]:
    empty = rows.rows[:0], rows.kinds[:0]
    row, kinds = packed_row(rows, patch, view, member) if member < known else empty
    keep = ~np.isin(row >> 8, np.fromiter(edits, row.dtype, len(edits)))
    added = [(other << 8 | tie[0], tie[1]) for other, tie in edits.items() if tie]
    row = np.concatenate([row[keep], np.array([tie for tie, _ in added], row.dtype)])
    kinds = np.concatenate([kinds[keep], np.array([kind for _, kind in added], np.uint8)])
    order = np.lexsort((row >> 8, FULL - (row & FULL)))
    return row[order], kinds[order]


def _merged(patch: Patch, fresh: dict[int, tuple[Array, Array]], members: int) -> Patch:
    """Fresh rows in place of, or between, those already replaced; the stretches between are copied whole."""
    extra: list[Array] = []
    kinds: list[Array] = []
    ids: list[Array] = []
    lengths: list[Array] = []
    old_lengths, start = np.diff(patch.ptr), 0
    for member, (row, codes) in fresh.items():
        stop = int(np.searchsorted(patch.ids, member))
        span = slice(patch.ptr[start], patch.ptr[stop]) if patch.ids.size else slice(0)
        extra += [patch.extra[span], row]
        kinds += [patch.kinds[span], codes]
        ids += [patch.ids[start:stop], np.array([member])]
        lengths += [old_lengths[start:stop], np.array([row.size])]
        start = stop + int(stop < patch.ids.size and patch.ids[stop] == member)
    rest = slice(patch.ptr[start], None) if patch.ids.size else slice(0)
    merged = np.concatenate([*ids, patch.ids[start:]])
    ptr = np.zeros(1 + merged.size, np.int64)
    np.cumsum(np.concatenate([*lengths, old_lengths[start:]]), out=ptr[1:])
    return frozen(
        Patch(
            bits_of(merged, members),
            merged,
            ptr,
            np.concatenate([*extra, patch.extra[rest]]),
            np.concatenate([*kinds, patch.kinds[rest]]),
        )
    )


def frozen(patch: Patch) -> Patch:
    for array in patch:
        array.setflags(write=False)
    return patch


def compacted(rows: Rows, patch: Patch, members: int) -> Rows:
    """Frozen rows equal to ``rows`` with ``patch`` on top, for a new generation."""
    if not patch.ids.size:
        return rows
    lengths = np.zeros(members, np.int64)
    lengths[: len(rows.indptr) - 1] = np.diff(rows.indptr)
    lengths[patch.ids] = np.diff(patch.ptr)
    indptr = np.zeros(members + 1, np.int64)
    np.cumsum(lengths, out=indptr[1:])
    row = _spliced(rows.rows, rows.indptr, patch.extra, patch, indptr)
    if not rows.kinds.size and not patch.kinds.any():
        return Rows(indptr, row, rows.kinds, rows.labels)
    kinds = rows.kinds if rows.kinds.size else np.zeros(rows.rows.size, np.uint8)
    return Rows(indptr, row, _spliced(kinds, rows.indptr, patch.kinds, patch, indptr), rows.labels)


def _spliced(base: Array, base_ptr: Array, extra: Array, patch: Patch, indptr: Array) -> Array:
    """Long stretches of the base between the replaced rows."""
    result = np.empty(int(indptr[-1]), base.dtype)
    last = len(base_ptr) - 1
    start = 0
    for slot, member in enumerate(patch.ids.tolist()):
        _copy(result, indptr, base, base_ptr, start, min(member, last))
        result[indptr[member] : indptr[member + 1]] = extra[patch.ptr[slot] : patch.ptr[slot + 1]]
        start = member + 1
    _copy(result, indptr, base, base_ptr, start, last)
    return result


def _copy(result: Array, indptr: Array, base: Array, base_ptr: Array, start: int, stop: int) -> None:
    if start < stop:
        result[indptr[start] : indptr[stop]] = base[base_ptr[start] : base_ptr[stop]]
