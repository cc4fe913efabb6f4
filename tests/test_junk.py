"""Whatever somebody types into an address or a form is answered, never with a broken page (5xx)."""

from __future__ import annotations

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from lazos.people import records
from tests.permissions import matrix

pytestmark = [pytest.mark.slow, pytest.mark.junk]

MATRIX = matrix()
JUNK = (
    *("", "abc", "-1", "9" * 18, "9" * 40, "\0nul\0", "ñ" * 6000, "²"),
    *("2026-02-30", "0001-01-01", "9999-12-31", "25:61", '{"a": 1}', "//example.org"),
)
NAMES = {
    *("page", "q", "who", "circle", "tag", "tie", "place", "organisation", "relation", "since", "order", "contact"),
    *("next", "name", "date", "day", "text", "id", "ids", "one", "act", "kind", "person", "line", "step", "note"),
}


@pytest.mark.parametrize("route", sorted(name for name, row in MATRIX.items() if row.get))
def test_junk_in_an_address(world, as_member, route):
    client = as_member(world.ana)
    client.raise_request_exception = False
    address = reverse(route, args=MATRIX[route].args(world))
    for nth, junk in enumerate(JUNK):
        htmx = {"HX-Request": "true"} if nth % 2 else {}
        response = client.get(address, dict.fromkeys(sorted(NAMES), junk), headers=htmx)
        assert response.status_code < 500, f"{route} with {junk[:20]!r}"


@pytest.mark.parametrize("route", sorted(name for name, row in MATRIX.items() if row.post))
def test_junk_in_a_form(world, as_member, route):
    records.circle_named(world.ana, "Colegas").contacts.add(world.lucia)
    fields = field_names(as_member(world.ana), route, world)
    for nth, junk in enumerate(JUNK):
        client = as_member(world.ana)
        client.raise_request_exception = False
        for data in (dict.fromkeys(fields, junk), valid_with(MATRIX[route].data(world), junk)):
            address = reverse(route, args=MATRIX[route].args(world))
            response = client.post(address, data)
            assert response.status_code < 500, f"{route} with {junk[:20]!r}"
        if nth % 4 == 0:
            files = {name: SimpleUploadedFile("x", junk.encode()) for name in ("file", "files", "photo_file")}
            assert client.post(reverse(route, args=MATRIX[route].args(world)), files).status_code < 500, route


def valid_with(data, junk):
    """What the matrix posts, and something else beside it."""
    return dict.fromkeys(NAMES, junk) | data


def field_names(client, route, world):
    """The names of all fields the page of this route shows, and those that any page may send."""
    names = set(NAMES)
    if MATRIX[route].get:
        page = client.get(reverse(route, args=MATRIX[route].args(world))).content.decode()
        names |= set(re.findall(r'name="([^"]+)"', page))
    return sorted(names - {"csrfmiddlewaretoken"})
