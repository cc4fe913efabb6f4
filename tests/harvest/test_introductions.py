"""Introducing two contacts: found, asked alone, agreed, met; each act with its undo."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.introducing import looking, tracking
from lazos.harvest.models import Acquaintance, Introduction
from lazos.people import records
from lazos.people.merging import ContactMerge
from lazos.people.models import Exchange, Interaction
from lazos.practice.drafts import known_of
from lazos.practice.models import Promise
from tests.harvest.test_asks import undo_last
from tests.permissions.harvest import two

STATE = (
    "first_asked_at",
    "first_answer",
    "second_asked_at",
    "second_answer",
    "introduced_at",
    "outcome",
    "closed_at",
    "step_id",
)


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def pair(world):
    return tracking.begin(*two(world), by=world.ana)


def look(world, member=None):
    """What the worker does once the page has asked for it."""
    run = looking.looked(member or world.ana)
    looking.look(member or world.ana, run, now=world.now)


def act(client, pair, name, *args, **data):
    response = client.post(reverse(f"introduction_{name}", args=[pair.pk, *args]), data)
    pair.refresh_from_db()
    return response


def agreed(client, pair):
    for side in ("first", "second"):
        act(client, pair, "asking", side)
        act(client, pair, "answer", side, answer="yes")


def test_who_would_both_gain_is_found_with_both_reasons(world, client):
    two(world)
    look(world)
    text = client.get(reverse("introducing")).content.decode()
    assert "Qué gana Lucía" in text
    assert "Qué gana Teresa" in text
    found = Acquaintance.objects.owned_by(world.ana).get()
    assert {found.first_need.text, found.second_need.text} == {"una materia que enseñar", "revisar consentimientos"}


def test_where_only_one_side_gains_nobody_is_proposed(world):
    records.add_fact(world.lucia, "need", "contabilidad")
    records.add_fact(world.lucia, "offer", "cerámica")
    other = world.contact(given="Teresa")
    records.add_fact(other, "offer", "contabilidad")
    records.add_fact(other, "need", "carpintería")
    look(world)
    assert not Acquaintance.objects.owned_by(world.ana).exists()


def test_the_same_skill_in_two_languages_meets(world):
    other = world.contact(given="Teresa")
    for contact, need, offer in ((world.lucia, "contabilidad", "fotografía"), (other, "photography", "accounting")):
        records.add_fact(contact, "need", need)
        records.add_fact(contact, "offer", offer)
    look(world)
    assert Acquaintance.objects.owned_by(world.ana).count() == 1


def test_a_passing_word_in_common_is_no_reason(world):
    other = world.contact(given="Teresa")
    for contact, need, offer in (
        (world.lucia, "permisos para datos de salud", "revisar contratos de trabajo"),
        (other, "encontrar trabajo en bibliotecas", "tuberías de datos en tiempo real"),
    ):
        records.add_fact(contact, "need", need)
        records.add_fact(contact, "offer", offer)
    look(world)
    assert not Acquaintance.objects.owned_by(world.ana).exists()


def test_whoever_was_together_already_is_not_introduced(world):
    first, second = two(world)
    records.record_interaction(world.ana, [first, second], kind="meal", day=world.today, today=world.today)
    look(world)
    assert not Acquaintance.objects.owned_by(world.ana).exists()


def test_it_looks_again_only_where_something_changed(world):
    first, _second = two(world)
    look(world)
    run = looking.looked(world.ana)
    assert looking.looked(world.ana) == run
    records.add_fact(first, "need", "imprenta")
    assert looking.looked(world.ana) != run


def test_nobody_elses_contacts_are_matched(world):
    first, second = two(world)
    theirs = world.contact(world.carla, given="Ajena")
    records.add_fact(theirs, "need", "revisar consentimientos")
    records.add_fact(theirs, "offer", "una materia que enseñar")
    look(world)
    look(world, world.carla)
    found = Acquaintance.objects.owned_by(world.ana).get()
    assert {found.first, found.second} == {first, second}
    assert not Acquaintance.objects.owned_by(world.carla).exists()


def test_what_was_set_aside_is_not_proposed_again(world, client):
    first, _second = two(world)
    look(world)
    client.post(reverse("acquaintance_aside", args=[Acquaintance.objects.owned_by(world.ana).get().pk]))
    records.add_fact(first, "need", "imprenta")
    look(world)
    assert "Qué gana Lucía" not in client.get(reverse("introducing")).content.decode()


def test_a_new_one_has_words_for_each_and_for_both(world, client):
    first, second = two(world)
    look(world)
    response = client.post(reverse("introduction_new") + f"?first={first.pk}&second={second.pk}")
    pair = Introduction.objects.owned_by(world.ana).get()
    assert response.headers["Location"] == pair.page
    assert "Lucía" in pair.first_ask
    assert "Teresa" in pair.first_ask
    assert pair.first_gains == "una materia que enseñar"
    assert "una materia que enseñar" in pair.message
    assert "revisar consentimientos" in pair.message
    again = client.post(reverse("introduction_new") + f"?first={second.pk}&second={first.pk}")
    assert again.headers["Location"] == pair.page


def test_by_name_and_never_with_oneself(world, client):
    first, _second = two(world)
    world.contact(given="Teresa", family="Rojas")
    address = reverse("introduction_new") + f"?first={first.pk}"
    response = client.post(address, {"second_name": "Lucía Paredes"})
    assert response.status_code == 422
    assert "Es la misma persona" in response.content.decode()
    response = client.post(address, {"second_name": "Teresa"})
    assert response.status_code == 422
    assert "Teresa Rojas" in response.content.decode()
    assert client.post(address, {"second_name": "Teresa Rojas"}).status_code == 302


def test_the_texts_are_kept_on_the_way_to_asking(world, client, pair):
    data = {"seen_version": pair.version, "first_ask": "Lucía, ¿te presento a Teresa?", "first_known": "de Lima"}
    act(client, pair, "asking", "first", how="call", **data)
    assert pair.first_ask == "Lucía, ¿te presento a Teresa?"
    assert pair.first_known == "de Lima"
    talk = Interaction.objects.owned_by(world.ana).get()
    assert (talk.kind, talk.direction, list(talk.contacts.all())) == ("call", "out", [pair.first])
    assert pair.step.contact == pair.first


@pytest.mark.parametrize("name", ["asking", "answer yes", "answer no", "closing", "meeting", "outcome"])
def test_each_act_is_undone_whole(world, client, pair, name):
    if name in ("meeting", "outcome"):
        agreed(client, pair)
    if name == "outcome":
        act(client, pair, "meeting")
    before = {field: getattr(pair, field) for field in STATE}
    rows = [model.objects.owned_by(world.ana).count() for model in (Interaction, Exchange, Promise)]
    verb, _space, said = name.partition(" ")
    args = ["first"] if verb in ("asking", "answer") else []
    act(client, pair, verb, *args, answer=said, outcome="Trabajan juntas")
    assert {field: getattr(pair, field) for field in STATE} != before
    assert client.get(pair.page).status_code == 200
    undo_last(client, world)
    pair.refresh_from_db()
    assert {field: getattr(pair, field) for field in STATE} == before
    assert [model.objects.owned_by(world.ana).count() for model in (Interaction, Exchange, Promise)] == rows


def test_only_when_both_agreed_comes_the_text_for_both(world, client, pair):
    records.set_emails(pair.second, ["teresa@quiroga.example"])
    act(client, pair, "asking", "first")
    act(client, pair, "answer", "first", answer="yes")
    assert "El mensaje para las dos personas" not in client.get(pair.page).content.decode()
    assert pair.step.contact == pair.second
    act(client, pair, "asking", "second")
    act(client, pair, "answer", "second", answer="yes")
    text = client.get(pair.page).content.decode()
    assert "El mensaje para las dos personas" in text
    assert "mailto:lucia@paredes.example,teresa@quiroga.example" in text


def test_met_and_what_came_of_it(world, client, pair):
    agreed(client, pair)
    act(client, pair, "meeting", how="email")
    given = Exchange.objects.owned_by(world.ana).filter(direction="given", kind="introduction")
    assert {exchange.contact for exchange in given} == {pair.first, pair.second}
    assert pair.step.due == world.ana.today(pair.introduced_at) + tracking.HOW_IT_WENT
    assert "Le presentaste a Teresa Quiroga" in client.get(reverse("contact", args=[pair.first_id])).content.decode()
    act(client, pair, "outcome", outcome="Dan juntas una materia")
    assert pair.closed_at
    assert "Dan juntas una materia" in client.get(pair.page).content.decode()
    assert client.get(reverse("introducing")).status_code == 200


def test_a_no_names_nobody_to_the_other(world, client, pair):
    for side in ("first", "second"):
        act(client, pair, "asking", side)
    act(client, pair, "answer", "first", answer="no")
    assert pair.step.contact == pair.second
    text = client.get(pair.page).content.decode()
    assert "esta vez no se dio" in text
    draft = text.split("data-draft")[1].split("</textarea>")[0]
    assert "Lucía" not in draft


def test_said_twice_it_is_noted_once(world, client, pair):
    for _again in range(2):
        act(client, pair, "asking", "first")
        act(client, pair, "answer", "first", answer="yes")
    assert Interaction.objects.owned_by(world.ana).count() == 2


def test_done_in_hoy_both_are_introduced(world, client, pair):
    agreed(client, pair)
    client.post(
        reverse("line_done", args=[pair.first_id]), {"kind": "promise_due", "promise": pair.step_id, "how": "email"}
    )
    pair.refresh_from_db()
    assert pair.introduced_at
    deed = Deed.objects.owned_by(world.ana).filter(kind="line_done").latest("pk")
    client.post(reverse("deed_undo", args=[deed.pk]))
    pair.refresh_from_db()
    assert pair.introduced_at is None
    assert pair.step.kept_at is None


def test_asked_often_this_month_it_proposes_to_wait_and_goes_on(world, client, pair):
    for name in ("Uno", "Dos"):
        other = tracking.begin(pair.first, world.contact(given=name), by=world.ana)
        tracking.ask(other, "first", how="call", now=world.now)
    page = client.get(pair.page)
    text = page.content.decode()
    today = page.wsgi_request.user.today(pair.created_at)
    if today < world.today + timedelta(days=30):
        assert "Le llegará mejor desde" in text
    assert act(client, pair, "asking", "first").status_code == 302
    assert pair.first_asked_at


def test_a_later_save_never_erases_an_earlier_one(client, pair):
    seen = pair.version
    client.post(pair.page, {"seen_version": seen, "first_ask": "la primera", "message": "m"})
    response = client.post(pair.page, {"seen_version": seen, "first_ask": "la segunda", "message": "m"})
    assert response.status_code == 422
    assert "la segunda" in response.content.decode()
    pair.refresh_from_db()
    assert pair.first_ask == "la primera"
    response = act(client, pair, "asking", "first", seen_version=seen, first_ask="la tercera")
    assert response.status_code == 422
    assert "la tercera" in response.content.decode()
    assert pair.first_asked_at is None


def test_merged_into_one_there_is_a_sentence_and_a_way_on(world, client, pair):
    act(client, pair, "asking", "first")
    ContactMerge(pair.first, pair.second).perform(by=world.ana, now=world.now)
    text = client.get(pair.page).content.decode()
    assert "Uniste sus dos fichas" in text
    act(client, pair, "answer", "first", answer="yes")
    assert pair.first_answer == ""
    assert client.get(reverse("introducing")).status_code == 200
    act(client, pair, "closing")
    assert pair.closed_at


def test_merged_with_somebody_else_it_goes_on(world, client, pair):
    kept = world.contact(given="Teresa", family="Q.")
    ContactMerge(kept, pair.second).perform(by=world.ana, now=world.now)
    act(client, pair, "asking", "second")
    assert pair.second == kept
    assert pair.second_asked_at


def test_archived_in_the_middle_it_says_so(world, client, pair):
    pair.second.archive(by=world.ana, at=world.now)
    assert "Sacar del archivo" in client.get(pair.page).content.decode()


def test_an_unknown_side_is_not_there(client, pair):
    assert client.post(reverse("introduction_asking", args=[pair.pk, "third"])).status_code == 404


@pytest.mark.parametrize("route", ["introducing", "introduction"])
@pytest.mark.parametrize("many", [5, 50])
def test_pages_cost_the_same_however_many(world, client, pair, django_assert_max_num_queries, route, many):
    for n in range(many):
        tracking.begin(world.contact(given=f"A{n}"), world.contact(given=f"B{n}"), by=world.ana)
    args = [] if route == "introducing" else [pair.pk]
    client.get(reverse(route, args=args))
    with django_assert_max_num_queries(32):
        client.get(reverse(route, args=args))


def test_two_names_are_joined_as_they_are_said(world, as_member):
    ines = world.contact(given="Inés")
    pair = tracking.begin(world.lucia, ines, by=world.ana)
    page = as_member(world.ana).get(reverse("introduction", args=[pair.pk])).content.decode()
    assert "<h1>Lucía e Inés</h1>" in page
    deed = tracking.introduce(pair, how="email", now=world.now)
    assert str(pair.first.interactions.get().title) == "Presentación: Lucía Paredes Ccori e Inés"
    assert "e Inés" in as_member(world.ana).get(reverse("history")).content.decode()
    assert deed.kind == "flow_changed"


def test_what_joins_both_is_said_once(world):
    pair = tracking.begin(*two(world), by=world.ana, first_gains="Bicicleta", second_gains="bicicleta")
    assert "Creo que les une esto: bicicleta." in pair.first_ask
    assert "Creo que les une esto: bicicleta." in pair.message
    assert (pair.first_ask + pair.message).count("bicicleta") == 2


def test_no_later_message_recalls_an_introduction_that_did_not_come_about(world, client, pair):
    first = pair.first
    records.record_interaction(world.ana, [first], kind="coffee", day=world.today, today=world.today, title="La feria")
    act(client, pair, "asking", "first")
    act(client, pair, "answer", "first", answer="no")
    assert pair.second.given not in str(known_of(first, world.ana))


def test_a_corrected_answer_is_no_second_message(world, client, pair):
    act(client, pair, "asking", "first")
    act(client, pair, "answer", "first", answer="yes")
    act(client, pair, "answer", "first", answer="no")
    assert pair.first_answer == "no"
    assert pair.first.interactions.filter(direction="in").count() == 1


def test_once_they_met_there_is_nothing_to_withdraw(world, client, pair):
    agreed(client, pair)
    assert "Retirar la presentación" in client.get(pair.page).content.decode()
    act(client, pair, "meeting", how="email")
    page = client.get(pair.page).content.decode()
    assert "Cerrarla" in page
    assert "Retirar la presentación" not in page
    assert "Si alguien dice que no" not in page
