"""The first evening: four steps, each may be skipped, back where it was left, ending at the first line of Hoy."""

import pytest
from django.urls import reverse

from lazos.people.models import Contact, Tending
from lazos.practice.models import Goal


@pytest.fixture
def client(world, as_member):
    world.ana.welcomed_at = None
    world.ana.save_changes("welcomed_at")
    return as_member(world.ana)


def step(code):
    return reverse("welcome_step", args=[code])


def test_the_whole_evening_ends_at_the_first_line(world, client):
    assert client.get("/").url == reverse("welcome")
    assert client.get(reverse("welcome")).url == step("goal")
    response = client.post(step("goal"), {"language": "es", "text_1": "Abrir un taller"})
    assert response.url == step("people")
    response = client.post(step("people"), {"teachers": "Silvia Cauich", "friends": "Hugo Barrientos, Rosalba Chi"})
    assert response.url == step("circle")
    text = client.get(step("circle")).content.decode()
    assert "Silvia Cauich" in text
    assert text.count("checked") == 3
    chosen = list(Contact.objects.owned_by(world.ana).values_list("pk", flat=True))
    assert client.post(step("circle"), {"chosen": chosen}).url == step("time")
    hours = {"weekly_minutes": 60, "review_day": 4, "quiet_from": "21:00", "quiet_to": "08:00"}
    assert client.post(step("time"), hours).url == "/"
    world.ana.refresh_from_db()
    assert world.ana.welcomed_at
    assert world.ana.weekly_minutes == 60
    assert Goal.objects.owned_by(world.ana).get().text == "Abrir un taller"
    assert Tending.objects.owned_by(world.ana).count() == 3
    home = client.get("/").content.decode()
    assert "Es buen momento para saludar." in home
    assert "Para que Hoy te conozca" in home


def test_it_goes_on_where_it_was_left(client):
    client.post(step("goal"), {"skip": "1"})
    assert client.get(reverse("welcome")).url == step("people")
    assert "Silvia" not in client.get(step("people")).content.decode()


def test_all_of_it_can_be_left(world, client):
    assert client.post(reverse("welcome_end")).url == "/"
    assert client.get("/").status_code == 200


def test_the_same_names_again_are_the_same_people(world, client):
    for _round in range(2):
        client.post(step("people"), {"friends": "Hugo Barrientos, hugo barrientos"})
    assert Contact.objects.owned_by(world.ana).get().relations.get().kind == "friend"


def test_more_than_the_circle_holds_says_so(world, client):
    world.ana.tended_cap = 1
    world.ana.save_changes("tended_cap")
    people = [world.contact(given=f"N{n}", seed_circle="friends").pk for n in range(2)]
    response = client.post(step("circle"), {"chosen": people})
    assert response.status_code == 422
    assert "Caben una y elegiste dos." in response.content.decode()


def test_those_who_came_without_a_history_can_be_chosen(world, client):
    rosa = world.contact(given="Rosa", family="Beltrán")
    text = client.get(step("circle")).text
    assert "Rosa Beltrán" in text
    assert "checked" not in text
    client.post(step("circle"), {"chosen": [rosa.pk]})
    assert Tending.objects.owned_by(world.ana).get().contact == rosa


def test_whoever_is_not_among_the_first_is_found_by_name_and_ticks_stay(world, client):
    first = world.contact(given="Abel", family="Abad")
    for n in range(70):
        world.contact(given=f"N{n:02}", family="Medio")
    last = world.contact(given="Zoé", family="Zúñiga")
    assert "Zoé" not in client.get(step("circle")).text
    found = client.post(step("circle"), {"find": "1", "name": "zuniga", "chosen": [first.pk]}).text
    assert found.index("Zoé Zúñiga") < found.index("Abel Abad")
    assert f'value="{first.pk}" checked' in found
    assert not Tending.objects.owned_by(world.ana).exists()
    client.post(step("circle"), {"chosen": [first.pk, last.pk]})
    assert Tending.objects.owned_by(world.ana).count() == 2


def test_nobody_elses_contact_enters_the_circle(world, as_member):
    assert as_member(world.carla).post(step("circle"), {"chosen": [world.lucia.pk]}).status_code == 422
    assert not Tending.objects.owned_by(world.ana).exists()


def test_there_is_no_other_step(client):
    assert client.get("/welcome/otra/").status_code == 404


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("Lucía Paredes, Tomás Aguirre y Renata", ["Lucía Paredes", "Renata", "Tomás Aguirre"]),
        ("Marta e Inés Rubio", ["Inés Rubio", "Marta"]),
        ("José Ortega y Gasset, Ana", ["Ana", "José Ortega y Gasset"]),
    ],
)
def test_the_last_of_several_names_may_come_after_y(world, client, written, people):
    client.post(step("people"), {"friends": written})
    assert sorted(Contact.objects.owned_by(world.ana).values_list("display_name", flat=True)) == people


def test_a_closed_step_says_how_many_stand_behind_the_names(world, client):
    people = [world.contact(given=f"N{n}", seed_circle="friends").pk for n in range(8)]
    client.post(step("circle"), {"chosen": people})
    text = client.get(step("goal")).text
    assert "N0, N1, N2, N3, N4 y tres más" in text
