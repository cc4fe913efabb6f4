"""An ask from the first words to its end, each step with its undo."""

from datetime import timedelta

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.harvest.asks import composing, tracking
from lazos.harvest.models import Ask
from lazos.people import records
from lazos.people.models import Exchange, Interaction
from lazos.practice.models import Promise

NOW_FIELDS = ("sent_at", "answered_at", "answer", "helped_at", "thanked_at", "reported_at", "closed_at", "step_id")


@pytest.fixture
def client(world, as_member):
    return as_member(world.ana)


@pytest.fixture
def ask(world):
    return composing.begin(world.lucia, by=world.ana, purpose="advice", topic="Cómo elegiste a tu editora")


def test_a_new_ask_starts_with_words_and_its_page(world, client):
    response = client.post(
        reverse("ask_new") + f"?contact={world.lucia.pk}", {"purpose": "advice", "topic": "Imprentas"}
    )
    ask = Ask.objects.owned_by(world.ana).get()
    assert response.headers["Location"] == ask.page
    assert "Lucía" in ask.message
    assert "imprentas" in ask.message
    assert "15 minutos" in ask.message


def test_whom_to_ask_is_named_and_chosen_among_several(world, client):
    assert world.lucia.pk
    other = world.contact(given="Lucía", family="Rojas")
    data = {"who": "Lucia", "purpose": "advice", "topic": "imprentas"}
    response = client.post(reverse("ask_new"), data)
    assert response.status_code == 422
    assert "Lucía Rojas" in response.content.decode()
    assert 'value="imprentas"' in response.content.decode()
    client.post(reverse("ask_new"), data | {"chosen": other.pk})
    assert Ask.objects.owned_by(world.ana).get().contact == other


def test_nobody_of_that_name_is_said_and_nothing_is_lost(world, client):
    response = client.post(reverse("ask_new"), {"who": "Zutano", "purpose": "advice", "topic": "imprentas"})
    assert response.status_code == 422
    assert "No encontramos a “Zutano”" in response.content.decode()
    assert "imprentas" in response.content.decode()


def test_somebody_elses_contact_cannot_be_chosen(world, client):
    theirs = world.contact(world.carla, given="Ajena")
    data = {"who": "Ajena", "chosen": theirs.pk, "purpose": "advice"}
    assert client.post(reverse("ask_new"), data).status_code == 422
    assert not Ask.objects.owned_by(world.ana).exists()
    assert client.get(reverse("ask_new") + f"?contact={theirs.pk}").status_code == 404


def fields(ask, **changes):
    return {
        "purpose": ask.purpose,
        "minutes": ask.minutes or "",
        "needed_by": "",
        "topic": ask.topic,
        "gives_back": ask.gives_back,
        "message": ask.message,
        "seen_version": ask.version,
    } | changes


def test_the_composer_saves_what_was_typed(world, client, ask):
    day = (world.today + timedelta(days=8)).isoformat()
    response = client.post(ask.page, fields(ask, needed_by=day, gives_back="Le presento a Joaquín", message="Hola"))
    assert response.status_code == 302
    ask.refresh_from_db()
    assert (ask.message, ask.gives_back, ask.needed_by.isoformat()) == ("Hola", "Le presento a Joaquín", day)


@pytest.mark.parametrize(
    ("day", "said"), [("2026-02-31", "Ese día no existe"), ("2020-01-01", "ya pasó"), ("2199-01-01", "Queda muy lejos")]
)
def test_a_date_that_cannot_be(client, ask, day, said):
    response = client.post(ask.page, fields(ask, needed_by=day, message="Lo que escribí"))
    text = response.content.decode()
    assert response.status_code == 422
    assert said in text
    assert "Lo que escribí" in text
    assert day in text
    ask.refresh_from_db()
    assert ask.message != "Lo que escribí"


def test_a_later_save_never_erases_an_earlier_one(client, ask):
    stale = fields(ask, message="la segunda")
    client.post(ask.page, fields(ask, message="la primera"))
    response = client.post(ask.page, stale)
    text = response.content.decode()
    assert response.status_code == 422
    assert "la segunda" in text
    assert "Otra ventana guardó antes" in text
    ask.refresh_from_db()
    assert ask.message == "la primera"
    client.post(ask.page, fields(ask, message="la segunda"))
    ask.refresh_from_db()
    assert ask.message == "la segunda"


def test_what_is_typed_after_it_was_sent_is_not_lost(client, ask):
    typed = fields(ask, message="lo último que escribí")
    tracking.send(ask, how="email", day=ask.owner.today(ask.created_at), now=ask.created_at)
    response = client.post(ask.page, typed)
    assert response.status_code == 422
    assert "ya está enviada" in response.content.decode()
    assert "lo último que escribí" in response.content.decode()


