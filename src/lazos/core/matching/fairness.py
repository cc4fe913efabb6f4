"""Nobody crowds out the others: how unequal exposure is, and choosing pairs so that it stays level."""

import heapq
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from lazos.core.matching.benefit import MatchingError


class Pair(NamedTuple):
    """Two members and what speaks for their meeting."""

    a: Hashable
    b: Hashable
    score: float


def gini(exposures: Sequence[float]) -> float:
    """Inequality in 0..1: 0 when all are shown alike, near 1 when only one is (C. Gini, 1912); 0 for nobody."""
    if any(not value >= 0 for value in exposures):
        raise MatchingError("exposures cannot be below 0")
    ordered, total = sorted(exposures), sum(exposures)
    ranks = sum(rank * value for rank, value in enumerate(ordered, 1))
    return 2 * ranks / (len(ordered) * total) - (len(ordered) + 1) / len(ordered) if total else 0.0


def spread(pairs: Iterable[Pair], most: int, share: float) -> list[Pair]:
    """The pairs to propose, best first: each member in at most `most`, and each showing dims the next.

    Greedy on ``score × 2^(−(shown(a) + shown(b)) / share)``. The dimmed score only falls, so a heap re-weighed on
    taking gives the exact greedy order (M. Minoux, “Accelerated greedy algorithms”, 1978). Scores come back undimmed.
    """
    if most < 1 or not share > 0:
        raise MatchingError(f"most is {most} and share {share}: at least 1 and above 0")
    shown: Counter[Hashable] = Counter()
    chosen: list[Pair] = []
    heap = [(-pair.score, i, pair) for i, pair in enumerate(pairs) if pair.score > 0]
    heapq.heapify(heap)
    while heap:
        weight, i, pair = heapq.heappop(heap)
        if shown[pair.a] >= most or shown[pair.b] >= most:
            continue
        dimmed = -pair.score * 2.0 ** (-(shown[pair.a] + shown[pair.b]) / share)
        if heap and (dimmed, i) > heap[0][:2] and dimmed != weight:
            heapq.heappush(heap, (dimmed, i, pair))
            continue
        chosen.append(pair)
        shown.update((pair.a, pair.b))
    return chosen
