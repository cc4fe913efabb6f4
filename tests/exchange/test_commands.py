"""The commands and the shapes that scripts of others rely on (docs/using/commands.md)."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from lazos.config.cli import main
from lazos.people.models import Contact
from tests.exchange.files import CARDS, CONNECTIONS, written
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(world: World, capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*arguments: str, code: int = 0) -> Any:
        assert main([*arguments, "--member", world.ana.email, "--json"]) == code
        return json.loads(capsys.readouterr().out)

    return run


def test_import_tells_one_entry_for_each_argument(told: Any, tmp_path: Path) -> None:
    card = str(written(tmp_path, "a.vcf", CARDS)[1])
    csv = str(written(tmp_path, "Connections.csv", CONNECTIONS)[1])
    files = told("import", card, "nope.vcf", csv)["files"]
    assert [file["file"] for file in files] == [card, "nope.vcf", csv]
    assert [file["format"] for file in files] == ["vcard", "unknown", "linkedin"]
    for file in files:
        assert file["read"] == file["created"] + file["matched"] + file["merged"] + len(file["skipped"])
        assert all(skipped["reason"] and skipped["line"] >= 0 for skipped in file["skipped"])
    assert files[1]["error"] == "No encontramos el archivo."
    assert sum(file["created"] for file in told("import", card, csv)["files"]) == 0


def test_a_file_name_that_is_not_text_comes_back_as_given(told: Any, tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.vcf")
    Path(name).write_text(CARDS)
    (file,) = told("import", name)["files"]
    assert (file["file"], file["created"]) == (name, 2)


def test_a_dry_run_writes_nothing(world: World, told: Any, tmp_path: Path) -> None:
    file = str(written(tmp_path, "a.vcf", CARDS)[1])
    assert told("import", file, "--dry-run")["files"][0]["created"] == 2
    assert not Contact.objects.owned_by(world.ana).exists()


def test_nothing_read_is_a_failure(told: Any) -> None:
    assert told("import", "nope.vcf", code=1)["files"][0]["skipped"]


def test_contacts_lists_everybody(told: Any, tmp_path: Path, django_assert_max_num_queries: Any) -> None:
    told("import", str(written(tmp_path, "a.vcf", CARDS)[1]))
    with django_assert_max_num_queries(10):
        contacts = told("contacts")["contacts"]
    assert [contact["name"] for contact in contacts] == ["Hugo Barrientos", "Lucía Paredes Ccori"]
    assert contacts[1]["emails"] == ["lucia@paredes.example"]
    assert contacts[1]["phones"] == ["+51991555117"]
    assert (contacts[1]["organisation"], contacts[1]["role"]) == ("Estudio Ágora", "Abogada")
    assert [contact["name"] for contact in told("contacts", "--search", "paredes")["contacts"]] == [
        "Lucía Paredes Ccori"
    ]


def test_export_writes_a_zip_for_its_owner_alone(world: World, tmp_path: Path) -> None:
    assert world.lucia.pk
    out = tmp_path / "out.zip"
    assert main(["export", "--member", world.ana.email, str(out)]) == 0
    assert out.stat().st_mode & 0o777 == 0o600
    assert {"contacts.vcf", "lazos.json"} <= set(ZipFile(out).namelist())
    assert main(["export", "--member", world.ana.email, str(tmp_path / "no" / "out.zip")]) == 2
