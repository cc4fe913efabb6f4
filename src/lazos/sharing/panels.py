"""What sharing adds to the page of a contact: what is kept that would interest them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils import timezone

from lazos.people.panels import Block, adds_to
from lazos.practice.keeping import kept_for


@adds_to("aside")
def for_them(member: Any, contact: Any) -> Iterator[Block]:
    kept = kept_for(member, [contact.pk], member.today(timezone.now())).get(contact.pk)
    if kept:
        yield Block("sharing/beside_contact.html", {"kept": kept})
