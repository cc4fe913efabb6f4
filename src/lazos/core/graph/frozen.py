"""What a graph is made of, how it takes changes, and what each viewer may read of it."""

from __future__ import annotations

import weakref
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple, Self

import numpy as np

from . import overlay
from .build import Postings, Rows
from .exchange import Exchange
from .mask import Mask
from .overlay import Change, Patch
from .types import FULL, Array, GraphError
from .view import NONE_BITS, View, Wanted, bit, bits_of, view_of


class Parts(NamedTuple):
    """All of a graph.

    Rows, attributes, hidden members (ascending), for each member those blocked either way, and who needs what.
    """

    members: int
    rows: Rows
    organisation: Postings
    skills: Postings
    hidden: Array
    blocks: Mapping[int, frozenset[int]]
    exchange: Exchange


BLOCKING = 64
"""Viewers with blocks whose view is kept: a bit a member each."""


class Frozen:
    """Parts with a patch of replaced rows on top; neither ever changes."""

    def __init__(self, parts: Parts, patch: Patch | None = None) -> None:
        self._wanted: dict[tuple[Any, Any, int], Wanted] = {}
        self._blocking: dict[int, View] = {}
        self._parts, self._patch = parts, patch or overlay.no_patch(parts.rows.rows.dtype)
        for array in (*parts.rows[:3], parts.organisation.members, parts.skills.members, *parts.exchange[2:]):
            array.setflags(write=False)
        self._whole = self._view_of(self._patch, NONE_BITS)
        hidden = bits_of(parts.hidden, parts.members) if parts.hidden.size else NONE_BITS
        self._open = self._whole.hiding(hidden)

    def overlay(self, changes: Iterable[Change]) -> Self:
        """This graph with changes on top, in order; nothing is copied but the rows they touch.

        ``("add", a, b, strength, kind)`` adds a tie or takes the place of the one there is (``"change"`` is the same),
        ``("remove", a, b)``, ``("block", a, b)`` (also removes the tie), ``("unblock", a, b)``, ``("hide", member)``,
        ``("show", member)``, ``("grow", members)``. Removing what is not there does nothing, nor does a tie between two
        who block each other.
        """
        parts, read = self._parts, overlay.read(changes, self.members, self.wide, self._parts.blocks)
        labels, ties = self._coded(read.ties)
        parts = parts._replace(
            members=read.members,
            rows=parts.rows._replace(labels=labels),
            hidden=self._rehidden(read.hidden),
            blocks=_reblocked(parts.blocks, read.blocks),
        )
        graph = type(self)(parts, overlay.patched(parts.rows, self._patch, self._whole, ties, read.members))
        graph._wanted = self._wanted
        return graph

    def compacted(self) -> Self:
        """An equal graph without replaced rows."""
        rows = overlay.compacted(self._parts.rows, self._patch, self.members)
        return type(self)(self._parts._replace(rows=rows))

    @property
    def parts(self) -> Parts:
        """What it is made of, without replaced rows: for files."""
        return self.compacted()._parts if self.replaced else self._parts

    @property
    def members(self) -> int:
        """How many members there are: ids ``0..members-1``."""
        return self._parts.members

    @property
    def wide(self) -> bool:
        """Whether rows take 64 bits a tie."""
        return self._parts.rows.rows.dtype == np.uint64

    @property
    def replaced(self) -> int:
        """How many rows stand in the overlay: the measure for compaction."""
        return int(self._patch.ids.size)

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays."""
        arrays = [
            *self._parts.rows[:3],
            *self._patch,
            *self._parts.organisation[1:],
            *self._parts.skills[1:],
            self._parts.hidden,
            *self._parts.exchange[2:],
        ]
        return sum(array.nbytes for array in arrays)

    def __len__(self) -> int:
        return self.members

    def _view(self, me: int, mask: Mask | None) -> View:
        """The arrays as ``me`` may read them; a masked viewer sees nobody."""
        if mask is not None and not isinstance(mask, Mask):
            raise GraphError(f"mask must be a Mask, not {type(mask).__name__}", field="mask")
        blocked = self._parts.blocks.get(me)
        if not mask and not blocked and not self._parts.hidden.size:
            return self._whole
        if mask or not blocked:
            return self._masked(me, mask, blocked)
        # Kept, so that being blocked by somebody does not make every query of a viewer a little slower.
        view = self._blocking.get(me)
        if view is None:
            if len(self._blocking) >= BLOCKING:
                self._blocking.clear()
            view = self._blocking[me] = self._masked(me, mask, blocked)
        return view

    def _masked(self, me: int, mask: Mask | None, blocked: frozenset[int] | None) -> View:
        view = self._compiled(mask) if mask else self._open
        if mask and me in mask:
            return view.hiding(bits_of(np.arange(self.members), self.members))
        if blocked:
            ids = np.fromiter(blocked, np.int64, len(blocked))
            view = view.hiding(bits_of(ids, self.members, view.hidden))
        if bit(view.hidden, me):
            bits = view.hidden.copy()
            bits[me >> 3] &= ~np.uint8(1 << (me & 7))
            bits.setflags(write=False)
            view = view.hiding(bits)
        return view

    def _compiled(self, mask: Mask) -> View:
        """The mask on this graph: ties as replaced rows without them, members as bits; kept in the mask."""
        if mask.compiled is not None and mask.compiled[0]() is self:
            view: View = mask.compiled[1]
            return view
        patch = self._patch
        ties = {(a, b): None for a, b in mask.ties.tolist() if b < self.members and self._tied(a, b)}
        if ties:
            patch = overlay.patched(self._parts.rows, patch, self._whole, ties, self.members)
        hidden = self._open.hidden
        if mask.members.size:
            hidden = bits_of(mask.members, self.members, hidden)
        view = self._view_of(patch, hidden)
        mask.compiled = weakref.ref(self), view
        return view

    def _view_of(self, patch: Patch, hidden: Array) -> View:
        return view_of(
            self._parts.rows.indptr, self._parts.rows.rows, patch.bits, patch.ids, patch.ptr, patch.extra, hidden
        )

    def _visible_rows(self, mask: Mask | None, me: int | None = None) -> tuple[Array, Array, Array]:
        """Rows without hidden members at either end: starts, ids and strengths."""
        if me is None:
            view = self._compiled(mask) if mask else self._open
        else:
            view = self._view(me, mask)
        patch = Patch(view.bits, view.ids, view.ptr, view.extra, np.zeros(view.extra.size, np.uint8))
        rows = overlay.compacted(self._parts.rows._replace(kinds=self._parts.rows.kinds[:0]), patch, self.members)
        if not view.hidden.size:
            return rows.indptr.copy(), rows.rows >> 8, (rows.rows & FULL).astype(np.uint8)
        hidden = np.unpackbits(view.hidden, count=self.members, bitorder="little").astype(bool)
        source = np.repeat(np.arange(self.members), np.diff(rows.indptr))
        keep = ~(hidden[rows.rows >> 8] | hidden[source])
        indptr = np.zeros(self.members + 1, np.int64)
        np.cumsum(np.bincount(source[keep], minlength=self.members), out=indptr[1:])
        return indptr, rows.rows[keep] >> 8, (rows.rows[keep] & FULL).astype(np.uint8)

    def _tied(self, a: int, b: int) -> bool:
        return bool((overlay.packed_row(self._parts.rows, self._patch, self._whole, a)[0] >> 8 == b).any())

    def _coded(
        self, ties: Mapping[tuple[int, int], tuple[int, Any] | None]
    ) -> tuple[tuple[Any, ...], dict[tuple[int, int], tuple[int, int] | None]]:
        """Kinds as codes; a kind not seen before gets the next code."""
        labels = list(self._parts.rows.labels)
        for tie in ties.values():
            if tie and tie[1] not in labels:
                labels.append(tie[1])
        if len(labels) > 256:
            raise GraphError(f"{len(labels)} kinds of tie, at most 256", field="kind")
        coded = {pair: (tie[0], labels.index(tie[1])) if tie else None for pair, tie in ties.items()}
        return tuple(labels), coded

    def _rehidden(self, changes: Mapping[int, bool]) -> Array:
        if not changes:
            return self._parts.hidden
        hidden = set(self._parts.hidden.tolist())
        for member, hide in changes.items():
            (hidden.add if hide else hidden.discard)(member)
        return np.array(sorted(hidden), np.int64)


def _reblocked(
    blocks: Mapping[int, frozenset[int]], changes: Mapping[tuple[int, int], bool]
) -> Mapping[int, frozenset[int]]:
    if not changes:
        return blocks
    result = dict(blocks)
    for pair, block in changes.items():
        for one, other in (pair, pair[::-1]):
            mine = result.get(one, frozenset())
            result[one] = mine | {other} if block else mine - {other}
            if not result[one]:
                del result[one]
    return result
