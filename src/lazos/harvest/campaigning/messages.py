"""The next message to somebody in a campaign, and what the campaign knows that it may say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db.models import Q

from lazos.core.language.phrases import inside
from lazos.harvest.campaigning.page import is_quiet, neglected
from lazos.harvest.campaigning.stages import stage
from lazos.harvest.drafting import Written, since, written
from lazos.harvest.models import CampaignNote, CampaignPerson
from lazos.practice.drafts import Draft, to_them

#: Before so many days nobody wants to be reminded.
SOON = timedelta(days=3)


def draft_of(person: CampaignPerson, today: date) -> Written:
    """The next message: a hello first where there was silence, else the one of the stage."""
    campaign = person.campaign
    if neglected([person], campaign, today) or (
        person.greeted_at and not person.written_at and is_quiet(person, today)
    ):
        return written("revive", person.contact, person.owner)
    found = stage(campaign.kind, person.stage)
    if person.written_at is not None and found.asks and today >= person.owner.today(person.written_at) + SOON:
        return _reminder(person, today)
    return written(found.situation, person.contact, person.owner, **values_of(person))


def step_draft(person: CampaignPerson, today: date) -> Draft:
    """The message of the open step, for Hoy."""
    if person.greeted_at is not None and person.greeted_at >= person.stage_since and person.written_at is None:
        return written("revive", person.contact, person.owner).draft
    found = stage(person.campaign.kind, person.stage)
    if person.written_at is not None and found.asks:
        return _reminder(person, today).draft
    return written(found.situation, person.contact, person.owner, **values_of(person)).draft


def _reminder(person: CampaignPerson, today: date) -> Written:
    contact, member = person.contact, person.owner
    ago = since(member.today(person.written_at), today, contact, member)
    values = values_of(person)
    return written("ask_reminder", contact, member, ask=values["ask"] or values["problem"], **ago)


def values_of(person: CampaignPerson) -> dict[str, Any]:
    """What the campaign knows that its drafts may say."""
    campaign = person.campaign
    latest: dict[str, str] = {}
    own = Q(contact=person.contact) | Q(contact=None)
    for note in CampaignNote.objects.filter(own, campaign=campaign).order_by("day", "pk"):
        latest[note.kind] = note.text
    subject = inside(campaign.title)
    values = {"goal": subject, "ask": campaign.about or subject, "minutes": 20 if campaign.kind != "problem" else 15}
    values |= {"project": subject} if campaign.kind == "launch" else {}
    if campaign.kind == "problem":
        values["problem"] = campaign.about or subject
        if person.stage == "details":
            values["ask"] = ""  # what happens is said already; what is not known yet only the member can say
    what = latest.get("advice") or latest.get("detail") or latest.get("feedback") or ""
    values["what"] = to_them(what, person.contact, person.owner, otherwise=what, advice=True)
    # What was given already is not offered again.
    values["give"] = _next_material(person, own) if person.stage == "material" else ""
    values["done"] = latest.get("applied", "")
    values["result"] = latest.get("result") or latest.get("applied") or ""
    if person.place is not None:
        values["company"] = person.place.name
    return {name: _bare(value) for name, value in values.items()}


def _next_material(person: CampaignPerson, own: Q) -> str:
    """What is still to be sent, the first of its weeks."""
    rows = CampaignNote.objects.filter(own, campaign=person.campaign, kind="material", done_at=None)
    note = rows.order_by("day", "pk").first()
    return note.text if note else ""


def _bare(value: Any) -> Any:
    return " ".join(value.split()).rstrip(".") if isinstance(value, str) else value
