"""What Lazos proposes to send passes its own checker of asks, in every language and treatment."""

import pytest

from lazos.core.language.asks import check
from lazos.practice.drafts import en, es
from lazos.practice.drafts.filling import fill
from lazos.practice.drafts.situations import PURPOSES

FACTS = {
    "es": {
        "name": "Camila",
        "me": "Inés",
        "topic": "la feria de encuadernación de Puebla",
        "give": "mi lista de imprentas pequeñas",
        "interest": "la encuadernación",
        "ask": "cómo elegir la primera sede del taller",
        "goal": "dirigir un taller de encuadernación en una biblioteca",
        "company": "la Biblioteca Central",
        "role": "coordinación de talleres",
        "why": "llevo seis años dando talleres a mayores",
        "project": "un cuaderno para aprender a encuadernar en casa",
        "problem": "la mitad de quienes se inscriben no llega a la segunda sesión",
        "done": "recordarlo por teléfono el día antes",
        "other": "Joaquín",
        "what": "el taller de Mérida en 2022",
        "title": "un plan de dos páginas",
        "learned": "empezar con grupos de ocho",
        "result": "ahora llegan nueve de cada diez",
    },
    "en": {
        "name": "Camila",
        "me": "Inés",
        "topic": "the bookbinding fair in Puebla",
        "give": "my list of small printers",
        "interest": "bookbinding",
        "ask": "how to choose the first site of the workshop",
        "goal": "leading a bookbinding workshop in a library",
        "company": "the Central Library",
        "role": "workshop coordinator",
        "why": "I have run workshops for seniors for six years",
        "project": "a notebook to learn bookbinding at home",
        "problem": "half of those who sign up miss the second session",
        "done": "a reminder by phone the day before",
        "other": "Joaquín",
        "what": "the Mérida workshop in 2022",
        "title": "a two-page plan",
        "learned": "starting with groups of eight",
        "result": "nine in ten come now",
    },
}
# In asks for advice the reason is why this person; in a referral it is why the member fits.
WHY_YOU = {"es": "llevas diez años abriendo talleres", "en": "you have opened workshops for ten years"}
# What only some contacts give: without them the template takes its other way.
OPTIONAL = {"topic", "give", "interest", "done", "what", "learned"}


def _templates() -> list[tuple[str, str, str]]:
    spanish = [("es", code, form) for code in PURPOSES for form in es.TEMPLATES[code]]
    return spanish + [("en", code, en.TEMPLATES[code]) for code in PURPOSES]


@pytest.mark.parametrize("tie", ["weak", "strong"])
@pytest.mark.parametrize("known", ["all", "little"])
@pytest.mark.parametrize(("language", "code", "template"), _templates())
def test_every_ask_that_lazos_proposes_passes(language: str, code: str, template: str, known: str, tie: str) -> None:
    words = en if language == "en" else es
    facts = {name: text for name, text in FACTS[language].items() if known == "all" or name not in OPTIONAL}
    if PURPOSES[code] != "referral":
        facts["why"] = WHY_YOU[language]
    text = fill(template, words.USUAL | facts)
    context = {"tie": tie, "purpose": PURPOSES[code], "recipient": "Camila"}
    found = [
        (finding.code, finding.detail) for finding in check(text, language, context) if finding.severity == "problem"
    ]
    assert not found, text
