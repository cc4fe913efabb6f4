"""Sending to browsers: each message sealed for one device, through the one door out, once.

A push service may be told twice where a process died in between: the message keeps its `topic` and its `tag`, so that
the browser shows one.
"""

from __future__ import annotations

import json
import logging
import time as clocks
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from django.conf import settings

from lazos.core.webpush import BadKey, Browser, Key, authorization, seal
from lazos.notifications import delivery
from lazos.notifications.clock import end_of_quiet
from lazos.notifications.models import Device, Push
from lazos.notifications.push import keys
from lazos.web import outgoing
from lazos.web.numbers import number_in
from lazos.web.outgoing import INTERNET, Answer, BadAddress, Inside, OutgoingError, Reach

logger = logging.getLogger(__name__)
BATCH = 50
SECONDS = 10  # for one message
BUDGET = 60  # seconds for a run: other jobs wait for the same worker
GONE = frozenset({404, 410})


def send_due(*, now: datetime, reach: Reach = INTERNET) -> int:
    """Sends what is due, each row claimed before it is touched. Returns how many left."""
    key, end, left = keys.own(), clocks.monotonic() + BUDGET, 0
    if key is None:
        return 0
    rows = delivery.due(Push, now).filter(owner__is_active=True).select_related("owner", "device")
    for row in rows[:BATCH]:
        if clocks.monotonic() > end:
            break  # the next run goes on
        left += _may_leave(row, now) and delivery.claim(row, now) and _send(row, key, now, reach)
    return left


def _may_leave(row: Push, now: datetime) -> bool:
    """False where it came too late, or has to wait for the end of the quiet hours."""
    if row.expires_at <= now:
        delivery.mark(row, given_up_at=now, problem="late", payload={})
        return False
    if row.owner.is_quiet(now) and not row.at_any_hour:
        delivery.mark(row, not_before=end_of_quiet(row.owner, now))
        return False
    return True


def _send(row: Push, key: Key, now: datetime, reach: Reach) -> bool:
    device = row.device
    try:
        body = seal(json.dumps(row.payload, ensure_ascii=False).encode(), Browser.of(device.p256dh, device.auth))
        answer = outgoing.post(device.endpoint, body, headers=_headers(row, key, now), seconds=SECONDS, reach=reach)
    except OutgoingError as problem:
        _put_off(row, problem.code, now, final=isinstance(problem, BadAddress | Inside))
        return False
    except (BadKey, ValueError) as problem:
        logger.error("push %s cannot be sealed: %s", row.pk, problem)
        _put_off(row, "sealing", now, final=True)
        return False
    return _answered(row, answer, now)


def _headers(row: Push, key: Key, now: datetime) -> dict[str, str]:
    headers = {
        "TTL": str(max(60, int((row.expires_at - now).total_seconds()))),
        "Urgency": "normal",
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "Authorization": authorization(row.device.endpoint, key, contact=settings.VAPID_CONTACT, now=now),
    }
    return headers | ({"Topic": row.topic} if row.topic else {})


def _answered(row: Push, answer: Answer, now: datetime) -> bool:
    if answer.is_fine:
        delivery.sent(row, now, payload={})
        row.device.note(used_at=now)
        return True
    if answer.status in GONE:
        row.device.end(at=now)
        return False
    _put_off(row, str(answer.status), now, final=_is_final(answer.status), pause=_pause(answer, now))
    return False


def _is_final(status: int) -> bool:
    """4xx says that the same again changes nothing; 408, 425 and 429 ask for patience."""
    return 400 <= status < 500 and status not in {408, 425, 429}


def _put_off(row: Push, told: str, now: datetime, *, final: bool, pause: timedelta | None = None) -> None:
    if delivery.failed(row, told, now, final=final, pause=pause):
        delivery.mark(row, payload={})
        row.device.note(problem=told)


def _pause(answer: Answer, now: datetime) -> timedelta | None:
    """What the service asks to wait (RFC 9110 section 10.2.3), at most six hours."""
    said = answer.headers.get("retry-after", "").strip()
    if (seconds := number_in(said)) is not None:
        return timedelta(seconds=min(seconds, 6 * 3600))
    try:
        at = parsedate_to_datetime(said)
    except ValueError:
        return None
    wait = (at if at.tzinfo else at.replace(tzinfo=UTC)) - now
    return min(max(wait, timedelta(minutes=1)), timedelta(hours=6))


def write(
    device: Device, key: str, *, payload: dict[str, Any], topic: str, expires_at: datetime, at_any_hour: bool = False
) -> Push | None:
    """A message to one device; None where one with this key was written before."""
    values = {"payload": payload, "topic": topic, "expires_at": expires_at, "at_any_hour": at_any_hour}
    rows = Push.objects.owned_by(device.owner_id)
    row, made = rows.get_or_create(device=device, key=key, defaults={"owner_id": device.owner_id, **values})
    return row if made else None
