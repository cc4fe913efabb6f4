"""The list of people, its filters and the page of a contact, at 10,000 contacts and 100,000 interactions.

    .venv/bin/python bench/pages.py [CONTACTS] [INTERACTIONS]

Prints p50 and p95 in milliseconds and the number of queries of each page, through the whole stack without a network.
"""

from __future__ import annotations

import sys
import time
from typing import Any

from _world import NOW, TODAY, member_with, percentiles, set_up, speed

ROUNDS = 20


def main(contacts: int, interactions: int) -> None:
    set_up()
    from django.conf import settings
    from django.db import connection
    from django.test import Client

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
    ask, introduction = harvest_of(member, mine)
    goal, campaign = campaign_of(member, mine)
    gathering, clipping = field_of(member, mine), kept_of(member, mine)
    feed = feed_of(member)
    client = Client()
    print(f"{contacts} contacts, {interactions} interactions; {speed()}", flush=True)
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
        "asks": "/asks/",
        "ask, composer": f"/asks/{ask.pk}/",
        "gift": f"/people/{busiest.pk}/gift/",
        "introducing": "/introducing/",
        "introduction": f"/introducing/{introduction.pk}/",
        "campaign": f"/campaigns/{campaign.pk}/",
        "campaign, people": f"/campaigns/{campaign.pk}/people/",
        "goals": "/goals/",
        "goal": f"/goals/{goal.pk}/",
        "templates": "/templates/",
        "conversation": f"/people/{busiest.pk}/conversation/",
        "map": "/map/",
        "map, list": "/map/list/",
        "sleeping ties": "/dormant/",
        "not heard of": "/silent/",
        "account": "/account/",
        "Hoy": "/",
        "kept to share": "/clippings/",
        "whom it interests": f"/clippings/{clipping.pk}/",
        "occasions": "/gatherings/",
        "occasion": f"/gatherings/{gathering.pk}/",
        "event mode": f"/gatherings/{gathering.pk}/mode/",
        "notices": "/notices/",
        "alarms": "/alarms/",
        "calendar, a program": feed,
    }.items():
        queries: list[str] = []
        with connection.execute_wrapper(lambda run, sql, *rest, seen=queries: seen.append(sql) or run(sql, *rest)):
            assert client.get(address).status_code in (200, 302), address  # a gift may lead to an introduction
        seconds = []
        for _ in range(ROUNDS):
            start = time.perf_counter()
            client.get(address)
            seconds.append(time.perf_counter() - start)
        print(f"{name:20} {percentiles(seconds)} ms, {len(queries)} queries")


def harvest_of(member: Any, mine: Any) -> tuple[Any, Any]:
    """Sixty asks and introductions under way, and needs and offers of two thousand; the last of each."""
    from lazos.background.models import Run
    from lazos.harvest.asks import composing, tracking
    from lazos.harvest.introducing import looking
    from lazos.harvest.introducing.tracking import begin
    from lazos.people.models import Fact

    texts = "contabilidad|fotografía|traducir textos|soldadura|carpintería|enseñar idiomas|imprenta|redes".split("|")
    people = list(mine.order_by("pk")[:2000])
    Fact.objects.bulk_create(
        Fact(owner=member, contact=contact, kind=kind, text=text, folded=text)
        for n, contact in enumerate(people)
        for kind, text in (("need", texts[n % 8]), ("offer", texts[n // 8 % 8]))
    )
    started = time.perf_counter()
    found = looking.look(member, Run.objects.create(owner=member, kind=looking.KIND), now=NOW)
    print(f"look for acquaintances: {time.perf_counter() - started:.1f} s, {found} pairs", flush=True)
    for first, second in zip(people[:60], people[60:120], strict=True):
        ask = composing.begin(first, by=member, purpose="advice", topic="cómo empezaste")
        if first.pk % 2:
            tracking.send(ask, how="email", day=TODAY, now=NOW)
        introduction = begin(first, second, by=member)
    return composing.begin(people[0], by=member, purpose="advice", topic="cómo empezaste"), introduction


def campaign_of(member: Any, mine: Any) -> tuple[Any, Any]:
    """A goal with twenty people, and a search for work with forty on its board and four places."""
    from lazos.core.language.fold import fold
    from lazos.harvest.campaigning.stages import STAGES
    from lazos.harvest.models import Campaign, CampaignPerson, CampaignPlace
    from lazos.practice.models import Goal

    own = {"owner": member}
    goal = Goal.objects.create(**own, text="Dirigir un equipo", next_step="Preguntar cómo")
    goal.contacts.add(*mine.order_by("pk")[:20])
    campaign = Campaign.objects.create(**own, kind="job", title="Dirigir un equipo", goal=goal, starts_on=TODAY)
    for name in ("Hospital 1", "Biblioteca 2", "Editorial 3", "Colegio 4"):
        CampaignPlace.objects.create(**own, campaign=campaign, name=name, folded=fold(name))
    stages = [stage.code for stage in STAGES["job"]]
    for n, contact in enumerate(mine.order_by("pk")[:40]):
        CampaignPerson.objects.create(**own, campaign=campaign, contact=contact, stage=stages[n % 4], stage_since=NOW)
    return goal, campaign


def field_of(member: Any, mine: Any) -> Any:
    """An occasion of today with twenty people one hopes to meet, five of them met."""
    from lazos.field import acts

    gathering = acts.add(member, title="Feria de Hospitales", day=TODAY, last_day=TODAY, place="Mérida", note="Datos")
    for n, contact in enumerate(mine.order_by("pk")[:20]):
        person = acts.expect(gathering, contact)
        if n < 5:
            acts.met(person, now=NOW)
    return gathering


def kept_of(member: Any, mine: Any) -> Any:
    """Thirty things kept to share, looked through for whom they would interest; the last of them."""
    from lazos.people.models import Fact
    from lazos.sharing import looking
    from lazos.sharing.models import Clipping

    topics = "cerámica|datos abiertos|salud pública|imprenta|jardines".split("|")
    people = mine.order_by("pk")[2000:4000]
    Fact.objects.bulk_create(
        Fact(owner=member, contact=contact, kind="interest", text=topics[n % 5], folded=topics[n % 5])
        for n, contact in enumerate(people)
    )
    seconds = []
    for n in range(30):
        clipping = Clipping.objects.create(
            owner=member, kind="idea", key=f"idea{n}", title=f"Sobre {topics[n % 5]}", note=f"Idea {n}", created_at=NOW
        )
        started = time.perf_counter()
        looking.understand(clipping)
        looking.look(clipping, now=NOW)
        seconds.append(time.perf_counter() - started)
    print(f"look whom it interests: {percentiles(seconds)} ms", flush=True)
    return clipping


def feed_of(member: Any) -> str:
    """The address of a calendar with everything in it."""
    from lazos.notifications.models import CalendarFeed
    from lazos.notifications.models.feeds import begin

    return f"/calendar/{begin(member, now=NOW, feed=CalendarFeed(name='teléfono'))}.ics"


if __name__ == "__main__":
    started = time.perf_counter()
    given = [int(text) for text in sys.argv[1:]]
    main(*(given or [10_000, 100_000]))
    print(f"{time.perf_counter() - started:.0f} s in all")
