"""Naive versions of every query: dictionaries, all paths written out, nothing shared with the library."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise

Ties = dict[tuple[int, int], int]


def canonical(ties: Iterable[tuple]) -> Ties:
    """Undirected ties with the strongest of duplicates."""
    result: Ties = {}
    for a, b, strength, *_ in ties:
        pair = (min(a, b), max(a, b))
        result[pair] = max(strength, result.get(pair, 0))
    return result


class Naive:
    def __init__(self, members: int, ties: Ties, organisation=(), skills=None) -> None:
        self.members, self.ties_ = members, ties
        self.organisation, self.skills = organisation, skills or {}
        self.near: dict[int, dict[int, int]] = {member: {} for member in range(members)}
        for (a, b), strength in ties.items():
            self.near[a][b] = self.near[b][a] = strength

    def without(self, members=(), ties=()) -> Naive:
        gone, cut = set(members), {(min(pair), max(pair)) for pair in ties}
        left = {
            pair: strength
            for pair, strength in self.ties_.items()
            if pair not in cut and pair[0] not in gone and pair[1] not in gone
        }
        return Naive(self.members, left, self.organisation, self.skills)

    def distances(self, me: int) -> dict[int, int]:
        seen, front = {me: 0}, [me]
        while front:
            front = [y for x in front for y in self.near[x] if y not in seen and not seen.update({y: seen[x] + 1})]
        return seen

    def degree(self, me: int, ids: Iterable[int], limit: int = 3) -> list[int | None]:
        far = self.distances(me)
        return [far[other] if far.get(other, limit + 1) <= limit else None for other in ids]

    def paths(self, path: tuple[int, ...], hops: int) -> Iterator[tuple[int, ...]]:
        """Every simple path of 1 to ``hops`` ties that begins so."""
        if hops == 0:
            return
        for other in self.near[path[-1]]:
            if other not in path:
                yield (*path, other)
                yield from self.paths((*path, other), hops - 1)

    def strength(self, path: tuple[int, ...]) -> Fraction:
        product = Fraction(1)
        for a, b in pairwise(path):
            product *= Fraction(self.near[a][b], 255)
        return product

    def order(self, path: tuple[int, ...]) -> tuple:
        return -self.strength(path), len(path), path

    def chains(self, me: int, targets: Iterable[int], hops: int = 4, k: int = 3) -> list[tuple]:
        goals = set(targets) - {me}
        found = sorted((path for path in self.paths((me,), hops) if path[-1] in goals), key=self.order)
        return [(path, float(self.strength(path))) for path in found[:k]]

    def who(self, me: int, organisation=None, skill=None, hops: int = 2, k: int | None = None) -> list[tuple]:
        best: dict[int, tuple[int, ...]] = {}
        for path in sorted(self.paths((me,), hops), key=self.order):
            best.setdefault(path[-1], path)
        wanted = [
            path
            for member, path in best.items()
            if (organisation is None or self.organisation[member] == organisation)
            and (skill is None or member in self.skills.get(skill, ()))
        ]
        wanted.sort(key=lambda path: (-self.strength(path), len(path), path[-1]))
        return [(path[-1], float(self.strength(path)), path) for path in wanted[:k]]

    def suggest(self, me: int, k: int | None = 10) -> list[tuple]:
        far = [member for member, steps in self.distances(me).items() if steps == 2]
        scored = []
        for member in far:
            common = tuple(sorted(self.near[me].keys() & self.near[member].keys()))
            score = sum(round(2**40 / math.log(len(self.near[tie]))) for tie in common) / 2**40
            scored.append((member, score, common))
        return sorted(scored, key=lambda item: (-item[1], item[0]))[:k]

    def introductions(self, me: int, k: int | None = 10, benefit=lambda a, b: 1.0) -> list[tuple]:
        found = []
        near = self.near[me]
        for a in sorted(near):
            for b in sorted(near):
                if a < b and b not in self.near[a] and benefit(a, b):
                    common = tuple(sorted((self.near[a].keys() & self.near[b].keys()) - {me}))
                    strength = math.sqrt(near[a] * near[b]) / 255
                    score = strength / (1 + len(common)) * benefit(a, b)
                    found.append((a, b, score, common))
        return sorted(found, key=lambda item: (-item[2], item[0], item[1]))[:k]

    def components(self) -> list[int]:
        return [min(self.distances(member)) for member in range(self.members)]

    def articulation(self, me: int) -> list[tuple]:
        reached = self.distances(me).keys()
        found = []
        for member in reached - {me}:
            lost = reached - self.without([member]).distances(me).keys() - {member}
            if lost:
                found.append((member, len(lost), tuple(sorted(lost))))
        return sorted(found, key=lambda item: (-item[1], item[0]))
