"""Undoing late: what happened in between stays, and what is gone by then is no error."""

import pytest

from lazos.people import records
from lazos.people.merging import ContactMerge
from lazos.people.models import Contact, Exchange
from lazos.people.removals import remove_contact, remove_interaction, remove_row


@pytest.fixture
def done(world):
    return {"by": world.ana, "now": world.now, "subject": "Quitado."}


def test_an_exchange_comes_back_though_its_conversation_is_gone(world, done):
    talk = world.talked(world.lucia, world.today)
    exchange = records.record_exchange(world.lucia, direction="given", kind="advice", day=world.today, interaction=talk)
    removed = remove_row(exchange, **done)
    remove_interaction(talk, **done)
    assert removed.undo(now=world.now)
    assert Exchange.objects.owned_by(world.ana).get().interaction is None


def test_whom_one_removes_for_ever_does_not_come_back_as_the_record_that_was_merged_in(world, done):
    twin = world.contact(given="Lucía", family="Paredes")
    ContactMerge(world.lucia, twin).perform(by=world.ana, now=world.now)
    remove_contact(Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk), **done)
    assert not Contact.objects.owned_by(world.ana).exists()


def test_a_next_step_that_was_changed_again_stays(world):
    lucia = world.lucia
    first = records.change_next_step(lucia, "llamarla", by=world.ana, now=world.now)
    records.change_next_step(lucia, "mandarle el libro", by=world.ana, now=world.now)
    assert first.undo(now=world.now)
    lucia.refresh_from_db()
    assert lucia.next_step == "mandarle el libro"
