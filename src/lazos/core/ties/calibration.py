"""From warmth to a probability that can be trusted."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Calibration:
    """`P_H = 1 / (1 + exp(-(b0 + b1·W)))`: the chance of contact within the horizon, from warmth W."""

    b0: float
    b1: float

    def chances(self, warmth: Floats) -> Floats:
        """Probabilities, shape as `warmth`; 0 where the warmth is -inf."""
        z = np.clip(self.b0 + self.b1 * warmth, -500.0, 500.0)
        return np.where(np.isneginf(warmth), 0.0, 1.0 / (1.0 + np.exp(-z)))


PRIOR = Calibration(b0=-1.0, b1=1.5)
