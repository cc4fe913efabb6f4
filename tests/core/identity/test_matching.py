import csv
import itertools
import os
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lazos.core.identity import match
from lazos.core.identity.blocking import candidate_pairs
from lazos.core.identity.entry import birthday_digits, entry_of
from lazos.core.identity.learning import prior_model
from lazos.core.identity.levels import Level, compare_given
from lazos.core.identity.matching import match_entries
from lazos.core.identity.pairs import Comparison
from lazos.core.identity.rules import AUTO
from lazos.core.identity.weights import prior_tables
from people import address_book, register

ANA = {"given": "Ana", "family": "García Ruiz", "email": ["ana@casa.example"], "phone": "600 111 222"}


def probability(a, b):
    return next((p for _, _, p in match([a, b])), 0.0)


def f1(records, people):
    true = {pair for pair in itertools.combinations(range(len(people)), 2) if people[pair[0]] == people[pair[1]]}
    pairs = match(records)
    said = {(i, j) for i, j, p in pairs if p >= 0.5}
    wrong_merges = [(i, j) for i, j, p in pairs if p > AUTO and (i, j) not in true]
    return 2 * len(said & true) / (len(said) + len(true)), wrong_merges


def test_the_same_mailbox_and_name_may_be_merged():
    assert probability(ANA, {"given": "ANA", "family": "Garcia", "email": "ANA@casa.example"}) > AUTO


@pytest.mark.parametrize(
    "other",
    [
        {"given": "Luis", "family": "García Ruiz", "email": ["ana@casa.example"], "phone": "+34600111222"},
        {"given": "Luis", "family": "Pérez", "phone": "+34600111222", "organisation": "Acme"},
        {"given": "Pilar", "family": "Gómez", "email": "info@acme.example"},
    ],
)
def test_a_family_phone_or_mailbox_is_not_a_person(other):
    assert probability(ANA, other) < 0.5


def test_father_and_son_of_one_name_are_never_merged_unasked():
    father, son = (
        {"given": "José", "family": "Roa Gil", "phone": "600111222", "birthday": day}
        for day in ("1950-01-02", "1980-07-09")
    )
    assert probability(father, son) <= AUTO


def test_a_shared_phone_identifies_nobody_once_other_names_bear_it():
    again = ANA | {"email": []}
    records = [ANA | {"email": []}, again, {"given": "Luis", "family": "Roa", "phone": "600111222"}]
    assert all(p <= AUTO for _, _, p in match(records))


@pytest.mark.parametrize(
    "other",
    [
        {"given": "Paco", "family": "Zurita", "city": "Lima"},
        {"given": "F.", "family": "Zurita Peñalver", "city": "Lima", "organisation": "Acme SA"},
        {"given": "Francisco", "family": "Surita Penalver", "city": "lima"},
        {"given": "Zurita Peñalver", "family": "Francisco"},
        {"full_name": "Zurita Peñalver, Francisco", "city": "LIMA"},
    ],
)
def test_spellings_of_a_name_find_each_other(other):
    francisco = {"given": "Francisco", "family": "Zurita Peñalver", "city": "Lima", "organisation": "Acme, S.A."}
    assert 0.5 <= probability(francisco, other) <= AUTO


def test_a_rare_name_says_more_than_a_common_one():
    rare = {"given": "Ximena", "family": "Urdangarray"}
    common = {"given": "Ximena", "family": "García"}
    assert probability(rare, rare) > probability(common, common)


def test_many_empty_records_are_nobody():
    assert match([{"notes": "x"}] * 80) == []


@pytest.mark.parametrize("records", [[], [ANA]])
def test_too_few_records_have_no_duplicates(records):
    assert match(records) == []


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
def test_address_books_of_families_and_namesakes(seed):
    """A hard world: every fifth person has a twin, a namesake, a father of the same name …, many without a birthday."""
    score, wrong_merges = f1(*address_book(seed, 250))
    assert score >= 0.85
    assert wrong_merges == []


@pytest.mark.slow
def test_a_register_with_three_errors_a_record():
    score, wrong_merges = f1(*register(1, 300, hardest=3))
    assert score >= 0.99
    assert wrong_merges == []


@pytest.mark.slow
@pytest.mark.parametrize("size", [30, 100])
def test_the_order_of_records_makes_no_difference(size):
    records, _ = address_book(size, size)
    order = list(range(len(records)))
    random.Random(1).shuffle(order)
    straight = {(i, j): round(p, 9) for i, j, p in match(records)}
    shuffled = {tuple(sorted((order[i], order[j]))): round(p, 9) for i, j, p in match([records[at] for at in order])}
    assert straight == shuffled


