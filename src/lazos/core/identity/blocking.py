"""Which pairs are worth comparing: records that share a key, or stand side by side in some order."""

from collections.abc import Iterator, Sequence

import numpy as np

from lazos.core.identity.entry import Entry
from lazos.core.identity.nicknames import expand
from lazos.core.identity.pairs import Ints
from lazos.core.identity.phones import tail
from lazos.core.identity.similarity import phonetic

SMALL = 60  # up to here every pair is compared
BLOCK_CAP, WINDOW = 40, 8
NEIGHBOURS = 3


def keys_of(entry: Entry) -> Iterator[str]:
    """The keys under which a record is looked for; two records that share one are compared."""
    yield from (f"e{email}" for email in entry.emails)
    yield from (f"l{email.split('@')[0]}" for email in entry.emails if email.index("@") > 5)
    yield from (f"p{tail(phone)}" for phone in entry.phones)
    yield from (f"u{url}" for url in entry.urls)
    if entry.uid:
        yield f"i{entry.uid}"
    if entry.birthday:
        yield f"b{entry.birthday}"
    yield from _name_keys(entry)
    yield from _place_keys(entry)
    if entry.organisation and not (entry.given or entry.family):
        yield f"o{' '.join(sorted(entry.organisation.split())[:3])}"


def candidate_pairs(entries: Sequence[Entry]) -> tuple[Ints, Ints]:
    """Index pairs (left < right), each once, ordered. Every pair while the set is small."""
    count = len(entries)
    if count <= SMALL:
        left, right = np.triu_indices(count, k=1)
        return left.astype(np.int64), right.astype(np.int64)
    order = sorted(range(count), key=lambda at: _sorting(entries[at]))
    packed = np.unique(np.fromiter(_packed(entries, order), dtype=np.int64))
    return packed // count, packed % count


def _packed(entries: Sequence[Entry], order: list[int]) -> Iterator[int]:
    count = len(entries)
    for a, b in _pairs(entries, order):
        yield a * count + b if a < b else b * count + a


def _pairs(entries: Sequence[Entry], order: list[int]) -> Iterator[tuple[int, int]]:
    blocks: dict[str, list[int]] = {}
    for at in order:
        for key in set(keys_of(entries[at])):
            blocks.setdefault(key, []).append(at)
    for members in blocks.values():
        yield from _windowed(members, len(members) if len(members) <= BLOCK_CAP else WINDOW)
    yield from _windowed(order, NEIGHBOURS)
    for value in (_street_order, _given_order, _birthday_order):
        bearers = [at for at in order if value(entries[at])]
        yield from _windowed(sorted(bearers, key=lambda at: value(entries[at])), NEIGHBOURS)


def _windowed(members: list[int], window: int) -> Iterator[tuple[int, int]]:
    for nth, a in enumerate(members):
        for b in members[nth + 1 : nth + window + 1]:
            yield a, b


def _sorting(entry: Entry) -> tuple[str, Entry]:
    return entry.family.replace(" ", "") + entry.given.replace(" ", ""), entry


def _street_order(entry: Entry) -> str:
    return entry.street.replace(" ", "") + entry.number if entry.street else ""


def _given_order(entry: Entry) -> str:
    return entry.given.replace(" ", "") + entry.family if entry.given else ""


def _birthday_order(entry: Entry) -> str:
    return entry.birthday[4:] + entry.birthday[:4]


def _name_keys(entry: Entry) -> Iterator[str]:
    given, family = entry.given.split(), [word for word in entry.family.split() if len(word) > 2]
    if given and family:
        sounds = phonetic(given[0]), phonetic(family[0])
        yield f"n{sounds[1]} {given[0][0]}"
        yield "x" + " ".join(sorted(sounds))
        yield from (f"q{name} {sounds[1]}" for name in expand(tuple(given)))
        if len(family) > 1:
            yield f"m{sounds[0]} {phonetic(family[1])}"
    if family and entry.city:
        yield f"c{phonetic(family[0])} {entry.city[:4]}"
    if given and entry.birthday:
        yield f"y{phonetic(given[0])} {entry.birthday[:4]}"
    if family and entry.postcode:
        yield f"z{phonetic(family[0])} {entry.postcode}"
    if given and entry.postcode:
        yield f"h{phonetic(given[0])} {entry.postcode}"
    if entry.organisation:
        yield from (f"w{phonetic(word)} {entry.organisation}" for word in (*given[:1], *family[:1]))


def _place_keys(entry: Entry) -> Iterator[str]:
    """Streets are keyed by either line, for the lines may be exchanged."""
    lines = [line.replace(" ", "") for line in (entry.street, entry.street2) if line]
    yield from (f"s{line[:9]} {entry.postcode}" for line in lines)
    yield from (f"t{line[:9]} {entry.city[:5]}" for line in lines)
    if entry.street and entry.number:
        yield f"a{lines[0][:7]} {entry.number}"
    if entry.number and entry.postcode:
        yield f"k{entry.number} {entry.postcode}"
