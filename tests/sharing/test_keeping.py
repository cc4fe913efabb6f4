"""What is typed, pasted or shared from the phone becomes one clipping, whatever it looks like, and nothing is lost."""

from datetime import timedelta
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import reverse

from lazos.activity.models import Deed
from lazos.sharing import acts
from lazos.sharing.keeping import headed, pasted
from lazos.sharing.models import Clipping, ClippingPerson
from tests.sharing.cast import LINK, kept, names, person, worked_out
from tests.world import NOW, PASSWORD, TODAY

pytestmark = pytest.mark.django_db
NEW = "/clippings/new/"


def only(world):
    return Clipping.objects.owned_by(world.ana).get()


class TestWhatIsTyped:
    def test_a_link(self, world, as_member):
        answer = as_member(world.ana).post(NEW, {"text": f"  {LINK}?utm_source=x ", "save": "1"}, follow=True)
        row = only(world)
        assert (row.kind, row.url, row.title, row.note) == ("link", LINK, "", "")
        assert answer.redirect_chain[-1][0] == f"/clippings/{row.pk}/"

    def test_words_around_a_link_are_the_note(self, world, as_member):
        as_member(world.ana).post(NEW, {"text": f"Mira qué bonito: {LINK}", "note": "por el horno", "save": "1"})
        row = only(world)
        assert (row.url, row.title, row.note) == (LINK, "", "Mira qué bonito\npor el horno")

    def test_an_idea_and_an_event(self, world, as_member):
        client = as_member(world.ana)
        client.post(NEW, {"text": "Un taller de barro para niños", "save": "1"})
        assert (only(world).kind, only(world).title) == ("idea", "Un taller de barro para niños")
        day = TODAY + timedelta(days=9)
        client.post(NEW, {"text": "La feria de los ríos", "day": day.isoformat(), "save": "1"})
        row = Clipping.objects.owned_by(world.ana).first()
        assert (row.kind, row.title, row.day, row.url) == ("event", "La feria de los ríos", day, "")

    def test_a_long_idea_keeps_every_word(self, world, as_member):
        text = "Una idea larga. " * 100
        as_member(world.ana).post(NEW, {"text": text, "save": "1"})
        assert len(only(world).title) <= 300
        assert only(world).note == text.strip()

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("", "Pega un enlace, o cuenta de qué se trata."),
            ("ftp://example.org/a", "Solo guardamos enlaces que empiezan con http:// o https://."),
            ("javascript:alert(1)", "Solo guardamos enlaces"),
            ("file:///etc/passwd", "Solo guardamos enlaces"),
            ("https://example.org/" + "a" * 1_000_000, "Es demasiado largo."),
            ("https://example.org/" + "a" * 2500, "Ese enlace es demasiado largo."),
        ],
    )
    def test_what_cannot_be_kept_comes_back_with_a_sentence(self, world, as_member, text, said):
        answer = as_member(world.ana).post(NEW, {"text": text, "note": "no lo pierdas", "save": "1"})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert said in page
        assert "no lo pierdas" in page
        assert text in page
        assert not Clipping.objects.owned_by(world.ana).exists()

    def test_a_day_that_does_not_exist(self, world, as_member):
        answer = as_member(world.ana).post(NEW, {"text": "Feria", "day": "2026-02-30", "save": "1"})
        assert "Ese día no existe" in answer.content.decode()

    def test_pieces(self):
        assert pasted(f"a {LINK} b https://otra.example").words == "a b https://otra.example"
        assert headed("uno\n" + "dos " * 200) == ("uno", ("uno\n" + "dos " * 200).strip())


