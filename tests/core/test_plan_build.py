from collections import Counter
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.plan import (
    DRAFTS,
    LENGTHS,
    MOMENTS,
    Advice,
    Answer,
    Candidate,
    Goal,
    History,
    KeyDate,
    Match,
    Meeting,
    Need,
    Promise,
    Rhythm,
    Saved,
    Seed,
    Thanks,
    Topic,
    build,
)

TODAY = date(2025, 11, 11)


def ago(days):
    return TODAY - timedelta(days=days)


def history(*ages, **more):
    """The summary of contact on days so many days ago."""
    return History(
        days=len(ages),
        first_day=ago(max(ages)),
        last_day=ago(min(ages)),
        sum_power=sum((age + 0.5) ** -0.5 for age in ages),
        days_90=sum(age < 90 for age in ages),
        **more,
    )


def candidate(contact, random):
    """Anybody: each part is there or missing. Plain `random`, since drawing part by part takes Hypothesis seconds."""

    def some(make, share=0.4):
        return (make(),) if random.random() < share else ()

    def one(make, share=0.4):
        return make() if random.random() < share else None

    def near(low=-40, high=20):
        return TODAY + timedelta(days=random.randint(low, high))

    ages = random.sample(range(500), random.randint(0, 5))
    return Candidate(
        contact=contact,
        tended=random.random() < 0.4,
        resting=random.random() < 0.2,
        key_person=random.random() < 0.15,
        history=history(*ages) if ages else History(),
        rhythm=one(lambda: Rhythm(random.randint(20, 90), one(lambda: random.randint(5, 19)))),
        added_on=one(lambda: near(-300, 0)),
        met=one(lambda: Meeting(near(-15, 0))),
        seed=one(lambda: Seed(random.choice(["family", "teachers"]), one(lambda: near(-30, 0)))),
        asked=random.choice([0.0, 0.0, 0.5, 1.0]),
        promises=some(lambda: Promise(1, "x", one(near, 0.8))),
        dates=some(lambda: KeyDate(random.choice(["birthday", "achievement"]), 11, random.randint(1, 25), 2025)),
        thanks=some(lambda: Thanks(1, "y", one(lambda: near(-30, 0)))),
        goals=some(lambda: Goal(1, "g", random.randint(1, 3))),
        answers=some(lambda: Answer(random.choice(["later", "not_now"]), near(-30, 0), near(-5, 5)), 0.3),
    )


def crowd(seed, size):
    random = Random(seed)
    return [candidate(contact, random) for contact in random.sample(range(10**6), size)]


PEOPLE = st.builds(crowd, st.integers(0, 10**9), st.integers(0, 20))
BUDGET = st.integers(-5, 60)


@given(PEOPLE, BUDGET)
def test_minutes_are_never_exceeded_but_for_overdue_promises(people, budget):
    plan = build(people, budget, TODAY)
    overdue = sum(line.minutes for line in plan.lines if line.kind == "promise_overdue")
    assert plan.minutes_planned <= max(budget, overdue)
    assert all(line.minutes > 0 for line in plan.lines)
    assert plan.minutes_left >= 0


@given(PEOPLE, BUDGET, st.randoms())
def test_the_same_day_gives_the_same_plan_in_any_order(people, budget, random):
    plan = build(people, budget, TODAY)
    random.shuffle(people)
    assert build(people, budget, TODAY) == plan


@given(PEOPLE, BUDGET)
def test_every_line_is_complete_and_nobody_comes_twice(people, budget):
    plan = build(people, budget, TODAY)
    assert all(count == 1 for count in Counter(line.contact for line in plan.lines).values())
    assert len(plan.lines) <= 6
    for line in plan.lines:
        assert line.reason.code
        assert line.give.code
        assert line.draft_kind in DRAFTS
        assert line.moment == MOMENTS[line.kind]


@given(PEOPLE, BUDGET)
def test_the_resting_appear_for_promises_only(people, budget):
    resting = {candidate.contact for candidate in people if candidate.resting}
    for line in build(people, budget, TODAY).lines:
        assert line.contact not in resting or line.kind in ("promise_overdue", "promise_due")


