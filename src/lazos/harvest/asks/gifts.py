"""What was given first: noted as a conversation and an exchange, and a promise among it is kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.people import records
from lazos.people.models import Exchange, Interaction
from lazos.practice.models import Promise

if TYPE_CHECKING:
    from lazos.harvest.asks.giving import Gift
    from lazos.people.models import Contact


def give(contact: Contact, gift: Gift, *, note: str, how: str, now: datetime, once: str = "") -> Deed:
    owner, today = contact.owner, contact.owner.today(now)
    with transaction.atomic():
        talk = records.record_interaction(
            owner, [contact], kind=how, day=today, today=today, direction="out", title=note[:300]
        )
        exchange = records.record_exchange(
            contact, direction="given", kind=gift.exchange, day=today, note=note[:500], interaction=talk
        )
        facts: dict[str, Any] = {"interaction": talk.pk, "exchange": exchange.pk, "contact": contact.pk, "once": once}
        if gift.promise is not None:
            gift.promise.keep(at=now)
            facts["promise"] = gift.promise.pk
        subject = say("given_first", name=contact.display_name)
        return record(owner, "given_first", at=now, subject=subject, **facts)


def given_before(contact: Contact, once: str, *, now: datetime) -> Deed | None:
    """The same form sent twice is noted once."""
    recent = Deed.objects.owned_by(contact.owner_id).filter(kind="given_first", at__gte=now - timedelta(days=1))
    same = recent.filter(facts__contact=contact.pk, facts__once=once, undone_at=None)
    return same.first() if once else None


@undoes("given_first")
def _not_given(deed: Deed, now: datetime) -> None:
    facts, owner = deed.facts, deed.owner
    Exchange.objects.owned_by(owner).filter(pk=facts["exchange"]).delete()
    for promise in Promise.objects.owned_by(owner).filter(pk=facts.get("promise")):
        promise.reopen()
    for talk in Interaction.objects.owned_by(owner).filter(pk=facts["interaction"]):
        records.remove_interaction(talk, today=owner.today(now))
