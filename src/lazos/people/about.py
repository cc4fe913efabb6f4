"""What is known of a contact beside the conversations, gathered for their page in a fixed number of queries."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from lazos.people.models import Archival, Contact, Fact, KeyDate, Rest, Tending

SHOWN_AS_CHIPS = (Fact.Kind.INTEREST, Fact.Kind.NEED, Fact.Kind.OFFER)

INVITATIONS = ("invitation_received", "invitation_sent")


@dataclass(frozen=True)
class About:
    facts: list[tuple[str, str, list[Fact]]]  # kind, its heading, the facts
    learned: list[Fact]
    dates: list[KeyDate]
    circles: list[Any]
    tags: list[Any]
    relations: list[Any]
    relatives: list[Any]
    positions_now: list[Any]
    positions_before: list[Any]
    addresses: list[Any]
    attachments: list[Any]
    leftovers: list[Any]
    tending: Tending | None
    resting: Rest | None
    archival: Archival | None
    sources: list[Any] = field(default_factory=list)
    invitations: list[Any] = field(default_factory=list)


def about(contact: Contact) -> About:
    facts = list(contact.facts.order_by("position", "pk"))
    positions = list(contact.positions.all())
    leftovers = list(contact.leftovers.all()[:200])
    invitations = [row for row in leftovers if row.name in INVITATIONS]
    return About(
        facts=[(kind, Fact.Kind(kind).label, [f for f in facts if f.kind == kind]) for kind in SHOWN_AS_CHIPS],
        learned=[fact for fact in facts if fact.kind not in SHOWN_AS_CHIPS],
        dates=sorted(contact.dates.all(), key=lambda row: (row.kind != KeyDate.Kind.BIRTHDAY, row.month or 13)),
        circles=list(contact.circles.all()),
        tags=list(contact.tags.all()),
        relations=list(contact.relations.all()),
        relatives=list(contact.relatives.select_related("other")),
        positions_now=[row for row in positions if row.current],
        positions_before=[row for row in positions if not row.current],
        addresses=list(contact.addresses.all()),
        attachments=list(contact.attachments.all()),
        leftovers=[row for row in leftovers if row not in invitations],
        invitations=invitations,
        tending=state(contact, "tending"),
        resting=state(contact, "resting"),
        archival=state(contact, "archival"),
        sources=list(_sources(contact)),
    )


def state(contact: Contact, name: str) -> Any:
    """The row of a one-to-one, None where there is none."""
    return getattr(contact, name, None)


def _sources(contact: Contact) -> list[Any]:
    """The imports that said something of this contact, oldest first."""
    from lazos.people.models import Origin

    return list(
        Origin.objects.owned_by(contact.owner_id)
        .filter(pk__in=contact.source_keys.exclude(origin=None).values("origin"))
        .order_by("created_at")
    ) or ([contact.origin] if contact.origin else [])
