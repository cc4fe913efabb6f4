"""Cards of one line of fields, as the phones of Japan began them: MECARD, BIZCARD, MATMSG, MEBKM."""

import re
from collections.abc import Iterator

from lazos.core.formats.cards import web
from lazos.core.formats.records import AddressRecord, ContactRecord, DateRecord, Labelled, PositionRecord

#: Fields of one card that are looked at.
_MOST = 60
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)", re.ASCII)
_LISTS = {"TEL": "phones", "TEL-AV": "phones", "TEL-M": "phones", "EMAIL": "emails", "URL": "links"}
_ROLES = ("TITLE", "ROLE", "JOB", "DIV")
_BIZCARD_LISTS = {"B": "phones", "M": "phones", "E": "emails", "W": "links", "U": "links"}


def mecard(body: str) -> ContactRecord | None:
    """MECARD:N:Robles,Ana;TEL:…;EMAIL:…;; the name is family, given."""
    record, role, house = ContactRecord("qr", 1), "", ""
    for key, raw in _pairs(body):
        value = _unescape(raw)
        if key == "N":
            _name(record, [_unescape(half) for half in split(raw, ",")])
        elif key in _LISTS:
            getattr(record, _LISTS[key]).append(Labelled(value))
        elif key in ("ORG", "COMPANY"):
            house = value
        elif key in _ROLES:
            role = role or value
        elif key == "NICKNAME":
            record.nickname = value
        elif key in ("NOTE", "MEMO"):
            record.notes.append(value)
        elif key == "ADR":
            record.addresses.append(_address([_unescape(part) for part in re.split(r"(?<!\\),", raw)]))
        elif key == "BDAY" and (day := _DAY.fullmatch(value)):
            record.dates.append(DateRecord("birthday", int(day[1]), int(day[2]), int(day[3])))
    return _whole(record, house, role)


def bizcard(body: str) -> ContactRecord | None:
    """BIZCARD:N:Ana;X:Robles;T:Encuadernadora;C:Taller;B:…;E:…;;"""
    record, told = ContactRecord("qr", 1), dict[str, str]()
    for key, raw in _pairs(body):
        if key in _BIZCARD_LISTS:
            getattr(record, _BIZCARD_LISTS[key]).append(Labelled(_unescape(raw)))
        else:
            told.setdefault(key, _unescape(raw))
    record.given, record.family = told.get("N", ""), told.get("X", "")
    record.full_name = f"{record.given} {record.family}".strip()
    if place := told.get("A"):
        record.addresses.append(AddressRecord(formatted=place))
    return _whole(record, told.get("C", ""), told.get("T", ""))


def message(body: str) -> ContactRecord | None:
    """MATMSG:TO:ana@robles.example;SUB:…;BODY:…;; only the address is somebody's."""
    mails = [_unescape(raw) for key, raw in _pairs(body) if key == "TO" and "@" in raw]
    return ContactRecord("qr", 1, emails=[Labelled(mail) for mail in mails[:3]]) if mails else None


def bookmark(body: str) -> ContactRecord | None:
    """MEBKM:TITLE:…;URL:https\\://…;;"""
    return next((web.address(_unescape(raw)) for key, raw in _pairs(body) if key == "URL"), None)


def split(text: str, mark: str) -> list[str]:
    """At each `mark` that has no backslash before it."""
    return re.findall(rf"(?:\\.|[^\\{mark}]|\\$)+", text, re.DOTALL)


def _pairs(body: str) -> Iterator[tuple[str, str]]:
    for part in split(body, ";")[:_MOST]:
        key, _, value = part.partition(":")
        if value.strip() and _unescape(value):
            yield key.strip().upper(), value.strip()


def _name(record: ContactRecord, halves: list[str]) -> None:
    record.family, record.given = (halves[0], " ".join(halves[1:])) if len(halves) > 1 else ("", halves[0])
    record.full_name = f"{record.given} {record.family}".strip()


def _address(parts: list[str]) -> AddressRecord:
    """DOCOMO's order, which is that of vCard: box, room, street, city, region, postcode, country; else as it stands."""
    if len(parts) != 7:
        return AddressRecord(formatted=", ".join(part.strip() for part in parts if part.strip()))
    box, room, street, city, region, postcode, country = (part.strip() for part in parts)
    return AddressRecord(street, room, box, city, region, postcode, country)


def _whole(record: ContactRecord, house: str, role: str) -> ContactRecord | None:
    if house or role:
        record.positions.append(PositionRecord(organisation=house, role=role))
    known = (record.full_name, record.emails, record.phones, record.links, record.positions)
    return record if any(known) else None


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL).strip()
