"""Who is or was at the places of a campaign, and who may know somebody there, by the member's own rows alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Case, Q, When
from django.utils.translation import gettext as _

from lazos.core.language.fold import fold
from lazos.harvest.models import CampaignPlace
from lazos.people import access
from lazos.people.models import Contact, Fact, Interaction, Position, Relative
from lazos.practice.sentences import short_name

if TYPE_CHECKING:
    from lazos.accounts.models import Member

SHOWN, ENOUGH = 5, 2
#: Contacts looked at for all the places of a campaign together.
MOST = 250
#: Conversations looked through, the latest: who may still know somebody there.
TALKS = 8_000
NAMES = (
    "pk",
    "owner_id",
    "display_name",
    "given",
    "nickname",
    "organisation",
    "role",
    "tie",
    "introduced_by_id",
)


@dataclass(frozen=True, slots=True)
class There:
    """Somebody at a place. `how`: their role there, or why they may know somebody."""

    contact: Contact
    how: str
    now: bool = True


@dataclass(slots=True)
class Known:
    """`there`: who is or was there; `near`: who may know somebody there."""

    there: list[There] = field(default_factory=list)
    near: list[There] = field(default_factory=list)


def who(member: Member, places: Sequence[CampaignPlace]) -> dict[int, Known]:
    """Place → whom the member knows there. A constant number of queries, whatever the places."""
    found: dict[int, Known] = {place.pk: Known() for place in places}
    named = [place for place in places if place.folded]
    if not named:
        return found
    contacts = _naming(member, named)
    worked = _worked(member, contacts)
    for place in named:
        found[place.pk].there = _at(place, contacts, worked)
    _near(member, named, contacts, found)
    return found


def _naming(member: Member, places: Sequence[CampaignPlace]) -> dict[int, Contact]:
    """Contacts whose own words name one of the places (work of now and before, notes, facts)."""
    named, there = Q(pk__in=[]), Q(pk__in=[])
    for place in places:
        named |= Q(search_text__contains=place.folded)
        there |= Q(organisation__iexact=place.name)
    # "Hospital 1" is within "Hospital 12" too: whoever works just there comes before the many that only sound alike.
    exactly = Case(When(there, then=0), default=1)
    rows = access.contacts_of(member).filter(named).order_by(exactly, "-contact_days", "pk").only(*NAMES)
    return {contact.pk: contact for contact in rows[:MOST]}


def _worked(member: Member, contacts: dict[int, Contact]) -> dict[int, list[tuple[str, str, bool]]]:
    """Contact → (folded organisation, role, still there)."""
    worked: dict[int, list[tuple[str, str, bool]]] = defaultdict(list)
    for contact in contacts.values():
        if contact.organisation:
            worked[contact.pk].append((fold(contact.organisation), contact.role, True))
    rows = Position.objects.owned_by(member).filter(contact__in=list(contacts)).order_by("-current", "position")
    for pk, organisation, role, current in rows.values_list("contact_id", "organisation", "role", "current"):
        worked[pk].append((fold(organisation), role, current))
    return worked


def _at(
    place: CampaignPlace, contacts: dict[int, Contact], worked: dict[int, list[tuple[str, str, bool]]]
) -> list[There]:
    there = []
    for pk, contact in contacts.items():
        held = [(role, current) for name, role, current in worked[pk] if name == place.folded]
        if held:
            role, current = max(held, key=lambda one: one[1])
            there.append(There(contact, role if current else _("estuvo ahí"), current))
    return sorted(there, key=lambda one: not one.now)


def _near(
    member: Member, places: Sequence[CampaignPlace], contacts: dict[int, Contact], found: dict[int, Known]
) -> None:
    there = {one.contact.pk: (place.pk, one.contact) for place in places for one in found[place.pk].there}
    near = [*_relatives(member, there), *_introducers(member, there)]
    # Where two are known there is no need to look through every note and conversation.
    thin = [place for place in places if len(found[place.pk].there) < ENOUGH]
    if thin:
        others = {pk: contact for pk, contact in contacts.items() if pk not in there}
        near += [*_noted(member, thin, others), *_mentioned(member, thin)]
    for place, one in near:
        held = found[place]
        known = {other.contact.pk for other in [*held.there, *held.near]}
        if one.contact.pk not in known and len(held.near) < SHOWN:
            held.near.append(one)


def _relatives(member: Member, there: dict[int, tuple[int, Contact]]) -> list[tuple[int, There]]:
    rows = Relative.objects.owned_by(member).filter(
        other__in=list(there), contact__archival=None, contact__merged_into=None
    )
    return [
        (there[row.other_id][0], There(row.contact, _("%(who)s: %(kind)s") % {"who": row.name, "kind": row.kind}))
        for row in rows.select_related("contact")
        if row.other_id is not None
    ]


def _introducers(member: Member, there: dict[int, tuple[int, Contact]]) -> list[tuple[int, There]]:
    wanted = {one.introduced_by_id: (place, one) for place, one in there.values() if one.introduced_by_id}
    rows = access.contacts_of(member).filter(pk__in=list(wanted)).only(*NAMES)
    return [
        (wanted[row.pk][0], There(row, _("te presentó a %(name)s") % {"name": short_name(wanted[row.pk][1])}))
        for row in rows
    ]


def _noted(member: Member, places: Sequence[CampaignPlace], contacts: dict[int, Contact]) -> list[tuple[int, There]]:
    """What was noted on their page: a fact first, else the note."""
    ids = list(contacts)[:100]
    facts: dict[int, list[str]] = defaultdict(list)
    named = Q(pk__in=[])
    for place in places:
        named |= Q(folded__contains=place.folded)
    notes = dict(Contact.objects.owned_by(member).filter(pk__in=ids).values_list("pk", "notes"))
    rows = Fact.objects.owned_by(member).filter(named, contact__in=ids)
    for pk, text in rows.values_list("contact_id", "text"):
        facts[pk].append(text)
    near = []
    for place in places:
        for pk in ids:
            texts = [*facts[pk], *notes.get(pk, "").splitlines()]
            said = next((text for text in texts if place.folded in fold(text)), "")
            if said:
                near.append((place.pk, There(contacts[pk], _("anotaste: “%(text)s”") % {"text": _short(said)})))
    return near


def _mentioned(member: Member, places: Sequence[CampaignPlace]) -> list[tuple[int, There]]:
    """Conversations in which the place was spoken of."""
    named = Q(pk__in=[])
    for place in places:
        named |= Q(search_text__contains=place.folded)
    near = []
    mine = Interaction.objects.owned_by(member)
    # By the day, which has an index: else the database would read every talk of a life for the sake of none.
    oldest = mine.order_by("-day").values_list("day", flat=True)[TALKS : TALKS + 1]
    talks = mine.filter(named, day__gte=next(iter(oldest), date.min)).order_by("-day", "-pk")[:30]
    for talk in talks.prefetch_related("contacts"):
        for contact in talk.contacts.all():
            for place in places:
                if contact.merged_into_id is None and place.folded in talk.search_text:
                    near.append((place.pk, There(contact, _("según te contó"))))
    return near


def _short(text: str, most: int = 90) -> str:
    line = " ".join(text.split()).rstrip(".")
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + "…"
