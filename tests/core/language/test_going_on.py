"""What can go on a sentence: a promise that is something to do, a place with its article."""

import pytest

from lazos.core.language.places import with_article
from lazos.core.language.tasks import is_task


@pytest.mark.parametrize(
    ("text", "language", "task"),
    [
        ("mandarle la guía", "es", True),
        ("tomar el café pendiente", "es", True),
        ("Preguntarle cómo le fue", "es", True),
        ("oír su propuesta", "es", True),
        ("la guía de becas", "es", False),
        ("taller del jueves", "es", False),
        ("send her the guide", "es", False),
        ("send her the guide", "en", True),
        ("the guide", "en", False),
        ("mandarle la guía", "en", False),
        ("", "es", False),
    ],
)
def test_what_is_to_be_done(text, language, task):
    assert is_task(text, language) is task


@pytest.mark.parametrize(
    ("place", "language", "said"),
    [
        ("Feria de Datos", "es", "la Feria de Datos"),
        ("Curso de verano", "es", "el curso de verano"),
        ("Encuentro de Datos", "es", "el Encuentro de Datos"),
        ("la boda de Ana", "es", "la boda de Ana"),
        ("Mérida", "es", "Mérida"),
        ("", "es", ""),
        ("Data Fair", "en", "the Data Fair"),
        ("University of Lima", "en", "the University of Lima"),
        ("the Data Fair", "en", "the Data Fair"),
        ("Lima", "en", "Lima"),
    ],
)
def test_a_place_with_its_article(place, language, said):
    assert with_article(place, language) == said
