"""A calendar file cut into its components, each with the line it begins at, so that a broken one takes none along."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lazos.core.formats.records import Problem

_MARK = re.compile(r"^(BEGIN|END)[ \t]*:[ \t]*([\w-]{1,64})[ \t]*$", re.IGNORECASE | re.MULTILINE)
_FOLD = (" ", "\t")
#: Characters between the components that are looked at: the properties of the calendar itself.
_MOST_HEAD = 100_000


@dataclass
class Block:
    """One VEVENT, VTIMEZONE … with all that is inside it, as it stands in the file but for its line ends ("\\n")."""

    name: str
    line: int
    raw: str

    @cached_property
    def lines(self) -> list[str]:
        """Content lines, unfolded; BEGIN and END as `BEGIN:NAME`."""
        found = []
        for line in _unfolded(self.raw):
            mark = _MARK.fullmatch(line) if line[:1] in "BbEe" else None
            found.append(f"{mark[1].upper()}:{mark[2].upper()}" if mark else line)
        return found

    def inner(self) -> Iterator[str]:
        """The lines of the component itself, without those of components inside it."""
        depth = 0
        for line in self.lines:
            begins, ends = line.startswith("BEGIN:"), line.startswith("END:")
            depth += begins - ends
            if depth == 1 and not begins and not ends:
                yield line

    def within(self) -> Iterator["Block"]:
        """The components directly inside."""
        depth, name, held = 0, "", list[str]()
        for line in self.lines:
            begins, ends = line.startswith("BEGIN:"), line.startswith("END:")
            depth += begins - ends
            if begins and depth == 2:
                name, held = line[6:], []
            held.append(line)
            if ends and depth == 1:
                yield Block(name, self.line, "\n".join(held))


def blocks(text: str, *, most_lines: int, longest: int) -> Iterator[Block | Problem]:
    """The components of every VCALENDAR in `text`, whose lines end in "\\n", in order; last what stands between them,
    as a block VCALENDAR.

    A component of more than `most_lines` lines, or with a line of more than `longest` characters, is a Problem.
    """
    between, room = list[str](), _MOST_HEAD
    name, start, line, depth = "", 0, 1, 0  # of the component that is open; without one, where the last ended
    number, counted = 1, 0
    for mark in _MARK.finditer(text):
        number, counted = number + text.count("\n", counted, mark.start()), mark.start()
        begins, named = mark[1].upper() == "BEGIN", mark[2].upper()
        if not name:
            between.append(text[start : min(mark.start(), start + room)])
            room -= len(between[-1])
            start = mark.end()
        else:
            depth += 1 if begins else -1
            # A component that was never closed ends where the next of its kind begins, or the calendar does.
            is_open = named == "VCALENDAR" or (begins and named == name)
            if depth and not is_open:
                continue
            raw = text[start : mark.end()]
            yield Problem(line, "not_ended") if is_open else _whole(Block(name, line, raw), most_lines, longest)
            name, start = "", mark.end()
        if begins and named != "VCALENDAR":
            name, start, line, depth = named, mark.start(), number, 1
    if name:
        yield Problem(line, "not_ended")
    else:
        between.append(text[start : start + room])
    yield Block("VCALENDAR", 1, "\n".join(between))


def _whole(block: Block, most_lines: int, longest: int) -> Block | Problem:
    if block.raw.count("\n") >= most_lines:
        return Problem(block.line, "too_many_lines")
    if len(block.raw) > longest and max(map(len, block.lines)) > longest:
        return Problem(block.line, "line_too_long")
    return block


def _unfolded(text: str) -> Iterator[str]:
    parts, goes_on = [""], False
    for line in text.split("\n"):
        folded = line.startswith(_FOLD)
        if folded or goes_on:
            parts.append(line[1:] if folded else line)
        else:
            yield "".join(parts)
            parts = [line]
        # vCalendar 1.0 breaks quoted-printable lines with a "=" and does not indent the rest.
        goes_on = line.endswith("=") and "QUOTED-PRINTABLE" in parts[0][:300].upper()
        if goes_on:
            parts[-1] = parts[-1][:-1]
    yield "".join(parts)
