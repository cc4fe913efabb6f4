"""The hour at which a member is told of their day, and hours in words."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from django.utils.formats import time_format
from django.utils.translation import gettext as _

from lazos.accounts.models import Member

ANY_DAY = date(2024, 1, 1)
#: What would fall into quiet hours comes so long before them.
A_WHILE = timedelta(minutes=15)


def hour_of(member: Member) -> time:
    """The hour the member chose; where that is in their quiet hours, the end of these."""
    at = datetime.combine(ANY_DAY, member.digest_at, tzinfo=member.zone)
    return member.quiet_to if member.is_quiet(at) else member.digest_at


def at_clock(hour: time) -> str:
    """ "a las 9:40", "a la 1:05"."""
    said = _("a la %(time)s") if hour.hour == 1 else _("a las %(time)s")
    return said % {"time": time_format(hour, "G:i")}


def end_of_quiet(member: Member, now: datetime) -> datetime:
    """The end of the quiet hours that `now` falls into."""
    here = now.astimezone(member.zone)
    end = datetime.combine(here.date(), member.quiet_to, tzinfo=member.zone)
    return end if end > here else datetime.combine(here.date() + timedelta(days=1), member.quiet_to, tzinfo=member.zone)


def end_of_day(member: Member, now: datetime) -> datetime:
    """Midnight where the member lives."""
    return datetime.combine(member.today(now) + timedelta(days=1), time.min, tzinfo=member.zone)


def before_quiet(member: Member, at: datetime) -> datetime:
    """`at`, or a while before the quiet hours that it falls into began."""
    if not member.is_quiet(at):
        return at
    here = at.astimezone(member.zone)
    began = datetime.combine(here.date(), member.quiet_from, tzinfo=member.zone)
    if began > here:
        began = datetime.combine(here.date() - timedelta(days=1), member.quiet_from, tzinfo=member.zone)
    return began.astimezone(UTC) - A_WHILE
