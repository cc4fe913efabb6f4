# ruff: noqa: E501 — word lists and tables read best as written
"""Dates in words, Spanish and English, relative to a given day: ``el viernes``, ``in two weeks``, ``23/11``.

A mention without a year or direction is resolved twice, looking forward (promises) and looking back
(meetings); the caller knows which role it plays. Impossible dates (31 de febrero) are not dates.
"""

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from lazos.core.language.date_rules import FEASTS, FINDER, MONTHS, NUMBERS, RULES, WEEKDAYS
from lazos.core.language.tokens import Token, tokenise

Kind = Literal["day", "weekday", "week", "weekend", "month", "offset", "year"]


Look = Literal["forward", "back"]


_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as said in a text.

    ``start``/``end`` are offsets in the text (with the preposition: ``antes del viernes``); ``forward`` and
    ``back`` the day it means looking ahead or back from today (equal when the words leave no choice);
    ``deadline`` whether it is said as a limit; ``alternatives`` other days it may mean; ``confidence`` 0–1.
    """

    start: int
    end: int
    kind: Kind
    forward: date
    back: date
    deadline: bool = False
    confidence: float = 0.95
    alternatives: tuple[date, ...] = ()

    def day(self, look: Look = "forward") -> date:
        """The day meant when looking ``forward`` or ``back``."""
        return self.forward if look == "forward" else self.back


def find(text: str, language: str, today: date, tokens: Sequence[Token] | None = None) -> list[Mention]:
    """Every date said in the text, left to right, not overlapping. Never raises; linear in the length."""
    if tokens is None:
        tokens = tokenise(text)
    line = _Line(tokens)
    found: list[Mention] = []
    for match in FINDER.finditer(line.text):
        mention = _resolve(line.text, match, language, today)
        if mention:
            start, end = line.span(match.start(), match.end())
            found.append(replace(mention, start=start, end=end))
    return found


@dataclass(frozen=True)
class _Line:
    """The folded tokens joined by single spaces, with the way back to the offsets of the note."""

    tokens: Sequence[Token]
    text: str = ""
    starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        position, parts = 0, []
        for token in self.tokens:
            self.starts.append(position)
            parts.append(token.fold)
            position += len(token.fold) + 1
        object.__setattr__(self, "text", " ".join(parts))

    def span(self, start: int, end: int) -> tuple[int, int]:
        first = bisect_left(self.starts, start + 1) - 1
        last = bisect_left(self.starts, end) - 1
        return self.tokens[first].start, self.tokens[last].end


def _resolve(line: str, match: re.Match[str], language: str, today: date) -> Mention | None:
    name = next(name for name, _ in RULES if match.group(f"rule_{name}") is not None)
    try:
        mention = _RESOLVERS[name](match, language, today)
    except (ValueError, OverflowError):
        return None
    if mention and match.group("deadline"):
        return replace(mention, deadline=True)
    return mention


def _fixed(day: date, kind: Kind = "day", confidence: float = 0.95, *alternatives: date) -> Mention:
    return Mention(0, 0, kind, day, day, confidence=confidence, alternatives=alternatives)


def _either(forward: date, back: date, kind: Kind, confidence: float = 0.9, *alternatives: date) -> Mention:
    return Mention(0, 0, kind, forward, back, confidence=confidence, alternatives=alternatives)


def _iso(match: re.Match[str], language: str, today: date) -> Mention:
    year, month, day = map(int, match["iso"].split("-"))
    return _fixed(date(year, month, day))


def _slashed(match: re.Match[str], language: str, today: date) -> Mention | None:
    return _numeric(match["slashed"], language, today)


def _dashed(match: re.Match[str], language: str, today: date) -> Mention | None:
    return _numeric(match["dashed"], language, today)


def _numeric(text: str, language: str, today: date) -> Mention | None:
    """Day first; month first only in English and when that is possible, else day first there too."""
    parts = [int(part) for part in re.split(r"[/.-]", text)]
    year = parts[2] + (2000 if parts[2] < 100 else 0) if len(parts) == 3 else None
    orders = [(parts[1], parts[0]), (parts[0], parts[1])] if language == "en" else [(parts[0], parts[1])]
    readings = [reading for day, month in orders if (reading := _yearly(day, month, year, today))]
    if not readings:
        return None
    if len(readings) == 2 and readings[0].forward != readings[1].forward:
        return replace(readings[0], confidence=0.7, alternatives=(readings[1].forward,))
    return readings[0]


def _yearly(day: int, month: int, year: int | None, today: date) -> Mention | None:
    """A day and month, in the given year or else the next and the last time it comes (29 February included)."""
    try:
        if year is not None:
            return _fixed(date(year, month, day))
        forward = next(d for d in _each_year(day, month, range(today.year, today.year + 9)) if d >= today)
        back = next(d for d in _each_year(day, month, range(today.year, today.year - 9, -1)) if d <= today)
    except (ValueError, StopIteration):
        return None
    return _either(forward, back, "day")


def _each_year(day: int, month: int, years: range) -> list[date]:
    if not 1 <= month <= 12 or day < 1:
        return []
    return [date(year, month, day) for year in years if 1 <= year <= 9999 and day <= monthrange(year, month)[1]]


def _ordinal(text: str) -> int:
    return 1 if text == "primero" else int(re.match(r"\d+", text).group())  # type: ignore[union-attr]


def _day_month(match: re.Match[str], language: str, today: date) -> Mention | None:
    year = match["dm_year"]
    return _yearly(_ordinal(match["dm_day"]), MONTHS[match["dm_month"]], int(year) if year else None, today)


def _month_day(match: re.Match[str], language: str, today: date) -> Mention | None:
    year = match["md_year"]
    return _yearly(_ordinal(match["md_day"]), MONTHS[match["md_month"]], int(year) if year else None, today)


def _week_from(match: re.Match[str], language: str, today: date) -> Mention:
    weekday = WEEKDAYS[match["wf_day"] or match["wf_day2"]]
    return _fixed(_next_weekday(today, weekday) + 7 * _DAY, "weekday")


def _next_weekday(today: date, weekday: int) -> date:
    return today + ((weekday - today.weekday() - 1) % 7 + 1) * _DAY


def _last_weekday(today: date, weekday: int) -> date:
    return today - ((today.weekday() - weekday - 1) % 7 + 1) * _DAY


def _weekday_number(match: re.Match[str], language: str, today: date) -> Mention | None:
    mention = _month_ahead_or_back(_ordinal(match["wn_day"]), today)
    weekday = WEEKDAYS[match["wn_weekday"]]
    if mention and weekday not in (mention.forward.weekday(), mention.back.weekday()):
        return replace(mention, confidence=0.5, alternatives=(_next_weekday(today, weekday),))
    return mention


def _month_ahead_or_back(day: int, today: date) -> Mention | None:
    """The next and the last day of the month with that number (``el 31`` skips short months)."""
    ahead = [d for step in range(13) if (d := _in_month(today, step, day)) and d >= today]
    behind = [d for step in range(13) if (d := _in_month(today, -step, day)) and d <= today]
    return _either(ahead[0], behind[0], "day") if ahead and behind else None


def _in_month(today: date, step: int, day: int) -> date | None:
    first = _add_months(today.replace(day=1), step)
    return first.replace(day=day) if 1 <= day <= monthrange(first.year, first.month)[1] else None


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _weekday(match: re.Match[str], language: str, today: date) -> Mention | None:
    word, which, after = match["weekday"], match["which"] or "", match["after"] or ""
    if which in ("every", "cada") or (match["article"] == "los" and not which):
        return None
    if word in ("mon", "lun", "sab", "vie", "mie", "jue", "fri", "wed") and not (match["article"] or match["deadline"]):
        pass  # short forms stand alone too; only "mon" and "sat" are words elsewhere, and both are guarded by the finder
    weekday = WEEKDAYS[word]
    ahead, behind = _next_weekday(today, weekday), _last_weekday(today, weekday)
    monday = today - today.weekday() * _DAY
    if "semana que viene" in after or "proxima semana" in after or after.endswith("next week"):
        return _fixed(monday + (7 + weekday) * _DAY, "weekday")
    if "semana pasada" in after or after.endswith("last week"):
        return _fixed(monday + (weekday - 7) * _DAY, "weekday")
    if which in ("pasado", "ultimo", "last") or after == "pasado":
        return _fixed(behind, "weekday")
    if which == "next":
        return _fixed(ahead, "weekday", 0.7 if (ahead - today).days < 7 else 0.9, ahead + 7 * _DAY)
    if which in ("proximo", "prox") or after:
        return _fixed(ahead, "weekday")
    if which:
        return _either(today if today.weekday() == weekday else ahead, monday + weekday * _DAY, "weekday")
    return _either(ahead, behind, "weekday")


def _ago(match: re.Match[str], language: str, today: date) -> Mention:
    return _fixed(
        _offset(today, match["ago_n"] or match["ago_n2"], match["ago_unit"] or match["ago_unit2"], -1), "offset"
    )


def _ahead(match: re.Match[str], language: str, today: date) -> Mention:
    number = match["in_n"] or match["in_n2"]
    vague = 0.6 if number in ("few", "couple", "unos", "unas", "par") else 0.95
    return _fixed(_offset(today, number, match["in_unit"] or match["in_unit2"], 1), "offset", vague)


def _offset(today: date, number: str, unit: str, sign: int) -> date:
    count = sign * (NUMBERS.get(number) or int(number))
    if unit.startswith(("mes", "month")):
        return _add_months(today, count)
    if unit.startswith(("ano", "year")):
        return _add_months(today, 12 * count)
    if unit.startswith("quincena"):
        return today + 15 * count * _DAY
    length = 14 if unit.startswith("fortnight") else 7 if unit.startswith(("semana", "week")) else 1
    return today + length * count * _DAY


_NAMED_OFFSET = {
    "pasado manana": 2,
    "day after tomorrow": 2,
    "manana": 1,
    "tomorrow": 1,
    "tomorow": 1,
    "manna": 1,
    "mnana": 1,
    "tomorrrow": 1,
    "tommorow": 1,
    "tommorrow": 1,
    "tmrw": 1,
    "tmw": 1,
}


_NAMED_OFFSET |= {"yesterday": -1, "ayer": -1, "anoche": -1, "last night": -1, "anteayer": -2, "antier": -2}


_NAMED_OFFSET |= {"antes de ayer": -2, "antes de anoche": -2, "anteanoche": -2, "day before yesterday": -2}


def _named(match: re.Match[str], language: str, today: date) -> Mention | None:
    # "la mañana", "una mañana": the morning, not tomorrow.
    if match["named"] == "manana" and match["article"]:
        return None
    return _fixed(today + _NAMED_OFFSET.get(match["named"], 0) * _DAY)


def _period_edge(match: re.Match[str], language: str, today: date) -> Mention | None:
    edge, unit = match["edge"], match["edge_unit"]
    if "seman" in unit or "week" in unit:
        return _week_edge(edge, unit, today)
    first = _named_month(unit, today)
    last = first.replace(day=monthrange(first.year, first.month)[1])
    if edge in ("fin", "fines", "final", "finales", "end", "late"):
        return _either(last, _add_months(first, -1) if unit in ("mes", "month") and last > today else last, "month")
    return _fixed(first.replace(day=15 if edge in ("mediados", "middle", "mid") else 5), "month", 0.7)


def _week_edge(edge: str, unit: str, today: date) -> Mention | None:
    if edge == "fin" and unit == "semana":
        return _weekend_of(today)
    monday = (
        today
        - today.weekday() * _DAY
        + (7 if unit in ("next week", "semana que viene", "proxima semana") else 0) * _DAY
    )
    offset = (
        4
        if edge in ("fin", "fines", "final", "finales", "end", "late")
        else 2
        if edge in ("mid", "middle", "mediados")
        else 0
    )
    day = monday + offset * _DAY
    return _fixed(day if day >= today else today, "week", 0.85)


def _named_month(unit: str, today: date) -> date:
    first = today.replace(day=1)
    if unit in MONTHS:
        candidate = first.replace(month=MONTHS[unit])
        return candidate if candidate >= first else candidate.replace(year=candidate.year + 1)
    return _add_months(first, 1) if unit in ("proximo mes", "mes que viene", "next month") else first


def _eow(match: re.Match[str], language: str, today: date) -> Mention:
    if match["eow"] == "eow":
        return _fixed(_this_friday(today), "week")
    if match["eow"] == "eoy":
        return _fixed(date(today.year, 12, 31), "year")
    return _fixed(today.replace(day=monthrange(today.year, today.month)[1]), "month")


def _this_friday(today: date) -> date:
    return today + max(4 - today.weekday(), 0) * _DAY


def _weekend(match: re.Match[str], language: str, today: date) -> Mention:
    which = (match["we_which"] or "") + (match["we_after"] or "")
    this = _weekend_of(today)
    if which in ("pasado", "last"):
        return _fixed(this.back, "weekend")
    if which in ("next", "proximo", "que viene"):
        return _fixed(this.forward, "weekend", 0.7, this.forward + 7 * _DAY)
    return this


def _weekend_of(today: date) -> Mention:
    saturday = today + (5 - today.weekday()) * _DAY
    forward = today if today.weekday() == 6 else saturday
    return _either(forward, saturday if today.weekday() >= 5 else saturday - 7 * _DAY, "weekend")


def _period(match: re.Match[str], language: str, today: date) -> Mention:
    """A whole week, month or year. Its last working day ahead: someone who says “next week” is not late on Tuesday."""
    unit = match["p_unit"] or match["p_unit2"]
    which = match["p_which"] or match["p_after"] or ""
    step = -1 if which in ("pasada", "pasado", "ultima", "last") else 0 if which.startswith(("est", "this")) else 1
    if unit in ("semana", "week"):
        friday = today + (4 - today.weekday() + 7 * step) * _DAY
        return _fixed(friday if step else max(friday, today), "week", 0.8, friday - 4 * _DAY)
    if unit in ("ano", "year"):
        return _fixed(date(today.year + step, 12, 31), "year", 0.6)
    first = _add_months(today.replace(day=1), step)
    return _fixed(first.replace(day=monthrange(first.year, first.month)[1]), "month", 0.7, first)


def _feast(match: re.Match[str], language: str, today: date) -> Mention | None:
    month, day = FEASTS[match["feast"]]
    return _yearly(day, month, None, today)


def _day_only(match: re.Match[str], language: str, today: date) -> Mention | None:
    return _month_ahead_or_back(_ordinal(match["day_only"]), today)


def _month_only(match: re.Match[str], language: str, today: date) -> Mention:
    first = _named_month(match["month_only"], today)
    if match["mo_year"]:
        first = first.replace(year=int(match["mo_year"]))
        return _fixed(first.replace(day=monthrange(first.year, first.month)[1]), "month", 0.7)
    if (match["deadline"] or "").startswith(("antes", "before")):
        return _fixed(max(first - _DAY, today), "month", 0.8)
    back = first if first <= today else first.replace(year=first.year - 1)
    return _either(first.replace(day=monthrange(first.year, first.month)[1]), back, "month", 0.7)


_RESOLVERS: dict[str, Callable[[re.Match[str], str, date], Mention | None]] = {
    "iso": _iso,
    "slashed": _slashed,
    "dashed": _dashed,
    "day_month": _day_month,
    "month_day": _month_day,
    "week_from": _week_from,
    "weekday_number": _weekday_number,
    "weekday": _weekday,
    "ago": _ago,
    "ahead": _ahead,
    "named": _named,
    "period_edge": _period_edge,
    "eow": _eow,
    "weekend": _weekend,
    "period": _period,
    "feast": _feast,
    "day_only": _day_only,
    "month_only": _month_only,
}