def test_another_text_can_be_taken_back(world, client, ask):
    client.post(ask.page, fields(ask, message="Mío", do="redraft"))
    ask.refresh_from_db()
    assert ask.message != "Mío"
    undo_last(client, world)
    ask.refresh_from_db()
    assert ask.message == "Mío"


def test_only_the_member_says_that_it_was_sent(world, client, ask):
    client.get(ask.page)
    ask.refresh_from_db()
    assert ask.sent_at is None
    client.post(reverse("ask_sending", args=[ask.pk]), fields(ask, how="email", message="Así va"))
    ask.refresh_from_db()
    assert ask.sent_at
    assert ask.message == "Así va"
    talk = Interaction.objects.owned_by(world.ana).get()
    assert (talk.kind, talk.direction, list(talk.contacts.all())) == ("email", "out", [world.lucia])
    assert ask.step.due == world.ana.today(ask.sent_at) + tracking.PATIENCE
    undo_last(client, world)
    ask.refresh_from_db()
    assert ask.sent_at is None
    assert ask.step is None
    assert not Interaction.objects.owned_by(world.ana).exists()
    assert not Promise.objects.owned_by(world.ana).exists()


def test_sent_on_a_day_that_has_not_come(client, ask, world):
    response = client.post(reverse("ask_sending", args=[ask.pk]), fields(ask, day="2199-01-01", message="Así va"))
    assert response.status_code == 422
    assert "aún no llega" in response.content.decode()
    assert "Así va" in response.content.decode()


def test_nor_on_a_day_beyond_all_clocks(ask, world, client):
    world.ana.timezone = "Asia/Tokyo"
    world.ana.save()
    response = client.post(reverse("ask_sending", args=[ask.pk]), fields(ask, day="0001-01-01", message="Así va"))
    assert response.status_code == 422
    assert "Así va" in response.content.decode()


def sent(ask, client):
    client.post(reverse("ask_sending", args=[ask.pk]), fields(ask))
    ask.refresh_from_db()
    return ask


ACTS = {
    "yes": ("ask_answer", {"answer": "yes", "note": "¿El jueves?"}, "acordar cuándo"),
    "no": ("ask_answer", {"answer": "no"}, "agradecerle que respondió"),
    "help": ("ask_help", {"note": "su guion", "how": "call"}, "darle las gracias: su guion"),
    "reminder": ("ask_reminder", {}, "preguntarle si pudo ver"),
    "closing": ("ask_closing", {}, ""),
}


@pytest.mark.parametrize("act", ACTS)
def test_each_act_proposes_the_next_step_and_is_undone_whole(world, client, ask, act):
    sent(ask, client)
    before = {name: getattr(ask, name) for name in NOW_FIELDS}
    talks = Interaction.objects.owned_by(world.ana).count()
    name, data, step = ACTS[act]
    assert client.post(reverse(name, args=[ask.pk]), data).status_code == 302
    ask.refresh_from_db()
    assert {name: getattr(ask, name) for name in NOW_FIELDS} != before
    assert (ask.step.text if ask.step else "").startswith(step)
    assert client.get(ask.page).status_code == 200
    undo_last(client, world)
    ask.refresh_from_db()
    assert {name: getattr(ask, name) for name in NOW_FIELDS} == before
    assert Interaction.objects.owned_by(world.ana).count() == talks
    assert not Exchange.objects.owned_by(world.ana).exists()
    assert Promise.objects.owned_by(world.ana).get().kept_at is None


def test_to_the_end(world, client, ask):
    sent(ask, client)
    client.post(reverse("ask_help", args=[ask.pk]), {"note": "su guion", "how": "video"})
    help_received = Exchange.objects.owned_by(world.ana).get(direction="received")
    assert (help_received.kind, help_received.note, help_received.thanked_on) == ("advice", "su guion", None)
    client.post(reverse("ask_thanks", args=[ask.pk]), {"how": "message"})
    help_received.refresh_from_db()
    ask.refresh_from_db()
    assert help_received.thanked_on
    assert ask.thanked_at
    assert ask.closed_at is None
    assert ask.step.due == world.ana.today(ask.thanked_at) + tracking.REPORT
    client.post(reverse("ask_report", args=[ask.pk]), {"result": "Firmamos", "how": "email"})
    ask.refresh_from_db()
    assert ask.closed_at
    assert ask.reported_at
    assert ask.step is None
    text = client.get(reverse("asks")).content.decode()
    assert "agradecida y contada" in text
    client.post(reverse("ask_reopening", args=[ask.pk]))
    assert client.get(ask.page).status_code == 200


