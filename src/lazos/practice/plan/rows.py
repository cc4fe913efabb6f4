"""From rows to columns: the contact days, the contacts and a few narrow queries, whatever the number of contacts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

import numpy as np
from django.db.models import Case, F, Q, Value, When
from django.db.models.functions import Coalesce

from lazos.core.plan import Answer, Columns, Goal, Histories, KeyDate, Promise, Thanks
from lazos.core.plan.answers import QUARTER, hidden, patience
from lazos.core.plan.reasons import FOLLOW_UP_DAYS
from lazos.people import access
from lazos.people.models import Circle, ContactDay, Exchange, Rest, Tending
from lazos.people.models import KeyDate as KeyDateRow
from lazos.practice.models import Goal as GoalRow
from lazos.practice.models import KeyPerson, PlanAnswer
from lazos.practice.models import Promise as PromiseRow
from lazos.practice.plan import packed

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
    key_gifts: dict[int, str] = field(default_factory=dict)  # key people of the quarter, and what to give them first
    tended: set[int] = field(default_factory=set)
    resting: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    days: Histories = field(default_factory=lambda: Histories.of([], [], date.min))

    def must(self) -> set[int]:
        return {*self.promises, *self.thanks, *self.near, *self.met, *self.key_gifts}


def tell(member: Member, today: date) -> Told:
    """Everything that decides about today, as it stood in the morning."""
    told = Told()
    told.days = histories(member, today)
    told.tended = set(Tending.objects.owned_by(member).values_list("contact_id", flat=True))
    told.resting = set(Rest.objects.owned_by(member).values_list("contact_id", flat=True))
    _promises(told, member, today)
    _dates(told, member, today)
    _thanks(told, member, today)
    _goals(told, member)
    _answers(told, member, today)
    told.rhythms = circle_rhythms(member)
    told.key_gifts = _key_gifts(member, today)
    return told


def dates_near(member: Member, today: date) -> dict[int, list[KeyDate]]:
    """Contact → the key dates around today, and nothing else."""
    told = Told()
    _dates(told, member, today)
    return told.dates


def histories(member: Member, today: date) -> Histories:
    """The contact days before today, summed up by contact."""
    days = ContactDay.objects.owned_by(member).filter(day__lt=today.toordinal())
    return Histories.of(*packed.contact_days(days), today)


def columns(member: Member, today: date, told: Told) -> Columns:
    """One row for each living contact; `must` marks those whose details are needed."""
    rows = packed.columns(
        access.contacts_of(member).filter(kind="person"),
        ids=F("pk"),
        own=Coalesce("rhythm_days", 0),
        seeded=Case(When(seed_circle="", then=Value(0)), default=Value(1)),
        added=packed.digits("created_at"),
        met=Coalesce(packed.digits("met_on"), Value("0")),
    )
    contact, met = rows["ids"], rows["met"]
    recently = packed.as_number(today - timedelta(days=FOLLOW_UP_DAYS)) <= met
    told.met = set(contact[recently & (met <= packed.as_number(today))].tolist())
    rhythm = told.rhythms | {int(contact[n]): (int(rows["own"][n]), 0) for n in np.flatnonzero(rows["own"])}
    goals = {pk: min(goal.rank for goal in goals) for pk, goals in told.goals.items()}
    off = {pk: hidden(answers, today, firm=False) for pk, answers in told.answers.items()}
    return Columns.of(
        contact,
        **told.days.columns(contact),
        added_day=packed.ordinals(rows["added"]),
        seeded=rows["seeded"],
        tended=_among(contact, told.tended),
        resting=_among(contact, told.resting),
        must=_among(contact, told.must()),
        goal_rank=_spread(contact, 0, goals),
        latest=_spread(contact, 0, {pk: latest for pk, (latest, _ideal) in rhythm.items()}),
        ideal=_spread(contact, 0, {pk: ideal for pk, (_latest, ideal) in rhythm.items()}),
        patience=_spread(contact, 1.0, {pk: patience(answers, today) for pk, answers in told.answers.items()}),
        hidden=_spread(contact, False, off),
    )


def _among(contact: Any, ids: set[int]) -> Any:
    return np.isin(contact, np.array(sorted(ids), dtype=np.int64))


def _spread(contact: Any, default: Any, values: dict[int, Any]) -> Any:
    """A column with the values of these contact ids, the default elsewhere."""
    column = np.full(len(contact), default)
    if values:
        ids = np.array(sorted(values), dtype=np.int64)
        place = np.minimum(np.searchsorted(ids, contact), len(ids) - 1)
        known = ids[place] == contact
        column[known] = np.array([values[pk] for pk in ids.tolist()])[place[known]]
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
        _falls_near(member, today),
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


def _falls_near(member: Member, today: date) -> Q:
    # A range for each month, with the owner in it: so the index over owner, month and day is taken.
    days = defaultdict(list)
    for month, day in _days_around(today, LIST_WINDOW):
        days[month].append(day)
    near = Q(pk__in=[])
    for month, those in days.items():
        near |= Q(owner=member, month=month, day__range=(min(those), max(those)))
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


def _key_gifts(member: Member, today: date) -> dict[int, str]:
    quarter = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
    rows = KeyPerson.objects.owned_by(member).filter(quarter=quarter, ended_at=None)
    return dict(rows.values_list("contact_id", "gift"))


def _answers(told: Told, member: Member, today: date) -> None:
    rows = PlanAnswer.objects.owned_by(member).filter(
        undone_at=None, answer__in=("later", "not_now"), day__lt=today, day__gte=today - timedelta(days=QUARTER)
    )
    for contact, answer, day, until in rows.values_list("contact_id", "answer", "day", "until"):
        told.answers[contact].append(Answer(answer, day, until))
