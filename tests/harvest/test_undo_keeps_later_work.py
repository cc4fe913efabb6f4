"""Taking an early deed back never takes along what was written since."""

from datetime import timedelta

import pytest

from lazos.activity.models import Deed
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.campaigning import notes
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.models import Campaign, CampaignNote, CampaignPerson, Interview, Outcome, OutcomeHop
from lazos.harvest.reaping import acts as reaping
from lazos.people import removals
from lazos.people.models import Circle, Contact
from lazos.practice.models import Promise


@pytest.fixture
def campaign(world):
    return campaigning.begin(world.ana, now=world.now, kind="launch", title="Mi taller")


@pytest.fixture
def person(world, campaign):
    campaigning.add_people(campaign[0], [(world.lucia, "listen", "")], now=world.now)
    return CampaignPerson.objects.owned_by(world.ana).select_related("step", "owner", "contact", "campaign").get()


def later(world):
    return world.now + timedelta(days=3)


def test_a_campaign_that_has_people(world, campaign, person):
    assert not campaign[1].undo(now=later(world))
    assert CampaignPerson.objects.owned_by(world.ana).exists()


def test_a_campaign_whose_people_were_taken_back(world, campaign, person):
    assert Deed.objects.owned_by(world.ana).last().undo(now=later(world))
    assert campaign[1].undo(now=later(world))
    assert not Campaign.objects.owned_by(world.ana).exists()


def test_an_interview_that_took_place(world):
    row, begun = interviewing.begin(world.ana, world.lucia, now=world.now, topic="Su oficio")
    told = {"day": world.today, "minutes": 20, "learned": "Mucho", "promise": "", "others": []}
    held = interviewing.held(row, told, now=world.now)
    assert not begun.undo(now=later(world))
    assert Interview.objects.owned_by(world.ana).get().learned == "Mucho"
    assert held.undo(now=later(world))
    assert begun.undo(now=later(world))
    assert not Interview.objects.owned_by(world.ana).exists()


def test_a_note_that_was_rewritten(world, campaign):
    rows, written = notes.write(
        campaign[0], kind="pain", text="Tardan", day=world.today, contact=None, url="", now=world.now
    )
    rows[0].text = "Tardan tres semanas"
    rows[0].save_changes("text")
    assert not written.undo(now=later(world))
    assert CampaignNote.objects.owned_by(world.ana).get().text == "Tardan tres semanas"


def test_a_hello_that_was_given(world, person):
    planned = campaigning.greet_first([person], now=world.now)
    campaigning.wrote(CampaignPerson.objects.owned_by(world.ana).get(pk=person.pk), now=later(world))
    step = CampaignPerson.objects.owned_by(world.ana).get().step_id
    planned.undo(now=later(world))
    assert CampaignPerson.objects.owned_by(world.ana).get().step_id == step


def test_the_outcome_of_a_campaign_with_its_chain(world, campaign):
    grown = campaigning.outcome_of(campaign[0], "client", "Tres clientes", world.today)
    ended = campaigning.end(campaign[0], result="Salió", outcome=grown, now=world.now, seen=None)
    outcome = Outcome.objects.owned_by(world.ana).get()
    reaping.add(OutcomeHop(owner=world.ana, outcome=outcome, contact=world.lucia), now=later(world))
    assert not ended.undo(now=later(world))
    assert OutcomeHop.objects.owned_by(world.ana).exists()


def test_an_outcome_whose_chain_was_thanked(world):
    outcome = Outcome(owner=world.ana, title="El contrato", day=world.today)
    noted = reaping.note(outcome, through=world.lucia, now=world.now)
    settled = reaping.settle(outcome, now=world.now)
    hop = OutcomeHop.objects.owned_by(world.ana).select_related("step", "owner", "contact", "outcome").get()
    thanked = reaping.thank(hop, how="message", now=world.now)
    assert not noted.undo(now=later(world))
    assert OutcomeHop.objects.owned_by(world.ana).exists()
    for deed in (thanked, settled, noted):
        assert deed.undo(now=later(world))
    assert not Outcome.objects.owned_by(world.ana).exists()


