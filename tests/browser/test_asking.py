"""An ask and an introduction as somebody lives them: phone in Spanish, desktop in English, without script.

From the page of a contact to the thanks, each page clean for axe; what the database holds at the end is told apart.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from lazos.harvest.models import Ask, Introduction
from lazos.people import records
from lazos.people.models import Exchange, Interaction
from tests.browser.conftest import DESK, PHONE, Tab
from tests.permissions.harvest import two
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS = {"phone-es": (PHONE, "es", True), "desk-en": (DESK, "en", True), "no-script-es": (PHONE, "es", False)}
POOR = {
    "es": "Hola, Lucía. Quería ver si podíamos platicar un día de estos sobre tu despacho. Perdón por molestar.",
    "en": "Hi Lucía. I was hoping we could talk some day about your practice. Sorry to bother you.",
}


class Walk:
    """One person's way through the pages. Every step ends on a page that was looked at."""

    def __init__(self, tab: Tab, script: bool) -> None:
        self.tab, self.page, self.script = tab, tab.page, script
        self.faults: list[str] = []

    def go(self, address: str, where: str) -> None:
        assert self.tab.go(address).status == 200, where
        self.look(where)

    def press(self, selector: str, where: str) -> None:
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state("load")
        self.look(where)

    def look(self, where: str) -> None:
        assert self.page.locator("h1").count() == 1, where
        found = self.tab.violations() if self.script else []
        found += ["scrolls sideways"] if self.tab.overflows() else []
        self.faults += [f"{where}: {fault}" for fault in found + self.tab.trouble]
        self.tab.trouble.clear()


@pytest.mark.parametrize("look", LOOKS)
def test_asking_and_introducing(open_tab: Any, transactional_db: None, look: str) -> None:
    size, language, script = LOOKS[look]
    world = World()
    lucia, teresa = two(world)
    records.set_emails(teresa, ["teresa@quiroga.example"])
    for contact in (lucia, teresa):
        contact.language = language
        contact.save_changes("language")
    world.ana.language = language
    world.ana.save_changes("language")
    walk = Walk(open_tab(world.ana, size=size, language=language, script=script), script)
    ask_somebody(walk, world, language)
    introduce_two(walk, world)
    assert walk.faults == []


def ask_somebody(walk: Walk, world: World, language: str) -> None:
    walk.go(reverse("contact", args=[world.lucia.pk]), "contact")
    walk.page.click("header.card details.menu > summary")
    walk.press(f"a[href='{reverse('ask_new')}?contact={world.lucia.pk}']", "new")
    walk.page.fill("[name=topic]", "tu despacho")
    walk.press("form.card button.act", "composer")
    walk.page.fill("[name=message]", POOR[language])
    walk.press("#composer button:not([name])", "checked")
    assert walk.page.locator(".findings mark").count() >= 1
    walk.press("button[name=use]", "rewritten")
    ask = Ask.objects.owned_by(world.ana).get()
    assert ask.message != POOR[language]
    walk.press(f"button[formaction='{reverse('ask_sending', args=[ask.pk])}']", "sent")
    if not walk.page.is_visible(f"form[action='{reverse('ask_help', args=[ask.pk])}'] textarea"):
        walk.page.locator(f"details:has(form[action='{reverse('ask_help', args=[ask.pk])}']) > summary").click()
    walk.page.fill(f"form[action='{reverse('ask_help', args=[ask.pk])}'] textarea", "su guion")
    walk.press(f"form[action='{reverse('ask_help', args=[ask.pk])}'] button", "helped")
    walk.press(f"form[action='{reverse('ask_thanks', args=[ask.pk])}'] button", "thanked")
    walk.press(f"form[action='{reverse('ask_report', args=[ask.pk])}'] button", "told")
    walk.go(reverse("asks"), "asks")
    ask.refresh_from_db()
    assert ask.closed_at
    assert Exchange.objects.owned_by(world.ana).get(direction="received").thanked_on
    assert Interaction.objects.owned_by(world.ana).count() == 3  # sent, thanked, told


def introduce_two(walk: Walk, world: World) -> None:
    walk.go(reverse("introduction_new") + f"?first={world.lucia.pk}", "whom")
    walk.page.fill("[name=second_name]", "Teresa Quiroga")
    walk.press("form.card button.act", "introduction")
    pair = Introduction.objects.owned_by(world.ana).get()
    for side in ("first", "second"):
        walk.press(f"button[formaction='{reverse('introduction_asking', args=[pair.pk, side])}']", f"asked {side}")
        walk.press(f"form[action='{reverse('introduction_answer', args=[pair.pk, side])}'] button", f"answered {side}")
    walk.press(f"button[formaction='{reverse('introduction_meeting', args=[pair.pk])}']", "met")
    walk.page.fill("[name=outcome]", "Dan juntas una materia")
    walk.press(f"form[action='{reverse('introduction_outcome', args=[pair.pk])}'] button", "outcome")
    pair.refresh_from_db()
    assert pair.closed_at
    assert pair.outcome == "Dan juntas una materia"
    walk.go(reverse("introducing"), "introducing")
