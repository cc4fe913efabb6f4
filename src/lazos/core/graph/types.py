"""What comes out of the graph: results, and the one error."""

from typing import Any, NamedTuple

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


class Gain(NamedTuple):
    """A need of one that an offer of another meets; ``worth`` in 0..1 is their similarity times the need's rarity."""

    need: int | str
    offer: int | str
    worth: float


class Introduction(NamedTuple):
    """Two of the viewer's ties, ``a < b``, who do not know each other yet.

    ``strength`` is the geometric mean of the viewer's two ties, ``novelty`` is ``1 / (1 + len(common))``, ``common``
    the ids both already share (without the viewer), ``score`` the product of strength, novelty and ``benefit``. Where
    the graph knows needs, ``gain_a`` is what ``a`` gets from ``b`` and ``gain_b`` the reverse, the largest first.
    """

    a: int
    b: int
    score: float
    strength: float
    novelty: float
    common: tuple[int, ...]
    benefit: float = 1.0
    gain_a: tuple[Gain, ...] = ()
    gain_b: tuple[Gain, ...] = ()


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
