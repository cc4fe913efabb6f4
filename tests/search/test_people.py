"""Finding people however they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from lazos.people import derive, records
from lazos.search.people import find
from lazos.search.words import allowed_slips, corrections


@pytest.fixture
def people(world):
    records.add_fact(world.lucia, "interest", "cerámica de Chulucanas")
    world.lucia.notes = "Prefiere hablar por la tarde."
    world.lucia.save_changes("notes")
    derive.refresh_words(world.ana.pk, [world.lucia.pk])
    world.contact(given="Hugo", family="Barrientos", organisation="Datosur")
    world.contact(given="Xóchitl", family="Etxebarria", family2="Muñoz")
    world.contact(world.bruno, given="Lucía", family="Paredes")
    return world


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lucia", ["Lucía Paredes Ccori"]),
        ("ccori lucía", ["Lucía Paredes Ccori"]),  # any order
        ("PAREDES", ["Lucía Paredes Ccori"]),
        ("luc par", ["Lucía Paredes Ccori"]),  # as one types
        ("lucia paredes quispe", ["Lucía Paredes Ccori"]),  # a surname too many
        ("lucia pareces", ["Lucía Paredes Ccori"]),  # a slip
        ("barientos", ["Hugo Barrientos"]),
        ("sochitl", ["Xóchitl Etxebarria Muñoz"]),
        ("etxeberria munoz", ["Xóchitl Etxebarria Muñoz"]),
        ("datosur", ["Hugo Barrientos"]),
        ("chulucanas", ["Lucía Paredes Ccori"]),  # an interest
        ("seramica", ["Lucía Paredes Ccori"]),  # an interest with a slip
        ("por la tarde", ["Lucía Paredes Ccori"]),  # a note
        ("555 0117", ["Lucía Paredes Ccori"]),  # a phone
        ("zzzz", []),
        ("   ", []),
    ],
)
def test_finds(people, typed, expected):
    found = find(people.ana, typed)
    from lazos.people.models import Contact

    assert [Contact.objects.owned_by(people.ana).get(pk=pk).display_name for pk in found.ids] == expected


def test_never_another_members_people(people):
    assert len(find(people.bruno, "lucia").ids) == 1
    assert find(people.carla, "lucia").ids == []


def test_archived_people_are_not_found(people):
    people.lucia.archive(by=people.ana, at=people.now)
    assert find(people.ana, "lucia").ids == []


def test_queries_do_not_grow(people, django_assert_max_num_queries):
    for number in range(40):
        people.contact(given=f"Persona{number}", family="Numerosa")
    with django_assert_max_num_queries(3):
        find(people.ana, "numerossa")


@given(st.text("abcde", min_size=1, max_size=9), st.lists(st.text("abcde", min_size=1, max_size=9), max_size=20))
def test_corrections_are_those_of_the_plain_definition(word, known):
    near = {candidate for candidate in known if OSA.distance(word, candidate) <= allowed_slips(word)}
    found = corrections(word, known)
    assert set(found) <= near
    assert bool(found) == bool(near and allowed_slips(word))


def test_the_page_costs_the_same_however_much_is_found(people, as_member, django_assert_max_num_queries):
    for number in range(40):
        contact = people.contact(given=f"Persona{number}", family="Numerosa")
        people.talked(contact, people.today, title="algo de numerosa")
    client = as_member(people.ana)
    with django_assert_max_num_queries(8):
        assert "Persona39" in client.get("/search/", {"q": "numerosa"}).content.decode()


def test_the_page_marks_what_was_found(people, as_member):
    client = as_member(people.ana)
    page = client.get("/search/", {"q": "barientos"}).content.decode()
    assert "Hugo Barrientos" in page
    assert "<mark>barrientos</mark>" in page
    region = client.get("/search/", {"q": "datosur"}, headers={"HX-Request": "true"}).content.decode()
    assert region.startswith('<div id="results"')
    assert "<mark>Datosur</mark>" in region
