"""One content line (RFC 5545 §3.1, RFC 6868, and the quoted-printable of vCalendar 1.0): name, parameters, value."""

import binascii
import re
from dataclasses import dataclass

from lazos.core.formats.vcard.charsets import codec

_QUOTED_HEAD = re.compile(r'(?:[^":]|"[^"]*")*+:')
_PIECE = re.compile(r'(?:[^";]|"[^"]*")++')
_NAME = re.compile(r"[\w-]{1,64}", re.ASCII)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_CARET = re.compile(r"\^([n'^])")
_BREAKS = {"n": "\n", "N": "\n"}
_CARETS = {"n": "\n", "'": '"', "^": "^"}
#: A head of more characters than this names nothing that is read here.
_MOST_HEAD = 2_000
#: Parameters looked at; the ones that matter stand first in every real file.
_MOST_PARAMS = 30


@dataclass(frozen=True, slots=True)
class Property:
    """`name` and the names of `params` in capitals; of a parameter with several values all of them, as they stand."""

    name: str
    params: dict[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value as TEXT: escapes undone."""
        return _ESCAPED.sub(lambda found: _BREAKS.get(found[1], found[1]), self.value)


def parsed(line: str) -> Property | None:
    """The property that an unfolded line holds, None where it holds none."""
    colon = line.find(":")
    if '"' in line[: colon + 1]:
        quoted = _QUOTED_HEAD.match(line[:_MOST_HEAD])
        colon = quoted.end() - 1 if quoted else colon
    if not 0 < colon < _MOST_HEAD:
        return None
    head = line[:colon]
    pieces = _PIECE.findall(head) if '"' in head else head.split(";")
    if not pieces or not _NAME.fullmatch(pieces[0].strip()):
        return None
    params = dict(_param(piece) for piece in pieces[1 : _MOST_PARAMS + 1])
    return Property(pieces[0].strip().upper(), params, _decoded(line[colon + 1 :].strip(), params))


def name_of(line: str) -> str:
    """The name of a line without reading the rest of it."""
    found = _NAME.match(line.lstrip())
    return found[0].upper() if found else ""


def _param(piece: str) -> tuple[str, str]:
    name, equals, value = piece.partition("=")
    if not equals and name.strip().upper() == "QUOTED-PRINTABLE":
        return "ENCODING", "QUOTED-PRINTABLE"  # vCalendar 1.0 leaves the name out
    return name.strip().upper(), _CARET.sub(lambda found: _CARETS[found[1]], value.strip().replace('"', ""))


def _decoded(value: str, params: dict[str, str]) -> str:
    if params.get("ENCODING", "").upper() != "QUOTED-PRINTABLE":
        return value
    data = binascii.a2b_qp(value.encode("utf-8", "replace"))
    try:
        return data.decode(codec(params.get("CHARSET", "")) or "utf-8")
    except UnicodeError:
        return data.decode("latin-1")
