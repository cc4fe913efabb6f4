"""The whole network on the page: it opens, it closes again, and without a drawing surface the still one stays."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from lazos.people import records
from lazos.people.models import Tending
from tests.browser.conftest import DESK, PHONE
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)


def network(world: World) -> None:
    now = timezone.now()
    today = world.ana.today(now)
    for n in range(30):
        contact = world.contact(given=f"Persona{n}", family="Prueba")
        if n < 15:
            Tending.begin(contact, by=world.ana, now=now)
            yesterday = today - timedelta(days=1)
            records.record_interaction(world.ana, [contact], kind="call", day=yesterday, today=today)


@pytest.mark.parametrize("drawable", [True, False], ids=["canvas", "no-canvas"])
def test_the_whole_network_opens_and_closes(open_tab, transactional_db, drawable):
    world = World()
    network(world)
    tab = open_tab(world.ana, size=PHONE)
    page = tab.page
    if not drawable:
        page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    tab.go("/map/")
    assert page.locator(".chart.map a").count() >= 15
    assert page.locator("[data-whole-map]").count() == drawable
    if drawable:
        page.click("[data-whole-map]")
        page.wait_for_selector("#moving canvas")
        assert page.is_hidden("#still")
        page.click("[data-whole-map]")
    page.wait_for_selector("#still", state="visible")
    assert page.is_hidden("#moving")
    assert tab.violations() == []
    assert not tab.overflows()
    assert tab.trouble == []


OVERLAPS = """() => {
  const shown = [...document.querySelectorAll(".chart.map .label")].filter((one) => one.getClientRects().length);
  const boxes = shown.map((one) => [one.textContent, one.getBoundingClientRect()]);
  const nodes = [...document.querySelectorAll(".chart.map .node")].map((one) => one.getBoundingClientRect());
  const met = [];
  for (const [name, box] of boxes) {
    for (const [other, its] of boxes) {
      if (name < other && Math.min(box.right, its.right) - Math.max(box.left, its.left) > 2
          && Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 4) met.push(`${name} / ${other}`);
    }
    for (const node of nodes) {
      const r = node.width / 2, x = node.left + r, y = node.top + r;
      const dx = Math.max(box.left - x, 0, x - box.right), dy = Math.max(box.top + 3 - y, 0, y - box.bottom + 3);
      if (Math.hypot(dx, dy) < r - 3) met.push(`${name} over somebody`);
    }
  }
  return {met, names: boxes.length};
}"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_names_stand_free(open_tab, transactional_db, size):
    world = World()
    network(world)
    tab = open_tab(world.ana, size=size)
    tab.go("/map/")
    found = tab.page.evaluate(OVERLAPS)
    assert found["met"] == []
    assert found["names"] >= 10


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_ties_that_sleep(open_tab, transactional_db, language, dark):
    world = World()
    world.ana.language = language
    world.ana.save_changes("language")
    today = world.ana.today(timezone.now())
    for n in range(4):
        contact = world.contact(given=f"Persona{n}", family="Prueba")
        for week in range(3 + n):
            day = today - timedelta(days=250 + 20 * week)
            records.record_interaction(world.ana, [contact], kind="call", day=day, today=today)
    tab = open_tab(world.ana, size=PHONE, dark=dark, language=language)
    tab.go("/dormant/")
    assert tab.page.locator("article").count() == 4
    assert tab.violations() == []
    assert not tab.overflows()
    tab.page.locator("form[action$='/refusal/'] button").first.click()
    tab.page.wait_for_load_state("load")
    assert tab.page.locator("article").count() == 3
    tab.page.click(".toast form button")
    tab.page.wait_for_load_state("load")
    tab.go("/dormant/")
    assert tab.page.locator("article").count() == 4
    assert tab.trouble == []


def test_by_keyboard_from_the_drawing_to_a_person(open_tab, transactional_db):
    world = World()
    network(world)
    tab = open_tab(world.ana)
    tab.go("/map/")
    tab.page.locator(".chart.map a").first.focus()
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(re.compile(r"/people/\d+/"))
    assert tab.trouble == []
