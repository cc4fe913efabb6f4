"""The occurrences of one series within a span of days: the rule, its exceptions and what was moved."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from operator import itemgetter

from lazos.core.formats.calendar.events import Event, parsed
from lazos.core.formats.calendar.people import attendees_of, person_of
from lazos.core.formats.calendar.records import EventRecord
from lazos.core.formats.calendar.rules import TIMES_A_DAY, Budget, Refused
from lazos.core.formats.calendar.scan import Block
from lazos.core.formats.calendar.times import Moment, apart, day_of, instant
from lazos.core.formats.calendar.zones import Zones, name_of
from lazos.core.formats.records import Problem

_DAY = timedelta(days=1)
_A_DAY_MORE = 2 * TIMES_A_DAY


@dataclass(slots=True)
class Span:
    """The days that are wanted, from `start` to before `end`, and bounds: occurrences of one series, steps of rules."""

    start: date
    end: date
    most: int
    budget: Budget
    text_chars: int


@dataclass(frozen=True, slots=True)
class Occurrence:
    event: Event
    begins: Moment
    ends: Moment
    known_by: Moment  # when the series would have it, wherever it was moved to


@dataclass(slots=True)
class Series:
    """The events of one UID: read when their turn comes, so that a large calendar stays small in memory."""

    uid: str
    zones: Zones
    blocks: list[Block] = field(default_factory=list)

    def occurrences(self, span: Span) -> Iterator[EventRecord | Problem]:
        events: list[Event] = []
        for block in self.blocks:
            event = parsed(block, self.zones, span.text_chars)
            if isinstance(event, Problem):
                yield event
                continue
            events.append(event)
            yield from event.problems
            for name in self.zones.told_unknown():
                yield Problem(block.line, "unknown_timezone", {"name": name[:80]}, skipped=False)
        for found in _occurrences(events, span):
            record = found if isinstance(found, Problem) else _record(self.uid, found, span.text_chars)
            if isinstance(record, Problem) or (record.day < span.end and record.last_day >= span.start):
                yield record


class _Changes:
    """What holds from a day on ("this and all that follow"), for series of moments and for series of days."""

    def __init__(self, events: Iterable[Event]) -> None:
        # Worked out once: there may be ten thousand of them, and as many series that share their UID.
        ordered: dict[bool, list[tuple[Moment, Event]]] = {True: [], False: []}
        for one in events:
            if one.replaces is not None and one.replaces_later:
                ordered[_timed(one.replaces)].append((instant(one.replaces), one))
        for timed, found in ordered.items():
            ordered[timed] = sorted(found, key=itemgetter(0))
        self._events = {timed: [one for _, one in found] for timed, found in ordered.items()}
        self._from = {timed: [begins for begins, _ in found] for timed, found in ordered.items()}

    def at(self, start: Moment) -> Event | None:
        """The last that began by `start`."""
        timed = _timed(start)
        place = bisect_right(self._from[timed], instant(start)) if self._from[timed] else 0
        return self._events[timed][place - 1] if place else None


def _occurrences(events: list[Event], span: Span) -> Iterator[Occurrence | Problem]:
    masters = _masters([event for event in events if event.replaces is None])
    whole_days = bool(masters) and not isinstance(masters[0].begins, datetime)
    moved: dict[Moment, Event] = {}
    for event in events:
        if event.replaces is not None:
            key = day_of(event.replaces) if whole_days else instant(event.replaces)
            if key not in moved or event.sequence >= moved[key].sequence:
                moved[key] = event
    changes = _Changes(moved.values())
    for master in masters:
        yield from _of(master, moved, changes, span)
    for one in moved.values():
        yield _moved(one)


def _masters(events: list[Event]) -> list[Event]:
    """Of several versions the latest; events that merely share a UID, as some programs write them, stay apart."""
    latest = max((event.sequence for event in events), default=0)
    by_start = {instant(event.begins): event for event in events if event.sequence == latest}
    return list(by_start.values())


def _of(master: Event, moved: dict[Moment, Event], changes: _Changes, span: Span) -> Iterator[Occurrence | Problem]:
    """What a master gives; what was moved from it is taken out of `moved`."""
    without = {instant(when) for when in master.without} | {when for when in master.without if not _timed(when)}
    if not _timed(master.begins):
        without |= {day_of(when) for when in master.without}
    for key in without:
        moved.pop(key, None)
    lasting, problems = _starts(master, span, len(moved))
    yield from problems
    for start in sorted(lasting):
        if instant(start) in without or day_of(start) in without:
            continue
        one = moved.pop(instant(start), None) or moved.pop(day_of(start), None)
        yield _moved(one) if one else _plain(master, start, lasting[start], changes)


def _starts(master: Event, span: Span, moved: int) -> tuple[dict[Moment, timedelta | None], list[Problem]]:
    """Start → how long it takes, where that is its own; and what could not be worked out."""
    # A rule that ends before it begins is how some programs write that nothing is left.
    over = any(rule.is_over_before(master.begins) for rule in master.rules)
    found: dict[Moment, timedelta | None] = {} if over else {master.begins: None}
    problems = []
    low = span.start - (day_of(master.end_of(master.begins)) - day_of(master.begins)) - _DAY
    # Some fall out again: exceptions, what was moved, and the day more on either side.
    room = span.most + 1 + len(master.without) + moved + _A_DAY_MORE
    for rule in master.rules:
        before = len(found)
        try:
            found |= dict.fromkeys(islice(rule.starts(master.begins, low, span.end + _DAY, span.budget), room))
            if len(found) == before and not over and not rule.may_happen(master.begins):
                raise Refused("never_happens")
        except Refused as refused:
            problems.append(Problem(master.line, str(refused.args[0]), skipped=False))
    for when, lasts in master.extra:
        found[_like(master.begins, when)] = lasts
    return found, problems


def _plain(master: Event, start: Moment, lasts: timedelta | None, changes: _Changes) -> Occurrence:
    """As the series has it; from a "this and all that follow" on, as that one has it."""
    event, begins = master, start
    one = changes.at(start)
    if one is not None and one.replaces is not None:
        with suppress(OverflowError):  # moved out of all years
            begins = start + apart(one.replaces, one.begins)
            event = one
    return Occurrence(event, begins, begins + lasts if lasts is not None else event.end_of(begins), start)


def _moved(one: Event) -> Occurrence:
    return Occurrence(one, one.begins, one.end_of(one.begins), one.replaces or one.begins)


def _record(uid: str, one: Occurrence, text_chars: int) -> EventRecord:
    event, begins, ends = one.event, one.begins, one.ends
    starts_utc = ends_utc = None
    if isinstance(begins, datetime) and isinstance(ends, datetime):
        starts_utc, ends_utc = begins.astimezone(UTC), ends.astimezone(UTC)
        last = _last_moment(begins, ends.astimezone(begins.tzinfo)).date()
    else:
        last = day_of(ends) - _DAY
    return EventRecord(
        line=event.line,
        key=f"{uid}\t{one.known_by.isoformat()}",
        title=_words(event.text("SUMMARY"), 500),
        day=day_of(begins),
        last_day=max(day_of(begins), last),
        starts=starts_utc,
        ends=ends_utc,
        timezone=name_of(begins.tzinfo) if isinstance(begins, datetime) else "",
        place=_words(event.text("LOCATION"), 500),
        text=event.text("DESCRIPTION")[:text_chars].strip(),
        url=_words(event.text("URL"), 1000),
        organiser=person_of(event.said.get("ORGANIZER")),
        attendees=attendees_of(event.attendees),
        recurring=bool(event.rules or event.extra or event.replaces is not None),
        cancelled=event.text("STATUS").strip().upper() == "CANCELLED",
    )


def _like(begins: Moment, when: Moment) -> Moment:
    """`when` in the kind of `begins`: a moment at the same time of the day, or a day."""
    if isinstance(begins, datetime):
        return when if isinstance(when, datetime) else datetime.combine(when, begins.timetz())
    return day_of(when)


def _timed(when: Moment | None) -> bool:
    return isinstance(when, datetime)


def _words(text: str, most: int) -> str:
    return " ".join(text[: 4 * most].split())[:most]


def _last_moment(begins: datetime, ends: datetime) -> datetime:
    """An event until midnight ends on the day before."""
    return ends - timedelta(microseconds=1) if ends > begins and ends.time() == time.min else ends
