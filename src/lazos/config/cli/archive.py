"""A backup: one tar file with the database, the files and a manifest that proves them.

Made while Lazos runs: SQLite's own backup gives one consistent moment; PostgreSQL's `pg_dump` a snapshot. Files are
written before the rows that name them and under the digest of their content, so that every row of that moment finds its
file among those copied after it.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lazos.config.cli import CommandError

FORMAT = 1
MANIFEST = "manifest.json"
KEYS = ("secret.key", "vapid.key")


def make(target: Path) -> dict[str, Any]:
    """Writes the backup and returns its manifest. `target` appears whole or not at all, readable by its owner alone."""
    from django.conf import settings
    from django.db import connection

    folder: Path = settings.DATA
    aside = target.with_name(f".{target.name}.part")
    with tempfile.TemporaryDirectory(dir=folder) as scratch:
        dump = Path(scratch) / ("lazos.sqlite3" if connection.vendor == "sqlite" else "lazos.pgdump")
        _copy_database(connection, dump)
        manifest = {"format": FORMAT, "database": connection.vendor, "rows": _rows_in(connection, dump), "files": {}}
        descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out, tarfile.open(fileobj=out, mode="w") as tar:
            for path, name in [(dump, dump.name), *_keys(folder), *_files(folder)]:
                manifest["files"][name] = _digest(path)
                tar.add(path, name, recursive=False)
            _add_text(tar, MANIFEST, json.dumps(manifest, indent=1, sort_keys=True))
            out.flush()
            os.fsync(out.fileno())
    aside.replace(target)
    return manifest


def restore(source: Path, folder: Path) -> tuple[dict[str, Any], Path | None]:
    """Puts a backup into the data folder once every file in it has proved whole.

    What was there before is set aside, never deleted. Returns the manifest and where that is (None: nothing was there).
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".restore-") as scratch:
        manifest = _unpack(source, Path(scratch))
        if manifest["database"] == "sqlite":
            _prove_sqlite(Path(scratch) / "lazos.sqlite3", manifest)
            before = _set_aside(folder)
        else:
            before = _set_aside(folder)
            _restore_postgresql(Path(scratch) / "lazos.pgdump")
            (Path(scratch) / "lazos.pgdump").unlink()
        for path in Path(scratch).iterdir():
            path.rename(folder / path.name)
    return manifest, before


def _copy_database(connection: Any, target: Path) -> None:
    if connection.vendor == "sqlite":
        import sqlite3

        connection.ensure_connection()
        with sqlite3.connect(target) as copy:
            connection.connection.backup(copy)
        copy.close()
        return
    _run_pg("pg_dump", "--format=custom", "--no-owner", f"--file={target}")


def _rows_in(connection: Any, dump: Path) -> dict[str, int]:
    """How many rows each table of the copy holds: what a restore is held against."""
    if connection.vendor == "sqlite":
        return sqlite_rows(dump)
    with connection.cursor() as cursor:
        return {table: _count(cursor, table) for table in sorted(connection.introspection.table_names(cursor))}


def sqlite_rows(path: Path) -> dict[str, int]:
    import sqlite3

    with sqlite3.connect(path) as database:
        query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        rows = {name: _count(database.cursor(), name) for (name,) in database.execute(query).fetchall()}
    database.close()
    return rows


def _count(cursor: Any, table: str) -> int:
    cursor.execute(f'SELECT COUNT(*) FROM "{table}"')
    return int(cursor.fetchone()[0])


def _keys(folder: Path) -> Iterator[tuple[Path, str]]:
    for name in KEYS:
        if (folder / name).is_file():  # the one for web push may come from the environment
            yield folder / name, name


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    kept = folder / "files"
    for path in sorted(kept.rglob("*")) if kept.is_dir() else ():
        if path.is_file():
            yield path, str(path.relative_to(folder))


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(text.encode())
    entry.mode = 0o600
    tar.addfile(entry, io.BytesIO(text.encode()))


def _unpack(source: Path, into: Path) -> dict[str, Any]:
    try:
        with tarfile.open(source, "r:") as tar:
            for entry in tar:
                _unpack_one(tar, entry, into)
        manifest: dict[str, Any] = json.loads((into / MANIFEST).read_text())
    except (OSError, tarfile.TarError, ValueError) as problem:
        reason = str(problem).splitlines()[0]
        raise CommandError(
            f"{source} no es una copia de Lazos, o está incompleta ({reason}).",
            f"{source} is not a Lazos backup, or is not whole ({reason}).",
        ) from problem
    if manifest.get("format") != FORMAT:
        raise CommandError(
            f"{source} es de una versión que esta no conoce. Actualiza Lazos.",
            f"{source} is of a version this one does not know. Update Lazos.",
        )
    for name, digest in manifest["files"].items():
        if not (into / name).is_file() or _digest(into / name) != digest:
            raise CommandError(
                f"En {source} falta o está dañado {name}. No cambiamos nada.",
                f"In {source}, {name} is missing or damaged. Nothing was changed.",
            )
    (into / MANIFEST).unlink()
    return manifest


def _unpack_one(tar: tarfile.TarFile, entry: tarfile.TarInfo, into: Path) -> None:
    """Plain files beneath the folder, nothing else. (Python 3.11.2, of Debian 12, has no extraction filter yet.)"""
    target = into / entry.name
    if not entry.isreg() or ".." in target.parts or not target.is_relative_to(into):
        raise tarfile.TarError(entry.name)
    target.parent.mkdir(parents=True, exist_ok=True)
    mode = 0o600 if entry.name in KEYS else 0o666
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as out:
        shutil.copyfileobj(tar.extractfile(entry), out)  # type: ignore[arg-type]


def _prove_sqlite(path: Path, manifest: dict[str, Any]) -> None:
    import sqlite3

    with sqlite3.connect(path) as database:
        sound = database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        sound = sound and not database.execute("PRAGMA foreign_key_check").fetchall()
    database.close()
    if not sound or sqlite_rows(path) != manifest["rows"]:
        raise CommandError(
            "La base de datos de la copia no está entera. No cambiamos nada.",
            "The database in the backup is not whole. Nothing was changed.",
        )


def _set_aside(folder: Path) -> Path | None:
    there = [path for path in folder.iterdir() if path.name.startswith(("lazos.sqlite3", *KEYS, "files"))]
    if not there:
        return None
    aside = Path(tempfile.mkdtemp(dir=folder, prefix="before-restore-"))
    for path in there:
        path.rename(aside / path.name)
    return aside


def _restore_postgresql(dump: Path) -> None:
    _run_pg(
        "pg_restore",
        "--clean",
        "--if-exists",
        "--no-owner",
        "--single-transaction",
        "--exit-on-error",
        f"--dbname={os.environ['LAZOS_DATABASE_URL']}",
        str(dump),
        named=False,
    )


def _run_pg(program: str, *arguments: str, named: bool = True) -> None:
    from lazos.config.cli.cluster import PostgreSQLMissing, binaries

    url = os.environ.get("LAZOS_DATABASE_URL", "")
    try:
        tool = shutil.which(program) or str(binaries() / program)
    except PostgreSQLMissing as problem:
        raise CommandError(
            f"Falta {program}: apt install postgresql-client", f"{program} is missing: apt install postgresql-client"
        ) from problem
    done = subprocess.run([tool, *arguments, *([url] if named else [])], capture_output=True, text=True, check=False)
    if done.returncode:
        reason = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else str(done.returncode)
        raise CommandError(f"{program} no pudo terminar: {reason}", f"{program} could not finish: {reason}")
