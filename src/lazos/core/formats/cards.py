"""What a scanned QR says of a person, and the vCard that a member shows as one.

Read: vCard (RFC 6350 and before), MECARD (NTT DOCOMO), `tel:` (RFC 3966), `mailto:` (RFC 6068), web addresses, a name
or a mail address in plain text. Whatever else phones scan (Wi-Fi, payments, codes, places) is told, never kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from lazos.core.formats import vcard
from lazos.core.formats.limits import Limits
from lazos.core.formats.records import ContactRecord, Labelled, PositionRecord, Problem

#: A QR of the largest size holds 4,296 characters; pasted text may have more around it.
MOST_CHARS = 8_192
#: What a phone still reads at arm's length from another phone: about version 20 at level M.
MOST_BYTES = 660
_LIMITS = Limits(records=1, card_bytes=4 * MOST_CHARS, properties=100, nesting=2)

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{1,30}):")
_EMAIL = re.compile(r"[^\s@<>\"(),:;]{1,64}@[^\s@<>\"(),:;]{1,190}\.[^\W\d_]{2,24}")
_PHONE = re.compile(r"\+?\d[\d\s().-]{5,24}\d")
_BARCODE = re.compile(r"\d{8}|\d{13,}")  # what shops scan (EAN-8, EAN-13)
_NAME = re.compile(r"[^\W\d_][^\d@/:<>{}\[\]=_\\|#*]{1,79}")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_SECRETS = {"otpauth", "otpauth-migration", "wifi", "bitcoin", "ethereum", "upi", "fido", "lnurl", "javascript", "data"}


def read(text: str) -> ContactRecord | Problem:
    """One person, or why there is none: a `Problem` of code empty, too_large, no_identity, not_a_card or secret.

    `full_name` may be "" where only a way to reach somebody was there (a phone, a web address): the name is asked for.
    Never raises for the content; nothing is fetched.
    """
    if len(text) > MOST_CHARS:
        return Problem(1, "too_large", {"chars": str(len(text))}, fatal=True)
    clean = _FORBIDDEN.sub("", text).strip().lstrip("\ufeff")
    if not clean:
        return Problem(1, "empty", fatal=True)
    if re.search(r"^\s*BEGIN\s*:\s*VCARD\s*$", clean, re.IGNORECASE | re.MULTILINE):
        return _vcard(clean)
    scheme = _SCHEME.match(clean)
    name = scheme[1].lower() if scheme else ""
    if scheme and name in _READERS:
        return _READERS[name](clean[scheme.end() :].strip()) or Problem(1, "no_identity")
    if name in _SECRETS:
        return Problem(1, "secret", {"scheme": name})
    return _plain(clean)


@dataclass(frozen=True, slots=True)
class Card:
    """What a member shows of themselves; "" is left out."""

    name: str
    headline: str = ""
    email: str = ""
    phone: str = ""
    url: str = ""
    note: str = ""


def write(card: Card, *, most: int = MOST_BYTES) -> str:
    """A vCard 3.0 (RFC 2426), which every phone's camera takes; the note gives way where it would not fit.

    Lines are not folded: readers of QR codes often do not unfold, and no mail server is between.
    """
    family, given = _halves(card.name)
    lines = [f"N:{_escape(family)};{_escape(given)};;;", f"FN:{_escape(card.name)}"]
    pairs = (("TITLE", card.headline), ("EMAIL", card.email), ("TEL", card.phone), ("URL", card.url))
    lines += [f"{name}:{_escape(value)}" for name, value in pairs if value.strip()]
    if note := _fitting(card.note, most - _size(_whole(lines)) - len("NOTE:\r\n")):
        lines.append(f"NOTE:{note}")
    return _whole(lines)


def _vcard(text: str) -> ContactRecord | Problem:
    found: ContactRecord | Problem = Problem(1, "no_identity")
    for item in vcard.read(text.encode("utf-8", "replace"), limits=_LIMITS):
        if isinstance(item, ContactRecord):
            # A photo within a scanned card is nobody's wish here, and large.
            item.photo, item.documents = None, []
            return item
    return found


def _mecard(body: str) -> ContactRecord | None:
    """MECARD:N:Robles,Ana;TEL:…;EMAIL:…;; the name is family, given."""
    record = ContactRecord("qr", 1)
    for part in _split(body, ";")[:60]:
        key, _, value = part.partition(":")
        _mecard_field(record, key.strip().upper(), value.strip())
    known = (record.full_name, record.emails, record.phones, record.links, record.positions)
    return record if any(known) else None


def _mecard_field(record: ContactRecord, key: str, value: str) -> None:
    clean = _unescape(value)
    if not clean:
        return
    if key == "N":
        halves = [_unescape(half).strip() for half in _split(value, ",")]
        record.family, record.given = (halves[0], " ".join(halves[1:])) if len(halves) > 1 else ("", halves[0])
        record.full_name = f"{record.given} {record.family}".strip()
    elif key in ("TEL", "TEL-AV"):
        record.phones.append(Labelled(clean))
    elif key == "EMAIL":
        record.emails.append(Labelled(clean))
    elif key == "URL":
        record.links.append(Labelled(clean))
    elif key == "ORG":
        record.positions.append(PositionRecord(organisation=clean))
    elif key == "NICKNAME":
        record.nickname = clean
    elif key in ("NOTE", "MEMO"):
        record.notes.append(clean)


def _tel(body: str) -> ContactRecord | None:
    number = unquote(body.lstrip("/")).split(";")[0].strip()
    return ContactRecord("qr", 1, phones=[Labelled(number)]) if _PHONE.fullmatch(number) else None


def _mailto(body: str) -> ContactRecord | None:
    found = _EMAIL.fullmatch(unquote(body.split("?")[0]).split(",")[0].strip())
    return ContactRecord("qr", 1, emails=[Labelled(found[0])]) if found else None


def _web(scheme: str) -> Callable[[str], ContactRecord | None]:
    return lambda body: _address(f"{scheme}:{body}")


def _address(url: str) -> ContactRecord | None:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return None
    if "." not in host or re.search(r"\s", url):
        return None
    steps = [unquote(step) for step in parts.path.split("/") if step]
    if host == "wa.me" and steps and steps[0].lstrip("+").isdecimal():
        return ContactRecord("qr", 1, phones=[Labelled("+" + steps[0].lstrip("+"))])
    record = ContactRecord("qr", 1, links=[Labelled(url)])
    if (host == "linkedin.com" or host.endswith(".linkedin.com")) and len(steps) > 1 and steps[0] == "in":
        record.full_name = _name_of(steps[1])
    return record


def _name_of(slug: str) -> str:
    """ "ana-robles-8a41b2" → "Ana Robles": a first guess, which the member corrects. One word says too little."""
    words = [word for word in slug.split("-") if word.isalpha()]
    return " ".join(word.capitalize() for word in words) if 1 < len(words) < 7 else ""


def _plain(text: str) -> ContactRecord | Problem:
    """A few short lines with a name, a mail address or a phone in them."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > 12 or len(text) > 600:
        return Problem(1, "not_a_card")
    record = ContactRecord("qr", 1)
    record.emails = [Labelled(found) for found in _EMAIL.findall(text)[:5]]
    record.phones = [
        Labelled(found[0]) for line in lines if (found := _PHONE.fullmatch(line)) and not _BARCODE.fullmatch(line)
    ][:5]
    is_alone = len(lines) == 1
    if lines[0] and _NAME.fullmatch(lines[0]) and len(lines[0].split()) < 8 and (is_alone or _reachable(record)):
        record.full_name = lines[0]
    return record if _reachable(record) or record.full_name else Problem(1, "not_a_card")


