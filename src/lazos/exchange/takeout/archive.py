"""The zip of a take-out, written as it is read from the database: memory stays flat however many people."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from lazos.activity.models import Deed
from lazos.exchange.takeout import sheets
from lazos.exchange.takeout.cards import cards_of
from lazos.exchange.takeout.tables import Places, name_of, plain, preferences_of, rows_of, tables
from lazos.people.models import Attachment

if TYPE_CHECKING:
    from lazos.accounts.models import Member

VERSION = 1
EVERY = 500
PAST = "past."  # kind of a deed that came with a take-out: it tells, it cannot be undone
Progress = Callable[[int, int], None]


def write(member: Member, path: Path | str, *, now: datetime, progress: Progress | None = None) -> None:
    """Everything of `member` into a zip at `path`; `progress(done, total)` may raise to stop."""
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        _Writer(member, archive, now, progress or (lambda done, total: None)).write()


class _Writer:
    def __init__(self, member: Member, archive: ZipFile, now: datetime, progress: Progress) -> None:
        self.member, self.archive, self.now, self._progress = member, archive, now, progress
        self.places = Places(member)
        self._done, self._total = 0, sum(self.places.count(model) for model in tables())

    def write(self) -> None:
        with self._text("lazos.json") as file:
            self._json(file)
        with self._text("contacts.vcf", newline="") as file:
            for card in cards_of(self.member):
                file.write(card)
        for name, header, rows in sheets.sheets(self.member):
            with self._text(name, newline="") as file:
                sheets.write(file, header, rows)
        self._attachments()
        self._progress(self._total, self._total)

    def _text(self, name: str, newline: str = "\n") -> IO[str]:
        return io.TextIOWrapper(self.archive.open(name, "w", force_zip64=True), "utf-8", newline=newline)

    def _json(self, file: IO[str]) -> None:
        """One row a line: a reader need not hold the whole."""
        head = {"format": "lazos", "version": VERSION, "made_at": plain(self.now), "name": self.member.name}
        file.write("{\n" + "".join(f"{json.dumps(key)}: {_dumped(value)},\n" for key, value in head.items()))
        file.write(f'"preferences": {_dumped(preferences_of(self.member))},\n')
        file.write('"history": [')
        self._lines(file, map(_deed, Deed.objects.owned_by(self.member).order_by("pk").iterator(chunk_size=1000)))
        for model in tables():
            file.write(f",\n{json.dumps(name_of(model))}: [")
            self._lines(file, self._counted(rows_of(model, self.member, self.places)))
        file.write("\n}\n")

    def _lines(self, file: IO[str], rows: Any) -> None:
        for nth, row in enumerate(rows):
            file.write((",\n" if nth else "\n") + _dumped(row))
        file.write("\n]")

    def _counted(self, rows: Any) -> Any:
        for row in rows:
            self._done += 1
            if self._done % EVERY == 0:
                self._progress(self._done, self._total)
            yield row

    def _attachments(self) -> None:
        listed, written = [], set()
        for row in Attachment.objects.owned_by(self.member).order_by("pk").iterator(chunk_size=500):
            name = f"attachments/{row.sha256}"
            there = row.file.storage.exists(row.file.name)
            if there and name not in written:
                written.add(name)
                info_type = ZIP_STORED if row.media_type.startswith("image/") else ZIP_DEFLATED
                self.archive.write(row.file.path, name, compress_type=info_type)
            listed.append({
                "file": name if there else "", "sha256": row.sha256, "size": row.size, "name": row.name,
                "media_type": row.media_type, "kind": row.kind,
                "contact": self.places.place(Attachment._meta.get_field("contact").related_model, row.contact_id),
            })  # fmt: skip
        with self._text("attachments/manifest.json") as file:
            json.dump(listed, file, ensure_ascii=False, indent=1)


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _deed(deed: Deed) -> dict[str, Any]:
    told = {"kind": deed.kind.removeprefix(PAST), "at": plain(deed.at), "subject": deed.subject}
    return told | {"undone_at": plain(deed.undone_at)}
