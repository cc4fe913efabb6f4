"""The only doors to private people: every query starts with its owner. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.people.models import Attachment, Circle, Contact, Exchange, Interaction, PossibleDuplicate, Tag

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models.contact import ContactQuerySet


def contacts_of(member: Member) -> ContactQuerySet:
    """The living contacts of `member`: not archived, not merged away."""
    return Contact.objects.owned_by(member).living()


def contact_for(member: Member, pk: int) -> Contact:
    """Archived ones included; one that was merged away leads to the one it went into."""
    beside = ("photo", "origin", "introduced_by", "tending", "resting", "archival")
    contact = get_object_or_404(Contact.objects.owned_by(member).select_related("merged_into", *beside), pk=pk)
    return contact.merged_into or contact


def interaction_for(member: Member, pk: int) -> Interaction:
    return get_object_or_404(Interaction.objects.owned_by(member), pk=pk)


def exchange_for(member: Member, pk: int) -> Exchange:
    return get_object_or_404(Exchange.objects.owned_by(member).select_related("contact"), pk=pk)


def attachment_for(member: Member, pk: int) -> Attachment:
    return get_object_or_404(Attachment.objects.owned_by(member), pk=pk)


def circle_for(member: Member, pk: int) -> Circle:
    return get_object_or_404(Circle.objects.owned_by(member), pk=pk)


def tag_for(member: Member, pk: int) -> Tag:
    return get_object_or_404(Tag.objects.owned_by(member), pk=pk)


def possible_duplicate_for(member: Member, pk: int) -> PossibleDuplicate:
    return get_object_or_404(PossibleDuplicate.objects.owned_by(member).select_related("first", "second"), pk=pk)
