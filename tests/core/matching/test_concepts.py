"""Text in either language to concepts: the shipped vocabulary, small ones, and what is refused."""

import gzip
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lazos.core.matching.concepts import By, Concept, Concepts
from lazos.core.matching.vocabulary import Row, VocabularyError, parse, read, shipped, to_bytes
from lazos.core.matching.wording import american, content, parts, terms


@pytest.fixture(scope="module")
def esco() -> Concepts:
    return Concepts.load()


SMALL = [
    Row("skill/1", "knowledge", "contabilidad", "accounting", ("teneduría de libros",), ()),
    Row("skill/2", "knowledge", "contabilidad financiera", "financial accounting", (), ()),
    Row("skill/3", "knowledge", "contabilidad pública", "public accounting", (), ()),
    Row("skill/4", "skill/competence", "pintar paredes", "paint walls", (), ()),
    Row("occupation/5", "7131", "pintor/pintora", "painter", ("pintora de brocha",), ()),
    Row("occupation/6", "7131", "empapelador/empapeladora", "paperhanger", (), ()),
]


@pytest.fixture(scope="module")
def small() -> Concepts:
    return Concepts.of_rows(SMALL)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("contabilidad", "accounting"),
        ("CONTABILIDAD", "accounting"),
        ("hablar en publico", "speak in public"),
        ("public speaking", "speak in public"),
        ("fotografía", "photography"),
        ("photographer", "photographer"),
        ("Busco un abogado", "lawyer"),
        ("copywriting", "perform copywriting"),
        ("I need web programming", "web programming"),
    ],
)
def test_first_of_the_shipped(esco: Concepts, text: str, english: str) -> None:
    assert esco.label(esco.of(text)[0].id, "en") == english


def test_a_text_that_lists_several_finds_each(esco: Concepts) -> None:
    found = {esco.label(concept.id, "en") for concept in esco.of("contabilidad, fotografía y carpintería")}
    assert {"accounting", "photography"} <= found


def test_how_it_was_found(small: Concepts) -> None:
    assert small.of("accounting")[0] == Concept("skill/1", 1.0, By.PREFERRED)
    assert small.of("teneduría de libros")[0] == Concept("skill/1", 1.0, By.ALTERNATIVE)
    assert small.of("libros")[0].by is By.TEXT


def test_british_words_meet_american_labels() -> None:
    assert terms("organisation behaviour centre", "en") == terms("organization behavior center", "en")
    assert american("four") == american("four")


def test_words_that_only_ask_are_dropped_at_the_head() -> None:
    assert content("Necesito ayuda con la contabilidad") == ["contabilidad"]
    assert content("ayuda") == ["ayuda"]
    assert "ayuda" in content("gestión de la ayuda humanitaria")
    assert parts("web, diseño y fotos") == ["web", "diseño y fotos", "diseño", "fotos"]


def test_kin(small: Concepts) -> None:
    assert small.parent("skill/2") == "skill/1"
    assert small.parent("skill/4") is None
    assert small.similarity("skill/1", "skill/1") == 1.0
    assert small.similarity("skill/1", "skill/2") == small.similarity("skill/2", "skill/1") == 0.6
    assert small.similarity("skill/2", "skill/3") == 0.4
    assert small.similarity("occupation/5", "occupation/6") == 0.4
    assert small.similarity("skill/1", "skill/4") == 0.0


def test_an_alternative_label_counts_a_little_less(small: Concepts) -> None:
    assert small.similarity(small.of("teneduría de libros")[0], "skill/1") == 0.9


def test_a_resemblance_is_never_more_than_a_text_match(small: Concepts) -> None:
    assert 0 < small.similarity(small.of("libros")[0], "skill/1") <= 0.3


def test_related_is_what_similarity_says(esco: Concepts) -> None:
    for text in ("contabilidad", "abogado", "diseño gráfico", "python"):
        concept = esco.of(text)[0].id
        related = esco.related(concept)
        assert related[concept] == 1.0
        assert all(math.isclose(value, esco.similarity(other, concept)) for other, value in related.items())


def test_a_wording_of_ones_own_meets_only_itself(esco: Concepts) -> None:
    assert esco.related("own/wine tasting") == {"own/wine tasting": 1.0}


