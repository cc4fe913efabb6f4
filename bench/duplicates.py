"""Duplicates: precision, recall, F1, false merges and seconds, beside simple rules and installed libraries.

    python bench/duplicates.py [--data DIR] [--json] [--index N]

DIR holds febrl/, synthetic-es/ and dedupe/ (default: er/ in the folder named by LAZOS_CORPUS); without it only the
generated people are used. `--index N` also times an import of N records against the incremental `Matcher`.
"""

import argparse
import csv
import itertools
import json
import os
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz, process

from lazos.core.identity import match
from lazos.core.identity.entry import entry_of
from lazos.core.identity.matcher import Matcher
from lazos.core.identity.rules import ASK, AUTO
from lazos.core.language.fold import fold
from people import address_book, register

Pairs = set[tuple[int, int]]
Dataset = tuple[list[dict[str, Any]], list[Any]]
FEBRL = {
    "given_name": "given",
    "surname": "family",
    "street_number": "street_number",
    "address_1": "street",
    "address_2": "street2",
    "suburb": "city",
    "postcode": "postcode",
    "state": "region",
    "date_of_birth": "birthday",
}
SPANISH = {"company": "organisation", "title": "role", "bday": "birthday"}
SPANISH |= {name: name for name in ("given", "family", "email", "phone", "city", "url")}
DEDUPE = {
    "Site name": "organisation",
    "Address": "street",
    "Zip": "postcode",
    "Phone": "phone",
    "Email Address": "email",
}


def main() -> None:
    options = _options()
    rows = [row for name, dataset in _datasets(options.data) for row in _compared(name, *dataset)]
    if options.index:
        rows.append(_index(options.index))
    print(json.dumps(rows, indent=1) if options.json else "\n".join(map(_line, rows)))


def _compared(name: str, records: list[dict[str, Any]], people: list[Any]) -> Iterator[dict[str, Any]]:
    true = _true_pairs(people)
    for method, find in METHODS.items():
        start = time.perf_counter()
        try:
            said, merged = find(records)
        except ImportError:
            continue
        seconds = time.perf_counter() - start
        yield {
            "data": name,
            "records": len(records),
            "method": method,
            **_scores(said, merged, true),
            "seconds": seconds,
        }


def _scores(said: Pairs, merged: Pairs, true: Pairs) -> dict[str, float]:
    right = len(said & true)
    return {
        "precision": right / max(len(said), 1),
        "recall": right / max(len(true), 1),
        "f1": 2 * right / max(len(said) + len(true), 1),
        "merges": len(merged),
        "false_merges": len(merged - true),
    }


def _lazos(records: list[dict[str, Any]]) -> tuple[Pairs, Pairs]:
    pairs = match(records)
    return {(i, j) for i, j, p in pairs if p >= 0.5}, {(i, j) for i, j, p in pairs if p > AUTO}


def _one_by_one(records: list[dict[str, Any]]) -> tuple[Pairs, Pairs]:
    """As an import meets them, each against those before it."""
    matcher = Matcher()
    said: Pairs = set()
    merged: Pairs = set()
    for at, record in enumerate(records):
        entry = entry_of(record)
        found = {(int(str(other.id)), at): other.decision for other in matcher.candidates(entry, floor=ASK)}
        said |= found.keys()
        merged |= {pair for pair, decision in found.items() if decision == "same"}
        matcher.add(at, entry)
    return said, merged


