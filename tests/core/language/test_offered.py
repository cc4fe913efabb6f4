# ruff: noqa: E501 — what is given beside its two forms
"""What is given back, in one sentence, in the treatment of the message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.language.offered import offered

#: What was noted, with tú, with usted.
SPANISH = [
    ("mi plantilla de consentimiento", "Con gusto te ofrezco mi plantilla de consentimiento", "Con gusto le ofrezco mi plantilla de consentimiento"),
    ("Le presento a Joaquín y le cuento qué decidí.", "Con gusto te presento a Joaquín y te cuento qué decidí", "Con gusto le presento a Joaquín y le cuento qué decidí"),
    ("te mando los resultados antes que a nadie", "Con gusto te mando los resultados antes que a nadie", "Con gusto le mando los resultados antes que a nadie"),
    ("le pregunto a Ana y te cuento", "Con gusto le pregunto a Ana y te cuento", "Con gusto le pregunto a Ana y te cuento"),
    ("Contarle en qué quedó", "Puedo contarte en qué quedó", "Puedo contarle en qué quedó"),
    ("revisar su propuesta", "Puedo revisar tu propuesta", "Puedo revisar su propuesta"),
    ("leo tu borrador", "Con gusto leo tu borrador", "Con gusto leo su borrador"),
    ("Llevaré pan", "Con gusto llevaré pan", "Con gusto llevaré pan"),
    ("Dos entradas para el festival", "Con gusto te ofrezco dos entradas para el festival", "Con gusto le ofrezco dos entradas para el festival"),
    ("SQL en una tarde", "Con gusto te ofrezco esto: SQL en una tarde", "Con gusto le ofrezco esto: SQL en una tarde"),
    ("", "", ""),
    (" . ", "", ""),
]  # fmt: skip
ENGLISH = [
    ("my consent template", "I'd be glad to offer you my consent template"),
    ("Send them the results first.", "I'd be glad to send you the results first"),
    ("introduce her to Joaquín", "I'd be glad to introduce you to Joaquín"),
    ("ask him and tell you", "I'd be glad to ask him and tell you"),
    ("I'll bring bread", "I'll bring bread"),
    ("proofread their chapter", "I'd be glad to proofread your chapter"),
    ("SQL in an afternoon", "In return, I can offer this: SQL in an afternoon"),
    ("", ""),
]


@pytest.mark.parametrize(("give", "tu", "usted"), SPANISH)
def test_in_spanish(give: str, tu: str, usted: str) -> None:
    assert offered(give, "es") == tu
    assert offered(give, "es", formal=True) == usted


@pytest.mark.parametrize(("give", "said"), ENGLISH)
def test_in_english(give: str, said: str) -> None:
    assert offered(give, "en") == said


@given(st.text(max_size=60), st.sampled_from(["es", "en"]), st.booleans())
def test_any_text_is_one_sentence(give: str, language: str, formal: bool) -> None:
    said = offered(give, language, formal=formal)
    assert "\n" not in said
    assert said or not any(character.isalnum() for character in give)
