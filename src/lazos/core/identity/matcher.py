"""Finding the people a record may be about, among many, one record at a time: for imports.

The same comparison as `matching`, with the documented weights instead of learned ones (`weights.PRIORS`), so that the
answer for a record does not depend on what else happens to be imported beside it.
"""

from collections.abc import Hashable, Iterable, Iterator
from math import exp, log
from typing import Any, NamedTuple

import numpy as np

from lazos.core.identity.entry import Entry, Record, entry_of
from lazos.core.identity.levels import Level, Result, compare_names
from lazos.core.identity.nicknames import expand
from lazos.core.identity.pairs import compare_entries
from lazos.core.identity.postings import Postings
from lazos.core.identity.rules import (
    AUTO,
    Decision,
    Reason,
    decide,
    identifiers,
    may_merge,
    reasons,
    shared_identifiers,
)
from lazos.core.identity.similarity import phonetic
from lazos.core.identity.weights import AT, EXPECTED, Commonness, prior_tables

FLOOR = 0.05
_MANY_BEARERS, _MANY_NAMES = 60, 16
_PERSONAL = (AT["given"], AT["family"], AT["birthday"])
_HOPELESS = -4.0  # log-odds that no single further field would lift to the floor
_FIELD_MARK, _VALUE_MARK = "\x1f", "\x1e"
_LISTS = tuple(Entry._fields.index(name) for name in ("emails", "phones", "urls"))


class Candidate(NamedTuple):
    """A record that may be about the same person; `decision` “same” alone may be merged without asking."""

    id: Hashable
    probability: float
    decision: Decision
    reasons: tuple[Reason, ...]


class Matcher:
    """An index that grows by `add` and answers `candidates`; about a kilobyte for each record.

    Not safe for several threads. Ids may be anything hashable; a record may be added again under its id and is then
    found under old and new facts, compared by the new.
    """

    def __init__(self, existing: Iterable[tuple[Hashable, Record]] = ()) -> None:
        self._ids: list[Hashable] = []
        self._packed: list[bytes] = []
        self._latest: dict[Hashable, int] = {}
        self._postings = Postings()
        for key, record in existing:
            self.add(key, record)

    def __len__(self) -> int:
        return len(self._latest)

    def add(self, key: Hashable, record: Record | Entry) -> None:
        """Index a record (or what `entry_of` made of it) under its id."""
        entry, number = _entry(record), len(self._ids)
        self._ids.append(key)
        self._packed.append(_pack(entry))
        self._latest[key] = number
        for found in _keys(entry):
            self._postings.add(found, number)

    def candidates(self, record: Record | Entry, *, floor: float = FLOOR) -> list[Candidate]:
        """The indexed records that may be about the same person, likeliest first."""
        entry = _entry(record)
        near, bearers = self._near(entry)
        shared = shared_identifiers([entry, *bearers]) | self._worn_out(entry)
        found = [self._judged(self._ids[number], entry, other, shared) for number, other in near]
        likely = [candidate for candidate in found if candidate.probability >= floor]
        return sorted(likely, key=lambda candidate: (-candidate.probability, str(candidate.id)))

    def _near(self, entry: Entry) -> tuple[list[tuple[int, Entry]], list[Entry]]:
        """Records worth comparing (number, entry), and among them those that share an identifier."""
        sharing = self._numbers(identifiers(entry), _MANY_BEARERS)
        alike = self._numbers(_name_keys(entry), _MANY_NAMES) - sharing
        near = [(number, _unpack(self._packed[number])) for number in sorted(sharing)]
        bearers = [other for _, other in near]
        named = [(number, _unpack(self._packed[number])) for number in sorted(alike)]
        return near + [pair for pair in named if _worth_comparing(entry, pair[1], len(self))], bearers

    def _numbers(self, keys: Iterable[str], most: int) -> set[int]:
        """Record numbers under any of the keys; of a record added twice, the latest."""
        return {self._latest[self._ids[number]] for key in keys for number in self._postings.find(key, most)}

    def _worn_out(self, entry: Entry) -> set[str]:
        """Identifiers with too many bearers to look at: a switchboard."""
        return {key for key in identifiers(entry) if len(self._postings.find(key, 1 << 30)) > _MANY_BEARERS}

    def _judged(self, key: Hashable, a: Entry, b: Entry, shared: set[str]) -> Candidate:
        results = compare_entries(a, b)
        probability = prior_probability(results, len(self._latest) + 1)
        mergeable = may_merge(results, a, b, shared)
        probability = probability if mergeable else min(probability, AUTO)
        found = tuple(reasons(results, a, b)) if probability >= FLOOR else ()
        return Candidate(key, probability, decide(probability, mergeable), found)


