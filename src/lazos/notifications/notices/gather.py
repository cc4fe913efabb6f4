"""What is due, found kind by kind, and noted once however often one looks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from lazos.notifications.channels import channels_of
from lazos.notifications.models import Notice
from lazos.notifications.notices.registry import DAYS, Due, Kind, Told, kinds

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: A notice is about a day at most so long ago: a quarter turns, and its review is proposed for weeks.
_LOOK_BACK = timedelta(days=120)


def gather(member: Member, *, now: datetime) -> None:
    """Notes what is due and not noted yet, of the groups that come to Avisos or to the phone."""
    ways = channels_of(member)
    wanted = [kind for kind in kinds() if ways[kind.group] & {"app", "push"}]
    for shown in (True, False):
        some = [kind for kind in wanted if ("app" in ways[kind.group]) is shown]
        note(member, find(member, some, now=now), now=now, shown=shown)


def find(member: Member, wanted: Collection[Kind], *, now: datetime) -> list[tuple[Kind, Due]]:
    today = member.today(now)
    return [(kind, due) for kind in wanted for due in kind.find(member, today, now)]


def note(member: Member, found: list[tuple[Kind, Due]], *, now: datetime, shown: bool = True) -> None:
    """Writes the notices that are not there. Two at once write each of them once."""
    if not found:
        return
    there = Notice.objects.owned_by(member).filter(about__gte=member.today(now) - _LOOK_BACK)
    known = set(there.values_list("kind", "subject", "about"))
    rows = [
        Notice(owner=member, kind=kind.code, subject=due.subject, about=due.about, noted_at=now, shown=shown)
        for kind, due in found
        if (kind.code, due.subject, due.about) not in known
    ]
    Notice.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)


def tell(member: Member, found: Collection[tuple[Kind, Due]], *, now: datetime) -> list[Told]:
    """The words of what was found, in its order; what is over or gone is left out. As many queries as kinds."""
    today, said = member.today(now), {}
    for kind in {kind.code: kind for kind, _due in found}.values():
        dues = [due for other, due in found if other.code == kind.code]
        said |= {(kind.code, due): told for due, told in kind.tell(member, dues, today).items()}
    told = [said.get((kind.code, due)) for kind, due in found]
    return [one for one in told if one is not None and not one.is_over]


def since(now: datetime) -> datetime:
    """From when on a notice counts as new."""
    return now - timedelta(days=DAYS)
