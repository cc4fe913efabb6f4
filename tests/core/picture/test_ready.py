"""Who would welcome a call."""

from dataclasses import replace

import pytest

from lazos.core.picture import Standing, would_welcome

GOOD = Standing(1, -0.5, "firme", since=20)


@pytest.mark.parametrize(
    "change",
    [
        {"word": "flojo"},
        {"word": "barbecho"},
        {"since": None},
        {"since": 200},
        {"leaning": "receive-2"},
        {"asked_days": 10},
        {"owes_promise": True},
    ],
)
def test_not_whom_something_is_owed_or_who_is_far(change: dict[str, object]):
    assert would_welcome([GOOD]) == [1]
    assert would_welcome([replace(GOOD, **change)]) == []


def test_who_helped_before_comes_first_then_the_warmer():
    people = [
        replace(GOOD, id=1, warmth=-1.5, word="vivo"),
        replace(GOOD, id=2, warmth=-0.9),
        replace(GOOD, id=3, warmth=-1.9, word="vivo", has_helped=True),
        replace(GOOD, id=4, warmth=-0.2),
    ]
    assert would_welcome(people) == [3, 4, 2, 1]
    assert would_welcome(people, most=2) == [3, 4]
