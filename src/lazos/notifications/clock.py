"""The hour at which a member is told of their day, and hours in words."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils.formats import time_format
from django.utils.translation import gettext as _

from lazos.accounts.models import Member

ANY_DAY = date(2024, 1, 1)


def hour_of(member: Member) -> time:
    """The hour the member chose; where that is in their quiet hours, the end of these."""
    at = datetime.combine(ANY_DAY, member.digest_at, tzinfo=member.zone)
    return member.quiet_to if member.is_quiet(at) else member.digest_at


def at_clock(hour: time) -> str:
    """ "a las 9:40", "a la 1:05"."""
    said = _("a la %(time)s") if hour.hour == 1 else _("a las %(time)s")
    return said % {"time": time_format(hour, "G:i")}
