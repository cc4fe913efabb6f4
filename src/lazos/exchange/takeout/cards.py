"""Contacts as vCard 4.0: from their rows, with the card they came as where that still says the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from lazos.core.formats import vcard
from lazos.core.formats.records import (
    AddressRecord,
    Binary,
    ContactRecord,
    DateRecord,
    Labelled,
    PositionRecord,
    RelationRecord,
)
from lazos.core.formats.records import Leftover as Kept
from lazos.exchange.importing.digests import ABOUT_THE_FILE
from lazos.exchange.importing.facts import NAME_FIELDS, names_of
from lazos.people.models import (
    Address,
    Archival,
    Attachment,
    Contact,
    Email,
    Fact,
    KeyDate,
    Leftover,
    Link,
    Phone,
    Position,
    Relative,
    SourceKey,
    Tag,
)

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_CHUNK = 300
_INLINE = 1024 * 1024  # larger documents go beside the cards, into attachments/
_FACTS = {"interest": "interests", "need": "needs", "offer": "offers"}


def cards_of(member: Member) -> Iterator[str]:
    """One vCard for every contact that was not merged into another, in order."""
    last = 0
    contacts = Contact.objects.owned_by(member).filter(merged_into=None).order_by("pk")
    while piece := list(contacts.filter(pk__gt=last)[:_CHUNK]):
        last = piece[-1].pk
        more = _Rows([contact.pk for contact in piece], member)
        for contact in piece:
            yield vcard.write(_faithful(record_of(contact, more), contact))


def card_of(member: Member, contact: Contact) -> str:
    """The card of one contact, to open in another address book: how to reach them, and nothing of what was noted."""
    record = _faithful(record_of(contact, _Rows([contact.pk], member)), contact)
    blank = ContactRecord("lazos")
    for name in _NOTED:
        setattr(record, name, getattr(blank, name))
    record.dates = [day for day in record.dates if day.kind == "birthday"]
    return vcard.write(record)


_NOTED = (
    *("notes", "interests", "needs", "offers", "leftovers", "tags", "documents", "relations", "starred", "archived"),
    *("met_how", "met_where", "met_on", "introduced_by", "formality", "preferred_channel", "created_at"),
)


def record_of(contact: Contact, more: _Rows) -> ContactRecord:
    pk = contact.pk
    record = ContactRecord("lazos", uid=more.uids.get(pk) or f"urn:uuid:{contact.uid}")
    record.kind = "organisation" if contact.kind == Contact.Kind.ORGANISATION else "person"
    for name in (*NAME_FIELDS, "nickname", "maiden", "gender", "met_how", "met_where", "met_on", "formality"):
        setattr(record, name, getattr(contact, name))
    record.full_name = contact.full_name or contact.display_name
    record.phonetic, record.introduced_by = contact.pronunciation, contact.introduced_by_name
    record.preferred_channel = contact.channel
    record.languages = [code for code in contact.languages.split(", ") if code]
    record.notes = [contact.notes] if contact.notes else []
    record.emails = [Labelled(row.address, row.label, row.preferred) for row in more.of(Email, pk)]
    record.phones = [Labelled(row.number, row.label, row.preferred) for row in more.of(Phone, pk)]
    for row in more.of(Link, pk):
        (record.messengers if row.kind == "messenger" else record.links).append(
            Labelled(row.url, row.label, row.preferred)
        )
    record.positions = [_position(row) for row in more.of(Position, pk)]
    record.addresses = [_address(row) for row in more.of(Address, pk)]
    record.dates = [_date(row) for row in more.of(KeyDate, pk)]
    record.relations = [RelationRecord(row.kind, row.name) for row in more.of(Relative, pk)]
    record.tags = more.tags.get(pk, [])
    record.archived = pk in more.archived
    for row in more.of(Fact, pk):
        if row.kind in _FACTS:
            getattr(record, _FACTS[row.kind]).append(row.text)
        else:
            record.leftovers.append(Kept(f"X-LAZOS-{row.kind.upper()}", row.text))
    _attach(record, contact, more)
    return record


def _attach(record: ContactRecord, contact: Contact, more: _Rows) -> None:
    for row in more.of(Leftover, contact.pk):
        if row.name == "starred":
            record.starred = True
        else:
            record.leftovers.append(Kept(row.name, row.value, row.params))
    for row in more.of(Attachment, contact.pk):
        if row.size <= _INLINE and row.file.storage.exists(row.file.name):
            with row.file.open("rb") as file:
                binary = Binary(file.read(), row.media_type, row.name)
            if row.pk == contact.photo_id:
                record.photo = binary
            else:
                record.documents.append(binary)


def _faithful(record: ContactRecord, contact: Contact) -> ContactRecord:
    """What the contact's first card said and nobody changed is given back as that card said it."""
    if not contact.raw_card:
        return record
    first = next((item for item in vcard.read(contact.raw_card.encode()) if isinstance(item, ContactRecord)), None)
    if first is None:
        return record
    now = {name: getattr(record, name) for name in NAME_FIELDS}
    if names_of(first) == now:
        for name in NAME_FIELDS:
            setattr(record, name, getattr(first, name))
    if "\n\n".join(first.notes).split() == " ".join(record.notes).split():
        record.notes = first.notes
    record.kind = first.kind if (first.kind == "person") == (record.kind == "person") else record.kind
    record.created_at = first.created_at
    told = {(kept.name, kept.value) for kept in record.leftovers}
    record.leftovers += [
        kept for kept in first.leftovers if kept.name.upper() in ABOUT_THE_FILE and (kept.name, kept.value) not in told
    ]
    return record


