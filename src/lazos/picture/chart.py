"""The drawing as numbers for an SVG of 600 by 600: who is named, who is a dot, and the threads between."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from lazos.core.picture import Box, Label, Ring, place_labels
from lazos.practice.sentences import short_name
from lazos.web import wording

SIZE, CENTRE, RADIUS = 600, 300, 290
TENDED, IN_CONTACT = 168, 240
#: How many are drawn with their name besides those who are tended, and how many as dots.
NAMED, DOTS = 10, 1_200
#: Up to so many names everybody is drawn this large.
SIZES = ((12, 22), (16, 16), (10**9, 14))
#: Height of a line, and width of a letter, in units of the drawing: on a desk as drawn, on a phone it shrinks and its
#: letters do not.
DESK, PHONE = (14.0, 6.6), (23.0, 11.0)
#: Letters of a name that are shown.
LETTERS = 14
#: Where the names of the rings stand.
CAPTIONS = [Box(235, 2, 365, 24), Box(235, 56, 365, 78), Box(225, 132, 375, 154)]
_TINTS = 5
_BEND = 0.16


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody drawn with initials, and with the name where it finds room on a desk (`wide`) or a phone (`narrow`)."""

    contact: Any
    x: int
    y: int
    radius: int
    tint: int
    thread: str  # path data from the centre
    wide: Label | None = None
    narrow: Label | None = None

    @property
    def initials(self) -> str:
        return wording.initials(self.contact.display_name)

    @property
    def name(self) -> str:
        return _shown(self.contact)


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


def named(people: Sequence[Sequence[Any]], also: Iterable[int] = ()) -> list[int]:
    """Ids of those drawn with their name: all who are tended, the nearest of those in contact, and `also`."""
    tended = [row[0] for row in people if row[1] == Ring.TENDED]
    near = sorted((x * x + y * y, pk) for pk, ring, x, y, _group in people if ring == Ring.IN_CONTACT)
    return list(dict.fromkeys([*tended, *(pk for _, pk in near[:NAMED]), *also]))


def draw(people: Sequence[Sequence[Any]], ties: Iterable[Sequence[int]], contacts: dict[int, Any]) -> Chart:
    """`contacts` holds the rows of those `named`; whoever is missing there has gone since."""
    at = {row[0]: (_scaled(row[2]), _scaled(row[3])) for row in people}
    radius = next(radius for most, radius in SIZES if len(contacts) <= most)
    shown = [(contact, *at[pk]) for pk, contact in contacts.items() if pk in at]
    nodes = _nodes(shown, radius)
    dots = [spot for pk, spot in at.items() if pk not in contacts]
    lines = [_curve(at[a], at[b]) for a, b in ties if a in contacts and b in contacts and a in at and b in at]
    return Chart(nodes, _some(dots), lines, crowded=radius < SIZES[0][1])


def _nodes(shown: list[tuple[Any, int, int]], radius: int) -> list[Node]:
    discs = [(float(x), float(y), float(radius)) for _contact, x, y in shown]
    hub = (float(CENTRE), float(CENTRE), 28.0)
    placed = []
    for height, letter in (DESK, PHONE):
        widths = [letter * len(_shown(contact)) for contact, _x, _y in shown]
        placed.append(place_labels([*discs, hub], [*widths, 0.0], height, size=SIZE, taken=CAPTIONS))
    return [
        Node(contact, x, y, radius, _tint(contact), _curve((CENTRE, CENTRE), (x, y)), wide, narrow)
        for (contact, x, y), wide, narrow in zip(shown, *(labels[:-1] for labels in placed), strict=True)
    ]


def _tint(contact: Any) -> int:
    return zlib.crc32(str(contact.pk).encode()) % _TINTS + 1


def _shown(contact: Any) -> str:
    name = short_name(contact)
    return name if len(name) <= LETTERS else f"{name[: LETTERS - 1]}…"


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
