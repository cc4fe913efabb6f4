"""Every real file through the importer into the database: counts add up, nothing twice, nothing left after the undo."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from lazos.core import formats
from lazos.core.formats.records import ContactRecord, Problem
from lazos.exchange.importing.act import import_now
from lazos.exchange.importing.reports import Report
from lazos.exchange.importing.undoing import Undoing
from lazos.exchange.takeout import archive
from lazos.people.models import Contact, Interaction, Origin
from tests.exchange.dump import dump
from tests.exchange.test_takeout import content
from tests.world import NOW, TODAY, World

pytestmark = [pytest.mark.django_db, pytest.mark.corpus]

KINDS = ("vcard", "linkedin", "csv", "monica")
_BESIDE = (".md", ".expected", ".txt")


def files_of(kind: str) -> list[Path]:
    root = Path(os.environ.get("LAZOS_CORPUS", "/nonexistent")) / kind
    found = (path for path in sorted(root.rglob("*")) if path.is_file() and path.suffix not in _BESIDE)
    return [path for path in found if not path.name.startswith("LICENSE")]


def add_up(reports: list[Report]) -> None:
    for report in reports:
        assert report.read == report.created + report.matched + report.merged + len(report.skipped), report.file


def expected(path: Path) -> Counter[str]:
    """What core reads: people, and what is reported instead of one."""
    found: Counter[str] = Counter()
    for item in formats.read(path, owner="Ana Robles"):
        if isinstance(item, ContactRecord):
            found["people"] += 1
        elif isinstance(item, Problem) and (item.skipped or item.fatal):
            found["skipped"] += 1
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_file_comes_in_once_and_goes_again(world: World, corpus: Path, kind: str) -> None:
    paths = files_of(kind)
    assert paths, f"no files under {corpus / kind}"
    for path in paths:
        before, counts = dump(world.ana), expected(path)
        (report,) = import_now(world.ana, [(path.name, path)], now=NOW)
        add_up([report])
        assert (report.read - len(report.skipped), len(report.skipped)) == (counts["people"], counts["skipped"]), path
        there = dump(world.ana)
        (again,) = import_now(world.ana, [(path.name, path)], now=NOW)
        assert (again.created, again.merged, again.interactions) == (0, 0, 0), path
        assert dump(world.ana) == there, path
        for origin in Origin.objects.owned_by(world.ana).order_by("-pk"):
            Undoing(origin, today=TODAY).perform(now=NOW)
            origin.delete()
        assert dump(world.ana) == before, path


def test_all_of_it_in_one_account_and_through_a_take_out(world: World, corpus: Path, tmp_path: Path) -> None:
    paths = [path for kind in KINDS for path in files_of(kind)]
    reports = import_now(world.ana, [(str(path), path) for path in paths], now=NOW)
    add_up(reports)
    again = import_now(world.ana, [(str(path), path) for path in paths], now=NOW)
    assert [(report.created, report.merged, report.interactions) for report in again] == [(0, 0, 0)] * len(paths)
    assert [(report.exchanges, report.promises) for report in again] == [(0, 0)] * len(paths)
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    archive.write(world.ana, first, now=NOW)
    (report,) = import_now(world.carla, [("first.zip", first)], now=NOW)
    assert report.created == Contact.objects.owned_by(world.ana).count()
    archive.write(world.carla, second, now=NOW)
    mine, theirs = content(first), content(second)
    assert {name for name in mine if mine[name] != theirs[name]} == set()


def test_one_archive_is_one_entry(world: World, corpus: Path) -> None:
    folder = corpus / "linkedin" / "synthetic" / "era2024"
    if not folder.is_dir():
        pytest.skip("this corpus has no such export")
    (report,) = import_now(world.ana, [("era2024", folder)], now=NOW)
    assert report.format == "linkedin"
    assert report.interactions == Interaction.objects.owned_by(world.ana).count() > 100
