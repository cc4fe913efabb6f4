"""Whom a campaign could include, each with its stage and its reason, from the member's own rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import F, Q
from django.utils.translation import gettext as _

from lazos.core.language.stem import stems
from lazos.harvest.campaigning.places import who
from lazos.harvest.models import Campaign, CampaignPlace
from lazos.people import access
from lazos.people.models import Contact, Fact, Interaction, Relation

if TYPE_CHECKING:
    from lazos.people.models.contact import ContactQuerySet

MOST = 24
EACH = 12
WORDS = 12
FIRM, ALIVE = Contact.Tie.FIRM, Contact.Tie.ALIVE
KNOWS_MY_WORK = ("sponsor", "mentor", "colleague", "client", "teacher")


@dataclass(frozen=True, slots=True)
class Suggestion:
    contact: Contact
    stage: str
    reason: str


def suggest(campaign: Campaign) -> list[Suggestion]:
    """At most `MOST`, each person once, those with the strongest reason first. A constant number of queries."""
    inside = set(campaign.people.filter(left_at=None).values_list("contact_id", flat=True))
    found: dict[int, Suggestion] = {}
    for one in _SOURCES[campaign.kind](campaign):
        if one.contact.pk not in inside:
            found.setdefault(one.contact.pk, one)
    return list(found.values())[:MOST]


def _job(campaign: Campaign) -> Iterator[Suggestion]:
    yield from _at_places(campaign)
    for contact, kind in _related(campaign, KNOWS_MY_WORK):
        if contact.tie in (FIRM, ALIVE):
            yield Suggestion(contact, "recommend", _("Conoce tu trabajo: %(kind)s.") % {"kind": kind})
    yield from _of_goal(campaign, "tell")
    for contact, text in _telling(campaign, (Fact.Kind.OFFER, Fact.Kind.INTEREST)):
        yield Suggestion(contact, "learn", _about(text))
    for contact in _warm(campaign):
        yield Suggestion(contact, "tell", _("Hablan seguido. Que lo sepa por ti."))


def _launch(campaign: Campaign) -> Iterator[Suggestion]:
    for contact, text in _telling(campaign, (Fact.Kind.NEED,)):
        yield Suggestion(contact, "help", _("Busca: %(text)s.") % {"text": text.rstrip(".")})
    for contact, text in _telling(campaign, (Fact.Kind.INTEREST,)):
        yield Suggestion(contact, "listen", _about(text))
    for contact, kind in _related(campaign, ("client", "supplier")):
        stage = "recommend" if contact.tie == FIRM else "listen"
        yield Suggestion(contact, stage, _("Ya trabajan: %(kind)s.") % {"kind": kind})
    yield from _of_goal(campaign, "listen")
    for contact in _warm(campaign):
        yield Suggestion(contact, "feedback", _("Hay confianza para una primera opinión."))


def _learning(campaign: Campaign) -> Iterator[Suggestion]:
    for contact, text in _telling(campaign, (Fact.Kind.OFFER, Fact.Kind.INTEREST)):
        yield Suggestion(contact, "advice", _about(text))
    yield from _doing(campaign, "advice")
    for contact, kind in _related(campaign, ("mentor", "teacher", "peer")):
        yield Suggestion(contact, "advice", _("Anotaste: %(kind)s.") % {"kind": kind})
    yield from _of_goal(campaign, "advice")


def _problem(campaign: Campaign) -> Iterator[Suggestion]:
    for contact in _spoke_of(campaign):
        yield Suggestion(contact, "find", _("Hablaron de algo parecido."))
    for contact, text in _telling(campaign, (Fact.Kind.OFFER, Fact.Kind.NEED, Fact.Kind.INTEREST, Fact.Kind.LEARNED)):
        yield Suggestion(contact, "find", _about(text))
    yield from _doing(campaign, "find")
    for contact, kind in _related(campaign, ("mentor", "peer", "colleague")):
        yield Suggestion(contact, "find", _("Anotaste: %(kind)s.") % {"kind": kind})


_SOURCES = {"job": _job, "launch": _launch, "learning": _learning, "problem": _problem}


def _at_places(campaign: Campaign) -> Iterator[Suggestion]:
    places = list(CampaignPlace.objects.filter(campaign=campaign, left_at=None))
    known = who(campaign.owner, places)
    for place in places:
        for one in known[place.pk].there:
            stage = "recommend" if one.contact.tie == FIRM and one.now else "learn"
            said = _("Está en %(place)s.") if one.now else _("Estuvo en %(place)s.")
            yield Suggestion(one.contact, stage, said % {"place": place.name})
    for place in places:
        for one in known[place.pk].near:
            yield Suggestion(one.contact, "tell", _("%(place)s: %(how)s.") % {"place": place.name, "how": one.how})


def _people(campaign: Campaign) -> ContactQuerySet:
    """Living contacts who do not rest, the warmest first."""
    rows = access.contacts_of(campaign.owner).filter(resting=None, kind=Contact.Kind.PERSON)
    return rows.order_by(F("warmth").desc(nulls_last=True), "sort_name", "pk")


def _warm(campaign: Campaign) -> list[Contact]:
    return list(_people(campaign).filter(tie__in=(FIRM, ALIVE))[:EACH])


def _of_goal(campaign: Campaign, stage: str) -> Iterator[Suggestion]:
    if campaign.goal_id:
        for contact in _people(campaign).filter(goals=campaign.goal_id)[:EACH]:
            yield Suggestion(contact, stage, _("Va con tu meta."))


def _related(campaign: Campaign, kinds: tuple[str, ...]) -> list[tuple[Contact, str]]:
    rows = Relation.objects.owned_by(campaign.owner).filter(kind__in=kinds).order_by("-contact__contact_days", "pk")
    kind_of = {row.contact_id: str(row.get_kind_display()).lower() for row in rows[: EACH * 2]}
    return [(contact, kind_of[contact.pk]) for contact in _people(campaign).filter(pk__in=list(kind_of))]


def _telling(campaign: Campaign, kinds: tuple[str, ...]) -> list[tuple[Contact, str]]:
    """Contacts of whom a fact speaks of the campaign's subject."""
    named = _naming(campaign, "folded")
    if named is None:
        return []
    rows = Fact.objects.owned_by(campaign.owner).filter(named, kind__in=kinds, met_on=None)
    texts: dict[int, str] = {}
    for pk, text in rows.order_by("pk").values_list("contact_id", "text")[:200]:
        texts.setdefault(pk, text)
    people = _people(campaign).filter(pk__in=list(texts)[:100])
    return [(contact, texts[contact.pk]) for contact in people[:EACH]]


