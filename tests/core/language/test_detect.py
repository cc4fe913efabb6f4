import pytest

from lazos.core.language.detect import guess


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("café con Ana, busca contadora", "es"),
        ("Le prometí el contrato para el viernes", "es"),
        ("coffee with Tom, he needs a lawyer", "en"),
        ("send the deck by Friday", "en"),
        ("Ana Pérez", "es"),
        ("Invité a comer a Ndidi", "es"),
        ("Pitched Skylar Finch, no answer", None),
        ("Acme", None),
        ("", None),
        ("12345 !!", None),
    ],
)
def test_guess(text: str, language: str | None) -> None:
    assert guess(text) == language
