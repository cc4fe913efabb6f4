"""Without a pointer: into the page, to the acts of the day, into menus and out of them, never lost."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.practice.models import PlanAnswer
from tests.browser.conftest import DESK, PHONE
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

RING = """(() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
})()"""
WORDS = "(document.activeElement.innerText || document.activeElement.name || '').trim()"


@pytest.fixture(params=[PHONE, DESK], ids=["phone", "desk"])
def page(request: Any, open_tab: Any, transactional_db: None) -> Any:
    """Hoy with two people on it."""
    world = World()
    for contact in (world.lucia, world.contact(given="Hugo", family="Barrientos")):
        world.talked(contact, world.ana.today(timezone.now()) - timedelta(days=200), title="su piloto")
        world.tended(contact)
    tab = open_tab(world.ana, size=request.param)
    tab.go("/")
    tab.page.world = world
    return tab.page


def tab_to(page: Any, words: str, most: int = 40) -> None:
    """Presses Tab until the focus is on what begins with these words; everything on the way shows its ring."""
    for _press in range(most):
        page.keyboard.press("Tab")
        assert page.evaluate(RING), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate(WORDS).startswith(words):
            return
    raise AssertionError(f"{words!r} is not within {most} presses of Tab")


def test_the_skip_link_comes_first_and_leads_to_the_content(page):
    tab_to(page, "Saltar al contenido", most=1)
    assert page.locator("a.skip").bounding_box()["y"] >= 0  # it is to be seen once it has the focus
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_done_is_reached_and_the_focus_stays_with_the_person(page):
    tab_to(page, "Hecho")
    card = page.evaluate("document.activeElement.closest('[data-place]').dataset.place")
    page.keyboard.press("Enter")
    page.wait_for_selector("li.tied")
    assert PlanAnswer.objects.owned_by(page.world.ana).get().answer == "done"
    page.wait_for_function("() => document.activeElement !== document.body")
    assert page.evaluate("document.activeElement.closest('[data-place]').dataset.place") == card
    assert page.evaluate(RING)
    tab_to(page, "Bien", most=3)
    page.keyboard.press("Enter")
    page.wait_for_selector("li.tied >> text=Fue bien")
    assert page.evaluate("document.activeElement.closest('[data-place]').dataset.place") == card


def test_not_now_leaves_the_focus_with_the_person(page):
    tab_to(page, "No ahora")
    card = page.evaluate("document.activeElement.closest('[data-place]').dataset.place")
    page.keyboard.press("Space")
    page.wait_for_selector("li.tied")
    page.wait_for_function("() => document.activeElement !== document.body")
    assert page.evaluate("document.activeElement.closest('[data-place]').dataset.place") == card


def test_later_opens_and_closes_and_gives_the_focus_back(page):
    tab_to(page, "Posponer")
    page.keyboard.press("Enter")
    panel = page.locator("form[popover]:popover-open")
    assert panel.count() == 1
    page.keyboard.press("Escape")
    assert panel.count() == 0
    assert page.evaluate(WORDS).startswith("Posponer")
    page.keyboard.press("Enter")
    tab_to(page, "Mañana", most=3)
    page.keyboard.press("Enter")
    page.wait_for_selector("li.tied")
    assert PlanAnswer.objects.owned_by(page.world.ana).get().answer == "later"
    page.wait_for_function("() => document.activeElement !== document.body")


def test_a_menu_opens_and_closes(page):
    page.goto(page.url.rstrip("/") + reverse("contact", args=[page.world.lucia.pk]))
    menu = page.locator("details.menu").first
    tab_to(page, "Más opciones")
    page.keyboard.press("Enter")
    assert menu.evaluate("menu => menu.open")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('details.menu') !== null")
    assert page.evaluate(RING)
    page.keyboard.press("Escape")
    assert not menu.evaluate("menu => menu.open")
    assert page.evaluate(WORDS).startswith("Más opciones")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert not menu.evaluate("menu => menu.open")


def test_typing_in_a_filter_keeps_the_focus_in_it(page):
    page.goto(page.url.rstrip("/") + reverse("people"))
    page.focus("#people-q")
    page.keyboard.type("hugo")
    page.wait_for_url("**q=hugo**")
    page.wait_for_selector("#found >> text=Hugo")
    assert page.locator("#found >> text=Lucía").count() == 0
    assert page.evaluate("document.activeElement.id") == "people-q"
