"""Monica's JSON export: sections of {count, type, values} at every level, absent when empty, types in the singular.

The tree is held in memory whole (see `Limits.tree_bytes`); the line of a thing is found again by its uuid.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from lazos.core.formats.limits import DEFAULT, Limits
from lazos.core.formats.monica.book import Book, Entry, Person, Props
from lazos.core.formats.monica.records import records_of
from lazos.core.formats.records import Problem, Record
from lazos.core.formats.sources import Source
from lazos.core.formats.text import open_text, sniff_encoding

_UUID = re.compile(r'"uuid"\s*:\s*"([^"\\]{1,80})"')
_KIND_LISTS = (
    "contact_field_types", "genders", "activity_types", "life_event_types", "relationship_types", "pet_categories",
    "activity_type_categories",
)  # fmt: skip


def read_json(source: Source, *, keep_texts: bool = False, limits: Limits = DEFAULT) -> Iterator[Record | Problem]:
    """Every record of the export; a file that is no JSON, or too deep or large, is one fatal Problem."""
    if source.size > limits.tree_bytes:
        yield Problem(1, "too_large", file=source.name, fatal=True)
        return
    content = content_of(source)
    if content.count("{") + content.count("[") > limits.tree_nodes or content.count(",") > limits.tree_items:
        yield Problem(1, "too_large", file=source.name, fatal=True)
        return
    try:
        tree = json.loads(content)
    except json.JSONDecodeError as error:
        yield Problem(error.lineno, "bad_json", file=source.name, fatal=True)
        return
    except (RecursionError, ValueError):
        yield Problem(1, "bad_json", file=source.name, fatal=True)
        return
    yield from records_of(_book(tree, _lines(content), source.name), keep_texts)


def content_of(source: Source) -> str:
    """The whole text of a file, without its byte order mark."""
    with source.open() as stream:
        encoding = sniff_encoding(stream) or "utf-8"
    with source.open() as stream, open_text(stream, encoding) as text:
        return text.read().lstrip("\ufeff")


def _lines(content: str) -> dict[str, int]:
    """{uuid: line of the object it is in}, for the first object that calls itself so."""
    lines: dict[str, int] = {}
    line, counted = 1, 0
    for found in _UUID.finditer(content):
        start = max(content.rfind("{", counted, found.start()), counted)
        line += content.count("\n", counted, start)
        counted = start
        lines.setdefault(found[1], line)
    return lines


def _book(tree: Any, lines: dict[str, int], file: str) -> Book:
    account = _dict(_dict(tree).get("account"))
    book = Book(file=file)
    for kinds in _KIND_LISTS:
        for item in _list(_dict(account.get("instance")).get(kinds)):
            book.kinds[str(_dict(item).get("uuid"))] = _props(item)
    for kind, values in _sections(account):
        _take(book, kind, values, lines)
    return book


def _take(book: Book, kind: str, values: list[Any], lines: dict[str, int]) -> None:
    match kind:
        case "user" if values:
            book.owner = _props(values[0])
        case "contact":
            book.people.extend(_person(value, lines) for value in values if isinstance(value, dict))
        case "activity":
            book.activities.extend(_entries(values, lines))
        case "relationship":
            book.relations.extend(_props(value) for value in values)
        case "photo":
            book.photos.update({uid: props for _, uid, props in _entries(values, lines)})


def _person(value: Props, lines: dict[str, int]) -> Person:
    uid = str(value.get("uuid") or "")
    person = Person(lines.get(uid, 1), uid, {**_props(value), "created_at": value.get("created_at")})
    for kind, values in _sections(value):
        if kind == "activity":
            person.activities.extend(str(item) for item in values if isinstance(item, str))
        elif kind == "photo":
            person.photos.extend(str(item) for item in values if isinstance(item, str))
        entries = _entries(values, lines)
        if entries:
            person.sections.setdefault(kind, []).extend(entries)
    return person


def _entries(values: list[Any], lines: dict[str, int]) -> list[Entry]:
    entries = []
    for value in values:
        if isinstance(value, dict):
            uid = str(value.get("uuid") or "")
            entries.append((lines.get(uid, 1), uid, _props(value)))
    return entries


def _sections(node: Props) -> Iterator[tuple[str, list[Any]]]:
    for section in _list(node.get("data")):
        found = _dict(section)
        yield singular(str(found.get("type", ""))), _list(found.get("values"))


def singular(kind: str) -> str:
    """ "activities" → "activity": files of other hands write the types in the plural."""
    if kind.endswith("ies"):
        return f"{kind[:-3]}y"
    if kind.endswith(("sses", "xes")):
        return kind[:-2]
    return kind[:-1] if kind.endswith("s") and not kind.endswith("ss") else kind


def _props(value: Any) -> Props:
    """The properties of a thing; things written without that envelope are their own properties."""
    node = _dict(value)
    return _dict(node.get("properties")) or {key: item for key, item in node.items() if key != "data"}


def _dict(value: Any) -> Props:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
