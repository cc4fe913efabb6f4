"""What was written without signal: done once, as of its day, by its own writer; and what only they can decide."""

from __future__ import annotations

from datetime import timedelta
from urllib.parse import urlencode
from uuid import UUID, uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.activity.models import Deed
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from lazos.offline.models import Delivery
from lazos.offline.sweeping import REMEMBERED, forget_deliveries
from lazos.people import derive, removals
from lazos.people.merging import ContactMerge
from lazos.people.models import Contact, Interaction
from lazos.practice.models import PlanAnswer, Promise
from lazos.web.marks import KEEPING, mark_of

pytestmark = pytest.mark.django_db
DOOR = reverse("deliveries")


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def ana(world, as_member):
    return as_member(world.ana)


class Phone:
    """A phone of Ana's. Its clock is `off` from the server's, and known to be so unless `skew` is False."""

    def __init__(self, client, member, *, off=timedelta(), skew=True):
        self.client, self.member, self.off, self.skew = client, member, off, skew

    def send(self, path, fields, *, ago=timedelta(hours=3), key=None, said="", **more):
        clock = timezone.now() + self.off
        data = {
            "key": key or uuid4(),
            "member": mark_of(self.member),
            "path": path,
            "sent": urlencode(fields, doseq=True),
            "said": said,
            "written_at": (clock - ago).isoformat(),
            "sent_at": clock.isoformat(),
        }
        if self.skew:
            data["skew"] = round(-self.off.total_seconds() * 1000)
        return self.client.post(DOOR, data | more, headers={"accept": "application/json"})


@pytest.fixture
def phone(ana, world):
    return Phone(ana, world.ana)


@pytest.fixture
def lucia(world, now):
    world.talked(world.lucia, now.date() - timedelta(days=200), title="su piloto")
    return world.lucia


def done(lucia):
    return reverse("line_done", args=[lucia.pk])


HOW = {"kind": "fading", "how": "email"}


def only(member):
    return Delivery.objects.owned_by(member).get()


class TestOnce:
    def test_the_same_key_gives_the_same_answer_and_one_row(self, phone, lucia, world):
        key = uuid4()
        answers = [phone.send(done(lucia), HOW, key=key).json() for _time in range(3)]
        assert answers == [{"state": "done"}] * 3
        assert PlanAnswer.objects.owned_by(world.ana).count() == 1
        assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 1
        assert Delivery.objects.owned_by(world.ana).count() == 1

    def test_also_where_it_asked_and_was_decided_since(self, phone, world, ana):
        key = uuid4()
        assert phone.send(reverse("capture"), {"line": "Hablé con Pilar Kú"}, key=key).json() == {"state": "asks"}
        ana.post(reverse("delivery_removal", args=[only(world.ana).pk]))
        assert phone.send(reverse("capture"), {"line": "Hablé con Pilar Kú"}, key=key).json() == {"state": "asks"}
        assert Delivery.objects.owned_by(world.ana).count() == 1

    def test_another_member_may_have_the_same_key(self, phone, lucia, world, as_member):
        other = world.contact(world.carla, given="Omar")
        carla = Phone(as_member(world.carla), world.carla)
        assert phone.send(done(lucia), HOW, key=UUID(int=5)).json() == {"state": "done"}
        assert carla.send(done(other), HOW, key=UUID(int=5)).json() == {"state": "done"}

    def test_the_form_had_arrived_though_the_phone_heard_nothing(self, phone, lucia, world, ana):
        ana.post(done(lucia), HOW)
        assert phone.send(done(lucia), HOW, ago=timedelta(seconds=1)).json() == {"state": "done"}
        assert PlanAnswer.objects.owned_by(world.ana).count() == 1
        assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 1

    def test_what_is_done_leaves_no_words_behind(self, phone, world):
        fields = {"kind": "call", "day": "2026-01-05", "direction": "both", "summary": "Secreto", "once": "a"}
        phone.send(reverse("interaction_new", args=[world.lucia.pk]), fields, said="Secreto")
        assert (only(world.ana).sent, only(world.ana).said) == ("", "")


