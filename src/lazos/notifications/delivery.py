"""The course of a message, by whatever way it leaves: a job claims rows, sends them, marks them. Crashes lose none.

One window stays open, as in any such system: a process that dies after the other side took the message and before the
row is marked sends it once more when its claim runs out. Each way carries a mark by which the twin is known.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, Q

from lazos.notifications.models import Delivery

#: A claim holds so long; then whoever held it is taken for dead.
LEASE = timedelta(minutes=10)
ATTEMPTS = 8


def due(model: type[Any], now: datetime) -> Any:
    """The rows of everybody that may leave now, the oldest first."""
    ripe = Q(not_before=None) | Q(not_before__lte=now)
    free = Q(claimed_at=None) | Q(claimed_at__lte=now - LEASE)
    return model.objects.all().unscoped().filter(ripe, free, sent_at=None, given_up_at=None).order_by("pk")


def claim(row: Delivery, now: datetime) -> bool:
    """False where another worker claimed it first."""
    mine = _this(row).filter(sent_at=None, given_up_at=None, claimed_at=row.claimed_at)
    if not mine.update(claimed_at=now, attempts=F("attempts") + 1):
        return False
    row.claimed_at, row.attempts = now, row.attempts + 1
    return True


def sent(row: Delivery, at: datetime, **more: Any) -> None:
    mark(row, sent_at=at, claimed_at=None, problem="", **more)


def failed(row: Delivery, told: str, now: datetime, *, final: bool, pause: timedelta | None = None) -> bool:
    """Tries again later, longer each time, or gives up. Returns whether it gave up."""
    final = final or row.attempts >= ATTEMPTS
    if final:
        mark(row, given_up_at=now, claimed_at=None, problem=told[:500])
    else:
        mark(row, claimed_at=None, problem=told[:500], not_before=now + (pause or pause_after(row.attempts)))
    return final


def pause_after(attempts: int) -> timedelta:
    """1, 2, 4 … minutes, at most six hours."""
    return min(timedelta(minutes=2 ** max(0, attempts - 1)), timedelta(hours=6))


def mark(row: Delivery, **values: Any) -> None:
    _this(row).update(**values)


def _this(row: Delivery) -> Any:
    return type(row).objects.owned_by(row.owner_id).filter(pk=row.pk)
