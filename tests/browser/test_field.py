"""Event mode without signal: ten notes, the page killed, back again, and each found once. A card read by pasting."""

import pytest
from django.urls import reverse

from lazos.field import noting
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from tests.browser.conftest import PHONE
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def fair(transactional_db):
    world = World()
    day = world.today
    row = Gathering.objects.create(owner=world.ana, title="Datos con Café", day=day, last_day=day)
    GatheringPerson.objects.create(owner=world.ana, gathering=row, contact=world.lucia)
    return row


def ready(page):
    """The worker has the page: it opens without signal from now on."""
    page.evaluate("navigator.serviceWorker.ready")
    page.wait_for_function(
        "async () => Boolean(await (await caches.open('lazos-pages-1')).match(location.pathname))", timeout=10_000
    )


def unreachable(*args, **more):
    raise ConnectionError


def write(page, text):
    page.fill("#id_text", text)
    page.click("#note button.act")


def test_ten_notes_without_signal(open_tab, fair, monkeypatch):
    tab, address = open_tab(fair.owner, size=PHONE), reverse("gathering_mode", args=[fair.pk])
    tab.go(address)
    ready(tab.page)
    context = tab.page.context
    context.set_offline(True)
    # What a fresh tab sends first may slip through the browser's pretended lack of signal: the server takes nothing.
    monkeypatch.setattr(noting, "save", unreachable)
    for n in range(5):
        write(tab.page, f"Conocí a Persona{'abcde'[n]} Prueba, le importa el papel")
    tab.page.close()  # killed

    tab.page = context.new_page()
    tab.page.goto(tab.origin + address)  # still without signal: the worker gives the page
    assert tab.page.locator("#queue li").count() == 5
    for n in range(5):
        write(tab.page, f"Conocí a Persona{'fghij'[n]} Prueba, le importa el mar")
    assert FieldNote.objects.owned_by(fair.owner).count() == 0
    tab.page.close()

    context.set_offline(False)
    monkeypatch.undo()
    tab.page = context.new_page()
    tab.page.goto(tab.origin + reverse("offline"))
    waiting = tab.page.evaluate("JSON.stringify({...localStorage})")
    for _twice in range(2):  # the second time as if the phone had not heard that the server has them
        tab.page.evaluate("(notes) => Object.assign(localStorage, JSON.parse(notes))", waiting)
        tab.page.goto(tab.origin + address)
        tab.page.wait_for_function("() => !document.querySelector('#queue li')", timeout=45_000)
        notes = list(FieldNote.objects.owned_by(fair.owner).values_list("text", flat=True))
        assert len(notes) == 10
        assert len(set(notes)) == 10
    assert "Ya está bien así" in tab.page.inner_text("h1")


def test_nothing_is_kept_after_leaving(open_tab, fair):
    tab, address = open_tab(fair.owner, size=PHONE), reverse("gathering_mode", args=[fair.pk])
    tab.go(address)
    ready(tab.page)
    tab.go(reverse("more"))
    tab.page.click("form[action*=logout] button")
    tab.page.wait_for_load_state("load")
    tab.page.wait_for_function("async () => !(await caches.keys()).includes('lazos-pages-1')", timeout=5_000)
    tab.page.context.set_offline(True)
    tab.page.goto(tab.origin + address)
    assert tab.page.locator("h1").inner_text() == "Sin señal"


def test_another_page_without_signal_says_so(open_tab, fair):
    tab = open_tab(fair.owner, size=PHONE)
    tab.go(reverse("gathering_mode", args=[fair.pk]))
    ready(tab.page)
    tab.page.context.set_offline(True)
    tab.page.goto(tab.origin + reverse("people"))
    assert tab.page.locator("h1").inner_text() == "Sin señal"


def test_a_card_and_a_note_without_a_script(open_tab, fair):
    tab = open_tab(fair.owner, size=PHONE, script=False)
    tab.go(reverse("card_reading") + f"?gathering={fair.pk}")
    tab.page.fill("#id_text", "MECARD:N:Kú,Pilar;TEL:+529995550100;;")
    tab.page.click("#scan button")
    tab.page.click("text=Sumar a tus personas")
    assert "Una buena, van dos por venir" in tab.page.inner_text("h1")
    write(tab.page, "Hablé con Pilar Kú del coro")
    assert FieldNote.objects.owned_by(fair.owner).get().person.contact.display_name == "Pilar Kú"
