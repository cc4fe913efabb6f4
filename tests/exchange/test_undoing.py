"""Taking an import back: as if it had not been, but for what the member did since."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from lazos.exchange.importing import undoing
from lazos.exchange.importing.act import import_now
from lazos.exchange.importing.importer import Importer, Options
from lazos.exchange.importing.undoing import Undoing
from lazos.people import records
from lazos.people.merging import ContactMerge
from lazos.people.models import Circle, Contact, Origin, Tag
from tests.exchange.dump import dump
from tests.exchange.files import CARDS, CONNECTIONS, MESSAGES, written
from tests.world import NOW, TODAY, World

pytestmark = pytest.mark.django_db


def undo(world: World, circle: str = "") -> None:
    origin = Origin.objects.owned_by(world.ana).latest("pk")
    Undoing(origin, today=TODAY, circle=circle).perform(now=NOW)


def archive(tmp_path: Path) -> tuple[str, Path]:
    folder = tmp_path / "export"
    folder.mkdir()
    written(folder, "Connections.csv", CONNECTIONS)
    written(folder, "messages.csv", MESSAGES)
    return "export", folder


def test_undone_is_as_before(world: World, tmp_path: Path) -> None:
    import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW)
    world.talked(Contact.objects.owned_by(world.ana).get(given="Lucía"), TODAY)
    before = dump(world.ana)
    import_now(world.ana, [archive(tmp_path)], now=NOW, options=Options(circle="Feria"))
    assert dump(world.ana) != before
    undo(world, "Feria")
    assert dump(world.ana) == before


def test_a_contact_edited_since_stays_with_the_edit(world: World, tmp_path: Path) -> None:
    import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW)
    lucia = Contact.objects.owned_by(world.ana).get(given="Lucía")
    lucia.met_where = "Congreso de Lima"
    lucia.save_changes("met_where")
    records.add_fact(lucia, "interest", "ajedrez")
    undo(world)
    left = Contact.objects.owned_by(world.ana).get()
    assert (left.pk, left.met_where) == (lucia.pk, "Congreso de Lima")
    assert [fact.text for fact in left.facts.all()] == ["ajedrez"]
    assert not left.emails.exists()


def test_a_field_written_over_since_is_left_alone(world: World, tmp_path: Path) -> None:
    mine = world.contact(given="Lucía", family="Paredes")
    records.set_emails(mine, ["lucia@paredes.example"])
    import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW)
    mine.refresh_from_db()
    assert mine.family2 == "Ccori"
    Contact.objects.owned_by(world.ana).filter(pk=mine.pk).update(family2="Quispe")
    undo(world)
    mine.refresh_from_db()
    assert (mine.family2, mine.notes) == ("Quispe", "")


def test_who_another_import_also_brought_stays(world: World, tmp_path: Path) -> None:
    import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW)
    first = Origin.objects.owned_by(world.ana).get()
    import_now(world.ana, [written(tmp_path, "Connections.csv", CONNECTIONS)], now=NOW)
    Undoing(first, today=TODAY).perform(now=NOW)
    assert sorted(Contact.objects.owned_by(world.ana).values_list("given", flat=True)) == ["Lucía", "Omar"]


def test_interactions_go_and_the_tie_cools(world: World, tmp_path: Path) -> None:
    omar = world.contact(given="Omar", family="Santillán")
    records.set_emails(omar, ["omar@x.example"])
    world.talked(omar, TODAY)
    omar.refresh_from_db()
    warmth = omar.warmth
    import_now(world.ana, [archive(tmp_path)], now=NOW)
    undo(world)
    omar.refresh_from_db()
    assert omar.warmth == warmth
    assert omar.contact_days == 1


def test_a_member_never_touches_anothers_people(world: World, tmp_path: Path) -> None:
    file = written(tmp_path, "libreta.vcf", CARDS)
    import_now(world.bruno, [file], now=NOW)
    before = dump(world.bruno)
    (report,) = import_now(world.ana, [file], now=NOW)
    assert report.created == 2
    undo(world)
    assert dump(world.bruno) == before


class Killed(Exception):
    pass


@pytest.mark.slow
@pytest.mark.junk
def test_killed_in_the_middle_it_goes_on_where_it_stopped(world: World, tmp_path: Path) -> None:
    names = [f"Ana Rob{a}{b}{c}{d}ez" for a in "aeiou" for b in "bcdfglmnrst" for c in "aeioun" for d in "lzr"][:700]
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{names[n % 700]}\nEMAIL:p{n % 700}@x.example\nEND:VCARD\n" for n in range(1600)
    )
    file = written(tmp_path, "muchas.vcf", cards)
    origin = Origin.objects.create(owner=world.ana, kind="vcard", created_at=NOW)
    whole = Importer(world.bruno, now=NOW).read([file])[0].counts()
    state: list[object] = []

    def kill(items: int, reports: list[object]) -> None:
        from copy import deepcopy

        if items >= 1500:
            raise Killed
        state[:] = [items, deepcopy(reports)]

    with pytest.raises(Killed):
        Importer(world.ana, now=NOW, origin=origin).read([file], progress=kill)
    assert 0 < Contact.objects.owned_by(world.ana).count() <= 1000
    again = Importer(world.ana, now=NOW, origin=origin)
    (report,) = again.read([file], start=state[0], reports=state[1])
    assert report.counts() == whole
    assert Contact.objects.owned_by(world.ana).count() == 700


def test_an_empty_circle_of_the_members_own_stays(world: World, tmp_path: Path) -> None:
    import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW, options=Options(circle="Feria"))
    records.circle_named(world.ana, "Familia")
    undo(world, "Feria")
    assert [circle.name for circle in Circle.objects.owned_by(world.ana)] == ["Familia"]


def test_killed_after_any_step_it_is_finished_by_the_next(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(undoing, "CHUNK", 1)
    import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW)
    world.talked(Contact.objects.owned_by(world.ana).get(given="Lucía"), TODAY)
    before = dump(world.ana)
    import_now(world.ana, [archive(tmp_path)], now=NOW, options=Options(circle="Feria"))
    origin = Origin.objects.owned_by(world.ana).latest("pk")
    told: list[tuple[int, int]] = []

    def kill(done: int, total: int) -> None:
        told.append((done, total))
        raise Killed

    runs = 0
    while not Origin.objects.owned_by(world.ana).get(pk=origin.pk).undone_at:
        runs += 1
        with suppress(Killed):
            Undoing(origin, today=TODAY, circle="Feria").perform(now=NOW, progress=kill)
    assert runs > 4
    assert all(0 < done <= total for done, total in told if total)
    assert dump(world.ana) == before


class TestMergedSince:
    def imported(self, world: World, tmp_path: Path) -> Contact:
        import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW)
        found: Contact = Contact.objects.owned_by(world.ana).get(given="Lucía", family="Paredes")
        return found

    def test_into_one_of_the_members_own(self, world: World, tmp_path: Path) -> None:
        mine = world.contact(given="Lucha", notes="La del coro.")
        records.set_emails(mine, ["lucha@coro.example"])
        mine.refresh_from_db()
        new = self.imported(world, tmp_path)
        merge = ContactMerge(mine, new).perform(by=world.ana, now=NOW)
        mine.refresh_from_db()
        assert (mine.organisation, "ajedrez" in mine.notes) == ("Estudio Ágora", True)
        undo(world)
        mine.refresh_from_db()
        assert (mine.organisation, mine.role, mine.notes) == ("", "", "La del coro.")
        assert [row.address for row in mine.emails.all()] == ["lucha@coro.example"]
        assert not mine.phones.exists()
        assert not mine.dates.exists()
        assert "agora" not in mine.search_text
        assert merge.undo(now=NOW)
        mine.refresh_from_db()
        assert (mine.given, mine.organisation, mine.notes) == ("Lucha", "", "La del coro.")
        assert [row.address for row in mine.emails.all()] == ["lucha@coro.example"]

    def test_one_of_the_members_own_into_them(self, world: World, tmp_path: Path) -> None:
        mine = world.contact(given="Lucha")
        new = self.imported(world, tmp_path)
        records.set_emails(mine, ["lucia@paredes.example", "lucha@coro.example"])
        merge = ContactMerge(new, mine).perform(by=world.ana, now=NOW)
        assert new.emails.count() == 2
        undo(world)
        assert {row.address for row in new.emails.all()} == {"lucia@paredes.example", "lucha@coro.example"}
        assert merge.undo(now=NOW)
        assert {row.address for row in mine.emails.all()} == {"lucia@paredes.example", "lucha@coro.example"}
        assert not new.emails.exists()

    def test_what_it_completed_goes_where_it_was_written(self, world: World, tmp_path: Path) -> None:
        completed = world.contact(given="Lucía", family="Paredes")
        records.set_emails(completed, ["lucia@paredes.example"])
        mine = world.contact(given="Lucía", family="Paredes", family2="Ccori", notes="Le gusta el ajedrez.")
        Tag.objects.create(owner=world.ana, name="lima").contacts.add(mine)
        import_now(world.ana, [written(tmp_path, "libreta.vcf", CARDS)], now=NOW)
        completed.refresh_from_db()
        assert (completed.family2, completed.notes) == ("Ccori", "Le gusta el ajedrez.")
        merge = ContactMerge(mine, completed).perform(by=world.ana, now=NOW)
        undo(world)
        mine.refresh_from_db()
        assert (mine.family2, mine.notes) == ("Ccori", "Le gusta el ajedrez.")
        assert [tag.name for tag in mine.tags.all()] == ["lima"]
        assert merge.undo(now=NOW)
        completed.refresh_from_db()
        assert (completed.family2, completed.notes) == ("", "")
