"""Days and moments as address books write them: month first or day first, with or without a year, months in words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from lazos.core.formats.records import DateRecord
from lazos.core.language.fold import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ene enero janvier janv januar janeiro gen gennaio",
            "feb february febrero fevrier fevr februar fev fevereiro febbraio",
            "mar march marzo mars maerz marz marco mrz",
            "apr april abr abril avril avr aprile",
            "may mayo mai maio maggio mag",
            "jun june junio juin juni junho giugno giu",
            "jul july julio juillet juil juli julho luglio lug",
            "aug august ago agosto aout",
            "sep sept september septiembre setiembre septembre setembro settembre set",
            "oct october octubre octobre okt oktober out outubro ott ottobre",
            "nov november noviembre novembre novembro",
            "dec december dic diciembre decembre dez dezember dezembro dicembre",
        ),
        start=1,
    )
    for name in names.split()
}
_NUMBERS = re.compile(r"^(\d{1,4})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{1,4}))?\.?(?=$|[\sT,])", re.ASCII)
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?=$|T)", re.ASCII)
_NO_YEAR = re.compile(r"^--(\d{1,2})-?(\d{1,2})", re.ASCII)
_DAY_WORD = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th|º|o|\.)?[\s\-/]*(?:de\s+|of\s+)?([^\W\d_]+)\.?(?:[\s\-/,]*(?:de[l]?\s+)?(\d{2,4}))?"
)
_WORD_DAY = re.compile(r"^([^\W\d_]+)\.?[\s\-]+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{2,4}))?(?=$|[\s,])")
_WORD_YEAR = re.compile(r"^([^\W\d_]+)\.?[\s\-]*(?:de\s+)?(\d{2,4})$")
_TIME = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap])?\.?\s*m?", re.ASCII | re.IGNORECASE)
_PLAIN_UTC = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC", re.ASCII)
_ZONED = re.compile(r"(?:UTC|GMT|Z|[+-]00:?00)\s*$", re.IGNORECASE)
_NOTHING = frozenset({"", "0/0/00", "0/0/0000", "00/00/00", "00/00/0000", "0-0-0", "0000-00-00", "00-00-0000", "0/0/0"})


@dataclass(frozen=True, slots=True)
class Day:
    """A day, or part of one: 0 stands for what is not known."""

    year: int
    month: int
    day: int

    def as_date(self) -> date | None:
        """The calendar day, None where a part is missing or there is no such day."""
        try:
            return date(self.year, self.month, self.day)
        except ValueError:
            return None

    def iso(self) -> str:
        """As precise as known: "2014", "2014-03", "2014-03-01"; "" without a year."""
        if not self.year:
            return ""
        parts = [f"{self.year:04d}"] + ([f"{self.month:02d}"] if self.month else [])
        return "-".join(parts + ([f"{self.day:02d}"] if self.month and self.day else []))


def parse_day(text: str, *, day_first: bool = True, pivot: int = 69) -> Day | None:
    """The day written at the beginning of `text`; None when there is none.

    `day_first` reads 3/4 as 3 April and only decides where both readings are possible. A year of two digits above
    `pivot` belongs to the 1900s. Years before 1970 are as good as others.
    """
    text = text.strip().lstrip("'").strip()
    if text in _NOTHING:
        return None
    if match := _NO_YEAR.match(text):
        return _checked(0, int(match[1]), int(match[2]))
    if match := _COMPACT.match(text):
        return _checked(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.match(text):
        return _from_numbers(match, day_first, pivot)
    return _from_words(fold(text), pivot)


def parse_moment(text: str, *, day_first: bool = True) -> tuple[date, datetime | None] | None:
    """(day, moment): the moment is aware (UTC) and present only where the text says a time and that it is UTC."""
    if _PLAIN_UTC.fullmatch(text):  # LinkedIn's own spelling, by the hundred thousand
        try:
            moment = datetime.fromisoformat(text[:19]).replace(tzinfo=UTC)
        except ValueError:
            return None
        return moment.date(), moment
    day = parse_day(text, day_first=day_first)
    whole = day.as_date() if day else None
    if whole is None:
        return None
    time = _TIME.search(text)
    if not time or not _ZONED.search(text):
        return whole, None
    hour = int(time[1]) % 12 + (12 if time[4].lower() == "p" else 0) if time[4] else int(time[1])
    try:
        return whole, datetime(whole.year, whole.month, whole.day, hour, int(time[2]), int(time[3] or 0), tzinfo=UTC)
    except ValueError:
        return whole, None


def day_first_in(values: Iterable[str]) -> bool | None:
    """Whether a column writes the day before the month, None when no value tells: one 23/11 or 11/23 decides."""
    first = second = 0
    for value in values:
        match = _NUMBERS.match(value.strip())
        if not match or len(match[1]) > 2 or not match[3]:
            continue
        first += int(match[1]) > 12
        second += int(match[2]) > 12
    return None if first == second else first > second


def date_record(kind: str, text: str, *, day_first: bool = True, label: str = "") -> DateRecord | None:
    """A key date from a cell; words that are no date are kept as its text, a placeholder (0/0/00) is None."""
    text = text.strip()
    if text in _NOTHING:
        return None
    day = parse_day(text, day_first=day_first, pivot=29)
    if day is None or not (day.month and day.day):
        return DateRecord(kind, label=label, text=text, year=day.year or None if day else None)
    return DateRecord(kind, day.year or None, day.month, day.day, label=label)


def _from_numbers(match: re.Match[str], day_first: bool, pivot: int) -> Day | None:
    one, two, three = match[1], match[2], match[3]
    if len(one) > 2:
        return _checked(int(one), int(two), int(three or 0))
    first, second = int(one), int(two)
    year = _year(three, pivot) if three else 0
    if first > 12 or second > 12:
        day_first = first > 12
    return _checked(year, second, first) if day_first else _checked(year, first, second)


def _from_words(text: str, pivot: int) -> Day | None:
    if (match := _DAY_WORD.match(text)) and match[2] in _MONTHS:
        return _checked(_year(match[3], pivot), _MONTHS[match[2]], int(match[1]))
    if (match := _WORD_YEAR.match(text)) and match[1] in _MONTHS and (len(match[2]) == 4 or int(match[2]) > 31):
        return _checked(_year(match[2], pivot), _MONTHS[match[1]], 0)
    if (match := _WORD_DAY.match(text)) and match[1] in _MONTHS:
        return _checked(_year(match[3], pivot), _MONTHS[match[1]], int(match[2]))
    if re.fullmatch(r"\d{4}", text, re.ASCII):
        return Day(int(text), 0, 0)
    return None


def _year(text: str | None, pivot: int) -> int:
    if not text:
        return 0
    return int(text) if len(text) > 2 else int(text) + (1900 if int(text) > pivot else 2000)


def _checked(year: int, month: int, day: int) -> Day | None:
    """None for a day no calendar has; 29 February stands without a year."""
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return None
    return Day(year, month, day)