def test_a_note_of_a_campaign_that_is_gone_does_not_come_back(world, campaign):
    rows, _written = notes.write(
        campaign[0], kind="pain", text="Tardan", day=world.today, contact=None, url="", now=world.now
    )
    removed = notes.take_away(rows[0], now=world.now)
    assert campaign[1].undo(now=later(world))
    assert not removed.undo(now=later(world))


class TestHellos:
    """A hello that was planned for somebody who has gone on since."""

    def test_whoever_moved_on_keeps_the_step_of_there(self, world, person):
        hello = campaigning.greet_first([person], now=world.now)
        campaigning.move(fresh(person), "help", now=later(world))
        step = fresh(person).step
        assert hello.undo(now=later(world))
        assert fresh(person).step == step

    def test_whoever_left_gets_no_step(self, world, person):
        hello = campaigning.greet_first([person], now=world.now)
        campaigning.leave(fresh(person), now=later(world))
        assert hello.undo(now=later(world))
        assert fresh(person).step is None
        assert not Promise.objects.owned_by(world.ana).exists()

    def test_nor_whoever_is_in_a_campaign_that_ended(self, world, person):
        hello = campaigning.greet_first([person], now=world.now)
        campaign = fresh(person).campaign
        campaigning.end(campaign, result="", outcome=None, now=later(world), seen=campaign.version)
        assert hello.undo(now=later(world))
        assert fresh(person).step is None


def test_a_step_that_was_let_go_stays_so(world, person):
    changed = campaigning.change_person(person, why="Sabe de esto", helps=True, now=world.now, seen=None)
    fresh(person).step.release(at=later(world))
    assert changed.undo(now=later(world))
    assert fresh(person).step.released_at == later(world)


def test_the_words_of_an_ending_go_with_it_unless_they_were_written_again(world, campaign):
    row = campaign[0]
    ended = campaigning.end(row, result="Doce personas", outcome=None, now=world.now, seen=row.version)
    assert ended.undo(now=later(world))
    row.refresh_from_db()
    assert (row.ended_at, row.result) == (None, "")


def test_who_left_came_back_and_was_taken_out_again_stands_as_before(world, campaign, person):
    campaigning.change_person(person, why="Sabe de esto", helps=True, now=world.now, seen=None)
    campaigning.leave(fresh(person), now=world.now)
    again = campaigning.add_people(campaign[0], [(world.lucia, "help", "")], now=world.now)
    assert again.undo(now=later(world))
    row = CampaignPerson.objects.owned_by(world.ana).get()
    assert (row.pk, row.why, row.left_at) == (person.pk, "Sabe de esto", world.now)


def test_nothing_of_the_one_before_is_left_where_they_are_removed_for_ever(world, campaign, person):
    campaigning.change_person(person, why="Secreto", helps=True, now=world.now, seen=None)
    campaigning.leave(fresh(person), now=world.now)
    campaigning.add_people(campaign[0], [(world.lucia, "help", "")], now=world.now)
    removals.remove_contact(world.lucia, by=world.ana, now=world.now)
    assert "Secreto" not in str(list(Deed.objects.owned_by(world.ana).values_list("facts", flat=True)))


def test_somebody_new_who_has_a_place_elsewhere_by_now(world):
    row, _begun = interviewing.begin(world.ana, world.lucia, now=world.now, topic="Su oficio")
    told = {"day": world.today, "minutes": 20, "learned": "Mucho", "promise": "", "others": ["Pilar Kú", "Omar Sol"]}
    held = interviewing.held(row, told, now=world.now)
    Circle.objects.create(owner=world.ana, name="Coro").contacts.add(
        Contact.objects.get(owner=world.ana, given="Pilar")
    )
    assert held.undo(now=later(world))
    assert set(Contact.objects.owned_by(world.ana).values_list("given", flat=True)) == {"Lucía", "Pilar"}


def fresh(person):
    beside = ("step", "owner", "contact", "campaign")
    return CampaignPerson.objects.owned_by(person.owner_id).select_related(*beside).get(pk=person.pk)