def test_said_twice_it_is_noted_once(world, client, ask):
    sent(ask, client)
    for _again in range(2):
        client.post(reverse("ask_help", args=[ask.pk]), {"note": "su guion", "how": ""})
        client.post(reverse("ask_thanks", args=[ask.pk]), {})
    assert Exchange.objects.owned_by(world.ana).filter(direction="received").count() == 1
    assert Interaction.objects.owned_by(world.ana).count() == 2  # sent, thanked


def test_an_answer_for_later_comes_back_on_its_day(world, client, ask):
    sent(ask, client)
    url = reverse("ask_answer", args=[ask.pk])
    response = client.post(url, {"answer": "later", "until": "2020-01-01", "note": "En enero"})
    assert response.status_code == 422
    assert "En enero" in response.content.decode()
    day = world.ana.today(ask.sent_at) + timedelta(days=40)
    client.post(url, {"answer": "later", "until": day.isoformat(), "note": "En enero"})
    ask.refresh_from_db()
    assert ask.step.due == day
    assert "En camino" in client.get(reverse("asks")).content.decode()


@pytest.mark.parametrize("name", ["ask_answer", "ask_help"])
def test_nothing_filled_in_comes_back_with_its_form(client, ask, name):
    sent(ask, client)
    assert client.post(reverse(name, args=[ask.pk]), {}).status_code == 422


def test_done_in_hoy_is_done_here(world, client, ask):
    sent(ask, client)
    client.post(reverse("ask_help", args=[ask.pk]), {"note": "su guion"})
    ask.refresh_from_db()
    data = {"kind": "promise_due", "promise": ask.step_id, "how": "message"}
    client.post(reverse("line_done", args=[world.lucia.pk]), data)
    ask.refresh_from_db()
    assert ask.thanked_at
    assert ask.step.text.startswith("contarle en qué quedó")
    deed = Deed.objects.owned_by(world.ana).filter(kind="line_done").latest("pk")
    client.post(reverse("deed_undo", args=[deed.pk]))
    ask.refresh_from_db()
    assert ask.thanked_at is None
    assert ask.step.text.startswith("darle las gracias")
    assert ask.step.kept_at is None


def test_kept_among_the_promises_is_done_here(world, client, ask):
    sent(ask, client)
    client.post(reverse("ask_help", args=[ask.pk]), {"note": "su guion"})
    ask.refresh_from_db()
    client.post(reverse("promise_keeping", args=[ask.step_id]))
    ask.refresh_from_db()
    assert ask.thanked_at
    deed = Deed.objects.owned_by(world.ana).filter(kind="promise_closed").latest("pk")
    client.post(reverse("deed_undo", args=[deed.pk]))
    ask.refresh_from_db()
    assert ask.thanked_at is None
    assert ask.step.kept_at is None


def test_the_line_of_hoy_leads_to_the_ask_with_its_words(world, client, ask):
    sent(ask, client)
    client.post(reverse("ask_help", args=[ask.pk]), {"note": "su guion"})
    ask.refresh_from_db()
    Promise.objects.owned_by(world.ana).filter(pk=ask.step_id).update(due=world.ana.today(ask.helped_at))
    Interaction.objects.owned_by(world.ana).update(day=world.today - timedelta(days=400))
    from lazos.people import derive

    derive.rebuild_days(world.ana.pk, world.today, [world.lucia.pk])
    text = client.get(reverse("home")).content.decode()
    assert f'href="{ask.page}"' in text
    assert "Siguiente paso: darle las gracias: su guion." in text
    assert "Quiero darte las gracias por esto: tu guion." in text


def test_merged_in_the_middle_it_goes_on_with_the_one_that_stays(world, client, ask):
    from lazos.people.merging import ContactMerge

    sent(ask, client)
    kept = world.contact(given="Lucía", family="Paredes")
    ContactMerge(kept, world.lucia).perform(by=world.ana, now=world.now)
    client.post(reverse("ask_help", args=[ask.pk]), {"note": "su guion", "how": "call"})
    ask.refresh_from_db()
    assert ask.contact == kept
    assert ask.received.contact == kept
    assert client.get(ask.page).status_code == 200


def test_archived_in_the_middle_it_says_so_and_there_is_a_way_on(world, client, ask):
    sent(ask, client)
    world.lucia.archive(by=world.ana, at=world.now)
    text = client.get(ask.page).content.decode()
    assert "está en el archivo" in text
    assert "Sacar del archivo" in text
    client.post(reverse("contact_states"), {"ids": world.lucia.pk, "act": "unarchive", "next": ask.page})
    assert "está en el archivo" not in client.get(ask.page).content.decode().split("toasts")[0]


def test_a_draft_is_taken_away_and_comes_back(world, client, ask):
    client.post(reverse("ask_removal", args=[ask.pk]))
    assert not Ask.objects.owned_by(world.ana).exists()
    undo_last(client, world)
    assert Ask.objects.owned_by(world.ana).get().topic == ask.topic


