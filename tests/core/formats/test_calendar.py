"""Calendars: what a good file says, what a bad one costs, and that one file never changes what another means."""

import io
import os
import time
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.formats import calendar
from lazos.core.formats.calendar import Caps, EventRecord
from lazos.core.formats.calendar.rules import Refused, steps
from lazos.core.formats.records import Problem

CORPUS = Path(os.environ.get("LAZOS_CORPUS", "/nowhere")) / "ical"
YEAR = (date(2026, 1, 1), date(2027, 1, 1))


def event(*lines: str, uid: str = "one", start: str = "DTSTART:20260401T100000Z") -> str:
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", start, "SUMMARY:Feria", *lines, "END:VEVENT", ""])


def read(*components: str, span: tuple[date, date] = YEAR, **more: object) -> tuple[list[EventRecord], list[Problem]]:
    text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(components) + "END:VCALENDAR\r\n"
    return divided(calendar.read(io.BytesIO(text.encode()), start=span[0], end=span[1], **more))


def divided(found):
    found = list(found)
    events = [item for item in found if isinstance(item, EventRecord)]
    return events, [item for item in found if isinstance(item, Problem)]


def codes(problems):
    return [problem.code for problem in problems]


def test_an_event_with_its_people_and_place():
    events, problems = read(
        event(
            "DTEND:20260401T113000Z",
            "LOCATION:Teatro Solís\\, Montevideo",
            "DESCRIPTION:Traer tarjetas",
            'ORGANIZER;CN="Lucía Paredes":mailto:Lucia@Example.org',
            'ATTENDEE;CN="Hugo B.";PARTSTAT=ACCEPTED:mailto:hugo@example.org',
            "ATTENDEE;CUTYPE=ROOM:mailto:sala@example.org",
        )
    )
    assert problems == []
    (found,) = events
    assert (found.title, found.place, found.text) == ("Feria", "Teatro Solís, Montevideo", "Traer tarjetas")
    assert found.starts == datetime(2026, 4, 1, 10, tzinfo=UTC)
    assert found.ends == datetime(2026, 4, 1, 11, 30, tzinfo=UTC)
    assert (found.organiser.name, found.organiser.email) == ("Lucía Paredes", "lucia@example.org")
    assert [(one.person.name, one.answer) for one in found.attendees] == [("Hugo B.", "accepted")]
    assert found.line == 3


def test_whole_days_end_on_their_last_day():
    events, _ = read(event("DTEND;VALUE=DATE:20260404", start="DTSTART;VALUE=DATE:20260401"))
    assert (events[0].day, events[0].last_day, events[0].starts) == (date(2026, 4, 1), date(2026, 4, 3), None)


def test_until_midnight_is_still_the_same_day():
    events, _ = read(event("DTEND:20260402T000000Z"))
    assert events[0].last_day == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("named", "hour"),
    [
        ("Europe/Madrid", 8),
        ("/example.org/tz/Europe/Madrid", 8),
        ("Romance Standard Time", 8),
        ('"(GMT -03:00)"', 13),
        ("UTC", 10),
    ],
)
def test_a_zone_by_any_of_its_names(named: str, hour: int):
    events, problems = read(event(start=f"DTSTART;TZID={named}:20260401T100000"))
    assert problems == []
    assert events[0].starts.hour == hour


def test_a_zone_that_the_file_defines_holds_for_that_file_alone():
    def zone(offset: str) -> str:
        lines = ("BEGIN:STANDARD", "DTSTART:19700101T000000", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}")
        return "\r\n".join(["BEGIN:VTIMEZONE", "TZID:Mi zona", *lines, "END:STANDARD", "END:VTIMEZONE", ""])

    said = event(start="DTSTART;TZID=Mi zona:20260401T100000")
    hours = [read(zone(offset), said)[0][0].starts.hour for offset in ("+0200", "-0500", "+0000")]
    assert hours == [8, 15, 10]
    events, problems = read(said, zone=ZoneInfo("America/Merida"))
    assert codes(problems) == ["unknown_timezone"]
    assert events[0].starts.hour == 16


def test_floating_times_are_the_members_or_the_calendars():
    floating = event(start="DTSTART:20260401T100000")
    assert read(floating, zone=ZoneInfo("Europe/Madrid"))[0][0].starts.hour == 8
    assert read("X-WR-TIMEZONE:America/Lima\r\n", floating, zone=ZoneInfo("Europe/Madrid"))[0][0].starts.hour == 15


def test_a_series_with_an_exception_and_one_that_was_moved():
    weekly = event("RRULE:FREQ=WEEKLY;COUNT=4", "EXDATE:20260408T100000Z")
    moved = event("RECURRENCE-ID:20260415T100000Z", start="DTSTART:20260416T120000Z")
    events, problems = read(weekly, moved)
    assert problems == []
    assert [one.starts.strftime("%d %H") for one in events] == ["01 10", "16 12", "22 10"]
    assert len({one.key for one in events}) == 3
    assert {one.line for one in events} == {3, 10}


