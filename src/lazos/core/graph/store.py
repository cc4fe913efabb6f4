"""A graph on disk that changes: a frozen generation, a log of what came after, and compaction into the next.

The database is the truth; this is its fast shadow. Any number of processes read, each through its own ``Store``; one
at a time appends (a lock file sees to it). Readers are never stopped: they go on with the generation they have mapped.
"""

import json
import os
import zlib
from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import Any

from . import check, files
from .graph import Graph
from .overlay import Change
from .types import GraphError


class Store:
    """The current graph of a folder, followed as it changes."""

    def __init__(self, folder: str | os.PathLike[str], *, verify: bool = False) -> None:
        self.folder, self._verify = Path(folder), verify
        self._lock = Lock()
        self._generation, self._offset = Path(), 0
        self._graph: Graph | None = None

    def graph(self) -> Graph:
        """The graph as of now: costs two small reads when nothing has changed."""
        return self._standing()[0]

    def _standing(self) -> tuple[Graph, Path, int]:
        """The graph, its generation, and how far its log was read for it: the three as they belong together."""
        with self._lock:
            while True:
                generation = files.current(self.folder)
                try:
                    return self._followed(generation), self._generation, self._offset
                except FileNotFoundError as error:
                    # Swapped away between the two reads: the pointer names the next one now.
                    if files.current(self.folder) == generation:
                        name = str(error.filename)
                        raise GraphError(f"{name}: missing", field=Path(name).stem, file=name) from None

    def append(self, changes: Iterable[Change]) -> None:
        """Add changes (see ``Graph.overlay``): durable on return, seen by every reader from its next ``graph()`` on.

        Raises ``GraphError`` for what the graph would not take; nothing is written then.
        """
        changes = check.listed(changes, "change")
        with files.writing(self.folder):
            graph, generation, start = self._standing()
            fresh = graph.overlay(changes)
            end = _append(generation / "delta.log", start, changes)
            with self._lock:
                if (self._generation, self._offset) == (generation, start):
                    self._graph, self._offset = fresh, end

    def compact(self) -> Path:
        """Fold the log into a new generation and make it current; what is appended meanwhile goes over with it."""
        graph, generation, offset = self._standing()
        fresh = files.write(self.folder, graph.parts)
        with files.writing(self.folder):
            if files.current(self.folder) != generation:
                raise GraphError(
                    f"{self.folder}: another compaction came first", field="CURRENT", file=str(self.folder)
                )
            late, _ = read_log(generation / "delta.log", offset)
            if late:
                _append(fresh / "delta.log", 0, late)
            files.point(self.folder, fresh)
        return fresh

    def _followed(self, generation: Path) -> Graph:
        if self._graph is None or generation != self._generation:
            fresh = Graph(files.read(generation, self._verify))
            self._graph, self._generation, self._offset = fresh, generation, 0
        log = generation / "delta.log"
        if size(log) > self._offset:
            changes, self._offset = read_log(log, self._offset)
            if changes:
                self._graph = self._graph.overlay(changes)
        return self._graph


def size(log: Path) -> int:
    try:
        return log.stat().st_size
    except FileNotFoundError:
        return 0


def read_log(log: Path, offset: int) -> tuple[list[Any], int]:
    """The changes after ``offset`` and where they end; a last line still being written is left for later."""
    if not log.exists():
        return [], offset
    with log.open("rb") as file:
        file.seek(offset)
        data = file.read()
    changes: list[Any] = []
    for line in data[: data.rfind(b"\n") + 1].splitlines(keepends=True):
        check, _, text = line.rstrip(b"\n").partition(b" ")
        if check != b"%08x" % zlib.crc32(text):
            raise GraphError(f"{log}, byte {offset}: damaged change", field="delta", position=offset, file=str(log))
        changes += json.loads(text)
        offset += len(line)
    return changes, offset


def _append(log: Path, end: int, changes: list[Change]) -> int:
    """One line for all of them, so that a reader sees all or none; cuts off what a killed writer left half-written.

    Returns where it ends.
    """
    text = json.dumps([[_plain(value) for value in change] for change in changes]).encode()
    with log.open("r+b" if log.exists() else "x+b") as file:
        file.truncate(end)
        file.seek(end)
        file.write(b"%08x %s\n" % (zlib.crc32(text), text))
        file.flush()
        os.fsync(file.fileno())
        return file.tell()


def _plain(value: Any) -> Any:
    return value.item() if hasattr(value, "item") else value