def _doing(campaign: Campaign, stage: str) -> Iterator[Suggestion]:
    """Whose own words (role, organisation, notes) speak of it."""
    named = _naming(campaign, "search_text")
    if named is not None:
        for contact in _people(campaign).filter(named)[:EACH]:
            yield Suggestion(contact, stage, _("Su ficha habla de esto."))


def _spoke_of(campaign: Campaign) -> list[Contact]:
    named = _naming(campaign, "search_text")
    if named is None:
        return []
    recent = Interaction.objects.owned_by(campaign.owner).filter(named).order_by("-day", "-pk")[:50]
    talks = list(recent.values_list("pk", flat=True))
    spoken = Interaction.contacts.through.objects.filter(interaction__in=talks).values_list("contact_id", flat=True)
    return list(_people(campaign).filter(pk__in=list(spoken)[:100])[:EACH])


def _naming(campaign: Campaign, column: str) -> Q | None:
    """A row whose `column` holds one of the telling words of the campaign."""
    text = " ".join((campaign.title, campaign.about))
    words = [
        word for word in dict.fromkeys(stems(text, campaign.owner.language)) if len(word) >= 4 and word not in _EMPTY
    ]
    if not words:
        return None
    named = Q(pk__in=[])
    for word in words[:WORDS]:
        named |= Q(**{f"{column}__contains": word[:8]})
    return named


#: Words of campaigns that say nothing of the subject.
_EMPTY = set(
    stems("aprender buscar lanzar resolver problema trabajo quiero hacer nuevo nueva sobre para como", "es")
) | set(stems("learn find launch solve problem work want make about from with into", "en"))


def _about(text: str) -> str:
    return _("Sabe de esto: %(text)s.") % {"text": text.rstrip(".")}