def _reachable(record: ContactRecord) -> bool:
    return bool(record.emails or record.phones)


def _split(text: str, mark: str) -> list[str]:
    """At each `mark` that has no backslash before it."""
    return re.findall(rf"(?:\\.|[^\\{mark}]|\\$)+", text, re.DOTALL)


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL).strip()


def _escape(text: str) -> str:
    flat = _FORBIDDEN.sub("", text).strip().replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return re.sub(r"\r\n|[\r\n\x85\u2028\u2029]", r"\\n", flat)


def _halves(name: str) -> Sequence[str]:
    """Family and given name, as `lazos.core.identity.names` divides them."""
    from lazos.core.identity.names import split_name

    parts = split_name(name)
    return f"{parts.family} {parts.family2}".strip(), f"{parts.given} {parts.additional}".strip() or name


def _fitting(note: str, room: int) -> str:
    words = " ".join(_FORBIDDEN.sub("", note).split()).split(" ")
    while words and _size(_escape(" ".join(words))) > room:
        words.pop()
    return _escape(" ".join(words))


def _whole(lines: list[str]) -> str:
    return "".join(f"{line}\r\n" for line in ["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"])


def _size(text: str) -> int:
    return len(text.encode())


_READERS: dict[str, Callable[[str], ContactRecord | None]] = {
    "mecard": _mecard,
    "tel": _tel,
    "mailto": _mailto,
    "http": _web("http"),
    "https": _web("https"),
}
