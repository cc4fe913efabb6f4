"""What the page of a campaign shows: people by stage, who was neglected, places, news."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Count, Q
from django.urls import NoReverseMatch, reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.harvest.campaigning import updates
from lazos.harvest.campaigning.places import There, who
from lazos.harvest.campaigning.stages import FOLLOWING, Stage, stage, stages_of
from lazos.harvest.interviewing.stages import stage_of
from lazos.harvest.interviewing.stages import told as interview_told
from lazos.harvest.models import Ask, Campaign, CampaignNote, CampaignPerson, CampaignPlace, Interview
from lazos.practice.sentences import short_name
from lazos.practice.wording import in_words
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member

SILENT = 90  # days without contact after which a hello goes first
PEOPLE, OTHERS, NOTES = 200, 6, 4


@dataclass(slots=True)
class Card:
    """One person on the board: what is true now, and the one thing to do."""

    person: CampaignPerson
    stage: Stage
    fact: str
    word: str
    url: str

    @property
    def contact(self) -> Any:
        return self.person.contact


@dataclass(slots=True)
class Column:
    stage: Stage
    cards: list[Card] = field(default_factory=list)


@dataclass(slots=True)
class PlaceRow:
    place: CampaignPlace
    there: list[There]
    near: list[There]
    step: str = ""
    url: str = ""


def page_of(campaign: Campaign, now: datetime) -> dict[str, Any]:
    member, today = campaign.owner, campaign.owner.today(now)
    people = people_of(campaign)
    archived = [person for person in people if hasattr(person.contact, "archival")]
    active = [person for person in people if person not in archived]
    cards = _cards(campaign, active, now)
    quiet = neglected(active, campaign, today)
    following = updates.helpers(campaign)
    return {
        "campaign": campaign,
        "columns": _columns(campaign, cards),
        "cards": cards,
        "archived": archived,
        "quiet": quiet,
        "quiet_names": wording.joined([short_name(person.contact) for person in quiet]),
        "places": place_rows(campaign, active),
        "helpers": following,
        "helping": helping(campaign, len(following)),
        "news": updates.subject(campaign, today),
        "proposed": updates.proposed(campaign, today) if following else "",
        "told_before": list(campaign.updates.annotate(people=Count("told")).order_by("-pk")[:3]),
        "notes": list(CampaignNote.objects.filter(campaign=campaign).select_related("contact")[:NOTES]),
        "others": list(Campaign.objects.owned_by(member).filter(ended_at=None).exclude(pk=campaign.pk)[:OTHERS]),
        "today": today,
    }


def people_of(campaign: Campaign) -> list[CampaignPerson]:
    """Who is in it; somebody merged into another is there under the other's name, if at all."""
    rows = campaign.people.filter(left_at=None, contact__merged_into=None)
    beside = ("contact__archival", "step", "place", "campaign", "owner")
    return list(rows.select_related(*beside).order_by("stage_since", "pk")[:PEOPLE])


def neglected(people: Sequence[CampaignPerson], campaign: Campaign, today: date) -> list[CampaignPerson]:
    """Who would be asked for something after months of silence, and for whom no hello is planned."""
    found = []
    for person in people:
        last = person.contact.last_day
        waits = person.written_at is None and person.greeted_at is None
        if waits and not stage(campaign.kind, person.stage).gives and last is not None:
            found += [person] if today.toordinal() - last > SILENT else []
    return found


def place_rows(campaign: Campaign, people: Sequence[CampaignPerson]) -> list[PlaceRow]:
    places = list(CampaignPlace.objects.filter(campaign=campaign, left_at=None))
    known = who(campaign.owner, places)
    inside = {person.contact_id: person for person in people}
    return [_place_row(campaign, place, known[place.pk].there, known[place.pk].near, inside) for place in places]


def helping(campaign: Campaign, count: int) -> str:
    """ "Cuatro personas siguen tu búsqueda. Una vez al mes basta."."""
    said = ngettext("%(n)s persona sigue %(what)s.", "%(n)s personas siguen %(what)s.", count)
    text = said % {"n": in_words(count), "what": FOLLOWING[campaign.kind]}
    return text[:1].upper() + text[1:]


