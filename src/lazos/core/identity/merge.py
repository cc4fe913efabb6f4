"""Two records of one person made into one: nothing is lost, and what contradicts is told."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from lazos.core.identity.emails import comparable
from lazos.core.identity.phones import phone_key, same_number
from lazos.core.language.fold import words


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field in which both say something else; `a` was kept or `b` (`kept` is "a" or "b"), the other is here."""

    field: str
    a: Any
    b: Any
    kept: str


@dataclass(slots=True)
class Merged:
    """`values` by field; `conflicts` for the screen, in the order of the fields."""

    values: dict[str, Any] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)


def combine(a: Mapping[str, Any], b: Mapping[str, Any]) -> Merged:
    """Merge two plain mappings. `a` is the one that stays: it wins where both are equally good.

    Lists (tuples, sets) are united in order, e-mails equal but for case and phones of one number once, in their better
    spelling. Of two spellings of one text the one with accents, and of a name and its longer form (Ana, Ana María) the
    longer, is kept without a conflict. Other differing values are conflicts and `a`'s is kept.
    """
    merged = Merged()
    for name in [*a, *(name for name in b if name not in a)]:
        _combine_field(merged, name, a.get(name), b.get(name))
    return merged


def _combine_field(merged: Merged, name: str, a: Any, b: Any) -> None:
    if _several(a) or _several(b) or name in _SAME:
        merged.values[name] = _united(name, _listed(a), _listed(b))
    elif _empty(b) or a == b:
        merged.values[name] = b if _empty(a) and not _empty(b) else a
    elif _empty(a):
        merged.values[name] = b
    elif isinstance(a, Mapping) and isinstance(b, Mapping):
        _combine_inner(merged, name, a, b)
    else:
        _choose(merged, name, a, b)


def _combine_inner(merged: Merged, name: str, a: Mapping[str, Any], b: Mapping[str, Any]) -> None:
    inner = combine(a, b)
    merged.values[name] = inner.values
    merged.conflicts += [Conflict(f"{name}.{c.field}", c.a, c.b, c.kept) for c in inner.conflicts]


def _choose(merged: Merged, name: str, a: Any, b: Any) -> None:
    if isinstance(a, str) and isinstance(b, str) and (better := _better_text(a, b)) is not None:
        merged.values[name] = better
        return
    merged.values[name] = a
    merged.conflicts.append(Conflict(name, a, b, "a"))


def _better_text(a: str, b: str) -> str | None:
    """The fuller of two spellings of one text; None where they say different things."""
    words_a, words_b = words(a), words(b)
    if words_a == words_b and words_a:
        return max((a, b), key=_spelling)
    short, long = sorted((a, b), key=lambda text: len(words(text)))
    if words(short) and words(short) == words(long)[: len(words(short))]:
        return _respelled(long, short)
    return None


def _respelled(long: str, short: str) -> str:
    """The longer text with the words of the shorter where that spells better: García Gil."""
    found = long.split()
    for at, word in enumerate(short.split()):
        if at < len(found) and words(found[at]) == words(word):
            found[at] = max((found[at], word), key=_spelling)
    return " ".join(found)


def _spelling(text: str) -> tuple[bool, int]:
    """Mixed case before capitals, accents before none; `max` keeps the first of equals."""
    return not (text.isupper() or text.islower()), sum(not char.isascii() for char in text)


def _united(name: str, a: list[Any], b: list[Any]) -> list[Any]:
    same = _SAME.get(name, _equal)
    result: list[Any] = []
    for value in (*a, *b):
        at = next((at for at, known in enumerate(result) if same(_value(known), _value(value))), None)
        if at is None:
            result.append(value)
        elif name in _PHONES and not _is_local(_value(value)) and _is_local(_value(result[at])):
            result[at] = value
    return result


def _is_local(phone: Any) -> bool:
    return not phone_key(str(phone)).startswith("+")


def _same_phone(a: Any, b: Any) -> bool:
    return a == b or same_number(phone_key(str(a)), phone_key(str(b)))


def _same_email(a: Any, b: Any) -> bool:
    """Blind to case only: a plus tag or a dot is another address to write to."""
    return bool(a == b or (comparable(str(a)) and str(a).strip().casefold() == str(b).strip().casefold()))


def _equal(a: Any, b: Any) -> bool:
    return bool(a == b or (isinstance(a, str) and isinstance(b, str) and a.strip().casefold() == b.strip().casefold()))


_PHONES = frozenset({"phone", "phones"})
_SAME: Mapping[str, Callable[[Any, Any], bool]] = {
    "phone": _same_phone,
    "phones": _same_phone,
    "email": _same_email,
    "emails": _same_email,
}


def _value(item: Any) -> Any:
    """The value inside a labelled item; a labelled item is otherwise kept as it is."""
    return item.get("value", item) if isinstance(item, Mapping) else getattr(item, "value", item)


def _several(value: Any) -> bool:
    return isinstance(value, Sequence | set | frozenset) and not isinstance(value, str | bytes)


def _listed(value: Any) -> list[Any]:
    if _several(value):
        return sorted(value, key=str) if isinstance(value, set | frozenset) else list(value)
    return [] if _empty(value) else [value]


def _empty(value: Any) -> bool:
    return value is None or value == "" or (_several(value) and not len(value))
