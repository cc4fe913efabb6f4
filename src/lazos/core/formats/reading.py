"""From what was detected to records: each member goes to its reader, and nothing that breaks takes the rest along."""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Mapping as MappingLike
from dataclasses import dataclass

from lazos.core.formats import google, linkedin, outlook, table, thunderbird
from lazos.core.formats.build import compose_name, name_to_show
from lazos.core.formats.detection import Detected, Member
from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.linkedin.members import is_passed_over
from lazos.core.formats.records import ContactRecord, Problem, Record
from lazos.core.formats.sheet import Sheet
from lazos.core.formats.sources import DAMAGED, problem_of

Found = Iterator[Record | Problem]


@dataclass(frozen=True, slots=True)
class Request:
    """What the caller of `read` asked for."""

    owner: str = ""
    keep_texts: bool = False
    mapping: table.Mapping | MappingLike[str, str] | None = None
    language: str = "es"
    limits: Limits = DEFAULT


def read_detected(found: Detected, request: Request) -> Found:
    """Records and problems of everything detected; stops with "too_many_problems" where nearly nothing is right."""
    problems = Counter[str]()
    item: Record | Problem | None = None
    for item in _read(found, request):
        if isinstance(item, ContactRecord) and not item.full_name:
            item.full_name = compose_name(item) or name_to_show(item)
        yield item
        if isinstance(item, Problem):
            problems[item.code] += 1
            if problems[item.code] > request.limits.problems:
                yield Problem(item.line, "too_many_problems", {"code": item.code}, item.file, fatal=True)
                return
    if item is None:
        yield Problem(1, "nothing_found", fatal=True)


def _read(found: Detected, request: Request) -> Found:
    yield from found.problems
    if any(problem.fatal for problem in found.problems):
        return
    if found.format == "unknown":
        yield Problem(1, "unknown_format", fatal=True)
    elif found.format == "linkedin":
        yield from _linkedin(found.members, request)
    elif found.format == "lazos":
        yield Problem(1, "lazos_archive", fatal=True)
    else:
        for member in found.members:
            yield from _guarded(member, request)


def _linkedin(members: list[Member], request: Request) -> Found:
    """The export as one, then the members that are no part of it."""
    sheets = [(member.variant, member.sheet) for member in members if member.format == "linkedin" and member.sheet]
    yield from linkedin.read(sheets, owner=request.owner, keep_texts=request.keep_texts)
    for member in members:
        if member.format == "vcard":
            yield from _guarded(member, request)
        elif member.format != "linkedin" and not is_passed_over(member.source.base):
            yield Problem(1, "unknown_member_file", {"name": member.source.name}, member.source.name, skipped=False)


def _guarded(member: Member, request: Request) -> Found:
    line = 1
    try:
        for item in _one(member, request):
            line = max(line, getattr(item, "line", 1))
            yield item
    except DAMAGED as error:
        yield problem_of(error, line, member.source.name)


def _one(member: Member, request: Request) -> Found:
    match member.format, member.sheet:
        case "vcard", _:
            yield from _vcard(member, request.limits)
        case "google", Sheet() as sheet:
            yield from google.read(sheet)
        case "outlook", Sheet() as sheet:
            yield from outlook.read(sheet, member.variant)
        case "thunderbird", Sheet() as sheet:
            yield from thunderbird.read(sheet)
        case "table", Sheet() as sheet:
            yield from _table(sheet, request)
        case "monica", _:
            yield from _monica(member, request)
        case _:
            code = "calendar" if member.format == "calendar" else "unknown_format"
            yield Problem(1, code, file=member.source.name, fatal=not member.source.name)


def _table(sheet: Sheet, request: Request) -> Found:
    rows = [cells for _, cells in sheet.probed[sheet.header_row + 1 :]]
    sheet.header += [""] * (max(map(len, rows), default=0) - len(sheet.header))
    guess = table.guess_mapping(sheet.header, rows, request.language)
    if request.mapping is not None:
        guess = table.as_mapping(request.mapping, sheet.header)
    if guess.clear:
        yield from table.read(sheet, guess, request.language)
    else:
        yield Problem(max(sheet.header_line, 1), "needs_mapping", file=sheet.source.name, fatal=True)


def _vcard(member: Member, limits: Limits) -> Found:
    from lazos.core.formats import vcard

    with member.source.open() as stream:
        for item in vcard.read(stream, limits=limits):
            if not item.file:
                item.file = member.source.name
            yield item


def _monica(member: Member, request: Request) -> Found:
    from lazos.core.formats import monica

    reader = monica.read_json if member.variant == "json" else monica.read_sql
    yield from reader(member.source, keep_texts=request.keep_texts, limits=request.limits)
