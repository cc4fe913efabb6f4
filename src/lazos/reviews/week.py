"""What each step of the close of a week shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import F

from lazos.core.plan.agenda import near_dates
from lazos.core.plan.candidates import Candidate
from lazos.harvest.reaping import screens
from lazos.people.models import Contact, Exchange, Tending
from lazos.practice import sentences, silence
from lazos.practice.plan.rows import THANKED_KINDS, THANKS_FOR, dates_near
from lazos.reviews.telling import open_before

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: What one sitting of twenty minutes has room for.
FEW, SOME = 3, 8


@dataclass(frozen=True, slots=True)
class Owed:
    """Help received that was not thanked for."""

    exchange: Exchange
    what: str


def thanks(member: Member, today: date) -> dict[str, Any]:
    owed = Exchange.objects.owned_by(member).filter(
        direction="received", kind__in=THANKED_KINDS, thanked_on=None, day__range=(today - THANKS_FOR, today)
    )
    rows = owed.filter(contact__archival=None, contact__merged_into=None).select_related("contact")[:SOME]
    said = [Owed(row, row.note or sentences.exchange_word(row.kind)) for row in rows]
    return {"hops": list(screens.waiting(member)[:SOME]), "owed": said}


@dataclass(frozen=True, slots=True)
class Gift:
    contact: Contact
    give: str


def give(member: Member, today: date) -> dict[str, Any]:
    """Three of the circle who have waited longest, with something for each. One is enough."""
    tended = Tending.objects.owned_by(member).filter(contact__archival=None, contact__merged_into=None)
    rows = tended.order_by(F("contact__last_day").asc(nulls_first=True), "contact_id").select_related("contact")
    people = [row.contact for row in rows[:FEW]]
    gives = screens.gives(member, [contact.pk for contact in people], today)
    return {"gifts": [Gift(contact, gives.get(contact.pk, "")) for contact in people]}


def promises(member: Member, today: date) -> dict[str, Any]:
    rows = list(open_before(member, today + timedelta(days=7))[: 2 * SOME])
    return {
        "mine": [row for row in rows if row.by_me and not row.proposed],
        "next_steps": [row for row in rows if row.proposed],
        "theirs": [row for row in rows if not row.by_me],
    }


def silent(member: Member, today: date) -> dict[str, Any]:
    contacts = list(silence.silent_contacts(member, today)[: FEW + 2])
    return {"people": silence.people(member, contacts, today) if contacts else []}


@dataclass(frozen=True, slots=True)
class Near:
    contact: Contact
    text: str
    on: date


def coming(member: Member, today: date) -> dict[str, Any]:
    """What the next week holds already: what was promised for it, and near dates."""
    until = today + timedelta(days=7)
    due = open_before(member, until).filter(by_me=True, due__gte=today)[:SOME]
    return {"due": list(due), "dates": _near(member, today, until)}


def _near(member: Member, today: date, until: date) -> list[Near]:
    known = dates_near(member, today).items()
    items = near_dates((Candidate(pk, dates=tuple(dates)) for pk, dates in known), today)
    items = tuple(item for item in items if today <= item.on <= until)[:SOME]
    contacts = Contact.objects.owned_by(member).in_bulk([int(item.contact) for item in items])
    return [Near(contacts[int(item.contact)], sentences.near_date(item), item.on) for item in items]


GATHER: dict[str, Any] = {
    "thanks": thanks,
    "give": give,
    "promises": promises,
    "silent": silent,
    "coming": coming,
}
