"""What the member's own rows say of who helped with an outcome."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q

from lazos.harvest.models import Ask, CampaignNote, Interview, Introduction, Outcome
from lazos.harvest.reaping.chain import Evidence, Link, chain
from lazos.people.models import Contact, Exchange

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Introductions back from whoever helped: each step is one query.
GENERATIONS = 8
PART_OF_EXCHANGE = {
    "introduction": "introduced",
    "referral": "referred",
    "advice": "advised",
    "help": "helped",
    "resource": "helped",
    "feedback": "advised",
    "gift": "helped",
    "article": "helped",
}
PART_OF_ASK = {"introduction": "introduced", "referral": "referred", "recommendation": "referred", "advice": "advised"}
PART_OF_NOTE = {"advice": "advised", "detail": "advised", "feedback": "advised"}


def proposed(outcome: Outcome, through: Contact | None = None) -> list[Link]:
    """The chain that the rows of the member tell for `outcome`; `through` stood at its end."""
    found = list(_of_its_purpose(outcome))
    if through is not None:
        found += _of_contact(outcome.owner, through, outcome.day)
        if not any(one.contact == through.pk for one in found):
            found.append(Evidence(through.pk, outcome.day, "helped"))
    return chain(found, _introducers(outcome.owner, {one.contact for one in found}))


def _of_its_purpose(outcome: Outcome) -> Iterable[Evidence]:
    """Everybody who helped in the campaign or with the goal that it grew from."""
    purpose = Q(campaign=outcome.campaign_id) if outcome.campaign_id else Q(pk__in=[])
    if outcome.goal_id:
        purpose |= Q(goal=outcome.goal_id)
    yield from _asks(outcome.owner, purpose)
    yield from _interviews(outcome.owner, purpose)
    if outcome.campaign_id:
        yield from _notes(outcome.owner, outcome.campaign_id)


def _of_contact(member: Member, contact: Contact, until: date) -> Iterable[Evidence]:
    theirs = Q(contact=contact)
    yield from _asks(member, theirs)
    yield from _interviews(member, theirs)
    received = Exchange.objects.owned_by(member).filter(theirs, direction="received", day__lte=until)
    for row in received.filter(kind__in=list(PART_OF_EXCHANGE)).order_by("day", "pk"):
        yield Evidence(row.contact_id, row.day, PART_OF_EXCHANGE[row.kind], row.note[:300], {"exchange_id": row.pk})


def _asks(member: Member, where: Q) -> Iterable[Evidence]:
    for ask in _living(Ask.objects.owned_by(member).filter(where).exclude(helped_at=None)):
        part = PART_OF_ASK.get(ask.purpose, "helped")
        yield Evidence(ask.contact_id, _day(member, ask.helped_at), part, ask.topic, {"ask_id": ask.pk})


def _interviews(member: Member, where: Q) -> Iterable[Evidence]:
    for row in _living(Interview.objects.owned_by(member).filter(where).exclude(held_at=None)):
        day = _day(member, row.held_at)
        yield Evidence(row.contact_id, day, "talked", row.topic, {"interview_id": row.pk})


def _notes(member: Member, campaign: int) -> Iterable[Evidence]:
    rows = CampaignNote.objects.owned_by(member).filter(campaign=campaign, kind__in=list(PART_OF_NOTE))
    for note in _living(rows.exclude(contact=None)):
        yield Evidence(note.contact_id, note.day, PART_OF_NOTE[note.kind], " ".join(note.text.split())[:300])


def _introducers(member: Member, contacts: set[int]) -> dict[int, int]:
    """Contact → who introduced them, for `contacts` and whoever stands behind them."""
    found: dict[int, int] = {}
    asked: set[int] = set()
    wanted = set(contacts)
    for _step in range(GENERATIONS):
        asked |= wanted
        rows = Contact.objects.owned_by(member).filter(pk__in=wanted, introduced_by__merged_into=None)
        pairs = dict(rows.exclude(introduced_by=None).values_list("pk", "introduced_by"))
        found |= pairs
        wanted = set(pairs.values()) - asked
        if not wanted:
            break
    return found


def grown_for_others(member: Member) -> list[Introduction]:
    """What others reaped thanks to the member: the introductions of which something came."""
    rows = Introduction.objects.owned_by(member).exclude(outcome="").exclude(outcome_at=None)
    return list(rows.select_related("first", "second").order_by("-outcome_at")[:3])


def not_among_yours(member: Member, contacts: Iterable[Contact]) -> list[Contact]:
    """Those whose introducer is known by name alone: the chain began one step earlier."""
    return [one for one in contacts if one.introduced_by_name and not one.introduced_by_id]


def _living(rows: Any) -> Any:
    return rows.filter(contact__merged_into=None).order_by("pk")


def _day(member: Member, at: datetime) -> date:
    return at.astimezone(member.zone).date()
