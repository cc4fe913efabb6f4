# ruff: noqa: E501 — one case, one line
"""One test for each written sentence, and the promises that hold for any text."""

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.language.capture import parse
from tests.core.language import (
    capture_en,
    capture_en2,
    capture_es,
    capture_es2,
    capture_mended,
    capture_plain_en,
    capture_plain_es,
    capture_strangers,
    capture_whose,
)
from tests.core.language.sentences import TODAY, Sentence, differences


def _cases(*tables: list[Sentence]) -> list[ParameterSet]:
    return [_case(sentence) for table in tables for sentence in table]


def _case(sentence: Sentence) -> ParameterSet:
    return pytest.param(sentence, id=sentence.text[:60])


@pytest.mark.parametrize(
    "sentence",
    _cases(
        capture_es.SENTENCES,
        capture_es2.SENTENCES,
        capture_es2.HELD_OUT,
        capture_whose.SPANISH,
        capture_mended.SPANISH,
        capture_strangers.SPANISH,
        capture_plain_es.PLAIN,
    ),
)
def test_spanish(sentence: Sentence) -> None:
    _check(sentence, "es")


@pytest.mark.parametrize(
    "sentence",
    _cases(
        capture_en.SENTENCES,
        capture_en2.SENTENCES,
        capture_en2.HELD_OUT,
        capture_whose.ENGLISH,
        capture_mended.ENGLISH,
        capture_strangers.ENGLISH,
        capture_plain_en.PLAIN,
    ),
)
def test_english(sentence: Sentence) -> None:
    _check(sentence, "en")


def _check(sentence: Sentence, language: str) -> None:
    assert differences(sentence, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "whose"), capture_whose.WHOSE, ids=[row[1][:60] for row in capture_whose.WHOSE]
)
def test_whose(language: str, text: str, whose: dict[str, str]) -> None:
    capture = parse(text, language, TODAY)
    pieces = [*capture.needs, *capture.interests, *capture.offers, *capture.promises, *capture.roles]
    pieces += [*capture.organisation_pieces, *capture.relations, *capture.circles]
    found = {piece.text: piece.who for piece in pieces} | {f"{d.month}-{d.day}": d.who for d in capture.key_dates}
    assert found == whose


def test_pieces_carry_their_place_in_the_text() -> None:
    text = "café con Ana Pérez de Acme, busca contadora, mandarle el artículo el viernes"
    capture = parse(text, "es", TODAY)
    person, need, promise = capture.people[0], capture.needs[0], capture.promises[0]
    assert text[slice(*person.span)] == "Ana Pérez"
    assert text[slice(*need.span)] == "contadora"
    assert text[slice(*promise.span)] == "mandarle el artículo"
    assert promise.due_span is not None
    assert text[slice(*promise.due_span)] == "el viernes"
    assert text[slice(*capture.organisation_pieces[0].span)] == "Acme"


def test_known_names_are_found_in_lower_case_and_keep_their_spelling() -> None:
    capture = parse("comi con jose perez y botica clara", "es", TODAY, ["José Pérez"], ["Botica Clara"])
    assert [(person.name, person.known) for person in capture.people] == [("José Pérez", True)]
    assert capture.organisations == ["Botica Clara"]


def test_namesakes_become_a_question() -> None:
    capture = parse("Café con Omar", "es", TODAY, ["Omar Santillán", "Omar Ruiz", "Ana Omar"])
    assert [(q.code, q.options) for q in capture.questions] == [("same_name", ("Omar Ruiz", "Omar Santillán"))]


def test_open_date_becomes_a_question() -> None:
    capture = parse("Send Tom the deck by 03/04", "en", TODAY)
    assert [(q.code, q.options) for q in capture.questions] == [("which_date", ("2027-03-04", "2027-04-03"))]


