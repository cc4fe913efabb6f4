"""Drafts of the harvest: the situation's template, filled from what the flow knows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import translation

from lazos.core.language.phrases import inside
from lazos.practice import drafts
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


@dataclass(frozen=True, slots=True)
class Written:
    """A draft and the ways to open it."""

    draft: drafts.Draft
    links: list[drafts.Way]


#: Without an answer for so long, one gentle reminder is due.
PATIENCE = timedelta(days=10)
#: What a template says inside a sentence, and the member typed as one of its own.
PHRASES = frozenset(("ask", "problem", "what", "learned", "done", "result"))
#: Up to so many days one says "a few days ago".
A_FEW = 14


def since(day: date, today: date, contact: Contact, member: Member) -> dict[str, str]:
    """`ago` for a reminder, in the language of the message, where it is longer than a few days."""
    if (today - day).days <= A_FEW:
        return {}
    with translation.override(drafts.language_of(contact, member)):
        return {"ago": wording.ago(day, today)}


def written(situation: str, contact: Contact, member: Member, **facts: Any) -> Written:
    """`facts` before what the contact's own page says; an empty fact says nothing."""
    given = {name: value for name, value in facts.items() if value not in (None, "")}
    given |= {name: inside(given[name]) for name in PHRASES & given.keys()}
    said = drafts.known_of(contact, member) | given
    draft = drafts.for_situation(situation, contact, member, own=drafts.own_templates(member), **said)
    return Written(draft, drafts.ways(contact, draft))