class _Rows:
    """What hangs on some contacts: one query a table."""

    def __init__(self, pks: list[int], member: Member) -> None:
        self._found: dict[Any, dict[int, list[Any]]] = {}
        for model in (Email, Phone, Link, Position, Address, KeyDate, Relative, Fact, Leftover, Attachment):
            grouped: dict[int, list[Any]] = defaultdict(list)
            order = ("pk",) if model is Attachment else ("position", "pk")
            for row in model.objects.owned_by(member).filter(contact__in=pks).order_by(*order):
                grouped[row.contact_id].append(row)
            self._found[model] = grouped
        self.tags: dict[int, list[str]] = {}
        through = Tag.contacts.through.objects.filter(contact__in=pks).order_by("pk")
        for pk, name in through.values_list("contact_id", "tag__name"):
            self.tags.setdefault(pk, []).append(name)
        archived = Archival.objects.owned_by(member).filter(contact__in=pks)
        self.archived = set(archived.values_list("contact_id", flat=True))
        self.uids: dict[int, str] = {}
        keys = SourceKey.objects.owned_by(member).filter(contact__in=pks, key__startswith="vcard:").order_by("-pk")
        for pk, key in keys.exclude(key__contains="#").values_list("contact_id", "key"):
            if not _is_digest(key):
                self.uids[pk] = key.removeprefix("vcard:")

    def of(self, model: Any, pk: int) -> list[Any]:
        return self._found[model].get(pk, [])


def _is_digest(key: str) -> bool:
    """ "vcard:<40 hexadecimal digits>:<n>": the key of a card that came without a UID."""
    parts = key.split(":")
    return len(parts) == 3 and len(parts[1]) == 40 and parts[2].isdigit()


def _position(row: Position) -> PositionRecord:
    return PositionRecord(row.organisation, row.department, row.role, row.started, row.finished, row.current)


def _address(row: Address) -> AddressRecord:
    return AddressRecord(
        row.street, row.extended, row.po_box, row.city, row.region, row.postcode, row.country, row.formatted, row.label
    )


def _date(row: KeyDate) -> DateRecord:
    return DateRecord(row.kind, row.year, row.month, row.day, row.label, row.text)
