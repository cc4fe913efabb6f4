"""From ties in any order to sorted, packed, symmetric rows."""

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from .check import listed
from .check import members as check_ids
from .types import FULL, Array, GraphError

NARROW = 1 << 24
"""Members up to which a tie fits 32 bits (24 of id, 8 of strength)."""

WIDE = 1 << 28
"""Members up to which a graph can be built at all."""

Label = int | str


class Rows(NamedTuple):
    """Compressed rows; ``kinds`` (a code per packed tie) is empty when every tie is of the one kind ``labels[0]``."""

    indptr: Array
    rows: Array
    kinds: Array
    labels: tuple[Any, ...]


class Postings(NamedTuple):
    """Members by label: those of ``labels[i]`` are ``members[ptr[i]:ptr[i + 1]]``, ascending."""

    labels: tuple[Label, ...]
    ptr: Array
    members: Array


def columns(ties: Iterable[Sequence[Any]]) -> tuple[Array, Array, Array, list[Hashable]]:
    """Columns of an iterable of ``(a, b, strength)`` or ``(a, b, strength, kind)``."""
    given = listed(ties, "tie")
    for position, tie in enumerate(given):
        if not isinstance(tie, (tuple, list, np.ndarray)) or not 3 <= len(tie) <= 4:
            raise GraphError(f"tie {position}: expected (a, b, strength, kind)", field="tie", position=position)
    numbers = [column([tie[at] for tie in given], field) for at, field in enumerate(("a", "b", "strength"))]
    return numbers[0], numbers[1], numbers[2], [tie[3] if len(tie) == 4 else 0 for tie in given]


def compress(
    a: Array, b: Array, strength: Array, kinds: Sequence[Hashable] | Array | None, members: int, wide: bool
) -> Rows:
    """Symmetric rows of undirected ties in columns of equal length (see ``column``).

    Of duplicates (either way round) the strongest stays, then the lower kind.

    Raises ``GraphError`` naming position and field for ids outside ``0..members-1``, self-ties and strengths outside
    1..255.
    """
    check(a, b, strength, members)
    codes, labels = _codes(kinds, len(a))
    pack = _pack_wide if wide else _pack_narrow
    source, row, code = pack(np.minimum(a, b), np.maximum(a, b), strength, codes)
    indptr = np.zeros(members + 1, np.int64)
    np.cumsum(np.bincount(source, minlength=members), out=indptr[1:])
    return Rows(indptr, row, code if len(labels) > 1 else code[:0], labels)


def check(a: Array, b: Array, strength: Array, members: int) -> None:
    if not len(a) == len(b) == len(strength):
        raise GraphError(f"a, b and strength differ in length: {len(a)}, {len(b)}, {len(strength)}", field="strength")
    for field, ids in (("a", a), ("b", b)):
        _first(ids < 0, ids, field, "is negative")
        _first(ids >= members, ids, field, f"is beyond the {members} members")
    _first(a == b, a, "b", "ties a member to themselves")
    _first((strength < 1) | (strength > FULL), strength, "strength", "is not in 1..255")


def size(members: int | None, a: Array, b: Array) -> int:
    """The number of members: given, or one more than the highest id."""
    if members is None:
        for field, ids in (("a", a), ("b", b)):
            _first(ids >= WIDE, ids, field, f"is beyond the {WIDE} members that a graph can have")
        members = 1 + max((int(ids.max()) for ids in (a, b) if ids.size), default=-1)
    if isinstance(members, bool) or not isinstance(members, (int, np.integer)) or not 0 <= members <= WIDE:
        raise GraphError(f"members must be a whole number in 0..{WIDE}, not {members!r}", field="members")
    return int(members)


def organisations(values: Sequence[Any] | Array | None, members: int) -> Postings:
    """Postings of one organisation per member; ``None`` and negative numbers mean none."""
    if values is None:
        return _postings((), np.empty(0, np.int64), np.empty(0, np.int64))
    if not hasattr(values, "__len__"):
        raise GraphError(f"organisation must be a sequence, not {type(values).__name__}", field="organisation")
    if len(values) != members:
        message = f"organisation has {len(values)} entries for {members} members"
        raise GraphError(message, field="organisation", position=min(len(values), members))
    if isinstance(values, np.ndarray) and values.dtype.kind in "iu":
        here = np.flatnonzero(values >= 0)
        labels, codes = np.unique(values[here], return_inverse=True)
        return _postings(tuple(labels.tolist()), codes.astype(np.int64), here)
    return _labelled([_org(value, at) for at, value in enumerate(values)])