def test_only_what_touches_the_span():
    events, _ = read(event("RRULE:FREQ=DAILY"), span=(date(2026, 5, 1), date(2026, 5, 4)))
    assert [one.day.day for one in events] == [1, 2, 3]


@pytest.mark.parametrize(
    ("broken", "code"),
    [
        ("BEGIN:VEVENT\r\nUID:x\r\nSUMMARY:sin fecha\r\nEND:VEVENT\r\n", "no_start"),
        (event(start="DTSTART:20261399T100000Z", uid="x"), "bad_start"),
        ("BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20260401T100000Z\r\n", "not_ended"),
        (event("DTEND:mañana", uid="x"), "bad_detail"),
        (event("RRULE:FREQ=SECONDLY", uid="x"), "recurs_too_often"),
        (event("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", uid="x"), "never_happens"),
        (event(f"SUMMARY:{'x' * 300_000}", uid="x"), "line_too_long"),
    ],
)
def test_a_bad_event_is_told_with_its_line_and_the_good_one_stays(broken: str, code: str):
    events, problems = read(broken, event(uid="good"))
    assert [(problem.code, problem.line) for problem in problems] == [(code, 3)]
    assert "good" in {one.key.split("\t")[0] for one in events}


def test_a_million_occurrences_end_soon():
    began = time.process_time()
    series = [event("RRULE:FREQ=DAILY", uid=str(n), start="DTSTART:19020101T100000Z") for n in range(300)]
    events, problems = read(*series, caps=Caps(occurrences=10, steps=200_000))
    assert time.process_time() - began < 5
    assert {"too_many_occurrences", "too_much_recurrence"} == set(codes(problems))
    assert len(events) < 300 * 10


def test_caps_are_said():
    assert codes(read(event(), caps=Caps(file_bytes=10))[1]) == ["too_large"]
    many = [event(uid=str(n)) for n in range(5)]
    assert codes(read(*many, caps=Caps(events=3))[1]) == ["too_many_events"]
    assert codes(read(*many, caps=Caps(records=3))[1]) == ["too_many_records"]


def test_what_is_no_calendar_says_so():
    for text, code in ((b"", "no_calendar"), (b"BEGIN:VCARD\nEND:VCARD\n", "no_calendar")):
        (problem,) = calendar.read(io.BytesIO(text), start=YEAR[0], end=YEAR[1])
        assert (problem.code, problem.fatal) == (code, True)
    assert codes(read("BEGIN:VTODO\r\nEND:VTODO\r\n")[1]) == ["no_events"]


@pytest.mark.parametrize("rule", ["FREQ=MINUTELY", "FREQ=DAILY;INTERVAL=0", "FREQ=NEVER", "FREQ=DAILY;BYSETPOS=3"])
def test_rules_that_are_not_counted_out(rule: str):
    with pytest.raises(Refused):
        steps(rule, *YEAR)


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO"]
)
def test_rules_that_happen_are_let_through(rule: str):
    assert steps(rule, date(2000, 1, 1), YEAR[1]) > 0


LINES = """\
BEGIN:VEVENT|END:VEVENT|BEGIN:VCALENDAR|END:VCALENDAR|BEGIN:VTIMEZONE|END:VTIMEZONE|TZID:a|UID:a|SUMMARY:á| doblada||
\x00|DTSTART:20260401T100000Z|DTSTART;VALUE=DATE:20260401|DTSTART;TZID=a:20260401T100000|DTEND:x|DURATION:-PT1H
DURATION:P9999999D|RRULE:FREQ=WEEKLY;COUNT=3|RRULE:FREQ=|EXDATE:|RDATE:20260501Z|RECURRENCE-ID:20260401T100000Z
ATTENDEE:mailto:a@example.org|STATUS:CANCELLED"""


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(LINES.replace("\n", "|").split("|")), max_size=25))
def test_whatever_is_written_it_never_raises(lines: list[str]):
    data = "\n".join(lines).encode()
    found = [list(calendar.read(io.BytesIO(data), start=YEAR[0], end=YEAR[1])) for _ in range(2)]
    assert found[0] == found[1]
    assert found[0] or "BEGIN:VEVENT" in lines


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_dir(), reason="LAZOS_CORPUS names no folder with real calendars")
def test_every_real_calendar_is_read_or_refused_with_a_reason():
    kept = refused = 0
    for path in sorted(CORPUS.rglob("*.ics")):
        began = time.process_time()
        with path.open("rb") as stream:
            events, problems = divided(calendar.read(stream, start=date(1900, 1, 1), end=date(2040, 1, 1)))
        assert events or problems or path.name == "event_dt_rrule_until_before_start.ics", path.name
        assert time.process_time() - began < 10, path.name
        kept, refused = kept + len(events), refused + any(problem.fatal for problem in problems)
    assert kept > 6000
    assert refused == 50
