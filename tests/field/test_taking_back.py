"""What was done in the field is taken back whole, and never what came since; what is sent twice is done once."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.core.formats import cards
from lazos.field import acts, keeping, noting
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from lazos.people import records
from lazos.people.merging import ContactMerge
from lazos.people.models import Circle, Contact, Email, Fact, Interaction, Phone, Position
from lazos.practice.models import Goal, Promise
from tests.world import NOW, TODAY

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(days=2)
PILAR = "MECARD:N:Kú,Pilar;ORG:Hospital;TEL:+529995550100;EMAIL:p@ku.example;;"


@pytest.fixture
def fair(world):
    return Gathering.objects.create(owner=world.ana, title="Datos con Café", day=TODAY, last_day=TODAY)


def kept(world, gathering=None):
    card = cards.read(PILAR)
    return keeping.keep(world.ana, card, card.full_name, gathering, now=NOW, key=uuid4())


def there(world):
    return GatheringPerson.objects.owned_by(world.ana).get()


class TestMeeting:
    def test_said_twice_the_first_stands(self, fair, world, as_member):
        person = acts.expect(fair, world.lucia)
        acts.met(person, now=NOW)
        assert acts.met(there(world), now=LATER).undo(now=LATER)
        assert there(world).met_at == NOW
        deeds = Deed.objects.owned_by(world.ana).count()
        page = as_member(world.ana).post(reverse("gathering_meeting", args=[person.pk]), follow=True)
        assert "Ya estaba anotado" in page.content.decode()
        assert Deed.objects.owned_by(world.ana).count() == deeds

    def test_somebody_taken_out_leaves_no_step_and_comes_back_with_it(self, fair, world):
        person = acts.meet(fair, world.lucia, at=NOW, now=NOW).person
        step = person.step.text
        deed = acts.remove_person(person, now=NOW)
        assert not Promise.objects.owned_by(world.ana).exists()
        assert deed.undo(now=LATER)
        assert (there(world).met_at, there(world).step.text) == (NOW, step)

    def test_a_step_that_was_taken_stays_with_somebody_taken_out(self, fair, world):
        person = acts.meet(fair, world.lucia, at=NOW, now=NOW).person
        person.step.keep(at=NOW)
        deed = acts.remove_person(person, now=NOW)
        assert deed.undo(now=LATER)
        assert Promise.objects.owned_by(world.ana).get().kept_at == NOW


class TestCard:
    def test_of_somebody_expected(self, fair, world):
        records.set_emails(world.lucia, ["p@ku.example"])
        acts.expect(fair, world.lucia)
        card = cards.read("MECARD:N:Paredes,Lucía;EMAIL:p@ku.example;;")
        found = keeping.keep(world.ana, card, card.full_name, fair, now=NOW, key=uuid4())
        assert found.contact == world.lucia
        assert found.deed.undo(now=LATER)
        assert (there(world).met_at, there(world).step) == (None, None)

    def test_whoever_was_written_about_at_the_occasion_stays(self, fair, world):
        found = kept(world, fair)
        person = there(world)
        person.note = "Quiere el libro"
        person.save_changes("note")
        assert found.deed.undo(now=LATER)
        assert there(world).note == "Quiere el libro"

    @pytest.mark.parametrize("kind", [Circle, Goal])
    def test_whoever_has_a_place_elsewhere_by_now_stays(self, world, kind):
        found = kept(world)
        if kind is Circle:
            Circle.objects.create(owner=world.ana, name="Coro").contacts.add(found.contact)
        else:
            Goal.objects.create(owner=world.ana, text="Cantar").contacts.add(found.contact)
        assert found.deed.undo(now=LATER)
        assert Contact.objects.owned_by(world.ana).get() == found.contact

    def test_an_ask_to_them_stays(self, world):
        from lazos.harvest.asks import composing
        from lazos.harvest.models import Ask

        found = kept(world)
        composing.begin(found.contact, by=world.ana, purpose="advice", topic="su oficio")
        assert found.deed.undo(now=LATER)
        assert Ask.objects.owned_by(world.ana).get().contact == found.contact


class TestMergedSince:
    """Two records that became one: what is whose cannot be told until they are two again."""

    def state(self, world):
        models = (Contact, Email, Phone, Fact, Interaction, Promise, GatheringPerson, Position)
        rows = [list(model.objects.owned_by(world.ana).order_by("pk").values()) for model in models]
        unlike = {"version", "updated_at", "words"}
        return [[{key: value for key, value in row.items() if key not in unlike} for row in one] for one in rows]

    def refused(self, world, client, deed):
        before = self.state(world)
        page = client.post(reverse("deed_undo", args=[deed.pk]), follow=True).content.decode()
        assert "Después uniste esa ficha con otra. Deshaz antes la unión" in page
        assert self.state(world) == before

    @pytest.mark.parametrize("card_stays", [True, False])
    def test_a_card(self, fair, world, as_member, card_stays):
        mine = world.contact(given="Pilar", family="Uc")
        records.set_position(mine, "Clínica", "")
        card = cards.read(PILAR)
        found = keeping.keep(world.ana, card, card.full_name, fair, now=NOW, key=uuid4())
        assert found.is_new
        records.set_emails(mine, ["p@ku.example"])  # the same as on the card: one of the two goes out of sight
        pair = (found.contact, mine) if card_stays else (mine, found.contact)
        merge = ContactMerge(*pair).perform(by=world.ana, now=LATER)
        self.refused(world, as_member(world.ana), found.deed)
        assert merge.undo(now=LATER)
        assert found.deed.undo(now=LATER)
        [left] = Contact.objects.owned_by(world.ana)
        assert (left, left.organisation) == (mine, "Clínica")
        assert left.emails.get().address == "p@ku.example"
        assert left.positions.get().organisation == "Clínica"
        assert not Phone.objects.owned_by(world.ana).exists()
        assert not GatheringPerson.objects.owned_by(world.ana).exists()

    @pytest.mark.parametrize("new_stays", [True, False])
    def test_a_note(self, world, as_member, new_stays):
        mine, client = world.contact(given="Pilar", family="Uc"), as_member(world.ana)
        before = self.state(world)
        sent = {"line": "Café con Pilar Kú, enfermera", "who_0": "Pilar Kú", "is_0": "new", "kind": "coffee",
                "phone_0": "+52 999 555 0100", "once": "a", "save": "1"}  # fmt: skip
        client.post("/capture/", sent)
        deed = Deed.objects.owned_by(world.ana).get(kind="note_saved")
        [new] = Contact.objects.owned_by(world.ana).exclude(pk=mine.pk)
        merge = ContactMerge(*((new, mine) if new_stays else (mine, new))).perform(by=world.ana, now=deed.at)
        self.refused(world, client, deed)
        assert merge.undo(now=LATER)
        assert deed.undo(now=LATER)
        assert self.state(world) == before

    def test_merged_before_is_no_obstacle(self, world):
        mine = world.contact(given="Pilar", family="Kú")
        ContactMerge(mine, world.contact(given="Pilar")).perform(by=world.ana, now=NOW - timedelta(days=1))
        card = cards.read(PILAR)
        found = keeping.keep(world.ana, card, card.full_name, None, now=NOW, key=uuid4(), whose=mine)
        assert found.deed.undo(now=LATER)
        assert not Phone.objects.owned_by(world.ana).exists()


class TestNote:
    WORDS = "enfermera del coro, le prometí el libro"

    @pytest.fixture
    def note(self, fair):
        return noting.save(fair, self.WORDS, key=uuid4(), written_at=NOW, now=NOW).note

    def read(self, client, note, once):
        sent = {"line": self.WORDS, "who_0": "Pilar Kú", "is_0": "new", "kind": "event", "once": once, "save": "1"}
        return client.post(reverse("gathering_note_reading", args=[note.pk]), sent, follow=True)

    def test_read_and_taken_back_it_waits_again(self, note, world, as_member):
        self.read(as_member(world.ana), note, "a")
        assert not FieldNote.objects.owned_by(world.ana).get().waits
        assert Deed.objects.owned_by(world.ana).get(kind="note_saved").undo(now=LATER)
        assert FieldNote.objects.owned_by(world.ana).get().waits
        for model in (Contact, GatheringPerson, Promise, Interaction):
            assert not model.objects.owned_by(world.ana).exists()

    def test_understood_at_once_and_taken_back(self, fair, world):
        noting.save(fair, "Conocí a Pilar Kú, enfermera", key=uuid4(), written_at=NOW, now=NOW)
        assert Deed.objects.owned_by(world.ana).get(kind="note_saved").undo(now=LATER)
        assert FieldNote.objects.owned_by(world.ana).get().waits
        assert not GatheringPerson.objects.owned_by(world.ana).exists()

    def test_read_in_two_windows_it_is_noted_once(self, note, world, as_member):
        client = as_member(world.ana)
        self.read(client, note, "a")
        assert "Ya estaba anotado" in self.read(client, note, "b").content.decode()
        assert Contact.objects.owned_by(world.ana).count() == 1
        assert Interaction.objects.owned_by(world.ana).count() == 1


class TestTwice:
    def test_somebody_to_get_to_know(self, fair, world, as_member):
        client = as_member(world.ana)
        for _tap in range(2):
            client.post(reverse("gathering_people", args=[fair.pk]), {"who": "Pilar Kú", "contact": "new"})
        assert Contact.objects.owned_by(world.ana).count() == 1

    def test_an_occasion(self, world, as_member):
        client, sent = as_member(world.ana), {"title": "Feria", "day": "2026-12-01", "aim": "3"}
        answers = {client.post(reverse("gathering_new"), sent).url for _tap in range(2)}
        assert answers == {reverse("gathering", args=[Gathering.objects.owned_by(world.ana).get().pk])}


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_beyond_all_clocks_is_told(world, as_member, day):
    sent = {"title": "Feria", "day": day, "starts": "01:00", "ends": "00:30", "aim": "3", "timezone": "Asia/Tokyo"}
    response = as_member(world.ana).post(reverse("gathering_new"), sent)
    assert response.status_code == 422
    assert "Ese día queda demasiado lejos" in response.content.decode()
