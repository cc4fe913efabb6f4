"""A feed as bytes: in the language of its owner, the same for the same rows, in queries that do not grow with them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from django.utils import translation

from lazos.core.formats.calendar import Entry, write
from lazos.notifications.feeds import appointments, people
from lazos.notifications.feeds.style import Style
from lazos.notifications.models import CalendarFeed


def body(feed: CalendarFeed, *, site: str) -> bytes:
    """The calendar. `site` is the address of this Lazos, without a stroke at its end."""
    with translation.override(feed.owner.language):
        return write(_entries(Style(feed, site)), name=f"Lazos · {feed.name}", zone=feed.owner.timezone)


def etag(data: bytes) -> str:
    return f'"{hashlib.sha256(data).hexdigest()[:32]}"'


def _entries(style: Style) -> Iterator[Entry]:
    feed = style.feed
    if feed.promises != CalendarFeed.Promises.NONE:
        yield from people.promises(style)
    if feed.dates != CalendarFeed.Dates.NONE:
        yield from people.dates(style)
    if feed.appointments:
        yield from appointments.interviews(style)
        yield from appointments.gatherings(style)
