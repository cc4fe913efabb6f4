"""What a viewer must not see."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from .build import column
from .check import listed
from .types import Array, GraphError


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
    ids = column(values, field)
    if ids.size and int(ids.min()) < 0:
        raise GraphError(f"mask {field}: negative id", field=field, position=int(ids.argmin()))
    return np.unique(ids)


def _pairs(ties: Iterable[tuple[int, int]]) -> Array:
    given = ties if isinstance(ties, np.ndarray) and ties.ndim == 2 else listed(ties, "ties")
    for at, tie in enumerate(given):
        if not hasattr(tie, "__len__") or len(tie) != 2:
            raise GraphError(f"mask ties, entry {at}: each tie must be a pair of ids", field="ties", position=at)
    ends = [_ends([tie[end] for tie in given]) if isinstance(given, list) else _ends(given[:, end]) for end in (0, 1)]
    return np.unique(np.sort(np.stack(ends, axis=1), axis=1), axis=0)


def _ends(values: Any) -> Array:
    ids = column(values, "ties")
    if ids.size and int(ids.min()) < 0:
        raise GraphError("mask ties: negative id", field="ties", position=int(ids.argmin()))
    return ids
