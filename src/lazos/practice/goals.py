"""What happens to a goal: written, placed, given people and a next step, closed. Each can be taken back."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from lazos.accounts.models import Member
from lazos.activity.models import CannotBeUndone, Deed, demand_untouched, record, undoes
from lazos.activity.sentences import say
from lazos.activity.twice import wait_for_others
from lazos.people.models import Contact
from lazos.practice.flows import leads_back
from lazos.practice.models import Goal

RANKS = (1, 2, 3)
TEXTS = ("text", "horizon", "rank")

leads_back(Goal)


def open_goals(member: Member) -> list[Goal]:
    return list(Goal.objects.owned_by(member).filter(reached_at=None))


def free_rank(member: Member) -> int | None:
    """The first place that no open goal has; None where all three are taken."""
    taken = {goal.rank for goal in open_goals(member)}
    return next((rank for rank in RANKS if rank not in taken), None)


def write(member: Member, text: str, horizon: date | None, *, now: datetime) -> Goal:
    """A new goal on the first free place, else after the third."""
    rank = free_rank(member) or RANKS[-1]
    return Goal.objects.create(owner=member, text=text, horizon=horizon, rank=rank, created_at=now)


def change(goal: Goal, *, text: str, horizon: date | None, rank: int, seen: int | None, now: datetime) -> Deed:
    """Raises `StaleVersion`. Whatever goal has the wanted place takes the one that becomes free."""
    with transaction.atomic():
        stored = Goal.objects.owned_by(goal.owner_id).get(pk=goal.pk)
        deed = record(goal.owner, "goal_changed", at=now, subject=say("goal_changed", text=text),
                      goal=goal.pk, text=stored.text, rank=stored.rank, horizon=_day(stored.horizon),
                      became={"text": text, "rank": rank, "day": _day(horizon)})  # fmt: skip
        goal.text, goal.horizon, goal.rank = text, horizon, rank
        goal.save_changes(*TEXTS, seen=seen)
        _make_room(goal, stored.rank)
    return deed


@transaction.atomic
def set_goals(member: Member, texts: list[tuple[str, date | None]]) -> None:
    """Makes these the open goals, in order of rank; an emptied one is forgotten."""
    wait_for_others(member.pk)
    standing = {goal.rank: goal for goal in open_goals(member)}
    for rank, (text, horizon) in enumerate(texts, 1):
        goal = standing.get(rank)
        if goal is None and text:
            Goal.objects.create(owner=member, rank=rank, text=text, horizon=horizon)
        elif goal is not None and not text:
            Goal.objects.owned_by(member).filter(pk=goal.pk).delete()
        elif goal is not None and (goal.text, goal.horizon) != (text, horizon):
            goal.text, goal.horizon = text, horizon
            goal.save_changes("text", "horizon")


def close(goal: Goal, *, ending: str, now: datetime) -> Deed:
    """Reached or left. What was promised to somebody on the way stays promised."""
    subject = say("goal_left" if ending == "left" else "goal_reached", text=goal.text)
    with transaction.atomic():
        goal.reached_at, goal.ending = now, ending
        goal.save_changes("reached_at", "ending")
        return record(goal.owner, "goal_reached", at=now, subject=subject, goal=goal.pk)


def link(goal: Goal, contact: Contact, *, now: datetime) -> Deed | None:
    """None where the person was there already."""
    if goal.contacts.filter(pk=contact.pk).exists():
        return None
    with transaction.atomic():
        goal.contacts.add(contact)
        return _about_person(goal, contact, "goal_linked", now)


def unlink(goal: Goal, contact: Contact, *, now: datetime) -> Deed:
    with transaction.atomic():
        goal.contacts.remove(contact)
        return _about_person(goal, contact, "goal_unlinked", now)


@transaction.atomic
def plan_step(goal: Goal, text: str, *, contact: Contact | None, due: date | None, now: datetime) -> Deed:
    """The next step: a promise where somebody is named, so that Hoy proposes it; else words on the page."""
    step = goal.step if goal.step and goal.step.kept_at is None and goal.step.released_at is None else None
    facts: dict[str, Any] = {"goal": goal.pk, "next_step": goal.next_step}
    if step:
        facts |= {"promised": step.text, "contact": step.contact_id, "due": _day(step.due)}
    deed = record(goal.owner, "goal_step", at=now, subject=say("goal_step", text=text), **facts)
    _set_step(goal, text, contact, due, now)
    return deed


@transaction.atomic
def step_done(goal: Goal, *, now: datetime) -> Deed:
    """The words on the page were done; a promise is kept where promises are."""
    deed = record(goal.owner, "goal_step", at=now, subject=say("goal_step_done", text=goal.next_step),
                  goal=goal.pk, next_step=goal.next_step)  # fmt: skip
    goal.next_step = ""
    goal.save_changes("next_step")
    return deed


def _set_step(goal: Goal, text: str, contact: Contact | None, due: date | None, now: datetime) -> None:
    if contact is not None and text:
        goal.propose(text, due, contact=contact, at=now)
    else:
        goal.end_step(at=now, kept=False)
    goal.next_step = "" if contact else text
    goal.save_changes("next_step")


@undoes("goal_changed")
def _change_back(deed: Deed, now: datetime) -> None:
    for goal in _of(deed):
        before, became = goal.rank, dict(deed.facts.get("became", {}))
        if became and became.pop("day") != _day(goal.horizon):
            raise CannotBeUndone
        demand_untouched(goal, became)
        goal.text, goal.rank = deed.facts["text"], deed.facts["rank"]
        goal.horizon = _as_day(deed.facts["horizon"])
        goal.save_changes(*TEXTS)
        _make_room(goal, before)


@undoes("goal_reached")
def _open_again(deed: Deed, now: datetime) -> None:
    for goal in _of(deed):
        taken = {other.rank for other in open_goals(deed.owner)}
        free = [rank for rank in (goal.rank, *RANKS) if rank not in taken]
        if not free:
            raise CannotBeUndone  # three others stand in the three places by now
        goal.rank = free[0]
        goal.reached_at, goal.ending = None, ""
        goal.save_changes("reached_at", "ending", "rank")


@undoes("goal_linked")
def _unlink_again(deed: Deed, now: datetime) -> None:
    for goal in _of(deed):
        goal.contacts.remove(deed.facts["contact"])


@undoes("goal_unlinked")
def _link_again(deed: Deed, now: datetime) -> None:
    for contact in Contact.objects.owned_by(deed.owner).filter(pk=deed.facts["contact"]):
        for goal in _of(deed):
            goal.contacts.add(contact.merged_into_id or contact.pk)


@undoes("goal_step")
def _step_back(deed: Deed, now: datetime) -> None:
    facts = deed.facts
    contact = Contact.objects.owned_by(deed.owner).filter(pk=facts.get("contact")).first()
    for goal in _of(deed):
        _set_step(goal, facts.get("promised") or facts["next_step"], contact, _as_day(facts.get("due", "")), now)


def _make_room(goal: Goal, left: int) -> None:
    others = Goal.objects.owned_by(goal.owner_id).filter(reached_at=None, rank=goal.rank).exclude(pk=goal.pk)
    for other in others if goal.rank != left else ():
        other.rank = left
        other.save_changes("rank")


def _of(deed: Deed) -> list[Goal]:
    return list(Goal.objects.owned_by(deed.owner_id).filter(pk=deed.facts["goal"]).select_related("step"))


def _about_person(goal: Goal, contact: Contact, kind: str, now: datetime) -> Deed:
    said = say(kind, name=contact.display_name, text=goal.text)
    return record(goal.owner, kind, at=now, subject=said, goal=goal.pk, contact=contact.pk)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _as_day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
