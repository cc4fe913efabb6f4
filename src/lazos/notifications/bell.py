"""The bell of the shell: how many notices are new."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from lazos.notifications.notices import listing
from lazos.web.news import counts_news


@counts_news
def new_notices(member: Any) -> int:
    return int(listing.news(member, now=timezone.now()).count())
