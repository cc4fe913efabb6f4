"""From the bytes of an .ics to occurrences within a span of days, as plain records."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from itertools import islice
from typing import BinaryIO

from lazos.core.formats.calendar.events import may_touch, uid_of
from lazos.core.formats.calendar.records import EventRecord
from lazos.core.formats.calendar.rules import Budget
from lazos.core.formats.calendar.scan import Block, blocks
from lazos.core.formats.calendar.series import Series, Span
from lazos.core.formats.calendar.zones import MOST_ZONES, Zones
from lazos.core.formats.records import Problem
from lazos.core.formats.text import open_text, sniff_encoding

Found = EventRecord | Problem

_CALENDAR = re.compile(r"^BEGIN[ \t]*:[ \t]*VCALENDAR[ \t]*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Caps:
    """How much is taken from one calendar; what goes beyond is left out and said in a Problem."""

    file_bytes: int = 16 * 1024 * 1024
    file_lines: int = 800_000
    events: int = 20_000  # that may touch the span
    lines: int = 5_000  # of one component
    line_chars: int = 256 * 1024
    occurrences: int = 400  # of one series, within the span
    records: int = 20_000
    steps: int = 1_000_000  # of all recurrence rules together
    text_chars: int = 20_000  # of one description
    problems: int = 2_000


DEFAULT = Caps()


def read(stream: BinaryIO, *, start: date, end: date, zone: tzinfo = UTC, caps: Caps = DEFAULT) -> Iterator[Found]:
    """Occurrences that touch the days from `start` to before `end`, and what could not be read, with its line.

    Times that name no zone, or one that nobody knows, are taken in `zone`. Never raises for the content. Series come
    in the order of the file, the occurrences of each together, in the order of time. Events that happen once and were
    over before `start` are passed over.
    """
    data = stream.read(caps.file_bytes + 1)
    if len(data) > caps.file_bytes:
        yield Problem(1, "too_large", fatal=True)
        return
    counts = {Problem: 0, EventRecord: 0}
    most = {Problem: (caps.problems, "too_many_problems"), EventRecord: (caps.records, "too_many_records")}
    for found in _found(_text(data), start, end, zone, caps):
        counts[type(found)] += 1
        cap, code = most[type(found)]
        if counts[type(found)] > cap:
            yield Problem(found.line, code, fatal=isinstance(found, Problem))
            return
        yield found


def _text(data: bytes) -> str:
    """As text whose lines end in "\\n"."""
    # Encodings are guessed as for every other file; a calendar is UTF-8 by its standard, and often is not.
    encoding = sniff_encoding(io.BytesIO(data)) or "latin-1"
    with open_text(io.BytesIO(data), encoding) as text:
        return text.read().replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _found(text: str, start: date, end: date, zone: tzinfo, caps: Caps) -> Iterator[Found]:
    if text.count("\n") > caps.file_lines:
        yield Problem(1, "too_many_lines", fatal=True)
        return
    taken = _Taken(caps, start)
    for piece in blocks(text, most_lines=caps.lines, longest=caps.line_chars):
        yield from taken.take(piece)
    # Some programs write the event alone, without the calendar around it.
    if not taken.has_events and not _CALENDAR.search(text):
        yield Problem(1, "no_calendar", fatal=True)
        return
    if not taken.has_events:
        yield Problem(1, "no_events", fatal=True)
        return
    zones = taken.zones(zone)
    span = Span(start, end, caps.occurrences, Budget(caps.steps), caps.text_chars)
    for uid in list(taken.series):
        found = taken.series.pop(uid)
        told = Series(uid, zones, found).occurrences(span)
        yield from islice(told, caps.occurrences)
        if next(told, None) is not None:
            yield Problem(found[0].line, "too_many_occurrences", skipped=False)


class _Taken:
    """What of the file is kept until its turn: events by series, zones, and the lines of the calendar itself."""

    def __init__(self, caps: Caps, start: date) -> None:
        self.series: dict[str, list[Block]] = {}
        self.has_events = False
        self._caps, self._start = caps, start
        self._zones: list[Block] = []
        self._heads: list[Block] = []
        self._events = 0

    def take(self, piece: Block | Problem) -> Iterator[Problem]:
        """Yields what is no whole component, or more than is taken."""
        self.has_events |= isinstance(piece, Problem) or piece.name == "VEVENT"
        if isinstance(piece, Problem):
            yield piece
        elif piece.name == "VEVENT":
            yield from self._take_event(piece)
        elif piece.name == "VTIMEZONE" and len(self._zones) < MOST_ZONES:
            self._zones.append(piece)
        elif piece.name == "VCALENDAR":
            self._heads.append(piece)

    def _take_event(self, event: Block) -> Iterator[Problem]:
        if self._events > self._caps.events or not may_touch(event, self._start):
            return
        self._events += 1
        if self._events > self._caps.events:
            yield Problem(event.line, "too_many_events")
            return
        self.series.setdefault(uid_of(event), []).append(event)

    def zones(self, floating: tzinfo) -> Zones:
        """What the file defines; X-WR-TIMEZONE is the zone of its times that float."""
        zones = Zones(floating)
        for block in self._zones:
            zones.define(block)
        for line in (line for head in self._heads for line in head.lines):
            name, _, value = line.partition(":")
            if name.upper().startswith("X-WR-TIMEZONE") and value.strip():
                zones.floating = zones.get(value)
        zones.told_unknown()
        return zones
