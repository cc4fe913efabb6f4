"""The table of concepts and its two files: ``concepts.txt.gz`` (what members read), ``index.npz`` (what is searched).

`to_bytes` makes them, `read` takes them back. The shipped ones come from ``python -m lazos.core.matching.esco DIR``.
"""

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterable, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from lazos.core.matching.kinship import Named, parents
from lazos.core.matching.label_index import Label, LabelIndex
from lazos.core.matching.sparse import Ints, Rows

T = TypeVar("T")


class VocabularyError(ValueError):
    """The rows or files of a vocabulary cannot be used; the message names the file or row and the field."""


class Row(NamedTuple):
    """A concept: its id (``skill/…``, ``occupation/…``), ESCO type or ISCO unit group, labels, alternative labels."""

    id: str
    type: str
    es: str
    en: str
    alternatives_es: tuple[str, ...]
    alternatives_en: tuple[str, ...]

    def labels(self) -> list[Label]:
        """Every label; an occupation's pair of genders (*contable/contabla*) counts as either."""
        both = [("es", form) for form in (self.es, *self._genders())] + [("en", self.en)]
        others = [("es", text) for text in self.alternatives_es] + [("en", text) for text in self.alternatives_en]
        return [Label(*label, True) for label in both] + [Label(*label, False) for label in others]

    def _genders(self) -> list[str]:
        return self.es.split("/") if self.id.startswith("occupation/") and "/" in self.es else []

    def named(self) -> Named:
        kind, _, _ = self.id.partition("/")
        masculine = self._genders()[0] if self._genders() else self.es
        return Named(kind, self.type if kind == "occupation" else "", masculine, self.en)


class Vocabulary(NamedTuple):
    rows: list[Row]
    parent: Ints  # (C,) index of the parent, -1 without
    searched: LabelIndex


def build(rows: Iterable[Row]) -> Vocabulary:
    """Index and kinship of the rows. Raises `VocabularyError` for none at all, or for an id that comes twice."""
    kept = list(rows)
    if not kept:
        raise VocabularyError("a vocabulary needs at least one concept")
    if len({row.id for row in kept}) < len(kept):
        seen: set[str] = set()
        twice = next(row.id for row in kept if row.id in seen or seen.add(row.id))  # type: ignore[func-returns-value]
        raise VocabularyError(f"concept id {twice!r} comes twice")
    kin = np.array(parents([row.named() for row in kept]), np.int64)
    return Vocabulary(kept, kin, LabelIndex.build([row.labels() for row in kept]))


def parse(text: str, name: str = "concepts") -> list[Row]:
    """Rows of a tab-separated table: id, type, es, en, alternatives es, en (joined by ``" | "``)."""
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = line.split("\t")
        if len(cells) != 6:
            raise VocabularyError(f"{name}, line {number}: {len(cells)} columns, not 6")
        if cells[0] != "id":
            rows.append(Row(cells[0], cells[1], cells[2], cells[3], _several(cells[4]), _several(cells[5])))
    return rows


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(" | ") if part.strip())


def to_bytes(vocabulary: Vocabulary) -> dict[str, bytes]:
    """The two files by name. The same vocabulary always gives the same text."""
    lines = ["\t".join([*row[:4], " | ".join(row[4]), " | ".join(row[5])]) for row in vocabulary.rows]
    index, held = vocabulary.searched, io.BytesIO()
    np.savez_compressed(
        held,
        allow_pickle=False,
        parent=vocabulary.parent.astype(np.int32),
        terms=_packed(index.terms),
        grams=_packed(index.grams),
        first_label=index.first_label.astype(np.uint32),
        preferred=np.packbits(index.preferred),
        labels=np.uint32(len(index.preferred)),
        stand_in_weights=np.round(index.stand_in_weights * 255).astype(np.uint8),
        **_rows("labels_of_term", index.labels_of_term, np.uint32, rising=True),
        **_rows("terms_of_gram", index.terms_of_gram, np.uint16, rising=True),
        **_rows("stand_ins", index.stand_ins, np.uint16),
    )
    return {"concepts.txt.gz": gzip.compress("\n".join(lines).encode(), 9, mtime=0), "index.npz": held.getvalue()}


def shipped() -> Traversable:
    """The folder of the ESCO files in this package."""
    return resources.files("lazos.core.matching") / "esco"


def read(folder: Traversable) -> Vocabulary:
    """The vocabulary in a folder. Raises `VocabularyError` naming the file that is missing, truncated or foreign."""
    rows = _checked(folder, "concepts.txt.gz", lambda raw: parse(gzip.decompress(raw).decode(), "concepts.txt.gz"))
    parent, index = _checked(folder, "index.npz", _index)
    if not len(rows) == len(parent) == len(index.first_label):
        raise VocabularyError(f"index.npz is of {len(parent)} concepts, concepts.txt.gz of {len(rows)}")
    return Vocabulary(rows, parent, index)


def _checked(folder: Traversable, name: str, reading: Callable[[bytes], T]) -> T:
    try:
        return reading((folder / name).read_bytes())
    except VocabularyError:
        raise
    except (OSError, EOFError, ValueError, KeyError, zlib.error, zipfile.BadZipFile) as error:
        raise VocabularyError(f"{name}: {type(error).__name__} {error}") from error


def _index(raw: bytes) -> tuple[Ints, LabelIndex]:
    with np.load(io.BytesIO(raw), allow_pickle=False) as held:
        return held["parent"].astype(np.int64), LabelIndex(
            _unpacked(held["terms"]),
            _unpacked(held["grams"]),
            _from(held, "labels_of_term", rising=True),
            _from(held, "terms_of_gram", rising=True),
            held["first_label"].astype(np.int64),
            np.unpackbits(held["preferred"])[: int(held["labels"])].astype(bool),
            _from(held, "stand_ins"),
            held["stand_in_weights"] / 255,
        )


def _packed(strings: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(strings).encode(), np.uint8)


def _unpacked(raw: NDArray[np.uint8]) -> list[str]:
    return raw.tobytes().decode().split("\n")


def _rows(name: str, rows: Rows, dtype: type[Any], rising: bool = False) -> dict[str, NDArray[Any]]:
    """Lengths and values; rising values as steps, which pack far better and wrap around unharmed."""
    values = np.diff(rows.values, prepend=0) if rising else rows.values
    return {f"{name}_n": np.diff(rows.starts).astype(np.uint32), name: values.astype(dtype)}


def _from(held: Mapping[str, NDArray[Any]], name: str, rising: bool = False) -> Rows:
    values, lengths = held[name], held[f"{name}_n"]
    if rising:
        values = np.cumsum(values, dtype=values.dtype)
    if int(lengths.sum()) != len(values):
        raise VocabularyError(f"index.npz: {name} has {len(values)} values, not {int(lengths.sum())}")
    return Rows(np.cumsum([0, *lengths], dtype=np.int64), values.astype(np.int64))
