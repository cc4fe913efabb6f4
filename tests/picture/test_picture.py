"""The map: what it draws, what it notices, that nobody else sees it, and that it grows no queries."""

import re
from datetime import timedelta

import pytest

from lazos.people import derive, records
from lazos.people.models import Contact, Fact, Relation, Tending
from lazos.picture import chart, drawing, sentences
from lazos.picture.models import Picture
from lazos.practice.models import Goal, Promise
from tests.world import NOW

pytestmark = pytest.mark.django_db


def talk(world, *contacts, days=3):
    today = world.ana.today(NOW)
    return records.record_interaction(
        world.ana, list(contacts), kind="coffee", day=today - timedelta(days=days), today=today
    )


def ring_of(picture: Picture, contact: Contact) -> int:
    return next(row[1] for row in picture.people if row[0] == contact.pk)


def test_rings_are_who_is_tended_who_is_near_and_who_rests(world):
    tended, near, far = (world.contact(given=name) for name in ("Eva", "Ivo", "Noa"))
    Tending.begin(tended, by=world.ana, now=NOW)
    talk(world, near)
    picture = drawing.draw(world.ana, now=NOW)
    assert [ring_of(picture, one) for one in (tended, near, far)] == [0, 1, 2]


def test_who_met_in_small_company_or_was_introduced_knows_each_other(world):
    a, b, c = (world.contact(given=name) for name in "ABC")
    crowd = [world.contact(given=f"G{n}") for n in range(9)]
    talk(world, a, b)
    talk(world, *crowd)
    Contact.objects.owned_by(world.ana).filter(pk=c.pk).update(introduced_by=a)
    ties = {tuple(tie) for tie in drawing.draw(world.ana, now=NOW).ties}
    assert ties == {(a.pk, b.pk), (a.pk, c.pk)}


def test_the_same_data_is_drawn_the_same(world):
    for n in range(20):
        world.contact(given=f"P{n}", organisation="Acme" if n % 2 else "")
    first = drawing.draw(world.ana, now=NOW).people
    assert drawing.draw(world.ana, now=NOW + timedelta(hours=1)).people == first


def test_it_is_drawn_again_when_something_changed_and_only_then(world):
    first = drawing.current(world.ana, now=NOW)
    assert drawing.current(world.ana, now=NOW + timedelta(minutes=1)).drawn_at == first.drawn_at
    new = world.contact(given="Nueva")
    again = drawing.current(world.ana, now=NOW + timedelta(minutes=2))
    assert new.pk in [person[0] for person in again.people]
    talk(world, new)
    assert ring_of(drawing.current(world.ana, now=NOW + timedelta(minutes=3)), new) == 1
    later = drawing.current(world.ana, now=NOW + drawing.STALE + timedelta(hours=1))
    assert later.drawn_at > again.drawn_at


def test_a_large_one_is_shown_as_it_was_while_it_is_drawn_again(world, monkeypatch, django_capture_on_commit_callbacks):
    drawing.current(world.ana, now=NOW)
    monkeypatch.setattr(drawing, "AT_ONCE", -1)
    world.contact(given="Nueva")
    with django_capture_on_commit_callbacks(execute=True) as later:
        shown = drawing.current(world.ana, now=NOW)
    assert len(later) == 1
    assert len(Picture.objects.owned_by(world.ana).get().people) == len(shown.people) + 1


def test_a_bridge_that_hangs_on_one_person_is_noticed(as_member, world):
    doctors = [world.contact(given=name, organisation="Hospital San Lázaro") for name in ("Teresa", "Pilar", "Rosa")]
    talk(world, doctors[0])
    page = as_member(world.ana).get("/map/").content.decode()
    assert "Teresa es tu único puente con la salud" in page
    talk(world, doctors[1])
    assert "único puente con la salud" not in as_member(world.ana).get("/map/").content.decode()


def test_somebody_alone_is_put_beside_who_shares_something(as_member, world):
    camila, joaquin = world.contact(given="Camila"), world.contact(given="Joaquín")
    Tending.begin(camila, by=world.ana, now=NOW)
    for contact in (camila, joaquin):
        Fact.objects.create(owner=world.ana, contact=contact, kind="interest", text="bibliotecas", folded="bibliotecas")
        talk(world, contact)
    page = as_member(world.ana).get("/map/").content.decode()
    assert "Camila no conoce a nadie más de tu red" in page
    assert "bibliotecas" in page


def test_who_would_welcome_a_call_and_not_whom_something_is_owed(as_member, world):
    eva, ivo = world.contact(given="Eva"), world.contact(given="Ivo")
    for contact in (eva, ivo):
        talk(world, contact)
    due = world.ana.today(NOW) - timedelta(days=3)
    Promise.objects.create(owner=world.ana, contact=ivo, text="el libro", made_on=due, due=due)
    picture = drawing.draw(world.ana, now=NOW)
    assert eva.pk in picture.welcome
    assert ivo.pk not in picture.welcome


def test_nobody_from_a_circle_is_said_only_once_circles_are_in_use(world):
    assert not any(one["kind"] == "nobody" for one in drawing.draw(world.ana, now=NOW).findings)
    for kind in ("friend", "client", "teacher"):
        Relation.objects.create(owner=world.ana, contact=world.contact(given=kind), kind=kind)
    assert any(one["kind"] == "nobody" for one in drawing.draw(world.ana, now=NOW).findings)


