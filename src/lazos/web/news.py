"""Whether there is something new behind the bell. The app that knows says so; the shell asks once a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Counter = Callable[[Any], int]
_counters: list[Counter] = []


def counts_news(function: Counter) -> Counter:
    """Decorator of what counts, for a member, what is new. One query."""
    if function not in _counters:
        _counters.append(function)
    return function


def news(member: Any) -> int:
    return sum(counter(member) for counter in _counters)
