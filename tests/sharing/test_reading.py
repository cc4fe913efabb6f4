"""Reading the page of a link: what comes of it, and a clear sentence for all that can go wrong."""

from datetime import timedelta

import pytest
from django.utils import timezone

from lazos.sharing import acts, jobs, reading, wording
from lazos.sharing.models import Clipping, Reading
from lazos.web.outgoing import Reach
from tests.sharing.cast import kept, worked_out
from tests.web import outgoing_server as there
from tests.web.outgoing_server import loopback, redirect, serving
from tests.world import NOW

pytestmark = pytest.mark.django_db
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 500


def read(world, server, path, reach=None):
    row = kept(world, title="", link=f"{server.address}{path}")
    Clipping.objects.owned_by(world.ana).update(read_at=None, problem="")
    row.refresh_from_db()
    reading.read(row, now=NOW, reach=reach or loopback())
    return Clipping.objects.owned_by(world.ana).get(pk=row.pk)


def test_a_page(world):
    page = "<html lang=es><title>Cerámica de Ticul</title><meta name=description content='Barro y fuego'>".encode()
    with serving(a=lambda h: h.say(page)) as server:
        row = read(world, server, "/a")
    assert (row.page_title, row.page_about, row.language, row.problem) == (
        "Cerámica de Ticul",
        "Barro y fuego",
        "es",
        "",
    )
    assert (row.title, row.version, row.read_at) == ("", 1, NOW)
    assert str(row) == "Cerámica de Ticul"
    assert server.asked[0][2]["accept-language"].startswith("es,")


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (lambda h: h.say(b"<p>sin nombre</p>"), "untitled"),
        (lambda h: h.say(b""), "untitled"),
        (lambda h: h.say(PNG, Content_Type="image/png"), "file"),
        (lambda h: h.say(b"%PDF-1.7", Content_Type="application/pdf"), "file"),
        (lambda h: h.say(PNG, Content_Type=""), "file"),
        (lambda h: h.say(b"no", 404), "missing"),
        (lambda h: h.say(b"<title>Just a moment...</title>", 403), "refused"),
        (lambda h: h.say(b"", 500), "refused"),
        (redirect("http://10.0.0.1/"), "inside"),
        (redirect("/a"), "redirects"),
        (lambda h: h.say(b"x", Content_Encoding="br"), "garbled"),
        (lambda h: h.wfile.write(b"hola\r\n\r\n") and h.connection.close(), "unreachable"),
    ],
)
def test_what_goes_wrong_is_a_sentence_and_loses_nothing(world, answer, problem):
    def resolve(host, port):
        return ["127.0.0.1"] if host == "127.0.0.1" else [host]

    with serving(a=answer) as server:
        row = read(world, server, "/a", loopback(resolve=resolve))
    assert row.problem == problem
    assert row.url.startswith("http://127.0.0.1")
    assert not row.is_named
    assert "scribe de qué trata." in wording.problem(problem)


def test_every_kind_of_trouble_has_its_sentence():
    assert len({wording.problem(code) for code in reading.PROBLEMS}) == len(reading.PROBLEMS)
    assert wording.problem("another") == "No pudimos leer la página. Escribe de qué trata."
    assert wording.problem("") == ""


def test_a_page_that_never_answers(world, monkeypatch):
    monkeypatch.setattr(reading, "SECONDS", 0.3)
    with serving(a=there.silent) as server:
        assert read(world, server, "/a").problem == "slow"


def test_the_title_behind_a_great_deal(world):
    page = b"<script>" + b"x" * 600_000 + b"</script><title>al fin</title>" + b"y" * 5_000_000
    with serving(a=lambda h: h.say(page)) as server:
        assert read(world, server, "/a").page_title == "al fin"


def test_an_endless_page_and_a_bomb(world):
    with serving(a=there.endless, b=there.bomb) as server:
        assert read(world, server, "/a").problem in ("file", "untitled")
        assert read(world, server, "/b").problem in ("file", "untitled")


@pytest.mark.parametrize(
    ("link", "problem"),
    [("http://127.0.0.1/a", "inside"), ("http://localhost/", "inside"), ("http://169.254.169.254/latest/", "inside"),
     ("http://[::1]/", "inside"), ("http://example.org:22/", "address"), ("http://a:b@example.org/", "address")],
)  # fmt: skip
def test_with_the_reach_of_the_job_nothing_inside_is_read(link, problem):
    assert reading.found(link, "es", Reach()) == {"problem": problem}


def test_what_the_member_wrote_stands(world):
    with serving(a=lambda h: h.say(b"<title>de la pagina</title>")) as server:
        row = kept(world, title="mío", link=f"{server.address}/a")
        Clipping.objects.owned_by(world.ana).update(read_at=None)
        row.refresh_from_db()
        reading.read(row, now=NOW, reach=loopback())
    assert str(Clipping.objects.owned_by(world.ana).get()) == "mío"


def test_not_more_than_so_many_in_an_hour(world, monkeypatch):
    with serving(a=lambda h: h.say(b"<title>uno</title>")) as server:
        assert read(world, server, "/a").page_title == "uno"
        monkeypatch.setattr(reading, "HOURLY", 1)
        second = kept(world, title="", link="https://x.example/2")
        Clipping.objects.owned_by(world.ana).filter(pk=second.pk).update(read_at=None, problem="")
        second.refresh_from_db()
        reading.read(second, now=NOW, reach=loopback())
        assert second.problem == "many"
    assert len(server.asked) == 1


