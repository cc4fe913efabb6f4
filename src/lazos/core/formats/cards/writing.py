"""A member's own card as a vCard that any phone's camera takes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

#: What a phone still reads at arm's length from another phone: about version 20 at level M.
MOST_BYTES = 660
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


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
