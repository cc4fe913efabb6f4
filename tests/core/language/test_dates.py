"""Dates in words, from Tuesday 10 November 2026."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.language.dates import find

TODAY = date(2026, 11, 10)

FORWARD = [
    ("es", "hoy", "2026-11-10"),
    ("es", "mañana", "2026-11-11"),
    ("es", "mañana por la mañana", "2026-11-11"),
    ("es", "pasado mañana", "2026-11-12"),
    ("es", "el viernes", "2026-11-13"),
    ("es", "antes del viernes", "2026-11-13"),
    ("es", "este viernes", "2026-11-13"),
    ("es", "el martes", "2026-11-17"),
    ("es", "este martes", "2026-11-10"),
    ("es", "el próximo lunes", "2026-11-16"),
    ("es", "el lunes que viene", "2026-11-16"),
    ("es", "el martes de la semana que viene", "2026-11-17"),
    ("es", "en dos semanas", "2026-11-24"),
    ("es", "dentro de un mes", "2026-12-10"),
    ("es", "dentro de quince días", "2026-11-25"),
    ("es", "el 23", "2026-11-23"),
    ("es", "el 5", "2026-12-05"),
    ("es", "23 de noviembre", "2026-11-23"),
    ("es", "1 de febrero", "2027-02-01"),
    ("es", "primero de diciembre", "2026-12-01"),
    ("es", "23 de noviembre de 2027", "2027-11-23"),
    ("es", "viernes 13 de noviembre", "2026-11-13"),
    ("es", "23/11", "2026-11-23"),
    ("es", "23-11-26", "2026-11-23"),
    ("es", "4/12", "2026-12-04"),
    ("es", "2026-12-24", "2026-12-24"),
    ("es", "a fin de mes", "2026-11-30"),
    ("es", "a finales de enero", "2027-01-31"),
    ("es", "la semana que viene", "2026-11-20"),
    ("es", "esta semana", "2026-11-13"),
    ("es", "este finde", "2026-11-14"),
    ("es", "antes de Navidad", "2026-12-25"),
    ("es", "29 de febrero", "2028-02-29"),
    ("en", "today", "2026-11-10"),
    ("en", "tonight", "2026-11-10"),
    ("en", "tomorrow", "2026-11-11"),
    ("en", "the day after tomorrow", "2026-11-12"),
    ("en", "by Friday", "2026-11-13"),
    ("en", "next Friday", "2026-11-13"),
    ("en", "Monday week", "2026-11-23"),
    ("en", "a week from Friday", "2026-11-20"),
    ("en", "in a fortnight", "2026-11-24"),
    ("en", "in two weeks", "2026-11-24"),
    ("en", "nov 23rd", "2026-11-23"),
    ("en", "23rd of November", "2026-11-23"),
    ("en", "November 23, 2026", "2026-11-23"),
    ("en", "11/23", "2026-11-23"),
    ("en", "23/11", "2026-11-23"),
    ("en", "on the 5th", "2026-12-05"),
    ("en", "by end of month", "2026-11-30"),
    ("en", "next week", "2026-11-20"),
    ("en", "this weekend", "2026-11-14"),
    ("en", "by EOD", "2026-11-10"),
    ("en", "by Monday at the latest", "2026-11-16"),
    ("en", "before December", "2026-11-30"),
    ("en", "before month end", "2026-11-30"),
    ("es", "el lunes a más tardar", "2026-11-16"),
    ("es", "antes de diciembre", "2026-11-30"),
    ("es", "en diciembre", "2026-12-31"),
]

BACK = [
    ("es", "ayer", "2026-11-09"),
    ("es", "anoche", "2026-11-09"),
    ("es", "anteayer", "2026-11-08"),
    ("es", "antier", "2026-11-08"),
    ("es", "el viernes", "2026-11-06"),
    ("es", "el viernes pasado", "2026-11-06"),
    ("es", "hace 3 días", "2026-11-07"),
    ("es", "hace dos semanas", "2026-10-27"),
    ("es", "el 23", "2026-10-23"),
    ("es", "23 de noviembre", "2025-11-23"),
    ("es", "esta mañana", "2026-11-10"),
    ("en", "yesterday", "2026-11-09"),
    ("en", "last night", "2026-11-09"),
    ("en", "last Tuesday", "2026-11-03"),
    ("en", "on Friday", "2026-11-06"),
    ("en", "3 days ago", "2026-11-07"),
    ("en", "a couple of weeks ago", "2026-10-27"),
    ("en", "this morning", "2026-11-10"),
]


@pytest.mark.parametrize(("language", "text", "day"), FORWARD)
def test_forward(language: str, text: str, day: str) -> None:
    assert [(text[m.start : m.end], str(m.forward)) for m in find(text, language, TODAY)] == [(text, day)] or [
        str(m.forward) for m in find(text, language, TODAY)
    ] == [day]


@pytest.mark.parametrize(("language", "text", "day"), BACK)
def test_back(language: str, text: str, day: str) -> None:
    assert [str(m.back) for m in find(text, language, TODAY)] == [day]


@pytest.mark.parametrize(
    "text",
    [
        "31 de febrero",
        "30/02/2026",
        "45/13",
        "por la mañana",
        "I may call",
        "todos los lunes",
        "cada martes",
        "2026-13-01",
    ],
)
def test_no_date(text: str) -> None:
    assert find(text, "es", TODAY) == []


def test_deadline_is_told_apart() -> None:
    assert [m.deadline for m in find("antes del viernes", "es", TODAY) + find("el viernes", "es", TODAY)] == [
        True,
        False,
    ]


def test_month_first_only_in_english_and_both_are_offered() -> None:
    (english,) = find("03/04", "en", TODAY)
    (spanish,) = find("03/04", "es", TODAY)
    assert (str(english.forward), [str(d) for d in english.alternatives]) == ("2027-03-04", ["2027-04-03"])
    assert (str(spanish.forward), spanish.alternatives) == ("2027-04-03", ())


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 6))
def test_weekdays_lie_within_a_week(today: date, weekday: int) -> None:
    name = "lunes martes miércoles jueves viernes sábado domingo".split()[weekday]
    (mention,) = find(f"el {name}", "es", today)
    assert mention.forward.weekday() == mention.back.weekday() == weekday
    assert today < mention.forward <= today + timedelta(7)
    assert today - timedelta(7) <= mention.back < today


@given(st.dates(date(1999, 1, 1), date(2099, 12, 31)), st.dates(date(1999, 1, 1), date(2099, 12, 31)))
def test_written_dates_read_back(today: date, day: date) -> None:
    for text in (f"{day.day}/{day.month}/{day.year}", day.isoformat()):
        assert [m.forward for m in find(text, "es", today)] == [day]


@given(st.text(max_size=60), st.dates())
def test_any_text_and_any_day(text: str, today: date) -> None:
    assert all(0 <= m.start < m.end <= len(text) for m in find(text, "en", today))
