from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.ties.rhythm import Rhythm, Span, compared, span, usual_gap


def test_every_three_weeks_and_it_has_been_eight():
    facts = compared(21, 56, "usual")
    assert (facts["usual_amount"], facts["usual_unit"]) == (3, "week")
    assert (facts["since_amount"], facts["since_unit"]) == (8, "week")


def test_a_long_silence_is_said_in_its_own_unit():
    facts = compared(7, 400, "usual")
    assert (facts["usual_amount"], facts["usual_unit"]) == (1, "week")
    assert (facts["since_amount"], facts["since_unit"]) == (13, "month")


def test_two_lengths_that_differ_are_said_differently_where_a_unit_can():
    facts = compared(365 * 2, 365 * 2 + 20, "wanted")
    assert (facts["wanted_amount"], facts["since_amount"]) == (2, 2)
    facts = compared(70, 73, "usual")
    assert facts["since_days"] == 73


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, Span(1, "day")),
        (6, Span(6, "day")),
        (7, Span(1, "week")),
        (13, Span(13, "day")),
        (14, Span(2, "week")),
        (56, Span(8, "week")),
        (61, Span(2, "month")),
        (729, Span(24, "month")),
        (1100, Span(3, "year")),
    ],
)
def test_lengths_as_people_say_them(days, said):
    assert span(days) == said


def test_a_habit_needs_three_gaps():
    assert usual_gap([0, 20, 40]) is None
    assert usual_gap([0, 20, 40, 60]) == 20
    assert usual_gap([]) is None


def test_several_messages_on_a_day_are_no_gap():
    assert usual_gap([0.1, 0.5, 0.9, 20.0, 40.2, 60.7]) == 20


def test_one_holiday_does_not_change_a_habit():
    assert usual_gap([0, 7, 14, 21, 200, 207]) == 7


@given(st.lists(st.integers(0, 500), max_size=40))
def test_the_usual_gap_lies_among_the_gaps(days):
    distinct = sorted(set(days))
    gap = usual_gap(days)
    if gap is not None:
        gaps = [b - a for a, b in pairwise(distinct)]
        assert min(gaps) <= gap <= max(gaps)


def test_wanted_rhythm():
    wanted = Rhythm(latest=60, ideal=30)
    assert [wanted.due(days) for days in (29, 30, 59, 60)] == ["early", "ideal", "ideal", "late"]
    assert Rhythm(latest=60).due(59) == "early"
