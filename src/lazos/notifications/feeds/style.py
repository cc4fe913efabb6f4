"""How one feed says things: with what was written or without, with alarms or without, under names that stay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property

from django.urls import reverse
from django.utils.crypto import salted_hmac

from lazos.notifications.clock import hour_of
from lazos.notifications.models import CalendarFeed


class Style:
    """`site` is the address of this Lazos, for the pages that entries lead to."""

    def __init__(self, feed: CalendarFeed, site: str) -> None:
        self.feed, self.site = feed, site

    @cached_property
    def with_text(self) -> bool:
        return self.feed.with_text

    @cached_property
    def morning(self) -> timedelta | None:
        """From midnight to the member's hour, None where nothing rings."""
        at = hour_of(self.feed.owner)
        return timedelta(hours=at.hour, minutes=at.minute) if self.feed.alarms else None

    def before(self, minutes: int) -> timedelta | None:
        return timedelta(minutes=-minutes) if self.feed.alarms else None

    def uid(self, kind: str, pk: int) -> str:
        """The same as long as the row lives, on this installation alone; it tells nobody how many rows there are."""
        return f"{salted_hmac('lazos.calendar', f'{kind}:{pk}', algorithm='sha256').hexdigest()[:32]}@lazos"

    def changed(self, *rows: datetime) -> datetime:
        """When an entry changed last: a new language or another choice of the feed changes all of them."""
        return max(*rows, self._chosen)

    @cached_property
    def _chosen(self) -> datetime:
        return max(self.feed.updated_at, self.feed.owner.updated_at)

    def pages_of(self, route: str) -> Callable[[int], str]:
        """pk → the address of its page, without asking the routes for each."""
        before, _zero, after = reverse(route, args=[0]).rpartition("0")
        return lambda pk: f"{self.site}{before}{pk}{after}"
