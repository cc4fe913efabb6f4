"""Everything out, and back in: the same content, and nothing that a spreadsheet would compute."""

from __future__ import annotations

import base64
import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from lazos.accounts.models import Member
from lazos.core.formats import vcard
from lazos.exchange.importing.act import import_now
from lazos.exchange.models import Import
from lazos.exchange.takeout import archive
from lazos.exchange.takeout.restoring import take_back
from lazos.exchange.takeout.sheets import escaped
from lazos.people import records
from lazos.people.models import Attachment, Contact, Merge, NotTheSame, Tending
from lazos.practice.models import Goal, OwnTemplate, PlanAnswer, Promise
from tests.exchange.dump import dump
from tests.exchange.files import CARDS, CONNECTIONS, MESSAGES, written
from tests.exchange.harvested import harvest_everything
from tests.world import NOW, TODAY, World

pytestmark = pytest.mark.django_db

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def take_out(member: Member, folder: Path, name: str = "out.zip") -> Path:
    path = folder / name
    archive.write(member, path, now=NOW)
    return path


def content(path: Path) -> dict[str, Any]:
    found = json.loads(ZipFile(path).read("lazos.json"))
    return {name: value for name, value in found.items() if name not in ("made_at", "name")}


@pytest.fixture
def lived_in(world: World, tmp_path: Path) -> World:
    """Ana's account with something in every table."""
    photo = f"PHOTO;ENCODING=b;TYPE=PNG:{PIXEL}\n"
    import_now(world.ana, [written(tmp_path, "a.vcf", CARDS.replace("BDAY", f"{photo}BDAY"))], now=NOW)
    folder = tmp_path / "export"
    folder.mkdir()
    written(folder, "Connections.csv", CONNECTIONS)
    written(folder, "messages.csv", MESSAGES)
    import_now(world.ana, [("export", folder)], now=NOW)
    lucia, hugo = (Contact.objects.owned_by(world.ana).get(given=name) for name in ("Lucía", "Hugo"))
    Contact.objects.owned_by(world.ana).filter(pk=hugo.pk).update(introduced_by=lucia, notes="=2+2")
    talk = world.talked(lucia, TODAY, title="tesis")
    records.add_fact(lucia, "need", "contadora", interaction=talk, noted_on=TODAY)
    records.set_relations(lucia, ["mentor"])
    records.record_exchange(lucia, direction="given", kind="advice", day=TODAY, note="un consejo")
    world.tended(lucia)
    hugo.rest(by=world.ana, at=NOW)
    circle = records.circle_named(world.ana, "Feria")
    circle.contacts.add(lucia, hugo)
    extra = world.contact(given="Hugo", family="B.")
    Merge.objects.create(owner=world.ana, kept=hugo, gone=extra, at=NOW, before={"fields": {"role": ""}})
    Contact.objects.owned_by(world.ana).filter(pk=extra.pk).update(merged_into=hugo)
    NotTheSame.objects.create(owner=world.ana, first=lucia, second=hugo)
    goal = Goal.objects.create(owner=world.ana, text="Dar clases", horizon=date(2027, 5, 1))
    goal.contacts.add(hugo)
    Promise.objects.create(owner=world.ana, contact=lucia, text="la guía", made_on=TODAY, interaction=talk)
    PlanAnswer.objects.create(owner=world.ana, contact=lucia, kind="dormant", answer="done", day=TODAY)
    OwnTemplate.objects.create(owner=world.ana, situation="hello", name="saludo", text="Hola, {nombre}")
    harvest_everything(world, lucia, hugo, goal, NOW, TODAY)
    world.ana.weekly_minutes = 90
    world.ana.save(update_fields=["weekly_minutes"])
    return world


