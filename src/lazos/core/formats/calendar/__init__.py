"""Calendars (.ics, RFC 5545): events as plain records, within caps, whatever the file holds; and written for others."""

from lazos.core.formats.calendar.reader import DEFAULT, Caps, read
from lazos.core.formats.calendar.records import Attendee, EventRecord
from lazos.core.formats.calendar.writer import Entry, write

__all__ = ["DEFAULT", "Attendee", "Caps", "Entry", "EventRecord", "read", "write"]
