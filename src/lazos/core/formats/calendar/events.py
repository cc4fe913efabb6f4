"""One VEVENT as the library reads it, its times placed in the zones that the file means."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from icalendar import Component, Event
from icalendar.prop import vBroken

from lazos.core.formats.calendar.scan import Block
from lazos.core.formats.calendar.zones import Zones
from lazos.core.formats.records import Problem

_LISTS = ("RDATE", "EXDATE")
_SEVERAL = (*_LISTS, "RRULE", "ATTENDEE")
#: Days of a list, people of an event: more than so many are no series and no meeting.
_MOST = 500
_ONCE = "UID DTSTART DTEND DURATION RECURRENCE-ID SEQUENCE SUMMARY LOCATION DESCRIPTION URL ORGANIZER STATUS".split()
_READ = frozenset((*_SEVERAL, *_ONCE))
_DATED = ("DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE")
_MAY_BREAK = (*_DATED[1:], "RRULE", "DURATION")
_ZONE = re.compile(";TZID=", re.IGNORECASE)
_DAYS_WITH_Z = re.compile(r"(?<=\d{8})Z(?=,|$)")
_DAYS = re.compile(r":\d{8}(,\d{8})*$")


def parsed(block: Block, zones: Zones) -> Component | Problem:
    """The event, or why there is none: no_start, bad_start, bad_event."""
    try:
        event = Event.from_ical(_told(block))
        _place_in_zones(event, zones)
    except Exception:  # whatever the library's parts raise; the event is left out and named
        return Problem(block.line, "bad_event")
    if "DTSTART" not in event:
        return Problem(block.line, "no_start")
    begins = day_of(event)
    return Problem(block.line, "bad_start") if begins is None or not 1 < begins.year < 9999 else event


def without_broken(event: Component, line: int) -> Iterator[Problem]:
    """Takes away, and names, what of the event could not be read; the rest of it stands."""
    for name in _MAY_BREAK:
        if isinstance(event.get(name), vBroken):
            event.pop(name)
            yield Problem(line, "bad_detail", {"name": name}, skipped=False)


def uid_of(block: Block) -> str:
    """The UID as it stands; the line of an event that has none."""
    for line in block.lines:
        if line[:3].upper() == "UID" and line[3:4] in (":", ";"):
            return line.partition(":")[2].strip() or f"line {block.line}"
    return f"line {block.line}"


def day_of(event: Any) -> date | None:
    """The day on which the event begins; None where its DTSTART is no date."""
    value = event.get("DTSTART")
    begins = None if isinstance(value, vBroken) else getattr(value, "dt", None)
    return begins.date() if isinstance(begins, datetime) else begins if isinstance(begins, date) else None


def _told(block: Block) -> str:
    """The event with what is read here and nothing else: alarms and foreign lines break often, and matter least."""
    kept, seen, depth = [], Counter[str](), 0
    for line in block.lines:
        name = re.split("[;:]", line, maxsplit=1)[0].upper()
        depth += (name == "BEGIN") - (name == "END")
        if depth == 1 and name in _READ:
            seen[name] += line.count(",") + 1 if name in _LISTS else 1
            if seen[name] <= (_MOST if name in _SEVERAL else 1):
                kept.append(_plain(line, name) if name in _DATED else line)
    return "\r\n".join(["BEGIN:VEVENT", *filter(None, kept), "END:VEVENT", ""])


def _plain(line: str, name: str) -> str:
    # The library would look the zone up, and remember it, for the whole process: here it is this file's.
    line = _ZONE.sub(";X-TZID=", line, count=1)
    return _as_days(line, name) if name in _LISTS else line


def _as_days(line: str, name: str) -> str:
    """Days written as if they were times ("20131210Z") are days; a list of nothing is left out."""
    line = _DAYS_WITH_Z.sub("", line)
    if _DAYS.search(line) and "VALUE=" not in line.upper():
        line = f"{name};VALUE=DATE{line[len(name) :]}"
    return "" if line.endswith(":") else line


def _place_in_zones(event: Component, zones: Zones) -> None:
    for name in _DATED:
        values = event.get(name)
        for value in values if isinstance(values, list) else [values]:
            if value is not None and not isinstance(value, vBroken):
                for part in getattr(value, "dts", [value]):
                    _place(part, getattr(value, "params", {}).get("X-TZID"), zones)


def _place(part: Any, named: str | None, zones: Zones) -> None:
    if not isinstance(part.dt, datetime):
        return
    if named and str(named).upper() != "UTC":
        part.dt = part.dt.replace(tzinfo=zones.get(str(named)))
    elif part.dt.tzinfo is None:
        part.dt = part.dt.replace(tzinfo=zones.floating)
