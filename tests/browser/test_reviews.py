"""An outcome with its chain, the close of a week and of a quarter, as somebody lives them.

On the phone in Spanish, on the desktop in English, and once without JavaScript. Each page that is passed is clean for
axe, says nothing in the console and asks no other host for anything; what the database holds at the end is told apart.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.harvest.models import Outcome, OutcomeHop
from lazos.people import records
from lazos.people.models import Archival, Contact, Rest, Tending
from lazos.practice.models import KeyPerson, Promise
from lazos.reviews.models import Review, ReviewAnswer
from tests.browser.conftest import DESK, PHONE, Tab
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS = {
    "phone-es": (PHONE, "es", True, False),
    "desk-en-dark": (DESK, "en", True, True),
    "no-script-es": (PHONE, "es", False, False),
}


class Life:
    """Ana, three people of her circle, and who introduced whom."""

    def __init__(self, world: World, language: str) -> None:
        self.ana = world.ana
        self.now = timezone.now()
        self.today = self.ana.today(self.now)
        self.ana.language, self.ana.review_day = language, self.today.weekday()
        self.ana.save_changes("language", "review_day")
        self.rosalba = world.contact(given="Rosalba", family="Chi", language="en")
        self.teresa = world.contact(given="Teresa", family="Quiroga", introduced_by=self.rosalba)
        records.set_emails(self.teresa, ["teresa@quiroga.example"])
        self.gonzalo = world.contact(given="Gonzalo", family="Preve")
        records.add_fact(self.gonzalo, "interest", "los archivos")
        for contact in (self.rosalba, self.teresa, self.gonzalo):
            records.record_interaction(
                self.ana, [contact], kind="call", day=self.today - timedelta(days=9), today=self.today
            )
            Tending.begin(contact, by=self.ana, now=self.now)
        records.record_exchange(
            self.teresa, direction="received", kind="referral", day=self.today - timedelta(days=5), note="Hospital"
        )

    def rows(self, model: Any) -> Any:
        return model.objects.owned_by(self.ana)


class Walk:
    """Presses and looks; every step ends on a page that was looked at."""

    def __init__(self, tab: Tab, language: str, script: bool) -> None:
        self.tab, self.page, self.language, self.script = tab, tab.page, language, script
        self.faults: list[str] = []

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state("networkidle")

    def look(self, where: str) -> None:
        assert self.page.get_attribute("html", "lang") == self.language, where
        assert self.page.locator("h1").count() == 1, where
        found = self.tab.violations() if self.script else []
        found += ["scrolls sideways"] if self.tab.overflows() else []
        self.faults += [f"{where}: {fault}" for fault in found + self.tab.trouble]
        self.tab.trouble.clear()


@pytest.mark.parametrize("look", LOOKS)
def test_a_harvest_and_its_reviews(open_tab, transactional_db, look):
    size, language, script, dark = LOOKS[look]
    life = Life(World(), language)
    walk = Walk(open_tab(life.ana, size=size, dark=dark, language=language, script=script), language, script)
    outcome(walk, life)
    week(walk, life)
    quarter(walk, life)
    assert walk.faults == []


def outcome(walk: Walk, life: Life) -> None:
    """Written down, the chain looked at, changed, thanks given for one and left for another."""
    walk.tab.go(reverse("harvest"))
    walk.look("harvest, empty")
    walk.press(f"a[href='{reverse('outcome_new')}']")
    walk.look("new")
    walk.page.fill("[name=title]", "El contrato con el hospital")
    walk.page.fill("[name=who]", "Teresa Q")
    walk.press("form.card button.act")
    row = life.rows(Outcome).get()
    assert [str(hop.contact) for hop in life.rows(OutcomeHop)] == ["Rosalba Chi", "Teresa Quiroga"]
    walk.look("the chain is proposed")
    walk.press(f"a[href='{reverse('outcome_hop_new', args=[row.pk])}']")
    walk.page.fill("[name=who]", "Gonzalo Preve")
    walk.press("form.card button.act")
    walk.press(f"form[action='{reverse('outcome_settlement', args=[row.pk])}'] button")
    assert life.rows(Promise).open().count() == 3
    walk.look("the chain is settled")
    first, second, third = life.rows(OutcomeHop)
    assert "Rosalba" not in walk.page.locator("textarea").input_value()
    walk.press(f"form[action='{reverse('outcome_hop_thanks', args=[third.pk])}'] button")
    walk.press(f"form[action='{reverse('outcome_hop_not_now', args=[second.pk])}'] button")
    walk.page.goto(walk.tab.origin + reverse("outcome_hop", args=[first.pk]))
    walk.look("thanks for one")
    assert "It goes back to when you introduced me to Teresa Quiroga." in walk.page.locator("textarea").input_value()
    walk.tab.go(reverse("harvest"))
    walk.look("harvest")
    third.refresh_from_db()
    assert third.is_thanked
    assert life.rows(Promise).open().count() == 1


def week(walk: Walk, life: Life) -> None:
    """From the line in Hoy through the five steps to the end."""
    walk.tab.go("/")
    walk.look("today, with its line")
    walk.press(f"main .note a[href='{reverse('review')}']")
    walk.look("reviews")
    walk.press("button[name=kind][value=week]")
    walk.look("week, thanks")
    walk.press(
        f"form[action='{reverse('outcome_hop_thanks', args=[life.rows(OutcomeHop).earliest('position').pk])}'] button"
    )
    walk.press("form[action$='/thanks/'] button.act")
    walk.look("week, give")
    walk.press(f"form[action='{reverse('harvest_gift', args=[life.gonzalo.pk])}'] button")
    assert life.rows(Promise).filter(contact=life.gonzalo).open().exists()
    for step in ("give", "promises", "silent"):
        walk.press(f"form[action$='/{step}/'] button.act")
        walk.look(f"week, after {step}")
    walk.page.fill("[name=note]", "menos y mejor")
    walk.page.fill("[name=weekly_minutes]", "35")
    walk.press("form[action$='/coming/'] button.act")
    walk.look("week, closed")
    life.ana.refresh_from_db()
    assert life.ana.weekly_minutes == 35
    assert life.rows(Review).get(kind="week").ended_at


def quarter(walk: Walk, life: Life) -> None:
    """One renewed, one rests, one is let go; left half-way, gone on with; a key person with steps."""
    walk.tab.go(reverse("review"))
    walk.press("button[name=kind][value=quarter]")
    walk.look("quarter, past")
    walk.press("form[action$='/past/'] button.act")
    walk.look("quarter, near")
    for contact, verdict in ((life.rosalba, "rest"), (life.gonzalo, "let_go"), (life.teresa, "renew")):
        walk.page.locator(f"label:has([name=p{contact.pk}-verdict][value={verdict}])").click()
    walk.page.check(f"[name=p{life.teresa.pk}-inspires]")
    walk.page.fill(f"[name=p{life.teresa.pk}-next_step]", "un almuerzo")
    walk.press("form[action$='/near/people/'] button.act")
    walk.look("quarter, all looked at")
    verdicts = dict(life.rows(ReviewAnswer).values_list("contact__given", "verdict"))
    assert verdicts == {"Rosalba": "rest", "Gonzalo": "let_go", "Teresa": "renew"}
    assert life.rows(Rest).count() == life.rows(Archival).count() == life.rows(Tending).count() == 1
    assert life.rows(Contact).count() == 3
    walk.tab.go(reverse("review"))
    walk.press(f"a[href='{reverse('review_one', args=[life.rows(Review).get(kind='quarter').pk])}']")
    assert "/near/" in walk.page.url
    walk.press("form[action$='/near/'] button.act")
    walk.look("quarter, rest")
    walk.press("form[action$='/rest/people/'] button.act, form[action$='/rest/'] button.act")
    walk.look("quarter, coming")
    walk.press(f"a[href*='{reverse('key_person_new')}?contact={life.teresa.pk}']")
    walk.look("key person")
    walk.page.fill("[name=gift]", "mis notas")
    walk.page.fill("[name=step_1]", "mandarle mis notas")
    walk.page.fill("[name=due_1]", (life.today + timedelta(days=7)).isoformat())
    walk.press("form.card button.act")
    assert re.search(r"/coming/$", walk.page.url)
    walk.look("quarter, with a key person")
    assert [step.text for step in life.rows(KeyPerson).get().steps.all()] == ["mandarle mis notas"]
    walk.press("form[action$='/coming/'] button.act")
    walk.look("quarter, closed")
    walk.tab.go(reverse("contact", args=[life.teresa.pk]))
    walk.look("their page")


@pytest.mark.parametrize("language", ["es", "en"])
def test_by_keyboard(open_tab, transactional_db, language):
    """A verdict is chosen with the arrows and saved with Enter."""
    life = Life(World(), language)
    review = Review.objects.create(owner=life.ana, kind="quarter", period=life.today.replace(day=1), step="near")
    tab = open_tab(life.ana, language=language)
    tab.go(reverse("review_step", args=[review.pk, "near"]))
    first = tab.page.locator("input[type=radio]").first
    first.focus()
    tab.page.keyboard.press("ArrowRight")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_load_state("networkidle")
    tab.page.wait_for_selector("details.draft")
    assert life.rows(ReviewAnswer).get().verdict == "rest"
