"""The screens of importing and of taking out: whole pages, stages, and the way back."""

from __future__ import annotations

import io
from datetime import timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from lazos.background.models import Run
from lazos.exchange.importing import stages
from lazos.exchange.keeping import forget
from lazos.exchange.models import ColumnMapping, Import, TakeOut
from lazos.people.models import Contact
from tests.exchange.dump import dump
from tests.exchange.files import CARDS
from tests.world import NOW, World

pytestmark = pytest.mark.django_db

HUGO = "BEGIN:VCARD\nVERSION:3.0\nFN:Hugo Barrientos Lillo\nORG:Datosur\nADR:;;;Santiago;;;\nEND:VCARD\n"
UNKNOWN = "Folio;Asistente;Dato\nF1;Pilar Kú Canché;pilar@ku.example\nF2;Celeste Ñandú;\n"


@pytest.fixture
def at_once(django_capture_on_commit_callbacks: Any) -> Any:
    """Queued work runs as soon as the request that queued it is over."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def upload(world: World, as_member: Any, at_once: Any) -> Any:
    def send(text: str, name: str = "libreta.vcf") -> Import:
        with at_once():
            response = as_member(world.ana).post("/imports/", {"files": SimpleUploadedFile(name, text.encode())})
        assert response.status_code == 302, response.content.decode()
        return Import.objects.owned_by(world.ana).latest("pk")

    return send


def test_a_file_is_read_shown_and_applied(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    job = upload(CARDS)
    assert job.state == "preview"
    assert not Contact.objects.owned_by(world.ana).exists()
    page = as_member(world.ana).get(f"/imports/{job.pk}/").content.decode()
    assert "Nadie recibe un aviso ni una invitación" in page
    assert "Línea 21" in page
    with at_once():
        as_member(world.ana).post(f"/imports/{job.pk}/application/", {"circle": "Lima"})
    job.refresh_from_db()
    assert (job.state, job.counts["created"], job.run.state) == ("applied", 2, "done")
    assert Contact.objects.owned_by(world.ana).filter(circles__name="Lima").count() == 2


def test_the_preview_says_the_names_as_they_were_read(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:{0}\nORG:Datosur\nEND:VCARD\n"
    job = upload("".join(card.format(f"María José {name} Pech") for name in ("Uc", "Kú", "Chi")))
    text = as_member(world.ana).get(f"/imports/{job.pk}/").content.decode()
    assert "María José Kú Pech" in text
    assert "Así se leen" not in text
    long = upload("".join(card.format(f"Rosa {chr(65 + n)}lonso") for n in range(12)))
    text = as_member(world.ana).get(f"/imports/{long.pk}/").content.decode()
    assert "Rosa Hlonso" in text
    assert "Rosa Ilonso" not in text
    assert "Así se leen las primeras 8." in text
    with at_once():
        as_member(world.ana).post(f"/imports/{job.pk}/application/")
    as_member(world.ana).post(f"/imports/{long.pk}/cancellation/")
    for one in (job, long):
        one.refresh_from_db()
        assert "newcomers" not in one.counts, one.state


def test_of_several_files_the_next_follows(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    job, table, other = upload(HUGO), upload(UNKNOWN, "asistentes.csv"), upload(CARDS)
    with at_once():
        as_member(world.ana).post(f"/imports/{job.pk}/application/")
    text = as_member(world.ana).get(f"/imports/{job.pk}/").content.decode()
    assert f'class="btn act" href="/imports/{table.pk}/"' in text
    assert "Seguir con asistentes.csv" in text
    assert text.count("btn act") == 1
    text = as_member(world.ana).get(f"/imports/{table.pk}/").content.decode()
    assert "No traer nada" in text
    as_member(world.ana).post(f"/imports/{table.pk}/cancellation/")
    text = as_member(world.ana).get(f"/imports/{table.pk}/").content.decode()
    assert f'href="/imports/{other.pk}/"' in text
    as_member(world.ana).post(f"/imports/{other.pk}/cancellation/")
    assert "Seguir con" not in as_member(world.ana).get(f"/imports/{job.pk}/").content.decode()


def test_undone_from_the_history(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    before = dump(world.ana)
    job = upload(CARDS)
    with at_once():
        as_member(world.ana).post(f"/imports/{job.pk}/application/", {"circle": "Lima"})
    path = Path(job.file.path)
    assert path.stat().st_mode & 0o777 == 0o600
    with at_once():
        as_member(world.ana).post(f"/imports/{job.pk}/undoing/")
    job.refresh_from_db()
    assert job.state == "undone"
    assert dump(world.ana) == before
    assert not path.exists()


def test_after_thirty_days_it_stays(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    job = upload(CARDS)
    with at_once():
        as_member(world.ana).post(f"/imports/{job.pk}/application/")
    job.refresh_from_db()
    assert stages.may_be_undone(job, job.applied_at + timedelta(days=29))
    assert not stages.may_be_undone(job, job.applied_at + timedelta(days=31))


def test_a_pair_is_decided_before_anything_is_written(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    world.contact(given="Hugo", family="Barrientos", city="Santiago", organisation="Datosur")
    job, client = upload(HUGO), as_member(world.ana)
    assert "Son la misma, unir" in client.get(f"/imports/{job.pk}/").content.decode()
    client.post(f"/imports/{job.pk}/decisions/", {"ask": job.asks[0]["id"], "answer": "same"})
    decided = client.get(f"/imports/{job.pk}/").content.decode()
    assert "se unen" in decided
    assert "Entran 0 personas nuevas" in decided
    with at_once():
        client.post(f"/imports/{job.pk}/application/")
    assert Contact.objects.owned_by(world.ana).get().family2 == "Lillo"


def test_a_preview_put_away_leaves_no_file(world: World, as_member: Any, upload: Any) -> None:
    job = upload(CARDS)
    path = Path(job.file.path)
    as_member(world.ana).post(f"/imports/{job.pk}/cancellation/")
    job.refresh_from_db()
    assert job.state == "cancelled"
    assert not path.exists()


def test_stopped_in_the_middle_it_takes_back_what_it_wrote(
    world: World, as_member: Any, at_once: Any, upload: Any, monkeypatch: Any
) -> None:
    before = dump(world.ana)
    job = upload(
        "".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Ana Prueba\nEMAIL:a{n}@x.example\nEND:VCARD\n" for n in range(700))
    )
    from lazos.background.models import Run

    monkeypatch.setattr(Run, "start", lambda run, **_: run.ask_to_stop(now=NOW))
    with at_once():
        as_member(world.ana).post(f"/imports/{job.pk}/application/")
    job.refresh_from_db()
    assert (job.state, job.run.state) == ("cancelled", "cancelled")
    assert dump(world.ana) == before


def test_an_unknown_table_is_mapped_by_its_columns(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    job, client = upload(UNKNOWN, "feria.csv"), as_member(world.ana)
    if job.state == "preview":
        pytest.skip("the reader guessed these columns by itself")
    assert job.state == "mapping"
    page = client.get(f"/imports/{job.pk}/mapping/").content.decode()
    assert "Pilar Kú Canché" in page
    looked = client.post(f"/imports/{job.pk}/mapping/", {"c0": "", "c1": "full_name", "c2": "email", "row": "2"})
    assert "Celeste" in looked.content.decode()
    with at_once():
        client.post(f"/imports/{job.pk}/mapping/", {"c0": "", "c1": "full_name", "c2": "email", "remember": "on"})
    job.refresh_from_db()
    assert (job.state, job.counts["created"]) == ("preview", 2)
    assert ColumnMapping.objects.owned_by(world.ana).exists()
    assert upload(UNKNOWN.replace("Pilar", "Rosa"), "otra.csv").state == "preview"


@pytest.mark.parametrize("text", ["\x00\x01\x02", "hola", "PK\x03\x04broken", "<svg onload=alert(1)>"])
def test_what_is_no_address_book_is_refused_with_a_sentence(
    world: World, as_member: Any, upload: Any, text: str
) -> None:
    job = upload(text, "x.bin")
    assert job.state in {"refused", "mapping"}
    assert as_member(world.ana).get(f"/imports/{job.pk}/").status_code == 200


def test_no_file_is_asked_for(world: World, as_member: Any) -> None:
    response = as_member(world.ana).post("/imports/", {})
    assert response.status_code == 422
    assert "Elige un archivo." in response.content.decode()


def test_several_files_are_several_imports(world: World, as_member: Any, at_once: Any) -> None:
    files = [SimpleUploadedFile(f"{name}.vcf", CARDS.encode()) for name in "ab"]
    with at_once():
        as_member(world.ana).post("/imports/", {"files": files})
    assert Import.objects.owned_by(world.ana).count() == 2


def test_uploads_and_takeouts_do_not_stay_for_ever(world: World, as_member: Any, at_once: Any, upload: Any) -> None:
    job = upload(CARDS)
    with at_once():
        as_member(world.ana).post("/takeouts/")
    takeout = TakeOut.objects.owned_by(world.ana).get()
    assert forget(now=takeout.created_at + timedelta(days=6)) == 0
    assert forget(now=takeout.created_at + timedelta(days=8)) == 1
    assert forget(now=job.created_at + timedelta(days=31)) == 1


def test_a_takeout_is_prepared_and_downloaded(world: World, as_member: Any, at_once: Any) -> None:
    assert world.lucia.pk
    client = as_member(world.ana)
    with at_once():
        client.post("/takeouts/")
    takeout = TakeOut.objects.owned_by(world.ana).get()
    assert Path(takeout.file.path).stat().st_mode & 0o777 == 0o600
    assert f"/takeouts/{takeout.pk}/file/" in client.get("/takeouts/").content.decode()
    response = client.get(f"/takeouts/{takeout.pk}/file/")
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"].startswith("attachment")
    names = ZipFile(io.BytesIO(b"".join(response.streaming_content))).namelist()
    assert {"contacts.vcf", "lazos.json", "contacts.csv", "attachments/manifest.json"} <= set(names)


def test_queries_of_the_list_do_not_grow(world: World, as_member: Any, django_assert_max_num_queries: Any) -> None:
    client = as_member(world.ana)
    for count in (5, 50):
        for nth in range(count):
            Import.objects.create(owner=world.ana, file_name=f"{nth}.vcf", state="applied", counts={"created": 3})
        with django_assert_max_num_queries(8):
            client.get("/imports/")


def test_applying_begins_once(world: World, upload: Any) -> None:
    """Two requests that both read the preview: the second finds that it went on already."""
    job = upload(CARDS)
    one, other = (Import.objects.owned_by(world.ana).select_related("run").get(pk=job.pk) for _ in range(2))
    assert stages.begin(one, Import.State.APPLYING, now=NOW)
    assert not stages.begin(other, Import.State.APPLYING, now=NOW)
    assert Run.objects.owned_by(world.ana).filter(pk=one.run_id).exists()
    assert Import.objects.owned_by(world.ana).get(pk=job.pk).run_id == one.run_id


def test_a_column_without_a_telling_name_is_guessed_by_what_it_holds(world: World, as_member: Any, upload: Any) -> None:
    table = "Folio;Asistente;Dato;Marca\nF1;Pilar Kú Canché;pilar@ku.example;+52 999 555 0117\nF2;Celeste;a@b;no\n"
    page = as_member(world.ana).get(f"/imports/{upload(table, 'feria.csv').pk}/mapping/").context["form"]
    assert page.rows()[3][0].guess == ""  # one of the two is no number
    table = table.replace("F2;Celeste;a@b;no\n", "F2;Celeste;;\n")
    page = as_member(world.ana).get(f"/imports/{upload(table, 'otra.csv').pk}/mapping/").context["form"]
    assert [column.guess for column, _ in page.rows()] == ["", "full_name", "email", "phone"]
