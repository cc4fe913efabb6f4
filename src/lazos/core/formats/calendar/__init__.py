"""Calendars (.ics, RFC 5545): events as plain records, within caps, whatever the file holds."""

from lazos.core.formats.calendar.reader import DEFAULT, Caps, read
from lazos.core.formats.calendar.records import Attendee, EventRecord

__all__ = ["DEFAULT", "Attendee", "Caps", "EventRecord", "read"]
