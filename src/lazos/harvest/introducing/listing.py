"""The page of introductions: those under way, and who might gain by meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q

from lazos.harvest.introducing.state import State, state_of
from lazos.harvest.models import Acquaintance, Introduction

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact

SHOWN, CLOSED, PROPOSED = 60, 20, 6


@dataclass(frozen=True, slots=True)
class Row:
    introduction: Introduction
    state: State


@dataclass(frozen=True, slots=True)
class Board:
    mine: list[Row]
    waiting: list[Row]
    closed: list[Row]


def board_of(member: Member, today: date) -> Board:
    rows = Introduction.objects.owned_by(member).select_related("first", "second", "step")
    still_open = [Row(one, state_of(one, today)) for one in rows.filter(closed_at=None)[:SHOWN]]
    closed = [Row(one, state_of(one, today)) for one in rows.exclude(closed_at=None).order_by("-closed_at")[:CLOSED]]
    return Board(
        [row for row in still_open if row.state.mine], [row for row in still_open if not row.state.mine], closed
    )


def found_for(member: Member, contact: Contact | None = None) -> list[Acquaintance]:
    """What the last look found and nobody set aside; with `contact`, those that are about them."""
    living = {f"{side}__{gone}": None for side in ("first", "second") for gone in ("archival", "merged_into")}
    beside = ("first", "second", "first_need", "second_offer", "second_need", "first_offer")
    rows = Acquaintance.objects.owned_by(member).filter(set_aside_at=None, **living).select_related(*beside)
    if contact is not None:
        rows = rows.filter(Q(first=contact) | Q(second=contact))
    return list(rows[:PROPOSED])
