"""Occasions: prepared, noted in seconds and once, followed up; cards that become people."""

from __future__ import annotations

import io
import os
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from lazos.core import formats
from lazos.field import acts, calendar, noting, preparing
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from lazos.people import records
from lazos.people.models import Contact, Interaction
from lazos.practice.models import Goal, Offering, Promise
from lazos.practice.plan.day import day_of
from tests.world import NOW, TODAY

pytestmark = pytest.mark.django_db
CORPUS = Path(os.environ.get("LAZOS_CORPUS", "/nowhere")) / "ical"


@pytest.fixture
def fair(world):
    return Gathering.objects.create(owner=world.ana, title="Datos con Café", day=TODAY, last_day=TODAY)


def noted(fair, text, **more):
    more = {"key": uuid4(), "written_at": NOW, "now": NOW} | more
    return noting.save(fair, text, **more)


class TestNotes:
    def test_somebody_new_is_met_and_followed_up(self, fair, world):
        saved = noted(fair, "Conocí a Pilar Kú, enfermera, le importa la música")
        [pilar] = saved.people
        assert pilar.display_name == "Pilar Kú"
        assert pilar.met_where == "Datos con Café"
        person = GatheringPerson.objects.owned_by(world.ana).get()
        assert (person.contact, person.met_at) == (pilar, NOW)
        assert person.step.due == TODAY + timedelta(days=1)
        assert Interaction.objects.owned_by(world.ana).get().summary.startswith("Conocí a Pilar")

    def test_the_same_note_twice_is_one(self, fair, world):
        key = uuid4()
        first = noted(fair, "Conocí a Pilar Kú, enfermera", key=key)
        again = noted(fair, "Conocí a Pilar Kú, enfermera", key=key)
        assert first.is_new
        assert not again.is_new
        assert again.note == first.note
        assert Contact.objects.owned_by(world.ana).count() == 1
        assert Interaction.objects.owned_by(world.ana).count() == 1

    def test_a_note_for_a_chosen_person(self, fair, world):
        person = acts.expect(fair, world.lucia)
        noted(fair, "busca una imprenta", person=person)
        person.refresh_from_db()
        assert person.met_at == NOW
        assert Interaction.objects.owned_by(world.ana).get().contacts.get() == world.lucia

    def test_who_is_not_clear_waits_and_nothing_is_lost(self, fair, world):
        world.contact(given="Pilar", family="Uno")
        world.contact(given="Pilar", family="Dos")
        saved = noted(fair, "Hablé con Pilar de su proyecto")
        assert saved.note.waits
        assert Interaction.objects.owned_by(world.ana).count() == 0

    def test_of_two_the_expected_one_is_meant(self, fair, world):
        world.contact(given="Pilar", family="Uno")
        expected = world.contact(given="Pilar", family="Dos")
        acts.expect(fair, expected)
        assert noted(fair, "Hablé con Pilar de su proyecto").people == [expected]

    def test_a_note_that_waited_is_read_and_met_its_people(self, fair, world, as_member):
        world.contact(given="Pilar", family="Uno")
        pilar = world.contact(given="Pilar", family="Dos")
        written = NOW - timedelta(days=3)
        note = noted(fair, "Hablé con Pilar ayer, le prometí mandarle la guía mañana", written_at=written).note
        client, url = as_member(world.ana), reverse("gathering_note_reading", args=[note.pk])
        page = client.get(url)
        note.refresh_from_db()
        assert note.waits  # looking at it changes nothing
        values = page.context["pieces"].initial
        assert values["day"] == TODAY - timedelta(days=4)
        assert values["due_0"] == TODAY - timedelta(days=2)  # its "mañana" was the day after the writing
        sent = {name: "" if value is None else value for name, value in values.items()}
        answer = client.post(url, sent | {"who_0": "Pilar", "is_0": pilar.pk, "save": "done"})
        assert answer.url == reverse("gathering", args=[fair.pk])
        note.refresh_from_db()
        assert (note.waits, note.person.contact, note.person.met_at) == (False, pilar, written)
        assert Interaction.objects.owned_by(world.ana).get().contacts.get() == pilar

    def test_from_the_phone_and_from_a_form(self, fair, world, as_member):
        client, url, key = as_member(world.ana), reverse("gathering_notes", args=[fair.pk]), str(uuid4())
        sent = {"text": "Conocí a Pilar Kú", "key": key, "written_at": timezone.now().isoformat()}
        for _twice in range(2):
            assert client.post(url, sent, headers={"accept": "application/json"}).json() == {"saved": key}
        assert FieldNote.objects.owned_by(world.ana).count() == 1
        response = client.post(url, {"text": " "}, headers={"accept": "application/json"})
        assert (response.status_code, response.json()) == (422, {"trouble": "Escribe una línea."})
        page = client.post(url, {"text": "Hablé con Omar", "person": "999999"})
        assert page.status_code == 422
        assert "Hablé con Omar" in page.content.decode()

    def test_another_member_may_have_the_same_key(self, fair, world):
        other = Gathering.objects.create(owner=world.carla, title="Otra", day=TODAY, last_day=TODAY)
        noted(fair, "Conocí a Pilar Kú", key=UUID(int=5))
        assert noted(other, "Conocí a Omar Sol", key=UUID(int=5)).is_new


