"""The tended circle as the member changes it: in, out, and whom to let rest when it is full. With undo."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.people import derive
from lazos.people.models import Contact, Rest, Tending

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def tend(contact: Contact, *, by: Member, now: datetime, instead_of: Contact | None = None) -> Deed:
    """Puts `contact` into the circle, where needed by letting `instead_of` rest. Raises `CircleFull`."""
    with transaction.atomic():
        rested = instead_of is not None and Tending.objects.filter(contact=instead_of).exists()
        slept = Rest.objects.filter(contact=contact).exists()
        if instead_of is not None and rested:
            instead_of.rest(by=by, at=now)
        Tending.begin(contact, by=by, now=now)
        touched = [contact.pk, *([instead_of.pk] if instead_of and rested else [])]
        derive.refresh_ties(by.pk, by.today(now), touched)
        subject = say("tending_begun", name=contact.display_name)
        facts = {"contact": contact.pk, "slept": slept, "rested": instead_of.pk if instead_of and rested else 0}
        return record(by, "tending_begun", at=now, subject=subject, **facts)


def leave(contact: Contact, *, by: Member, now: datetime) -> Deed | None:
    """Takes `contact` out of the circle; None where it was not in it."""
    with transaction.atomic():
        if not Tending.objects.filter(contact=contact).delete()[0]:
            return None
        derive.refresh_ties(by.pk, by.today(now), [contact.pk])
        subject = say("tending_ended", name=contact.display_name)
        return record(by, "tending_ended", at=now, subject=subject, contact=contact.pk)


@undoes("tending_begun")
def _undo_begun(deed: Deed, now: datetime) -> None:
    owner, facts = deed.owner, deed.facts
    for contact in Contact.objects.owned_by(owner).filter(pk=facts["contact"]):
        Tending.objects.filter(contact=contact).delete()
        if facts["slept"]:
            contact.rest(by=owner, at=now)
    for rested in Contact.objects.owned_by(owner).filter(pk=facts["rested"]):
        Rest.objects.filter(contact=rested).delete()
        Tending.objects.get_or_create(contact=rested, defaults={"by": owner, "at": now})
    derive.refresh_ties(owner.pk, owner.today(now), [facts["contact"], facts["rested"]])


@undoes("tending_ended")
def _undo_ended(deed: Deed, now: datetime) -> None:
    for contact in Contact.objects.owned_by(deed.owner).filter(pk=deed.facts["contact"]):
        Rest.objects.filter(contact=contact).delete()
        Tending.objects.get_or_create(contact=contact, defaults={"by": deed.owner, "at": now})
        derive.refresh_ties(deed.owner_id, deed.owner.today(now), [contact.pk])


def rest(contact: Contact, *, by: Member, now: datetime) -> Deed | None:
    """Lets the tie lie fallow; None where it rests already."""
    with transaction.atomic():
        if Rest.objects.filter(contact=contact).exists():
            return None
        tended = Tending.objects.filter(contact=contact).exists()
        contact.rest(by=by, at=now)
        derive.refresh_ties(by.pk, by.today(now), [contact.pk])
        subject = say("rest_begun", name=contact.display_name)
        return record(by, "rest_begun", at=now, subject=subject, contact=contact.pk, tended=tended)


@undoes("rest_begun")
def _undo_rest(deed: Deed, now: datetime) -> None:
    for contact in Contact.objects.owned_by(deed.owner).filter(pk=deed.facts["contact"]):
        Rest.objects.filter(contact=contact).delete()
        if deed.facts["tended"]:
            Tending.objects.get_or_create(contact=contact, defaults={"by": deed.owner, "at": now})
        derive.refresh_ties(deed.owner_id, deed.owner.today(now), [contact.pk])
