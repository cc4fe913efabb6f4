"""Notices of people: promises that are due, days of theirs, a word after meeting somebody."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from lazos.core.plan import DateItem
from lazos.core.plan import KeyDate as PlanDate
from lazos.core.plan.days import years_completed
from lazos.notifications.feeds.people import LIVING
from lazos.notifications.notices.registry import DAYS, Due, Group, Kind, Told, register
from lazos.people.models import Contact, KeyDate
from lazos.practice import flows, sentences
from lazos.practice.models import Promise
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: A birthday is told in Avisos where there was contact in the last year; Hoy and the calendar have the others.
NEAR = timedelta(days=365)
#: A word after meeting somebody is still in time for two days.
IN_TIME = 2


def find_promises(member: Member, today: date, now: datetime) -> Iterable[Due]:
    """The member's own that are due, or were so lately that the day went by unnoticed."""
    mine = Promise.objects.owned_by(member).open().mine().filter(**LIVING)
    rows = mine.filter(due__range=(today - timedelta(days=DAYS - 1), today))
    return [Due(pk, due) for pk, due in rows.order_by("due", "pk").values_list("pk", "due")]


def tell_promises(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    rows = Promise.objects.owned_by(member).filter(**LIVING).select_related("contact").in_bulk(_subjects(dues))
    steps = flows.pages_of(member, list(rows))
    return {due: _promise(rows[due.subject], due, today, steps) for due in dues if due.subject in rows}


def _promise(row: Promise, due: Due, today: date, steps: dict[int, str]) -> Told:
    if row.pk in steps:
        sentence = _("Siguiente paso con {who}: {text}")
    elif due.about == today:
        sentence = _("Le prometiste a {who} para hoy: {text}")
    else:
        sentence = _("Le prometiste a {who}: {text}")
    over = row.kept_at is not None or row.released_at is not None or row.due != due.about
    url = steps.get(row.pk) or reverse("contact", args=[row.contact_id])
    return Told(sentence, row.contact.display_name, url, "bookmark", "regar", {"text": row.text}, over)


def _promise_is_news() -> Any:
    rows = Promise.objects.filter(owner=OuterRef("owner"), pk=OuterRef("subject"), due=OuterRef("about"))
    return Exists(rows.filter(kept_at=None, released_at=None, **LIVING))


def find_dates(member: Member, today: date, now: datetime) -> Iterable[Due]:
    """Birthdays, anniversaries and named days that fall today, of people one is near to."""
    near = Q(contact__last_day__gte=(today - NEAR).toordinal()) | Q(contact__tending__isnull=False)
    gone = KeyDate.objects.filter(contact=OuterRef("contact"), kind=KeyDate.Kind.DEATH)
    rows = KeyDate.objects.owned_by(member).filter(_falls_on(today), near, contact__resting=None, **LIVING)
    rows = rows.exclude(kind=KeyDate.Kind.DEATH).exclude(kind=KeyDate.Kind.OTHER, label="").filter(~Exists(gone))
    begun = rows.filter(Q(year=None) | Q(year__lte=today.year) | Q(kind=KeyDate.Kind.OTHER))
    return [Due(pk, today) for pk in begun.order_by("pk").values_list("pk", flat=True)]


def _falls_on(today: date) -> Q:
    on = Q(month=today.month, day=today.day)
    # 29 February falls on the 28th in common years.
    is_common = (today + timedelta(days=1)).month == 3
    return on | Q(month=2, day=29) if (today.month, today.day) == (2, 28) and is_common else on


def tell_dates(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    rows = KeyDate.objects.owned_by(member).filter(**LIVING).select_related("contact").in_bulk(_subjects(dues))
    return {due: _date(rows[due.subject], due, today) for due in dues if due.subject in rows}


def _date(row: KeyDate, due: Due, today: date) -> Told:
    is_birthday = row.kind == KeyDate.Kind.BIRTHDAY
    kind, year = ("birthday", row.year) if is_birthday else ("anniversary", row.year if row.kind != "other" else None)
    key = PlanDate(kind, row.month or 1, row.day or 1, year, row.label)
    item = DateItem(row.contact_id, kind, due.about, 0, years_completed(key, due.about), row.label)
    if is_birthday:
        sentence = _("Hoy {who} {text}.") if due.about == today else "{who} {text}."
    else:
        sentence = _("Hoy, {who}: {text}") if due.about == today else "{who}: {text}"
    url = reverse("contact", args=[row.contact_id])
    icon = "cake" if is_birthday else "star"
    return Told(sentence, row.contact.display_name, url, icon, "regar", {"text": sentences.near_date(item)})


def _date_is_news() -> Any:
    return Exists(KeyDate.objects.filter(owner=OuterRef("owner"), pk=OuterRef("subject"), **LIVING))


def find_follow_ups(member: Member, today: date, now: datetime) -> Iterable[Due]:
    """People met yesterday or the day before, to whom nothing was said since."""
    met = Contact.objects.owned_by(member).living().filter(kind="person", resting=None)
    days = (today - timedelta(days=IN_TIME), today - timedelta(days=1))
    rows = met.filter(met_on__range=days).exclude(promises__in=_steps_ahead(member))
    told = rows.order_by("pk").values_list("pk", "met_on", "last_day")
    return [Due(pk, on) for pk, on, last in told if last is None or last <= on.toordinal()]


def _steps_ahead(member: Member) -> Any:
    # Whoever was met at a gathering has the word to them as a promise, which is told on its own day.
    return Promise.objects.owned_by(member).open().mine().filter(due__isnull=False)


def tell_follow_ups(member: Member, dues: list[Due], today: date) -> dict[Due, Told]:
    rows = Contact.objects.owned_by(member).living().in_bulk(_subjects(dues))
    return {due: _follow_up(rows[due.subject], due, today) for due in dues if due.subject in rows}


def _follow_up(row: Contact, due: Due, today: date) -> Told:
    spoke = row.last_day is not None and row.last_day > due.about.toordinal()
    sentence = _("Conociste a {who} {when}. Unas líneas ahora se recuerdan.")
    when = wording.ago(due.about, today)
    return Told(
        sentence, row.display_name, reverse("contact", args=[row.pk]), "sprout", "sembrar", {"when": when}, spoke
    )


def _follow_up_is_news() -> Any:
    rows = Contact.objects.filter(owner=OuterRef("owner"), pk=OuterRef("subject"), archival=None, merged_into=None)
    # The day they met may be the first day of contact; with a second one the word was said.
    return Exists(rows.filter(met_on=OuterRef("about"), contact_days__lte=1))


def _subjects(dues: list[Due]) -> list[int]:
    return [due.subject for due in dues]


_ALL = frozenset({"app", "mail", "push"})
register(
    Group("promises", gettext_lazy("Promesas"), _ALL, order=20),
    Kind("promise", "promises", find_promises, tell_promises, _promise_is_news),
)
register(
    Group("dates", gettext_lazy("Cumpleaños y fechas"), _ALL, order=30),
    Kind("date", "dates", find_dates, tell_dates, _date_is_news),
)
register(
    Group("follow_ups", gettext_lazy("Tras conocer a alguien"), _ALL, order=40),
    Kind("follow_up", "follow_ups", find_follow_ups, tell_follow_ups, _follow_up_is_news),
)
