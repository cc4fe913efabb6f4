"""Answers worked out by hand from the raw ties, sharing nothing with the library: what every engine is held against."""

import math

import numpy as np


class Brute:
    """Dictionaries made as they are needed; slow and obvious."""

    def __init__(self, world) -> None:
        a, b = world.a.astype(np.int64), world.b.astype(np.int64)
        source, other = np.concatenate([a, b]), np.concatenate([b, a])
        strength = np.concatenate([world.strength, world.strength])
        order = np.argsort(source, kind="stable")
        self.start = np.searchsorted(source[order], np.arange(world.members + 1))
        self.other, self.strength = other[order], strength[order]
        self.employer, self.rows = world.employer, {}

    def near(self, member: int) -> dict[int, int]:
        if member not in self.rows:
            span = slice(self.start[member], self.start[member + 1])
            row: dict[int, int] = {}
            for other, strength in zip(self.other[span].tolist(), self.strength[span].tolist(), strict=True):
                row[other] = max(strength, row.get(other, 0))
            self.rows[member] = row
        return self.rows[member]

    def degree(self, me: int, target: int) -> int | None:
        seen = {me}
        for step in range(3):
            if target in seen:
                return step
            seen |= {other for member in seen for other in self.near(member)} if step < 2 else set()
        return 3 if any(other in seen for other in self.near(target)) else None

    def chain(self, me: int, target: int) -> float:
        """The greatest product over at most four ties; walks will do, since going round never gains."""
        mine, theirs = self.two_steps(me), self.two_steps(target)
        return max((value * theirs[member] for member, value in mine.items() if member in theirs), default=0.0)

    def two_steps(self, me: int) -> dict[int, float]:
        best = {me: 1.0}
        for _ in range(2):
            for member, value in list(best.items()):
                for other, strength in self.near(member).items():
                    best[other] = max(best.get(other, 0.0), value * strength / 255)
        return best

    def who(self, me: int, organisation: int) -> dict[int, float]:
        found: dict[int, float] = {}
        for middle, first in self.near(me).items():
            found[middle] = max(found.get(middle, 0.0), first / 255)
            for other, second in self.near(middle).items():
                found[other] = max(found.get(other, 0.0), first * second / 255**2)
        found.pop(me, None)
        return {member: value for member, value in found.items() if self.employer[member] == organisation}

    def suggest(self, me: int) -> dict[int, float]:
        scores: dict[int, float] = {}
        near = self.near(me)
        for middle in near:
            weight = 1 / math.log(len(self.near(middle))) if len(self.near(middle)) > 1 else 0.0
            for other in self.near(middle):
                if other != me and other not in near:
                    scores[other] = scores.get(other, 0.0) + weight
        return scores
