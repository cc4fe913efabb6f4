"""The shell of every page: language, headers, errors, what Markdown may do."""

import pytest
from django.urls import reverse

from lazos.web.templatetags.lazos import markdown
from lazos.web.wording import initials


def test_nothing_inline_and_nothing_from_elsewhere(world, as_member):
    answer = as_member(world.ana).get("/more/")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    page = answer.content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert "onclick" not in page
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert answer.headers["Cache-Control"] == "private, no-cache"


@pytest.mark.parametrize(("language", "words"), [("es", "No está aquí, o no es para ti."), ("en", "It isn't here")])
def test_a_404_in_both_languages(client, language, words):
    answer = client.get("/no-such-page/", headers={"accept-language": language})
    assert answer.status_code == 404
    assert words.replace("'", "&#x27;") in answer.content.decode() or words in answer.content.decode()


def test_an_expired_page_gives_back_what_was_typed(world):
    from django.test import Client

    client = Client(enforce_csrf_checks=True)
    client.force_login(world.ana, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.post(reverse("account"), {"name": "Lo que escribí", "password": "secreta"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert "Lo que escribí" in page
    assert "secreta" not in page


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("[x](javascript:alert(1))", "href"),
        ("![x](https://evil.example/p.png)", "<img"),
        ('<a href="x" onclick="y">z</a>', "<a "),
    ],
)
def test_markdown_keeps_to_its_list(text, absent):
    assert absent not in markdown(text)


def test_markdown_says_what_it_can():
    assert markdown("**a** y [b](https://c.example)") == (
        '<p><strong>a</strong> y <a href="https://c.example" rel="noopener noreferrer nofollow">b</a></p>\n'
    )


@pytest.mark.parametrize(
    ("name", "letters"),
    [("María de la Cruz", "MC"), ("Ana", "A"), ("", "·"), ("joaquín bru", "JB"), ("李 明", "李明")],
)
def test_initials(name, letters):
    assert initials(name) == letters


def test_the_app_can_be_installed(client):
    manifest = client.get("/manifest.webmanifest").json()
    assert manifest["display"] == "standalone"
    from django.contrib.staticfiles import finders

    for icon in manifest["icons"]:
        assert finders.find(icon["src"].split("?")[0].removeprefix("/static/"))


def test_more_leads_to_every_place_that_the_phone_bar_has_no_room_for(world, as_member):
    page = as_member(world.ana).get("/more/").content.decode()
    for route in ("asks", "introducing", "interviews", "campaigns", "harvest", "review", "goals", "map"):
        assert f'href="{reverse(route)}"' in page, route
