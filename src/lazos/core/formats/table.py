"""Any other table of people: columns guessed from their names and cells, or mapped by the member on a screen."""

import hashlib
from collections.abc import Iterator
from collections.abc import Mapping as MappingLike
from dataclasses import dataclass, field
from datetime import date

from lazos.core.formats import days
from lazos.core.formats.build import Plan, build, columns_of, split_emails, split_phones, surname_comma
from lazos.core.formats.columns import meanings, norm
from lazos.core.formats.outlook import orders_of
from lazos.core.formats.records import ContactRecord, InteractionRecord, PersonRef, Problem
from lazos.core.formats.sheet import Sheet

FIELDS = (
    "full_name", "given", "additional", "family", "family2", "prefix", "suffix", "nickname", "email", "email.work",
    "email.home", "phone", "phone.mobile", "phone.work", "phone.home", "phone.whatsapp", "organisation", "department",
    "role", "street", "city", "region", "postcode", "country", "birthday", "anniversary", "link", "link.linkedin",
    "note", "tag", "interest", "need", "offer", "languages", "met_where", "met_how", "met_on", "introduced_by",
    "interaction_day", "relation.spouse", "relation.child", "uid", "ignore", "",
)  # fmt: skip
"""What a column can be mapped to; "" keeps it as it is (it goes out again in the export), "ignore" leaves it out."""

_REACH = ("email", "phone")
_NAMES = ("full_name", "given", "family")


@dataclass(frozen=True, slots=True)
class Mapping:
    """One key of `FIELDS` per column. `clear`: good enough to read without asking. `day_first` None: from the cells."""

    columns: tuple[str, ...]
    clear: bool = True
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class ColumnPreview:
    """A column for the mapping screen; hints: several_values, surname_first, ambiguous_dates, mostly_empty."""

    name: str
    samples: tuple[str, ...]
    guess: str
    hints: tuple[str, ...]


@dataclass(slots=True)
class _Survey:
    """What the whole sheet says that no single row can."""

    day_first: dict[int, bool] = field(default_factory=dict)
    surname_first: bool = False


def guess_mapping(header: list[str], sample_rows: list[list[str]], language: str = "es") -> Mapping:
    """The likeliest mapping; `clear` when a name and an e-mail or phone were recognised.

    `language` breaks the one tie that words cannot: an order of day and month that no cell shows.
    """
    keys = meanings(header)
    for index, key in enumerate(keys):
        if not key:
            keys[index] = _by_cells([row[index] for row in sample_rows if index < len(row)])
    kinds = {key.partition("#")[0].partition(".")[0] for key in keys}
    return Mapping(tuple(keys), bool(kinds & set(_NAMES)) and bool(kinds & set(_REACH)))


def preview(sheet: Sheet, n: int = 5, language: str = "es") -> list[ColumnPreview]:
    """Each column with its first `n` cells, the guess and hints, for the mapping screen."""
    rows = [cells for _, cells in sheet.probed[sheet.header_row + 1 :]]
    guess = guess_mapping(sheet.header, rows, language)
    return [
        _preview(sheet.header[i], [row[i] for row in rows if i < len(row)], key, n)
        for i, key in enumerate(guess.columns)
    ]


def as_mapping(mapping: Mapping | MappingLike[str, str] | MappingLike[int, str], header: list[str]) -> Mapping:
    """A mapping as the screens or a script give it: a `Mapping`, or {column name or number from 0: key}."""
    if isinstance(mapping, Mapping):
        return Mapping(_padded(mapping.columns, len(header)), True, mapping.day_first)
    by_name = {norm(str(name)): key for name, key in mapping.items()}
    keys = [by_name.get(norm(name), by_name.get(str(index), "")) for index, name in enumerate(header)]
    return Mapping(tuple(keys))


def read(sheet: Sheet, mapping: Mapping, language: str = "es") -> Iterator[ContactRecord | InteractionRecord | Problem]:
    """One contact a row, and an interaction where a day of contact is mapped; a row without a name is a Problem."""
    keys = list(mapping.columns)
    survey = _survey(sheet, keys, mapping, language)
    plan = Plan("table", columns_of(sheet.header, keys, survey.day_first), surname_first=survey.surname_first)
    when = [index for index, key in enumerate(keys) if key.partition("#")[0] == "interaction_day"]
    for row in sheet.full_rows():
        if isinstance(row, Problem):
            yield row
            continue
        record = build(plan, row[0], row[1], sheet.source.name)
        if record is None:
            yield Problem(row[0], "no_identity", file=sheet.source.name)
            continue
        yield record
        for index in when:
            if index < len(row[1]) and row[1][index].strip():
                yield _interaction(record, row[1][index].strip(), survey.day_first.get(index, True))


def _survey(sheet: Sheet, keys: list[str], mapping: Mapping, language: str) -> _Survey:
    orders = orders_of(sheet, keys, language != "en" or sheet.separator == ";")
    if mapping.day_first is not None:
        orders = dict.fromkeys(orders, mapping.day_first)
    name = keys.index("full_name") if "full_name" in keys else -1
    surname_first = name >= 0 and _mostly_surname_first(sheet.column(name))
    return _Survey(orders, surname_first)


def _mostly_surname_first(cells: Iterator[str]) -> bool:
    """Whether a column of whole names is written "Núñez Ávila, Ana" more often than not."""
    filled = commas = 0
    for cell in cells:
        filled += bool(cell.strip())
        commas += surname_comma(cell) is not None
    return commas * 2 > filled


def _interaction(record: ContactRecord, cell: str, day_first: bool) -> InteractionRecord | Problem:
    day = days.parse_day(cell, day_first=day_first)
    whole: date | None = day.as_date() if day else None
    if whole is None:
        return Problem(record.line, "unreadable_date", {"value": cell[:80]}, record.file, skipped=False)
    email = record.emails[0].value if record.emails else ""
    person = PersonRef(name=record.full_name, email=email, uid=record.uid)
    key = hashlib.sha256(f"{record.full_name}\x1f{email}\x1f{whole}".encode()).hexdigest()[:24]
    return InteractionRecord("table", record.line, "other", "both", [person], whole, key=key, file=record.file)


def _by_cells(cells: list[str]) -> str:
    filled = [cell.strip() for cell in cells if cell.strip()]
    if len(filled) < 2 and len(filled) * 2 <= len(cells):
        return ""
    if sum(bool(split_emails(cell)) for cell in filled) * 2 > len(filled):
        return "email"
    return ""


def _preview(name: str, cells: list[str], key: str, n: int) -> ColumnPreview:
    filled = [cell for cell in cells if cell.strip()]
    kind = key.partition("#")[0].partition(".")[0]
    hints = []
    if len(filled) * 2 < len(cells):
        hints.append("mostly_empty")
    if any(len(split_emails(cell)) > 1 or (kind == "phone" and len(split_phones(cell)) > 1) for cell in filled):
        hints.append("several_values")
    if kind == "full_name" and _mostly_surname_first(iter(filled)):
        hints.append("surname_first")
    if kind in ("birthday", "interaction_day", "met_on", "anniversary") and days.day_first_in(filled) is None:
        hints.append("ambiguous_dates")
    return ColumnPreview(name, tuple(filled[:n]), key, tuple(hints))


def _padded(keys: tuple[str, ...], width: int) -> tuple[str, ...]:
    return (*keys[:width], *("",) * (width - len(keys)))
