"""The two or three people of a quarter, and their steps in Hoy."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.people import records
from lazos.practice.flows import pages_of
from lazos.practice.models import Goal, KeyPerson, Promise
from lazos.reviews import key_people
from lazos.reviews.models import Review, ReviewAnswer
from tests.world import TODAY

pytestmark = pytest.mark.django_db
QUARTER = date(2026, 10, 1)


@pytest.fixture(autouse=True)
def clock(monkeypatch, world):
    monkeypatch.setattr("django.utils.timezone.now", lambda: world.now)


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


def undo_last(client, world):
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).latest("pk").pk]))


def choose(client, who, **fields):
    return client.post(reverse("key_person_new"), {"who": str(who), "gift": "mis notas"} | fields)


def test_chosen_with_steps_that_are_promises_and_lead_back(world, client):
    steps = {"step_1": "mandarle mis notas", "due_1": "2026-11-25", "step_2": "un café"}
    assert choose(client, world.lucia, **steps).status_code == 302
    row = KeyPerson.objects.owned_by(world.ana).get()
    assert (row.quarter, row.gift) == (QUARTER, "mis notas")
    assert [(step.text, str(step.due)) for step in row.steps.all()] == [
        ("mandarle mis notas", "2026-11-25"),
        ("un café", "None"),
    ]
    pages = pages_of(world.ana, row.steps.all())
    assert set(pages.values()) == {reverse("key_person", args=[row.pk])}
    assert "mandarle mis notas" in client.get(reverse("key_people")).content.decode()
    assert "Persona clave" in client.get(reverse("contact", args=[world.lucia.pk])).content.decode()
    undo_last(client, world)
    assert not KeyPerson.objects.owned_by(world.ana).exists()
    assert not Promise.objects.owned_by(world.ana).exists()


def test_three_are_enough(world, client):
    for name in ("Ada", "Beto", "Caro"):
        assert choose(client, world.contact(given=name)).status_code == 302
    more = choose(client, world.lucia, step_1="algo largo")
    assert more.status_code == 422
    assert "Ya hay tres en ese trimestre." in more.content.decode()
    assert "algo largo" in more.content.decode()
    assert "Con tres ya está bien." in client.get(reverse("key_people")).content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"due_1": "2026-02-31", "step_1": "x"}, "Ese día no existe"),
        ({"due_1": "2020-01-01", "step_1": "x"}, "Elige un día entre hoy y un año."),
        ({"due_2": "2026-12-01"}, "¿Qué harías ese día?"),
        ({"who": ""}, "¿Quién fue?"),
    ],
)
def test_what_cannot_be_comes_back(world, client, typed, said):
    response = choose(client, typed.pop("who", world.lucia), **typed)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert "mis notas" in response.content.decode()


def test_ended_takes_open_steps_along_and_comes_back(world, client):
    choose(client, world.lucia, step_1="un café", step_2="mis notas")
    row = KeyPerson.objects.owned_by(world.ana).get()
    row.steps.get(text="mis notas").keep(at=world.now)
    client.post(reverse("key_person_end", args=[row.pk]))
    row.refresh_from_db()
    assert row.ended_at
    assert [step.text for step in row.steps.all()] == ["mis notas"]
    undo_last(client, world)
    row.refresh_from_db()
    assert row.ended_at is None
    assert {step.text for step in row.steps.all()} == {"mis notas", "un café"}


def test_two_windows(world, client):
    choose(client, world.lucia)
    row = KeyPerson.objects.owned_by(world.ana).get()
    url = reverse("key_person", args=[row.pk])
    client.post(url, {"gift": "uno", "seen_version": row.version})
    late = client.post(url, {"gift": "dos", "step_1": "no se pierde", "seen_version": row.version})
    assert late.status_code == 422
    assert "no se pierde" in late.content.decode()
    row.refresh_from_db()
    assert client.post(url, {"gift": "dos", "step_1": "x", "seen_version": row.version}).status_code == 302


def test_suggested_with_reason_and_something_to_give(world, client):
    ada = world.contact(given="Ada")
    review = Review.objects.create(owner=world.ana, kind="quarter", period=date(2026, 7, 1), step="coming")
    words = {"inspires": True, "supported": True, "verdict": "renew"}
    ReviewAnswer.objects.create(owner=world.ana, review=review, contact=ada, **words)
    Goal.objects.create(owner=world.ana, text="Abrir un taller.").contacts.add(world.lucia)
    records.add_fact(ada, "need", "una editora")
    page = client.get(reverse("key_people")).content.decode()
    assert "Te inspira y te ha apoyado: lo dijiste en tu revisión." in page
    assert "Tiene que ver con tu meta: Abrir un taller." in page
    assert "Una mano con lo que busca: una editora." in page
    form = client.get(reverse("key_person_new") + f"?contact={ada.pk}").content.decode()
    assert 'value="Una mano con lo que busca: una editora."' in form


def test_near_the_end_of_a_quarter_the_next_one_is_chosen(world, as_member, monkeypatch):
    monkeypatch.setattr("django.utils.timezone.now", lambda: world.now + timedelta(days=38))
    choose(as_member(world.ana), world.lucia)
    assert KeyPerson.objects.owned_by(world.ana).get().quarter == date(2027, 1, 1)


def test_back_to_the_review(world, client):
    review = Review.objects.create(owner=world.ana, kind="quarter", period=QUARTER, step="coming")
    page = reverse("review_step", args=[review.pk, "coming"])
    url = reverse("key_person_new") + f"?next={page}"
    assert client.post(url, {"who": str(world.lucia), "gift": ""}).url == page
    assert TODAY


def test_the_history_says_it_in_the_language_of_the_reader(world, client):
    choose(client, world.lucia)
    world.ana.language = "en"
    world.ana.save_changes("language")
    assert "You chose Lucía Paredes Ccori as one of your key people" in client.get(reverse("history")).content.decode()


def test_an_undo_leaves_the_steps_that_were_added_since(world):
    deed = key_people.choose(world.lucia, date(2026, 10, 1), gift="Un libro", steps=[], now=world.now)
    row = KeyPerson.objects.owned_by(world.ana).get()
    key_people.change(row, gift="Un libro", steps=[("Llamarla", None)], seen=None, now=world.now)
    assert not deed.undo(now=world.now)
    assert KeyPerson.objects.owned_by(world.ana).get().steps.count() == 1


def test_chosen_twice_is_chosen_once(client, world):
    said = {"who": "Lucía Paredes Ccori", "chosen": world.lucia.pk, "gift": "Un libro", "step_1": "Llamarla"}
    for _time in range(2):
        assert client.post(reverse("key_person_new"), said).status_code == 302
    assert Promise.objects.owned_by(world.ana).count() == 1
    undo_last(client, world)
    assert not KeyPerson.objects.owned_by(world.ana).exists()
    assert not Promise.objects.owned_by(world.ana).exists()
