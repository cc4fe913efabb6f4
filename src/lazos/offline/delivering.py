"""The one door for what was written without signal: each thing is done once, and its answer is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import transaction
from django.urls import Resolver404, resolve

from lazos.accounts.models import Member
from lazos.activity.twice import wait_for_others
from lazos.field.models import Gathering
from lazos.offline.acts import ACTS, Agreed, Asks
from lazos.offline.models import Delivery
from lazos.people.models import Contact
from lazos.web.numbers import number_in

if TYPE_CHECKING:
    from django.http import QueryDict


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a phone sends: the form it kept, for which address, and when it was written (None: nobody knows)."""

    key: UUID
    path: str
    sent: QueryDict
    said: str
    written_at: datetime | None


def deliver(member: Member, parcel: Parcel, *, now: datetime) -> Delivery:
    """Does what was written, or lets it wait for the member. The same key again gives the delivery that is there."""
    with transaction.atomic():
        wait_for_others(member.pk)
        known: Delivery | None = Delivery.objects.owned_by(member).filter(key=parcel.key).first()
        if known is not None:
            return known
        delivery = Delivery.objects.create(
            owner=member, key=parcel.key, sent=parcel.sent.urlencode(), said=parcel.said[:300],
            written_at=parcel.written_at, arrived_at=now, **_meant(member, parcel),
        )  # fmt: skip
        attempt(delivery, now=now)
    return delivery


def attempt(delivery: Delivery, *, now: datetime, agreed: Agreed = frozenset()) -> None:
    """One try, whole or not at all. Call it inside a transaction."""
    try:
        if delivery.act not in ACTS:
            raise Asks("unknown")
        with transaction.atomic():
            ACTS[delivery.act](delivery, now, agreed)
    except Asks as question:
        delivery.wait(question.reason, **question.facts)
    else:
        delivery.settle(at=now)


def _meant(member: Member, parcel: Parcel) -> dict[str, Any]:
    """The act, and the member's own row that its address names; None where it is gone or was never theirs."""
    try:
        match = resolve(parcel.path.split("?")[0])
    except Resolver404:
        return {"act": ""}
    act, pk = match.url_name or "", match.kwargs.get("pk")
    if act == "gathering_notes":
        return {"act": act, "gathering": Gathering.objects.owned_by(member).filter(pk=pk).first()}
    named = parcel.sent.get("contact", "") if act == "capture" else str(pk or "")
    contact = Contact.objects.owned_by(member).filter(pk=number_in(named)).first()
    return {"act": act[:40], "contact": contact}
