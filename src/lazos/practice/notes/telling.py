"""Writing down what a note tells of one person; each row made is given back, so that it can be taken away again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lazos.accounts.models import Member
from lazos.people import records
from lazos.people.models import Circle, Contact, Fact, Interaction, KeyDate, Relation
from lazos.practice.notes.form import LISTS, Told

Made = tuple[str, Any]


def tell(
    contact: Contact, told: Told, *, member: Member, today: date, interaction: Interaction | None
) -> Iterator[Made]:
    """(kind of row, its key) for every row that is new."""
    for kind in LISTS:
        for text in told.listed(kind):
            known = Fact.objects.filter(contact=contact).count()
            fact = records.add_fact(contact, kind, text, noted_on=today, interaction=interaction)
            if Fact.objects.filter(contact=contact).count() > known:
                yield "facts", fact.pk
    for group in told.groups:
        yield from _exchange(contact, group, today, interaction)
        yield from _ways(contact, group, member)
        yield from _bond(contact, group, member)
        yield from _date(contact, group)


def _exchange(contact: Contact, group: dict[str, Any], today: date, interaction: Interaction | None) -> Iterator[Made]:
    for direction in ("given", "received"):
        note, kind = group.get(direction), group.get(f"{direction}_kind")
        if note or kind:
            day = interaction.day if interaction else today
            exchange = records.record_exchange(
                contact, direction=direction, kind=kind or "help", day=day, note=note or "", interaction=interaction
            )
            yield "exchanges", exchange.pk


def _ways(contact: Contact, group: dict[str, Any], member: Member) -> Iterator[Made]:
    email, phone = group.get("email"), group.get("phone")
    if email and not contact.emails.filter(folded=email.casefold()).exists():
        records.set_emails(contact, [*contact.emails.values_list("address", flat=True), email])
        yield "emails", contact.emails.get(folded=email.casefold()).pk
    if phone and not contact.phones.filter(number=phone).exists():
        numbers = [*contact.phones.values_list("number", flat=True), phone]
        records.set_phones(contact, numbers, region=member.region)
        yield "phones", contact.phones.get(number=phone).pk


def _bond(contact: Contact, group: dict[str, Any], member: Member) -> Iterator[Made]:
    if kind := group.get("relation"):
        relation, made = Relation.objects.get_or_create(
            contact=contact, kind=kind, defaults={"owner_id": contact.owner_id}
        )
        if made:
            yield "relations", relation.pk
    if group.get("circle"):
        circle = Circle.objects.owned_by(member).get(pk=int(group["circle"]))
        if not circle.contacts.filter(pk=contact.pk).exists():
            circle.contacts.add(contact)
            yield "circles", [circle.pk, contact.pk]


def _date(contact: Contact, group: dict[str, Any]) -> Iterator[Made]:
    """A day of the year that is not known yet; a birthday stays as it was noted first."""
    day = group.get("date")
    if not day:
        return
    kind = group.get("date_kind") or KeyDate.Kind.BIRTHDAY
    if not KeyDate.objects.filter(contact=contact, kind=kind, month__isnull=False).exists():
        row = KeyDate.objects.create(
            owner_id=contact.owner_id, contact=contact, kind=kind, year=day.year or None, month=day.month, day=day.day
        )
        yield "dates", row.pk