class TestTheSamePage:
    def test_is_told_and_kept_once(self, world, as_member):
        first = kept(world, title="")
        answer = as_member(world.ana).post(
            NEW,
            {"text": "http://www.ceramica.example/ticul/?fbclid=1#x", "note": "para Pilar", "save": "1"},
            follow=True,
        )
        assert only(world) == first
        assert only(world).note == "para Pilar"
        assert "Ya lo tenías guardado desde el" in answer.content.decode()

    def test_what_is_said_of_it_now_is_not_lost(self, world, as_member):
        day, client = TODAY + timedelta(days=9), as_member(world.ana)
        person(world, "Pilar", interest="barro")
        row = kept(world, title="", day=TODAY - timedelta(days=30))
        assert names(row) == []
        for title in ("Taller de barro", "Hornos de leña"):
            told = {"text": LINK, "title": title, "day": day.isoformat(), "save": "1"}
            client.post(NEW, told)
            client.post(NEW, told)
        assert only(world) == row
        row.refresh_from_db()
        assert (row.title, row.note, row.day, row.kind) == ("Taller de barro", "Hornos de leña", day, "event")
        assert row.waits(row.asked_at)  # whom it would interest is looked for anew
        assert names(worked_out(row)) == ["Pilar"]

    def test_sent_twice_at_once_it_is_kept_once_with_the_words_of_both(self, world, monkeypatch):
        first = kept(world)
        real, answers = acts.kept_before, iter([lambda *_: None])
        monkeypatch.setattr(acts, "kept_before", lambda *told: next(answers, real)(*told))
        row, is_new = acts.keep(world.ana, link=LINK, title="", note="para Pilar", day=None, now=NOW)
        assert (row, row.note, is_new) == (first, "para Pilar", False)

    def test_of_another_member_is_another(self, world):
        kept(world)
        assert acts.keep(world.carla, link=LINK, title="", note="", day=None, now=NOW)[1]

    def test_two_ideas_with_the_same_words_are_two(self, world):
        assert kept(world, "Barro", link="") != kept(world, "Barro", link="")


class TestAFullNote:
    LONG = "barro " * 1300  # 7,800

    def test_kept_again_it_says_so_and_loses_nothing(self, world, as_member):
        row = kept(world, note=self.LONG.strip())
        answer = as_member(world.ana).post(NEW, {"text": LINK, "note": "para Pilar " * 40, "save": "1"})
        page = answer.content.decode()
        assert answer.status_code == 422
        assert "para Pilar para Pilar" in page
        assert "no cabe en la nota que ya tiene" in page
        assert f'href="{reverse("clipping_change", args=[row.pk])}"' in page
        assert only(world).note == self.LONG.strip()

    def test_at_first_it_may_be_as_long_as_later(self, world, as_member):
        client = as_member(world.ana)
        answer = client.post(NEW, {"text": LINK, "note": self.LONG * 2, "save": "1"})
        assert answer.status_code == 422
        assert self.LONG.strip() in answer.content.decode()
        assert "Caben 8000 letras" in answer.content.decode()
        client.post(NEW, {"text": LINK, "note": self.LONG, "save": "1"})
        assert only(world).note == self.LONG.strip()

    def test_corrected_it_says_how_much_fits(self, world, as_member):
        row = kept(world)
        sent = {"title": "Barro", "note": self.LONG * 2, "seen_version": row.version}
        answer = as_member(world.ana).post(reverse("clipping_change", args=[row.pk]), sent)
        page = answer.content.decode()
        assert answer.status_code == 422
        assert self.LONG.strip() in page
        assert "Caben 8000 letras y escribiste 15599. Acórtala; no se ha guardado nada todavía." in page


