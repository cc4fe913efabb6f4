"""Finding the people a record may be about, among many, one record at a time: for imports.

The same comparison as `matching`, with the documented weights instead of learned ones (`weights.PRIORS`), so that the
answer for a record does not depend on what else happens to be imported beside it.
"""

from collections.abc import Hashable, Iterable, Iterator
from math import exp, log
from typing import Any, NamedTuple

import numpy as np

from lazos.core.identity.entry import Entry, Record, entry_of
from lazos.core.identity.frequencies import Frequencies
from lazos.core.identity.levels import Level, Result, compare_given, compare_names
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
from lazos.core.identity.weights import AT, EXPECTED, FIELDS, Commonness, prior_tables

FLOOR = 0.05
_MANY_BEARERS, _MANY_NAMES = 60, 16
_PERSONAL = (AT["given"], AT["family"], AT["birthday"])
_NO_FIT = frozenset({Level.DIFFERENT, Level.OTHER})
_HOPELESS = -4.0  # log-odds that no single further field would lift to the floor
_FIELD_MARK, _VALUE_MARK = "\x1f", "\x1e"
_REST = tuple((AT[name], Entry._fields.index(name)) for name in FIELDS if name in Entry._fields[6:])
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
        self._common = Frequencies()
        for key, record in existing:
            self.add(key, record)

    def __len__(self) -> int:
        return len(self._latest)

    def add(self, key: Hashable, record: Record | Entry) -> None:
        """Index a record (or what `entry_of` made of it) under its id."""
        entry, number = _entry(record), len(self._ids)
        self._ids.append(key)
        self._packed.append(_pack(entry))
        if key not in self._latest:
            self._common.add(entry)
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
        alike = self._numbers((*_name_keys(entry), *_life_keys(entry)), _MANY_NAMES) - sharing
        near = [(number, _unpack(self._packed[number])) for number in sorted(sharing)]
        bearers = [other for _, other in near]
        named = [(number, self._packed[number]) for number in sorted(alike)]
        fitting = [(number, _unpack(packed)) for number, packed in named if not _other_given_name(entry, packed)]
        return near + [pair for pair in fitting if self._worth_comparing(entry, pair[1])], bearers

    def _numbers(self, keys: Iterable[str], most: int) -> set[int]:
        """Record numbers under any of the keys; of a record added twice, the latest."""
        return {self._latest[self._ids[number]] for key in keys for number in self._postings.find(key, most)}

    def _worn_out(self, entry: Entry) -> set[str]:
        """Identifiers with too many bearers to look at: a switchboard."""
        return {key for key in identifiers(entry) if self._postings.exceeds(key, _MANY_BEARERS)}

    def _worth_comparing(self, a: Entry, b: Entry) -> bool:
        """Cheap look before all is compared: names that fit and, with all that is equal, are rare enough."""
        names = compare_names((a.given, a.family, a.nickname), (b.given, b.family, b.nickname))
        if not _same_life(a, b) and not {names[0][0], names[1][0]}.isdisjoint(_NO_FIT):
            return False
        score = log(EXPECTED[0] * 2 / max(len(self), 1))
        for at, result in enumerate(names):
            score += self._telling(at, result)
        for at, nth in _REST:
            if a[nth] and a[nth] == b[nth]:
                score += self._telling(at, (Level.EXACT, str(a[nth])))
        return score > _HOPELESS

    def _telling(self, at: int, result: Result) -> float:
        """How much likelier one person would give this result than two strangers, as a logarithm."""
        same: float = _SAME[at][result[0]]
        return same - self._common.log_chance(at, result, _APART[at][result[0]])

    def _judged(self, key: Hashable, a: Entry, b: Entry, shared: set[str]) -> Candidate:
        results = compare_entries(a, b)
        probability = prior_probability(results, len(self._latest) + 1, self._common)
        mergeable = may_merge(results, a, b, shared)
        probability = probability if mergeable else min(probability, AUTO)
        found = tuple(reasons(results, a, b)) if probability >= FLOOR else ()
        return Candidate(key, probability, decide(probability, mergeable), found)


def prior_probability(results: list[Result], records: int, common: Commonness) -> float:
    """P(same) of one compared pair by the documented weights, in an address book of so many records."""
    scores = [log(expected * 2 / max(records - 1, 1)) for expected in EXPECTED]
    if all(results[at][0] == Level.MISSING for at in _PERSONAL):
        scores[1] = -1e9
    apart = 0.0
    for at, result in enumerate(results):
        level, shared = result
        if level:
            apart += common.log_chance(at, result, _APART[at][level]) if shared else _LOG_APART[at][level]
            scores[0] += _SAME[at][level]
            scores[1] += _NEAR[at][level]
            scores[2] += _NAMESAKE[at][level]
    top = max(apart, *scores)
    weights = [exp(score - top) for score in scores]
    return weights[0] / (sum(weights) + exp(apart - top))


_APART: list[list[float]] = prior_tables()[3].tolist()
_SAME, _NEAR, _NAMESAKE, _LOG_APART = np.log(prior_tables()).tolist()


def _keys(entry: Entry) -> Iterator[str]:
    yield from identifiers(entry)
    yield from _name_keys(entry)
    yield from _life_keys(entry)


def _life_keys(entry: Entry) -> Iterator[str]:
    """What finds somebody again whose name was left out or is another one now: the day of birth, the door."""
    if entry.birthday and entry.birthday[:4] != "0000":
        yield f"d{entry.birthday}"
    if entry.number and entry.street:
        yield f"a{entry.number} {entry.street}"


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


def _same_life(a: Entry, b: Entry) -> bool:
    """Born on one day, or behind one door."""
    born = a.birthday == b.birthday != ""
    return born or (a.number == b.number != "" and a.street == b.street != "")


def _other_given_name(a: Entry, packed: bytes) -> bool:
    """Brothers, mostly: the same first surname, so the names are not swapped, and given names that tell them apart."""
    given, family, nickname = packed.split(_FIELD_MARK.encode(), 3)[:3]
    surname = a.family.partition(" ")[0]
    if nickname or a.nickname or not surname or family.partition(b" ")[0] != surname.encode():
        return False
    if a.birthday and a.birthday.encode() in packed:
        return False
    return compare_given(a.given, given.decode())[0] in _NO_FIT


def _entry(record: Record | Entry) -> Entry:
    return record if isinstance(record, Entry) else entry_of(record)


def _pack(entry: Entry) -> bytes:
    return _FIELD_MARK.join(_VALUE_MARK.join(v) if isinstance(v, tuple) else v for v in entry).encode()


def _unpack(packed: bytes) -> Entry:
    values: list[Any] = packed.decode().split(_FIELD_MARK)
    for at in _LISTS:
        values[at] = tuple(values[at].split(_VALUE_MARK)) if values[at] else ()
    return Entry._make(values)
