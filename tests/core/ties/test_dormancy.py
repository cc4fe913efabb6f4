from math import lgamma

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.ties.dormancy import PRIOR, Model, fit, summaries, unlikely
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


def test_the_pick_comes_from_a_circle_not_tended():
    ranked = [(1, "work"), (2, ""), (3, "family"), (4, "teachers")]
    assert unlikely(ranked, ["work", "family"]) == 4
    assert unlikely(ranked, ["work", "family", "teachers"]) is None


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
