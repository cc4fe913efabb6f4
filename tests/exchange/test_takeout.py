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
from django.utils import timezone

from lazos.accounts.models import Member
from lazos.background.models import Run
from lazos.core.formats import vcard
from lazos.exchange.importing.act import import_now
from lazos.exchange.jobs import undo_import
from lazos.exchange.models import Import
from lazos.exchange.takeout import archive
from lazos.exchange.takeout.restoring import take_back
from lazos.exchange.takeout.sheets import escaped
from lazos.notifications.channels import channels_of, choose
from lazos.notifications.models import CalendarFeed, Device
from lazos.notifications.models.feeds import begin
from lazos.people import records
from lazos.people.merging import ContactMerge, undo_merge
from lazos.people.models import Attachment, Circle, Contact, Merge, NotTheSame, Tending
from lazos.practice.models import Goal, OwnTemplate, PlanAnswer, Promise
from tests.exchange.dump import dump
from tests.exchange.files import CARDS, CONNECTIONS, MESSAGES, written
from tests.exchange.harvested import harvest_everything
from tests.world import NOW, TODAY, World

pytestmark = pytest.mark.django_db

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


MERGED = {"moved": [], "dropped": [], "rows": [], "fields": {"role": ""}, "after": {"role": "Asesora"}}


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
    Merge.objects.create(owner=world.ana, kept=hugo, gone=extra, at=NOW, before=MERGED)
    Contact.objects.owned_by(world.ana).filter(pk=extra.pk).update(merged_into=hugo)
    NotTheSame.objects.create(owner=world.ana, first=lucia, second=hugo)
    goal = Goal.objects.create(owner=world.ana, text="Dar clases", horizon=date(2027, 5, 1))
    goal.contacts.add(hugo)
    Promise.objects.create(owner=world.ana, contact=lucia, text="la guía", made_on=TODAY, interaction=talk)
    PlanAnswer.objects.create(owner=world.ana, contact=lucia, kind="dormant", answer="done", day=TODAY)
    OwnTemplate.objects.create(owner=world.ana, situation="hello", name="saludo", text="Hola, {nombre}")
    harvest_everything(world, lucia, hugo, goal, NOW, TODAY)
    choose(world.ana, {"dates": frozenset({"app"})})
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


def test_how_one_is_told_comes_along_and_nothing_secret_does(lived_in: World, tmp_path: Path) -> None:
    token = begin(lived_in.ana, now=NOW, feed=CalendarFeed(name="mi teléfono azul"))
    facts = {"name": "mi portátil gris", "endpoint": "https://push.example/geheim", "endpoint_hash": "h-1"}
    Device.objects.create(owner=lived_in.ana, p256dh="p-geheim", auth="a-geheim", **facts)
    path = take_out(lived_in.ana, tmp_path)
    told = json.dumps(content(path))
    for secret in (token, "geheim", "h-1", "mi teléfono azul", "mi portátil gris"):
        assert secret not in told
    import_now(lived_in.carla, [("out.zip", path)], now=NOW)
    assert channels_of(lived_in.carla)["dates"] == {"app"}
    lived_in.contact(lived_in.bruno, given="Ann")
    choose(lived_in.bruno, {"dates": frozenset({"push"})})
    import_now(lived_in.bruno, [("out.zip", path)], now=NOW)
    assert channels_of(lived_in.bruno)["dates"] == {"push"}


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
    take_back(lived_in.carla, job.progress["restored"], now=NOW, since=timezone.now())
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


@pytest.mark.slow
@pytest.mark.junk
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


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_digest_that_climbs_out_of_the_folder_is_no_digest(lived_in: World, tmp_path: Path) -> None:
    sha256 = Attachment.objects.owned_by(lived_in.ana).get().sha256
    path = changed(take_out(lived_in.ana, tmp_path), tmp_path, sha256, "../../../../lazos.sqlite3")
    (report,) = import_now(lived_in.carla, [("changed.zip", path)], now=NOW)
    assert report.created
    assert not Attachment.objects.owned_by(lived_in.carla).get().file


@pytest.mark.slow
@pytest.mark.junk
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"direction": "given"', '"direction": "sideways"'),
        ('"position": 0', '"position": 99999999999999999999999'),
        ('"weekly_minutes": 90', '"weekly_minutes": {}'),
        ('"action_minutes": {}', '"action_minutes": {"birthday": "soon"}'),
        ('"action_minutes": {}', '"action_minutes": [1]'),
        ('"people.tag": [', '"people.tag": 5,\n"people.nothing": ['),
        ('"before": {"moved": []', '"before": {"a\\u0000b": "\\ud800", "moved": 5'),
        ('"before": {"moved": []', '"before": {"moved": [["people.Email", "owner", [1]], 7, [], ["x", {}, null]]'),
        (
            '"dropped": []',
            '"dropped": [["accounts.Member", {"id": 1}], ["people.Tag", 5], [[], {}], ["people.Fact", {}]]',
        ),
        ('"rows": []', '"rows": [["accounts.Member", 1, {"is_steward": true}], ["people.Position", 1, {"x": 1}]]'),
        ('"after": {"role": "Asesora"}', '"after": {"role": 7, "owner_id": 1, "version": 9}'),
    ],
)
def test_a_crafted_take_out_breaks_no_page(lived_in: World, tmp_path: Path, as_member: Any, old: str, new: str) -> None:
    path = changed(take_out(lived_in.ana, tmp_path), tmp_path, old, new)
    import_now(lived_in.carla, [("changed.zip", path)], now=NOW)
    client = as_member(lived_in.carla)
    assert client.get("/").status_code == 200
    for contact in Contact.objects.owned_by(lived_in.carla).filter(merged_into=None):
        assert client.get(f"/people/{contact.pk}/").status_code == 200


