"""Lines that the apps above put over Hoy on their day, such as the close of the week."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lazos.accounts.models import Member


@dataclass(frozen=True, slots=True)
class Banner:
    """One sentence and where it leads."""

    text: str
    url: str
    label: str
    icon: str = "scissors"


_announcers: list[Callable[[Member, date], Banner | None]] = []


def announces(function: Callable[[Member, date], Banner | None]) -> Callable[[Member, date], Banner | None]:
    """Decorator of what says something on some days, and None on the others."""
    if function not in _announcers:
        _announcers.append(function)
    return function


def banners(member: Member, today: date) -> list[Banner]:
    return [said for announcer in _announcers if (said := announcer(member, today))]
