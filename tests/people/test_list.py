"""The list: who is in it, in what order, and what is done to many at once."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.people import derive, records
from lazos.people.models import Archival, Circle, Contact, Rest, Tag, Tending
from lazos.practice.models import Goal, Promise


@pytest.fixture
def ana(world, as_member):
    return as_member(world.ana)


def names(client, **query) -> list[str]:
    response = client.get(reverse("people"), query)
    return [contact.given for contact in response.context["page"].rows]


@pytest.fixture
def three(world):
    """Zoe, tended and spoken to this week; Abel, silent for a year; Mina, never spoken to."""
    zoe = world.contact(given="Zoe", city="Lima", organisation="Botica Clara")
    abel, mina = world.contact(given="Abel"), world.contact(given="Mina", city="Mérida")
    world.talked(zoe, world.today - timedelta(days=3))
    world.talked(abel, world.today - timedelta(days=370))
    world.tended(zoe)
    derive.refresh_ties(world.ana.pk, world.today)
    return zoe, abel, mina


def test_tabs(ana, three):
    assert names(ana) == ["Zoe"]
    assert names(ana, who="all") == ["Abel", "Mina", "Zoe"]
    assert names(ana, who="silent") == ["Abel"]
    assert names(ana, who="fallow") == ["Mina"]


def test_filters_and_orders(ana, world, three):
    zoe, abel, mina = three
    records.circle_named(world.ana, "Colegas").contacts.add(abel)
    records.tag_named(world.ana, "maya").contacts.add(mina)
    records.set_relations(zoe, ["mentor"])
    assert names(ana, circle=Circle.objects.owned_by(world.ana).get().pk) == ["Abel"]
    assert names(ana, tag=Tag.objects.owned_by(world.ana).get().pk) == ["Mina"]
    assert names(ana, relation="mentor") == ["Zoe"]
    assert names(ana, place="méri") == ["Mina"]
    assert names(ana, organisation="botica") == ["Zoe"]
    assert names(ana, since="183") == ["Abel", "Mina"]
    assert names(ana, q="lima") == ["Zoe"]
    assert names(ana, who="all", order="last") == ["Zoe", "Abel", "Mina"]
    assert names(ana, who="all", order="tie") == ["Zoe", "Abel", "Mina"]


@pytest.mark.parametrize("query", [{"circle": "x"}, {"tie": "nada"}, {"page": "-3"}, {"page": "9" * 30}, {"q": "\0"}])
def test_an_address_that_makes_no_sense_is_no_error(ana, three, query):
    assert ana.get(reverse("people"), query | {"who": "all"}).status_code == 200


def test_another_members_circle_filters_nobody_in(as_member, world, three):
    circle = records.circle_named(world.ana, "Colegas")
    circle.contacts.add(three[0])
    assert names(as_member(world.carla), circle=circle.pk) == []


def test_pages(ana, world):
    for n in range(55):
        world.contact(given=f"P{n:02}")
    assert len(names(ana, who="all")) == 50
    assert names(ana, who="all", page=2) == ["P50", "P51", "P52", "P53", "P54"]


def test_htmx_gets_the_list_alone(ana, three):
    part = ana.get(reverse("people"), {"q": "zoe"}, headers={"HX-Request": "true"}).content.decode()
    assert part.startswith('<section class="card" id="found"')
    assert "Abel" not in part


@pytest.mark.parametrize("count", [5, 50])
def test_queries_do_not_grow(ana, world, count, django_assert_max_num_queries):
    for n in range(count):
        world.contact(given=f"P{n}")
    with django_assert_max_num_queries(9):
        ana.get(reverse("people"), {"who": "all"})


def bulk(client, act, contacts, **more):
    return client.post(reverse("contact_states"), {"act": act, "ids": [contact.pk for contact in contacts]} | more)


def test_states_of_many_are_undone_as_one(ana, world, three):
    zoe, abel, _mina = three
    bulk(ana, "archive", [zoe, abel])
    assert Archival.objects.owned_by(world.ana).count() == 2
    assert names(ana, who="all") == ["Mina"]
    assert names(ana, who="archived") == ["Abel", "Zoe"]
    Deed.objects.owned_by(world.ana).get().undo(now=world.now)
    assert not Archival.objects.owned_by(world.ana).exists()
    assert Tending.objects.owned_by(world.ana).get().contact == zoe
    bulk(ana, "rest", [zoe])
    zoe.refresh_from_db()
    assert zoe.tie == "barbecho"
    ana.post(reverse("contact_states"), {"one": f"wake {zoe.pk}", "ids": [abel.pk]})
    zoe.refresh_from_db()
    assert (zoe.tie, Rest.objects.owned_by(world.ana).count()) == ("vivo", 0)


def test_more_than_the_circle_holds_changes_nothing(ana, world, three):
    world.ana.tended_cap = 2
    world.ana.save_changes("tended_cap")
    said = bulk(ana, "tend", three[1:], next=reverse("people")).wsgi_request
    assert said
    assert Tending.objects.owned_by(world.ana).count() == 1


def test_circle_and_tag_for_many(ana, world, three):
    bulk(ana, "circle", three, name="Vecindad")
    bulk(ana, "tag", three[:1], name="Vecindad")
    assert Circle.objects.owned_by(world.ana).get().contacts.count() == 3
    assert list(Contact.objects.owned_by(world.ana).matching("vecindad")) == [three[0]]
    for deed in Deed.objects.owned_by(world.ana):
        deed.undo(now=world.now)
    assert Circle.objects.owned_by(world.ana).get().contacts.count() == 0
    assert not Contact.objects.owned_by(world.ana).matching("vecindad").exists()


def test_nobody_acts_on_anothers_people(as_member, world, three):
    bulk(as_member(world.carla), "archive", three)
    assert not Archival.objects.unscoped().exists()


def test_circles_are_renamed_and_left_and_removed(ana, world, three):
    circle = records.circle_named(world.ana, "Colegas")
    circle.contacts.add(*three)
    ana.post(reverse("circle", args=[circle.pk]), {"name": "Cole", "rhythm_days": 30, "leaving": [three[0].pk]})
    circle.refresh_from_db()
    assert (circle.name, circle.rhythm_days, circle.contacts.count()) == ("Cole", 30, 2)
    ana.post(reverse("circle_removal", args=[circle.pk]))
    assert not Circle.objects.owned_by(world.ana).exists()
    Deed.objects.owned_by(world.ana).get().undo(now=world.now)
    assert Circle.objects.owned_by(world.ana).get().contacts.count() == 2


def test_two_tags_become_one(ana, world, three):
    one, other = (records.tag_named(world.ana, name) for name in ("Datos", "datos abiertos"))
    one.contacts.add(three[0], three[1])
    other.contacts.add(three[1], three[2])
    ana.post(reverse("tag", args=[other.pk]), {"name": "DATOS"})
    assert Tag.objects.owned_by(world.ana).get().contacts.count() == 3


@pytest.mark.parametrize("kind", ["circle", "tag"])
def test_two_windows_never_overwrite_each_other_silently(ana, world, kind):
    row = {"circle": records.circle_named, "tag": records.tag_named}[kind](world.ana, "Colegas")
    url, seen = reverse(kind, args=[row.pk]), {"seen_version": row.version}
    ana.post(url, {"name": "La primera"} | seen)
    second = ana.post(url, {"name": "La segunda"} | seen)
    row.refresh_from_db()
    assert (second.status_code, row.name) == (422, "La primera")
    page = second.content.decode()
    assert "La segunda" in page
    assert "Otra ventana guardó antes" in page
    assert f'name="seen_version" value="{row.version}"' in page
    assert ana.post(url, {"name": "La segunda", "seen_version": row.version}).status_code == 302
    row.refresh_from_db()
    assert row.name == "La segunda"


def test_filters_that_the_practice_adds(ana, world, three):
    zoe, abel, mina = three
    goal = Goal.objects.create(owner=world.ana, text="Volver a enseñar")
    goal.contacts.add(zoe, mina)
    Promise.objects.create(owner=world.ana, contact=abel, text="mandarle la guía", made_on=world.today)
    kept = Promise.objects.create(owner=world.ana, contact=mina, text="un libro", made_on=world.today)
    Promise.objects.owned_by(world.ana).filter(pk=kept.pk).update(kept_at=world.now)
    page = ana.get(reverse("people")).content.decode()
    assert "Cualquier meta" in page
    assert "Con promesa pendiente" in page
    assert names(ana, goal=goal.pk) == ["Mina", "Zoe"]
    assert names(ana, promise="1") == ["Abel"]
    assert names(ana, promise="perhaps", goal="x", who="all") == ["Abel", "Mina", "Zoe"]


def test_a_goal_of_somebody_else_finds_nobody(ana, world, three):
    theirs = Goal.objects.create(owner=world.bruno, text="Vender")
    assert names(ana, goal=theirs.pk) == []


def test_who_is_called_so_comes_before_who_only_holds_it(ana, world):
    world.contact(given="Beto", organisation="Banana Sur")
    world.contact(given="Diana", family="Abad")
    world.contact(given="Carlos", city="Ana Maya")
    world.contact(given="Ana", family="Zúñiga")
    assert names(ana, q="ana", who="all") == ["Ana", "Diana", "Carlos", "Beto"]
