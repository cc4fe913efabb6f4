"""Without signal: what opens, what is written and sent once, and that nobody gets what is another's."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import expect

from lazos.field.models import FieldNote, Gathering
from lazos.offline.models import Delivery
from lazos.people import removals
from lazos.people.models import Contact, Interaction
from lazos.practice.models import PlanAnswer
from lazos.web.marks import mark_of
from lazos.web.views import pages
from tests.browser.conftest import DESK, PHONE, chromium_path
from tests.browser.line import Line, Signal, until
from tests.world import PASSWORD, World

pytestmark = pytest.mark.django_db(transaction=True)

KEPT = """async (paths) => {
  for (const name of await caches.keys()) {
    if (!name.startsWith('lazos-pages-2-')) continue;
    const cache = await caches.open(name);
    const found = await Promise.all(paths.map((path) => cache.match(path)));
    if (found.every(Boolean)) return true;
  }
  return false;
}"""
SHELF = "async () => (await shelf.all(document.documentElement.dataset.member)).map((one) => one.words || one.said)"
SILENT = """async () => {
  const member = document.documentElement.dataset.member;
  return !(await shelf.all(member)).length;
}"""

REFUSED = "async () => (await shelf.all(document.documentElement.dataset.member)).every((one) => one.refused)"
FULL = "() => { shelf.add = () => Promise.reject(new DOMException('', 'QuotaExceededError')); }"


@pytest.fixture
def line(live_server):
    made = Line(live_server.url)
    yield made
    made.close()


@pytest.fixture
def world(transactional_db):
    world = World()
    assert world.ana.pk
    return world


@pytest.fixture
def lucia(world):
    """Somebody on Hoy."""
    world.talked(world.lucia, timezone.localdate() - timedelta(days=200), title="su piloto")
    return world.lucia


@pytest.fixture
def phone(open_tab, line):
    """`phone(member, …)`: a tab and its signal."""

    def one(member=None, **looks):
        tab = open_tab(member, **({"size": PHONE} | looks))
        return tab, Signal(tab, line)

    return one


def kept(tab, *paths):
    """Waits until the worker has these pages."""
    until(tab.page, KEPT, list(paths))


def ready(tab, *paths):
    tab.go("/")
    kept(tab, "/", "/people/", "/capture/", "/waiting/", "/offline/", *paths)


def open_(tab, address):
    tab.page.goto(tab.origin + address)
    tab.page.wait_for_load_state("load")


def again(tab, signal):
    """The page is killed; a new one opens, without signal still."""
    context = tab.page.context
    tab.page.close()
    tab.page = context.new_page()
    return tab.page


def person(contact):
    return reverse("contact", args=[contact.pk])


def write(page, text):
    page.fill("#id_text", text)
    page.click("#note button.act")
    page.wait_for_function("() => !document.querySelector('#id_text').value")


def all_sent(tab):
    until(tab.page, SILENT)


class TestOpens:
    def test_hoy_people_and_anotar(self, phone, world, lucia):
        tended = world.contact(given="Omar", family="Santillán")
        world.tended(tended)
        tab, signal = phone(world.ana)
        ready(tab, person(lucia), person(tended))
        signal.off()
        tab.trouble.clear()
        for address, words in (
            ("/", "su piloto"),
            ("/people/", "Omar Santillán"),
            (person(tended), "Omar Santillán"),
            (f"{person(lucia)}?tab=goals", "Lucía Paredes Ccori"),
            ("/capture/", "Anota en una línea"),
        ):
            open_(tab, address)
            expect(tab.page.locator("main"), address).to_contain_text(words)
            expect(tab.page.locator("#kept"), address).to_contain_text("Así estaba hoy a la")
        assert tab.page.evaluate("document.styleSheets.length") == 3
        assert tab.page.evaluate("document.fonts.load('1rem Figtree').then((found) => found.length)") > 0
        # Nothing that these pages need was missing; that the network is not there is no fault of theirs.
        assert [one for one in tab.trouble if "ERR_" not in one] == []

    def test_what_is_not_kept_says_what_is(self, phone, world, lucia):
        world.tended(lucia)
        tab, signal = phone(world.ana)
        ready(tab, person(lucia))
        signal.off()
        open_(tab, "/goals/")
        page = tab.page
        assert page.inner_text("h1") == "Sin señal"
        page.wait_for_selector("[data-opens]")
        page.click("[data-opens] summary")
        expect(page.locator("[data-opens]")).to_contain_text("Hoy Así estaba hoy a la")
        tab.press(f"[data-opens] a[href='{person(lucia)}']")
        assert page.inner_text("h1") == "Lucía Paredes Ccori"

    def test_what_was_opened_lately(self, phone, world):
        rita = world.contact(given="Rita")
        tab, signal = phone(world.ana)
        ready(tab)
        tab.go(person(rita))
        kept(tab, person(rita))
        signal.off()
        open_(tab, person(rita))
        assert tab.page.inner_text("h1") == "Rita"

    def test_a_line_that_hangs_is_not_waited_for(self, phone, world, lucia):
        tab, signal = phone(world.ana)
        ready(tab)
        signal.line.become("hang")
        started = timezone.now()
        open_(tab, "/")
        assert timezone.now() - started < timedelta(seconds=9)
        expect(tab.page.locator("#kept")).to_be_visible()
        signal.line.become("on")
        tab.page.click("#kept a")
        tab.page.wait_for_load_state("load")
        expect(tab.page.locator("#kept")).to_be_hidden()

    def test_somebody_removed_is_kept_no_longer(self, phone, world, lucia):
        world.tended(lucia)
        tab, signal = phone(world.ana)
        ready(tab, person(lucia))
        tab.go(reverse("contact_removal", args=[lucia.pk]))
        tab.page.click("main form button.stop")
        tab.page.wait_for_load_state("load")
        assert not Contact.objects.owned_by(world.ana).filter(pk=lucia.pk).exists()
        signal.off()
        open_(tab, person(lucia))
        assert tab.page.inner_text("h1") == "Sin señal"

    def test_somebody_removed_elsewhere_is_kept_no_longer_than_until_the_next_page(self, phone, world, lucia):
        world.tended(lucia)
        world.tended(world.contact(given="Omar"))
        tab, signal = phone(world.ana)
        page = person(lucia)
        ready(tab, page)
        removals.remove_contact(lucia, by=world.ana, now=timezone.now())
        tab.go("/goals/")
        signal.off()
        for address in ("/", "/people/", page, "/capture/", "/offline/"):
            open_(tab, address)
            assert "Lucía" not in tab.page.content(), address
        signal.on()
        ready(tab)
        signal.off()
        open_(tab, "/people/")
        expect(tab.page.locator("main")).to_contain_text("Omar")

    def test_in_the_language_of_now(self, phone, world, lucia):
        tab, signal = phone(world.ana)
        ready(tab)
        world.ana.language = "en"
        world.ana.save_changes("language")
        tab.go("/people/")
        kept(tab, "/people/")
        tab.page.reload()
        kept(tab, "/", "/people/")
        signal.off()
        open_(tab, "/")
        expect(tab.page.locator("#kept p").first).to_contain_text("As it was today at")
        assert tab.page.get_attribute("html", "lang") == "en"


class TestWritten:
    def test_answers_of_hoy(self, phone, world, lucia):
        others = [world.contact(given=name) for name in ("Omar", "Rita")]
        for one in others:
            world.talked(one, timezone.localdate() - timedelta(days=200))
        world.ana.weekly_minutes = 600
        world.ana.save_changes("weekly_minutes")
        tab, signal = phone(world.ana)
        ready(tab)
        signal.off()
        open_(tab, "/")
        page = tab.page
        card = "[data-place='person-{}'] "
        page.click(card.format(lucia.pk) + "button.act")
        page.wait_for_selector(card.format(lucia.pk) + "[data-waits]")
        expect(page.locator("#signal")).to_contain_text("Sin señal: se guarda en el teléfono.")
        expect(page.locator(card.format(lucia.pk))).to_contain_text("Hecho: Lucía Paredes Ccori · espera señal")
        page.click(card.format(others[0].pk) + "button[popovertarget]")
        page.click(f"#later-{others[0].pk} button >> nth=0")
        page.wait_for_selector(card.format(others[0].pk) + "[data-waits]")
        page.click(card.format(others[1].pk) + "button.quiet:has-text('No ahora')")
        page.wait_for_selector(card.format(others[1].pk) + "[data-waits]")
        page.click(card.format(others[1].pk) + "[data-waits] button")  # taken back
        page.wait_for_selector(card.format(others[1].pk) + "[data-answers]")
        page = again(tab, signal)
        open_(tab, "/")
        page.wait_for_selector(card.format(lucia.pk) + "[data-waits]")
        expect(page.locator("[data-waits]")).to_have_count(2)
        assert not PlanAnswer.objects.owned_by(world.ana).exists()
        signal.on()
        all_sent(tab)
        page.wait_for_selector(f"li.tied [data-place='person-{lucia.pk}']")
        told = PlanAnswer.objects.owned_by(world.ana).order_by("pk").values_list("contact", "answer")
        assert list(told) == [(lucia.pk, "done"), (others[0].pk, "later")]

    def test_a_line_and_a_note_about_somebody(self, phone, world, lucia):
        world.tended(lucia)
        tab, signal = phone(world.ana)
        ready(tab, person(lucia))
        signal.off()
        open_(tab, "/capture/")
        page = tab.page
        page.fill("#id_line", "Café con Pilar Kú, le importa el papel")
        page.click("#note button.act")
        page.wait_for_function("() => !document.querySelector('#id_line').value")
        expect(page.locator("#signal")).to_contain_text("Sin señal: se guarda en el teléfono.")
        page = again(tab, signal)
        open_(tab, reverse("interaction_new", args=[lucia.pk]))  # its form is not kept: a line does
        page.wait_for_selector("input[name=contact]", state="attached")
        expect(page.locator("#note")).to_contain_text("Sobre Lucía Paredes Ccori")
        page.fill("#id_line", "le prometí mandarle la guía el viernes")
        page.click("#note button.act")
        page.wait_for_function("() => !document.querySelector('#id_line').value")
        page = again(tab, signal)
        open_(tab, "/waiting/")
        expect(page.locator("[data-kept-here] li")).to_have_count(2)
        assert not Delivery.objects.owned_by(world.ana).exists()
        signal.on()
        all_sent(tab)
        assert Delivery.objects.owned_by(world.ana).count() == 2
        page.reload()
        for _note in range(2):
            tab.press("text=Leer y guardar")
            tab.press("button[name=save][value=done]")
        assert Interaction.objects.owned_by(world.ana).filter(contacts__given="Pilar").count() == 1
        assert lucia.promises.get().text == "mandarle la guía"
        assert not Delivery.objects.owned_by(world.ana).waiting().exists()

    def test_a_conversation_whose_form_was_open(self, phone, world, lucia):
        tab, signal = phone(world.ana)
        ready(tab)
        tab.go(reverse("interaction_new", args=[lucia.pk]))
        signal.off()
        page = tab.page
        page.fill("#id_summary", "Dos horas de archivos")
        page.click("main form button.act")
        page.wait_for_selector("[data-kept-here] li")
        assert page.inner_text("h1") == "Sin señal"
        expect(page.locator("[data-kept-here]")).to_contain_text("Conversación con Lucía Paredes Ccori")
        signal.on()
        all_sent(tab)
        talk = Interaction.objects.owned_by(world.ana).get(summary="Dos horas de archivos")
        assert talk.contacts.get() == lucia

    def test_the_answer_of_the_server_is_lost(self, phone, world, lucia):
        """It was saved, the phone did not hear so, and the page is killed while sending: once all the same."""
        tab, signal = phone(world.ana)
        ready(tab)
        address = reverse("interaction_new", args=[lucia.pk])
        tab.go(address)
        tab.page.fill("#id_summary", "Dos horas de archivos")
        signal.line.become("deaf")
        tab.page.click("main form button.act", no_wait_after=True)
        tab.page.wait_for_selector("[data-kept-here] li", timeout=30_000)
        assert Interaction.objects.owned_by(world.ana).filter(summary="Dos horas de archivos").count() == 1
        again(tab, signal)
        signal.on()
        open_(tab, "/")
        all_sent(tab)
        assert Interaction.objects.owned_by(world.ana).filter(summary="Dos horas de archivos").count() == 1
        assert Delivery.objects.owned_by(world.ana).count() == 1

    def test_what_the_server_never_takes_is_said_and_blocks_nothing(self, phone, world, lucia):
        tab, _signal = phone(world.ana)
        ready(tab)
        page = tab.page
        page.evaluate(
            """async () => {
              const add = (path, fields) => shelf.add(document.documentElement.dataset.member, path, fields);
              await add("/capture/" + "x".repeat(400), new URLSearchParams({ line: "Una que nadie lee" }));
              await add("/capture/", new URLSearchParams({ line: "Demasiado ".repeat(100_010), said: "Nota" }));
              await add("/capture/", new URLSearchParams({ line: "Café con Pilar Kú" }));
            }"""
        )
        tab.go("/goals/")
        until(page, REFUSED)
        expect(page.locator("#signal")).to_contain_text("Algo que escribiste no se pudo guardar.")
        assert Delivery.objects.owned_by(world.ana).get().words == "Café con Pilar Kú"
        asked = []
        page.on("request", lambda one: asked.append(one.url) if "/waiting/deliveries/" in one.url else None)
        tab.press("#signal a")
        rows = page.locator("[data-kept-here] li")
        expect(rows).to_have_count(2)
        expect(rows.nth(0)).to_contain_text("No pudimos leerlo")
        expect(rows.nth(1)).to_contain_text("Es demasiado largo")
        assert rows.nth(0).locator("textarea").input_value() == "Una que nadie lee"
        assert tab.violations() == []
        assert not tab.overflows()
        rows.nth(0).locator("summary").click()
        rows.nth(0).locator("[data-delete]").click()
        expect(rows).to_have_count(1)
        page.reload()
        expect(rows).to_have_count(1)
        assert asked == []

    def test_no_room_on_the_phone(self, phone, world, lucia):
        tab, signal = phone(world.ana)
        ready(tab)
        signal.off()
        open_(tab, "/capture/")
        page = tab.page
        [worker] = page.context.service_workers
        worker.evaluate(FULL)
        text = "Café con Pilar Kú " * 100
        page.fill("#id_line", text)
        page.click("#note button.act")
        page.wait_for_function("() => document.querySelector('#signal').innerText.includes('no tiene espacio')")
        assert page.input_value("#id_line") == text

    def test_the_session_ended_meanwhile(self, phone, world, lucia):
        tab, _signal = phone(world.ana)
        ready(tab)
        tab.go("/capture/")
        Session.objects.all().delete()
        page = tab.page
        page.fill("#id_line", "Café con Pilar Kú")
        page.click("#note button.act")
        page.wait_for_function("() => document.querySelector('#signal').innerText.includes('Entra otra vez')")
        page.goto(tab.origin + "/")
        sign_in(page, world.ana)
        all_sent(tab)
        assert Delivery.objects.owned_by(world.ana).get().words == "Café con Pilar Kú"


def sign_in(page, member):
    page.fill("#id_login", member.email)
    page.fill("#id_password", PASSWORD)
    page.click("form[action*=login] button.act, form button.act")
    page.wait_for_load_state("load")
    page.wait_for_selector("html[data-member]", state="attached")


def sign_out(tab):
    tab.go(reverse("more"))
    tab.page.click("form[action*=logout] button")
    tab.page.wait_for_load_state("load")


class TestWhose:
    def test_another_member_on_the_same_phone(self, phone, world, lucia):
        assert world.carla.pk
        tab, signal = phone(world.ana)
        ready(tab)
        signal.off()
        open_(tab, "/capture/")
        tab.page.fill("#id_line", "Secreto de Ana")
        tab.page.click("#note button.act")
        tab.page.wait_for_function("() => !document.querySelector('#id_line').value")
        Session.objects.all().delete()  # it ends while there is no signal
        page = again(tab, signal)
        signal.on()
        page.goto(tab.origin + "/")
        sign_in(page, world.carla)
        for address in ("/", "/waiting/", "/capture/", "/offline/"):
            tab.go(address)
            assert "Secreto" not in page.inner_text("body")
            assert page.evaluate(SHELF) == []
        kept(tab, "/", "/capture/")
        names = page.evaluate("caches.keys().then((all) => all.filter((one) => one.includes('pages')))")
        assert names == [f"lazos-pages-2-{mark_of(world.carla)}-es-0"]
        signal.off()
        for address in ("/", "/people/", person(lucia), "/waiting/", "/goals/"):
            open_(tab, address)
            body = page.inner_text("body")
            assert "Lucía" not in body, address
            assert "Secreto" not in body, address
        signal.on()
        assert not Delivery.objects.owned_by(world.carla).exists()
        sign_out(tab)
        page.goto(tab.origin + "/")
        sign_in(page, world.ana)
        all_sent(tab)
        assert Delivery.objects.owned_by(world.ana).get().words == "Secreto de Ana"
        assert not Delivery.objects.owned_by(world.carla).exists()

    def test_a_tab_of_ana_s_sends_nothing_as_carla(self, phone, world, lucia):
        """Two tabs: in the one Carla signs in, while the other still shows what is Ana's."""
        tab, signal = phone(world.ana)
        ready(tab)
        tab.go("/capture/")
        other = tab.page.context.new_page()
        other.goto(tab.origin + reverse("more"))
        other.click("form[action*=logout] button")
        other.wait_for_load_state("load")
        other.goto(tab.origin + "/")
        sign_in(other, world.carla)
        tab.page.fill("#id_line", "Secreto de Ana")
        signal.off()
        tab.page.click("#note button.act")
        tab.page.wait_for_function("() => !document.querySelector('#id_line').value")
        signal.on()
        tab.page.wait_for_function("() => document.querySelector('#signal').innerText.includes('hasta que entres')")
        other.reload()
        assert not Delivery.objects.owned_by(world.carla).exists()
        assert tab.page.evaluate(SHELF) == ["Secreto de Ana"]

    def test_nothing_is_kept_after_leaving(self, phone, world, lucia):
        world.tended(lucia)
        tab, signal = phone(world.ana)
        ready(tab, person(lucia))
        tab.go(person(lucia))
        sign_out(tab)
        assert tab.page.evaluate("caches.keys().then((all) => all.filter((one) => one.includes('pages')))") == []
        signal.off()
        open_(tab, person(lucia))
        assert tab.page.inner_text("h1") == "Sin señal"

    def test_the_back_button_shows_nothing_of_who_left(self, chromium, live_server, world, lucia):
        """In a browser that keeps whole pages for going back, which the driver turns off otherwise."""
        browser = chromium.browser_type.launch(
            executable_path=chromium_path(), args=["--no-sandbox", "--disable-gpu"],
            ignore_default_args=["--disable-back-forward-cache"],
        )  # fmt: skip
        page = browser.new_context(locale="es").new_page()
        page.goto(live_server.url)
        sign_in(page, world.ana)
        page.goto(live_server.url + person(lucia))
        page.goto(live_server.url + reverse("more"))
        page.go_back(wait_until="commit")
        page.wait_for_selector("h1:has-text('Lucía')")
        page.goto(live_server.url + reverse("more"))
        page.click("form[action*=logout] button")
        page.wait_for_selector("html:not([data-member])", state="attached")
        for _step in range(2):
            page.go_back(wait_until="commit")
            page.wait_for_timeout(1500)
            assert "Lucía" not in page.inner_text("body")
            assert page.locator("html[data-member]").count() == 0
        browser.close()

    def test_leaving_without_signal_leaves_nothing_to_see(self, phone, world, lucia):
        tab, signal = phone(world.ana)
        ready(tab)
        tab.go(reverse("more"))
        signal.off()
        tab.page.click("form[action*=logout] button")
        tab.page.wait_for_selector("h1:has-text('Sin señal')")
        open_(tab, "/")
        assert tab.page.inner_text("h1") == "Sin señal"


