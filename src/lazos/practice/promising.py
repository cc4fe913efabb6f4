"""What happens to a promise and to a goal, each with its undo."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from lazos.accounts.models import Member
from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.activity.rows import StaleVersion
from lazos.activity.sentences import say
from lazos.practice import flows
from lazos.practice.models import Goal, Promise


def keep(promise: Promise, *, now: datetime) -> Deed:
    with transaction.atomic():
        promise.keep(at=now)
        return _closed(promise, say("promise_kept", text=promise.text), now, **flows.advance(promise, at=now))


def release(promise: Promise, *, now: datetime) -> Deed:
    with transaction.atomic():
        promise.release(at=now)
        return _closed(promise, say("promise_released", text=promise.text), now)


def move(promise: Promise, due: date | None, *, now: datetime, seen: int | None = None) -> Deed:
    """Another day for it, or none. Raises `StaleVersion` where somebody saved it since version `seen`."""
    before, after = _iso(promise.due), _iso(due)
    with transaction.atomic():
        promise.due = due
        promise.save_changes("due", seen=seen)
        subject = say("promise_moved", text=promise.text)
        facts = {"promise": promise.pk, "due": before, "after": after}
        return record(promise.owner, "promise_moved", at=now, subject=subject, **facts)


def mark_of(goals: Iterable[Goal]) -> str:
    """Which goals, in which version: another mark, and somebody changed them since."""
    return " ".join(sorted(f"{goal.pk}.{goal.version}" for goal in goals)) or "0"


@transaction.atomic
def set_goals(member: Member, texts: list[tuple[str, date | None]], *, seen: str | None = None) -> None:
    """Makes these the open goals, in order of rank; an emptied one is forgotten.

    Raises `StaleVersion` where the open goals are not those that bore the mark `seen`.
    """
    known = _open_goals(member)
    if seen and mark_of(known) != seen:
        raise StaleVersion(f"goals of {member.pk}: {seen}")
    open_goals = {goal.rank: goal for goal in known}
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
        subject = say("goal_reached", text=goal.text)
        return record(goal.owner, "goal_reached", at=now, subject=subject, goal=goal.pk)


@undoes("promise_closed")
def _reopen(deed: Deed, now: datetime) -> None:
    flows.step_back(deed, now=now)
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        promise.reopen()


@undoes("promise_moved")
def _move_back(deed: Deed, now: datetime) -> None:
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        if _iso(promise.due) != deed.facts.get("after", _iso(promise.due)):
            raise CannotBeUndone  # moved once more since: that day stands
        promise.due = date.fromisoformat(deed.facts["due"]) if deed.facts["due"] else None
        promise.save_changes("due")


@undoes("goal_reached")
def _not_reached(deed: Deed, now: datetime) -> None:
    for goal in Goal.objects.owned_by(deed.owner_id).filter(pk=deed.facts["goal"], reached_at__isnull=False):
        taken = {other.rank for other in _open_goals(deed.owner)}
        free = [rank for rank in (goal.rank, *Goal.Rank.values) if rank not in taken]
        if not free:
            raise CannotBeUndone  # three others stand in the three places by now
        goal.rank, goal.reached_at = free[0], None
        goal.save_changes("rank", "reached_at")


def _open_goals(member: Member) -> list[Goal]:
    """They are read to be changed: on PostgreSQL one change after the other, as on SQLite."""
    list(Member.objects.select_for_update().filter(pk=member.pk).values_list("pk"))
    return list(Goal.objects.owned_by(member).filter(reached_at=None))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _closed(promise: Promise, subject: str, now: datetime, **more: int) -> Deed:
    return record(promise.owner, "promise_closed", at=now, subject=subject, promise=promise.pk, **more)
