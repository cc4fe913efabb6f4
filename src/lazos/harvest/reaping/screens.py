"""Outcomes as the screens show them: the chain in words, who still waits for thanks, who stands in several chains."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Prefetch, Q
from django.utils.translation import gettext as _

from lazos.core.plan.gives import give_for
from lazos.core.plan.lines import Reason
from lazos.harvest.models import Outcome, OutcomeHop
from lazos.harvest.reaping import thanks
from lazos.people.models import Contact
from lazos.practice import sentences
from lazos.practice.drafts import Draft
from lazos.practice.plan.candidates import deciding, filled
from lazos.practice.plan.rows import Told
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Of whom the page speaks as standing in several chains.
SEVERAL = 3


@dataclass(slots=True)
class Link:
    """One person of the chain on a page."""

    hop: OutcomeHop
    did: str
    member: Any

    @property
    def contact(self) -> Contact:
        return self.hop.contact

    @property
    def key(self) -> str:
        return str(self.hop.pk)

    @property
    def draft(self) -> Draft:
        return thanks.draft(self.hop, self.member)

    @property
    def ways(self) -> Any:
        return thanks.links(self.hop, self.member)

    @property
    def how(self) -> str:
        """The kind of contact that "done" most likely means."""
        return {"email": "email", "phone": "call"}.get(next((way.kind for way in self.ways), ""), "message")

    @property
    def is_archived(self) -> bool:
        return hasattr(self.hop.contact, "archival")


@dataclass(slots=True)
class Grown:
    """An outcome with its chain. `next`: whose thanks come next, the nearest to the outcome first."""

    outcome: Outcome
    links: list[Link] = field(default_factory=list)
    in_focus: bool = False

    @property
    def open(self) -> list[Link]:
        return [link for link in self.links if link.hop.is_open] if self.outcome.settled_at else []

    @property
    def next(self) -> Link | None:
        return self.open[-1] if self.open else None

    @property
    def all_thanked(self) -> bool:
        return bool(self.links) and all(link.hop.is_thanked for link in self.links)


def of(member: Member, outcomes: Iterable[Outcome]) -> list[Grown]:
    """The outcomes with their chains; a constant number of queries. One is in focus: the first with thanks to give."""
    grown = [
        Grown(outcome, [Link(hop, thanks.what_they_did(hop), member) for hop in outcome.hops.all()])
        for outcome in outcomes
    ]
    for one in [one for one in grown if one.next][:1]:
        one.in_focus = True
    return grown


def outcomes(member: Member) -> Any:
    """All of the member's, the latest first, each with what its chain needs."""
    hops = OutcomeHop.objects.owned_by(member).select_related("contact", "contact__archival", "step", "outcome")
    chain = Prefetch("hops", hops.prefetch_related("contact__emails", "contact__phones", "contact__links"))
    return Outcome.objects.owned_by(member).select_related("goal", "campaign").prefetch_related(chain)


def waiting(member: Member) -> Any:
    """Whose thanks are still to be given."""
    return (
        OutcomeHop.objects.owned_by(member)
        .filter(thanked_at=None, not_now_at=None, outcome__settled_at__isnull=False)
        .filter(Q(step=None) | Q(step__kept_at=None, step__released_at=None))
        .filter(contact__merged_into=None)
        .select_related("contact", "outcome", "step")
        .order_by("outcome__day", "-position", "pk")
    )


@dataclass(frozen=True, slots=True)
class Giving:
    """Somebody who stands in several chains, and what one could give them."""

    contact: Contact
    give: str


def in_several(member: Member, today: date) -> list[Giving]:
    """Who stands in more than one chain, by name, and something concrete for each. No order of merit."""
    rows = OutcomeHop.objects.owned_by(member).filter(contact__archival=None, contact__merged_into=None)
    counted = rows.order_by().values("contact").annotate(chains=Count("outcome", distinct=True)).filter(chains__gt=1)
    ids = [row["contact"] for row in counted.order_by("-chains", "contact")[:SEVERAL]]
    contacts = Contact.objects.owned_by(member).filter(pk__in=ids).order_by("sort_name", "pk")
    given = gives(member, ids, today)
    return [Giving(contact, given.get(contact.pk, "")) for contact in contacts]


def gives(member: Member, ids: list[int], today: date) -> dict[int, str]:
    """Contact → one thing to give, from what is known of them."""
    if not ids:
        return {}
    known = filled(member, deciding(member, Told(), ids), today)
    reason = Reason("silence", {})
    return {pk: sentences.give(give_for(one, "fading", reason)) for pk, one in known.items()}


def said_of_several(people: list[Giving]) -> str:
    """ "Teresa y Lucía están detrás de más de una de estas cosas." """
    names = [sentences.short_name(one.contact) for one in people]
    if not names:
        return ""
    if len(names) == 1:
        return _("%(name)s está detrás de más de una de estas cosas.") % {"name": names[0]}
    return _("%(names)s están detrás de más de una de estas cosas.") % {"names": wording.joined(names)}


def behind(member: Member, contact: Contact) -> dict[int, list[OutcomeHop]]:
    """Outcome → the hops of `contact` in it, for their page."""
    found: dict[int, list[OutcomeHop]] = defaultdict(list)
    rows = OutcomeHop.objects.owned_by(member).filter(contact=contact).select_related("outcome", "step", "contact")
    for hop in rows:
        found[hop.outcome_id].append(hop)
    return found
