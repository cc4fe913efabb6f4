"""The whole first evening, as somebody new lives it: from the first account to taking everything home.

On the phone in Spanish, on the desktop in English, and once without JavaScript. Each page that is passed is clean for
axe, says nothing in the console and asks no other host for anything; what the database holds at the end is told apart.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.urls import reverse

from lazos.accounts.models import Member
from lazos.people.models import Contact, Fact, Interaction, Leftover, Tending
from lazos.practice.models import Goal, PlanAnswer, Promise
from tests.browser.conftest import DESK, PHONE, Tab
from tests.world import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

CARDS = Path(__file__).parent.parent / "fixtures/evening/agenda.vcf"
LINES = {
    "es": "café con Ana Pérez de Acme, busca contadora, mandarle el artículo el viernes",
    "en": "coffee with Ana Pérez from Acme, needs an accountant, send her the article on Friday",
}
LOOKS = {"phone-es": (PHONE, "es", True), "desk-en": (DESK, "en", True), "no-script-es": (PHONE, "es", False)}


def rows(model: Any) -> Any:
    """The first member's."""
    return model.objects.owned_by(Member.objects.earliest("pk"))


class Evening:
    """One person's first evening. Every step ends on a page that was looked at."""

    def __init__(self, tab: Tab, language: str, script: bool) -> None:
        self.tab, self.page, self.language, self.script = tab, tab.page, language, script
        self.faults: list[str] = []

    def press(self, selector: str) -> None:
        """Presses the first of these and waits for what it leads to."""
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state("networkidle")

    def look(self, where: str) -> None:
        assert self.page.get_attribute("html", "lang") == self.language, where
        assert self.page.locator("h1").count() == 1, where
        found = self.tab.violations() if self.script else []
        found += ["scrolls sideways"] if self.tab.overflows() else []
        self.faults += [f"{where}: {fault}" for fault in found + self.tab.trouble]
        self.tab.trouble.clear()

    def begin(self) -> None:
        self.tab.go("/")
        self.look("first run")
        for name, value in (("name", "Inés Aldana"), ("email", "ines@lazos.example"), ("password", PASSWORD)):
            self.page.fill(f"[name={name}]", value)
        self.press("button.act")
        assert self.page.url.endswith(reverse("welcome_step", args=["goal"]))
        self.look("goal")
        self.page.fill("[name=text_1]", "Dirigir la biblioteca del barrio")
        self.press("form.card button.act")
        self.look("people")

    def bring_contacts(self) -> None:
        self.press(f"a[href='{reverse('imports')}']")
        self.look("imports")
        self.page.set_input_files("[type=file]", CARDS)
        self.press("form[enctype] button.act")
        self.look("preview")
        self.press("form[action$='/application/'] button.act")
        self.look("brought")
        assert rows(Contact).count() == 3

    def choose(self) -> None:
        """From what was brought straight to the circle, then the names and the minutes that are still open."""
        self.press(f"a[href='{reverse('welcome_step', args=['circle'])}']")
        assert self.page.locator("[name=chosen]").count() == 3  # without a history they are there, and nobody is ticked
        assert self.page.locator("[name=chosen]:checked").count() == 0
        self.look("circle, without a history")
        self.press(f"a[href='{reverse('welcome_step', args=['people'])}']")
        self.page.fill("[name=friends]", "Rosalba Chi, Hugo Barrientos")
        self.page.fill("[name=teachers]", "Silvia Cauich")
        self.press("form.card button.act")
        self.look("circle")
        assert self.page.locator("[name=chosen]:checked").count() == 3
        self.page.locator("[name=chosen]:checked").last.uncheck()
        self.press("form.card button.act")
        self.look("time")
        self.press("form.card button.act")
        assert self.page.url == self.tab.origin + "/"

    def answer(self) -> None:
        self.look("today")
        assert self.page.locator("form[action$='/done/']").count() >= 1
        self.press("form[action$='/done/'] button")
        self.page.wait_for_selector("li.tied")
        self.look("done")
        self.page.locator("li.tied details summary").first.click()
        self.page.fill("li.tied [name=note]", "Cambia de trabajo en enero")
        self.press("[name=mood][value=good]")
        self.page.wait_for_selector("li.tied >> text=enero")
        self.look("told")
        assert rows(Interaction).get().mood == "good"
        self.press("li.tied form[action*='undo'] button")
        self.page.wait_for_selector(".toast")
        self.look("undone")
        assert rows(Interaction).count() == 0

    def later(self) -> None:
        before = self.page.locator("form[action$='/done/']").count()
        if self.script:
            self.page.locator("button[popovertarget]").first.click()
            self.look("later, open")
            self.press("form[popover] [name=until]:visible")
            self.page.wait_for_selector("li.tied")
            assert self.page.locator("form[action$='/done/']").count() == before - 1
            self.press("li.tied form[action*='undo'] button")
        self.press("form[action$='/refusal/'] button")
        self.page.wait_for_selector("li.tied")
        self.look("not now")

    def note(self) -> None:
        self.tab.go(reverse("capture"))
        self.look("capture")
        self.page.fill("[name=line]", LINES[self.language])
        self.press("main form button.btn")
        self.page.wait_for_selector("[name=save]")
        self.look("chips")
        chip = self.page.locator("details.correct", has=self.page.locator("[name=organisation]")).first
        chip.locator("summary").click()
        self.page.fill("[name=organisation]", "Acme Sur")
        self.press("[name=save][value=done]")
        self.look("contact")
        assert "Acme Sur" in self.page.inner_text("main")

    def take_home(self, folder: Path) -> ZipFile:
        self.tab.go(reverse("takeouts"))
        self.look("takeouts")
        self.press("main form button.act")
        self.page.wait_for_selector("a[href*='/file/']")
        self.look("ready")
        with self.page.expect_download() as download:
            self.page.click("a[href*='/file/']")
        download.value.save_as(folder / "todo.zip")
        return ZipFile(folder / "todo.zip")


