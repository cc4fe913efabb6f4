"""Content lines: unfolding in all the ways programs fold, parameters, charsets, quoted-printable.

Whatever version a card has, a `Line` holds its value as vCard 4 would: UTF-8 text, not encoded, with line breaks and
literal backslashes escaped. So everything after this module knows one syntax only.
"""

import binascii
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from lazos.core.formats.records import Problem
from lazos.core.formats.vcard import charsets
from lazos.core.formats.vcard.escape import escape_uri, param_decode, param_encode
from lazos.core.formats.vcard.scan import RawCard

Params = tuple[tuple[str, tuple[str, ...]], ...]

_HEAD_LIMIT = 65536
_QUOTED_HEAD = re.compile(r'(?:[^":]|"[^"]*")*+:')
_PARAM = re.compile(r'(?:[^";]|"[^"]*")++')
_PARAM_VALUE = re.compile(r'(?:[^",]|"[^"]*")++')
_NAME = re.compile(r"(?:([\w-]+)\.)?([\w-]+(?:[./+-][\w-]+)*|X-[\w -]+)", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}\s*")
_PROPERTY = re.compile(r"(?:[\w-]+\.)?[A-Za-z][\w-]*[;:]")
_VERSION = re.compile(rb"^VERSION[^:]*:\s*([\d.]+)", re.IGNORECASE)
_BARE_21 = re.compile(r"\\(?![,;:nN])")
_UNESCAPED_COMMA = re.compile(r"(?<!\\),")
_HOLDS_BYTES = re.compile(r"BASE64|ENCODING=B|;B:|:DATA:", re.IGNORECASE)
_ENCODINGS = {"QUOTED-PRINTABLE": "Q", "Q": "Q", "BASE64": "B", "B": "B", "8BIT": "", "7BIT": ""}
_VALUE_KINDS = {"INLINE": "inline", "URL": "uri", "CONTENT-ID": "cid", "CID": "cid"}
# In vCard 2.1 a comma is a letter like any other in these, not a separator.
_COMMA_IS_TEXT = frozenset(("N", "ADR", "ORG", "FN", "TITLE", "ROLE", "NOTE", "LABEL", "TEL", "EMAIL"))


@dataclass(frozen=True, slots=True)
class Head:
    """All before the colon. `key` is the name in capitals; `params` are without charset and transfer encoding."""

    group: str
    name: str
    key: str
    params: Params
    encoding: str = ""  # "Q", "B" or ""
    charset: str = ""

    def param(self, name: str) -> str:
        """The first value of a parameter, "" without it."""
        return next((values[0] for key, values in self.params if key == name), "")


@dataclass(slots=True)
class Line:
    head: Head
    value: str
    number: int = 0

    @property
    def key(self) -> str:
        return self.head.key

    def text(self) -> str:
        """The line as vCard 4 writes it, not yet folded."""
        head = self.head
        group = f"{head.group}." if head.group else ""
        params = params_text(head.params)
        return f"{group}{head.name}{';' if params else ''}{params}:{self.value}"


def params_text(params: Params) -> str:
    return ";".join(f"{name}={','.join(map(param_encode, values))}" for name, values in params)


@lru_cache(maxsize=8192)
def parse_head(text: str) -> Head | None:
    """`item1.TEL;HOME;TYPE="a,b"` → Head; None if that is no name."""
    pieces = _PARAM.findall(text) if '"' in text else text.split(";")
    match = _NAME.fullmatch(pieces[0].strip()) if pieces else None
    if not match:
        return None
    params: list[tuple[str, tuple[str, ...]]] = []
    encoding = charset = ""
    for piece in pieces[1:]:
        name, values = _param(piece)
        if name == "ENCODING" and values and (coding := _ENCODINGS.get(values[0].upper())) is not None:
            encoding = coding
        elif name == "CHARSET" and values:
            charset = values[0]
        elif name:
            params.append((name, values))
    if encoding == "B":
        params.append(("ENCODING", ("b",)))
    return Head(match[1] or "", match[2], match[2].upper(), tuple(params), encoding, charset)


def _param(piece: str) -> tuple[str, tuple[str, ...]]:
    name, equals, text = piece.partition("=")
    name = name.strip()
    if not equals:
        return _nameless(name.strip('"'))
    if '"' in text:
        values = tuple(_unquoted(value.strip()) for value in _PARAM_VALUE.findall(text))
    else:
        values = tuple(param_decode(value.strip()) for value in text.split(","))
    return re.sub(r"[^\w-]", "-", name).upper(), values or ("",)


def _unquoted(text: str) -> str:
    return param_decode(text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text.strip('"'))


