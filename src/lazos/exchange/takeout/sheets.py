"""The same for spreadsheets: CSV with a header, every cell escaped so that no program takes it for a formula."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any

from lazos.people.models import Contact, Email, Exchange, Interaction, Phone
from lazos.practice.models import Promise

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CHUNK = 1000


def escaped(cell: Any) -> str:
    """The cell as text; what a spreadsheet would compute gets an apostrophe before it (OWASP, CSV injection)."""
    text = "" if cell is None else str(cell)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) or text.startswith(_FORMULA) else text


def write(file: IO[str], header: list[str], rows: Iterable[list[Any]]) -> None:
    writer = csv.writer(file)
    writer.writerow(header)
    writer.writerows([escaped(cell) for cell in row] for row in rows)


def sheets(member: Member) -> Iterator[tuple[str, list[str], Iterator[list[Any]]]]:
    """(file name, header, rows) of each sheet."""
    head = ["id", "name", "given", "family", "family2", "organisation", "role", "city", "emails", "phones", "notes"]
    yield "contacts.csv", head, _contacts(member)
    yield (
        "interactions.csv",
        ["day", "kind", "direction", "people", "title", "summary", "learned", "minutes", "place"],
        _interactions(member),
    )
    yield "promises.csv", ["contact", "by_me", "text", "due", "made_on", "kept_at", "released_at"], _promises(member)
    yield "exchanges.csv", ["day", "contact", "direction", "kind", "note", "thanked_on"], _exchanges(member)


def _contacts(member: Member) -> Iterator[list[Any]]:
    last = 0
    contacts = Contact.objects.owned_by(member).filter(merged_into=None).order_by("pk")
    while piece := list(contacts.filter(pk__gt=last)[:_CHUNK]):
        last, pks = piece[-1].pk, [contact.pk for contact in piece]
        emails, phones = _joined(Email, member, pks, "address"), _joined(Phone, member, pks, "number")
        for row in piece:
            yield [
                row.pk, row.display_name, row.given, row.family, row.family2, row.organisation, row.role, row.city,
                emails.get(row.pk, ""), phones.get(row.pk, ""), row.notes,
            ]  # fmt: skip


def _interactions(member: Member) -> Iterator[list[Any]]:
    rows = Interaction.objects.owned_by(member).order_by("day", "pk").prefetch_related("contacts")
    for row in rows.iterator(chunk_size=_CHUNK):
        people = "; ".join(contact.display_name for contact in row.contacts.all())
        yield [row.day, row.kind, row.direction, people, row.title, row.summary, row.learned, row.minutes, row.place]


def _promises(member: Member) -> Iterator[list[Any]]:
    names = ("contact__display_name", "by_me", "text", "due", "made_on", "kept_at", "released_at")
    rows = Promise.objects.owned_by(member).order_by("pk").values_list(*names)
    yield from (list(row) for row in rows.iterator(chunk_size=_CHUNK))


def _exchanges(member: Member) -> Iterator[list[Any]]:
    names = ("day", "contact__display_name", "direction", "kind", "note", "thanked_on")
    rows = Exchange.objects.owned_by(member).order_by("day", "pk").values_list(*names)
    yield from (list(row) for row in rows.iterator(chunk_size=_CHUNK))


def _joined(model: Any, member: Member, pks: list[int], field: str) -> dict[int, str]:
    found: dict[int, list[str]] = {}
    for pk, value in model.objects.owned_by(member).filter(contact__in=pks).values_list("contact_id", field):
        found.setdefault(pk, []).append(value)
    return {pk: "; ".join(values) for pk, values in found.items()}
