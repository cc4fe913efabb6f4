"""Lines that belong elsewhere than in the story of a person, such as a link. The apps above say which are theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the line seems to be, and where a form sends it (as `text`) that asks before it keeps anything."""

    sentence: str
    label: str
    url: str
    icon: str = "link"


_readers: list[Callable[[str], Elsewhere | None]] = []


def belongs_elsewhere(function: Callable[[str], Elsewhere | None]) -> Callable[[str], Elsewhere | None]:
    """Decorator of what recognises lines of its own; None for all others."""
    if function not in _readers:
        _readers.append(function)
    return function


def elsewhere(line: str) -> Elsewhere | None:
    return next((found for reader in _readers if (found := reader(line))), None)
