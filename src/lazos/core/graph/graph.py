"""The graph that the network and the community ask: degrees, chains, who, suggestions, introductions."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from . import build, engine, overlay, structure
from .build import Label, Postings, Rows
from .overlay import Change, Patch
from .plain import ADAMIC_SCALE
from .types import (
    FULL,
    MAX_HOPS,
    Array,
    Articulation,
    Chain,
    GraphError,
    Introduction,
    Mask,
    Match,
    Suggestion,
)
from .view import NONE_BITS, View, bit, bits_of, row_of, unpack

AMONG = 256
"""Introductions are looked for among this many of the viewer's strongest ties."""


class Tie(NamedTuple):
    """A tie as its member sees it."""

    member: int
    strength: float
    kind: Label | None


class Graph:
    """An immutable, undirected graph of members ``0..members-1``; any number of threads may ask it at once.

    A tie has a strength ``s`` in 1..255, worth ``s / 255``, and a kind. Of duplicates, ``(a, b)`` or ``(b, a)``, the
    strongest stays. Every query takes the viewer ``me`` and a ``mask``; members that the graph keeps as hidden, and
    those who blocked ``me`` or whom ``me`` blocked, are masked for ``me`` as well. A masked query equals the query on a
    graph without what is masked, in results, counts and order.

    Every method raises ``GraphError`` for ids and numbers out of range.
    """

    def __init__(
        self,
        rows: Rows,
        members: int,
        *,
        organisation: Postings,
        skills: Postings,
        hidden: Array,
        blocks: Mapping[int, frozenset[int]],
        patch: Patch | None = None,
    ) -> None:
        self.members = members
        self._rows, self._patch = rows, patch or overlay.no_patch(rows.rows.dtype)
        self._organisation, self._skills = organisation, skills
        self._hidden, self._blocks = hidden, blocks
        for array in (rows.indptr, rows.rows, rows.kinds):
            array.setflags(write=False)
        self._whole = self._view_of(self._patch, NONE_BITS)
        self._open = self._whole._replace(hidden=bits_of(hidden, members) if hidden.size else NONE_BITS)
        self._wanted: dict[tuple[Label | None, Label | None], Array | None] = {(None, None): None}

    # Building

    @classmethod
    def build(
        cls,
        ties: Iterable[Sequence[Any]],
        members: int | None = None,
        organisation: Sequence[Any] | Array | None = None,
        skills: Mapping[Label, Iterable[int]] | None = None,
        hidden: Iterable[int] = (),
        blocked: Iterable[tuple[int, int]] = (),
        wide: bool | None = None,
    ) -> Graph:
        """From any iterable of ``(a, b, strength)`` or ``(a, b, strength, kind)``.

        ``organisation`` gives one label (number or text, ``None`` or negative for none) per member, ``skills`` the
        members of each skill, ``hidden`` members nobody else may see, ``blocked`` pairs who do not exist for each other
        (their tie is dropped).
        """
        a, b, strength, kind = build.columns(ties)
        return cls.from_arrays(a, b, strength, members, organisation, kind, skills, hidden, blocked, wide)

    @classmethod
    def from_arrays(
        cls,
        a: Any,
        b: Any,
        strength: Any,
        members: int | None = None,
        organisation: Sequence[Any] | Array | None = None,
        kind: Sequence[Any] | Array | None = None,
        skills: Mapping[Label, Iterable[int]] | None = None,
        hidden: Iterable[int] = (),
        blocked: Iterable[tuple[int, int]] = (),
        wide: bool | None = None,
    ) -> Graph:
        """The same from columns of whole numbers; ``wide`` forces or forbids 64-bit rows."""
        a, b = np.asarray(a), np.asarray(b)
        count = build.size(members, a, b) if members is not None or a.size else 0
        wide = count > build.NARROW if wide is None else wide
        if count > build.NARROW and not wide:
            raise GraphError(f"{count} members need wide rows", field="members")
        rows = build.compress(a, b, strength, kind, count, wide)
        graph = cls(
            rows,
            count,
            organisation=build.organisations(organisation, count),
            skills=build.skills(skills, count),
            hidden=np.empty(0, np.int64),
            blocks={},
        )
        states = [("hide", member) for member in hidden] + [("block", *pair) for pair in blocked]
        return graph.overlay(states).compacted() if states else graph

    def overlay(self, changes: Iterable[Change]) -> Graph:
        """This graph with changes on top, in order; nothing is copied but the rows they touch.

        ``("add", a, b, strength, kind)`` adds a tie or takes the place of the one there is (``"change"`` is the same),
        ``("remove", a, b)``, ``("block", a, b)`` (also removes the tie), ``("unblock", a, b)``, ``("hide", member)``,
        ``("show", member)``, ``("grow", members)``. Removing what is not there does nothing.
        """
        read = overlay.read(changes, self.members, self.wide)
        labels, ties = self._coded(read.ties)
        rows = self._rows._replace(labels=labels)
        graph = Graph(
            rows,
            read.members,
            organisation=self._organisation,
            skills=self._skills,
            hidden=self._rehidden(read.hidden),
            blocks=_reblocked(self._blocks, read.blocks),
            patch=overlay.patched(rows, self._patch, self._whole, ties, read.members),
        )
        graph._wanted = self._wanted
        return graph

    def compacted(self) -> Graph:
        """An equal graph without replaced rows."""
        rows = overlay.compacted(self._rows, self._patch, self.members)
        return Graph(
            rows,
            self.members,
            organisation=self._organisation,
            skills=self._skills,
            hidden=self._hidden,
            blocks=self._blocks,
        )

    # Facts

    @property
    def wide(self) -> bool:
        """Whether rows take 64 bits a tie."""
        return self._rows.rows.dtype == np.uint64

    @property
    def replaced(self) -> int:
        """How many rows stand in the overlay: the measure for compaction."""
        return int(self._patch.ids.size)

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays."""
        arrays = [*self._rows[:3], *self._patch, *self._organisation[1:], *self._skills[1:], self._hidden]
        return sum(array.nbytes for array in arrays)

    def __len__(self) -> int:
        return self.members

    def ties(self, me: int, *, mask: Mask | None = None) -> list[Tie]:
        """The ties of a member, strongest first."""
        shown = row_of(self._view(me, mask), me)
        row, kinds = overlay.packed_row(self._rows, self._patch, self._whole, me)
        here, labels = np.isin(row, shown), self._rows.labels
        codes = kinds[here].tolist()
        return [
            Tie(tie >> 8, (tie & FULL) / FULL, labels[code]) for tie, code in zip(shown.tolist(), codes, strict=True)
        ]

    # Queries

    def degree(
        self, me: int, ids: Sequence[int] | Array, limit: int = 3, *, mask: Mask | None = None
    ) -> list[int | None]:
        """Fewest ties from ``me`` to each of ``ids``; ``None`` where there are more than ``limit`` or no way at all."""
        view = self._view(me, mask)
        others = self._members(ids, "ids")
        _least("limit", limit, 0)
        if not others:
            return []
        found: list[int | None] = engine.queries(self.wide).degree(view, me, others, min(limit, 127))
        return found

    def chains(
        self,
        me: int,
        target: int | None = None,
        *,
        targets: Sequence[int] | Array | None = None,
        hops: int = 4,
        k: int = 3,
        disjoint: bool = False,
        mask: Mask | None = None,
    ) -> list[Chain]:
        """The ``k`` strongest simple paths of at most ``hops`` ties to the target, or to any of ``targets``.

        Strength is the product of the ties' strengths; equals are ordered by fewer hops, then by ids along the path.
        With ``disjoint`` each next chain is the strongest that shares no member in between with those before it.
        """
        view = self._view(me, mask)
        if (target is None) == (targets is None):
            raise GraphError("chains needs either target or targets", field="target")
        goals = self._members([target] if targets is None else targets, "target" if targets is None else "targets")
        _hops(hops)
        _least("k", k, 0)
        goals = sorted(set(goals) - {me})
        if disjoint:
            return self._disjoint(me, goals, hops, k, mask)
        return [_chain(found) for found in engine.queries(self.wide).chains(view, me, goals, hops, k)]

    def who(
        self,
        me: int,
        *,
        organisation: Label | None = None,
        skill: Label | None = None,
        hops: int = 2,
        k: int | None = None,
        mask: Mask | None = None,
    ) -> list[Match]:
        """Members of an organisation, with a skill, or both, within ``hops`` ties, by the strongest path to each.

        Ordered by strength, then fewer hops, then id; the path is the first that ``chains`` would give. ``k`` limits
        the number; without it all are returned. An unknown organisation or skill matches nobody.
        """
        view = self._view(me, mask)
        _hops(hops)
        _least("k", k, 0)
        wanted = self._matching(organisation, skill)
        found = engine.queries(self.wide).who(view, me, wanted, hops, k)
        return [Match(path[-1], value / FULL ** (len(path) - 1), path) for path, value in found]

    def suggest(self, me: int, k: int | None = 10, *, mask: Mask | None = None) -> list[Suggestion]:
        """People to know: members exactly two ties away, by the ties in common, each weighted 1 / ln(its ties).

        Adamic & Adar 2003: a tie in common who knows few says more than one who knows everybody. Equals are ordered by
        id. ``None``, or a large ``k``, gives every member at distance two.
        """
        view = self._view(me, mask)
        _least("k", k, 0)
        found = engine.queries(self.wide).suggest(view, me, k)
        return [Suggestion(member, score / ADAMIC_SCALE, common) for member, score, common in found]

    def introductions(
        self,
        me: int,
        k: int | None = 10,
        *,
        benefit: Callable[[int, int], float] | None = None,
        mask: Mask | None = None,
    ) -> list[Introduction]:
        """Pairs of the viewer's ties (the 256 strongest) who are not tied yet, by strength × novelty × benefit.

        Strength is the geometric mean of the viewer's ties to both; novelty ``1 / (1 + n)`` with ``n`` members whom
        both already share besides the viewer. ``benefit(a, b)``, in 0..1, says what the two gain from each
        other; without it every pair counts 1. Pairs that blocked each other, and pairs without benefit, are left out.
        """
        view = self._view(me, mask)
        _least("k", k, 0)
        filtered = benefit is not None or bool(self._blocks)
        a, b, product, shared = engine.queries(self.wide).introductions(view, me, None if filtered else k, AMONG)
        best = _ranked(zip(a.tolist(), b.tolist(), product.tolist(), shared.tolist(), strict=True))
        kept = self._beneficial(best, benefit, k) if filtered else best
        return [item._replace(common=self._common(view, me, item.a, item.b)) for item in kept]

    # Structure

    def components(self, *, mask: Mask | None = None) -> Array:
        """For each member the lowest id it is connected with; a masked member stands alone."""
        labels: Array = engine.compiled(structure.components, self.wide)(*self._visible_rows(mask)[:2])
        return labels

    def articulation(self, me: int, *, mask: Mask | None = None) -> list[Articulation]:
        """The members through whom alone ``me`` reaches others, most lost first."""
        indptr, others, _ = self._visible_rows(mask, me)
        order, parent, low, end = engine.compiled(structure.depth_first, self.wide)(indptr, others, me)
        heads = np.flatnonzero((parent > 0) & (low >= parent))
        spans: dict[int, list[tuple[int, int]]] = {}
        for head in heads.tolist():
            spans.setdefault(int(parent[head]), []).append((head, int(end[head])))
        found = [
            Articulation(int(order[at]), sum(stop - start for start, stop in cut), tuple(cut), order)
            for at, cut in spans.items()
        ]
        return sorted(found, key=lambda item: (-item.lost, item.member))

    def communities(self, *, mask: Mask | None = None) -> Array:
        """For each member the lowest id of its community: Louvain modularity on the ties' strengths, deterministic."""
        indptr, others, strengths = self._visible_rows(mask)
        return structure.communities(indptr, others, strengths, engine.compiled(structure.local_moves, self.wide))

    # Views

    def _view(self, me: int, mask: Mask | None) -> View:
        """The arrays as ``me`` may read them; a masked viewer sees nobody."""
        if isinstance(me, bool) or not isinstance(me, (int, np.integer)) or not 0 <= me < self.members:
            raise GraphError(f"me={me!r} is not one of the {self.members} members", field="me")
        if mask is not None and not isinstance(mask, Mask):
            raise GraphError(f"mask must be a Mask, not {type(mask).__name__}", field="mask")
        blocked = self._blocks.get(int(me))
        if not mask and not blocked and not self._hidden.size:
            return self._whole
        return self._masked(int(me), mask, blocked)

    def _masked(self, me: int, mask: Mask | None, blocked: frozenset[int] | None) -> View:
        view = self._compiled(mask) if mask else self._open
        if mask and bit(bits_of(mask.members, self.members), me):
            return view._replace(hidden=bits_of(np.arange(self.members), self.members))
        if blocked:
            ids = np.fromiter(blocked, np.int64, len(blocked))
            view = view._replace(hidden=bits_of(ids, self.members, view.hidden))
        if bit(view.hidden, me):
            bits = view.hidden.copy()
            bits[me >> 3] &= ~np.uint8(1 << (me & 7))
            bits.setflags(write=False)
            view = view._replace(hidden=bits)
        return view

    def _compiled(self, mask: Mask) -> View:
        """The mask on this graph: ties as replaced rows without them, members as bits; kept in the mask."""
        if mask._compiled is not None and mask._compiled[0] is self:
            view: View = mask._compiled[1]
            return view
        patch = self._patch
        ties = {(a, b): None for a, b in mask.ties.tolist() if b < self.members and self._tied(a, b)}
        if ties:
            patch = overlay.patched(self._rows, patch, self._whole, ties, self.members)
        hidden = self._open.hidden
        if mask.members.size:
            hidden = bits_of(mask.members, self.members, hidden)
        view = self._view_of(patch, hidden)
        mask._compiled = self, view
        return view

    def _view_of(self, patch: Patch, hidden: Array) -> View:
        return View(self._rows.indptr, self._rows.rows, patch.bits, patch.ids, patch.ptr, patch.extra, hidden)

    def _visible_rows(self, mask: Mask | None, me: int | None = None) -> tuple[Array, Array, Array]:
        """Rows without hidden members at either end: starts, ids and strengths."""
        if me is None:
            view = self._compiled(mask) if mask else self._open
        else:
            view = self._view(me, mask)
        patch = Patch(view.bits, view.ids, view.ptr, view.extra, np.zeros(view.extra.size, np.uint8))
        rows = overlay.compacted(self._rows._replace(kinds=self._rows.kinds[:0]), patch, self.members)
        if not view.hidden.size:
            return rows.indptr.copy(), rows.rows >> 8, (rows.rows & FULL).astype(np.uint8)
        hidden = np.unpackbits(view.hidden, count=self.members, bitorder="little").astype(bool)
        source = np.repeat(np.arange(self.members), np.diff(rows.indptr))
        keep = ~(hidden[rows.rows >> 8] | hidden[source])
        indptr = np.zeros(self.members + 1, np.int64)
        np.cumsum(np.bincount(source[keep], minlength=self.members), out=indptr[1:])
        return indptr, rows.rows[keep] >> 8, (rows.rows[keep] & FULL).astype(np.uint8)

    # Pieces of the above

    def _tied(self, a: int, b: int) -> bool:
        return bool((overlay.packed_row(self._rows, self._patch, self._whole, a)[0] >> 8 == b).any())

    def _coded(
        self, ties: Mapping[tuple[int, int], tuple[int, Any] | None]
    ) -> tuple[tuple[Any, ...], dict[tuple[int, int], tuple[int, int] | None]]:
        """Kinds as codes; a kind not seen before gets the next code."""
        labels = list(self._rows.labels)
        for tie in ties.values():
            if tie and tie[1] not in labels:
                labels.append(tie[1])
        if len(labels) > 256:
            raise GraphError(f"{len(labels)} kinds of tie, at most 256", field="kind")
        coded = {pair: (tie[0], labels.index(tie[1])) if tie else None for pair, tie in ties.items()}
        return tuple(labels), coded

    def _rehidden(self, changes: Mapping[int, bool]) -> Array:
        if not changes:
            return self._hidden
        hidden = set(self._hidden.tolist())
        for member, hide in changes.items():
            (hidden.add if hide else hidden.discard)(member)
        return np.array(sorted(hidden), np.int64)

    def _members(self, ids: Any, field: str) -> list[int]:
        values: list[Any] = ids.tolist() if isinstance(ids, np.ndarray) else list(ids)
        for at, value in enumerate(values):
            if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or not 0 <= value < self.members:
                message = f"{field}, entry {at}: {value!r} is not one of the {self.members} members"
                raise GraphError(message, field=field, position=at)
        return values

    def _matching(self, organisation: Label | None, skill: Label | None) -> Array | None:
        """Ids, ascending, that fit both; ``None`` for everybody."""
        key = (organisation, skill)
        if key not in self._wanted:
            wanted = _posted(self._organisation, organisation) if skill is None else _posted(self._skills, skill)
            if skill is not None and organisation is not None:
                wanted = np.intersect1d(wanted, _posted(self._organisation, organisation), assume_unique=True)
            wanted.setflags(write=False)
            if len(self._wanted) > 4096:
                self._wanted.clear()
            self._wanted[key] = wanted
            return wanted
        return self._wanted[key]

    def _disjoint(self, me: int, goals: list[int], hops: int, k: int, mask: Mask | None) -> list[Chain]:
        found: list[Chain] = []
        mask = mask or Mask()
        while len(found) < k:
            best = engine.queries(self.wide).chains(self._view(me, mask), me, goals, hops, 1)
            if not best:
                break
            found.append(_chain(best[0]))
            path = best[0].path
            direct = np.array([path], np.int64) if len(path) == 2 else np.empty((0, 2), np.int64)
            ties = np.concatenate([mask.ties, direct])
            mask = Mask(np.concatenate([mask.members, np.array(path[1:-1], np.int64)]), ties)
        return found

    def _beneficial(
        self, pairs: Iterable[Introduction], benefit: Callable[[int, int], float] | None, k: int | None
    ) -> list[Introduction]:
        """Best by score × benefit; ``pairs`` come best first, so it stops once no later one can enter."""
        kept: list[Introduction] = []
        for pair in pairs:
            if k is not None and len(kept) >= k and (not k or pair.score < kept[-1].score):
                break
            if pair.b in self._blocks.get(pair.a, ()):
                continue
            gain = 1.0 if benefit is None else float(benefit(pair.a, pair.b))
            if not 0.0 <= gain <= 1.0:
                raise GraphError(f"benefit({pair.a}, {pair.b}) is {gain}, not in 0..1", field="benefit")
            if gain:
                kept.append(pair._replace(score=pair.score * gain))
                kept.sort(key=lambda item: (-item.score, item.a, item.b))
                del kept[k:]
        return kept

    def _common(self, view: View, me: int, a: int, b: int) -> tuple[int, ...]:
        both = np.intersect1d(unpack(row_of(view, a))[0], unpack(row_of(view, b))[0], assume_unique=True)
        return tuple(both[both != me].tolist())


def _chain(found: Any) -> Chain:
    return Chain(found.path, found.value / FULL ** (len(found.path) - 1))


def _ranked(pairs: Iterable[tuple[int, int, int, int]]) -> list[Introduction]:
    return [
        Introduction(a, b, math.sqrt(product) / FULL / (1.0 + shared), math.sqrt(product) / FULL, 1 / (1 + shared), ())
        for a, b, product, shared in pairs
    ]


def _posted(postings: Postings, label: Label | None) -> Array:
    """The members of a label; numpy numbers find their equal."""
    try:
        at = postings.labels.index(label)
    except ValueError:
        return postings.members[:0]
    return postings.members[postings.ptr[at] : postings.ptr[at + 1]]


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


def _hops(hops: int) -> None:
    if isinstance(hops, bool) or not isinstance(hops, (int, np.integer)) or not 1 <= hops <= MAX_HOPS:
        raise GraphError(f"hops={hops!r} is not in 1..{MAX_HOPS}", field="hops")


def _least(field: str, value: int | None, least: int) -> None:
    if value is None and field == "k":
        return
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < least:
        raise GraphError(f"{field}={value!r} is not a whole number from {least}", field=field)
