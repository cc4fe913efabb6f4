"""The only doors to a member's imports and take-outs. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.shortcuts import get_object_or_404

from lazos.exchange.models import Import, TakeOut

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def imports_of(member: Member) -> Any:
    return Import.objects.owned_by(member).select_related("run", "origin")


def import_for(member: Member, pk: int) -> Import:
    return get_object_or_404(imports_of(member), pk=pk)


def takeouts_of(member: Member) -> Any:
    return TakeOut.objects.owned_by(member).select_related("run").order_by("-created_at", "-pk")


def takeout_for(member: Member, pk: int) -> TakeOut:
    return get_object_or_404(takeouts_of(member), pk=pk)
