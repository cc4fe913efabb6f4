"""Private rows: whose they are, and what that costs."""

from __future__ import annotations

import pytest

from lazos.activity.rows import Unscoped
from lazos.people.models import Contact
from lazos.practice.models import Goal

pytestmark = pytest.mark.django_db


def test_rows_of_nobody_in_particular_are_refused(world):
    assert world.lucia.pk
    with pytest.raises(Unscoped):
        list(Contact.objects.filter(given="Lucía"))


def test_a_row_has_its_owner_at_hand(world, django_assert_num_queries):
    Goal.objects.create(owner=world.ana, text="Dirigir un equipo")
    with django_assert_num_queries(3):
        [goal] = Goal.objects.owned_by(world.ana).order_by("pk")
        first = Goal.objects.owned_by(world.ana).filter(text__contains="equipo").first()
        assert goal.owner is first.owner is Goal.objects.owned_by(world.ana).get().owner is world.ana


def test_a_row_read_without_its_owner_asks_for_nothing_more(world, django_assert_num_queries):
    for given in ("Iván", "Noemí", "Hugo"):
        world.contact(given=given)
    with django_assert_num_queries(1):
        assert len(Contact.objects.owned_by(world.ana).only("given")) == 3


def test_an_owner_given_by_number_is_read_when_asked_for(world):
    Goal.objects.create(owner=world.ana, text="Dirigir un equipo")
    assert Goal.objects.owned_by(world.ana.pk).get().owner == world.ana
