"""The list of people, its filters and the page of a contact, at 10,000 contacts and 100,000 interactions.

    .venv/bin/python bench/pages.py [CONTACTS] [INTERACTIONS]

Prints p50 and p95 in milliseconds and the number of queries of each page, through the whole stack without a network.
"""

from __future__ import annotations

import sys
import time

from _world import NOW, member_with, percentiles, set_up

ROUNDS = 40


def main(contacts: int, interactions: int) -> None:
    set_up()
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    from lazos.people import records
    from lazos.people.models import Contact, Tending

    settings.ALLOWED_HOSTS = ["*"]
    member = member_with(contacts, interactions)
    mine = Contact.objects.owned_by(member)
    for contact in mine.order_by("-contact_days")[: member.tended_cap]:
        Tending.begin(contact, by=member, now=NOW)
    circle, tag = records.circle_named(member, "Colegas"), records.tag_named(member, "datos")
    circle.contacts.add(*mine.order_by("pk")[:400])
    tag.contacts.add(*mine.order_by("pk")[:3000])
    busiest = mine.order_by("-contact_days").first()
    client = Client()
    client.force_login(member, backend="allauth.account.auth_backends.AuthenticationBackend")
    for name, address in {
        "tended": "/people/",
        "all": "/people/?who=all",
        "all, last page": f"/people/?who=all&page={contacts // 50}",
        "fallow": "/people/?who=fallow",
        "silent": "/people/?who=silent&order=last",
        "closest": "/people/?who=all&order=tie",
        "search": "/people/?who=all&q=garcia+lima",
        "search, none": "/people/?who=all&q=zzzz",
        "circle": f"/people/?who=all&circle={circle.pk}",
        "tag, not since": f"/people/?who=all&tag={tag.pk}&since=183",
        "place": "/people/?who=all&place=Quito",
        "contact, busiest": f"/people/{busiest.pk}/",
        "contact, any": f"/people/{mine.order_by('pk')[contacts // 2].pk}/",
        "edit": f"/people/{busiest.pk}/edit/",
        "duplicates": "/duplicates/",
    }.items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address).status_code == 200, address
        seconds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            client.get(address)
            seconds.append(time.perf_counter() - start)
        print(f"{name:18} {percentiles(seconds)} ms, {len(queries)} queries")


if __name__ == "__main__":
    given = [int(text) for text in sys.argv[1:]]
    main(*(given or [10_000, 100_000]))
