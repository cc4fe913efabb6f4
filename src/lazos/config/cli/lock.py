"""One Lazos for one data folder: a second one, or a restore under a running one, would harm both."""

from __future__ import annotations

import fcntl
from pathlib import Path
from types import TracebackType

from lazos.config.cli import CommandError


class Running:
    """`with Running(folder):` holds the folder; the system lets go of it however the process ends."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "running.lock"

    def __enter__(self) -> Running:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self.file = self.path.open("w")
        except OSError as problem:
            raise CommandError(
                f"No podemos usar la carpeta de datos {self.path.parent}: {problem.strerror}. Elige otra con LAZOS_DATA=/ruta ./lazos",
                f"We cannot use the data folder {self.path.parent}: {problem.strerror}. Choose another with LAZOS_DATA=/path ./lazos",
            ) from problem
        try:
            fcntl.flock(self.file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as problem:
            raise CommandError(
                f"Ya hay un Lazos en marcha con la carpeta {self.path.parent}. Páralo antes, o usa otra con LAZOS_DATA.",
                f"A Lazos is already running on the folder {self.path.parent}. Stop it first, or use another with LAZOS_DATA.",
            ) from problem
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.file.close()
