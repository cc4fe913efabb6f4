"""Drafts: every situation in every form, variables filled, unknown ones said, the member's own first."""

import re

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.people import records
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
from lazos.practice.drafts.meaning import meant
from lazos.practice.drafts.writing import Draft, language_of, sent_thing, write
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


SAID = {
    "es": {
        "ask": "cómo se arma un equipo dentro de un hospital",
        "company": "San Lázaro",
        "role": "Coordinación de pacientes",
        "why": "llevas diez años dirigiendo equipos",
        "what": "el informe de Riachuelo",
        "goal": "dirigir investigación en un hospital",
        "problem": "nadie contesta las encuestas",
        "project": "una guía de entrevistas",
        "other": "Luis Mena",
        "title": "mi propuesta de tres páginas",
    },
    "en": {
        "ask": "how a team is built inside a hospital",
        "company": "San Lázaro",
        "role": "Patient coordination",
        "why": "you have led teams for ten years",
        "what": "the Riachuelo report",
        "goal": "leading research in a hospital",
        "problem": "nobody answers the surveys",
        "project": "an interview guide",
        "other": "Luis Mena",
        "title": "my three-page proposal",
    },
}
KNOWN = {
    "es": {"topic": "su piloto en la biblioteca", "give": "mi plantilla de consentimiento"},
    "en": {"topic": "the library pilot", "give": "my consent template"},
}


@pytest.mark.parametrize("tie", ["weak", "strong"])
@pytest.mark.parametrize("known", [False, True], ids=["bare", "known"])
@pytest.mark.parametrize("situation", PURPOSES)
def test_the_checker_has_nothing_against_what_we_propose(world, situation, known, tie):
    asks = pytest.importorskip("lazos.core.language.asks")
    context = {"tie": tie, "purpose": PURPOSES[situation], "recipient": "Teresa"}
    for language, formality in (("es", "tu"), ("es", "usted"), ("en", "")):
        contact = world.contact(given="Teresa", language=language, formality=formality)
        facts = SAID[language] | (KNOWN[language] if known else {})
        draft = for_situation(situation, contact, world.ana, **facts)
        found = asks.check(draft.text, language, context)
        assert [finding for finding in found if finding.severity == "problem"] == [], draft.text


def test_a_situation_is_filled_with_facts_and_says_what_is_missing(world):
    draft = for_situation("interview_request", world.lucia, world.ana, ask="cómo empezaste", give=None, topic="Ceiba.")
    assert draft.text.startswith("Hola, Lucía. Me quedé pensando en lo que hablamos: Ceiba. Quiero entender esto: cómo")
    assert "15 minutos la próxima semana" in draft.text
    assert draft.blanks == ()
    blank = for_situation("interview_request", world.lucia, world.ana)
    assert "[tu pregunta]" in blank.text
    assert blank.blanks == ("why", "ask")
    question = for_situation("interview_request", world.lucia, world.ana, ask="¿Cómo empezaste?", company="Ceiba")
    assert "¿Cómo empezaste? ¿Tendrías" in question.text


def test_a_situation_knows_the_person_and_follows_their_form(world, django_assert_num_queries):
    world.talked(world.lucia, world.today, title="Becas del norte")
    world.lucia.formality, world.lucia.organisation = "usted", "San Lázaro"
    with django_assert_num_queries(3):
        known = known_of(world.lucia, world.ana)
    assert known == {"topic": "Becas del norte", "company": "San Lázaro"}
    with django_assert_num_queries(0):
        draft = for_situation("learning_advice", world.lucia, world.ana, **known)
    assert draft.subject == "15 minutos de su experiencia"
    assert "Me quedé pensando en lo que hablamos: Becas del norte" in draft.text


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
    assert missing("A[ {topic}| {why}].[ {give}]", {}) == ("why",)
    assert missing("A[ {topic}| {why}].[ {give}]", {"topic": "t"}) == ()


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


