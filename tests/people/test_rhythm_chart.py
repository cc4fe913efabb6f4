"""The thread of a year: right for any history."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lazos.people.rhythm_chart import BASE, LEFT, RIGHT, draw

TODAY = date(2026, 11, 20)
KINDS = st.sampled_from(["message", "email", "call", "coffee", "event", "a kind of tomorrow"])
HISTORY = st.lists(st.tuples(st.integers(-40, 1200).map(lambda n: TODAY - timedelta(days=n)), KINDS), max_size=20)


def test_no_contact_is_one_slack_thread():
    chart = draw([], TODAY)
    assert chart.thread == f"M{LEFT} {BASE}Q310 114 {RIGHT} {BASE}"
    assert chart.marks == []


def test_marks_grow_with_closeness():
    day = TODAY - timedelta(days=100)
    heights = [draw([(day, kind)], TODAY).marks[0].split("v-")[1] for kind in ("message", "call", "coffee")]
    assert heights == ["12", "26", "42"]


def test_one_day_is_one_mark_as_tall_as_the_closest():
    assert draw([(TODAY, "message"), (TODAY, "meal"), (TODAY, "call")], TODAY).marks == [f"M{RIGHT} {BASE}v-42"]


def test_a_longer_gap_hangs_deeper():
    near, far = (draw([(TODAY - timedelta(days=n), "call")], TODAY).thread for n in (10, 60))
    depth = [int(path.rsplit("Q", 1)[1].split()[1]) for path in (near, far)]
    assert depth[0] < depth[1]


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HISTORY)
def test_any_history(history):
    chart = draw(history, TODAY)
    wanted = {day for day, _kind in history if TODAY - timedelta(days=365) <= day <= TODAY}
    assert chart.days == sorted(wanted)
    assert len(chart.marks) == len(wanted)
    assert chart.thread.startswith(f"M{LEFT} {BASE}")
    assert chart.thread.endswith(f" {RIGHT} {BASE}")
    assert all(LEFT <= int(mark[1:].split()[0]) <= RIGHT for mark in chart.marks)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_the_months_are_named_once_in_order(today):
    labels = draw([], today).labels
    assert len(labels) in {12, 13}
    assert [label.month for label in labels] == sorted({label.month for label in labels})
    assert all(b.x - a.x > 40 for a, b in pairwise(labels))
