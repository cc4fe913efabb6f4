"""Deeds: undone once, by their owner alone."""

import pytest
from django.urls import reverse

from lazos.activity import models
from lazos.activity.models import record, undoes


@pytest.fixture
def undone(monkeypatch):
    monkeypatch.setattr(models, "_undoers", dict(models._undoers))
    seen = []
    undoes("tried")(lambda deed, now: seen.append(deed.facts["what"]))
    return seen


def test_undone_once(world, undone):
    deed = record(world.ana, "tried", at=world.now, subject="Algo", what=7)
    assert deed.can_be_undone
    assert deed.undo(now=world.now)
    assert not deed.undo(now=world.now)
    assert undone == [7]


def test_what_fails_while_being_undone_stays_done(world, undone):
    undoes("broken")(lambda deed, now: 1 / 0)
    deed = record(world.ana, "broken", at=world.now)
    with pytest.raises(ZeroDivisionError):
        deed.undo(now=world.now)
    deed.refresh_from_db()
    assert deed.undone_at is None


def test_a_kind_that_nobody_undoes(world):
    deed = record(world.ana, "only_noted", at=world.now)
    assert not deed.can_be_undone
    assert not deed.undo(now=world.now)


def test_only_its_owner(world, undone, as_member):
    deed = record(world.ana, "tried", at=world.now, what=1)
    assert as_member(world.carla).post(reverse("deed_undo", args=[deed.pk])).status_code == 404
    assert undone == []
    as_member(world.ana).post(reverse("deed_undo", args=[deed.pk]))
    assert undone == [1]


def test_never_to_another_host(world, undone, as_member):
    deed = record(world.ana, "tried", at=world.now, what=1)
    answer = as_member(world.ana).post(reverse("deed_undo", args=[deed.pk]), {"next": "https://evil.example/"})
    assert answer.headers["Location"] == reverse("history")


def test_the_history_names_it_and_does_not_grow_in_queries(world, as_member, undone, django_assert_max_num_queries):
    client = as_member(world.ana)
    for number in range(30):
        record(world.ana, "tried", at=world.now, subject=f"Algo {number}", what=number)
    with django_assert_max_num_queries(5):
        page = client.get(reverse("history")).content.decode()
    assert page.count("Algo") >= 30
