"""Notes of a campaign by kind, and what follows from each: value given or received, a stage, a step."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, follow
from lazos.activity.sentences import say
from lazos.harvest.campaigning.stages import STAGES, stage
from lazos.harvest.changes import Change, changing, made, remove
from lazos.harvest.models import Campaign, CampaignNote, CampaignPerson
from lazos.people import derive, records
from lazos.people.models import Contact, Exchange, Fact

Kind = CampaignNote.Kind
WEEK = timedelta(days=7)
#: Kind → what it means between the two: (direction, kind of exchange).
EXCHANGED = {
    Kind.FREE_HELP: (Exchange.Direction.GIVEN, Exchange.Kind.HELP),
    Kind.ADVICE: (Exchange.Direction.RECEIVED, Exchange.Kind.ADVICE),
    Kind.DETAIL: (Exchange.Direction.RECEIVED, Exchange.Kind.ADVICE),
    Kind.FEEDBACK: (Exchange.Direction.RECEIVED, Exchange.Kind.FEEDBACK),
}
#: (kind of campaign, kind of note) → the stage that its person goes to.
LEADS_TO = {
    ("launch", Kind.PAIN): "help",
    ("launch", Kind.FREE_HELP): "material",
    ("launch", Kind.FEEDBACK): "note",
    ("learning", Kind.ADVICE): "apply",
    ("learning", Kind.APPLIED): "report",
    ("problem", Kind.DETAIL): "share",
}


def write(
    campaign: Campaign, *, kind: str, text: str, day: date, contact: Contact | None, url: str, now: datetime
) -> tuple[list[CampaignNote], Deed]:
    """One note; of material one for each line, a week apart."""
    texts = [line.strip() for line in text.splitlines() if line.strip()] if kind == Kind.MATERIAL else [text]
    with transaction.atomic():
        change = Change(now)
        rows = [
            CampaignNote.objects.create(
                owner=campaign.owner, campaign=campaign, kind=kind, text=one, day=day + nth * WEEK, contact=contact,
                url=url, created_at=now,
            )
            for nth, one in enumerate(texts)
        ]  # fmt: skip
        _exchange(campaign, rows[0], change)
        for row in rows[1:]:
            change.add(row)
        deed = made(rows[0], say("note_written", text=rows[0].text[:80]), now=now, also=change)
        for moved in _follow(campaign, rows[0], now):
            follow(deed, moved)
    return rows, deed


def done(note: CampaignNote, *, now: datetime) -> Deed:
    """What was planned is published, applied or told; helping material counts as given."""
    with changing(note, say("note_done", text=note.text[:80]), now=now) as change:
        note.done_at = now
        if note.kind == Kind.MATERIAL and note.contact is not None:
            change.add(
                records.record_exchange(
                    note.contact, direction=Exchange.Direction.GIVEN, kind=Exchange.Kind.ARTICLE,
                    day=note.owner.today(now), note=note.text[:500],
                )
            )  # fmt: skip
    deed: Deed = change.deed  # type: ignore[assignment]
    return deed


def reopen(note: CampaignNote, *, now: datetime) -> Deed:
    with changing(note, say("note_open", text=note.text[:80]), now=now) as change:
        note.done_at = None
    deed: Deed = change.deed  # type: ignore[assignment]
    return deed


def take_away(note: CampaignNote, *, now: datetime) -> Deed:
    return remove(note, say("note_removed", text=note.text[:80]), now=now)


def _exchange(campaign: Campaign, note: CampaignNote, change: Change) -> None:
    today = campaign.owner.today(change.now)
    if note.contact is None or note.day > today:
        return
    if note.kind in EXCHANGED:
        direction, kind = EXCHANGED[Kind(note.kind)]
        change.add(
            records.record_exchange(note.contact, direction=direction, kind=kind, day=note.day, note=note.text[:500])
        )
    if note.kind == Kind.PAIN:
        known = Fact.objects.filter(contact=note.contact).count()
        fact = records.add_fact(note.contact, Fact.Kind.NEED, note.text, noted_on=note.day)
        if Fact.objects.filter(contact=note.contact).count() > known:
            change.add(fact)
        derive.refresh_words(campaign.owner_id, [note.contact.pk])


def _follow(campaign: Campaign, note: CampaignNote, now: datetime) -> list[Deed]:
    """Where the note takes its person: a stage further, never back. Gives what takes that back."""
    if note.kind == Kind.MATERIAL:
        return _plan_material(campaign, note, now)
    if campaign.kind == "problem" and note.kind == Kind.RESULT:
        people = list(_people(campaign).filter(stage__in=("find", "details")).exclude(written_at=None))
        target = "share"
    else:
        target = LEADS_TO.get((campaign.kind, Kind(note.kind)), "")
        people = list(_people(campaign).filter(contact=note.contact)) if note.contact and target else []
    order = [one.code for one in STAGES[campaign.kind]]
    behind = [one for one in people if order.index(stage(campaign.kind, one.stage).code) < order.index(target)]
    return [_enter(person, target, now) for person in behind]


def _enter(person: CampaignPerson, code: str, now: datetime) -> Deed:
    from lazos.harvest.campaigning import acts

    return acts.move(person, code, now=now)


def _plan_material(campaign: Campaign, note: CampaignNote, now: datetime) -> list[Deed]:
    """The first of what is planned becomes the step of those who get it."""
    deeds: list[Any] = []
    people = _people(campaign).filter(stage="material")
    for person in people.filter(contact=note.contact) if note.contact else people:
        text = _("mandarle: %(what)s") % {"what": note.text}
        with changing(person, text, now=now) as change:
            person.propose(text, note.day, contact=person.contact, at=now)
        deeds.append(change.deed)
    return deeds


def _people(campaign: Campaign) -> Any:
    return campaign.people.filter(left_at=None).select_related("campaign", "contact", "step", "owner")
