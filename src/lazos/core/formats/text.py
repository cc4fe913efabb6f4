"""From bytes to text and rows: code page, separator, and lines counted as a person counts them.

Address books come in UTF-8, UTF-16 and the code pages of the machines that wrote them, with any line ending and any
separator; nothing in the file says which. Everything here streams.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from typing import BinaryIO

from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.records import Problem

Row = tuple[int, list[str]]

_SAMPLE = 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES = ("cp1252", "cp1250", "mac_roman", "cp850")
_SPANISH = frozenset("áéíóúñüçÁÉÍÓÚÑÜÇ")
_WESTERN = frozenset("àèìòùâêîôûäëïöãõßÄÖÃÕ")
_CENTRAL = frozenset("ąćęłńśźżčřšžěůťďňőűŁŚŻŹČŘŠŽĄĘĆŃ")
_MARKS = frozenset("¿¡ºª€“”‘’«»–—…·°")
_SEPARATORS = (",", ";", "\t", "|")
_BLANK = frozenset({"\n", "\r\n", "\r"})
_RESCUED_CHARS = 4 * 1024 * 1024  # how much may be read a second time after broken rows

# The bound on a row is ours (`Limits.row_chars`); the csv module only counts single fields, for the whole process.
csv.field_size_limit(max(csv.field_size_limit(), DEFAULT.row_chars * 2))


def sniff_encoding(stream: BinaryIO) -> str:
    """The Python codec that reads this stream, "" for something that is not text. Reads to the end, in pieces.

    UTF-8 with a few foreign bytes is "utf-8" (see `open_text`); without any UTF-8 the likeliest code page is named.
    """
    head = stream.read(_SAMPLE)
    for bom, name in _BOMS:
        if head.startswith(bom):
            return name
    if b"\0" in head[:4096]:
        return _utf16_without_bom(head)
    decoder = codecs.getincrementaldecoder("utf-8")()
    piece, last = head, b""
    while piece:
        try:
            decoder.decode(piece)
        except UnicodeDecodeError:
            return _mixed(last[-4096:] + piece)
        last, piece = piece, stream.read(_SAMPLE)
    return "utf-8"


def open_text(stream: BinaryIO, encoding: str) -> io.TextIOWrapper:
    """The stream as text, line endings untouched; a byte that is not UTF-8 is read as cp1252, never lost."""
    errors = "lazos-cp1252" if encoding.startswith("utf-8") else "replace"
    return io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")


def sniff_separator(head: str) -> str:
    """The separator of the first rows: the one that cuts most rows into the same number of at least two cells."""
    if head[:4].casefold() == "sep=" and len(head) > 4 and head[4] not in "\r\n":
        return head[4]
    scores = {separator: _evenness(head, separator) for separator in _SEPARATORS}
    return max(_SEPARATORS, key=lambda separator: (scores[separator], -_SEPARATORS.index(separator)))


def read_rows(text: io.TextIOWrapper, separator: str, limits: Limits = DEFAULT) -> Iterator[Row | Problem]:
    """(line, cells) for every row that is not blank; `line` is where the row begins, 1-based, in physical lines.

    A quote that never closes does not swallow the file: its row is reported ("unclosed_quote") and reading goes on
    with the next line.
    """
    return iter(_Rows(text, separator, limits))


class _RowTooLong(Exception):
    pass


class _TooIdle(Exception):
    pass


class _Rows:
    """Feeds lines to the csv module and remembers those of the row at hand, so that a broken row can be undone."""

    def __init__(self, text: io.TextIOWrapper, separator: str, limits: Limits) -> None:
        self._text = text
        self._separator = separator
        self._limits = limits
        self._line = self._start = self._idle = 0
        self._pushed: list[str] = []
        self._taken: list[str] = []
        self._size = 0
        self._ended = False
        self._rescued = 0
        self._width = 0

    def __iter__(self) -> Iterator[Row | Problem]:
        reader = self._reader()
        for _ in range(self._limits.records):
            self._taken, self._size = [], 0
            try:
                cells = next(reader)
            except StopIteration:
                return
            except _TooIdle:
                yield Problem(self._line, "too_much_text", fatal=True)
                return
            except (_RowTooLong, csv.Error):
                yield self._undo(self._start, "row_too_long")
                reader = self._reader()
                continue
            start = self._start
            if len(self._taken) > 1 and self._swallowed():
                yield self._undo(start, "unclosed_quote")
                reader = self._reader()
            elif len(cells) > self._limits.columns:
                yield Problem(start, "too_many_columns")
            elif any(cells):
                self._width = len(cells)
                yield start, cells
        yield Problem(self._line, "too_many_rows", fatal=True)

    def _swallowed(self) -> bool:
        """Whether a row of several lines is an open quote that ate whole rows.

        It is when the file ended inside it, or when its quotes are wrong and one of its lines is a row by itself.
        """
        fault = _fault(self._taken, self._separator)
        if "end of data" in fault:
            return self._ended
        alone = (next(csv.reader([line], delimiter=self._separator), []) for line in self._taken[1:50])
        return bool(fault) and self._width > 1 and any(len(cells) == self._width for cells in alone)

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._lines(), delimiter=self._separator)

    def _lines(self) -> Iterator[str]:
        while line := self._next_line():
            self._line += 1
            if not self._taken:
                if line in _BLANK:
                    self._count_idle()
                    continue
                self._start, self._idle = self._line, 0
            self._size += len(line)
            self._taken.append(line)
            if line.endswith("\r\n"):
                line = line[:-2] + "\n"
            elif line.endswith("\r"):
                line = line[:-1] + "\n"
            if self._size > self._limits.row_chars:
                raise _RowTooLong
            yield line.replace("\0", "") if "\0" in line else line
        self._ended = True

    def _count_idle(self) -> None:
        self._idle += 1
        if self._idle > self._limits.idle_lines:
            raise _TooIdle

    def _next_line(self) -> str:
        if self._pushed:
            return self._pushed.pop()
        line = self._text.readline(self._limits.row_chars + 1)
        if len(line) > self._limits.row_chars:
            while (rest := self._text.readline(_SAMPLE)) and not rest.endswith(("\n", "\r")):
                pass
        return line

    def _undo(self, start: int, code: str) -> Problem:
        """Give back every line after the first of a broken row; after much of that, whole blocks are left out."""
        self._rescued += self._size
        if len(self._taken) > 1 and self._rescued <= _RESCUED_CHARS:
            self._pushed.extend(reversed(self._taken[1:]))
            self._line = start
            self._ended = False
            code = "unclosed_quote"
        return Problem(start, code)


def _fault(lines: list[str], separator: str) -> str:
    """What a strict reader objects to in these lines, "" when they are well formed."""
    try:
        list(csv.reader(lines, delimiter=separator, strict=True))
    except csv.Error as error:
        return str(error)
    return ""


def _foreign_bytes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("lazos-cp1252", _foreign_bytes)


def _utf16_without_bom(head: bytes) -> str:
    """Mostly Latin text in UTF-16 has its zeros on one side of every pair; anything else with zeros is no text."""
    size = len(head) // 2 or 1
    even, odd = head[0::2].count(0) / size, head[1::2].count(0) / size
    if odd > 0.5 and even < 0.1:
        return "utf-16-le"
    if even > 0.5 and odd < 0.1:
        return "utf-16-be"
    return "utf-8" if head.count(0) * 1000 < len(head) else ""


def _mixed(piece: bytes) -> str:
    """UTF-8 when well-formed sequences outnumber foreign bytes, else a code page."""
    piece = piece[: 256 * 1024]
    foreign = piece.decode("utf-8", "replace").count("�")
    sound = sum(1 for char in piece.decode("utf-8", "ignore") if char > "\x7f")
    if sound > foreign:
        return "utf-8"
    return max(_CODE_PAGES, key=lambda page: _plausibility(piece, page))


def _plausibility(piece: bytes, page: str) -> int:
    """How much the high bytes look like words of Western (cp1252, DOS, Mac) or Central Europe in this code page."""
    text = piece.decode(page, "replace")
    score = 0
    for index, char in enumerate(text):
        if char <= "\x7f":
            continue
        inside = text[index - 1 : index].isalpha() and text[index + 1 : index + 2].isalpha()
        score += _weight(char, page, inside)
    return score


def _weight(char: str, page: str, inside: bool) -> int:
    if char in _SPANISH:
        return 3
    if char in _WESTERN or (char in _CENTRAL and page == "cp1250"):
        return 2
    if char.isalpha():
        return 1
    if char in _MARKS:
        return -3 if inside else 1
    return -4


def _evenness(head: str, separator: str) -> float:
    rows = [row for row in csv.reader(io.StringIO(head, newline=""), delimiter=separator) if any(row)][:200]
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0.0
    width, count = max(widths.items(), key=lambda item: (item[1] * item[0], item[0]))
    return count / len(rows) * min(width, 12)


Opener = Callable[[], BinaryIO]
