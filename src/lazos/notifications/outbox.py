"""The outbox of mail. A mail is a row first; `delivery` says how it goes on. Twins carry one Message-ID."""

from __future__ import annotations

import time as clocks
from datetime import datetime
from email.utils import parseaddr
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.utils import timezone

from lazos.notifications import delivery
from lazos.notifications.models import Outgoing

if TYPE_CHECKING:
    from lazos.accounts.models import Member

BATCH = 50
#: Seconds for a run: other jobs wait for the same worker, and a claim must not run out before its mail has left.
BUDGET = 60
#: What is not kept once a mail left or was given up: it names people who may be removed the day after.
FORGOTTEN = {"text": "", "html": ""}


def can_send() -> bool:
    return bool(settings.EMAIL_HOST)


def write(
    member: Member, key: str, *, subject: str, text: str, html: str = "", not_before: datetime | None = None,
    expires_at: datetime | None = None,
) -> Outgoing | None:  # fmt: skip
    """A mail to `member`, not to be sent after `expires_at`; None where one with this `key` was written before."""
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
            "expires_at": expires_at,
        },
    )
    return row if made else None


def send_due(*, now: datetime) -> int:
    """Sends what is due, each row claimed before it is touched. Returns how many left."""
    if not can_send():
        return 0
    end, left = clocks.monotonic() + BUDGET, 0
    for row in delivery.due(Outgoing, now).filter(owner__is_active=True)[:BATCH]:
        if clocks.monotonic() > end:
            break  # the next run goes on
        left += _is_in_time(row, now) and delivery.claim(row, now) and _send(row, now)
    return left


def forget() -> None:
    """The words of mails that are done with, of those too that left before they were forgotten at once."""
    done = Outgoing.objects.all().unscoped().exclude(sent_at=None, given_up_at=None)
    done.exclude(text="", html="").update(**FORGOTTEN)


def _is_in_time(row: Outgoing, now: datetime) -> bool:
    """False where nobody could send it for so long that it would tell of another day."""
    if row.expires_at is None or now < row.expires_at:
        return True
    delivery.mark(row, given_up_at=now, problem="late", **FORGOTTEN)
    return False


def _send(row: Outgoing, now: datetime) -> bool:
    try:
        _message(row).send()
    except Exception as problem:
        told = f"{type(problem).__name__}: {problem}"
        if delivery.failed(row, told, now, final=_is_final(problem)):
            delivery.mark(row, **FORGOTTEN)
        return False
    delivery.sent(row, timezone.now(), **FORGOTTEN)
    return True


def _is_final(problem: Exception) -> bool:
    # RFC 5321: a 5xx answer means that trying again changes nothing. A wrong password (535) may be put right.
    if isinstance(problem, SMTPRecipientsRefused):
        return all(500 <= code < 600 for code, _reason in problem.recipients.values())
    return isinstance(problem, SMTPResponseException) and 550 <= problem.smtp_code < 560


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
