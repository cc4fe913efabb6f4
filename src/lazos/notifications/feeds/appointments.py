"""Entries of where the member is expected: interviews that have their hour, gatherings."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import F, Prefetch, Q
from django.utils.translation import gettext as _

from lazos.core.formats.calendar import Entry
from lazos.field.models import Gathering
from lazos.harvest.models import Interview, InterviewQuestion
from lazos.notifications.feeds.style import Style

#: How long before it rings.
INTERVIEW, GATHERING = 15, 60


def interviews(style: Style) -> Iterator[Entry]:
    """Those that have their hour and were not called off; held ones stay where they were."""
    given_up = Q(closed_at__isnull=False, held_at=None)
    sooner = Q(held_at__lt=F("starts_at") - timedelta(hours=12))  # they talked on a day before the one they had agreed
    rows = Interview.objects.owned_by(style.feed.owner).filter(starts_at__isnull=False).exclude(given_up | sooner)
    chosen = Prefetch("questions", InterviewQuestion.objects.filter(chosen_at__isnull=False), to_attr="chosen")
    page = style.pages_of("interview")
    for row in rows.select_related("contact").prefetch_related(chosen).order_by("pk"):
        yield Entry(
            uid=f"interview-{row.pk}-{row.contact.uid}@lazos",  # as the file of this one appointment has it
            summary=_("Conversación con %(name)s") % {"name": row.contact.display_name},
            start=row.starts_at,
            end=row.starts_at + timedelta(minutes=row.minutes),
            changed=style.changed(row.updated_at, row.contact.updated_at),
            alarm=style.before(INTERVIEW),
            text="\n".join([row.topic, *(each.text for each in row.chosen)]).strip() if style.with_text else "",
            place=row.place if style.with_text else "",
            url=page(row.pk),
        )


def gatherings(style: Style) -> Iterator[Entry]:
    page = style.pages_of("gathering")
    for row in Gathering.objects.owned_by(style.feed.owner).order_by("pk"):
        whole_day = row.starts_at is None
        yield Entry(
            uid=style.uid("gathering", row.pk),
            summary=row.title,
            start=row.day if whole_day else row.starts_at,
            end=row.last_day if whole_day else row.ends_at,
            changed=style.changed(row.updated_at),
            alarm=style.morning if whole_day else style.before(GATHERING),
            text=row.note if style.with_text else "",
            place=row.place if style.with_text else "",
            url=page(row.pk),
        )