def _exact(records: list[dict[str, Any]]) -> tuple[Pairs, Pairs]:
    """Same name and birthday (or, for organisations, same name and phone)."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at, record in enumerate(records):
        blocks[_name(record), str(record.get("birthday") or record.get("phone") or "")].append(at)
    pairs = {pair for members in blocks.values() for pair in itertools.combinations(members, 2)}
    return pairs, pairs


def _fuzzy(records: list[dict[str, Any]]) -> tuple[Pairs, Pairs]:
    """Names alike by token_sort_ratio ≥ 90."""
    names = [_name(record) for record in records]
    pairs: Pairs = set()
    for start in range(0, len(names), 500):
        part = process.cdist(names[start : start + 500], names, scorer=fuzz.token_sort_ratio, score_cutoff=90)
        pairs |= {(start + i, j) for i, j in zip(*part.nonzero(), strict=True) if start + i < j}
    return pairs, pairs


def _recordlinkage(records: list[dict[str, Any]]) -> tuple[Pairs, Pairs]:
    """The ECM classifier of recordlinkage on Jaro–Winkler comparisons, with its usual blocks."""
    import pandas
    import recordlinkage

    known = ("given", "family", "birthday", "city", "street", "postcode", "phone", "organisation")
    fields = [name for name in known if any(record.get(name) for record in records)]
    frame = pandas.DataFrame([{name: fold(_plain(record.get(name))) for name in fields} for record in records])
    index = recordlinkage.Index()
    for name in fields:
        index.block(name)
    compare = recordlinkage.Compare()
    for name in fields:
        compare.string(name, name, method="jarowinkler", threshold=0.85)
    found = recordlinkage.ECMClassifier().fit_predict(compare.compute(index.index(frame), frame))
    pairs = {(min(i, j), max(i, j)) for i, j in found}
    return pairs, pairs


METHODS: dict[str, Callable[[list[dict[str, Any]]], tuple[Pairs, Pairs]]] = {
    "lazos": _lazos,
    "lazos, one by one": _one_by_one,
    "exact name + birthday": _exact,
    "fuzzy name": _fuzzy,
    "recordlinkage ECM": _recordlinkage,
}


def _datasets(folder: Path | None) -> Iterator[tuple[str, Dataset]]:
    if folder:
        for path in sorted(folder.glob("febrl/*.csv")):
            yield f"febrl/{path.stem}", _read(path, FEBRL, lambda row: row["rec_id"].split("-")[1])
        for path in sorted(folder.glob("synthetic-es/*.csv")):
            yield f"synthetic-es/{path.stem}", _read(path, SPANISH, lambda row: row["true_id"])
        for path in sorted(folder.glob("dedupe/*.csv")):
            yield "dedupe/csv_example", _read(path, DEDUPE, lambda row: row["True Id"])
    yield "generated address book, es", address_book(101, 1000)
    yield "generated address book, en", address_book(102, 1000, spanish=False)
    yield "generated register, ≤ 3 errors", register(103, 1000, hardest=3)
    yield "generated register, ≤ 6 errors", register(104, 1000)


def _read(path: Path, names: dict[str, str], identity: Callable[[dict[str, str]], str]) -> Dataset:
    with path.open(encoding="utf-8", errors="replace", newline="") as file:
        rows = list(csv.DictReader(file, skipinitialspace=True))
    return [{names[key]: row[key] for key in names} for row in rows], [identity(row) for row in rows]


def _true_pairs(people: Iterable[Any]) -> Pairs:
    blocks: dict[Any, list[int]] = defaultdict(list)
    for at, person in enumerate(people):
        blocks[person].append(at)
    return {pair for members in blocks.values() for pair in itertools.combinations(members, 2)}


def _index(count: int) -> dict[str, Any]:
    records, people = address_book(105, count)
    records, people = records[:count], people[:count]
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    matcher, merges, wrong = Matcher(), 0, 0
    for at, record in enumerate(records):
        entry = entry_of(record)
        same = [found.id for found in matcher.candidates(entry) if found.decision == "same"]
        merges += bool(same)
        wrong += any(people[other] != people[at] for other in same)
        matcher.add(at, entry)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024
    seconds = time.process_time() - start
    row = {"data": f"import, {grown} MB", "records": len(records), "method": "lazos Matcher", "seconds": seconds}
    return row | {"merges": merges, "false_merges": wrong}


def _name(record: dict[str, Any]) -> str:
    return fold(
        f"{record.get('given') or ''} {record.get('family') or ''}".strip() or str(record.get("organisation") or "")
    )


def _plain(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value or "")


def _line(row: dict[str, Any]) -> str:
    scores = " ".join(f"{name} {row[name]:.4f}" for name in ("precision", "recall", "f1") if name in row)
    merges = f"merges {row['merges']} (false {row['false_merges']})"
    return f"{row['data']:<32} {row['records']:>6}  {row['method']:<22} {scores}  {merges}  {row['seconds']:.1f} s"


def _options() -> argparse.Namespace:
    corpus = os.environ.get("LAZOS_CORPUS")
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(corpus) / "er" if corpus else None, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="standard output holds the figures alone, as JSON")
    parser.add_argument("--index", type=int, default=0, metavar="N", help="also time an import of N records")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
