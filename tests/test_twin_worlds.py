"""Two worlds that differ only in what one member wrote down privately look the same to everybody else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cached_property

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from lazos.accounts.models import Member
from lazos.harvest.introducing import looking
from lazos.people import records
from lazos.people.models import Contact
from lazos.practice.plan.day import day_of
from tests.permissions import matrix
from tests.world import NOW, World

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
#: The keys of an account are no ties, and those of the matrix open no door.
MATRIX = {name: row for name, row in matrix().items() if not name.startswith("mfa_")}
#: New in every answer, whoever asks: the token against forged forms, and the key that keeps a form from counting twice.
FRESH = re.compile(rb'name="(csrfmiddlewaretoken|once|key)" value="[^"]+"|"token": "[^"]+"|X-CSRFToken[^}]+')


class Hers(World):
    """The cast with somebody else in Ana's place: everything the matrix makes is theirs."""

    def __init__(self, world: World, owner: Member) -> None:
        self.world, self.owner = world, owner

    @cached_property
    def ana(self) -> Member:
        return self.owner

    @cached_property
    def carla(self) -> Member:
        return self.world.ana


@pytest.fixture
def stopped() -> Iterator[None]:
    """A clock that stands still: no page is a minute later than the one before."""
    with time_machine.travel(NOW, tick=False):
        yield


def everything_of(world: World) -> dict[str, list[object]]:
    """Makes what the matrix makes for its owner; route → arguments."""
    return {name: row.args(world) for name, row in sorted(MATRIX.items())}


def seen(client: Client, arguments: dict[str, list[object]]) -> dict[str, bytes]:
    """Every page and region as this client gets it."""
    pages = {}
    for name, row in MATRIX.items():
        if row.get:
            for headers in ({}, {"HX-Request": "true"}):
                answer = client.get(reverse(name, args=arguments[name]), headers=headers)
                body = b"".join(answer.streaming_content) if answer.streaming else answer.content
                pages[f"{name} {headers}"] = b"%d " % answer.status_code + FRESH.sub(b"", body)
    return pages


def ties_of_ana(world: World) -> None:
    """Ana notes down all that she can of the others, and asks of Lazos all that it does with it."""
    everything_of(world)
    for member in (world.carla, world.steward, world.bruno):
        contact = world.contact(given=member.name.split()[0], family=member.name.split()[1], organisation="Ceiba")
        records.set_emails(contact, [member.email])
        world.talked(contact, world.today - timedelta(days=3), title=f"Lo que {member.name} me contó")
        world.tended(contact)
    looking.looked(world.ana)
    assert day_of(world.ana, world.today).cards


def test_what_one_member_writes_changes_no_byte_for_the_others(world, as_member, stopped):
    hers = everything_of(Hers(world, world.carla))
    clients = [as_member(world.carla), as_member(world.steward), Client()]
    for client in clients:
        seen(client, hers)  # what a page makes when it is first opened is there
    before = [seen(client, hers) for client in clients]
    ties_of_ana(world)
    for client, pages in zip(clients, before, strict=True):
        assert [name for name, page in seen(client, hers).items() if page != pages[name]] == []
    assert Contact.objects.owned_by(world.ana).count() > 5
