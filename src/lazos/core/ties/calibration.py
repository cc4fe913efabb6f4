"""From warmth to a probability that can be trusted: `P_H = 1 / (1 + exp(-(b0 + b1·W)))`.

The prior comes from published logs; a member's own log, when it is long enough, pulls it to their pace (ridge logistic
regression by Newton's method, Le Cessie & van Houwelingen 1992).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from lazos.core.ties.warmth import scores

Floats = NDArray[np.float64]

HORIZON = 7.0
#: How firmly the prior holds: the precision of b0 and b1, as from a few dozen observations.
RIDGE = 4.0
#: Below so many observations, or so few of either outcome, the prior stands.
LEAST, LEAST_OF_EACH = 200, 10


@dataclass(frozen=True, slots=True)
class Calibration:
    """The chance of contact within `horizon` days, from warmth."""

    b0: float
    b1: float
    horizon: float = HORIZON

    def chances(self, warmth: ArrayLike) -> Floats:
        """Probabilities, of the shape of `warmth`."""
        z = np.clip(self.b0 + self.b1 * np.asarray(warmth, dtype=np.float64), -500.0, 500.0)
        return np.asarray(1.0 / (1.0 + np.exp(-z)))

    def chance(self, warmth: float) -> float:
        return float(self.chances(warmth))


PRIOR = Calibration(b0=-1.4, b1=1.5)


def fit(warmth: ArrayLike, contacted: ArrayLike, prior: Calibration = PRIOR, ridge: float = RIDGE) -> Calibration:
    """b0 and b1 from warmths and outcomes (0 or 1), both of shape (m,); the prior where they say too little."""
    x, y = np.asarray(warmth, dtype=np.float64), np.asarray(contacted, dtype=np.float64)
    if len(y) < LEAST or min(y.sum(), len(y) - y.sum()) < LEAST_OF_EACH:
        return prior
    design = np.column_stack([np.ones_like(x), x])
    start = np.array([prior.b0, prior.b1])
    b = _newton(design, y, start, ridge)
    # A slope that is not positive would rank the cold before the warm: the log is too odd to learn from.
    return Calibration(float(b[0]), float(b[1]), prior.horizon) if np.isfinite(b).all() and b[1] > 0 else prior


def learn(
    days: ArrayLike, tie_index: ArrayLike, n: int, now: float, prior: Calibration = PRIOR, weeks: int = 12
) -> Calibration:
    """A calibration from the member's own log: each of the last weeks predicted, then compared with what came.

    Shapes as in `warmth.scores`. Only ties with a contact in the 90 days before a cut take part in it.
    """
    times, ties = np.asarray(days, dtype=np.float64), np.asarray(tie_index, dtype=np.int64)
    cuts = [now - prior.horizon - 7.0 * week for week in range(weeks)]
    pairs = [observations(times, ties, n, cut, prior.horizon) for cut in cuts]
    return fit(np.concatenate([w for w, _ in pairs]), np.concatenate([y for _, y in pairs]), prior)


def observations(
    times: Floats, ties: NDArray[np.int64], n: int, cut: float, horizon: float, active: float = 90.0
) -> tuple[Floats, Floats]:
    """Warmth at `cut` and contact within `horizon` after it (0 or 1), for the ties active in the days before."""
    recent = np.bincount(ties[(times <= cut) & (times > cut - active)], minlength=n) > 0
    after = np.bincount(ties[(times > cut) & (times <= cut + horizon)], minlength=n) > 0
    return scores(times, ties, n, cut)[recent], after[recent].astype(np.float64)


def calibration_error(chances: ArrayLike, outcomes: ArrayLike, bins: int = 10) -> float:
    """Expected calibration error over `bins` equal widths of probability (Naeini, Cooper & Hauskrecht 2015)."""
    p, y = np.asarray(chances, dtype=np.float64), np.asarray(outcomes, dtype=np.float64)
    if not len(p):
        return 0.0
    bin_of = np.minimum((p * bins).astype(np.int64), bins - 1)
    gaps = np.bincount(bin_of, p - y, minlength=bins)
    return float(np.abs(gaps).sum() / len(p))


def _newton(design: Floats, y: Floats, start: Floats, ridge: float) -> Floats:
    b = start.copy()
    for _ in range(30):
        p = 1.0 / (1.0 + np.exp(-np.clip(design @ b, -30.0, 30.0)))
        gradient = design.T @ (y - p) - ridge * (b - start)
        hessian = (design * (p * (1 - p))[:, None]).T @ design + ridge * np.eye(2)
        # A step of at most 1 keeps a lopsided log from overshooting into flat ground.
        step = np.clip(np.linalg.solve(hessian, gradient), -1.0, 1.0)
        b += step
        if np.abs(step).max() < 1e-8:
            break
    return b
