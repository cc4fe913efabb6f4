"""A card as people type it: a name, and under it the ways to reach somebody, with or without a word before each."""

import re

from lazos.core.formats.cards import web
from lazos.core.formats.records import ContactRecord, Labelled, Problem

EMAIL = re.compile(r"[^\s@<>\"(),:;]{1,64}@[^\s@<>\"(),:;]{1,190}\.[^\W\d_]{2,24}")
PHONE = re.compile(r"\+?\(?\d[\d\s().-]{5,24}\d")
NAME = re.compile(r"[^\W\d_][^\d@/:<>{}\[\]=_\\|#*]{1,79}")
_BARCODE = re.compile(r"\d{8}|\d{13,}")  # what shops scan (EAN-8, EAN-13)
_LABEL = re.compile(r"([^\W\d_][^\W\d_. ]{0,19}(?:[. ][^\W\d_]{1,15})?)\.?\s*:\s+(?=\S)")
_NAMES = frozenset(("nombre", "name", "nom", "nome", "contacto", "contact"))
_ADDRESS = re.compile(r"(?:https?://|www\.|(?:[a-z]{2,3}\.)?linkedin\.com/)\S{3,300}", re.IGNORECASE)
_MOST_LINES, _MOST_CHARS, _MOST_WORDS, _MOST_WAYS = 12, 600, 8, 5


def read(text: str) -> ContactRecord | Problem:
    """A few short lines with a name, a mail address, a phone or a web address in them; what is left over is a note."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > _MOST_LINES or len(text) > _MOST_CHARS:
        return Problem(1, "not_a_card")
    record = ContactRecord("qr", 1)
    rest = [line for line in lines if not _takes(record, line)]
    reachable = bool(record.emails or record.phones or record.links)
    if not record.full_name and rest and _is_name(rest[0]) and (len(lines) == 1 or reachable):
        record.full_name = rest.pop(0)
    if not reachable and not (record.full_name and len(lines) <= 2):
        return Problem(1, "not_a_card")
    record.notes = ["\n".join(rest)] if rest else []
    return record


def _takes(record: ContactRecord, line: str) -> bool:
    """Whether the line is a way to reach somebody, or says their name: then the record has it."""
    label = _LABEL.match(line)
    value = line[label.end() :] if label else line
    if label and label[1].casefold() in _NAMES and _is_name(value):
        record.full_name = record.full_name or value
        return True
    if mails := EMAIL.findall(value):
        record.emails += [Labelled(mail) for mail in mails[: _MOST_WAYS - len(record.emails)]]
        return len(value.split()) == len(mails)
    if PHONE.fullmatch(value) and not _BARCODE.fullmatch(value) and len(record.phones) < _MOST_WAYS:
        record.phones.append(Labelled(value))
        return True
    if _ADDRESS.fullmatch(value) and len(record.links) < _MOST_WAYS:
        return _takes_address(record, value)
    return False


def _takes_address(record: ContactRecord, value: str) -> bool:
    found = web.address(value if value.lower().startswith("http") else f"https://{value}")
    if found is None:
        return False
    record.links += found.links
    record.phones += found.phones
    record.full_name = record.full_name or found.full_name
    return True


def _is_name(text: str) -> bool:
    return bool(NAME.fullmatch(text)) and len(text.split()) < _MOST_WORDS
