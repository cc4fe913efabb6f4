"""A session that ends while somebody writes: what they wrote comes through signing in, and is sent after all."""

import json
import re

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from lazos.people.models import Interaction
from tests.world import PASSWORD

TALK = {
    "kind": "call",
    "day": "2026-11-19",
    "people": "",
    "summary": "Una larga charla sobre <todo>",
    "direction": "both",
}


def hidden(text, name):
    found = re.search(f'name="{name}" value="([^"]*)"', text)
    assert found, name
    from html import unescape

    return unescape(found[1])


def address(world):
    return reverse("interaction_new", args=[world.lucia.pk])


@pytest.fixture
def client(world):
    """A browser in which Ana was in until her session ended."""
    client = Client(headers={"accept-language": "es"})
    client.force_login(world.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.get("/more/")
    Session.objects.all().delete()
    return client


def test_what_was_written_is_sent_after_signing_in(world, client):
    stopped = client.post(address(world), TALK, headers={"accept-language": "es"})
    assert stopped.status_code == 401
    text = stopped.content.decode()
    assert "Tu sesión se había cerrado" in text
    login = {
        "login": world.ana.email,
        "password": "otra",
        "next": hidden(text, "next"),
        "unsent": hidden(text, "unsent"),
    }
    again = client.post(reverse("account_login"), login, headers={"accept-language": "es"}).content.decode()
    assert hidden(again, "unsent") == login["unsent"]  # a wrong password loses nothing either
    # Another language is another page, without what was written.
    door = client.get(reverse("account_login")).content.decode()
    assert ['name="language"' in page for page in (door, text, again)] == [True, False, False]
    signed_in = client.post(reverse("account_login"), login | {"password": PASSWORD})
    assert signed_in.headers["Location"] == login["next"]
    page = client.get(reverse("unsent")).content.decode()
    assert "Una larga charla sobre &lt;todo&gt;" in page
    sent_on = client.post(reverse("unsent"), {"_unsent": "1"} | TALK)
    assert (sent_on.status_code, sent_on.headers["Location"]) == (307, address(world))
    client.post(sent_on.headers["Location"], TALK | {"people": world.lucia.pk})
    assert Interaction.objects.owned_by(world.ana).get().summary == TALK["summary"]
    assert client.get(reverse("unsent")).status_code == 302  # nothing waits any more


def test_two_forms_at_once_each_show_their_own_words(world, client):
    """As with a second step, where both come to it before either is in."""
    texts = {}
    for words in ("Lo de la primera", "Lo de la segunda"):
        door = client.post(address(world), TALK | {"summary": words}).content.decode()
        texts[words] = {name: hidden(door, name) for name in ("next", "unsent")}
    for held in texts.values():
        login = client.post(reverse("account_login"), held | {"login": world.ana.email, "password": PASSWORD})
        assert login.headers["Location"] == held["next"]
    first, second = texts.items()
    for words, held in (first, second):
        page = client.get(held["next"]).content.decode()
        assert [one for one in texts if one in page] == [words]
    client.post(first[1]["next"], {"_unsent": "1"})
    assert client.get(first[1]["next"]).status_code == 302
    assert second[0] in client.get(second[1]["next"]).content.decode()


def test_it_can_be_left(world, client):
    text = client.post(address(world), TALK).content.decode()
    data = {"login": world.ana.email, "password": PASSWORD, "next": "/unsent/", "unsent": hidden(text, "unsent")}
    client.post(reverse("account_login"), data)
    assert client.post(reverse("unsent")).headers["Location"] == "/"
    assert client.get(reverse("unsent")).status_code == 302


def test_a_button_alone_leads_back_to_its_page(world, client):
    done = client.post(
        reverse("line_done", args=[world.lucia.pk]), {"next": "/"}, headers={"referer": "http://testserver/people/"}
    )
    assert done.headers["Location"] == "/accounts/login/?next=/people/"
    elsewhere = client.post(reverse("line_done", args=[world.lucia.pk]), headers={"referer": "https://evil.example/x"})
    assert elsewhere.headers["Location"] == "/accounts/login/?next=/"


def test_a_region_gives_way_to_the_whole_page(world, client):
    stopped = client.post(address(world), TALK, headers={"HX-Request": "true"})
    assert stopped.headers["HX-Retarget"] == "body"
    assert "Una larga charla" in stopped.content.decode()
    asked = client.get(reverse("search"), headers={"HX-Request": "true", "referer": "http://testserver/search/?q=a"})
    assert asked.headers["HX-Redirect"] == "/accounts/login/?next=/search/%3Fq%3Da"


@pytest.mark.parametrize(
    "held",
    ["", "{", "[]", '{"to": "/x/"}', json.dumps({"to": "https://evil.example/", "fields": []}), "[" * 100_000],
)
def test_what_is_nothing_of_ours_waits_for_nobody(world, held):
    client = Client()
    data = {"login": world.ana.email, "password": PASSWORD, "next": "/unsent/", "unsent": held}
    assert client.post(reverse("account_login"), data).status_code == 302
    assert client.get(reverse("unsent")).headers["Location"] == "/"


def test_a_password_never_comes_along(world, client):
    stopped = client.post(reverse("account_removal"), {"password": "secreta", "note": "me voy"})
    assert stopped.status_code == 302


def test_nobody_else_who_signs_in_there_is_given_it(world, client):
    text = client.post(address(world), TALK).content.decode()
    data = {"login": world.bruno.email, "password": PASSWORD, "next": "/unsent/", "unsent": hidden(text, "unsent")}
    assert client.post(reverse("account_login"), data).headers["Location"] == "/unsent/"
    assert "Una larga charla" in str(client.session.items())
    assert client.get(reverse("unsent")).headers["Location"] == "/"
    assert "Una larga charla" not in str(client.session.items())


@pytest.mark.parametrize("left", [True, False])
def test_who_left_in_another_window_sees_the_words_and_is_promised_nothing(world, client, left):
    page = {"referer": f"http://testserver{address(world)}", "accept-language": "es"}
    if left:
        client.force_login(world.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
        client.post(reverse("account_logout"))
    stopped = client.post(address(world), TALK, headers=page)
    text = stopped.content.decode()
    assert stopped.status_code == 401
    assert ("te devolvemos lo que escribiste" in text) is not left
    assert ("<blockquote>Una larga charla sobre &lt;todo&gt;</blockquote>" in text) is left
    assert ('name="unsent"' in text) is not left
    assert hidden(text, "next").startswith(address(world) if left else reverse("unsent"))


def test_a_script_that_asks_for_data_is_sent_to_sign_in(world, client):
    assert client.post(address(world), TALK, headers={"accept": "application/json"}).status_code == 302


def test_what_the_phone_keeps_by_itself_is_left_to_it(world, client):
    client.cookies["lazos_worker"] = "1"
    assert client.post(address(world), TALK | {"for": "x"}).status_code == 302
    assert client.post(address(world), TALK).status_code == 401


def test_a_door_that_was_open_too_long_shows_what_it_carried(world, client):
    """Signed in meanwhile in another window, the page of the first is out of date."""
    strict = Client(enforce_csrf_checks=True, headers={"accept-language": "es"})
    data = {
        "login": world.ana.email,
        "password": PASSWORD,
        "unsent": hidden(client.post(address(world), TALK).content.decode(), "unsent"),
    }
    page = strict.post(reverse("account_login"), data)
    assert page.status_code == 403
    assert "<blockquote>Una larga charla sobre &lt;todo&gt;</blockquote>" in page.content.decode()
    for broken in ("{", "[]", '{"fields": 7}', "[" * 100_000):
        assert strict.post(reverse("account_login"), data | {"unsent": broken}).status_code == 403
