"""Reading a take-out into the account of one member."""

from __future__ import annotations

import json
import zlib
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, transaction
from django.utils.dateparse import parse_datetime

from lazos.activity.models import Deed
from lazos.core.formats.records import Problem
from lazos.exchange.importing.bulk import insert
from lazos.exchange.importing.cleaning import clean
from lazos.exchange.importing.reports import Report
from lazos.exchange.takeout import merges
from lazos.exchange.takeout.archive import PAST
from lazos.exchange.takeout.restoring.archive_files import Attached, Refused, sections
from lazos.exchange.takeout.restoring.created import Created, note_links, note_rows
from lazos.exchange.takeout.restoring.sameness import identity, same_by
from lazos.exchange.takeout.restoring.values import are_minutes, typed
from lazos.exchange.takeout.restoring.way_back import take_back
from lazos.exchange.takeout.tables import PREFERENCES, links, lists, name_of, owners, plain_fields, tables
from lazos.notifications.models import Channel
from lazos.people import derive, files
from lazos.people.models import Attachment, Contact, Interaction, Merge, Tending

if TYPE_CHECKING:
    from lazos.accounts.models import Member

CHUNK = 500
Note = Callable[[int, Created], None]
_NEVER_TURNED_ON = {"digest", "digest_at"}
#: What only an account without anybody takes over, as it does the preferences.
_FOR_THE_EMPTY = {Tending, Channel}

# A broken archive, or rows that contradict each other: no take-out of ours.
_DAMAGED = (
    *(BadZipFile, zlib.error, OSError, EOFError, IntegrityError, DataError, OverflowError),
    *(KeyError, TypeError, ValueError, AttributeError),
)


class Restoring:
    """Reads `lazos.json` and the attachments of one zip (or folder) into the account of one member."""

    def __init__(self, member: Member, *, now: datetime, dry_run: bool = False) -> None:
        self.member, self.now, self.dry_run = member, now, dry_run
        self.created: Created = {}
        self._keys: dict[Any, array[int]] = {}  # place in its table → key; negative: it was there already
        self._late: dict[tuple[Any, Any], list[tuple[int, int]]] = defaultdict(list)
        self._lists: dict[Any, list[tuple[int, list[int]]]] = defaultdict(list)
        self._done = 0
        self._note: Note = lambda done, created: None
        self._empty = not Contact.objects.owned_by(member).exists()

    def read(self, path: Path | str, report: Report, *, note: Note | None = None) -> Report:
        """Counts contacts into `report`. `note(rows, created)` is called within each transaction and may raise."""
        self._note = note or self._note
        try:
            for section, rows in sections(Path(path)):
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
        take_back(self.member, self.created, now=self.now)
        self.created.clear()
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
            wanted = {name: typed(field, values[name]) for name, field in fields.items() if name in values}
            for name, value in wanted.items():
                fields[name].clean(value, self.member)
        except (ValidationError, ValueError, TypeError):
            return
        if not are_minutes(wanted.get("action_minutes", {})):
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
        names = same_by(model)
        if not names:
            return {}
        rows = model.objects.owned_by(self.member).order_by("pk").values_list("pk", *names)
        return {identity(values): pk for pk, *values in rows}

    def _made(
        self, model: Any, row: dict[str, Any], place: int, there: dict[tuple[Any, ...], int], report: Report
    ) -> Any:
        """The row to write; None where it is there already, hangs on somebody who is, or cannot be read."""
        try:
            values = {field.name: typed(field, row[field.name]) for field in plain_fields(model) if field.name in row}
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
        if targets is None or same is not None or (model in _FOR_THE_EMPTY and not self._empty):
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
        names = same_by(model)
        return identity([values.get(name) for name in names]) if names else None

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
            self._note(self._done, self.created)

    def _insert(self, model: Any, rows: list[Any]) -> None:
        if rows:
            insert(model, rows, keys=True)
            note_rows(self.created, model, (row.pk for row in rows))

    def _finish(self, path: Path | str) -> None:
        with transaction.atomic():
            self._point_late()
            self._join_lists()
            self._map_merges()
            self._note(self._done, self.created)
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
            joins: list[tuple[int, int]] = []
            for place, places in listed:
                key = self._key(model, place)
                targets = [self._key(field.related_model, at) for at in places]
                joins += [(key, target) for target in targets if key and target and (key > 0 or target > 0)]
            rows = [through(**{own: abs(key), other: abs(target)}) for key, target in joins]
            insert(through, rows, ignore_conflicts=True)
            with_old = [(abs(key), abs(target)) for key, target in joins if key < 0 or target < 0]
            note_links(self.created, model, field, with_old)

    def _map_merges(self) -> None:
        """What a merge keeps for its undo names rows by their places."""

        def key_of(model: Any, place: Any) -> int | None:
            return abs(self._key(model, place)) or None if type(place) is int else None

        wanted = [key for key in self._keys.get(Merge, ()) if key > 0]
        for merge in Merge.objects.owned_by(self.member).filter(pk__in=wanted):
            before = merges.as_keys(merge.before, key_of, self.member, merge.kept_id)
            Merge.objects.owned_by(self.member).filter(pk=merge.pk).update(before=before)

    def _bring_files(self, path: Path | str) -> None:
        """The bytes of attachments, each checked against its digest.

        A row whose bytes did not come along names no file: to know a digest must not open what others keep under it.
        """
        wanted = {key for key in self._keys.get(Attachment, ()) if key > 0}
        rows = Attachment.objects.owned_by(self.member)
        bytes_of = Attached(Path(path))
        for row in rows.filter(pk__in=wanted).iterator(chunk_size=CHUNK):
            data = bytes_of.get(row.sha256)
            if data is not None:
                files.keep(row.sha256, data)
            if row.sha256 in bytes_of.brought:
                rows.filter(pk=row.pk).update(file=files.path_of(row.sha256))
