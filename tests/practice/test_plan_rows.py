"""The quick way from rows to the plan gives what the slow and obvious way gives."""

from datetime import date, timedelta
from random import Random

import numpy as np
import pytest

from lazos.core.plan import build
from lazos.people import access, derive, records
from lazos.people.models import Circle, Contact, ContactDay, Rest
from lazos.practice.models import Goal, PlanAnswer, Promise
from lazos.practice.plan import day_of, packed
from lazos.practice.plan.candidates import deciding, filled
from lazos.practice.plan.day import lengths_of
from lazos.practice.plan.rows import columns, tell


def crowd(world, seed, size=120):
    """Contacts with a bit of everything that decides about a plan."""
    dice, today, ana = Random(seed), world.today, world.ana
    contacts = [world.contact(given=f"N{n}", seed_circle=dice.choice(["", "", "friends"])) for n in range(size)]
    days = {(who.pk, dice.randint(1, 500)) for who in contacts for _ in range(dice.choice([0, 0, 1, 2, 6]))}
    ContactDay.objects.bulk_create(
        [ContactDay(owner=ana, contact_id=pk, day=today.toordinal() - age) for pk, age in days]
    )
    derive.refresh_ties(ana.pk, today)
    for contact in dice.sample(contacts, 8):
        world.tended(contact)
    for contact in dice.sample(contacts, 8):
        contact.rest(by=ana, at=world.now)
    for contact in dice.sample(contacts, 10):
        records.set_birthday(contact, None, *dice.choice([(11, 18), (11, 20), (11, 22), (12, 3), (2, 29)]))
        Promise.objects.create(
            owner=ana, contact=contact, text="algo", made_on=today, due=today + timedelta(days=dice.randint(-9, 20))
        )
    for contact in dice.sample(contacts, 15):
        answer = dice.choice(["later", "not_now"])
        on = today - timedelta(days=dice.randint(1, 80))
        until = on + timedelta(days=dice.randint(1, 40))
        PlanAnswer.objects.create(owner=ana, contact=contact, kind="fading", answer=answer, day=on, until=until)
    Contact.objects.owned_by(ana).filter(pk__in=[c.pk for c in contacts[:5]]).update(rhythm_days=dice.randint(5, 60))
    Contact.objects.owned_by(ana).filter(pk__in=[c.pk for c in contacts[5:9]]).update(
        met_on=today - timedelta(days=3), created_at=world.now - timedelta(days=dice.randint(0, 300))
    )
    Circle.objects.create(owner=ana, name="Oficio", rhythm_days=10, latest_days=30).contacts.set(contacts[20:26])
    Goal.objects.create(owner=ana, text="abrir el taller", rank=2).contacts.set(contacts[30:36])
    contacts[40].archive(by=ana, at=world.now)
    return contacts


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_the_plan_is_that_of_everybody_read_in_full(world, seed):
    crowd(world, seed)
    quick = day_of(world.ana, world.today)
    everybody = [contact.pk for contact in access.contacts_of(world.ana)]
    light = deciding(world.ana, tell(world.ana, world.today), everybody)
    full = filled(world.ana, light, world.today)
    slow = build(full.values(), quick.minutes, world.today, lengths=lengths_of(world.ana))
    assert quick.cards
    assert [card.line for card in quick.cards] == list(slow.lines)


@pytest.mark.parametrize("seed", range(3))
def test_columns_say_what_the_rows_say(world, seed):
    crowd(world, seed)
    told = tell(world.ana, world.today)
    rows = columns(world.ana, world.today, told)
    before = ContactDay.objects.owned_by(world.ana).filter(day__lt=world.today.toordinal())
    sums = {pk: numbers for pk, *numbers in derive.tie_aggregates(before, world.today)}
    resting = set(Rest.objects.owned_by(world.ana).values_list("contact_id", flat=True))
    living = {contact.pk: contact for contact in access.contacts_of(world.ana)}
    assert set(rows.contact.tolist()) == set(living)
    for row, pk in enumerate(rows.contact.tolist()):
        contact = living[pk]
        total, last, count = sums.get(pk, (0.0, 0, 0))
        assert rows.sum_power[row] == pytest.approx(total)
        assert (rows.last_day[row], rows.days[row]) == (last, count)
        assert rows.added_day[row] == contact.created_at.date().toordinal()
        assert rows.seeded[row] == bool(contact.seed_circle)
        assert rows.resting[row] == (pk in resting)
        if contact.rhythm_days:
            assert (rows.latest[row], rows.ideal[row]) == (contact.rhythm_days, 0)


def test_days_as_numbers():
    days = [date(1, 1, 1), date(1969, 12, 31), date(1970, 1, 1), date(2024, 2, 29), date(9999, 12, 31)]
    numbers = np.array([packed.as_number(day) for day in days])
    assert packed.ordinals(numbers).tolist() == [day.toordinal() for day in days]


def test_nobody_at_all(world):
    days = ContactDay.objects.owned_by(world.ana)
    assert [len(column) for column in packed.contact_days(days)] == [0, 0]
    assert len(columns(world.ana, world.today, tell(world.ana, world.today))) == 0
