from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.plan import (
    Candidate,
    KeyDate,
    Promise,
    build,
    daily_budget,
    day_in_year,
    occurrence,
    week_start,
    years_completed,
)
from lazos.core.plan.answers import hidden, patience
from lazos.core.plan.candidates import Answer

TODAY = date(2025, 11, 11)
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def test_a_birthday_on_29_february_is_kept_in_its_month():
    leap = KeyDate("birthday", 2, 29, 2000)
    assert day_in_year(2, 29, 2024) == date(2024, 2, 29)
    assert day_in_year(2, 29, 2025) == date(2025, 2, 28)
    assert day_in_year(2, 29, 2100) == date(2100, 2, 28)
    assert occurrence(leap, date(2025, 2, 28)) == date(2025, 2, 28)
    assert occurrence(leap, date(2025, 3, 1)) is None
    assert occurrence(leap, date(2028, 2, 28)) is None
    assert occurrence(leap, date(2028, 2, 29)) == date(2028, 2, 29)
    assert years_completed(leap, date(2025, 2, 28)) == 25


def test_windows_cross_the_year():
    new_year = KeyDate("birthday", 1, 1)
    assert occurrence(new_year, date(2025, 12, 30), ahead=5) == date(2026, 1, 1)
    assert occurrence(KeyDate("birthday", 12, 31), date(2026, 1, 2), back=2) == date(2025, 12, 31)


@given(DAYS, st.integers(1, 12), st.integers(1, 28), st.integers(0, 30), st.integers(0, 30))
def test_the_window_holds_the_day_or_nothing(today, month, day, back, ahead):
    found = occurrence(KeyDate("birthday", month, day), today, back=back, ahead=ahead)
    window = [today + timedelta(days=i) for i in range(-back, ahead + 1)]
    assert found == next((d for d in window if (d.month, d.day) == (month, day)), None)


def test_days_that_do_not_exist_never_fall():
    assert occurrence(KeyDate("birthday", 6, 31), date(2025, 6, 30), ahead=5) is None
    assert occurrence(KeyDate("achievement", 11, 11), TODAY) is None
    assert occurrence(KeyDate("birthday", 11, 11, 2030), TODAY) is None
    assert years_completed(KeyDate("event", 11, 11, 2020), TODAY) is None
    assert years_completed(KeyDate("birthday", 11, 11), TODAY) is None


def test_near_dates_and_promises_stand_beside_the_plan():
    people = [
        Candidate(1, dates=(KeyDate("birthday", 11, 15, 1990),), promises=(Promise(1, "a"),)),
        Candidate(
            2, dates=(KeyDate("anniversary", 11, 12, 2024, "puesto"),), promises=(Promise(2, "b", date(2025, 11, 12)),)
        ),
        Candidate(3, dates=(KeyDate("birthday", 11, 26),), promises=(Promise(3, "c", date(2025, 12, 1)),)),
        Candidate(4, resting=True, dates=(KeyDate("birthday", 11, 12),)),
    ]
    plan = build(people, 30, TODAY)
    assert [(item.contact, item.in_days, item.years) for item in plan.dates] == [(2, 1, 1), (1, 4, 35)]
    assert [(item.contact, item.state, item.in_days) for item in plan.promises] == [
        (2, "soon", 1),
        (3, "open", 20),
        (1, "open", None),
    ]


def test_the_week_closes_with_the_review_day():
    assert week_start(date(2025, 11, 11), review_day=7) == date(2025, 11, 10)
    assert week_start(date(2025, 11, 16), review_day=7) == date(2025, 11, 10)
    assert week_start(date(2025, 11, 14), review_day=5) == date(2025, 11, 8)
    assert week_start(date(2025, 11, 15), review_day=5) == date(2025, 11, 15)


@pytest.mark.parametrize(
    ("weekly", "spent", "today", "minutes"),
    [
        (45, 0, date(2025, 11, 10), 10),
        (60, 0, date(2025, 11, 10), 10),
        (60, 0, date(2025, 11, 14), 30),
        (30, 25, date(2025, 11, 11), 5),
        (30, 27, date(2025, 11, 11), 3),
        (30, 30, date(2025, 11, 11), 0),
        (30, 45, date(2025, 11, 11), 0),
        (0, 0, date(2025, 11, 11), 0),
        (30, -9, date(2025, 11, 16), 30),
    ],
)
def test_minutes_of_the_day(weekly, spent, today, minutes):
    assert daily_budget(weekly, spent, today) == minutes


@given(st.integers(0, 300), DAYS, st.integers(1, 7))
def test_a_week_of_days_spends_the_week_and_no_more(weekly, today, review_day):
    day, spent = week_start(today, review_day), 0
    for _ in range(7):
        budget = daily_budget(weekly, spent, day, review_day)
        assert 0 <= budget <= weekly - spent
        spent, day = spent + budget, day + timedelta(days=1)
    assert spent == weekly


def told(*days):
    return [Answer("not_now", TODAY - timedelta(days=day)) for day in days]


def test_not_now_rests_longer_each_time():
    assert hidden(told(6), TODAY, firm=False)
    assert not hidden(told(7), TODAY, firm=False)
    assert hidden(told(13, 30), TODAY, firm=False)
    assert not hidden(told(14, 30), TODAY, firm=False)
    assert hidden(told(50, 60, 70, 80, 90), TODAY, firm=False)


def test_not_now_hides_the_own_word_for_that_day_only():
    assert hidden(told(0), TODAY, firm=True)
    assert not hidden(told(1, 2, 3), TODAY, firm=True)


def test_later_hides_until_its_day():
    answer = Answer("later", TODAY, until=TODAY + timedelta(days=2))
    assert hidden([answer], TODAY, firm=True)
    assert hidden([answer], TODAY + timedelta(days=1), firm=False)
    assert not hidden([answer], TODAY + timedelta(days=2), firm=True)


def test_patience_halves_and_recovers():
    assert patience([], TODAY) == 1
    assert patience(told(0), TODAY) == 0.5
    assert patience(told(0, 0), TODAY) == 0.25
    assert patience(told(14), TODAY) == 0.75
    assert patience(told(100), TODAY) == 1


def test_what_stands_there_unanswered_gives_way_to_others():
    shown = [Answer("shown", TODAY - timedelta(days=day)) for day in range(5)]
    assert patience(shown[:1], TODAY) == 1
    assert 0.5 < patience(shown, TODAY) < 0.6
    assert not hidden(shown, TODAY, firm=False)


def test_answers_to_come_say_nothing_yet():
    assert not hidden(told(-3), TODAY, firm=False)
    assert patience(told(-3), TODAY) == 1
