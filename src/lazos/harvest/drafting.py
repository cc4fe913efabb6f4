"""Drafts of the harvest: the situation's template, filled from what the flow knows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.formats import date_format
from django.utils.translation import override

from lazos.practice import drafts
from lazos.practice.drafts import en, es
from lazos.practice.drafts.writing import write
from lazos.practice.models import OwnTemplate

if TYPE_CHECKING:
    from datetime import date

    from lazos.accounts.models import Member
    from lazos.people.models import Contact


@dataclass(frozen=True, slots=True)
class Written:
    """A draft and the ways to open it."""

    draft: drafts.Draft
    links: list[drafts.Way]


def written(situation: str, contact: Contact, member: Member, **values: Any) -> Written:
    """The member's own template first; a situation that has no template yet is greeted."""
    own = OwnTemplate.objects.owned_by(member).filter(situation__in=[situation, situation.removesuffix("_send")])
    code = situation if situation in es.TEMPLATES and situation in en.TEMPLATES else "greeting"
    filled = {name: bare(value) for name, value in values.items()}
    draft = write(code, contact, member, filled, list(own))
    return Written(draft, drafts.ways(contact, draft))


def bare(value: Any) -> str:
    """As it stands in the middle of a sentence."""
    return " ".join(str(value or "").split()).rstrip(".")


def spoken_day(day: date, language: str) -> str:
    """ "el jueves 26 de noviembre", in the language of the message."""
    with override(language):
        said = f"{date_format(day, 'l')} {date_format(day, 'MONTH_DAY_FORMAT')}"
    return f"el {said}" if language == "es" else f"on {said}"
