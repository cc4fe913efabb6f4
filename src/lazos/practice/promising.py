"""What happens to a promise, each with its undo."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.activity.sentences import say
from lazos.practice import flows
from lazos.practice.models import Promise


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


@undoes("promise_closed")
def _reopen(deed: Deed, now: datetime) -> None:
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        promise.reopen()


@undoes("promise_moved")
def _move_back(deed: Deed, now: datetime) -> None:
    for promise in Promise.objects.owned_by(deed.owner_id).filter(pk=deed.facts["promise"]):
        if _iso(promise.due) != deed.facts.get("after", _iso(promise.due)):
            raise CannotBeUndone  # moved once more since: that day stands
        promise.due = date.fromisoformat(deed.facts["due"]) if deed.facts["due"] else None
        promise.save_changes("due")


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _closed(promise: Promise, subject: str, now: datetime, **more: int) -> Deed:
    return record(promise.owner, "promise_closed", at=now, subject=subject, promise=promise.pk, **more)
