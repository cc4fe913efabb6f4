"""What happens in a campaign: it begins, people join and move, somebody is written to, it ends. Each is one deed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.activity.sentences import say
from lazos.core.language.fold import fold
from lazos.harvest.campaigning.stages import Stage, stage
from lazos.harvest.changes import Change, changing, made, step_given_back, taken_step
from lazos.harvest.drafting import PATIENCE
from lazos.harvest.models import Campaign, CampaignPerson, CampaignPlace, Outcome
from lazos.people import records

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact

AFTER_A_HELLO = timedelta(days=7)
BETWEEN = 2  # days between the first steps of people who join together: small minutes


def begin(member: Member, *, now: datetime, places: Sequence[str] = (), **fields: Any) -> tuple[Campaign, Deed]:
    with transaction.atomic():
        campaign = Campaign.objects.create(owner=member, created_at=now, starts_on=member.today(now), **fields)
        for name in places:
            _place(campaign, name)
        deed = made(campaign, say("campaign_begun", title=campaign.title), now=now)
    return campaign, deed


def add_place(campaign: Campaign, name: str, note: str = "", *, now: datetime) -> Deed | None:
    """The place of that name; once however it is written. One that was left comes back as it was; None: it is there."""
    with transaction.atomic():
        place, is_new = _place(campaign, name, note)
        said = say("place_added", name=place.name)
        if is_new:
            return made(place, said, now=now)
        if place.left_at is None and note in ("", place.note):
            return None
        with changing(place, said, now=now) as change:
            place.left_at, place.note = None, note or place.note
        return change.deed


def add_people(
    campaign: Campaign, joining: Sequence[tuple[Contact, str, str]], *, now: datetime, new: Sequence[Contact] = ()
) -> Deed | None:
    """`joining`: (contact, stage, why). Who is there already stays. `new` were made for it, and go with it."""
    with transaction.atomic():
        change = Change(now)
        for contact in new:
            change.add(contact)
        for nth, (contact, code, why) in enumerate(joining):
            _join(campaign, contact, code, why, change, nth * BETWEEN)
        joined = len(change.made) - len(new)
        if not joined:
            return None
        subject = say("campaign_joined", n=joined, title=campaign.title)
        facts = {"made": change.made, "replaced": change.replaced}
        return record(campaign.owner, "harvest_made", at=now, subject=subject, **facts)


def move(person: CampaignPerson, code: str, *, now: datetime, seen: int | None = None) -> Deed:
    """Into another stage, with its next step."""
    found = stage(person.campaign.kind, code)
    kind = person.campaign.kind
    said = say("campaign_moved", name=person.contact.display_name, kind=kind, stage=found.code)
    with changing(person, said, now=now, seen=seen) as change:
        _enter(person, found, now)
    deed: Deed = change.deed  # type: ignore[assignment]
    return deed


def wrote(person: CampaignPerson, *, now: datetime, interaction: Any = None, seen: int | None = None) -> Deed:
    """The member wrote: it counts as contact, and the step is done; after a hello, the message is still to come.

    Where something was asked, a reminder is proposed: once.

    `interaction`: where that was noted already. What was written is no topic of a conversation: it has no title, so
    that no draft takes it for one.
    """
    greeted = person.greeted_at is not None and person.written_at is None and person.greeted_at >= person.stage_since
    said = say("campaign_greeted" if greeted else "campaign_wrote", name=person.contact.display_name)
    with changing(person, said, now=now, seen=seen) as change:
        today = person.owner.today(now)
        if interaction is None:
            talk = records.record_interaction(
                person.owner, [person.contact], kind="message", direction="out", day=today, today=today
            )
            change.add(talk)
        person.end_step(at=now)
        if greeted:
            person.greeted_at = None
            step = stage(person.campaign.kind, person.stage).step
            person.propose(str(step), today + AFTER_A_HELLO, contact=person.contact, at=now)
        else:
            first, person.written_at = person.written_at is None, now
            if first and stage(person.campaign.kind, person.stage).asks:
                person.propose(_("preguntarle si pudo verlo"), today + PATIENCE, contact=person.contact, at=now)
    deed: Deed = change.deed  # type: ignore[assignment]
    return deed


def advance(person: CampaignPerson, *, at: datetime, interaction: Any = None) -> Deed | None:
    """The step was said to be done in Hoy or among the promises."""
    return None if person.left_at is not None else wrote(person, now=at, interaction=interaction)


def asked(campaign: int | None, contact: Contact, *, now: datetime) -> Deed | None:
    """An ask or interview of the campaign went out: it is the message of the stage, and is followed on its own page."""
    rows = CampaignPerson.objects.owned_by(contact.owner_id).filter(campaign=campaign, contact=contact, left_at=None)
    person = rows.select_related("campaign", "contact", "step", "owner").first() if campaign else None
    if person is None or person.written_at is not None or not stage(person.campaign.kind, person.stage).asks:
        return None
    with changing(person, say("campaign_wrote", name=contact.display_name), now=now) as change:
        person.end_step(at=now)
        person.written_at, person.greeted_at = now, None
    return change.deed


def change_person(person: CampaignPerson, *, why: str, helps: bool, now: datetime, seen: int | None) -> Deed:
    said = say("campaign_person_changed", name=person.contact.display_name)
    with changing(person, said, now=now, seen=seen) as change:
        person.why, person.helps = why, helps
    deed: Deed = change.deed  # type: ignore[assignment]
    return deed


def leave(person: CampaignPerson, *, now: datetime) -> Deed:
    """Out of the campaign; the tie and the history stay."""
    said = say("campaign_left", name=person.contact.display_name)
    with changing(person, said, now=now) as change:
        person.left_at = now
        person.end_step(at=now, kept=False)
    deed: Deed = change.deed  # type: ignore[assignment]
    return deed


def greet_first(people: Sequence[CampaignPerson], *, now: datetime) -> Deed:
    """A hello without an ask becomes the next step of each, one a day."""
    with transaction.atomic():
        before, hellos = {person.pk: taken_step(person) for person in people}, []
        for nth, person in enumerate(people):
            due = person.owner.today(now) + timedelta(days=nth)
            hellos.append(person.propose(_("saludar, sin pedir nada"), due, contact=person.contact, at=now).pk)
            person.greeted_at = now
            person.save_changes("greeted_at")
        names = ", ".join(person.contact.display_name for person in people)
        return record(
            people[0].owner, "campaign_greetings", at=now, subject=say("campaign_greetings", names=names),
            steps={str(pk): step for pk, step in before.items()}, hellos=hellos,
        )  # fmt: skip


@undoes("campaign_greetings")
def _not_greeted(deed: Deed, now: datetime) -> None:
    # Who was written to since then has the step that followed.
    waiting = CampaignPerson.objects.owned_by(deed.owner_id).filter(greeted_at=deed.at)
    for person in waiting.filter(pk__in=list(deed.facts["steps"])):
        person.greeted_at = None
        person.save_changes("greeted_at")
        # Who moved on, or left, has gone on from there.
        if person.step_id in deed.facts.get("hellos", [person.step_id]):
            step_given_back(person, deed.facts["steps"][str(person.pk)])


def end(campaign: Campaign, *, result: str, outcome: dict[str, Any] | None, now: datetime, seen: int | None) -> Deed:
    """It is over: steps that stand open go, the result is kept, and becomes an outcome where there is one."""
    with transaction.atomic():
        former, campaign.ended_at, campaign.result = campaign.result, now, result
        campaign.save_changes("ended_at", "result", seen=seen)
        steps = {}
        for person in campaign.people.exclude(step=None).select_related("step", "owner"):
            steps[str(person.pk)] = taken_step(person)
            person.end_step(at=now, kept=False)
        grown = None
        if outcome is not None:
            grown = Outcome.objects.create(
                owner=campaign.owner, campaign=campaign, goal=campaign.goal, note=result, created_at=now, **outcome
            )
        return record(
            campaign.owner, "campaign_ended", at=now, subject=say("campaign_ended", title=campaign.title),
            campaign=campaign.pk, steps=steps, outcome=grown.pk if grown else None, result=[former, result],
        )  # fmt: skip


@undoes("campaign_ended")
def _go_on(deed: Deed, now: datetime) -> None:
    campaign = Campaign.objects.owned_by(deed.owner_id).filter(pk=deed.facts["campaign"]).first()
    if campaign is None:
        return
    grown = Outcome.objects.owned_by(deed.owner_id).filter(pk=deed.facts["outcome"])
    if grown.exclude(version=1, hops=None).exists():
        raise CannotBeUndone  # its chain and its thanks would go with it
    campaign.ended_at = None
    former, became = deed.facts.get("result", [campaign.result] * 2)
    if campaign.result == became:  # what was written again since stays
        campaign.result = former
    campaign.save_changes("ended_at", "result")
    for person in campaign.people.filter(pk__in=list(deed.facts["steps"]), step=None, left_at=None):
        step_given_back(person, deed.facts["steps"][str(person.pk)])
    grown.delete()


def outcome_of(campaign: Campaign, kind: str, title: str, day: date) -> dict[str, Any]:
    return {"kind": kind, "title": (title or campaign.title)[:200], "day": day}


def _join(campaign: Campaign, contact: Contact, code: str, why: str, change: Change, later: int) -> None:
    found, now = stage(campaign.kind, code), change.now
    there = CampaignPerson.objects.filter(campaign=campaign, contact=contact).first()
    if there is not None and there.left_at is None:
        return
    if there is not None:
        change.replace(there)  # who left and comes back begins anew; what happened is in their story
    person = CampaignPerson.objects.create(
        owner=campaign.owner, campaign=campaign, contact=contact, stage=found.code, stage_since=now, why=why[:300],
        helps=found.follows,
        place=_place_of(campaign, contact),
    )  # fmt: skip
    _enter(person, found, now, later)
    change.add(person)


def _enter(person: CampaignPerson, found: Stage, now: datetime, later: int = 0) -> None:
    person.stage, person.stage_since, person.written_at = found.code, now, None
    person.helps = person.helps or found.follows
    due = person.owner.today(now) + timedelta(days=found.days + later)
    person.propose(str(found.step), due, contact=person.contact, at=now)


def _place(campaign: Campaign, name: str, note: str = "") -> tuple[CampaignPlace, bool]:
    own = {"owner": campaign.owner, "name": name.strip()[:200], "note": note}
    found: tuple[CampaignPlace, bool] = CampaignPlace.objects.get_or_create(
        campaign=campaign, folded=fold(name.strip())[:200], defaults=own
    )
    return found


def _place_of(campaign: Campaign, contact: Contact) -> CampaignPlace | None:
    folded = fold(contact.organisation)
    if not folded:
        return None
    return CampaignPlace.objects.filter(campaign=campaign, folded=folded, left_at=None).first()
