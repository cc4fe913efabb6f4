"""Where each person is drawn: near the centre those who are tended, beside each other those of one circle.

The same people always stand in the same places: nothing is drawn by lot, and nothing is left to a simulation that stops
at another point on another machine.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import pi

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

TURN = 2 * pi
_GOLDEN = (5**0.5 - 1) / 2
#: The top of the drawing, y downwards, and how much of the turn around it is left free.
TOP, FREE = -pi / 2, TURN / 9


class Ring(IntEnum):
    """From the centre outwards."""

    TENDED = 0
    IN_CONTACT = 1
    FALLOW = 2


#: Inner and outer radius of each ring; the whole drawing has radius 1.
BANDS = {Ring.TENDED: (0.36, 0.53), Ring.IN_CONTACT: (0.62, 0.80), Ring.FALLOW: (0.86, 1.0)}
#: How much of the turn one person claims for their group: whoever is drawn large needs the room.
_ROOM = {Ring.TENDED: 12.0, Ring.IN_CONTACT: 3.0, Ring.FALLOW: 1.0}
_SWEEPS = 4
#: So many of the largest groups are put beside those whom they know; an eye tells no more apart.
_ARRANGED = 40
#: How far people are moved from their sector toward even gaps round the turn: those drawn large must not cover each
#: other, and a crowd that rests is no lump at one side.
_LOOSENED = {Ring.TENDED: 0.95, Ring.IN_CONTACT: 0.5, Ring.FALLOW: 0.9}


@dataclass(frozen=True, slots=True)
class Spot:
    """A person to be placed: within their ring the closer ones nearer the centre, beside others of their group."""

    id: int
    ring: Ring
    closeness: float = 0.0
    group: str = ""


def place(spots: Iterable[Spot], ties: Iterable[tuple[int, int]] = ()) -> dict[int, tuple[float, float]]:
    """Coordinates of each person, within the unit circle around (0, 0); `ties` are who knows whom.

    Groups that know each other are neighbours; within a group, those with acquaintances in common.
    """
    known = {spot.id: spot for spot in sorted(spots, key=lambda spot: spot.id)}
    neighbours = _neighbours(known, ties)
    sectors = _sectors(known, neighbours)
    angles = _angles(known, neighbours, sectors)
    radii = _radii(known)
    return {
        pk: (float(np.round(radii[pk] * np.cos(angle), 5)), float(np.round(radii[pk] * np.sin(angle), 5)))
        for pk, angle in angles.items()
    }


def _neighbours(known: dict[int, Spot], ties: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for a, b in ties:
        if a != b and a in known and b in known:
            found[a].add(b)
            found[b].add(a)
    return {pk: sorted(others) for pk, others in found.items()}


def _sectors(known: dict[int, Spot], neighbours: dict[int, list[int]]) -> dict[str, tuple[float, float]]:
    """Group → (start, width) of its part of the turn, in radians."""
    room: Counter[str] = Counter()
    for spot in known.values():
        room[spot.group] += int(10 * _ROOM[spot.ring])
    # A crowd of people who rest must not squeeze the few who are tended into a corner.
    shares = {group: size**0.6 for group, size in room.items()}
    whole = sum(shares.values())
    start, found = 0.0, {}
    for group in _in_order(known, neighbours, room):
        width = TURN * shares[group] / whole
        found[group] = (start, width)
        start += width
    return found


def _in_order(known: dict[int, Spot], neighbours: dict[int, list[int]], room: Counter[str]) -> list[str]:
    """Groups in a row: the largest first, then always the one that knows most people of the last two."""
    between: Counter[tuple[str, str]] = Counter()
    for pk, others in neighbours.items():
        for other in others:
            between[known[pk].group, known[other].group] += 1
    by_size = sorted(room, key=lambda group: (group == "", -room[group], group))
    left, rest = by_size[:_ARRANGED], by_size[_ARRANGED:]
    row, left = left[:1], left[1:]
    while left:
        last = row[-2:]
        best = max(range(len(left)), key=lambda at: (sum(between[left[at], one] for one in last), -at))
        row.append(left.pop(best))
    return row + rest


def _angles(
    known: dict[int, Spot], neighbours: dict[int, list[int]], sectors: dict[str, tuple[float, float]]
) -> dict[int, float]:
    """Evenly over the sector in each ring; who knows people on one side of it stands on that side."""
    cells: dict[tuple[str, Ring], list[int]] = defaultdict(list)
    for pk in known:
        cells[known[pk].group, known[pk].ring].append(pk)
    angles: dict[int, float] = {}
    for (group, _), members in cells.items():
        angles |= _spread(members, *sectors[group])
    for _ in range(_SWEEPS if neighbours else 0):
        for (group, _), members in sorted(cells.items()):
            start, width = sectors[group]
            pulled = {pk: _pull(pk, angles, neighbours, start + width / 2) for pk in members}
            angles |= _spread(sorted(members, key=lambda pk: (pulled[pk], pk)), start, width)
    for ring, share in _LOOSENED.items():
        angles |= _loosened({pk: angles[pk] for pk in known if known[pk].ring == ring}, share)
    # The rings have their names at the top: nobody stands there.
    return {pk: TOP + FREE / 2 + angle % TURN * (1 - FREE / TURN) for pk, angle in angles.items()}


def _loosened(angles: dict[int, float], share: float) -> dict[int, float]:
    """The same order round the turn, moved by `share` toward even gaps."""
    order = sorted(angles, key=lambda pk: (angles[pk], pk))
    if len(order) < 2:
        return angles
    even = {pk: TURN * nth / len(order) for nth, pk in enumerate(order)}
    turned = sum(angles[pk] - even[pk] for pk in order) / len(order)
    return {pk: angles[pk] + share * (even[pk] + turned - angles[pk]) for pk in order}


def _spread(members: Sequence[int], start: float, width: float) -> dict[int, float]:
    step = width / len(members)
    return {pk: start + step * (nth + 0.5) for nth, pk in enumerate(members)}


def _pull(pk: int, angles: dict[int, float], neighbours: dict[int, list[int]], middle: float) -> float:
    """How far round from the middle of the sector the acquaintances stand, in -π to π."""
    others = neighbours.get(pk)
    if not others:
        return (angles[pk] - middle + pi) % TURN - pi
    away = [(angles[other] - middle + pi) % TURN - pi for other in others]
    return sum(away) / len(away)


def _radii(known: dict[int, Spot]) -> dict[int, float]:
    """Ring by ring, the closest nearest; among those who rest evenly over the band."""
    found: dict[int, float] = {}
    for ring, (inner, outer) in BANDS.items():
        members = sorted((spot for spot in known.values() if spot.ring == ring), key=lambda s: (-s.closeness, s.id))
        for nth, spot in enumerate(members):
            along = (nth * _GOLDEN) % 1 if ring == Ring.FALLOW else (nth + 0.5) / len(members)
            found[spot.id] = inner + (outer - inner) * along
    return found
