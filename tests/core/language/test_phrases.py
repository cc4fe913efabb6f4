"""What was typed as a sentence goes on small inside another, and names keep their capital."""

import pytest

from lazos.core.language.phrases import inside


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Dirigir un equipo.", "dirigir un equipo"),
        ("  Cómo elegiste a tu editora ", "cómo elegiste a tu editora"),
        ("A quién preguntar", "a quién preguntar"),
        ("IA en salud", "IA en salud"),
        ("Ana me presentó a su editora", "Ana me presentó a su editora"),
        ("México como mercado", "México como mercado"),
        ("Luz natural en el taller", "luz natural en el taller"),
        ("Luz Marina sabe", "Luz Marina sabe"),
        ("How you found your first clients", "how you found your first clients"),
        ("I'd like to see the mill", "I'd like to see the mill"),
        ("iPhone repairs", "iPhone repairs"),
        ("Will it last", "will it last"),
        ("", ""),
    ],
)
def test_inside_a_sentence(typed, said):
    assert inside(typed) == said