def _nameless(word: str) -> tuple[str, tuple[str, ...]]:
    """`TEL;HOME` of vCard 2.1: the word itself says which parameter it is a value of."""
    upper = word.upper()
    if not word:
        return "", ()
    if upper in _ENCODINGS:
        return "ENCODING", (upper,)
    if upper in _VALUE_KINDS:
        return "VALUE", (_VALUE_KINDS[upper],)
    if upper in ("UTF-8", "ISO-8859-1", "US-ASCII") or upper.startswith("WINDOWS-"):
        return "CHARSET", (word,)
    return "TYPE", (word,)


def parse_line(text: str, number: int = 0) -> Line | None:
    """An unfolded line of vCard 3 or 4 that is already text."""
    colon = _colon(text)
    head = parse_head(text[:colon]) if colon > 0 else None
    return Line(head, text[colon + 1 :], number) if head else None


def _colon(text: str) -> int:
    colon = text.find(":")
    if '"' in text[: colon + 1] and (match := _QUOTED_HEAD.match(text[:_HEAD_LIMIT])):
        return match.end() - 1
    return colon if colon < _HEAD_LIMIT else -1


class CardText:
    """The content lines of one raw card. `lines()` also collects `problems` and, in `bad`, the lines it cannot read."""

    def __init__(self, card: RawCard, fallback: Callable[[bytes], str], longest: int) -> None:
        self.card = card
        self.longest = longest
        self.version = _version(card.lines)
        self.problems: list[Problem] = []
        self.bad: list[tuple[int, str]] = []
        self._fallback = fallback
        self._joined = b"\n".join(card.lines)
        try:
            self._text, self._raw8 = self._joined.decode("utf-8"), False
        except UnicodeDecodeError:
            self._text, self._raw8 = self._joined.decode("latin-1"), True

    def raw(self) -> str:
        """The card as it was, BEGIN and END included, as text."""
        pieces = [self.card.begin.decode("ascii", "replace")]
        if not self._raw8:
            pieces.append(self._text)
        elif self._joined:
            pieces.append("\n".join(self._decoded(text, "") for text in self._text.split("\n")))
        if self.card.ended:
            pieces.append(self.card.end.decode("ascii", "replace"))
        return "\n".join(piece for piece in pieces if piece) + "\n"

    def lines(self) -> Iterator[Line]:
        for number, text in unfold(self._text, self.card.line + 1, self.version == "2.1"):
            if len(text) > self.longest and not _HOLDS_BYTES.search(text, 0, 300):
                self.problems.append(Problem(number, "line_too_long", {"chars": str(len(text))}, skipped=False))
            elif line := self._line(text, number):
                yield line
            else:
                self.problems.append(Problem(number, "bad_line", skipped=False))
                self.bad.append((number, self._decoded(text, "")))

    def _line(self, text: str, number: int) -> Line | None:
        colon = _colon(text)
        if colon < 1:
            return None
        head = parse_head(self._decoded(text[:colon], ""))
        if head is None:
            return None
        value = self._value(head, text[colon + 1 :], number)
        return Line(head, value, number)

    def _value(self, head: Head, value: str, number: int) -> str:
        quoted = head.encoding == "Q"
        declared = self._charset(head, number) if head.charset else ""
        if quoted:
            data = binascii.a2b_qp(value.encode("latin-1" if self._raw8 else "utf-8"))
            value = charsets.decode(data, declared, self._guess)
        elif self._raw8:
            value = self._decoded(value, declared)
        if head.encoding == "B":
            return re.sub(r"\s+", "", value)
        if (quoted or self.version == "2.1") and head.key != "AGENT":
            return _as_v4(value, head.key, quoted)
        return value

    def _charset(self, head: Head, number: int) -> str:
        name = charsets.codec(head.charset)
        if not name:
            self.problems.append(Problem(number, "unknown_charset", {"charset": head.charset[:40]}, skipped=False))
        return name

    def _decoded(self, text: str, declared: str) -> str:
        if not self._raw8 or text.isascii():
            return text
        return charsets.decode(text.encode("latin-1"), declared, self._guess)

    def _guess(self, data: bytes) -> str:
        return self._fallback(self._joined if self._raw8 else data)


def _version(lines: Iterable[bytes]) -> str:
    for line in lines:
        if line[:1] in b"Vv" and (match := _VERSION.match(line)):
            return match[1].decode()
    return ""


def _as_v4(value: str, key: str, quoted: bool) -> str:
    r"""Of a 2.1 value only ``\;`` is an escape by the book; ``\n \, \:`` are used all the same where it is not QP."""
    if "\\" in value:
        value = re.sub(r"\\(?!;)", r"\\\\", value) if quoted else _BARE_21.sub(r"\\\\", value)
    if "\n" in value or "\r" in value:
        value = re.sub(r"\r\n?|\n", r"\\n", value)
    return _UNESCAPED_COMMA.sub(r"\\,", value) if key in _COMMA_IS_TEXT and "," in value else value


def unfold(text: str, first: int, by_word: bool) -> Iterator[tuple[int, str]]:
    """(line number, logical line) pairs of the text of a card whose first line has the number `first`.

    Knows RFC folding (a line break and one blank), 2.1 folding at a blank that belongs to the text (`by_word`), soft
    breaks of quoted-printable, base64 that is not indented, and cards within AGENT. Blank lines are passed over.
    """
    return _Unfolder(text.split("\n"), first, by_word).run()


