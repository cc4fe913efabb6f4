"""From files to contacts: counts that add up, nothing twice, nobody merged who is not the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from lazos.core.formats.records import PersonRef, ReminderRecord
from lazos.exchange.importing.act import import_now
from lazos.exchange.importing.history import History
from lazos.exchange.importing.importer import Options
from lazos.exchange.importing.known import Known
from lazos.exchange.importing.reports import Report
from lazos.people import removals
from lazos.people.models import (
    Contact,
    Exchange,
    Interaction,
    KeyDate,
    Leftover,
    NotTheSame,
    Origin,
    PossibleDuplicate,
    Tending,
)
from lazos.practice.models import Promise
from tests.exchange.files import CARDS, CONNECTIONS, MESSAGES, written
from tests.world import NOW, World

pytestmark = pytest.mark.django_db


def run(world: World, *files: tuple[str, Path], **options: object) -> list[Report]:
    dry_run = bool(options.pop("dry_run", False))
    reports = import_now(world.ana, files, now=NOW, options=Options(**options), dry_run=dry_run)
    for report in reports:
        assert report.read == report.created + report.matched + report.merged + len(report.skipped)
    return reports


def counted(report: Report) -> tuple[int, int, int, int]:
    return report.created, report.matched, report.merged, len(report.skipped)


def test_a_card_becomes_a_contact_with_all_it_says(world: World, tmp_path: Path) -> None:
    (report,) = run(world, written(tmp_path, "libreta.vcf", CARDS))
    assert counted(report) == (2, 0, 0, 1)
    assert report.skipped[0]["line"] == 21
    lucia = Contact.objects.owned_by(world.ana).get(given="Lucía")
    assert (lucia.family, lucia.family2) == ("Paredes", "Ccori")
    assert (lucia.organisation, lucia.role) == ("Estudio Ágora", "Abogada")
    assert [email.address for email in lucia.emails.all()] == ["lucia@paredes.example"]
    assert [phone.e164 for phone in lucia.phones.all()] == ["+51991555117"]
    birthday = lucia.dates.get()
    assert (birthday.year, birthday.month, birthday.day) == (1984, 2, 29)
    assert sorted(tag.name for tag in lucia.tags.all()) == ["derecho", "lima"]
    assert "ajedrez" in lucia.notes
    assert lucia.raw_card.startswith("BEGIN:VCARD")
    assert Leftover.objects.owned_by(world.ana).filter(contact=lucia).exists() or lucia.links.exists()
    assert "abogada" in lucia.search_text
    assert "derecho" in lucia.search_text


def test_a_phone_without_country_belongs_to_the_members_country(world: World, tmp_path: Path) -> None:
    run(world, written(tmp_path, "libreta.vcf", CARDS))
    hugo = Contact.objects.owned_by(world.ana).get(given="Hugo")
    assert hugo.phones.get().e164 == "+529995550133"


def test_the_same_file_again_changes_nothing(world: World, tmp_path: Path) -> None:
    file = written(tmp_path, "libreta.vcf", CARDS)
    run(world, file)
    before = list(Contact.objects.owned_by(world.ana).values())
    (again,) = run(world, file)
    assert counted(again) == (0, 2, 0, 1)
    assert list(Contact.objects.owned_by(world.ana).values()) == before


def test_a_dry_run_counts_the_same_and_writes_nothing(world: World, tmp_path: Path) -> None:
    files = [written(tmp_path, "libreta.vcf", CARDS), written(tmp_path, "Connections.csv", CONNECTIONS)]
    dry = run(world, *files, dry_run=True)
    assert not Contact.objects.owned_by(world.ana).exists()
    assert [counted(report) for report in run(world, *files)] == [counted(report) for report in dry]


def test_another_source_completes_who_is_there(world: World, tmp_path: Path) -> None:
    run(world, written(tmp_path, "libreta.vcf", CARDS))
    (report,) = run(world, written(tmp_path, "Connections.csv", CONNECTIONS))
    assert counted(report) == (1, 0, 1, 1)
    lucia = Contact.objects.owned_by(world.ana).get(given="Lucía")
    assert lucia.met_on == date(2026, 2, 8)
    assert lucia.organisation == "Estudio Ágora"  # what was there stays the first
    assert {position.organisation for position in lucia.positions.all()} == {"Estudio Ágora", "Ágora"}
    (again,) = run(world, written(tmp_path, "Connections.csv", CONNECTIONS))
    assert counted(again) == (0, 2, 0, 1)


def test_a_changed_card_completes_its_contact(world: World, tmp_path: Path) -> None:
    run(world, written(tmp_path, "libreta.vcf", CARDS))
    changed = CARDS.replace("TITLE:Abogada", "TITLE:Abogada\nTEL:+51 1 555 0199")
    (report,) = run(world, written(tmp_path, "libreta.vcf", changed))
    assert counted(report) == (0, 1, 1, 1)
    assert Contact.objects.owned_by(world.ana).get(given="Lucía").phones.count() == 2


def test_two_cards_of_one_person_in_one_file_are_joined(world: World, tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Rosa Chi\nEMAIL:rosa@chi.example\n{}END:VCARD\n"
    twice = card.format("TEL:+52 999 555 0100\n") + card.format("TITLE:Contadora\n") + card.format("")
    (report,) = run(world, written(tmp_path, "rosa.vcf", twice))
    assert counted(report) == (1, 1, 1, 0)
    rosa = Contact.objects.owned_by(world.ana).get()
    assert rosa.phones.count() == 1
    assert rosa.role == "Contadora"


def test_a_family_with_one_phone_stays_a_family(world: World, tmp_path: Path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nFN:{name} Uc Pech\nTEL:+52 999 555 0144\nEMAIL:casa@uc.example\nEND:VCARD\n"
        for name in ("Celia", "Mateo", "Inés")
    )
    (report,) = run(world, written(tmp_path, "casa.vcf", cards))
    assert report.created == 3


def test_one_uid_on_two_people_is_two_people(world: World, tmp_path: Path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\nVERSION:3.0\nUID:copied\nFN:{name}\nEND:VCARD\n" for name in ("Pilar Kú", "Bruno Díaz Soto")
    )
    file = written(tmp_path, "copied.vcf", cards)
    assert run(world, file)[0].created == 2
    assert run(world, file)[0].created == 0


def test_who_may_be_the_same_is_created_and_listed(world: World, tmp_path: Path) -> None:
    world.contact(given="Hugo", family="Barrientos", city="Santiago", organisation="Datosur")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Hugo Barrientos Lillo\nORG:Datosur\nADR:;;;Santiago;;;\nEND:VCARD\n"
    (report,) = run(world, written(tmp_path, "hugo.vcf", card))
    assert (report.created, report.possible_duplicates) == (1, 1)
    pair = PossibleDuplicate.objects.owned_by(world.ana).get()
    assert pair.first_id < pair.second_id
    assert pair.reasons


@pytest.mark.parametrize(("answer", "created", "people"), [("same", 0, 1), ("apart", 1, 2)])
def test_a_decision_made_in_the_preview_is_kept(
    world: World, tmp_path: Path, answer: str, created: int, people: int
) -> None:
    world.contact(given="Hugo", family="Barrientos", city="Santiago", organisation="Datosur")
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Hugo Barrientos Lillo\nORG:Datosur\nADR:;;;Santiago;;;\nEND:VCARD\n"
    file = written(tmp_path, "hugo.vcf", card)
    from lazos.exchange.importing.importer import Importer

    preview = Importer(world.ana, now=NOW)
    preview.read([file])
    (report,) = run(world, file, decisions={preview.asks[0].id: answer})
    assert report.created == created
    assert report.possible_duplicates == 0
    assert Contact.objects.owned_by(world.ana).count() == people
    assert NotTheSame.objects.owned_by(world.ana).count() == (answer == "apart")


def test_messages_become_interactions_without_their_texts(world: World, tmp_path: Path) -> None:
    folder = tmp_path / "export"
    folder.mkdir()
    written(folder, "Connections.csv", CONNECTIONS)
    written(folder, "messages.csv", MESSAGES)
    (report,) = run(world, ("export", folder))
    assert report.interactions == 2
    omar = Contact.objects.owned_by(world.ana).get(given="Omar")
    assert [row.direction for row in omar.interactions.order_by("day")] == ["out", "in"]
    assert not Interaction.objects.owned_by(world.ana).exclude(summary="").exists()
    assert omar.contact_days == 2
    assert omar.warmth
    (again,) = run(world, ("export", folder))
    assert again.interactions == 0
    assert again.created == 0


@pytest.mark.parametrize(
    ("language", "note"),
    [("es", "su aval en LinkedIn para “Python”"), ("en", "their LinkedIn endorsement of “Python”")],
)
def test_an_endorsement_says_that_it_is_one(world: World, tmp_path: Path, language: str, note: str) -> None:
    world.ana.language = language
    head = "Endorsement Date,Skill Name,Endorser First Name,Endorser Last Name,Endorser Public Url,Endorsement Status"
    row = "2024/02/01 15:02:55 UTC,Python,Lucía,Paredes Ccori,https://www.linkedin.com/in/luparedes,ACCEPTED"
    sheet = written(tmp_path, "Endorsement_Received_Info.csv", f"{head}\n{row}\n")
    run(world, written(tmp_path, "Connections.csv", CONNECTIONS), sheet)
    assert [one.note for one in Exchange.objects.owned_by(world.ana)] == [note]


def test_an_import_tends_nobody(world: World, tmp_path: Path) -> None:
    run(world, written(tmp_path, "libreta.vcf", CARDS))
    assert not Tending.objects.owned_by(world.ana).exists()


def test_a_file_that_cannot_be_read_is_an_entry_with_its_reason(world: World, tmp_path: Path) -> None:
    missing, fine = run(world, ("nope.vcf", tmp_path / "nope.vcf"), written(tmp_path, "a.vcf", CARDS))
    assert missing.refused
    assert missing.refused["code"] == "not_found"
    assert fine.created == 2


REMINDERS = [
    ("Felicitar", date(2019, 3, 1), "year/1", False),
    ("Llamar por su santo", date(2019, 10, 4), "year/1", False),
    ("Preguntar por la huerta", date(2019, 1, 7), "week/2", False),
    ("Mandarle el libro", date(2020, 5, 5), "", True),
    ("Devolverle la carpa", date(2020, 6, 6), "", False),
    ("Invitar a la feria", date(2030, 1, 9), "", False),
]


def remind(world: World) -> None:
    origin = Origin.objects.create(owner=world.ana, kind="monica", created_at=NOW)
    who = PersonRef(name=world.lucia.display_name)
    history = History(world.ana, Known(world.ana), NOW)
    for number, (text, due, repeats, done) in enumerate(REMINDERS):
        record = ReminderRecord("monica", number, who, text, due, done, repeats, key=f"r{number}")
        history.take(record, Report("cuenta.json"))
    history.settle(origin)


def test_a_yearly_day_that_was_deleted_does_not_come_back(world: World) -> None:
    remind(world)
    assert KeyDate.objects.owned_by(world.ana).filter(kind="other").delete()[0]
    Leftover.objects.owned_by(world.ana).delete()
    remind(world)
    assert not KeyDate.objects.owned_by(world.ana).filter(kind="other").exists()
    assert not Leftover.objects.owned_by(world.ana).exists()


def test_a_reminder_of_long_ago_is_no_overdue_promise(world: World) -> None:
    KeyDate.objects.create(owner=world.ana, contact=world.lucia, kind="birthday", month=3, day=1)
    for _again in range(2):
        remind(world)
    assert [promise.text for promise in Promise.objects.owned_by(world.ana)] == ["Invitar a la feria"]
    dates = KeyDate.objects.owned_by(world.ana).filter(kind="other")
    assert [(one.label, one.year, one.month, one.day) for one in dates] == [("Llamar por su santo", None, 10, 4)]
    kept = Leftover.objects.owned_by(world.ana).filter(name="reminder").order_by("pk")
    assert [(row.value, row.params) for row in kept] == [
        ("Preguntar por la huerta", "2019-01-07;week/2"),
        ("Mandarle el libro", "2020-05-05;done"),
        ("Devolverle la carpa", "2020-06-06"),
    ]


def test_messages_find_people_whom_a_later_file_brings(world: World, tmp_path: Path) -> None:
    files = [written(tmp_path, "messages.csv", MESSAGES), written(tmp_path, "Connections.csv", CONNECTIONS)]
    dry = run(world, *files, dry_run=True)
    reports = run(world, *files)
    assert [report.interactions for report in reports] == [report.interactions for report in dry] == [2, 0]
    assert reports[0].unmatched == 0
    again = run(world, *files)
    assert [(report.created, report.interactions, report.unmatched) for report in again] == [(0, 0, 0)] * 2


def test_what_the_member_took_away_does_not_come_back_with_the_same_file(world: World, tmp_path: Path) -> None:
    files = [written(tmp_path, "Connections.csv", CONNECTIONS), written(tmp_path, "messages.csv", MESSAGES)]
    run(world, *files)
    talk = Interaction.objects.owned_by(world.ana).first()
    deed = removals.remove_interaction(talk, by=world.ana, now=NOW, subject="")
    assert run(world, *files)[1].interactions == 0
    deed.undo(now=NOW)
    assert Interaction.objects.owned_by(world.ana).count() == 2
    assert run(world, *files)[1].interactions == 0
