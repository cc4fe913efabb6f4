"""The occurrences of one series within a span of days: the rule, its exceptions and what was moved."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import recurring_ical_events  # type: ignore[import-untyped]
from icalendar import Calendar, Component

from lazos.core.formats.calendar import rules
from lazos.core.formats.calendar.events import day_of, parsed, without_broken
from lazos.core.formats.calendar.people import attendees_of, person_of
from lazos.core.formats.calendar.records import EventRecord
from lazos.core.formats.calendar.scan import Block
from lazos.core.formats.calendar.zones import Zones, name_of
from lazos.core.formats.records import Problem

_REPEATS = ("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_DAY = timedelta(days=1)


@dataclass(slots=True)
class Span:
    """The days that are wanted, from `start` to before `end`, and how many candidates may still be counted out."""

    start: date
    end: date
    steps_left: int
    text_chars: int


@dataclass(slots=True)
class Series:
    """The events of one UID: read when their turn comes, so that a large calendar stays small in memory."""

    uid: str
    zones: Zones
    blocks: list[Block] = field(default_factory=list)
    members: list[tuple[Component, int]] = field(default_factory=list)

    def occurrences(self, span: Span) -> Iterator[EventRecord | Problem]:
        yield from self._read()
        if not self.members:
            return
        yield from self._drop_endless_rules(span)
        try:
            records = self._records(self.members, span)
        except Exception:  # the recurrence is what broke, in one of a library's many ways
            yield from self._each_once(span)
            return
        yield from _touching(records, span)

    def _read(self) -> Iterator[Problem]:
        for block in self.blocks:
            event = parsed(block, self.zones)
            if isinstance(event, Problem):
                yield event
                continue
            self.members.append((event, block.line))
            yield from without_broken(event, block.line)
            for name in self.zones.told_unknown():
                yield Problem(block.line, "unknown_timezone", {"name": name[:80]}, skipped=False)

    def _drop_endless_rules(self, span: Span) -> Iterator[Problem]:
        """Takes rules away that may not be counted out; the first occurrence stays."""
        for event, line in self.members:
            found = event.get("RRULE")
            for rule in found if isinstance(found, list) else [found] if found else []:
                try:
                    span.steps_left -= rules.steps(rule.to_ical().decode(), day_of(event) or span.start, span.end)
                    if span.steps_left < 0:
                        raise rules.Refused("too_much_recurrence")
                except rules.Refused as refused:
                    event.pop("RRULE")
                    yield Problem(line, str(refused.args[0]), skipped=False)
                    break

    def _each_once(self, span: Span) -> Iterator[EventRecord | Problem]:
        for event, line in self.members:
            repeats = [event.pop(name, None) for name in _REPEATS]
            try:
                records = self._records([(event, line)], span)
            except Exception:  # as above
                yield Problem(line, "bad_event")
                continue
            if any(repeats):
                yield Problem(line, "bad_rule", skipped=False)
            yield from _touching(records, span)

    def _records(self, members: list[tuple[Component, int]], span: Span) -> list[EventRecord]:
        calendar = Calendar()
        for event, _ in members:
            calendar.add_component(event)
        # A day more on both sides: the span is meant in the zone of each event.
        found = list(recurring_ical_events.of(calendar).between(span.start - _DAY, span.end + _DAY))
        lines = {_mark(event): line for event, line in reversed(members)}
        return [self._record(event, lines, len(found) > 1, span) for event in found]

    def _record(self, event: Any, lines: dict[str, int], several: bool, span: Span) -> EventRecord:
        begins, ends = event.start, event.end
        timed = isinstance(begins, datetime)
        day = begins.date() if timed else begins
        moved = event.get("RECURRENCE-ID")
        return EventRecord(
            line=lines.get(_mark(event), self.members[0][1]),
            key=f"{self.uid}\t{(moved.dt if moved else begins).isoformat()}",
            title=_words(event.get("SUMMARY"), 500),
            day=day,
            last_day=max(day, _last_moment(begins, ends).date() if timed else ends - _DAY),
            starts=begins.astimezone(UTC) if timed else None,
            ends=ends.astimezone(UTC) if timed else None,
            timezone=name_of(begins.tzinfo) if timed else "",
            place=_words(event.get("LOCATION"), 500),
            text=str(event.get("DESCRIPTION") or "")[: span.text_chars].strip(),
            url=_words(event.get("URL"), 1000),
            organiser=person_of(event.get("ORGANIZER")),
            attendees=attendees_of(event),
            recurring=several or bool(moved),
            cancelled=str(event.get("STATUS") or "").upper() == "CANCELLED",
        )


def _touching(records: list[EventRecord], span: Span) -> Iterator[EventRecord]:
    yield from (record for record in records if record.day < span.end and record.last_day >= span.start)


def _mark(event: Any) -> str:
    moved = event.get("RECURRENCE-ID")
    return str(moved.to_ical()) if moved else ""


def _words(value: Any, most: int) -> str:
    first = value[0] if isinstance(value, list) else value
    return " ".join(str(first or "").split())[:most]


def _last_moment(begins: datetime, ends: datetime) -> datetime:
    """An event until midnight ends on the day before."""
    return ends - timedelta(microseconds=1) if ends > begins and ends.time() == time.min else ends