class TestWhose:
    def test_nothing_is_taken_for_another_member(self, phone, lucia, world, as_member):
        phone.client = as_member(world.carla)
        response = phone.send(reverse("capture"), {"line": "Hablé con Pilar Kú"})
        assert (response.status_code, response.json()) == (409, {"state": "other"})
        assert not Delivery.objects.owned_by(world.carla).exists()
        assert not Delivery.objects.owned_by(world.ana).exists()

    def test_nor_about_the_people_of_another(self, world, lucia, as_member):
        carla = Phone(as_member(world.carla), world.carla)
        assert carla.send(done(lucia), HOW).json() == {"state": "asks"}
        assert only(world.carla).reason == "gone"
        assert only(world.carla).contact is None
        assert not PlanAnswer.objects.owned_by(world.ana).exists()

    def test_signed_out_it_is_sent_to_the_door(self, client, phone, lucia):
        phone.client = client
        assert phone.send(done(lucia), HOW).status_code == 302
        assert client.get(DOOR).status_code == 302

    def test_the_door_says_who_is_there_and_is_never_kept(self, ana, world):
        response = ana.get(DOOR)
        assert response.json()["member"] == mark_of(world.ana)
        assert response.headers["Cache-Control"] == "private, no-store"
        assert mark_of(world.ana) != mark_of(world.carla)

    def test_the_token_of_the_door_opens_it(self, world):
        from django.test import Client

        client = Client(enforce_csrf_checks=True)
        client.force_login(world.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
        phone = Phone(client, world.ana)
        assert phone.send(reverse("capture"), {"line": "algo"}).status_code == 403
        token = client.get(DOOR).json()["token"]
        sent = phone.send(reverse("capture"), {"line": "algo"}, csrfmiddlewaretoken=token)
        assert sent.json() == {"state": "asks"}


class TestRefused:
    """These answers tell the phone that the same again is of no use (`sending.js`)."""

    @pytest.mark.parametrize("more", [{"said": "x" * 1001}, {"key": "7"}, {"sent": "a=" + "x" * 1_000_001}])
    def test_nobody_can_read_it(self, phone, more):
        assert phone.send(reverse("capture"), {"line": "algo"}, **more).status_code == 422

    def test_larger_than_any_form(self, phone):
        assert phone.send(reverse("capture"), {"line": "x" * 6 * 2**20}).status_code in {400, 413}


class TestClocks:
    @pytest.mark.parametrize("skew", [True, False])
    @pytest.mark.parametrize(
        "off", [timedelta(days=-3), timedelta(days=900), timedelta(days=-9000), timedelta(hours=5)]
    )
    def test_a_phone_whose_clock_is_wrong(self, ana, world, lucia, now, off, skew):
        phone = Phone(ana, world.ana, off=off, skew=skew)
        assert phone.send(done(lucia), HOW, ago=timedelta(days=2)).json() == {"state": "done"}
        assert PlanAnswer.objects.owned_by(world.ana).get().day == world.ana.today(now - timedelta(days=2))
        talk = Interaction.objects.owned_by(world.ana).get(kind="email")
        assert talk.day == world.ana.today(now - timedelta(days=2))

    def test_set_right_in_between_it_asks_for_the_day(self, phone, ana, world, lucia, now):
        phone.send(done(lucia), HOW, ago=timedelta(days=9000), skew="")
        waiting = only(world.ana)
        assert (waiting.reason, waiting.written_at) == ("day", None)
        assert not PlanAnswer.objects.owned_by(world.ana).exists()
        page = ana.get(reverse("waiting")).content.decode()
        assert "El reloj del teléfono no estaba en hora. ¿Qué día fue?" in page
        address = reverse("delivery_doing", args=[waiting.pk])
        assert ana.post(address).status_code == 422
        assert ana.post(address, {"day": "2031-01-01"}).status_code == 422
        day = world.ana.today(now) - timedelta(days=4)
        ana.post(address, {"day": day.isoformat()})
        assert PlanAnswer.objects.owned_by(world.ana).get().day == day

    @pytest.mark.parametrize("name", ["conversation", "capture"])
    def test_a_talk_that_says_no_day_is_not_put_on_todays(self, phone, ana, world, lucia, now, name):
        if name == "conversation":
            path, fields = (
                reverse(name, args=[lucia.pk]),
                {"kind": "coffee", "day": "", "learned": "Cambia", "once": "x"},
            )
        else:
            fields = {"line": "Café con Omar Sol", "who_0": "Omar Sol", "is_0": "new", "kind": "coffee", "day": ""}
            path, fields = reverse(name), fields | {"save": "done"}
        before = Interaction.objects.owned_by(world.ana).count()
        assert phone.send(path, fields, written_at="").json() == {"state": "asks"}
        assert (only(world.ana).reason, Interaction.objects.owned_by(world.ana).count()) == ("day", before)
        day = world.ana.today(now) - timedelta(days=3)
        ana.post(reverse("delivery_doing", args=[only(world.ana).pk]), {"day": day.isoformat()})
        assert Interaction.objects.owned_by(world.ana).filter(kind="coffee").get().day == day

    def test_the_ties_are_as_of_today(self, phone, world, lucia, now):
        phone.send(done(lucia), HOW, ago=timedelta(days=20))
        lucia.refresh_from_db()
        warmth = lucia.warmth
        derive.refresh_ties(world.ana.pk, world.ana.today(now), [lucia.pk])
        lucia.refresh_from_db()
        assert lucia.warmth == warmth


class TestMeanwhile:
    """Each conflict is shown, and each way out of it works."""

    @pytest.mark.parametrize("answer", ["not_now", "later"])
    def test_answered_elsewhere(self, phone, ana, world, lucia, now, answer):
        today = world.ana.today(now)
        PlanAnswer.objects.create(owner=world.ana, contact=lucia, kind="fading", answer=answer, day=today)
        assert phone.send(done(lucia), HOW, ago=timedelta(0)).json() == {"state": "asks"}
        assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 0
        page = ana.get(reverse("waiting")).content.decode()
        assert {"not_now": "dijiste “No ahora”", "later": "lo pospusiste"}[answer] in page
        ana.post(reverse("delivery_doing", args=[only(world.ana).pk]))
        assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 1
        assert not Delivery.objects.owned_by(world.ana).waiting().exists()

    def test_spoken_to_elsewhere_and_the_promise_kept(self, phone, ana, world, lucia, now):
        today = world.ana.today(now)
        promise = Promise.objects.create(owner=world.ana, contact=lucia, text="la guía", made_on=today)
        promise.keep(at=now)
        world.talked(lucia, today)
        phone.send(done(lucia), HOW | {"kind": "promise_overdue", "promise": promise.pk}, ago=timedelta(0))
        assert only(world.ana).reason == "spoke"
        address = reverse("delivery_doing", args=[only(world.ana).pk])
        ana.post(address)
        assert only(world.ana).reason == "closed"  # the next question
        assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 0
        ana.post(address)
        assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 1
        assert only(world.ana).settled_at
        assert ana.post(address).status_code == 404

    def test_a_person_removed(self, phone, ana, world, lucia, now):
        path, about = done(lucia), {"line": "le mando el libro el viernes", "contact": lucia.pk}
        removals.remove_contact(lucia, by=world.ana, now=now)
        phone.send(path, HOW, said="Hecho: Lucía")
        phone.send(reverse("capture"), about)
        page = ana.get(reverse("waiting")).content.decode()
        assert "Hecho: Lucía" in page
        assert "Esa persona ya no está entre las tuyas." in page
        assert "le mando el libro el viernes" in page

    def test_a_person_merged(self, phone, ana, world, lucia, now):
        kept = world.contact(given="Lucía", family="Paredes")
        ContactMerge(kept, lucia).perform(by=world.ana, now=now)
        phone.send(done(lucia), HOW)
        assert "Esa ficha ahora es parte de la de Lucía Paredes." in ana.get(reverse("waiting")).content.decode()
        ana.post(reverse("delivery_doing", args=[only(world.ana).pk]))
        assert PlanAnswer.objects.owned_by(world.ana).get().contact == kept

    def test_a_form_that_nobody_here_knows_shows_its_words(self, phone, ana, world):
        fields = {"line": "Café con Pilar Kú", "learned": "le importa el papel", "kind": "x"}
        assert phone.send("/gone/7/", fields, said="Nota").json() == {"state": "asks"}
        page = ana.get(reverse("waiting")).content.decode()
        assert "No supimos dónde va." in page
        assert "Café con Pilar Kú. le importa el papel" in page
        assert ana.get(reverse("delivery_reading", args=[only(world.ana).pk])).status_code == 200

    def test_left_and_brought_back(self, phone, ana, world):
        phone.send(reverse("capture"), {"line": "Hablé con Pilar Kú del coro"})
        waiting = only(world.ana)
        page = ana.post(reverse("delivery_removal", args=[waiting.pk]), follow=True).content.decode()
        assert "Dejaste sin guardar: Hablé con Pilar Kú del coro" in page
        assert Deed.objects.owned_by(world.ana).get(kind="delivery_left").undo(now=timezone.now())
        assert Delivery.objects.owned_by(world.ana).waiting().get().words == "Hablé con Pilar Kú del coro"

    def test_decided_in_two_windows_it_is_done_once(self, phone, ana, world, lucia, now):
        PlanAnswer.objects.create(
            owner=world.ana, contact=lucia, kind="fading", answer="later", day=world.ana.today(now)
        )
        phone.send(done(lucia), HOW, ago=timedelta(0))
        address = reverse("delivery_doing", args=[only(world.ana).pk])
        assert [ana.post(address).status_code for _window in range(2)] == [302, 404]
        assert Interaction.objects.owned_by(world.ana).filter(kind="email").count() == 1


class TestActs:
    def test_later_and_not_now(self, phone, world, lucia, now):
        today = world.ana.today(now - timedelta(days=1))
        until = today + timedelta(days=6)
        path = reverse("line_later", args=[lucia.pk])
        phone.send(path, {"kind": "fading", "until": until.isoformat()}, ago=timedelta(days=1))
        answer = PlanAnswer.objects.owned_by(world.ana).get()
        assert (answer.answer, answer.day, answer.until) == ("later", today, until)
        omar = world.contact(given="Omar")
        phone.send(reverse("line_not_now", args=[omar.pk]), {"kind": "fading"})
        assert PlanAnswer.objects.owned_by(world.ana).get(contact=omar).answer == "not_now"

    def test_the_tomorrow_of_an_old_page_is_the_next_day(self, phone, world, lucia, now):
        today = world.ana.today(now)
        phone.send(reverse("line_later", args=[lucia.pk]), {"until": today.isoformat()}, ago=timedelta(0))
        assert PlanAnswer.objects.owned_by(world.ana).get().until == today + timedelta(days=1)

    def test_a_day_that_makes_no_sense_asks(self, phone, world, lucia):
        phone.send(reverse("line_later", args=[lucia.pk]), {"until": "quince"})
        assert only(world.ana).reason == "invalid"

    def test_a_line_comes_back_as_chips_of_its_day(self, phone, ana, world, now):
        phone.send(
            reverse("capture"), {"line": "Café ayer con Pilar Kú, le prometí la guía mañana"}, ago=timedelta(days=3)
        )
        assert Contact.objects.owned_by(world.ana).count() == 0
        assert "espera que la mires" in ana.get("/").content.decode()
        address = reverse("delivery_reading", args=[only(world.ana).pk])
        written = world.ana.today(now - timedelta(days=3))
        values = ana.get(address).context["pieces"].initial
        assert (values["day"], values["due_0"]) == (written - timedelta(days=1), written + timedelta(days=1))
        sent = {name: "" if value is None else value for name, value in values.items()} | {"save": "done"}
        pilar_page = ana.post(address, sent)
        pilar = Contact.objects.owned_by(world.ana).get()
        assert pilar_page.url == reverse("contact", args=[pilar.pk])
        assert Promise.objects.owned_by(world.ana).get().made_on == written
        assert ana.post(address, sent).status_code == 404
        assert Contact.objects.owned_by(world.ana).count() == 1

    def test_chips_that_were_corrected_are_saved(self, phone, ana, world):
        values = ana.post(reverse("capture"), {"line": "Café con Pilar Kú"}).context["pieces"].initial
        sent = {name: "" if value is None else value for name, value in values.items()} | {"save": "done"}
        assert phone.send(reverse("capture"), sent).json() == {"state": "done"}
        ana.post(reverse("capture"), sent)  # and the first try, that had only been slow
        assert Interaction.objects.owned_by(world.ana).count() == 1

    def test_a_line_about_somebody(self, phone, ana, world, lucia):
        phone.send(reverse("capture"), {"line": "le importa la cerámica", "contact": lucia.pk})
        values = ana.get(reverse("delivery_reading", args=[only(world.ana).pk])).context["pieces"].initial
        assert values["is_0"] == str(lucia.pk)

    def test_a_talk_is_noted_once_whoever_sends_it(self, phone, ana, world, now):
        address = reverse("interaction_new", args=[world.lucia.pk])
        once = ana.get(address).context["form"]["once"].value()
        fields = {"kind": "call", "day": "2026-01-05", "direction": "both", "people": [world.lucia.pk], "once": once}
        phone.send(address, fields | {"summary": "Dos horas"})
        ana.post(address, fields | {"summary": "Dos horas"})
        assert Interaction.objects.owned_by(world.ana).get().summary == "Dos horas"

    def test_a_talk_that_lacks_something_can_be_read(self, phone, ana, world):
        fields = {"kind": "call", "day": "", "direction": "both", "title": "Su tesis", "summary": "Va bien."}
        phone.send(reverse("interaction_new", args=[world.lucia.pk]), fields)
        waiting = only(world.ana)
        assert waiting.reason == "invalid"
        assert "Su tesis. Va bien" in ana.get(reverse("delivery_reading", args=[waiting.pk])).content.decode()

    def test_what_was_read_and_taken_back_waits_again(self, phone, ana, world):
        phone.send(reverse("capture"), {"line": "Café con Pilar Kú, busca contadora"})
        waiting = only(world.ana)
        assert self.read(ana, waiting).status_code == 302
        assert not Delivery.objects.owned_by(world.ana).waiting().exists()
        assert Deed.objects.owned_by(world.ana).get(kind="note_saved").undo(now=timezone.now())
        assert Delivery.objects.owned_by(world.ana).waiting().get().words == "Café con Pilar Kú, busca contadora"
        assert not Contact.objects.owned_by(world.ana).filter(given="Pilar").exists()

    def test_what_one_note_cannot_hold_goes_on_waiting(self, phone, ana, world):
        words = "Hablé con Pilar Kú. " + "Contó mucho de su taller. " * 120
        fields = {"kind": "call", "day": "", "direction": "both", "summary": words}
        phone.send(reverse("interaction_new", args=[world.lucia.pk]), fields)
        whole, told = only(world.ana).words, []
        while waiting := Delivery.objects.owned_by(world.ana).waiting().first():
            told.append(waiting.line)
            assert self.read(ana, waiting).status_code == 302
        assert len(told) > 1
        assert " ".join(told) == whole
        noted = Interaction.objects.owned_by(world.ana).order_by("pk").values_list("summary", flat=True)
        assert list(noted) == told

    def read(self, ana, waiting):
        address = reverse("delivery_reading", args=[waiting.pk])
        values = ana.get(address).context["pieces"].initial
        sent = {name: "" if value is None else value for name, value in values.items()}
        return ana.post(address, sent | {"who_0": "Pilar Kú", "is_0": "new", "kind": "call", "save": "done"})

    def test_what_one_takes_away_of_a_conversation(self, phone, world, now):
        again = world.ana.today(now) - timedelta(days=1)
        fields = {"kind": "coffee", "day": "", "learned": "Cambia de oficina", "again": again.isoformat(), "once": "x"}
        phone.send(reverse("conversation", args=[world.lucia.pk]), fields, ago=timedelta(days=5))
        talk = Interaction.objects.owned_by(world.ana).get()
        assert (talk.learned, talk.day) == ("Cambia de oficina", world.ana.today(now - timedelta(days=5)))

    def test_a_note_of_an_occasion(self, phone, ana, world, now):
        today = world.ana.today(now)
        fair = Gathering.objects.create(owner=world.ana, title="Datos con Café", day=today, last_day=today)
        path = reverse("gathering_notes", args=[fair.pk])
        old = Phone(phone.client, world.ana, off=timedelta(days=-3))
        old.send(path, {"text": "Conocí a Pilar Kú, enfermera", "person": "999"}, ago=timedelta(hours=1))
        note = FieldNote.objects.owned_by(world.ana).get()
        assert abs(note.written_at - (now - timedelta(hours=1))) < timedelta(minutes=1)
        assert GatheringPerson.objects.owned_by(world.ana).get().contact.display_name == "Pilar Kú"
        fair.delete()
        phone.send(path, {"text": "Conocí a Omar Sol"})
        waiting = Delivery.objects.owned_by(world.ana).waiting().get()
        assert (waiting.reason, waiting.words) == ("occasion_gone", "Conocí a Omar Sol")

    @pytest.mark.parametrize("path", ["/nowhere/", "/account/removal/", "", "x" * 300, "//evil.example/", "/people/7/"])
    def test_what_nobody_knows_is_never_done_and_not_lost(self, phone, world, path):
        response = phone.send(path or "/", {"line": "algo"})
        assert response.json() == {"state": "asks"}
        assert only(world.ana).reason == "unknown"
        world.ana.refresh_from_db()
        assert world.ana.is_active

    @pytest.mark.parametrize(
        "bad", [{"key": "1"}, {"sent": "x" * 1_000_001}, {"sent": "&".join("a=1" for _ in range(2000))}, {"skew": "x"}]
    )
    def test_what_cannot_be_read_says_so(self, phone, world, bad):
        response = phone.send(reverse("capture"), {"line": "algo"}, **bad)
        assert response.status_code == 422
        assert response.json()["trouble"]
        assert not Delivery.objects.owned_by(world.ana).exists()

    def test_a_nul_is_left_out(self, phone, world):
        phone.send(reverse("capture"), {"line": "Hablé con\0 Pilar"})
        assert only(world.ana).words == "Hablé con Pilar"


def test_what_is_long_over_is_forgotten(phone, ana, world, lucia, now):
    phone.send(done(lucia), HOW)
    phone.send(reverse("capture"), {"line": "una"})
    phone.send(reverse("capture"), {"line": "otra"})
    rows = Delivery.objects.owned_by(world.ana)
    ana.post(reverse("delivery_removal", args=[rows.waiting().first().pk]))
    rows.exclude(settled_at=None).update(settled_at=now - REMEMBERED + timedelta(days=1))
    assert forget_deliveries.call() == 0
    rows.exclude(settled_at=None).update(settled_at=now - REMEMBERED - timedelta(days=1))
    assert forget_deliveries.call() == 2
    assert rows.get().words == "otra"


def test_what_was_left_forgets_whoever_is_removed(phone, ana, world, lucia, now):
    phone.send(reverse("capture"), {"line": "Secreto de Lucía", "contact": lucia.pk})
    ana.post(reverse("delivery_removal", args=[only(world.ana).pk]))
    removals.remove_contact(lucia, by=world.ana, now=now)
    for deed in Deed.objects.owned_by(world.ana):
        assert "Secreto" not in f"{deed.subject} {deed.facts}"
    assert (only(world.ana).sent, only(world.ana).said) == ("", "")


def test_queries_do_not_grow(phone, ana, world, django_assert_max_num_queries):
    counts = []
    for many in (5, 50):
        for n in range(many):
            contact = world.contact(given=f"Persona {many}-{n}")
            Delivery.objects.create(
                owner=world.ana, key=uuid4(), act="line_done", contact=contact, reason="answered",
                facts={"answer": "later"}, arrived_at=world.now, written_at=world.now,
            )  # fmt: skip
        with django_assert_max_num_queries(40) as seen:
            ana.get(reverse("waiting"))
        counts.append(len(seen))
    assert counts[0] == counts[1]


class TestKeptPages:
    def test_whom_it_keeps(self, ana, world, lucia, now):
        omar, carlas = world.contact(given="Omar"), world.contact(world.carla, given="Rita")
        world.tended(omar)
        today = world.ana.today(now)
        fair = Gathering.objects.create(owner=world.ana, title="Datos", day=today, last_day=today)
        response = ana.get(reverse("kept_pages"))
        pages = response.json()["pages"]
        assert pages[0] == "/"
        for name, args in (("people", []), ("capture", []), ("contact", [omar.pk]), ("gathering_mode", [fair.pk])):
            assert reverse(name, args=args) in pages
        assert reverse("contact", args=[carlas.pk]) not in pages
        assert response.headers["Cache-Control"] == "private, no-store"
        for page in pages:
            assert ana.get(page).status_code == 200, page

    def test_no_more_than_needed(self, ana, world):
        world.ana.tended_cap = 150
        for n in range(60):
            world.tended(world.contact(given=f"P{n}"))
        assert len(ana.get(reverse("kept_pages")).json()["pages"]) <= 60

    def test_keeping_a_page_takes_no_message_from_the_member(self, ana, world):
        ana.post(reverse("account"), {"name": "Ana"})  # any page with a toast to come
        ana.post(reverse("facts", args=[world.lucia.pk]), {"kind": "interest", "text": ""})
        kept = ana.get("/people/", headers={KEEPING: "1"}).content.decode()
        assert "Escribe unas palabras" not in kept
        assert "Escribe unas palabras" in ana.get("/people/").content.decode()


@pytest.mark.parametrize("path", ["/", "/people/", "/capture/", "/waiting/"])
def test_each_page_says_whose_it_is(ana, client, world, path):
    response = ana.get(path)
    assert response.headers["X-Lazos-Member"] == mark_of(world.ana)
    assert response.headers["Cache-Control"] == "private, no-cache"
    assert client.get("/").headers["X-Lazos-Member"] == "-"
