"""Sameness is transitive: if A is B and B is C, then A is C, unless those two contradict each other."""

import numpy as np
import numpy.typing as npt

from lazos.core.identity.pairs import Ints
from lazos.core.identity.weights import Floats

_SURE = 0.9
_ROUNDS = 3


def consistent(left: Ints, right: Ints, same: Floats, against: npt.NDArray[np.bool_]) -> Floats:
    """Raise pairs that a common, sure match connects to the product of its probabilities; shapes (pairs,)."""
    same = same.copy()
    where = {(a, b): at for at, (a, b) in enumerate(zip(left.tolist(), right.tolist(), strict=True))}
    for _ in range(_ROUNDS):
        if not _raise_once(where, same, against):
            break
    return same


def _raise_once(where: dict[tuple[int, int], int], same: Floats, against: npt.NDArray[np.bool_]) -> bool:
    friends: dict[int, dict[int, float]] = {}
    for (a, b), at in where.items():
        if same[at] >= _SURE:
            friends.setdefault(a, {})[b] = friends.setdefault(b, {})[a] = float(same[at])
    raised: dict[int, float] = {}
    for (a, b), at in where.items():
        if same[at] < _SURE and not against[at]:
            common = friends.get(a, {}).keys() & friends.get(b, {}).keys()
            through = max((friends[a][c] * friends[b][c] for c in common), default=0.0)
            if through > same[at]:
                raised[at] = through
    for at, chance in raised.items():
        same[at] = chance
    return bool(raised)
