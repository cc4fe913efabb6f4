"""The first days: who is led through the welcome, and what would help Hoy to know the member."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from lazos.people import access
from lazos.people.models import ContactDay, Tending
from lazos.practice.models import Goal

if TYPE_CHECKING:
    from lazos.accounts.models import Member

FIRST_DAYS = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Step:
    text: str
    done: bool
    url: str = ""


def should_be_welcomed(member: Member) -> bool:
    """Until they finish or leave it, `/` leads there."""
    return member.welcomed_at is None


def checklist(member: Member, now: datetime) -> list[Step]:
    """What is still missing in the first days; nothing once all is there, or later."""
    if now - member.joined_at > FIRST_DAYS:
        return []
    people = access.contacts_of(member)[:5].count()
    # In the order of its index: without one PostgreSQL reads the days of others until one is the member's.
    talked = ContactDay.objects.owned_by(member).order_by("owner_id", "contact_id", "day").first()
    steps = [
        Step(_("Una meta"), Goal.objects.owned_by(member).exists(), address("goals")),
        Step(_("Cinco personas"), people >= 5, address("welcome_step", "people") or address("people")),
        Step(
            _("Traer tus contactos"),
            access.contacts_of(member).filter(origin__isnull=False).exists(),
            address("imports"),
        ),
        Step(_("Elegir a quién cuidar"), Tending.objects.owned_by(member).exists(), address("welcome_step", "circle")),
        Step(_("Anotar una conversación"), talked is not None, address("capture")),
    ]
    return [] if all(step.done for step in steps) else steps


def address(name: str, *args: object) -> str:
    """Where it is, empty while the app that has it is off."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
