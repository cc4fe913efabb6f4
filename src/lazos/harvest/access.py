"""The only doors to the private rows of the harvest. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.harvest.models import Acquaintance, Ask, Introduction

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def ask_for(member: Member, pk: int) -> Ask:
    beside = ("contact__archival", "contact__merged_into", "step", "received", "goal", "owner")
    return get_object_or_404(Ask.objects.owned_by(member).select_related(*beside), pk=pk)


def introduction_for(member: Member, pk: int) -> Introduction:
    sides = [f"{side}__{what}" for side in ("first", "second") for what in ("archival", "merged_into")]
    rows = Introduction.objects.owned_by(member).select_related(*sides, "step__contact", "owner")
    return get_object_or_404(rows, pk=pk)


def acquaintance_for(member: Member, pk: int) -> Acquaintance:
    return get_object_or_404(Acquaintance.objects.owned_by(member).select_related("first", "second"), pk=pk)
