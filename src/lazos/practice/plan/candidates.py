"""From the shortlist to candidates: first what decides, for all of them; then what fills the lines, for the chosen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from django.db.models import Max, Q

from lazos.core.language.topics import says_only_how
from lazos.core.plan import Advice, Candidate, Match, Meeting, Need, Rhythm, Seed, Topic
from lazos.core.ties.rhythm import usual_gap
from lazos.people.models import Contact, ContactDay, Exchange, Fact, Interaction, Relation
from lazos.practice.keeping import kept_for
from lazos.practice.plan.rows import Told, rhythm_of

if TYPE_CHECKING:
    from lazos.accounts.models import Member

LIGHT = ("pk", "seed_circle", "rhythm_days", "met_on", "met_where", "created_at")


def deciding(member: Member, told: Told, ids: Iterable[int]) -> dict[int, Candidate]:
    """Candidates with everything that decides whether and where they stand on the plan."""
    rows = Contact.objects.owned_by(member).filter(pk__in=list(ids)).order_by()
    zone = member.zone
    return {row[0]: _deciding(told, zone, *row) for row in rows.values_list(*LIGHT)}


def _deciding(
    told: Told,
    zone: tzinfo,
    pk: int,
    seed_circle: str,
    rhythm_days: int | None,
    met_on: date | None,
    met_where: str,
    created_at: datetime,
) -> Candidate:
    added = created_at.astimezone(zone).date()
    latest, ideal = rhythm_of(rhythm_days, told.rhythms.get(pk))
    return Candidate(
        contact=pk,
        tended=pk in told.tended,
        resting=pk in told.resting,
        key_person=pk in told.key_gifts,
        gift=told.key_gifts.get(pk, ""),
        history=told.days.history(pk),
        rhythm=Rhythm(latest, ideal or None) if latest else None,
        added_on=added,
        met=Meeting(met_on, met_where) if met_on else None,
        seed=Seed(seed_circle, added) if seed_circle else None,
        promises=tuple(told.promises.get(pk, ())),
        dates=tuple(told.dates.get(pk, ())),
        thanks=tuple(told.thanks.get(pk, ())),
        goals=tuple(told.goals.get(pk, ())),
        answers=tuple(told.answers.get(pk, ())),
    )


def filled(member: Member, light: Mapping[int, Candidate], today: date) -> dict[int, Candidate]:
    """The same candidates with what a line says: last topic, needs, interests, advice, usual gap, people to meet."""
    ids = list(light)
    usual, topics, facts = _usual_gaps(member, ids, today), last_topics(ids), _facts(ids)
    mentors = set(
        Relation.objects.filter(contact__in=ids, kind="mentor").order_by().values_list("contact_id", flat=True)
    )
    advice, matches, kept = _advice(ids), _matches(member, facts["need"]), kept_for(member, ids, today)
    return {
        pk: replace(
            candidate,
            history=replace(candidate.history, usual_days=usual.get(pk)),
            last_topic=topics.get(pk),
            relation="mentor" if pk in mentors else candidate.relation,
            interests=tuple(fact.text for fact in facts["interest"].get(pk, ())),
            needs=tuple(Need(fact.pk, fact.text) for fact in facts["need"].get(pk, ())),
            saved=tuple(kept.get(pk, ())),
            advice=tuple(advice.get(pk, ())),
            matches=tuple(matches.get(pk, ())),
        )
        for pk, candidate in light.items()
    }


def _usual_gaps(member: Member, ids: list[int], today: date) -> dict[int, float | None]:
    days: dict[int, list[int]] = defaultdict(list)
    rows = ContactDay.objects.owned_by(member).filter(contact__in=ids, day__lt=today.toordinal())
    for contact, day in rows.values_list("contact_id", "day"):
        days[contact].append(day)
    return {contact: usual_gap(of) for contact, of in days.items()}


def last_topics(ids: list[int]) -> dict[int, Topic]:
    """What was spoken of last with each: the title of the latest interaction that has words, else its own words."""
    told = ~Q(interaction__title="", interaction__summary="", interaction__learned="")
    # From the contact's side (the ids are the member's): the whole history is what a database is slow at.
    rows = Interaction.contacts.through.objects.filter(told, contact__in=ids)
    days = rows.order_by().values_list("contact_id").annotate(latest=Max("interaction__day"))
    wanted = Q(pk__in=[])
    for contact, day in days:
        wanted |= Q(contact=contact, interaction__day=day)
    latest = rows.filter(wanted).select_related("interaction").order_by("interaction__at", "interaction_id")
    return {row.contact_id: _topic(row.interaction) for row in latest}


def _topic(interaction: Interaction) -> Topic:
    spoken = bool(interaction.title) and not says_only_how(interaction.title)
    return Topic(topic_of(interaction), interaction.day, spoken=spoken)


def topic_of(interaction: Interaction) -> str:
    text = interaction.title or interaction.summary or interaction.learned
    line = " ".join(text.split())
    return line if len(line) <= 160 else line[:160].rsplit(" ", 1)[0] + "…"


def _facts(ids: list[int]) -> dict[str, dict[int, list[Fact]]]:
    found: dict[str, dict[int, list[Fact]]] = {"interest": defaultdict(list), "need": defaultdict(list)}
    # From the contact's side (the ids are the member's): the member's own facts of these kinds may be thousands.
    rows = Fact.objects.filter(contact__in=ids, kind__in=list(found), met_on=None)
    for fact in rows.only("kind", "contact_id", "text", "folded").order_by("-noted_on", "position", "pk"):
        found[fact.kind][fact.contact_id].append(fact)
    return found


def _advice(ids: list[int]) -> dict[int, list[Advice]]:
    found: dict[int, list[Advice]] = defaultdict(list)
    rows = Exchange.objects.filter(contact__in=ids, direction="received", kind="advice").exclude(note="")
    for pk, contact, note in rows.order_by("-day", "-pk").values_list("pk", "contact_id", "note"):
        found[contact].append(Advice(pk, note))
    return found


def _matches(member: Member, needs: Mapping[int, list[Fact]]) -> dict[int, list[Match]]:
    """Other contacts who offer what these need, by the words they share."""
    words = {fact.pk: _telling(fact.folded) for facts in needs.values() for fact in facts[:3]}
    wanted = set().union(*words.values()) if words else set()
    if not wanted:
        return {}
    shared = Q(pk__in=[])
    for word in sorted(wanted)[:40]:
        shared |= Q(folded__contains=word)
    # Whose the contacts are is said too: PostgreSQL would start from those of all members.
    living = {"contact__owner": member, "contact__archival": None, "contact__merged_into": None}
    offers = list(
        Fact.objects.owned_by(member)
        .filter(shared, kind="offer", **living)
        .order_by("-contact__warmth", "pk")
        .values_list("contact_id", "contact__display_name", "text", "folded")[:100]
    )
    return {
        contact: [
            Match(other, name, text)
            for fact in facts[:3]
            for other, name, text, folded in offers
            if other != contact and any(word in folded for word in words[fact.pk])
        ][:1]
        for contact, facts in needs.items()
    }


def _telling(folded: str) -> set[str]:
    # Short words and verbs of wishing say nothing of what is needed; a stem of six letters forgives endings.
    return {word[:6] for word in folded.split() if len(word) >= 5 and word not in _SAYING_NOTHING}


_SAYING_NOTHING = {
    "busca",
    "buscar",
    "necesita",
    "alguien",
    "quiere",
    "someone",
    "looking",
    "needs",
    "wants",
    "about",
    "sobre",
    "ayuda",
}
