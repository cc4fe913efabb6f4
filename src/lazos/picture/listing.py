"""The facts of the drawing as rows of a table: ring, tie, circle, acquaintances."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lazos.people.models import Contact
from lazos.picture.groups import names_of
from lazos.picture.models import Picture
from lazos.practice.sentences import short_name
from lazos.web.paging import Page

if TYPE_CHECKING:
    from lazos.accounts.models import Member

AT_ONCE = 50
#: Acquaintances named in one row; the drawing shows no more than that either.
_ACQUAINTANCES = 6


@dataclass(frozen=True, slots=True)
class Row:
    contact: Contact
    ring: int
    circles: list[str]
    knows: list[str]
    more: int


def rows_of(member: Member, picture: Picture, number: int) -> Page:
    """From the centre outwards, as the drawing; a constant number of queries."""
    order = sorted(picture.people, key=lambda person: (person[1], person[2] ** 2 + person[3] ** 2, person[0]))
    names = names_of(member, picture)
    page = Page.of(order, number, AT_ONCE)
    tied = _acquaintances(picture, {person[0] for person in page.rows})
    wanted = {person[0] for person in page.rows} | {pk for others in tied.values() for pk in others[:_ACQUAINTANCES]}
    living = Contact.objects.owned_by(member).living().filter(pk__in=wanted)
    fields = ("pk", "owner_id", "display_name", "given", "nickname", "tie", "organisation", "role")
    contacts = {contact.pk: contact for contact in living.only(*fields).prefetch_related("circles")}
    rows = [
        _row(contacts, pk, ring, tied[pk], names[group] if group >= 0 else "")
        for pk, ring, _x, _y, group in page.rows
        if pk in contacts
    ]
    return page.with_rows(rows)


def _acquaintances(picture: Picture, shown: set[int]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for a, b in picture.ties:
        for one, other in ((a, b), (b, a)):
            if one in shown:
                found[one].append(other)
    return found


def _row(contacts: dict[int, Any], pk: int, ring: int, others: list[int], group: str) -> Row:
    contact = contacts[pk]
    knows = [short_name(contacts[other]) for other in others[:_ACQUAINTANCES] if other in contacts]
    circles = [circle.name for circle in contact.circles.all()] or [group]
    return Row(contact, ring, circles, knows, max(0, len(others) - _ACQUAINTANCES))
