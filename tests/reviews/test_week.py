"""The close of a week: guided, each step saved, gone on with whenever; two windows; its day in Hoy."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.models import Outcome, OutcomeHop
from lazos.people import records
from lazos.people.models import Exchange
from lazos.practice.models import Promise
from lazos.reviews.models import Review
from tests.world import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock(monkeypatch, world):
    """A Friday: Ana's review day."""
    monkeypatch.setattr("django.utils.timezone.now", lambda: world.now)


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def week(world, client):
    client.post(reverse("review"), {"kind": "week"})
    return Review.objects.owned_by(world.ana).get()


def at(week, step):
    return reverse("review_step", args=[week.pk, step])


def text(client, url, status=200):
    response = client.get(url, follow=True)
    assert response.status_code == status
    return response.content.decode()


def undo_last(client, world):
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).latest("pk").pk]))


def test_it_begins_once_and_goes_on_where_it_was_left(world, client, week):
    assert (week.kind, week.period, week.step) == ("week", date(2026, 11, 14), "thanks")
    for step in ("thanks", "give"):
        week.refresh_from_db()
        client.post(at(week, step), {"seen_version": week.version})
    client.post(reverse("review"), {"kind": "week"})
    week = Review.objects.owned_by(world.ana).get()
    assert week.step == "promises"
    assert "Vas en «Promesas»." in text(client, reverse("review"))
    assert "Nada en el aire esta semana." in text(client, reverse("review_one", args=[week.pk]))


def test_thanks_owed_from_chains_and_from_help(world, client, week):
    outcome = Outcome.objects.create(owner=world.ana, title="El contrato", day=TODAY, settled_at=world.now)
    hop = OutcomeHop.objects.create(owner=world.ana, outcome=outcome, contact=world.lucia)
    owed = records.record_exchange(world.lucia, direction="received", kind="advice", day=TODAY, note="leer a Ostrom")
    page = text(client, at(week, "thanks"))
    assert "El contrato" in page
    assert "leer a Ostrom, hoy" in page
    response = client.post(reverse("review_thanks", args=[owed.pk]), {"next": at(week, "thanks")})
    assert response.url == at(week, "thanks")
    owed.refresh_from_db()
    assert owed.thanked_on == TODAY
    client.post(reverse("outcome_hop_thanks", args=[hop.pk]), {"next": at(week, "thanks")})
    assert "Nadie espera unas gracias." in text(client, at(week, "thanks"))
    undo_last(client, world)
    assert "El contrato" in text(client, at(week, "thanks"))


def test_a_second_help_of_the_same_day_is_thanked_too(world, client, week):
    for kind in ("advice", "help"):
        owed = records.record_exchange(world.lucia, direction="received", kind=kind, day=TODAY)
        client.post(reverse("review_thanks", args=[owed.pk]))
    received = Exchange.objects.owned_by(world.ana).filter(direction="received")
    assert set(received.values_list("thanked_on", flat=True)) == {TODAY}


def test_one_give_becomes_a_step(world, client, week):
    world.tended(world.lucia)
    records.add_fact(world.lucia, "interest", "los archivos comunitarios")
    assert "Algo que hayas visto sobre los archivos comunitarios." in text(client, at(week, "give"))
    client.post(reverse("harvest_gift", args=[world.lucia.pk]), {"text": "el libro", "next": at(week, "give")})
    assert Promise.objects.owned_by(world.ana).get().due == TODAY + timedelta(days=3)
    assert "el libro" in text(client, at(week, "promises"))


def test_a_step_we_proposed_is_not_among_what_was_said(world, client, week):
    Promise.objects.create(
        owner=world.ana, contact=world.lucia, text="volver a preguntarle", due=world.today, made_on=world.today,
        proposed=True,
    )  # fmt: skip
    page = text(client, at(week, "promises"))
    assert "Siguientes pasos" in page
    assert "Volver a preguntarle" in page
    assert "Lo que dijiste" not in page


def test_promises_come_back_to_the_step(world, client, week):
    promise = Promise.objects.create(owner=world.ana, contact=world.lucia, text="el guion", made_on=TODAY)
    page = at(week, "promises")
    assert client.post(reverse("promise_keeping", args=[promise.pk]), {"next": page}).url == page
    moved = client.post(reverse("promise_due", args=[promise.pk]) + f"?next={page}", {"due": "2026-12-01"})
    assert moved.url == page


