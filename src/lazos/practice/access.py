"""The only doors to the private rows of the practice. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404

from lazos.people.models import Exchange
from lazos.practice.drafts.situations import SITUATIONS, situation_name
from lazos.practice.models import Goal, Offering, OwnTemplate, Pitch, PlanAnswer, Promise

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


def promise_for(member: Member, pk: int) -> Promise:
    return get_object_or_404(Promise.objects.owned_by(member).select_related("contact"), pk=pk)


def answer_for(member: Member, pk: int) -> PlanAnswer:
    rows = PlanAnswer.objects.owned_by(member).filter(undone_at=None)
    return get_object_or_404(rows.select_related("contact", "interaction"), pk=pk)


def goal_for(member: Member, pk: int) -> Goal:
    return get_object_or_404(Goal.objects.owned_by(member).select_related("step__contact"), pk=pk)


def template_for(member: Member, pk: int) -> OwnTemplate:
    return get_object_or_404(OwnTemplate.objects.owned_by(member), pk=pk)


def pitch_for(member: Member, pk: int) -> Pitch:
    return get_object_or_404(Pitch.objects.owned_by(member), pk=pk)


def offering_for(member: Member, pk: int) -> Offering:
    return get_object_or_404(Offering.objects.owned_by(member), pk=pk)


def situation_named(code: str) -> str:
    """The name of a situation there are messages for."""
    if code not in SITUATIONS:
        raise Http404
    return situation_name(code)


def promise_to(contact: Contact, pk: int) -> Promise:
    return get_object_or_404(Promise.objects.owned_by(contact.owner_id).filter(contact=contact), pk=pk)


def thanks_to(contact: Contact, pk: int) -> Exchange:
    """Help received from `contact`, for which thanks may be owed."""
    received = Exchange.objects.owned_by(contact.owner_id).filter(contact=contact, direction="received")
    return get_object_or_404(received, pk=pk)
