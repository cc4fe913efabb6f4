import pytest

from lazos.core.identity.entry import entry_of
from lazos.core.identity.pairs import compare_entries
from lazos.core.identity.rules import decide, may_merge, reasons, shared_identifiers

ANA = {"given": "Ana", "family": "Roa Gil", "email": "ana@z.example", "phone": "600111222", "birthday": "1980-05-01"}
ANA |= {"organisation": "Acme", "role": "Albañil"}


def allowed(a, b, others=()):
    a, b = entry_of(a), entry_of(b)
    return may_merge(compare_entries(a, b), a, b, shared_identifiers([a, b, *map(entry_of, others)]))


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"family": "ROA"},
        {"email": "ANA@Z.example", "phone": ""},
        {"email": "", "phone": "+34 600 111 222"},
        {"birthday": ""},
    ],
)
def test_nothing_against_it_and_a_personal_identifier(change):
    assert allowed(ANA, ANA | change)


@pytest.mark.parametrize(
    "change",
    [
        {"given": "Luis"},
        {"given": "Ana María"},
        {"given": "A."},
        {"family": "Pérez"},
        {"birthday": "1951-02-03"},
        {"birthday": "1980-05-02"},
        {"email": "", "phone": ""},
        {"email": "other@z.example"},
        {"email": "info@z.example", "phone": ""},
        {"family": "Roa", "email": ""},
        {"suffix": "Jr.", "email": ""},
        {"family": "Roa Gil hijo", "email": ""},
        {"organisation": "Otra Casa", "email": ""},
        {"role": "Notaria", "email": ""},
    ],
)
def test_anything_against_it_is_asked_about(change):
    assert not allowed(ANA, ANA | change)


def test_what_tells_a_father_from_his_son_is_part_of_the_name():
    father, son = ANA | {"suffix": "Sr."}, ANA | {"suffix": "Jr., MBA"}
    assert not allowed(father, son)
    assert allowed(son, ANA | {"family": "", "given": "", "full_name": "Ana Roa Gil, Jr."})


def test_pages_of_two_people_and_keys_of_one_source_forbid_it():
    page, uid = {"url": "https://linkedin.com/in/ana-1"}, {"source": "phone", "uid": "1"}
    assert not allowed(ANA | page, ANA | {"url": "https://linkedin.com/in/ana-2"})
    assert not allowed(ANA | uid, ANA | {"source": "phone", "uid": "2"})
    assert allowed({"given": "Ana", "family": "Roa"} | uid, {"given": "Ana", "family": "Roa"} | uid)


@pytest.mark.parametrize("other", [{"given": "Luis"}, {"birthday": "1951-02-03"}])
def test_an_identifier_that_others_bear_identifies_nobody(other):
    assert not allowed(ANA, ANA, others=[ANA | other])


def test_a_mailbox_of_many_names_is_an_office():
    names = [ANA | {"given": name} for name in ("Ana", "Anita", "Any", "Ann", "Anna", "Aña", "Anne", "Ane", "Anu")]
    assert not allowed(ANA, ANA, others=names)


def test_decisions():
    assert decide(0.9995, True) == "same"
    assert decide(0.9995, False) == decide(0.999, True) == decide(0.5, True) == "ask"
    assert decide(0.49, True) == "different"


def test_reasons_are_codes_with_both_values():
    a, b = entry_of(ANA), entry_of(ANA | {"phone": "+34600111222", "birthday": "1951-02-03"})
    found = {reason.code: (reason.a, reason.b) for reason in reasons(compare_entries(a, b), a, b)}
    assert found["same_name"] == ("ana roa gil", "ana roa gil")
    assert found["same_phone_written_differently"] == ("600111222", "+34600111222")
    assert found["different_birthday"] == ("19800501", "19510203")
    assert "same_given_name" not in found
