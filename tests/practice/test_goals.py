"""Goals: written, placed, with people and a step that Hoy proposes, closed; each act can be taken back."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.activity.models import Deed
from lazos.people import records
from lazos.practice import goals as acts
from lazos.practice.goal_cards import card_of, cards_of
from lazos.practice.models import Goal, Promise
from lazos.practice.plan import day_of


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def goal(world):
    assert world.lucia.pk  # known before anybody names her
    return Goal.objects.create(owner=world.ana, text="Dirigir un equipo", created_at=world.now)


def undo_last(world):
    assert Deed.objects.owned_by(world.ana).latest("pk").undo(now=world.now)


def read(client, name, *args):
    return client.get(reverse(name, args=args)).content.decode()


def test_a_goal_takes_the_first_free_place(world, client):
    assert "¿Qué" not in read(client, "goals")
    for text in ("Abrir un taller", "Aprender náhuatl", "Acompañar a alguien", "Una más"):
        client.post(reverse("goal_new"), {"text": text, "horizon": ""})
    ranks = list(Goal.objects.owned_by(world.ana).order_by("pk").values_list("rank", flat=True))
    assert ranks == [1, 2, 3, 3]
    assert "Ya tienes tres" in read(client, "goal_new")
    empty = client.post(reverse("goal_new"), {"text": "", "horizon": "mañana"})
    assert empty.status_code == 422
    assert "mañana" in empty.content.decode()


def test_two_goals_change_places_and_back(world, client, goal):
    second = Goal.objects.create(owner=world.ana, text="Segunda", rank=2)
    data = {"text": "Dirigir un equipo", "horizon": "2027-06-01", "rank": 2, "seen_version": 1}
    client.post(reverse("goal", args=[goal.pk]), data)
    assert [g.rank for g in (reload(goal), reload(second))] == [2, 1]
    assert card_of(reload(goal), world.today).horizon == "antes de junio"
    undo_last(world)
    assert [g.rank for g in (reload(goal), reload(second))] == [1, 2]
    assert reload(goal).horizon is None


def test_two_windows_do_not_overwrite_each_other(world, client, goal):
    data = {"text": "Una", "horizon": "", "rank": 1, "seen_version": 1}
    client.post(reverse("goal", args=[goal.pk]), data)
    late = client.post(reverse("goal", args=[goal.pk]), data | {"text": "Otra"})
    assert late.status_code == 422
    assert 'value="Otra"' in late.content.decode()
    assert 'name="seen_version" value="2"' in late.content.decode()
    assert reload(goal).text == "Una"


def test_a_step_with_a_person_is_a_promise_and_leads_back(world, client, goal):
    url = reverse("goal_step", args=[goal.pk])
    soon = (timezone.localdate() + timedelta(days=7)).isoformat()
    client.post(url, {"text": "pedirle 20 minutos", "person": "lucia", "due": soon})
    promise = Promise.objects.owned_by(world.ana).get()
    assert (promise.contact, promise.due.isoformat(), reload(goal).step) == (world.lucia, soon, promise)
    assert "pedirle 20 minutos" in read(client, "goals")
    client.post(url, {"text": "leer el informe", "person": "", "due": ""})
    assert not Promise.objects.owned_by(world.ana).exists()
    assert reload(goal).next_step == "leer el informe"
    undo_last(world)
    assert Promise.objects.owned_by(world.ana).get().text == "pedirle 20 minutos"
    client.post(reverse("promise_keeping", args=[Promise.objects.owned_by(world.ana).get().pk]))
    assert "Diste este paso: pedirle 20 minutos" in read(client, "goals")


def test_a_step_of_words_is_done_on_the_page(world, client, goal):
    acts.plan_step(goal, "leer el informe", contact=None, due=None, now=world.now)
    client.post(reverse("goal_step_taking", args=[goal.pk]))
    assert reload(goal).next_step == ""
    undo_last(world)
    assert reload(goal).next_step == "leer el informe"


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"text": "verle", "person": "Nadie"}, "No encontramos a “Nadie”"),
        ({"text": "", "person": "Lucía"}, "Falta decir qué paso es"),
        ({"text": "verle", "due": "2020-01-01"}, "Ese día ya pasó"),
        ({"text": "verle", "due": "31/31"}, "31/31"),
    ],
)
def test_a_step_that_cannot_be_is_said_and_nothing_is_lost(world, client, goal, sent, said):
    answer = client.post(reverse("goal_step", args=[goal.pk]), sent)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert sent["text"] in answer.content.decode()


def test_people_are_linked_from_the_goal_and_from_their_page(world, client, goal):
    client.post(reverse("goal_people", args=[goal.pk]), {"person": "Lucía"})
    back_there = reverse("contact", args=[world.lucia.pk]) + "?tab=goals"
    assert f"Quitar de esta meta: {goal.text}" in client.get(back_there).content.decode()
    removal = reverse("goal_person_removal", args=[goal.pk, world.lucia.pk])
    assert client.post(removal, {"next": back_there}).url == back_there
    assert "Sumar a una meta" in client.get(back_there).content.decode()
    undo_last(world)
    assert list(goal.contacts.all()) == [world.lucia]
    wrong = client.post(reverse("goal_people", args=[goal.pk]), {"person": "Zutano"})
    assert wrong.status_code == 422
    assert 'value="Zutano"' in wrong.content.decode()


def test_nobody_elses_contact_is_linked(world, client, goal):
    stranger = world.contact(world.bruno, given="Otro")
    assert client.post(reverse("goal_people", args=[goal.pk]), {"contact": stranger.pk}).status_code == 404
    assert not goal.contacts.exists()


def test_the_sentence_says_what_is_true_of_the_people(world, goal):
    def sentence():
        return card_of(reload(goal), world.today).sentence

    assert sentence().startswith("Aún no hay nadie aquí")
    goal.contacts.add(world.lucia)
    assert sentence() == "Falta alguien que ya haya dado ese salto."
    records.set_relations(world.lucia, ["mentor"])
    assert sentence().startswith("Hace mucho que no hablas")
    world.talked(world.lucia, world.today - timedelta(days=3))
    assert sentence() == "Va bien así."
    records.record_exchange(
        world.lucia, direction="received", kind="advice", day=world.today, note="Preguntar antes de medir."
    )
    assert sentence() == "Lucía te dio un consejo hoy: Preguntar antes de medir. Falta contarle qué salió."
    goal.horizon = world.today - timedelta(days=1)
    goal.save_changes("horizon")
    assert sentence().startswith("Su fecha ya pasó")


def test_an_archived_person_is_not_counted_on(world, goal):
    goal.contacts.add(world.lucia)
    world.lucia.archive(by=world.ana, at=world.now)
    assert card_of(goal, world.today).people == []


def test_a_goal_ends_reached_or_left_and_opens_again(world, client, goal):
    client.post(reverse("goal_attainment", args=[goal.pk]), {"ending": "left"})
    assert (reload(goal).ending, reload(goal).is_open) == ("left", False)
    other = Goal.objects.create(owner=world.ana, text="Otra")
    page = read(client, "goals")
    assert "Metas que ya cerraste" in page
    assert read(client, "goal", goal.pk)
    undo_last(world)
    assert (reload(goal).is_open, reload(goal).rank, reload(other).rank) == (True, 2, 1)


def test_the_plan_favours_linked_people_and_says_so(world, goal):
    for n in range(30):
        world.talked(world.contact(given=f"N{n}"), world.today - timedelta(days=40))
    linked = world.contact(given="Teresa")
    world.talked(linked, world.today - timedelta(days=40))
    goal.contacts.add(linked)
    first = day_of(world.ana, world.today).cards[0]
    assert (first.contact, first.line.kind) == (linked, "goal")
    assert "Dirigir un equipo" in first.reason


@pytest.mark.parametrize("people", [5, 50])
def test_goals_cost_the_same_however_many_people(world, client, goal, people, django_assert_max_num_queries):
    second = Goal.objects.create(owner=world.ana, text="Segunda", rank=2)
    for n in range(people):
        contact = world.contact(given=f"N{n}")
        (goal if n % 2 else second).contacts.add(contact)
    with django_assert_max_num_queries(16):
        client.get(reverse("goals"))
    with django_assert_max_num_queries(16):
        client.get(reverse("goal", args=[goal.pk]))


def test_cards_stand_by_rank(world, goal):
    Goal.objects.create(owner=world.ana, text="Tercera", rank=3)
    Goal.objects.create(owner=world.ana, text="Segunda", rank=2)
    assert [card.goal.rank for card in cards_of(world.ana, world.today)] == [1, 2, 3]


def reload(row):
    return type(row).objects.owned_by(row.owner_id).select_related("step__contact", "owner").get(pk=row.pk)


def test_a_goal_is_closed_and_its_step_taken_once(world, as_member):
    goal, client = Goal.objects.create(owner=world.ana, text="Dirigir", rank=1, next_step="Leer"), as_member(world.ana)
    for name in ("goal_step_taking", "goal_attainment"):
        for _time in range(2):
            assert client.post(reverse(name, args=[goal.pk])).status_code == 302
    assert Deed.objects.owned_by(world.ana).count() == 2
