"""What a form of Hoy says: which line is meant, and how it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lazos.core.plan import LENGTHS
from lazos.people.models import Contact, Interaction
from lazos.practice import access
from lazos.practice.answers import Doing
from lazos.practice.plan.day import lengths_of
from lazos.web.numbers import number_in

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def doing_of(member: Member, contact: Contact, data: Any) -> Doing:
    """404 where the promise or the help it names is not there (any more)."""
    kind = kind_of(data)
    return Doing(
        contact,
        kind,
        lengths_of(member)[kind],
        promise=access.promise_to(contact, key) if (key := number_in(data.get("promise"))) else None,
        thanks=access.thanks_to(contact, key) if (key := number_in(data.get("thanks"))) else None,
        kept=number_in(data.get("kept")) or 0,
    )


def kind_of(data: Any) -> Any:
    kind = data.get("kind", "")
    return kind if kind in LENGTHS else "fading"


def how_of(data: Any) -> str:
    how: str = data.get("how", "")
    return how if how in Interaction.Kind.values else "message"