@pytest.mark.slow
@pytest.mark.junk
def test_a_merge_that_came_back_can_be_undone(world: World, tmp_path: Path) -> None:
    import_now(world.ana, [written(tmp_path, "a.vcf", CARDS)], now=NOW)
    lucia = Contact.objects.owned_by(world.ana).get(given="Lucía")
    twin = world.contact(given="Lucía", family="P.", role="Socia", city="Cusco")
    records.set_emails(twin, ["otra@paredes.example", "lucia@paredes.example"])
    world.talked(twin, TODAY, title="la feria")
    circle = records.circle_named(world.ana, "Feria")
    circle.contacts.add(lucia, twin)
    records.circle_named(world.ana, "Barrio").contacts.add(twin)
    ContactMerge(lucia, Contact.objects.owned_by(world.ana).get(pk=twin.pk)).perform(by=world.ana, now=NOW)
    for n in range(3):  # so that the keys of the two accounts differ
        world.contact(world.carla, given=f"C{n}").delete()
    import_now(world.carla, [("out.zip", take_out(world.ana, tmp_path))], now=NOW)
    for member in (world.ana, world.carla):
        undo_merge(Merge.objects.owned_by(member).get(), by=member, now=NOW)
    mine, theirs = (told_of(member) for member in (world.ana, world.carla))
    assert theirs == mine
    assert {email for _name, emails, *_ in mine for email in emails} > {"otra@paredes.example"}


def told_of(member: Member) -> list[Any]:
    return [
        (
            contact.display_name,
            sorted(contact.emails.values_list("address", flat=True)),
            sorted(contact.interactions.values_list("title", flat=True)),
            sorted(contact.circles.values_list("name", flat=True)),
            contact.city,
            contact.role,
        )
        for contact in Contact.objects.owned_by(member).order_by("uid")
    ]


def restored_to(world: World, tmp_path: Path) -> Import:
    import_now(world.carla, [("out.zip", take_out(world.ana, tmp_path))], now=NOW)
    job = Import.objects.owned_by(world.carla).get()
    Import.objects.owned_by(world.carla).update(applied_at=timezone.now(), state="undoing")
    job.run = Run.objects.create(owner=world.carla, kind="import")
    job.save(update_fields=["run"])
    return job


def test_whom_one_edited_since_stays_when_a_restore_is_undone(lived_in: World, tmp_path: Path) -> None:
    job = restored_to(lived_in, tmp_path)
    carlas = Contact.objects.owned_by(lived_in.carla)
    omar, lucia = (carlas.get(given=name) for name in ("Omar", "Lucía"))
    hugo = carlas.filter(given="Hugo", merged_into=None).get()
    hugo.city = "Mérida"
    hugo.save_changes("city")
    records.add_fact(omar, "interest", "ajedrez")
    talk = lucia.interactions.first()
    records.change_interaction(talk, today=TODAY, title="lo cambié")
    undo_import.call(job.pk)
    left = {contact.given: contact for contact in carlas}
    assert set(left) == {"Hugo", "Omar", "Lucía"}
    assert left["Hugo"].city == "Mérida"
    assert not left["Hugo"].emails.exists()
    assert [fact.text for fact in left["Omar"].facts.all()] == ["ajedrez"]
    assert [talk.title for talk in left["Lucía"].interactions.all()] == ["lo cambié"]
    assert left["Lucía"].contact_days == 1
    # A group stays while somebody who stays is in it.
    (feria,) = Circle.objects.owned_by(lived_in.carla)
    assert set(feria.contacts.all()) == {left["Hugo"], left["Lucía"]}
    assert Import.objects.owned_by(lived_in.carla).get().state == "undone"


@pytest.mark.slow
@pytest.mark.junk
def test_what_others_wrote_between_the_keys_of_a_restore_stays(lived_in: World, tmp_path: Path) -> None:
    job = restored_to(lived_in, tmp_path)
    created = job.progress["restored"]
    (first, last), *_ = created["people.Contact"]
    created["people.Contact"] = [[first, first], [last, last]]  # as if another session had taken the keys between
    job.save(update_fields=["progress"])
    between = set(range(first + 1, last))
    undo_import.call(job.pk)
    left = set(Contact.objects.owned_by(lived_in.carla).values_list("pk", flat=True))
    assert between
    assert left == between


def test_a_restore_into_an_account_with_the_same_circle_leaves_the_circle(lived_in: World, tmp_path: Path) -> None:
    circle = records.circle_named(lived_in.carla, "Feria")
    ines = lived_in.contact(lived_in.carla, given="Inés")
    circle.contacts.add(ines)
    job = restored_to(lived_in, tmp_path)
    assert circle.contacts.count() == 3
    undo_import.call(job.pk)
    assert [contact.pk for contact in circle.contacts.all()] == [ines.pk]
    assert list(Contact.objects.owned_by(lived_in.carla)) == [ines]
