"""The hour at which a member is told of their day."""

from __future__ import annotations

from datetime import date, datetime, time

from lazos.accounts.models import Member

ANY_DAY = date(2024, 1, 1)


def hour_of(member: Member) -> time:
    """The hour the member chose; where that is in their quiet hours, the end of these."""
    at = datetime.combine(ANY_DAY, member.digest_at, tzinfo=member.zone)
    return member.quiet_to if member.is_quiet(at) else member.digest_at
