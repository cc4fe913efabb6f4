r"""Backslash and caret escapes of vCard values and parameters (RFC 6350 section 3.4, RFC 6868).

Reading forgives: ``\n \N \, \; \: \" \\`` are escapes, any other backslash stands for itself (``C:\temp``).
"""

import re

_ESCAPE = re.compile(r"\\([\\,;:nN\"])")
_NEWLINES = re.compile(r"\r\n?|\n")
_CARET = re.compile(r"\^([n'^])")
_CARETS = {"n": "\n", "'": '"', "^": "^"}
_SEPARATORS = {sep: re.compile(r"\\.|" + sep, re.DOTALL) for sep in ";,"}
_PLAIN_PARAM = re.compile(r"[^\x00-\x1f\",;:\x7f]*")


def unescape(text: str) -> str:
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def _unescaped(match: re.Match[str]) -> str:
    char = match[1]
    return "\n" if char in "nN" else char


def escape(text: str) -> str:
    """A text value: backslash, comma, semicolon and line breaks."""
    return escape_uri(text).replace(",", "\\,").replace(";", "\\;")


def escape_uri(text: str) -> str:
    """A URI keeps its commas and semicolons; only what would break the line is escaped."""
    text = text.replace("\\", "\\\\")
    return _NEWLINES.sub(r"\\n", text)


def split(text: str, separator: str) -> list[str]:
    """The still escaped pieces between unescaped separators (``;`` or ``,``)."""
    if separator not in text:
        return [text]
    if "\\" not in text:
        return text.split(separator)
    pieces, start = [], 0
    for match in _SEPARATORS[separator].finditer(text):
        if match[0] == separator:
            pieces.append(text[start : match.start()])
            start = match.end()
    pieces.append(text[start:])
    return pieces


def components(text: str) -> list[str]:
    """The unescaped, stripped parts of a structured value such as N, ADR or ORG."""
    return [unescape(piece).strip() for piece in split(text, ";")]


def param_decode(text: str) -> str:
    return _CARET.sub(lambda match: _CARETS[match[1]], text) if "^" in text else text


def param_encode(text: str) -> str:
    text = text.replace("^", "^^").replace('"', "^'")
    text = _NEWLINES.sub("^n", text)
    return text if _PLAIN_PARAM.fullmatch(text) and text == text.strip() else f'"{text}"'
