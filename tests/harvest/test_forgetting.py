"""Whoever is removed for ever is gone from the deeds of every flow too: their texts, their steps, their names."""

import json

from lazos.activity.models import Deed
from lazos.harvest.asks import composing, tracking
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.introducing import composing as introducing
from lazos.harvest.introducing.tracking import begin
from lazos.harvest.models import Ask, CampaignPerson, OutcomeHop
from lazos.harvest.reaping import acts as reaping
from lazos.people.models import Contact
from lazos.people.removals import remove_contact, remove_row
from tests.permissions.harvest import _outcome


def told(world, contact):
    """What the deeds say once `contact` is gone."""
    remove_contact(Contact.objects.owned_by(world.ana).get(pk=contact.pk), by=world.ana, now=world.now)
    deeds = Deed.objects.owned_by(world.ana)
    return json.dumps([[deed.subject, deed.facts] for deed in deeds], ensure_ascii=False)


def test_the_former_words_of_an_ask(world):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="su divorcio")
    composing.redraft(ask, now=world.now)
    Ask.objects.owned_by(world.ana).filter(pk=ask.pk).update(message="Lo del divorcio", version=ask.version)
    ask.refresh_from_db()
    composing.redraft(ask, now=world.now)
    tracking.send(ask, how="email", day=world.today, now=world.now)
    tracking.let_be(ask, now=world.now)
    assert "divorcio" not in told(world, world.lucia)


def test_the_former_words_of_an_ask_that_was_thrown_away(world):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="su divorcio")
    ask.message = "Lo del divorcio"
    ask.save_changes("message")
    composing.redraft(ask, now=world.now)
    remove_row(ask, by=world.ana, now=world.now, subject="Quitamos el borrador")
    assert "divorcio" not in told(world, world.lucia)


def test_the_former_words_of_an_introduction(world):
    hugo = world.contact(given="Hugo", family="Barrientos")
    row = begin(world.lucia, hugo, by=world.ana)
    row.message = "Lo del divorcio"
    row.save_changes("message")
    introducing.redraft(row, now=world.now)
    text = told(world, world.lucia)
    assert "divorcio" not in text
    assert "Lucía" not in text


def test_a_chain_that_was_taken_away_comes_back_without_them(world):
    hugo = world.contact(given="Hugo", family="Barrientos")
    outcome = _outcome(world)
    for who, thanks in ((world.lucia, "Gracias por lo del divorcio"), (hugo, "Gracias, Hugo")):
        hop = OutcomeHop.objects.create(owner=world.ana, outcome=outcome, contact=who, thanks=thanks)
        hop.propose(thanks, world.today, contact=who, at=world.now)
    deed = reaping.remove(outcome, now=world.now)
    assert "divorcio" not in told(world, world.lucia)
    deed.refresh_from_db()
    assert deed.undo(now=world.now)
    assert [hop.contact_id for hop in OutcomeHop.objects.owned_by(world.ana)] == [hugo.pk]


def test_the_steps_of_a_campaign_that_ended(world):
    hugo = world.contact(given="Hugo", family="Barrientos")
    campaign, _deed = campaigning.begin(world.ana, now=world.now, kind="job", title="Otro trabajo")
    campaigning.add_people(campaign, [(world.lucia, "tell", ""), (hugo, "tell", "")], now=world.now)
    for row in CampaignPerson.objects.owned_by(world.ana).select_related("step", "owner", "contact"):
        row.propose(f"lo del divorcio de {row.contact.given}", None, contact=row.contact, at=world.now)
    deed = campaigning.end(campaign, result="Salió", outcome=None, now=world.now, seen=None)
    text = told(world, world.lucia)
    assert "divorcio de Lucía" not in text
    assert "divorcio de Hugo" in text
    deed.refresh_from_db()
    assert deed.undo(now=world.now)
    assert CampaignPerson.objects.owned_by(world.ana).get().step.contact_id == hugo.pk
