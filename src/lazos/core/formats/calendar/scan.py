"""A calendar file cut into its components, each with the line it begins at, so that a broken one takes none along."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lazos.core.formats.records import Problem

_MARK = re.compile(r"\s*(BEGIN|END)\s*:\s*([\w-]+)\s*$", re.IGNORECASE)
_FOLD = (" ", "\t")


@dataclass(slots=True)
class Block:
    """One VEVENT, VTIMEZONE … with what is inside it: unfolded content lines, BEGIN and END included."""

    name: str
    line: int
    lines: list[str] = field(default_factory=list)
    ended: bool = False

    @property
    def text(self) -> str:
        return "\r\n".join(self.lines) + "\r\n"


def blocks(text: str, *, most_lines: int, longest: int) -> Iterator[Block | Problem]:
    """The components of every VCALENDAR in `text`, in order; properties of the calendar itself as a block VCALENDAR.

    A component of more than `most_lines` lines, or with a line of more than `longest` characters, is a Problem.
    """
    head, block, depth, refused = Block("VCALENDAR", 1), None, 0, ""
    for number, line in _unfolded(text, longest):
        mark = _MARK.match(line)
        begins, name = bool(mark and mark[1].upper() == "BEGIN"), mark[2].upper() if mark else ""
        if block is None:
            if begins and name != "VCALENDAR":
                block, depth, refused = Block(name, number, [f"BEGIN:{name}"]), 1, ""
            elif not mark and line.strip():
                head.lines.append(line)
            continue
        depth += begins - bool(mark and not begins)
        # A component that was never closed ends where the next of its kind begins, or the calendar does.
        if mark and (name == "VCALENDAR" or (begins and name == block.name)):
            yield Problem(block.line, "not_ended")
            block = Block(name, number, [f"BEGIN:{name}"]) if begins and name != "VCALENDAR" else None
            depth, refused = 1, ""
            continue
        if len(line) > longest:
            refused = refused or "line_too_long"
        elif len(block.lines) >= most_lines:
            refused = refused or "too_many_lines"
        else:
            block.lines.append(f"{mark[1].upper()}:{name}" if mark else line)
        if depth == 0:
            block.ended = True
            yield Problem(block.line, refused) if refused else block
            block = None
    if block is not None:
        yield Problem(block.line, refused or "not_ended")
    yield head


def _unfolded(text: str, longest: int) -> Iterator[tuple[int, str]]:
    """(line number, content line): continuation lines joined, but never beyond what is refused anyway."""
    start, parts, size = 1, [""], 0
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), start=1):
        if line.startswith(_FOLD) and size + len(line) <= 2 * longest:
            parts.append(line[1:])
            size += len(line)
        elif not line.startswith(_FOLD):
            yield start, "".join(parts)
            start, parts, size = number, [line], len(line)
    yield start, "".join(parts)
