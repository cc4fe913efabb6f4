"""Dormant ties worth reviving: who is likely still there after a long silence.

BG/NBD (Fader, Hardie & Lee 2005): while alive, contacts come at a rate drawn from a gamma; after each one the tie may
end with a chance drawn from a beta. Both posteriors have closed forms. Which of them to pick up: `ties.revival`.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lazos.core.ties.simplex import minimise
from lazos.core.ties.special import hypergeometric, log_beta, log_gamma
from lazos.core.ties.warmth import contact_days

Floats = NDArray[np.float64]

#: Ties with a repeated contact below which a log says too little to fit.
LEAST = 30
#: At most so many ties enter the fit, evenly spread over the log: more change nothing but the time.
MOST = 2000
#: Ridge on the logarithms of the parameters, toward the prior. Firm: messages come in bursts, which the model does not
#: know and would explain by rates and endings that are both far too high.
RIDGE = 100.0
#: For the same reason contact is counted in weeks here, as in the published example, and not in days.
EPISODE = 7.0


@dataclass(frozen=True, slots=True)
class Model:
    """Parameters: rate of contact per day ~ Gamma(r, alpha); chance of ending after each contact ~ Beta(a, b).

    All methods take, per tie and of one shape: `repeats` contact weeks after the first, `recency` days from the first
    contact to the last, `age` days from the first to now (see `summaries`).
    """

    r: float
    alpha: float
    a: float
    b: float

    def alive(self, repeats: ArrayLike, recency: ArrayLike, age: ArrayLike) -> Floats:
        """P(alive), the chance that the tie has not ended."""
        x, t_x, t = _columns(repeats, recency, age)
        return np.asarray(1.0 / (1.0 + self._odds_ended(x, t_x, t)))

    def expected(self, repeats: ArrayLike, recency: ArrayLike, age: ArrayLike, days: float = 365.0) -> Floats:
        """Expected contact weeks in the next `days`."""
        x, t_x, t = _columns(repeats, recency, age)
        # The formula has a removable singularity at a = 1.
        a = self.a if abs(self.a - 1) > 1e-6 else 1 + 1e-6
        z = days / (self.alpha + t + days)
        tail = hypergeometric(self.r + x, self.b + x, a + self.b + x - 1, z)
        grown = 1 - (1 - z) ** (self.r + x) * tail
        ahead = (a + self.b + x - 1) / (a - 1) * grown
        return np.maximum(0.0, ahead / (1.0 + self._odds_ended(x, t_x, t)))

    def log_likelihood(self, repeats: ArrayLike, recency: ArrayLike, age: ArrayLike) -> float:
        """Log-likelihood of the ties together."""
        x, t_x, t = _columns(repeats, recency, age)
        common = log_gamma(self.r + x) - log_gamma(np.array(self.r)) + self.r * np.log(self.alpha)
        beta = log_beta(np.array(self.a), np.array(self.b))
        living = log_beta(np.array(self.a), self.b + x) - beta - (self.r + x) * np.log(self.alpha + t)
        again = np.maximum(x, 1.0)
        ended = log_beta(np.array(self.a + 1), self.b + again - 1) - beta - (self.r + x) * np.log(self.alpha + t_x)
        both = np.where(x > 0, np.logaddexp(living, ended), living)
        return float((common + both).sum())

    def _odds_ended(self, x: Floats, t_x: Floats, t: Floats) -> Floats:
        power = (self.r + x) * (np.log(self.alpha + t) - np.log(self.alpha + t_x))
        odds = self.a / (self.b + np.maximum(x, 1.0) - 1) * np.exp(np.minimum(power, 500.0))
        return np.where(x > 0, odds, 0.0)


#: The estimate of Fader, Hardie & Lee for their published example, weeks turned into days.
PRIOR = Model(r=0.243, alpha=30.9, a=0.793, b=2.426)


def summaries(days: ArrayLike, tie_index: ArrayLike, n: int, now: float) -> tuple[Floats, Floats, Floats]:
    """`repeats`, `recency` and `age` of n ties, each of shape (n,), from contacts as in `warmth.scores`.

    A tie without a contact up to `now` has `repeats` -1 and the other two 0: leave it out.
    """
    times, ties = np.asarray(days, dtype=np.float64), np.asarray(tie_index, dtype=np.int64)
    past = times <= now
    times, ties = times[past], ties[past]
    _, weeks = contact_days(times / EPISODE, ties)
    first, last = np.full(n, np.inf), np.full(n, -np.inf)
    np.minimum.at(first, ties, times)
    np.maximum.at(last, ties, times)
    met = np.isfinite(first)
    first, last = np.where(met, first, now), np.where(met, last, now)
    repeats = np.bincount(weeks, minlength=n).astype(np.float64) - 1
    return repeats, last - first, now - first


def fit(repeats: ArrayLike, recency: ArrayLike, age: ArrayLike, prior: Model = PRIOR, ridge: float = RIDGE) -> Model:
    """Maximum likelihood with a weak ridge toward the prior; the prior where too few ties repeat."""
    x, t_x, t = _columns(repeats, recency, age)
    if (x > 0).sum() < LEAST:
        return prior
    some = np.linspace(0, len(x) - 1, min(len(x), MOST)).astype(np.int64)
    x, t_x, t = x[some], t_x[some], t[some]
    origin = np.log([prior.r, prior.alpha, prior.a, prior.b])

    def cost(point: Floats) -> float:
        model = _model(point)
        return -model.log_likelihood(x, t_x, t) + ridge * float(((point - origin) ** 2).sum())

    return _model(minimise(cost, origin))


def _model(point: Floats) -> Model:
    # Beyond e^±12 the likelihood is flat and only overflow is left.
    r, alpha, a, b = (float(value) for value in np.exp(np.clip(point, -12.0, 12.0)))
    return Model(r, alpha, a, b)


def _columns(repeats: ArrayLike, recency: ArrayLike, age: ArrayLike) -> tuple[Floats, Floats, Floats]:
    x, t_x, t = (np.asarray(values, dtype=np.float64) for values in (repeats, recency, age))
    return x, t_x, np.maximum(t, t_x)
