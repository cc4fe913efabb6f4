"""Ten minutes before: what is known of whom one hopes to meet, what one could give, and who else may be there."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.translation import gettext as _

from lazos.core.language import fold
from lazos.core.plan import Candidate, Reason, Topic
from lazos.core.plan.gives import give_for
from lazos.field.models import Gathering, GatheringPerson
from lazos.people import access
from lazos.people.models import Contact
from lazos.practice import sentences
from lazos.practice.conversations.questions import questions
from lazos.practice.drafts import language_of, to_them
from lazos.practice.drafts.writing import is_formal
from lazos.practice.models import Goal, Offering, Pitch, Promise
from lazos.practice.plan.candidates import filled

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from lazos.accounts.models import Member

FACTS, QUESTIONS, SUGGESTED, INVITED = 4, 2, 4, 8
_SHORTEST = 4  # letters of a word that says something
_TELLING = 60  # words of an occasion that are looked for among one's people
#: Where so large a share of one's people live or work, the name of the place says nothing of who may come.
_EVERYBODY = 0.2


@dataclass(slots=True)
class Known:
    """One person, with what to remember of them, what the two have in common and what there is to give."""

    person: GatheringPerson
    topic: Topic | None = None
    interests: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    common: list[str] = field(default_factory=list)
    gives: list[str] = field(default_factory=list)
    promised: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)

    @property
    def contact(self) -> Contact:
        contact: Contact = self.person.contact
        return contact

    @property
    def opening(self) -> str:
        """What to begin with: one's own words, else the first question that fits."""
        return self.person.opening or next(iter(self.questions), "")

    @property
    def reminder(self) -> str:
        """One line to glance at on the way to them."""
        told = next(iter([*self.common, *self.needs, *self.interests]), "")
        asks = _("Pregúntale por esto: %(what)s") % {"what": told} if told else ""
        return self.person.opening or self.person.why or asks


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody who may be there, and why; `contact` is None for somebody whom the member does not have yet."""

    contact: Contact | None
    name: str
    reason: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class Mine:
    """What the member brings: offers as they stand, and the words of all they do, seek and aim at."""

    offers: list[str]
    words: set[str]


def people_of(gathering: Gathering) -> list[GatheringPerson]:
    """Each person once, those met first; without those who were archived since."""
    beside = ("contact__owner", "contact__archival", "owner", "step")
    rows = gathering.people.select_related(*beside).filter(contact__merged_into=None)
    return sorted(rows, key=lambda person: (person.met_at is None, person.met_at, person.pk))


def known_of(people: list[GatheringPerson], member: Member, today: date) -> list[Known]:
    """A fixed number of queries, however many people."""
    ids = [person.contact_id for person in people]
    candidates = filled(member, {pk: Candidate(pk) for pk in ids}, today) if ids else {}
    promised, mine = _promised(ids, member), _mine(member)
    return [
        _known(person, candidates[person.contact_id], mine, promised[person.contact_id], member) for person in people
    ]


def suggested(gathering: Gathering, member: Member, people: list[GatheringPerson]) -> list[Suggestion]:
    """Who may be there: those whom the invitation names, then one's people whom the occasion's own words name."""
    mails = [email for _name, email in gathering.invited if email]
    ours = access.contacts_of(member).exclude(pk__in=[person.contact_id for person in people])
    rows = ours.filter(emails__folded__in=mails).distinct() if mails else ours.none()
    invited = [Suggestion(contact, contact.display_name, _("Está en la invitación")) for contact in rows[:INVITED]]
    named = [one for one in _named(gathering, member, ours) if one.contact not in {who.contact for who in invited}]
    strangers = _strangers(gathering, member, mails, {person.contact.display_name for person in people})
    return [*invited, *named[: max(0, SUGGESTED - len(invited))], *strangers[:SUGGESTED]]


def _named(gathering: Gathering, member: Member, ours: QuerySet[Contact]) -> list[Suggestion]:
    # A whole programme may be pasted into the note: the name and the place say most, then how it begins.
    told = fold.words(f"{gathering.title} {gathering.place} {gathering.note}")
    words = set([word for word in dict.fromkeys(told) if _tells(word)][:_TELLING])
    wanted = Q(pk__in=[])
    for word in words:
        wanted |= Q(search_text__contains=word)
    rows = ours.filter(wanted).order_by("-contact_days", "pk")[:200]
    near = [(contact, _reason(contact, words)) for contact in rows]
    told = Counter(reason for _contact, reason in near)
    most = max(3, _EVERYBODY * access.contacts_of(member).count()) if near else 0
    because = _("Porque el encuentro nombra %(reason)s")
    return [
        Suggestion(contact, contact.display_name, because % {"reason": reason})
        for contact, reason in near
        if reason and told[reason] <= most
    ]


def _strangers(gathering: Gathering, member: Member, mails: list[str], there: set[str]) -> list[Suggestion]:
    """Whom the invitation names and the member does not have yet: somebody to get to know."""
    rows = access.contacts_of(member).filter(emails__folded__in=mails) if mails else access.contacts_of(member).none()
    known = set(rows.values_list("emails__folded", flat=True))
    said = _("Está en la invitación y aún no le conoces")
    named = [(name, email) for name, email in gathering.invited if name and name not in there]
    return [Suggestion(None, name, said, email) for name, email in named if email not in known]


def _known(person: GatheringPerson, candidate: Candidate, mine: Mine, promised: list[str], member: Member) -> Known:
    contact = person.contact
    interests, needs = list(candidate.interests[:FACTS]), [need.text for need in candidate.needs[:FACTS]]
    topic = candidate.last_topic
    said = {"topic": topic.text if topic else "", "need": next(iter(needs), ""), "interest": next(iter(interests), "")}
    said = {name: to_them(text, contact, member) for name, text in said.items()}
    said["common"] = contact.in_common
    asked = questions(
        {name: text for name, text in said.items() if text}, [], "new" if contact.contact_days < 2 else "close",
        language=language_of(contact, member), formal=is_formal(contact), turn=contact.contact_days,
    )  # fmt: skip
    shared = [text for text in interests if _words(text) & mine.words]  # what the member speaks of too
    return Known(
        person=person,
        topic=topic,
        interests=[text for text in interests if text not in shared],
        needs=needs,
        common=list(dict.fromkeys(text for text in [contact.in_common, *shared] if text)),
        gives=_gives(candidate, needs, mine),
        promised=promised[:2],
        questions=asked[:QUESTIONS],
    )


def _gives(candidate: Candidate, needs: list[str], mine: Mine) -> list[str]:
    """What the member offers of what they need; else somebody to meet, advice that bore fruit, an interest."""
    offers = [offer for offer in mine.offers if any(_words(offer) & _words(need) for need in needs)]
    if offers:
        return offers[:2]
    given = give_for(candidate, "key_person", Reason("met"))
    return [] if given.code == "listen" else [sentences.give(given)]


def _promised(ids: list[int], member: Member) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    # What the gathering itself proposes is no promise to remember there.
    rows = Promise.objects.owned_by(member).open().mine().filter(contact__in=ids, gatheringperson=None)
    for contact, text in rows.values_list("contact_id", "text"):
        found[contact].append(text)
    return found


def _mine(member: Member) -> Mine:
    offerings = list(Offering.objects.owned_by(member).filter(ended_at=None).values_list("side", "text")[:120])
    goals = Goal.objects.owned_by(member).filter(reached_at=None).values_list("text", flat=True)
    pitches = Pitch.objects.owned_by(member).values_list("who", "what", "moves", "why")[:10]
    texts = [*(text for _side, text in offerings), *goals, *(part for pitch in pitches for part in pitch)]
    offers = [text for side, text in offerings if side == Offering.Side.OFFER]
    return Mine(offers, _words(" ".join(texts)))


def _words(text: str) -> set[str]:
    return {word for word in fold.words(text) if _tells(word)}


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha() and word not in _EMPTY


def _reason(contact: Contact, words: set[str]) -> str:
    """The city or organisation the occasion names too."""
    for said in (contact.organisation, contact.city):
        if said and words & _words(said):
            return str(said)
    return ""


_EMPTY = set(
    "para como desde sobre entre hasta este esta estos estas todo toda todos todas cada cuando donde quien quiero hacer"
    " busco ayudar ayudo alguien gente persona personas trabajo with from about into over this that the what when where"
    " people work help want someone".split()
)
