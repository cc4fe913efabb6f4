"""The only doors to the private rows of the field. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.field.models import CardChoice, FieldNote, Gathering, GatheringPerson

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def gathering_for(member: Member, pk: int) -> Gathering:
    return get_object_or_404(Gathering.objects.owned_by(member).select_related("goal"), pk=pk)


def gathering_person_for(member: Member, pk: int) -> GatheringPerson:
    beside = ("gathering__owner", "contact__merged_into", "contact__archival", "step", "owner")
    return get_object_or_404(GatheringPerson.objects.owned_by(member).select_related(*beside), pk=pk)


def note_for(member: Member, pk: int) -> FieldNote:
    beside = ("gathering__owner", "owner", "person__contact")
    return get_object_or_404(FieldNote.objects.owned_by(member).select_related(*beside), pk=pk)


def card_of(member: Member) -> CardChoice:
    """Theirs, or a fresh one that is not saved yet."""
    return CardChoice.objects.owned_by(member).first() or CardChoice(owner=member)
