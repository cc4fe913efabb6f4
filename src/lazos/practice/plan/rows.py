"""From rows to columns: one aggregate over contact days and a few narrow queries, whatever the number of contacts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
from django.db import connections
from django.db.models import Case, CharField, Count, Min, Q, Value, When
from django.db.models.functions import Cast, Substr

from lazos.core.plan import Answer, Columns, Goal, KeyDate, Promise, Thanks
from lazos.core.plan.answers import QUARTER, hidden, patience
from lazos.core.plan.reasons import FOLLOW_UP_DAYS
from lazos.people import access, derive
from lazos.people.models import Circle, ContactDay, Exchange, Rest, Tending
from lazos.people.models import KeyDate as KeyDateRow
from lazos.practice.models import Goal as GoalRow
from lazos.practice.models import PlanAnswer
from lazos.practice.models import Promise as PromiseRow

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Days around today in which a key date makes a line (`core.plan.reasons.WINDOWS`) or stands in the list beside it.
LINE_WINDOW, LIST_WINDOW = (-2, 2), (-2, 14)
#: Help received that nobody thanked for within this time is not brought up again.
THANKS_FOR = timedelta(days=120)
THANKED_KINDS = ("introduction", "referral", "advice", "help", "resource", "feedback", "gift")


@dataclass(slots=True)
class Told:
    """What the narrow queries say, by contact: the few facts that decide who is on the plan."""

    promises: dict[int, list[Promise]] = field(default_factory=lambda: defaultdict(list))
    dates: dict[int, list[KeyDate]] = field(default_factory=lambda: defaultdict(list))
    near: set[int] = field(default_factory=set)
    thanks: dict[int, list[Thanks]] = field(default_factory=lambda: defaultdict(list))
    goals: dict[int, list[Goal]] = field(default_factory=lambda: defaultdict(list))
    answers: dict[int, list[Answer]] = field(default_factory=lambda: defaultdict(list))
    rhythms: dict[int, tuple[int, int]] = field(default_factory=dict)
    tended: set[int] = field(default_factory=set)
    resting: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    days: dict[int, tuple[Any, ...]] = field(default_factory=dict)

    def must(self) -> set[int]:
        return {*self.promises, *self.thanks, *self.near, *self.met}


def tell(member: Member, today: date) -> Told:
    """Everything that decides about today, as it stood in the morning."""
    told = Told()
    told.days = aggregates(member, today)
    told.tended = set(Tending.objects.owned_by(member).values_list("contact_id", flat=True))
    told.resting = set(Rest.objects.owned_by(member).values_list("contact_id", flat=True))
    _promises(told, member, today)
    _dates(told, member, today)
    _thanks(told, member, today)
    _goals(told, member)
    _answers(told, member, today)
    told.rhythms = circle_rhythms(member)
    return told


def aggregates(member: Member, today: date) -> dict[int, tuple[Any, ...]]:
    """Per contact (id, Σ (age + 0.5)^-0.5, last day, count, first day, count of the last 90 days), of days before
    today."""
    ordinal = today.toordinal()
    days = ContactDay.objects.owned_by(member).filter(day__lt=ordinal)
    rows = derive.tie_aggregates(days, today).annotate(first=Min("day"), recent=Count("day", Q(day__gt=ordinal - 91)))
    return {row[0]: row for row in plain(rows)}


def plain(rows: Any) -> list[tuple[Any, ...]]:
    """The rows of a `values_list` as the database gives them: numbers and texts need none of Django's converters,
    which cost more than the query where there are ten thousand."""
    sql, params = rows.query.sql_with_params()
    with connections[rows.db].cursor() as cursor:
        cursor.execute(sql, params)
        return list(cursor.fetchall())


def columns(member: Member, today: date, told: Told) -> Columns:
    """One row for each living contact; `must` marks those whose details are needed."""
    created = Substr(Cast("created_at", CharField()), 1, 10)
    seeded = Case(When(seed_circle="", then=Value(0)), default=Value(1))
    met = Substr(Cast("met_on", CharField()), 1, 10)
    living = access.contacts_of(member).filter(kind="person").order_by()
    rows = plain(living.values_list("pk", "rhythm_days", seeded, created, met))
    ids, own, seeds, added, met_on = zip(*rows, strict=True) if rows else ((), (), (), (), ())
    met_since, now = (today - timedelta(days=FOLLOW_UP_DAYS)).isoformat(), today.isoformat()
    told.met = {pk for pk, on in zip(ids, met_on, strict=True) if on and met_since <= on <= now}
    contact = np.array(ids, dtype=np.int64)
    of = {pk: n for n, pk in enumerate(ids)}
    rhythm = {n: (days, 0) for n, days in enumerate(own) if days}
    rhythm = {of[pk]: pair for pk, pair in told.rhythms.items() if pk in of} | rhythm
    answered = {of[pk]: answers for pk, answers in told.answers.items() if pk in of}
    return Columns.of(
        contact,
        **_history(told, of),
        added_day=_ordinals(added),
        seeded=np.array(seeds, dtype=np.bool_),
        tended=_among(contact, told.tended),
        resting=_among(contact, told.resting),
        must=_among(contact, told.must()),
        goal_rank=_spread(
            contact, 0, {of[pk]: min(g.rank for g in goals) for pk, goals in told.goals.items() if pk in of}
        ),
        latest=_spread(contact, 0, {n: latest for n, (latest, _ideal) in rhythm.items()}),
        ideal=_spread(contact, 0, {n: ideal for n, (_latest, ideal) in rhythm.items()}),
        patience=_spread(contact, 1.0, {n: patience(answers, today) for n, answers in answered.items()}),
        hidden=_spread(contact, False, {n: hidden(answers, today, firm=False) for n, answers in answered.items()}),
    )


def _history(told: Told, of: dict[int, int]) -> dict[str, Any]:
    """The columns of the contact days, in the order of the contacts."""
    known = [row for row in told.days.values() if row[0] in of]
    if not known:
        return {}
    pk, *values = zip(*known, strict=True)
    place = np.array([of[one] for one in pk], dtype=np.int64)
    columns: dict[str, Any] = {}
    for name, column in zip(("sum_power", "last_day", "days", "first_day", "days_90"), values, strict=True):
        spread = np.zeros(len(of), dtype=np.float64 if name == "sum_power" else np.int64)
        spread[place] = column
        columns[name] = spread
    return columns


def _among(contact: Any, ids: set[int]) -> Any:
    return np.isin(contact, np.array(sorted(ids), dtype=np.int64))


def _spread(contact: Any, default: Any, values: dict[int, Any]) -> Any:
    column = np.full(len(contact), default)
    for place, value in values.items():
        column[place] = value
    return column


def _rhythm(own: int | None, circle: tuple[int, int] | None) -> tuple[int, int]:
    """(latest, ideal): the contact's own rhythm before that of a circle."""
    return (own, 0) if own else circle or (0, 0)


