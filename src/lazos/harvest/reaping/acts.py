"""What happens to an outcome and to the people of its chain, each with its undo."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils.translation import gettext as _

from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.activity.sentences import say
from lazos.core.language.phrases import inside
from lazos.harvest.models import Ask, Interview, Outcome, OutcomeHop
from lazos.harvest.reaping import deeds  # noqa: F401  (what they say)
from lazos.harvest.reaping.chain import Link
from lazos.harvest.reaping.evidence import proposed
from lazos.people import records, snapshots
from lazos.people.models import Contact, Exchange, Interaction
from lazos.practice.models import Promise


@transaction.atomic
def note(outcome: Outcome, *, through: Contact | None, now: datetime) -> Deed:
    """Writes the outcome down with the chain that is known of it. Thanks are proposed once the chain was looked at."""
    outcome.save(force_insert=True)
    add_links(outcome, proposed(outcome, through))
    subject = say("outcome_noted", title=outcome.title)
    hops = list(outcome.hops.values_list("pk", flat=True))
    return record(outcome.owner, "outcome_noted", at=now, subject=subject, outcome=outcome.pk, hops_made=hops)


def look_again(outcome: Outcome) -> int:
    """Adds whoever is known by now and is not in the chain yet; gives how many."""
    held = set(OutcomeHop.objects.owned_by(outcome.owner).filter(outcome=outcome).values_list("contact_id", flat=True))
    fresh = [link for link in proposed(outcome) if link.contact not in held]
    add_links(outcome, fresh)
    return len(fresh)


def add_links(outcome: Outcome, links: list[Link]) -> None:
    contacts = Contact.objects.owned_by(outcome.owner_id).in_bulk([link.contact for link in links])
    names = Contact.objects.owned_by(outcome.owner_id).in_bulk([link.introduced for link in links if link.introduced])
    first = _next_position(outcome)
    OutcomeHop.objects.bulk_create(
        _hop(outcome, link, contacts[link.contact], names.get(link.introduced), first + place)
        for place, link in enumerate(links)
        if link.contact in contacts
    )


def _hop(outcome: Outcome, link: Link, contact: Contact, introduced: Contact | None, position: int) -> OutcomeHop:
    own = {"owner_id": outcome.owner_id, "outcome": outcome, "contact": contact, "position": position}
    source = dict(link.evidence.source) if link.evidence else {}
    if introduced is not None:
        return OutcomeHop(**own, part="introduced", about=introduced.display_name[:300], **source)
    if link.evidence is None:
        return OutcomeHop(**own)
    return OutcomeHop(**own, part=link.evidence.part, about=link.evidence.about[:300], **source)


@transaction.atomic
def add(hop: OutcomeHop, *, now: datetime) -> Deed:
    """One more person, at the end of the chain."""
    hop.position = _next_position(hop.outcome)
    hop.save(force_insert=True)
    if hop.outcome.settled_at:
        _propose(hop, now, days=1)
    subject = say("hop_added", name=str(hop.contact))
    return record(hop.owner, "hop_added", at=now, subject=subject, hop=hop.pk)


@transaction.atomic
def settle(outcome: Outcome, *, now: datetime) -> Deed:
    """The chain is as it was: from now on Hoy proposes the thanks, one a day, whoever was nearest first."""
    outcome.settled_at = now
    outcome.save_changes("settled_at")
    hops = OutcomeHop.objects.owned_by(outcome.owner).filter(outcome=outcome, contact__archival=None)
    days, done = 0, set()
    for hop in hops.select_related("contact", "step", "outcome").order_by("-position", "-pk"):
        if hop.is_open and hop.step_id is None and hop.contact_id not in done:
            days += 1
            _propose(hop, now, days)
        done.add(hop.contact_id)
    subject = say("chain_settled", title=outcome.title)
    return record(outcome.owner, "chain_settled", at=now, subject=subject, outcome=outcome.pk)


def move(hop: OutcomeHop, *, earlier: bool) -> None:
    """One place earlier or later in the chain."""
    with transaction.atomic():
        hops = list(OutcomeHop.objects.owned_by(hop.owner_id).filter(outcome=hop.outcome_id))
        place = next(n for n, one in enumerate(hops) if one.pk == hop.pk)
        other = place + (-1 if earlier else 1)
        if 0 <= other < len(hops):
            hops[place], hops[other] = hops[other], hops[place]
        for position, one in enumerate(hops):
            if one.position != position:
                OutcomeHop.objects.owned_by(hop.owner_id).filter(pk=one.pk).update(position=position)


@transaction.atomic
def thank(hop: OutcomeHop, *, how: str, now: datetime) -> Deed | None:
    """The member gave the thanks: that is contact, and it is given. Said twice it is done once."""
    owner, today = hop.owner, hop.owner.today(now)
    fresh = OutcomeHop.objects.owned_by(owner).select_for_update().filter(pk=hop.pk, thanked_at=None)
    if not fresh.exists():
        return None
    title = _("Gracias: %(title)s") % {"title": inside(hop.outcome.title)}
    talk = records.record_interaction(
        owner, [hop.contact], kind=how, day=today, today=today, direction="out", title=title[:300]
    )
    given = records.record_exchange(
        hop.contact, direction="given", kind="thanks", day=today, note=hop.outcome.title, interaction=talk
    )
    facts = {"hop": hop.pk, "interaction": talk.pk, "exchange": given.pk, "not_now": bool(hop.not_now_at)}
    facts |= {"step": hop.step_id or 0, "answered": _answered(hop, now)}
    hop.thanked_at, hop.not_now_at = now, None
    hop.save_changes("thanked_at", "not_now_at")
    if hop.step and hop.step.kept_at is None:
        hop.step.keep(at=now)
    subject = say("hop_thanked", name=str(hop.contact))
    return record(owner, "hop_thanked", at=now, subject=subject, **facts)


@transaction.atomic
def set_aside(hop: OutcomeHop, *, now: datetime) -> Deed:
    """Not now: the thanks are no longer proposed; the page keeps the draft."""
    step = snapshots.taken(hop.step) if hop.step and hop.is_open else None
    hop.end_step(at=now, kept=False)
    hop.not_now_at = now
    hop.save_changes("not_now_at")
    subject = say("hop_set_aside", name=str(hop.contact))
    return record(hop.owner, "hop_set_aside", at=now, subject=subject, hop=hop.pk, step=step)


@transaction.atomic
def take_out(hop: OutcomeHop, *, now: datetime) -> Deed:
    subject = say("hop_removed", name=str(hop.contact))
    deed = record(hop.owner, "hops_removed", at=now, subject=subject, **_taken([hop]))
    _forget([hop])
    return deed


@transaction.atomic
def remove(outcome: Outcome, *, now: datetime) -> Deed:
    """The outcome, its chain and the thanks that were still to be given; all comes back with undo."""
    hops = list(OutcomeHop.objects.owned_by(outcome.owner).filter(outcome=outcome).select_related("step"))
    subject = say("outcome_removed", title=outcome.title)
    facts = {"outcome": snapshots.taken(outcome)} | _taken(hops)
    deed = record(outcome.owner, "hops_removed", at=now, subject=subject, **facts)
    _forget(hops)
    Outcome.objects.owned_by(outcome.owner).filter(pk=outcome.pk).delete()
    return deed


@undoes("outcome_noted")
def _unnote(deed: Deed, now: datetime) -> None:
    mine = OutcomeHop.objects.owned_by(deed.owner).filter(outcome=deed.facts["outcome"])
    hops = list(mine.select_related("step", "outcome"))
    if any(_was_told_of(hop) or hop.pk not in deed.facts.get("hops_made", [hop.pk]) for hop in hops):
        raise CannotBeUndone  # what was thanked, written or added since would go with it
    _forget(hops)
    Outcome.objects.owned_by(deed.owner).filter(pk=deed.facts["outcome"]).delete()


@undoes("hop_added")
def _unadd(deed: Deed, now: datetime) -> None:
    _forget(list(OutcomeHop.objects.owned_by(deed.owner).filter(pk=deed.facts["hop"]).select_related("step")))


@undoes("chain_settled")
def _unsettle(deed: Deed, now: datetime) -> None:
    for outcome in Outcome.objects.owned_by(deed.owner).filter(pk=deed.facts["outcome"]):
        outcome.settled_at = None
        outcome.save_changes("settled_at")
        for hop in OutcomeHop.objects.owned_by(deed.owner).filter(outcome=outcome).select_related("step"):
            if hop.is_open:
                hop.end_step(at=now, kept=False)


@undoes("hop_thanked")
def _unthank(deed: Deed, now: datetime) -> None:
    facts, owner = deed.facts, deed.owner
    for hop in OutcomeHop.objects.owned_by(owner).filter(pk=facts["hop"]):
        hop.thanked_at = None
        hop.not_now_at = now if facts["not_now"] else None
        hop.save_changes("thanked_at", "not_now_at")
    for step in Promise.objects.owned_by(owner).filter(pk=facts["step"]):
        step.reopen()
    Exchange.objects.owned_by(owner).filter(pk=facts["exchange"]).delete()
    for talk in Interaction.objects.owned_by(owner).filter(pk=facts["interaction"]):
        records.remove_interaction(talk, today=owner.today(now))
    for name, pk in facts["answered"].items():
        _SOURCES[name][0].objects.owned_by(owner).filter(pk=pk).update(**{_SOURCES[name][1]: None})


@undoes("hop_set_aside")
def _take_up(deed: Deed, now: datetime) -> None:
    for hop in OutcomeHop.objects.owned_by(deed.owner).filter(pk=deed.facts["hop"]):
        hop.not_now_at = None
        hop.save_changes("not_now_at")
        if deed.facts["step"] and hop.step_id is None:
            hop.step = snapshots.given_back(Promise, deed.facts["step"])
            hop.save_changes("step")


@undoes("hops_removed")
def _give_back(deed: Deed, now: datetime) -> None:
    """Whoever is gone for ever since then stays away."""
    facts, owner = deed.facts, deed.owner
    living = set(Contact.objects.owned_by(owner).values_list("pk", flat=True).filter(pk__in=_contacts(facts)))
    if "outcome" in facts:
        snapshots.given_back(Outcome, facts["outcome"])
    outcomes = set(Outcome.objects.owned_by(owner).values_list("pk", flat=True))
    for step in facts["steps"]:
        if step["contact_id"] in living:
            snapshots.given_back(Promise, step)
    for hop in facts["hops"]:
        if hop["contact_id"] in living and hop["outcome_id"] in outcomes:
            snapshots.given_back(OutcomeHop, hop)


def _was_told_of(hop: OutcomeHop) -> bool:
    return bool(hop.outcome.settled_at or hop.is_thanked or hop.thanks or hop.did)


def _contacts(facts: dict[str, Any]) -> list[int]:
    return [row["contact_id"] for row in facts["hops"]]


def _taken(hops: list[OutcomeHop]) -> dict[str, Any]:
    steps = [snapshots.taken(hop.step) for hop in hops if hop.step and hop.step.kept_at is None]
    return {"hops": [snapshots.taken(hop) for hop in hops], "steps": steps}


def _forget(hops: list[OutcomeHop]) -> None:
    """A step that was taken stays in the story; one that was only proposed goes with its hop."""
    for hop in hops:
        if hop.step and hop.step.kept_at is None:
            hop.step.delete()
        hop.delete()


def _propose(hop: OutcomeHop, now: datetime, days: int) -> None:
    text = _("Darle las gracias: %(title)s") % {"title": inside(hop.outcome.title)}
    hop.propose(inside(text), hop.owner.today(now) + timedelta(days=days), contact=hop.contact, at=now)


_SOURCES: dict[str, tuple[Any, str]] = {
    "ask_id": (Ask, "thanked_at"),
    "interview_id": (Interview, "thanked_at"),
    "exchange_id": (Exchange, "thanked_on"),
}


def _answered(hop: OutcomeHop, now: datetime) -> dict[str, int]:
    """The rows behind the hop are thanked too, so that nobody is asked to thank twice for one thing."""
    answered = {}
    for name, (model, field) in _SOURCES.items():
        value = hop.owner.today(now) if field == "thanked_on" else now
        rows = model.objects.owned_by(hop.owner).filter(pk=getattr(hop, name), **{field: None})
        if rows.update(**{field: value}, version=F("version") + 1):
            answered[name] = getattr(hop, name)
    return answered


def _next_position(outcome: Outcome) -> int:
    hops = OutcomeHop.objects.owned_by(outcome.owner_id).filter(outcome=outcome)
    last = hops.aggregate(last=Max("position"))["last"]
    return 0 if last is None else last + 1
