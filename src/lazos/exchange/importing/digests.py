"""What a record says, as one short text: equal digests mean that a second import has nothing new."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any

from lazos.core.formats.records import Binary, ContactRecord, Leftover

KEY_LENGTH = 200
# Where it stood, and what the program that wrote the file says about itself, is nothing about the person.
_NOT_CONTENT = frozenset({"line", "file", "raw", "source"})
ABOUT_THE_FILE = frozenset({"REV", "PRODID"})


def digest_of(record: ContactRecord) -> str:
    """64 hexadecimal digits; where the record stood in its file makes no difference."""
    told = {name: _plain(value) for name in _FIELDS if (value := getattr(record, name))}
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
    kind = type(value)
    if kind is str or value is None or kind is bool or kind is int:
        return value
    if kind is list:
        return [_plain(item) for item in value if not _about_the_file(item)]
    if kind is Binary:
        return [hashlib.sha256(value.data).hexdigest(), value.media_type, value.name]
    if is_dataclass(value):
        return {name: _plain(part) for name in _names(kind) if (part := getattr(value, name))}
    return value.isoformat() if isinstance(value, date) else value


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _about_the_file(item: Any) -> bool:
    return type(item) is Leftover and item.name.rpartition(".")[2].upper() in ABOUT_THE_FILE
