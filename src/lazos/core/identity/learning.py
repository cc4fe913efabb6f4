"""Weights learned without labels: EM over the candidate pairs (Fellegi & Sunter 1969; Winkler 1988; Dempster 1977).

Levels count as independent given the hypothesis. The priors act as pairs already seen, so that few pairs change little.
The chances under “apart” come from pairs drawn across all records, not from the blocked ones.
"""

from dataclasses import dataclass

import numpy as np

from lazos.core.identity.levels import N_LEVELS, Level
from lazos.core.identity.pairs import Comparison, Ints, Levels
from lazos.core.identity.weights import (
    AT,
    N_FIELDS,
    NEAR_PAIRS,
    PRIORS,
    SAME_PAIRS,
    Floats,
    prior_table,
)

_ROUNDS, _ENOUGH = 15, 30
_SAMPLE, _SAMPLE_TRUST = 30_000, 2_000.0
_TRUST_SAME, _TRUST_NEAR = 20.0, 60.0
_FIXED_NEAR = ("given", "birthday", "url")


@dataclass(slots=True)
class Model:
    """Log-probabilities of levels under “same” and “near”, and log-odds of either against “apart” for any pair."""

    same: Floats
    near: Floats
    odds_same: float
    odds_near: float

    def probability(self, levels: Levels, apart: Floats) -> tuple[Floats, Floats]:
        """P(same) and P(near) of pairs, from their levels and their log-probability under “apart”."""
        fields = np.arange(N_FIELDS)
        same = self.odds_same + self.same[fields, levels].sum(axis=1) - apart
        near = self.odds_near + self.near[fields, levels].sum(axis=1) - apart
        top = np.maximum(np.maximum(same, near), 0)
        weights = np.exp(same - top), np.exp(near - top), np.exp(-top)
        total = weights[0] + weights[1] + weights[2]
        return weights[0] / total, weights[1] / total


def prior_model(records: int) -> Model:
    """The documented weights, for an address book of so many records."""
    pairs = max(records * (records - 1) / 2, 1)
    return Model(
        np.log(prior_table(0)),
        np.log(prior_table(1)),
        float(np.log(SAME_PAIRS * records / pairs)),
        float(np.log(NEAR_PAIRS * records / pairs)),
    )


def learn(levels: Levels, apart: Floats, records: int, share: float = 1.0) -> Model:
    """Adapt the weights to the pairs, each standing for `share` of them; with too few matches the priors stay."""
    model = prior_model(records)
    pairs = max(records * (records - 1) / 2, 1)
    for _ in range(_ROUNDS):
        same, near = model.probability(levels, apart)
        if same.sum() < _ENOUGH:
            return prior_model(records)
        model = Model(
            np.log(_moved(prior_table(0), levels, same, np.full(N_FIELDS, _TRUST_SAME))),
            np.log(_moved(prior_table(1), levels, near, _near_trust())),
            float(np.log((same.sum() * share + SAME_PAIRS * 5) / pairs)),
            float(np.log((near.sum() * share + NEAR_PAIRS * 5) / pairs)),
        )
    return model


def apart_table(comparison: Comparison, records: int) -> Floats:
    """Level chances of unrelated records, from pairs drawn evenly across all; evident duplicates are left out."""
    table = prior_table(2)
    left, right = _spread_pairs(records)
    if not len(left):
        return table
    levels, apart = comparison.levels_of(left, right)
    same, near = prior_model(records).probability(levels, apart)
    return _moved(table, levels, 1 - np.maximum(same, near), np.full(N_FIELDS, _SAMPLE_TRUST))


def _moved(prior: Floats, levels: Levels, weights: Floats, trust: Floats) -> Floats:
    moved = prior.copy()
    for at in range(N_FIELDS):
        seen = np.bincount(levels[:, at], weights=weights, minlength=N_LEVELS)
        known = prior[at] * trust[at] + seen
        known[Level.MISSING] = 0.0
        moved[at] = known / known.sum()
        moved[at, Level.MISSING] = 1.0
    return moved


def _near_trust() -> Floats:
    trust = np.full(N_FIELDS, _TRUST_NEAR)
    for name in _FIXED_NEAR:
        trust[AT[name]] = 1e6
    return trust


def _spread_pairs(records: int) -> tuple[Ints, Ints]:
    """Pairs at fixed strides of the sorted records: the same ones in every run."""
    if records < 2:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    strides = max(_SAMPLE // records, 1)
    steps = sorted({1 + (records - 2) * nth // strides for nth in range(strides)} if records > 2 else {1})
    start = np.tile(np.arange(0, records, max(records // _SAMPLE, 1), dtype=np.int64), len(steps))
    step = np.repeat(np.array(steps, dtype=np.int64), len(start) // len(steps))
    return start, (start + step) % records


assert set(PRIORS) == set(AT)
