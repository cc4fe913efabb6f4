"""Content lines → the fields of a contact, each with the lines that it came from.

A `Bundle` is one value of a field and its lines. `exact` says that writing the value anew says everything that the
lines said; where it does not (TYPE=msg, PID, LANGUAGE, three units of an ORG …) the reader keeps the lines beside the
value, as a companion (see `companions.py`), and the writer uses them for as long as they still read as that value.
A mapper returns None for a line that is not understood: it stays a leftover.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.records import Problem
from lazos.core.formats.vcard.content import Line, Params
from lazos.core.formats.vcard.escape import unescape
from lazos.core.formats.vcard.labels import Tag, parse, wrap


@dataclass(slots=True)
class Bundle:
    attr: str
    items: list[Any]
    lines: list[Line]
    exact: bool = True


@dataclass(slots=True)
class Mapped:
    bundles: list[Bundle] = field(default_factory=list)
    leftovers: list[Line] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class Card:
    """The lines of one card while they are mapped, and what has been taken from it so far."""

    def __init__(self, lines: Iterable[Line], limits: Limits = DEFAULT) -> None:
        self.lines = list(lines)
        self.limits = limits
        self.labels = self._labels()
        self.used: set[str] = set()
        self.seen: set[str] = set()
        self.altids: set[tuple[str, str]] = set()
        self.later: dict[str, list[Line]] = {}
        self.problems: list[Problem] = []

    def _labels(self) -> dict[str, Line]:
        labels: dict[str, Line] = {}
        for line in self.lines:
            if line.head.group and line.key == "X-ABLABEL":
                labels.setdefault(line.head.group, line)
        return labels

    def tag(self, line: Line, params: Params | None = None) -> tuple[Tag, list[Line]]:
        """Label and preference of a line, with the lines that say so: itself and the X-ABLabel of its group."""
        params = line.head.params if params is None else params
        apple = self.labels.get(line.head.group) if line.head.group else None
        if apple is None:
            return parse(params, None), [line]
        if line.head.group in self.used:
            return parse(params, None)._replace(exact=False), [line]
        self.used.add(line.head.group)
        return parse(params, unescape(apple.value).strip()), [line, apple]

    def worded(self, line: Line) -> tuple[str, list[Line], bool]:
        """The label in words of a date or relation, the lines that say it, and whether they can be written anew."""
        tag, lines = self.tag(line, ())
        again = len(lines) == 1 or unescape(lines[1].value) == wrap(tag.label) != ""
        return tag.label, lines, again and (len(lines) > 1 or tag.exact)

    def problem(self, line: Line, code: str) -> None:
        """A detail of the card that could not be read."""
        self.problems.append(Problem(line.number, code, {"property": line.head.name[:40]}, skipped=False))

    def first(self, attr: str) -> bool:
        """Whether a field that holds one value is still free; takes it."""
        if attr in self.seen:
            return False
        self.seen.add(attr)
        return True

    def alternative(self, line: Line) -> bool:
        """Whether the line only says again, in another language, what one with the same ALTID said (RFC 6350 5.4)."""
        altid = line.head.param("ALTID") if line.head.params else ""
        if not altid:
            return False
        key = (line.key, altid)
        again = key in self.altids
        self.altids.add(key)
        return again


Mapper = Callable[[Card, Line], Bundle | None]
Gatherer = Callable[[Card, list[Line]], list[Bundle]]

LINES: dict[str, Mapper] = {}  # by property name
GATHERED: dict[str, Gatherer] = {}  # properties that make sense only together


def takes(*keys: str) -> Callable[[Mapper], Mapper]:
    def register(mapper: Mapper) -> Mapper:
        LINES.update(dict.fromkeys(keys, mapper))
        return mapper

    return register


def gathers(*keys: str) -> Callable[[Gatherer], Gatherer]:
    def register(gatherer: Gatherer) -> Gatherer:
        GATHERED.update(dict.fromkeys(keys, gatherer))
        return gatherer

    return register


def understood(key: str) -> bool:
    return key in LINES or key in GATHERED or key in ("X-ABLABEL", "VERSION", "BEGIN", "END")


def assemble(card: Card) -> Mapped:
    mapped = Mapped(problems=card.problems)
    left: list[Line] = []
    gathered: dict[Gatherer, list[Line]] = {}
    for line in card.lines:
        key = line.key
        if mapper := LINES.get(key):
            bundle = None if card.alternative(line) else mapper(card, line)
            if bundle:
                mapped.bundles.append(bundle)
            else:
                left.append(line)
        elif (gatherer := GATHERED.get(key)) and not card.alternative(line):
            gathered.setdefault(gatherer, []).append(line)
        elif key != "VERSION":
            left.append(line)
    _gather(card, gathered, mapped, left)
    mapped.leftovers = _in_order(card, left)
    _keep_groups(mapped)
    return mapped


def _gather(card: Card, gathered: dict[Gatherer, list[Line]], mapped: Mapped, left: list[Line]) -> None:
    for gatherer, lines in gathered.items():
        bundles = gatherer(card, lines)
        taken = {id(line) for bundle in bundles for line in bundle.lines}
        mapped.bundles += bundles
        left += [line for line in lines if id(line) not in taken]


def _in_order(card: Card, left: list[Line]) -> list[Line]:
    """As they stood in the card, less the labels that a mapped line has used."""
    if not left:
        return left
    used = {id(card.labels[group]) for group in card.used}
    kept = {id(line) for line in left} - used
    return [line for line in card.lines if id(line) in kept]


def _keep_groups(mapped: Mapped) -> None:
    """A group that ties a mapped line to another one says something: it must come out again."""
    owners: dict[str, list[Bundle | None]] = {}
    for line in mapped.leftovers:
        if line.head.group:
            owners.setdefault(line.head.group, []).append(None)
    for bundle in mapped.bundles:
        for group in {line.head.group for line in bundle.lines if line.head.group}:
            owners.setdefault(group, []).append(bundle)
    for sharing in owners.values():
        if len(sharing) > 1:
            for owner in sharing:
                if owner is not None:
                    owner.exact = False
