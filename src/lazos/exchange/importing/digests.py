"""What a record says, as one short text: equal digests mean that a second import has nothing new."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

from lazos.core.formats.records import Binary, ContactRecord, Leftover

KEY_LENGTH = 200
# Where it stood, and what the program that wrote the file says about itself, is nothing about the person.
_NOT_CONTENT = frozenset({"line", "file", "raw", "source"})
ABOUT_THE_FILE = frozenset({"REV", "PRODID"})


def digest_of(record: ContactRecord) -> str:
    """64 hexadecimal digits; where the record stood in its file makes no difference."""
    content = {name: _plain(getattr(record, name)) for name in _FIELDS}
    told = {name: value for name, value in content.items() if value}
    return hashlib.sha256(json.dumps(told, sort_keys=True, ensure_ascii=True).encode()).hexdigest()


def key_of(record: ContactRecord) -> str:
    """The key a source gave the record, marked with the source; "" where it gave none."""
    if not record.uid:
        return ""
    key = record.uid if record.uid.startswith(f"{record.source}:") else f"{record.source}:{record.uid}"
    return fit_key(key)


def fit_key(key: str) -> str:
    if len(key) <= KEY_LENGTH:
        return key
    return f"{key[:100]}#{hashlib.sha256(key.encode()).hexdigest()}"


_FIELDS = tuple(sorted(field.name for field in fields(ContactRecord) if field.name not in _NOT_CONTENT))


def _plain(value: Any) -> Any:
    if isinstance(value, Binary):
        return [hashlib.sha256(value.data).hexdigest(), value.media_type, value.name]
    if isinstance(value, list):
        return [_plain(item) for item in value if not _about_the_file(item)]
    if is_dataclass(value):
        told = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {name: part for name, part in told.items() if part}
    return value.isoformat() if isinstance(value, date) else value


def _about_the_file(item: Any) -> bool:
    return isinstance(item, Leftover) and item.name.rpartition(".")[2].upper() in ABOUT_THE_FILE
