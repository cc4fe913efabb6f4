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
    EXPECTED,
    N_FIELDS,
    Floats,
    prior_tables,
)

_ROUNDS, _ENOUGH = 15, 30
_SAMPLE, _SAMPLE_TRUST = 30_000, 2_000.0
_FIXED, _ALMOST, _FREE = 1e6, 60.0, 20.0
_GIVEN, _NAMED_AFTER = AT["given"], 1 / 30
_PERSONAL = [AT["given"], AT["family"], AT["birthday"]]


@dataclass(slots=True)
class Model:
    """`chances`: log-chance of levels under same, near and namesake, shape (3, fields, levels).

    `odds`: log-odds of each against “apart” for a pair of which nothing is known, shape (3,).
    """

    chances: Floats
    odds: Floats

    def probabilities(self, levels: Levels, apart: Floats) -> Floats:
        """P(same), P(near), P(namesake) of pairs, shape (3, pairs); `apart` is their log-chance under “apart”."""
        fields = np.arange(N_FIELDS)
        scores = np.zeros((4, len(levels)))
        for at in range(3):
            scores[at] = self.odds[at] + self.chances[at][fields, levels].sum(axis=1) - apart
        scores[1, (levels[:, _PERSONAL] == Level.MISSING).all(axis=1)] = -np.inf  # organisations have no relatives
        weights: Floats = np.exp(scores - scores.max(axis=0))
        shares: Floats = weights[:3] / weights.sum(axis=0)
        return shares


def prior_model(records: int) -> Model:
    """The documented weights, for an address book of so many records."""
    return Model(np.log(prior_tables()[:3]), np.log(np.array(EXPECTED) * records / _pairs(records)))


def learn(levels: Levels, apart: Floats, records: int, share: float = 1.0) -> Model:
    """Adapt the weights to the pairs, each standing for `share` of them; with too few matches the priors stay."""
    model, priors, trust = prior_model(records), _family_names(prior_tables()), _trust()
    told = levels[:, AT["birthday"]] != Level.MISSING  # elsewhere a sister's number would teach that given names change
    for _ in range(_ROUNDS):
        chances = model.probabilities(levels, apart)
        if chances[0].sum() < _ENOUGH:
            return prior_model(records)
        tables = [_moved(priors[at], levels, chances[at], trust[at]) for at in range(3)]
        tables[0][_GIVEN] = _moved(priors[0], levels[told], chances[0][told], trust[0])[_GIVEN]
        tables[0][_GIVEN, Level.OTHER] = priors[0][_GIVEN, Level.OTHER]  # nor may twins
        expected = (chances.sum(axis=1) * share + np.array(EXPECTED) * 5) / _pairs(records)
        model = Model(np.log(np.stack(tables)), np.log(expected))
    return model


def _family_names(tables: Floats) -> Floats:
    """Where many pairs show how common relatives are, allow that fathers and sons bear one name: 1 in 30."""
    row = tables[1, _GIVEN]
    row[Level.DIFFERENT] -= _NAMED_AFTER - row[Level.EXACT]
    row[Level.EXACT] = _NAMED_AFTER
    return tables


def _pairs(records: int) -> float:
    return max(records * (records - 1) / 2, 1.0)


def _trust() -> Floats:
    """How many pairs the priors count for, shape (3, fields): what defines a hypothesis does not move."""
    trust = np.stack([np.full(N_FIELDS, _FREE), np.full(N_FIELDS, _ALMOST), np.full(N_FIELDS, _FIXED)])
    trust[0, _GIVEN] = _ALMOST + _FREE  # twins are few and must not teach that people change their names
    trust[1, [AT["given"], AT["birthday"], AT["url"]]] = _FIXED
    trust[2, [AT["city"], AT["region"], AT["organisation"], AT["role"]]] = _ALMOST
    return trust


def apart_table(comparison: Comparison, records: int) -> Floats:
    """Level chances of unrelated records, from pairs drawn evenly across all; evident duplicates are left out."""
    table: Floats = prior_tables()[3]
    left, right = _spread_pairs(records)
    if not len(left):
        return table
    levels, apart = comparison.levels_of(left, right)
    same, near, namesake = prior_model(records).probabilities(levels, apart)
    return _moved(table, levels, 1 - same - near - namesake, np.full(N_FIELDS, _SAMPLE_TRUST))


def _moved(prior: Floats, levels: Levels, weights: Floats, trust: Floats) -> Floats:
    moved: Floats = prior.copy()
    for at in range(N_FIELDS):
        known = prior[at] * trust[at] + np.bincount(levels[:, at], weights=weights, minlength=N_LEVELS)
        known[Level.MISSING] = 0.0
        moved[at] = known / known.sum()
        moved[at, Level.MISSING] = 1.0
    return moved


def _spread_pairs(records: int) -> tuple[Ints, Ints]:
    """Pairs at fixed strides of the sorted records: the same ones in every run."""
    if records < 2:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    strides = max(_SAMPLE // records, 1)
    steps = sorted({1 + (records - 2) * nth // strides for nth in range(strides)} if records > 2 else {1})
    start = np.tile(np.arange(0, records, max(records // _SAMPLE, 1), dtype=np.int64), len(steps))
    step = np.repeat(np.array(steps, dtype=np.int64), len(start) // len(steps))
    return start, (start + step) % records
