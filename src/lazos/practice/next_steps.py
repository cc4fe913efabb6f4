"""A step that the member sets for somebody by themselves: a promise like any other, with its undo."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say, sentences
from lazos.practice.models import Promise

if TYPE_CHECKING:
    from lazos.people.models import Contact


def make(contact: Contact, text: str, due: date | None, *, now: datetime) -> Deed:
    """It stands in Hoy on its day."""
    owner = contact.owner
    with transaction.atomic():
        made_on = owner.today(now)
        promise = Promise.objects.create(owner=owner, contact=contact, text=text[:500], due=due, made_on=made_on)
        subject = say("promise_made", text=promise.text)
        return record(owner, "promise_made", at=now, subject=subject, promise=promise.pk)


def soon(today: date) -> date:
    """A day for a step that was given none: not today, and not forgotten by then."""
    return today + timedelta(days=3)


@undoes("promise_made")
def _unmake(deed: Deed, now: datetime) -> None:
    Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]).delete()


sentences({"promise_made": lambda text: _("Prometiste: %(text)s") % {"text": text}})