def test_out_and_in_again_is_the_same(lived_in: World, tmp_path: Path) -> None:
    first = take_out(lived_in.ana, tmp_path)
    (report,) = import_now(lived_in.carla, [("out.zip", first)], now=NOW)
    assert report.format == "lazos"
    assert report.read == report.created == Contact.objects.owned_by(lived_in.ana).count()
    mine, theirs = content(first), content(take_out(lived_in.carla, tmp_path, "again.zip"))
    for name in mine:
        assert theirs[name] == mine[name], name
    lucia = Contact.objects.owned_by(lived_in.carla).get(given="Lucía")
    original = Contact.objects.owned_by(lived_in.ana).get(given="Lucía")
    assert (lucia.tie, lucia.warmth, lucia.display_name) == (original.tie, original.warmth, original.display_name)
    assert "contadora" in lucia.search_text
    with lucia.photo.file.open("rb") as file:
        assert file.read() == base64.b64decode(PIXEL)


def test_every_table_had_something_to_lose(lived_in: World, tmp_path: Path) -> None:
    empty = {name for name, rows in content(take_out(lived_in.ana, tmp_path)).items() if rows == []}
    assert empty <= {
        "history", "people.archival", "people.possibleduplicate", "people.relative", "people.address",
        "exchange.columnmapping",
    }  # fmt: skip


def test_the_same_take_out_again_changes_nothing(lived_in: World, tmp_path: Path) -> None:
    path = take_out(lived_in.ana, tmp_path)
    before = dump(lived_in.ana)
    (report,) = import_now(lived_in.ana, [("out.zip", path)], now=NOW)
    assert (report.created, report.matched) == (0, report.read)
    assert dump(lived_in.ana) == before


def test_a_restore_can_be_taken_back(lived_in: World, tmp_path: Path) -> None:
    path = take_out(lived_in.ana, tmp_path)
    mine = lived_in.contact(lived_in.carla, given="Inés", family="Aldana")
    before = dump(lived_in.carla)
    import_now(lived_in.carla, [("out.zip", path)], now=NOW)
    assert not Tending.objects.owned_by(lived_in.carla).exists()  # an account with people keeps its own circle
    job = Import.objects.owned_by(lived_in.carla).get()
    take_back(lived_in.carla, job.progress["restored"])
    assert Contact.objects.owned_by(lived_in.carla).get() == mine
    assert dump(lived_in.carla) == before


def test_the_cards_hold_every_line(lived_in: World, tmp_path: Path) -> None:
    cards = list(vcard.read(ZipFile(take_out(lived_in.ana, tmp_path)).read("contacts.vcf")))
    lucia = next(card for card in cards if card.given == "Lucía")
    assert lucia.uid == "uid-lucia"
    assert {email.value for email in lucia.emails} == {"lucia@paredes.example"}
    assert lucia.photo is not None
    assert lucia.photo.data == base64.b64decode(PIXEL)
    assert any(kept.value == "luparedes" for kept in lucia.leftovers) or any(
        handle.value == "luparedes" for handle in lucia.messengers
    )


def test_sheets_compute_nothing(lived_in: World, tmp_path: Path) -> None:
    text = ZipFile(take_out(lived_in.ana, tmp_path)).read("contacts.csv").decode()
    rows = list(csv.DictReader(io.StringIO(text)))
    assert next(row for row in rows if row["given"] == "Hugo")["notes"] == "'=2+2"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@a", "\t=1", " =1", "\r"])
def test_formulas_are_escaped(cell: str) -> None:
    assert escaped(cell) == f"'{cell}"


def test_attachments_are_listed_with_their_digest(lived_in: World, tmp_path: Path) -> None:
    path = ZipFile(take_out(lived_in.ana, tmp_path))
    (listed,) = json.loads(path.read("attachments/manifest.json"))
    row = Attachment.objects.owned_by(lived_in.ana).get()
    assert listed["sha256"] == row.sha256
    assert len(path.read(listed["file"])) == row.size


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{\n"format": "lazos",\n"version": 99,\n}', '{\n"people.contact": [\n{"id": 1\n]\n}', "{\n" * 50],
)
def test_a_broken_take_out_is_refused_and_leaves_nothing(world: World, tmp_path: Path, text: str) -> None:
    path = tmp_path / "bad.zip"
    with ZipFile(path, "w") as file:
        file.writestr("lazos.json", text or " ")
    (report,) = import_now(world.ana, [("bad.zip", path)], now=NOW)
    assert report.refused
    assert report.read == len(report.skipped) == 1
    assert not Contact.objects.owned_by(world.ana).exists()


