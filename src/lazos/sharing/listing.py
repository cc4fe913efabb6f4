"""The list of what is kept, and what a phone hands over when something is shared to Lazos."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, F, Q

from lazos.sharing.models import Clipping
from lazos.web.paging import Page

if TYPE_CHECKING:
    from lazos.accounts.models import Member

SIZE = 30


def kept(member: Member, today: date, number: int) -> Page:
    """The newest first, each with how many it was given to; events that are over come last."""
    rows = Clipping.objects.owned_by(member).annotate(
        given=Count("people", filter=Q(people__shared_at__isnull=False)), over=Q(day__isnull=False, day__lt=today)
    )
    return Page.of(rows.order_by(F("over").asc(), "-pk"), number, SIZE)


def shared_by_phone(sent: Mapping[str, str]) -> dict[str, str]:
    """Title, text and url of a share: most apps put the address into the text, some say everything twice."""
    title, text, url = (" ".join(sent.get(name, "").split()) for name in ("title", "text", "url"))
    whole = " ".join(part for part in (text, url if url not in text else "") if part)
    if title and not whole:
        return {"text": title}
    return {"text": whole, "title": title[:300]} if title and title not in whole else {"text": whole}
