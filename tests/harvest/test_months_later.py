"""Whoever opens an old flow finds where it stands and what can be done, and no message says what is no longer true."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.harvest.asks import composing, tracking
from lazos.harvest.asks.state import state_of
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.models import Campaign, CampaignPerson
from lazos.practice.plan.day import day_of
from lazos.web import wording


@pytest.fixture
def later(world, monkeypatch):
    """The pages as they are so many days after the cast lived."""

    def go(days):
        monkeypatch.setattr("django.utils.timezone.now", lambda: world.now + timedelta(days=days))

    return go


def page(client, name, pk):
    return client.get(reverse(name, args=[pk])).content.decode()


def test_a_reminder_says_how_long_ago_it_was(world, as_member, later):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="tu despacho")
    tracking.send(ask, how="email", day=world.today, now=world.now)
    later(12)
    assert "Te escribí hace unos días sobre esto: tu despacho" in page(as_member(world.ana), "ask", ask.pk)
    later(200)
    ana = as_member(world.ana)
    assert "Te escribí hace 7 meses sobre esto: tu despacho" in page(ana, "ask", ask.pk)
    world.lucia.language = "en"
    world.lucia.save_changes("language")
    assert "I wrote to you 7 months ago about this" in page(ana, "ask", ask.pk)


def test_a_conversation_whose_day_went_by(world, as_member, later):
    interview, _deed = interviewing.begin(world.ana, world.lucia, now=world.now, topic="cómo enseñar")
    starts = world.now + timedelta(days=3)
    interviewing.schedule(interview, {"starts_at": starts}, now=world.now, seen=None)
    today = world.ana.today(world.now + timedelta(days=40))
    card = day_of(world.ana, today).card_for(world.lucia.pk)
    assert card.reason == "La cita era hace 5 semanas. ¿Ya hablaron? Anótalo, o busquen otra hora."
    assert "Nos vemos" not in card.draft.text
    assert "¿Te vendría bien un café o una llamada" in card.draft.text
    later(40)
    text = page(as_member(world.ana), "interview", interview.pk)
    assert "La cita era hace 5 semanas" in text
    assert text.index("Después: lo que te llevas") < text.index("Prepárate en cinco minutos")
    assert "Bajar la cita" not in text


def test_on_the_day_itself_it_is_still_to_come(world):
    interview, _deed = interviewing.begin(world.ana, world.lucia, now=world.now, topic="cómo enseñar")
    starts = world.now + timedelta(days=3)
    interviewing.schedule(interview, {"starts_at": starts}, now=world.now, seen=None)
    card = day_of(world.ana, world.ana.today(starts)).card_for(world.lucia.pk)
    assert card.reason.startswith("Siguiente paso: conversar")
    assert "Nos vemos" in card.draft.text


def test_a_campaign_beyond_its_day(world, as_member, later):
    campaign, _deed = campaigning.begin(
        world.ana, now=world.now, kind="job", title="Un hospital", until=world.today + timedelta(days=30)
    )
    campaigning.add_people(campaign, [(world.lucia, "learn", "")], now=world.now)
    person = CampaignPerson.objects.owned_by(world.ana).get()
    campaigning.wrote(person, now=world.now)
    later(200)
    ana = as_member(world.ana)
    assert "Puedes seguir, o terminarla y contar en qué quedó." in page(ana, "campaign", campaign.pk)
    text = page(ana, "campaign_person", person.pk)
    assert "Te escribí hace 7 meses" in text
    assert "Pasar a “Recomendación”" in text
    assert Campaign.objects.owned_by(world.ana).get().ended_at is None


def test_an_ask_that_nobody_answered_for_weeks_is_the_members_turn(world, as_member):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="la imprenta")
    tracking.send(ask, how="message", day=world.today, now=world.now)
    assert not state_of(ask, world.today + timedelta(days=9)).mine
    assert state_of(ask, world.today + timedelta(days=60)).mine


def test_times_past_never_run_backwards():
    lengths = [wording.span(days) for days in range(50, 75)]
    assert lengths == [*[f"{n} semanas" for n in (7, 7, 7, 8, 8, 8, 8, 8, 8, 8)], *["2 meses"] * 15]