def test_a_take_out_that_names_a_contact_twice_is_refused(lived_in: World, tmp_path: Path) -> None:
    text = ZipFile(take_out(lived_in.ana, tmp_path)).read("lazos.json").decode()
    lines = text.split("\n")
    at = next(nth for nth, line in enumerate(lines) if line.startswith('{"id": 1,') and '"uid"' in line)
    path = tmp_path / "twice.zip"
    with ZipFile(path, "w") as file:
        file.writestr("lazos.json", "\n".join([*lines[:at], lines[at], *lines[at:]]))
    import_now(lived_in.carla, [("twice.zip", path)], now=NOW)
    uids = list(Contact.objects.owned_by(lived_in.carla).values_list("uid", flat=True))
    assert len(uids) == len(set(uids))


def changed(path: Path, folder: Path, old: str, new: str, *, with_files: bool = True) -> Path:
    """The same take-out, its `lazos.json` saying something else."""
    changed = folder / "changed.zip"
    with ZipFile(path) as before, ZipFile(changed, "w") as after:
        for name in before.namelist():
            if name == "lazos.json":
                text = before.read(name).decode()
                assert old in text
                after.writestr(name, text.replace(old, new))
            elif with_files:
                after.writestr(name, before.read(name))
    return changed


def test_a_digest_alone_opens_no_file(lived_in: World, tmp_path: Path, as_member: Any) -> None:
    """The bytes lie there under their digest for Ana; Carla names it in a file of her own making."""
    path = changed(take_out(lived_in.ana, tmp_path), tmp_path, '"format"', '"format"', with_files=False)
    import_now(lived_in.carla, [("changed.zip", path)], now=NOW)
    theirs = Attachment.objects.owned_by(lived_in.carla).get()
    assert not theirs.file
    assert as_member(lived_in.carla).get(f"/attachments/{theirs.pk}/").status_code == 404


def test_a_digest_that_climbs_out_of_the_folder_is_no_digest(lived_in: World, tmp_path: Path) -> None:
    sha256 = Attachment.objects.owned_by(lived_in.ana).get().sha256
    path = changed(take_out(lived_in.ana, tmp_path), tmp_path, sha256, "../../../../lazos.sqlite3")
    (report,) = import_now(lived_in.carla, [("changed.zip", path)], now=NOW)
    assert report.created
    assert not Attachment.objects.owned_by(lived_in.carla).get().file


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"direction": "given"', '"direction": "sideways"'),
        ('"position": 0', '"position": 99999999999999999999999'),
        ('"weekly_minutes": 90', '"weekly_minutes": {}'),
        ('"action_minutes": {}', '"action_minutes": {"birthday": "soon"}'),
        ('"action_minutes": {}', '"action_minutes": [1]'),
        ('"people.tag": [', '"people.tag": 5,\n"people.nothing": ['),
        ('"before": {"fields": {"role": ""}}', '"before": {"a\\u0000b": "\\ud800"}'),
    ],
)
def test_a_crafted_take_out_breaks_no_page(lived_in: World, tmp_path: Path, as_member: Any, old: str, new: str) -> None:
    path = changed(take_out(lived_in.ana, tmp_path), tmp_path, old, new)
    import_now(lived_in.carla, [("changed.zip", path)], now=NOW)
    client = as_member(lived_in.carla)
    assert client.get("/").status_code == 200
    for contact in Contact.objects.owned_by(lived_in.carla).filter(merged_into=None):
        assert client.get(f"/people/{contact.pk}/").status_code == 200
