"""The header of a saved graph: what each array is, and whether what stands there can be believed."""

import json
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from .build import WIDE
from .check import whole
from .types import GraphError

FORMAT, VERSION = "lazos-graph", 2

LABELS = ("kinds", "organisations", "skills", "needed")

EXCHANGE = ("offers_ptr", "offers", "needs_ptr", "needs", "meets", "skill", "worth")
"""The arrays of ``Exchange``, in its order."""

TYPES = {
    "indptr": ("<i8",),
    "rows": ("<u4", "<u8"),
    "kinds": ("|u1",),
    "organisation_ptr": ("<i8",),
    "organisation": ("<u4",),
    "skills_ptr": ("<i8",),
    "skills": ("<u4",),
    "hidden": ("<i8",),
    "blocked": ("<i8",),
    "offers_ptr": ("<u4",),
    "offers": ("<u4",),
    "needs_ptr": ("<u4",),
    "needs": ("<u4",),
    "meets": ("<u4",),
    "skill": ("<u4",),
    "worth": ("<f8",),
}


def write(header: dict[str, Any]) -> bytes:
    """The bytes of a header: its sum and its text."""
    text = json.dumps({"format": FORMAT, "version": VERSION, **header}).encode()
    return b"%08x\n%s" % (zlib.crc32(text), text)


def read(path: Path) -> dict[str, Any]:
    """A header whose every field is there and understood. Raises ``GraphError`` naming the file and the field."""
    check, _, text = path.read_bytes().partition(b"\n")
    if check != b"%08x" % zlib.crc32(text):
        raise GraphError(f"{path}: damaged, or not the header of a graph", field="header", file=str(path))
    header = _parsed(text)
    if (header.get("format"), header.get("version")) != (FORMAT, VERSION):
        found = f"{header.get('format')} {header.get('version')}"
        raise GraphError(f"{path}: format is {found}, not {FORMAT} {VERSION}", field="format", file=str(path))
    for field, good in _fields(header):
        if not good:
            raise GraphError(f"{path}: {field} is missing or not understood", field=field, file=str(path))
    return header


def _parsed(text: bytes) -> dict[str, Any]:
    try:
        header = json.loads(text)
    except ValueError:
        return {}
    return header if isinstance(header, dict) else {}


def _fields(header: dict[str, Any]) -> Iterator[tuple[str, bool]]:
    """Whether each field of a header is what it has to be."""
    yield "members", whole(header.get("members"), 0, WIDE)
    for name in LABELS:
        yield name, isinstance(header.get(name), list)
    arrays = header.get("arrays")
    entries = arrays if isinstance(arrays, dict) else {}
    for name, types in TYPES.items():
        yield name, _described(entries.get(name), types)


def _described(entry: Any, types: tuple[str, ...]) -> bool:
    if not isinstance(entry, dict) or entry.get("dtype") not in types or not whole(entry.get("bytes"), 0):
        return False
    sums = [entry.get("crc32"), *(entry["blocks"] if isinstance(entry.get("blocks"), list) else [None])]
    return entry["bytes"] % np.dtype(entry["dtype"]).itemsize == 0 and all(whole(value, 0) for value in sums)
