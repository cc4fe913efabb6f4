"""Goals, the presentation, offers, drafts and conversations, as a member uses them, with a script or without."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from lazos.people.models import Interaction
from lazos.practice.models import Goal, Offering, OwnTemplate, Pitch, Promise
from tests.browser.conftest import DESK, PHONE
from tests.world import World

pytestmark = pytest.mark.django_db(transaction=True)

LOOKS = {"phone-es": (PHONE, "es", True), "desk-en": (DESK, "en", True), "no-script-es": (PHONE, "es", False)}


@pytest.fixture(params=LOOKS)
def look(request, open_tab, transactional_db):
    """(tab, world, whether there is a script)"""
    size, language, script = LOOKS[request.param]
    world = World()
    world.ana.language = language
    world.ana.save_changes("language")
    world.tended(world.lucia)
    return open_tab(world.ana, size=size, language=language, script=script), world, script


def mine(world, model):
    return model.objects.owned_by(world.ana)


def press(tab, selector):
    tab.page.locator(selector).first.click()
    tab.page.wait_for_load_state("networkidle")


def clean(tab, script):
    assert not tab.overflows()
    assert not script or tab.violations() == []


def test_a_goal_gets_a_step_with_a_person(look):
    tab, world, script = look
    tab.go(reverse("goals"))
    tab.page.fill("[name=text]", "Abrir un taller")
    press(tab, "main form .btn.act")
    tab.page.fill("#step [name=text]", "pedirle 20 minutos")
    tab.page.fill("#step [name=person]", "Nadie Así")
    press(tab, "#step .btn.act")
    assert tab.page.input_value("#step [name=text]") == "pedirle 20 minutos"  # said what is wrong, lost nothing
    tab.trouble = [text for text in tab.trouble if "422" not in text]
    clean(tab, script)
    tab.page.fill("#step [name=person]", "lucia paredes")
    press(tab, "#step .btn.act")
    assert mine(world, Promise).get().contact == world.lucia
    assert mine(world, Goal).get().step is not None
    clean(tab, script)
    tab.go(reverse("promises"))
    assert "pedirle 20 minutos" in tab.page.inner_text("main")
    assert tab.trouble == []


def test_a_presentation_is_written_copied_and_practised(look):
    tab, world, script = look
    tab.go(reverse("pitch_new"))
    tab.page.fill("[name=name]", "Breve")
    tab.page.fill("[name=what]", "Ayudo a hospitales a escuchar.")
    press(tab, "main form .btn.act")
    assert mine(world, Pitch).get().text == "Ayudo a hospitales a escuchar."
    clean(tab, script)
    assert "Ayudo a hospitales a escuchar." in tab.page.inner_text("copy-text")
    assert tab.page.locator("copy-text button[type=button]").is_visible() == script
    if script:
        tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        tab.page.locator("copy-text button[type=button]").focus()
        tab.page.keyboard.press("Enter")
        tab.page.wait_for_function("() => document.querySelector('copy-text [data-said]').textContent.length > 5")
        assert tab.page.evaluate("navigator.clipboard.readText()") == "Ayudo a hospitales a escuchar."
        tab.page.locator("practice-timer button").click()
        tab.page.locator("practice-timer button").click()
        assert tab.page.inner_text("practice-timer [data-time]") == "0 s"
        assert tab.page.inner_text("practice-timer [data-said]")
    assert tab.trouble == []


def test_words_are_matched_to_concepts(look):
    tab, world, script = look
    tab.go(reverse("offerings"))
    tab.page.fill("[name=text]", "contabilidad")
    press(tab, "main form .btn.act")
    assert tab.page.locator("fieldset input:checked").count() == 1
    clean(tab, script)
    press(tab, "main form .btn.act")
    assert len(mine(world, Offering).get().concepts) == 1
    assert tab.trouble == []


def test_a_draft_is_written_tried_and_used(look):
    tab, world, script = look
    tab.go(reverse("template_new"))
    tab.page.fill("[name=name]", "Mío")
    tab.page.select_option("[name=situation]", "advice")
    tab.page.fill("textarea[name=text]", "Hola, {name}: {ask}")
    press(tab, "button[name=try]")
    assert "Hola, Lucía: [" in tab.page.inner_text("main")
    clean(tab, script)
    press(tab, "button[name=save]")
    own = mine(world, OwnTemplate).get()
    press(tab, f'a[href="{reverse("recipients", args=["advice"])}?own={own.pk}"]')
    press(tab, "#people a.name")
    tab.page.fill("[name=ask]", "¿cómo empezaste?")
    tab.page.locator("#message form .btn").first.click()
    expect(tab.page.locator("textarea[name=text]")).to_have_value("Hola, Lucía: ¿cómo empezaste?")
    clean(tab, script)
    assert tab.trouble == []


def test_a_conversation_is_prepared_and_told(look):
    tab, world, script = look
    tab.go(reverse("contact", args=[world.lucia.pk]))
    press(tab, "header.card details.menu > summary")
    press(tab, f'a[href="{reverse("conversation", args=[world.lucia.pk])}"]')
    assert tab.page.locator("main .list .tick").count() == 5
    clean(tab, script)
    tab.page.fill("[name=learned]", "Busca una imprenta.")
    tab.page.fill("[name=promise]", "mandarle dos contactos")
    press(tab, "#after .btn.act")
    assert mine(world, Interaction).get().learned == "Busca una imprenta."
    assert mine(world, Promise).get().text == "mandarle dos contactos"
    press(tab, "#toasts form .btn")
    assert not mine(world, Interaction).exists()
    assert tab.trouble == []
