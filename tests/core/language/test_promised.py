"""What I do, as a promise on a list."""

import pytest

from lazos.core.language.promised import promised


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("le mando el informe", "mandarle el informe"),
        ("Le presento a Ana", "presentarle a Ana"),
        ("les enviaré las fotos", "enviarles las fotos"),
        ("le voy a mandar el libro", "mandarle el libro"),
        ("se lo paso", "pasárselo"),
        ("mandarle la guía", "mandarle la guía"),
        ("la guía", "la guía"),
        ("le pasó algo", "le pasó algo"),
        ("le mandona", "le mandona"),
        ("send her the report", "send her the report"),
    ],
)
def test_the_verb_comes_first(said, listed):
    assert promised(said) == listed
