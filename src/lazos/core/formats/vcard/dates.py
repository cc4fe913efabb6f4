"""Dates of vCard: whole, without year, year alone, with a time, in words; and Apple's year that is none (1604)."""

import re
from calendar import monthrange

from lazos.core.formats.records import DateRecord
from lazos.core.formats.vcard.content import Head
from lazos.core.formats.vcard.escape import escape, unescape

_TIME = r"(?P<time>[T ].*)?"
_FORMS = [
    re.compile(form + _TIME, re.ASCII)
    for form in (
        r"(?P<year>\d{4})-?(?P<month>\d{2})-?(?P<day>\d{2})",
        r"--(?P<month>\d{2})-?(?P<day>\d{2})",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})-(?P<month>\d{2})",
        r"(?P<year>\d{4})",
        r"--(?P<month>\d{2})",
        r"---(?P<day>\d{2})",
    )
]
_NO_YEAR = ("1604", "0000")


def parse(head: Head, value: str, kind: str, label: str = "") -> tuple[DateRecord, bool]:
    """The date and whether nothing is lost by writing it again (a time of day would be)."""
    text = unescape(value).strip()
    if head.param("VALUE").lower() != "text":
        for form in _FORMS:
            if match := form.fullmatch(text):
                found = _date(match.groupdict(), head, kind, label)
                if found:
                    return found, not match["time"]
    return DateRecord(kind, label=label, text=text), True


def _date(parts: dict[str, str | None], head: Head, kind: str, label: str) -> DateRecord | None:
    year, month, day = (parts.get(name) for name in ("year", "month", "day"))
    if year and month and (year == head.param("X-APPLE-OMIT-YEAR") or year in _NO_YEAR):
        year = None
    found = DateRecord(kind, _int(year), _int(month), _int(day), label)
    return found if _exists(found) else None


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _exists(found: DateRecord) -> bool:
    """29 February exists in a year that is not known."""
    if found.year == 0 or (found.month is not None and not 1 <= found.month <= 12):
        return False
    if found.day is None:
        return True
    return 1 <= found.day <= (monthrange(found.year or 2000, found.month)[1] if found.month else 31)


def render(found: DateRecord) -> tuple[bool, str]:
    """(whether it is words, the value)."""
    year, month, day = found.year, found.month, found.day
    if year is None and month is None and day is None:
        return True, escape(found.text)
    if year is not None:
        if month is not None and day is not None:
            return False, f"{year:04}{month:02}{day:02}"
        return False, f"{year:04}" if month is None else f"{year:04}-{month:02}"
    if month is None:
        return False, f"---{day:02}"
    return False, f"--{month:02}" + (f"{day:02}" if day is not None else "")
