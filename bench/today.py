"""Today at 10,000 contacts and 100,000 interactions: time and number of queries.

`.venv/bin/python bench/today.py [contacts] [interactions]`. Works in a throw-away data folder; each round starts with a
new connection, so that nothing of the round before is at hand.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from datetime import date, timedelta

from _world import speed

CONTACTS, INTERACTIONS, ROUNDS = 10_000, 100_000, 21
TODAY = date(2026, 11, 20)


def main() -> None:
    contacts, interactions = (int(text) for text in (*sys.argv[1:3], CONTACTS, INTERACTIONS)[:2])
    with tempfile.TemporaryDirectory(prefix="lazos-bench-") as folder:
        os.environ["LAZOS_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "lazos.config.settings"
        from lazos.config.cli.django import set_up

        set_up()
        started = time.perf_counter()
        member = generate(contacts, interactions)
        print(
            f"{contacts} contacts, {interactions} interactions made in {time.perf_counter() - started:.1f} s; {speed()}"
        )
        report("plan (what ./lazos today reads)", lambda: plan(member))
        report("Hoy, whole page through the test client", page_of(member))


def generate(contacts: int, interactions: int):
    from django.db import transaction
    from django.utils import timezone

    from lazos.accounts.models import Member
    from lazos.people import derive
    from lazos.people.models import Contact, ContactDay, Email, Exchange, Fact, Interaction, KeyDate, Tending
    from lazos.practice.models import Promise

    dice = random.Random(7)
    now = timezone.now()
    with transaction.atomic():
        member = Member.objects.create_user("bench@lazos.example", "nopal-bicicleta-71", name="Banco", welcomed_at=now)
        people = [Contact(owner=member, given=f"Nombre{n}", family=f"Apellido{n % 977}") for n in range(contacts)]
        for contact in people:
            derive.write_words(contact)
        Contact.objects.bulk_create(people, batch_size=500)
        # A few people get much of the contact, as in life: a Zipf law with a flat head.
        weights = [1 / (rank + 50) for rank in range(contacts)]
        met = people[:contacts] + dice.choices(people, weights, k=max(0, interactions - contacts))
        days = [TODAY - timedelta(days=int(dice.expovariate(1 / 400)) + 1) for _ in met]
        notes = Interaction.objects.bulk_create(
            [Interaction(owner=member, kind="message", day=day, title=f"tema {n}") for n, day in enumerate(days)],
            batch_size=500,
        )
        through = Interaction.contacts.through
        through.objects.bulk_create(
            [through(interaction_id=note.pk, contact_id=who.pk) for note, who in zip(notes, met, strict=True)],
            batch_size=5000,
        )
        pairs = sorted({(who.pk, day.toordinal()) for who, day in zip(met, days, strict=True)})
        ContactDay.objects.bulk_create(
            [ContactDay(owner=member, contact_id=pk, day=day) for pk, day in pairs], batch_size=5000
        )
        KeyDate.objects.bulk_create(
            [KeyDate(owner=member, contact=who, month=dice.randint(1, 12), day=dice.randint(1, 28)) for who in people]
        )
        Email.objects.bulk_create(
            [Email(owner=member, contact=who, address=f"n{n}@lazos.example") for n, who in enumerate(people)]
        )
        Fact.objects.bulk_create(
            [
                Fact(owner=member, contact=who, kind=kind, text=f"tema{n % 3000}", folded=f"tema{n % 3000}")
                for n, who in enumerate(people)
                for kind in ("interest", "need", "offer")
            ]
        )
        Exchange.objects.bulk_create(
            [
                Exchange(owner=member, contact=who, direction="received", kind="advice", day=TODAY - timedelta(days=n))
                for n, who in enumerate(people[:300], 1)
            ]
        )
        Tending.objects.bulk_create([Tending(contact=who, by=member, at=now) for who in people[:20]])
        Promise.objects.bulk_create(
            [
                Promise(owner=member, contact=who, text="algo", made_on=TODAY, due=TODAY + timedelta(days=n - 3))
                for n, who in enumerate(people[100:140])
            ]
        )
        derive.refresh_ties(member.pk, TODAY)
    return member


def plan(member) -> None:
    from django.utils import translation

    from lazos.practice.plan import day_of

    with translation.override("es"):
        day = day_of(member, TODAY)
        assert [card.links for card in day.cards]


def page_of(member):
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
    return lambda: client.get("/").content


def report(what: str, work) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    times, cpu = [], []
    for _round in range(ROUNDS):
        connection.close()
        connection.ensure_connection()
        started, burnt = time.perf_counter(), time.process_time()
        work()
        times.append((time.perf_counter() - started) * 1000)
        cpu.append((time.process_time() - burnt) * 1000)
    with CaptureQueriesContext(connection) as queries:
        work()
    first, warm = times[0], sorted(times[1:])
    print(
        f"{what}: p50 {warm[len(warm) // 2]:.0f} ms, p95 {warm[int(len(warm) * 0.95)]:.0f} ms,"
        f" best {min(warm):.0f} ms, first of the process {first:.0f} ms, CPU p50 {sorted(cpu)[len(cpu) // 2]:.0f} ms,"
        f" {len(queries)} queries"
    )


if __name__ == "__main__":
    main()
