"""What happens to a promise and to a goal, each with its undo."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.activity.models import Deed, record, undoes
from lazos.practice.models import Goal, Promise

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def keep(promise: Promise, *, now: datetime) -> Deed:
    with transaction.atomic():
        promise.keep(at=now)
        return _closed(promise, _("Cumpliste: %(text)s") % {"text": promise.text}, now)


def release(promise: Promise, *, now: datetime) -> Deed:
    with transaction.atomic():
        promise.release(at=now)
        return _closed(promise, _("Soltaste: %(text)s") % {"text": promise.text}, now)


def move(promise: Promise, due: date | None, *, now: datetime) -> Deed:
    """Another day for it, or none."""
    before = promise.due.isoformat() if promise.due else ""
    with transaction.atomic():
        promise.due = due
        promise.save_changes("due")
        subject = _("Cambiaste la fecha: %(text)s") % {"text": promise.text}
        return record(promise.owner, "promise_moved", at=now, subject=subject, promise=promise.pk, due=before)


@transaction.atomic
def set_goals(member: Member, texts: list[tuple[str, date | None]]) -> None:
    """Makes these the open goals, in order of rank; an emptied one is forgotten."""
    open_goals = {goal.rank: goal for goal in Goal.objects.owned_by(member).filter(reached_at=None)}
    for rank, (text, horizon) in enumerate(texts, 1):
        goal = open_goals.get(rank)
        if goal is None and text:
            Goal.objects.create(owner=member, rank=rank, text=text, horizon=horizon)
        elif goal is not None and not text:
            Goal.objects.owned_by(member).filter(pk=goal.pk).delete()
        elif goal is not None and (goal.text, goal.horizon) != (text, horizon):
            goal.text, goal.horizon = text, horizon
            goal.save_changes("text", "horizon")


def reach(goal: Goal, *, now: datetime) -> Deed:
    with transaction.atomic():
        goal.reached_at = now
        goal.save_changes("reached_at")
        subject = _("Alcanzaste una meta: %(text)s") % {"text": goal.text}
        return record(goal.owner, "goal_reached", at=now, subject=subject, goal=goal.pk)


@undoes("promise_closed")
def _reopen(deed: Deed, now: datetime) -> None:
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        promise.reopen()


@undoes("promise_moved")
def _move_back(deed: Deed, now: datetime) -> None:
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        promise.due = date.fromisoformat(deed.facts["due"]) if deed.facts["due"] else None
        promise.save_changes("due")


@undoes("goal_reached")
def _not_reached(deed: Deed, now: datetime) -> None:
    for goal in Goal.objects.owned_by(deed.owner_id).filter(pk=deed.facts["goal"]):
        goal.reached_at = None
        goal.save_changes("reached_at")


def _closed(promise: Promise, subject: str, now: datetime) -> Deed:
    return record(promise.owner, "promise_closed", at=now, subject=subject, promise=promise.pk)
