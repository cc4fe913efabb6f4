"""Text as both databases take it: without NUL and without halves of characters, wherever in a record it stands."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from typing import Any

_BAD = re.compile("[\x00\ud800-\udfff]")


def clean(text: str) -> str:
    """NUL is dropped (PostgreSQL refuses it), a lone surrogate becomes the replacement character."""
    if not _BAD.search(text):
        return text
    return _BAD.sub("\ufffd", text.replace("\x00", ""))


def clean_record(record: Any) -> Any:
    """The same record, every text in it cleaned in place."""
    for name in _names(type(record)):
        value = getattr(record, name)
        if isinstance(value, str):
            if _BAD.search(value):
                setattr(record, name, clean(value))
        elif isinstance(value, list) and value:
            setattr(record, name, [clean(item) if isinstance(item, str) else clean_record(item) for item in value])
        elif is_dataclass(value):
            clean_record(value)
    return record


_KNOWN: dict[type, tuple[str, ...]] = {}


def _names(kind: type) -> tuple[str, ...]:
    if kind not in _KNOWN:
        _KNOWN[kind] = tuple(field.name for field in fields(kind))
    return _KNOWN[kind]