class TestPreparing:
    def test_what_is_known_and_who_may_be_there(self, world, as_member):
        row = Gathering.objects.create(owner=world.ana, title="Feria de Lima", day=TODAY, last_day=TODAY)
        teresa = world.contact(given="Teresa", in_common="el coro")
        records.add_fact(teresa, "interest", "archivos sonoros")
        acts.expect(row, teresa)
        assert world.lucia.city == "Lima"
        page = as_member(world.ana).get(reverse("gathering", args=[row.pk])).content.decode()
        for said in ("archivos sonoros", "el coro", "Porque el encuentro nombra Lima", "Lucía"):
            assert said in page

    def test_a_whole_programme_in_the_note(self, world, as_member):
        letters = "bcdfghjklmnp"
        programme = " ".join(f"charla{a}{b}{c}" for a in letters for b in letters for c in letters)
        sent = {"title": "Feria del Mayab", "note": programme, "day": TODAY, "last_day": TODAY}
        row = Gathering.objects.create(owner=world.ana, **sent)
        world.contact(given="Omar", organisation="Grupo Mayab")
        page = as_member(world.ana).get(reverse("gathering", args=[row.pk])).content.decode()
        assert "Porque el encuentro nombra Grupo Mayab" in page

    def test_what_both_care_about_what_to_give_and_what_to_ask(self, fair, world, as_member):
        teresa, omar = world.contact(given="Teresa"), world.contact(given="Omar")
        records.add_fact(teresa, "interest", "archivos sonoros")
        records.add_fact(teresa, "interest", "remo")
        records.add_fact(teresa, "need", "encuestas para pacientes")
        records.add_fact(omar, "need", "una imprenta pequeña")
        records.add_fact(world.lucia, "offer", "su imprenta")
        Offering.objects.create(owner=world.ana, side="offer", text="diseñar encuestas")
        Goal.objects.create(owner=world.ana, text="Abrir los archivos del barrio", rank=1)
        people = [acts.expect(fair, teresa), acts.expect(fair, omar)]
        told, other = preparing.known_of(people, world.ana, TODAY)
        assert (told.common, told.interests, told.gives) == (["archivos sonoros"], ["remo"], ["diseñar encuestas"])
        assert other.gives == ["Presentarle a Lucía Paredes Ccori, que ofrece su imprenta."]
        page = as_member(world.ana).get(reverse("gathering_mode", args=[fair.pk])).content.decode()
        assert "Pregúntale por esto: archivos sonoros" in page
        assert "<title>Datos con Café · Modo encuentro" in page  # how it is named among what opens without signal

    def test_what_was_noted_of_them_is_asked_of_them(self, fair, world):
        world.talked(world.lucia, TODAY - timedelta(days=9), title="su hija Emma empieza la escuela")
        (told,) = preparing.known_of([acts.expect(fair, world.lucia)], world.ana, TODAY)
        assert "tu hija Emma empieza la escuela" in told.questions[0]

    def test_on_its_day_event_mode_stands_beside_when_and_where(self, fair, world, as_member):
        page = lambda: as_member(world.ana).get(reverse("gathering", args=[fair.pk])).text  # noqa: E731
        fair.day = fair.last_day = timezone.now().date() + timedelta(days=5)
        fair.save()
        assert page().count("Modo encuentro") == 1
        fair.day = fair.last_day = world.ana.today(timezone.now())
        fair.save()
        assert page().index("Modo encuentro") < page().index("Prepárate en diez minutos")

    def test_somebody_to_get_to_know(self, fair, world, as_member):
        client, url = as_member(world.ana), reverse("gathering_people", args=[fair.pk])
        asked = client.post(url, {"who": "Pilar Kú"})
        assert asked.status_code == 422
        assert 'name="contact" value="new"' in asked.content.decode()
        client.post(url, {"who": "Pilar Kú", "contact": "new"})
        assert GatheringPerson.objects.owned_by(world.ana).get().contact.family == "Kú"
        assert client.post(url, {"who": "", "contact": "new"}).status_code == 422

    def test_after_it_who_is_still_to_be_written_to(self, fair, world, as_member):
        acts.met(acts.expect(fair, world.lucia), now=NOW)
        client, url = as_member(world.ana), reverse("gathering", args=[fair.pk])
        assert "Unas líneas dentro de dos días" in client.get(url).content.decode()
        Promise.objects.owned_by(world.ana).get().keep(at=NOW)
        assert "Unas líneas dentro de dos días" not in client.get(url).content.decode()

    @pytest.mark.parametrize("name", ["gathering", "gathering_mode"])
    def test_queries_do_not_grow(self, fair, world, as_member, django_assert_max_num_queries, name):
        client = as_member(world.ana)
        counts = []
        for many in (5, 50):
            for n in range(many):
                contact = world.contact(given=f"Persona {many}-{n}")
                records.add_fact(contact, "need", "un local")
                acts.expect(fair, contact)
            with django_assert_max_num_queries(60) as seen:
                client.get(reverse(name, args=[fair.pk]))
            counts.append(len(seen))
        assert counts[0] == counts[1]

    def test_typed_and_changed(self, world, as_member):
        client = as_member(world.ana)
        sent = {"title": "Cena", "day": "2026-12-01", "starts": "21:00", "ends": "01:00", "aim": "2"}
        client.post(reverse("gathering_new"), sent)
        row = Gathering.objects.owned_by(world.ana).get()
        assert row.starts_at == datetime(2026, 12, 2, 3, tzinfo=UTC)  # nine in Mérida
        assert row.ends_at - row.starts_at == timedelta(hours=4)
        stale = sent | {"title": "Otra", "seen_version": "1"}
        url = reverse("gathering_change", args=[row.pk])
        assert client.post(url, stale).status_code == 302
        assert client.post(url, stale).status_code == 422
        refused = client.post(url, sent | {"last_day": "2026-11-01"})
        assert refused.status_code == 422
        assert "Termina el mismo día" in refused.content.decode()

    def test_a_goal_that_was_reached_meanwhile_stays(self, fair, world, as_member):
        fair.goal = Goal.objects.create(owner=world.ana, text="Cambiar de área", reached_at=NOW)
        fair.save_changes("goal")
        client, url = as_member(world.ana), reverse("gathering_change", args=[fair.pk])
        bound = {field.name: field.value() or "" for field in client.get(url).context["form"]}
        offered = {str(value) for value, _label in client.get(url).context["form"].fields["goal"].choices}
        bound["goal"] = str(bound["goal"]) if str(bound["goal"]) in offered else ""
        assert client.post(url, bound | {"title": "Datos con té"}).status_code == 302
        fair.refresh_from_db()
        assert (fair.title, fair.goal.text) == ("Datos con té", "Cambiar de área")

    def test_removed_and_given_back(self, fair, world):
        noted(fair, "Conocí a Pilar Kú")
        deed = acts.remove(fair, now=NOW)
        assert not Gathering.objects.owned_by(world.ana).exists()
        assert Interaction.objects.owned_by(world.ana).exists()
        assert deed.undo(now=NOW)
        assert FieldNote.objects.owned_by(world.ana).get().person.contact.display_name == "Pilar Kú"