def prior_probability(results: list[Result], records: int) -> float:
    """P(same) of one compared pair by the documented weights, in an address book of so many records."""
    scores = [log(expected * 2 / max(records - 1, 1)) for expected in EXPECTED]
    if all(results[at][0] == Level.MISSING for at in _PERSONAL):
        scores[1] = -1e9
    apart = 0.0
    for at, result in enumerate(results):
        level, shared = result
        if level:
            apart += _PLAIN.log_chance(at, result, _APART[at][level]) if shared else _LOG_APART[at][level]
            scores[0] += _SAME[at][level]
            scores[1] += _NEAR[at][level]
            scores[2] += _NAMESAKE[at][level]
    top = max(apart, *scores)
    weights = [exp(score - top) for score in scores]
    return weights[0] / (sum(weights) + exp(apart - top))


_APART: list[list[float]] = prior_tables()[3].tolist()
_SAME, _NEAR, _NAMESAKE, _LOG_APART = np.log(prior_tables()).tolist()
_PLAIN = Commonness()


def _keys(entry: Entry) -> Iterator[str]:
    yield from identifiers(entry)
    yield from _name_keys(entry)


def _name_keys(entry: Entry) -> Iterator[str]:
    """Fewer keys than in `blocking`: names and birthdays, common names only together with a place."""
    given, family = entry.given.split(), [word for word in entry.family.split() if len(word) > 2]
    if not given or not family:
        if entry.organisation or given or family:
            yield f"o{entry.organisation or entry.given or entry.family}"
        return
    sounds = phonetic(given[0]), phonetic(family[0])
    pair = " ".join(sorted(sounds))
    yield f"x{pair}"
    yield from (f"q{name} {sounds[1]}" for name in sorted(expand(tuple(given)) - {given[0]}))
    yield f"q{given[0]} {sounds[1]}"
    yield f"n{sounds[1]} {given[0][0]}"
    yield f"f{' '.join(sorted((sounds[0], *map(phonetic, family[:2]))))}"
    yield from (f"c{pair} {part[:5]}" for part in (entry.city, entry.organisation) if part)
    if entry.birthday:
        yield f"b{entry.birthday} {min(sounds[0][:1], sounds[1][:1])}"


def _worth_comparing(a: Entry, b: Entry, records: int) -> bool:
    """Cheap look before all is compared: names that fit and are rare, or anything else in common."""
    names = compare_names((a.given, a.family, a.nickname), (b.given, b.family, b.nickname))
    if Level.DIFFERENT in (names[0][0], names[1][0]):
        return False
    if any(map(_both, a[6:], b[6:])):
        return True
    score = log(EXPECTED[0] * 2 / max(records, 1))
    for at, result in enumerate(names):
        score += _SAME[at][result[0]] - _PLAIN.log_chance(at, result, _APART[at][result[0]])
    return score > _HOPELESS


def _both(a: str, b: str) -> bool:
    return a == b != ""


def _entry(record: Record | Entry) -> Entry:
    return record if isinstance(record, Entry) else entry_of(record)


def _pack(entry: Entry) -> bytes:
    return _FIELD_MARK.join(_VALUE_MARK.join(v) if isinstance(v, tuple) else v for v in entry).encode()


def _unpack(packed: bytes) -> Entry:
    values: list[Any] = packed.decode().split(_FIELD_MARK)
    for at in _LISTS:
        values[at] = tuple(values[at].split(_VALUE_MARK)) if values[at] else ()
    return Entry._make(values)
