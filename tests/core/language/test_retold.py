# ruff: noqa: E501 — a note beside its two forms
"""Notes about somebody, said to them: what can be turned is right, what cannot says nothing."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.language.retold import LONGEST, retold

#: A note, with tú, with usted.
SPANISH = [
    ("Preparó su charla sobre salud. Dudaba del título.", "preparaste tu charla sobre salud", "preparó su charla sobre salud"),
    ("Busca cómo medir la espera", "buscas cómo medir la espera", "busca cómo medir la espera"),
    ("Quiere llevar recetas a los pueblos.", "quieres llevar recetas a los pueblos", "quiere llevar recetas a los pueblos"),
    ("Está por cerrar el libro", "estás por cerrar el libro", "está por cerrar el libro"),
    ("Es nueva en el barrio", "eres nueva en el barrio", "es nueva en el barrio"),
    ("Pidió encuestas más cortas", "pediste encuestas más cortas", "pidió encuestas más cortas"),
    ("Cambió de trabajo", "cambiaste de trabajo", "cambió de trabajo"),
    ("Salió del hospital", "saliste del hospital", "salió del hospital"),
    ("Treinta y un años en urgencias", "treinta y un años en urgencias", "treinta y un años en urgencias"),
    ("Leyó el informe", "leíste el informe", "leyó el informe"),
    ("Construyó una casa", "construiste una casa", "construyó una casa"),
    ("Terminó el guion", "terminaste el guion", "terminó el guion"),
    ("Dudaba de la editorial", "dudabas de la editorial", "dudaba de la editorial"),
    ("Fue a la feria", "fuiste a la feria", "fue a la feria"),
    ("Hizo un curso", "hiciste un curso", "hizo un curso"),
    ("Irá a Lima", "irás a Lima", "irá a Lima"),
    ("No quiere seguir en ventas", "no quieres seguir en ventas", "no quiere seguir en ventas"),
    ("Se muda a Lima", "te mudas a Lima", "se muda a Lima"),
    ("Le preocupa la jubilación", "te preocupa la jubilación", "le preocupa la jubilación"),
    ("Me presentó a su jefa", "me presentaste a tu jefa", "me presentó a su jefa"),
    ("Me presta su taladro", "me prestas tu taladro", "me presta su taladro"),
    ("Le revisé un guion", "te revisé un guion", "le revisé un guion"),
    ("Presentarle a Omar", "presentarte a Omar", "presentarle a Omar"),
    ("su piloto en la biblioteca", "tu piloto en la biblioteca", "su piloto en la biblioteca"),
    ("Su hija entró a la universidad", "tu hija entró a la universidad", "su hija entró a la universidad"),
    ("La tesis", "la tesis", "la tesis"),
    ("La tesis de su hija", "la tesis de tu hija", "la tesis de su hija"),
    ("Becas del norte", "Becas del norte", "Becas del norte"),
    ("Charla sobre datos", "Charla sobre datos", "Charla sobre datos"),
    ("Compra de un piso", "Compra de un piso", "Compra de un piso"),
    ("Ceiba.", "Ceiba", "Ceiba"),
]  # fmt: skip
ENGLISH = [
    ("Wants to move to a hospital.", "you want to move to a hospital"),
    ("She teaches twice a week", "you teach twice a week"),
    ("Is about to close the book", "you are about to close the book"),
    ("Finished the script; is tired.", "you finished the script"),
    ("Wrote her thesis on rivers", "you wrote your thesis on rivers"),
    ("his thesis on rivers", "your thesis on rivers"),
    ("Looking for a new flat", "looking for a new flat"),
    ("The library pilot", "the library pilot"),
    ("Red tape at city hall", "Red tape at city hall"),
    ("Ruzafa", "Ruzafa"),
]
#: Another verb or person comes in, somebody is quoted, or it is in the other language.
UNSAYABLE = [
    ("La jefa y su equipo", "es"),
    ("Dice que su jefe quiere echarla", "es"),
    ("Tiene un puesto nuevo y busca piso", "es"),
    ("Preparó con él la charla", "es"),
    ("Presentación: Ana y Luis", "es"),
    ("¿Cómo empezaste?", "es"),
    ("Wants to change jobs and to move away", "es"),
    ("Quiere cambiar de trabajo y de ciudad", "en"),
    ("Her boss and her plans", "en"),
    ("Thinks that he is right", "en"),
    ("They said “never again”", "en"),
    ("", "es"),
    ("...", "en"),
    ("una vuelta " * 20, "es"),
]


@pytest.mark.parametrize(("note", "tu", "usted"), SPANISH)
def test_a_note_in_spanish(note: str, tu: str, usted: str) -> None:
    assert retold(note, "es") == tu
    assert retold(note, "es", formal=True) == usted


@pytest.mark.parametrize(("note", "said"), ENGLISH)
def test_a_note_in_english(note: str, said: str) -> None:
    assert retold(note, "en") == said


@pytest.mark.parametrize(("note", "language"), UNSAYABLE)
def test_what_cannot_be_said_to_them_is_not_said(note: str, language: str) -> None:
    assert retold(note, language) == ""


_WORDS = st.lists(
    st.one_of(st.sampled_from("Quiere Preparó su sus le él se busca la tesis wants her she is que y de Ana".split()), st.text(max_size=9)),
    max_size=9,
)  # fmt: skip


@given(_WORDS, st.sampled_from(["es", "en"]), st.booleans())
def test_any_note_is_turned_or_left_out(words: list[str], language: str, formal: bool) -> None:
    said = retold(" ".join(words), language, formal=formal)
    assert said == retold(" ".join(words), language, formal=formal)
    assert len(said) <= LONGEST + 40
    assert "\n" not in said
    if language == "es" and not formal:
        assert not re.search(r"(?<!\w)(su|sus|le|él)(?!\w)", said, re.IGNORECASE)
    if language == "en":
        assert not re.search(r"(?<!\w)(she|her|he|his)(?!\w)", said, re.IGNORECASE)


def test_advice_stays_in_the_imperative() -> None:
    assert retold("Empieza por las horas", "es") == "empiezas por las horas"
    assert retold("Empieza por las horas", "es", advice=True) == "empieza por las horas"
    assert retold("Me presentó a su jefa", "es", advice=True) == "me presentaste a tu jefa"