def test_details() -> None:
    capture = parse(
        "Café de 45 min con Ana Pérez, directora de marketing de Acme (ana@acme.com, +52 55 1234 5678). "
        "Le pasé el artículo. Me dio consejos.",
        "es",
        TODAY,
    )
    assert capture.role is not None
    assert capture.role.text == "directora de marketing"
    assert [piece.text for piece in capture.emails + capture.phones] == ["ana@acme.com", "+52 55 1234 5678"]
    assert [(e.kind, e.text) for e in capture.given] == [("article", "Le pasé el artículo")]
    assert [e.kind for e in capture.received] == ["advice"]
    assert capture.interaction is not None
    assert capture.interaction.minutes == 45


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Me llamó Ana", "in"),
        ("Llamé a Ana", "out"),
        ("Emailed Tom", "out"),
        ("Got an email from Tom", "in"),
        ("Café con Ana", "both"),
    ],
)
def test_direction(text: str, direction: str) -> None:
    interaction = parse(text, "es", TODAY).interaction
    assert interaction is not None
    assert interaction.direction == direction


def test_relation_and_circle() -> None:
    capture = parse("Café con mi mentora Clara y mi prima Inés", "es", TODAY)
    assert capture.relation is not None
    assert capture.relation.text == "mentor"
    assert capture.circle is not None
    assert capture.circle.text == "family"


def test_language_argument_is_a_hint() -> None:
    assert parse("Had lunch with Tom, he needs a lawyer", "es", TODAY).language == "en"
    assert parse("Comí con Tomás, necesita una abogada", "en", TODAY).language == "es"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Reunin con Ana Pérez, nesecita un contador, mandarel el CV el vierns"),
        ("en", "Meetng with Ana Pérez, she neeeds an accountant, sned her the CV on Firday"),
    ],
)
def test_haste_is_forgiven(language: str, text: str) -> None:
    capture = parse(text, language, TODAY)
    assert capture.interaction is not None
    assert capture.interaction.kind == "meeting"
    assert [person.name for person in capture.people] == ["Ana Pérez"]


def test_words_that_only_look_like_slips_stay() -> None:
    capture = parse("Vi a Ana, le gusta hiking; vive en la calle Mares", "en", TODAY)
    assert [piece.text for piece in capture.interests] == ["hiking"]
    assert parse("Damián prometió presentarme a su jefa", "es", TODAY).promises == []


def test_past_meeting_looks_back_and_promise_forward() -> None:
    capture = parse("Comí con Ana el viernes, mandarle el CV el viernes", "es", TODAY)
    assert capture.interaction is not None
    assert str(capture.interaction.day) == "2026-11-06"
    assert str(capture.promises[0].due) == "2026-11-13"


_WORDS = st.sampled_from(
    "Ana Pérez de la del Acme con busca el viernes 31 febrero le prometí mandarle y , . ( ) ' @ : \n conocí a en 29/2 in two weeks "
    "ago hace 999 años que no me presentó gracias the Met needs I'll send her by Friday 😀".split(" ")
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=25).map(" ".join)),
    st.sampled_from(["es", "en", "", "xx"]),
)
def test_never_raises_and_spans_are_inside(text: str, language: str) -> None:
    capture = parse(text, language, TODAY)
    spans = [
        piece.span
        for piece in [*capture.people, *capture.needs, *capture.promises, *capture.interests, *capture.offers]
    ]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", ["Ana de la ", "le ", "busca ", "a.b.", "Ana (", "el 23 de ", "viernes ", "1 ", "@", "y Ana, "]
)
def test_long_notes_are_read_in_linear_steps(unit: str) -> None:
    """A quadratic scan of 10,000 characters would not end within the test; only what fits is read."""
    capture = parse(unit * (20_000 // len(unit)), "es", TODAY)
    assert all(person.span[1] <= 10_000 for person in capture.people)


def test_whom_they_look_for_is_not_what_they_do():
    for line, language in (
        ("café con Ana Pérez de Acme, busca contadora", "es"),
        ("met Ana Pérez, needs an editor", "en"),
    ):
        capture = parse(line, language, TODAY)
        assert capture.needs
        assert capture.role is None


@pytest.mark.parametrize(
    ("note", "organisations"),
    [
        ("Conocí a Aída Núñez de Papel y Lino en la feria.", ["Papel y Lino"]),
        ("Hablé con Luis de Telmex y Cemex", ["Telmex", "Cemex"]),
        ("Vi a Marta de Argia y Joaquín", ["Argia"]),
    ],
)
def test_two_words_may_be_the_name_of_one_firm(note, organisations):
    assert list(parse(note, "es", TODAY).organisations) == organisations
