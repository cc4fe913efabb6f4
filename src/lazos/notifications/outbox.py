"""The outbox. A mail is a row first; a job claims rows, sends them, marks them. Crashes lose none.

One window stays open, as in any mail system: a process that dies after the mail server took the message and before the
row is marked sends it once more when its claim runs out. Both carry one Message-ID, by which mailboxes know a twin.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from email.utils import parseaddr
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.db.models import F, Q
from django.utils import timezone

from lazos.notifications.models import Outgoing

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: A claim holds so long; then whoever held it is taken for dead.
LEASE = timedelta(minutes=10)
ATTEMPTS = 8
BATCH = 50


def can_send() -> bool:
    return bool(settings.EMAIL_HOST)


def write(
    member: Member, key: str, *, subject: str, text: str, html: str = "", not_before: datetime | None = None
) -> Outgoing | None:
    """A mail to `member`; None where one with this `key` was written before."""
    row, made = Outgoing.objects.owned_by(member).get_or_create(
        owner=member,
        key=key,
        defaults={
            "to": member.email,
            "subject": " ".join(subject.split())[:300],
            "text": text,
            "html": html,
            "message_id": f"<{uuid4()}@{_domain()}>",
            "not_before": not_before,
        },
    )
    return row if made else None


def send_due(*, now: datetime) -> int:
    """Sends what is due, each row claimed before it is touched. Returns how many left."""
    return sum(_send(row, now) for row in _due(now)[:BATCH] if _claim(row, now)) if can_send() else 0


def pause_after(attempts: int) -> timedelta:
    """1, 2, 4 … minutes, at most six hours."""
    return min(timedelta(minutes=2 ** max(0, attempts - 1)), timedelta(hours=6))


def _due(now: datetime) -> Any:
    ripe = Q(not_before=None) | Q(not_before__lte=now)
    free = Q(claimed_at=None) | Q(claimed_at__lte=now - LEASE)
    rows = Outgoing.objects.all().unscoped().filter(ripe, free, sent_at=None, given_up_at=None)
    return rows.select_related("owner").order_by("pk")


def _claim(row: Outgoing, now: datetime) -> bool:
    """False where another worker claimed it first."""
    mine = Outgoing.objects.owned_by(row.owner_id).filter(pk=row.pk, sent_at=None, claimed_at=row.claimed_at)
    if not mine.update(claimed_at=now, attempts=F("attempts") + 1):
        return False
    row.claimed_at, row.attempts = now, row.attempts + 1
    return True


def _send(row: Outgoing, now: datetime) -> bool:
    try:
        _message(row).send()
    except Exception as problem:
        _failed(row, problem, now)
        return False
    _mark(row, sent_at=timezone.now(), claimed_at=None, problem="")
    return True


def _failed(row: Outgoing, problem: Exception, now: datetime) -> None:
    told = f"{type(problem).__name__}: {problem}"[:500]
    if row.attempts >= ATTEMPTS or _is_final(problem):
        _mark(row, given_up_at=now, claimed_at=None, problem=told)
    else:
        _mark(row, claimed_at=None, problem=told, not_before=now + pause_after(row.attempts))


def _is_final(problem: Exception) -> bool:
    # RFC 5321: a 5xx answer means that trying again changes nothing. A wrong password (535) may be put right.
    if isinstance(problem, SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _reason in problem.recipients.values())
    return isinstance(problem, SMTPResponseException) and 550 <= problem.smtp_code < 560


def _mark(row: Outgoing, **values: Any) -> None:
    Outgoing.objects.owned_by(row.owner_id).filter(pk=row.pk).update(**values)


def _message(row: Outgoing) -> EmailMultiAlternatives:
    headers = {"Message-ID": row.message_id, "Auto-Submitted": "auto-generated"}
    message = EmailMultiAlternatives(
        row.subject, row.text, to=[row.to], headers=headers, connection=get_connection(fail_silently=False)
    )
    if row.html:
        message.attach_alternative(row.html, "text/html")
    return message


def _domain() -> str:
    address = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    return urlsplit(settings.SITE_URL).hostname or address.partition("@")[2] or "localhost"