def test_who_is_silent_with_one_step(world, client, week):
    world.talked(world.lucia, TODAY - timedelta(days=220))
    page = text(client, at(week, "silent"))
    assert "Lucía Paredes Ccori" in page
    client.post(reverse("rest", args=[world.lucia.pk]), {"next": at(week, "silent")})
    assert "Nadie lleva tanto tiempo en silencio." in text(client, at(week, "silent"))


def test_the_minutes_of_the_next_week_and_the_end(world, client, week):
    url = at(week, "coming")
    fields = {"weekly_minutes": "3000", "note": "hablar más con Lucía", "seen_version": week.version}
    bad = client.post(url, fields)
    assert bad.status_code == 422
    assert "Hasta 600 minutos." in bad.content.decode()
    assert "hablar más con Lucía" in bad.content.decode()
    client.post(url, fields | {"weekly_minutes": "30"})
    week.refresh_from_db()
    world.ana.refresh_from_db()
    assert (world.ana.weekly_minutes, week.note, bool(week.ended_at)) == (30, "hablar más con Lucía", True)
    assert "hablar más con Lucía" in text(client, reverse("review_one", args=[week.pk]))
    undo_last(client, world)
    week.refresh_from_db()
    assert week.ended_at is None


def test_two_windows_nothing_typed_is_lost(world, client, week):
    url, fields = at(week, "coming"), {"weekly_minutes": "30", "seen_version": week.version}
    client.post(at(week, "thanks"), {"seen_version": week.version})
    late = client.post(url, fields | {"note": "lo mío"})
    assert late.status_code == 422
    assert "Esta revisión siguió en otra ventana." in late.content.decode()
    assert "lo mío" in late.content.decode()
    week.refresh_from_db()
    assert f'name="seen_version" value="{week.version}"' in late.content.decode()
    assert client.post(url, fields | {"note": "lo mío", "seen_version": week.version}).status_code == 302


def test_opened_months_later_it_says_where_it_stands(world, client):
    old = Review.objects.create(owner=world.ana, kind="week", period=date(2026, 3, 7), step="promises")
    assert "Se quedó en «Promesas»." in text(client, reverse("review"))
    page = text(client, reverse("review_one", args=[old.pk]))
    assert "Esta es la revisión del 7 al 13 de marzo de 2026." in page
    assert "Ir a la de ahora" in page


def test_its_day_brings_one_line_to_hoy(world, client):
    line = "Tu cierre de semana, 20 minutos."
    assert line in text(client, reverse("home"))
    client.post(reverse("review"), {"kind": "week"})
    week = Review.objects.owned_by(world.ana).get()
    assert line in text(client, reverse("home"))
    client.post(at(week, "coming"), {"weekly_minutes": "30", "seen_version": week.version})
    assert line not in text(client, reverse("home"))
    world.ana.refresh_from_db()
    world.ana.review_day = 2
    world.ana.save_changes("review_day")
    assert line not in text(client, reverse("home"))


@pytest.mark.slow
@pytest.mark.parametrize("step", ["thanks", "give", "promises", "silent", "coming"])
def test_steps_ask_as_much_for_many_as_for_few(world, client, week, step, django_assert_max_num_queries):
    for n in range(50):
        contact = world.contact(given=f"n{n}")
        world.talked(contact, TODAY - timedelta(days=200 + n))
        Promise.objects.create(owner=world.ana, contact=contact, text="x", made_on=TODAY, due=TODAY)
        records.record_exchange(contact, direction="received", kind="advice", day=TODAY)
        if n < 20:
            world.tended(contact)
    with django_assert_max_num_queries(28):
        client.get(at(week, step))


def test_htmx_gets_the_step_alone(world, client, week):
    htmx = {"HX-Request": "true"}
    went_on = client.post(at(week, "thanks"), {"seen_version": week.version}, headers=htmx)
    assert went_on.url == at(week, "give")
    region = client.get(went_on.url, headers=htmx).content.decode()
    assert region.lstrip().startswith('<div class="split" id="review"')


def test_the_address_goes_on_with_the_steps(client, week):
    address = reverse("review_step", args=[week.pk, "give"])
    assert client.get(address, headers={"HX-Request": "true"}).headers["HX-Push-Url"] == address
    assert "HX-Push-Url" not in client.get(address).headers
