"""What agreement and disagreement say: probabilities of each level under three hypotheses about a pair.

- same: one person twice.
- near: two people close to each other (household, relatives, colleagues): surname, address, family phone or switchboard
  are shared while given name and birthday are not. Without this class, shared evidence would merge a family.
- apart: two people who have nothing to do with each other.

The figures are priors for typical address books; `learn` moves them towards the data where there are pairs enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

import numpy as np
import numpy.typing as npt

from lazos.core.identity.levels import N_LEVELS, Level, Result
from lazos.core.identity.lexicon import COMMON_SURNAMES

Floats = npt.NDArray[np.float64]

FIELDS = ["given", "family", "birthday", "email", "phone", "url", "organisation", "role", "city", "region", "postcode", "number", "street", "street2"]  # fmt: skip
N_FIELDS = len(FIELDS)
AT = {name: at for at, name in enumerate(FIELDS)}
_E, _N, _S, _D = Level.EXACT, Level.NEAR, Level.SIMILAR, Level.DIFFERENT

# level: (same, near, apart); each column sums to 1
_PLACE = {_E: (0.76, 0.76, 0.06), _N: (0.08, 0.06, 0.003), _S: (0.03, 0.03, 0.017), _D: (0.13, 0.15, 0.92)}
_STREET = {_E: (0.60, 0.60, 0.003), _N: (0.20, 0.17, 0.002), _S: (0.08, 0.06, 0.015), _D: (0.12, 0.17, 0.98)}
PRIORS: Mapping[str, Mapping[Level, tuple[float, float, float]]] = {
    "given": {
        _E: (0.69, 0.03, 0.010),
        _N: (0.08, 0.02, 0.004),
        _S: (0.03, 0.03, 0.016),
        _D: (0.04, 0.80, 0.905),
        Level.NICKNAME: (0.05, 0.01, 0.002),
        Level.EXTRA: (0.05, 0.03, 0.003),
        Level.INITIAL: (0.06, 0.08, 0.060),
    },
    "family": {
        _E: (0.66, 0.58, 0.003),
        _N: (0.08, 0.03, 0.001),
        _S: (0.03, 0.02, 0.010),
        _D: (0.05, 0.20, 0.9609),
        Level.EXTRA: (0.13, 0.08, 0.005),
        Level.PARTLY: (0.03, 0.08, 0.020),
        Level.SWAPPED: (0.02, 0.01, 0.0001),
    },
    "birthday": {
        _E: (0.90, 0.010, 0.0001),
        _N: (0.03, 0.004, 0.0010),
        _S: (0.02, 0.026, 0.0089),
        _D: (0.05, 0.96, 0.99),
    },
    "email": {_E: (0.60, 0.12, 0.0002), _N: (0.05, 0.02, 0.0005), _S: (0.10, 0.04, 0.0013), _D: (0.25, 0.82, 0.998)},
    "phone": {_E: (0.70, 0.40, 0.0003), _N: (0.03, 0.02, 0.0002), _D: (0.27, 0.58, 0.9995)},
    "url": {_E: (0.85, 0.002, 0.00002), _D: (0.15, 0.998, 0.99998)},
    "organisation": {_E: (0.60, 0.35, 0.02), _N: (0.05, 0.02, 0.001), _S: (0.10, 0.05, 0.009), _D: (0.25, 0.58, 0.97)},
    "role": {_E: (0.50, 0.12, 0.03), _N: (0.04, 0.01, 0.001), _S: (0.08, 0.05, 0.019), _D: (0.38, 0.82, 0.95)},
    "city": _PLACE,
    "region": {_E: (0.88, 0.88, 0.15), _N: (0.03, 0.03, 0.01), _S: (0.01, 0.01, 0.01), _D: (0.08, 0.08, 0.83)},
    "postcode": {_E: (0.76, 0.76, 0.006), _N: (0.12, 0.10, 0.008), _D: (0.12, 0.14, 0.986)},
    "number": {_E: (0.76, 0.74, 0.015), _N: (0.09, 0.08, 0.085), _D: (0.15, 0.18, 0.90)},
    "street": _STREET,
    "street2": _STREET,
}
NEAR_PAIRS, SAME_PAIRS = 0.03, 0.15  # expected pairs per record, before any evidence
_RARE, _CONFIDENCE, _FLOOR = 0.0004, 100.0, 1e-6
_BY_VALUE = {AT[name] for name in FIELDS if name not in {"birthday", "role", "region"}}
_SURNAME = AT["family"]


def prior_table(hypothesis: int) -> Floats:
    """Probability of level given a hypothesis (0 same, 1 near, 2 apart), shape (fields, levels); MISSING is 1."""
    table = np.full((N_FIELDS, N_LEVELS), 1e-5)
    table[:, Level.MISSING] = 1.0
    for name, levels in PRIORS.items():
        for level, chances in levels.items():
            table[AT[name], level] = chances[hypothesis]
    return table


@dataclass(slots=True)
class Commonness:
    """How many of the records bear a value; common values (García, a switchboard) say less when shared."""

    counts: list[dict[str, int]] = field(default_factory=lambda: [{} for _ in FIELDS])
    totals: list[int] = field(default_factory=lambda: [0] * N_FIELDS)

    def log_chance(self, at: int, result: Result, apart: float) -> float:
        """Log-probability that two unrelated records agree like this; `apart` is the level's average."""
        level, shared = result
        if not shared or at not in _BY_VALUE:
            return log(apart)
        prior = _surname_share(shared) if at == _SURNAME else min(apart, 0.02)
        others = max(self.counts[at].get(shared, 0) - 2, 0)
        chance = (others + _CONFIDENCE * prior) / (max(self.totals[at] - 2, 0) + _CONFIDENCE)
        return log(max(chance, _FLOOR))


def _surname_share(surnames: str) -> float:
    share = 1.0
    for word in surnames.split():
        share *= COMMON_SURNAMES.get(word, _RARE if len(word) > 3 else 1.0)
    return max(min(share, 0.05), _FLOOR)
