"""Giving it: noted once as a conversation and as value given, undone as easily, and not proposed again."""

from datetime import timedelta

import pytest

from lazos.activity.models import Deed
from lazos.people import records
from lazos.people.models import ContactDay, Exchange, Interaction
from lazos.practice.models import PlanAnswer
from lazos.practice.plan import day_of
from lazos.sharing import acts, proposing
from lazos.sharing.models import ClippingPerson
from tests.sharing.cast import LINK, kept, names, person
from tests.world import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def pilar(world):
    return person(world, "Pilar", interest="cerámica")


@pytest.fixture
def clipping(world, pilar):
    return kept(world)


def undo_last(world):
    assert Deed.objects.owned_by(world.ana).order_by("-pk").first().undo(now=NOW)


class TestDone:
    def test_is_a_conversation_and_value_given(self, world, as_member, clipping, pilar):
        as_member(world.ana).post(f"/clippings/{clipping.pk}/people/{pilar.pk}/", {"how": "email"})
        talk = Interaction.objects.owned_by(world.ana).get()
        gift = Exchange.objects.owned_by(world.ana).get()
        assert (talk.kind, talk.direction, talk.title) == ("email", "out", "La cerámica de Ticul")
        assert list(talk.contacts.all()) == [pilar]
        assert (gift.direction, gift.kind, gift.note, gift.interaction) == ("given", "article", talk.title, talk)
        assert ContactDay.objects.owned_by(world.ana).count() == 1
        assert names(clipping) == []

    def test_an_event_or_an_idea_is_a_resource(self, world, pilar):
        acts.share(kept(world, "Cerámica", link=""), pilar, how="message", now=NOW)
        assert Exchange.objects.owned_by(world.ana).get().kind == "resource"

    def test_twice_is_once(self, world, as_member, clipping, pilar):
        for _tap in range(2):
            as_member(world.ana).post(f"/clippings/{clipping.pk}/people/{pilar.pk}/", {"how": "nonsense"})
        assert Interaction.objects.owned_by(world.ana).get().kind == "message"
        assert Deed.objects.owned_by(world.ana).count() == 1

    def test_and_undone(self, world, clipping, pilar):
        acts.share(clipping, pilar, how="email", now=NOW)
        undo_last(world)
        for model in (Interaction, Exchange, ContactDay):
            assert not model.objects.owned_by(world.ana).exists()
        assert names(clipping) == ["Pilar"]

    def test_to_somebody_thought_of(self, world, as_member, clipping):
        other, client = person(world, "Noa"), as_member(world.ana)
        assert "Noa" in client.get(f"/clippings/{clipping.pk}/people/?q=noa").content.decode()
        page = client.get(f"/clippings/{clipping.pk}/people/{other.pk}/").content.decode()
        assert "Vi esto y pensé en ti: La cerámica de Ticul." in page
        client.post(f"/clippings/{clipping.pk}/people/{other.pk}/")
        page = client.get(f"/clippings/{clipping.pk}/").content.decode()
        assert "Ya se lo diste" in page

    def test_another_members_things_are_not_there(self, world, as_member, clipping, pilar):
        carlas, hers = as_member(world.carla), person(world, "Suya", owner=world.carla)
        assert carlas.post(f"/clippings/{clipping.pk}/people/{hers.pk}/").status_code == 404
        assert as_member(world.ana).post(f"/clippings/{clipping.pk}/people/{hers.pk}/").status_code == 404
        assert not ClippingPerson.objects.owned_by(world.ana).exclude(shared_at=None).exists()


class TestNotNow:
    def test_is_as_easy_and_remembered(self, world, as_member, clipping, pilar):
        page = (
            as_member(world.ana)
            .post(f"/clippings/{clipping.pk}/people/{pilar.pk}/refusal/", follow=True)
            .content.decode()
        )
        assert "Está bien. A Pilar no se lo volvemos a proponer." in page
        assert names(clipping) == []
        from lazos.sharing import jobs

        jobs.work_out.func(clipping.pk)
        assert names(clipping) == []
        undo_last(world)
        assert names(clipping) == ["Pilar"]

    def test_it_is_no_contact(self, world, clipping, pilar):
        acts.set_aside(clipping, pilar, now=NOW)
        assert acts.set_aside(clipping, pilar, now=NOW) is None
        assert not Interaction.objects.owned_by(world.ana).exists()


