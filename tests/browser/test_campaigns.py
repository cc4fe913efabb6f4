"""The four scenarios end to end: looking for work, launching, learning, solving a problem.

On the phone in Spanish, on the desktop in English, and once without JavaScript. Each page that is passed is clean for
axe, says nothing in the console and asks no other host; what the database holds at the end is told apart.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from lazos.harvest.models import Ask, Campaign, CampaignPerson, Interview, Outcome
from lazos.people import derive, records
from lazos.people.models import Contact, Exchange, Fact
from lazos.practice.models import Promise
from tests.browser.conftest import DESK, PHONE, Tab
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS = {"phone-es": (PHONE, "es", True), "desk-en": (DESK, "en", True), "no-script-es": (PHONE, "es", False)}


class Walk:
    """Somebody who goes from page to page; every page is looked at."""

    def __init__(self, tab: Tab, world: World, language: str, script: bool) -> None:
        self.tab, self.page, self.world = tab, tab.page, world
        self.language, self.script = language, script
        self.faults: list[str] = []

    def open(self, name: str, *args: Any, query: str = "") -> None:
        self.tab.go(reverse(name, args=args) + query)
        self.look(name)

    def press(self, selector: str) -> None:
        self.page.locator(selector).first.click()
        self.page.wait_for_load_state("networkidle")
        self.look(selector)

    def send(self, name: str, *args: Any) -> None:
        """The button of the form that goes to this address."""
        action = reverse(name, args=args)
        self.press(f"form[action='{action}'] button:not([formaction])")

    def fill(self, **values: str) -> None:
        for name, value in values.items():
            field = self.page.locator(f"main [name={name}]:not([type=hidden])").first
            if field.evaluate("one => one.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def look(self, where: str) -> None:
        assert self.page.get_attribute("html", "lang") == self.language, where
        assert self.page.locator("h1").count() == 1, where
        found = self.tab.violations() if self.script else []
        found += ["scrolls sideways"] if self.tab.overflows() else []
        self.faults += [f"{where}: {fault}" for fault in found + self.tab.trouble]
        self.tab.trouble.clear()

    # What every campaign needs
    def begin(self, kind: str, title: str, **fields: str) -> Campaign:
        self.open("campaign_new")
        self.page.locator(f"input[name=kind][value={kind}]").check()
        self.fill(title=title, **fields)
        self.press("main form button.act")
        return rows(self.world, Campaign).get()

    def add(self, campaign: Campaign, who: str, stage: str) -> CampaignPerson:
        self.open("campaign_people", campaign.pk)
        self.fill(who=who, stage=stage)
        self.press("main form button.act")
        return rows(self.world, CampaignPerson).get(campaign=campaign, contact__display_name=who)

    def note(self, campaign: Campaign, kind: str, text: str, who: str = "") -> None:
        self.open("campaign_notes", campaign.pk)
        self.fill(kind=kind, text=text, who=who)
        self.press("main form button.act")

    def wrote(self, person: CampaignPerson) -> None:
        self.open("campaign_person", person.pk)
        assert len(self.page.locator("textarea[data-draft]").input_value()) > 40
        self.send("campaign_message", person.pk)

    def move(self, person: CampaignPerson, stage: str) -> None:
        self.open("campaign", person.campaign_id)
        form = f"form[action='{reverse('campaign_stage', args=[person.pk])}']"
        self.page.locator(f"details:has({form}) > summary").click()
        self.page.locator(f"{form} select").select_option(stage)
        self.press(f"{form} button")

    def end(self, campaign: Campaign, result: str) -> Outcome:
        self.open("campaign_ending", campaign.pk)
        self.fill(result=result)
        self.press("main form button.act")
        assert result in self.page.locator("main").inner_text()
        assert not campaign.people.exclude(step=None).exists()
        return rows(self.world, Outcome).get()


def rows(world: World, model: Any) -> Any:
    return model.objects.owned_by(world.ana)


def stage_of(person: CampaignPerson) -> str:
    return str(CampaignPerson.objects.get(campaign=person.campaign_id, pk=person.pk).stage)


def cast(world: World) -> dict[str, Contact]:
    """Teresa is at a place of interest, Hugo was silent for months, Rosalba is close."""
    today = world.ana.today(timezone.now())
    people = {}
    for name, days in (("Teresa Quiroga", 5), ("Hugo Barrientos", 240), ("Rosalba Chi", 8)):
        given, family = name.split()
        contact = people[given] = world.contact(given=given, family=family)
        records.set_emails(contact, [f"{given.lower()}@cast.example"])
        for n in range(4):
            day = today - timedelta(days=days + 20 * n)
            records.record_interaction(world.ana, [contact], kind="call", day=day, today=today)
    records.set_position(people["Teresa"], "Hospital San Lázaro", "dirección")
    people["Teresa"].save_changes("organisation", "role")
    derive.refresh_words(world.ana.pk, [people["Teresa"].pk])
    return people


@pytest.fixture(params=list(LOOKS))
def walk(request, open_tab, transactional_db):
    size, language, script = LOOKS[request.param]
    world = World()
    world.ana.language = language
    world.ana.save_changes("language")
    tab = open_tab(world.ana, size=size, language=language, script=script)
    walk = Walk(tab, world, language, script)
    yield walk
    assert walk.faults == []


def test_looking_for_work(walk):
    people = cast(walk.world)
    campaign = walk.begin("job", "Dirigir investigación en un hospital", places="Hospital San Lázaro\nCampeche")
    walk.page.locator(f"input[name=contact][value='{people['Teresa'].pk}']").check()
    walk.press("main form button.act")
    teresa = rows(walk.world, CampaignPerson).get(contact=people["Teresa"])
    hugo = walk.add(campaign, "Hugo Barrientos", "tell")
    walk.send("campaign_greetings", campaign.pk)  # Hugo was not heard of for months
    assert rows(walk.world, CampaignPerson).get(pk=hugo.pk).greeted_at is not None
    walk.wrote(hugo)
    walk.wrote(hugo)
    hold_an_interview(walk, teresa)
    walk.move(hugo, "report")
    tell_the_news(walk, campaign)
    outcome = walk.end(campaign, "Empiezo en enero")
    assert (outcome.kind, outcome.campaign) == ("job", campaign)
    assert rows(walk.world, Promise).open().get().text == "mandarle mi guía"  # a promise outlives its campaign


def hold_an_interview(walk: Walk, person: CampaignPerson) -> None:
    walk.move(person, "learn")
    walk.open("campaign_person", person.pk)
    walk.press(f"main a[href^='{reverse('interview_new')}']")
    walk.fill(topic="Cómo se dirige investigación en un hospital")
    walk.press("main form button.act")
    interview = rows(walk.world, Interview).get()
    assert interview.campaign_id == person.campaign_id
    walk.send("interview_request", interview.pk)
    day = walk.world.ana.today(timezone.now()) + timedelta(days=3)
    walk.fill(day=day.isoformat(), time="09:00", their_timezone="Europe/Madrid")
    walk.send("interview_appointment", interview.pk)
    for question in walk.page.locator("input[name=chosen]").all()[:3]:
        question.check()
    walk.send("interview_preparation", interview.pk)
    walk.fill(learned="Depende de dirección médica", promise="mandarle mi guía el viernes")
    walk.page.locator("input[name=who]").fill("Aitana Ferrer")
    walk.page.locator("form:has([name=learned]) [name=day]").fill(walk.world.ana.today(timezone.now()).isoformat())
    walk.send("interview_conversation", interview.pk)
    assert rows(walk.world, Contact).get(given="Aitana").introduced_by_id == person.contact_id
    assert "depende de dirección médica" in walk.page.locator("textarea[data-draft]").input_value()
    walk.send("interview_thanks", interview.pk)
    walk.fill(applied="Hablé con dirección médica")
    walk.send("interview_report", interview.pk)
    assert walk.page.locator(".steps .done").count() == 5


def tell_the_news(walk: Walk, campaign: Campaign) -> None:
    walk.open("campaign", campaign.pk)
    form = f"form[action='{reverse('campaign_news', args=[campaign.pk])}']"
    walk.page.locator(f"details:has({form}) > summary").click()
    walk.page.locator(f"{form} textarea").fill("Hablé con tres hospitales.")
    walk.press(f"{form} button")
    update = campaign.updates.get()
    assert walk.page.locator("a[href^='mailto:hugo@cast.example']").count() == 1
    walk.send("campaign_told", update.pk)
    assert campaign.updates.get().sent_at is not None


def test_launching(walk):
    people = cast(walk.world)
    campaign = walk.begin("launch", "Taller de guiones", about="Para quien atiende pacientes")
    rosalba = walk.add(campaign, "Rosalba Chi", "listen")
    walk.wrote(rosalba)
    walk.note(campaign, "pain", "Pierde horas escribiendo guiones", "Rosalba Chi")
    assert stage_of(rosalba) == "help"
    assert Fact.objects.get(contact=people["Rosalba"], kind="need").text == "Pierde horas escribiendo guiones"
    walk.note(campaign, "free_help", "Le revisé un guion", "Rosalba Chi")
    assert Exchange.objects.get(contact=people["Rosalba"]).direction == "given"
    assert stage_of(rosalba) == "material"
    walk.note(campaign, "material", "Hoja de tres columnas\nEjemplo comentado")
    assert campaign.notes.filter(kind="material").count() == 2
    first = campaign.notes.filter(kind="material").order_by("day").first()
    walk.send("campaign_note_done", first.pk)
    walk.wrote(rosalba)
    walk.move(rosalba, "feedback")
    walk.open("campaign_person", rosalba.pk)
    walk.press(f"main a[href^='{reverse('ask_new')}']")
    walk.press("main form button.act")
    assert Ask.objects.get(contact=people["Rosalba"]).campaign_id == campaign.pk
    walk.note(campaign, "feedback", "Falta un índice", "Rosalba Chi")
    assert stage_of(rosalba) == "note"
    walk.wrote(rosalba)
    walk.move(rosalba, "recommend")
    assert walk.end(campaign, "Doce personas en el primero").kind == "client"


def test_learning(walk):
    cast(walk.world)
    campaign = walk.begin("learning", "Presupuestar un hospital")
    hugo = walk.add(campaign, "Rosalba Chi", "advice")
    walk.wrote(hugo)
    walk.note(campaign, "advice", "Empieza por las horas", "Rosalba Chi")
    assert stage_of(hugo) == "apply"
    walk.note(campaign, "applied", "Conté las horas de un mes", "Rosalba Chi")
    assert stage_of(hugo) == "report"
    walk.open("campaign_person", hugo.pk)
    assert "conté las horas de un mes" in walk.page.locator("textarea[data-draft]").input_value()
    walk.send("campaign_message", hugo.pk)
    walk.move(hugo, "give")
    walk.wrote(hugo)
    assert walk.end(campaign, "Ya presupuesto sin ayuda").kind == "answer"


def test_solving_a_problem(walk):
    cast(walk.world)
    campaign = walk.begin("problem", "La espera en urgencias", about="La gente se va sin que la atiendan")
    one = walk.add(campaign, "Rosalba Chi", "find")
    walk.wrote(one)
    walk.move(one, "details")
    walk.wrote(one)
    walk.note(campaign, "detail", "Lo resolvieron con turnos por mensaje", "Rosalba Chi")
    assert stage_of(one) == "share"
    walk.note(campaign, "result", "La espera bajó a la mitad")
    walk.open("campaign_person", one.pk)
    assert "la espera bajó a la mitad" in walk.page.locator("textarea[data-draft]").input_value()
    walk.send("campaign_message", one.pk)
    walk.open("campaign", campaign.pk, query="?view=list")
    assert walk.end(campaign, "La espera bajó a la mitad").kind == "answer"
