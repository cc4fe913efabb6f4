"""The page of a contact, its form and its story, as the member sees them."""

import io
from datetime import date, timedelta

import pytest
from django.urls import reverse
from PIL import Image

from lazos.people import records
from lazos.people.models import Contact, Exchange, Fact, Interaction, KeyDate, Tending

FORM = {
    "given": "Guadalupe",
    "surnames": "de la Cruz Ek",
    "kind": "person",
    "name_order": "given",
    "address-TOTAL_FORMS": 1,
    "address-INITIAL_FORMS": 0,
    "date-TOTAL_FORMS": 1,
    "date-INITIAL_FORMS": 0,
}


@pytest.fixture
def ana(world, as_member):
    return as_member(world.ana)


def only(world) -> Contact:
    return Contact.objects.owned_by(world.ana).get()


def page(client, contact, **query) -> str:
    return client.get(reverse("contact", args=[contact.pk]), query).content.decode()


def test_a_name_is_enough(ana, world):
    response = ana.post(reverse("contact_new"), FORM)
    lupita = only(world)
    assert response.headers["Location"] == reverse("contact", args=[lupita.pk])
    assert (lupita.family, lupita.family2, lupita.display_name) == ("de la Cruz", "Ek", "Guadalupe de la Cruz Ek")


def test_everything_the_form_asks_is_kept_and_shown(ana, world):
    ana.post(
        reverse("contact_new"),
        FORM
        | {
            "nickname": "Lupita",
            "organisation": "Biblioteca",
            "role": "Coordina salas",
            "emails": ["lupita@correo.example", "", "otra@correo.example"],
            "phones": ["999 555 0164"],
            "relations": ["peer", "mentee"],
            "new_circle": "Feria de Datos",
            "interests": "lectura en maya, bicicleta",
            "needs": "cuentacuentos bilingües",
            "tags": "maya",
            "birthday": "29 de febrero",
            "links": ["lupita.example/yo"],
            "address-0-city": "Mérida",
            "date-0-label": "Aniversario",
            "date-0-when": "4 de junio de 2019",
            "notes": "**Lee** cuentos",
            "met_where": "Feria",
            "tend": "on",
        },
    )
    lupita = only(world)
    assert [row.address for row in lupita.emails.all()] == ["lupita@correo.example", "otra@correo.example"]
    assert lupita.phones.get().e164 == "+529995550164"
    assert {row.kind for row in lupita.relations.all()} == {"peer", "mentee"}
    assert lupita.positions.get().organisation == "Biblioteca"
    assert Tending.objects.owned_by(world.ana).get().contact == lupita
    shown = page(ana, lupita)
    for text in ("29 de febrero", "bicicleta", "999 555 0164", "Feria de Datos", "<strong>Lee</strong>", "Mérida"):
        assert text in shown, text
    assert "4 de junio de 2019" in shown
    assert list(Contact.objects.owned_by(world.ana).matching("maya bicicleta")) == [lupita]


def test_what_is_wrong_is_said_and_what_was_typed_stays(ana, world):
    data = FORM | {"emails": ["lupita@"], "birthday": "31 de febrero", "needs": "un violín"}
    response = ana.post(reverse("contact_new"), data)
    said = response.content.decode()
    assert response.status_code == 422
    assert "Falta lo que va después de la arroba." in said
    assert "No es un día del calendario" in said
    assert "un violín" in said
    assert 'value="31 de febrero"' in said
    assert not Contact.objects.owned_by(world.ana).exists()


def test_without_any_name_there_is_no_contact(ana, world):
    assert ana.post(reverse("contact_new"), FORM | {"given": "", "surnames": ""}).status_code == 422


def test_saving_changes_only_what_was_changed(ana, world):
    lucia = world.lucia
    records.add_fact(lucia, "interest", "arte, música", source="lo dijo ella")
    form = ana.get(reverse("contact_edit", args=[lucia.pk])).context["form"]
    data = {bound.html_name: bound.value() for bound in form if bound.value() not in (None, "", False, [])}
    data["interests"] = "arte, música;"
    ana.post(reverse("contact_edit", args=[lucia.pk]), FORM | data | {"city": "Cusco"})
    lucia.refresh_from_db()
    assert (lucia.city, lucia.given, lucia.family2) == ("Cusco", "Lucía", "Ccori")
    assert lucia.emails.get().address == "lucia@paredes.example"
    assert lucia.facts.get().source == "lo dijo ella"


