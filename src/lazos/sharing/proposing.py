"""A kept thing beside the people it may interest: each with a reason, a draft in their language, ways to send it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from lazos.core.matching.interest import Match, best
from lazos.practice import drafts
from lazos.practice.drafts.writing import because
from lazos.sharing import looking, wording
from lazos.sharing.knowing import pieces_of
from lazos.sharing.models import Clipping, ClippingPerson

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact
    from lazos.practice.models import OwnTemplate


@dataclass(frozen=True, slots=True)
class Proposal:
    """`reason` is "" for somebody the member thought of themselves; `row` is what became of it, where anything did."""

    contact: Contact
    reason: str
    draft: drafts.Draft
    row: ClippingPerson | None = None

    @property
    def links(self) -> list[drafts.Way]:
        return drafts.ways(self.contact, self.draft)

    @property
    def how(self) -> str:
        """The kind of contact that "done" most likely means: by the first way there is."""
        return {"email": "email", "phone": "call"}.get(next((way.kind for way in self.links), ""), "message")


def context_of(clipping: Clipping, member: Member, now: datetime) -> dict[str, Any]:
    """What the page of a clipping says of people. A constant number of queries."""
    today = member.today(now)
    answered = looking.answered(clipping)
    context: dict[str, Any] = {
        "waits": clipping.waits(now),
        "proposals": [],
        "shared": [row for row in answered if row.shared_at],
        "set_aside": [row for row in answered if not row.shared_at],
    }
    if clipping.is_named and not clipping.is_over(today):
        own = drafts.own_templates(member)
        found = looking.found(clipping, today)
        context["proposals"] = [_proposal(clipping, one.contact, one.fit.match, member, own, now) for one in found]
    return context


def proposal_for(clipping: Clipping, contact: Contact, member: Member, now: datetime) -> Proposal:
    """For one person, found or thought of."""
    match = best(clipping.gist, pieces_of(member, [contact.pk]).get(contact.pk, ()))
    row = ClippingPerson.objects.owned_by(member).filter(clipping=clipping, contact=contact).first()
    return _proposal(clipping, contact, match, member, drafts.own_templates(member), now, row)


def _proposal(
    clipping: Clipping, contact: Contact, match: Match | None, member: Member, own: Sequence[OwnTemplate],
    now: datetime, row: ClippingPerson | None = None,
) -> Proposal:  # fmt: skip
    reason = wording.reason(match, member.today(now)) if match else ""
    why, about = (match.piece.why.value, match.piece.text) if match else ("", "")
    draft = drafts.for_situation(
        "share", contact, member, own=own, give=str(clipping), title=str(clipping), link=clipping.url,
        why=because(why, about, contact, member), topic=about if why == "topic" else "",
    )  # fmt: skip
    return Proposal(contact, reason, draft, row)