def test_the_list_says_what_the_drawing_shows(as_member, world):
    eva, ivo = world.contact(given="Eva", family="Sol"), world.contact(given="Ivo", family="Mar")
    Tending.begin(eva, by=world.ana, now=NOW)
    talk(world, eva, ivo)
    records.circle_named(world.ana, "Feria").contacts.add(eva)
    page = as_member(world.ana).get("/map/list/").content.decode()
    row = page[page.index("Eva Sol") :]
    assert row.index("Círculo cuidado") < row.index("Feria") < row.index("Ivo")


def test_groups_are_told_in_the_list_and_at_the_rim(as_member, world):
    names = ("Eva", "Ivo", "Noa", "Ada")
    eva, ivo, noa, ada = (world.contact(given=name) for name in names)
    records.circle_named(world.ana, "Feria").contacts.add(eva, ivo)
    Contact.objects.owned_by(world.ana).filter(pk=noa.pk).update(introduced_by=eva)
    Contact.objects.owned_by(world.ana).filter(pk=ada.pk).update(seed_circle="teachers")
    page = as_member(world.ana).get("/map/list/").content.decode()
    rows = {name: page[page.index(f">{name}</a></th>") :].split("</tr>")[0] for name in names}
    assert "Feria" in rows["Eva"]
    assert "Feria" in rows["Noa"]  # by whom she knows
    assert "Quien te enseñó algo" in rows["Ada"]
    told = as_member(world.ana).get("/map/people.json").json()["groups"]
    assert [one["name"] for one in told] == ["Feria"]


def test_who_only_know_each_other_are_named_by_one_of_them(as_member, world):
    talk(world, *(world.contact(given=name) for name in ("Eva", "Ivo", "Noa")))
    assert as_member(world.ana).get("/map/people.json").json()["groups"][0]["name"] == "Con Eva"


def test_a_step_leads_to_a_page_with_something_to_do(as_member, world):
    doctors = [world.contact(given=name, organisation="Hospital San Lázaro") for name in ("Teresa", "Pilar", "Rosa")]
    talk(world, doctors[0])
    talk(world, doctors[1], days=300)
    for kind in ("friend", "client", "teacher"):
        Relation.objects.create(owner=world.ana, contact=world.contact(given=kind), kind=kind)
    Goal.objects.create(owner=world.ana, text="Dar clases en la universidad", rank=1)
    client = as_member(world.ana)
    page = client.get("/map/").content.decode()
    assert "Hoy no hay un lazo vivo con la educación" in page
    steps = re.findall(r'<p class="small soft">[^<]*</p><a class="btn" href="([^"]+)"', page)
    assert f"/people/{doctors[1].pk}/message/revive/" in steps
    assert len(steps) >= 3
    for step in steps:
        assert client.get(step.replace("&amp;", "&")).status_code == 200, step


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["Ana"], "Ana"),
        (["Nahia", "Hugo"], "Nahia y Hugo"),
        (["Nahia", "Hugo", "Inés"], "Nahia, Hugo e Inés"),
    ],
)
def test_names_that_are_links_are_joined_as_they_are_said(names, said):
    separators = sentences.separators(names)
    assert "".join(before + name for before, name in zip(separators, names, strict=True)) == said


def test_nobody_of_another_member_is_ever_drawn(as_member, world):
    mine = world.contact(given="Secreta")
    talk(world, mine)
    for address in ("/map/", "/map/list/", "/map/people.json"):
        assert "Secreta" in as_member(world.ana).get(address).content.decode()
        assert "Secreta" not in as_member(world.carla).get(address).content.decode()


def test_an_empty_network_says_how_it_begins(as_member, world):
    assert "empieza con la primera persona" in as_member(world.carla).get("/map/").content.decode()


def test_somebody_archived_since_is_gone_from_all_three(as_member, world):
    gone = world.contact(given="Efímera")
    drawing.draw(world.ana, now=NOW)
    gone.archive(by=world.ana, at=NOW)
    Picture.objects.owned_by(world.ana).update(seen=drawing.mark_of(world.ana))
    for address in ("/map/", "/map/list/", "/map/people.json"):
        assert "Efímera" not in as_member(world.ana).get(address).content.decode()


@pytest.mark.slow
@pytest.mark.parametrize("address", ["/map/", "/map/list/", "/map/people.json"])
def test_queries_do_not_grow_with_people(as_member, world, address, django_assert_max_num_queries):
    client = as_member(world.ana)
    counts = []
    for many in (5, 45):
        for n in range(many):
            talk(world, world.contact(given=f"P{many}{n}"))
        derive.refresh_ties(world.ana.pk, world.ana.today(NOW))
        client.get(address)
        with django_assert_max_num_queries(20) as seen:
            client.get(address)
        counts.append(len(seen.captured_queries))
    assert counts[0] == counts[1]


def test_at_most_so_many_dots():
    people = [[pk, 2, pk / 5000, 0.0, -1] for pk in range(1, 5001)]
    drawn = chart.draw(people, [], {})
    assert len(drawn.dots) == chart.DOTS
