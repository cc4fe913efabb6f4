"""Connections, uploaded address books, notes, invitations, endorsements and recommendations of a LinkedIn export."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date

from lazos.core.formats import days
from lazos.core.formats.build import split_emails, split_phones
from lazos.core.formats.linkedin.members import english
from lazos.core.formats.linkedin.owner import Owner, cells_of
from lazos.core.formats.linkedin.people import full_url, name_key, name_parts, person, uid_of
from lazos.core.formats.records import (
    ContactRecord,
    DateRecord,
    ExchangeRecord,
    InteractionRecord,
    Labelled,
    Leftover,
    PersonRef,
    PositionRecord,
    Problem,
)
from lazos.core.formats.sheet import Sheet
from lazos.core.language.fold import fold

Cells = dict[str, str]

_CONNECTION = frozenset({"first name", "last name", "url", "email address", "company", "position", "connected on"})
_PREAMBLE_ROWS = 4


def connections(sheet: Sheet, notes: dict[str, list[str]], seen: set[str]) -> Iterator[ContactRecord | Problem]:
    """One contact a row. A row with a date alone is someone who hides: Problem "hidden_member".

    Notes written on the person (by uid) are moved in; `seen` learns the uids and names.
    """
    folded = [fold(name) for name in sheet.header]
    names = dict(zip(folded, english(folded), strict=True))
    order = _order(sheet, tuple(name for name in folded if names[name] == "connected on"), default=True)
    for count, row in enumerate(cells_of(sheet)):
        if isinstance(row, Problem):
            yield row
            continue
        line, cells = row[0], {names.get(key, key): value.strip() for key, value in row[1].items()}
        if count < _PREAMBLE_ROWS and _is_preamble(cells):
            continue
        yield _connection(line, cells, sheet.source.name, order, notes, seen)


def uploads(sheet: Sheet) -> Iterator[ContactRecord | Problem]:
    """Contacts.csv and ImportedContacts.csv: an address book that was once given to LinkedIn."""
    order = _order(sheet, ("birthday",), default=False)
    for row in cells_of(sheet):
        if isinstance(row, Problem):
            yield row
            continue
        record = _upload(row[0], row[1], sheet.source.name, order)
        named = record.full_name or record.emails or record.phones or record.links
        yield record if named else Problem(row[0], "no_identity", file=sheet.source.name)


def notes_of(sheet: Sheet) -> Iterator[tuple[int, str, str, str, str] | Problem]:
    """(line, uid or "", given, family, note) for every note the member wrote on someone."""
    for row in cells_of(sheet):
        if isinstance(row, Problem):
            yield row
            continue
        line, cells = row
        uid = uid_of(cells.get("connection profile url", ""))
        note = cells.get("note", "").strip()
        if note:
            yield line, uid, cells.get("connection first name", ""), cells.get("connection last name", ""), note


def noted_contact(line: int, uid: str, given: str, family: str, note: str, file: str) -> ContactRecord:
    """Someone with a note who is not among the connections."""
    record = ContactRecord("linkedin", line=line, file=file, uid=uid, notes=[note])
    name_parts(record, given, family)
    return record


def invitations(sheet: Sheet, owner: Owner) -> Iterator[InteractionRecord | Problem]:
    """One interaction a row: a "message" when words came with it, else an "invitation". The texts have no time zone."""
    order = _order(sheet, ("sent at",), default=False)
    for row in cells_of(sheet):
        yield row if isinstance(row, Problem) else _invitation(row[0], row[1], sheet.source.name, owner, order)


def endorsements(sheet: Sheet, received: bool) -> Iterator[ExchangeRecord | Problem]:
    """One exchange a row, the skill as its note."""
    who = "endorser" if received else "endorsee"
    for row in cells_of(sheet):
        if isinstance(row, Problem):
            yield row
            continue
        line, cells = row
        name = f"{cells.get(f'{who} first name', '')} {cells.get(f'{who} last name', '')}"
        other = person(name, cells.get(f"{who} public url", ""))
        day = _date(cells.get("endorsement date", ""), day_first=False)
        skill = cells.get("skill name", "").strip()
        if not other.name or not skill:
            yield Problem(line, "bad_row", file=sheet.source.name)
        else:
            yield _exchange("endorsement", line, received, other, day, skill, sheet.source.name)


def recommendations(sheet: Sheet) -> Iterator[ExchangeRecord | Problem]:
    """One exchange a row; the direction is in the file's name only (Recommendations_Given.csv)."""
    received = "given" not in sheet.source.base
    for row in cells_of(sheet):
        if isinstance(row, Problem):
            yield row
            continue
        line, cells = row
        other = person(f"{cells.get('first name', '')} {cells.get('last name', '')}")
        text = cells.get("text", "").strip()
        if not other.name or not text:
            yield Problem(line, "bad_row", file=sheet.source.name)
            continue
        day = _date(cells.get("creation date", ""), day_first=False)
        yield _exchange("recommendation", line, received, other, day, text, sheet.source.name)