def skills(given: Mapping[Label, Iterable[int]] | None, members: int, field: str = "skills") -> Postings:
    """Postings of the members of each skill, or of those who need it."""
    if not isinstance(given or {}, Mapping):
        raise GraphError(f"{field} must map each to its members, not be a {type(given).__name__}", field=field)
    lists = {_label(skill, field, None): column(listed(ids, field), field) for skill, ids in (given or {}).items()}
    for skill, ids in lists.items():
        for position in np.flatnonzero((ids < 0) | (ids >= members))[:1]:
            message = f"{field} {skill!r}, entry {position}: {ids[position]} is not one of the {members} members"
            raise GraphError(message, field=field, position=int(position))
    labels = tuple(sorted(lists, key=_order))
    unique = [np.unique(lists[label]) for label in labels]
    codes = np.repeat(np.arange(len(labels)), [len(ids) for ids in unique])
    return _postings(labels, codes, np.concatenate([np.empty(0, np.int64), *unique]))


def states(hidden: Iterable[int], blocked: Iterable[tuple[int, int]], members: int) -> list[tuple[Any, ...]]:
    """Hidden members and blocked pairs as changes."""
    alone = check_ids(members, hidden, "hidden")
    pairs = [tuple(check_ids(members, pair, "blocked")) for pair in listed(blocked, "blocked")]
    for at, pair in enumerate(pairs):
        if len(pair) != 2 or pair[0] == pair[1]:
            raise GraphError(f"blocked, entry {at}: {pair!r} is not a pair", field="blocked", position=at)
    return [*(("hide", member) for member in alone), *(("block", *pair) for pair in pairs)]


def posted(postings: Postings, label: Label) -> Array:
    """The members of a label; an unknown one has none."""
    # Numbers come before texts: each can be looked for among its own, without a key, several times as fast.
    texts = bisect_left(postings.labels, True, key=_is_text)
    span = (texts, len(postings.labels)) if isinstance(label, str) else (0, texts)
    at = bisect_left(postings.labels, label, *span)
    if at == span[1] or at == len(postings.labels) or postings.labels[at] != label:
        return postings.members[:0]
    return postings.members[postings.ptr[at] : postings.ptr[at + 1]]


def column(values: Any, field: str) -> Array:
    """A column of whole numbers (int64) of anything that lists them.

    Raises ``GraphError`` naming the field and the position of what is none, or beyond 62 bits.
    """
    if not hasattr(values, "__len__") or (isinstance(values, np.ndarray) and not values.ndim):
        values = listed(values, field)
    try:
        array = np.asarray(values)
    except ValueError:
        array = np.empty(1, object)
    if array.size == 0:
        return np.empty(0, np.int64)
    if array.ndim == 1 and array.dtype.kind in "iu" and (array.dtype != np.uint64 or int(array.max()) < 1 << 62):
        return array.astype(np.int64, copy=False)
    for position, value in enumerate(values):
        whole = isinstance(value, (int, np.integer)) and not isinstance(value, (bool, np.bool_))
        if not whole or not -(1 << 62) < int(value) < 1 << 62:
            message = f"entry {position}: {field} must be a whole number, not {value!r}"
            raise GraphError(message, field=field, position=position)
    return np.asarray([int(value) for value in values], np.int64)


def _first(wrong: Array, values: Array, field: str, why: str) -> None:
    if wrong.any():
        position = int(wrong.argmax())
        raise GraphError(f"tie {position}: {field}={values[position]} {why}", field=field, position=position)


def _codes(kinds: Sequence[Hashable] | Array | None, count: int) -> tuple[Array, tuple[Any, ...]]:
    if kinds is not None and not hasattr(kinds, "__len__"):
        raise GraphError(f"kind must be a sequence, not {type(kinds).__name__}", field="kind")
    if kinds is None or len(kinds) == 0:
        return np.zeros(count, np.uint8), (0,)
    if len(kinds) != count:
        raise GraphError(
            f"kind has {len(kinds)} entries for {count} ties", field="kind", position=min(len(kinds), count)
        )
    if isinstance(kinds, np.ndarray) and kinds.dtype.kind in "iu":
        values, codes = np.unique(kinds, return_inverse=True)
        labels: tuple[Any, ...] = tuple(values.tolist())
    else:
        labels = tuple(sorted({kind_label(kind, at) for at, kind in enumerate(kinds)}, key=_order))
        lookup = {label: code for code, label in enumerate(labels)}
        codes = np.fromiter((lookup[kind_label(kind, None)] for kind in kinds), np.int64, count)
    if len(labels) > 256:
        raise GraphError(f"{len(labels)} kinds of tie, at most 256", field="kind")
    return codes.astype(np.uint8), labels