class TestHours:
    """Where the clocks change (Madrid: 2027-03-28 at two, 2026-10-25 at three)."""

    SENT = {"title": "Verbena", "day": "2027-03-28", "starts": "02:30", "timezone": "Europe/Madrid", "aim": "3"}

    @pytest.mark.parametrize("name", ["starts", "ends"])
    def test_an_hour_that_the_clocks_leave_out(self, world, as_member, name):
        sent = self.SENT | {"note": "con guitarra", "starts": "01:00", name: "02:30"}
        response = as_member(world.ana).post(reverse("gathering_new"), sent)
        page = response.content.decode()
        assert response.status_code == 422
        assert name in response.context["form"].errors
        assert "Esa hora no existe ese día" in page
        assert "con guitarra" in page
        assert not Gathering.objects.owned_by(world.ana).exists()

    def test_of_an_hour_that_comes_twice_it_says_which(self, world, as_member):
        ana = as_member(world.ana)
        page = ana.post(reverse("gathering_new"), self.SENT | {"day": "2026-10-25"}, follow=True).content.decode()
        assert "esa hora llega dos veces. Guardamos la primera." in page
        row = Gathering.objects.owned_by(world.ana).get()
        assert row.starts_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
        url = reverse("gathering_change", args=[row.pk])
        page = ana.post(url, self.SENT | {"day": "2026-10-25", "starts": "04:30"}, follow=True).content.decode()
        assert "dos veces" not in page


