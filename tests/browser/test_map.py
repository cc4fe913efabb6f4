"""The whole network on the page: it opens, it closes again, and without a drawing surface the still one stays."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone

from lazos.people import records
from lazos.people.models import Tending
from tests.browser.conftest import PHONE
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


def test_by_keyboard_from_the_drawing_to_a_person(open_tab, transactional_db):
    world = World()
    network(world)
    tab = open_tab(world.ana)
    tab.go("/map/")
    tab.page.locator(".chart.map a").first.focus()
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url(re.compile(r"/people/\d+/"))
    assert tab.trouble == []
