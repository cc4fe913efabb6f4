"""What agreement and disagreement say: probabilities of each level under four hypotheses about a pair.

- same: one person twice.
- near: two people close to each other (household, relatives, colleagues): surname, address, family phone or switchboard
  are shared while given name and birthday are not. Without it, what is shared would merge a family.
- namesake: two people of one name. Without it, a rare name would outweigh every disagreement.
- apart: two people who have nothing to do with each other.

The figures are priors for typical address books; `learn` moves them towards the data where there are pairs enough.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

import numpy as np
import numpy.typing as npt

from lazos.core.identity.levels import N_LEVELS, Level, Result
from lazos.core.identity.lexicon import COMMON_SURNAMES

Floats = npt.NDArray[np.float64]

FIELDS = (
    *("given", "family", "birthday", "email", "phone", "url", "organisation", "role"),
    *("city", "region", "postcode", "number", "street", "street2"),
)
N_FIELDS = len(FIELDS)
AT = {name: at for at, name in enumerate(FIELDS)}
_E, _N, _S, _D = Level.EXACT, Level.NEAR, Level.SIMILAR, Level.DIFFERENT

# level: (same, near, apart); each column sums to 1. “Namesake” is made of “same” and “apart”, see `_NAMESAKE`.
_PLACE = {_E: (0.76, 0.76, 0.06), _N: (0.08, 0.06, 0.003), _S: (0.03, 0.03, 0.017), _D: (0.13, 0.15, 0.92)}
_STREET = {_E: (0.60, 0.60, 0.003), _N: (0.20, 0.17, 0.002), _S: (0.08, 0.06, 0.015), _D: (0.12, 0.17, 0.98)}
PRIORS: Mapping[str, Mapping[Level, tuple[float, float, float]]] = {
    "given": {
        _E: (0.72, 0.0005, 0.010),
        _N: (0.08, 0.0100, 0.004),
        _S: (0.03, 0.0300, 0.016),
        _D: (0.0095, 0.4335, 0.459),
        Level.OTHER: (0.0005, 0.50, 0.50),
        Level.NICKNAME: (0.05, 0.0040, 0.002),
        Level.EXTRA: (0.05, 0.0100, 0.003),
        Level.INITIAL: (0.06, 0.0120, 0.006),
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
    "email": {_E: (0.65, 0.45, 0.000001), _N: (0.05, 0.02, 0.000999), _D: (0.30, 0.53, 0.999)},
    "phone": {_E: (0.70, 0.60, 0.000002), _N: (0.03, 0.02, 0.000498), _D: (0.27, 0.38, 0.9995)},
    "url": {_E: (0.85, 0.002, 0.00002), _D: (0.15, 0.998, 0.99998)},
    "organisation": {_E: (0.60, 0.50, 0.02), _N: (0.05, 0.04, 0.001), _S: (0.10, 0.08, 0.009), _D: (0.25, 0.38, 0.97)},
    "role": {_E: (0.50, 0.30, 0.03), _N: (0.04, 0.02, 0.001), _S: (0.08, 0.06, 0.019), _D: (0.38, 0.62, 0.95)},
    "city": _PLACE,
    "region": {_E: (0.88, 0.88, 0.15), _N: (0.03, 0.03, 0.01), _S: (0.01, 0.01, 0.01), _D: (0.08, 0.08, 0.83)},
    "postcode": {_E: (0.76, 0.76, 0.006), _N: (0.12, 0.10, 0.008), _D: (0.12, 0.14, 0.986)},
    "number": {_E: (0.76, 0.74, 0.015), _N: (0.09, 0.08, 0.085), _D: (0.15, 0.18, 0.90)},
    "street": _STREET,
    "street2": _STREET,
}
_NAMESAKE = {"given": 1.0, "family": 1.0, "city": 0.5, "region": 0.6, "organisation": 0.2, "role": 0.3, "postcode": 0.1}
EXPECTED = (0.15, 0.05, 0.01)  # pairs per record of same, near and namesake, before any evidence
_RARE, _CONFIDENCE, _FLOOR = 0.0004, 100.0, 1e-6
_BY_VALUE = {AT[name] for name in FIELDS if name not in {"birthday", "role", "region"}}
_SURNAME = AT["family"]


def prior_tables() -> Floats:
    """Chance of a level given same, near, namesake and apart, shape (4, fields, levels); MISSING is 1 everywhere."""
    tables = np.full((4, N_FIELDS, N_LEVELS), 1e-5)
    tables[:, :, Level.MISSING] = 1.0
    for name, levels in PRIORS.items():
        like_same = _NAMESAKE.get(name, 0.0)
        for level, (same, near, apart) in levels.items():
            namesake = like_same * same + (1 - like_same) * apart
            tables[:, AT[name], level] = (same, near, namesake, apart)
    return tables


@dataclass
class Commonness:
    """How many of the records bear a value; common values (García, a switchboard) say less when shared."""

    counts: list[dict[str, int]] = field(default_factory=lambda: [{} for _ in FIELDS])
    totals: list[int] = field(default_factory=lambda: [0] * N_FIELDS)

    def log_chance(self, at: int, result: Result, apart: float) -> float:
        """Log-probability that two unrelated records agree like this; `apart` is the level's average."""
        shared = result[1]
        if not shared or at not in _BY_VALUE:
            return log(apart)
        prior = _surname_share(shared) if at == _SURNAME else min(apart, 0.02)
        others = max(self.bearers(at, shared) - 2, 0)
        chance = (others + _CONFIDENCE * prior) / (max(self.totals[at] - 2, 0) + _CONFIDENCE)
        return log(max(chance, _FLOOR))

    def bearers(self, at: int, value: str) -> int:
        """How many records bear the value, the two that are compared among them."""
        return self.counts[at].get(value, 0)


@lru_cache(maxsize=1 << 13)
def _surname_share(surnames: str) -> float:
    share = 1.0
    for word in surnames.split():
        share *= COMMON_SURNAMES.get(word, _RARE if len(word) > 3 else 1.0)
    return max(min(share, 0.05), _FLOOR)