def test_blocking_misses_nothing_that_comparing_everything_finds():
    entries = sorted(entry_of(record) for record in address_book(7, 120)[0])
    left, right = np.triu_indices(len(entries), k=1)
    chances = prior_model(len(entries)).probabilities(*Comparison(entries, prior_tables()[3]).levels_of(left, right))[0]
    likely = {(i, j) for i, j, p in zip(left.tolist(), right.tolist(), chances.tolist(), strict=True) if p >= 0.5}
    blocked = set(zip(*(side.tolist() for side in candidate_pairs(entries)), strict=True))
    assert likely <= blocked
    assert len(likely) > 30
    assert len(blocked) < len(left) / 4


@pytest.mark.slow
def test_learning_from_blocked_pairs_decides_as_learning_from_all():
    entries = sorted(entry_of(record) for record in address_book(8, 150)[0])
    naive = match_entries(entries, 0.5, np.triu_indices(len(entries), k=1))
    blocked = match_entries(entries, 0.5)
    assert len({pair[:2] for pair in naive} ^ {pair[:2] for pair in blocked}) <= len(naive) / 50


JUNK = st.none() | st.text(max_size=12) | st.integers() | st.floats() | st.binary(max_size=3)
KEYS = [
    "given",
    "family",
    "email",
    "phone",
    "birthday",
    "url",
    "street",
    "postcode",
    "organisation",
    "full_name",
    "uid",
]


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(st.lists(st.dictionaries(st.sampled_from(KEYS), JUNK | st.lists(JUNK, max_size=3)), max_size=6))
def test_junk_is_compared_without_complaint(records):
    pairs = match(records)
    assert all(0 <= i < j < len(records) and 0 <= p <= 1 for i, j, p in pairs)
    assert pairs == sorted(pairs, key=lambda pair: (-pair[2], *pair))


@pytest.mark.slow
@pytest.mark.corpus
@pytest.mark.parametrize(("number", "least"), [(1, 0.99), (3, 0.99)])
def test_febrl(number, least):
    rows = list(csv.DictReader(_corpus(f"febrl/dataset{number}.csv").open(encoding="utf-8"), skipinitialspace=True))
    score, wrong_merges = f1([_febrl(row) for row in rows], [row["rec_id"].split("-")[1] for row in rows])
    assert score >= least
    assert wrong_merges == []


@pytest.mark.slow
@pytest.mark.corpus
def test_spanish_contacts():
    rows = list(csv.DictReader(_corpus("synthetic-es/contacts.csv").open(encoding="utf-8")))
    names = {"company": "organisation", "title": "role", "bday": "birthday"}
    records = [{names.get(key, key): value for key, value in row.items()} for row in rows]
    score, wrong_merges = f1(records, [row["true_id"] for row in rows])
    assert score >= 0.95
    assert wrong_merges == []


def _febrl(row):
    names = {"given_name": "given", "surname": "family", "address_1": "street", "address_2": "street2"}
    names |= {"suburb": "city", "date_of_birth": "birthday"}
    return {names.get(key, key): value for key, value in row.items()}


def _corpus(path):
    folder = os.environ.get("LAZOS_CORPUS")
    if not folder:
        pytest.skip("LAZOS_CORPUS names no folder with the test data")
    return Path(folder) / "er" / path


@pytest.mark.slow
def test_twins_are_few_and_teach_nothing():
    records, people = address_book(107, 400)
    surnames = sorted({record["family"] for record in records if record.get("family")})[:24]
    for at, family in enumerate(surnames):
        name = ["Jaime", "Óscar", "Irene", "Nuria", "Rubén", "Alba"][at % 6]
        twin = {"family": family, "birthday": f"19{at + 30}-03-0{at % 9 + 1}", "street": f"Sol {at}"}
        records += [twin | {"given": "Beatriz"}, twin | {"given": name}]
    twins = [(at, at + 1) for at in range(len(people), len(records), 2)]
    assert not [(i, j) for i, j, p in match(records) if p >= 0.5 and (i, j) in twins]


@pytest.mark.parametrize(
    ("one", "other", "level"),
    [
        ("juan carlos", "carlos", Level.EXTRA),
        ("jordi", "jorge", Level.NICKNAME),
        ("jaime", "oscar", Level.OTHER),
        ("jose luis", "luis miguel", Level.OTHER),
        ("sara", "sarah", Level.NEAR),
        ("kiandra", "oscar", Level.DIFFERENT),
    ],
)
def test_levels_of_given_names(one, other, level):
    assert compare_given(one, other)[0] == compare_given(other, one)[0] == level


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("1990-02-30", "19900230"),
        ("1990-13-45", "19901345"),
        ("0000-00-00", ""),
        ("00000000", ""),
        ("--02-29", "00000229"),
        ("1990-2-9", "19900209"),
        ("mayo", ""),
    ],
)
def test_digits_of_a_birthday(text, digits):
    assert birthday_digits(text) == digits
