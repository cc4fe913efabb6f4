import os
from datetime import timedelta
from pathlib import Path

from django.core.files.storage import default_storage

from lazos.background import schedule
from lazos.people import derive, files
from lazos.people.models import Attachment, Contact
from lazos.people.nightly import cool_ties, sweep_attachments


def test_ties_cool_by_themselves(world, monkeypatch):
    for days in (1, 8, 15, 22):
        world.talked(world.lucia, world.today - timedelta(days=days))
    assert Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk).tie == "firme"
    monkeypatch.setattr("django.utils.timezone.now", lambda: world.now + timedelta(days=200))
    cool_ties.call()
    assert Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk).tie == "flojo"


def test_cooling_writes_only_what_changed(world, django_assert_max_num_queries):
    for number in range(30):
        world.contact(given=f"Persona{number}")
    derive.refresh_ties(world.ana.pk, world.today)
    with django_assert_max_num_queries(4):
        derive.refresh_ties(world.ana.pk, world.today)


def test_files_go_with_their_last_row(world, settings, tmp_path):
    settings.DATA = tmp_path
    kept, gone = ("a" * 64, "b" * 64)
    for name in (kept, gone):
        path = Path(tmp_path / "files" / "attachments" / name[:2] / name)
        path.parent.mkdir(parents=True)
        path.write_bytes(b"x")
        os.utime(path, (1, 1))
    Attachment.objects.create(owner=world.ana, contact=world.lucia, sha256=kept)
    assert sweep_attachments.call() == 1
    assert [path.name for path in (tmp_path / "files" / "attachments").glob("*/*")] == [kept]


def test_each_entry_of_the_schedule_runs_once_in_its_time(world):
    ran = [
        schedule.tick(now=world.now + after).count("lazos.people.nightly.cool_ties")
        for after in (timedelta(0), timedelta(minutes=1), timedelta(hours=7))
    ]
    assert ran == [1, 0, 1]


def test_a_file_that_is_used_again_before_its_row_is_there_stays(world):
    path = Path(default_storage.path(files.keep("c" * 64, b"x")))
    os.utime(path, (1, 1))
    files.keep("c" * 64, b"x")  # a new upload of the same bytes; its row comes at the end of the transaction
    sweep_attachments.call()
    assert path.exists()
    os.utime(path, (1, 1))
    sweep_attachments.call()
    assert not path.exists()