@given(PEOPLE, BUDGET, st.dictionaries(st.sampled_from(sorted(LENGTHS)), st.integers(0, 20)))
@settings(max_examples=200)
def test_nobody_more_urgent_of_the_same_priority_is_displaced(people, budget, lengths):
    chosen = build(people, budget, TODAY, lengths=lengths)
    # With time for everybody the plan is the whole order: what each one would come for, and how urgently.
    everybody = build(people, 10**6, TODAY, lengths=lengths, people=10**6)
    assert [line for line in everybody.lines if line in chosen.lines] == list(chosen.lines)
    taken = {line.contact for line in chosen.lines}
    for line in chosen.lines:
        for other in everybody.lines:
            assert not (other.priority == line.priority and other.urgency > line.urgency and other.contact not in taken)


@given(PEOPLE)
def test_answers_hide(people):
    later = {c.contact for c in people if any(a.kind == "later" and a.until > TODAY for a in c.answers)}
    assert not later & {line.contact for line in build(people, 60, TODAY, people=100).lines}


def test_the_order_of_the_day():
    people = [
        Candidate(1, promises=(Promise(1, "guide", ago(3)),)),
        Candidate(2, promises=(Promise(2, "contract", TODAY),)),
        Candidate(3, tended=True, dates=(KeyDate("birthday", 11, 11, 1990),)),
        Candidate(4, tended=True, dates=(KeyDate("event", 11, 13, 2025, "Feria"),)),
        Candidate(5, tended=True, dates=(KeyDate("achievement", 11, 8, 2025, "Premio"),)),
        Candidate(6, met=Meeting(ago(2), "Feria"), history=history(2)),
        Candidate(7, thanks=(Thanks(7, "la llamada", ago(4)),)),
        Candidate(8, key_person=True, history=history(20)),
        Candidate(9, rhythm=Rhythm(latest=30), history=history(40)),
        Candidate(10, tended=True, history=history(30, 50, 70)),
        Candidate(11, history=history(30, 50, 70)),
        Candidate(12, history=history(400, 450)),
        Candidate(13, seed=Seed("teachers", ago(1))),
        Candidate(14, added_on=ago(100)),
    ]
    plan = build(people, 500, TODAY, people=50)
    assert [line.contact for line in plan.lines] == list(range(1, 15))
    assert [line.kind for line in plan.lines] == [
        *("promise_overdue", "promise_due", "birthday", "event", "date", "follow_up", "thanks", "key_person", "rhythm"),
        *("fading", "fading", "dormant", "seed", "seed"),
    ]


def test_overdue_promises_come_beyond_the_minutes_the_oldest_first():
    people = [Candidate(i, promises=(Promise(i, "x", ago(i)),)) for i in range(1, 4)]
    plan = build([*people, Candidate(9, seed=Seed("family"))], 5, TODAY)
    assert [line.contact for line in plan.lines] == [3, 2]  # two a day: the others wait in the list
    assert [item.contact for item in plan.promises] == [3, 2, 1]
    assert plan.minutes_planned == 10
    assert plan.minutes_left == 0


def test_all_overdue_promises_are_listed_even_beyond_the_people_of_a_day():
    people = [Candidate(i, resting=True, promises=(Promise(i, "x", ago(i)),)) for i in range(1, 12)]
    plan = build(people, 30, TODAY)
    assert len(plan.lines) == 2
    assert [item.contact for item in plan.promises] == list(range(11, 0, -1))
    assert {item.state for item in plan.promises} == {"overdue"}


def test_promises_from_years_ago_leave_the_day_to_those_of_this_year():
    people = [Candidate(i, promises=(Promise(i, "x", ago(days)),)) for i, days in enumerate((5, 366, 4000, 365), 1)]
    assert [line.contact for line in build(people, 60, TODAY).lines] == [4, 1]
    assert [line.contact for line in build(people[1:3], 60, TODAY).lines] == [2, 3]


