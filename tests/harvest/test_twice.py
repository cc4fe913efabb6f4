"""A button pressed twice, or in two windows: what it notes is noted once."""

from importlib import import_module

import pytest
from django.db import connection
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.models import Ask, CampaignPerson, Interview, Outcome
from lazos.people.models import Exchange, Interaction
from lazos.practice.models import Promise
from tests.permissions.harvest import gift as a_need


@pytest.fixture
def ana(world, as_member):
    return as_member(world.ana)


def twice(client, name, *args, **data):
    answers = [client.post(reverse(name, args=args), data) for _time in range(2)]
    assert all(answer.status_code == 302 for answer in answers)
    return answers


def talks(world):
    return Interaction.objects.owned_by(world.ana).count()


def test_asking_for_an_interview(world, ana):
    row = interviewing.begin(world.ana, world.lucia, now=world.now, topic="Su oficio")[0]
    twice(ana, "interview_request", row.pk)
    assert talks(world) == 1


def test_thanking_for_an_interview_leaves_the_report_to_be_told(world, ana):
    row = interviewing.begin(world.ana, world.lucia, now=world.now, topic="Su oficio")[0]
    told = {"day": world.today, "minutes": 20, "learned": "Mucho", "promise": "", "others": []}
    interviewing.held(row, told, now=world.now)
    twice(ana, "interview_thanks", row.pk)
    assert talks(world) == 2
    assert Interview.objects.owned_by(world.ana).select_related("step").get().step.kept_at is None
    assert Promise.objects.owned_by(world.ana).filter(text__contains="contarle").count() == 1


def test_a_conversation_that_took_place_is_not_put_off(world, ana):
    row = interviewing.begin(world.ana, world.lucia, now=world.now, topic="Su oficio")[0]
    told = {"day": world.today, "minutes": 20, "learned": "Mucho", "promise": "", "others": []}
    interviewing.held(row, told, now=world.now)
    twice(ana, "interview_postponement", row.pk)
    twice(ana, "interview_cancellation", row.pk)
    assert "gracias" in Interview.objects.owned_by(world.ana).select_related("step").get().step.text


def test_reporting_and_ending_an_interview(world, ana):
    row = interviewing.begin(world.ana, world.lucia, now=world.now, topic="Su oficio")[0]
    twice(ana, "interview_report", row.pk, applied="Lo probé")
    twice(ana, "interview_ending", row.pk)
    assert talks(world) == 1
    assert not Deed.objects.owned_by(world.ana).filter(subject__startswith="Cerraste").exists()


def test_a_hello_in_a_campaign_is_not_the_message_as_well(world, ana):
    campaign = campaigning.begin(world.ana, now=world.now, kind="job", title="Otro trabajo")[0]
    campaigning.add_people(campaign, [(world.lucia, "tell", "")], now=world.now)
    row = CampaignPerson.objects.owned_by(world.ana).select_related("step", "owner", "contact").get()
    campaigning.greet_first([row], now=world.now)
    twice(ana, "campaign_message", row.pk, seen_version=row.version)
    assert talks(world) == 1
    assert CampaignPerson.objects.owned_by(world.ana).get().written_at is None
    assert f'name="seen_version" value="{row.version + 3}"' in ana.get(reverse("campaign_person", args=[row.pk])).text


def test_what_was_given_first(world, ana):
    a_need(world)
    twice(ana, "gift", world.lucia.pk, note="Un libro", once="abc")
    assert talks(world) == 1
    assert Exchange.objects.owned_by(world.ana).count() == 1
    assert 'name="once"' in ana.get(reverse("gift", args=[world.lucia.pk])).text


def test_new_rows(world, ana):
    world.lucia  # noqa: B018
    first, second = twice(ana, "outcome_new", title="El contrato", kind="job", day="2026-11-20")
    assert first.url == second.url
    assert Outcome.objects.owned_by(world.ana).count() == 1
    first, second = twice(ana, "ask_new", who="Lucía Paredes", purpose="advice", topic="Su oficio")
    assert first.url == second.url
    assert Ask.objects.owned_by(world.ana).count() == 1
    first, second = twice(ana, "interview_new", who="Lucía Paredes", topic="Su oficio", minutes="20")
    assert first.url == second.url
    assert Interview.objects.owned_by(world.ana).count() == 1


def test_a_campaign_ends_once(world, ana):
    campaign = campaigning.begin(world.ana, now=world.now, kind="job", title="Otro trabajo")[0]
    twice(ana, "campaign_ending", campaign.pk, result="Salió", grew="job", title="El puesto", day="2026-11-20")
    assert Outcome.objects.owned_by(world.ana).count() == 1


def test_a_gift_as_a_step_and_somebody_in_a_chain(world, ana):
    twice(ana, "harvest_gift", world.lucia.pk, text="Un libro")
    assert Promise.objects.owned_by(world.ana).count() == 1
    outcome = Outcome.objects.create(owner=world.ana, title="El contrato", day=world.today)
    twice(ana, "outcome_hop_new", outcome.pk, who="Lucía Paredes", part="helped")
    assert outcome.hops.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("module", "name", "data"),
    [
        ("harvest.views.asks", "ask_new", {"who": "Lucía Paredes", "purpose": "advice", "topic": "su oficio"}),
        ("harvest.views.campaigns", "campaign_new", {"kind": "job", "title": "Cambiar"}),
        ("harvest.views.interviews", "interview_new", {"who": "Lucía Paredes", "topic": "su oficio", "minutes": "20"}),
        ("field.views.gatherings", "gathering_new", {"title": "Feria", "day": "2026-12-01", "aim": "3"}),
    ],
)
def test_of_two_taps_at_once_the_second_waits_for_the_first(world, ana, monkeypatch, module, name, data):
    """Whether something was just made is asked where nobody else can make it meanwhile."""
    view, asked = import_module(f"lazos.{module}"), []
    known = view.just_made
    monkeypatch.setattr(view, "just_made", lambda *a, **k: asked.append(connection.in_atomic_block) or known(*a, **k))
    assert world.lucia.pk
    assert ana.post(reverse(name), data).status_code == 302
    assert asked == [True]
