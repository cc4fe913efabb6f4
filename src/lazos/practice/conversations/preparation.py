"""What to remember before meeting somebody, gathered in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _

from lazos.core.plan import occurrence
from lazos.people.models import Contact, Exchange, Fact, Interaction, KeyDate
from lazos.practice.conversations.questions import questions
from lazos.practice.drafts import language_of, to_them
from lazos.practice.drafts.writing import is_formal
from lazos.practice.models import Goal, Promise
from lazos.practice.plan.candidates import topic_of
from lazos.web.wording import near

if TYPE_CHECKING:
    from lazos.accounts.models import Member

TOPICS, FACTS = 3, 6
#: What was noted within this time counts as news.
LATELY = timedelta(days=180)
DATES_AHEAD = 30


@dataclass(frozen=True, slots=True)
class Change:
    """Something that is new: `text` in words, `on` the day it was noted or falls on."""

    text: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Preparation:
    topics: list[Interaction]
    mine: list[Promise]
    theirs: list[Promise]
    facts: dict[str, list[Fact]]
    changes: list[Change]
    dates: list[Change]
    goals: list[Goal]
    owed: list[Exchange]  # received, and not thanked for
    state: str
    language: str
    questions: list[str]


def prepare(contact: Contact, member: Member, today: date) -> Preparation:
    topics, promises, facts = _topics(contact), _promises(contact), _facts(contact)
    changes, dates = _changes(contact, facts, today), list(_dates(contact, today))
    goals, received = list(Goal.objects.owned_by(member).filter(contacts=contact, reached_at=None)), _received(contact)
    state, language = _state(contact), language_of(contact, member)
    theirs = [promise for promise in promises if not promise.by_me]
    known = _known(topics, changes, facts, theirs, goals, received, dates, contact)
    known = _said_to(known, contact, member, is_work=bool(changes) and changes[0].on is None)
    relations = list(contact.relations.values_list("kind", flat=True))
    return Preparation(
        topics=topics,
        mine=[promise for promise in promises if promise.by_me],
        theirs=theirs,
        facts={kind: [fact for fact in facts if fact.kind == kind][:FACTS] for kind in ("interest", "need", "offer")},
        changes=changes,
        dates=dates,
        goals=goals,
        owed=[exchange for exchange in received if exchange.thanked_on is None],
        state=state,
        language=language,
        questions=questions(
            known, relations, state, language=language, formal=is_formal(contact), turn=contact.contact_days
        ),
    )


def _known(
    topics: list[Interaction],
    changes: list[Change],
    facts: list[Fact],
    theirs: list[Promise],
    goals: list[Goal],
    received: list[Exchange],
    dates: list[Change],
    contact: Contact,
) -> dict[str, str]:
    """What fills a question, most telling first."""
    first = {
        kind: next((fact.text for fact in facts if fact.kind == kind), "") for kind in ("need", "interest", "offer")
    }
    advice = next((exchange.note for exchange in received if exchange.kind == "advice"), "")
    known = {
        "topic": topic_of(topics[0]) if topics else "",
        "change": changes[0].text if changes else "",
        "need": first["need"],
        "goal": goals[0].text if goals else "",
        "promise": theirs[0].text if theirs else "",
        "interest": first["interest"],
        "advice": advice,
        "date": dates[0].text if dates else "",
        "common": contact.in_common,
        "offer": first["offer"],
    }
    return {name: text for name, text in known.items() if text}


def _said_to(known: dict[str, str], contact: Contact, member: Member, *, is_work: bool) -> dict[str, str]:
    """*Su hija empieza la escuela* was noted of them; asked of them it is *tu hija*. What cannot be said is left out,
    and what was spoken of last time is not asked again as news. A new position (`is_work`) is what it is.
    """
    names = ("topic", "need", "interest", *(() if is_work else ("change",)))
    noted = {name: to_them(known[name], contact, member) for name in names if name in known}
    if "change" in known and known["change"] == known.get("topic"):
        noted["change"] = ""
    return {name: text for name, text in (known | noted).items() if text}


def _topics(contact: Contact) -> list[Interaction]:
    told = ~Q(title="", summary="", learned="")
    # From the contact's side, as in `last_topics`: by owner a database would read the whole history.
    found = list(contact.interactions.filter(told).order_by("-day", "-at", "-pk")[:TOPICS])
    for interaction in found:
        interaction.topic = topic_of(interaction)
    return found


def _promises(contact: Contact) -> list[Promise]:
    return list(Promise.objects.owned_by(contact.owner_id).open().filter(contact=contact)[:20])


def _facts(contact: Contact) -> list[Fact]:
    rows = Fact.objects.owned_by(contact.owner_id).filter(contact=contact, met_on=None)
    return list(rows.order_by("-noted_on", "position", "pk")[:60])


def _received(contact: Contact) -> list[Exchange]:
    rows = Exchange.objects.owned_by(contact.owner_id).filter(contact=contact, direction="received").exclude(note="")
    return list(rows[:10])


def _changes(contact: Contact, facts: list[Fact], today: date) -> list[Change]:
    """A new position, and what was noted lately of their life."""
    since = today - LATELY
    moved = [Change(_work(position)) for position in contact.positions.all() if _is_new(position.started, since)]
    told = [
        Change(fact.text, fact.noted_on)
        for fact in facts
        if fact.kind in ("learned", "family") and fact.noted_on and fact.noted_on >= since
    ]
    return [*moved, *told][:FACTS]


def _is_new(started: str, since: date) -> bool:
    # Started days are as precise as known: "2026-09" compares as its text does.
    return bool(started) and started >= since.isoformat()[: len(started)] and len(started) >= 7


def _work(position: object) -> str:
    role, organisation = getattr(position, "role", ""), getattr(position, "organisation", "")
    return ", ".join(part for part in (role, organisation) if part)


def _dates(contact: Contact, today: date) -> Iterator[Change]:
    rows = contact.dates.filter(month__isnull=False, day__isnull=False).exclude(kind=KeyDate.Kind.DEATH)
    for row in rows:
        on = occurrence(_yearly(row), today, back=0, ahead=DATES_AHEAD)
        if on:
            label = _("su cumpleaños") if row.kind == KeyDate.Kind.BIRTHDAY else row.label or row.get_kind_display()
            yield Change(_("%(what)s, %(when)s") % {"what": label, "when": near(on, today)}, on)


def _yearly(row: KeyDate) -> object:
    from lazos.core.plan import KeyDate as Yearly

    return Yearly("anniversary", row.month, row.day, None, row.label)


def _state(contact: Contact) -> str:
    """new (hardly spoken), dormant (the tie lies fallow) or close."""
    if contact.contact_days < 2:
        return "new"
    return "dormant" if contact.tie == Contact.Tie.FALLOW else "close"
