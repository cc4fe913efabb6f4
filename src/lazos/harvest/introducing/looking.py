"""Looking for pairs of contacts who would both gain by meeting, from what the member noted that they need and offer.

The work of a job: the pages only read what it found. A look is repeated when the noted facts have changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Count, Max

from lazos.background.jobs import enqueue_on_commit
from lazos.background.models import Run
from lazos.core.matching.benefit import Gain
from lazos.core.matching.introductions import Introduction as Pair
from lazos.core.matching.introductions import introductions
from lazos.core.matching.market import Market
from lazos.core.matching.market import Member as Party
from lazos.harvest.introducing.concepts import Tokens, fits, related
from lazos.harvest.models import Acquaintance, Introduction
from lazos.people.access import contacts_of
from lazos.people.models import Fact, Interaction

if TYPE_CHECKING:
    from lazos.accounts.models import Member

KIND = "acquaintances"
#: How likely somebody answers, by the tie.
CHANCES = {"firme": 0.9, "vivo": 0.75, "flojo": 0.45, "barbecho": 0.25}
#: An interest that two share is a reason to meet, a weaker one than a need.
SHARED = 0.3
MOST, EACH = 60, 2
KINDS = ("need", "offer", "interest")


def looked(member: Member) -> Run:
    """The last look; a new one begins where what is known has changed since."""
    last = Run.objects.owned_by(member).filter(kind=KIND).order_by("-pk").first()
    seen = _seen(member)
    if last is not None and (last.is_under_way or last.result.get("seen") == seen):
        return last
    from lazos.harvest.jobs import find_acquaintances

    run = Run.objects.create(owner=member, kind=KIND)
    with transaction.atomic():
        enqueue_on_commit(find_acquaintances, member.pk, run.pk)
    run.refresh_from_db()
    return run


def look(member: Member, run: Run, *, now: datetime) -> int:
    """Finds the pairs and keeps them. Gives how many."""
    seen = _seen(member)
    run.start(now=now)
    pairs = _few(_pairs(member, member.today(now)))
    with transaction.atomic():
        _keep(member, pairs)
        Run.objects.owned_by(member).filter(kind=KIND).exclude(pk=run.pk).delete()
        run.finish(now=now, result={"seen": seen})
    return len(pairs)


@dataclass
class Noted:
    """What is noted of the living: tokens by contact, and the fact behind each."""

    needs: dict[int, dict[str, Fact]] = field(default_factory=lambda: defaultdict(dict))
    offers: dict[int, dict[str, Fact]] = field(default_factory=lambda: defaultdict(dict))
    likely: dict[int, dict[str, Fact]] = field(default_factory=lambda: defaultdict(dict))

    def need(self, contact: int, token: str) -> Fact:
        return self.needs[contact].get(token) or self.likely[contact][token]

    def best(self, to: int, by: int, gains: Sequence[Gain]) -> tuple[Fact, Fact] | None:
        """The need of one and the offer of the other that fit best; None where they share a passing word only."""
        for gain in gains:
            need, offer = self.need(to, gain.need), self.offers[by][gain.offer]
            if not gain.need.startswith("words/") or fits(need.text, offer.text):
                return need, offer
        return None


def _pairs(member: Member, today: date) -> Iterable[tuple[Pair, Fact, Fact, Fact, Fact]]:
    ties = dict(contacts_of(member).filter(kind="person").order_by().values_list("pk", "tie"))
    noted = _noted(member, ties)
    parties = [
        Party(
            pk,
            tuple(noted.needs[pk]),
            tuple(noted.offers[pk]),
            tuple((token, SHARED) for token in noted.likely[pk]),
        )
        for pk in ties
        if (pk in noted.needs or pk in noted.likely) and pk in noted.offers
    ]
    chances = {party.id: CHANCES.get(ties[party.id], 0.25) for party in parties}
    known = _known_pairs(member)
    found = introductions(
        Market(parties, related),
        0,
        chances,
        today=today,
        novelty=lambda a, b: 0.0 if frozenset((a, b)) in known else 1.0,
        k=5 * MOST,
        per_person=5 * EACH,
    )
    for pair in found:
        a, b = int(str(pair.a)), int(str(pair.b))
        first, second = noted.best(a, b, pair.gain_a.gains), noted.best(b, a, pair.gain_b.gains)
        if first and second:
            yield pair, *first, *second


def _few(pairs: Iterable[Any]) -> list[Any]:
    """The best, nobody in more than a few."""
    shown: Counter[Any] = Counter()
    kept = []
    for found in pairs:
        if len(kept) < MOST and shown[found[0].a] < EACH and shown[found[0].b] < EACH:
            shown.update((found[0].a, found[0].b))
            kept.append(found)
    return kept


def _noted(member: Member, ties: dict[int, str]) -> Noted:
    noted, tokens = Noted(), Tokens()
    rows = Fact.objects.owned_by(member).filter(kind__in=KINDS, met_on=None).order_by("-pk")
    for fact in rows.only("pk", "kind", "text", "contact_id"):
        if fact.contact_id not in ties:
            continue
        if fact.kind == "interest":
            for token in tokens.shared(fact.text):
                noted.likely[fact.contact_id].setdefault(token, fact)
                noted.offers[fact.contact_id].setdefault(token, fact)
            continue
        side = noted.needs if fact.kind == "need" else noted.offers
        for token in tokens.of(fact.text):
            side[fact.contact_id].setdefault(token, fact)
    return noted


def _known_pairs(member: Member) -> set[frozenset[int]]:
    """Who met already: introduced by the member, or together in a conversation."""
    known = {
        frozenset(pair) for pair in Introduction.objects.owned_by(member).values_list("first_id", "second_id") if pair
    }
    through = Interaction.contacts.through.objects
    several = (
        through.filter(interaction__owner=member).values("interaction_id").annotate(n=Count("contact_id"))
    ).filter(n__gt=1, n__lte=12)
    together: dict[int, list[int]] = defaultdict(list)
    rows = through.filter(interaction__in=several.values("interaction_id"))
    for talk, contact in rows.values_list("interaction_id", "contact_id"):
        together[talk].append(contact)
    for people in together.values():
        known |= {frozenset((a, b)) for a in people for b in people if a < b}
    return known


def _keep(member: Member, pairs: list[Any]) -> None:
    """Those set aside stay aside; the others are as found now."""
    mine = Acquaintance.objects.owned_by(member)
    aside = {frozenset(pair) for pair in mine.exclude(set_aside_at=None).values_list("first_id", "second_id")}
    mine.filter(set_aside_at=None).delete()
    Acquaintance.objects.bulk_create(
        Acquaintance(
            owner=member, first_id=need.contact_id, second_id=other.contact_id, score=pair.score,
            first_need=need, second_offer=offer, second_need=other, first_offer=mine_offer,
        )
        for pair, need, offer, other, mine_offer in pairs
        if frozenset((need.contact_id, other.contact_id)) not in aside
    )  # fmt: skip


def _seen(member: Member) -> list[int]:
    facts = Fact.objects.owned_by(member).filter(kind__in=KINDS, met_on=None)
    found = facts.aggregate(last=Max("pk"), count=Count("pk"))
    introduced = Introduction.objects.owned_by(member).count()
    return [found["last"] or 0, found["count"], introduced]
