import pytest

from lazos.core.identity.matcher import Matcher
from people import address_book

BOOK = [
    (1, {"given": "Francisco", "family": "López Zurita", "email": "paco@z.example", "city": "Lima"}),
    (2, {"given": "María", "family": "Roa Gil", "phone": ["+34 600 111 222"], "organisation": "Acme, S.A."}),
    (3, {"given": "Luis", "family": "Roa Gil", "phone": ["600111222"]}),
    (4, {"given": "Juan", "family": "Urrutia", "url": "https://www.linkedin.com/in/juan-urrutia-1/"}),
]


def first(record):
    return Matcher(BOOK).candidates(record)[0]


def codes(candidate):
    return [reason.code for reason in candidate.reasons]


def test_the_same_mailbox_is_the_same_person():
    found = first({"given": "Francisco", "family": "Lopez", "email": ["PACO@z.example"]})
    assert (found.id, found.decision) == (1, "same")
    assert codes(found)[:1] == ["same_email"]
    assert "extra_surname" in codes(found)


def test_a_profile_page_is_the_same_person_however_it_is_written():
    assert (
        first({"given": "Juan", "family": "Urrutia", "url": "http://es.linkedin.com/in/juan-urrutia-1"}).decision
        == "same"
    )


def test_a_nickname_is_asked_about():
    found = first({"given": "Paco", "family": "López Zurita", "city": "lima"})
    assert (found.id, found.decision) == (1, "ask")
    assert {"nickname", "same_surnames", "same_city"} <= set(codes(found))


def test_a_family_phone_is_no_person():
    matcher = Matcher(BOOK)
    found = matcher.candidates({"given": "María", "family": "Roa Gil", "phone": "0034600111222"})
    assert [candidate.decision for candidate in found if candidate.id == 2] == ["ask"]
    assert "same_phone_written_differently" in codes(
        Matcher(BOOK[:2]).candidates({"given": "M", "phone": "600111222"})[0]
    )
    brother = matcher.candidates({"given": "Pedro", "family": "Roa Gil", "phone": "600111222"})
    assert all(candidate.decision == "different" for candidate in brother)


@pytest.mark.parametrize(
    "change", [{"family": ""}, {"given": ""}, {"given": "Zabala", "family": "Juana"}, {"family": "Etxeberria"}]
)
def test_somebody_is_found_by_birthday_or_door_whatever_became_of_the_name(change):
    ana = {"given": "Juana", "family": "Zabala", "birthday": "1971-03-04", "street": "Río Duero 7", "postcode": "31001"}
    matcher = Matcher([*BOOK, (5, ana | {"city": "Pamplona"})])
    for known in (ana | {"street": "", "city": "Pamplona"}, ana | {"birthday": "", "city": "Pamplona"}):
        assert [found.id for found in matcher.candidates(known | change)] == [5]


def test_twins_are_two():
    twin = {"family": "Suárez Vidal", "birthday": "1987-11-10", "street": "Calle Reforma, 56", "city": "Palma"}
    found = Matcher([(1, twin | {"given": "Jaime"})]).candidates(twin | {"given": "Óscar"})
    assert all(candidate.decision == "different" for candidate in found)


@pytest.mark.parametrize("record", [{}, {"given": None}, {"email": ["x"]}, {"given": "Zoe", "family": "Nadie"}])
def test_strangers_have_no_candidates(record):
    assert Matcher(BOOK).candidates(record) == []


def test_a_record_added_again_is_compared_as_it_is_now():
    matcher = Matcher(BOOK)
    matcher.add(4, {"given": "Juan", "family": "Urrutia", "birthday": "1980-01-01"})
    assert len(matcher) == 4
    found = matcher.candidates({"given": "Juan", "family": "Urrutia", "birthday": "1950-05-05"})
    assert all("different_birthday" in codes(candidate) for candidate in found)


@pytest.mark.slow
def test_among_families_and_namesakes_no_two_people_are_called_the_same():
    records, people = address_book(11, 1500)
    matcher, right = Matcher(), 0
    for at, record in enumerate(records):
        same = [found.id for found in matcher.candidates(record) if found.decision == "same"]
        assert [people[other] for other in same] == [people[at]] * len(same)
        right += bool(same)
        matcher.add(at, record)
    assert right > 100


@pytest.mark.parametrize(
    "record",
    [
        {"given": "Ana", "email": "ana\x1f@ku.example"},
        {"given": "Ana", "url": "https://ku.example/\x1eana\x1f"},
        {"given": "Ana", "source": "file", "uid": "1\x1f2"},
    ],
)
def test_control_characters_of_a_file_say_nothing(record):
    assert Matcher([(1, record)]).candidates(record)[0].id == 1
