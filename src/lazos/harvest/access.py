"""The only doors to the rows of the harvest. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.harvest.models import Campaign, CampaignNote, CampaignPerson, CampaignPlace, CampaignUpdate, Interview

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def interview_for(member: Member, pk: int) -> Interview:
    beside = ("contact__merged_into", "contact__archival", "goal", "campaign", "step", "owner")
    return get_object_or_404(Interview.objects.owned_by(member).select_related(*beside), pk=pk)


def campaign_for(member: Member, pk: int) -> Campaign:
    return get_object_or_404(Campaign.objects.owned_by(member).select_related("goal", "owner"), pk=pk)


def campaign_person_for(member: Member, pk: int) -> CampaignPerson:
    beside = ("campaign", "contact__merged_into", "contact__archival", "place", "step", "owner")
    return get_object_or_404(CampaignPerson.objects.owned_by(member).select_related(*beside), pk=pk)


def campaign_place_for(member: Member, pk: int) -> CampaignPlace:
    return get_object_or_404(CampaignPlace.objects.owned_by(member).select_related("campaign", "owner"), pk=pk)


def campaign_note_for(member: Member, pk: int) -> CampaignNote:
    return get_object_or_404(
        CampaignNote.objects.owned_by(member).select_related("campaign", "contact", "owner"), pk=pk
    )


def campaign_update_for(member: Member, pk: int) -> CampaignUpdate:
    return get_object_or_404(CampaignUpdate.objects.owned_by(member).select_related("campaign", "owner"), pk=pk)