class TestSharedFromThePhone:
    def test_the_manifest_says_how(self, client):
        target = client.get("/manifest.webmanifest").json()["share_target"]
        assert target["action"] == reverse("clipping_new")
        assert target["method"] == "GET"
        assert target["params"] == {"title": "title", "text": "text", "url": "url"}

    @pytest.mark.parametrize(
        ("sent", "text", "title"),
        [
            ({"title": "Barro", "url": LINK}, LINK, "Barro"),
            ({"title": "Barro", "text": LINK}, LINK, "Barro"),
            ({"text": f"Mira: {LINK}", "url": LINK}, f"Mira: {LINK}", ""),
            ({"text": f"Barro {LINK}", "title": "Barro"}, f"Barro {LINK}", ""),
            ({"title": "Solo un título"}, "Solo un título", ""),
        ],
    )
    def test_it_asks_before_it_keeps(self, world, as_member, sent, text, title):
        answer = as_member(world.ana).get(NEW, sent)
        form = answer.context["form"]
        assert form["text"].value() == text
        assert (form["title"].value() or "") == title
        assert not Clipping.objects.owned_by(world.ana).exists()

    def test_signing_in_on_the_way_loses_nothing(self, world):
        client = Client()
        assert world.ana.pk
        door = client.get(f"{NEW}?title=Barro&text={quote(LINK, safe='')}&url=")
        assert door.status_code == 302
        page = client.post(door.headers["Location"], {"login": "ana@lazos.example", "password": PASSWORD}, follow=True)
        assert page.context["form"]["text"].value() == LINK
        assert page.context["form"]["title"].value() == "Barro"

    def test_a_page_elsewhere_cannot_make_it_keep(self, world):
        client = Client(enforce_csrf_checks=True)
        client.force_login(world.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
        assert client.post(NEW, {"text": LINK, "save": "1"}).status_code == 403
        assert client.get(NEW, {"text": LINK, "save": "1"}).status_code == 200
        assert not Clipping.objects.owned_by(world.ana).exists()


class TestFromAnotar:
    def test_a_line_with_a_link_is_offered_and_then_asked(self, world, as_member):
        client = as_member(world.ana)
        page = client.post("/capture/", {"line": f"Para Lucía: {LINK}"}).content.decode()
        assert "Guardar el enlace" in page
        asked = client.post(NEW, {"text": f"Para Lucía: {LINK}"})
        assert asked.status_code == 200
        assert asked.context["form"]["text"].value() == f"Para Lucía: {LINK}"
        assert not Clipping.objects.owned_by(world.ana).exists()

    def test_a_line_without_one_is_not(self, world, as_member):
        assert (
            "Guardar el enlace"
            not in as_member(world.ana).post("/capture/", {"line": "Hablé con Ana"}).content.decode()
        )


class TestChanging:
    def test_what_the_member_corrects_stands(self, world, as_member):
        row = kept(world)
        as_member(world.ana).post(f"/clippings/{row.pk}/change/", {"title": "Barro", "note": "n", "seen_version": "1"})
        assert (only(world).title, only(world).note) == ("Barro", "n")

    def test_two_writers(self, world, as_member):
        row, client = kept(world), as_member(world.ana)
        client.post(f"/clippings/{row.pk}/change/", {"title": "Uno", "seen_version": "1"})
        answer = client.post(f"/clippings/{row.pk}/change/", {"title": "Dos", "seen_version": "1"})
        assert answer.status_code == 422
        assert "Otra ventana guardó antes" in answer.content.decode()
        assert 'value="Dos"' in answer.content.decode()
        assert only(world).title == "Uno"

    def test_an_idea_needs_its_words_and_a_link_does_not(self, world, as_member):
        idea, client = kept(world, "Barro", link=""), as_member(world.ana)
        assert client.post(f"/clippings/{idea.pk}/change/", {"title": ""}).status_code == 422
        link = kept(world)
        assert client.post(f"/clippings/{link.pk}/change/", {"title": ""}).status_code == 302

    def test_letting_go_and_back(self, world):
        person(world, "Pilar", interest="cerámica")
        row = kept(world)
        acts.share(row, row.people.get().contact, how="email", now=NOW)
        before = Clipping.objects.owned_by(world.ana).values().get()
        deed = acts.let_go(row, now=NOW)
        assert not Clipping.objects.owned_by(world.ana).exists()
        assert deed.undo(now=NOW)
        after = Clipping.objects.owned_by(world.ana).values().get()
        assert {**before, "looked_at": 0, "asked_at": 0} == {**after, "looked_at": 0, "asked_at": 0}
        assert ClippingPerson.objects.owned_by(world.ana).get().shared_at == NOW

    def test_what_was_kept_again_meanwhile_stays_one(self, world):
        pilar = person(world, "Pilar", interest="cerámica")
        row = kept(world)
        acts.share(row, pilar, how="email", now=NOW)
        deed = acts.let_go(row, now=NOW)
        again = kept(world)
        assert deed.undo(now=NOW)
        assert only(world) == again
        assert ClippingPerson.objects.owned_by(world.ana).get().shared_at == NOW


def test_the_list_in_a_fixed_number_of_queries(world, as_member, django_assert_max_num_queries):
    client, counts = as_member(world.ana), []
    for many in (5, 50):
        for n in range(many):
            kept(world, f"Cosa {many}-{n}", link=f"https://x.example/{many}/{n}")
        with django_assert_max_num_queries(30) as seen:
            client.get("/clippings/")
        counts.append(len(seen.captured_queries))
    assert counts[0] == counts[1]


def test_an_event_that_is_over_comes_last_and_is_for_nobody(world, as_member):
    person(world, "Pilar", interest="cerámica")
    over = kept(world, "Feria de cerámica", link="", day=NOW.date() - timedelta(days=9))
    kept(world, "Barro", link="https://x.example/2")
    page = as_member(world.ana).get("/clippings/").content.decode()
    assert page.index("Barro") < page.index("Feria de cerámica")
    assert "Este evento ya pasó" in as_member(world.ana).get(f"/clippings/{over.pk}/").content.decode()


def test_deeds_are_said_in_both_languages(world):
    from django.utils import translation

    deed = acts.let_go(kept(world), now=NOW)
    with translation.override("en"):
        assert (
            Deed.objects.owned_by(world.ana).get(pk=deed.pk).sentence
            == "You let go of something you kept: La cerámica de Ticul"
        )
