"""Undoing late: what happened in between stays, and what is gone by then is no error."""

import json

import pytest

from lazos.activity.models import Deed, record
from lazos.people import records
from lazos.people.merging import ContactMerge
from lazos.people.models import Archival, Contact, Exchange, Rest
from lazos.people.removals import remove_contact, remove_interaction, remove_row
from lazos.people.states import change_states


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
    remove_contact(Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk), by=world.ana, now=world.now)
    assert not Contact.objects.owned_by(world.ana).exists()


def test_a_next_step_that_was_changed_again_stays(world):
    lucia = world.lucia
    first = records.change_next_step(lucia, "llamarla", by=world.ana, now=world.now)
    records.change_next_step(lucia, "mandarle el libro", by=world.ana, now=world.now)
    assert first.undo(now=world.now)
    lucia.refresh_from_db()
    assert lucia.next_step == "mandarle el libro"


def test_undoing_a_state_leaves_what_came_after_it(world):
    hugo = world.contact(given="Hugo")
    both = [world.lucia, hugo]
    rested, _said = change_states(both, "rest", by=world.ana, now=world.now)
    change_states([hugo], "archive", by=world.ana, now=world.now)
    assert rested.undo(now=world.now)
    assert not Rest.objects.filter(contact=world.lucia).exists()
    assert Rest.objects.filter(contact=hugo).exists()
    assert Archival.objects.filter(contact=hugo).exists()


def test_undoing_a_state_that_nobody_has_any_more_says_so(world):
    rested, _said = change_states([world.lucia], "rest", by=world.ana, now=world.now)
    change_states([world.lucia], "wake", by=world.ana, now=world.now)
    assert not rested.undo(now=world.now)


def test_the_history_forgets_whom_one_removes(world):
    hugo = world.contact(given="Hugo", family="Barrientos")
    talk = world.talked(world.lucia, world.today, title="sus notas")
    both = [world.lucia, hugo]
    with_both = records.record_interaction(world.ana, both, kind="call", day=world.today, today=world.today)
    remove_interaction(talk, by=world.ana, now=world.now, subject="Quitamos la llamada con Lucía Paredes Ccori.")
    shared = remove_interaction(with_both, by=world.ana, now=world.now, subject="Con Lucía Paredes Ccori y Hugo.")
    records.change_next_step(world.lucia, "Mandarle el libro a Lucía", by=world.ana, now=world.now)
    states, _said = change_states(both, "rest", by=world.ana, now=world.now)
    only_hugo = record(world.ana, "noted", at=world.now, subject="Hablaste con Hugo Barrientos")
    remove_contact(Contact.objects.owned_by(world.ana).get(pk=world.lucia.pk), by=world.ana, now=world.now)
    deeds = Deed.objects.owned_by(world.ana)
    told = json.dumps([[deed.subject, deed.facts] for deed in deeds], ensure_ascii=False)
    assert "Lucía" not in told
    assert "sus notas" not in told
    only_hugo.refresh_from_db()
    assert only_hugo.subject == "Hablaste con Hugo Barrientos"
    assert deeds.get(pk=states.pk).undo(now=world.now)
    assert not Rest.objects.filter(contact=hugo).exists()
    assert deeds.get(pk=shared.pk).undo(now=world.now)
    assert [who.pk for who in hugo.interactions.get().contacts.all()] == [hugo.pk]
