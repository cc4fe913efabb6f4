"""Ties that sleep: who is proposed and why, what the member answers, and that nobody else sees them."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.core.ties.dormancy import PRIOR
from lazos.people import derive, records
from lazos.people.models import Contact, Interaction, Relation
from lazos.picture import drawing, reviving, sleeping
from lazos.picture.models import Picture
from lazos.practice.models import PlanAnswer, Promise
from tests.world import NOW, TODAY

pytestmark = pytest.mark.django_db


def asleep(world, name, times=4, ago=300, every=30, **fields):
    """Somebody spoken to `times` times, the last time `ago` days ago."""
    contact = world.contact(given=name, **fields)
    for n in range(times):
        world.talked(contact, TODAY - timedelta(days=ago + n * every))
    contact.refresh_from_db()
    return contact


def awake(world, name, **fields):
    return asleep(world, name, times=6, ago=2, every=9, **fields)


def cards(world):
    return reviving.cards(world.ana, drawing.draw(world.ana, now=NOW), TODAY)


def shown(world):
    found = cards(world)
    return [card.contact.given for card in [*([found.pick] if found.pick else []), *found.others]]


@pytest.fixture
def network(world):
    """Living ties in technology in Lima, three friends of long who sleep, and somebody from elsewhere."""
    for n in range(4):
        awake(world, f"Viva{n}", organisation="Acme Software", city="Lima")
    for n in range(3):
        asleep(world, f"Amiga{n}", times=20 + n, organisation="Acme Software", city="Lima")
    far = asleep(world, "Nadia", times=3, organisation="Hospital San Lázaro", city="Oaxaca")
    records.record_exchange(far, direction="received", kind="advice", note="cómo se lee un permiso", day=TODAY)
    return far


def test_only_who_slept_for_long_and_had_some_standing(world):
    asleep(world, "Firme")
    asleep(world, "Cercana", ago=100)
    asleep(world, "Leve", times=2, every=2)
    resting = asleep(world, "Descansa")
    resting.rest(by=world.ana, at=NOW)
    derive.refresh_ties(world.ana.pk, TODAY)
    asleep(world, "Archivada").archive(by=world.ana, at=NOW)
    world.contact(given="Nunca")
    trusted = asleep(world, "Maestra", times=1)
    Relation.objects.create(owner=world.ana, contact=trusted, kind="teacher")
    assert sorted(shown(world)) == ["Firme", "Maestra"]
    found = cards(world)
    [said] = [card.reason for card in [found.pick, *found.others] if card and card.contact == trusted]
    assert said == "Te enseñó. Hablaron una vez, hace 10 meses."


def test_the_pick_and_why(network, world, as_member):
    pick = cards(world).pick
    assert pick.contact == network
    assert pick.unlikely.startswith("Trataste más a otras personas")
    assert "la salud" in pick.unlikely
    assert "Oaxaca" in pick.unlikely
    assert pick.reason == "Te dio algo: cómo se lee un permiso. Hablaron 3 veces, la última hace 10 meses."
    drawing.draw(world.ana, now=NOW)
    page = as_member(world.ana).get(reverse("dormant")).content.decode()
    for said in ("La que no esperarías", "Walter, Levin", "Borrador para Nadia", "No ahora", "Dejar descansar"):
        assert said in page


def test_the_likelier_to_live_on_stand_before_the_others(world):
    for name, times, ago in (("Vieja", 5, 2500), ("Reciente", 12, 200), ("Media", 8, 700)):
        asleep(world, name, times=times, ago=ago)
    picture = drawing.draw(world.ana, now=NOW)
    found, ties = sleeping.worth(world.ana, picture, TODAY)
    order = sorted(ties.values(), key=lambda tie: -tie.expected)
    assert [Contact.objects.owned_by(world.ana).get(pk=tie.id).given for tie in order] == ["Reciente", "Media", "Vieja"]
    assert list(found.others) == [tie.id for tie in order if tie.id != found.pick.id]
    repeats, recency, age = 11, 330, 530
    assert order[0].expected == pytest.approx(float(PRIOR.expected(repeats, recency, age)), abs=1e-3)


class TestAnswers:
    def test_not_now_rests_for_a_while_and_the_next_one_is_proposed(self, network, world, as_member):
        client = as_member(world.ana)
        client.post(reverse("dormant_not_now", args=[network.pk]), {"next": reverse("dormant")})
        assert PlanAnswer.objects.owned_by(world.ana).get().kind == "dormant"
        picture = Picture.objects.owned_by(world.ana).first() or drawing.draw(world.ana, now=NOW)
        today = world.ana.today(PlanAnswer.objects.owned_by(world.ana).get().deed.at)
        found, _ties = sleeping.worth(world.ana, picture, today)
        assert network.pk not in [found.pick.id, *found.others]
        later, _ties = sleeping.worth(world.ana, picture, today + timedelta(days=7))
        assert network.pk in [later.pick.id, *later.others]

    def test_done_is_a_contact_and_can_be_undone(self, network, world, as_member):
        response = as_member(world.ana).post(reverse("dormant_done", args=[network.pk]), {"how": "email"})
        assert response.url == reverse("dormant")
        assert Interaction.objects.owned_by(world.ana).latest("day").kind == "email"
        assert "Nadia" not in shown(world)
        assert PlanAnswer.objects.owned_by(world.ana).get().deed.undo(now=NOW)
        assert "Nadia" in shown(world)

    def test_a_promise_in_the_air_is_kept_by_it(self, network, world, as_member):
        promise = Promise.objects.create(owner=world.ana, contact=network, text="el plano", made_on=TODAY)
        assert cards(world).pick.person.promise_id == promise.pk
        as_member(world.ana).post(reverse("dormant_done", args=[network.pk]), {"promise": promise.pk})
        promise.refresh_from_db()
        assert promise.kept_at is not None

    def test_letting_rest_leads_back_here(self, network, world, as_member):
        sent = {"next": reverse("dormant")}
        assert as_member(world.ana).post(reverse("rest", args=[network.pk]), sent).url == reverse("dormant")
        assert "Nadia" not in shown(world)


def test_nobody_of_another_member(network, world, as_member):
    assert "Nadia" in as_member(world.ana).get(reverse("dormant")).content.decode()
    page = as_member(world.carla).get(reverse("dormant")).content.decode()
    assert "Nadia" not in page
    assert "Ningún lazo de los tuyos duerme tanto" in page


def test_where_a_member_would_look(network, world, as_member):
    client = as_member(world.ana)
    for name in ("silent", "review", "map", "map_list", "more"):
        assert reverse("dormant") in client.get(reverse(name)).content.decode(), name


def test_what_was_learned_is_used_until_it_is_learned_again(network, world):
    picture = drawing.draw(world.ana, now=NOW)
    assert picture.habits == []
    Picture.objects.owned_by(world.ana).update(habits=[0.5, 90.0, 0.5, 3.0])
    again = drawing.draw(world.ana, now=NOW)
    assert again.habits == [0.5, 90.0, 0.5, 3.0]
    expected = {name: {row[0]: row[2] for row in one.dormant["ties"]} for name, one in (("a", picture), ("b", again))}
    assert expected["a"].keys() == expected["b"].keys()
    assert expected["a"] != expected["b"]


def test_it_is_learned_once_a_week(network, world, django_capture_on_commit_callbacks):
    picture = drawing.draw(world.ana, now=NOW)
    with django_capture_on_commit_callbacks(execute=True) as due:
        drawing.learn_when_due(world.ana, picture, now=NOW)
    picture.refresh_from_db()
    assert len(due) == 1
    assert len(picture.habits) == 4
    with django_capture_on_commit_callbacks() as due:
        drawing.learn_when_due(world.ana, picture, now=picture.learned_at + timedelta(days=6))
        drawing.learn_when_due(world.ana, picture, now=picture.learned_at + timedelta(days=8))
    assert len(due) == 1


@pytest.mark.slow
def test_queries_do_not_grow_with_people(world, as_member, django_assert_max_num_queries):
    client = as_member(world.ana)
    counts = []
    for many in (5, 45):
        for n in range(many):
            asleep(world, f"P{many}{n}")
        drawing.draw(world.ana, now=NOW)
        client.get(reverse("dormant"))
        with django_assert_max_num_queries(60) as seen:
            client.get(reverse("dormant"))
        counts.append(len(seen.captured_queries))
    assert counts[0] == counts[1]