def test_a_save_from_another_window_is_told_about(ana, world):
    lucia = world.lucia
    seen = lucia.version
    lucia.city = "Arequipa"
    lucia.save_changes("city")
    data = FORM | {"given": "Lucía", "surnames": "Paredes Ccori", "city": "Cusco", "seen_version": seen}
    response = ana.post(reverse("contact_edit", args=[lucia.pk]), data)
    said = response.content.decode()
    assert response.status_code == 422
    assert "Arequipa" in said
    assert 'value="Cusco"' in said
    lucia.refresh_from_db()
    assert lucia.city == "Arequipa"
    again = data | {"seen_version": response.context["form"]["seen_version"].value()}
    assert ana.post(reverse("contact_edit", args=[lucia.pk]), again).status_code == 302


def test_one_more_than_the_circle_holds_asks_whom_to_let_rest(ana, world):
    world.ana.tended_cap = 1
    world.ana.save_changes("tended_cap")
    world.tended(world.lucia)
    response = ana.post(reverse("contact_new"), FORM | {"tend": "on"})
    assert response.status_code == 422
    assert "Lucía Paredes Ccori" in response.content.decode()
    assert Contact.objects.owned_by(world.ana).count() == 1
    ana.post(reverse("contact_new"), FORM | {"tend": "on", "rest": world.lucia.pk})
    assert Tending.objects.owned_by(world.ana).get().contact.given == "Guadalupe"
    world.lucia.refresh_from_db()
    assert world.lucia.tie == "barbecho"


def test_save_and_add_another(ana):
    response = ana.post(reverse("contact_new"), FORM | {"another": "1"})
    assert response.headers["Location"] == reverse("contact_new")


def test_a_photo_goes_out_small_and_bare(ana, world):
    image, out = Image.new("RGB", (1400, 900), "teal"), io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "secreto"
    image.save(out, "JPEG", exif=exif)
    out.seek(0)
    out.name = "yo.jpg"
    ana.post(reverse("contact_new"), FORM | {"photo_file": out})
    lupita = only(world)
    drawn = ana.get(reverse("contact_photo", args=[lupita.pk]))
    assert drawn.headers["Content-Type"] == "image/webp"
    shown = Image.open(io.BytesIO(drawn.content))
    assert max(shown.size) == 512
    assert not shown.getexif()
    assert b"secreto" not in drawn.content
    original = ana.get(reverse("attachment", args=[lupita.photo_id]))
    assert original.headers["Content-Disposition"].startswith("attachment")


def test_what_is_no_image_is_refused(ana):
    fake = io.BytesIO(b"<svg onload=alert(1)>")
    fake.name = "yo.jpg"
    response = ana.post(reverse("contact_new"), FORM | {"photo_file": fake})
    assert response.status_code == 422
    assert "No pudimos leer la foto" in response.content.decode()


def test_the_story_merges_talks_and_exchanges_newest_first(ana, world):
    talk = world.talked(world.lucia, date(2026, 9, 23), title="Su charla", minutes=25)
    records.record_exchange(
        world.lucia, direction="received", kind="introduction", day=date(2026, 8, 29), note="Martín"
    )
    records.record_exchange(world.lucia, direction="given", kind="advice", day=talk.day, interaction=talk)
    world.talked(world.lucia, date(2026, 6, 20), "message", title="La convocatoria")
    shown = page(ana, world.lucia)
    assert shown.index("Su charla") < shown.index("Martín") < shown.index("La convocatoria")
    assert "Diste: consejo" in shown
    assert "25 min" in shown


def test_the_story_is_paged(ana, world):
    for n in range(25):
        world.talked(world.lucia, world.today - timedelta(days=n), title=f"Charla {n}")
    assert "Charla 19" in page(ana, world.lucia)
    assert "Charla 20" not in page(ana, world.lucia)
    assert "Charla 24" in page(ana, world.lucia, page=2)
    part = ana.get(reverse("contact", args=[world.lucia.pk]), headers={"HX-Request": "true"}).content.decode()
    assert part.startswith("<section")


