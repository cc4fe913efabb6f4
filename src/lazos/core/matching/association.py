"""Words that stand for one another, read off parallel labels: *usar* and *emplear*, *utilizar* and *use*.

Two labels of one concept say the same thing; what one has and the other lacks stand in for each other. Counted over
all concepts and divided by the root of both totals (cosine of the co-occurrence; G. Salton, M. McGill, “Introduction to
Modern Information Retrieval”, 1983, ch. 3). Across the two languages all words of both labels pair up.
"""

from collections import defaultdict
from itertools import combinations

import numpy as np

from lazos.core.matching.sparse import Floats, Rows, rows_of

#: Per term at most so many, from this association on, seen at least this often (in labels, shared among the pairs).
MOST, LEAST, SEEN = 12, 0.02, 0.2
_LABELS_OF_ONE = 40
#: The weight of an associated stem is the root of its association times this, at most the ceiling.
STAND_IN, STAND_IN_MOST = 1.5, 0.8


def associations(labels: list[list[int]], first: list[int], terms: list[str]) -> tuple[Rows, Floats]:
    """For each term the terms that stand for it, strongest first, and their weights in 0..`STAND_IN_MOST`."""
    together = _together(labels, first, [term[:2] for term in terms])
    total: dict[int, float] = defaultdict(float)
    for (a, b), seen in together.items():
        total[a] += seen
        total[b] += seen
    found: list[list[tuple[float, int]]] = [[] for _ in terms]
    for (a, b), seen in together.items():
        strength = seen / (total[a] * total[b]) ** 0.5
        if seen >= SEEN and strength >= LEAST:
            found[a].append((-strength, b))
            found[b].append((-strength, a))
    return _packed([sorted(row)[:MOST] for row in found])


def _together(labels: list[list[int]], first: list[int], spoken: list[str]) -> dict[tuple[int, int], float]:
    """How often two terms stand where the other could: unordered pairs, a < b."""
    together: dict[tuple[int, int], float] = defaultdict(float)
    for start, end in zip(first, [*first[1:], len(labels)], strict=True):
        sets = [set(label) for label in labels[start:end][:_LABELS_OF_ONE] if label]
        for one, other in combinations(sets, 2):
            same_language = spoken[next(iter(one))] == spoken[next(iter(other))]
            left, right = (one - other, other - one) if same_language else (one, other)
            share = 1 / (len(sets) * (len(left) * len(right)) ** 0.5) if left and right else 0.0
            for a in left:
                for b in right:
                    together[(a, b) if a < b else (b, a)] += share
    return together


def _packed(rows: list[list[tuple[float, int]]]) -> tuple[Rows, Floats]:
    strengths = np.array([-negative for row in rows for negative, _ in row], np.float64)
    return rows_of([[term for _, term in row] for row in rows]), np.minimum(
        STAND_IN_MOST, STAND_IN * np.sqrt(strengths)
    )
