"""What sharing adds to the page of a contact: what is kept that would interest them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from lazos.people.panels import Block, adds_to
from lazos.sharing.looking import fits_of
from lazos.sharing.models import Clipping

SHOWN = 3


@adds_to("aside")
def for_them(member: Any, contact: Any) -> Iterator[Block]:
    today = member.today(timezone.now())
    waiting = (
        Clipping.objects.owned_by(member)
        .current(today)
        .filter(people__contact=contact, people__shared_at=None, people__set_aside_at=None)
    )
    kept = [clipping for clipping in waiting.order_by("-pk")[:20] if clipping.is_named]
    if kept and (fits := fits_of(member, contact, kept, today)):
        yield Block("sharing/beside_contact.html", {"kept": [clipping for clipping, _fit in fits[:SHOWN]]})
