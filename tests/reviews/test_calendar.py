"""Which week and quarter a review looks at."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lazos.reviews.calendar import last_day, next_quarter, period_of, quarter_for_key_people, quarter_of, turns

days = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(days)
def test_every_day_is_in_its_quarter(day):
    first = quarter_of(day)
    assert first <= day < next_quarter(first)
    assert quarter_of(first) == first
    assert next_quarter(first).month in (1, 4, 7, 10)
    assert last_day("quarter", first) + timedelta(days=1) == next_quarter(first)


@given(days, st.integers(0, 6))
def test_a_week_closes_with_the_review_day_and_up_to_two_days_later(day, review_day):
    first = period_of("week", day, review_day)
    assert last_day("week", first).weekday() == review_day
    assert -2 <= (last_day("week", first) - day).days <= 4


def test_a_quarter_is_looked_back_at_for_three_weeks():
    assert period_of("quarter", date(2026, 12, 29), 4) == date(2026, 10, 1)
    assert period_of("quarter", date(2027, 1, 15), 4) == date(2026, 10, 1)
    assert period_of("quarter", date(2027, 2, 15), 4) == date(2027, 1, 1)


def test_its_turn_is_the_last_week_and_the_first():
    wanted = {date(2026, 12, 24): False, date(2026, 12, 25): True, date(2027, 1, 7): True, date(2027, 1, 8): False}
    assert {day: turns(day) for day in wanted} == wanted


def test_near_the_end_key_people_are_for_the_next_quarter():
    assert quarter_for_key_people(date(2026, 12, 20)) == date(2027, 1, 1)
    assert quarter_for_key_people(date(2026, 11, 20)) == date(2026, 10, 1)
