from datetime import date, timedelta
from random import Random
from time import process_time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.plan import Candidate, Columns, Goal, History, Rhythm, Seed, build, shortlist
from lazos.core.plan.chance import contact_number, lots
from lazos.core.plan.columns import columns_of
from lazos.core.plan.soft import Priority, soft_scores
from lazos.core.ties.calibration import PRIOR
from lazos.core.ties.warmth import score

TODAY = date(2025, 11, 11)


def ago(days):
    return TODAY - timedelta(days=days)


def candidate(contact, random):
    ages = random.sample(range(400), random.randint(0, 4))
    summary = History(
        days=len(ages),
        first_day=ago(max(ages)) if ages else None,
        last_day=ago(min(ages)) if ages else None,
        sum_power=sum((age + 0.5) ** -0.5 for age in ages),
        days_90=sum(age < 90 for age in ages),
        expected=random.choice([None, random.uniform(0, 5)]),
    )
    return Candidate(
        contact=contact,
        tended=random.random() < 0.2,
        resting=random.random() < 0.2,
        history=summary,
        rhythm=random.choice([None, Rhythm(random.randint(20, 90), random.choice([None, random.randint(5, 19)]))]),
        added_on=random.choice([None, ago(random.randint(0, 300))]),
        seed=random.choice([None, Seed("family", random.choice([None, ago(random.randint(0, 30))]))]),
        goals=tuple(Goal(i, "g", random.randint(1, 3)) for i in range(random.randint(0, 2))),
        asked=random.choice([0.0, 0.5, 1.0]),
    )


def crowd(seed, size):
    random = Random(seed)
    return [candidate(contact, random) for contact in random.sample(range(10**6), size)]


PEOPLE = st.builds(crowd, st.integers(0, 10**9), st.integers(0, 30))


def naive(candidate):
    """Priority and urgency of one candidate, written out case by case."""
    past, since = candidate.history, candidate.history.since(TODAY)
    if candidate.resting or since == 0:
        return Priority.NOTHING, 0.0
    known = past.last_day or candidate.noted_on
    quiet = (TODAY - known).days if known else 0
    weight = max([1.0] + [{1: 2.0, 2: 1.5, 3: 1.25}[goal.rank] for goal in candidate.goals]) * (1 - candidate.asked)
    if candidate.rhythm and known:
        if quiet >= candidate.rhythm.latest:
            return Priority.RHYTHM_LATEST, quiet / candidate.rhythm.latest
        if candidate.rhythm.ideal and quiet >= candidate.rhythm.ideal:
            return Priority.RHYTHM_IDEAL, quiet / candidate.rhythm.ideal
    if since is None:
        if candidate.seed or candidate.tended or candidate.goals:
            return Priority.SEED_TENDED if candidate.tended else Priority.SEED, (quiet + 1) * weight
        return Priority.NEVER, weight / (quiet + 1)
    if since > 183 and not candidate.tended:
        return Priority.DORMANT, weight * (past.days / since if past.expected is None else past.expected)
    gap = (past.last_day - past.first_day).days / (past.days - 1) if past.days > 1 else None
    rest = 14 if gap is None else min(max(0.8 * gap, 7), 90)
    if since < rest:
        return Priority.NOTHING, 0.0
    strength = max(past.days_90, 0.5 * min(1, past.days / 5) if since > 90 else 0)
    loss = strength * (1 - PRIOR.chance(past.warmth(TODAY)))
    return Priority.FADING if candidate.tended else Priority.FADING_BEYOND, loss * weight


@given(PEOPLE)
def test_scores_are_those_of_the_naive_version(people):
    soft = soft_scores(columns_of(people, TODAY), TODAY)
    expected = [naive(candidate) for candidate in people]
    assert soft.priority.tolist() == [int(priority) for priority, _ in expected]
    assert soft.urgency.tolist() == pytest.approx([urgency for _, urgency in expected])


@pytest.mark.slow
@given(PEOPLE, st.integers(0, 45))
def test_the_plan_of_the_shortlist_is_the_plan_of_everybody(people, budget):
    rows = shortlist(columns_of(people, TODAY), TODAY, size=6)
    assert build([people[row] for row in rows], budget, TODAY).lines == build(people, budget, TODAY).lines


def test_what_must_is_always_there_and_the_hidden_are_not():
    columns = Columns.of(
        np.arange(5), seeded=[True] * 5, resting=[0, 1, 1, 0, 0], must=[0, 1, 0, 0, 0], hidden=[0, 0, 0, 1, 0]
    )
    assert shortlist(columns, TODAY).tolist() == [0, 1, 4]


def test_warmth_of_a_summary_is_the_warmth_of_its_days():
    summary = History(3, ago(40), ago(3), sum((age + 0.5) ** -0.5 for age in (3, 9, 40)), 3)
    now = TODAY.toordinal()
    assert summary.warmth(TODAY) == pytest.approx(score([(now - age, 1) for age in (3, 9, 40)], now))


def test_columns_refuse_what_does_not_fit():
    with pytest.raises(ValueError, match="different lengths"):
        Columns.of([1, 2], days=[1])
    with pytest.raises(TypeError, match="warm"):
        Columns.of([1, 2], warm=[1, 2])
    assert len(Columns.of([])) == 0
    assert shortlist(Columns.of([]), TODAY).tolist() == []


def test_lots_change_with_the_day_and_not_with_the_order():
    ids = np.arange(1000)
    assert lots(ids, TODAY)[::-1].tolist() == lots(ids[::-1], TODAY).tolist()
    assert len(set(lots(ids, TODAY).tolist())) == 1000
    assert np.argsort(lots(ids, TODAY)).tolist() != np.argsort(lots(ids, ago(1))).tolist()
    assert 0 <= contact_number("ana") < 2**63
    assert contact_number("ana") != contact_number("bruno")


def test_ten_thousand_contacts_are_no_work():
    random = np.random.default_rng(0)
    n, day = 10_000, TODAY.toordinal()
    last = day - random.integers(1, 900, n)
    columns = Columns.of(
        np.arange(n), sum_power=random.random(n), days=random.integers(1, 30, n), last_day=last, first_day=last - 300
    )
    begin = process_time()
    assert len(shortlist(columns, TODAY)) <= 63
    # A bound far above the few milliseconds it takes, to notice a loop over rows and not a busy machine.
    assert process_time() - begin < 1
