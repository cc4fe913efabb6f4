"""Lists of integers of different lengths in two arrays (compressed sparse rows)."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


class Rows(NamedTuple):
    """Row i is ``values[starts[i]:starts[i + 1]]``; n rows have n + 1 starts."""

    starts: Ints
    values: Ints

    def row(self, i: int) -> Ints:
        return self.values[self.starts[i] : self.starts[i + 1]]


def rows_of(lists: Sequence[Sequence[int]]) -> Rows:
    starts = np.cumsum([0, *map(len, lists)], dtype=np.int64)
    return Rows(starts, np.array([value for row in lists for value in row], np.int64))


def values_beside(rows: Rows, i: int, beside: NDArray[Any]) -> NDArray[Any]:
    """What stands in a parallel array beside row i."""
    return beside[rows.starts[i] : rows.starts[i + 1]]


def gathered(rows: Rows, which: Ints, beside: NDArray[Any] | None = None) -> tuple[Ints, NDArray[Any]]:
    """Several rows one after another, and what stands beside their values in a parallel array."""
    lengths = rows.starts[which + 1] - rows.starts[which]
    at = np.arange(lengths.sum()) + np.repeat(rows.starts[which] - np.cumsum(lengths) + lengths, lengths)
    return rows.values[at], (rows.values if beside is None else beside)[at]
