"""Google Contacts CSV, the header of before 2024 ("Given Name", "E-mail 1 - Type") and of since ("Labels").

Several values share a cell, joined by " ::: "; a leading "* " marks the preferred one, or a group of the system.
"""

import re
from collections.abc import Callable, Iterator

from lazos.core.formats import days
from lazos.core.formats.build import compose_name, has_identity
from lazos.core.formats.records import (
    AddressRecord,
    ContactRecord,
    Labelled,
    Leftover,
    PositionRecord,
    Problem,
    RelationRecord,
)
from lazos.core.formats.sheet import Sheet
from lazos.core.language.fold import fold

_NUMBERED = re.compile(r"^(E-mail|Phone|Address|IM|Organization|Relation|Website|Event|Custom Field|Jot) (\d+) - (.+)$")
_JOIN = " ::: "
_PLAIN = {
    "name": "full_name",
    "given name": "given",
    "first name": "given",
    "additional name": "additional",
    "middle name": "additional",
    "family name": "family",
    "last name": "family",
    "name prefix": "prefix",
    "name suffix": "suffix",
    "nickname": "nickname",
    "maiden name": "maiden",
    "gender": "gender",
    "birthday": "birthday",
    "notes": "notes",
    "hobby": "interests",
    "language": "languages",
    "labels": "groups",
    "group membership": "groups",
    "organization name": "organisation",
    "organization title": "role",
    "organization department": "department",
    "occupation": "occupation",
    "file as": "file_as",
} | dict.fromkeys(
    (
        "yomi name", "given name yomi", "additional name yomi", "family name yomi", "phonetic first name",
        "phonetic middle name", "phonetic last name",
    ),
    "phonetic",
)  # fmt: skip
_LABELS = {
    "home": "home", "casa": "home", "particular": "home", "work": "work", "trabajo": "work", "mobile": "mobile",
    "movil": "mobile", "celular": "mobile", "other": "other", "otro": "other", "otra": "other", "main": "main",
    "principal": "main", "home fax": "fax home", "work fax": "fax work", "pager": "pager", "home page": "homepage",
    "fax particular": "fax home", "fax del trabajo": "fax work", "domicilio": "home",
}  # fmt: skip
_SYSTEM = {"mycontacts", "my contacts", "mis contactos", "other contacts", "otros contactos"}
_STARRED = {"starred", "destacados"}
_ADDRESS = {
    "Street": "street", "City": "city", "PO Box": "po_box", "Region": "region", "Postal Code": "postcode",
    "Country": "country", "Extended Address": "extended", "Formatted": "formatted",
}  # fmt: skip

Group = dict[str, str]
Taker = Callable[[ContactRecord, Group, str], None]


def variant_of(names: list[str]) -> str:
    """ "new", "old" or "" for the folded names of a header."""
    header = set(names)
    if {"first name", "last name"} <= header and header & {"labels", "e-mail 1 - label", "phonetic first name"}:
        return "new"
    old = header & {"group membership", "e-mail 1 - type", "yomi name", "phone 1 - type", "e-mail 1 - value"}
    return "old" if old and {"given name", "family name"} <= header else ""


def read(sheet: Sheet) -> Iterator[ContactRecord | Problem]:
    """One contact a row; a row that names nobody is a Problem "no_identity"."""
    plain = [(_PLAIN.get(fold(name), ""), name) for name in sheet.header]
    numbered = [_NUMBERED.match(name) for name in sheet.header]
    places = [(found[1], int(found[2]), found[3]) if found else None for found in numbered]
    for row in sheet.full_rows():
        if isinstance(row, Problem):
            yield row
            continue
        record = _contact(row[0], row[1], plain, places)
        record.file = sheet.source.name
        yield record if has_identity(record) else Problem(row[0], "no_identity", file=sheet.source.name)


def _contact(
    line: int, cells: list[str], plain: list[tuple[str, str]], places: list[tuple[str, int, str] | None]
) -> ContactRecord:
    record = ContactRecord("google", line=line)
    groups: dict[tuple[str, int], Group] = {}
    single: Group = {}
    for index, cell in enumerate(cells):
        value = cell.strip()
        if not value:
            continue
        if index >= len(plain):
            record.leftovers.append(Leftover("", value))
        elif place := places[index]:
            groups.setdefault((place[0], place[1]), {})[place[2]] = value
        else:
            _take_plain(record, single, *plain[index], value)
    _positions(record, single)
    for (kind, number), group in groups.items():
        _TAKE[kind](record, group, f"{kind} {number}")
    _finish_name(record, single)
    return record