def test_messages_of_one_day_of_which_nothing_was_kept_are_one_moment(ana, world):
    day = date(2026, 4, 15)
    for direction in ("in", "out", "in"):
        world.talked(world.lucia, day, "message", direction=direction)
    world.talked(world.lucia, day, "message", title="la encuesta del barrio")
    world.talked(world.lucia, date(2026, 4, 16), "message", direction="out")
    shown = page(ana, world.lucia)
    assert "3 mensajes" in shown
    assert shown.count("Te escribió") == 2
    assert "La encuesta del barrio" in shown
    assert shown.count('<time datetime="2026-04-15"') == 2
    assert "Le escribiste<span" in shown  # alone on its day


@pytest.mark.parametrize("count", [5, 50])
def test_queries_do_not_grow(ana, world, count, django_assert_max_num_queries):
    other = world.contact(given="Otro")
    for n in range(count):
        day = world.today - timedelta(days=n)
        talk = records.record_interaction(world.ana, [world.lucia, other], kind="call", day=day, today=world.today)
        records.record_exchange(world.lucia, direction="given", kind="advice", day=day, interaction=talk)
        records.add_fact(world.lucia, "interest", f"tema {n}")
    with django_assert_max_num_queries(41):
        page(ana, world.lucia)


def test_a_talk_is_noted_changed_and_taken_back(ana, world):
    other = world.contact(given="Martín", family="Echeverri")
    data = {
        "kind": "coffee",
        "day": "2021-05-04",
        "time": "18:30",
        "direction": "both",
        "people": [world.lucia.pk],
        "also": "Martín Echeverri",
        "summary": "Dos horas",
    }
    ana.post(reverse("interaction_new", args=[world.lucia.pk]), data)
    talk = Interaction.objects.owned_by(world.ana).get()
    assert {contact.pk for contact in talk.contacts.all()} == {world.lucia.pk, other.pk}
    assert talk.at.isoformat() == "2021-05-04T23:30:00+00:00"  # half past six in Mérida
    data |= {"summary": "Tres horas", "people": [world.lucia.pk, other.pk], "also": "", "seen_version": 1}
    ana.post(reverse("interaction", args=[talk.pk]), data)
    talk.refresh_from_db()
    assert talk.summary == "Tres horas"
    removed = ana.post(reverse("interaction_removal", args=[talk.pk]), follow=True)
    assert not Interaction.objects.owned_by(world.ana).exists()
    world.lucia.refresh_from_db()
    assert world.lucia.contact_days == 0
    from lazos.activity.models import Deed

    assert "Deshacer" in removed.content.decode()
    Deed.objects.owned_by(world.ana).get(kind="interaction_removed").undo(now=world.now)
    back = Interaction.objects.owned_by(world.ana).get()
    assert (back.pk, back.summary, back.contacts.count()) == (talk.pk, "Tres horas", 2)
    world.lucia.refresh_from_db()
    assert world.lucia.contact_days == 1


def test_the_same_talk_sent_twice_is_one_and_a_changed_one_is_another(ana, world):
    address = reverse("interaction_new", args=[world.lucia.pk])
    once = ana.get(address).context["form"]["once"].value()
    data = {"kind": "call", "day": "2021-05-04", "direction": "both", "people": [world.lucia.pk], "once": once}
    for _tap in range(2):
        ana.post(address, data | {"summary": "Dos horas"})
    assert Interaction.objects.owned_by(world.ana).get().summary == "Dos horas"
    ana.post(address, data | {"summary": "Tres horas"})
    assert Interaction.objects.owned_by(world.ana).count() == 2


def test_a_talk_cannot_lie_ahead(ana, world):
    data = {"kind": "call", "day": "2031-01-01", "direction": "both", "people": [world.lucia.pk]}
    response = ana.post(reverse("interaction_new", args=[world.lucia.pk]), data)
    assert response.status_code == 422
    assert "Ese día aún no llega" in response.content.decode()


