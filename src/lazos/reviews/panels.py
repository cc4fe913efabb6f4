"""What the reviews add to the page of a contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lazos.people.panels import Block, Moment, adds_to
from lazos.practice.models import KeyPerson
from lazos.reviews.models import ReviewAnswer


@adds_to("story")
def verdicts(member: Any, contact: Any) -> Iterator[Moment]:
    """What the member decided about this tie, on the day they did."""
    rows = ReviewAnswer.objects.owned_by(member).filter(contact=contact).exclude(verdict="").select_related("review")
    for row in rows:
        yield Moment(row.updated_at.astimezone(member.zone).date(), "reviews/moment.html", row)


@adds_to("aside")
def key_person(member: Any, contact: Any) -> Iterator[Block]:
    row = KeyPerson.objects.owned_by(member).filter(contact=contact, ended_at=None).order_by("-quarter").first()
    if row:
        yield Block("reviews/beside_contact.html", {"row": row})