def _columns(campaign: Campaign, cards: list[Card]) -> list[Column]:
    columns = {one.code: Column(one) for one in stages_of(campaign.kind)}
    for card in cards:
        columns[card.stage.code].cards.append(card)
    return list(columns.values())


def _cards(campaign: Campaign, people: Sequence[CampaignPerson], now: datetime) -> list[Card]:
    today = campaign.owner.today(now)
    asks, interviews = _asks(campaign), _interviews(campaign)
    quiet = {person.pk for person in neglected(people, campaign, today)}
    return [
        _card(person, asks.get(person.contact_id), interviews.get(person.contact_id), person.pk in quiet, now)
        for person in people
    ]


def _card(person: CampaignPerson, ask: Ask | None, interview: Interview | None, quiet: bool, now: datetime) -> Card:
    found, today = stage(person.campaign.kind, person.stage), person.owner.today(now)
    page = reverse("campaign_person", args=[person.pk])
    if interview is not None and found.asks:
        words = {"ask": _("Preparar"), "schedule": _("Agendar"), "thanks": _("Darle las gracias")}
        word = words.get(stage_of(interview, now), _("Preparar"))
        return Card(
            person,
            found,
            f"{capfirst(interview_told(interview, now))}.",
            word,
            reverse("interview", args=[interview.pk]),
        )
    if ask is not None and ask.sent_at is not None and found.asks:
        said = _("Enviada %(when)s.") % {"when": wording.ago(person.owner.today(ask.sent_at), today)}
        return Card(person, found, said, _("Ver la petición"), _ask_page(ask) or page)
    if person.written_at is not None:
        said = _("Le escribiste %(when)s.") % {"when": wording.ago(person.owner.today(person.written_at), today)}
        return Card(person, found, said, _("Qué sigue"), page)
    if quiet or (person.greeted_at is not None and is_quiet(person, today)):
        return Card(person, found, person.why, _("Saludar, sin pedir"), page)
    return Card(person, found, person.why, str(found.word), page)


def is_quiet(person: CampaignPerson, today: date) -> bool:
    last = person.contact.last_day
    return last is not None and today.toordinal() - last > SILENT


def _ask_page(ask: Ask) -> str:
    try:
        return reverse("ask", args=[ask.pk])
    except NoReverseMatch:
        return ""


def _asks(campaign: Campaign) -> dict[int, Ask]:
    rows = Ask.objects.owned_by(campaign.owner).filter(campaign=campaign, closed_at=None).order_by("pk")
    return {row.contact_id: row for row in rows}


def _interviews(campaign: Campaign) -> dict[int, Interview]:
    rows = Interview.objects.owned_by(campaign.owner).filter(campaign=campaign, closed_at=None).order_by("pk")
    return {row.contact_id: row for row in rows.select_related("contact")}


def _place_row(
    campaign: Campaign, place: CampaignPlace, there: list[There], near: list[There], inside: dict[int, CampaignPerson]
) -> PlaceRow:
    row = PlaceRow(place, there[:4], near[:2] if len(there) < 2 else [])
    mine = next((inside[one.contact.pk] for one in [*there, *near] if one.contact.pk in inside), None)
    if mine is not None:
        step = mine.step.text if mine.step and mine.step.kept_at is None else str(stage(campaign.kind, mine.stage).name)
        row.step = f"{short_name(mine.contact)}: {step}"
        row.url = reverse("campaign_person", args=[mine.pk])
    elif there or near:
        contact = (there or near)[0].contact
        row.step = _("Sumar a %(name)s") % {"name": short_name(contact)}
        row.url = f"{reverse('campaign_people', args=[campaign.pk])}?contact={contact.pk}"
    return row


def listed(member: Member) -> dict[str, list[Campaign]]:
    rows = Campaign.objects.owned_by(member).annotate(
        count=Count("people", filter=Q(people__left_at=None, people__contact__merged_into=None))
    )
    found: dict[str, list[Campaign]] = defaultdict(list)
    for row in rows[:100]:
        found["ended" if row.ended_at else "going"].append(row)
    return {"going": found["going"], "ended": found["ended"]}
