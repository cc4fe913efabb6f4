import os
from math import lgamma
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.ties.dormancy import PRIOR, Model, fit, summaries
from lazos.core.ties.simplex import minimise
from lazos.core.ties.special import hypergeometric, log_gamma


def simulated(model, n, seed=0):
    """Ties that live by the model: repeats, recency, age."""
    random = np.random.default_rng(seed)
    age = random.uniform(100, 400, n)
    rate, ending = random.gamma(model.r, 1 / model.alpha, n), random.beta(model.a, model.b, n)
    repeats, recency = np.zeros(n), np.zeros(n)
    for i in range(n):
        t = 0.0
        while (t := t + random.exponential(1 / rate[i])) <= age[i]:
            repeats[i], recency[i] = repeats[i] + 1, t
            if random.random() < ending[i]:
                break
    return repeats, recency, age


def test_the_published_example():
    """Fader, Hardie & Lee 2005: 2 repeats, last at week 30.43 of 38.86; 1.226 expected in the next 39 weeks."""
    weekly = Model(r=0.243, alpha=4.414, a=0.793, b=2.426)
    assert float(weekly.expected(2, 30.43, 38.86, days=39)) == pytest.approx(1.226, abs=1e-3)
    assert float(weekly.alive(2, 30.43, 38.86)) == pytest.approx(0.7266, abs=1e-4)


@pytest.mark.slow
@pytest.mark.parametrize(("x", "t_x", "t"), [(0, 0.0, 50.0), (1, 20.0, 50.0), (4, 45.0, 50.0)])
def test_the_likelihood_is_the_integral_it_stands_for(x, t_x, t):
    model = Model(r=1.5, alpha=20.0, a=1.8, b=2.5)
    rate, end = np.linspace(0, 1.5, 6001)[1:, None], np.linspace(0, 1, 2002)[None, 1:-1]
    gamma = model.alpha**model.r * rate ** (model.r - 1) * np.exp(-model.alpha * rate) / np.exp(lgamma(model.r))
    beta = end ** (model.a - 1) * (1 - end) ** (model.b - 1)
    beta /= np.exp(lgamma(model.a) + lgamma(model.b) - lgamma(model.a + model.b))
    living = (1 - end) ** x * rate**x * np.exp(-rate * t)
    ended = end * (1 - end) ** (x - 1) * rate**x * np.exp(-rate * t_x) if x else 0.0
    cell = (rate[1, 0] - rate[0, 0]) * (end[0, 1] - end[0, 0])
    integral = float(((living + ended) * gamma * beta).sum() * cell)
    assert model.log_likelihood(x, t_x, t) == pytest.approx(np.log(integral), abs=2e-3)


def integrals(model, x, t_x, t, ahead):
    """P(alive) and the expected contacts of the next `ahead` days, by adding up over rates and chances of ending."""
    rate, end = np.linspace(0, 3.0, 6001)[1:, None], np.linspace(0, 1, 2002)[None, 1:-1]
    weight = rate ** (model.r - 1) * np.exp(-model.alpha * rate) * end ** (model.a - 1) * (1 - end) ** (model.b - 1)
    living = weight * (1 - end) ** x * rate**x * np.exp(-rate * t)
    ended = weight * (end * (1 - end) ** (x - 1) * rate**x * np.exp(-rate * t_x)) if x else np.zeros_like(living)
    # Given that it lives, a contact comes at `rate` and ends it with the chance `end`.
    contacts = (1 - np.exp(-rate * end * ahead)) / end
    whole = float(living.sum() + ended.sum())
    return float(living.sum()) / whole, float((living * contacts).sum()) / whole


@pytest.mark.slow
@pytest.mark.parametrize("model", [Model(1.5, 20.0, 1.8, 2.5), Model(2.2, 35.0, 1.0, 3.0), Model(1.1, 15.0, 2.6, 1.4)])
@pytest.mark.parametrize(("x", "t_x", "t"), [(0, 0.0, 50.0), (1, 20.0, 50.0), (4, 45.0, 50.0), (3, 30.0, 300.0)])
def test_the_closed_forms_are_the_integrals_they_stand_for(model, x, t_x, t):
    alive, contacts = integrals(model, x, t_x, t, ahead=90.0)
    assert float(model.alive(x, t_x, t)) == pytest.approx(alive, rel=0.02, abs=1e-3)
    assert float(model.expected(x, t_x, t, days=90.0)) == pytest.approx(contacts, rel=0.02, abs=1e-3)


@given(st.integers(0, 50), st.floats(0, 1), st.floats(1, 5000), st.floats(1, 1000))
def test_chances_stay_chances(repeats, share, age, days):
    recency = share * age if repeats else 0.0
    assert 0 <= float(PRIOR.alive(repeats, recency, age)) <= 1
    assert 0 <= float(PRIOR.expected(repeats, recency, age, days)) < np.inf


