"""Drafts of the harvest: the situation's template, filled from what the flow knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lazos.practice import drafts

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


@dataclass(frozen=True, slots=True)
class Written:
    """A draft and the ways to open it."""

    draft: drafts.Draft
    links: list[drafts.Way]


def written(situation: str, contact: Contact, member: Member, **facts: Any) -> Written:
    """`facts` before what the contact's own page says; an empty fact says nothing."""
    said = drafts.known_of(contact, member) | {name: value for name, value in facts.items() if value not in (None, "")}
    draft = drafts.for_situation(situation, contact, member, own=drafts.own_templates(member), **said)
    return Written(draft, drafts.ways(contact, draft))
