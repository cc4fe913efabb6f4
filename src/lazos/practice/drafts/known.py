"""What a message to a contact can say without being told: read from their page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lazos.core.language.places import with_article
from lazos.people.models import Fact
from lazos.practice.drafts.writing import language_of, to_them
from lazos.practice.models import OwnTemplate

_PEERS, _NOTED = "_read_together", "_noted"  # among the attributes of a contact

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.core.plan import Topic
    from lazos.people.models import Contact


@dataclass(slots=True)
class Noted:
    """What was noted of a contact that a message may come back to: the last topic, an interest and a need by kind."""

    topic: Topic | None
    latest: dict[str, str] = field(default_factory=dict)


def read_together(contacts: Iterable[Contact]) -> None:
    """From now on `known_of` of the first of them reads for all of them. They are contacts of one member."""
    those = list(contacts)
    for contact in those:
        contact.__dict__[_PEERS] = those


def known_of(contact: Contact, member: Member) -> dict[str, str]:
    """Variables for `for_situation`, as they can be said to the contact: last topic, where they met, organisation, an
    interest, a need. Three queries, for all that are read together."""
    peers: list[Contact] = contact.__dict__.pop(_PEERS, [contact])
    if _NOTED not in contact.__dict__:
        for peer, found in zip(peers, _noted(peers), strict=True):
            peer.__dict__[_NOTED] = found
    noted: Noted = contact.__dict__.pop(_NOTED)
    topic = noted.topic
    said = {name: to_them(text, contact, member) for name, text in noted.latest.items()}
    said["topic"] = to_them(topic.text, contact, member) if topic and topic.spoken else ""
    where = with_article(contact.met_where, language_of(contact, member))
    known = {"where": where, "company": contact.organisation} | said
    return {name: text for name, text in known.items() if text}


def _noted(contacts: list[Contact]) -> list[Noted]:
    from lazos.practice.plan.candidates import last_topics

    ids = [contact.pk for contact in contacts]
    topics = last_topics(ids)
    noted = {pk: Noted(topics.get(pk)) for pk in ids}
    # From the contact's side (they are the member's): the member's own facts of these kinds may be thousands.
    facts = Fact.objects.filter(contact__in=ids, kind__in=("interest", "need"), met_on=None)
    for pk, kind, text in facts.order_by("-noted_on", "position", "pk").values_list("contact_id", "kind", "text"):
        noted[pk].latest.setdefault(kind, text)
    return [noted[pk] for pk in ids]


def just_learned(contact: Contact) -> dict[str, str]:
    """`learned`: what the member wrote down after the last conversation, where they wrote something."""
    talk = contact.interactions.order_by("-day", "-at", "-pk").first()
    line = " ".join(talk.learned.split()) if talk else ""
    return {"learned": line[:300]} if line else {}


def own_templates(member: Member) -> list[OwnTemplate]:
    return list(OwnTemplate.objects.owned_by(member))
