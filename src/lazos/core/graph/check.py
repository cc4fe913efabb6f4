"""Checks of what is asked; each names the field."""

from typing import Any

import numpy as np

from .types import MAX_HOPS, GraphError


def whole(value: Any, least: int, most: int | None = None) -> bool:
    """A whole number (of Python or numpy, no truth value) in the range."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)):
        return False
    return bool(least <= value and (most is None or value <= most))


def member(field: str, value: Any, count: int) -> None:
    if not whole(value, 0, count - 1):
        raise GraphError(f"{field}={value!r} is not one of the {count} members", field=field)


def members(count: int, ids: Any, field: str) -> list[int]:
    """The ids as a list."""
    values: list[Any] = ids.tolist() if isinstance(ids, np.ndarray) else list(ids)
    for at, value in enumerate(values):
        if not whole(value, 0, count - 1):
            message = f"{field}, entry {at}: {value!r} is not one of the {count} members"
            raise GraphError(message, field=field, position=at)
    return values


def hops(value: Any) -> None:
    if not whole(value, 1, MAX_HOPS):
        raise GraphError(f"hops={value!r} is not in 1..{MAX_HOPS}", field="hops")


def least(field: str, value: Any, smallest: int) -> None:
    """A whole number from ``smallest``; ``k`` may be ``None``, for no limit."""
    if not (value is None and field == "k") and not whole(value, smallest):
        raise GraphError(f"{field}={value!r} is not a whole number from {smallest}", field=field)
