"""Taking an early deed back never takes along what was written since."""

from datetime import timedelta

import pytest

from lazos.activity.models import Deed
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.campaigning import notes
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.models import Campaign, CampaignNote, CampaignPerson, Interview, Outcome, OutcomeHop
from lazos.harvest.reaping import acts as reaping


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
