"""The harvest, the reviews and the key people at 10,000 contacts and 100,000 interactions.

    .venv/bin/python bench/reviews.py [CONTACTS] [INTERACTIONS]

Prints p50 and p95 in milliseconds of processor time (so that a busy machine tells the same) and the number of queries
of each page, through the whole stack without a network.
"""

from __future__ import annotations

import sys
import time
from datetime import timedelta
from typing import Any

from _world import NOW, member_with, percentiles, set_up

ROUNDS = 20


def main(contacts: int, interactions: int) -> None:
    set_up()
    from django.conf import settings
    from django.db import connection
    from django.test import Client

    settings.ALLOWED_HOSTS = ["*"]
    member = member_with(contacts, interactions)
    addresses = planted(member)
    client = Client()
    client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
    print(f"{contacts} contacts, {interactions} interactions", flush=True)
    for name, address in addresses.items():
        queries: list[str] = []
        with connection.execute_wrapper(lambda run, sql, *rest, seen=queries: seen.append(sql) or run(sql, *rest)):
            assert client.get(address).status_code == 200, address
        seconds = []
        for _ in range(ROUNDS):
            start = time.process_time()
            client.get(address)
            seconds.append(time.process_time() - start)
        print(f"{name:18} {percentiles(seconds)} ms, {len(queries)} queries", flush=True)


def planted(member: Any) -> dict[str, str]:
    """A circle, twenty outcomes of four people each, promises, help received, people who rest; and the pages."""
    from django.urls import reverse
    from django.utils import timezone

    from lazos.harvest.models import Outcome, OutcomeHop
    from lazos.people import records
    from lazos.people.models import Contact, Tending
    from lazos.practice.models import KeyPerson, Promise
    from lazos.reviews.calendar import period_of
    from lazos.reviews.models import Review

    now = timezone.now()
    today, own = member.today(now), {"owner": member}
    people = list(Contact.objects.owned_by(member).order_by("-contact_days")[:200])
    for contact in people[: member.tended_cap]:
        Tending.begin(contact, by=member, now=NOW)
    for contact in people[100:]:
        contact.rest(by=member, at=NOW)
    for n, contact in enumerate(people[:40]):
        Promise.objects.create(**own, contact=contact, text="x", made_on=today, due=today + timedelta(days=n % 9))
        records.record_exchange(contact, direction="received", kind="advice", day=today)
    for n in range(40):
        outcome = Outcome.objects.create(**own, title=f"n{n}", day=today, settled_at=NOW)
        for place in range(4):
            contact = people[(3 * n + place) % 60]
            OutcomeHop.objects.create(**own, outcome=outcome, contact=contact, position=place)
    key = KeyPerson.objects.create(**own, contact=people[3], quarter=period_of("quarter", today, 4))
    rows = {
        kind: Review.objects.create(**own, kind=kind, period=period_of(kind, today, member.review_day), step=step)
        for kind, step in (("week", "thanks"), ("quarter", "past"))
    }
    pages = {
        "harvest": reverse("harvest"),
        "outcome": reverse("outcome", args=[outcome.pk]),
        "outcome_hop": reverse("outcome_hop", args=[outcome.hops.all()[0].pk]),
        "outcome_new": reverse("outcome_new"),
        "review": reverse("review"),
        "key people": reverse("key_people"),
        "key person": reverse("key_person", args=[key.pk]),
        "contact": reverse("contact", args=[people[3].pk]),
    }
    for kind, steps in (("week", "thanks give promises silent coming"), ("quarter", "past near rest coming")):
        for step in steps.split():
            pages[f"{kind}, {step}"] = reverse("review_step", args=[rows[kind].pk, step])
    return pages


if __name__ == "__main__":
    started = time.perf_counter()
    given = [int(text) for text in sys.argv[1:]]
    main(*(given or [10_000, 100_000]))
    print(f"{time.perf_counter() - started:.0f} s in all")