class TestFollowing:
    def test_a_draft_for_the_step(self, fair, world):
        person = acts.expect(fair, world.lucia)
        deed = acts.met(person, now=NOW)
        person.refresh_from_db()
        assert "Datos con Café" in person.step_draft(world.lucia, world.ana, world.today).text
        assert deed.undo(now=NOW)
        person.refresh_from_db()
        assert (person.met_at, Promise.objects.owned_by(world.ana).count()) == (None, 0)

    def test_hoy_reads_what_the_drafts_of_several_say_at_once(self, fair, world):
        """One more card that leads back to an occasion costs its own record of the talk and the member's templates."""

        def met(given: str) -> tuple[int, int]:
            acts.met(acts.expect(fair, world.contact(given=given)), now=NOW)
            with CaptureQueriesContext(connection) as seen:
                cards = day_of(world.ana, TODAY + timedelta(days=1)).cards
            return sum(bool(card.page) for card in cards), len(seen)

        world.ana.weekly_minutes = 600
        (one, before), (two, after) = met("Pilar"), met("Noemí")
        assert (one, two) == (1, 2)
        assert after - before <= 2


ICS = """BEGIN:VCALENDAR
BEGIN:VEVENT
UID:a
DTSTART;TZID=America/Merida:20261201T180000
DTEND;TZID=America/Merida:20261201T200000
SUMMARY:Feria del libro
LOCATION:Mérida
END:VEVENT
BEGIN:VEVENT
UID:b
SUMMARY:Sin fecha
END:VEVENT
END:VCALENDAR
"""


