"""Checks of what is asked; each names the field, and gives plain integers back.

Plain ones, because compiled code would be compiled anew, within a request, for every other width of integer it meets.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np

from .types import MAX_HOPS, GraphError


def whole(value: Any, least: int, most: int | None = None) -> bool:
    """A whole number (of Python or numpy, no truth value) in the range."""
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)):
        return False
    return bool(least <= value and (most is None or value <= most))


def member(field: str, value: Any, count: int) -> int:
    if not whole(value, 0, count - 1):
        raise GraphError(f"{field}={value!r} is not one of the {count} members", field=field)
    return int(value)


def members(count: int, ids: Any, field: str) -> list[int]:
    """The ids as a list."""
    values = listed(ids, field)
    for at, value in enumerate(values):
        if not whole(value, 0, count - 1):
            message = f"{field}, entry {at}: {value!r} is not one of the {count} members"
            raise GraphError(message, field=field, position=at)
    return [int(value) for value in values]


def listed(values: Iterable[Any] | Any, field: str) -> list[Any]:
    """What was given as a list."""
    try:
        if isinstance(values, np.ndarray) and values.ndim:
            return list(values.tolist())
        return list(values)
    except TypeError:
        raise GraphError(f"{field} must be a list, not {type(values).__name__}", field=field) from None


def hops(value: Any) -> int:
    if not whole(value, 1, MAX_HOPS):
        raise GraphError(f"hops={value!r} is not in 1..{MAX_HOPS}", field="hops")
    return int(value)


def least(field: str, value: Any, smallest: int) -> int:
    """A whole number from ``smallest``."""
    if not whole(value, smallest):
        raise GraphError(f"{field}={value!r} is not a whole number from {smallest}", field=field)
    return int(value)


def most(k: Any) -> int | None:
    """How many results at most; ``None`` for all."""
    return None if k is None else least("k", k, 0)


def label(field: str, value: Any) -> int | str | None:
    """An organisation or a skill: a whole number, a text, or nothing."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)):
        raise GraphError(f"{field} must be a whole number or a text, not {value!r}", field=field)
    return int(value)
