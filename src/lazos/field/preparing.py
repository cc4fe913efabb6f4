"""Ten minutes before: what is known of whom one hopes to meet, what one could give, and who else may be there."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Q

from lazos.core.language.fold import fold
from lazos.field.models import Gathering, GatheringPerson
from lazos.people import access
from lazos.people.models import Contact, Fact
from lazos.practice.conversations.questions import questions
from lazos.practice.drafts import language_of
from lazos.practice.drafts.writing import is_formal
from lazos.practice.models import Offering, Promise
from lazos.practice.plan.candidates import Topic, last_topics

if TYPE_CHECKING:
    from lazos.accounts.models import Member

FACTS, QUESTIONS, SUGGESTED = 4, 2, 6
_SHORTEST = 4  # letters of a word that says something


@dataclass(slots=True)
class Known:
    """One person, with what to remember of them."""

    person: GatheringPerson
    topic: Topic | None = None
    interests: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    helps: list[str] = field(default_factory=list)  # what the member offers of what they need
    promised: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)

    @property
    def contact(self) -> Contact:
        contact: Contact = self.person.contact
        return contact


def people_of(gathering: Gathering) -> list[GatheringPerson]:
    """Each person once, those met first; without those who were archived since."""
    beside = ("contact__owner", "contact__archival", "owner", "step")
    rows = gathering.people.select_related(*beside).filter(contact__merged_into=None)
    return sorted(rows, key=lambda person: (person.met_at is None, person.met_at, person.pk))


def known_of(people: list[GatheringPerson], member: Member) -> list[Known]:
    """A fixed number of queries, however many people."""
    ids = [person.contact_id for person in people]
    topics, facts, promised = last_topics(ids), _facts(ids), _promised(ids, member)
    offered = list(
        Offering.objects.owned_by(member).filter(side="offer", ended_at=None).values_list("text", flat=True)[:60]
    )
    return [_known(person, member, topics.get(person.contact_id), facts[person.contact_id], offered,
                   promised[person.contact_id]) for person in people]  # fmt: skip


def suggested(gathering: Gathering, member: Member, people: list[GatheringPerson]) -> list[tuple[Contact, str]]:
    """Of one's people, who may be there or belongs to it: (contact, the word that says so)."""
    words = _words(f"{gathering.title} {gathering.place} {gathering.note}")
    if not words:
        return []
    wanted = Q()
    for word in words:
        wanted |= Q(search_text__contains=word)
    rows = access.contacts_of(member).filter(wanted).exclude(pk__in=[person.contact_id for person in people])
    near = [(contact, _reason(contact, words)) for contact in rows.order_by("-contact_days", "pk")[:60]]
    return [(contact, reason) for contact, reason in near if reason][:SUGGESTED]


def _known(
    person: GatheringPerson, member: Member, topic: Topic | None, facts: list[Fact], offered: list[str],
    promised: list[str],
) -> Known:  # fmt: skip
    contact = person.contact
    interests = [fact.text for fact in facts if fact.kind == Fact.Kind.INTEREST][:FACTS]
    needs = [fact.text for fact in facts if fact.kind == Fact.Kind.NEED][:FACTS]
    said = {"topic": topic.text if topic else "", "need": next(iter(needs), ""), "interest": next(iter(interests), "")}
    said["common"] = contact.in_common
    asked = questions(
        {name: text for name, text in said.items() if text}, [], "new" if contact.contact_days < 2 else "close",
        language=language_of(contact, member), formal=is_formal(contact), turn=contact.contact_days,
    )  # fmt: skip
    helps = [offer for offer in offered if any(_words(offer) & _words(need) for need in needs)]
    return Known(person, topic, interests, needs, helps[:2], promised[:2], asked[:QUESTIONS])


def _facts(ids: list[int]) -> dict[int, list[Fact]]:
    found: dict[int, list[Fact]] = defaultdict(list)
    rows = Fact.objects.filter(contact__in=ids, kind__in=[Fact.Kind.INTEREST, Fact.Kind.NEED], met_on=None)
    for fact in rows.order_by("-noted_on", "position", "pk"):
        found[fact.contact_id].append(fact)
    return found


def _promised(ids: list[int], member: Member) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    # What the gathering itself proposes is no promise to remember there.
    rows = Promise.objects.owned_by(member).open().mine().filter(contact__in=ids, gatheringperson=None)
    for contact, text in rows.values_list("contact_id", "text"):
        found[contact].append(text)
    return found


def _words(text: str) -> set[str]:
    return {word for word in fold(text).split() if len(word) >= _SHORTEST and word.isalpha()} - _EMPTY


def _reason(contact: Contact, words: set[str]) -> str:
    """The city or organisation the occasion names too."""
    for said in (contact.organisation, contact.city):
        if said and words & _words(said):
            return str(said)
    return ""


_EMPTY = set("para como desde sobre entre hasta este esta with from about into over this that the".split())
