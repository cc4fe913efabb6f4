"""Words that run together in Spanish, and names in a row."""

import pytest

from lazos.core.language.agreement import after, contracted, listed


@pytest.mark.parametrize(
    ("word", "following", "said"),
    [
        ("de", "el taller", "del taller"),
        ("a", "el hospital", "al hospital"),
        ("de", "El Salvador", "de El Salvador"),
        ("de", "la feria", "de la feria"),
        ("de", "elegir", "de elegir"),
        ("y", "Inés", "e Inés"),
        ("y", "Íñigo", "e Íñigo"),
        ("y", "Hilda", "e Hilda"),
        ("y", "hielo", "y hielo"),
        ("y", "hiato", "y hiato"),
        ("y", "Ana", "y Ana"),
        ("y", "Yolanda", "y Yolanda"),
        ("o", "Omar", "u Omar"),
        ("o", "Hortensia", "u Hortensia"),
        ("o", "Ana", "o Ana"),
        ("y", "", "y "),
    ],
)
def test_two_words_that_meet(word: str, following: str, said: str) -> None:
    assert after(word, following) == said


@pytest.mark.parametrize(
    ("names", "spanish", "english"),
    [
        ([], "", ""),
        (["Nahia"], "Nahia", "Nahia"),
        (["Nahia", "Hugo"], "Nahia y Hugo", "Nahia and Hugo"),
        (["Nahia", "Hugo", "Inés"], "Nahia, Hugo e Inés", "Nahia, Hugo and Inés"),
    ],
)
def test_names_in_a_row(names: list[str], spanish: str, english: str) -> None:
    assert listed(names, "es") == spanish
    assert listed(names, "en-gb") == english


def test_words_that_came_into_a_sentence() -> None:
    assert contracted("5 años de el taller, gracias a el grupo") == "5 años del taller, gracias al grupo"
    assert contracted("de él, de El Salvador, sede el martes") == "de él, de El Salvador, sede el martes"
