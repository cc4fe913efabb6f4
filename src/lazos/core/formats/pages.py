"""What a web page says of itself: its title, a few words about it, its language. Reads its head and nothing else.

The page may be cut anywhere, in any code page, broken or hostile: each step is linear in its length, and nothing in it
is fetched.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from lazos.core.language.detect import guess

LONGEST_TITLE, LONGEST_TEXT = 300, 500
_HTML = ("text/html", "application/xhtml+xml", "application/xml", "text/xml")
_LONGEST_TAG, _MOST_TAGS, _MOST_BROKEN = 8192, 20_000, 100
_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)")
_END = re.compile(r"""[^>"']*+(?:"[^"]*+"[^>"']*+|'[^']*+'[^>"']*+)*+>""")
_ATTRIBUTE = re.compile(r"""([a-zA-Z:-]+)\s*=\s*("[^"]*+"|'[^']*+'|[^\s"'>]++)""")
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.IGNORECASE)
_RAW = {name: re.compile(rf"</{name}", re.IGNORECASE) for name in ("title", "script", "style", "noscript", "template")}
# Labels that the web reads otherwise than they say (WHATWG, Encoding Standard, §4.2).
_MEANT = {
    **dict.fromkeys(
        ("iso-8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "iso8859-1", "iso_8859-1"), "cp1252"
    ),
    **dict.fromkeys(("iso-8859-9", "latin5"), "cp1254"),
    **dict.fromkeys(("gb2312", "gbk", "x-gbk"), "gb18030"),
    "shift_jis": "cp932",
    "unicode": "utf-16",
}
_NO_TEXT = frozenset({"utf-7", "utf7", "punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined"})
_UNSEEN, _JOINERS = ("Cc", "Cf", "Cs", "Co"), "\u200c\u200d"  # joiners make letters and signs of several
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True)
class PageFacts:
    """`language` is ``es``, ``en`` or "". What the page does not say is ""."""

    title: str = ""
    about: str = ""
    language: str = ""


def is_page(content_type: str, body: bytes) -> bool:
    """Whether it is a page to read, and not a picture, a document, a programme."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind:
        return kind in _HTML
    return body.lstrip(b"\xef\xbb\xbf \t\r\n\x0c").startswith(b"<") and b"\0" not in body[:1024]


def read(body: bytes, content_type: str = "") -> PageFacts:
    """The facts of a page, whatever its bytes. Never raises."""
    found: dict[str, str] = {}
    for name, value in _told(_decoded(body, content_type)):
        found.setdefault(name, value)
    title = _first(found, "og:title", "twitter:title", "title")
    about = _first(found, "og:description", "description", "twitter:description")
    said = found.get("lang", "") or found.get("og:locale", "")
    language = said[:2].lower() if said else guess(f"{title} {about}") or ""
    return PageFacts(
        _cut(title, LONGEST_TITLE), _cut(about, LONGEST_TEXT), language if language in ("es", "en") else ""
    )


def _first(found: dict[str, str], *keys: str) -> str:
    return next((found[key] for key in keys if found.get(key)), "")


def _decoded(body: bytes, content_type: str) -> str:
    for bom, name in _BOMS:
        if body.startswith(bom):
            return body[len(bom) :].decode(name, "replace")
    named = _CHARSET.search(content_type.encode("latin-1", "replace")) or _CHARSET.search(body[:4096])
    codec = _codec(named[1].decode("ascii")) if named else ""
    if codec:
        return body.decode(codec, "replace")
    try:
        # A page that was cut may end within a letter.
        return codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _codec(label: str) -> str:
    name = _MEANT.get(label.lower(), label.lower())
    try:
        codec = codecs.lookup(name)
        # "hex" and "zip" are codecs of bytes; a few of text run over their own rules.
        return "" if name in _NO_TEXT or not isinstance(b"a".decode(codec.name), str) else codec.name
    except (LookupError, UnicodeError, ValueError, AssertionError):
        return ""


def _told(text: str) -> Iterator[tuple[str, str]]:
    for name, attributes, content in _elements(text):
        if name == "title":
            yield "title", _clean(content)
        elif name == "html" and attributes.get("lang"):
            yield "lang", attributes["lang"]
        elif name == "meta" and (key := attributes.get("property") or attributes.get("name")):
            yield key.strip().lower(), _clean(attributes.get("content", ""))


def _elements(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The opening tags up to the body: (name, attributes, what a title holds)."""
    at, broken = 0, 0
    for _tag in range(_MOST_TAGS):
        at = text.find("<", at)
        if at < 0 or broken > _MOST_BROKEN:
            return
        if text.startswith("<!--", at):
            at = text.find("-->", at + 4) + 3
            if at < 3:
                return
            continue
        name = _NAME.match(text, at)
        end = _END.match(text, name.end(), name.end() + _LONGEST_TAG) if name else None
        if name is None or end is None:
            broken += name is not None
            at += 1
            continue
        tag, at = name[1].lower(), end.end()
        if tag == "body":
            return
        content = ""
        if closing := _RAW.get(tag):
            close = closing.search(text, at)
            content, at = (text[at : close.start()], close.start()) if close else (text[at:], len(text))
        yield tag, _attributes(text[name.end() : end.end()]), content if tag == "title" else ""


def _attributes(tag: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(tag):
        found.setdefault(name.lower(), value[1:-1] if value[:1] in "\"'" else value)
    return found


def _clean(text: str) -> str:
    """On one line, without what is not to be seen: controls, marks that turn the direction of writing."""
    said = " ".join(unescape(text[:20_000]).split())
    return "".join(letter for letter in said if letter in _JOINERS or unicodedata.category(letter) not in _UNSEEN)


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0][: longest - 1] + "…"
