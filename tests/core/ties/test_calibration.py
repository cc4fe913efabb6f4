import numpy as np
import pytest

from lazos.core.ties.calibration import PRIOR, Calibration, calibration_error, fit, learn
from lazos.core.ties.warmth import COLD


def drawn(truth, n, seed=0):
    random = np.random.default_rng(seed)
    warmth = random.normal(-2, 1, n)
    return warmth, (random.random(n) < truth.chances(warmth)).astype(float)


def test_a_short_log_keeps_the_prior():
    assert fit([0.0] * 50, [1.0] * 25 + [0.0] * 25) is PRIOR


def test_a_log_with_one_outcome_only_keeps_the_prior():
    assert fit(np.zeros(500), np.ones(500)) is PRIOR
    assert fit([], []) is PRIOR


def test_a_log_that_ranks_backwards_keeps_the_prior():
    warmth, contacted = drawn(Calibration(0.0, -3.0), 5000)
    assert fit(warmth, contacted) is PRIOR


def test_a_long_log_finds_the_truth():
    truth = Calibration(0.5, 0.8)
    found = fit(*drawn(truth, 20_000))
    assert (found.b0, found.b1) == pytest.approx((truth.b0, truth.b1), abs=0.1)


def test_the_prior_holds_as_firmly_as_it_is_told():
    log = drawn(Calibration(0.5, 0.8), 1000)
    held = fit(*log, ridge=1e7)
    assert (held.b0, held.b1) == pytest.approx((PRIOR.b0, PRIOR.b1), abs=1e-3)
    assert fit(*log, ridge=1.0).b0 > -0.5


def test_refitting_on_the_past_calibrates_the_future():
    truth = Calibration(0.5, 0.8)
    warmth, contacted = drawn(truth, 4000, seed=1)
    future, outcome = drawn(truth, 4000, seed=2)
    before = calibration_error(PRIOR.chances(future), outcome)
    after = calibration_error(fit(warmth, contacted).chances(future), outcome)
    assert after < 0.03 < before


def test_calibration_error_of_known_chances():
    assert calibration_error([0.25] * 4, [1, 0, 0, 0]) == 0
    assert calibration_error([0.9, 0.9], [0, 0]) == pytest.approx(0.9)
    assert calibration_error([1.0, 0.0], [0, 1]) == pytest.approx(1.0)
    assert calibration_error([], []) == 0


def test_no_contact_has_no_chance():
    assert PRIOR.chance(COLD) == pytest.approx(0)
    assert PRIOR.chance(0.0) == pytest.approx(1 / (1 + np.exp(1.4)))


def test_learns_the_pace_of_a_log():
    random = np.random.default_rng(3)
    rates = random.gamma(0.5, 0.1, 200)
    ties = np.repeat(np.arange(200), random.poisson(rates * 300))
    busy = learn(random.uniform(0, 300, len(ties)), ties, 200, 300.0)
    assert busy != PRIOR
    assert busy.b1 > 0
    assert learn([], [], 0, 300.0) is PRIOR
