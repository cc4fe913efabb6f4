"""Which pages a phone keeps, so that they open without signal."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.urls import reverse

from lazos.field.models import Gathering
from lazos.people.access import contacts_of
from lazos.practice.plan import day_of

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: The tended circle is twenty by default; who tends more keeps the nearest.
TENDED, OCCASIONS = 40, 3
NEAR = timedelta(days=2)


def pages_of(member: Member, today: date) -> list[str]:
    """Addresses, the most needed first."""
    names = ("home", "people", "capture", "waiting", "offline")
    todays = [card.contact.pk for card in day_of(member, today).cards]
    tended = contacts_of(member).tended().order_by("-warmth", "pk").values_list("pk", flat=True)[:TENDED]
    near = Gathering.objects.owned_by(member).filter(day__lte=today + NEAR, last_day__gte=today - NEAR)
    people = dict.fromkeys([*todays, *tended])
    return [
        *(reverse(name) for name in names),
        f"{reverse('people')}?who=all",
        *(reverse("gathering_mode", args=[pk]) for pk in near.values_list("pk", flat=True)[:OCCASIONS]),
        *(reverse("contact", args=[pk]) for pk in people),
    ]
