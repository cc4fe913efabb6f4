"""Every route × method × role × representation. A route that is missing from the matrix fails here."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.permissions import matrix
from tests.permissions.rows import LOGIN

MATRIX = matrix()
ROLES = ("visitor", "owner", "another", "steward")
OTHER_METHODS = ("put", "patch", "delete")


def routes(resolver: URLResolver | None = None) -> Iterator[str]:
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            yield from routes(pattern)
        elif isinstance(pattern, URLPattern):
            yield pattern.name or str(pattern.pattern)


def test_every_route_stands_in_the_matrix():
    assert set(routes()) == set(MATRIX)


def client_of(world, role: str) -> Client:
    client = Client(headers={"accept-language": "es"})
    if role != "visitor":
        member = {"owner": world.ana, "another": world.carla, "steward": world.steward}[role]
        client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def status_of(response) -> object:
    if response.status_code == 302 and response.headers["Location"].startswith("/accounts/login/"):
        return LOGIN
    if response.status_code == 401:  # signing in, with what was written in the page
        return LOGIN
    return response.status_code


@pytest.mark.parametrize("htmx", [False, pytest.param(True, marks=pytest.mark.slow)], ids=["page", "region"])
@pytest.mark.parametrize("route", sorted(MATRIX))
def test_each_role_gets_its_due(world, route, htmx):
    row = MATRIX[route]
    assert world.ana.pk
    headers = {"HX-Request": "true"} if htmx else {}
    for method, expected in (("get", row.get), ("post", row.post)):
        for position, role in enumerate(ROLES):
            response = ask(world, row, route, method, role, headers)
            if expected:
                assert status_of(response) == expected[position], f"{method} {route} as {role}"
            else:
                assert status_of(response) in {405, LOGIN}, f"{method} {route} as {role}"


@pytest.mark.slow
@pytest.mark.parametrize("route", sorted(MATRIX))
def test_no_other_method_is_served(world, route):
    for method in OTHER_METHODS:
        for role in ("visitor", "owner"):
            status = status_of(ask(world, MATRIX[route], route, method, role, {}))
            assert status == 405 or (role, status) == ("visitor", LOGIN), f"{method} {route} as {role}"


def ask(world, row, route: str, method: str, role: str, headers: dict[str, str]):
    address = reverse(route, args=row.args(world))
    data = row.data(world) if method == "post" else {}
    return getattr(client_of(world, role), method)(address, data, headers=headers)


def test_absent_and_not_allowed_are_one_page(world, as_member):
    carla = as_member(world.carla)
    for route in sorted(MATRIX):
        row = MATRIX[route]
        if row.get and row.get[2] == 404:
            theirs = carla.get(reverse(route, args=row.args(world)))
            absent = carla.get("/no-such-page/")
            assert theirs.content == absent.content, route
