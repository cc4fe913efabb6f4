"""The files of a take-out as they come in: `lazos.json` line by line, attachments by their digest, all within caps."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from lazos.exchange.takeout.archive import VERSION

_LARGEST = 512 * 1024 * 1024
_LONGEST_LINE = 32 * 1024 * 1024
_ONE_FILE = 64 * 1024 * 1024
_ALL_FILES = 4 * 1024 * 1024 * 1024


class Refused(Exception):
    """The file is no take-out that we can read; `args[0]` is the code of a problem."""


def sections(path: Path) -> Iterator[tuple[str, Any]]:
    """(name, value or iterator of rows) of each part of `lazos.json`, read line by line as a take-out writes it."""
    with _opened(path) as file:
        yield from _parsed(file)


def _opened(path: Path) -> Any:
    if path.is_dir():
        return (path / "lazos.json").open("rb")
    if path.suffix == ".json" or not _is_zip(path):
        return path.open("rb")
    archive = ZipFile(path)
    name = next((name for name in archive.namelist() if name.rpartition("/")[2] == "lazos.json"), "lazos.json")
    if archive.getinfo(name).file_size > _LARGEST:
        raise Refused("too_large")
    return archive.open(name)


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _parsed(file: Any) -> Iterator[tuple[str, Any]]:
    lines = _Lines(file)
    if lines.next() != "{":
        raise Refused("bad_json")
    version = None
    while (line := lines.next()) != "}":
        if not line:
            raise Refused("bad_json")
        name, _, rest = line.removeprefix("],").strip().removeprefix('"').partition('": ')
        if rest.strip() == "[":
            rows = lines.rows()
            yield name, rows
            for _row in rows:
                pass
        elif rest.strip(", ") == "[]":
            continue
        else:
            value = json.loads(rest.rstrip().removesuffix(","))
            version = value if name == "version" else version
            if version is not None and (not isinstance(version, int) or version > VERSION):
                raise Refused("unsupported_format")
            yield name, value


class _Lines:
    def __init__(self, file: Any) -> None:
        self._file, self._held, self._read = file, "", 0

    def next(self) -> str:
        if self._held:
            held, self._held = self._held, ""
            return held
        line = self._file.readline(_LONGEST_LINE + 1)
        self._read += len(line)
        if len(line) > _LONGEST_LINE or self._read > _LARGEST:
            raise Refused("too_large")
        return str(line.decode("utf-8")).strip()

    def rows(self) -> Iterator[dict[str, Any]]:
        while line := self.next():
            if line.startswith("]"):
                self._held = line.removeprefix("]").removeprefix(",").strip()
                return
            yield json.loads(line.removesuffix(","))


class Attached:
    """The files of a take-out by their digest, each read once and all together no more than `_ALL_FILES`."""

    def __init__(self, path: Path) -> None:
        self._path, self._left = path, _ALL_FILES
        self._archive = ZipFile(path) if path.is_file() and _is_zip(path) else None
        self._asked: set[str] = set()
        self.brought: set[str] = set()

    def get(self, sha256: str) -> bytes | None:
        """The bytes; None where there are none of that digest, or they were given before."""
        if sha256 in self._asked or not re.fullmatch("[0-9a-f]{64}", sha256):
            return None
        self._asked.add(sha256)
        data = self._read(f"attachments/{sha256}")
        self._left -= len(data)
        if self._left < 0:
            raise Refused("too_large")
        if len(data) > _ONE_FILE or hashlib.sha256(data).hexdigest() != sha256:
            return None
        self.brought.add(sha256)
        return data

    def _read(self, name: str) -> bytes:
        try:
            with self._archive.open(name) if self._archive else (self._path / name).open("rb") as file:
                return bytes(file.read(_ONE_FILE + 1))
        except (KeyError, OSError):
            return b""
