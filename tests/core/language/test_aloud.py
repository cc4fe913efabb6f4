"""Notes as one says them to the person: turned to them, or left unsaid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.language.aloud import is_task, to_you, topic_aloud, with_article


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Su piloto en la biblioteca: nadie contestaba", "tu piloto en la biblioteca"),
        ("su hija Amaru entra a la escuela", "tu hija Amaru entra a la escuela"),
        ("Becas del norte", "Becas del norte"),
        ("El caso de la clínica.", "el caso de la clínica"),
        ("las dos páginas sobre la prueba", "las dos páginas sobre la prueba"),
        ("privacidad en salud", "privacidad en salud"),
        ("taller de escritura", "taller de escritura"),
        # What tells of them, or is no topic, is not said.
        ("Se fue de sabático en agosto.", ""),
        ("Preparó su charla sobre datos. Dudaba si abrir", ""),
        ("Quiere volver a dar charlas; el café quedó en el aire.", ""),
        ("Comparte su base de quejas si se le cita.", ""),
        ("Le sirvió su clase", ""),
        ("Manda su guion esta semana", ""),
        ("la maestría que le recomendó él", ""),
        ("Comentar el guion", ""),
        ("Grupo: señal & datos", ""),
        ("Está por cerrar el libro", ""),
        ("Mensaje", ""),
        ("", ""),
        ("una nota tan larga que se cortó a la mitad de lo que dec…", ""),
        ("the pilot at the library", ""),
        ("una " + "palabra " * 20, ""),
    ],
)
def test_a_topic_in_spanish(note, said):
    assert topic_aloud(note, "es") == said


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Her daughter starts school", "your daughter starts school"),
        ("The library pilot", "the library pilot"),
        ("grants in the north", "grants in the north"),
        ("Wants to give talks again", ""),
        ("Moved to Lima", ""),
        ("She is looking for an accountant", ""),
        ("su hija entra a la escuela", ""),
    ],
)
def test_a_topic_in_english(note, said):
    assert topic_aloud(note, "en") == said


def test_with_usted_the_pronouns_stay():
    assert topic_aloud("Su piloto en la biblioteca", "es", formal=True) == "su piloto en la biblioteca"
    assert to_you("mandarle su guía", "es", formal=True) == "mandarle su guía"
    assert to_you("tomar un café con ella", "es", formal=True) == "tomar un café con usted"


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("mandarle el artículo", "es", "mandarte el artículo"),
        ("mandárselo el viernes", "es", "mandártelo el viernes"),
        ("presentarle a Lucía", "es", "presentarte a Lucía"),
        ("comentar su guion", "es", "comentar tu guion"),
        ("Preguntarle cómo le fue con Ramiro", "es", "Preguntarte cómo te fue con Ramiro"),
        ("tomar un café con él", "es", "tomar un café contigo"),
        ("hablar de los sueldos", "es", "hablar de los sueldos"),
        ("send her the article", "en", "send you the article"),
        ("review her draft", "en", "review your draft"),
        ("have coffee with her", "en", "have coffee with you"),
        ("tell him about his chapter", "en", "tell you about your chapter"),
    ],
)
def test_said_to_the_person(text, language, said):
    assert to_you(text, language) == said


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


@given(st.text(max_size=200), st.sampled_from(["es", "en"]), st.booleans())
def test_any_note_is_survived_and_what_is_said_is_short_and_one_sentence(note, language, formal):
    said = topic_aloud(note, language, formal=formal)
    assert len(said.split()) <= 24
    assert not set(said) & set(".;:!?\n")
    assert isinstance(with_article(note, language), str)
