"""What goes in and comes out of the graph: masks, results, the one error."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]

FULL = 255
"""The strength that means 1.0: a tie of strength ``s`` is worth ``s / 255``."""

MAX_HOPS = 6
"""Longest chain that is searched: products of six strengths still compare exactly as 64-bit integers."""


class GraphError(ValueError):
    """Bad input, named exactly: the ``field``, its ``position`` in what was given, the ``file`` when there is one."""

    def __init__(self, message: str, *, field: str = "", position: int | None = None, file: str = "") -> None:
        super().__init__(message)
        self.field, self.position, self.file = field, position, file


class Chain(NamedTuple):
    """A path of ties from the viewer to a target; ``strength`` is the product of its ties' strengths, in (0, 1]."""

    path: tuple[int, ...]
    strength: float


class Match(NamedTuple):
    """A member who fits the question, with the strongest path to them."""

    member: int
    strength: float
    path: tuple[int, ...]


class Suggestion(NamedTuple):
    """Someone to know: Adamic–Adar ``score`` and the ids of the ties in ``common``, ascending."""

    member: int
    score: float
    common: tuple[int, ...]


class Introduction(NamedTuple):
    """Two of the viewer's ties, ``a < b``, who do not know each other yet.

    ``strength`` is the geometric mean of the viewer's two ties, ``novelty`` is ``1 / (1 + len(common))``, ``common``
    the ids both already share (without the viewer), ``score`` the product of strength, novelty and benefit.
    """

    a: int
    b: int
    score: float
    strength: float
    novelty: float
    common: tuple[int, ...]


class Articulation(NamedTuple):
    """A member on whom the way to others depends: without them the viewer no longer reaches ``lost`` members.

    ``spans`` are half-open ranges of ``order`` (members in depth-first order) that hold those members.
    """

    member: int
    lost: int
    spans: tuple[tuple[int, int], ...]
    order: Array

    @property
    def cut(self) -> tuple[int, ...]:
        """The ids that would be lost, ascending."""
        return tuple(sorted(int(member) for start, stop in self.spans for member in self.order[start:stop]))


class Mask:
    """What a viewer must not see: whole ``members`` and single ``ties`` (pairs, either way round).

    A query with a mask equals the same query on a graph that never had them. Members and ties that the graph does not
    have are ignored: a mask can be newer than the snapshot. Immutable; keep and reuse one, it remembers its compiled
    form.

    Raises ``GraphError`` for negative ids and for ties that are not pairs.
    """

    __slots__ = ("compiled", "members", "ties")

    def __init__(self, members: Iterable[int] = (), ties: Iterable[tuple[int, int]] = ()) -> None:
        self.members = _ids(members, "members")
        self.ties = _pairs(ties)
        self.compiled: tuple[Any, Any] | None = None
        """The graph it was last used on (weakly) and its view of that graph; for the graph's own use."""

    def __bool__(self) -> bool:
        return bool(self.members.size or self.ties.size)

    def __contains__(self, member: int) -> bool:
        at = int(np.searchsorted(self.members, member))
        return at < self.members.size and int(self.members[at]) == member

    def __repr__(self) -> str:
        return f"Mask({self.members.size} members, {len(self.ties)} ties)"


def _ids(values: Iterable[int], field: str) -> Array:
    array = np.asarray(values if isinstance(values, np.ndarray) else list(values))
    if array.size == 0:
        return np.empty(0, np.int64)
    if array.dtype.kind not in "iu" or array.ndim != 1:
        raise GraphError(f"mask {field}: ids must be whole numbers", field=field)
    if int(array.min()) < 0:
        raise GraphError(f"mask {field}: negative id", field=field, position=int(array.argmin()))
    return np.unique(array.astype(np.int64))


def _pairs(ties: Iterable[tuple[int, int]]) -> Array:
    given = ties if isinstance(ties, np.ndarray) else list(ties)
    if len(given) == 0:
        return np.empty((0, 2), np.int64)
    try:
        array = np.asarray(given)
    except ValueError:
        array = np.empty(0)
    if array.dtype.kind not in "iu" or array.ndim != 2 or array.shape[1] != 2:
        raise GraphError("mask ties: each tie must be a pair of ids", field="ties")
    if int(array.min()) < 0:
        raise GraphError("mask ties: negative id", field="ties", position=int(array.argmin()) // 2)
    return np.unique(np.sort(array.astype(np.int64), axis=1), axis=0)
