"""Files that people bring by mistake, known by their first bytes, so that they hear what it is and what to do.

The codes: spreadsheet, document, image, database, outlook_store, mail, web_page, ldif.
"""

import re
from collections.abc import Iterable

_MAGIC = (
    (b"%PDF", "document"),
    (b"{\\rtf", "document"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"SQLite format 3\0", "database"),
    (b"!BDN", "outlook_store"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WEB_PAGE = re.compile(r"<!doctype html|<html\b", re.IGNORECASE)
_MAIL = re.compile(r"From \S+@?\S* +\w{3} \w{3} +\d|(?:[A-Za-z][\w-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){3}")
_MAIL_FIELDS = re.compile(r"^(?:from|to|subject|date|message-id|received|mime-version):", re.IGNORECASE | re.MULTILINE)
_LDIF = re.compile(r"(?:version: *1\s|#[^\n]*\n|\s)*dn::? ?\S[^\n]*\n\S+: ", re.IGNORECASE)


def by_bytes(head: bytes) -> str:
    """The code of a binary file, "" for one that may be an address book."""
    if head.startswith(_OLD_OFFICE):
        sheet = b"W\0o\0r\0k\0b\0o\0o\0k" in head or b"B\0o\0o\0k" in head
        return "spreadsheet" if sheet else "document"
    if head[8:12] in (b"WEBP", b"AVIF") or head[4:12] in (b"ftypheic", b"ftypmif1"):
        return "image"
    return next((code for magic, code in _MAGIC if head.startswith(magic)), "")


def by_text(text: str) -> str:
    """The code of a text that is no address book."""
    start = text[:4096].lstrip("\ufeff \t\r\n")
    if _WEB_PAGE.search(start[:1024]):
        return "web_page"
    if _LDIF.match(start):
        return "ldif"
    return "mail" if _MAIL.match(start) and len(_MAIL_FIELDS.findall(start)) > 1 else ""


def by_members(names: Iterable[str], mimetype: str = "") -> str:
    """The code of a zip that is one document: what its members are called, and what its `mimetype` says."""
    found = set(names)
    if any(name.startswith("xl/") for name in found) or "spreadsheet" in mimetype:
        return "spreadsheet"
    if "[Content_Types].xml" in found or mimetype:
        return "document"
    if any(name.startswith("Index/") and name.endswith(".iwa") for name in found):
        return "spreadsheet" if any("Table" in name or "CalculationEngine" in name for name in found) else "document"
    return ""
