"""The form of a contact holds many rows; what others wrote on them since it was opened is not lost by saving it."""

import json

import pytest

from lazos.people import records
from lazos.people.models import Contact, Tending

FORM = {
    "given": "Lucía",
    "surnames": "Paredes Ccori",
    "city": "Lima",
    "role": "Abogada",
    "name_order": "given",
    "kind": "person",
    "emails": ["lucia@paredes.example"],
    "phones": ["+51 1 555 0117"],
    **{f"{name}-{part}": "0" for name in ("address", "date") for part in ("TOTAL_FORMS", "INITIAL_FORMS")},
}


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


def opened(client, contact):
    form = client.get(f"/people/{contact.pk}/edit/").context["form"]
    return FORM | {"opened": form["opened"].value(), "seen_version": form["seen_version"].value()}


def save(client, contact, data):
    return client.post(f"/people/{contact.pk}/edit/", data)


def test_what_was_noted_elsewhere_meanwhile_stays(world, client):
    lucia = world.lucia
    sent = opened(client, lucia)
    records.add_fact(lucia, "need", "contadora")
    records.circle_named(world.ana, "Colegas").contacts.add(lucia)
    Tending.begin(lucia, by=world.ana, now=world.now)
    assert save(client, lucia, sent | {"city": "Cusco"}).status_code == 302
    lucia = Contact.objects.owned_by(world.ana).get()
    assert lucia.city == "Cusco"
    assert lucia.facts.get().text == "contadora"
    assert lucia.circles.get().name == "Colegas"
    assert hasattr(lucia, "tending")


def test_who_changed_the_same_rows_is_told_and_decides(world, client):
    lucia = world.lucia
    records.add_fact(lucia, "interest", "cerámica")
    sent = opened(client, lucia) | {"needs": "abogada"}
    records.add_fact(lucia, "need", "contadora")
    records.add_fact(lucia, "interest", "ajedrez")
    told = save(client, lucia, sent | {"interests": "cerámica"})
    assert told.status_code == 422
    assert "contadora" in str(told.context["conflicts"])
    form = told.context["form"]
    assert form["interests"].value() == "cerámica, ajedrez"  # not theirs to change: it shows what is saved now
    again = sent | {name: form[name].value() for name in ("interests", "opened")}
    assert save(client, lucia, again | {"seen_version": form["seen_version"].value()}).status_code == 302
    said = set(lucia.facts.values_list("kind", "text"))
    assert said == {("need", "abogada"), ("interest", "cerámica"), ("interest", "ajedrez")}


def test_what_another_window_wrote_on_other_fields_stays(world, client):
    sent = opened(client, world.lucia)
    other = opened(client, world.lucia) | {"notes": "Prefiere la tarde.", "met_on": "2021-05-04"}
    assert save(client, world.lucia, other).status_code == 302
    assert save(client, world.lucia, sent | {"city": "Cusco", "role": "Jueza"}).status_code == 302
    lucia = Contact.objects.owned_by(world.ana).get()
    assert (lucia.city, lucia.role) == ("Cusco", "Jueza")
    assert (lucia.notes, str(lucia.met_on)) == ("Prefiere la tarde.", "2021-05-04")


def test_who_changed_the_same_field_is_told_and_loses_nothing_of_the_rest(world, client):
    sent = opened(client, world.lucia)
    other = opened(client, world.lucia) | {"city": "Arequipa", "notes": "Prefiere la tarde.", "surnames": "Paredes"}
    assert save(client, world.lucia, other).status_code == 302
    told = save(client, world.lucia, sent | {"city": "Cusco"})
    assert told.status_code == 422
    assert [(str(label), value) for label, value in told.context["conflicts"]] == [("Ciudad", "Arequipa")]
    form = told.context["form"]
    assert (form["city"].value(), form["notes"].value()) == ("Cusco", "Prefiere la tarde.")
    again = {name: form[name].value() for name in ("given", "surnames", "city", "notes", "opened", "seen_version")}
    assert save(client, world.lucia, sent | again).status_code == 302
    lucia = Contact.objects.owned_by(world.ana).get()
    assert (lucia.city, lucia.notes, lucia.family2) == ("Cusco", "Prefiere la tarde.", "")


def test_nobody_was_met_on_a_day_to_come(world, client):
    refused = save(client, world.lucia, opened(client, world.lucia) | {"met_on": "2199-01-01", "city": "Cusco"})
    assert refused.status_code == 422
    assert "Ese día aún no llega" in refused.text
    assert 'value="Cusco"' in refused.text


@pytest.mark.parametrize("junk", ["x", "[1]", '{"tags": true, "circles": [[1]], "tend": []}', "[" * 9000])
def test_a_crafted_beginning_breaks_nothing(world, client, junk):
    sent = opened(client, world.lucia)
    assert json.loads(sent["opened"])["emails"] == ["lucia@paredes.example"]
    assert save(client, world.lucia, sent | {"opened": junk}).status_code in {302, 422}
