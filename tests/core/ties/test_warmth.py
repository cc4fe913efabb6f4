from math import floor, log

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.ties.warmth import COLD, from_aggregate, score, scores

TIMES = st.floats(min_value=-1000, max_value=1000, allow_nan=False)
CONTACTS = st.lists(st.tuples(st.integers(0, 4), TIMES), max_size=60)


def naive(times, now):
    """The formula as it is written, one day at a time."""
    past = [t for t in times if t <= now]
    if not past:
        return COLD
    ages = [now - max(t for t in past if floor(t) == day) for day in {floor(t) for t in past}]
    return log(sum((age + 0.5) ** -0.5 for age in ages)) - 0.25 * log(min(ages) + 0.5)


@given(st.lists(TIMES, max_size=30), TIMES)
def test_score_is_the_formula(times, now):
    assert score([(t, 1) for t in times], now) == pytest.approx(naive(times, now))


@given(CONTACTS, TIMES)
def test_scores_of_many_ties_are_the_score_of_each(contacts, now):
    together = scores([t for _, t in contacts], [tie for tie, _ in contacts], 5, now)
    alone = [score([(t, -1) for tie, t in contacts if tie == which], now) for which in range(5)]
    assert together.tolist() == pytest.approx(alone)


def test_nothing_is_colder_than_no_contact():
    assert score([], 10.0) == COLD
    assert score([(11.0, 1)], 10.0) == COLD
    assert score([(-1e300, 1)], 10.0) > COLD
    assert score([(float("nan"), 1), (float("-inf"), 1)], 10.0) == COLD


def test_a_day_counts_once_and_both_directions_count():
    assert score([(3.1, 1), (3.2, -1), (3.9, 1)], 10.0) == score([(3.9, -1)], 10.0)
    assert score([(3.9, 1), (4.1, 1)], 10.0) > score([(4.1, 1)], 10.0)


def test_order_of_the_history_does_not_matter():
    history = [(1.0, 1), (5.5, -1), (3.2, 1)]
    assert score(history, 9.0) == score(history[::-1], 9.0)


def test_recent_and_frequent_are_warmer():
    weekly = [(float(day), 1) for day in range(0, 100, 7)]
    assert score(weekly, 100.0) > score(weekly[-1:], 100.0)
    assert score(weekly, 100.0) > score(weekly, 200.0)


def test_the_aggregate_of_sql_gives_the_same():
    days, today = [3, 10, 40], 50
    total = sum((today - day + 0.5) ** -0.5 for day in days)
    aggregate = from_aggregate([total, 0.0], [today - 40, 0])
    assert aggregate.tolist() == pytest.approx([score([(day, 1) for day in days], today), COLD])


def test_no_ties_and_no_contacts():
    assert scores([], [], 0, 1.0).shape == (0,)
    assert scores([], [], 3, 1.0).tolist() == [COLD] * 3
    assert scores(np.array([0.5]), np.array([2]), 3, 1.0)[2] > COLD
