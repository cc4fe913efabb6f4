"""Whom something would interest: words, words of the other language, concepts, and who comes first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.matching.concepts import Concepts
from lazos.core.matching.gist import as_gist, gist, understood
from lazos.core.matching.interest import (
    TELLING,
    Person,
    Piece,
    Why,
    best,
    match,
    nourishing,
    whom,
)


@pytest.fixture(scope="module")
def concepts():
    return Concepts.load()


def thing(concepts, title, about="", language=None):
    across, ideas = understood(f"{title}. {about}", language, concepts)
    return gist(title, about, across=across, ideas=ideas)


@pytest.mark.parametrize(
    ("title", "piece", "fits"),
    [
        ("La cerámica de Ticul", "cerámica", True),
        ("La cerámica de Ticul", "Cerámicas", True),
        ("La cerámica de Ticul", "cerámica maya antigua", False),
        ("Cerámica", "Le preguntó a su hermana por la cerámica y los hornos", True),
        ("Privacidad de datos en hospitales", "privacidad en salud", False),
        ("Privacidad y salud", "privacidad en salud", True),
        ("Un hospital redujo la espera en urgencias", "busca cómo medir la espera en urgencias", True),
        ("El mejor plan para el año nuevo", "tiene un plan nuevo para el año", False),
        ("Diez ideas para trabajar mejor", "trabajar mejor", False),
        ("La IA en la escuela", "IA", True),
        ("La salida en la escuela", "IA", False),
        ("2024 en cifras", "2024", False),
        ("", "cerámica", False),
        ("Cerámica", "", False),
    ],
)
def test_words(title, piece, fits):
    assert (match(gist(title), Piece(Why.INTEREST, piece)) is not None) == fits


@pytest.mark.parametrize(
    ("title", "language", "piece", "said"),
    [
        ("The new pottery workshops of Oaxaca", "en", "cerámica", "pottery"),
        ("How libraries lend books to children", "en", "bibliotecas", "libraries"),
        ("Bibliotecas que prestan bicicletas", "es", "libraries", "bibliotecas"),
        ("Astronomy for beginners", "en", "astronomía", "astronomy"),
        ("Electronic prescriptions in small pharmacies", "en", "recetas electrónicas", ""),
        ("Privacidad de datos en hospitales", "es", "confidencialidad de la información", "Privacidad de datos"),
    ],
)
def test_the_other_language(concepts, title, language, piece, said):
    found = match(thing(concepts, title, language=language), Piece(Why.INTEREST, piece))
    assert found is not None
    assert found.said == said
    if said:
        assert match(gist(title), Piece(Why.INTEREST, piece)) is None


def test_what_was_understood_survives_as_json(concepts):
    title = "Privacidad de datos: cerámica y pottery"
    across, ideas = understood(title, "es", concepts)
    kept = {"across": across, "ideas": [list(idea) for idea in ideas]}
    assert as_gist(title, "", kept) == gist(title, "", across=across, ideas=ideas)


@pytest.mark.parametrize("kept", [None, [], "x", {"across": 3}, {"ideas": [1, [2], ["a", 3]]}, {"across": {"a": "b"}}])
def test_nonsense_adds_nothing(kept):
    assert as_gist("cerámica", "", kept).slots == gist("cerámica").slots


def test_a_need_before_an_interest_before_a_title():
    pieces = [Piece(why, "cerámica") for why in reversed(Why)]
    assert best(gist("Cerámica"), pieces).piece.why is Why.NEED
    assert sorted(TELLING, key=lambda why: -TELLING[why]) == list(Why)


def test_the_title_says_more_than_the_text_below():
    above = match(gist("Cerámica de Ticul"), Piece(Why.INTEREST, "cerámica"))
    below = match(gist("Un viaje", "con hornos y cerámica"), Piece(Why.INTEREST, "cerámica"))
    assert above.strength > below.strength


def test_of_those_it_fits_alike_who_would_be_glad_of_a_word():
    def person(name, **tie):
        return Person(name, [Piece(Why.INTEREST, "cerámica")], nourishing(**tie))

    people = [
        person("yesterday", warmth=-0.3, since=1),
        person("cold", warmth=None, since=900),
        person("quiet", warmth=-1.8, since=60),
        person("never", warmth=None, since=None),
        person("tended", warmth=-5.0, since=30, tended=True),
        Person("need", [Piece(Why.NEED, "cerámica")]),
        Person("other", [Piece(Why.INTEREST, "ajedrez")], 2.0),
    ]
    order = [fit.person for fit in whom(gist("Cerámica"), people)]
    assert order == ["tended", "quiet", "yesterday", "need", "cold", "never"]
    work = Person("work", [Piece(Why.WORK, "cerámica")], 2.0)
    assert whom(gist("Cerámica"), [work, *people])[-1].person == "work"


_WORDS = st.lists(st.sampled_from("ceramica bicicleta salud datos privacidad rio coro".split()), max_size=5).map(
    " ".join
)


def naive(title, piece):
    """Without an index: every word of one beside every word of the other. These words all differ in their stems."""
    said, words = set(title.split()), set(piece.split())
    shared = len(said & words)
    return shared >= 2 or (shared > 0 and shared > min(len(said), len(words)) / 2)


@given(_WORDS, _WORDS)
def test_as_the_naive_comparison_has_it(title, piece):
    assert (match(gist(title), Piece(Why.TOPIC, piece)) is not None) == naive(title, piece)


@given(_WORDS, st.lists(st.tuples(st.sampled_from(list(Why)), _WORDS), max_size=6))
def test_all_who_fit_come_once_and_nobody_else(title, pieces):
    people = [Person(n, [Piece(why, text)], n / 10) for n, (why, text) in enumerate(pieces)]
    found = whom(gist(title), people)
    assert {fit.person for fit in found} == {n for n, (_why, text) in enumerate(pieces) if naive(title, text)}
    assert [fit.level for fit in found] == sorted((fit.level for fit in found), reverse=True)
    assert all(0 < fit.match.strength <= 1 for fit in found)
    assert found == whom(gist(title), list(reversed(people)))


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_compared(title, piece):
    match(gist(title, piece), Piece(Why.TOPIC, piece))


@given(st.none() | st.floats(), st.none() | st.integers(-5, 10_000), st.booleans())
def test_nourishing_is_bounded(warmth, since, tended):
    value = nourishing(warmth if warmth == warmth else None, since, tended=tended)
    assert 0 <= value <= 2
    assert (value >= 1) == tended or value == 1
