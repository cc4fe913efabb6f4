"""Avisos as a page shows it: notices with their words, by when they came; and how many are new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lazos.notifications.clock import at_clock
from lazos.notifications.models import Notice
from lazos.notifications.notices.gather import since
from lazos.notifications.notices.registry import DAYS, Due, Kind, Told, kind_called, kinds
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member


@dataclass(frozen=True, slots=True)
class Line:
    """One notice in words. `when` is its hour today, its day before."""

    pk: int
    told: Told
    is_new: bool
    on: date
    when: str


@dataclass(frozen=True, slots=True)
class Section:
    title: str
    lines: list[Line]


def news(member: Member, *, now: datetime) -> Any:
    """What is new in Avisos: unread, of these days, and its matter not over. Two queries, in a count or a list.

    The bell asks on every page: of what kinds there is nothing, nothing is asked either.
    """
    unread = Notice.objects.owned_by(member).filter(shown=True, read_at=None, noted_at__gte=since(now))
    codes = set(unread.order_by().values_list("kind", flat=True).distinct())
    return still(unread, [kind for kind in kinds() if kind.code in codes]) if codes else unread.none()


def still(notices: Any, wanted: Iterable[Kind]) -> Any:
    """Those notices of these kinds whose matter is not over."""
    condition = Q(pk__in=[])
    for kind in wanted:
        condition |= Q(kind=kind.code) & Q(kind.is_news())
    return notices.filter(condition)


def lines_of(member: Member, notices: list[Notice], *, now: datetime) -> list[Line]:
    """In the order of `notices`; those whose matter is gone have nothing to say and are left out."""
    today = member.today(now)
    said: dict[tuple[str, Due], Told] = {}
    for code in dict.fromkeys(notice.kind for notice in notices):
        if kind := kind_called(code):
            dues = [_due(notice) for notice in notices if notice.kind == code]
            said |= {(code, due): told for due, told in kind.tell(member, dues, today).items()}
    found = [(notice, said.get((notice.kind, _due(notice)))) for notice in notices]
    return [_line(member, notice, told, now) for notice, told in found if told is not None]


def sections_of(lines: list[Line], today: date) -> list[Section]:
    """Today, the days before, and what is longer ago."""
    parts: dict[str, list[Line]] = {}
    for line in lines:
        days = (today - line.on).days
        title = pgettext("nav", "Hoy") if days <= 0 else _("Estos días") if days < DAYS else _("Antes")
        parts.setdefault(title, []).append(line)
    return [Section(title, found) for title, found in parts.items()]


def _line(member: Member, notice: Notice, told: Told, now: datetime) -> Line:
    at = notice.noted_at.astimezone(member.zone)
    is_new = notice.read_at is None and not told.is_over and notice.noted_at >= since(now)
    return Line(notice.pk, told, is_new, at.date(), _when(at, member.today(now)))


def _when(at: datetime, today: date) -> str:
    days = (today - at.date()).days
    if days <= 0:
        return at_clock(at.time())
    if days == 1:
        return wording.ago(at.date(), today)
    if days < DAYS:
        return pgettext("past day", "el %(weekday)s") % {"weekday": date_format(at, "l")}
    return wording.ago(at.date(), today)


def _due(notice: Notice) -> Due:
    return Due(notice.subject, notice.about)