class TestTheDraft:
    def draft(self, clipping, contact):
        return proposing.proposal_for(clipping, contact, clipping.owner, NOW).draft.text

    def test_says_why_and_where(self, clipping, pilar):
        assert self.draft(clipping, pilar) == (
            "Hola, Pilar. Vi esto y pensé en ti: La cerámica de Ticul. "
            f"Tiene que ver con algo que te importa: cerámica.\n{LINK}"
        )

    def test_in_their_language_and_manner(self, world, clipping):
        brit = person(world, "Kate", need="cerámica")
        brit.language = "en"
        assert self.draft(clipping, brit) == (
            "Hello Kate, I saw this and thought of you: La cerámica de Ticul. "
            "It has to do with what you are looking for: cerámica.\n" + LINK
        )
        formal = person(world, "Silvia", need="cerámica")
        formal.formality = "usted"
        assert "pensé en usted" in self.draft(clipping, formal)
        assert "lo que busca: cerámica" in self.draft(clipping, formal)

    def test_what_was_spoken_of(self, world, clipping):
        uma = person(world, "Uma")
        world.talked(uma, TODAY - timedelta(days=9), title="Quiere aprender cerámica en Ticul")
        assert "Me recordó lo que hablamos: Quiere aprender cerámica en Ticul." in self.draft(clipping, uma)

    def test_a_tag_stays_with_the_member(self, world, clipping):
        hugo = person(world, "Hugo")
        records.tag_named(world.ana, "cerámica").contacts.add(hugo)
        assert self.draft(clipping, hugo) == f"Hola, Hugo. Vi esto y pensé en ti: La cerámica de Ticul.\n{LINK}"

    def test_opens_in_their_own_mail(self, world, as_member, clipping, pilar):
        page = as_member(world.ana).get(f"/clippings/{clipping.pk}/").content.decode()
        assert "mailto:pilar@correo.example?subject=Vi%20esto%20y%20pens%C3%A9%20en%20ti" in page
        assert "ceramica.example" in page.split("mailto:")[1]


class TestHoy:
    @pytest.fixture
    def day(self, world, pilar, clipping):
        world.tended(pilar)
        world.talked(pilar, TODAY - timedelta(days=80))
        world.talked(pilar, TODAY - timedelta(days=100))
        world.talked(pilar, TODAY - timedelta(days=120))
        return day_of(world.ana, TODAY)

    def test_something_to_give_to_a_person_of_the_day(self, day, clipping, pilar):
        card = day.card_for(pilar.pk)
        assert card.give == "“La cerámica de Ticul”, que guardaste. Tiene que ver con: cerámica."
        assert card.draft.text == (
            "Hola, Pilar. Vi esto y pensé en ti: La cerámica de Ticul. "
            f"Tiene que ver con algo que te importa: cerámica.\n{LINK}"
        )
        assert card.kept_id == clipping.pk
        assert card.kept_page == f"/clippings/{clipping.pk}/"

    def test_done_gives_it_and_undo_takes_it_back(self, world, as_member, day, clipping, pilar):
        from lazos.practice.answers import Doing

        doing = Doing(pilar, "fading", 5, kept=clipping.pk)
        answer = doing.perform(how="email", today=TODAY, now=NOW)
        assert Exchange.objects.owned_by(world.ana).get().note == "La cerámica de Ticul"
        assert answer.interaction.title == "La cerámica de Ticul"
        assert names(clipping) == []
        assert answer.deed.undo(now=NOW)
        assert not Exchange.objects.owned_by(world.ana).exists()
        assert Interaction.objects.owned_by(world.ana).count() == 3
        assert names(clipping) == ["Pilar"]

    def test_let_go_meanwhile_the_talk_is_noted_all_the_same(self, world, as_member, day, clipping, pilar):
        kept_id = clipping.pk
        acts.let_go(clipping, now=NOW)
        answer = as_member(world.ana).post(f"/today/{pilar.pk}/done/", {"kind": "fading", "kept": kept_id})
        assert answer.status_code == 302
        assert PlanAnswer.objects.owned_by(world.ana).get().answer == "done"
        assert not Exchange.objects.owned_by(world.ana).exists()

    def test_not_what_was_given_set_aside_or_is_over(self, world, day, clipping, pilar):
        acts.set_aside(clipping, pilar, now=NOW)
        kept(world, "Feria de cerámica", link="", day=TODAY - timedelta(days=1))
        assert day_of(world.ana, TODAY).card_for(pilar.pk).kept_id is None
        coming = kept(world, "Otra feria de cerámica", link="", day=TODAY + timedelta(days=1))
        assert day_of(world.ana, TODAY).card_for(pilar.pk).kept_id == coming.pk

    def test_the_page_of_the_person_too(self, world, as_member, day, clipping, pilar):
        page = as_member(world.ana).get(f"/people/{pilar.pk}/").content.decode()
        assert f'href="/clippings/{clipping.pk}/people/{pilar.pk}/"' in page
        acts.share(clipping, pilar, how="email", now=NOW)
        page = as_member(world.ana).get(f"/people/{pilar.pk}/").content.decode()
        assert f'href="/clippings/{clipping.pk}/people/{pilar.pk}/"' not in page


@pytest.mark.slow
@pytest.mark.parametrize("address", ["/clippings/{pk}/", "/people/{contact}/", "/"])
def test_queries_do_not_grow(world, as_member, django_assert_max_num_queries, address):
    client, counts = as_member(world.ana), []
    first = person(world, "Primera", interest="cerámica")
    world.tended(first)
    world.talked(first, TODAY - timedelta(days=80))
    for many in (5, 50):
        for n in range(many):
            person(world, f"P{many}-{n}", interest="cerámica")
            kept(world, f"Cerámica {many}-{n}", link=f"https://x.example/{many}/{n}")
        row = kept(world, f"Cerámica {many}", link=f"https://x.example/{many}")
        for contact in [person(world, f"Q{many}-{n}") for n in range(many)]:
            acts.share(row, contact, how="email", now=NOW)
        with django_assert_max_num_queries(90) as seen:
            assert client.get(address.format(pk=row.pk, contact=first.pk)).status_code == 200
        counts.append(len(seen.captured_queries))
    assert counts[0] == counts[1], counts
