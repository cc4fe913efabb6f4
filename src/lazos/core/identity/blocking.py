"""Which pairs are worth comparing: records that share a key, or stand side by side in some order."""

from array import array
from collections.abc import Iterator, Sequence

import numpy as np

from lazos.core.identity.entry import Entry
from lazos.core.identity.nicknames import expand
from lazos.core.identity.pairs import Ints
from lazos.core.identity.phones import tail
from lazos.core.identity.similarity import phonetic

SMALL = 60  # up to here every pair is compared
BLOCK_CAP, WINDOW, MANY = 40, 8, 20_000
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
    packed = np.unique(np.concatenate([*_keyed(entries, order), *_side_by_side(entries, order)]))
    return packed // count, packed % count


def _keyed(entries: Sequence[Entry], order: list[int]) -> Iterator[Ints]:
    """Pairs under one key: all of a block, or in a large one those near each other in `order`."""
    keys, bearers = array("q"), array("q")
    for at in order:
        for hashed in {hash(key) for key in keys_of(entries[at])}:  # a set: blocks know no order of keys
            keys.append(hashed)
            bearers.append(at)
    sorting = np.argsort(np.array(keys, np.int64), kind="stable")
    key, bearer = np.array(keys, np.int64)[sorting], np.array(bearers, np.int64)[sorting]
    _, block, size = np.unique(key, return_inverse=True, return_counts=True)
    cap = BLOCK_CAP if len(entries) <= MANY else BLOCK_CAP // 3
    small = size[block] <= cap
    for step in range(1, cap):
        together = (block[:-step] == block[step:]) & (small[:-step] | (step <= WINDOW))
        yield _packed(bearer[:-step][together], bearer[step:][together], len(entries))


def _side_by_side(entries: Sequence[Entry], order: list[int]) -> Iterator[Ints]:
    """Sorted neighbourhoods (Hernández & Stolfo 1995): records beside each other by name, street or birthday."""
    for value in (_name_order, _street_order, _given_order, _birthday_order):
        values = [value(entry) for entry in entries]
        row = np.array(sorted((at for at in order if values[at]), key=values.__getitem__), dtype=np.int64)
        for step in range(1, NEIGHBOURS + 1):
            yield _packed(row[:-step], row[step:], len(entries))


def _packed(a: Ints, b: Ints, count: int) -> Ints:
    packed: Ints = np.minimum(a, b) * count + np.maximum(a, b)
    return packed


def _sorting(entry: Entry) -> tuple[str, Entry]:
    return _name_order(entry), entry


def _name_order(entry: Entry) -> str:
    return entry.family.replace(" ", "") + entry.given.replace(" ", "")


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
