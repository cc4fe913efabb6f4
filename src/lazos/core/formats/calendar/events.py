"""One VEVENT in plain values: its times placed in the zones that the file means, what is broken left out and named."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo

from lazos.core.formats.calendar import lines
from lazos.core.formats.calendar.lines import Property
from lazos.core.formats.calendar.rules import Refused, Rule
from lazos.core.formats.calendar.scan import Block
from lazos.core.formats.calendar.times import Moment, Unreadable, apart, length, moment, within
from lazos.core.formats.calendar.zones import Zones
from lazos.core.formats.records import Problem

_DAY = timedelta(days=1)
_LISTS = frozenset({"RDATE", "EXDATE"})
_SEVERAL = _LISTS | {"RRULE", "ATTENDEE"}
_TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION"})
_ONCE = _TEXTS | frozenset("UID DTSTART DTEND DURATION RECURRENCE-ID SEQUENCE URL ORGANIZER STATUS".split())
#: Values of one kind that are read; more people are no meeting, more days no series.
_MOST = 500
#: Characters of a line that is read as a whole (lists are longer); of a text, what is kept and what its escapes take.
_LONGEST, _LONGEST_LIST = 4_000, 16_000
_GLANCE = re.compile(r"^(?:DTSTART|DTEND)([;:][^\n]*)|^(?:RRULE|RDATE|DURATION|RECURRENCE-ID)", re.I | re.M)
_DAY_ALONE = re.compile(r"\d{8}", re.ASCII)


@dataclass(slots=True)
class Event:
    """`ends` is None where the event says nothing of its end. `extra`: more starts, each with its own end or None."""

    line: int
    begins: Moment
    ends: Moment | None = None
    duration: timedelta | None = None
    rules: list[Rule] = field(default_factory=list)
    extra: list[tuple[Moment, timedelta | None]] = field(default_factory=list)
    without: list[Moment] = field(default_factory=list)
    replaces: Moment | None = None
    replaces_later: bool = False
    sequence: int = 0
    said: dict[str, Property] = field(default_factory=dict)
    attendees: list[Property] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def text(self, name: str) -> str:
        return self.said[name].text if name in self.said else ""

    def end_of(self, start: Moment) -> Moment:
        """Where an occurrence that begins at `start` ends, on the same clock where both ends were told on one."""
        if self.duration is not None:
            return start + self.duration
        if self.ends is None:
            return start if isinstance(start, datetime) else start + _DAY
        return start + apart(self.begins, self.ends)


def parsed(block: Block, zones: Zones, text_chars: int) -> Event | Problem:
    """The event, or why there is none: no_start, bad_start."""
    found = dict[str, list[Property]]()
    for name, line in _told(block, text_chars):
        if one := lines.parsed(line):
            found.setdefault(name, []).append(one)
    if not found.get("DTSTART"):
        return Problem(block.line, "no_start")
    begins = next(_moments(found["DTSTART"][0], zones), None)
    if begins is None:
        return Problem(block.line, "bad_start")
    event = Event(block.line, begins, said={name: those[0] for name, those in found.items() if name in _ONCE})
    event.attendees = found.get("ATTENDEE", [])
    _end(event, zones)
    _recurrence(event, found, zones)
    return event


def uid_of(block: Block) -> str:
    """The UID as it stands; the line of an event that has none."""
    for line in block.inner():
        if line[:3].upper() == "UID" and line[3:4] in (":", ";"):
            return line.partition(":")[2].strip()[:1_000] or f"line {block.line}"
    return f"line {block.line}"


def may_touch(block: Block, start: date) -> bool:
    """False where a glance says that the event was over before `start`: it happens once, and its ends are told.

    So the years behind in a long calendar cost next to nothing.
    """
    earliest = (start - 3 * _DAY).strftime("%Y%m%d")
    days = 0
    for found in _GLANCE.finditer(block.raw):
        day = found[1].rpartition(":")[2].strip()[:8] if found[1] is not None else ""
        if not _DAY_ALONE.fullmatch(day) or day >= earliest:
            return True
        days += 1
    return not days


def _told(block: Block, text_chars: int) -> Iterator[tuple[str, str]]:
    """(name, line) of what is read here, within bounds: alarms and foreign lines break often, and matter least."""
    seen = Counter[str]()
    for line in block.inner():
        name = lines.name_of(line[:80])
        if name not in _ONCE and name not in _SEVERAL:
            continue
        seen[name] += line.count(",") + 1 if name in _LISTS else 1
        if name in _TEXTS:
            line = line[: 2 * text_chars + 2_000]
        elif len(line) > (_LONGEST_LIST if name in _LISTS else _LONGEST):
            continue
        if seen[name] <= (_MOST if name in _SEVERAL else 1):
            yield name, line


def _end(event: Event, zones: Zones) -> None:
    for name, put in (("DTEND", _until), ("DURATION", _lasting)):
        if name in event.said and event.said[name].value:
            try:
                put(event, event.said[name], zones)
            except (Unreadable, OverflowError):
                event.problems.append(Problem(event.line, "bad_detail", {"name": name}, skipped=False))
            else:
                return


def _until(event: Event, told: Property, zones: Zones) -> None:
    ends = next(_moments(told, zones), None)
    if ends is None:
        raise Unreadable(told.value[:40])
    ends = _like(event.begins, ends)
    within(apart(event.begins, ends))
    event.ends = ends


def _like(begins: Moment, ends: Moment) -> Moment:
    """An end of the other kind than the beginning: a day ends before it begins, a moment on its own day."""
    if isinstance(begins, datetime) and not isinstance(ends, datetime):
        return max(begins, datetime.combine(ends, time.min, begins.tzinfo))
    if isinstance(ends, datetime) and not isinstance(begins, datetime):
        return ends.date() + (_DAY if ends.time() > time.min else timedelta(0))
    return ends


def _lasting(event: Event, told: Property, zones: Zones) -> None:
    event.duration = length(told.value)


def _recurrence(event: Event, found: dict[str, list[Property]], zones: Zones) -> None:
    for one in found.get("RRULE", ())[:4]:
        if one.value:
            try:
                event.rules.append(Rule.parsed(one.text))
            except Refused as refused:
                event.problems.append(Problem(event.line, str(refused.args[0]), skipped=False))
    event.extra = [pair for one in found.get("RDATE", ()) for pair in _periods(one, event, zones)]
    event.without = [day for one in found.get("EXDATE", ()) for day in _each(one, event, zones)]
    if event.said["DTSTART"].value[-1:] not in ("Z", "z") and "TZID" not in event.said["DTSTART"].params:
        # It floats, and so do its exceptions, even where a program wrote them as if they were in UTC.
        zone = getattr(event.begins, "tzinfo", None)
        event.without += [when.replace(tzinfo=zone) for when in event.without if isinstance(when, datetime)]
    if "RECURRENCE-ID" in event.said:
        event.replaces = next(_each(event.said["RECURRENCE-ID"], event, zones), None)
        event.replaces_later = event.said["RECURRENCE-ID"].params.get("RANGE", "").upper() == "THISANDFUTURE"
    number = event.text("SEQUENCE").strip()
    event.sequence = int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0


def _each(told: Property, event: Event, zones: Zones) -> Iterator[Moment]:
    """Every moment of a list; what is none is named once for each line."""
    wanted = [part for part in told.value.split(",") if part.strip()]
    found = list(_moments(told, zones))
    if len(found) < len(wanted):
        event.problems.append(Problem(event.line, "bad_detail", {"name": told.name}, skipped=False))
    yield from found


def _periods(told: Property, event: Event, zones: Zones) -> Iterator[tuple[Moment, timedelta | None]]:
    if told.params.get("VALUE", "").upper() != "PERIOD":
        yield from ((start, None) for start in _each(told, event, zones))
        return
    for part in told.value.split(","):
        start, _, end = part.partition("/")
        try:
            begins = moment(start, _zone(told, zones))
            yield begins, length(end) if end.strip()[:1] in ("P", "p", "+") else _between(begins, end, told, zones)
        except Unreadable:
            event.problems.append(Problem(event.line, "bad_detail", {"name": told.name}, skipped=False))


def _between(begins: Moment, end: str, told: Property, zones: Zones) -> timedelta:
    return within(apart(begins, moment(end, _zone(told, zones))))


def _moments(told: Property, zones: Zones) -> Iterator[Moment]:
    """What can be read of one value or a list. VALUE is not asked: what has an hour is a moment, whatever it says."""
    zone = _zone(told, zones)
    for part in told.value.split(",") if told.name in _LISTS else [told.value]:
        try:
            # Programs that name a zone and write a "Z" as well mean the zone.
            yield moment(part.rstrip("Zz ") if "TZID" in told.params else part, zone)
        except Unreadable:
            continue


def _zone(told: Property, zones: Zones) -> tzinfo:
    """The zone is asked for only where it matters, for unknown ones are told."""
    name = told.params.get("TZID", "")
    return zones.get(name) if name and told.params.get("VALUE", "").upper() != "DATE" else zones.floating
