"""Set-up of every test: a data folder of its own, no network, the shared cast."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import time_machine
from hypothesis import HealthCheck, settings

# A machine that does other things at once makes no test wrong: only what is found counts, never how long it took.
settings.register_profile("lazos", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("lazos")


@pytest.fixture
def corpus() -> Path:
    """The folder of real files that `LAZOS_CORPUS` names."""
    named = os.environ.get("LAZOS_CORPUS")
    if not named:
        pytest.skip("LAZOS_CORPUS names no folder of real files")
    return Path(named)


@pytest.fixture
def world(db: None) -> object:
    from tests.world import World

    return World()


@pytest.fixture
def as_member(world: object) -> Iterator[object]:
    """`as_member(member)` gives a client that is signed in as that member."""
    from django.test import Client

    def client_of(member: object) -> Client:
        client = Client(headers={"accept-language": "es"})
        client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return client_of


@pytest.fixture(autouse=True)
def quick(request: pytest.FixtureRequest, settings: object) -> None:
    """Cheap passwords; and a client of a test does not look through all static files before its first question."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_USE_FINDERS = request.node.get_closest_marker("browser") is not None


@pytest.fixture(autouse=True)
def fresh_cache() -> None:
    """Nothing remembered from the test before: vocabularies, and how often somebody tried to sign in."""
    from django.core.cache import caches

    for name in caches:
        caches[name].clear()


@pytest.fixture(autouse=True)
def no_pages(request: pytest.FixtureRequest) -> None:
    """No test reads a page of the internet: for the job that reads kept links, no name leads anywhere."""
    from django.apps import apps

    if apps.ready:
        from lazos.sharing import jobs
        from lazos.web.outgoing import Reach

        monkeypatch = request.getfixturevalue("monkeypatch")
        monkeypatch.setattr(jobs, "INTERNET", Reach(resolve=lambda host, port: []))


@pytest.fixture(autouse=True)
def at_the_time_of_the_cast(request: pytest.FixtureRequest) -> Iterator[None]:
    """Views ask the clock: it starts where the cast lives, so that no test holds on some days only.

    A browser keeps its own clock, and what is run as a command asks the system's.
    """
    from tests.world import NOW

    if request.node.get_closest_marker("browser"):
        yield
        return
    with time_machine.travel(NOW, tick=True):
        yield
