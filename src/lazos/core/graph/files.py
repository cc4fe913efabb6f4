"""Graphs as folders of raw arrays, mapped read-only so that many processes share one copy.

``folder/graph-<generation>/`` holds ``header.json`` and one ``.bin`` file an array; ``folder/CURRENT`` names the
generation in use and changes by rename, so a reader sees the old graph or the new one and nothing between. A
generation never changes once written, but for ``delta.log`` beside it (see ``store``).
"""

import json
import mmap
import os
import shutil
import zlib
from pathlib import Path
from typing import Any

import numpy as np

from .build import Postings, Rows
from .frozen import Parts
from .types import Array, GraphError

FORMAT, VERSION = "lazos-graph", 1

SMALL = 16 << 20
"""Generations up to this many bytes are checked whole when opened; of larger ones, blocks spread over each array."""

BLOCK, BLOCKS = 1 << 16, 16

_TYPES = {
    "indptr": ("<i8",),
    "rows": ("<u4", "<u8"),
    "kinds": ("|u1",),
    "organisation_ptr": ("<i8",),
    "organisation": ("<u4",),
    "skills_ptr": ("<i8",),
    "skills": ("<u4",),
    "hidden": ("<i8",),
    "blocked": ("<i8",),
}


def current(folder: Path) -> Path:
    """The generation in use. Raises ``GraphError`` where there is none."""
    pointer = folder / "CURRENT"
    try:
        name = pointer.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise GraphError(f"{pointer}: no graph here ({error})", field="CURRENT", file=str(pointer)) from None
    if not name.removeprefix("graph-").isdecimal() or not name.startswith("graph-"):
        raise GraphError(f"{pointer}: does not name a generation", field="CURRENT", file=str(pointer))
    return folder / name


def write(folder: Path, parts: Parts) -> Path:
    """A new generation beside the others, complete and flushed, not yet current."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".draft-{os.getpid()}-{os.urandom(4).hex()}"
    draft.mkdir()
    try:
        arrays = {name: _write_array(draft / f"{name}.bin", array) for name, array in _arrays(parts).items()}
        header = {
            "format": FORMAT,
            "version": VERSION,
            "members": parts.members,
            "arrays": arrays,
            "kinds": parts.rows.labels,
            "organisations": parts.organisation.labels,
            "skills": parts.skills.labels,
        }
        text = json.dumps(header)
        _write_bytes(draft / "header.json", f"{zlib.crc32(text.encode()):08x}\n{text}".encode())
        return _named(folder, draft)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def point(folder: Path, generation: Path) -> None:
    """Make a generation the current one, at once for every reader, and drop all but it and the one before."""
    draft = folder / f".CURRENT-{os.getpid()}-{os.urandom(4).hex()}"
    _write_bytes(draft, f"{generation.name}\n".encode())
    os.replace(draft, folder / "CURRENT")
    _flush(folder)
    for old in _generations(folder):
        if old < _number(generation) - 1:
            shutil.rmtree(folder / f"graph-{old}", ignore_errors=True)


def read(generation: Path, whole: bool = False) -> Parts:
    """The parts of a generation, mapped; ``whole`` checks every byte whatever the size.

    Raises ``GraphError`` naming the file and the field for anything that is missing, cut short or not ours.
    """
    header = _header(generation / "header.json")
    whole = whole or sum(entry["bytes"] for entry in header["arrays"].values()) <= SMALL
    arrays = {name: _read_array(generation / f"{name}.bin", header["arrays"][name], whole) for name in _TYPES}
    rows = Rows(arrays["indptr"], arrays["rows"], arrays["kinds"], tuple(header["kinds"]))
    organisation = Postings(tuple(header["organisations"]), arrays["organisation_ptr"], arrays["organisation"])
    skills = Postings(tuple(header["skills"]), arrays["skills_ptr"], arrays["skills"])
    blocks: dict[int, frozenset[int]] = {}
    for one, other in arrays["blocked"].reshape(-1, 2).tolist():
        blocks[one] = blocks.get(one, frozenset()) | {other}
    parts = Parts(header["members"], rows, organisation, skills, arrays["hidden"], blocks)
    _consistent(generation, parts)
    return parts


def _arrays(parts: Parts) -> dict[str, Array]:
    pairs = [(one, other) for one, others in sorted(parts.blocks.items()) for other in sorted(others)]
    return {
        "indptr": parts.rows.indptr,
        "rows": parts.rows.rows,
        "kinds": parts.rows.kinds,
        "organisation_ptr": parts.organisation.ptr,
        "organisation": parts.organisation.members,
        "skills_ptr": parts.skills.ptr,
        "skills": parts.skills.members,
        "hidden": parts.hidden,
        "blocked": np.array(pairs, np.int64).ravel(),
    }


def _write_array(path: Path, array: Array) -> dict[str, Any]:
    data = np.ascontiguousarray(array).data.cast("B") if array.size else memoryview(b"")
    _write_bytes(path, data)
    sums = {"crc32": zlib.crc32(data), "blocks": [zlib.crc32(data[start:stop]) for start, stop in _blocks(len(data))]}
    return {"dtype": array.dtype.newbyteorder("<").str, "bytes": len(data), **sums}


def _blocks(size: int) -> list[tuple[int, int]]:
    """The first, the last and some blocks between."""
    starts = sorted({(size - BLOCK) * at // (BLOCKS - 1) for at in range(BLOCKS)}) if size > BLOCK else [0]
    return [(start, min(start + BLOCK, size)) for start in starts]


def _write_bytes(path: Path, data: bytes | memoryview) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _flush(folder: Path) -> None:
    """A rename lasts only once its folder is on disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _named(folder: Path, draft: Path) -> Path:
    """Give a finished draft the next free generation number."""
    number = max(_generations(folder), default=0)
    while True:
        number += 1
        try:
            os.rename(draft, folder / f"graph-{number}")
        except OSError:
            if not (folder / f"graph-{number}").exists():
                raise
        else:
            _flush(folder)
            return folder / f"graph-{number}"


