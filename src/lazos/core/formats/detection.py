"""Which program wrote this? Judged by content, never by the file's name alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lazos.core.formats import google, outlook, strangers, thunderbird
from lazos.core.formats.columns import meanings
from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.linkedin import members
from lazos.core.formats.records import Problem
from lazos.core.formats.sheet import Sheet, clean, probe
from lazos.core.formats.sources import DAMAGED, Source, is_archive, problem_of, sources_of
from lazos.core.formats.text import open_text, sniff_encoding
from lazos.core.language.fold import fold

_VCARD = re.compile(r"^[ \t\xa0]*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE | re.MULTILINE)
_CALENDAR = re.compile(r"^[ \t]*BEGIN[ \t]*:[ \t]*VCALENDAR", re.IGNORECASE | re.MULTILINE)
_SQL = re.compile(r"^[ \t]*INSERT[ \t]+(?:IGNORE[ \t]+)?INTO[ \t]+`?(\w+)`?[ \t]*\(", re.IGNORECASE | re.MULTILINE)
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ")
_HEAD = 64 * 1024
_RECOGNISED = ("vcard", "linkedin", "google", "outlook", "thunderbird", "monica", "table")


@dataclass(slots=True)
class Member:
    """One stream with what it is. `kind` is the LinkedIn file ("messages") or the variant; `sheet` for CSVs."""

    source: Source
    format: str
    variant: str = ""
    sheet: Sheet | None = None


@dataclass(slots=True)
class Detected:
    """The format of a path: vcard, linkedin, google, outlook, thunderbird, monica, table, lazos, archive or unknown.

    `archive` is a zip or folder of files to be read each for itself; `problems` names what is refused, with reasons.
    `encoding`, `separator` and `header` are those of a single CSV.
    """

    format: str
    variant: str = ""
    members: list[Member] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    encoding: str = ""
    separator: str = ""
    header: list[str] = field(default_factory=list)

    @property
    def delimiter(self) -> str:
        return self.separator


def detect(path: Path | str, limits: Limits = DEFAULT, *, title: str = "") -> Detected:
    """What lies behind a path (a file, a zip, a folder); never raises for its content.

    `title`: what the file was called where it came from, when the path no longer says so.
    """
    path = Path(path)
    found = Detected("unknown")
    try:
        if not path.exists():
            return Detected("unknown", problems=[Problem(1, "not_found", fatal=True)])
        for item in _classified(path, limits, title):
            (found.problems if isinstance(item, Problem) else found.members).append(item)  # type: ignore[arg-type]
        _settle(found, several=path.is_dir() or is_archive(path))
    except DAMAGED as error:
        found.problems.append(problem_of(error, 1, ""))
    return found


def _classified(path: Path, limits: Limits, title: str) -> Iterator[Member | Problem]:
    for source in sources_of(path, limits, title):
        if isinstance(source, Problem):
            yield source
            continue
        try:
            yield _classify(source, limits)
        except DAMAGED as error:
            yield problem_of(error, 1, source.name)


def _settle(found: Detected, several: bool) -> None:
    """The format of the whole from the formats of its members."""
    formats = {member.format for member in found.members}
    if not several and found.members:
        only = found.members[0]
        found.format, found.variant = only.format, only.variant
        if only.sheet:
            found.encoding, found.separator = only.sheet.encoding, only.sheet.separator
            found.header = only.sheet.header
    elif "lazos" in formats:
        found.format = "lazos"
    elif "linkedin" in formats:
        found.format = "linkedin"
        found.variant = "complete" if len(found.members) > 25 else "basic"
    elif formats & set(_RECOGNISED):
        found.format = "archive"
    elif found.problems and not found.members:
        found.problems[-1].fatal = True  # it says more than that nothing was known


def _classify(source: Source, limits: Limits) -> Member | Problem:
    with source.open() as stream:
        head = stream.read(_HEAD)
    if refused := _refused(head, source.name):
        return Problem(1, refused, file=source.name, fatal=not source.name)
    if not head.strip():
        return Problem(1, "empty", file=source.name, fatal=not source.name, skipped=False)
    text = _decoded(source) or head.replace(b"\0", b"").decode("latin-1")
    if source.name and source.base == "lazos.json":
        return Member(source, "lazos")
    if found := _by_text(text):
        return Member(source, *found)
    if source.name and not source.base.endswith((".csv", ".txt", ".tsv", ".tab", ".vcf", ".json", ".sql")):
        return Member(source, "other", source.base.rpartition(".")[2])
    if refused := strangers.by_text(text):
        return Problem(1, refused, file=source.name, fatal=not source.name)
    return _by_header(source, limits)


def _refused(head: bytes, name: str) -> str:
    """Why a file is not looked into: an archive that cannot be opened, or no address book at all."""
    if head.startswith(_ARCHIVES):
        return "nested_archive" if name else "damaged" if head.startswith(b"PK") else "unknown_archive"
    return "" if name else strangers.by_bytes(head)


def _decoded(source: Source) -> str:
    with source.open() as stream:
        encoding = sniff_encoding(stream)
    if not encoding:
        return ""
    with source.open() as stream, open_text(stream, encoding) as text:
        return text.read(_HEAD)


def _by_text(text: str) -> tuple[str, str] | None:
    start = text.lstrip("\ufeff \t\r\n")
    if _VCARD.search(text[:4096]):
        return "vcard", ""
    if _CALENDAR.match(start):
        return "calendar", ""
    if start.startswith(("{", "[")):
        monica = '"account"' in text and ('"exported_by"' in text or '"app_version"' in text or '"instance"' in text)
        return ("monica", "json") if monica else ("json", "")
    if (found := _SQL.search(text)) and (
        "FOREIGN_KEY_CHECKS" in text or found[1] in ("contacts", "activities", "accounts")
    ):
        return "monica", "sql"
    return None


def _by_header(source: Source, limits: Limits) -> Member | Problem:
    sheet = probe(source, limits)
    if isinstance(sheet, Problem):
        sheet.fatal = not source.name
        return sheet
    for index, (_, cells) in enumerate(sheet.probed[:30]):
        if found := _known([clean(cell) for cell in cells], source):
            sheet.use_header(index)
            return Member(source, *found, sheet)
    _choose_header(sheet)
    if max((len(cells) for _, cells in sheet.probed), default=0) < 2 and not any(meanings(sheet.header)):
        return Problem(1, "unknown_format", file=source.name, fatal=not source.name)
    return Member(source, "table", "", sheet)


def _choose_header(sheet: Sheet) -> None:
    """The row that reads most like column names; none where the likeliest one is data itself."""
    if not sheet.probed:
        return
    best = max(range(min(20, len(sheet.probed))), key=lambda index: (_headerness(sheet, index), -index))
    if _headerness(sheet, best) < 0:
        sheet.header = [""] * max(len(cells) for _, cells in sheet.probed)
    else:
        sheet.use_header(best)


def _known(header: list[str], source: Source) -> tuple[str, str] | None:
    names = [fold(name) for name in header]
    if kind := members.kind_of(names, source.base):
        return "linkedin", kind
    if variant := google.variant_of(names):
        return "google", variant
    if len(names) < 4:
        return None
    if thunderbird.is_header(header):
        return "thunderbird", ""
    if variant := outlook.variant_of(header):
        return "outlook", variant
    return None


def _headerness(sheet: Sheet, index: int) -> int:
    """How many cells of a row are column names we know; cells that are data count against it."""
    cells = [clean(cell) for cell in sheet.probed[index][1]]
    known = sum(bool(key) for key in meanings(cells))
    data = sum("@" in cell or sum(char.isdigit() for char in cell) > 4 for cell in cells)
    return 3 * known - 3 * data + min(sum(bool(cell) for cell in cells), 3)
