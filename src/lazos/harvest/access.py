"""The only doors to the private rows of the harvest. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.harvest.models import Outcome, OutcomeHop

if TYPE_CHECKING:
    from lazos.accounts.models import Member


# Outcomes and thanks
def outcome_for(member: Member, pk: int) -> Outcome:
    return get_object_or_404(Outcome.objects.owned_by(member).select_related("owner"), pk=pk)


def hop_for(member: Member, pk: int) -> OutcomeHop:
    beside = ("owner", "outcome", "step", "contact", "contact__archival")
    return get_object_or_404(OutcomeHop.objects.owned_by(member).select_related(*beside), pk=pk)
