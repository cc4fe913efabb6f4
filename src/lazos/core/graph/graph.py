"""The graph that the network and the community ask: degrees, chains, who, suggestions, introductions."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from . import build, check, engine, files, overlay, structure
from .build import Label, posted
from .exchange import Related, exchange
from .frozen import Frozen, Parts
from .introduce import beneficial, ranked
from .mask import Mask
from .plain import ADAMIC_SCALE
from .types import (
    FULL,
    Array,
    Articulation,
    Chain,
    GraphError,
    Introduction,
    Match,
    Suggestion,
)
from .view import NONE_BITS, Wanted, bits_of, row_of

AMONG = 256
"""Introductions are looked for among this many of the viewer's strongest ties."""


class Tie(NamedTuple):
    """A tie as its member sees it."""

    member: int
    strength: float
    kind: Label | None


class Graph(Frozen):
    """An immutable, undirected graph of members ``0..members-1``; any number of threads may ask it at once.

    A tie has a strength ``s`` in 1..255, worth ``s / 255``, and a kind. Of duplicates, ``(a, b)`` or ``(b, a)``, the
    strongest stays. Every query takes the viewer ``me`` and a ``mask``; members that the graph keeps as hidden, and
    those who blocked ``me`` or whom ``me`` blocked, are masked for ``me`` as well. A masked query equals the query on a
    graph without what is masked, in results, counts and order.

    Every method raises ``GraphError`` for ids and numbers out of range.
    """

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
        needs: Mapping[Label, Iterable[int]] | None = None,
        related: Related | None = None,
    ) -> Graph:
        """From any iterable of ``(a, b, strength)`` or ``(a, b, strength, kind)``.

        ``organisation`` gives one label (number or text, ``None`` or negative for none) per member, ``skills`` the
        members of each skill, ``hidden`` members nobody else may see, ``blocked`` pairs who do not exist for each other
        (their tie is dropped). ``needs`` gives the members who need each skill, ``related(need)`` the skills that serve
        for it with their similarity in 0..1 (``Concepts.related``; by default only the skill itself).
        """
        a, b, strength, kind = build.columns(ties)
        return cls.from_arrays(
            a, b, strength, members, organisation, kind, skills, hidden, blocked, wide, needs, related
        )

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
        needs: Mapping[Label, Iterable[int]] | None = None,
        related: Related | None = None,
    ) -> Graph:
        """The same from columns of whole numbers; ``wide`` forces or forbids 64-bit rows.

        A large graph starts a warm-up of the kernels in the background, like ``open``.
        """
        a, b, strength = build.column(a, "a"), build.column(b, "b"), build.column(strength, "strength")
        count = build.size(members, a, b)
        wide = count > build.NARROW if wide is None else wide
        if count > build.NARROW and not wide:
            raise GraphError(f"{count} members need wide rows", field="members")
        engine.warmup_soon(count, wide)
        rows = build.compress(a, b, strength, kind, count, wide)
        organisations, offered = build.organisations(organisation, count), build.skills(skills, count)
        states = build.states(hidden, blocked, count)
        exchanged = exchange(offered, needs, related, count, [at for verb, at, *_ in states if verb == "hide"])
        graph = cls(Parts(count, rows, organisations, offered, np.empty(0, np.int64), {}, exchanged))
        return graph.overlay(states).compacted() if states else graph

    # Keeping

    def save(self, folder: str | os.PathLike[str]) -> int:
        """Write a new generation and make it the current one; returns its number. Readers are not disturbed."""
        generation = files.write(Path(folder), self.parts)
        with files.writing(Path(folder)):
            files.point(Path(folder), generation)
        return int(generation.name.removeprefix("graph-"))

    @classmethod
    def open(cls, folder: str | os.PathLike[str], *, verify: bool = False) -> Graph:
        """The current generation, mapped, with the changes logged since on top; ``verify`` checks every byte.

        A large graph starts a warm-up of the kernels in the background unless one was made; until it is done, plain
        numpy answers. Raises ``GraphError`` naming the file and the field when something is missing, cut short, damaged
        or foreign.
        """
        from .store import Store

        graph = Store(folder, verify=verify).graph()
        engine.warmup_soon(graph.members, graph.wide)
        return graph

    # Facts

    def ties(self, me: int, *, mask: Mask | None = None) -> list[Tie]:
        """The ties of a member, strongest first."""
        me = check.member("me", me, self.members)
        shown = row_of(self._view(me, mask), me)
        row, kinds = overlay.packed_row(self._parts.rows, self._patch, self._whole, me)
        here, labels = np.isin(row, shown), self._parts.rows.labels
        codes = kinds[here].tolist()
        return [
            Tie(tie >> 8, (tie & FULL) / FULL, labels[code]) for tie, code in zip(shown.tolist(), codes, strict=True)
        ]

    # Queries

    def degree(
        self, me: int, ids: Sequence[int] | Array, limit: int = 3, *, mask: Mask | None = None
    ) -> list[int | None]:
        """Fewest ties from ``me`` to each of ``ids``; ``None`` where there are more than ``limit`` or no way at all."""
        me = check.member("me", me, self.members)
        view, others = self._view(me, mask), check.members(self.members, ids, "ids")
        limit = min(check.least("limit", limit, 0), self.members)
        if not others:
            return []
        found: list[int | None] = engine.queries(self.wide).degree(view, me, others, limit)
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
        With ``disjoint`` each next chain is the strongest that shares no member in between with those before it. More
        than four hops are searched without the kernels: seconds, not milliseconds, among a million members.
        """
        me = check.member("me", me, self.members)
        view = self._view(me, mask)
        if (target is None) == (targets is None):
            raise GraphError("chains needs either target or targets", field="target")
        goals = check.members(
            self.members, [target] if targets is None else targets, "target" if targets is None else "targets"
        )
        hops, k = check.hops(hops), check.least("k", k, 0)
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
        the number; without it all are returned. An unknown organisation or skill matches nobody. More than two hops are
        searched without the kernels.
        """
        me = check.member("me", me, self.members)
        view, hops, k = self._view(me, mask), check.hops(hops), check.most(k)
        wanted = self._matching(check.label("organisation", organisation), check.label("skill", skill))
        found = engine.queries(self.wide).who(view, me, wanted, hops, k)
        return [Match(path[-1], value / FULL ** (len(path) - 1), path) for path, value in found]

    def suggest(self, me: int, k: int | None = 10, *, mask: Mask | None = None) -> list[Suggestion]:
        """People to know: members exactly two ties away, by the ties in common, each weighted 1 / ln(its ties).

        Adamic & Adar 2003: a tie in common who knows few says more than one who knows everybody. Equals are ordered by
        id. ``None``, or a large ``k``, gives every member at distance two.
        """
        me, k = check.member("me", me, self.members), check.most(k)
        view = self._view(me, mask)
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
        both already share besides the viewer. Where the graph knows who needs what, the benefit is the harmonic mean of
        what each gains from the other, and the gains are given; else every pair counts 1. ``benefit(a, b)``, in 0..1,
        takes its place. Pairs that blocked each other, and pairs in which not both gain, are left out.
        """
        me, k = check.member("me", me, self.members), check.most(k)
        view, queries, apart = self._view(me, mask), engine.queries(self.wide), self._apart(me, mask)
        gaining = self._parts.exchange if benefit is None and self._parts.exchange.labels else None
        found = queries.introductions(view, me, None if benefit else k, AMONG, apart, gaining)
        best = ranked(found)
        if benefit:
            best = beneficial(best, benefit, k)
        pairs = [(item.a, item.b) for item in best]
        common = queries.shared(view, me, pairs)
        if not gaining:
            return [item._replace(common=ids) for item, ids in zip(best, common, strict=True)]
        both = queries.met(gaining, self._parts.skills.labels, [*pairs, *((b, a) for a, b in pairs)])
        facts = zip(best, common, both[: len(pairs)], both[len(pairs) :], strict=True)
        return [item._replace(common=ids, gain_a=mine, gain_b=theirs) for item, ids, mine, theirs in facts]

    # Structure

    def components(self, *, mask: Mask | None = None) -> Array:
        """For each member the lowest id it is connected with; a masked member stands alone."""
        labels: Array = engine.compiled(structure.components, self.wide)(*self._visible_rows(mask)[:2])
        return labels

    def articulation(self, me: int, *, mask: Mask | None = None) -> list[Articulation]:
        """The members through whom alone ``me`` reaches others, most lost first."""
        me = check.member("me", me, self.members)
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

    # Pieces of the above

    def _matching(self, organisation: Label | None, skill: Label | None) -> Wanted | None:
        """Those who fit both; ``None`` for everybody."""
        if organisation is None and skill is None:
            return None
        key = (organisation, skill, self.members)
        known = self._wanted.get(key)
        if known is not None:
            return known
        lists = []
        if organisation is not None:
            lists.append(posted(self._parts.organisation, organisation))
        if skill is not None:
            lists.append(posted(self._parts.skills, skill))
        ids = lists[0] if len(lists) == 1 else np.intersect1d(lists[0], lists[1], assume_unique=True)
        ids.setflags(write=False)
        if ids.size * 64 < self.members:
            return Wanted(ids, NONE_BITS)
        if len(self._wanted) >= 64:
            self._wanted.clear()
        wanted = self._wanted[key] = Wanted(ids, bits_of(ids, self.members))
        return wanted

    def _apart(self, me: int, mask: Mask | None) -> list[tuple[int, int]]:
        """Pairs of the viewer's ties of whom one blocked the other."""
        blocks = self._parts.blocks
        if not blocks:
            return []
        near = [other for other in (row_of(self._view(me, mask), me) >> 8).tolist() if other in blocks]
        return [(a, b) for a in near for b in blocks[a].intersection(near) if a < b]

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


def _chain(found: Any) -> Chain:
    return Chain(found.path, found.value / FULL ** (len(found.path) - 1))
