"""Calendars as we write them, read by another library; and the same bytes for the same entries."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.formats.calendar.writer import EPOCH, Entry, duration, sequence, write
from lazos.core.plan import KeyDate
from lazos.core.plan.days import occurrence

CHANGED = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
TEXT = st.text(st.characters(blacklist_categories=("Cs", "Cc"), whitelist_characters="\n\t"), max_size=300)
DAY = date(2026, 11, 27)


def read(*entries, name="Lazos", zone="America/Merida"):
    return icalendar.Calendar.from_ical(write(entries, name=name, zone=zone))


def one(entry):
    (component,) = read(entry).subcomponents
    return component


@given(TEXT, TEXT, TEXT)
def test_texts_come_back_and_no_line_is_too_long(summary, text, place):
    entry = Entry("a@lazos", summary, DAY, CHANGED, text=text, place=place)
    data = write([entry], name=summary, zone="UTC")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    (event,) = icalendar.Calendar.from_ical(data).events
    wanted = {"SUMMARY": summary, "DESCRIPTION": text, "LOCATION": place}
    assert {name: str(event.get(name, "")) for name in wanted} == wanted


def test_what_would_break_a_line_is_left_out():
    entry = Entry("a@lazos", "uno\0dos\r\nBEGIN:VALARM\x1b", DAY, CHANGED, url="https://a.example/\r\nX:1")
    event = one(entry)
    assert str(event["SUMMARY"]) == "unodos\nBEGIN:VALARM"
    assert event["URL"] == "https://a.example/X:1"
    assert event.subcomponents == []


def test_a_whole_day_ends_the_day_after_and_takes_no_time():
    event = one(Entry("a@lazos", "x", DAY, CHANGED, end=DAY + timedelta(days=1)))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (DAY, DAY + timedelta(days=2))
    assert event["TRANSP"] == "TRANSPARENT"
    assert event["CLASS"] == "PRIVATE"


def test_a_moment_is_written_in_utc():
    starts = datetime.fromisoformat("2026-10-25T02:30:00+02:00")  # the hour that Madrid has twice that night
    event = one(Entry("a@lazos", "x", starts, CHANGED, end=starts + timedelta(minutes=20)))
    assert event["DTSTART"].dt == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert event["DTEND"].dt == datetime(2026, 10, 25, 0, 50, tzinfo=UTC)


def test_a_task_is_due_and_rings_on_its_day():
    task = one(Entry("a@lazos", "x", DAY, CHANGED, task=True, alarm=timedelta(hours=8)))
    assert (task.name, task["DUE"].dt, task["STATUS"]) == ("VTODO", DAY, "NEEDS-ACTION")
    assert "DTSTART" not in task
    (alarm,) = task.subcomponents
    assert (alarm["TRIGGER"].dt, alarm["TRIGGER"].params["RELATED"]) == (timedelta(hours=8), "END")


def test_each_change_is_told_to_those_who_only_look_at_the_sequence():
    before, after = (one(Entry("a@lazos", "x", DAY, CHANGED + timedelta(seconds=n))) for n in range(2))
    assert before["SEQUENCE"] < after["SEQUENCE"] < 2**31
    assert after["DTSTAMP"].dt == after["LAST-MODIFIED"].dt == CHANGED + timedelta(seconds=1)
    assert sequence(EPOCH - timedelta(days=1)) == 0


def test_the_same_entries_are_the_same_bytes():
    entries = [Entry(f"{n}@lazos", f"ñ{n}", DAY, CHANGED, alarm=timedelta(hours=8)) for n in range(20)]
    assert write(entries, name="x", zone="UTC") == write(iter(entries), name="x", zone="UTC")


def test_it_says_its_name_and_how_often_to_come():
    calendar = read(name="Lazos · teléfono")
    assert calendar["X-WR-CALNAME"] == calendar["NAME"] == "Lazos · teléfono"
    assert calendar["X-PUBLISHED-TTL"] == "PT6H"
    assert calendar["REFRESH-INTERVAL"].dt == timedelta(hours=6)
    assert calendar["METHOD"] == "PUBLISH"


@pytest.mark.parametrize(
    "length", [timedelta(0), timedelta(minutes=-15), timedelta(hours=8, minutes=30), -timedelta(2)]
)
def test_lengths_are_read_as_they_were_meant(length):
    assert icalendar.vDuration.from_ical(duration(length)) == length


@given(st.integers(1, 12), st.integers(1, 31), st.integers(2023, 2040))
def test_a_yearly_day_falls_where_the_plan_has_it(month, day, year):
    """Against the rule that Hoy goes by: 29 February on the 28th in common years."""
    leap_day = (month, day) == (2, 29)
    try:
        start = date(2023, 2, 28) if leap_day else date(2023, month, day)
    except ValueError:
        return
    calendar = read(Entry("a@lazos", "x", start, CHANGED, yearly=True, leap_day=leap_day))
    found = recurring_ical_events.of(calendar).between(date(year, 1, 1), date(year + 1, 1, 1))
    wanted = occurrence(KeyDate("birthday", month, day), date(year, 1, 1), ahead=365)
    assert [event["DTSTART"].dt for event in found] == [wanted]