def _take_plain(record: ContactRecord, single: Group, kind: str, name: str, value: str) -> None:
    match kind:
        case "":
            record.leftovers.append(Leftover(name, value))
        case "notes":
            record.notes.append(value)
        case "interests" | "languages":
            getattr(record, kind).extend(_values(value))
        case "groups":
            _take_groups(record, value)
        case "birthday":
            if found := days.date_record("birthday", value, day_first=False):
                record.dates.append(found)
        case "phonetic":
            record.phonetic = f"{record.phonetic} {value}".strip()
        case "organisation" | "role" | "department" | "occupation" | "file_as":
            single[kind] = value
        case _:
            setattr(record, kind, value)


def _take_groups(record: ContactRecord, value: str) -> None:
    for written in _values(value):
        name = written.removeprefix("*").strip()
        if fold(name) in _SYSTEM:
            record.leftovers.append(Leftover("Group Membership", written))
        elif written.startswith("*") and fold(name) in _STARRED:
            record.starred = True
        elif name and name not in record.tags:
            record.tags.append(name)


def _positions(record: ContactRecord, single: Group) -> None:
    names, roles, departments = (_values(single.get(key, "")) for key in ("organisation", "role", "department"))
    for index in range(max(len(names), len(roles), len(departments))):
        parts = [part[index] if index < len(part) else "" for part in (names, departments, roles)]
        record.positions.append(PositionRecord(parts[0], parts[1], parts[2]))


def _finish_name(record: ContactRecord, single: Group) -> None:
    if occupation := single.get("occupation"):
        if record.positions and not record.positions[0].role:
            record.positions[0].role = occupation
        else:
            record.leftovers.append(Leftover("Occupation", occupation))
    record.full_name = record.full_name or compose_name(record) or single.get("file_as", "")
    if single.get("file_as", record.full_name) != record.full_name:
        record.leftovers.append(Leftover("File As", single["file_as"]))
    if not record.full_name and not record.nickname and record.positions and record.positions[0].organisation:
        record.kind, record.full_name = "organisation", record.positions[0].organisation


def _take_labelled(target: str) -> Taker:
    def take(record: ContactRecord, group: Group, name: str) -> None:
        label, preferred = _label(group)
        for value in _values(group.get("Value", "")):
            getattr(record, target).append(Labelled(value, label, preferred))
            preferred = False

    return take


def _take_messenger(record: ContactRecord, group: Group, name: str) -> None:
    label = fold(group.get("Service", "")) or _label(group)[0]
    record.messengers.extend(Labelled(value, label) for value in _values(group.get("Value", "")))


def _take_address(record: ContactRecord, group: Group, name: str) -> None:
    label, _ = _label(group)
    fields = {field: _values(group.get(column, "")) for column, field in _ADDRESS.items()}
    for index in range(max((len(values) for values in fields.values()), default=0)):
        parts = {field: values[index] for field, values in fields.items() if index < len(values)}
        record.addresses.append(AddressRecord(label=label, **parts))


def _take_organisation(record: ContactRecord, group: Group, name: str) -> None:
    columns = [_values(group.get(key, "")) for key in ("Name", "Department", "Title")]
    for index in range(max(map(len, columns))):
        parts = [column[index] if index < len(column) else "" for column in columns]
        record.positions.append(PositionRecord(parts[0], parts[1], parts[2]))
    for key in ("Yomi Name", "Symbol", "Location", "Job Description"):
        if group.get(key):
            record.leftovers.append(Leftover(f"{name} - {key}", group[key]))


def _take_relation(record: ContactRecord, group: Group, name: str) -> None:
    label, _ = _label(group)
    record.relations.extend(RelationRecord(label, value) for value in _values(group.get("Value", "")))


def _take_event(record: ContactRecord, group: Group, name: str) -> None:
    label, _ = _label(group)
    kind = "anniversary" if label in ("anniversary", "aniversario") else "other"
    for value in _values(group.get("Value", "")):
        if found := days.date_record(kind, value, day_first=False, label=label):
            record.dates.append(found)


def _take_custom(record: ContactRecord, group: Group, name: str) -> None:
    label = group.get("Type") or group.get("Label") or name
    record.leftovers.extend(Leftover(label, value) for value in _values(group.get("Value", "")))


def _label(group: Group) -> tuple[str, bool]:
    """(label, preferred) of "* Work", known words folded, others as written."""
    written = group.get("Type") or group.get("Label") or ""
    label = written.removeprefix("*").strip()
    return _LABELS.get(fold(label), fold(label) if label.isascii() else label), written.startswith("*")


def _values(cell: str) -> list[str]:
    if ":::" not in cell:
        return [cell] if cell else []
    return [part.strip() for part in cell.split(_JOIN.strip()) if part.strip()]


_TAKE: dict[str, Taker] = {
    "E-mail": _take_labelled("emails"),
    "Phone": _take_labelled("phones"),
    "Website": _take_labelled("links"),
    "IM": _take_messenger,
    "Address": _take_address,
    "Organization": _take_organisation,
    "Relation": _take_relation,
    "Event": _take_event,
    "Custom Field": _take_custom,
    "Jot": _take_custom,
}