def test_silence_beyond_the_own_pace_says_more_than_silence():
    slow, fast = PRIOR.alive([3, 30], [900, 900], [1200, 1200])
    assert slow > fast


def test_fit_explains_a_log_as_well_as_the_truth():
    truth = Model(r=0.5, alpha=20.0, a=0.8, b=2.5)
    log = simulated(truth, 2000)
    assert fit(*log, ridge=0.5).log_likelihood(*log) >= truth.log_likelihood(*log)


def test_fit_is_held_back_by_the_prior():
    log = simulated(Model(r=0.5, alpha=20.0, a=0.8, b=2.5), 500)
    loose, firm = fit(*log, ridge=0.5), fit(*log, ridge=1e6)
    assert abs(np.log(firm.alpha / PRIOR.alpha)) < 0.01 < abs(np.log(loose.alpha / PRIOR.alpha))


def test_too_small_a_log_keeps_the_prior():
    assert fit([1] * 29, [5] * 29, [10] * 29) is PRIOR
    assert fit([], [], []) is PRIOR


def test_fit_survives_a_strange_log():
    model = fit([1000] * 40, [0] * 40, [0] * 40)
    assert all(np.isfinite([model.r, model.alpha, model.a, model.b]))


def test_summaries_count_weeks_not_messages():
    repeats, recency, age = summaries([0.0, 1.0, 6.9, 7.5, 30.0, 99.0], [0, 0, 0, 0, 0, 1], 3, 50.0)
    assert repeats.tolist() == [2, -1, -1]
    assert (recency[0], age[0]) == (30.0, 50.0)


@given(st.floats(1e-3, 1e4))
def test_log_gamma(x):
    assert float(log_gamma(np.array(x))) == pytest.approx(lgamma(x), rel=1e-10, abs=1e-10)


def test_hypergeometric_against_closed_forms():
    z = np.array([0.1, 0.5, 0.95])
    one, two = np.ones(3), np.full(3, 2.0)
    assert hypergeometric(one, one, two, z) == pytest.approx(-np.log(1 - z) / z)
    assert hypergeometric(two, one, one, z) == pytest.approx((1 - z) ** -2)


def test_the_simplex_finds_the_valley():
    def rosenbrock(p):
        return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2

    assert minimise(rosenbrock, np.array([-1.0, 1.0])) == pytest.approx([1, 1], abs=1e-2)
    assert minimise(lambda p: float("nan"), np.array([2.0])).tolist() == [2.0]


def test_dormant_ties_are_ranked_better_than_by_recency():
    log = simulated(Model(r=0.5, alpha=20.0, a=0.3, b=2.5), 3000, seed=5)
    _, recency, age = log
    model, since = fit(*log), age - recency
    asleep = since > 60
    # The truth of the next 60 days is not drawn: its expectation under the true model stands for it.
    truth = Model(r=0.5, alpha=20.0, a=0.3, b=2.5).expected(*log, days=60)[asleep]
    by_model = np.corrcoef(np.argsort(np.argsort(model.expected(*log, days=60)[asleep])), truth)[0, 1]
    by_recency = np.corrcoef(np.argsort(np.argsort(-since[asleep])), truth)[0, 1]
    assert by_model > by_recency


CORPUS = Path(os.environ.get("LAZOS_CORPUS", "/nowhere")) / "temporal/CollegeMsg.txt"


def average_precision(score, hit):
    hits = hit[np.argsort(-score, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


@pytest.mark.corpus
@pytest.mark.skipif(not CORPUS.is_file(), reason="LAZOS_CORPUS names no folder with a real log")
def test_dormant_ties_of_a_real_log_are_ranked_better_than_by_recency():
    """Silent for thirty days or more; who writes again within the next thirty."""
    source, target, seconds = np.loadtxt(CORPUS, dtype=np.int64).T
    pairs = np.column_stack([np.minimum(source, target), np.maximum(source, target)])
    _, tie = np.unique(pairs, axis=0, return_inverse=True)
    tie, day, n = tie.ravel(), (seconds - seconds.min()) / 86_400, int(tie.max()) + 1
    precision = []
    for cut in np.arange(60.0, day.max() - 30, 14.0):
        repeats, recency, age = summaries(day, tie, n, cut)
        asleep = (repeats >= 0) & (age - recency >= 30)
        ahead = np.bincount(tie[(day > cut) & (day <= cut + 30)], minlength=n) > 0
        columns = [column[asleep] for column in (repeats, recency, age)]
        model = fit(*(column[repeats >= 0] for column in (repeats, recency, age)))
        since, back = columns[2] - columns[1], ahead[asleep]
        if not back.any():
            continue
        precision.append((average_precision(model.expected(*columns), back), average_precision(-since, back)))
    by_model, by_recency = np.mean(precision, axis=0)  # few come back, so that one cut says little
    assert by_model > 1.3 * by_recency
