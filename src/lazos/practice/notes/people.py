"""Whom a note speaks of: names of the note against the member's own people."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lazos.core.language.fold import fold
from lazos.people import access
from lazos.people.models import Contact

if TYPE_CHECKING:
    from lazos.accounts.models import Member

MOST = 6


@dataclass(slots=True)
class Found:
    """A name of the note. `candidates`: who it may be, the warmest first; `is_sure` where there is only one reading."""

    name: str
    candidates: list[Contact] = field(default_factory=list)
    is_sure: bool = True

    @property
    def choice(self) -> str:
        """The reading to start with: the likeliest contact, else a new person."""
        return str(self.candidates[0].pk) if self.candidates else "new"


def find(member: Member, name: str) -> Found:
    """Contacts whose name holds all the words of `name`, or whose whole name stands in it."""
    words = fold(name).split()
    if not words:
        return Found(name)
    rows = (
        access.contacts_of(member).filter(search_text__contains=words[0]).order_by("-contact_days", "sort_name", "pk")
    )
    near = [contact for contact in rows[:400] if _may_be(set(words), contact)]
    near.sort(key=lambda contact: (-(contact.warmth if contact.warmth is not None else -1e9), contact.pk))
    exact = [contact for contact in near if _words(contact) == set(words)]
    if len(words) > 1 and len(exact) == 1:
        return Found(name, exact)
    return Found(name, near[:MOST], is_sure=not near or (len(near) == 1 and len(words) > 1))


def _may_be(words: set[str], contact: Contact) -> bool:
    names = _words(contact)
    nickname = set(fold(contact.nickname).split())
    return words <= names | nickname or (len(names) > 1 and names <= words)


def _words(contact: Contact) -> set[str]:
    return set(fold(contact.display_name).split())
