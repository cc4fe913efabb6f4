"""After meeting somebody: a word within 48 hours, proposed in Hoy with its draft."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from lazos.field.models import GatheringPerson
from lazos.practice import drafts

WITHIN = timedelta(hours=48)


def propose(person: GatheringPerson, *, met_at: datetime, now: datetime) -> None:
    """The step stands in Hoy from now on; it is due two days after the meeting, never in the past."""
    member = person.owner
    due = max(member.today(met_at + WITHIN), member.today(now))
    text = _("escribirle después de %(title)s") % {"title": person.gathering.title}
    person.propose(text, due, contact=person.contact, at=now)


def draft_of(person: GatheringPerson) -> drafts.Draft:
    contact, member = person.contact, person.owner
    said = drafts.known_of(contact, member) | {"where": person.gathering.title}
    if topic := _topic(person):
        said["topic"] = drafts.to_them(topic, contact, member)
    return drafts.for_situation("follow_up", contact, member, own=drafts.own_templates(member), **said)


def _topic(person: GatheringPerson) -> str:
    """What the conversation's own record says it was about; the note as typed is for the member alone."""
    told = person.contact.interactions.filter(kind="event").exclude(title="").order_by("-day", "-pk").first()
    return told.title if told else ""
