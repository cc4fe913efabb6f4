"""What the harvest adds to the page of a contact: what goes on, what grew from it, and how to begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from lazos.harvest.models import Ask, CampaignPerson, Interview, Introduction
from lazos.harvest.reaping import screens, thanks
from lazos.people.panels import Block, Moment, adds_to


@adds_to("story")
def asks(member: Any, contact: Any) -> Iterator[Moment]:
    rows = Ask.objects.owned_by(member).filter(contact=contact, sent_at__isnull=False).select_related("step")
    for ask in rows:
        yield Moment(member.today(ask.sent_at), "harvest/asks/moment.html", ask)


@adds_to("story")
def introductions(member: Any, contact: Any) -> Iterator[Moment]:
    mine = Introduction.objects.owned_by(member).filter(Q(first=contact) | Q(second=contact))
    for row in mine.filter(introduced_at__isnull=False).select_related("first", "second", "step"):
        row.other_one = row.second if row.first_id == contact.pk else row.first
        yield Moment(member.today(row.introduced_at), "harvest/introductions/moment.html", row, "give")


@adds_to("aside")
def under_way(member: Any, contact: Any) -> Iterator[Block]:
    """Interviews and campaigns that go on with this person: where each stands, and its page."""
    interviews = Interview.objects.owned_by(member).filter(contact=contact, closed_at=None).select_related("contact")
    rows = CampaignPerson.objects.owned_by(member).filter(contact=contact, left_at=None, campaign__ended_at=None)
    facts = {"interviews": list(interviews[:5]), "campaigns": list(rows.select_related("campaign")[:5])}
    if any(facts.values()):
        yield Block("harvest/parts/under_way.html", facts)


@adds_to("actions")
def introduce(member: Any, contact: Any) -> Iterator[Block]:
    yield Block("harvest/parts/introduce_link.html")


@adds_to("menu")
def ask(member: Any, contact: Any) -> Iterator[Block]:
    """Asking stands behind writing, noting and introducing: give first."""
    yield Block("harvest/parts/ask_link.html")


# Outcomes and thanks
@adds_to("story")
def outcomes(member: Any, contact: Any) -> Iterator[Moment]:
    """What grew from this tie, on the day it came."""
    for hops in screens.behind(member, contact).values():
        hop = hops[0]
        facts = {"hop": hop, "outcome": hop.outcome, "did": thanks.what_they_did(hop)}
        yield Moment(hop.outcome.day, "harvest/outcomes/moment.html", facts, "receive")


@adds_to("aside")
def thanks_to_give(member: Any, contact: Any) -> Iterator[Block]:
    waiting = list(screens.waiting(member).filter(contact=contact)[:5])
    if waiting:
        yield Block("harvest/outcomes/beside_contact.html", {"hops": waiting})
