"""Once a day, at the member's hour and not in their quiet hours, their day is gone through: noted in Avisos, and sent.

The row of the day is written in the same transaction as everything that came of it: a process that dies leaves the day
as if it had not been begun, and two at once go through it once.
"""

from __future__ import annotations

import logging
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone, translation

from lazos.accounts.models import Member
from lazos.notifications import outbox
from lazos.notifications.clock import hour_of
from lazos.notifications.models import Notice, Push, Round
from lazos.notifications.notices.gather import gather
from lazos.notifications.push import bundle

logger = logging.getLogger(__name__)
#: Rounds are looked at for a day; read notices stand in the list for a quarter.
KEPT_ROUNDS, KEPT_NOTICES = timedelta(days=30), timedelta(days=120)


def go(*, now: datetime) -> int:
    """The rounds whose hour has come. Returns how many were made."""
    done = Round.made(now, by_mail=False)
    members = Member.objects.filter(is_active=True).iterator(chunk_size=500)
    return sum(_safely(member, now) for member in members if _is_due(member, now, done))


def _is_due(member: Member, now: datetime, done: set[tuple[int, date]]) -> bool:
    if (member.pk, member.today(now)) in done or member.is_quiet(now):
        return False
    return now.astimezone(member.zone).time() >= hour_of(member)


def round_of(member: Member, *, now: datetime) -> bool:
    """Goes through the member's day; False where that was done."""
    try:
        with transaction.atomic(), translation.override(member.language), timezone.override(member.zone):
            Round.objects.create(owner=member, day=member.today(now))
            gather(member, now=now)
            bundle.write(member, now=now)
    except IntegrityError:
        if not Round.objects.owned_by(member).filter(day=member.today(now), by_mail=False).exists():
            raise
        return False
    return True


def forget(*, now: datetime) -> None:
    """Rows that nothing looks at any more, and the words of mails that left or were given up."""
    Round.objects.all().unscoped().filter(day__lt=(now - KEPT_ROUNDS).date()).delete()
    Notice.objects.all().unscoped().filter(noted_at__lt=now - KEPT_NOTICES).delete()
    Push.objects.all().unscoped().filter(expires_at__lt=now - KEPT_ROUNDS).delete()
    outbox.forget()


def _safely(member: Member, now: datetime) -> bool:
    # What goes wrong with one member's day must not keep the others waiting for theirs.
    try:
        return round_of(member, now=now)
    except Exception:
        logger.exception("round of member %s", member.pk)
        return False
