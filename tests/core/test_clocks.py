"""The moment of writing, whatever the clock of the phone says."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.clocks import LONGEST, SLACK, when_written

NOW = datetime(2026, 11, 20, 15, 30, tzinfo=UTC)
HOUR, DAY, YEAR = timedelta(hours=1), timedelta(days=1), timedelta(days=365)
NONE = timedelta()


def test_a_clock_that_is_right():
    assert when_written(NOW - 3 * HOUR, NOW, NONE, NOW) == NOW - 3 * HOUR
    assert when_written(NOW - 3 * HOUR, None, None, NOW) == NOW - 3 * HOUR


@pytest.mark.parametrize("off", [-30 * YEAR, -3 * DAY, -2 * HOUR, 2 * HOUR, 3 * DAY, 30 * YEAR])
def test_a_clock_that_is_wrong_all_the_time(off):
    phone = NOW + off
    truth = NOW - 5 * HOUR
    assert when_written(phone - 5 * HOUR, phone, -off, NOW) == truth
    assert when_written(phone - 5 * HOUR, phone, None, NOW) == truth


def test_set_right_before_it_was_sent():
    """What was known of the clock at the writing tells; where the other reading is possible too, nobody knows."""
    off = -2 * YEAR
    assert when_written(NOW - 5 * HOUR + off, NOW, -off, NOW) == NOW - 5 * HOUR
    assert when_written(NOW - 5 * HOUR - 3 * DAY, NOW, 3 * DAY, NOW) is None


def test_reset_without_signal():
    """The battery ran out: the phone believes in 1970, and what was known of its clock holds no more."""
    first = datetime(1970, 1, 1, tzinfo=UTC)
    assert when_written(first, NOW, NONE, NOW) is None
    assert when_written(first, first + HOUR, NONE, NOW) == NOW - HOUR


@pytest.mark.parametrize("written", [None, NOW + DAY, NOW - 61 * DAY, NOW - 9 * YEAR])
def test_only_the_writer_knows(written):
    assert when_written(written, None, None, NOW) is None


def test_the_ends_of_time_are_no_trouble():
    far = datetime.max.replace(tzinfo=UTC)
    assert when_written(far, far, timedelta.max, NOW) == NOW
    assert when_written(far, None, timedelta.max, NOW) is None


seconds = st.integers(-(10**9), 10**9).map(lambda n: timedelta(seconds=n))


@given(seconds, st.none() | seconds, st.none() | seconds)
def test_never_after_now_and_never_long_ago(written, sent, skew):
    found = when_written(NOW + written, None if sent is None else NOW + sent, skew, NOW)
    assert found is None or NOW - LONGEST <= found <= NOW


@given(st.integers(0, LONGEST // timedelta(seconds=1)), seconds)
def test_a_steady_clock_gives_the_truth(age, off):
    truth = NOW - timedelta(seconds=age)
    assert when_written(truth + off, NOW + off, -off, NOW) == truth


@given(seconds)
def test_alone_it_is_believed_within_the_bounds(off):
    found = when_written(NOW + off, None, None, NOW)
    assert found == (min(NOW + off, NOW) if -LONGEST <= off <= SLACK else None)
