"""Merging two records and taking it back: nothing is lost, and both come back exactly."""

from datetime import date, timedelta

import pytest
from django.apps import apps

from lazos.activity.models import Deed
from lazos.people import access, derive, records
from lazos.people.merge_rows import pointing_to_contacts
from lazos.people.merging import ContactMerge, NotMergeable
from lazos.people.models import Contact, Merge, NotTheSame, PossibleDuplicate, Tending
from lazos.practice.models import Promise


def dump(world) -> list[tuple]:
    """Every row that hangs on people, in canonical order, without what only counts writes."""
    rows = []
    for label in ("people", "practice"):
        for model in apps.get_app_config(label).get_models(include_auto_created=True):
            if model is Merge:
                continue
            names = [f.attname for f in model._meta.concrete_fields if f.name not in {"version", "updated_at"}]
            if model._meta.label == "people.ContactDay":
                names.remove("id")  # derived rows are made anew
            rows += [(model._meta.label, *map(str, row)) for row in model._base_manager.values_list(*names)]
    return sorted(rows)


@pytest.fixture
def pair(world):
    """Omar, noted by hand, and Omar S., from LinkedIn; they share a phone, a circle and one talk."""
    omar = world.contact(given="Omar", family="Santillán", city="Ciudad de México")
    other = world.contact(given="Omar", family="S.", nickname="Omi", notes="Le gusta el cine")
    third = world.contact(given="Rosalba", introduced_by=other)
    records.set_emails(omar, ["omar@boticaclara.example"])
    records.set_emails(other, ["l.omar@boticaclara.example", "omar.s@correo.example", "OMAR@boticaclara.example"])
    records.set_phones(omar, ["+52 55 5550 1873"], region="MX")
    records.set_phones(other, ["55 5550 1873"], region="")
    records.set_position(omar, "Botica Clara", "Producto")
    records.set_position(other, "Botica Clara MX", "Product Lead")
    records.set_birthday(other, None, 6, 4)
    records.set_relations(omar, ["peer"])
    records.set_relations(other, ["peer", "client"])
    records.circle_named(world.ana, "Colegas").contacts.add(omar, other)
    records.circle_named(world.ana, "Cine").contacts.add(other)
    world.talked(omar, world.today - timedelta(days=2))
    for n in range(4):
        world.talked(other, world.today - timedelta(days=700 + n), "message")
    records.record_interaction(world.ana, [omar, other], kind="coffee", day=date(2026, 1, 5), today=world.today)
    records.record_exchange(other, direction="given", kind="advice", day=date(2025, 1, 1))
    Promise.objects.create(owner=world.ana, contact=other, text="El café", made_on=date(2025, 1, 1))
    PossibleDuplicate.objects.create(owner=world.ana, first=omar, second=other, probability=0.9)
    PossibleDuplicate.objects.create(owner=world.ana, first=other, second=third, probability=0.6)
    derive.refresh_words(world.ana.pk, [omar.pk, other.pk, third.pk])
    omar, other = (Contact.objects.owned_by(world.ana).get(pk=c.pk) for c in (omar, other))
    world.tended(other)
    derive.refresh_ties(world.ana.pk, world.today)
    return omar, other


def merged(world, pair, **choices) -> tuple[Contact, Deed]:
    omar, other = (Contact.objects.owned_by(world.ana).get(pk=c.pk) for c in pair)
    deed = ContactMerge(omar, other).perform(by=world.ana, now=world.now, choices=choices)
    return Contact.objects.owned_by(world.ana).get(pk=omar.pk), deed


