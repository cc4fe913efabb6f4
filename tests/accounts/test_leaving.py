"""Coming first and leaving: one first member, and nothing left of who goes."""

import os
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.contrib.sessions.models import Session
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client

from lazos.accounts import leaving
from lazos.accounts.models import Member
from lazos.activity.rows import StaleVersion
from lazos.exchange.models import Import, TakeOut
from lazos.people import records
from lazos.people.models import Contact, Email, Interaction, Origin
from tests.permissions.people import photo_of


def test_who_leaves_leaves_no_row_file_or_session(world, as_member, django_capture_on_commit_callbacks):
    photo = photo_of(world)
    os.utime(photo.file.path, (0, 0))
    job, takeout = Import(owner=world.ana, file_name="a.vcf"), TakeOut(owner=world.ana)
    for row in (job, takeout):
        row.file.save("x", ContentFile(b"Lucia"), save=True)
    elsewhere, here = as_member(world.ana), as_member(world.ana)
    with django_capture_on_commit_callbacks(execute=True):
        assert here.post("/account/removal/", {"password": world.password}).status_code == 302
    assert not Member.objects.filter(pk=world.ana.pk).exists()
    assert not Contact.objects.owned_by(world.ana.pk).exists()
    assert not Session.objects.filter(session_key=elsewhere.session.session_key).exists()
    for file in (photo.file, job.file, takeout.file):
        assert not file.storage.exists(file.name)


def test_a_killed_erasing_goes_on_and_no_step_takes_much(world, monkeypatch):
    for n in range(7):
        world.talked(world.contact(given=f"N{n}"), world.today)
    kept = world.contact(world.bruno, given="Inés")
    monkeypatch.setattr(leaving, "CHUNK", 2)
    steps = iter(range(6))
    whole = leaving._step

    def until_killed(model, owner):
        next(steps)
        return whole(model, owner)

    monkeypatch.setattr(leaving, "_step", until_killed)
    leaving.leave(world.ana, now=world.now)
    with pytest.raises((StopIteration, RuntimeError)):
        leaving.erase(world.ana.pk)
    assert Member.objects.filter(pk=world.ana.pk).exists()
    monkeypatch.setattr(leaving, "_step", whole)
    leaving.erase(world.ana.pk)
    assert not Member.objects.filter(pk=world.ana.pk).exists()
    assert Contact.objects.all().unscoped().get() == kept


def test_the_door_is_closed_before_the_rows_are_gone(world, as_member, monkeypatch):
    monkeypatch.setattr(leaving, "enqueue_on_commit", lambda *args: None)
    elsewhere, email = as_member(world.ana), world.ana.email
    as_member(world.ana).post("/account/removal/", {"password": world.password})
    left = Member.objects.get(pk=world.ana.pk)
    assert (left.is_active, left.name, left.has_usable_password()) == (False, "", False)
    assert email not in left.email
    assert elsewhere.get("/people/").status_code == 302
    assert Member.objects.create_user(email, world.password)


def test_who_has_not_left_is_never_erased(world):
    leaving.erase(world.ana.pk)
    assert Member.objects.filter(pk=world.ana.pk).exists()


def test_children_go_before_their_parents():
    order = leaving._children_first()
    assert order.index(Email) < order.index(Contact)
    assert order.index(Interaction) < order.index(Origin)


@pytest.mark.django_db(transaction=True)
def test_two_browsers_make_one_first_member():
    if connection.vendor == "sqlite":
        pytest.skip("on SQLite one transaction writes at a time")
    together = Barrier(4)

    def begin(nth):
        together.wait()
        try:
            data = {"name": "A", "email": f"a{nth}@lazos.example", "password": "nopal-bicicleta-71"}
            return Client().post("/start/", data | {"language": "es", "timezone": "UTC"}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(begin, range(4))) == {302}
    assert Member.objects.count() == 1


def test_a_button_pressed_in_two_windows_is_told(world, as_member, monkeypatch):
    def too_late(*args, **kwargs):
        raise StaleVersion

    monkeypatch.setattr(records, "change_next_step", too_late)
    response = as_member(world.ana).post(f"/people/{world.lucia.pk}/next-step/", {"text": "llamarla"}, follow=True)
    assert response.status_code == 200
    assert "Otra ventana guardó antes." in response.content.decode()


def test_guesses_on_the_removal_page_are_limited(world, as_member):
    client = as_member(world.ana)
    said = [client.post("/account/removal/", {"password": f"otra{n}"}) for n in range(7)]
    assert {answer.status_code for answer in said} == {422}
    assert "no coincide" in said[0].content.decode()
    assert "Demasiados intentos" in said[-1].content.decode()
    assert client.post("/account/removal/", {"password": world.password}).status_code == 422
    assert Member.objects.filter(pk=world.ana.pk).exists()
