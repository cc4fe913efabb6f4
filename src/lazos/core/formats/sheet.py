"""A CSV with its header found: preambles before it, notes under it, and the true line of every row."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.records import Problem
from lazos.core.formats.sources import Source
from lazos.core.formats.text import Row, open_text, read_rows, sniff_encoding, sniff_separator

_HEAD_CHARS = 64 * 1024
_PROBED = 40


@dataclass(slots=True)
class Sheet:
    """A CSV whose code page and separator are known; `header_row` is the place of the header among the rows."""

    source: Source
    encoding: str
    separator: str
    probed: list[Row]
    limits: Limits = DEFAULT
    header: list[str] = field(default_factory=list)
    header_row: int = -1

    @property
    def header_line(self) -> int:
        return self.probed[self.header_row][0] if self.header_row >= 0 else 0

    def use_header(self, index: int) -> None:
        self.header_row = index
        self.header = [clean(cell) for cell in self.probed[index][1]]

    def rows(self) -> Iterator[Row | Problem]:
        """The rows under the header, without its repetitions; a problem carries the member's name."""
        seen = -1
        again = self.probed[self.header_row][1] if self.header_row >= 0 else None
        with self.source.open() as stream, open_text(stream, self.encoding) as text:
            for row in read_rows(text, self.separator, self.limits):
                if isinstance(row, Problem):
                    row.file = self.source.name
                    yield row
                    continue
                seen += 1
                if seen > self.header_row and row[1] != again:
                    yield row

    def full_rows(self) -> Iterator[Row | Problem]:
        """The rows, where a single cell in a sheet of many columns is a title or debris: Problem "bad_row"."""
        for row in self.rows():
            lone = not isinstance(row, Problem) and len(row[1]) == 1 and len(self.header) > 2
            yield Problem(row[0], "bad_row", file=self.source.name) if lone else row  # type: ignore[index]

    def column(self, index: int) -> Iterator[str]:
        """The cells of one column, for a look at all of them before reading."""
        for row in self.rows():
            if not isinstance(row, Problem) and index < len(row[1]):
                yield row[1][index]


def probe(source: Source, limits: Limits = DEFAULT) -> Sheet | Problem:
    """A sheet with its first rows, its header not yet chosen; a fatal problem for something that is no text."""
    with source.open() as stream:
        encoding = sniff_encoding(stream)
    if not encoding:
        return Problem(1, "not_text", file=source.name, fatal=True)
    with source.open() as stream, open_text(stream, encoding) as text:
        separator = sniff_separator(text.read(_HEAD_CHARS))
    return Sheet(source, encoding, separator, _first_rows(source, encoding, separator, limits), limits)


def _first_rows(source: Source, encoding: str, separator: str, limits: Limits) -> list[Row]:
    rows: list[Row] = []
    with source.open() as stream, open_text(stream, encoding) as text:
        for row in read_rows(text, separator, limits):
            if not isinstance(row, Problem):
                rows.append(row)
            if len(rows) == _PROBED:
                break
    return rows


def clean(cell: str) -> str:
    """A column name without the marks that copying leaves on it."""
    return " ".join(cell.replace("\ufeff", "").replace("\u00a0", " ").split())
