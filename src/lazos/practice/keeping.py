"""What was kept to give to somebody. The app above that keeps it registers its shelf, so that the practice knows none.

Hoy proposes it to the people of the day whom it fits; saying "done" there says that it was given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from lazos.core.plan import Saved

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.activity.models import Deed
    from lazos.people.models import Contact, Interaction


class Shelf(Protocol):
    """Ids are those of `Saved`, as a screen sent them: what is not the member's is not there."""

    def for_people(self, member: Member, ids: Sequence[int], today: date) -> Mapping[int, Sequence[Saved]]:
        """Contact → what fits them and was neither given to them nor set aside. A constant number of queries."""

    def page(self, saved: int) -> str: ...

    def give(
        self, contact: Contact, saved: int, *, interaction: Interaction, today: date, now: datetime
    ) -> dict[str, Any]:
        """Notes that it was given in that contact; gives the facts by which a deed can take it back."""

    def take_back(self, deed: Deed) -> None: ...


_shelves: list[Shelf] = []


def keeps(shelf: Shelf) -> None:
    _shelves[:] = [shelf]


def kept_for(member: Member, ids: Sequence[int], today: date) -> Mapping[int, Sequence[Saved]]:
    return _shelves[0].for_people(member, ids, today) if _shelves and ids else {}


def page_of(saved: int) -> str:
    return _shelves[0].page(saved) if _shelves else ""


def give(contact: Contact, saved: int, *, interaction: Interaction, today: date, now: datetime) -> dict[str, Any]:
    return _shelves[0].give(contact, saved, interaction=interaction, today=today, now=now) if _shelves else {}


def take_back(deed: Deed) -> None:
    if _shelves:
        _shelves[0].take_back(deed)