@pytest.mark.slow
@pytest.mark.parametrize("route", ["asks", "ask"])
@pytest.mark.parametrize("asked", [5, 50])
def test_pages_cost_the_same_however_many(world, client, ask, django_assert_max_num_queries, route, asked):
    for n in range(asked):
        contact = world.contact(given=f"N{n}")
        other = composing.begin(contact, by=world.ana, purpose="advice", topic="algo")
        if n % 3:
            tracking.send(other, how="email", day=world.today, now=world.now)
        if n % 3 == 2:
            tracking.receive(other, note="mucho", how="", now=world.now)
    with django_assert_max_num_queries(32):
        client.get(reverse(route, args=[] if route == "asks" else [ask.pk]))


def test_the_page_of_the_contact_tells_it(world, client, ask):
    sent(ask, client)
    text = client.get(reverse("contact", args=[world.lucia.pk])).content.decode()
    assert "Le pediste: 15 min sobre cómo elegiste a tu editora" in text
    assert "Pedirle algo" in text


def test_what_i_gave_and_could_give_stands_before_the_ask(world, client, ask):
    records.record_exchange(
        world.lucia, direction="given", kind="article", day=world.ana.today(ask.created_at), note="tu nota"
    )
    need = records.add_fact(world.lucia, "need", "una materia que enseñar")
    records.add_fact(world.lucia, "interest", "cerámica")
    page = client.get(ask.page).content.decode()
    assert "Este año le diste: tu nota." in page
    assert "Una mano con lo que busca: una materia que enseñar" in page
    assert "cerámica" in page
    assert page.index("Primero, dar") < page.index("Tu petición")
    url = reverse("gift", args=[world.lucia.pk]) + f"?gift=need-{need.pk}&next={ask.page}"
    assert "una materia que enseñar" in client.get(url).content.decode()
    response = client.post(url, {"gift": f"need-{need.pk}", "note": "mi temario", "next": ask.page})
    assert response.headers["Location"] == ask.page
    assert Exchange.objects.owned_by(world.ana).filter(direction="given", note="mi temario").exists()
    undo_last(client, world)
    assert not Exchange.objects.owned_by(world.ana).filter(note="mi temario").exists()


def test_after_a_long_silence_it_says_so_in_words(world, client, ask):
    assert "Aún no anotas ninguna conversación." in client.get(ask.page).content.decode()
    world.talked(world.lucia, world.today - timedelta(days=200))
    assert "Un saludo sin petición, una semana antes" in client.get(ask.page).content.decode()


def undo_last(client, world):
    client.post(reverse("deed_undo", args=[Deed.objects.owned_by(world.ana).latest("pk").pk]))


@pytest.mark.parametrize(("sent", "words"), [(False, "le vas a pedir"), (True, "le has pedido")])
def test_a_draft_is_no_ask_yet_beside_what_was_given(world, as_member, sent, words):
    ask = composing.begin(world.lucia, by=world.ana, purpose="advice", topic="tu imprenta")
    if sent:
        tracking.send(ask, how="email", day=world.ana.today(world.now), now=world.now)
    assert words in as_member(world.ana).get(reverse("asks")).content.decode()


@pytest.mark.parametrize("elsewhere", ["https://evil.example/", "javascript:alert(1)", "//evil.example"])
def test_the_way_back_from_a_gift_stays_here(world, as_member, elsewhere):
    page = as_member(world.ana).get(reverse("gift", args=[world.lucia.pk]), {"next": elsewhere})
    assert elsewhere not in page.text


def test_a_step_that_we_proposed_is_not_told_as_a_promise(world, client, ask):
    tracking.send(ask, how="message", day=world.today, now=world.now)
    story = reverse("contact", args=[world.lucia.pk])
    page = client.get(story).content.decode()
    assert "siguiente paso" in page
    assert "lo prometiste" not in page
    promises = client.get(reverse("promises")).content.decode()
    assert "Siguientes pasos" in promises
    assert "<h2>Lo que dijiste</h2>" not in promises
    tracking.answer(ask, "yes", note="", how="message", until=None, now=world.now)
    assert "reguntarle si pudo ver" not in client.get(story).content.decode()


def test_what_came_of_it_stands_on_its_page(world, ask, client):
    now = sent(ask, client).sent_at
    tracking.receive(ask, note="Me habló de su editora", how="call", now=now)
    deed = tracking.report(ask, result="Firmé con la editora", how="email", now=now)
    assert "Le contaste en qué quedó: “Firmé con la editora”" in client.get(ask.page).content.decode()
    assert deed.undo(now=now)
    ask.refresh_from_db()
    assert ask.result == ""
