"""Private rows: no query without an owner, no save over somebody else's."""

from datetime import date, timedelta

import pytest

from lazos.activity.rows import StaleVersion, Unscoped
from lazos.people import records
from lazos.people.models import CircleFull, Contact, Email, Tending


def test_contacts_cannot_be_read_without_an_owner(world):
    assert world.lucia.pk
    for use in (list, lambda rows: rows.count(), lambda rows: rows.exists(), lambda rows: rows.filter(pk=1).first()):
        with pytest.raises(Unscoped):
            use(Contact.objects.all())
    with pytest.raises(Unscoped):
        list(Email.objects.filter(address="lucia@paredes.example"))


def test_an_owner_sees_only_their_own(world):
    assert world.lucia.pk
    theirs = world.contact(world.bruno, given="Otra")
    assert list(Contact.objects.owned_by(world.ana)) == [world.lucia]
    assert list(Contact.objects.owned_by(world.bruno)) == [theirs]
    assert [email.address for email in world.lucia.emails.all()] == ["lucia@paredes.example"]


def test_a_later_save_never_erases_an_earlier_one(world):
    one, other = (Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk) for _ in range(2))
    one.city = "Cusco"
    one.save_changes("city")
    other.city = "Arequipa"
    with pytest.raises(StaleVersion):
        other.save_changes("city")
    assert Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk).city == "Cusco"


def test_contact_warms_the_tie(world):
    for weeks in (7, 10, 11, 15, 19, 24, 28, 33, 34, 39, 43):  # eleven contacts in a year, as the drawing has it
        world.talked(world.lucia, world.today - timedelta(weeks=weeks))
    lucia = Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk)
    assert (lucia.contact_days, lucia.last_day) == (11, (world.today - timedelta(weeks=7)).toordinal())
    assert lucia.tie == "vivo"


def test_two_contacts_on_one_day_are_one_contact_day(world):
    for kind in ("call", "message"):
        world.talked(world.lucia, date(2026, 11, 1), kind)
    world.lucia.refresh_from_db()
    assert world.lucia.contact_days == 1


def test_the_circle_holds_its_cap_and_names_whom_to_rest(world):
    world.ana.tended_cap = 2
    cold, warm, third = (world.contact(given=name) for name in ("Fría", "Tibia", "Nueva"))
    world.talked(warm, world.today)
    for contact in (cold, warm):
        world.tended(contact)
    with pytest.raises(CircleFull) as full:
        Tending.begin(third, by=world.ana, now=world.now)
    assert full.value.resting_candidates[0] == cold


def test_search_finds_without_accents_by_any_word(world):
    records.add_fact(world.lucia, "interest", "cerámica")
    from lazos.people import derive

    derive.refresh_words(world.ana.pk, [world.lucia.pk])
    found = Contact.objects.owned_by(world.ana)
    for text in ("ccori", "LUCIA paredes", "ceramica lima", "abogada"):
        assert list(found.matching(text)) == [world.lucia], text
    assert not found.matching("lucia bolivia").exists()