def test_a_talk_in_the_year_one_is_a_slip(ana, world):
    data = {"kind": "call", "day": "0001-01-01", "time": "00:30", "direction": "both", "people": [world.lucia.pk]}
    world.ana.timezone = "Asia/Tokyo"
    world.ana.save_changes("timezone")
    response = ana.post(reverse("interaction_new", args=[world.lucia.pk]), data)
    assert response.status_code == 422
    assert "Ese día queda demasiado lejos. Revisa el año." in response.content.decode()


def test_an_exchange_is_noted_thanked_and_removed(ana, world):
    data = {"direction": "received", "kind": "introduction", "day": "2026-08-29", "note": "a Martín"}
    ana.post(reverse("exchange_new", args=[world.lucia.pk]), data)
    exchange = Exchange.objects.owned_by(world.ana).get()
    ana.post(reverse("exchange_thanks", args=[exchange.pk]))
    exchange.refresh_from_db()
    assert exchange.thanked_on
    assert "Le diste las gracias" in page(ana, world.lucia)
    ana.post(reverse("exchange_removal", args=[exchange.pk]))
    assert not Exchange.objects.owned_by(world.ana).exists()


def test_facts_come_and_go_in_place(ana, world):
    ana.post(reverse("facts", args=[world.lucia.pk]), {"kind": "need", "text": "una materia que enseñar"})
    fact = Fact.objects.owned_by(world.ana).get()
    assert list(Contact.objects.owned_by(world.ana).matching("materia")) == [world.lucia]
    ana.post(reverse("fact_removal", args=[fact.pk]))
    assert not Contact.objects.owned_by(world.ana).matching("materia").exists()
    from lazos.activity.models import Deed

    Deed.objects.owned_by(world.ana).get().undo(now=world.now)
    assert list(Contact.objects.owned_by(world.ana).matching("materia")) == [world.lucia]


def test_the_next_step_is_set_and_done(ana, world):
    ana.post(reverse("next_step", args=[world.lucia.pk]), {"text": "Preguntarle por la charla"})
    assert "Preguntarle por la charla" in page(ana, world.lucia)
    ana.post(reverse("next_step", args=[world.lucia.pk]), {"text": ""})
    world.lucia.refresh_from_db()
    assert world.lucia.next_step == ""


def test_removal_takes_what_was_only_with_them(ana, world):
    other = world.contact(given="Otro")
    world.talked(world.lucia, world.today)
    shared = records.record_interaction(
        world.ana, [world.lucia, other], kind="call", day=world.today, today=world.today
    )
    assert "para siempre" in ana.get(reverse("contact_removal", args=[world.lucia.pk])).content.decode()
    ana.post(reverse("contact_removal", args=[world.lucia.pk]))
    assert list(Interaction.objects.owned_by(world.ana)) == [shared]
    assert list(Contact.objects.owned_by(world.ana)) == [other]


def test_a_hostile_link_does_not_open(ana, world):
    from lazos.people.models import Link

    Link.objects.create(owner=world.ana, contact=world.lucia, url="javascript:alert(1)")
    assert 'href="javascript' not in page(ana, world.lucia)


def test_a_birthday_without_a_year_survives_the_form(ana, world):
    records.set_birthday(world.lucia, None, 2, 29)
    form = ana.get(reverse("contact_edit", args=[world.lucia.pk])).context["form"]
    assert form["birthday"].value() == "29 de febrero"
    assert KeyDate.objects.owned_by(world.ana).get().year is None


def test_what_the_practice_adds_stands_in_the_story(ana, world):
    from lazos.practice.models import Promise

    yesterday = world.today - timedelta(days=1)
    Promise.objects.create(owner=world.ana, contact=world.lucia, text="Tu guía", made_on=yesterday, due=yesterday)
    shown = page(ana, world.lucia)
    assert "Le prometiste: Tu guía." in shown
    assert "lo prometiste" in shown


def test_a_silence_longer_than_usual_says_so(ana, world):
    from django.utils import timezone

    today = world.ana.today(timezone.now())
    for days in (100, 110, 120, 130):
        world.talked(world.lucia, today - timedelta(days=days))
    assert "Van 3 meses. Con Lucía sueles hablar cada 10 días." in page(ana, world.lucia)
