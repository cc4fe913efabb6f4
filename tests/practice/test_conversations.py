"""The conversation aid: what to remember and ask before, one short form after, one undo."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.activity.models import Deed
from lazos.people import records
from lazos.people.models import Exchange, Fact, Interaction, Position
from lazos.practice.conversations import prepare, questions
from lazos.practice.conversations.question_bank import BANK
from lazos.practice.conversations.questions import COUNT
from lazos.practice.models import Goal, Promise

FILLED = ("topic", "change", "need", "goal", "promise", "interest", "advice", "date", "common", "offer")


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


def page(client, contact):
    return client.get(reverse("conversation", args=[contact.pk])).content.decode()


def known_well(world):
    """Lucía with something of everything."""
    world.talked(world.lucia, world.today - timedelta(days=20), title="su piloto en la biblioteca")
    world.talked(world.lucia, world.today - timedelta(days=60), summary="Café largo.")
    for kind, text in (("interest", "cerámica"), ("need", "una imprenta"), ("learned", "Se mudó a Cusco")):
        Fact.objects.create(
            owner=world.ana, contact=world.lucia, kind=kind, text=text, folded=text, noted_on=world.today
        )
    Promise.objects.create(owner=world.ana, contact=world.lucia, text="mandarle la guía", made_on=world.today)
    Promise.objects.create(
        owner=world.ana, contact=world.lucia, by_me=False, text="prestarme un libro", made_on=world.today
    )
    Goal.objects.create(owner=world.ana, text="Abrir un taller").contacts.add(world.lucia)
    records.record_exchange(
        world.lucia, direction="received", kind="advice", day=world.today - timedelta(days=60), note="empezar chico"
    )
    records.set_birthday(world.lucia, None, 11, 30)
    Position.objects.create(
        owner=world.ana, contact=world.lucia, role="Coordinadora", organisation="Ceiba", started="2026-10"
    )


def test_what_was_noted_of_their_life_is_asked_of_them_and_once(world):
    world.talked(world.lucia, world.today - timedelta(days=20), title="su hija Emma empieza la escuela")
    for text in ("su hija Emma empieza la escuela", "se mudó a Cusco"):
        Fact.objects.create(
            owner=world.ana, contact=world.lucia, kind="learned", text=text, folded=text, noted_on=world.today
        )
    asked = " ".join(prepare(world.lucia, world.ana, world.today).questions)
    assert asked.count("Emma") == 1
    assert "tu hija Emma" in asked


def test_before_it_has_what_is_known(world, client):
    known_well(world)
    text = page(client, world.lucia)
    for said in (
        "su piloto en la biblioteca",
        "Coordinadora, Ceiba",
        "Se mudó a Cusco",
        "su cumpleaños, ",
        "cerámica",
        "una imprenta",
        "mandarle la guía",
        "prestarme un libro",
        "empezar chico",
        "Abrir un taller",
    ):
        assert said in text, said
    before = prepare(world.lucia, world.ana, world.today)
    assert len(before.questions) == COUNT
    assert before.questions[0] == "La última vez hablamos de esto: tu piloto en la biblioteca. ¿Cómo siguió?"
    assert before.questions == prepare(world.lucia, world.ana, world.today).questions
    assert before.changes[0].text == "Coordinadora, Ceiba"


def test_what_was_noted_long_ago_is_no_news(world):
    old = world.today - timedelta(days=400)
    Fact.objects.create(owner=world.ana, contact=world.lucia, kind="learned", text="x", folded="x", noted_on=old)
    Position.objects.create(owner=world.ana, contact=world.lucia, role="Antes", started="2019-01")
    assert prepare(world.lucia, world.ana, world.today).changes == []


@pytest.mark.parametrize(("language", "formal"), [("es", False), ("es", True), ("en", False)])
@pytest.mark.parametrize("state", ["new", "dormant", "close"])
@pytest.mark.parametrize("turn", range(4))
def test_there_are_always_five_that_fit(language, formal, state, turn):
    bare = questions({}, [], state, language=language, formal=formal, turn=turn)
    assert len(set(bare)) == COUNT
    known = {name: name.upper() for name in FILLED}
    told = questions(known, ["mentor", "client"], state, language=language, formal=formal, turn=turn)
    assert len(set(told)) == COUNT
    assert not any(set(text) & set("{}!") for text in [*bare, *told])


def test_every_wording_is_in_its_form():
    for _condition, tu, usted, english in BANK:
        assert tu.endswith("?")
        assert usted.endswith("?")
        assert english.endswith("?")
        padded = f" {usted.lower().replace(',', ' ').replace('?', ' ')} "
        for word in (" te ", " tu ", " tú ", " ti ", " tus ", "ste ", "servirte", "acercarte"):
            assert word not in padded.replace("este ", "").replace(" basta ", " "), usted


def test_words_that_look_like_variables_stay_words():
    said = questions({"topic": "{need} {x}", "need": "y"}, [], "close", language="es", formal=False)
    assert said[0] == "La última vez hablamos de esto: {need} {x}. ¿Cómo siguió?"


def test_formal_and_in_their_language(world):
    world.lucia.formality = "usted"
    assert prepare(world.lucia, world.ana, world.today).questions[-1] == "¿Cómo puedo servirle yo?"
    world.lucia.language = "en"
    assert prepare(world.lucia, world.ana, world.today).questions[-1] == "How can I be of use to you?"


def test_after_it_one_form_writes_everything_down_and_takes_it_back(world, client):
    sent = {
        "kind": "coffee",
        "day": world.today.isoformat(),
        "learned": "Busca imprenta en Cusco.",
        "title": "el taller",
        "promise": "mandarle dos contactos",
        "promise_due": (world.today + timedelta(days=900)).isoformat(),
        "theirs": "leer mi borrador",
        "given": "la plantilla",
        "given_kind": "resource",
        "received": "una idea",
        "received_kind": "advice",
        "thanked": "on",
        "again": (world.today + timedelta(days=901)).isoformat(),
        "once": "abc",
    }
    url = reverse("conversation", args=[world.lucia.pk])
    assert client.post(url, sent).url == reverse("contact", args=[world.lucia.pk])
    client.post(url, sent)  # a second tap
    talk = Interaction.objects.owned_by(world.ana).get()
    assert (talk.learned, talk.title, list(talk.contacts.all())) == (
        "Busca imprenta en Cusco.",
        "el taller",
        [world.lucia],
    )
    promises = Promise.objects.owned_by(world.ana).order_by("pk")
    assert [(p.text, p.by_me) for p in promises] == [
        ("mandarle dos contactos", True),
        ("leer mi borrador", False),
        ("volver a hablar", True),
    ]
    given, received = Exchange.objects.owned_by(world.ana).order_by("direction")
    assert (given.note, given.thanked_on, received.kind, received.thanked_on) == (
        "la plantilla",
        None,
        "advice",
        talk.day,
    )
    world.lucia.refresh_from_db()
    assert world.lucia.contact_days == 1
    assert Deed.objects.owned_by(world.ana).latest("pk").undo(now=world.now)
    assert not Interaction.objects.owned_by(world.ana).exists()
    assert not Promise.objects.owned_by(world.ana).exists()
    assert not Exchange.objects.owned_by(world.ana).exists()
    world.lucia.refresh_from_db()
    assert world.lucia.contact_days == 0


def test_thanks_follow_at_once_for_whoever_likes(world, client):
    sent = {"kind": "call", "day": world.today.isoformat(), "learned": "Mucho.", "thank": ""}
    answer = client.post(reverse("conversation", args=[world.lucia.pk]), sent)
    assert answer.url == reverse("message", args=[world.lucia.pk, "after_talk"])
    assert "Me llevo esto: Mucho." in client.get(answer.url).content.decode()


@pytest.mark.parametrize(
    ("sent", "said"),
    [
        ({"kind": "coffee", "day": "2199-01-01"}, "Ese día aún no llega"),
        ({"kind": "coffee", "day": "30/02/2026"}, "30/02/2026"),
        ({"kind": "coffee", "promise_due": "2199-01-01"}, "Hay una fecha. Falta decir qué"),
        ({"kind": "coffee", "promise": "algo", "promise_due": "2020-01-01"}, "Ese día ya pasó"),
        ({"kind": "nothing"}, "nothing"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(world, client, sent, said):
    answer = client.post(reverse("conversation", args=[world.lucia.pk]), sent | {"learned": "Mis palabras"})
    assert answer.status_code == 422
    assert "Mis palabras" in answer.content.decode()
    assert said in answer.content.decode()
    assert not Interaction.objects.owned_by(world.ana).exists()


def test_somebody_merged_meanwhile_is_found(world, client):
    gone = world.contact(given="Lucha")
    gone.merged_into = world.lucia
    gone.save_changes("merged_into")
    assert client.get(reverse("conversation", args=[gone.pk])).url == reverse("conversation", args=[world.lucia.pk])
    client.post(reverse("conversation", args=[gone.pk]), {"kind": "call", "learned": "Sigue igual."})
    assert list(Interaction.objects.owned_by(world.ana).get().contacts.all()) == [world.lucia]


def test_it_is_reached_from_their_page_and_from_hoy(world, client):
    url = reverse("conversation", args=[world.lucia.pk])
    assert url in client.get(reverse("contact", args=[world.lucia.pk])).content.decode()
    yesterday = world.ana.today(timezone.now()) - timedelta(days=1)
    met = world.contact(given="Irene", met_on=yesterday)
    assert reverse("conversation", args=[met.pk]) in client.get(reverse("home")).content.decode()


@pytest.mark.parametrize("many", [5, 50])
def test_it_costs_the_same_however_much_is_known(world, client, many, django_assert_max_num_queries):
    for n in range(many):
        world.talked(world.lucia, world.today - timedelta(days=n + 1), title=f"t{n}")
        records.add_fact(world.lucia, "interest", f"i{n}")
    with django_assert_max_num_queries(20):
        page(client, world.lucia)
