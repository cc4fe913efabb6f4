"""Monica's SQL export: only the INSERTs of tables we know are read, nothing is executed.

Quoting is PHP's addslashes; numbers stand bare, so a phone such as 0034600… is kept as the text it is.
"""

import re
from collections.abc import Iterator

from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.monica.archive import content_of, singular
from lazos.core.formats.monica.book import Book, Person, Props
from lazos.core.formats.monica.records import records_of
from lazos.core.formats.records import Problem, Record
from lazos.core.formats.sources import Source

_INSERT = re.compile(r"^INSERT\s+(?:IGNORE\s+)?INTO\s+`?(\w+)`?\s*\(([^)]*)\)\s*VALUES", re.IGNORECASE | re.MULTILINE)
_VALUE = re.compile(r"\s*('(?:[^'\\]++|\\.|'')*+'|[^,()'\s]++)\s*([,)])", re.DOTALL)
_ESCAPE = re.compile(r"\\(.)|''", re.DOTALL)
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "0": ""}
_OF_CONTACT = (
    "contact_fields", "notes", "calls", "conversations", "reminders", "tasks", "gifts", "debts", "life_events", "pets",
    "addresses",
)  # fmt: skip
_KINDS = (
    "contact_field_types",
    "genders",
    "activity_types",
    "life_event_types",
    "relationship_types",
    "pet_categories",
)

Tables = dict[str, list[tuple[int, Props]]]


def read_sql(source: Source, *, keep_texts: bool = False, limits: Limits = DEFAULT) -> Iterator[Record | Problem]:
    """Every record of the export; a row that cannot be read is a Problem "bad_sql" with its line."""
    if source.size > limits.tree_bytes:
        yield Problem(1, "too_large", file=source.name, fatal=True)
        return
    tables: Tables = {}
    yield from _parse(content_of(source), tables, source.name, limits.tree_nodes // 4)
    yield from records_of(_book(tables, source.name), keep_texts)


def _parse(content: str, tables: Tables, file: str, most: int) -> Iterator[Problem]:
    position, line, counted, total = 0, 1, 0, 0
    while insert := _INSERT.search(content, position):
        names = [name.strip(" `\n\r\t") for name in insert[2].split(",")]
        position = insert.end()
        rows = tables.setdefault(insert[1].casefold(), [])
        while (start := _row_start(content, position)) >= 0:
            line, counted, total = line + content.count("\n", counted, start), start, total + 1
            if total > most:
                yield Problem(line, "too_many_rows", file=file)
                return
            values, position = _row(content, start + 1)
            if len(values) == len(names) and position > 0:
                rows.append((line, dict(zip(names, values, strict=True))))
                continue
            yield Problem(line, "bad_sql", {"table": insert[1]}, file)
            if position < 0:
                position = start + 1
                break


def _row_start(content: str, position: int) -> int:
    while position < len(content) and content[position] in " \t\r\n,":
        position += 1
    return position if content[position : position + 1] == "(" else -1


def _row(content: str, position: int) -> tuple[list[str | None], int]:
    """The values of one row and where it ends; -1 where it never does."""
    values: list[str | None] = []
    while found := _VALUE.match(content, position):
        values.append(_unquoted(found[1]))
        position = found.end()
        if found[2] == ")":
            return values, position
    return values, -1


def _unquoted(token: str) -> str | None:
    if token.startswith("'"):
        return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1], found[1]) if found[1] else "'", token[1:-1])
    return None if token.upper() == "NULL" else token


def _book(tables: Tables, file: str) -> Book:
    book = Book(file=file)
    for name in _KINDS:
        for _, row in tables.get(name, ()):
            book.kinds[f"{name}:{row.get('id')}"] = row
    people = {str(row.get("id")): _person(line, row, tables) for line, row in tables.get("contacts", ())}
    book.people = list(people.values())
    _attach(tables, people)
    book.activities = [
        (line, f"activity:{row.get('id')}", _typed(row, "activity_type")) for line, row in tables.get("activities", ())
    ]
    for _, row in tables.get("relationships", ()):
        ends = [people.get(str(row.get(end))) for end in ("contact_is", "of_contact")]
        if ends[0] and ends[1]:
            kind = book.kinds.get(f"relationship_types:{row.get('relationship_type_id')}", {})
            book.relations.append({"type": kind.get("name"), "contact_is": ends[0].uid, "of_contact": ends[1].uid})
    for _, row in tables.get("users", ())[:1] if "users" in tables else ():
        book.owner = row
    return book


def _person(line: int, row: Props, tables: Tables) -> Person:
    dates = _by_id(tables, "special_dates")
    props = dict(row)
    for column, key in (("birthday", "birthdate"), ("deceased", "deceased_date"), ("first_met", "first_met_date")):
        if found := dates.get(str(row.get(f"{column}_special_date_id"))):
            props[key] = found
    props["gender"] = f"genders:{row.get('gender_id')}"
    return Person(line, str(row.get("uuid") or f"contact:{row.get('id')}"), props)


def _attach(tables: Tables, people: dict[str, Person]) -> None:
    places, messages = _by_id(tables, "places"), tables.get("messages", [])
    for name in _OF_CONTACT:
        for line, row in tables.get(name, ()):
            if person := people.get(str(row.get("contact_id"))):
                kind = singular(name)
                props = _typed({**places.get(str(row.get("place_id")), {}), **row}, kind)
                if kind == "conversation":
                    props["messages"] = [item for _, item in messages if item.get("conversation_id") == row.get("id")]
                person.sections.setdefault(kind, []).append((line, f"{kind}:{row.get('id')}", props))
    tags = _by_id(tables, "tags")
    for _, row in tables.get("contact_tag", ()):
        if (person := people.get(str(row.get("contact_id")))) and (tag := tags.get(str(row.get("tag_id")))):
            person.props.setdefault("tags", []).append(tag.get("name"))
    for _, row in tables.get("activity_contact", ()):
        if person := people.get(str(row.get("contact_id"))):
            person.activities.append(f"activity:{row.get('activity_id')}")


def _typed(row: Props, kind: str) -> Props:
    """References to types written as the keys of `Book.kinds`."""
    for column, name in (
        ("contact_field_type_id", "contact_field_types"),
        ("activity_type_id", "activity_types"),
        ("life_event_type_id", "life_event_types"),
        ("pet_category_id", "pet_categories"),
    ):
        if row.get(column):
            row = {**row, "type": f"{name}:{row[column]}"}
    return row


def _by_id(tables: Tables, name: str) -> dict[str, Props]:
    return {str(row.get("id")): row for _, row in tables.get(name, ())}
