"""Entries → one calendar (RFC 5545) that others subscribe to. The same entries give the same bytes, whenever.

What calendars make of it, and why it is written so: Google and Outlook show events alone, no tasks, and ring no alarm
of a feed; Apple rings them where the subscriber lets it; Thunderbird shows tasks too. Google takes a changed event for
the old one unless its SEQUENCE has grown. Outlook knows a yearly rule with BYMONTHDAY=-1 (MS-OXCICAL 2.1.3.2.2.5).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from lazos.core.formats.vcard.escape import escape
from lazos.core.formats.vcard.writer import fold

#: SEQUENCE counts seconds from here: it grows with every change and fits 31 bits until 2088.
EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_BLANKS = re.compile(r"[\x00-\x20\x7f]")
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Entry:
    """One event, or one task (`task`), whose `start` is then the day it is due.

    `start` and `end` are both days (`end` the last one, inclusive) or both aware moments. `yearly`: a day that comes
    back, `leap_day` that of 29 February, which falls on the 28th in common years, as `core.plan.days` has it. `alarm`
    is the distance from the start, negative before it. `changed` is when anything that it says last changed.
    """

    uid: str
    summary: str
    start: date
    changed: datetime
    end: date | None = None
    task: bool = False
    yearly: bool = False
    leap_day: bool = False
    alarm: timedelta | None = None
    text: str = ""
    place: str = ""
    url: str = ""


def write(entries: Iterable[Entry], *, name: str, zone: str, refresh: timedelta = timedelta(hours=6)) -> bytes:
    """The whole calendar. `zone` is the IANA name in which its reader lives; `refresh` how often it asks to be read."""
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Lazos//Calendar//ES",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        *_both("NAME", "X-WR-CALNAME", _said(name)),
        f"X-WR-TIMEZONE:{_said(zone)}",
        *_both("REFRESH-INTERVAL;VALUE=DURATION", "X-PUBLISHED-TTL", duration(refresh)),
    )
    # Joined entry by entry: one long list of lines would weigh ten times what it says.
    return b"".join([_folded(head), *(_folded(_component(entry)) for entry in entries), _folded(("END:VCALENDAR",))])


def _folded(lines: Iterable[str]) -> bytes:
    return "".join(map(fold, lines)).encode()


def duration(length: timedelta) -> str:
    """RFC 5545 section 3.3.6: "-PT15M", "PT8H30M", "P1D"."""
    sign, left = ("-", -length) if length < timedelta(0) else ("", length)
    hours, minutes = divmod(left.seconds // 60, 60)
    days = f"{left.days}D" if left.days else ""
    clock = "T" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    return f"{sign}P{days}{clock if hours or minutes else ''}" if days or hours or minutes else "PT0S"


def sequence(changed: datetime) -> int:
    return max(0, int((changed - EPOCH).total_seconds()))


def _component(entry: Entry) -> Iterator[str]:
    kind = "VTODO" if entry.task else "VEVENT"
    yield f"BEGIN:{kind}"
    yield f"UID:{entry.uid}"
    yield from _both("DTSTAMP", "LAST-MODIFIED", _moment(entry.changed))
    yield f"SEQUENCE:{sequence(entry.changed)}"
    yield from _when(entry)
    yield f"SUMMARY:{_said(entry.summary)}"
    if entry.text:
        yield f"DESCRIPTION:{_said(entry.text)}"
    if entry.place:
        yield f"LOCATION:{_said(entry.place)}"
    if entry.url:
        yield f"URL:{_BLANKS.sub('', entry.url)}"
    yield "CLASS:PRIVATE"
    if entry.alarm is not None:
        yield from _alarm(entry, entry.alarm)
    yield f"END:{kind}"


def _when(entry: Entry) -> Iterator[str]:
    if isinstance(entry.start, datetime):
        # Moments are written in UTC: right wherever it is read, and no definition of a zone to go stale.
        yield f"DTSTART:{_moment(entry.start)}"
        if isinstance(entry.end, datetime):
            yield f"DTEND:{_moment(entry.end)}"
        return
    if entry.task:
        yield f"DUE;VALUE=DATE:{_day(entry.start)}"
        yield "STATUS:NEEDS-ACTION"
        return
    yield f"DTSTART;VALUE=DATE:{_day(entry.start)}"
    yield f"DTEND;VALUE=DATE:{_day((entry.end or entry.start) + _DAY)}"
    if entry.yearly:
        yield "RRULE:FREQ=YEARLY" + (";BYMONTH=2;BYMONTHDAY=-1" if entry.leap_day else "")
    # A day that matters takes none of it.
    yield from ("TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE")


def _alarm(entry: Entry, distance: timedelta) -> Iterator[str]:
    related = ";RELATED=END" if entry.task else ""  # a task has its day at its end
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_said(entry.summary)}")
    yield from (f"TRIGGER{related}:{duration(distance)}", "END:VALARM")


def _both(name: str, other: str, value: str) -> tuple[str, str]:
    """The standard's name of a property, and the one that most programs read."""
    return f"{name}:{value}", f"{other}:{value}"


def _said(text: str) -> str:
    return escape(_CONTROLS.sub("", text))


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


@lru_cache(maxsize=1024)
def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
