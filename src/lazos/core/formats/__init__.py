"""Address books written by others, read into plain records, and written back without losing a line."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingLike
from pathlib import Path
from typing import TYPE_CHECKING

from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.records import Problem, Record

if TYPE_CHECKING:
    from lazos.core.formats.detection import Detected
    from lazos.core.formats.table import Mapping

__all__ = ["detect", "read"]


def detect(path: Path | str, *, limits: Limits | None = None, title: str = "") -> "Detected":
    """What lies behind a path, judged by content: see `lazos.core.formats.detection.Detected`."""
    from lazos.core.formats.detection import detect as look

    return look(path, limits or DEFAULT, title=title)


def read(
    path: Path | str,
    *,
    owner: str | None = None,
    keep_texts: bool = False,
    mapping: "Mapping | MappingLike[str, str] | None" = None,
    language: str = "es",
    limits: Limits | None = None,
    title: str = "",
) -> Iterator[Record | Problem]:
    """Everything a file, zip or folder says about people, as plain records, and what could not be read, as problems.

    `owner`: whose export it is (name or profile address), where the files do not say. `keep_texts`: keep what messages
    say. `mapping`: what the columns of an unknown table mean (`table.Mapping`, or {column: field}); without it, a table
    whose header cannot be guessed gives one fatal Problem "needs_mapping". `title`: what the file was called where it
    came from, when the path no longer says so (a lone Skills.csv has the one column "Name"). Never raises for content.
    """
    from lazos.core.formats.reading import Request, read_detected

    request = Request(owner or "", keep_texts, mapping, language, limits or DEFAULT)
    yield from read_detected(detect(path, limits=limits, title=title), request)
