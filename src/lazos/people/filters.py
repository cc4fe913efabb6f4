"""Filters of the list that the apps above add, so that people knows none of them.

An app registers them when it is ready: `add_filter(Filter("goal", …))`. The value comes from the address; what is not
among the choices counts as not asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise

from lazos.web.numbers import number_in


@dataclass(frozen=True, slots=True)
class Filter:
    """`choices(member)` gives (value, label); without it the filter is a tick, whose value is "1"."""

    name: str
    label: str | Promise
    narrow: Callable[[Any, str], Q]  # (member, value)
    choices: Callable[[Any], Iterable[tuple[str, str]]] | None = None
    any_label: str | Promise = ""

    def accepts(self, value: str) -> bool:
        return value == "1" if self.choices is None else number_in(value) is not None


@dataclass(frozen=True, slots=True)
class Shown:
    """A filter as the form shows it."""

    filter: Filter
    chosen: str
    choices: list[tuple[str, str]]

    @property
    def is_tick(self) -> bool:
        return self.filter.choices is None


_filters: dict[str, Filter] = {}


def add_filter(one: Filter) -> None:
    _filters[one.name] = one


def asked(data: Any) -> tuple[tuple[str, str], ...]:
    """(name, value) of the added filters that the address asks for."""
    given = ((name, data.get(name, "").strip()[:200]) for name in _filters)
    return tuple((name, value) for name, value in given if value and _filters[name].accepts(value))


def condition(member: Any, wanted: Iterable[tuple[str, str]]) -> Q:
    narrowed = Q()
    for name, value in wanted:
        narrowed &= _filters[name].narrow(member, value)
    return narrowed


def shown(member: Any, wanted: Iterable[tuple[str, str]]) -> list[Shown]:
    """The filters that have something to choose from."""
    chosen = dict(wanted)
    rows = [Shown(one, chosen.get(one.name, ""), list(one.choices(member)) if one.choices else [])
            for one in _filters.values()]  # fmt: skip
    return [row for row in rows if row.choices or row.filter.choices is None]
