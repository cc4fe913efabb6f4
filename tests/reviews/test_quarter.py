"""The close of a quarter: renew, rest, let go, with the cap of the circle, undo, and people that change meanwhile."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.models import Introduction, Outcome, OutcomeHop
from lazos.people.merging import ContactMerge
from lazos.people.models import Archival, Contact, Rest, Tending
from lazos.practice.models import KeyPerson, Promise
from lazos.reviews.models import Review, ReviewAnswer
from tests.world import TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock(monkeypatch, world):
    monkeypatch.setattr("django.utils.timezone.now", lambda: world.now)


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def quarter(world, client):
    client.post(reverse("review"), {"kind": "quarter"})
    return Review.objects.owned_by(world.ana).get()


def at(quarter, step, name="review_step"):
    return reverse(name, args=[quarter.pk, step])


def say(client, quarter, step="near", **said):
    """`say(client, q, p3={"verdict": "rest"})`"""
    data = {"people": [pk[1:] for pk in said]}
    for pk, values in said.items():
        data |= {f"{pk}-{name}": value for name, value in values.items()}
    return client.post(at(quarter, step, "review_people"), data)


def undo_last(client, world):
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).latest("pk").pk]))


def text(client, url):
    return client.get(url, follow=True).content.decode()


@pytest.fixture
def four(world):
    people = [world.contact(given=name) for name in ("Ada", "Beto", "Caro", "Dani")]
    for n, contact in enumerate(people):
        world.talked(contact, TODAY - timedelta(days=10 + n))
        world.tended(contact)
    return people


def test_three_at_a_time_and_what_was_there(world, client, quarter, four):
    Contact.objects.owned_by(world.ana).filter(pk=world.lucia.pk).update(introduced_by=four[0])
    Promise.objects.create(owner=world.ana, contact=four[1], text="un café", made_on=TODAY)
    page = text(client, at(quarter, "near"))
    assert "Cuatro por mirar, de 4" in page
    assert "Un contacto este año. Te presentó a Lucía." in page
    assert "En el aire: un café." in page
    assert "Dani" not in page


def test_renew_rest_and_let_go_and_all_back(world, client, quarter, four):
    ada, beto, caro, _dani = four
    said = {
        f"p{ada.pk}": {"verdict": "renew", "inspires": "on", "next_step": "un almuerzo"},
        f"p{beto.pk}": {"verdict": "rest"},
        f"p{caro.pk}": {"verdict": "let_go", "supported": "on"},
    }
    assert say(client, quarter, **said).url == at(quarter, "near")
    page = text(client, at(quarter, "near"))
    assert "Una persona por mirar, de 4" in page
    assert Tending.objects.owned_by(world.ana).count() == 2
    assert Rest.objects.filter(contact=beto).exists()
    assert Archival.objects.filter(contact=caro).exists()
    assert Contact.objects.owned_by(world.ana).get(pk=caro.pk).display_name == "Caro"
    ada.refresh_from_db()
    assert ada.next_step == "un almuerzo"
    assert "Descansa" in text(client, reverse("contact", args=[beto.pk]))
    undo_last(client, world)
    ada.refresh_from_db()
    assert ada.next_step == ""
    assert Tending.objects.owned_by(world.ana).count() == 4
    assert not Rest.objects.owned_by(world.ana).exists()
    assert not Archival.objects.owned_by(world.ana).exists()
    assert not ReviewAnswer.objects.owned_by(world.ana).exists()


def test_a_mind_is_changed(world, client, quarter, four):
    ada = four[0]
    say(client, quarter, **{f"p{ada.pk}": {"verdict": "let_go", "inspires": "on"}})
    row = ReviewAnswer.objects.get(contact=ada)
    say(client, quarter, "rest", **{f"p{ada.pk}": {"verdict": "renew", "inspires": "on", "seen": row.version}})
    assert Tending.objects.filter(contact=ada).exists()
    assert not Archival.objects.filter(contact=ada).exists()
    undo_last(client, world)
    assert Archival.objects.filter(contact=ada).exists()
    assert ReviewAnswer.objects.get(contact=ada).verdict == "let_go"


def test_nobody_chosen_goes_on(world, client, quarter, four):
    assert say(client, quarter, **{f"p{four[0].pk}": {}}).url == at(quarter, "rest")
    assert not ReviewAnswer.objects.owned_by(world.ana).exists()


def test_the_cap_stays_and_asks_whom_to_rest(world, client, quarter, four):
    world.ana.tended_cap = 4
    world.ana.save_changes("tended_cap")
    world.lucia.rest(by=world.ana, at=world.now)
    pk = f"p{world.lucia.pk}"
    full = say(client, quarter, "rest", **{pk: {"verdict": "renew", "inspires": "on", "next_step": "un té"}})
    page = full.content.decode()
    assert full.status_code == 422
    assert "Ya cuidas a cuatro. Para renovar a Lucía Paredes Ccori, deja descansar a alguien." in page
    assert 'value="un té"' in page
    assert f'name="{pk}-instead" value="{four[0].pk}"' in page or f'value="{four[3].pk}"' in page
    assert not ReviewAnswer.objects.owned_by(world.ana).exists()
    say(client, quarter, "rest", **{pk: {"verdict": "renew", "instead": four[3].pk}})
    assert Tending.objects.owned_by(world.ana).count() == 4
    assert Rest.objects.owned_by(world.ana).get().contact == four[3]
    undo_last(client, world)
    assert Rest.objects.owned_by(world.ana).get().contact == world.lucia
    assert Tending.objects.filter(contact=four[3]).exists()


def test_two_windows_say_different_things(world, client, quarter, four):
    ada = f"p{four[0].pk}"
    say(client, quarter, **{ada: {"verdict": "rest", "seen": 0}})
    late = say(client, quarter, **{ada: {"verdict": "let_go", "supported": "on", "seen": 0}})
    page = late.content.decode()
    assert late.status_code == 422
    assert "En otra ventana dijiste otra cosa de Ada." in page
    assert 'value="let_go" checked' in page
    assert f'name="{ada}-seen" value="1"' in page
    assert ReviewAnswer.objects.owned_by(world.ana).get().verdict == "rest"
    say(client, quarter, **{ada: {"verdict": "let_go", "seen": 1}})
    assert ReviewAnswer.objects.owned_by(world.ana).get().verdict == "let_go"


def test_merged_archived_or_gone_in_the_middle(world, client, quarter, four):
    ada, beto, caro, dani = four
    ContactMerge(kept=dani, gone=ada).perform(by=world.ana, now=world.now)
    beto.archive(by=world.ana, at=world.now)
    Contact.objects.owned_by(world.ana).filter(pk=caro.pk).delete()
    said = {f"p{pk}": {"verdict": "rest"} for pk in (ada.pk, beto.pk, caro.pk)}
    response = say(client, quarter, **said)
    assert response.status_code == 302
    assert {row.contact_id for row in ReviewAnswer.objects.owned_by(world.ana)} == {dani.pk, beto.pk}
    assert "ya no está entre tus personas" in text(client, response.url)


def test_another_members_contact_is_not_touched(world, client, quarter):
    foreign = world.contact(world.carla, given="Ajena")
    say(client, quarter, **{f"p{foreign.pk}": {"verdict": "let_go"}})
    assert not Archival.objects.unscoped().exists()


def test_what_happened_in_words(world, client, quarter, four):
    Introduction.objects.create(
        owner=world.ana, first=four[0], second=four[1], introduced_at=world.now, outcome="un taller juntos"
    )
    promise = Promise.objects.create(owner=world.ana, contact=four[0], text="x", made_on=TODAY)
    promise.keep(at=world.now)
    step = Promise.objects.create(owner=world.ana, contact=four[0], text="y", made_on=TODAY, proposed=True)
    step.keep(at=world.now)  # what we proposed was no promise
    outcome = Outcome.objects.create(owner=world.ana, title="El contrato", day=TODAY, settled_at=world.now)
    for n, contact in enumerate(four[:2]):
        OutcomeHop.objects.create(owner=world.ana, outcome=outcome, contact=contact, position=n)
    page = text(client, at(quarter, "past"))
    for said in (
        "Hablaste con 4 de tus 4.",
        "Cumpliste 1 promesa.",
        "Presentaste a Ada y a Beto.",
        "De ahí salió: un taller juntos.",
        "Salió esto: El contrato. Llegó por Beto, y empezó con Ada.",
        "Agradecer la cadena",
    ):
        assert said in page, said


def test_it_ends_and_reads_as_a_page(world, client, quarter, four):
    say(client, quarter, **{f"p{four[0].pk}": {"verdict": "renew", "seen": 0}})
    client.post(at(quarter, "coming"), {"note": "menos y mejor", "seen_version": quarter.version})
    page = text(client, reverse("review_one", args=[quarter.pk]))
    assert "menos y mejor" in page
    assert "Renovado" in page
    client.post(reverse("review_reopening", args=[quarter.pk]))
    quarter.refresh_from_db()
    assert quarter.ended_at is None


@pytest.mark.slow
@pytest.mark.parametrize("rows", [5, 50])
@pytest.mark.parametrize("step", ["past", "near", "rest", "coming"])
def test_steps_ask_as_much_for_many_as_for_few(world, client, quarter, rows, step, django_assert_max_num_queries):
    for n in range(rows):
        contact = world.contact(given=f"n{n}")
        world.talked(contact, TODAY - timedelta(days=n))
        world.tended(contact) if n % 2 and n < 40 else contact.rest(by=world.ana, at=world.now)
        ReviewAnswer.objects.create(owner=world.ana, review=quarter, contact=contact, inspires=True)
    KeyPerson.objects.create(owner=world.ana, contact=world.lucia, quarter=date(2026, 10, 1))
    with django_assert_max_num_queries(34):
        client.get(at(quarter, step))


def test_the_turn_of_the_quarter_brings_a_line(world, client, monkeypatch, as_member):
    assert "Cambia el trimestre." not in text(client, reverse("home"))
    monkeypatch.setattr("django.utils.timezone.now", lambda: world.now + timedelta(days=38))
    assert "Cambia el trimestre." in text(as_member(world.ana), reverse("home"))
