"""Carla types numbers of Ana's rows into every field that takes one: nothing of Ana's is found, nor changed."""

import json

import pytest
from django.core import serializers
from django.urls import reverse

from lazos.harvest.campaigning import acts as campaigning
from lazos.harvest.interviewing import acts as interviewing
from lazos.harvest.models import Ask, Campaign, CampaignUpdate, Interview, Introduction, Outcome, OutcomeHop
from lazos.people.models import Contact
from lazos.practice.models import Goal, KeyPerson
from lazos.reviews.models import Review, ReviewAnswer


@pytest.fixture
def carla(world, as_member):
    return as_member(world.carla)


@pytest.fixture
def theirs(world):
    """Of Ana: a person, a goal, a campaign, an outcome, an interview with an answered ask."""
    goal = Goal.objects.create(owner=world.ana, text="Dirigir", rank=1)
    campaign = campaigning.begin(world.ana, now=world.now, kind="job", title="Otro trabajo")[0]
    ask = Ask.objects.create(owner=world.ana, contact=world.lucia, purpose="interview", answer="yes", sent_at=world.now)
    outcome = Outcome.objects.create(owner=world.ana, title="El contrato", day=world.today)
    return {"contact": world.lucia, "goal": goal, "campaign": campaign, "ask": ask, "outcome": outcome}


@pytest.fixture
def own(world):
    """Of Carla: the rows whose pages she may open."""
    friend = world.contact(world.carla, given="Rosa", family="Luna")
    campaign = campaigning.begin(world.carla, now=world.now, kind="job", title="Mi empleo")[0]
    outcome = Outcome.objects.create(owner=world.carla, title="El premio", day=world.today)
    interview = interviewing.begin(world.carla, friend, now=world.now, topic="Su oficio")[0]
    update = CampaignUpdate.objects.create(owner=world.carla, campaign=campaign, text="Va bien")
    review = Review.objects.create(owner=world.carla, kind="quarter", period="2026-10-01", step="near")
    rows = {"campaign": campaign, "outcome": outcome, "interview": interview, "update": update, "review": review}
    return rows | {"friend": friend}


def snapshot(world):
    rows = [model.objects.owned_by(world.ana) for model in (Contact, Goal, Campaign, Ask, Outcome, Interview)]
    return [json.loads(serializers.serialize("json", each.order_by("pk"))) for each in rows]


def test_numbers_in_fields(world, carla, theirs, own):
    before, pk = snapshot(world), theirs["contact"].pk
    who = {"who": "Lucía Paredes Ccori", "chosen": pk, "who_is": pk}
    goal, campaign = theirs["goal"].pk, theirs["campaign"].pk
    refused = [
        ("ask_new", [], who | {"purpose": "advice"}),
        ("introduction_new", [], {"first_name": "Lucía", "first_chosen": pk, "second_name": "Rosa"}),
        ("interview_new", [], {"who": "Rosa", "topic": "x", "minutes": 20, "goal": goal}),
        ("interview_new", [], {"who": "Rosa", "topic": "x", "minutes": 20, "campaign": campaign}),
        ("campaign_new", [], {"kind": "job", "title": "x", "goal": goal}),
        ("campaign_people", [own["campaign"].pk], {"contact": pk, f"stage_{pk}": "tell"}),
        ("campaign_notes", [own["campaign"].pk], who | {"kind": "advice", "text": "x", "day": "2026-11-20"}),
        ("campaign_told", [own["update"].pk], {"contact": pk}),
        ("outcome_hop_new", [own["outcome"].pk], who | {"part": "helped"}),
        ("outcome_new", [], who | {"title": "x", "kind": "job", "day": "2026-11-20"}),
        ("key_person_new", [], who),
    ]
    for name, args, data in refused:
        assert carla.post(reverse(name, args=args), data).status_code in (404, 422), name
    assert snapshot(world) == before
    for model in (OutcomeHop, KeyPerson, Introduction):
        assert not model._base_manager.exists()


def test_numbers_that_are_no_choice_of_hers_are_not_taken(world, carla, theirs, own):
    before, pk = snapshot(world), theirs["contact"].pk
    ids = {name: row.pk for name, row in theirs.items()}
    carla.post(
        reverse("ask_new") + f"?goal={ids['goal']}&campaign={ids['campaign']}", {"who": "Rosa", "purpose": "advice"}
    )
    made = Ask.objects.owned_by(world.carla).get()
    assert (made.goal_id, made.campaign_id) == (None, None)
    day = {"title": "x", "kind": "job", "day": "2026-11-20", "goal": ids["goal"], "campaign": ids["campaign"]}
    carla.post(reverse("outcome_new"), day)
    assert not Outcome.objects.owned_by(world.carla).filter(goal=ids["goal"]).exists()
    assert not Outcome.objects.owned_by(world.carla).filter(campaign=ids["campaign"]).exists()
    assert carla.get(reverse("interview_new"), {"ask": ids["ask"]}).status_code == 200
    carla.post(reverse("interview_new"), {"ask": ids["ask"], "who": "Rosa", "topic": "y", "minutes": 20})
    assert not Interview.objects.owned_by(world.carla).exclude(ask=None).exists()
    told = {"learned": "x", "day": "2026-11-20", "minutes": 20, "who": "Lucía", "who_0": pk}
    carla.post(reverse("interview_conversation", args=[own["interview"].pk]), told)
    assert pk not in own["interview"].suggested.values_list("pk", flat=True)
    said = {"people": pk, f"p{pk}-verdict": "let_go", f"p{own['friend'].pk}-verdict": "renew", "people_": ""}
    carla.post(reverse("review_people", args=[own["review"].pk, "near"]), said)
    assert not ReviewAnswer._base_manager.exists()
    carla.post(reverse("interview_preparation", args=[own["interview"].pk]), {"chosen": ["9" * 5000]})
    assert snapshot(world) == before
