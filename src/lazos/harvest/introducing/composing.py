"""The words of an introduction: saving them, proposing others, and each side as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

from lazos.activity.models import Deed
from lazos.harvest.acts import changing
from lazos.harvest.introducing.drafting import SIDES, contact_of, fill_in, ways_to_one
from lazos.practice.drafts import Way

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.harvest.models import Introduction
    from lazos.people.models import Contact

TEXTS = ("first_ask", "second_ask", "message")
FIELDS = (*TEXTS, "first_known", "second_known", "first_gains", "second_gains")


@dataclass(frozen=True)
class Side:
    """One of the two: its fields in the form, what was asked and answered, how to write to them."""

    name: str
    contact: Contact
    known: Any
    gains: Any
    ask: Any
    asked_at: datetime | None
    answer: str
    answered_at: datetime | None
    links: list[Way]

    @property
    def is_open(self) -> bool:
        return not self.answer


def sides_of(introduction: Introduction, form: Any, member: Member) -> list[Side]:
    return [
        Side(
            side,
            contact_of(introduction, side),
            form[f"{side}_known"],
            form[f"{side}_gains"],
            form[f"{side}_ask"],
            getattr(introduction, f"{side}_asked_at"),
            getattr(introduction, f"{side}_answer"),
            getattr(introduction, f"{side}_answered_at"),
            ways_to_one(introduction, side, member),
        )
        for side in SIDES
    ]


def save(introduction: Introduction, form: Any) -> None:
    """What the form says; an emptied text gets its first words again. Raises `StaleVersion`."""
    fill_in(introduction, introduction.owner)
    introduction.save_changes(*FIELDS, seen=form.seen_version)


def redraft(introduction: Introduction, *, now: datetime) -> Deed:
    """New texts from what is known of both now; the former ones come back with the deed."""
    with changing(introduction, _("Pediste otros textos para una presentación"), now=now) as change:
        for name in TEXTS:
            setattr(introduction, name, "")
        fill_in(introduction, introduction.owner)
    deed: Any = change.deed
    return deed  # type: ignore[no-any-return]