def _connection(
    line: int, cells: Cells, file: str, order: bool, notes: dict[str, list[str]], seen: set[str]
) -> ContactRecord | Problem:
    given, family, url = cells.get("first name", ""), cells.get("last name", ""), cells.get("url", "")
    if "connected on" not in cells and not url and not (given and family):
        return Problem(line, "bad_row", file=file)
    if not (given or family or url or cells.get("email address")):
        on = cells.get("connected on", "")
        return Problem(
            line, "hidden_member" if _date(on, order) else "bad_row", {"connected_on": on} if on else {}, file
        )
    record = ContactRecord("linkedin", line=line, file=file, uid=uid_of(url), met_how="linkedin")
    name_parts(record, given, family)
    if url:
        record.links.append(Labelled(full_url(url), "linkedin"))
    record.emails.extend(Labelled(address) for address in split_emails(cells.get("email address", "")))
    if cells.get("company") or cells.get("position"):
        record.positions.append(PositionRecord(cells.get("company", ""), "", cells.get("position", "")))
    record.met_on = _date(cells.get("connected on", ""), order)
    if cells.get("connected on") and not record.met_on:
        record.leftovers.append(Leftover("Connected On", cells["connected on"]))
    record.notes.extend(notes.pop(record.uid, ()))
    record.leftovers.extend(Leftover(name, value) for name, value in cells.items() if value and name not in _CONNECTION)
    seen.update({record.uid, name_key(record.full_name)} - {""} if not record.uid else {record.uid})
    return record


def _is_preamble(cells: Cells) -> bool:
    """LinkedIn's own remark, in the first cell only: "Notes:" or a long sentence."""
    first, *rest = list(cells.values()) or [""]
    return not any(rest) and (first.casefold().rstrip(":") in ("notes", "notas", "nota", "note") or len(first) > 60)


def _upload(line: int, cells: Cells, file: str, order: bool) -> ContactRecord:
    given = cells.get("firstname") or cells.get("first name", "")
    family = cells.get("lastname") or cells.get("last name", "")
    record = ContactRecord("linkedin", line=line, file=file)
    name_parts(record, given.strip(), family.strip())
    record.full_name = cells.get("fullname", "").strip() or record.full_name
    record.emails.extend(Labelled(address) for address in split_emails(cells.get("emails", "")))
    record.phones.extend(Labelled(number) for number in split_phones(cells.get("phonenumbers", "")))
    profiles = [url for url in re.split(r"[,;\s]+", cells.get("profiles", "") + "," + cells.get("sites", "")) if url]
    record.links.extend(Labelled(url, "linkedin" if "linkedin.com" in url else "") for url in profiles)
    record.uid = next((uid for uid in map(uid_of, profiles) if uid), "")
    if cells.get("companies") or cells.get("title"):
        record.positions.append(PositionRecord(cells.get("companies", "").strip(), "", cells.get("title", "").strip()))
    if born := days.date_record("birthday", cells.get("birthday", ""), day_first=order):
        record.dates.append(DateRecord("birthday", born.year, born.month, born.day, text=born.text))
    for name in ("addresses", "location", "instantmessagehandles", "source", "createdat", "bookmarkedat", ""):
        if value := cells.get(name, "").strip():
            record.leftovers.append(Leftover(name, value))
    return record


def _invitation(line: int, cells: Cells, file: str, owner: Owner, order: bool) -> InteractionRecord | Problem:
    moment = days.parse_moment(cells.get("sent at", ""), day_first=order)
    sender = person(cells.get("from", ""), cells.get("inviterprofileurl", ""))
    target = person(cells.get("to", ""), cells.get("inviteeprofileurl", ""))
    direction = fold(cells.get("direction", ""))
    mine = direction.startswith(("out", "env", "sal")) or (not direction and owner.is_me(sender.name, sender.url))
    other = target if mine else sender
    if moment is None or not (other.name or other.url):
        return Problem(line, "bad_row", file=file)
    message = cells.get("message", "").strip()
    key = _hash("invitation", cells.get("sent at", ""), sender.uid or sender.name, target.uid or target.name)
    return InteractionRecord(
        "linkedin", line, "message" if message else "invitation", "out" if mine else "in", [other], moment[0],
        at=moment[1], text=message, key=key, file=file,
    )  # fmt: skip


def _exchange(
    kind: str, line: int, received: bool, other: PersonRef, day: date | None, note: str, file: str
) -> ExchangeRecord:
    direction = "received" if received else "given"
    key = _hash(kind, direction, other.uid or name_key(other.name), str(day), note)
    return ExchangeRecord(
        "linkedin", line, "received" if received else "given", kind, other, day, note=note, key=key, file=file
    )


def _order(sheet: Sheet, names: tuple[str, ...], default: bool) -> bool:
    index = next((i for i, name in enumerate(sheet.header) if fold(name) in names), -1)
    told = days.day_first_in(sheet.column(index)) if index >= 0 else None
    return default if told is None else told


def _date(text: str, day_first: bool) -> date | None:
    day = days.parse_day(text, day_first=day_first, pivot=99)
    return day.as_date() if day else None


def _hash(*parts: str) -> str:
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]
