import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.identity.names import Name, display, initials, sort_key, split_name, split_surnames

SPLITS = [
    ("Gabriel José García Márquez", Name(given="Gabriel José", family="García", family2="Márquez")),
    ("María José Pérez", Name(given="María José", family="Pérez")),
    ("Juan Carlos Pérez Ruiz", Name(given="Juan Carlos", family="Pérez", family2="Ruiz")),
    ("Ana de la Cruz", Name(given="Ana", family="de la Cruz")),
    ("José Ortega y Gasset", Name(given="José", family="Ortega y Gasset")),
    ("Luis Martín García", Name(given="Luis", family="Martín", family2="García")),
    ("GARCÍA MÁRQUEZ, GABRIEL", Name(given="Gabriel", family="García", family2="Márquez")),
    ("de la torre, maría de los ángeles", Name(given="María de los Ángeles", family="de la Torre")),
    ("Óscar Sáenz de Santamaría Gil", Name(given="Óscar", family="Sáenz de Santamaría", family2="Gil")),
    ("Ma. Guadalupe Ruiz Peña", Name(given="Ma. Guadalupe", family="Ruiz", family2="Peña")),
    ("M. Ordóñez Ybarra", Name(given="M.", family="Ordóñez", family2="Ybarra")),
    ("Juan P. García", Name(given="Juan", additional="P.", family="García")),
    ("Mary Anne Smith", Name(given="Mary", additional="Anne", family="Smith")),
    ("John F. Kennedy", Name(given="John", additional="F.", family="Kennedy")),
    ("Vincent van der Berg", Name(given="Vincent", family="van der Berg")),
    ("João da Silva dos Santos", Name(given="João", family="da Silva", family2="dos Santos")),
    ("SEAN O'NEILL", Name(given="Sean", family="O'Neill")),
    ("angus mcdonald", Name(given="Angus", family="McDonald")),
    ("Dra. Ana Pérez, PhD", Name(prefix="Dra.", given="Ana", family="Pérez", suffix="PhD")),
    ("Mtra. Ing. Luz Vega MBA", Name(prefix="Mtra. Ing.", given="Luz", family="Vega", suffix="MBA")),
    ("José “Pepe” García Ruiz", Name(given="José", family="García", family2="Ruiz", nickname="Pepe")),
    ("Guadalupe (Lupita) Ríos", Name(given="Guadalupe", family="Ríos", nickname="Lupita")),
    ("Xi Ma", Name(given="Xi", family="Ma")),
    ("Juan Antonio Nieto", Name(given="Juan Antonio", family="Nieto")),
    ("Juan Pérez, nieto", Name(given="Juan", family="Pérez", suffix="nieto")),
    ("María José", Name(given="María José")),
    ("Rosa Martín", Name(given="Rosa", family="Martín")),
    ("James Joyce", Name(given="James", family="Joyce")),
    ("PÉREZ SOTO ANA MARÍA", Name(given="Ana María", family="Pérez", family2="Soto")),
    ("López García Cruz", Name(given="López", family="García", family2="Cruz")),
    ("D. Luis Gil", Name(prefix="D.", given="Luis", family="Gil")),
    ("D. Trump", Name(given="D.", family="Trump")),
    ("山田 太郎", Name(given="太郎", family="山田")),
    ("王小明", Name(given="王小明")),
    ("Universidad de Málaga", Name(given="Universidad de Málaga")),
    ("Acme S.A.", Name(given="Acme S.A.")),
    ("Pérez", Name(given="Pérez")),
    ("  ", Name()),
]


@pytest.mark.parametrize(("full", "expected"), SPLITS)
def test_a_name_splits_as_its_bearer_would(full, expected):
    assert split_name(full) == expected


def test_a_hint_decides_between_middle_name_and_surname():
    assert split_name("Lee Harvey Oswald", hint_language="en").additional == "Harvey"
    assert split_name("Lee Harvey Oswald", hint_language="es").family == "Harvey"


@pytest.mark.parametrize(
    ("surnames", "pair"),
    [
        ("García Márquez", ("García", "Márquez")),
        ("de la Cruz", ("de la Cruz", "")),
        ("Fernández-Quesada de la Cruz", ("Fernández-Quesada", "de la Cruz")),
        ("Sáenz de Santamaría Ibáñez", ("Sáenz de Santamaría", "Ibáñez")),
        ("", ("", "")),
    ],
)
def test_surnames_keep_their_particles(surnames, pair):
    assert split_surnames(surnames) == pair


def test_orders_of_display():
    name = Name(given="Ana María", family="García", family2="Márquez")
    assert display(name) == "Ana María García Márquez"
    assert display(name, "family_first") == "García Márquez, Ana María"
    assert display(name, "short") == "Ana María García"
    assert display(split_name("山田 太郎")) == "山田 太郎"


def test_initials_and_sorting_pass_over_particles():
    names = [split_name(full) for full in ("Ana de la Cruz", "Zoe Beltrán", "Ángel Cruz", "Álvaro Álvarez")]
    assert [initials(name) for name in names] == ["AC", "ZB", "ÁC", "ÁÁ"]
    assert [name.given for name in sorted(names, key=sort_key)] == ["Álvaro", "Zoe", "Ángel", "Ana"]


@given(st.text(max_size=40))
def test_any_text_is_a_name_of_some_kind(text):
    name = split_name(text)
    assert isinstance(display(name), str)
    assert isinstance(initials(name) + sort_key(name), str)


WORDS = ["Ana", "José", "de", "la", "Cruz", "y", "Ruiz", "María", "del", "Dra.", "PhD", "M."]


@given(st.lists(st.sampled_from(WORDS), max_size=7))
def test_no_word_is_lost(words):
    name = split_name(" ".join(words))
    parts = (name.prefix, name.given, name.additional, name.family, name.family2, name.suffix, name.nickname)
    assert sorted(" ".join(parts).split()) == sorted(words)


@pytest.mark.parametrize("name", ["Ana \u0301 Kú", "Ana \ufe0f Kú", "\u0301", "Kú, \u0301"])
def test_a_word_that_is_an_accent_alone_stops_nothing(name):
    split_name(name)
