"""What there is to read behind a path: one file, the members of an archive, the files of a folder."""

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from lazos.core.formats import strangers
from lazos.core.formats.limits import Limits, TooLarge
from lazos.core.formats.records import Problem

DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, UnicodeError, RuntimeError, NotImplementedError, TooLarge)


@dataclass(frozen=True, slots=True)
class Source:
    """One stream that can be opened more than once. `name` is "" for a plain file, the member's path in an archive.

    `title` is what a plain file was called where it came from, for what its content leaves open.
    """

    name: str
    size: int
    open: Callable[[], BinaryIO]
    title: str = ""

    @property
    def base(self) -> str:
        """The file name without folders, lower case, without what browsers and sorters add: "messages.csv"."""
        return (self.name or self.title).replace("\\", "/").rsplit("/", 1)[-1].casefold()


def sources_of(path: Path, limits: Limits, title: str = "") -> Iterator[Source | Problem]:
    """Everything behind the path that may be read, smallest promise first: a fatal problem stands alone.

    A pipe or a device is not opened: it may never end, or never begin.
    """
    if path.is_dir():
        yield from _in_folder(path, limits)
    elif not path.is_file():
        yield Problem(1, "not_a_file", fatal=True)
    elif is_archive(path):
        yield from _in_archive(path, limits)
    else:
        yield _file(path, "", limits, title or path.name)


def is_archive(path: Path) -> bool:
    """By content: a zip may carry any name."""
    return path.is_file() and zipfile.is_zipfile(path) and path.open("rb").read(2) == b"PK"


def problem_of(error: BaseException, line: int, file: str) -> Problem:
    """What the person is told when a stream breaks off."""
    code = "damaged"
    if isinstance(error, TooLarge):
        code = error.code
    elif isinstance(error, OSError) and error.errno:
        code = "unreadable"
    return Problem(line, code, file=file, fatal=not file)


class _Counted(io.RawIOBase):
    """A member that stops when it gives more than was promised for it."""

    def __init__(self, stream: BinaryIO, most: int) -> None:
        self._stream = stream
        self._left = most

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(cast(bytearray, buffer))
        data = self._stream.read(len(view))
        self._left -= len(data)
        if self._left < 0:
            raise TooLarge("too_large")
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._stream.close()
        super().close()


def _file(path: Path, name: str, limits: Limits, title: str = "") -> Source | Problem:
    size = path.stat().st_size
    if size > limits.file_bytes:
        return Problem(1, "too_large", file=name, fatal=not name)
    return Source(name, size, lambda: path.open("rb"), title)


def _in_folder(folder: Path, limits: Limits) -> Iterator[Source | Problem]:
    root = folder.resolve()
    files = [found for found in sorted(folder.rglob("*")) if found.is_file() and not found.is_symlink()]
    if len(files) > limits.entries:
        yield Problem(1, "too_many_entries", fatal=True)
        return
    for found in files:
        if found.resolve().is_relative_to(root) and not found.name.startswith("."):
            yield _file(found, found.relative_to(folder).as_posix(), limits)


def _in_archive(path: Path, limits: Limits) -> Iterator[Source | Problem]:
    with zipfile.ZipFile(path) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        stranger = strangers.by_members((entry.filename for entry in entries), _mimetype(archive, entries))
    if stranger:
        yield Problem(1, stranger, fatal=True)
    elif len(entries) > limits.entries:
        yield Problem(1, "too_many_entries", fatal=True)
    elif sum(entry.file_size for entry in entries) > limits.total_bytes:
        yield Problem(1, "too_large", fatal=True)
    else:
        for entry in entries:
            if not _beside_the_point(entry.filename):
                yield _member(path, entry, limits)


def _mimetype(archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo]) -> str:
    """What an open document says it is, in a small member of this name."""
    found = next((entry for entry in entries[:3] if entry.filename == "mimetype"), None)
    return archive.read(found).decode("ascii", "replace") if found and found.file_size < 200 else ""


def _beside_the_point(name: str) -> bool:
    """Shadows that a Mac puts beside every file."""
    return name.startswith("__MACOSX/") or name.rsplit("/", 1)[-1] in (".DS_Store", "Thumbs.db")


def _member(path: Path, entry: zipfile.ZipInfo, limits: Limits) -> Source | Problem:
    swollen = entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * max(entry.compress_size, 1)
    if entry.file_size > limits.file_bytes or swollen:
        return Problem(1, "too_large", file=entry.filename)
    if entry.flag_bits & 0x1:
        return Problem(1, "encrypted", file=entry.filename)
    return Source(entry.filename, entry.file_size, lambda: _open_member(path, entry))


def _open_member(path: Path, entry: zipfile.ZipInfo) -> BinaryIO:
    archive = zipfile.ZipFile(path)
    counted = _Counted(cast(BinaryIO, archive.open(entry)), entry.file_size)
    archive.close()  # the member keeps its own handle
    return cast(BinaryIO, io.BufferedReader(counted, 64 * 1024))