def test_keeping_it_again_or_reading_it_again_is_one_more_reading(world, monkeypatch):
    with serving(a=lambda h: h.say(b"<title>uno</title>")) as server:
        first = read(world, server, "/a")
        monkeypatch.setattr(reading, "HOURLY", 2)
        Reading.objects.owned_by(world.ana).exclude(created_at=NOW).delete()  # that of the job, by another clock
        assert acts.read_again(first, now=NOW + timedelta(minutes=2))
        reading.read(first, now=NOW + timedelta(minutes=2), reach=loopback())
        acts.let_go(first, now=NOW)
        row, _is_new = acts.keep(world.ana, link=f"{server.address}/a", title="", note="", day=None, now=NOW)
        reading.read(row, now=NOW + timedelta(minutes=3), reach=loopback())
        assert (row.problem, row.page_title) == ("many", "")
        reading.read(row, now=NOW + timedelta(minutes=62), reach=loopback())
        assert row.page_title == "uno"
    assert len(server.asked) == 3


def test_readings_are_forgotten(world):
    row = kept(world, title="", link="https://nadie.example/x")
    reading.read(row, now=NOW, reach=loopback())
    Reading.objects.owned_by(world.ana).update(created_at=timezone.now() - timedelta(days=2))
    jobs.look_again.func()
    assert not Reading.objects.owned_by(world.ana).exists()


def test_the_page_says_it_and_takes_the_title(world, as_member):
    row, client = kept(world, title="", link="https://nadie.example/x"), as_member(world.ana)
    page = client.get(f"/clippings/{row.pk}/").content.decode()
    assert "No encontramos ese sitio. Revisa el enlace, o escribe de qué trata." in page
    assert f'action="/clippings/{row.pk}/change/"' in page
    client.post(f"/clippings/{row.pk}/change/", {"title": "Cerámica", "seen_version": "1"})
    page = client.get(f"/clippings/{row.pk}/").content.decode()
    assert "Cerámica" in page
    assert "No encontramos ese sitio" not in page


def test_reading_again(world, as_member):
    row = kept(world, title="", link="https://nadie.example/x")
    Clipping.objects.owned_by(world.ana).update(read_at=timezone.now() - timedelta(minutes=2))
    assert as_member(world.ana).post(f"/clippings/{row.pk}/reading/").status_code == 302
    row.refresh_from_db()
    assert (row.problem, row.read_at) == ("", None)
    worked_out(row)
    assert row.problem == "name"
    assert not row.waits(timezone.now())


def test_while_it_is_read_the_page_can_be_used(world, as_member):
    row = kept(world, title="", link="https://nadie.example/x")
    Clipping.objects.owned_by(world.ana).update(read_at=None, looked_at=None, problem="", asked_at=timezone.now())
    page = as_member(world.ana).get(f"/clippings/{row.pk}/").content.decode()
    assert "Leemos la página" in page
    assert "Escribir yo de qué trata" in page
    assert 'hx-trigger="every 2s"' in page
    long_ago = timezone.now() - timedelta(minutes=10)
    Clipping.objects.owned_by(world.ana).update(asked_at=long_ago)  # the worker is away
    page = as_member(world.ana).get(f"/clippings/{row.pk}/").content.decode()
    assert "No pudimos leer la página. Escribe de qué trata." in page
    assert "hx-trigger" not in page.split('id="clipping"')[1].split(">")[0]


def test_one_page_is_not_asked_for_again_and_again(world, as_member):
    """Each reading holds the worker and asks somebody's server: the many of an hour are counted by pages."""
    row = kept(world, title="")
    Clipping.objects.owned_by(world.ana).update(read_at=timezone.now(), problem="slow")
    page = as_member(world.ana).post(f"/clippings/{row.pk}/reading/", follow=True).content.decode()
    assert "La leímos hace un momento." in page
    row.refresh_from_db()
    assert (row.problem, row.read_at is None) == ("slow", False)
    Clipping.objects.owned_by(world.ana).update(read_at=timezone.now() - timedelta(minutes=1))
    as_member(world.ana).post(f"/clippings/{row.pk}/reading/")
    row.refresh_from_db()
    assert (row.problem, row.read_at) == ("", None)


def test_naming_an_event_whose_page_could_not_be_read_keeps_its_day(world, as_member):
    day, client = (NOW + timedelta(days=9)).date(), as_member(world.ana)
    row = kept(world, title="", link="https://nadie.example/x", day=day)
    form = client.get(f"/clippings/{row.pk}/").context["form"]
    page = client.get(f"/clippings/{row.pk}/").content.decode()
    sent = {name: form[name].value() or "" for name in form.fields if f'name="{name}"' in page}
    client.post(f"/clippings/{row.pk}/change/", sent | {"title": "Feria de barro"})
    row.refresh_from_db()
    assert (row.title, row.day, row.kind) == ("Feria de barro", day, "event")


def test_reading_again_loses_nothing_that_was_written_beside_it(world, as_member):
    row, client = kept(world, title="", link="https://nadie.example/x", note="por el horno"), as_member(world.ana)
    Clipping.objects.owned_by(world.ana).update(read_at=timezone.now() - timedelta(minutes=2))
    told = {"title": "", "note": "para Pilar", "day": "2026-02-30", "seen_version": row.version}
    wrong = client.post(f"/clippings/{row.pk}/reading/", told)
    assert wrong.status_code == 422
    assert "para Pilar" in wrong.content.decode()
    client.post(f"/clippings/{row.pk}/reading/", told | {"day": ""})
    row.refresh_from_db()
    assert (row.note, row.read_at) == ("para Pilar", None)
    client.post(f"/clippings/{row.pk}/reading/")  # the button alone
    row.refresh_from_db()
    assert row.note == "para Pilar"
