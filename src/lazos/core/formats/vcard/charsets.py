"""Which charset a card is in: byte order mark, UTF-16 by its zero bytes, UTF-8 if it is valid, else a guess.

The guess decodes the words that hold 8-bit bytes under each candidate and keeps the one whose words look most like
words: one script per word, capitals only where words have them, the frequent letters of the script.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# In this order where nothing decides: Western Europe first, then by how often an address book is written in it.
_SINGLE = ("cp1252", "cp1250", "cp1254", "cp1251", "cp1253", "cp1255", "cp1256", "koi8-r", "cp850", "mac_roman")
_DOUBLE = ("cp932", "gb18030", "cp949", "big5")
_WORDS = re.compile(rb"(?<![A-Za-z'\-])[A-Za-z'\-]*+[\x80-\xff][A-Za-z'\x80-\xff\-]*")  # linear, whatever comes
_FREQUENT = {
    "LATIN": "áéíóúñäöüßàèìòùâêîôûçãõåæøăâșțşığčěřžšýůąćęłńśźżőű",
    "CYRILLIC": "оеаинтсрвлкмдпуяыьі",
    "GREEK": "αοιετσνηυρπκμλςίάόέή",
    "HEBREW": "יוהלאתרבשמנדעקחגםפןצ",
    "ARABIC": "ايلمونرتبةعدسفهكحقجأ",
}
_WINDOW = 8192  # bytes of 8-bit words are enough to tell; more only costs time
_ALIASES = {"ansi": "cp1252", "unicode": "utf-8", "utf8": "utf-8", "x-sjis": "cp932", "shift_jis": "cp932"}
_ALIASES |= {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "utf-8", "ascii": "utf-8"}


def unicode_form(start: bytes) -> str:
    """The UTF-16 or UTF-32 codec that a file beginning with `start` is in; "" if its bytes are an ASCII superset."""
    for bom, codec in _BOMS:
        if start.startswith(bom):
            return codec
    begin = start[:4096].upper().find(b"B\0E\0G\0I\0N")
    if begin >= 0:
        return "utf-16-be" if begin % 2 else "utf-16-le"
    even, odd = start[0:200:2], start[1:200:2]
    if len(odd) > 3 and odd.count(0) > 0.6 * len(odd) and even.count(0) == 0:
        return "utf-16-le"
    if len(odd) > 3 and even.count(0) > 0.6 * len(even) and odd.count(0) == 0:
        return "utf-16-be"
    return ""


@lru_cache(maxsize=512)
def codec(name: str) -> str:
    """The Python codec for a charset named in a file, "" if there is none. Latin-1 is read as its superset cp1252."""
    name = name.strip().strip('"').lower()
    name = _ALIASES.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    # Only charsets of text: "zlib" or "unicode_escape" in a hostile file must not be run.
    return info.name if getattr(info, "_is_text_encoding", False) and info.name not in _NOT_CHARSETS else ""


#: As `codecs.lookup` calls them.
_NOT_CHARSETS = {"unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined", "mbcs", "oem"}


def decode(data: bytes, declared: str, guessed: Callable[[bytes], str]) -> str:
    """`declared` if it fits, else UTF-8, else the charset that `guessed` names for the bytes; never raises."""
    if declared and declared != "utf-8":
        try:
            return data.decode(declared)
        except (UnicodeDecodeError, ValueError):
            pass
    text = _utf8(data)
    return data.decode(guessed(data) or "cp1252", "replace") if text is None else text


def _utf8(data: bytes) -> str | None:
    """Also where a character is cut off at the end, or a stray byte of Windows stands among good UTF-8."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        near = data[max(0, error.start - _WINDOW) : error.start + _WINDOW]
    shown = near.decode("utf-8", "replace")
    bad = shown.count("\ufffd")
    good = sum(not char.isascii() for char in shown) - bad
    if good < 4 * bad:
        return None
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data)
    except UnicodeDecodeError:
        return data.decode("utf-8", "cp1252-byte")


def _stray(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error("cp1252-byte", _stray)


def guess(sample: bytes) -> str:
    """The most likely charset of 8-bit text that is not UTF-8."""
    words = _sample_words(sample)
    if not words:
        return "cp1252"
    joined = b" ".join(words)
    scores = [(_score(text) - rank * 0.02, -rank, name) for rank, name, text in _readings(joined)]
    return max(scores)[2] if scores else "cp1252"


def _sample_words(sample: bytes) -> list[bytes]:
    words, size = [], 0
    for match in _WORDS.finditer(sample):
        words.append(match[0][:64])
        size += len(words[-1])
        if size > _WINDOW:
            break
    return words


def _readings(joined: bytes) -> list[tuple[int, str, str]]:
    found = []
    for rank, name in enumerate(_SINGLE + _DOUBLE):
        try:
            text = joined.decode(name)
        except UnicodeDecodeError:
            continue
        found.append((rank, name, text))
    return found


def _score(text: str) -> float:
    words = [word for word in re.split(r"[ '\-]+", text) if not word.isascii()]
    return sum(map(_word_score, words)) / max(1, len(words))


def _word_score(word: str) -> float:
    """Between about -2 (not a word in this charset) and 1."""
    foreign = [char for char in word if not char.isascii()]
    scripts = {_script(char) for char in word if char.isalpha()}
    score = 0.0
    if not all(char.isalpha() or unicodedata.combining(char) for char in word):
        score -= 1
    if len(scripts) != 1:
        return score - 1
    script = scripts.pop()
    score += _case_score(word) + _plausible(word, foreign, script)
    return score


def _plausible(word: str, foreign: list[str], script: str) -> float:
    if script == "CJK":
        return 0.4 if len(word) > 1 else 0.0
    frequent = _FREQUENT.get(script, "")
    share = sum(char in frequent for char in word.lower() if not char.isascii()) / len(foreign)
    if script == "LATIN" and len(foreign) > 2 and len(foreign) > 0.5 * len(word):
        return share * 0.4 - 1.0  # accents do not make up most of a word
    return share * 0.6


def _case_score(word: str) -> float:
    if word.upper() == word.lower() or word.istitle() or word.isupper():
        return 0.3
    return 0.1 if word.islower() else -0.7


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    if char.isascii():
        return "LATIN"
    script = unicodedata.name(char, "?").split(" ")[0].split("-")[0]
    return "CJK" if script in ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "HALFWIDTH", "KATAKANA-HIRAGANA") else script
