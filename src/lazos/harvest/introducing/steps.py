"""The message that the open step of an introduction is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lazos.harvest.introducing.drafting import SIDES, contact_of, to_both, to_one
from lazos.practice.drafts import Draft

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.harvest.models import Introduction
    from lazos.people.models import Contact


def draft_for(introduction: Introduction, contact: Contact, member: Member) -> Draft | None:
    if introduction.closed_at or introduction.is_one_person:
        return None
    side = next((side for side in SIDES if contact_of(introduction, side).pk == contact.pk), SIDES[0])
    if introduction.introduced_at:
        return to_one(introduction, side, member, "introduction_follow_up")
    if introduction.is_declined:
        return to_one(introduction, side, member, "introduction_not_now")
    if introduction.is_agreed:
        draft = to_both(introduction, member)
        return Draft(draft.situation, draft.subject, introduction.message or draft.text, draft.language)
    if getattr(introduction, f"{side}_asked_at"):
        return None
    draft = to_one(introduction, side, member)
    return Draft(draft.situation, draft.subject, getattr(introduction, f"{side}_ask") or draft.text, draft.language)
