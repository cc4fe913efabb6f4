"""Anotar: a line is understood, corrected, saved in one piece and can be taken back."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.activity.models import Deed
from lazos.people.models import Circle, Contact, Fact, Interaction
from lazos.practice.models import Promise
from lazos.practice.notes.saving import Noting
from lazos.practice.notes.screen import sent_pieces

LINE = (
    "Conocí a Omar Santillán en la Feria de Datos, de Botica Clara, le interesan las recetas electrónicas."
    " Le prometí presentarle a Lucía antes del viernes"
)


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


def read(client, line=LINE, **data):
    response = client.post(reverse("capture"), {"line": line, **data})
    assert response.status_code == 200
    return response.context["pieces"]


def sent(pieces, **changes):
    """What the browser sends back of the form it was given."""
    data = {}
    for bound in pieces:
        value = bound.value()
        if value not in (None, "", False):
            data[bound.name] = value.isoformat() if isinstance(value, date) else value
    return data | {"save": "done"} | changes


def test_a_line_is_understood_as_chips(client):
    response = client.post(reverse("capture"), {"line": LINE})
    text = response.content.decode()
    for said in (
        "Persona nueva",
        "Omar Santillán",
        "Feria de Datos",
        "Botica Clara",
        "recetas electrónicas",
        "Al guardar",
    ):
        assert said in text
    assert not Contact.objects.owned_by(response.wsgi_request.user).exists()


def test_how_long_when_and_who_began_are_understood_and_kept(world, client):
    pieces = read(client, "Ayer me llamó Lucía Paredes, me contó de su boda, 20 min")
    page = client.post(reverse("capture"), {"line": "Ayer me llamó Lucía Paredes, me contó de su boda, 20 min"}).text
    assert "<b>llamada, ayer, 20 min</b>" in page
    client.post(reverse("capture"), sent(pieces))
    talk = Interaction.objects.owned_by(world.ana).get()
    assert (talk.minutes, talk.direction) == (20, "in")
    assert talk.title == "me contó de su boda"


def test_a_promise_is_said_from_today_also_where_the_talk_was_before(client):
    line = "café ayer con Lucía Paredes, le prometí mandarle el artículo mañana"
    assert "mandarle el artículo, mañana" in client.post(reverse("capture"), {"line": line}).text


def test_the_empty_page_shows_how_and_takes_the_focus(client):
    page = client.get(reverse("capture")).text
    assert "Por ejemplo: café con Ana Pérez" in page
    assert page.split("<textarea")[1].split(">")[0].count("autofocus") == 1
    read_page = client.post(reverse("capture"), {"line": LINE}).text
    assert "Por ejemplo" not in read_page
    assert '<h2 id="und" tabindex="-1" autofocus>' in read_page


def test_saving_writes_everything_down(world, client):
    response = client.post(reverse("capture"), sent(read(client)))
    assert response.status_code == 302
    omar = Contact.objects.owned_by(world.ana).get()
    assert (omar.given, omar.family, omar.organisation) == ("Omar", "Santillán", "Botica Clara")
    assert omar.met_where == "Feria de Datos"
    assert omar.contact_days == 1
    assert Fact.objects.owned_by(world.ana).get().text == "recetas electrónicas"
    promise = Promise.objects.owned_by(world.ana).get()
    assert promise.due.weekday() == 4
    assert promise.interaction.summary == LINE


def test_a_saved_note_can_be_taken_back(world, client):
    client.post(reverse("capture"), sent(read(client)))
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).get().pk]))
    for model in (Contact, Fact, Interaction, Promise):
        assert not model.objects.owned_by(world.ana).exists(), model


def test_corrections_win(world, client):
    client.post(
        reverse("capture"), sent(read(client), who_0="Omar Santana", interest="farmacias; recetas", promise_0="")
    )
    omar = Contact.objects.owned_by(world.ana).get()
    assert omar.display_name == "Omar Santana"
    assert sorted(Fact.objects.owned_by(world.ana).values_list("text", flat=True)) == ["farmacias", "recetas"]
    assert not Promise.objects.owned_by(world.ana).exists()


@pytest.mark.parametrize(
    ("seed", "line", "where"),
    [
        ("friends", "Café con Omar Santillán y Elena Ríos en la Feria de Datos", ""),
        ("", "Café con Omar Santillán y Elena Ríos en la Feria de Datos", ""),
        ("", "Conocí a Omar Santillán y a Elena Ríos en la Feria de Datos", "Feria de Datos"),
    ],
)
def test_where_one_saw_somebody_on_the_list_is_not_where_they_met(world, client, seed, line, where):
    omar = world.contact(given="Omar", family="Santillán", seed_circle=seed)
    client.post(reverse("capture"), sent(read(client, line)))
    omar.refresh_from_db()
    assert (omar.met_where, omar.contact_days) == (where, 1)
    assert Contact.objects.owned_by(world.ana).get(given="Elena").met_where == "Feria de Datos"


def test_a_known_person_is_found_and_keeps_what_was_there(world, client):
    omar = world.contact(given="Omar", family="Santillán", met_where="la oficina")
    pieces = read(client)
    assert pieces["is_0"].value() == str(omar.pk)
    client.post(reverse("capture"), sent(pieces))
    omar.refresh_from_db()
    assert (omar.met_where, omar.organisation, omar.contact_days) == ("la oficina", "Botica Clara", 1)
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).get().pk]))
    omar.refresh_from_db()
    assert (omar.met_where, omar.organisation, omar.contact_days) == ("la oficina", "", 0)


def test_two_of_one_name_are_asked_about(world, client):
    for family in ("Santillán", "Pérez"):
        world.contact(given="Omar", family=family)
    response = client.post(reverse("capture"), {"line": "café con Omar"})
    text = response.content.decode()
    assert "¿Quién es Omar?" in text
    assert "Omar Pérez" in text
    client.post(reverse("capture"), sent(response.context["pieces"], is_0="new"))
    assert Contact.objects.owned_by(world.ana).count() == 3


def test_written_on_the_page_of_somebody(world, client):
    response = client.get(reverse("capture"), {"contact": world.lucia.pk})
    assert "Sobre Lucía Paredes Ccori" in response.content.decode()
    client.post(reverse("capture"), sent(read(client, "llamada corta, busca contadora", contact=world.lucia.pk)))
    assert Fact.objects.owned_by(world.ana).get(kind="need").contact == world.lucia


def test_without_a_person_it_asks_with_whom(client):
    pieces = read(client, "llamada corta")
    response = client.post(reverse("capture"), sent(pieces))
    assert response.status_code == 422
    assert "Falta con quién." in response.content.decode()


def test_a_stranger_is_never_found(world, as_member):
    other = as_member(world.carla)
    assert world.lucia.pk
    assert read(other, "café con Lucía Paredes")["is_0"].value() == "new"
    assert other.get(reverse("capture"), {"contact": world.lucia.pk}).status_code == 404
    other.post(reverse("capture"), sent(read(other, "café con Lucía Paredes"), is_0=str(world.lucia.pk)))
    world.lucia.refresh_from_db()
    assert world.lucia.contact_days == 0


def test_an_empty_line_says_so_and_the_region_is_one(client):
    assert client.post(reverse("capture"), {"line": " "}).status_code == 422
    region = client.post(reverse("capture"), {"line": LINE}, headers={"HX-Request": "true"})
    assert "<html" not in region.content.decode()


def test_another_one_starts_again(world, client):
    response = client.post(reverse("capture"), sent(read(client), save="another"))
    assert response.url == reverse("capture")
    assert timezone.now()


def undo_last_note(world):
    assert Deed.objects.owned_by(world.ana).filter(kind="note_saved").latest("pk").undo(now=world.now)


def test_taking_a_note_back_keeps_what_was_written_since(world, client):
    lucia = world.lucia
    client.post(reverse("capture"), sent(read(client, "Lucía Paredes prefiere la tarde"), kind=""))
    lucia.refresh_from_db()
    assert lucia.notes
    lucia.notes += " Y ahora enseña en la tarde los jueves."
    lucia.save_changes("notes")
    undo_last_note(world)
    lucia.refresh_from_db()
    assert lucia.notes.endswith("los jueves.")


def test_taking_a_note_back_keeps_a_person_of_whom_more_is_known_by_now(world, client):
    client.post(reverse("capture"), sent(read(client, "café con Berta Nájera")))
    berta = Contact.objects.owned_by(world.ana).get(given="Berta")
    world.talked(berta, world.today, title="otra cosa")
    undo_last_note(world)
    assert Contact.objects.owned_by(world.ana).filter(pk=berta.pk).exists()
    assert berta.interactions.get().title == "otra cosa"


def test_the_same_note_sent_twice_is_saved_once(world, client):
    data = sent(read(client, "café con Berta Nájera"))
    assert data["once"]
    assert client.post(reverse("capture"), data).url == client.post(reverse("capture"), data).url
    assert Contact.objects.owned_by(world.ana).get(given="Berta").interactions.count() == 1
    client.post(reverse("capture"), sent(read(client, "café con Berta Nájera")))
    assert Contact.objects.owned_by(world.ana).get(given="Berta").interactions.count() == 2


def test_a_note_of_days_ago_leaves_the_ties_as_of_today(world, client):
    data = sent(read(client, "café con Berta Nájera"))
    pieces = sent_pieces(world.ana, data, world.today)
    assert pieces.is_valid()
    written = world.today - timedelta(days=30)
    pieces.cleaned_data["day"] = written
    _deed, [berta] = Noting(world.ana, pieces, written, world.now).perform()
    berta.refresh_from_db()
    assert berta.interactions.get().day == written
    world.talked(world.lucia, written)
    world.lucia.refresh_from_db()
    assert (berta.warmth, berta.tie) == (world.lucia.warmth, world.lucia.tie)


TWO = (
    "Café con mi vecino Hugo Barrientos y Rita Solís de Acme en el Café Habana. Hugo busca contadora, Rita ofrece un"
    " local. Le prometí a Rita la guía el martes y la factura el viernes. Hugo cumple el 29 de febrero"
)


def test_each_piece_goes_to_whom_the_line_says(world, client):
    response = client.post(reverse("capture"), {"line": TWO})
    assert "Busca · Hugo Barrientos" in response.content.decode()
    client.post(reverse("capture"), sent(response.context["pieces"]))
    hugo, rita = (Contact.objects.owned_by(world.ana).get(given=name) for name in ("Hugo", "Rita"))
    assert [(fact.contact, fact.kind, fact.text) for fact in Fact.objects.owned_by(world.ana).order_by("kind")] == [
        (hugo, "need", "contadora"),
        (rita, "offer", "local"),
    ]
    assert (hugo.organisation, rita.organisation) == ("", "Acme")
    assert [row.kind for row in hugo.relations.all()] == ["neighbour"]
    assert not rita.relations.exists()
    assert [(row.month, row.day, row.kind) for row in hugo.dates.all()] == [(2, 29, "birthday")]
    promises = Promise.objects.owned_by(world.ana).order_by("due")
    assert {(row.contact, row.text) for row in promises} == {(rita, "la guía"), (rita, "la factura")}
    assert len({row.due for row in promises}) == 2
    talk = Interaction.objects.owned_by(world.ana).get()
    assert talk.place == "Café Habana"
    assert set(talk.contacts.all()) == {hugo, rita}
    undo_last_note(world)
    assert not Contact.objects.owned_by(world.ana).filter(given__in=["Hugo", "Rita"]).exists()


def test_whose_it_is_can_be_corrected(world, client):
    client.post(reverse("capture"), sent(read(client, TWO), whose_need="1", whose_promise_0="0"))
    rita = Contact.objects.owned_by(world.ana).get(given="Rita")
    assert Fact.objects.owned_by(world.ana).get(kind="need").contact == rita
    assert Promise.objects.owned_by(world.ana).filter(contact=rita).count() == 1


def test_what_was_there_stays_when_the_note_is_taken_back(world, client):
    lucia = world.lucia
    lucia.relations.create(owner=world.ana, kind="neighbour")
    circle = Circle.objects.create(owner=world.ana, name="Vecindad")
    client.post(reverse("capture"), sent(read(client, "Café con mi vecina Lucía Paredes, cumple el 3 de marzo")))
    assert circle.contacts.filter(pk=lucia.pk).exists()
    undo_last_note(world)
    assert [row.kind for row in lucia.relations.all()] == ["neighbour"]
    assert not circle.contacts.exists()
    assert not lucia.dates.filter(month=3).exists()


def test_nothing_is_told_of_who_only_made_the_introduction(world, client):
    client.post(reverse("capture"), sent(read(client, "Mi mentora Clara me presentó a Julián Ríos")))
    julian = Contact.objects.owned_by(world.ana).get(given="Julián")
    assert julian.introduced_by_name == "Clara"
    assert not julian.relations.exists()
    assert not julian.exchanges.exists()


def test_what_i_do_is_kept_as_a_promise_would_be_said(world, client):
    line = "Café con Lucía Paredes. Le mando el informe el viernes."
    client.post(reverse("capture"), sent(read(client, line)))
    assert Promise.objects.owned_by(world.ana).get().text == "mandarle el informe"