def test_without_mail_or_phone_their_linkedin_page_is_the_way(world, as_member):
    other = world.contact(given="Maia")
    records.set_links(other, ["maia.example", "es.linkedin.com/in/maia-tun-4b1a22/?trk=x"])
    [way] = ways(other, Draft("", "Asunto", "hola", "es"))
    assert (way.kind, way.url, way.base) == ("linkedin", "https://www.linkedin.com/in/maia-tun-4b1a22", "")
    page = as_member(world.ana).get(reverse("message", args=[other.pk, "greeting"])).content.decode()
    assert "Abrir en LinkedIn" in page
    assert "Llamar" not in page


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
    removed = client.post(reverse("template_removal", args=[own.pk]), follow=True)
    assert not OwnTemplate.objects.owned_by(world.ana).exists()
    assert "Deshacer" in removed.content.decode()
    Deed.objects.owned_by(world.ana).latest("pk").undo(now=world.now)
    assert OwnTemplate.objects.owned_by(world.ana).get().text == "Mil gracias, {name}"


def test_the_shelf_is_looked_through_by_moment_and_words(world, as_member):
    client = as_member(world.ana)
    whole = client.get(reverse("templates")).content.decode()
    assert whole.count('<details class="draft"') == len(SITUATIONS)
    job = client.get(reverse("templates"), {"moment": "job", "q": "gracias curriculum"}).content.decode()
    assert "Ningún borrador dice eso" in job
    found = client.get(reverse("templates"), {"q": "cortos minutos perspectiva"}, headers={"HX-Request": "true"})
    assert "<html" not in found.content.decode()
    found = client.get(reverse("templates"), {"q": "PERSPECTIVA", "moment": "job"}).content.decode()
    assert found.count('<details class="draft"') == 2
    assert "Hola, [su nombre]" in found
    english = client.get(reverse("templates"), {"language": "en", "q": "referring"}).content.decode()
    assert "Would you feel comfortable referring me next week" in english


def test_a_template_is_tried_before_it_is_kept(world, as_member):
    client, new = as_member(world.ana), reverse("template_new")
    data = {"name": "Mío", "situation": "advice", "language": "es", "text": "Qué tal, {name}: {ask}", "try": ""}
    nobody = client.post(new, data).content.decode()
    assert "No encontramos a nadie con ese nombre" in nobody
    assert "Qué tal, {name}: {ask}" in nobody
    world.tended(world.lucia)
    tried = client.post(new, data).content.decode()
    assert "Así lo leería Lucía" in tried
    assert "Qué tal, Lucía: [tu pregunta]" in tried
    wrong = client.post(new, data | {"text": "Hola, {nombre}"})
    assert wrong.status_code == 422
    assert "Quizá quieres {name}" in wrong.content.decode()
    assert "Hola, {nombre}" in wrong.content.decode()
    assert not OwnTemplate.objects.owned_by(world.ana).exists()


def test_a_message_is_used_with_a_person(world, as_member, django_assert_max_num_queries):
    client = as_member(world.ana)
    world.tended(world.lucia)
    own = OwnTemplate.objects.create(
        owner=world.ana, situation="advice", name="Mío", text="Hola, {name}: {ask}. {goal}"
    )
    assert "Lucía" in client.get(reverse("recipients", args=["advice"])).content.decode()
    named = client.get(reverse("recipients", args=["advice"]), {"q": "lucia", "own": own.pk}).content.decode()
    assert f"{reverse('message', args=[world.lucia.pk, 'advice'])}?own={own.pk}" in named
    page = reverse("message", args=[world.lucia.pk, "advice"]) + f"?own={own.pk}"
    first = client.get(page).content.decode()
    assert 'name="ask"' in first
    assert 'name="goal"' in first
    with django_assert_max_num_queries(14):
        filled = client.post(page, {"ask": "¿Cómo empezaste?"}).content.decode()
    assert "Hola, Lucía: ¿Cómo empezaste? [hacia dónde vas]" in filled
    assert 'value="¿Cómo empezaste?"' in filled
    assert client.get(reverse("message", args=[world.lucia.pk, "nothing"])).status_code == 404
    stranger = OwnTemplate.objects.create(owner=world.bruno, situation="advice", name="x", text="y")
    assert client.get(page.replace(f"own={own.pk}", f"own={stranger.pk}")).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "variable"),
    [
        ("nombre", "name"),
        ("Pregunta", "ask"),
        ("minuts", "minutes"),
        ("company_name", ""),
        ("xyz", ""),
        ("título", "title"),
    ],
)
def test_which_variable_was_meant(wrong, variable):
    assert meant(wrong) == variable


