"""Every form leads somewhere: what a page sends with POST goes to an address that takes it."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from django.urls import resolve, reverse

from lazos.config.sample import plant
from lazos.people.models import PossibleDuplicate
from tests.permissions import matrix

pytestmark = pytest.mark.django_db
MATRIX = matrix()


class Forms(HTMLParser):
    """The addresses to which the forms of a page are posted, also by a button of their own."""

    def __init__(self, here: str) -> None:
        super().__init__()
        self.here, self.posts, self.found = here, False, set[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "form":
            self.posts = (given.get("method") or "get").lower() == "post"
            if self.posts:
                self.found.add(given.get("action") or self.here)
        elif self.posts and given.get("formaction"):
            self.found.add(given["formaction"] or "")


def test_every_form_is_posted_where_it_is_taken(world, as_member):
    plant(world.ana, now=world.now)
    first, second = sorted([world.lucia, world.contact(given="Lucía", family="Paredes")], key=lambda one: one.pk)
    PossibleDuplicate.objects.create(owner=world.ana, first=first, second=second, probability=0.9, reasons=[])
    client, seen = as_member(world.ana), 0
    for name, row in MATRIX.items():
        if not row.get or row.get[1] != 200:
            continue
        here = reverse(name, args=row.args(world))
        response = client.get(here)
        if "html" not in response.headers.get("Content-Type", ""):
            continue
        forms = Forms(here)
        forms.feed(response.content.decode())
        for address in forms.found:
            seen += 1
            route = resolve(address.split("?")[0]).url_name
            assert MATRIX[route].post, f"{name}: a form posts to {route}, which takes no POST"
    assert seen > 60
