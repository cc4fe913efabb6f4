"""Drafts: every situation in every form, variables filled, unknown ones said, the member's own first."""

import re

import pytest
from django.urls import reverse

from lazos.practice.drafts import (
    MOMENTS,
    PURPOSES,
    SITUATIONS,
    VARIABLES,
    UnknownSituation,
    UnknownVariable,
    check,
    en,
    es,
    fill,
    for_situation,
    known_of,
    ways,
)
from lazos.practice.drafts.filling import missing
from lazos.practice.drafts.writing import Draft, sent_thing, write
from lazos.practice.models import OwnTemplate

EVERYTHING = {name: name.upper() for name in VARIABLES}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_situation_has_its_three_forms(situation):
    tu, usted = es.TEMPLATES[situation]
    for template in (tu, usted, en.TEMPLATES[situation]):
        for values in (EVERYTHING, dict.fromkeys(missing(template, {}), "x")):
            text = fill(template, values)
            assert not set(text) & set("{}[]"), text
            assert "  " not in text
            assert ".." not in text
            assert "!" not in text
    assert not re.search(r"\b(te|tú|ti|tu|tus|contigo|tuyo|tuyas?|tienes|puedes|quieres|sabes)\b", usted), usted
    assert "usted" not in tu
    assert not re.search(r"\b(juntos|todos|encantad[oa]|agradecid[oa]|amigos?|bienvenid[oa])\b", tu), tu


def test_there_is_a_template_for_all_that_the_plan_asks_for():
    from lazos.core.plan import DRAFTS

    assert set(DRAFTS) <= set(SITUATIONS)
    assert len(SITUATIONS) >= 40
    assert list(SITUATIONS) == [code for moment in MOMENTS for code in moment.situations]
    assert set(SITUATIONS) == set(es.TEMPLATES) == set(en.TEMPLATES)
    assert set(es.BLANKS) == set(en.BLANKS) == set(VARIABLES)


@pytest.mark.parametrize("situation", PURPOSES)
def test_what_asks_says_why_how_long_what_comes_back_thanks_and_a_way_out(situation):
    tu, usted = es.TEMPLATES[situation]
    for template, exits, thanks in (
        (tu, r"entiendo|no pasa nada|está bien|confianza|a gusto", "Gracias"),
        (usted, r"entiendo|no pasa nada|está bien|confianza|a gusto", "Gracias"),
        (en.TEMPLATES[situation], r"understand|no problem|fine|frankly|comfortable", "hank you"),
    ):
        text = fill(template, EVERYTHING)
        assert "TOPIC" in text or situation in ("recommendation_request", "launch_recommendation", "interview_who_else")
        assert re.search(r"MINUTES|dos minutos|two minutes", text)
        assert re.search(exits, text)
        assert thanks in text
        assert len(text.split()) <= 85


def test_a_situation_is_filled_with_facts_and_says_what_is_missing(world):
    draft = for_situation("interview_request", world.lucia, world.ana, ask="cómo empezaste", give=None, topic="Ceiba.")
    assert draft.text.startswith("Hola, Lucía. Me quedé con lo que contaste: Ceiba. Quiero entender esto: cómo")
    assert "15 minutos la próxima semana" in draft.text
    assert draft.blanks == ()
    blank = for_situation("interview_request", world.lucia, world.ana)
    assert "[tu pregunta]" in blank.text
    assert blank.blanks == ("ask",)
    question = for_situation("interview_request", world.lucia, world.ana, ask="¿Cómo empezaste?")
    assert "¿Cómo empezaste? ¿Tendrías" in question.text


def test_a_situation_knows_the_person_and_follows_their_form(world, django_assert_num_queries):
    world.talked(world.lucia, world.today, title="Becas del norte")
    world.lucia.formality, world.lucia.organisation = "usted", "San Lázaro"
    with django_assert_num_queries(3):
        known = known_of(world.lucia)
    assert known == {"topic": "Becas del norte", "company": "San Lázaro"}
    with django_assert_num_queries(0):
        draft = for_situation("learning_advice", world.lucia, world.ana, **known)
    assert draft.subject == "15 minutos de su experiencia"
    assert "Me quedé con lo que contó: Becas del norte" in draft.text


def test_a_subject_never_has_a_blank(world):
    assert for_situation("company_insight", world.lucia, world.ana).subject == "Un saludo"


