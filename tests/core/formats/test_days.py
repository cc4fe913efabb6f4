"""Days as every program and person writes them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.formats.days import Day, date_record, day_first_in, parse_day, parse_moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("08 Feb 2026", Day(2026, 2, 8)),
        ("4-Apr-21", Day(2021, 4, 4)),
        ("9-nov-25", Day(2025, 11, 9)),
        ("23/11", Day(0, 11, 23)),
        ("05 Jun 1833", Day(1833, 6, 5)),
        ("12 de febrero de 2024", Day(2024, 2, 12)),
        ("3 ene. 2023", Day(2023, 1, 3)),
        ("Feb 3, 1985", Day(1985, 2, 3)),
        ("Jan 2020", Day(2020, 1, 0)),
        ("sept. 2019", Day(2019, 9, 0)),
        ("2014", Day(2014, 0, 0)),
        (" --06-20", Day(0, 6, 20)),
        ("--02-29", Day(0, 2, 29)),
        ("19850203", Day(1985, 2, 3)),
        ("2024/03/04 15:02:55 UTC", Day(2024, 3, 4)),
        ("2/15/1954", Day(1954, 2, 15)),
        ("15.2.1954", Day(1954, 2, 15)),
        ("3 märz 2020", Day(2020, 3, 3)),
        ("1er août", None),
        ("29/02/2023", None),
        ("0/0/00", None),
        ("circa 1800", None),
        ("", None),
    ],
)
def test_a_day_in_words_or_numbers(text: str, expected: Day | None) -> None:
    assert parse_day(text) == expected


def test_an_open_order_follows_the_column() -> None:
    assert parse_day("3/4/2020", day_first=True) == Day(2020, 4, 3)
    assert parse_day("3/4/2020", day_first=False) == Day(2020, 3, 4)
    assert parse_day("15/2/2020", day_first=False) == parse_day("2/15/2020", day_first=True) == Day(2020, 2, 15)
    assert day_first_in(["3/4/2020", "23/11/2020"]) is True
    assert day_first_in(["3/4/2020", "11/23/2020"]) is False
    assert day_first_in(["3/4/2020", "2020-11-23", "mañana"]) is None


def test_a_moment_is_utc_only_where_the_text_says_so() -> None:
    assert parse_moment("2025-06-01 14:03:22 UTC") == (date(2025, 6, 1), datetime(2025, 6, 1, 14, 3, 22, tzinfo=UTC))
    assert parse_moment("1/29/26, 2:37 PM", day_first=False) == (date(2026, 1, 29), None)
    assert parse_moment("1842-07-10 08:14:00 UTC") == (date(1842, 7, 10), datetime(1842, 7, 10, 8, 14, tzinfo=UTC))


def test_a_birthday_keeps_what_it_is() -> None:
    record = date_record("birthday", "--02-29")
    assert record is not None
    assert (record.year, record.month, record.day) == (None, 2, 29)
    words = date_record("birthday", "en primavera")
    assert words is not None
    assert words.text == "en primavera"
    assert date_record("birthday", "0/0/00") is None
    assert date_record("birthday", "3/5/63").year == 1963  # type: ignore[union-attr]


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_in_every_spelling(day: date) -> None:
    expected = Day(day.year, day.month, day.day)
    assert parse_day(day.isoformat()) == expected
    assert parse_day(f"{day.day}/{day.month}/{day.year}") == expected
    assert parse_day(f"{day.month}/{day.day}/{day.year}", day_first=False) == expected
    assert parse_day(f"{day.day:02d} {day:%b} {day.year}") == expected


@given(st.text(max_size=40), st.booleans())
def test_no_text_breaks_it(text: str, day_first: bool) -> None:
    parse_day(text, day_first=day_first)
    parse_moment(text, day_first=day_first)
    date_record("birthday", text, day_first=day_first)
