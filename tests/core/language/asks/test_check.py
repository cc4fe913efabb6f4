# ruff: noqa: E501 — messages stay whole
"""What the checker promises for any text, and the places and wordings it gives."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.language.asks import PURPOSES, Finding, check, rewritten
from tests.core.language.asks.corpus import load

CODES = {"personal", "specific", "time", "job", "give", "thanks", "exit", "pressure", "several"}
SAMPLES = [message.text for message in load()]

contexts = st.fixed_dictionaries(
    {},
    optional={
        "tie": st.sampled_from(["weak", "strong", "", None, 3]),
        "purpose": st.sampled_from([*PURPOSES, "other", None]),
        "recipient": st.one_of(st.text(max_size=20), st.none()),
    },
)
# Pieces of real messages, of other scripts, and whatever characters there are.
texts = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(SAMPLES),
        st.sampled_from(["🙏🏽", "n\u0303a", "你好", "שלום", "\r\n", "…", "{", "]"]),
    ),
    max_size=6,
).map("".join)


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(texts, st.sampled_from(["es", "en", "fr", ""]), contexts)
def test_any_text_is_read(text: str, language: str, context: dict[str, object]) -> None:
    findings = check(text, language, context)
    assert findings == check(text, language, context)
    for finding in findings:
        start, end = finding.span
        assert 0 <= start <= end <= len(text)
        assert finding.code in CODES
        assert finding.severity in ("problem", "hint")
        assert finding.reason.strip()
        assert finding.rewrite.strip()


@pytest.mark.parametrize(
    "text", ["", " \r\n\t", "🙂🙂", "...", "¿?", "1234", "\u0301", "你好，可以帮我吗？", "\x00\x7f" * 9]
)
def test_texts_that_say_nothing_are_no_problem_to_read(text: str) -> None:
    assert isinstance(check(text, "es", {}), list)


@pytest.mark.parametrize(
    "piece", ["a", "gracias ", "¿me ", "{", '"', "no es ", "\n> ", "a, b; ", "SI NO ", "te lo ", "si no "]
)
def test_time_is_bounded(piece: str) -> None:
    text = (piece * (100_000 // len(piece) + 1))[:100_000]
    start = time.process_time()
    check(text, "es", {"purpose": "advice"})
    assert time.process_time() - start < 2  # measured some 0.3 s; a quadratic expression takes minutes


def test_the_two_examples_of_the_rules() -> None:
    good = "¿Tendrías 15 minutos la próxima semana para darme tu perspectiva sobre…?"
    assert not problems(good, purpose="advice")
    assert not problems(good, purpose="interview", tie="strong")
    for context in ({}, {"tie": "weak"}, {"tie": "weak", "purpose": "advice", "recipient": "Ana"}):
        assert "job" in problems("¿Me puedes conseguir un trabajo?", **context)


def test_the_ask_of_the_drawing() -> None:
    text = (
        "Hola, Camila. Espero que estés súper bien. Quería ver si podíamos platicar un día de estos sobre trabajo, porque ando buscando algo "
        "y tú conoces a todo mundo. Sé que estás ocupadísima y perdón por molestar. Te presento con gusto a Joaquín Bru."
    )
    said = {
        (finding.code, text[slice(*finding.span)])
        for finding in check(text, "es", {"tie": "weak", "purpose": "advice", "recipient": "Camila"})
    }
    assert ("time", "un día de estos") in said
    assert ("job", "ando buscando algo y tú conoces a todo mundo") in said
    assert ("exit", "perdón por molestar") in said
    assert "give" not in {code for code, _ in said}


PLACES = [
    (
        "es",
        {"purpose": "feedback"},
        "Ana, leí tu guía. ¿La pruebas diez minutos? Es urgente.",
        "pressure",
        "Es urgente.",
    ),
    ("es", {"purpose": "advice"}, "Hola {nombre}, vi tu charla. ¿Qué libro de barro usas?", "personal", "{nombre}"),
    (
        "es",
        {"purpose": "thanks"},
        "A quien corresponda: gracias por el martes y el guion de la tele.",
        "personal",
        "A quien corresponda:",
    ),
    (
        "es",
        {"purpose": "job?"},
        "Buenas. Hola, n\u0303an\u0303o. ¿Me puedes conseguir un trabajo? Gracias.",
        "job",
        "¿Me puedes conseguir un trabajo?",
    ),
    (
        "en",
        {"purpose": "advice"},
        "Ana, I loved your talk. Could we chat for a whole afternoon about kilns?",
        "time",
        "a whole afternoon",
    ),
    (
        "en",
        {"purpose": "thanks"},
        "Ana, thanks for the kiln plans, they work. Could you also lend me £500?",
        "several",
        "Could you also lend me £500?",
    ),
    (
        "en",
        {"purpose": "advice"},
        "Ana, I read your guide. Call me right now about the kiln glaze test.",
        "pressure",
        "right now",
    ),
]


@pytest.mark.parametrize(("language", "context", "text", "code", "words"), PLACES)
def test_spans_point_at_the_words(language: str, context: dict[str, str], text: str, code: str, words: str) -> None:
    assert words in {text[slice(*finding.span)] for finding in check(text, language, context) if finding.code == code}


@pytest.mark.parametrize(
    "text",
    [
        "No te pido trabajo.", "No busco que me contrates.", "Sin pedirte que me consigas un trabajo.", "No se trata de que me des un puesto.",
        "Vi que cambiaste de trabajo.", "Leí «¿Me puedes conseguir un trabajo?» en tu artículo.", "Me ofrecieron un puesto en Lima.",
        "I'm not asking you to get me a job.", "I saw you got a new job.", "Rather than hire me, tell me what you would read.", "They offered me a position.",
    ],
)  # fmt: skip
def test_work_is_spoken_of_without_asking_for_it(text: str) -> None:
    assert "job" not in problems(text, purpose="advice")


@pytest.mark.parametrize(
    "text",
    [
        "No es urgente.",
        "No hay prisa, nada urgente.",
        "There's nothing urgent.",
        "No need to answer right away.",
        "Trabajo en urgencias.",
    ],
)
def test_saying_that_there_is_no_hurry_is_no_hurry(text: str) -> None:
    assert "pressure" not in problems(text, purpose="advice")


@pytest.mark.parametrize(
    "length",
    [
        "un cuarto de hora",
        "quince minutos",
        "media hora",
        "20 min",
        "unos 20 minutitos",
        "15-20 minutos",
        "diez o quince minutos",
    ],
)
def test_lengths_in_words(length: str) -> None:
    assert "time" not in problems(
        f"Ana, vi tu charla de barro. ¿Podríamos hablar {length} sobre el horno de leña?", purpose="interview"
    )


@pytest.mark.parametrize(
    "length",
    [
        "half an hour",
        "a quarter of an hour",
        "fifteen minutes",
        "20 mins",
        "a 20-minute call",
        "ten or fifteen minutes",
    ],
)
def test_lengths_in_english_words(length: str) -> None:
    text = f"Ana, I saw your talk on clay. Could we talk about the wood kiln for {length}?"
    assert "time" not in problems(text, language="en", purpose="interview")


def test_the_proposal_follows_the_treatment() -> None:
    assert "Tendría 15" in proposal("Doña Ana: ¿me puede conseguir usted un trabajo?")
    assert "Tendrías 15" in proposal("Ana, ¿me puedes conseguir un trabajo?")
    assert "Tendríais 15" in proposal("¿Me podéis conseguir un trabajo en vuestra empresa?")
    assert "Would you have" in proposal("Can you get me a job?", "en")


def test_the_tongue_of_the_message_leads() -> None:
    assert "Would you have" in proposal(
        "Hi Ana, we met at the fair last week. Can you get me a job with your boss?", "es"
    )


def test_replies_below_are_not_the_message() -> None:
    text = "Ana, gracias por el plano del horno, funciona.\n\nEl lun, 3 nov 2025, Ana escribió:\n> ¿Me puedes conseguir un trabajo? ES URGENTE"
    assert not check(text, "es", {"purpose": "thanks"})


def test_a_greeting_in_a_mail_with_long_lines() -> None:
    text = "Hola, Ana:\r\n\r\nVi tu charla sobre barro y hornos de leña en la feria de artesanos de\r\nMérida. ¿Tendrías 15 minutos el martes para contarme cómo lo armaste?\r\n\r\nUn abrazo,\r\nInés"
    found = check(text, "es", {"purpose": "advice", "recipient": "Ana"})
    assert {finding.severity for finding in found} <= {"hint"}
    for finding in found:
        after = rewritten(text, finding)
        assert after.index(finding.rewrite.strip()) < after.index("Un abrazo")


def problems(text: str, language: str = "es", **context: str) -> set[str]:
    return {finding.code for finding in check(text, language, context) if finding.severity == "problem"}


def proposal(text: str, language: str = "es") -> str:
    found: Finding = next(
        finding for finding in check(text, language, {"tie": "weak", "purpose": "advice"}) if finding.code == "job"
    )
    return found.rewrite