def test_what_nobody_knows_is_refused(world):
    with pytest.raises(UnknownSituation):
        for_situation("nothing", world.lucia, world.ana)
    with pytest.raises(UnknownVariable):
        for_situation("thanks", world.lucia, world.ana, colour="red")


def test_the_first_way_that_can_be_said_is_taken():
    template = "A[ {topic}|, b {interest}|, c]."
    assert fill(template, {"topic": "t", "interest": "i"}) == "A t."
    assert fill(template, {"interest": "i"}) == "A, b i."
    assert fill(template, {}) == "A, c."


def test_what_is_unknown_is_said():
    for wrong, name in (("Hola, {nombre}", "nombre"), ("Hola, {name", "{"), ("Hola, name}", "}")):
        with pytest.raises(UnknownVariable) as unknown:
            check(wrong)
        assert unknown.value.args == (name,)


def test_a_value_is_never_read_as_a_template():
    assert fill("Hola, {name}[ y {topic}]", {"name": "{me} [x]", "topic": "a]b"}) == "Hola, {me} [x] y a]b"


def test_formal_and_in_the_language_of_the_contact(world):
    contact = world.contact(given="Teresa", family="Quiroga", prefix="Dra.", formality="usted")
    assert write("greeting", contact, world.ana, {}).text.startswith("Hola, Dra. Quiroga. Me acordé de usted")
    assert write("greeting", world.contact(given="Kate", language="en-GB"), world.ana, {}).language == "en"
    assert write("greeting", world.contact(given="Jun", language="ja"), world.bruno, {}).language == "en"


def test_the_own_template_comes_first(world):
    own = OwnTemplate.objects.create(owner=world.ana, situation="greeting", name="Mío", text="Qué tal, {name}")
    assert write("greeting", world.lucia, world.ana, {}, [own]).text == "Qué tal, Lucía"


def test_links_carry_the_text_whole(world):
    world.lucia.channel = "whatsapp"
    links = ways(world.lucia, Draft("", "Asunto & más", "uno\ndos?", "es"))
    assert [way.kind for way in links] == ["whatsapp", "email", "phone"]
    assert links[0].url == "https://wa.me/5115550117?text=uno%0Ados%3F"
    assert links[1].url == "mailto:lucia@paredes.example?subject=Asunto%20%26%20m%C3%A1s&body=uno%0D%0Ados%3F"
    assert links[2].url == "tel:+5115550117"


def test_templates_on_the_screen(world, as_member):
    client, new = as_member(world.ana), reverse("template_new")
    assert "Hacerlo mío" in client.get(reverse("templates")).content.decode()
    copied = client.get(new, {"from": "birthday", "language": "en"}).content.decode()
    assert "Happy birthday, {name}" in copied
    data = {"name": "Gracias", "situation": "thanks", "language": "es", "text": "Gracias, {nombre}"}
    wrong = client.post(new, data)
    assert wrong.status_code == 422
    assert "No conocemos la variable “nombre”" in wrong.content.decode()
    client.post(new, data | {"text": "Gracias, {name}"})
    own = OwnTemplate.objects.owned_by(world.ana).get()
    client.post(reverse("template", args=[own.pk]), data | {"text": "Mil gracias, {name}", "seen_version": 1})
    stale = client.post(reverse("template", args=[own.pk]), data | {"text": "Otra", "seen_version": 1})
    assert stale.status_code == 422
    own.refresh_from_db()
    assert own.text == "Mil gracias, {name}"
    client.post(reverse("template_removal", args=[own.pk]))
    assert not OwnTemplate.objects.owned_by(world.ana).exists()


@pytest.mark.parametrize(
    ("promise", "thing"),
    [
        ("mandarle el artículo", "el artículo"),
        ("Enviar la guía de becas.", "la guía de becas"),
        ("send her the report", "the report"),
        ("tomar el café pendiente", ""),
        ("llamar a su hermana", ""),
        ("pasar por su casa", ""),
        ("mandar", ""),
    ],
)
def test_only_what_can_be_sent_goes_with_the_message(promise, thing):
    assert sent_thing(promise) == thing


def test_a_template_of_their_own_for_promises_serves_what_is_sent_too(world):
    own = OwnTemplate.objects.create(owner=world.ana, situation="promise", name="Mío", text="Va: {promise}")
    assert write("promise_send", world.lucia, world.ana, {"promise": "la guía"}, [own]).text == "Va: la guía"
