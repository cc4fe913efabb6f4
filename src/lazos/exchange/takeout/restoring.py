"""Putting a take-out back: into an empty account everything as it was, into another what is not there yet.

Rows are written table by table in chunks, and which keys they got is noted in the same transaction, so that a killed
restore is taken back by its next run, and the whole can be undone.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import DataError, IntegrityError, connection, transaction
from django.utils.dateparse import parse_date, parse_datetime, parse_time

from lazos.activity.models import Deed
from lazos.core.formats.records import Problem
from lazos.exchange.importing.bulk import insert
from lazos.exchange.importing.cleaning import clean
from lazos.exchange.importing.reports import Report
from lazos.exchange.takeout.archive import PAST, VERSION
from lazos.exchange.takeout.tables import PREFERENCES, links, lists, name_of, owners, plain_fields, tables
from lazos.people import derive
from lazos.people.models import Attachment, Contact, Interaction, Tending

if TYPE_CHECKING:
    from lazos.accounts.models import Member

CHUNK = 500
Ranges = dict[str, list[list[int]]]
Note = Callable[[int, Ranges], None]

_LARGEST = 512 * 1024 * 1024
_LONGEST_LINE = 32 * 1024 * 1024
_ONE_FILE = 64 * 1024 * 1024
_ALL_FILES = 4 * 1024 * 1024 * 1024
# What makes a row the same as one that is there already; tables that hang on a contact go with their contact.
_SAME_BY = {
    "people.contact": ("uid",),
    "people.circle": ("name",),
    "people.tag": ("folded",),
    "people.origin": ("kind", "label", "created_at"),
    "people.interaction": ("created_at", "day", "kind", "title", "source_key"),
    "people.sourcekey": ("key",),
    "exchange.columnmapping": ("header_digest",),
}
_NEVER_TURNED_ON = {"digest", "digest_at"}


# A broken archive, or rows that contradict each other: no take-out of ours.
_DAMAGED = (
    *(BadZipFile, zlib.error, OSError, EOFError, IntegrityError, DataError, OverflowError),
    *(KeyError, TypeError, ValueError, AttributeError),
)


class Refused(Exception):
    """The file is no take-out that we can read; `args[0]` is the code of a problem."""


class Restoring:
    """Reads `lazos.json` and the attachments of one zip (or folder) into the account of one member."""

    def __init__(self, member: Member, *, now: datetime, dry_run: bool = False) -> None:
        self.member, self.now, self.dry_run = member, now, dry_run
        self.ranges: Ranges = {}
        self._keys: dict[Any, array[int]] = {}  # place in its table → key; negative: it was there already
        self._late: dict[tuple[Any, Any], list[tuple[int, int]]] = defaultdict(list)
        self._lists: dict[Any, list[tuple[int, list[int]]]] = defaultdict(list)
        self._done = 0
        self._note: Note = lambda done, ranges: None
        self._empty = not Contact.objects.owned_by(member).exists()

    def read(self, path: Path | str, report: Report, *, note: Note | None = None) -> Report:
        """Counts contacts into `report`. `note(rows, ranges)` is called within each transaction and may raise."""
        self._note = note or self._note
        try:
            for section, rows in _sections(Path(path)):
                self._take(section, rows, report)
            if not self.dry_run:
                self._finish(path)
        except Refused as problem:
            self._refuse(report, str(problem.args[0]))
        except (json.JSONDecodeError, RecursionError):
            self._refuse(report, "bad_json")
        except _DAMAGED:
            self._refuse(report, "damaged")
        return report

    def _refuse(self, report: Report, code: str) -> None:
        take_back(self.member, self.ranges)
        self.ranges.clear()
        report.read = report.created = report.matched = 0
        report.skipped.clear()
        report.take(Problem(1, code, fatal=True))

    def _take(self, section: str, rows: Any, report: Report) -> None:
        models = {name_of(model): model for model in tables()}
        if section == "preferences":
            self._prefer(rows)
        elif section == "history":
            self._tell(rows)
        elif section in models:
            self._table(models[section], rows, report)

    def _prefer(self, values: dict[str, Any]) -> None:
        """Only an account without anybody takes over how the other one liked it; no mail is turned on by that."""
        if self.dry_run or not self._empty or not isinstance(values, dict):
            return
        fields = {name: self.member._meta.get_field(name) for name in PREFERENCES if name not in _NEVER_TURNED_ON}
        try:
            wanted = {name: _typed(field, values[name]) for name, field in fields.items() if name in values}
            for name, value in wanted.items():
                fields[name].clean(value, self.member)
        except (ValidationError, ValueError, TypeError):
            return
        if not _are_minutes(wanted.get("action_minutes", {})):
            return
        for name, value in wanted.items():
            setattr(self.member, name, value)
        type(self.member)._base_manager.filter(pk=self.member.pk).update(**wanted)

    def _tell(self, rows: Iterator[dict[str, Any]]) -> None:
        told = [row for row in rows if isinstance(row, dict)]
        if self.dry_run or not self._empty:
            return
        deeds = [
            Deed(
                owner=self.member,
                kind=f"{PAST}{row.get('kind', '')}"[:60],
                at=parse_datetime(row.get("at") or "") or self.now,
                subject=clean(str(row.get("subject", "")))[:200],
                undone_at=parse_datetime(row.get("undone_at") or ""),
            )
            for row in told
        ]
        with transaction.atomic():
            self._insert(Deed, deeds)

    def _table(self, model: Any, rows: Iterator[dict[str, Any]], report: Report) -> None:
        keys = self._keys[model] = array("q", [0])
        there = self._there(model)
        piece: list[tuple[int, Any]] = []
        for row in rows:
            if not isinstance(row, dict):
                report.take(Problem(1, "bad_row", file="lazos.json"))
                continue
            place = len(keys)
            keys.append(0)
            found = self._made(model, row, place, there, report)
            if found is not None:
                piece.append((place, found))
            if len(piece) >= CHUNK:
                self._write(model, piece)
                piece = []
        self._write(model, piece)

    def _there(self, model: Any) -> dict[tuple[Any, ...], int]:
        """What makes a row the same as one that is there, for the rows that are there."""
        names = _same_by(model)
        if not names:
            return {}
        rows = model.objects.owned_by(self.member).order_by("pk").values_list("pk", *names)
        return {_identity(values): pk for pk, *values in rows}

    def _made(
        self, model: Any, row: dict[str, Any], place: int, there: dict[tuple[Any, ...], int], report: Report
    ) -> Any:
        """The row to write; None where it is there already, hangs on somebody who is, or cannot be read."""
        try:
            values = {field.name: _typed(field, row[field.name]) for field in plain_fields(model) if field.name in row}
        except (ValueError, TypeError, ValidationError):
            report.take(Problem(1, "bad_row", file="lazos.json"))
            return None
        same = there.get(self._identity_of(model, values) or ()) or self._of_source(model, values)
        if model is Contact:
            report.read += 1
            report.created, report.matched = report.created + (same is None), report.matched + (same is not None)
        if same is not None:
            self._keys[model][place] = -same
        made = model(**values)
        for field in owners(model):
            setattr(made, field.attname, self.member.pk)
        self._listed(model, row, place)
        targets = self._point(model, row, made)
        if targets is None or same is not None or (model is Tending and not self._empty):
            return None
        made._late = targets
        return made

    def _of_source(self, model: Any, values: dict[str, Any]) -> int | None:
        """An interaction that the same source brought already."""
        if model is not Interaction or self._empty or not values.get("source_key"):
            return None
        rows = Interaction.objects.owned_by(self.member).filter(source_key=values["source_key"])
        return rows.values_list("pk", flat=True).first()

    def _identity_of(self, model: Any, values: dict[str, Any]) -> tuple[Any, ...] | None:
        names = _same_by(model)
        return _identity([values.get(name) for name in names]) if names else None

    def _point(self, model: Any, row: dict[str, Any], made: Any) -> list[tuple[Any, int]] | None:
        """Sets what is known of foreign keys; returns those to set later. None: the row has nobody to hang on."""
        later, new, needed = [], False, False
        for field in links(model):
            place = row.get(field.name)
            if not isinstance(place, int) or isinstance(place, bool):
                if not field.null:
                    return None
                continue
            key = self._key(field.related_model, place)
            if key and field.related_model is not model:
                setattr(made, field.attname, abs(key))
                needed, new = (needed or not field.null), (new or (not field.null and key > 0))
            elif not field.null:
                return None
            else:
                later.append((field, place))
        return later if new or not needed or self.dry_run else None

    def _key(self, model: Any, place: int) -> int:
        keys = self._keys.get(model, ())
        return keys[place] if 0 < place < len(keys) else 0

    def _listed(self, model: Any, row: dict[str, Any], place: int) -> None:
        for field in lists(model):
            places = [at for at in row.get(field.name) or () if isinstance(at, int)]
            if places:
                self._lists[model, field].append((place, places))

    def _write(self, model: Any, piece: list[tuple[int, Any]]) -> None:
        if not piece:
            return
        self._done += len(piece)
        if self.dry_run:
            for place, _ in piece:
                self._keys[model][place] = place
            return
        rows = [row for _, row in piece]
        if model is Contact:
            for row in rows:
                derive.write_words(row)
        with transaction.atomic():
            self._insert(model, rows)
            for place, row in piece:
                self._keys[model][place] = row.pk
                for field, target in row._late:
                    self._late[model, field].append((row.pk, target))
            self._note(self._done, self.ranges)

    def _insert(self, model: Any, rows: list[Any]) -> None:
        if rows:
            insert(model, rows, keys=True)
            self.ranges.setdefault(model._meta.label, []).append([rows[0].pk, rows[-1].pk])

    def _finish(self, path: Path | str) -> None:
        with transaction.atomic():
            self._point_late()
            self._join_lists()
        self._bring_files(path)
        contacts = [key for key in self._keys.get(Contact, ()) if key > 0]
        derive.refresh_words(self.member.pk, contacts)
        derive.rebuild_days(self.member.pk, self.member.today(self.now), contacts)

    def _point_late(self) -> None:
        for (model, field), pairs in self._late.items():
            known = [(abs(key), pk) for pk, place in pairs if (key := self._key(field.related_model, place))]
            table, column = model._meta.db_table, field.column
            quote = connection.ops.quote_name
            with connection.cursor() as cursor:
                cursor.executemany(f"UPDATE {quote(table)} SET {quote(column)} = %s WHERE id = %s", known)

    def _join_lists(self) -> None:
        for (model, field), listed in self._lists.items():
            through = field.remote_field.through
            own, other = field.m2m_column_name(), field.m2m_reverse_name()
            rows = []
            for place, places in listed:
                key = self._key(model, place)
                targets = [self._key(field.related_model, at) for at in places]
                rows += [
                    through(**{own: abs(key), other: abs(target)})
                    for target in targets
                    if key and target and (key > 0 or target > 0)
                ]
            insert(through, rows, ignore_conflicts=True)

    def _bring_files(self, path: Path | str) -> None:
        """The bytes of attachments, each checked against its digest.

        A row whose bytes did not come along names no file: to know a digest must not open what others keep under it.
        """
        wanted = {key for key in self._keys.get(Attachment, ()) if key > 0}
        rows = Attachment.objects.owned_by(self.member)
        bytes_of = _Attached(Path(path))
        for row in rows.filter(pk__in=wanted).iterator(chunk_size=CHUNK):
            target = f"attachments/{row.sha256[:2]}/{row.sha256}"
            data = bytes_of.get(row.sha256)
            if data is None and row.sha256 not in bytes_of.brought:
                continue
            if data is not None and not default_storage.exists(target):
                default_storage.save(target, ContentFile(data))
            rows.filter(pk=row.pk).update(file=target)


class _Attached:
    """The files of a take-out by their digest, each read once and all together no more than `_ALL_FILES`."""

    def __init__(self, path: Path) -> None:
        self._path, self._left = path, _ALL_FILES
        self._archive = ZipFile(path) if path.is_file() and _is_zip(path) else None
        self._asked: set[str] = set()
        self.brought: set[str] = set()

    def get(self, sha256: str) -> bytes | None:
        """The bytes; None where there are none of that digest, or they were given before."""
        if sha256 in self._asked or not re.fullmatch("[0-9a-f]{64}", sha256):
            return None
        self._asked.add(sha256)
        data = self._read(f"attachments/{sha256}")
        self._left -= len(data)
        if self._left < 0:
            raise Refused("too_large")
        if len(data) > _ONE_FILE or hashlib.sha256(data).hexdigest() != sha256:
            return None
        self.brought.add(sha256)
        return data

    def _read(self, name: str) -> bytes:
        try:
            with self._archive.open(name) if self._archive else (self._path / name).open("rb") as file:
                return bytes(file.read(_ONE_FILE + 1))
        except (KeyError, OSError):
            return b""


def take_back(member: Member, ranges: Ranges) -> None:
    """Removes what a restore wrote, the last first."""
    from django.apps import apps

    for label, pieces in reversed(ranges.items()):
        model = apps.get_model(label)
        for first, last in reversed(pieces):
            with transaction.atomic():
                model.objects.owned_by(member).filter(pk__gte=first, pk__lte=last).delete()


def _sections(path: Path) -> Iterator[tuple[str, Any]]:
    """(name, value or iterator of rows) of each part of `lazos.json`, read line by line as a take-out writes it."""
    with _opened(path) as file:
        yield from _parsed(file)


def _opened(path: Path) -> Any:
    if path.is_dir():
        return (path / "lazos.json").open("rb")
    if path.suffix == ".json" or not _is_zip(path):
        return path.open("rb")
    archive = ZipFile(path)
    name = next((name for name in archive.namelist() if name.rpartition("/")[2] == "lazos.json"), "lazos.json")
    if archive.getinfo(name).file_size > _LARGEST:
        raise Refused("too_large")
    return archive.open(name)


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def _parsed(file: Any) -> Iterator[tuple[str, Any]]:
    lines = _Lines(file)
    if lines.next() != "{":
        raise Refused("bad_json")
    version = None
    while (line := lines.next()) != "}":
        if not line:
            raise Refused("bad_json")
        name, _, rest = line.removeprefix("],").strip().removeprefix('"').partition('": ')
        if rest.strip() == "[":
            rows = lines.rows()
            yield name, rows
            for _row in rows:
                pass
        elif rest.strip(", ") == "[]":
            continue
        else:
            value = json.loads(rest.rstrip().removesuffix(","))
            version = value if name == "version" else version
            if version is not None and (not isinstance(version, int) or version > VERSION):
                raise Refused("unsupported_format")
            yield name, value


class _Lines:
    def __init__(self, file: Any) -> None:
        self._file, self._held, self._read = file, "", 0

    def next(self) -> str:
        if self._held:
            held, self._held = self._held, ""
            return held
        line = self._file.readline(_LONGEST_LINE + 1)
        self._read += len(line)
        if len(line) > _LONGEST_LINE or self._read > _LARGEST:
            raise Refused("too_large")
        return str(line.decode("utf-8")).strip()

    def rows(self) -> Iterator[dict[str, Any]]:
        while line := self.next():
            if line.startswith("]"):
                self._held = line.removeprefix("]").removeprefix(",").strip()
                return
            yield json.loads(line.removesuffix(","))


def _typed(field: Any, value: Any) -> Any:
    """A value of the file as its column takes it. ValueError or ValidationError where it is none."""
    if value is None:
        if not field.null:
            raise ValueError(field.name)
        return None
    kind = field.get_internal_type()
    parse = {"DateTimeField": parse_datetime, "DateField": parse_date, "TimeField": parse_time}.get(kind)
    if parse is not None:
        parsed = parse(value)
        if parsed is None:
            raise ValueError(field.name)
        return parsed
    if kind == "FileField":
        return ""  # set once its bytes came along
    if isinstance(value, str):
        value = clean(value)
        if kind == "CharField" and len(value) > field.max_length:
            raise ValueError(field.name)
    return _plain_json(value) if kind == "JSONField" else _within(field, field.to_python(value))


def _within(field: Any, value: Any) -> Any:
    """Only what a form would take too: a known choice, a number that the column holds."""
    if field.choices and value != "" and value not in {key for key, _label in field.flatchoices}:
        raise ValueError(field.name)
    if isinstance(value, int):
        field.run_validators(value)
    return value


def _plain_json(value: Any) -> Any:
    """The same without what PostgreSQL refuses within JSON: NUL, halves of characters, NaN."""
    if isinstance(value, float) and not isfinite(value):
        raise ValueError(value)
    if isinstance(value, dict):
        return {clean(str(key)): _plain_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain_json(item) for item in value]
    return clean(value) if isinstance(value, str) else value


def _are_minutes(value: Any) -> bool:
    return isinstance(value, dict) and all(type(length) is int and 0 <= length <= 600 for length in value.values())


def _same_by(model: Any) -> tuple[str, ...]:
    """The columns by which a row is known; none for what hangs on a contact and goes with it."""
    named = _SAME_BY.get(name_of(model))
    if named is not None:
        return named
    if any(field.related_model is Contact and not field.null for field in links(model)):
        return ()
    return tuple(field.name for field in plain_fields(model) if field.name not in ("created_at", "updated_at"))


def _identity(values: Any) -> tuple[Any, ...]:
    return tuple(json.dumps(value, sort_keys=True) if isinstance(value, dict | list) else value for value in values)
