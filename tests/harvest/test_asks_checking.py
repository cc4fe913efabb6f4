"""The checker beside the composer: marks, proposals taken or left, what is good. It never blocks."""

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.asks import checking, composing
from lazos.harvest.asks.voice import PRAISE
from lazos.harvest.models import Ask
from tests.harvest.test_asks import fields, undo_last

POOR = (
    "Hola, Lucía. Quería ver si podíamos platicar un día de estos sobre cómo hiciste tu despacho. Sé que estás"
    " ocupadísima y perdón por molestar. Te presento con gusto a Joaquín."
)


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def ask(world):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="tu despacho")
    ask.message = POOR
    ask.save_changes("message")
    return ask


def of(ask, code):
    return next(found for found in checking.findings(ask, ask.message) if found.code == code)


def test_what_to_mend_is_marked_with_a_reason_and_a_proposal(client, ask):
    text = client.get(ask.page).content.decode()
    assert "<mark>perdón por molestar</mark>" in text
    assert "Usar esta frase" in text
    assert of(ask, "exit").reason in text


def test_a_proposal_is_put_in_its_place_and_taken_back(world, client, ask):
    found = of(ask, "exit")
    client.post(ask.page, fields(ask, use=found.name))
    ask.refresh_from_db()
    assert ask.message == found.applied
    assert "perdón por molestar" not in ask.message
    undo_last(client, world)
    ask.refresh_from_db()
    assert ask.message == POOR


def test_a_proposal_finds_its_place_after_more_was_typed(client, ask):
    found = of(ask, "exit")
    client.post(ask.page, fields(ask, message="Hola. " + POOR, use=found.name))
    ask.refresh_from_db()
    assert ask.message.startswith("Hola. Hola, Lucía.")
    assert "perdón por molestar" not in ask.message


def test_a_sentence_that_is_gone_is_said_and_nothing_changes(client, ask):
    response = client.post(ask.page, fields(ask, message="¿Tienes 20 minutos el jueves?", use="job:3:4"), follow=True)
    ask.refresh_from_db()
    assert ask.message == "¿Tienes 20 minutos el jueves?"
    assert "Esa frase ya no está así." in response.content.decode()


def test_what_is_left_as_it_is_is_not_said_again(client, ask):
    found = of(ask, "exit")
    client.post(ask.page, fields(ask, keep=found.name))
    text = client.get(ask.page).content.decode()
    assert found.reason not in text
    ask.refresh_from_db()
    assert ask.message == POOR


@pytest.mark.parametrize("named", ["", ":", "exit", "exit:x", "nonsense:1:2", "exit:99999999999999999999:1"])
def test_any_name_of_a_button_is_taken_calmly(client, ask, named):
    for button in ("use", "keep"):
        assert (
            client.post(ask.page, fields(Ask.objects.owned_by(ask.owner).get(), **{button: named})).status_code == 302
        )


def test_it_never_blocks(world, client, ask):
    client.post(reverse("ask_sending", args=[ask.pk]), fields(ask))
    ask.refresh_from_db()
    assert ask.sent_at
    assert Deed.objects.owned_by(world.ana).exists()


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("purpose", ["advice", "feedback", "recommendation"])
def test_the_first_words_have_nothing_grave(world, purpose, language):
    world.lucia.language = language
    ask = composing.begin(
        world.lucia, by=world.ana, purpose=purpose, topic="cómo elegiste a tu primera imprenta", gives_back="mi guía"
    )
    assert [one for one in checking.findings(ask, ask.message) if one.severity == "problem"] == []


def test_what_is_good_is_said_too(world, client):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="tu imprenta", gives_back="mi guía")
    said = checking.checked(ask, ask.message)
    assert said.praise
    assert said.praise[0] in client.get(ask.page).content.decode()


def test_what_they_would_read_is_named_once(world):
    ask = composing.begin(world.lucia, by=world.ana, purpose="feedback", topic="las dos páginas sobre la espera")
    assert ask.message.count("las dos páginas sobre la espera") == 1


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        (
            "Hola Lucía, necesito trabajo urgente, ¿me pasas el contacto de tu jefe y me recomiendas? Avísame ya.",
            "Pides",
        ),
        ("Hola, Lucía: ¿me puedes ayudar con tu base de quejas un día cuando tú puedas? Gracias.", "tiempo"),
        ("Hola, Lucía: ¿me puedes ayudar con tu base de quejas un día cuando tú puedas? Gracias.", "salida"),
    ],
)
def test_nothing_is_praised_that_is_not_there(world, text, absent):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="tu imprenta")
    assert [said for said in checking.praised(ask, text) if absent in said] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [(1, "1 palabra. Se lee en un momento."), (120, "en medio minuto"), (500, "Se lee en 2 minutos.")],
)
def test_length_in_words_and_time(words, said):
    assert said in checking.length_of("palabra " * words)


def test_marks_escape_what_was_written(ask):
    ask.message = "<script>perdón por molestar</script>"
    marked = checking.checked(ask, ask.message).marked
    assert "<script>" not in marked


def test_what_waits_for_the_members_words_is_named_and_not_praised(world, client, ask):
    text = "Hola, Lucía. Me quedé pensando en lo que contaste sobre […]. ¿Tendrías 15 minutos la próxima semana para"
    text += " decirme cómo elegiste tu imprenta? Gracias."
    assert checking.checked(ask, text).blanks == ["[…]"]
    assert str(PRAISE["personal"]) not in checking.praised(ask, text)
    assert checking.checked(ask, text.replace("[…]", "tu feria")).blanks == []
    ask.message = text
    ask.save_changes("message")
    assert "pon tus palabras donde dice […]." in client.get(ask.page).content.decode()