class TestCalendar:
    def test_chosen_events_come_in_once(self, world, as_member):
        read = calendar.read(io.BytesIO(ICS.encode()), world.ana, TODAY)
        [(value, event)] = read.offered
        assert event.title == "Feria del libro"
        assert len(read.problems) == 1
        assert read.problems[0].startswith("Línea ")
        for _twice in range(2):
            as_member(world.ana).post(reverse("gathering_calendar"), {"take": "1", "event": [value]})
        row = Gathering.objects.owned_by(world.ana).get()
        assert (row.title, row.day, row.place) == ("Feria del libro", date(2026, 12, 1), "Mérida")
        as_member(world.carla).post(reverse("gathering_calendar"), {"take": "1", "event": [value]})
        assert not Gathering.objects.owned_by(world.carla).exists()

    def test_who_is_invited_may_be_there(self, world, as_member):
        people = (
            'ORGANIZER;CN="Berta Sol":mailto:berta@sol.example',
            "ATTENDEE;CN=Lucía:mailto:lucia@paredes.example",
            f"ATTENDEE;CN=Yo:mailto:{world.ana.email}",
            "ATTENDEE;PARTSTAT=DECLINED;CN=Omar:mailto:o@s.example",
        )
        text = ICS.replace("SUMMARY:Feria del libro", "\n".join(["SUMMARY:Feria del libro", *people]))
        assert world.lucia.city
        client = as_member(world.ana)
        [(value, _event)] = calendar.read(io.BytesIO(text.encode()), world.ana, TODAY).offered
        client.post(reverse("gathering_calendar"), {"take": "1", "event": [value]})
        row = Gathering.objects.owned_by(world.ana).get()
        assert row.invited == [["Berta Sol", "berta@sol.example"], ["Lucía", "lucia@paredes.example"]]
        told = [(one.name, one.email) for one in preparing.suggested(row, world.ana, [])]
        assert told == [("Lucía Paredes Ccori", ""), ("Berta Sol", "berta@sol.example")]
        sent = {"who": "Berta Sol", "contact": "new", "email": "berta@sol.example"}
        client.post(reverse("gathering_people", args=[row.pk]), sent)
        people = preparing.people_of(row)
        assert people[0].contact.emails.get().address == "berta@sol.example"
        assert [one.name for one in preparing.suggested(row, world.ana, people)] == ["Lucía Paredes Ccori"]

    def test_what_is_no_calendar_is_told(self, world, as_member):
        file = SimpleUploadedFile("x.ics", b"hola")
        response = as_member(world.ana).post(reverse("gathering_calendar"), {"file": file})
        assert response.status_code == 422
        assert "no es un calendario" in response.content.decode()

    def test_problems_of_one_kind_are_one_sentence(self, world):
        lost = "".join(f"BEGIN:VEVENT\nUID:{n}\nSUMMARY:Sin fecha\nEND:VEVENT\n" for n in range(40))
        read = calendar.read(io.BytesIO(f"BEGIN:VCALENDAR\n{lost}END:VCALENDAR\n".encode()), world.ana, TODAY)
        assert read.problems == ["Línea 2 y 39 más: el evento no dice cuándo empieza."]

    def test_every_problem_of_the_reader_has_its_words(self):
        source = "".join(path.read_text() for path in Path(formats.calendar.__path__[0]).glob("*.py"))
        codes = set(re.findall(r'(?:Problem\([^"()]*|Refused\()"(\w+)"', source)) | {
            "too_many_problems",
            "too_many_records",
        }
        assert len(codes) > 15
        assert codes <= calendar.reasons().keys()

    @pytest.mark.corpus
    @pytest.mark.skipif(not CORPUS.is_dir(), reason="LAZOS_CORPUS names no folder with real calendars")
    def test_every_real_calendar_gives_a_page(self, world, as_member):
        client = as_member(world.ana)
        for path in sorted(CORPUS.rglob("*.ics")):
            sent = {"file": SimpleUploadedFile(path.name, path.read_bytes() or b" ")}
            assert client.post(reverse("gathering_calendar"), sent).status_code in (200, 422), path.name


def test_a_region_for_htmx(fair, world, as_member):
    url = reverse("gathering_mode", args=[fair.pk])
    part = as_member(world.ana).get(url, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "Tres buenas, por venir" in part


def test_people_of_a_gathering_are_not_asked_twice(fair, world):
    assert acts.expect(fair, world.lucia) == acts.expect(fair, world.lucia)
    assert len(preparing.people_of(fair)) == 1
