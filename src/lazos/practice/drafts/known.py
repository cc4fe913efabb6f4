"""What a message to a contact can say without being told: read from their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lazos.core.language.aloud import topic_aloud, with_article
from lazos.core.language.detect import guess
from lazos.people.models import Fact
from lazos.practice.models import OwnTemplate

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


def known_of(contact: Contact) -> dict[str, str]:
    """Variables for `for_situation`: last topic, where they met, organisation, an interest, a need. Three queries."""
    from lazos.practice.plan.candidates import last_topics

    topic = last_topics([contact.pk]).get(contact.pk)
    facts = Fact.objects.owned_by(contact.owner_id).filter(contact=contact, kind__in=("interest", "need"), met_on=None)
    latest: dict[str, str] = {}
    for kind, text in facts.order_by("-noted_on", "position", "pk").values_list("kind", "text"):
        latest.setdefault(kind, text)
    known = {"topic": _aloud(contact, topic.text) if topic else "", "company": contact.organisation}
    known |= {"where": with_article(contact.met_where, contact.language[:2] or "es")} | latest
    return {name: text for name, text in known.items() if text}


def _aloud(contact: Contact, note: str) -> str:
    """The note as said to the person, in the language one writes to them or else in its own."""
    from lazos.practice.drafts.writing import is_formal

    written = contact.language[:2] if contact.language[:2] in ("es", "en") else guess(note) or "es"
    return topic_aloud(note, written, formal=is_formal(contact))


def just_learned(contact: Contact) -> dict[str, str]:
    """`learned`: what the member wrote down after the last conversation, where they wrote something."""
    talk = contact.interactions.order_by("-day", "-at", "-pk").first()
    line = " ".join(talk.learned.split()) if talk else ""
    return {"learned": line[:300]} if line else {}


def own_templates(member: Member) -> list[OwnTemplate]:
    return list(OwnTemplate.objects.owned_by(member))