def test_a_brace_without_its_pair_is_said(world, as_member):
    data = {"name": "Mío", "situation": "thanks", "language": "es", "text": "Hola, {name"}
    assert (
        "Hay una llave “{” sin su pareja" in as_member(world.ana).post(reverse("template_new"), data).content.decode()
    )


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


NOTES = [
    ("Quiere llevar recetas a los pueblos. Anda cansada.", "lo que hablamos: quieres llevar recetas a los pueblos."),
    ("su piloto en la biblioteca", "lo que hablamos: tu piloto en la biblioteca."),
    ("Ceiba", "lo que hablamos: Ceiba."),
]


@pytest.mark.parametrize(("title", "said"), NOTES)
def test_a_note_about_somebody_is_said_to_them(world, title, said):
    world.talked(world.lucia, world.today, title=title)
    draft = for_situation("heads_up", world.lucia, world.ana, **known_of(world.lucia, world.ana))
    assert said in draft.text


def test_notes_for_the_member_alone_stay_out_of_messages(world):
    """A summary, a sentence with somebody else in it, and words of another language are not sent to anybody."""
    world.talked(world.lucia, world.today, summary="Está por separarse; no contarlo")
    assert known_of(world.lucia, world.ana) == {}
    world.talked(world.lucia, world.today, title="Dice que su jefe quiere echarla")
    assert known_of(world.lucia, world.ana) == {}
    world.talked(world.lucia, world.today, title="Quiere cambiar de trabajo y de ciudad")
    world.lucia.language = "en"
    assert known_of(world.lucia, world.ana) == {}


def test_what_is_given_back_is_a_sentence_in_the_treatment_of_the_message(world):
    facts = {"ask": "cómo empezaste", "why": "x", "give": "Le presento a Joaquín y le cuento qué decidí"}
    assert (
        "Con gusto te presento a Joaquín y te cuento qué decidí."
        in for_situation("advice", world.lucia, world.ana, **facts).text
    )
    world.lucia.formality = "usted"
    assert (
        "Con gusto le presento a Joaquín y le cuento qué decidí."
        in for_situation("advice", world.lucia, world.ana, **facts).text
    )


def test_words_that_meet_a_value_run_together_with_it():
    assert fill("También vas a {title}.", {"title": "el congreso"}) == "También vas al congreso."
    assert fill("Cuéntame de {interest}.", {"interest": "el mar"}) == "Cuéntame del mar."
    assert fill("Hola, {name} y {other}.", {"name": "Ana", "other": "Inés"}) == "Hola, Ana e Inés."
    assert fill("Gracias por presentarme a {other}.", {"other": "El Chavo"}) == "Gracias por presentarme a El Chavo."


def test_a_screen_in_english_does_not_change_how_the_two_write(world):
    world.ana.language = "en"
    spanish = world.contact(given="Teresa", notes="Busca cómo medir la espera en urgencias sin cansar a la gente.")
    unknown = world.contact(given="Sam", role="Head of Product")
    assert language_of(spanish, world.ana) == "es"
    assert language_of(unknown, world.ana) == "en"
    spanish.language = "en"
    assert language_of(spanish, world.ana) == "en"


@pytest.mark.parametrize(("title", "recalled"), [("Llamada breve", False), ("Quick call", False), ("La feria", True)])
def test_how_they_spoke_is_nothing_they_spoke_of(world, title, recalled):
    records.record_interaction(world.ana, [world.lucia], kind="call", day=world.today, today=world.today, title=title)
    assert ("topic" in known_of(world.lucia, world.ana)) is recalled
