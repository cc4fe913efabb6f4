"""The only doors to the private rows of the reviews. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404

from lazos.people.models import Exchange
from lazos.practice.models import KeyPerson
from lazos.reviews import steps
from lazos.reviews.models import Review

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def review_for(member: Member, pk: int) -> Review:
    return get_object_or_404(Review.objects.owned_by(member).filter(kind__in=list(steps.STEPS)), pk=pk)


def review_at(member: Member, pk: int, step: str) -> Review:
    """The review, where it has such a step."""
    review = review_for(member, pk)
    if step not in steps.codes(review.kind):
        raise Http404
    return review


def key_person_for(member: Member, pk: int) -> KeyPerson:
    rows = KeyPerson.objects.owned_by(member).select_related("contact").prefetch_related("steps")
    return get_object_or_404(rows, pk=pk)


def help_for(member: Member, pk: int) -> Exchange:
    """Help received, for which thanks may be owed."""
    rows = Exchange.objects.owned_by(member).filter(direction="received")
    return get_object_or_404(rows.select_related("contact"), pk=pk)
