"""Pages of a list without counting it: one row more than fits says whether another page follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from lazos.web.numbers import number_in


@dataclass(frozen=True)
class Page:
    rows: Sequence[Any]
    number: int
    has_next: bool

    @classmethod
    def of(cls, rows: Any, number: int, size: int) -> Page:
        """Page `number` (from 1) of a queryset or sequence; a number out of range gives an empty page."""
        start = (number - 1) * size
        found = list(rows[start : start + size + 1])
        return cls(found[:size], number, len(found) > size)

    def with_rows(self, rows: Sequence[Any]) -> Page:
        return replace(self, rows=rows)

    @property
    def has_previous(self) -> bool:
        return self.number > 1

    @property
    def next_number(self) -> int:
        return self.number + 1

    @property
    def previous_number(self) -> int:
        return self.number - 1

    def __len__(self) -> int:
        return len(self.rows)


def page_number(text: str | None) -> int:
    """The page that an address asks for: 1 where it makes no sense, never so far that a database refuses."""
    return min(max(number_in(text) or 1, 1), 100_000)
