from datetime import date, timedelta

import pytest

from lazos.core.plan import DRAFTS, Candidate, Goal, History, KeyDate, Need, Promise, Saved, Thanks, Topic, silent

TODAY = date(2025, 11, 11)


def quiet(contact, days, contacts=1, **more):
    last = TODAY - timedelta(days=days)
    return Candidate(contact, history=History(contacts, last, last, 0.1), **more)


def test_silent_over_half_a_year_the_tended_first():
    people = [
        quiet(1, 183),
        quiet(2, 184),
        quiet(3, 300, contacts=9),
        quiet(4, 200, tended=True),
        quiet(5, 400, resting=True),
        Candidate(6, tended=True),
    ]
    found = silent(people, TODAY)
    assert [(one.contact, one.since_days) for one in found] == [(4, 200), (3, 300), (2, 184)]
    assert silent(reversed(people), TODAY) == found


@pytest.mark.parametrize(
    ("more", "code", "draft"),
    [
        ({"promises": (Promise(1, "guía"),), "thanks": (Thanks(1, "x"),)}, "keep_promise", "promise"),
        ({"thanks": (Thanks(1, "x"),), "dates": (KeyDate("birthday", 11, 20),)}, "thank", "thanks"),
        ({"dates": (KeyDate("birthday", 11, 20),), "needs": (Need(1, "n"),)}, "wait_for_birthday", "birthday"),
        ({"dates": (KeyDate("birthday", 12, 30),), "needs": (Need(1, "n"),)}, "answer_need", "revive"),
        ({"saved": (Saved(1, "s"),)}, "share_saved", "revive"),
        ({"tended": True}, "listen", "revive"),
        ({"goals": (Goal(1, "g"),)}, "listen", "revive"),
        ({"contacts": 3}, "listen", "revive"),
        ({"last_topic": Topic("la tesis")}, "pick_up", "revive"),
        ({"last_topic": Topic("la tesis"), "needs": (Need(1, "n"),)}, "answer_need", "revive"),
        ({}, "let_rest", None),
    ],
)
def test_one_good_next_step(more, code, draft):
    (one,) = silent([quiet(1, 400, **more)], TODAY)
    assert (one.step.code, one.draft_kind) == (code, draft)
    assert draft is None or draft in DRAFTS