def kind_label(kind: Any, position: int | None) -> Label | None:
    """A kind is a whole number, a short text or nothing."""
    return None if kind is None else _label(kind, "kind", position)


def _label(value: Any, field: str, position: int | None) -> Label:
    if isinstance(value, np.integer):
        return int(value)
    if isinstance(value, (int, str)) and not isinstance(value, bool):
        return value
    where = "" if position is None else f"entry {position}: "
    message = f"{where}{field} must be a whole number or a text, not {value!r}"
    raise GraphError(message, field=field, position=position)


def _org(value: Any, position: int) -> Label | None:
    if value is None:
        return None
    label = _label(value, "organisation", position)
    return None if isinstance(label, int) and label < 0 else label


def _is_text(label: Label) -> bool:
    return isinstance(label, str)


def _order(label: Label | None) -> tuple[int, int, str]:
    if label is None:
        return (0, 0, "")
    return (2, 0, label) if isinstance(label, str) else (1, int(label), "")


def _labelled(values: list[Label | None]) -> Postings:
    labels = tuple(sorted({value for value in values if value is not None}, key=_order))
    lookup: dict[Label | None, int] = {label: code for code, label in enumerate(labels)}
    codes = np.fromiter((lookup.get(value, -1) for value in values), np.int64, len(values))
    here = np.flatnonzero(codes >= 0)
    return _postings(labels, codes[here], here)


def _postings(labels: tuple[Label, ...], codes: Array, members: Array) -> Postings:
    order = np.lexsort((members, codes))
    ptr = np.zeros(len(labels) + 1, np.int64)
    np.cumsum(np.bincount(codes, minlength=len(labels)), out=ptr[1:])
    return Postings(labels, ptr, members[order].astype(np.uint32))


def _pack_narrow(low: Array, high: Array, strength: Array, code: Array) -> tuple[Array, Array, Array]:
    """Everything of a tie in one 64-bit key: plain sorts, several times faster than sorting by index."""
    key = low.astype(np.uint64) << np.uint64(40)
    key |= high.astype(np.uint64) << np.uint64(16)
    key |= (FULL - strength).astype(np.uint64) << np.uint64(8)
    key |= code
    key.sort()
    pair = key >> np.uint64(16)
    key = key[np.concatenate([np.ones(min(1, len(key)), bool), pair[1:] != pair[:-1]])]
    first, second = key >> np.uint64(40), (key >> np.uint64(16)) & np.uint64(NARROW - 1)
    order, code64 = ((key >> np.uint64(8)) & np.uint64(FULL)) << np.uint64(32), key & np.uint64(FULL)
    both = np.empty(2 * len(key), np.uint64)
    both[: len(key)] = first << np.uint64(40) | order | second << np.uint64(8) | code64
    both[len(key) :] = second << np.uint64(40) | order | first << np.uint64(8) | code64
    del key, first, second, order, code64, pair
    both.sort()
    source = (both >> np.uint64(40)).astype(np.int32)
    other = ((both >> np.uint64(8)) & np.uint64(NARROW - 1)).astype(np.uint32)
    row = other << np.uint32(8) | (FULL - ((both >> np.uint64(32)) & np.uint64(FULL))).astype(np.uint32)
    return source, row, both.astype(np.uint8)


def _pack_wide(low: Array, high: Array, strength: Array, code: Array) -> tuple[Array, Array, Array]:
    order = np.lexsort((code, -strength, high, low))
    low, high, strength, code = low[order], high[order], strength[order], code[order]
    new = np.concatenate([np.ones(min(1, len(low)), bool), (low[1:] != low[:-1]) | (high[1:] != high[:-1])])
    low, high, strength, code = low[new], high[new], strength[new], code[new]
    source, other = np.concatenate([low, high]), np.concatenate([high, low])
    strength, code = np.concatenate([strength, strength]), np.concatenate([code, code])
    order = np.lexsort((other, -strength, source))
    row = other[order].astype(np.uint64) << np.uint64(8) | strength[order].astype(np.uint64)
    return source[order], row, code[order]
