import pytest

from lazos.core.language.stem import grams, stem, stems


@pytest.mark.parametrize(
    ("language", "family"),
    [
        ("es", "contadora contadores contador"),
        ("es", "diseñadora diseñadores disenador"),
        ("es", "programación programadores programador"),
        ("es", "abogada abogados"),
        ("en", "designer designers designing designs"),
        ("en", "accountant accountants"),
        ("en", "company companies"),
        ("en", "running run runs"),
    ],
)
def test_a_family_shares_its_stem(language: str, family: str) -> None:
    assert len(set(stems(family, language))) == 1


def test_strangers_stay_apart() -> None:
    assert len({stem(word, "es") for word in ["casa", "caso", "cara", "mercado", "marca"]}) >= 4
    assert stem("Über", "de") == "uber"


def test_grams() -> None:
    assert list(grams("Ana", 3)) == [" an", "ana", "na "]
    assert list(grams("a", 4)) == [" a "]
    assert list(grams("", 3)) == []
