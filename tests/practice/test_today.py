"""Hoy on the screen: the region and the whole page, each answer and its undo, other people's doors."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.activity.models import Deed
from lazos.people import records
from lazos.people.models import ContactDay, Exchange, Interaction, Tending
from lazos.practice.models import PlanAnswer, Promise

HTMX = {"HX-Request": "true"}


@pytest.fixture
def day(world):
    """Today as the views see it."""
    return world.ana.today(timezone.now())


@pytest.fixture
def lucia(world, day):
    world.talked(world.lucia, day - timedelta(days=200), title="su piloto")
    return world.lucia


def promised(world, lucia, day):
    return Promise.objects.create(
        owner=world.ana, contact=lucia, text="mandarle la guía", made_on=day, due=day - timedelta(days=3)
    )


def test_a_visitor_sees_the_door(client, db):
    assert client.get("/").status_code == 200
    assert "Hasta aquí" not in client.get("/").content.decode()


def test_the_page_and_its_region(world, lucia, as_member):
    client = as_member(world.ana)
    page, region = client.get("/"), client.get("/", headers=HTMX)
    for response in (page, region):
        text = response.content.decode()
        assert response.status_code == 200
        assert "Lucía Paredes Ccori" in text
        assert "su piloto" in text
        assert "mailto:lucia@paredes.example?subject=" in text
        assert "https://wa.me/5115550117?text=" in text
    assert "<html" in page.content.decode()
    assert "<html" not in region.content.decode()


def test_an_empty_day_says_so(world, as_member):
    text = as_member(world.ana).get("/").content.decode()
    assert "Hoy no hay nadie pendiente." in text


def test_done_notes_the_contact_and_ties_the_line(world, lucia, day, as_member):
    promise = promised(world, lucia, day)
    client = as_member(world.ana)
    response = client.post(
        reverse("line_done", args=[lucia.pk]), {"kind": "promise_overdue", "how": "email", "promise": promise.pk}
    )
    assert response.status_code == 302
    assert response.url == "/"
    promise.refresh_from_db()
    assert promise.kept_at
    assert ContactDay.objects.owned_by(world.ana).filter(contact=lucia, day=day.toordinal()).exists()
    text = client.get("/").content.decode()
    assert "Hecho. Lo anotamos en su historia." in text
    assert "¿Cómo fue?" in text
    assert "mandarle la guía" not in text


def test_done_can_be_taken_back(world, lucia, day, as_member):
    promise = promised(world, lucia, day)
    client = as_member(world.ana)
    client.post(reverse("line_done", args=[lucia.pk]), {"kind": "promise_overdue", "promise": promise.pk}, headers=HTMX)
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).get().pk]))
    promise.refresh_from_db()
    assert promise.kept_at is None
    assert not ContactDay.objects.owned_by(world.ana).filter(contact=lucia, day=day.toordinal()).exists()
    assert Interaction.objects.owned_by(world.ana).count() == 1
    assert reverse("line_done", args=[lucia.pk]) in client.get("/").content.decode()


def test_how_it_went_in_one_tap_with_a_note(world, lucia, as_member):
    client = as_member(world.ana)
    client.post(reverse("line_done", args=[lucia.pk]), {"kind": "dormant"})
    answer = PlanAnswer.objects.owned_by(world.ana).get()
    response = client.post(
        reverse("line_telling", args=[answer.pk]),
        {"mood": "good", "note": "Quiere vernos en enero"},
        headers=HTMX,
        follow=True,
    )
    assert "Fue bien. Quiere vernos en enero" in response.content.decode()
    answer.interaction.refresh_from_db()
    assert (answer.interaction.mood, answer.interaction.summary) == ("good", "Quiere vernos en enero")


def test_thanks_and_congratulations_are_noted_as_given(world, lucia, day, as_member):
    received = Exchange.objects.create(
        owner=world.ana, contact=lucia, direction="received", kind="referral", day=day - timedelta(days=2)
    )
    client = as_member(world.ana)
    client.post(reverse("line_done", args=[lucia.pk]), {"kind": "thanks", "thanks": received.pk})
    received.refresh_from_db()
    assert received.thanked_on == day
    assert Exchange.objects.owned_by(world.ana).filter(direction="given", kind="thanks").exists()
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).get().pk]))
    received.refresh_from_db()
    assert received.thanked_on is None
    assert not Exchange.objects.owned_by(world.ana).filter(direction="given").exists()


def test_later_and_not_now_tie_the_line_and_can_be_taken_back(world, lucia, day, as_member):
    client = as_member(world.ana)
    until = day + timedelta(days=14)
    for name, data, said in (
        ("line_later", {"until": until.isoformat()}, "Vuelve"),
        ("line_not_now", {}, "Hoy no. Ya habrá otro momento."),
    ):
        response = client.post(reverse(name, args=[lucia.pk]), {"kind": "dormant", **data}, headers=HTMX, follow=True)
        assert said in response.content.decode()
        client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).latest("pk").pk]))
        assert reverse("line_done", args=[lucia.pk]) in client.get("/").content.decode()
    assert not Interaction.objects.owned_by(world.ana).filter(day=day).exists()


def test_a_day_in_the_past_is_no_later(world, lucia, day, as_member):
    client, url = as_member(world.ana), reverse("line_later", args=[lucia.pk])
    assert client.get(url).status_code == 200
    for wrong in (day.isoformat(), "2031-01-01", "nunca", ""):
        assert client.post(url, {"kind": "dormant", "other": wrong}).status_code == 422
    assert not PlanAnswer.objects.owned_by(world.ana).exists()


def test_opening_a_message_is_no_contact(world, lucia, day, as_member):
    response = as_member(world.ana).post(
        reverse("line_opening", args=[lucia.pk]), {"subject": "Hola", "text": "Línea <uno>\nLínea & dos"}
    )
    assert "body=L%C3%ADnea%20%3Cuno%3E%0D%0AL%C3%ADnea%20%26%20dos" in response.content.decode()
    assert not ContactDay.objects.owned_by(world.ana).filter(day=day.toordinal()).exists()


def test_somebody_elses_contact_is_not_there(world, lucia, as_member):
    stranger = as_member(world.carla)
    for name in ("line_done", "line_later", "line_not_now", "line_opening"):
        assert stranger.post(reverse(name, args=[lucia.pk]), {"kind": "dormant"}).status_code == 404
    as_member(world.ana).post(reverse("line_done", args=[lucia.pk]), {"kind": "dormant"})
    answer = PlanAnswer.objects.owned_by(world.ana).get()
    assert stranger.post(reverse("line_telling", args=[answer.pk]), {"mood": "good"}).status_code == 404


def test_somebody_elses_promise_is_not_kept(world, lucia, day, as_member):
    promise = promised(world, lucia, day)
    mine = world.contact(world.carla, given="Otra")
    url = reverse("line_done", args=[mine.pk])
    assert as_member(world.carla).post(url, {"kind": "promise_due", "promise": promise.pk}).status_code == 404


def test_a_visitor_is_led_to_the_door(client, world):
    for name in ("line_done", "line_later", "line_not_now", "line_opening", "line_telling"):
        assert client.post(reverse(name, args=[1])).status_code == 302


def test_a_second_tap_changes_nothing(world, lucia, as_member):
    client = as_member(world.ana)
    for _tap in range(2):
        client.post(reverse("line_done", args=[lucia.pk]), {"kind": "dormant"})
    assert PlanAnswer.objects.owned_by(world.ana).count() == 1


def test_a_second_tap_does_not_refuse_twice(world, lucia, as_member):
    """Each refusal makes the rest longer; one finger that trembles is one refusal."""
    client = as_member(world.ana)
    for _tap in range(2):
        client.post(reverse("line_not_now", args=[lucia.pk]), {"kind": "dormant"})
    assert PlanAnswer.objects.owned_by(world.ana).count() == 1


def test_a_promise_to_somebody_else_is_not_kept_by_this_line(world, lucia, day, as_member):
    promise = promised(world, world.contact(given="Otra"), day)
    url = reverse("line_done", args=[lucia.pk])
    assert as_member(world.ana).post(url, {"kind": "promise_due", "promise": promise.pk}).status_code == 404


@pytest.mark.parametrize("people", [5, 50])
def test_the_page_costs_the_same_however_many(world, people, as_member, django_assert_max_num_queries):
    client = as_member(world.ana)
    for n in range(people):
        world.talked(world.contact(given=f"N{n}"), world.today - timedelta(days=20 + n), title=f"tema {n}")
    with django_assert_max_num_queries(40):
        client.get("/")


def test_without_an_address_the_draft_says_how_it_leaves(world, day, as_member):
    ruth = world.contact(given="Ruth")
    world.talked(ruth, day - timedelta(days=200))
    text = as_member(world.ana).get("/").text
    assert "Borrador para Ruth" in text
    assert "No anotaste cómo escribirle." in text
    records.set_emails(ruth, ["ruth@ceiba.example"])
    assert "No anotaste cómo escribirle." not in as_member(world.ana).get("/").text


@pytest.mark.parametrize(("days", "often"), [(1, False), (3, False), (6, True)])
def test_a_few_words_over_the_years_were_not_often(world, day, as_member, days, often):
    ruth = world.contact(given="Ruth")
    for n in range(days):
        world.talked(ruth, day - timedelta(days=540 + 20 * n))
    Tending.begin(ruth, by=world.ana, now=world.now)
    text = as_member(world.ana).get("/").text
    assert "que no hablan" in text
    assert ("y antes hablaban seguido" in text) is often