def test_kinds(esco: Concepts) -> None:
    assert all(found.id.startswith("skill/") for found in esco.of("fotografía", kind="skill"))
    assert all(found.id.startswith("occupation/") for found in esco.of("fotografía", kind="occupation"))


@given(st.text(max_size=80), st.sampled_from(["es", "en", None]), st.integers(1, 30))
def test_any_text_gives_scores_in_order(text: str, language: str | None, k: int) -> None:
    found = Concepts.load().of(text, language, k)
    scores = [concept.score for concept in found]
    assert scores == sorted(scores, reverse=True)
    assert len(found) <= k
    assert all(0 < score <= 1.000001 for score in scores)
    assert len({concept.id for concept in found}) == len(found)


@given(st.sampled_from(SMALL), st.sampled_from(["es", "en"]))
def test_every_label_finds_its_concept(row: Row, language: str) -> None:
    concepts = Concepts.of_rows(SMALL)
    assert row.id in [found.id for found in concepts.of(concepts.label(row.id, language), k=2)]


@pytest.mark.parametrize(
    ("text", "language", "k", "error"),
    [(None, None, 1, TypeError), ("a", "fr", 1, ValueError), ("a", None, 0, ValueError)],
)
def test_bad_questions(small: Concepts, text: str, language: str | None, k: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        small.of(text, language, k)


def test_unknown_ids_and_languages(small: Concepts) -> None:
    with pytest.raises(KeyError, match="skill/9"):
        small.label("skill/9", "es")
    with pytest.raises(ValueError, match="fr"):
        small.label("skill/1", "fr")


def test_files_are_read_back(small: Concepts, tmp_path) -> None:
    from lazos.core.matching.vocabulary import build

    for name, content_ in to_bytes(build(SMALL)).items():
        (tmp_path / name).write_bytes(content_)
    again = Concepts(read(tmp_path))
    assert again.rows == small.rows
    for text in ("libros", "accounting", "pintar", "pintora de brocha gorda"):
        assert [(found.id, pytest.approx(found.score, abs=0.01)) for found in again.of(text)] == [
            (f.id, f.score) for f in small.of(text)
        ]


def test_damaged_files_name_themselves(tmp_path) -> None:
    whole = {name: (shipped() / name).read_bytes() for name in ("concepts.txt.gz", "index.npz")}
    for name in whole:
        for damaged in (whole[name][:1000], b"", b"no such thing"):
            for other, content_ in whole.items():
                (tmp_path / other).write_bytes(damaged if other == name else content_)
            with pytest.raises(VocabularyError, match=name):
                read(tmp_path)
    (tmp_path / "index.npz").write_bytes(whole["index.npz"])
    (tmp_path / "concepts.txt.gz").write_bytes(gzip.compress(b"skill/1\t\ta\tb\t\t"))
    with pytest.raises(VocabularyError, match="of 1"):
        read(tmp_path)


@pytest.mark.parametrize(("table", "said"), [("a\tb", "line 1: 2 columns"), ("x\tx\tx\tx\t\t\nskill", "line 2")])
def test_bad_tables(table: str, said: str) -> None:
    with pytest.raises(VocabularyError, match=said):
        parse(table)


def test_vocabularies_without_or_with_double_concepts() -> None:
    with pytest.raises(VocabularyError, match="at least one"):
        Concepts.of_rows([])
    with pytest.raises(VocabularyError, match="skill/1"):
        Concepts.of_rows([SMALL[0], SMALL[0]])


def test_a_chance_overlap_in_one_language_makes_no_parent() -> None:
    nets = [
        Row("skill/1", "", "redes", "networks", (), ()),
        Row("skill/2", "", "redes de pesca", "fishing gear", (), ()),
    ]
    assert Concepts.of_rows(nets).parent("skill/2") is None


def test_everyday_words_stand_for_those_of_the_labels() -> None:
    rows = [Row("skill/9", "", "reparar vehículos", "repair vehicles", (), ()), *SMALL]
    concepts = Concepts.of_rows(rows)
    assert concepts.of("fixing cars")[0].id == "skill/9"
    assert concepts.of("arreglar coches")[0].id == "skill/9"
    assert concepts.of("arreglar coches")[0].by is By.TEXT