@pytest.mark.parametrize("look", LOOKS)
def test_the_first_evening(open_tab, transactional_db, tmp_path, look):
    size, language, script = LOOKS[look]
    evening = Evening(open_tab(size=size, language=language, script=script), language, script)
    evening.begin()
    evening.bring_contacts()
    evening.choose()
    evening.answer()
    evening.later()
    evening.note()
    home = evening.take_home(tmp_path)
    assert evening.faults == []
    what_the_database_holds(language)
    what_is_in_the_file(home)


def what_the_database_holds(language: str) -> None:
    member = Member.objects.get()
    assert (member.language, member.is_steward) == (language, True)
    assert member.welcomed_at is not None
    assert rows(Goal).get().text == "Dirigir la biblioteca del barrio"
    names = set(rows(Contact).values_list("display_name", flat=True))
    assert {"Rosa Beltrán Ortiz", "Omar Haddad", "Rosalba Chi", "Silvia Cauich", "Ana Pérez"} <= names
    assert len(names) == 7
    assert rows(Tending).count() == 2
    conversation = rows(Interaction).get()  # the one that was undone is gone, the one that was noted is there
    assert (conversation.kind, [one.display_name for one in conversation.contacts.all()]) == ("coffee", ["Ana Pérez"])
    assert rows(PlanAnswer).filter(undone_at=None).values_list("answer", flat=True).get() == "not_now"
    ana = rows(Contact).get(given="Ana")
    assert (ana.organisation, ana.role) == ("Acme Sur", "")
    assert rows(Fact).get(contact=ana, kind="need").text in {"contadora", "an accountant", "accountant"}
    promise = rows(Promise).get()
    assert (promise.contact, promise.by_me, promise.due.weekday()) == (ana, True, 4)
    assert rows(Leftover).filter(name__icontains="SHOE").exists()


def what_is_in_the_file(home: ZipFile) -> None:
    names = home.namelist()
    assert {"contacts.vcf", "lazos.json"} <= set(names)
    assert any(name.endswith(".csv") for name in names)
    cards = home.read("contacts.vcf").decode()
    assert cards.count("BEGIN:VCARD") == 7
    assert re.search(r"X-SHOE-SIZE.*:43", cards)
    assert json.loads(home.read("lazos.json"))


def test_what_was_taken_home_comes_back_in_another_house(open_tab, transactional_db, tmp_path):
    evening = Evening(open_tab(), "es", True)
    evening.begin()
    evening.bring_contacts()
    evening.note()
    evening.take_home(tmp_path).close()
    second = Member.objects.create_user("otra@lazos.example", PASSWORD, name="Otra Casa", timezone="UTC")
    tab = open_tab(second)
    tab.go(reverse("imports"))
    tab.page.set_input_files("[type=file]", tmp_path / "todo.zip")
    tab.page.click("form[enctype] button.act")
    tab.page.click("form[action$='/application/'] button.act")
    tab.page.wait_for_selector(f"a[href='{reverse('people')}'].btn")
    mine = Contact.objects.owned_by(second)
    assert mine.count() == 4
    assert mine.get(given="Ana").interactions.count() == 1
    assert Promise.objects.owned_by(second).get().contact.given == "Ana"
    assert tab.trouble == []