class _Unfolder:
    def __init__(self, lines: list[str], first: int, by_word: bool) -> None:
        self.lines, self.first, self.by_word = lines, first, by_word
        self.parts: list[str] = []
        self.start = first
        self.width = 0  # octets of the physical line before, to tell a hard fold from a fold at a word
        self.base64 = self.quoted = False

    def run(self) -> Iterator[tuple[int, str]]:
        position, lines = 0, self.lines
        while position < len(lines):
            text = lines[position]
            number = self.first + position
            position += 1
            if self.quoted and self.parts and self.parts[-1].endswith("=") and self._soft_break(text, position):
                continue
            if not text or (text.isspace() and (len(text) == 1 or self.base64 or self.by_word)):
                self.base64 = False
            elif text[0] in " \t" and self.parts:
                self._continue(text)
            elif self.base64 and ":" not in text and _BASE64.fullmatch(text):
                self.parts.append(text)
            else:
                yield from self._flush()
                position = self._begin(text.lstrip() if text[0] in " \t" else text, number, position)
        yield from self._flush()

    def _flush(self) -> Iterator[tuple[int, str]]:
        if self.parts:
            yield self.start, "".join(self.parts) if len(self.parts) > 1 else self.parts[0]
            self.parts = []

    def _begin(self, text: str, number: int, position: int) -> int:
        self.parts, self.start, self.width = [text], number, len(text)
        head = text[:200].upper()
        self.quoted = "QUOTED-PRINTABLE" in head or "=Q:" in head
        self.base64 = "BASE64" in head or "ENCODING=B" in head or ";B:" in head
        if "AGENT" in head and "VCARD" in (head + self._peek(position)).upper():
            return self._agent(text, position)
        return position

    def _peek(self, position: int) -> str:
        return self.lines[position][:40] if position < len(self.lines) else ""

    def _soft_break(self, text: str, position: int) -> bool:
        """Joins a quoted-printable value that ends in "=" with the line after it, blank lines between them or not."""
        if not text.strip():
            return not _PROPERTY.match(self._peek(position))
        if _PROPERTY.match(text):
            return self._soft_property(text)
        self.parts[-1] = self.parts[-1][:-1]
        self.parts.append(text)
        return True

    def _soft_property(self, text: str) -> bool:
        """A soft break before what looks like a property: text such as "Nota: …" goes on, a known name does not."""
        name = re.split("[;:]", text, maxsplit=1)[0].rpartition(".")[2].upper()
        if name in KNOWN_NAMES or name.startswith("X-"):
            return False
        self.parts[-1] = self.parts[-1][:-1]
        self.parts.append(text)
        return True

    def _continue(self, text: str) -> None:
        rest = text[1:]
        if self.by_word and not self.base64 and not rest[:1].isspace() and not 72 <= self.width <= 77:
            rest = " " + rest
        self.width = len(text)
        self.parts.append(rest)

    def _agent(self, text: str, position: int) -> int:
        """A whole card as the value: its lines become one value with escaped line breaks."""
        value = text.partition(":")[2].strip()
        nested = [value] if value else []
        if (nested and value.upper() != "BEGIN:VCARD") or (nested and self._peek(position)[:1] in (" ", "\t")):
            return position
        depth = len(nested)
        while position < len(self.lines):
            line = self.lines[position].strip()
            if not depth and line and line.upper() != "BEGIN:VCARD":
                return position
            depth += (line.upper() == "BEGIN:VCARD") - (line.upper() == "END:VCARD")
            if line:
                nested.append(self.lines[position])
            position += 1
            if not depth and nested:
                break
        self.parts = [text.partition(":")[0] + ":" + escape_uri("\n".join(nested))]
        return position


KNOWN_NAMES = frozenset(
    [
        "ADR",
        "AGENT",
        "ANNIVERSARY",
        "BDAY",
        "BEGIN",
        "CALADRURI",
        "CALURI",
        "CATEGORIES",
        "CLASS",
        "CLIENTPIDMAP",
        "DEATHDATE",
        "EMAIL",
        "END",
        "FBURL",
        "FN",
        "GENDER",
        "GEO",
        "IMPP",
        "KEY",
        "KIND",
        "LABEL",
        "LANG",
        "LOGO",
        "MAILER",
        "MEMBER",
        "N",
        "NAME",
        "NICKNAME",
        "NOTE",
        "ORG",
        "PHOTO",
        "PRODID",
        "PROFILE",
        "RELATED",
        "REV",
        "ROLE",
        "SORT-STRING",
        "SOUND",
        "SOURCE",
        "TEL",
        "TITLE",
        "TZ",
        "UID",
        "URL",
        "VERSION",
        "XML",
    ]
)
