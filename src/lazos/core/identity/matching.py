"""Duplicates in a set of records, without labels: block, compare, learn, decide, make consistent.

Blocked pairs are compared field by field; EM learns what each level of agreement says (`learning`), telling one person
twice from two people close to each other; values that many bear say less (`weights.Commonness`).
"""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from lazos.core.identity.blocking import candidate_pairs
from lazos.core.identity.consistency import consistent
from lazos.core.identity.entry import Entry, Record, entry_of
from lazos.core.identity.learning import apart_table, learn
from lazos.core.identity.levels import NOT_THE_NAME, Level
from lazos.core.identity.pairs import Comparison, Ints, Levels, compare_entries
from lazos.core.identity.rules import AUTO, may_merge, shared_identifiers
from lazos.core.identity.weights import AT, Floats, prior_tables

Pair = tuple[int, int, float]
FLOOR = 0.02
_CHUNK = 400_000
_LEARN_FROM = 200_000


def match(records: Iterable[Record], *, floor: float = FLOOR) -> list[Pair]:
    """Pairs (i, j, probability) of records that may be one person, i < j, by falling probability, from `floor` up.

    A record is a mapping with any of given, family, email, phone, organisation, role, city, region, street, street2,
    postcode, birthday (ISO), url; e-mails, phones and urls may be lists. Other keys are ignored (full_name, family2,
    suffix, nickname, street_number, state and source with uid are understood). Probability ≥ .5 means the same person;
    above .999 lie only pairs that `rules.may_merge` lets be merged without asking.
    The order of the records makes no difference.
    """
    entries = [entry_of(record) for record in records]
    order = sorted(range(len(entries)), key=lambda at: entries[at])
    ordered = [entries[at] for at in order]
    found = [(order[a], order[b], p) for a, b, p in match_entries(ordered, floor)]
    return sorted(((min(i, j), max(i, j), p) for i, j, p in found), key=lambda pair: (-pair[2], *pair))


def match_entries(entries: Sequence[Entry], floor: float, pairs: tuple[Ints, Ints] | None = None) -> list[Pair]:
    """As `match`, for normalised entries in sorted order; `pairs` overrides the blocking."""
    left, right = pairs or candidate_pairs(entries)
    if not len(left):
        return []
    comparison = Comparison(entries, prior_tables()[3])
    levels, apart = _compared(comparison, left, right, len(entries))
    sample = slice(None, None, max(len(left) // _LEARN_FROM, 1))
    model = learn(levels[sample], apart[sample], len(entries), share=len(left) / max(len(left[sample]), 1))
    same = np.empty(len(left))
    for at in range(0, len(left), _CHUNK):
        part = slice(at, at + _CHUNK)
        same[part] = model.probabilities(levels[part], apart[part])[0]
    kept = same >= floor / 4
    left, right, same, levels = left[kept], right[kept], same[kept], levels[kept]
    same = consistent(left, right, same, _against(levels))
    same = _capped(entries, left, right, same)
    listed = zip(left.tolist(), right.tolist(), same.tolist(), strict=True)
    return [(a, b, p) for a, b, p in listed if p >= floor]


def _compared(comparison: Comparison, left: Ints, right: Ints, records: int) -> tuple[Levels, Floats]:
    comparison.apart = apart_table(comparison, records)
    parts = [
        comparison.levels_of(left[at : at + _CHUNK], right[at : at + _CHUNK]) for at in range(0, len(left), _CHUNK)
    ]
    return np.concatenate([levels for levels, _ in parts]), np.concatenate([apart for _, apart in parts])


def _against(levels: Levels) -> npt.NDArray[np.bool_]:
    """Pairs that a third record must not make one: names differ, and no birthday says otherwise."""
    given = np.isin(levels[:, AT["given"]], list(NOT_THE_NAME))
    birthday = levels[:, AT["birthday"]]
    dated = (birthday == Level.DIFFERENT) & (levels[:, AT["url"]] != Level.EXACT)
    return np.asarray((given & (birthday != Level.EXACT)) | dated)


def _capped(entries: Sequence[Entry], left: Ints, right: Ints, same: Floats) -> Floats:
    """Probabilities above AUTO belong to pairs that may be merged without asking; the rest are held to it."""
    shared = shared_identifiers(entries)
    for at in np.flatnonzero(same > AUTO).tolist():
        a, b = entries[left[at]], entries[right[at]]
        if not may_merge(compare_entries(a, b), a, b, shared):
            same[at] = AUTO
    return same
