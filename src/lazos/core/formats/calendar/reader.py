"""From the bytes of an .ics to occurrences within a span of days, as plain records."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, tzinfo
from itertools import islice
from typing import BinaryIO

from lazos.core.formats.calendar.events import uid_of
from lazos.core.formats.calendar.records import EventRecord
from lazos.core.formats.calendar.scan import Block, blocks
from lazos.core.formats.calendar.series import Series, Span
from lazos.core.formats.calendar.zones import Zones
from lazos.core.formats.records import Problem
from lazos.core.formats.text import open_text, sniff_encoding

Found = EventRecord | Problem

# Some programs write the event alone, without the calendar around it.
_CALENDAR = re.compile(r"^\s*BEGIN\s*:\s*(?:VCALENDAR|VEVENT)\s*$", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Caps:
    """How much is taken from one calendar; what goes beyond is left out and said in a Problem."""

    file_bytes: int = 16 * 1024 * 1024
    events: int = 20_000
    lines: int = 5_000  # of one component
    line_chars: int = 256 * 1024
    occurrences: int = 400  # of one series, within the span
    records: int = 20_000
    steps: int = 1_000_000  # candidates counted out, of all series together
    text_chars: int = 20_000  # of one description
    problems: int = 2_000


DEFAULT = Caps()


def read(stream: BinaryIO, *, start: date, end: date, zone: tzinfo = UTC, caps: Caps = DEFAULT) -> Iterator[Found]:
    """Occurrences that touch the days from `start` to before `end`, and what could not be read, with its line.

    Times that name no zone, or one that nobody knows, are taken in `zone`. Never raises for the content. Series come
    in the order of the file, the occurrences of each together.
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
    # Encodings are guessed as for every other file; a calendar is UTF-8 by its standard, and often is not.
    encoding = sniff_encoding(io.BytesIO(data)) or "latin-1"
    with open_text(io.BytesIO(data), encoding) as text:
        return text.read().replace("\0", "")


def _found(text: str, start: date, end: date, zone: tzinfo, caps: Caps) -> Iterator[Found]:
    if not _CALENDAR.search(text):
        yield Problem(1, "no_calendar", fatal=True)
        return
    pieces = list(blocks(text, most_lines=caps.lines, longest=caps.line_chars))
    if not any(isinstance(piece, Problem) or piece.name == "VEVENT" for piece in pieces):
        yield Problem(1, "no_events", fatal=True)
        return
    series: dict[str, Series] = {}
    yield from _gathered(pieces, _zones(pieces, zone), series, caps)
    span = Span(start, end, caps.steps, caps.text_chars)
    for uid in list(series):
        one = series.pop(uid)
        told = one.occurrences(span)
        yield from islice(told, caps.occurrences)
        if next(told, None) is not None:
            yield Problem(one.blocks[0].line, "too_many_occurrences", skipped=False)


def _gathered(pieces: list[Block | Problem], zones: Zones, series: dict[str, Series], caps: Caps) -> Iterator[Problem]:
    """Puts every event to its series; tells what is no whole component."""
    count = 0
    for piece in pieces:
        if isinstance(piece, Problem):
            yield piece
        elif piece.name == "VEVENT":
            count += 1
            if count > caps.events:
                yield Problem(piece.line, "too_many_events")
                return
            uid = uid_of(piece)
            series.setdefault(uid, Series(uid, zones)).blocks.append(piece)


def _zones(pieces: list[Block | Problem], floating: tzinfo) -> Zones:
    """What the file defines; X-WR-TIMEZONE is the zone of its times that float."""
    zones = Zones(floating)
    for piece in pieces:
        if isinstance(piece, Block) and piece.name == "VTIMEZONE":
            zones.define(piece)
    for piece in pieces:
        for line in piece.lines if isinstance(piece, Block) and piece.name == "VCALENDAR" else ():
            name, _, value = line.partition(":")
            if name.upper().startswith("X-WR-TIMEZONE") and value.strip():
                zones.floating = zones.get(value)
    zones.told_unknown()
    return zones
