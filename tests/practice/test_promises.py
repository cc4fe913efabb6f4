"""Promises, goals and the silent: lists, acts and their undo."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.people.models import Rest, Tending
from lazos.practice.models import Goal, Promise


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def promise(world):
    return Promise.objects.create(owner=world.ana, contact=world.lucia, text="el guion", made_on=world.today)


def undo_last(client, world):
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).latest("pk").pk]))


@pytest.mark.parametrize(("name", "field"), [("promise_keeping", "kept_at"), ("promise_release", "released_at")])
def test_a_promise_is_closed_and_opened_again(world, client, promise, name, field):
    client.post(reverse(name, args=[promise.pk]))
    promise.refresh_from_db()
    assert getattr(promise, field)
    assert "el guion" not in client.get(reverse("promises")).content.decode().split("toasts")[0]
    undo_last(client, world)
    promise.refresh_from_db()
    assert getattr(promise, field) is None


def test_another_day(world, client, promise):
    client.post(reverse("promise_due", args=[promise.pk]), {"due": "2027-01-15"})
    promise.refresh_from_db()
    assert promise.due.isoformat() == "2027-01-15"
    undo_last(client, world)
    promise.refresh_from_db()
    assert promise.due is None


def test_what_was_promised_to_me_stands_apart(world, client, promise):
    Promise.objects.create(owner=world.ana, contact=world.lucia, by_me=False, text="su libro", made_on=world.today)
    text = client.get(reverse("promises")).content.decode()
    assert (
        text.index("Lo que dijiste") < text.index("el guion") < text.index("Lo que te dijeron") < text.index("su libro")
    )


def test_who_has_been_silent_with_a_step_each(world, client, promise):
    for n in range(4):
        world.talked(world.lucia, world.today - timedelta(days=300 + n))
    quiet = world.contact(given="Nadie", family="Más")
    world.talked(quiet, world.today - timedelta(days=400))
    text = client.get(reverse("silent")).content.decode()
    assert "Cumplir lo que quedó en el aire: el guion." in text
    assert "Dejar que descanse. No se pierde nada." in text
    client.post(reverse("rest", args=[quiet.pk]), {"next": reverse("silent")})
    assert "Nadie Más" not in client.get(reverse("silent")).content.decode().split("toasts")[0]
    undo_last(client, world)
    assert not Rest.objects.owned_by(world.ana).exists()


def test_the_step_follows_from_what_is_known(world, client):
    long_ago = world.today - timedelta(days=300)
    topic = world.contact(given="Tema", family="Uno")
    world.talked(topic, long_ago, title="la tesis de su hija")
    place = world.contact(given="Lugar", family="Dos", met_where="Feria de Datos")
    world.talked(place, long_ago)
    file = world.contact(given="Archivo", family="Tres", met_how="LinkedIn")
    world.talked(file, long_ago)
    twice = world.contact(given="Doble", family="Cuatro", met_how="linkedin")
    for n in range(2):
        world.talked(twice, long_ago - timedelta(days=n))
    page = client.get(reverse("silent"))
    steps = {one.contact: one for one in page.context["people"]}
    assert steps[topic].step == "Retomar lo último: la tesis de su hija."
    assert "la tesis de tu hija" in steps[topic].draft.text  # said to them
    assert steps[place].step == "Un saludo que recuerde dónde se conocieron: Feria de Datos."
    assert "Me acordé de cuando nos conocimos en la Feria de Datos. No necesito nada" in steps[place].draft.text
    assert (steps[twice].code, bool(steps[twice].draft)) == ("listen", True)
    assert (steps[file].code, steps[file].draft) == ("let_rest", None)
    assert "Borrador para Tema" in page.content.decode()


@pytest.mark.parametrize("people", [3, 25])
def test_the_silent_cost_the_same_however_many(world, client, people, django_assert_max_num_queries):
    for n in range(people):
        world.talked(world.contact(given=f"N{n}"), world.today - timedelta(days=300 + n))
    with django_assert_max_num_queries(30):
        client.get(reverse("silent"))


def test_a_full_circle_asks_whom_to_rest(world, client):
    world.ana.tended_cap = 1
    world.ana.save_changes("tended_cap")
    cold = world.contact(given="Fría")
    world.tended(cold)
    response = client.post(reverse("tending", args=[world.lucia.pk]))
    assert response.status_code == 409
    text = response.content.decode()
    assert "Ya cuidas a una. Para sumar a Lucía, deja descansar a alguien." in text
    client.post(reverse("tending", args=[world.lucia.pk]), {"rest": cold.pk})
    assert [tending.contact for tending in Tending.objects.owned_by(world.ana)] == [world.lucia]
    assert Rest.objects.owned_by(world.ana).get().contact == cold
    undo_last(client, world)
    assert [tending.contact for tending in Tending.objects.owned_by(world.ana)] == [cold]
    assert not Rest.objects.owned_by(world.ana).exists()


def test_nobody_elses_contact_is_let_rest(world, as_member):
    mine = world.contact(world.carla, given="Otra")
    world.tended(world.lucia)
    client = as_member(world.carla)
    assert client.post(reverse("tending", args=[mine.pk]), {"rest": world.lucia.pk}).status_code == 404
    assert not Rest.objects.owned_by(world.ana).exists()


def test_out_of_the_circle_and_back(world, client):
    world.tended(world.lucia)
    client.post(reverse("tending_end", args=[world.lucia.pk]))
    assert not Tending.objects.owned_by(world.ana).exists()
    undo_last(client, world)
    assert Tending.objects.owned_by(world.ana).exists()


def test_of_two_windows_with_one_promise_the_second_is_told(world, client, promise):
    url, seen = reverse("promise_due", args=[promise.pk]), {"seen_version": promise.version}
    client.post(url, {"due": "2027-01-15"} | seen)
    second = client.post(url, {"due": "2027-02-20"} | seen)
    promise.refresh_from_db()
    assert (second.status_code, promise.due.isoformat()) == (422, "2027-01-15")
    assert "2027-02-20" in second.content.decode()
    assert client.post(url, {"due": "2027-02-20", "seen_version": promise.version}).status_code == 302


def test_undoing_a_date_does_not_undo_the_one_after_it(world, client, promise):
    url = reverse("promise_due", args=[promise.pk])
    client.post(url, {"due": "2027-01-15"})
    first = Deed.objects.owned_by(world.ana).latest("pk")
    client.post(url, {"due": "2027-02-20"})
    assert not first.undo(now=world.now)
    promise.refresh_from_db()
    assert promise.due.isoformat() == "2027-02-20"
    undo_last(client, world)
    assert first.undo(now=world.now)
    promise.refresh_from_db()
    assert promise.due is None


def test_a_goal_that_returns_takes_a_free_place(world, client):
    reached = Goal.objects.create(owner=world.ana, text="Abrir un taller", rank=1)
    client.post(reverse("goal_attainment", args=[reached.pk]), {"ending": "reached"})
    deed = Deed.objects.owned_by(world.ana).latest("pk")
    for rank, text in ((1, "Otra"), (2, "Segunda"), (3, "Tercera")):
        Goal.objects.create(owner=world.ana, text=text, rank=rank)
    assert not deed.undo(now=world.now)
    Goal.objects.owned_by(world.ana).get(rank=3, reached_at=None).delete()
    assert deed.undo(now=world.now)
    still_open = Goal.objects.owned_by(world.ana).filter(reached_at=None)
    assert [(goal.rank, goal.text) for goal in still_open] == [(1, "Otra"), (2, "Segunda"), (3, "Abrir un taller")]
