"""Small address books written for one test, read the way a person's file is read."""

import zipfile
from pathlib import Path
from typing import Any, TypeVar

from lazos.core import formats
from lazos.core.formats.records import ContactRecord, ExchangeRecord, InteractionRecord, Problem, Record

T = TypeVar("T")
Found = list[Record | Problem]


def read(folder: Path, content: str | bytes, name: str = "file.bin", encoding: str = "utf-8", **asked: Any) -> Found:
    """Write `content` under a name that tells nothing and read it."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return list(formats.read(path, **asked))


def read_zip(folder: Path, members: dict[str, str | bytes], **asked: Any) -> Found:
    path = folder / "export.bin"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return list(formats.read(path, **asked))


def of(kind: type[T], found: Found) -> list[T]:
    return [item for item in found if isinstance(item, kind)]


def contacts(found: Found) -> list[ContactRecord]:
    return of(ContactRecord, found)


def interactions(found: Found) -> list[InteractionRecord]:
    return of(InteractionRecord, found)


def exchanges(found: Found) -> list[ExchangeRecord]:
    return of(ExchangeRecord, found)


def problems(found: Found) -> list[tuple[str, int]]:
    return [(problem.code, problem.line) for problem in of(Problem, found)]


def values(labelled: list[Any]) -> list[tuple[str, str]]:
    return [(item.value, item.label) for item in labelled]
