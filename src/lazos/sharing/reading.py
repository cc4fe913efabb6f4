"""Reading the page of a link: its title and what it says it is about, within a few seconds, or why not.

Whatever goes wrong is a code of `PROBLEMS` and loses nothing: what the member wrote stays and is enough.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from lazos.core.formats import pages
from lazos.sharing.models import Clipping, Reading
from lazos.web import outgoing

if TYPE_CHECKING:
    from lazos.accounts.models import Member

SECONDS = 8
AT_MOST = 1_000_000  # bytes; some pages have their title behind hundreds of thousands
#: Pages read for one member in an hour: others wait for the same worker.
HOURLY = 60
PROBLEMS = (
    "address", "inside", "name", "unreachable", "slow", "big", "redirects", "garbled", "refused", "missing", "file",
    "untitled", "many",
)  # fmt: skip


def read(clipping: Clipping, *, now: datetime, reach: outgoing.Reach = outgoing.INTERNET) -> None:
    """Reads the page once. `reach`: how far a request may go, for tests on a machine of their own."""
    if not clipping.url or clipping.read_at is not None:
        return
    if has_read_many(clipping.owner, now):
        clipping.write(problem="many")
        return
    Reading.objects.create(owner=clipping.owner, created_at=now)
    clipping.write(read_at=now, **found(clipping.url, clipping.owner.language, reach))


def found(url: str, language: str, reach: outgoing.Reach) -> dict[str, Any]:
    """What the page says, as columns of a clipping; or its `problem`."""
    try:
        answer = outgoing.get(
            url, at_most=AT_MOST, cut=True, seconds=SECONDS, accept="text/html,application/xhtml+xml;q=0.9,*/*;q=0.1",
            language=f"{language},es;q=0.8,en;q=0.7", reach=reach,
        )  # fmt: skip
    except outgoing.OutgoingError as failed:
        return {"problem": failed.code}
    if not answer.is_fine:
        return {"problem": "missing" if answer.status in (404, 410) else "refused"}
    if not pages.is_page(answer.content_type, answer.body):
        return {"problem": "file"}
    said = pages.read(answer.body, answer.content_type)
    about = {"page_about": said.about, "language": said.language}
    return about | ({"page_title": said.title, "problem": ""} if said.title else {"problem": "untitled"})


def has_read_many(member: Member, now: datetime) -> bool:
    recent = Reading.objects.owned_by(member).filter(created_at__gt=now - timedelta(hours=1))
    return recent.count() >= HOURLY


def forget(*, now: datetime) -> None:
    """Readings that count no more."""
    Reading.objects.all().unscoped().filter(created_at__lt=now - timedelta(days=1)).delete()
