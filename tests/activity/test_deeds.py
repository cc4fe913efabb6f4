"""Deeds: undone once, by their owner alone."""

import pytest
from django.urls import get_resolver, reverse

from lazos.activity import models
from lazos.activity.models import follow, record, undoes
from lazos.people.models import Contact
from lazos.people.states import change_states
from lazos.practice import promising
from lazos.practice.models import Promise


@pytest.fixture
def undone(monkeypatch):
    assert get_resolver().url_patterns  # all who register an undo have done so before the list is copied
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


@pytest.mark.parametrize("made_first", [True, False])
def test_what_came_of_a_deed_is_taken_back_with_it_and_not_alone(world, undone, as_member, made_first):
    if made_first:
        second = record(world.ana, "tried", at=world.now, subject="Lo segundo", what=2)
        first = record(world.ana, "tried", at=world.now, subject="Lo primero", what=1, followed=[second.pk])
        second.refresh_from_db()
    else:
        first = record(world.ana, "tried", at=world.now, subject="Lo primero", what=1)
        second = record(world.ana, "tried", at=world.now, subject="Lo segundo", what=2)
        follow(first, second)
    client = as_member(world.ana)
    page = client.get(reverse("history")).content.decode()
    assert reverse("deed_undo", args=[first.pk]) in page
    assert reverse("deed_undo", args=[second.pk]) not in page
    assert "se deshace con lo que le dio origen" in page
    client.post(reverse("deed_undo", args=[second.pk]))  # from a page that was open before
    assert undone == []
    client.post(reverse("deed_undo", args=[first.pk]))
    assert undone == [2, 1]


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


def test_what_was_done_is_said_in_the_language_of_the_reader(world, as_member):
    contacts = [world.lucia, world.contact(given="Hugo")]
    deed, said = change_states(contacts, "rest", by=world.ana, now=world.now)
    assert said == deed.subject == "2 personas descansan."
    promising.keep(
        Promise.objects.create(owner=world.ana, contact=world.lucia, text="la guía", made_on=world.today), now=world.now
    )
    client = as_member(world.ana)
    assert "Cumpliste: la guía" in client.get("/history/").content.decode()
    world.ana.language = "en"
    world.ana.save(update_fields=["language"])
    page = as_member(world.ana).get("/history/").content.decode()
    assert "2 people are resting." in page
    assert "You kept: la guía" in page


def test_rows_from_before_keep_their_words(world, as_member):
    record(world.ana, "promise_closed", at=world.now, subject="Cumpliste: el guion")
    record(world.ana, "unknown", at=world.now, subject="Algo", said=["no_such_code", {}])
    page = as_member(world.ana).get("/history/").content.decode()
    assert "Cumpliste: el guion" in page
    assert "Algo" in page


def test_after_the_undo_it_leads_to_a_page_that_is_still_there(world, undone, as_member):
    ana, lucia = as_member(world.ana), world.lucia
    undoes("added")(lambda deed, now: Contact.objects.owned_by(world.ana).filter(pk=deed.facts["contact"]).delete())
    page = reverse("contact", args=[lucia.pk])
    sent = {"HTTP_REFERER": f"http://testserver{page}"}
    kept = record(world.ana, "tried", at=world.now, what=1)
    assert ana.post(reverse("deed_undo", args=[kept.pk]), **sent).headers["Location"] == page
    deed = record(world.ana, "added", at=world.now, contact=lucia.pk)
    answer = ana.post(reverse("deed_undo", args=[deed.pk]), **sent)
    assert answer.headers["Location"] == reverse("history")
    assert "Deshecho" in ana.get(answer.headers["Location"]).content.decode()
