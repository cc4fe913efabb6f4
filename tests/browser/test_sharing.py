"""From a link to somebody who has it: on a phone, with the page unread, and all of it without a script."""

import pytest
from django.utils import timezone

from lazos.people import derive, records
from lazos.people.models import Exchange
from lazos.sharing import acts, jobs
from lazos.sharing.models import Clipping
from lazos.web.outgoing import Reach
from tests.browser.conftest import PHONE
from tests.web.outgoing_server import loopback, serving
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def world(transactional_db):
    world = World()
    records.add_fact(world.lucia, "interest", "cerámica")
    derive.refresh_words(world.ana.pk, [world.lucia.pk])
    return world


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_link_that_cannot_be_read(open_tab, world, script):
    tab = open_tab(world.ana, size=PHONE, script=script)
    tab.go("/clippings/new/?title=&text=https%3A%2F%2Fnadie.example%2Fbarro")  # as the phone shares it
    page = tab.page
    assert not Clipping.objects.owned_by(world.ana).exists()
    page.click("button[name=save]")
    page.wait_for_selector("text=No encontramos ese sitio.")
    page.fill("main input[name=title]", "La cerámica de Ticul")
    page.click("main form.card button.act")
    page.wait_for_selector("text=Le interesa: cerámica.")
    page.click("main details.draft summary")
    assert "https://nadie.example/barro" in page.input_value("main textarea[data-draft]")
    page.click("article button.act")
    page.wait_for_selector("text=Ya se lo diste")
    assert Exchange.objects.owned_by(world.ana).get().note == "La cerámica de Ticul"
    page.click(".toast button:has-text('Deshacer')")
    page.wait_for_load_state()
    assert not Exchange.objects.owned_by(world.ana).exists()
    assert tab.trouble == []


def test_the_page_fills_itself_in_once_the_job_has_read_it(open_tab, world, monkeypatch):
    """The job is let loose only after the page stands there waiting."""
    waiting = []
    monkeypatch.setattr("lazos.sharing.acts.enqueue_on_commit", lambda task, *args: waiting.append(args))
    reach: Reach = loopback()
    monkeypatch.setattr(jobs, "INTERNET", reach)
    with serving(a=lambda h: h.say("<title>Cerámica de Ticul</title>".encode())) as server:
        tab = open_tab(world.ana, size=PHONE)
        tab.go("/clippings/new/")
        tab.page.fill("textarea[name=text]", f"{server.address}/a")
        tab.page.click("button[name=save]")
        tab.page.wait_for_selector("text=Leemos la página")
        jobs.work_out.func(*waiting[0])
        tab.page.wait_for_selector("h1:has-text('Cerámica de Ticul')")
        tab.page.wait_for_selector("text=Le interesa: cerámica.")
    assert tab.trouble == []
    assert tab.violations() == []


def test_the_focus_stays_where_it_is_while_the_page_fills_itself_in(open_tab, world):
    row, _is_new = acts.keep(
        world.ana, link="https://nadie.example/barro", title="", note="", day=None, now=timezone.now()
    )
    Clipping.objects.owned_by(world.ana).update(read_at=None, looked_at=None, problem="", asked_at=timezone.now())
    tab = open_tab(world.ana)
    tab.go(f"/clippings/{row.pk}/")
    page = tab.page
    swapped = """() => new Promise((done) =>
      document.addEventListener("htmx:after:swap", () => setTimeout(done, 100), { once: true }))"""
    focused = "() => document.activeElement.innerText.trim()"
    for name in ("Escribir yo de qué trata", "Corregir", "Pensé en otra persona"):
        page.locator(f"main a:has-text('{name}')").focus()
        page.evaluate(swapped)
        assert page.evaluate(focused) == name
    page.locator("main a:has-text('Ver si ya está')").focus()
    Clipping.objects.owned_by(world.ana).update(page_title="Barro", read_at=timezone.now(), looked_at=timezone.now())
    page.wait_for_selector("h1:has-text('Barro')")
    page.wait_for_timeout(200)
    assert page.evaluate(focused) == "A quién le gustaría"
