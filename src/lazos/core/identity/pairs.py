"""Candidate pairs compared in bulk: each pair of distinct values once, however many records share them."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from lazos.core.identity import levels as compare
from lazos.core.identity.entry import Entry
from lazos.core.identity.levels import Result
from lazos.core.identity.phones import tail
from lazos.core.identity.weights import AT, FIELDS, N_FIELDS, Commonness, Floats

Ints = npt.NDArray[np.int64]
Levels = npt.NDArray[np.int8]


class Group(NamedTuple):
    """Fields that are compared together, from one value of an entry."""

    fields: tuple[int, ...]
    value: Callable[[Entry], Any]
    compare: Callable[[Any, Any], tuple[Result, ...]]


def _alone(compare_one: Callable[[Any, Any], Result]) -> Callable[[Any, Any], tuple[Result, ...]]:
    return lambda a, b: (compare_one(a, b),)


GROUPS = (
    Group((AT["given"], AT["family"]), lambda e: (e.given, e.family, e.nickname), compare.compare_names),
    Group((AT["birthday"],), lambda e: e.birthday, _alone(compare.compare_birthday)),
    Group((AT["email"],), lambda e: e.emails, _alone(compare.compare_emails)),
    Group((AT["phone"],), lambda e: e.phones, _alone(compare.compare_phones)),
    Group((AT["url"],), lambda e: e.urls, _alone(compare.compare_urls)),
    Group((AT["organisation"],), lambda e: e.organisation, _alone(compare.compare_organisations)),
    Group((AT["role"],), lambda e: e.role, _alone(compare.compare_text)),
    Group((AT["city"],), lambda e: e.city, _alone(compare.compare_text)),
    Group((AT["region"],), lambda e: e.region, _alone(compare.compare_text)),
    Group((AT["postcode"],), lambda e: e.postcode, _alone(compare.compare_code)),
    Group((AT["number"],), lambda e: e.number, _alone(compare.compare_code)),
    Group((AT["street"], AT["street2"]), lambda e: (e.street, e.street2), compare.compare_streets),
)


def compare_entries(a: Entry, b: Entry) -> list[Result]:
    """The level of every field, in the order of `weights.FIELDS`."""
    results: list[Result] = [compare.MISSING] * N_FIELDS
    for group in GROUPS:
        value_a, value_b = group.value(a), group.value(b)
        if value_a and value_b:
            for at, result in zip(group.fields, group.compare(value_a, value_b), strict=True):
                results[at] = result
    return results


def count_values(entries: Sequence[Entry]) -> Commonness:
    """How often each value occurs; a surname also counts for each shorter form of it (García for García Márquez)."""
    common = Commonness()
    for entry in entries:
        for at, values in enumerate(_countable(entry)):
            common.totals[at] += bool(values)
            for value in values:
                common.counts[at][value] = common.counts[at].get(value, 0) + 1
    return common


class Comparison:
    """Entries coded by distinct value; `levels_of` compares any pairs of them."""

    def __init__(self, entries: Sequence[Entry], apart: Floats) -> None:
        self.common = count_values(entries)
        self.apart = apart
        self._columns = [_coded([group.value(entry) for entry in entries]) for group in GROUPS]

    def levels_of(self, left: Ints, right: Ints) -> tuple[Levels, Floats]:
        """Levels, shape (pairs, fields), and the log-probability of each under “apart”, value by value."""
        levels = np.zeros((len(left), N_FIELDS), dtype=np.int8)
        chances = np.zeros(len(left))
        for group, (values, codes) in zip(GROUPS, self._columns, strict=True):
            self._fill(group, values, codes[left], codes[right], levels, chances)
        return levels, chances

    def _fill(self, group: Group, values: list[Any], a: Ints, b: Ints, levels: Levels, chances: Floats) -> None:
        keys, inverse = np.unique(np.minimum(a, b) * len(values) + np.maximum(a, b), return_inverse=True)
        found = [group.compare(values[key // len(values)], values[key % len(values)]) for key in keys.tolist()]
        for nth, at in enumerate(group.fields):
            results = [several[nth] for several in found]
            levels[:, at] = np.array([level for level, _ in results], dtype=np.int8)[inverse]
            logs = [self.common.log_chance(at, result, self.apart[at, result[0]]) for result in results]
            chances += np.array(logs)[inverse]


def _coded(column: list[Any]) -> tuple[list[Any], Ints]:
    values = sorted(set(column))
    code = {value: at for at, value in enumerate(values)}
    return values, np.array([code[value] for value in column], dtype=np.int64)


def _countable(entry: Entry) -> list[tuple[str, ...]]:
    by_name: dict[str, tuple[str, ...]] = {
        "given": _prefixes(entry.given),
        "family": _prefixes(entry.family),
        "email": entry.emails,
        "phone": tuple(sorted({tail(phone) for phone in entry.phones})),
        "url": entry.urls,
    }
    for name in ("organisation", "city", "postcode", "number", "street", "street2"):
        by_name[name] = tuple(filter(None, (getattr(entry, name),)))
    return [by_name.get(name, ()) for name in FIELDS]


def _prefixes(text: str) -> tuple[str, ...]:
    found = text.split()
    return tuple(" ".join(found[:size]) for size in range(1, min(len(found), 6) + 1))
