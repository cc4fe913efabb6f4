"""What the member offers and needs, in their words, matched to the skills vocabulary (ESCO) where they agree.

The vocabulary is loaded once for a process (0.2 s, 25 MB), and not before somebody opens the page that needs it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from threading import Timer
from typing import TYPE_CHECKING, Literal

from django.db import transaction

from lazos.activity.models import Deed, demand_untouched, record, undoes
from lazos.activity.sentences import say
from lazos.core.matching.concepts import By, Concepts
from lazos.practice.models import Offering

if TYPE_CHECKING:
    from lazos.accounts.models import Member

PROPOSED = 6
#: Below this a proposal is more often noise than help.
LIKELY = 0.4
MOST_CONCEPTS = 12


@dataclass(frozen=True, slots=True)
class Proposal:
    """A concept in the member's language. `sure`: a label says the very words; `chosen`: confirmed before."""

    code: str
    label: str
    sure: bool
    chosen: bool


def by_side(member: Member) -> dict[str, list[Offering]]:
    rows = list(Offering.objects.owned_by(member).filter(ended_at=None))
    return {side: [row for row in rows if row.side == side] for side in Offering.Side.values}


def add(member: Member, *, side: str, kind: str, text: str) -> Offering:
    """The same words on the same side stay one."""
    same = Offering.objects.owned_by(member).filter(side=side, text__iexact=text, ended_at=None).first()
    return same or Offering.objects.create(owner=member, side=side, kind=kind, text=text)


def proposals(offering: Offering, language: str) -> list[Proposal]:
    """Those chosen before, then what the words may mean, likeliest first."""
    vocabulary = Concepts.load()
    # An introduction or a resource may be a person of some trade; what one knows is no occupation.
    kind: Literal["skill"] | None = "skill" if offering.kind in ("skill", "knowledge") else None
    found = vocabulary.of(offering.text, k=PROPOSED, kind=kind, least=LIKELY)
    sure = {concept.id: concept.by != By.TEXT for concept in found}
    chosen = [code for code in offering.concepts if code in vocabulary]
    codes = dict.fromkeys([*chosen, *sure])
    return [Proposal(code, vocabulary.label(code, language), sure.get(code, False), code in chosen) for code in codes]


def labels(codes: Iterable[str], language: str) -> list[str]:
    """The names of chosen concepts; one that the vocabulary no longer has is left out."""
    vocabulary = Concepts.load()
    return [vocabulary.label(code, language) for code in codes if code in vocabulary]


def known(codes: Iterable[str]) -> list[str]:
    vocabulary = Concepts.load()
    return [code for code in dict.fromkeys(codes) if code in vocabulary][:MOST_CONCEPTS]


@lru_cache(maxsize=1)
def warm() -> None:
    """Loads the vocabulary a moment later, once: beside the page that leads to it, not in its way."""
    later = Timer(0.5, Concepts.load)
    later.daemon = True
    later.start()


@transaction.atomic
def change(
    offering: Offering, *, kind: str, text: str, concepts: Iterable[str], seen: int | None, now: datetime
) -> Deed:
    """Raises `StaleVersion`."""
    before = Offering.objects.owned_by(offering.owner_id).get(pk=offering.pk)
    facts = {"kind": before.kind, "text": before.text, "concepts": before.concepts}
    offering.kind, offering.text, offering.concepts = kind, text, known(concepts)
    offering.save_changes(*facts, seen=seen)
    return record(
        offering.owner,
        "offering_changed",
        at=now,
        subject=say("offering_changed", text=text),
        offering=offering.pk,
        before=facts,
        after={name: getattr(offering, name) for name in facts},
    )


@transaction.atomic
def end(offering: Offering, *, now: datetime) -> Deed:
    offering.ended_at = now
    offering.save_changes("ended_at")
    subject = say("offering_ended", text=offering.text)
    return record(offering.owner, "offering_ended", at=now, subject=subject, offering=offering.pk)


@undoes("offering_changed")
def _change_back(deed: Deed, now: datetime) -> None:
    for offering in Offering.objects.owned_by(deed.owner_id).filter(pk=deed.facts["offering"]):
        demand_untouched(offering, deed.facts.get("after", {}))
        for name, value in deed.facts["before"].items():
            setattr(offering, name, value)
        offering.save_changes(*deed.facts["before"])


@undoes("offering_ended")
def _take_up_again(deed: Deed, now: datetime) -> None:
    for offering in Offering.objects.owned_by(deed.owner_id).filter(pk=deed.facts["offering"]):
        offering.ended_at = None
        offering.save_changes("ended_at")