def _generations(folder: Path) -> list[int]:
    return [_number(path) for path in folder.glob("graph-*") if path.name.removeprefix("graph-").isdecimal()]


def _number(generation: Path) -> int:
    return int(generation.name.removeprefix("graph-"))


def _header(path: Path) -> dict[str, Any]:
    data = path.read_bytes()
    check, _, text = data.partition(b"\n")
    if check != b"%08x" % zlib.crc32(text):
        raise GraphError(f"{path}: damaged, or not the header of a graph", field="header", file=str(path))
    header: dict[str, Any] = json.loads(text)
    if header.get("format") != FORMAT or header.get("version") != VERSION:
        found = f"{header.get('format')} {header.get('version')}"
        raise GraphError(f"{path}: format is {found}, not {FORMAT} {VERSION}", field="format", file=str(path))
    return header


def _read_array(path: Path, entry: dict[str, Any], whole: bool) -> Array:
    name, size = path.stem, int(entry["bytes"])
    if entry["dtype"] not in _TYPES[name]:
        raise GraphError(f"{path}: {name} has the type {entry['dtype']}", field=name, file=str(path))
    with path.open("rb") as file:
        found = os.fstat(file.fileno()).st_size
        if found != size:
            raise GraphError(f"{path}: {name} has {found} bytes, not {size}", field=name, file=str(path))
        data: Any = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
    view = memoryview(data)
    spans = [(0, size)] if whole else _blocks(size)
    if [zlib.crc32(view[start:stop]) for start, stop in spans] != ([entry["crc32"]] if whole else entry["blocks"]):
        raise GraphError(f"{path}: the content of {name} is damaged", field=name, file=str(path))
    return np.frombuffer(data, entry["dtype"])


def _consistent(generation: Path, parts: Parts) -> None:
    """The arrays fit each other: a file of another generation would pass its own checks."""
    fits = {
        "indptr": parts.rows.indptr.size == parts.members + 1 and int(parts.rows.indptr[0]) == 0,
        "rows": int(parts.rows.indptr[-1]) == parts.rows.rows.size if parts.rows.indptr.size else False,
        "kinds": parts.rows.kinds.size in (0, parts.rows.rows.size),
        "organisation": int(parts.organisation.ptr[-1]) == parts.organisation.members.size,
        "skills": int(parts.skills.ptr[-1]) == parts.skills.members.size,
    }
    for name, good in fits.items():
        if not good:
            path = generation / f"{name}.bin"
            raise GraphError(f"{path}: {name} does not fit the other arrays", field=name, file=str(path))
