"""What a message to a contact can say without being told: read from their page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lazos.core.language.places import with_article
from lazos.people.models import Fact
from lazos.practice.drafts.writing import language_of, to_them
from lazos.practice.models import OwnTemplate

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models import Contact


def known_of(contact: Contact, member: Member) -> dict[str, str]:
    """Variables for `for_situation`, as they can be said to the contact: last topic, where they met, organisation, an
    interest, a need. Three queries."""
    from lazos.practice.plan.candidates import last_topics

    topic = last_topics([contact.pk]).get(contact.pk)
    facts = Fact.objects.owned_by(contact.owner_id).filter(contact=contact, kind__in=("interest", "need"), met_on=None)
    latest: dict[str, str] = {}
    for kind, text in facts.order_by("-noted_on", "position", "pk").values_list("kind", "text"):
        latest.setdefault(kind, text)
    said = {name: to_them(text, contact, member) for name, text in latest.items()}
    said["topic"] = to_them(topic.text, contact, member) if topic and topic.spoken else ""
    where = with_article(contact.met_where, language_of(contact, member))
    known = {"where": where, "company": contact.organisation} | said
    return {name: text for name, text in known.items() if text}


def just_learned(contact: Contact) -> dict[str, str]:
    """`learned`: what the member wrote down after the last conversation, where they wrote something."""
    talk = contact.interactions.order_by("-day", "-at", "-pk").first()
    line = " ".join(talk.learned.split()) if talk else ""
    return {"learned": line[:300]} if line else {}


def own_templates(member: Member) -> list[OwnTemplate]:
    return list(OwnTemplate.objects.owned_by(member))
