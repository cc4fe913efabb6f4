"""Where names stand beside the people of a drawing: no name over a person, over another name or over the edge."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Anchor = Literal["start", "middle", "end"]
#: Between a person and their name, and around a name.
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the units of the drawing, y downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def covers(self, x: float, y: float, radius: float) -> bool:
        """Whether it meets a disc."""
        near_x, near_y = min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)
        return (near_x - x) ** 2 + (near_y - y) ** 2 < radius * radius


@dataclass(frozen=True, slots=True)
class Label:
    """Where a text is anchored: `y` is its baseline."""

    x: int
    y: int
    anchor: Anchor


def place_labels(
    discs: Sequence[tuple[float, float, float]],
    widths: Sequence[float],
    height: float,
    *,
    size: float,
    taken: Iterable[Box] = (),
) -> list[Label | None]:
    """One label for each disc (x, y, radius), None where it finds no room; the first in the row choose first.

    `widths` are those of the texts, `height` that of a line, `size` the side of the square drawing; what is `taken`
    stays free.
    """
    boxes = list(taken)
    placed: list[Label | None] = []
    for nth, (disc, width) in enumerate(zip(discs, widths, strict=True)):
        others = [other for at, other in enumerate(discs) if at != nth]
        for label, box in _choices(*disc, width, height, size):
            inside = box.left >= 0 and box.right <= size and box.top >= 0 and box.bottom <= size
            if inside and not any(box.meets(one) for one in boxes) and not any(box.covers(*other) for other in others):
                boxes.append(box)
                placed.append(label)
                break
        else:
            placed.append(None)
    return placed


def _choices(
    x: float, y: float, radius: float, width: float, height: float, size: float
) -> Iterator[tuple[Label, Box]]:
    """Below, at the side away from the middle, at the other side, above."""
    descent = height / 4
    below, above = y + radius + _GAP, y - radius - _GAP
    yield _centred(x, below, width, height, descent)
    for right in (True, False) if x >= size / 2 else (False, True):
        edge = x + (radius + _GAP if right else -radius - _GAP)
        left = edge if right else edge - width
        box = Box(left, y - height / 2, left + width, y + height / 2)
        yield Label(round(edge), round(y + height / 2 - descent), "start" if right else "end"), box
    yield _centred(x, above - height, width, height, descent)


def _centred(x: float, top: float, width: float, height: float, descent: float) -> tuple[Label, Box]:
    box = Box(x - width / 2, top, x + width / 2, top + height)
    return Label(round(x), round(top + height - descent), "middle"), box
