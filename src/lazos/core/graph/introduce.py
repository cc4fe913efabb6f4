"""Which of the viewer's ties should meet: strength and novelty from the structure, benefit from the caller."""

import math
from bisect import insort
from collections.abc import Callable, Iterable, Mapping

from .types import FULL, GraphError, Introduction


def ranked(pairs: Iterable[tuple[int, int, int, int]]) -> list[Introduction]:
    return [
        Introduction(a, b, math.sqrt(product) / FULL / (1.0 + shared), math.sqrt(product) / FULL, 1 / (1 + shared), ())
        for a, b, product, shared in pairs
    ]


def beneficial(
    pairs: Iterable[Introduction],
    benefit: Callable[[int, int], float] | None,
    blocks: Mapping[int, frozenset[int]],
    k: int | None,
) -> list[Introduction]:
    """Best by score × benefit; ``pairs`` come best first, so it stops once no later one can enter."""
    kept: list[Introduction] = []
    for pair in pairs:
        if k is not None and len(kept) >= k and (not k or pair.score < kept[-1].score):
            break
        if pair.b in blocks.get(pair.a, ()):
            continue
        gain = 1.0 if benefit is None else float(benefit(pair.a, pair.b))
        if not 0.0 <= gain <= 1.0:
            raise GraphError(f"benefit({pair.a}, {pair.b}) is {gain}, not in 0..1", field="benefit")
        if gain:
            insort(kept, pair._replace(score=pair.score * gain), key=lambda item: (-item.score, item.a, item.b))
            del kept[len(kept) if k is None else k :]
    return kept
