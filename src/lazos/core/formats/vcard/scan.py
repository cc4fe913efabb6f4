"""From a stream of bytes to the lines of one card at a time, in constant memory.

Cards may come with text before, between and after them, without END, indented, or one inside another (AGENT).
"""

import codecs
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from lazos.core.formats.limits import Limits
from lazos.core.formats.records import Problem
from lazos.core.formats.vcard import charsets

_CHUNK = 65536
_BLANK = (b" ", b"\t")
_BEGIN = re.compile(rb"[\s\xa0]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD\s*$", re.IGNORECASE)
_END = re.compile(rb"[\s\xa0]*(?:[\w-]+\.)?END[ \t]*:[ \t]*VCARD\s*$", re.IGNORECASE)
_AGENT_OPEN = re.compile(rb"(?:[\w-]+\.)?AGENT[^:]*:[ \t]*$", re.IGNORECASE)
_AGENT_BEGIN = re.compile(rb"(?:[\w-]+\.)?AGENT[^:]*:[ \t]*BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE)

Source = BinaryIO | bytes | Iterable[bytes]


@dataclass(slots=True)
class RawCard:
    """The physical lines between BEGIN and END (both left out); `line` is where BEGIN stands, 1-based."""

    line: int
    lines: list[bytes] = field(default_factory=list)
    size: int = 0
    depth: int = 1
    indent: int = 0
    opening: bool = False  # the line before was AGENT:BEGIN:VCARD
    refused: str = ""
    ended: bool = False
    begin: bytes = b"BEGIN:VCARD"
    end: bytes = b""


class Scanner:
    """Iterates over the `RawCard`s and `Problem`s of a source; `fallback` is the charset of its 8-bit text."""

    def __init__(self, source: Source, limits: Limits, default_charset: str | None = None) -> None:
        self.limits = limits
        self.cut = False
        self._chunks = _chunks(source)
        start = next(self._chunks, b"")
        while len(start) < _CHUNK and (more := next(self._chunks, b"")):
            start += more
        self._first = start
        self._form = charsets.unicode_form(start)
        self._default = charsets.codec(default_charset) if default_charset else ""
        self._fallback = self._default

    def fallback(self, card: bytes) -> str:
        """Guessed once, from the beginning of the file or, where that is plain, from the first card that needs it."""
        if not self._fallback:
            sample = b"" if self._form else self._first
            self._fallback = charsets.guess(sample if _has_8bit(sample) else card)
        return self._fallback

    def __iter__(self) -> Iterator[RawCard | Problem]:
        card: RawCard | None = None
        outside, idle, empty = 0, 0, True
        for number, line in enumerate(_lines(self._bytes(), self.limits.card_bytes), start=1):
            if card is None or card.refused:
                idle += 1
                if idle > self.limits.idle_lines:
                    if card is not None:
                        yield card
                    yield Problem(number, "too_much_text", fatal=True)
                    return
            if card is None:
                if not _is(line, _BEGIN, b"BEGIN"):
                    if outside == 0 and line.strip():
                        outside = number
                    continue
                card, empty = _opened(number, line), False
                if outside:
                    yield Problem(outside, "text_outside_card", skipped=False)
                outside = 0
            elif (finished := self._add(card, line)) is not None:
                yield finished
                idle = 0
                card = _opened(number, line) if not finished.ended else None
        if card is not None:
            yield card
        if empty:
            yield Problem(1, "no_cards", fatal=True)
        elif outside:
            yield Problem(outside, "text_outside_card", skipped=False)
        if self.cut:
            yield Problem(0, "file_too_big", fatal=True)

    def _add(self, card: RawCard, line: bytes) -> RawCard | None:
        """The card, when this line ended it: by END, or by the BEGIN of the next one (then not `ended`)."""
        if card.indent and not line[: card.indent].strip():
            line = line[card.indent :]
        if line[:1] in _BLANK:
            card.depth -= card.opening  # a card in AGENT that is folded is the value of one line
            card.opening = False
        elif b"VCARD" in line[:1000].upper():
            return self._structure(card, line)
        else:
            card.opening = False
        self._keep(card, line)
        return None

    def _structure(self, card: RawCard, line: bytes) -> RawCard | None:
        card.opening = False
        if _is(line, _END, b"END"):
            card.depth -= 1
            if card.depth == 0:
                card.ended, card.end = True, line
                return card
        elif _is(line, _BEGIN, b"BEGIN"):
            if not _AGENT_OPEN.match(_last_text(card.lines)[:1000]):
                return card
            card.depth += 1
        elif b"AGENT" in line[:80].upper() and _AGENT_BEGIN.match(line[:1000]):
            card.depth += 1
            card.opening = True
        self._keep(card, line)
        return None

    def _keep(self, card: RawCard, line: bytes) -> None:
        card.size += len(line) + 2
        if card.size > self.limits.card_bytes:
            card.refused = "card_too_big"
        elif not card.refused and len(card.lines) >= self.limits.card_lines:
            card.refused = "too_many_lines"
        elif card.depth > self.limits.nesting:
            card.refused = "nested_too_deep"
        if card.refused:
            card.lines = [line[:1000]]  # the last one still tells whether a BEGIN belongs to an AGENT
        else:
            card.lines.append(line)

    def _bytes(self) -> Iterator[bytes]:
        """The file from its beginning, as an ASCII superset without byte order mark or NUL."""
        total = 0
        decoder = codecs.getincrementaldecoder(self._form)("replace") if self._form else None
        for number, chunk in enumerate(_again(self._first, self._chunks)):
            total += len(chunk)
            if total > self.limits.cards_bytes:
                self.cut = True
                return
            if decoder:
                chunk = decoder.decode(chunk).encode("utf-8", "replace")
            if number == 0 and chunk.startswith(codecs.BOM_UTF8):
                chunk = chunk[3:]
            yield chunk.replace(b"\0", b"") if b"\0" in chunk else chunk


def _opened(number: int, line: bytes) -> RawCard:
    return RawCard(number, indent=len(line) - len(line.lstrip(b" \t")), begin=line)


def _has_8bit(data: bytes) -> bool:
    if data.isascii():
        return False
    try:
        data[:-4].decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _is(line: bytes, pattern: re.Pattern[bytes], word: bytes) -> bool:
    return len(line) < 200 and word in line.upper() and pattern.match(line) is not None


def _last_text(lines: list[bytes]) -> bytes:
    return next((line for line in reversed(lines[-5:]) if line.strip()), b"")


def _chunks(source: Source) -> Iterator[bytes]:
    if isinstance(source, (bytes, bytearray, memoryview)):
        data = bytes(source)
        for start in range(0, len(data), _CHUNK):
            yield data[start : start + _CHUNK]
    elif hasattr(source, "read"):
        while chunk := source.read(_CHUNK):
            yield chunk
    else:
        for chunk in source:
            if chunk:
                yield chunk


def _again(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    if first:
        yield first
    yield from rest


def _lines(chunks: Iterable[bytes], cap: int) -> Iterator[bytes]:
    """Lines without their ends (CRLF, LF or CR). One longer than `cap` is cut: its card is refused by its size."""
    held: list[bytes] = []
    size = 0
    carriage = False  # the chunk before ended in CR: a LF that begins this one belongs to it
    for chunk in chunks:
        if carriage and chunk.startswith(b"\n"):
            chunk = chunk[1:]
        carriage = chunk.endswith(b"\r")
        if b"\r" in chunk:
            chunk = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        head, *rest = chunk.split(b"\n")
        if size <= cap:
            held.append(head)
            size += len(head)
        if rest:
            yield b"".join(held)
            yield from rest[:-1]
            held, size = [rest[-1]], len(rest[-1])
    if size:
        yield b"".join(held)
