"""Event mode without signal: ten notes, the page killed, back again, and each found once. A card read by pasting."""

import pytest
from django.urls import reverse

from lazos.field import noting
from lazos.field.models import FieldNote, Gathering, GatheringPerson
from tests.browser.conftest import PHONE
from tests.browser.line import until
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def fair(transactional_db):
    world = World()
    day = world.today
    row = Gathering.objects.create(owner=world.ana, title="Datos con Café", day=day, last_day=day)
    GatheringPerson.objects.create(owner=world.ana, gathering=row, contact=world.lucia)
    return row


KEPT = """async () => {
  for (const name of await caches.keys()) {
    if (await (await caches.open(name)).match(location.pathname)) return true;
  }
  return false;
}"""
#: All that waits on the phone, and the same put back as it was.
WAITING = "shelf.all(document.documentElement.dataset.member)"
PUT_BACK = """(entries) => new Promise((resolve) => {
  indexedDB.open("lazos", 1).onsuccess = ({ target }) => {
    const transaction = target.result.transaction("entries", "readwrite");
    for (const entry of entries) transaction.objectStore("entries").put(entry);
    transaction.oncomplete = resolve;
  };
})"""


def unreachable(*args, **more):
    raise ConnectionError


def write(page, text):
    page.fill("#id_text", text)
    page.click("#note button.act")
    page.wait_for_function("() => !document.querySelector('#id_text')?.value")


def test_with_signal_a_note_is_saved_and_nothing_is_said_of_signal(open_tab, fair):
    tab = open_tab(fair.owner, size=PHONE)
    tab.go(reverse("gathering_mode", args=[fair.pk]))
    write(tab.page, "Conocí a Pilar Kú, enfermera, le importa el papel")
    tab.page.wait_for_selector("#state .tied")
    assert tab.page.locator("#queue-said").inner_text() == "Guardado."
    assert tab.page.locator("#signal").is_hidden()


def test_ten_notes_without_signal(open_tab, fair, monkeypatch):
    tab, address = open_tab(fair.owner, size=PHONE), reverse("gathering_mode", args=[fair.pk])
    tab.go(address)
    until(tab.page, KEPT)
    context = tab.page.context
    context.set_offline(True)
    # What a fresh tab sends first may slip through the browser's pretended lack of signal: the server takes nothing.
    monkeypatch.setattr(noting, "save", unreachable)
    for n in range(5):
        write(tab.page, f"Conocí a Persona{'abcde'[n]} Prueba, le importa el papel")
    tab.page.close()  # killed

    tab.page = context.new_page()
    tab.page.goto(tab.origin + address)  # still without signal: the worker gives the page
    tab.page.wait_for_function("() => document.querySelectorAll('#queue li').length === 5")
    for n in range(5):
        write(tab.page, f"Conocí a Persona{'fghij'[n]} Prueba, le importa el mar")
    assert FieldNote.objects.owned_by(fair.owner).count() == 0
    waiting = tab.page.evaluate(WAITING)
    tab.page.close()

    context.set_offline(False)
    monkeypatch.undo()
    tab.page = context.new_page()
    for _twice in range(2):  # the second time as if the phone had not heard that the server has them
        tab.page.goto(tab.origin + reverse("offline"))
        tab.page.evaluate(PUT_BACK, waiting)
        tab.page.goto(tab.origin + address)
        until(tab.page, f"async () => !(await {WAITING}).length")
        notes = list(FieldNote.objects.owned_by(fair.owner).values_list("text", flat=True))
        assert len(notes) == 10
        assert len(set(notes)) == 10
    tab.page.reload()
    assert "Ya está bien así" in tab.page.inner_text("h1")


def test_a_card_and_a_note_without_a_script(open_tab, fair):
    tab = open_tab(fair.owner, size=PHONE, script=False)
    tab.go(reverse("card_reading") + f"?gathering={fair.pk}")
    tab.page.fill("#id_text", "MECARD:N:Kú,Pilar;TEL:+529995550100;;")
    tab.page.click("#scan button")
    tab.press("text=Sumar a tus personas")
    assert "Una buena, van dos por venir" in tab.page.inner_text("h1")
    write(tab.page, "Hablé con Pilar Kú del coro")
    assert FieldNote.objects.owned_by(fair.owner).get().person.contact.display_name == "Pilar Kú"


def test_a_photo_of_a_code_becomes_a_person(open_tab, fair, tmp_path):
    zxing, image = pytest.importorskip("zxingcpp"), pytest.importorskip("PIL.Image")
    code = zxing.create_barcode("MECARD:N:Kú,Pilar;TEL:+529995550100;;", zxing.BarcodeFormat.QRCode)
    image.fromarray(code.to_image(scale=6)).convert("RGB").save(tmp_path / "foto.jpg")
    tab = open_tab(fair.owner, size=PHONE)
    tab.go(reverse("card_reading") + f"?gathering={fair.pk}")
    with tab.page.expect_navigation():
        tab.page.set_input_files("[data-photo]", tmp_path / "foto.jpg")
    assert tab.page.input_value("#id_name") == "Pilar Kú"
    assert tab.violations() == []
    tab.page.click("text=Sumar a tus personas")
    tab.page.wait_for_load_state("load")
    assert "Una buena, van dos por venir" in tab.page.inner_text("h1")
    assert tab.trouble == []


@pytest.mark.parametrize("name", ["gathering", "gathering_mode"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_prepared_on_a_phone(open_tab, fair, name, dark):
    tab = open_tab(fair.owner, size=PHONE, dark=dark)
    tab.go(reverse(name, args=[fair.pk]))
    assert tab.violations() == []
    assert not tab.overflows()
    shown = "[...document.querySelectorAll('main dd, main p')].filter((one) => one.checkVisibility())"
    narrowest = tab.page.evaluate(f"Math.min(...{shown}.map((one) => one.clientWidth))")
    assert narrowest > 60  # a column of three letters is nothing to read
    assert tab.trouble == []