def test_one_person_holds_what_both_held(world, pair):
    omar, _deed = merged(world, pair)
    mails = {"omar@boticaclara.example", "l.omar@boticaclara.example", "omar.s@correo.example"}
    assert {email.address for email in omar.emails.all()} == mails
    assert [phone.e164 for phone in omar.phones.all()] == ["+525555501873"]
    assert (omar.given, omar.family, omar.nickname) == ("Omar", "Santillán", "Omi")
    assert omar.interactions.count() == 6
    assert omar.contact_days == 6
    assert {circle.name for circle in omar.circles.all()} == {"Colegas", "Cine"}
    assert {relation.kind for relation in omar.relations.all()} == {"peer", "client"}
    assert (omar.organisation, omar.positions.count()) == ("Botica Clara", 2)
    assert omar.dates.get().day == 4
    assert omar.promises.count() == 1
    assert omar.exchanges.count() == 1
    assert omar.introduced.get().given == "Rosalba"
    assert Tending.objects.filter(contact=omar).exists()
    assert list(access.contacts_of(world.ana).matching("omar")) == [omar]
    assert access.contact_for(world.ana, pair[1].pk) == omar


def test_the_joint_talk_has_them_once(world, pair):
    omar, _deed = merged(world, pair)
    assert [c.pk for c in omar.interactions.get(day=date(2026, 1, 5)).contacts.all()] == [omar.pk]


def test_choices(world, pair):
    records.set_birthday(pair[0], 1990, 1, 1)
    omar, _deed = merged(world, pair, name="gone", work="gone", birthday="gone")
    assert omar.display_name == "Omar S."
    assert (omar.organisation, omar.role) == ("Botica Clara MX", "Product Lead")
    assert [(row.month, row.day) for row in omar.dates.all()] == [(6, 4)]


@pytest.mark.parametrize("choices", [{}, {"name": "gone", "work": "gone", "birthday": "gone"}])
def test_undo_gives_both_back_exactly(world, pair, choices):
    records.set_birthday(pair[0], 1990, 1, 1)
    before = dump(world)
    _omar, deed = merged(world, pair, **choices)
    assert dump(world) != before
    assert deed.undo(now=world.now)
    assert dump(world) == before


def test_what_came_after_stays_when_it_is_undone(world, pair):
    omar, deed = merged(world, pair)
    omar.nickname = "El Omar"
    omar.save_changes("nickname")
    later = world.talked(omar, world.today)
    deed.undo(now=world.now)
    omar.refresh_from_db()
    assert omar.nickname == "El Omar"
    assert later in omar.interactions.all()


def test_merges_in_a_row_come_apart_in_any_order(world, pair):
    before = dump(world)
    omar, other = pair
    third = world.contact(given="O.")
    world.talked(third, date(2024, 1, 1))
    first = ContactMerge(other, third).perform(by=world.ana, now=world.now)
    second = merged(world, pair)[1]
    assert access.contact_for(world.ana, third.pk) == omar
    first.undo(now=world.now)
    second.undo(now=world.now)
    third.refresh_from_db()
    assert third.interactions.count() == 1
    assert third.merged_into is None
    third.interactions.all().delete()
    third.delete()
    assert dump(world) == before


def test_nobody_merges_what_is_not_theirs(world, pair):
    theirs = world.contact(world.carla, given="Omar")
    for kept, gone, by in (
        (pair[0], theirs, world.ana),
        (pair[0], pair[1], world.carla),
        (pair[0], pair[0], world.ana),
    ):
        with pytest.raises(NotMergeable):
            ContactMerge(kept, gone).perform(by=by, now=world.now)


def test_every_key_to_a_contact_is_known():
    found = {(model._meta.label, column) for model, column, _through in pointing_to_contacts()}
    assert {("people.Email", "contact"), ("practice.Promise", "contact"), ("people.Contact", "introduced_by")} <= found
    assert ("people.Interaction_contacts", "contact") in found


def test_two_that_were_said_to_be_two_can_still_be_merged(world, pair):
    NotTheSame.objects.create(owner=world.ana, first=pair[0], second=pair[1])
    before = dump(world)
    _omar, deed = merged(world, pair)
    assert not NotTheSame.objects.owned_by(world.ana).exists()
    deed.undo(now=world.now)
    assert dump(world) == before
