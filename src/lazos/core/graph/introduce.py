"""Which of the viewer's ties should meet: strength and novelty from the structure, benefit from the caller."""

import math
from bisect import insort
from collections.abc import Callable, Iterable

from .plain import Pairs
from .types import FULL, GraphError, Introduction


def ranked(found: Pairs) -> list[Introduction]:
    """Pairs as introductions, in their order, without the ids in common and the gains."""
    return [
        Introduction(a, b, score, math.sqrt(product) / FULL, 1 / (1 + shared), (), benefit)
        for a, b, product, shared, benefit, score in zip(*(column.tolist() for column in found), strict=True)
    ]


def beneficial(
    pairs: Iterable[Introduction], benefit: Callable[[int, int], float], k: int | None
) -> list[Introduction]:
    """Best by score × benefit; ``pairs`` come best first, so it stops once no later one can enter."""
    kept: list[Introduction] = []
    for pair in pairs:
        if k is not None and len(kept) >= k and (not k or pair.score < kept[-1].score):
            break
        gain = float(benefit(pair.a, pair.b))
        if not 0.0 <= gain <= 1.0:
            raise GraphError(f"benefit({pair.a}, {pair.b}) is {gain}, not in 0..1", field="benefit")
        if gain:
            insort(
                kept,
                pair._replace(score=pair.score * gain, benefit=gain),
                key=lambda item: (-item.score, item.a, item.b),
            )
            del kept[len(kept) if k is None else k :]
    return kept
