"""Dormant ties worth reviving: who is likely still there after a long silence.

BG/NBD (Fader, Hardie & Lee 2005): while alive, contacts come at a rate drawn from a gamma; after each one the tie may
end with a chance drawn from a beta. Both posteriors have closed forms. Levin, Walter & Murnighan 2011: dormant ties of
some standing give the most novel help.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lazos.core.ties.simplex import minimise
from lazos.core.ties.special import hypergeometric, log_beta, log_gamma

Floats = NDArray[np.float64]

#: Ties with a repeated contact below which a log says too little to fit.
LEAST = 30
#: At most so many ties enter the fit, evenly spread over the log: more change nothing but the time.
MOST = 2000
#: Ridge on the logarithms of the parameters, toward the prior.
RIDGE = 0.5


@dataclass(frozen=True, slots=True)
class Model:
    """Parameters: rate of contact per day ~ Gamma(r, alpha); chance of ending after each contact ~ Beta(a, b).

    All methods take, per tie and of one shape: `repeats` contact days after the first, `recency` days from the first
    to the last, `age` days from the first to now.
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
        """Expected contact days in the next `days`."""
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


def unlikely(ranked: Iterable[tuple[Hashable, str]], familiar: Iterable[str]) -> Hashable | None:
    """The one counter-intuitive pick: the best-ranked `(tie, circle)` of a circle the member does not tend already."""
    known = set(familiar)
    return next((tie for tie, circle in ranked if circle and circle not in known), None)


def _model(point: Floats) -> Model:
    # Beyond e^±12 the likelihood is flat and only overflow is left.
    r, alpha, a, b = (float(value) for value in np.exp(np.clip(point, -12.0, 12.0)))
    return Model(r, alpha, a, b)


def _columns(repeats: ArrayLike, recency: ArrayLike, age: ArrayLike) -> tuple[Floats, Floats, Floats]:
    x, t_x, t = (np.asarray(values, dtype=np.float64) for values in (repeats, recency, age))
    return x, t_x, np.maximum(t, t_x)
