"""The rhythm between two people as a thread through a year: it touches the line at each contact and sags between."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

WIDTH, HEIGHT, LEFT, RIGHT, BASE, LABELS = 620, 128, 24, 596, 78, 122
DAYS = 365
SAG, MOST_SAG = 0.32, 36
SHORT, MIDDLE, LONG = 12, 26, 42
HEIGHTS = {"message": SHORT, "email": SHORT, "letter": SHORT, "other": SHORT, "call": MIDDLE, "video": MIDDLE}


@dataclass(frozen=True, slots=True)
class Label:
    x: int
    month: date


@dataclass(frozen=True, slots=True)
class Chart:
    """An SVG in numbers. `thread` and `marks` are path data; `days` are the contact days of the year, oldest first."""

    thread: str
    marks: list[str]
    labels: list[Label]
    days: list[date]
    width: int = WIDTH
    height: int = HEIGHT
    label_y: int = LABELS


def draw(contacts: Iterable[tuple[date, str]], today: date) -> Chart:
    """The year before `today` (inclusive) of `contacts`, (day, kind of interaction) in any order.

    Several contacts on one day make one mark, as tall as the nearest of them.
    """
    first = today - timedelta(days=DAYS)
    heights: dict[date, int] = {}
    for day, kind in contacts:
        if first <= day <= today:
            heights[day] = max(heights.get(day, 0), HEIGHTS.get(kind, LONG))
    days = sorted(heights)
    places = [_x(day, first) for day in days]
    marks = [f"M{x} {BASE}v-{heights[day]}" for x, day in zip(places, days, strict=True)]
    return Chart(_thread(places), marks, _labels(first, today), days)


def _x(day: date, first: date) -> int:
    return round(LEFT + (day - first).days * (RIGHT - LEFT) / DAYS)


def _thread(places: Sequence[int]) -> str:
    """Quadratic curves from touch to touch; the longer the gap, the deeper it hangs."""
    path, before = [f"M{LEFT} {BASE}"], LEFT
    for x in [*places, RIGHT]:
        if x > before:
            path.append(f"Q{(before + x) // 2} {BASE + round(min(MOST_SAG, SAG * (x - before)))} {x} {BASE}")
            before = x
    return "".join(path)


def _labels(first: date, today: date) -> list[Label]:
    """Each month named at its middle, where that lies within the year."""
    months, month = [], first.replace(day=15)
    while month <= today:
        if month >= first:
            months.append(Label(_x(month, first), month))
        month = (month + timedelta(days=31)).replace(day=15)
    return months
