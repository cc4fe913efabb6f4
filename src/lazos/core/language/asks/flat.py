"""A message folded for matching, with the way back to the place in the text as written."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from lazos.core.language.fold import fold

# Nobody asks a favour in more than this; what follows is not read, so the time has a bound.
READ_AT_MOST = 20_000
_MASK = "\x7f"
_ENDS = ".!?…:;"

_APOSTROPHES = dict.fromkeys(map(ord, "’‘´`ʼ"), "'")
_SPACE = re.compile(r"\s+")
_REPLY = re.compile(
    r"(?m)^(?:>.*$|-{2,}\s*(?:original message|mensaje original|forwarded message|mensaje reenviado).*\Z)"
    r"|^(?:el|on) [^\n]{4,120}(?:escribi[oó]|wrote):\s*\n[\s\S]*\Z",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"“[^”]{2,300}”|«[^»]{2,300}»|(?<!\w)\"[^\"\n]{2,300}\"(?!\w)|(?<!\w)'[^'\n]{2,200}'(?!\w)")


@dataclass(frozen=True)
class Flat:
    """``text`` in lower case without accents, each white space one character (a newline where a line ends a sentence).

    ``own`` has the same length, with the words of others (in quotation marks) masked; ``at`` gives for each character
    its offset in ``source``.
    """

    source: str
    text: str
    own: str
    at: list[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source of ``text[start:end]``, combining marks included."""
        if start >= end:
            place = self.at[start] if start < len(self.at) else self._end
            return place, place
        last = self.at[end - 1] + 1
        while last < len(self.source) and unicodedata.combining(self.source[last]):
            last += 1
        return self.at[start], last

    @property
    def _end(self) -> int:
        return self.at[-1] + 1 if self.at else 0


def flatten(source: str) -> Flat:
    """Fold a message. Quoted replies of a mail (``>``, *On … wrote:*) count as blank. Linear."""
    visible = _REPLY.sub(lambda match: " " * len(match.group()), source[:READ_AT_MOST])
    characters: list[str] = []
    at: list[int] = []
    position = 0
    for space in _SPACE.finditer(visible):
        _add(visible, position, space.start(), characters, at)
        characters.append(_gap(visible, space))
        at.append(space.start())
        position = space.end()
    _add(visible, position, len(visible), characters, at)
    text = "".join(characters)
    return Flat(source, text, _QUOTED.sub(lambda match: _MASK * len(match.group()), text), at)


def _add(source: str, start: int, end: int, characters: list[str], at: list[int]) -> None:
    for offset in range(start, end):
        for character in _folded(source[offset]):
            characters.append(character)
            at.append(offset)


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    return fold(character.translate(_APOSTROPHES)) if character not in "…¿¡“”«»" else character


def _gap(text: str, space: re.Match[str]) -> str:
    """A line of mail broken at its width runs on; an empty line, a short line or a list does not."""
    breaks = space.group().count("\n") or space.group().count("\r")
    if not breaks:
        return " "
    length = space.start() - text.rfind("\n", 0, space.start()) - 1
    following = text[space.end() : space.end() + 1]
    full = length > 60 and text[space.start() - 1] not in _ENDS
    runs_on = full or (length > 50 and (following.islower() or following.isdigit()))
    return " " if breaks == 1 and runs_on else "\n"
