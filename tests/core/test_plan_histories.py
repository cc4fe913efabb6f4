from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.plan import Histories, History

TODAY = date(2025, 11, 11)
NOW = TODAY.toordinal()
PAIRS = st.sets(st.tuples(st.integers(1, 9), st.integers(NOW - 400, NOW)), max_size=60)


def naive(days):
    ages = [NOW - day for day in days]
    return History(
        days=len(days),
        first_day=date.fromordinal(min(days)),
        last_day=date.fromordinal(max(days)),
        sum_power=sum((age + 0.5) ** -0.5 for age in sorted(ages, reverse=True)),
        days_90=sum(age <= 90 for age in ages),
    )


@given(PAIRS, st.randoms())
def test_histories_are_those_of_the_naive_version_in_any_order(pairs, random):
    rows = list(pairs)
    random.shuffle(rows)
    histories = Histories.of([contact for contact, _ in rows], [day for _, day in rows], TODAY)
    for contact in range(11):
        days = [day for whose, day in pairs if whose == contact]
        assert (contact in histories) == bool(days)
        expected = naive(days) if days else History()
        found = histories.history(contact)
        assert found.sum_power == pytest.approx(expected.sum_power)
        assert (found.days, found.first_day, found.last_day) == (expected.days, expected.first_day, expected.last_day)
        assert found.days_90 == expected.days_90


@given(PAIRS, st.permutations(range(1, 12)))
def test_columns_are_the_same_histories(pairs, contacts):
    histories = Histories.of([contact for contact, _ in pairs], [day for _, day in pairs], TODAY)
    columns = histories.columns(np.array(contacts))
    for row, contact in enumerate(contacts):
        history = histories.history(contact)
        expected = (history.days, history.sum_power, history.days_90, history.last_day or date.min)
        if pairs:
            found = [columns[name][row] for name in ("days", "sum_power", "days_90", "last_day")]
            assert (*found[:3], date.fromordinal(int(found[3]) or 1)) == expected


def test_equal_histories_have_equal_sums_to_the_last_bit():
    days = [(TODAY - timedelta(days=age)).toordinal() for age in (1, 7, 33, 81, 200)]
    histories = Histories.of([1] * 5 + [2] * 5, days + days[::-1], TODAY)
    assert histories.history(1) == histories.history(2)