def test_with_no_history_the_first_evening_is_already_useful():
    noted = Candidate(1, seed=Seed("teachers", ago(1)))
    (line,) = build([noted], 10, TODAY).lines
    assert (line.kind, line.reason.code, line.moment) == ("seed", "noted", "sembrar")
    assert line.reason.facts == {"circle": "teachers", "on": ago(1), "days": 1}
    assert (line.give.code, line.draft_kind, line.last_topic) == ("tell_served", "served", None)


def test_imported_contacts_alone_give_a_plan():
    plan = build([Candidate(i, added_on=ago(i)) for i in range(1, 50)], 15, TODAY)
    assert [line.reason.code for line in plan.lines] == ["never_contacted"] * 3


def test_old_messages_alone_give_a_plan():
    plan = build([Candidate(i, history=history(300 + i)) for i in range(50)], 15, TODAY)
    assert [line.kind for line in plan.lines] == ["dormant"] * 3


def test_no_candidates_and_no_minutes():
    assert build([], 30, TODAY).lines == ()
    assert build([Candidate(1, seed=Seed("family"))], 0, TODAY).lines == ()
    assert build([Candidate(1, seed=Seed("family"))], -10, TODAY).minutes == 0


def test_who_was_spoken_with_today_may_rest():
    spoken = Candidate(
        1,
        tended=True,
        key_person=True,
        history=history(0, 30),
        rhythm=Rhythm(latest=1),
        dates=(KeyDate("birthday", 11, 11),),
        thanks=(Thanks(1, "x", ago(3)),),
    )
    assert build([spoken], 30, TODAY).lines == ()


def test_a_follow_up_waits_a_day_and_ends_with_contact():
    def kinds(met, *ages):
        made = Candidate(1, met=Meeting(ago(met)), history=history(*ages))
        return [line.kind for line in build([made], 30, TODAY).lines]

    assert kinds(0, 0) == []
    assert kinds(1, 1) == ["follow_up"]
    assert kinds(10, 10) == ["follow_up"]
    assert kinds(11, 11) == []
    assert kinds(5, 5, 2) == []


def test_a_belated_birthday_pleases_for_two_days_unless_congratulated():
    def lines(day, *ages):
        made = Candidate(1, tended=True, dates=(KeyDate("birthday", 11, day, 1990),), history=history(*ages))
        return [line for line in build([made], 30, TODAY).lines if line.kind == "birthday"]

    assert [line.reason.facts["days"] for line in lines(9, 100)] == [-2]
    assert lines(9, 100)[0].reason.facts["years"] == 35
    assert lines(8, 100) == []
    assert lines(10, 1) == []
    assert lines(12, 100) == []


def test_birthdays_of_strangers_do_not_fill_the_day():
    strangers = [Candidate(i, dates=(KeyDate("birthday", 11, 11),)) for i in range(20)]
    tie = Candidate(99, history=history(30, 50, 70))
    assert build([*strangers, tie], 10, TODAY).lines[0].contact == 99


def test_what_is_lost_decides_and_goals_and_asks_weigh_in():
    plain = Candidate(1, history=history(30, 50, 70))
    assert _first(plain, Candidate(2, history=history(30, 40, 50, 60, 70))) == 2
    assert _first(plain, Candidate(2, history=history(30, 50, 70), goals=(Goal(1, "g", 1),))) == 2
    assert _first(plain, Candidate(2, history=history(30, 50, 70), asked=0.5)) == 1


def test_the_tended_circle_comes_first():
    assert _first(Candidate(1, history=history(30, 40, 50, 60)), Candidate(2, tended=True, history=history(60))) == 2


def test_nobody_tended_waits_behind_the_rest_for_having_no_recent_history():
    beyond = Candidate(1, history=history(30, 40, 50, 60))
    assert _first(beyond, Candidate(2, tended=True)) == 2
    silent = Candidate(2, tended=True, history=history(300, 310))
    assert _first(beyond, silent) == 2
    assert build([silent], 5, TODAY).lines[0].kind == "dormant"


def test_a_tie_that_rests_longer_is_left_its_pace():
    yearly = Candidate(1, history=history(40, 140, 240, 340))
    assert build([yearly], 30, TODAY).lines == ()


