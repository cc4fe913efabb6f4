"""The appointment as a file for the member's own calendar (RFC 5545). Nobody is invited: it names no attendee."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event

from lazos.core.clocks import comes_twice

if TYPE_CHECKING:
    from lazos.harvest.models import Interview


def ics(interview: Interview, *, now: datetime) -> bytes:
    """One event in the member's time zone, with the definition of that zone, and a reminder before it.

    Where the clocks are put back, its hour alone would not tell which one is meant: it is written in UTC then.
    """
    calendar, event = Calendar(), Event()
    calendar.add("prodid", "-//Lazos//interview//ES")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    zone: tzinfo = interview.owner.zone
    ends = interview.starts_at + timedelta(minutes=interview.minutes)
    if any(comes_twice(at.astimezone(zone)) for at in (interview.starts_at, ends)):
        zone = UTC
    event.add("uid", f"interview-{interview.pk}-{interview.contact.uid}@lazos")
    event.add("dtstamp", now)
    event.add("dtstart", interview.starts_at.astimezone(zone))
    event.add("dtend", ends.astimezone(zone))
    event.add("summary", _("Conversación con %(name)s") % {"name": interview.contact.display_name})
    event.add("sequence", max(0, interview.version - 1))
    if interview.place:
        event.add("location", interview.place)
    if questions := [row.text for row in interview.questions.all() if row.chosen_at]:
        event.add("description", "\n".join(questions))
    event.add_component(_reminder())
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _reminder() -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("Prepárate en cinco minutos"))
    alarm.add("trigger", timedelta(minutes=-15))
    return alarm
