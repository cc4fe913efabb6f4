"""A record brought to what comparison needs: folded words, e-mail and phone keys, digits of the birthday."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from lazos.core.identity.emails import comparable, is_role_address
from lazos.core.identity.lexicon import GENERATIONS, LEGAL
from lazos.core.identity.names import split_name, without_titles
from lazos.core.identity.phones import phone_key
from lazos.core.language.fold import words

Record = Mapping[str, Any]

_DATE = re.compile(r"(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?!\d)")
_NUMBER = re.compile(r"^\W*(\d+)|(\d+)\w?\W*$")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_TRACKING = re.compile(r"[?#].*$")
_MAX_VALUES = 8


class Entry(NamedTuple):
    """Everything folded; "" or () where the record says nothing. `birthday` is YYYYMMDD or, year unknown, 0000MMDD."""

    given: str = ""
    family: str = ""
    nickname: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    organisation: str = ""
    role: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    number: str = ""
    street: str = ""
    street2: str = ""
    birthday: str = ""
    uid: str = ""


def entry_of(record: Record) -> Entry:
    """Normalise one record. Never raises: what makes no sense counts as missing."""
    given, family = _names(record)
    number, street = _street(_text(record, "street"), _text(record, "street_number"))
    return Entry(
        given=given,
        family=family,
        nickname=_folded(_text(record, "nickname")),
        emails=_unique(_email(value) for value in _texts(record, "email", "emails")),
        phones=_unique(phone_key(value) for value in _texts(record, "phone", "phones")),
        urls=_unique(_url(value) for value in _texts(record, "url", "urls")),
        organisation=organisation_key(_text(record, "organisation")),
        role=_folded(_text(record, "role")),
        city=_folded(_text(record, "city")),
        region=_folded(_text(record, "region") or _text(record, "state")),
        postcode=_folded(_text(record, "postcode")).replace(" ", ""),
        number=number,
        street=street,
        street2=_folded(_text(record, "street2")),
        birthday=birthday_digits(_text(record, "birthday")),
        uid=_uid(record),
    )


@lru_cache(maxsize=1 << 12)
def organisation_key(name: str) -> str:
    """Folded words without a legal form at the end: "Datos del Sur, S.L." → "datos del sur"."""
    found = words(re.sub(r"\b(\w)\.(?=\w\b)", r"\1", name))
    while len(found) > 1 and found[-1] in _FORMS:
        found.pop()
    return " ".join(found)


def birthday_digits(text: str) -> str:
    """ISO or compact date → "YYYYMMDD"; "--MM-DD" → "0000MMDD"; anything else → "".

    A month 13 stays: a slip of the finger is still near what was meant.
    """
    bare = text.strip()
    bare = "0000" + bare[2:].lstrip("-") if bare.startswith("--") else bare
    found = _DATE.match(bare)
    digits = f"{found[1]}{int(found[2]):02}{int(found[3]):02}" if found else bare
    plain = len(digits) == 8 and digits.isascii() and digits.isdigit()
    return digits if plain and digits[4:] != "0000" else ""


_FORMS = LEGAL & frozenset(
    {"sa", "sl", "slu", "sas", "srl", "sac", "spa", "ltda", "ltd", "inc", "llc", "llp", "gmbh", "ag"}
)


def _names(record: Record) -> tuple[str, str]:
    given, family = _text(record, "given"), _text(record, "family")
    if not given and not family and _text(record, "full_name"):
        name = split_name(_text(record, "full_name"))
        return _folded(name.given), _folded(f"{name.family} {name.family2}") + generation(name.suffix)
    surnames = _folded(f"{family} {_text(record, 'family2')}")
    return _folded(without_titles(given)), surnames + generation(_text(record, "suffix"))


def generation(suffix: str) -> str:
    """ " jr" of "Jr., MBA", "" of a degree: a father and his son may share all but this; it counts as a surname."""
    return "".join(f" {_ONE_WORD.get(word, word)}" for word in words(suffix) if word in GENERATIONS)


_ONE_WORD = {"junior": "jr", "hijo": "jr", "senior": "sr", "padre": "sr"}


def _folded(text: str) -> str:
    return " ".join(words(text)) if text else ""


def _text(record: Record, key: str) -> str:
    value = record.get(key)
    if isinstance(value, str):
        return _bare(value)
    return next(iter(_texts(record, key)), "") if value is not None else ""


def _texts(record: Record, *keys: str) -> list[str]:
    """The values under any of the keys as text: a string, a number, or a list of them (or of objects with a value)."""
    found: list[str] = []
    for key in keys:
        value = record.get(key)
        if value is None or value == "":
            continue
        several = value if isinstance(value, (list, tuple, set, frozenset)) else (value,)
        found += [text for text in map(_plain, several) if text]
    return sorted(found) if any(isinstance(record.get(key), (set, frozenset)) for key in keys) else found


def _plain(value: Any) -> str:
    inner = getattr(value, "value", value)
    if inner is None or isinstance(inner, (bool, bytes, Mapping)) or inner != inner:
        return ""
    return _bare(str(inner))


def _bare(text: str) -> str:
    """Without control characters: in an address or a uid they say nothing, and `matcher` puts its marks among them."""
    return (text if text.isprintable() else _CONTROL.sub(" ", text)).strip()


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted({value for value in values if value})[:_MAX_VALUES])


def _email(address: str) -> str:
    return "" if is_role_address(address) else comparable(address)


def _url(address: str) -> str:
    """host/path of a profile page; a bare host (a company's site) is nobody's profile."""
    bare = _TRACKING.sub("", address.strip().casefold().split("//", 1)[-1]).rstrip("/")
    host, slash, path = bare.removeprefix("www.").partition("/")
    host = "linkedin.com" if host.endswith(".linkedin.com") else host
    return f"{host}/{path}" if slash and path and "." in host else ""


def _street(street: str, number: str) -> tuple[str, str]:
    found = _NUMBER.search(street) if not number else None
    if found:
        number, street = found[1] or found[2], street[: found.start()] + " " + street[found.end() :]
    return _folded(number), _folded(street)


def _uid(record: Record) -> str:
    source, uid = _text(record, "source"), _text(record, "uid")
    return f"{source}\t{uid}" if uid else ""
