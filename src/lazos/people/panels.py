"""What the apps above add to the page of a contact, so that people knows none of them.

An app registers functions when it is ready::

    @adds_to("story")
    def promises(member, contact): ...   # an iterable of `Moment`

Places: "why" gives one sentence or "" (the first that says something stands); "story" gives `Moment`s; "aside",
"actions" and "menu" (what stands behind the dots) give `Block`s; "tabs" gives `Tab`s beside the story, and none where
there is nothing to show. Each function is called once for a page and must need a constant number of queries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

Panel = Callable[[Any, Any], Any]
_panels: dict[str, list[Panel]] = defaultdict(list)


@dataclass(frozen=True)
class Moment:
    """Something in the story of a contact. `side` colours its dot: "give", "receive" or neither."""

    day: date
    template: str
    row: Any
    side: str = ""


@dataclass(frozen=True)
class Block:
    """A piece of the page: a template and what it needs."""

    template: str
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Tab(Block):
    """A block that stands in the place of the story. `key` is what the address calls it."""

    key: str = ""
    label: str = ""


def adds_to(place: str) -> Callable[[Panel], Panel]:
    def register(panel: Panel) -> Panel:
        if panel not in _panels[place]:
            _panels[place].append(panel)
        return panel

    return register


def why_now(member: Any, contact: Any) -> str:
    return next((said for panel in _panels["why"] if (said := panel(member, contact))), "")


def gathered(place: str, member: Any, contact: Any) -> list[Any]:
    found: list[Any] = []
    for panel in _panels[place]:
        given: Iterable[Any] = panel(member, contact)
        found.extend(given)
    return found
