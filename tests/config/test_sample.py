"""The sample of the demo: every part of it is alive on the first evening, in both languages."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import translation

from lazos.config.cli.commands.today import as_object
from lazos.config.sample import plant
from lazos.field.models import Gathering
from lazos.harvest.models import Ask, Campaign, Interview, Introduction, Outcome
from lazos.practice.models import Goal, KeyPerson, Offering, Pitch, Promise
from lazos.practice.plan import day_of
from lazos.sharing.models import Clipping

KINDS = (Gathering, Goal, Pitch, Offering, Ask, Interview, Introduction, Campaign, Outcome, KeyPerson, Clipping)
PAGES = (
    "home",
    "gatherings",
    "map",
    "goals",
    "pitches",
    "offerings",
    "asks",
    "introducing",
    "interviews",
    "campaigns",
    "harvest",
    "review",
    "clippings",
)


@pytest.fixture
def planted(world):
    plant(world.ana, now=world.now)
    return world


def test_there_is_something_of_each_kind(planted):
    assert [kind.__name__ for kind in KINDS if not kind.objects.owned_by(planted.ana).exists()] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_page_has_something_to_show(planted, as_member, language):
    planted.ana.language = language
    planted.ana.save_changes("language")
    client = as_member(planted.ana)
    pages = {name: client.get(reverse(name)) for name in PAGES}
    assert [name for name, page in pages.items() if page.status_code != 200 or 'class="empty' in page.text] == []


@pytest.mark.slow
def test_no_step_of_a_flow_begins_late(planted):
    today = planted.ana.today(planted.now)
    steps = Promise.objects.owned_by(planted.ana).filter(kept_at=None, released_at=None, due__lt=today)
    assert [str(step.contact) for step in steps] == ["Nahia Etxebarria"]


@pytest.mark.slow
def test_nothing_is_dated_after_the_day_it_is_made(planted):
    assert not Ask.objects.owned_by(planted.ana).filter(sent_at__gt=planted.now).exists()
    assert not Interview.objects.owned_by(planted.ana).filter(held_at__gt=planted.now).exists()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["es", "en"])
def test_every_day_of_the_next_weeks_can_be_told_to_a_script(world, language):
    plant(world.ana, now=world.now + timedelta(days=1))  # a Saturday: an introduction is the step of the next days
    world.ana.language = language
    with translation.override(language):
        days = [as_object(day_of(world.ana, world.today + timedelta(days=ahead))) for ahead in range(1, 15)]
    kinds = {person["kind"] for day in days for person in json.loads(json.dumps(day))["people"]}
    assert {"promise_overdue", "promise_due"} < kinds
