"""Duplicates: found with their reasons, asked one pair at a time, answers remembered and taken back."""

from datetime import timedelta
from itertools import pairwise

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from lazos.activity.models import Deed
from lazos.background.models import Run
from lazos.people import duplicates, jobs, reasons, records
from lazos.people.models import Contact, NotTheSame, PossibleDuplicate


@pytest.fixture
def ana(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def twins(world):
    one = world.contact(given="Omar", family="Santillán", organisation="Botica Clara")
    other = world.contact(given="Omar", family="Santillan Ruz", organisation="Botica Clara")
    world.contact(given="Teresa", family="Quiroga")
    records.set_emails(one, ["omar@boticaclara.example"])
    records.set_emails(other, ["omar@boticaclara.example"])
    records.set_phones(one, ["+52 55 5550 1873"], region="MX")
    records.set_phones(other, ["55 5550 1873"], region="MX")
    return one, other


def find(world) -> PossibleDuplicate:
    jobs.find_duplicates.func(world.ana.pk)
    return PossibleDuplicate.objects.owned_by(world.ana).select_related("first", "second").get()


def test_the_search_finds_the_pair_and_says_why(world, twins):
    pair = find(world)
    assert {pair.first, pair.second} == set(twins)
    codes = {reason[0] for reason in pair.reasons}
    assert {"same_email", "same_given_name", "extra_surname"} <= codes
    find(world)  # again: nothing new
    assert Run.objects.owned_by(world.ana).filter(state="done").count() == 2


def test_the_page_shows_them_side_by_side(ana, world, twins):
    pair = find(world)
    said = ana.get(reverse("duplicates")).content.decode()
    assert "es el mismo, queda uno" in said
    assert "lo tienen las dos, queda uno" in said
    assert "Mismo correo" in said
    assert ana.get(reverse("duplicate", args=[pair.pk])).status_code == 200


def test_one_person_then_undone(ana, world, twins):
    pair = find(world)
    ana.post(reverse("duplicate", args=[pair.pk]), {"answer": "one", "name": "gone"})
    assert Contact.objects.owned_by(world.ana).living().count() == 2
    assert "Unidas hace poco" in ana.get(reverse("duplicates")).content.decode()
    Deed.objects.owned_by(world.ana).get(kind="contacts_merged").undo(now=world.now)
    assert Contact.objects.owned_by(world.ana).living().count() == 3
    assert PossibleDuplicate.objects.owned_by(world.ana).get().pk == pair.pk


def test_two_people_are_not_asked_again(ana, world, twins):
    pair = find(world)
    ana.post(reverse("duplicate", args=[pair.pk]), {"answer": "two"})
    jobs.find_duplicates.func(world.ana.pk)
    assert not PossibleDuplicate.objects.owned_by(world.ana).exists()
    assert NotTheSame.objects.owned_by(world.ana).count() == 1
    Deed.objects.owned_by(world.ana).get().undo(now=world.now)
    assert PossibleDuplicate.objects.owned_by(world.ana).count() == 1
    assert not NotTheSame.objects.owned_by(world.ana).exists()


def test_later_is_remembered_and_goes_behind_the_others(ana, world, twins):
    pair = find(world)
    third = world.contact(given="Omar")
    other = PossibleDuplicate.objects.create(owner=world.ana, first=twins[0], second=third, probability=0.51)
    assert ana.get(reverse("duplicates")).context["pair"] == pair
    ana.post(reverse("duplicate", args=[pair.pk]), {"answer": "later"})
    page = ana.get(reverse("duplicates"))
    assert page.context["pair"] == other
    assert list(page.context["following"]) == [pair]
    ana.post(reverse("duplicate", args=[other.pk]), {"answer": "later"})
    page = ana.get(reverse("duplicates"))
    assert page.context["pair"] is None
    assert "Lo que queda lo dejaste para después." in page.content.decode()
    assert duplicates.next_pair(world.ana, now=timezone.now() + timedelta(days=31)) == pair


def test_the_button_starts_one_search(ana, world, twins):
    for _ in range(2):
        ana.post(reverse("duplicates_search"))
    run = Run.objects.owned_by(world.ana).get()
    assert f"run-{run.pk}" in ana.get(reverse("duplicates")).content.decode()
    jobs.find_duplicates.func(world.ana.pk, run.pk)
    run.refresh_from_db()
    assert (run.state, run.result) == ("done", {"pairs": 1})


def test_a_cancelled_search_writes_nothing(world, twins):
    run = Run.objects.create(owner=world.ana, kind="duplicates")
    run.ask_to_stop(now=world.now)
    jobs.find_duplicates.func(world.ana.pk, run.pk)
    run.refresh_from_db()
    assert run.state == "cancelled"
    assert not PossibleDuplicate.objects.owned_by(world.ana).exists()


def test_two_chosen_by_hand(ana, world, twins):
    one, other = twins
    said = ana.get(reverse("contact_merging", args=[one.pk])).content.decode()
    assert reverse("contact_merging_with", args=[one.pk, other.pk]) in said
    assert ana.get(reverse("contact_merging_with", args=[one.pk, other.pk])).status_code == 200
    response = ana.post(reverse("contact_merging_with", args=[one.pk, other.pk]))
    gone = other if response.headers["Location"] == reverse("contact", args=[one.pk]) else one
    gone.refresh_from_db()
    assert gone.merged_into_id
    followed = ana.get(reverse("contact", args=[gone.pk]))
    assert followed.headers["Location"] == response.headers["Location"]


def test_nobody_merges_with_anothers(ana, world, twins):
    theirs = world.contact(world.carla, given="Omar")
    assert ana.post(reverse("contact_merging_with", args=[twins[0].pk, theirs.pk])).status_code == 404


@pytest.mark.parametrize(
    ("codes", "es"),
    [
        (
            [["same_phone_written_differently", "", ""], ["initial", "", ""]],
            "Mismo teléfono escrito distinto y el nombre empieza igual.",
        ),
        (["same_email", "different_given_name"], "Mismo correo; pero el nombre de pila es otro."),
        ([], "Se parecen."),
        (["a_code_of_tomorrow"], "Se parecen."),
    ],
)
def test_reasons_in_words(codes, es):
    with override("es"):
        assert reasons.sentence(codes) == es


def test_every_code_has_words():
    from lazos.core.identity.rules import _CODES

    known = reasons._words()
    assert {code for _field, _level, code in _CODES} <= set(known)


@pytest.mark.parametrize("count", [5, 50])
def test_queries_do_not_grow(ana, world, count, django_assert_max_num_queries):
    contacts = [world.contact(given=f"O{n}") for n in range(count + 1)]
    for one, other in pairwise(contacts):
        PossibleDuplicate.objects.create(owner=world.ana, first=one, second=other, probability=0.7)
    with django_assert_max_num_queries(18):
        ana.get(reverse("duplicates"))


def test_the_first_pair_is_answered_where_it_is_shown(world, ana, twins):
    pair = find(world)
    page = ana.get(reverse("duplicates")).content.decode()
    assert f'action="{reverse("duplicate", args=[pair.pk])}"' in page
