"""Nobody silent for over half a year without the member knowing: each with one good next step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from lazos.core.plan import Silent
from lazos.core.plan.review import silent
from lazos.core.plan.soft import DORMANT_AFTER
from lazos.people import access
from lazos.people.models import Contact
from lazos.practice import sentences
from lazos.practice.plan.candidates import deciding, filled
from lazos.practice.plan.rows import Told, tell

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lazos.accounts.models import Member


@dataclass(frozen=True, slots=True)
class SilentPerson:
    contact: Contact
    silent: Silent
    step: str

    @property
    def can_rest(self) -> bool:
        return self.silent.step.code == "let_rest"


def silent_contacts(member: Member, today: date) -> QuerySet[Contact]:
    """Everybody silent for longer than half a year who does not rest: the tended first, then those with a past."""
    before = (today - timedelta(days=DORMANT_AFTER)).toordinal()
    rows = access.contacts_of(member).filter(resting=None, last_day__lt=before)
    return rows.select_related("tending").order_by("tending", "-contact_days", "last_day", "pk")


def people(member: Member, contacts: list[Contact], today: date) -> list[SilentPerson]:
    """The same contacts with their steps, in the order of the review; a constant number of queries."""
    told: Told = tell(member, today)
    light = deciding(member, told, [contact.pk for contact in contacts])
    full = filled(member, light, today)
    known = {contact.pk: contact for contact in contacts}
    return [
        SilentPerson(known[int(one.contact)], one, sentences.step(one.step, today))
        for one in silent(full.values(), today)
    ]
