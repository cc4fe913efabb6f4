"""Coming in: the first member, the password, a passkey, a one-time code, an invitation."""

import re

import pytest
from django.urls import reverse

from lazos.accounts.models import Invitation, Member
from tests.browser.conftest import PHONE
from tests.world import PASSWORD, World

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_first_member_needs_no_mail_server(open_tab, transactional_db, script):
    tab = open_tab(size=PHONE, script=script)
    tab.go("/")
    page = tab.page
    page.fill("[name=name]", "Inés Aldana")
    page.fill("[name=email]", "ines@lazos.example")
    page.fill("[name=password]", "corta")
    tab.press("button.act")
    assert page.locator(".error").count() == 1  # the sentence stands beside its field
    assert page.input_value("[name=name]") == "Inés Aldana"  # and nothing typed is lost
    page.fill("[name=password]", PASSWORD)
    page.click("button.act")
    page.wait_for_url(re.compile("/welcome/"))
    assert Member.objects.get().email == "ines@lazos.example"
    assert not tab.trouble or all("422" in text for text in tab.trouble)


def test_a_passkey_opens_the_door(open_tab, transactional_db):
    world = World()
    tab = open_tab(world.ana)
    _virtual_key(tab)
    page = tab.page
    tab.go(reverse("mfa_add_webauthn"))
    page.fill("input[type=password]", PASSWORD)
    page.click("button.act")
    page.fill("[name=name]", "Portátil")
    page.check("[name=passwordless]")
    page.click("#mfa_webauthn_add")
    page.wait_for_url(re.compile("recovery"))
    tab.go(reverse("mfa_list_webauthn"))
    assert "Portátil" in page.inner_text("main")
    tab.go(reverse("more"))
    page.click("form[action$='logout/'] button")
    page.wait_for_selector("#passkey_login")
    page.click("#passkey_login")
    page.wait_for_selector("nav.rail a[aria-current=page]")
    assert tab.trouble == []


def _virtual_key(tab):
    session = tab.page.context.new_cdp_session(tab.page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
               "isUserVerified": True, "automaticPresenceSimulation": True}  # fmt: skip
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_one_time_code_is_asked_for(open_tab, transactional_db):
    from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time

    def code(secret):
        return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))

    world = World()
    tab = open_tab(world.ana)
    page = tab.page
    tab.go(reverse("mfa_activate_totp"))
    page.fill("input[type=password]", PASSWORD)
    page.click("button.act")
    secret = page.input_value("#secret")
    page.fill("[name=code]", "000000")
    tab.press("button.act")
    assert page.locator(".error").count() == 1
    secret = page.input_value("#secret")
    page.fill("[name=code]", code(secret))
    page.click("button.act")
    page.wait_for_selector("text=rescate")
    visitor = open_tab()
    visitor.go(reverse("account_login"))
    visitor.page.fill("[name=login]", world.ana.email)
    visitor.page.fill("[name=password]", PASSWORD)
    visitor.page.click("button.act")
    visitor.page.wait_for_selector("[name=code]")
    assert visitor.page.url.endswith(reverse("mfa_authenticate"))


def test_an_invitation_lets_one_person_in(open_tab, transactional_db):
    world = World()
    _invitation, token = Invitation.issue(by=world.bruno, now=_now())
    tab = open_tab(language="en")
    tab.go(reverse("join", args=[token]))
    page = tab.page
    assert "Bruno Díaz" in page.inner_text("h1")
    page.fill("[name=name]", "Nadia")
    page.fill("[name=email]", "nadia@lazos.example")
    page.fill("[name=password]", PASSWORD)
    page.click("button.act")
    page.wait_for_url(re.compile(r"/(welcome.*)?$"))
    assert Member.objects.filter(email="nadia@lazos.example", language="en").exists()
    assert open_tab().go(reverse("join", args=[token])).status == 404  # once


def _now():
    from django.utils import timezone

    return timezone.now()