rhythm_of = _rhythm


def circle_rhythms(member: Member) -> dict[int, tuple[int, int]]:
    """The most demanding rhythm of the circles of each contact, as (latest, ideal) in days."""
    rhythms: dict[int, tuple[int, int]] = {}
    rows = Circle.objects.owned_by(member).exclude(rhythm_days=None, latest_days=None)
    for contact, ideal, latest in rows.values_list("contacts", "rhythm_days", "latest_days"):
        if contact is not None:
            pair = (latest or ideal, ideal if latest and ideal else 0)
            rhythms[contact] = min(rhythms.get(contact, pair), pair)
    return rhythms


def _ordinals(days: Any) -> Any:
    epoch = date(1970, 1, 1).toordinal()
    return np.array(days, dtype="datetime64[D]").astype(np.int64) + epoch if len(days) else np.array([], dtype=np.int64)


def morning(member: Member, today: date) -> datetime:
    """The moment at which the member's day began."""
    return datetime.combine(today, time.min, tzinfo=member.zone)


def _promises(told: Told, member: Member, today: date) -> None:
    # What was kept today was open this morning: its line stays, tied.
    start = morning(member, today)
    open_then = Q(kept_at=None, released_at=None) | Q(kept_at__gte=start)
    rows = (
        PromiseRow.objects.owned_by(member).mine().filter(open_then, contact__archival=None, contact__merged_into=None)
    )
    for pk, contact, text, due in rows.values_list("pk", "contact_id", "text", "due"):
        told.promises[contact].append(Promise(pk, text, due))


def _dates(told: Told, member: Member, today: date) -> None:
    rows = KeyDateRow.objects.owned_by(member).filter(
        _falls_near(today),
        contact__archival=None,
        contact__merged_into=None,
        kind__in=("birthday", "anniversary", "other"),
    )
    line_days = set(_days_around(today, LINE_WINDOW))
    for contact, kind, year, month, day, label in rows.values_list(
        "contact_id", "kind", "year", "month", "day", "label"
    ):
        if kind == "other":
            if not label:
                continue  # a day that nobody said what it is gives no reason to write
            kind, year = "anniversary", None
        told.dates[contact].append(KeyDate(kind, month, day, year, label))
        if (month, day) in line_days:
            told.near.add(contact)


def _falls_near(today: date) -> Q:
    near = Q(pk__in=[])
    for month, day in _days_around(today, LIST_WINDOW):
        near |= Q(month=month, day=day)
    return near


def _days_around(today: date, window: tuple[int, int]) -> Iterable[tuple[int, int]]:
    first, last = window
    days = {(on.month, on.day) for n in range(first, last + 1) for on in [today + timedelta(days=n)]}
    # 29 February falls on the 28th in common years.
    return sorted(days | ({(2, 29)} if (2, 28) in days else set()))


def _thanks(told: Told, member: Member, today: date) -> None:
    owed = Q(thanked_on=None) | Q(thanked_on=today)
    rows = Exchange.objects.owned_by(member).filter(
        owed,
        direction="received",
        kind__in=THANKED_KINDS,
        day__range=(today - THANKS_FOR, today - timedelta(days=1)),
        contact__archival=None,
        contact__merged_into=None,
    )
    for pk, contact, kind, note, day in rows.values_list("pk", "contact_id", "kind", "note", "day"):
        told.thanks[contact].append(Thanks(pk, note or kind, day))


def _goals(told: Told, member: Member) -> None:
    rows = GoalRow.objects.owned_by(member).filter(reached_at=None, contacts__isnull=False)
    for pk, text, rank, contact in rows.values_list("pk", "text", "rank", "contacts"):
        told.goals[contact].append(Goal(pk, text, rank))


def _answers(told: Told, member: Member, today: date) -> None:
    rows = PlanAnswer.objects.owned_by(member).filter(
        undone_at=None, answer__in=("later", "not_now"), day__lt=today, day__gte=today - timedelta(days=QUARTER)
    )
    for contact, answer, day, until in rows.values_list("contact_id", "answer", "day", "until"):
        told.answers[contact].append(Answer(answer, day, until))
