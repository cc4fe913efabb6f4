"""What the harvest adds to the page of a contact."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lazos.harvest.reaping import screens, thanks
from lazos.people.panels import Block, Moment, adds_to


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
