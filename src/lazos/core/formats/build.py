"""From the cells of one row to a contact: the same for Outlook, Thunderbird and any table whose columns are known."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from lazos.core.formats import days
from lazos.core.formats.records import (
    AddressRecord,
    ContactRecord,
    Labelled,
    Leftover,
    PositionRecord,
    RelationRecord,
)

_EMAIL = re.compile(
    r"(?<![^\s<>;,:\"()|])[^\s<>;,:\"()|]+@[^\s<>;,:\"()|]+"
)  # from where a word begins: in linear time
_PHONE_SPLIT = re.compile(r"[;/|\n\r,]|:::|(?<=\s)[oyeó-](?=\s)")
_LIST_SPLIT = re.compile(r"[;\n|]")
_ADDRESS = {"street", "city", "region", "postcode", "country", "po_box"}
_PLAIN = {
    "prefix", "given", "additional", "family", "family2", "suffix", "nickname", "maiden", "gender", "met_how",
    "met_where", "introduced_by", "phonetic", "uid", "full_name",
}  # fmt: skip
_POSITION = {"organisation", "department", "role"}
_LISTS = {"tag": "tags", "interest": "interests", "languages": "languages", "need": "needs", "offer": "offers"}
_CREDENTIAL = re.compile(
    r"^(?:ph\.?\s?d|m\.?d|mba|msc|m\.?sc|ma|ba|bsc|jr|sr|ii|iii|iv|esq|cpa|cfa|pmp|phr|rn|dds|ing|lic|dr|dra|mtro|mtra)\.?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """What one column gives: `kind`, `label` and `number` of its key, and how its dates are written."""

    kind: str
    label: str
    number: int
    name: str
    day_first: bool = True


@dataclass(slots=True)
class Plan:
    """How to read every row of a sheet. `noise`: cells that say nothing (defaults a program writes everywhere)."""

    source: str
    columns: list[Column]
    noise: frozenset[str] = frozenset()
    surname_first: bool = False


@dataclass(slots=True)
class _Draft:
    record: ContactRecord
    addresses: dict[str, AddressRecord] = field(default_factory=dict)
    position: PositionRecord = field(default_factory=PositionRecord)
    birth: dict[str, str] = field(default_factory=dict)
    address_type: dict[int, str] = field(default_factory=dict)


def columns_of(header: Iterable[str], keys: Iterable[str], day_first: dict[int, bool]) -> list[Column]:
    """The columns of a header whose meanings are known."""
    return [
        Column(*split_key(key), name=name, day_first=day_first.get(index, True))
        for index, (name, key) in enumerate(zip(header, keys, strict=True))
    ]


def split_key(key: str) -> tuple[str, str, int]:
    """("phone", "work", 2) of "phone.work#2"."""
    key, _, number = key.partition("#")
    kind, _, label = key.partition(".")
    return kind, label, int(number) if number.isdigit() else 1


def build(plan: Plan, line: int, cells: list[str], file: str = "") -> ContactRecord | None:
    """The contact of a row, None when nothing in it says who it is. Cells nobody understands become leftovers."""
    draft = _Draft(ContactRecord(plan.source, line=line, file=file))
    width = len(plan.columns)
    for index, cell in enumerate(cells):
        value = cell.strip()
        if not value or value in plan.noise:
            continue
        if index >= width:
            draft.record.leftovers.append(Leftover("", value))
        else:
            _take(draft, plan.columns[index], value)
    return _finish(draft, plan)


def split_emails(cell: str) -> list[str]:
    """The addresses in a cell, however they are joined or wrapped ("Ana <ana@example.org>; b@example.org")."""
    return [found.strip("'.") for found in _EMAIL.findall(cell.replace("mailto:", ""))]


def split_phones(cell: str) -> list[str]:
    """The numbers in a cell; a piece too short to be a number stays with the one before it (an extension)."""
    pieces: list[str] = []
    for piece in map(str.strip, _PHONE_SPLIT.split(cell)):
        if pieces and (_digits(piece) < 6 or _digits(pieces[-1]) < 6):
            pieces[-1] = f"{pieces[-1]} {piece}".strip()
        elif piece:
            pieces.append(piece)
    return pieces


def split_list(cell: str) -> list[str]:
    """The words of a list in one cell; a comma separates only where nothing stronger does."""
    parts = _LIST_SPLIT.split(cell)
    return [part.strip() for part in (parts if len(parts) > 1 else cell.split(",")) if part.strip()]


def _digits(text: str) -> int:
    return sum(char.isdigit() for char in text)


def has_identity(record: ContactRecord) -> bool:
    """Whether anything in it can find the person again: a name, an address, a number, a page or an organisation."""
    named = record.full_name or record.given or record.family or record.nickname
    reached = record.emails or record.phones or record.links or record.messengers
    return bool(named or reached or any(position.organisation for position in record.positions))


def compose_name(record: ContactRecord) -> str:
    """The name as people say it, from its parts; a title or a degree alone is no name."""
    if not (record.given or record.additional or record.family or record.family2):
        return ""
    parts = (record.prefix, record.given, record.additional, record.family, record.family2, record.suffix)
    return " ".join(part for part in parts if part)


def name_to_show(record: ContactRecord) -> str:
    """What to call somebody without a name: nickname, organisation, or the first way to reach them."""
    organisation = next((position.organisation for position in record.positions if position.organisation), "")
    reach = [*record.emails, *record.phones, *record.messengers, *record.links]
    return record.nickname or organisation or next((way.value for way in reach if way.value), "")


def surname_comma(cell: str) -> tuple[str, str] | None:
    """("Núñez Ávila", "Ana") of "Núñez Ávila, Ana"; None where the comma separates something else (a degree)."""
    family, comma, given = (part.strip() for part in cell.partition(","))
    if not comma or not family or not given or "," in given or _CREDENTIAL.match(given):
        return None
    return family, given


def _take(draft: _Draft, column: Column, value: str) -> None:
    kind, record = column.kind, draft.record
    if kind in _PLAIN:
        setattr(record, kind, f"{getattr(record, kind)} {value}".strip())
    elif kind in _ADDRESS:
        _take_address(draft, column, value)
    elif kind in _POSITION:
        _take_position(draft, column, value)
    elif kind in _LISTS:
        getattr(record, _LISTS[kind]).extend(split_list(value))
    elif handler := _HANDLERS.get(kind):
        handler(draft, column, value)
    else:
        record.leftovers.append(Leftover(column.name, value))


def _take_position(draft: _Draft, column: Column, value: str) -> None:
    if getattr(draft.position, column.kind):
        draft.record.leftovers.append(Leftover(column.name, value))
    else:
        setattr(draft.position, column.kind, value)


def _take_address(draft: _Draft, column: Column, value: str) -> None:
    address = draft.addresses.setdefault(column.label, AddressRecord(label=column.label))
    if column.kind == "street" and column.number > 1 and address.street:
        address.street = f"{address.street}\n{value}"
    elif getattr(address, column.kind):
        draft.record.leftovers.append(Leftover(column.name, value))
    else:
        setattr(address, column.kind, value)


def _take_email(draft: _Draft, column: Column, value: str) -> None:
    found = split_emails(value)
    if not found:
        draft.record.leftovers.append(Leftover(column.name, value))
    draft.record.emails.extend(Labelled(address, column.label) for address in found)


def _take_phone(draft: _Draft, column: Column, value: str) -> None:
    draft.record.phones.extend(Labelled(number, column.label.replace(".", " ")) for number in split_phones(value))


def _take_link(draft: _Draft, column: Column, value: str) -> None:
    draft.record.links.append(Labelled(value, column.label))


def _take_messenger(draft: _Draft, column: Column, value: str) -> None:
    draft.record.messengers.append(Labelled(value, column.label))


def _take_note(draft: _Draft, column: Column, value: str) -> None:
    draft.record.notes.append(value)


def _take_relation(draft: _Draft, column: Column, value: str) -> None:
    names = split_list(value) if column.label == "child" else [value]
    draft.record.relations.extend(RelationRecord(column.label, name) for name in names)


def _take_date(draft: _Draft, column: Column, value: str) -> None:
    if found := days.date_record(column.kind, value, day_first=column.day_first):
        draft.record.dates.append(found)


def _take_birth(draft: _Draft, column: Column, value: str) -> None:
    draft.birth[column.kind] = value


def _take_met_on(draft: _Draft, column: Column, value: str) -> None:
    day = days.parse_day(value, day_first=column.day_first)
    draft.record.met_on = day.as_date() if day else None
    if draft.record.met_on is None and value:
        draft.record.leftovers.append(Leftover(column.name, value))


def _ignore(draft: _Draft, column: Column, value: str) -> None:
    """A column that is read elsewhere or that the member chose to leave out."""


_HANDLERS: dict[str, Callable[[_Draft, Column, str], None]] = {
    "email": _take_email,
    "phone": _take_phone,
    "link": _take_link,
    "messenger": _take_messenger,
    "note": _take_note,
    "relation": _take_relation,
    "birthday": _take_date,
    "anniversary": _take_date,
    "birth_year": _take_birth,
    "birth_month": _take_birth,
    "birth_day": _take_birth,
    "met_on": _take_met_on,
    "interaction_day": _ignore,
    "ignore": _ignore,
}


def _finish(draft: _Draft, plan: Plan) -> ContactRecord | None:
    record = draft.record
    record.addresses.extend(draft.addresses.values())
    if draft.position.organisation or draft.position.role or draft.position.department:
        record.positions.append(draft.position)
    if draft.birth:
        _finish_birth(draft)
    if plan.surname_first and (parts := surname_comma(record.full_name)) and not record.given:
        record.family, record.given = parts
        record.full_name = f"{record.given} {record.family}"
    record.full_name = record.full_name or compose_name(record)
    if not has_identity(record):
        return None
    if not record.full_name and not record.nickname and record.positions and record.positions[0].organisation:
        record.kind, record.full_name = "organisation", record.positions[0].organisation
    return record


def _finish_birth(draft: _Draft) -> None:
    """Year, month and day in columns of their own (Thunderbird): whichever of them is there counts."""
    parts = [draft.birth.get(f"birth_{part}", "") for part in ("year", "month", "day")]
    year, month, day = (int(part) if part.isdigit() else 0 for part in parts)
    text = f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"
    found = days.date_record("birthday", text if month and day else "-".join(filter(None, parts)))
    if found:
        draft.record.dates.append(found)
