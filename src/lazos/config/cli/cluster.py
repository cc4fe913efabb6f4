"""A throw-away PostgreSQL: made by `initdb` in a temporary folder, reached by a socket there, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType


class PostgreSQLMissing(Exception):
    """No `initdb` on this machine."""


class Cluster:
    """`with Cluster() as url:` gives a `LAZOS_DATABASE_URL`. Fast and forgetful (fsync off) unless `durable`."""

    def __init__(self, *, durable: bool = False) -> None:
        self.durable = durable

    def __enter__(self) -> str:
        self.bin = binaries()
        self.folder = Path(tempfile.mkdtemp(prefix="lazos-pg-", dir="/tmp"))
        # PostgreSQL refuses root; the package brings a user of its own.
        self.user = "postgres" if os.geteuid() == 0 else ""
        if self.user:
            shutil.chown(self.folder, self.user)
        self._run("initdb", "--pgdata", self._data, "--auth=trust", "--username=lazos", "--no-sync", "--encoding=UTF8")
        forgetful = "" if self.durable else " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        options = f"-k {self.folder} -c listen_addresses='' -c shared_buffers=128MB -c max_connections=60{forgetful}"
        self._run(
            "pg_ctl", "--pgdata", self._data, "--wait", "--log", str(self.folder / "log"), "--options", options, "start"
        )
        return f"postgresql://lazos@/postgres?host={self.folder}"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._run("pg_ctl", "--pgdata", self._data, "--mode=immediate", "stop", check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    @property
    def _data(self) -> str:
        return str(self.folder / "data")

    def _run(self, program: str, *arguments: str, check: bool = True) -> None:
        as_user = ["runuser", "-u", self.user, "--"] if self.user else []
        subprocess.run(
            [*as_user, str(self.bin / program), *arguments],
            check=check,
            cwd="/tmp",
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )


def binaries() -> Path:
    on_path = shutil.which("initdb")
    packaged = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    found = Path(on_path) if on_path else packaged[-1] if packaged else None
    if found is None:
        raise PostgreSQLMissing
    return found.parent
