"""After meeting somebody: a word within 24 to 48 hours, proposed in Hoy with its draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from lazos.core.language.agreement import contracted
from lazos.core.language.places import with_article
from lazos.field.models import GatheringPerson
from lazos.practice import drafts
from lazos.web.wording import spoken

#: Hoy proposes it on the day after, so that two days are enough even where that day has no minutes left.
AFTER = timedelta(days=1)


def propose(person: GatheringPerson, *, met_at: datetime, now: datetime) -> None:
    """The step stands in Hoy from the day after the meeting on, never in the past."""
    member = person.owner
    due = max(member.today(met_at + AFTER), member.today(now))
    title = with_article(person.gathering.title, spoken())
    text = contracted(_("escribirle después de %(title)s") % {"title": title})
    person.propose(text[:300], due, contact=person.contact, at=now)


def to_write(people: Iterable[GatheringPerson]) -> list[GatheringPerson]:
    """Those met to whom nobody has written yet."""
    return [person for person in people if person.met_at and person.step and person.step.kept_at is None]


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
