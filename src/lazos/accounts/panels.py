"""What the apps above add to Tu cuenta, so that accounts knows none of them.

    @adds_to_account
    def calendars(request, bound): ...   # a `Panel`

Each is called once for a page and needs a constant number of queries. `bound` holds forms that came back with an error,
by the anchor of their panel: the app that owns the form shows Tu cuenta again with it (`views.settings.account_page`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest

Bound = Mapping[str, Any]


@dataclass(frozen=True)
class Panel:
    """A card of the page. `anchor` is its id, `label` what the list of the page calls it, `order` its place."""

    anchor: str
    label: str
    template: str
    facts: dict[str, Any] = field(default_factory=dict)
    order: int = 50


_adders: list[Callable[[HttpRequest, Bound], Panel]] = []


def adds_to_account(function: Callable[[HttpRequest, Bound], Panel]) -> Callable[[HttpRequest, Bound], Panel]:
    if function not in _adders:
        _adders.append(function)
    return function


def panels(request: HttpRequest, bound: Bound) -> list[Panel]:
    return sorted((adder(request, bound) for adder in _adders), key=lambda panel: panel.order)
