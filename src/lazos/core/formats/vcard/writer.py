"""A `ContactRecord` → vCard 4.0 (RFC 6350, with RFC 6474, 6715, 6868, 9554): nothing of the record is left behind."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from lazos.core.formats.records import ContactRecord, Leftover
from lazos.core.formats.vcard import companions, rendering
from lazos.core.formats.vcard.content import Line, parse_line
from lazos.core.formats.vcard.escape import escape
from lazos.core.formats.vcard.mapping import Bundle, Card, assemble, understood
from lazos.core.formats.vcard.reader import NAME_FIELDS, ORDER

_WIDTH = 75  # octets, RFC 6350 section 3.2
_NAME = re.compile(r"(?:([A-Za-z0-9-]+)\.)?([A-Za-z0-9-]+)")
_GROUP = re.compile(r"(?:^|\n)([A-Za-z0-9-]+)\.", re.MULTILINE)


def write(card: ContactRecord, version: str = "4.0") -> str:
    """The whole vCard, CRLF at each line's end. ValueError for a version other than 4.0.

    `read` gives an equal record back, but for `raw`, `line`, `file` and `source`; a missing `full_name` is composed.
    """
    if version != "4.0":
        raise ValueError(f"vCard {version} is not written")
    lines = ["BEGIN:VCARD", "VERSION:4.0", *_Card(card).lines(), "END:VCARD"]
    return "".join(map(fold, lines))


def fold(line: str) -> str:
    """One content line with its CRLF, folded at 75 octets, never inside a character."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _WIDTH:
        return data.decode("utf-8") + "\r\n"
    pieces, start, width = [], 0, _WIDTH
    while len(data) - start > width:
        end = start + width
        while data[end] & 0xC0 == 0x80:
            end -= 1
        pieces.append(data[start:end])
        start, width = end, _WIDTH - 1
    pieces.append(data[start:])
    return b"\r\n ".join(pieces).decode("utf-8") + "\r\n"


class _Card:
    def __init__(self, record: ContactRecord) -> None:
        self.record = record
        self.held: dict[tuple[str, str], list[tuple[Leftover, Bundle]]] = {}
        self.plain: list[Leftover] = []
        self.photo_params = ""
        self.used: set[int] = set()
        self._sort_leftovers()
        self.groups = self._free_groups()

    def _sort_leftovers(self) -> None:
        for kept in self.record.leftovers:
            bundle = companions.bundle_of(kept) if kept.name == companions.AS_READ and not kept.params else None
            if bundle:
                self.held.setdefault((bundle.attr, repr(bundle.items[0])), []).append((kept, bundle))
            if self.record.photo and not self.photo_params and companions.is_photo_params(kept):
                self.photo_params = kept.params
                self.used.add(id(kept))

    def _free_groups(self) -> Iterator[str]:
        taken = set()
        for kept in self.record.leftovers:
            text = kept.value.replace("\\n", "\n") if kept.name == companions.AS_READ else kept.name
            taken |= {group.lower() for group in _GROUP.findall(text)}
        number = 0
        while True:
            number += 1
            if f"item{number}" not in taken:
                yield f"item{number}"

    def lines(self) -> list[str]:
        own = [line for attr in ORDER for line in self._field(attr)]
        plain = [kept for kept in self.record.leftovers if id(kept) not in self.used]
        return own + list(_leftover_lines(own, plain))

    def _field(self, attr: str) -> Iterator[str]:
        items = self._items(attr)
        render = rendering.RENDERERS[attr]
        run: list[Any] = []
        position = 0
        while position < len(items):
            match = self._companion(attr, items, position)
            if match:
                yield from self._render(render, run)
                run = []
                yield from (line.text() for line in match.lines)
                position += len(match.items)
            else:
                run.append(items[position])
                position += 1
        yield from self._render(render, run)

    def _render(self, render: Callable[[list[Any], rendering.Context], Iterator[str]], run: list[Any]) -> Iterator[str]:
        if run:
            context = rendering.Context(self.groups, self.photo_params, len(self.record.positions) > 1)
            yield from render(run, context)

    def _items(self, attr: str) -> list[Any]:
        if attr == "n":
            name = tuple(getattr(self.record, part) for part in NAME_FIELDS)
            return [name] if any(name) else []
        value = getattr(self.record, attr)
        if attr == "full_name":
            return [value or rendering.composed(self.record)]
        if isinstance(value, list):
            return value
        return [value] if value else []

    def _companion(self, attr: str, items: list[Any], position: int) -> Bundle | None:
        if not self.held or attr in ("photo", "documents"):
            return None
        for kept, bundle in self.held.get((attr, repr(items[position])), []):
            if id(kept) not in self.used and items[position : position + len(bundle.items)] == bundle.items:
                self.used.add(id(kept))
                return bundle
        return None


def _leftover_lines(own: list[str], plain: list[Leftover]) -> Iterator[str]:
    """As they came where that reads back as the same leftover, else wrapped."""
    direct = [_directly(kept) for kept in plain]
    if any(line and understood(line.key) for line in direct):
        direct = _still_left(own, direct)
    for kept, line in zip(plain, direct, strict=True):
        yield line.text() if line else _wrapped(kept)


def _directly(kept: Leftover) -> Line | None:
    match = _NAME.fullmatch(kept.name)
    if not match or match[2].upper() in ("VERSION", "BEGIN", "END", companions.KEPT):
        return None
    if "\n" in kept.value or "\r" in kept.value or "\n" in kept.params or "\r" in kept.params or "\0" in kept.value:
        return None
    if match[2].upper() == "AGENT" and kept.value.strip().upper() == "BEGIN:VCARD":
        return None  # would open a card within the card
    line = parse_line(companions.text_of(kept))
    if line is None or companions.leftover(line) != kept or line.head.charset or companions.is_inline(line):
        return None
    return line


def _still_left(own: list[str], direct: list[Line | None]) -> list[Line | None]:
    """A leftover with a name we understand may only stand if, in this card, it is again not taken for a field."""
    lines = [line for text in own if (line := parse_line(text))]
    mapped = assemble(Card([*lines, *(line for line in direct if line)]))
    left = {id(line) for line in mapped.leftovers}
    return [line if line and id(line) in left else None for line in direct]


def _wrapped(kept: Leftover) -> str:
    return f"{companions.KEPT}:{escape(kept.name)};{escape(kept.params)};{escape(kept.value)}"
