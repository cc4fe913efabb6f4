"""The time zone that a TZID means: an IANA name, a Windows name, or what the file itself defines.

A definition (VTIMEZONE) belongs to the file that brings it: one member's file never changes what another's means.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from lazos.core.formats.calendar import lines
from lazos.core.formats.calendar.rules import Budget, Refused, Rule
from lazos.core.formats.calendar.scan import Block
from lazos.core.formats.calendar.times import Moment, Unreadable, moment

#: What a definition says of the years before and after these is told by their neighbours.
_KNOWN = (date(1970, 1, 1), date(2060, 1, 1))
#: Definitions of a file that are read, changes of the clock in one of them, and steps for all of their rules.
MOST_ZONES, _MOST_CHANGES, _STEPS = 200, 1_500, 200_000
#: Characters of a name; the longest one of the IANA has 32, vendors put a path before it.
_LONGEST_NAME = 250
_PARTS = 6
_OFFSET = re.compile(r"\W*(?:GMT|UTC)\W*?([+-])(\d{1,2})(?:[:.]?(\d\d))?\W*", re.IGNORECASE)
_SHIFT = re.compile(r"([+-])(\d\d):?(\d\d)(?::?(\d\d))?", re.ASCII)


class Zones:
    """TZID → zone, for one file. `floating` is the zone of times that name none."""

    def __init__(self, floating: tzinfo) -> None:
        self.floating = floating
        self._unknown: set[str] = set()
        self._defined: dict[str, Block] = {}
        self._found: dict[str, tzinfo | None] = {}
        self._budget = Budget(_STEPS)

    def define(self, block: Block) -> None:
        """Takes a VTIMEZONE; it is read only where the name says nothing by itself."""
        for line in block.inner():
            if lines.name_of(line[:10]) == "TZID" and (told := lines.parsed(line[:_LONGEST_NAME])):
                if told.value and len(self._defined) < MOST_ZONES:
                    self._defined.setdefault(told.value, block)
                return

    def get(self, name: str) -> tzinfo:
        """The zone, or the floating one, and then the name is told once more by `told_unknown`."""
        key = name[:_LONGEST_NAME].strip().strip('"')
        if key not in self._found:
            self._found[key] = _by_name(key) or self._by_definition(key) or _by_offset(key)
        zone = self._found[key]
        if zone is None:
            self._unknown.add(key)
        return zone or self.floating

    def told_unknown(self) -> list[str]:
        """Names that nobody knows, asked for since this was asked last."""
        names, self._unknown = sorted(self._unknown), set()
        return names

    def _by_definition(self, key: str) -> tzinfo | None:
        block = self._defined.get(key)
        if block is None:
            return None
        try:
            changes = sorted(change for part in block.within() for change in _changes(part, self._budget))
        except (Unreadable, Refused, OverflowError):
            return None
        return DefinedZone(key, changes) if 0 < len(changes) <= _MOST_CHANGES else None


class DefinedZone(tzinfo):
    """A zone by its changes: (when, on the clock before the change; what UTC lacks before; and after it)."""

    def __init__(self, name: str, changes: list[tuple[datetime, timedelta, timedelta]]) -> None:
        self.name = name
        self._local = [when for when, _, _ in changes]
        self._utc = [when - before for when, before, _ in changes]
        self._before = [before for _, before, _ in changes]
        self._after = [after for _, _, after in changes]

    def utcoffset(self, when: datetime | None) -> timedelta:
        if when is None:
            return self._after[-1]
        clock = when.replace(tzinfo=None)
        at = bisect_right(self._local, clock)
        # An hour that comes twice: the second time it is already after the change.
        if when.fold and at < len(self._local) and clock >= self._local[at] + self._after[at] - self._before[at]:
            at += 1
        return self._after[at - 1] if at else self._before[0]

    def fromutc(self, when: datetime) -> datetime:
        at = bisect_right(self._utc, when.replace(tzinfo=None))
        return when + (self._after[at - 1] if at else self._before[0])

    def dst(self, when: datetime | None) -> timedelta | None:
        return None

    def tzname(self, when: datetime | None) -> str:
        return self.name


def name_of(zone: tzinfo | None) -> str:
    return zone.key if isinstance(zone, ZoneInfo) else ""


def _changes(part: Block, budget: Budget) -> Iterator[tuple[datetime, timedelta, timedelta]]:
    """When STANDARD or DAYLIGHT begins, every time. Raises `Unreadable` or `Refused`."""
    told: dict[str, list[str]] = {}
    for line in part.inner():
        if len(told) < 20 and (one := lines.parsed(line[:20_000])):
            told.setdefault(one.name, []).append(one.value)
    before, after = (_shift(told.get(name, [""])[0]) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    first = moment(told.get("DTSTART", [""])[0], None)
    if not isinstance(first, datetime):
        raise Unreadable(str(first))
    starts: list[Moment] = [first.replace(tzinfo=None)]
    starts += [moment(text, None) for value in told.get("RDATE", ()) for text in value.split(",")[:_MOST_CHANGES]]
    for text in told.get("RRULE", ())[:4]:
        rule = Rule.parsed(text)
        if rule.freq != "YEARLY":
            raise Refused("bad_rule")
        starts += rule.starts(starts[0], *_KNOWN, budget)
    for start in starts[: 2 * _MOST_CHANGES]:
        if isinstance(start, datetime):
            yield start.replace(tzinfo=None), before, after


def _shift(text: str) -> timedelta:
    found = _SHIFT.fullmatch(text.strip())
    if not found or int(found[2]) > 18 or int(found[3]) > 59:
        raise Unreadable(text[:40])
    return (-1 if found[1] == "-" else 1) * timedelta(
        hours=int(found[2]), minutes=int(found[3]), seconds=min(59, int(found[4] or 0))
    )


@lru_cache(maxsize=512)
def _by_name(key: str) -> tzinfo | None:
    """Olson and Windows names, also behind a vendor's prefix: /example.org/Europe/Madrid."""
    parts = key.strip("/").split("/")[-_PARTS:]
    for start in range(len(parts)):
        name = "/".join(parts[start:])
        for wanted in (name, WINDOWS_TO_OLSON.get(name, ""), name.replace(" ", "_")):
            if wanted and (zone := _zone(wanted)):
                return zone
    return None


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, empty, a path outside, a folder
        return None


def _by_offset(key: str) -> tzinfo | None:
    """(GMT +01:00), UTC-5: an offset that is the whole name."""
    found = _OFFSET.fullmatch(key)
    if not found:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    return timezone((-1 if found[1] == "-" else 1) * timedelta(hours=hours, minutes=minutes))
