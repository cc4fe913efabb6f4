"""The drawing as numbers for an SVG of 600 by 600: who is named, who is a dot, and the threads between."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lazos.core.picture import Ring
from lazos.web import wording

SIZE, CENTRE, RADIUS = 600, 300, 290
TENDED, IN_CONTACT = 168, 240
#: How many are drawn with their name besides those who are tended, and how many as dots.
NAMED, DOTS = 10, 1_200
#: Beyond so many names a small screen shows the initials alone.
FEW = 12
_TINTS = 5
_BEND = 0.16


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody drawn with name and initials; the name stands below, or beside where others stand below."""

    contact: Any
    x: int
    y: int
    radius: int
    name_x: int
    name_y: int
    anchor: str
    tint: int
    thread: str  # path data from the centre

    @property
    def initials(self) -> str:
        return wording.initials(self.contact.display_name)


@dataclass(frozen=True, slots=True)
class Chart:
    nodes: list[Node]
    dots: list[tuple[int, int]]
    lines: list[str]  # who knows whom, among the named
    crowded: bool = False
    size: int = SIZE
    centre: int = CENTRE
    tended: int = TENDED
    in_contact: int = IN_CONTACT


def named(people: Sequence[Sequence[Any]]) -> list[int]:
    """Ids of those drawn with their name: all who are tended, then the nearest of those in contact."""
    tended = [pk for pk, ring, _x, _y in people if ring == Ring.TENDED]
    near = [(x * x + y * y, pk) for pk, ring, x, y in people if ring == Ring.IN_CONTACT]
    return tended + [pk for _, pk in sorted(near)[:NAMED]]


def draw(people: Sequence[Sequence[Any]], ties: Iterable[Sequence[int]], contacts: dict[int, Any]) -> Chart:
    """`contacts` holds the rows of those `named`; whoever is missing there has gone since."""
    at = {pk: (_scaled(x), _scaled(y)) for pk, _ring, x, y in people}
    crowded = len(contacts) > FEW
    radius = 16 if crowded else 22
    nodes = [_node(contact, *at[pk], radius, crowded) for pk, contact in contacts.items() if pk in at]
    dots = [spot for pk, spot in at.items() if pk not in contacts]
    lines = [_curve(at[a], at[b]) for a, b in ties if a in contacts and b in contacts and a in at and b in at]
    return Chart(nodes, _some(dots), lines, crowded)


def _node(contact: Any, x: int, y: int, radius: int, crowded: bool) -> Node:
    tint = zlib.crc32(str(contact.pk).encode()) % _TINTS + 1
    thread = _curve((CENTRE, CENTRE), (x, y))
    if not crowded or abs(y - CENTRE) > abs(x - CENTRE):
        return Node(contact, x, y, radius, x, y + radius + 15, "middle", tint, thread)
    side, anchor = (1, "start") if x > CENTRE else (-1, "end")
    return Node(contact, x, y, radius, x + side * (radius + 5), y + 4, anchor, tint, thread)


def _scaled(value: float) -> int:
    return round(CENTRE + RADIUS * value)


def _curve(start: tuple[int, int], end: tuple[int, int]) -> str:
    """A thread that gives a little to one side, as threads do."""
    (x, y), (u, v) = start, end
    middle = (x + u) / 2 - (v - y) * _BEND, (y + v) / 2 + (u - x) * _BEND
    return f"M{x} {y}Q{round(middle[0])} {round(middle[1])} {u} {v}"


def _some(dots: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Evenly chosen where there are more than an eye can tell apart."""
    step = len(dots) / DOTS
    return dots if step <= 1 else [dots[int(nth * step)] for nth in range(DOTS)]