def test_the_usual_gap_explains_a_fading_tie():
    tie = Candidate(1, history=history(56, 77, 98, 119, usual_days=21.0), last_topic=Topic("Ruzafa", ago(56)))
    (line,) = build([tie], 30, TODAY).lines
    assert line.reason.code == "usual_gap"
    assert (line.reason.facts["usual_amount"], line.reason.facts["since_amount"]) == (3, 8)
    assert line.last_topic == Topic("Ruzafa", ago(56))


def test_one_dormant_pick_which_goes_first_once_a_week():
    people = [Candidate(i, history=history(300 + i, 330 + i)) for i in range(5)]
    people += [Candidate(10 + i, history=history(30, 50, 70)) for i in range(5)]
    wednesday = TODAY + timedelta(days=1)
    assert [line.kind for line in build(people, 30, TODAY).lines] == ["fading"] * 5 + ["dormant"]
    assert build(people, 30, wednesday).lines[0].kind == "dormant"
    assert [line.kind for line in build(people, 100, wednesday, people=4).lines] == ["dormant"] + ["fading"] * 3


@pytest.mark.parametrize(
    ("given", "code", "draft"),
    [
        ({"saved": (Saved(1, "Guía", "entrevistas"),), "needs": (Need(1, "contadora"),)}, "share_saved", "share"),
        ({"matches": (Match(5, "Lucía"),), "needs": (Need(1, "contadora"),)}, "introduce", "offer_introduction"),
        ({"needs": (Need(1, "contadora"),), "interests": ("cine",)}, "answer_need", "offer_help"),
        ({"advice": (Advice(1, "llama antes", "funcionó"),), "interests": ("cine",)}, "tell_result", "result"),
        ({"relation": "mentor", "interests": ("cine",)}, "tell_served", "served"),
        ({"interests": ("cine",)}, "share_interest", "catch_up"),
        ({}, "listen", "catch_up"),
    ],
)
def test_there_is_always_something_to_give(given, code, draft):
    (line,) = build([Candidate(1, history=history(30, 50), **given)], 30, TODAY).lines
    assert (line.give.code, line.draft_kind) == (code, draft)


def test_thanks_with_a_result_tell_it():
    owed = Thanks(3, "te recomendó", ago(10), result="salió")
    (line,) = build([Candidate(1, thanks=(owed,))], 30, TODAY).lines
    assert (line.kind, line.moment, line.draft_kind) == ("thanks", "cosechar", "result")
    assert line.give.facts["result"] == "salió"


def test_lengths_belong_to_the_member():
    people = [Candidate(i, seed=Seed("family")) for i in range(5)]
    assert len(build(people, 30, TODAY, lengths={"seed": 15}).lines) == 2


def test_a_shorter_line_does_not_overtake_a_more_urgent_one_of_its_priority():
    urgent = Candidate(1, history=history(30, 35, 40, 45, 50, 55))
    shorter = Candidate(2, history=history(30, 50), goals=(Goal(1, "g", 3),))
    minutes = {"fading": 10, "goal": 5}
    assert [line.kind for line in build([urgent, shorter], 15, TODAY, lengths=minutes).lines] == ["fading", "goal"]
    assert build([urgent, shorter], 9, TODAY, lengths=minutes).lines == ()


def test_a_line_too_long_for_today_leaves_room_for_other_kinds():
    key = Candidate(1, key_person=True, history=history(30, 50))
    assert [line.contact for line in build([key, Candidate(2, seed=Seed("family"))], 5, TODAY).lines] == [2]


def test_equals_take_turns_by_the_day():
    people = [Candidate(i, seed=Seed("family")) for i in range(50)]
    first = {build(people, 5, TODAY + timedelta(days=i)).lines[0].contact for i in range(20)}
    assert len(first) > 10


def test_ids_may_be_words():
    people = [Candidate(name, seed=Seed("family")) for name in ("ana", "bruno", "carla")]
    assert {line.contact for line in build(people, 30, TODAY).lines} == {"ana", "bruno", "carla"}


def _first(*people):
    return build(people, 5, TODAY).lines[0].contact
