import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.ties.strength import leaning, word
from lazos.core.ties.warmth import COLD, score


def word_of(days, now):
    return word(score([(day, 1) for day in days], now), len(days), now - max(days) if days else None)


@pytest.mark.parametrize(
    ("days", "now", "said"),
    [
        (range(0, 200, 7), 200, "firme"),
        (range(0, 240, 30), 225, "firme"),
        (range(0, 360, 90), 315, "vivo"),
        ([0], 1, "vivo"),
        ([0, 1], 2, "vivo"),
        (range(0, 240, 30), 400, "flojo"),
        ([0], 120, "flojo"),
        ([], 5, "flojo"),
    ],
    ids=["weekly", "monthly", "quarterly", "met yesterday", "two days", "half a year ago", "once", "never"],
)
def test_the_word_of_a_tie(days, now, said):
    assert word_of(list(days), float(now)) == said


def test_fallow_is_chosen_and_never_inferred():
    assert word(3.0, 50, 1.0, resting=True) == "barbecho"
    assert word(COLD, 0, None) == "flojo"


def test_no_past_keeps_a_tie_alive_beyond_half_a_year():
    assert word(5.0, 900, 184.0) == "flojo"


@pytest.mark.parametrize(
    ("exchanges", "leans"),
    [
        ([], "even"),
        ([(0.0, 1, 0.4)], "even"),
        ([(0.0, 1, 1.0)], "give-1"),
        ([(0.0, 1, 1.0)] * 3, "give-2"),
        ([(0.0, -1, 1.0)], "receive-1"),
        ([(0.0, -1, 1.0)] * 3, "receive-2"),
        ([(0.0, 1, 1.0), (0.0, -1, 1.0)] * 9, "even"),
        ([(5.0, 1, 1.0)] * 9, "even"),
        ([(-3650.0, 1, 1.0)] * 9, "even"),
    ],
    ids=["none", "slight", "one", "three", "received", "received three", "both", "to come", "long ago"],
)
def test_the_giving_leans(exchanges, leans):
    assert leaning(exchanges, 0.0) == leans


@given(st.lists(st.tuples(st.floats(-2000, 0), st.sampled_from([1, -1]), st.floats(0, 5)), max_size=20))
def test_the_other_side_sees_the_mirror(exchanges):
    mirror = {"give": "receive", "receive": "give", "even": "even"}
    side, _, degree = leaning(exchanges, 0.0).partition("-")
    other = leaning([(day, -direction, weight) for day, direction, weight in exchanges], 0.0)
    assert other == mirror[side] + ("-" + degree if degree else "")
