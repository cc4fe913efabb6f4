"""Notices of the member's own day: where they are expected, and the day of their review."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.field.models import Gathering
from lazos.harvest.models import Interview
from lazos.notifications.clock import at_clock
from lazos.notifications.notices.registry import Due, Group, Kind, Told, register
from lazos.reviews.calendar import period_of, turns
from lazos.reviews.models import Review

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def find_interviews(member: Member, today: date, now: datetime) -> Iterable[Due]:
    """Those of today that are still to come."""
    end = datetime.combine(today + timedelta(days=1), time.min, tzinfo=member.zone)
    rows = Interview.objects.owned_by(member).filter(held_at=None, closed_at=None, starts_at__gte=now)
    return [Due(pk, today) for pk in rows.filter(starts_at__lt=end).order_by("pk").values_list("pk", flat=True)]


def tell_interviews(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    ids = [due.subject for due in dues]
    rows = Interview.objects.owned_by(member).filter(starts_at__isnull=False).select_related("contact").in_bulk(ids)
    return {due: _interview(rows[due.subject], due, member) for due in dues if due.subject in rows}


def _interview(row: Interview, due: Due, member: Member) -> Told:
    at = row.starts_at.astimezone(member.zone)
    over = row.held_at is not None or row.closed_at is not None or at.date() != due.about
    facts, sentence = {"at": _sentence_begins(at_clock(at.time()))}, _("{at}, conversación con {who}.")
    return Told(
        sentence, row.contact.display_name, reverse("interview", args=[row.pk]), "coffee", "cosechar", facts, over
    )


def _interview_is_news() -> Any:
    # The day of a moment is that of the zone that is active: the member's.
    rows = Interview.objects.filter(owner=OuterRef("owner"), pk=OuterRef("subject"), starts_at__date=OuterRef("about"))
    return Exists(rows.filter(held_at=None, closed_at=None))


def find_gatherings(member: Member, today: date, now: datetime) -> Iterable[Due]:
    """Those that begin today. A day is that of the place; a moment that of the member's clock."""
    begin = datetime.combine(today, time.min, tzinfo=member.zone)
    moment = Q(starts_at__gte=begin, starts_at__lt=begin + timedelta(days=1))
    rows = Gathering.objects.owned_by(member).filter(Q(starts_at=None, day=today) | moment)
    return [Due(pk, today) for pk in rows.order_by("pk").values_list("pk", flat=True)]


def tell_gatherings(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    rows = Gathering.objects.owned_by(member).in_bulk([due.subject for due in dues])
    return {due: _gathering(rows[due.subject], due, member) for due in dues if due.subject in rows}


def _gathering(row: Gathering, due: Due, member: Member) -> Told:
    url = reverse("gathering", args=[row.pk])
    if row.starts_at is None:
        sentence = _("Hoy es {who}.") if row.day == due.about else "{who}"
        return Told(sentence, row.title, url, "calendar-days", "sembrar", is_over=row.day != due.about)
    at = row.starts_at.astimezone(member.zone)
    facts = {"at": _sentence_begins(at_clock(at.time()))}
    over = at.date() != due.about
    return Told("{at}, {who}.", row.title, url, "calendar-days", "sembrar", facts, over)


def _sentence_begins(text: str) -> str:
    return text[:1].upper() + text[1:]


def _gathering_is_news() -> Any:
    on = Q(starts_at=None, day=OuterRef("about")) | Q(starts_at__date=OuterRef("about"))
    return Exists(Gathering.objects.filter(on, owner=OuterRef("owner"), pk=OuterRef("subject")))


def find_reviews(member: Member, today: date, now: datetime) -> Iterable[Due]:
    """The close of the week on its day, that of the quarter around its turn, until they are done."""
    periods = {}
    if today.weekday() == member.review_day:
        periods["week"] = period_of("week", today, member.review_day)
    if turns(today):
        periods["quarter"] = period_of("quarter", today, member.review_day)
    ended = Review.objects.owned_by(member).filter(kind__in=list(periods), ended_at__isnull=False)
    done = set(ended.values_list("kind", "period")) if periods else set()
    return [Due(REVIEWS.index(kind), period) for kind, period in periods.items() if (kind, period) not in done]


#: The subject of a notice of a review is its place here: there is no row before the review is begun.
REVIEWS = ["week", "quarter"]


def tell_reviews(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    ended = Review.objects.owned_by(member).filter(ended_at__isnull=False, period__in=[due.about for due in dues])
    done = set(ended.values_list("kind", "period"))
    said = {
        "week": (_("Es tu día de repaso: {who}."), _("cierre de semana, 20 minutos")),
        "quarter": (_("Cambia el trimestre: {who}."), _("mira tu red con calma")),
    }
    return {
        due: Told(*said[kind], reverse("review"), "scissors", "podar", is_over=(kind, due.about) in done)
        for due in dues
        for kind in REVIEWS[due.subject : due.subject + 1]
    }


def _review_is_news() -> Any:
    ended = Review.objects.filter(owner=OuterRef("owner"), period=OuterRef("about"), ended_at__isnull=False)
    # A week may begin on the first day of a quarter.
    over = Q(pk__in=[])
    for subject, kind in enumerate(REVIEWS):
        over |= Q(subject=subject) & Q(Exists(ended.filter(kind=kind)))
    return ~over


_ALL = frozenset({"app", "mail", "push"})
register(
    Group("appointments", gettext_lazy("Citas y encuentros de hoy"), _ALL, order=50),
    Kind("interview", "appointments", find_interviews, tell_interviews, _interview_is_news),
    Kind("gathering", "appointments", find_gatherings, tell_gatherings, _gathering_is_news),
)
register(
    Group("review", gettext_lazy("Día de repaso"), frozenset({"app"}), order=60),
    Kind("review", "review", find_reviews, tell_reviews, _review_is_news),
)