class TestEventMode:
    @pytest.fixture
    def fair(self, world):
        today = world.ana.today(timezone.now())
        return Gathering.objects.create(owner=world.ana, title="Datos con Café", day=today, last_day=today)

    def test_ten_notes_in_two_tabs_and_a_new_worker(self, phone, world, fair, monkeypatch, tmp_path):
        tab, signal = phone(world.ana)
        address = reverse("gathering_mode", args=[fair.pk])
        ready(tab, address)
        signal.off()
        open_(tab, address)
        for n in range(5):
            write(tab.page, f"Conocí a Persona{'abcde'[n]} Prueba, le importa el papel")
        again(tab, signal)
        open_(tab, address)
        tab.page.wait_for_function("() => document.querySelectorAll('#queue li').length === 5")
        other = tab.page.context.new_page()
        other.goto(tab.origin + address)
        for n in range(5):
            write(other if n % 2 else tab.page, f"Conocí a Persona{'fghij'[n]} Prueba, le importa el mar")
        assert FieldNote.objects.owned_by(world.ana).count() == 0
        newer = tmp_path / "worker.js"
        newer.write_text(pages._WORKER.read_text() + "\nself.isNewer = true;\n")
        monkeypatch.setattr(pages, "_WORKER", newer)
        other.close()
        again(tab, signal)
        signal.on()
        open_(tab, address)
        tab.page.evaluate("navigator.serviceWorker.getRegistration().then((one) => one.update())")
        all_sent(tab)
        notes = list(FieldNote.objects.owned_by(world.ana).values_list("text", flat=True))
        assert len(notes) == len(set(notes)) == 10
        assert Contact.objects.owned_by(world.ana).count() == 10
        tab.page.wait_for_function("() => document.querySelector('h1').innerText.includes('Ya está bien así')")

    def test_no_room_for_a_note(self, phone, world, fair):
        tab, signal = phone(world.ana)
        address = reverse("gathering_mode", args=[fair.pk])
        ready(tab, address)
        open_(tab, address)
        [worker] = tab.page.context.service_workers
        for place in (worker, tab.page):
            place.evaluate(FULL)
        signal.off()
        tab.page.fill("#id_text", "Conocí a Pilar Kú")
        tab.page.click("#note button.act")
        tab.page.wait_for_function("() => document.querySelector('#queue-said').innerText.includes('espacio')")
        assert tab.page.input_value("#id_text") == "Conocí a Pilar Kú"
        signal.on()
        tab.page.click("#note button.act")  # with signal there is no need to keep it
        tab.page.wait_for_function("() => !document.querySelector('#id_text').value")
        assert FieldNote.objects.owned_by(world.ana).get().text == "Conocí a Pilar Kú"

    def test_notes_that_an_earlier_version_kept(self, phone, world, fair):
        tab, _signal = phone(world.ana)
        address = reverse("gathering_mode", args=[fair.pk])
        tab.go("/more/")
        tab.page.evaluate(
            """([pk, to]) => localStorage.setItem(`lazos-note-${pk}-k`, JSON.stringify({
              key: crypto.randomUUID(), text: "Conocí a Pilar Kú", person: "", at: new Date().toISOString(), to }))""",
            [world.ana.pk, tab.origin + reverse("gathering_notes", args=[fair.pk])],
        )
        for _twice in range(2):
            tab.go(address)
            all_sent(tab)
        assert FieldNote.objects.owned_by(world.ana).get().text == "Conocí a Pilar Kú"
        assert tab.page.evaluate("Object.keys(localStorage).filter((one) => one.startsWith('lazos-note'))") == []


@pytest.mark.parametrize("look", [(PHONE, "es", False), (PHONE, "en", True), (DESK, "es", True), (DESK, "en", False)])
def test_how_it_looks(phone, world, lucia, look):
    size, language, dark = look
    world.ana.language = language
    world.ana.save_changes("language")
    tab, signal = phone(world.ana, size=size, dark=dark, language=language)
    ready(tab, person(lucia))
    signal.off()
    open_(tab, "/")
    tab.page.click(f"[data-place='person-{lucia.pk}'] button.act")
    tab.page.wait_for_selector("[data-waits]")
    for address in ("/", "/capture/", "/goals/", "/waiting/", person(lucia)):
        open_(tab, address)
        tab.page.wait_for_timeout(300)
        assert tab.violations() == [], address
        assert not tab.overflows(), address
    signal.on()
    all_sent(tab)
