"""Graphs as folders of raw arrays, mapped read-only so that many processes share one copy.

``folder/graph-<generation>/`` holds ``header.json`` and one ``.bin`` file an array; ``folder/CURRENT`` names the
generation in use and changes by rename, so a reader sees the old graph or the new one and nothing between. A
generation never changes once written, but for ``delta.log`` beside it (see ``store``).
"""

import mmap
import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from . import header as headers
from .build import NARROW, Postings, Rows
from .exchange import Exchange
from .frozen import Parts
from .header import EXCHANGE, TYPES
from .types import Array, GraphError

try:
    import fcntl
except ImportError:  # Windows: one writing process at a time is up to the caller there
    fcntl = None  # type: ignore[assignment]

SMALL = 16 << 20
"""Generations up to this many bytes are checked whole when opened; of larger ones, blocks spread over each array."""

BLOCK, BLOCKS = 1 << 16, 16


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


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """One process, and one thread in it, at a time: appends, and makes a generation the current one."""
    with (folder / ".lock").open("ab") as handle:
        if fcntl:
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def write(folder: Path, parts: Parts) -> Path:
    """A new generation beside the others, complete and flushed, not yet current."""
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f".draft-{os.getpid()}-{os.urandom(4).hex()}"
    draft.mkdir()
    try:
        arrays = {name: _write_array(draft / f"{name}.bin", array) for name, array in _arrays(parts).items()}
        header = {
            "members": parts.members,
            "arrays": arrays,
            "kinds": parts.rows.labels,
            "organisations": parts.organisation.labels,
            "skills": parts.skills.labels,
            "needed": parts.exchange.labels,
        }
        _write_bytes(draft / "header.json", headers.write(header))
        return _named(folder, draft)
    except BaseException:
        shutil.rmtree(draft, ignore_errors=True)
        raise


def point(folder: Path, generation: Path) -> None:
    """Make a generation the current one, at once for every reader, and drop all but it and the one before.

    While ``writing``, lest another process append to the one before.
    """
    draft = folder / f".CURRENT-{os.getpid()}-{os.urandom(4).hex()}"
    _write_bytes(draft, f"{generation.name}\n".encode())
    os.replace(draft, folder / "CURRENT")
    _flush(folder)
    for old in _generations(folder):
        if old < _number(generation) - 1:
            shutil.rmtree(folder / f"graph-{old}", ignore_errors=True)


def read(generation: Path, verify: bool = False) -> Parts:
    """The parts of a generation, mapped; ``verify`` checks every byte whatever the size.

    Raises ``GraphError`` naming the file and the field for anything that is missing, cut short or not ours.
    """
    header = headers.read(generation / "header.json")
    every = verify or sum(header["arrays"][name]["bytes"] for name in TYPES) <= SMALL
    arrays = {name: _read_array(generation / f"{name}.bin", header["arrays"][name], every) for name in TYPES}
    rows = Rows(arrays["indptr"], arrays["rows"], arrays["kinds"], tuple(header["kinds"]))
    organisation = Postings(tuple(header["organisations"]), arrays["organisation_ptr"], arrays["organisation"])
    skills = Postings(tuple(header["skills"]), arrays["skills_ptr"], arrays["skills"])
    blocks: dict[int, frozenset[int]] = {}
    for one, other in arrays["blocked"].reshape(-1, 2).tolist():
        blocks[one] = blocks.get(one, frozenset()) | {other}
    exchange = Exchange(tuple(header["needed"]), len(skills.labels), *(arrays[name] for name in EXCHANGE))
    parts = Parts(header["members"], rows, organisation, skills, arrays["hidden"], blocks, exchange)
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
        **dict(zip(EXCHANGE, parts.exchange[2:], strict=True)),
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
    """A rename lasts only once its folder is on disk; where a folder can be opened at all."""
    if os.name == "nt":
        return
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


def _read_array(path: Path, entry: dict[str, Any], every: bool) -> Array:
    name, size = path.stem, entry["bytes"]
    with path.open("rb") as file:
        found = os.fstat(file.fileno()).st_size
        if found != size:
            raise GraphError(f"{path}: {name} has {found} bytes, not {size}", field=name, file=str(path))
        data: Any = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
    view = memoryview(data)
    spans = [(0, size)] if every else _blocks(size)
    if [zlib.crc32(view[start:stop]) for start, stop in spans] != ([entry["crc32"]] if every else entry["blocks"]):
        raise GraphError(f"{path}: the content of {name} is damaged", field=name, file=str(path))
    return np.frombuffer(data, entry["dtype"])


def _consistent(generation: Path, parts: Parts) -> None:
    """The arrays fit each other: a file of another generation would pass its own checks."""
    rows, members = parts.rows, parts.members
    fits = {
        "indptr": rows.indptr.size == members + 1 and int(rows.indptr[0]) == 0,
        "rows": rows.indptr.size > 0 and int(rows.indptr[-1]) == rows.rows.size and _narrow_enough(parts),
        "kinds": rows.kinds.size in (0, rows.rows.size),
        "organisation": _posted(parts.organisation),
        "skills": _posted(parts.skills),
        **_exchanged(parts),
        "blocked": all(one < members for one in parts.blocks),
    }
    for name, good in fits.items():
        if not good:
            path = generation / f"{name}.bin"
            raise GraphError(f"{path}: {name} does not fit the other arrays", field=name, file=str(path))


def _posted(postings: Postings) -> bool:
    ptr = postings.ptr
    return ptr.size == len(postings.labels) + 1 and int(ptr[-1]) == postings.members.size


def _narrow_enough(parts: Parts) -> bool:
    return parts.members <= NARROW or parts.rows.rows.dtype == np.uint64


def _exchanged(parts: Parts) -> dict[str, bool]:
    """Empty, or a row for each member and each need."""
    them, known = parts.exchange, parts.members if parts.exchange.labels else -1
    return {
        "offers": _filled(them.offers_ptr, them.offers, known),
        "needs": _filled(them.needs_ptr, them.needs, known),
        "meets": _filled(them.meets, them.skill, len(them.labels) or -1),
        "worth": them.worth.size == them.skill.size,
    }


def _filled(ptr: Array, values: Array, rows: int) -> bool:
    """``rows`` rows, but for members who joined after the needs were gathered; none at all for -1."""
    if rows < 0:
        return not ptr.size and not values.size
    return 0 < ptr.size <= rows + 1 and int(ptr[-1]) == values.size
