"""The only doors to what was delivered. What is not theirs, or is decided, is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.offline.models import Delivery

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_BESIDE = ("owner", "contact__merged_into", "gathering__owner")


def waiting_for(member: Member, pk: int) -> Delivery:
    """What waits for the decision of `member`."""
    return get_object_or_404(Delivery.objects.owned_by(member).waiting().select_related(*_BESIDE), pk=pk)


def to_decide(member: Member, pk: int) -> Delivery:
    """As `waiting_for`; until the transaction ends nobody else decides it."""
    rows = Delivery.objects.owned_by(member).waiting().select_related(*_BESIDE)
    return get_object_or_404(rows.select_for_update(of=("self",)), pk=pk)


def all_waiting(member: Member) -> list[Delivery]:
    return list(Delivery.objects.owned_by(member).waiting().select_related(*_BESIDE)[:200])
