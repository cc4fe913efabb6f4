"""LinkedIn's own data export: the zip (basic or complete), its unpacked folder, or any one of its CSV files.

Order of what is yielded: the owner, connections, uploaded contacts, people with a note, invitations, endorsements and
recommendations, messages. A person has one uid ("linkedin:<slug>") in all of them. People who only wrote or received a
message come as contacts, once, before their first message; people of invitations, endorsements and recommendations
come as references only.
"""

from collections.abc import Iterator
from typing import TypeVar

from lazos.core.formats.linkedin import members, profile, ties
from lazos.core.formats.linkedin.messages import Reader
from lazos.core.formats.linkedin.owner import Owner, Talk, find_owner
from lazos.core.formats.records import Problem, Record
from lazos.core.formats.sheet import Sheet
from lazos.core.formats.sources import DAMAGED, problem_of

_T = TypeVar("_T")
Sheets = list[tuple[str, Sheet]]


def read(sheets: Sheets, *, owner: str = "", keep_texts: bool = False) -> Iterator[Record | Problem]:
    """Records of the (kind, sheet) pairs of one export. `owner`: name or profile address of who made it."""
    sheets = [(kind, sheet) for kind, sheet in sheets if kind != "passed"]
    if about := profile.owner_record((kind, sheet) for kind, sheet in sheets if kind in members.OWNER):
        yield about
    seen: set[str] = set()
    yield from _contacts(sheets, seen)
    me, talk = find_owner(
        owner, _of(sheets, "profile"), _of(sheets, "invitations"), _of(sheets, "messages"),
        {key.removeprefix("linkedin:") for key in seen},
    )  # fmt: skip
    yield from _given_and_received(sheets, me, keep_texts)
    yield from _messages(sheets, me, talk, seen, keep_texts)


def _of(sheets: Sheets, kind: str) -> list[Sheet]:
    return [sheet for found, sheet in sheets if found == kind]


def _contacts(sheets: Sheets, seen: set[str]) -> Iterator[Record | Problem]:
    notes: dict[str, list[str]] = {}
    written = []
    for sheet in _of(sheets, "notes"):
        for found in _safely(ties.notes_of(sheet), sheet):
            if isinstance(found, Problem):
                yield found
            elif found[1]:
                notes.setdefault(found[1], []).append(found[4])
                written.append((*found, sheet.source.name))
            else:
                yield ties.noted_contact(*found, sheet.source.name)
    for sheet in _of(sheets, "connections"):
        yield from _safely(ties.connections(sheet, notes, seen), sheet)
    for sheet in _of(sheets, "contacts"):
        yield from _safely(ties.uploads(sheet), sheet)
    for line, uid, given, family, note, file in written:
        if uid in notes:
            seen.add(uid)
            yield ties.noted_contact(line, uid, given, family, note, file)


def _given_and_received(sheets: Sheets, me: Owner, keep_texts: bool) -> Iterator[Record | Problem]:
    for sheet in _of(sheets, "invitations"):
        for found in _safely(ties.invitations(sheet, me), sheet):
            if not isinstance(found, Problem) and not keep_texts:
                found.text = ""
            yield found
    for sheet in _of(sheets, "endorsements_received"):
        yield from _safely(ties.endorsements(sheet, received=True), sheet)
    for sheet in _of(sheets, "endorsements_given"):
        yield from _safely(ties.endorsements(sheet, received=False), sheet)
    for sheet in _of(sheets, "recommendations"):
        yield from _safely(ties.recommendations(sheet), sheet)


def _messages(sheets: Sheets, me: Owner, talk: Talk, seen: set[str], keep_texts: bool) -> Iterator[Record | Problem]:
    reader = Reader(me, talk, seen, keep_texts)
    for sheet in _of(sheets, "messages"):
        if me.guessed:
            shown = talk.names.get(me.guessed, me.guessed)
            yield Problem(sheet.header_line, "owner_guessed", {"owner": shown}, sheet.source.name, skipped=False)
        yield from _safely(reader.read(sheet), sheet)


def _safely(records: Iterator[_T], sheet: Sheet) -> Iterator[_T | Problem]:
    """A member that turns out damaged ends there, reported; the other members are still read."""
    try:
        yield from records
    except DAMAGED as error:
        yield problem_of(error, 1, sheet.source.name)
