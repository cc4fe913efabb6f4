"""What was given first: noted as a conversation and an exchange, and a promise among it is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, record, undoes
from lazos.people import records
from lazos.people.models import Exchange, Interaction
from lazos.practice.models import Promise

if TYPE_CHECKING:
    from lazos.harvest.asks.giving import Gift
    from lazos.people.models import Contact


def give(contact: Contact, gift: Gift, *, note: str, how: str, now: datetime) -> Deed:
    owner, today = contact.owner, contact.owner.today(now)
    with transaction.atomic():
        talk = records.record_interaction(
            owner, [contact], kind=how, day=today, today=today, direction="out", title=note[:300]
        )
        exchange = records.record_exchange(
            contact, direction="given", kind=gift.exchange, day=today, note=note[:500], interaction=talk
        )
        facts = {"interaction": talk.pk, "exchange": exchange.pk}
        if gift.promise is not None:
            gift.promise.keep(at=now)
            facts["promise"] = gift.promise.pk
        subject = _("Le diste algo a %(name)s") % {"name": contact.display_name}
        return record(owner, "given_first", at=now, subject=subject, **facts)


@undoes("given_first")
def _not_given(deed: Deed, now: datetime) -> None:
    facts, owner = deed.facts, deed.owner
    Exchange.objects.owned_by(owner).filter(pk=facts["exchange"]).delete()
    for promise in Promise.objects.owned_by(owner).filter(pk=facts.get("promise")):
        promise.reopen()
    for talk in Interaction.objects.owned_by(owner).filter(pk=facts["interaction"]):
        records.remove_interaction(talk, today=owner.today(now))
