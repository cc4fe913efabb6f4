"""The only doors to the private rows of the harvest. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.harvest.models import (
    Acquaintance,
    Ask,
    Campaign,
    CampaignNote,
    CampaignPerson,
    CampaignPlace,
    CampaignUpdate,
    Interview,
    Introduction,
    Outcome,
    OutcomeHop,
)

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def ask_for(member: Member, pk: int) -> Ask:
    beside = ("contact__archival", "contact__merged_into", "step", "received", "goal", "owner")
    return get_object_or_404(Ask.objects.owned_by(member).select_related(*beside), pk=pk)


def introduction_for(member: Member, pk: int) -> Introduction:
    sides = [f"{side}__{what}" for side in ("first", "second") for what in ("archival", "merged_into")]
    rows = Introduction.objects.owned_by(member).select_related(*sides, "step__contact")
    return get_object_or_404(rows, pk=pk)


def acquaintance_for(member: Member, pk: int) -> Acquaintance:
    return get_object_or_404(Acquaintance.objects.owned_by(member).select_related("first", "second"), pk=pk)


def interview_for(member: Member, pk: int) -> Interview:
    beside = ("contact__merged_into", "contact__archival", "goal", "campaign", "step", "owner")
    return get_object_or_404(Interview.objects.owned_by(member).select_related(*beside), pk=pk)


def campaign_for(member: Member, pk: int) -> Campaign:
    return get_object_or_404(Campaign.objects.owned_by(member).select_related("goal"), pk=pk)


def campaign_person_for(member: Member, pk: int) -> CampaignPerson:
    beside = ("campaign", "contact__merged_into", "contact__archival", "place", "step", "owner")
    return get_object_or_404(CampaignPerson.objects.owned_by(member).select_related(*beside), pk=pk)


def campaign_place_for(member: Member, pk: int) -> CampaignPlace:
    return get_object_or_404(CampaignPlace.objects.owned_by(member).select_related("campaign"), pk=pk)


def campaign_note_for(member: Member, pk: int) -> CampaignNote:
    return get_object_or_404(CampaignNote.objects.owned_by(member).select_related("campaign", "contact"), pk=pk)


def campaign_update_for(member: Member, pk: int) -> CampaignUpdate:
    return get_object_or_404(CampaignUpdate.objects.owned_by(member).select_related("campaign"), pk=pk)


# Outcomes and thanks
def outcome_for(member: Member, pk: int) -> Outcome:
    return get_object_or_404(Outcome.objects.owned_by(member), pk=pk)


def hop_for(member: Member, pk: int) -> OutcomeHop:
    beside = ("owner", "outcome", "step", "contact", "contact__archival")
    return get_object_or_404(OutcomeHop.objects.owned_by(member).select_related(*beside), pk=pk)
