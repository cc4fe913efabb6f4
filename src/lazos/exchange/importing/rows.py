"""Facts → rows, gathered for many contacts and written in a few statements."""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime
from typing import Any

from lazos.core.language.fold import fold
from lazos.exchange.importing.attachments import stored
from lazos.exchange.importing.bulk import insert, plain
from lazos.exchange.importing.facts import Facts, Key
from lazos.people.models import (
    Address,
    Archival,
    Attachment,
    Circle,
    Contact,
    Email,
    Fact,
    KeyDate,
    Leftover,
    Link,
    Origin,
    Phone,
    Position,
    Relative,
    Tag,
)


class Rows:
    """Rows that wait for their contacts to be written; `write` writes them all, in the order of their models."""

    def __init__(self, owner_id: int, origin: Origin, now: datetime, source: str) -> None:
        self.owner_id, self.origin, self.now, self.source = owner_id, origin, now, source
        self._waiting: dict[Any, list[tuple[Any, Contact]]] = defaultdict(list)
        self._tags: list[tuple[Contact, str, str]] = []
        self._photos: list[tuple[Contact, Attachment]] = []

    def take(self, contact: Contact, facts: Facts, *, start: int = 0) -> None:
        """Everything but the contact's own fields (`fill` sets those)."""
        counts: dict[str, int] = defaultdict(lambda: start)
        for key, payload in facts.items():
            if make := _MAKERS.get(key[0]):
                row = make(key, payload)
                row.position = counts[key[0]]
                counts[key[0]] += 1
                self._wait(row, contact)
            elif key[0] == "leftover":
                self._keep(contact, payload)
            elif key[0] == "tag":
                self._tags.append((contact, key[1], payload))
            elif key[0] in ("photo", "document"):
                self._attach(contact, key[0], payload)
            elif key[0] == "archived":
                self._waiting[Archival].append((Archival(by_id=self.owner_id, at=self.now), contact))

    def write(self) -> dict[int, list[int]]:
        """Writes what waits, the contacts being written. Returns the tags that were added, by contact."""
        for model, waiting in self._waiting.items():
            for row, contact in waiting:
                row.contact_id = contact.pk
            insert(model, [row for row, _ in waiting], keys=model is Attachment)
        for contact, attachment in self._photos:
            contact.photo_id = attachment.pk
        if self._photos:
            Contact.objects.owned_by(self.owner_id).bulk_update([contact for contact, _ in self._photos], ["photo"])
        tagged = self._write_tags()
        self._waiting, self._tags, self._photos = defaultdict(list), [], []
        return tagged

    def join_circle(self, name: str, contacts: list[Contact]) -> tuple[int, set[int]]:
        """(circle, contacts that were not in it before); (0, …) where no circle is wanted."""
        if not name or not contacts:
            return 0, set()
        circle, _ = Circle.objects.owned_by(self.owner_id).get_or_create(owner_id=self.owner_id, name=name[:100])
        inside = set(circle.contacts.filter(pk__in=[contact.pk for contact in contacts]).values_list("pk", flat=True))
        added = {contact.pk for contact in contacts} - inside
        circle.contacts.add(*added)
        return circle.pk, added

    def _keep(self, contact: Contact, kept: Any) -> None:
        row = plain(Leftover, source=self.source[:20], name=kept.name[:200], params=kept.params, value=kept.value)
        self._wait(row, contact)

    def _wait(self, row: Any, contact: Contact) -> None:
        row.owner_id, row.origin_id = self.owner_id, self.origin.pk
        self._waiting[type(row)].append((row, contact))

    def _attach(self, contact: Contact, kind: str, payload: Any) -> None:
        attachment = stored(self.owner_id, payload, kind)
        self._wait(attachment, contact)
        if attachment.kind == "photo" and contact.photo_id is None:
            self._photos.append((contact, attachment))

    def _write_tags(self) -> dict[int, list[int]]:
        tagged: dict[int, list[int]] = defaultdict(list)
        if not self._tags:
            return tagged
        wanted = {folded: name for _, folded, name in self._tags}
        tags = Tag.objects.owned_by(self.owner_id)
        known = dict(tags.filter(folded__in=wanted).values_list("folded", "pk"))
        for folded in [folded for folded in wanted if folded not in known]:  # in their order: an export keeps it
            known[folded] = Tag.objects.create(owner_id=self.owner_id, folded=folded, name=wanted[folded]).pk
        through = Tag.contacts.through
        rows = [through(contact_id=contact.pk, tag_id=known[folded]) for contact, folded, _ in self._tags]
        insert(through, rows, ignore_conflicts=True)
        for row in rows:
            tagged[row.contact_id].append(row.tag_id)
        return tagged


def fill(contact: Contact, facts: Facts) -> dict[str, list[Any]]:
    """Sets the contact's own fields. Returns {field: [before, after]} of what changed, as JSON takes it."""
    changed: dict[str, list[Any]] = {}

    def put(name: str, value: Any) -> None:
        before = getattr(contact, name)
        if before != value:
            changed[name] = [_plain(before), _plain(value)]
            setattr(contact, name, value)

    for key, payload in facts.items():
        if key[0] == "field":
            put(key[1], payload)
        elif key[0] == "raw":
            put("raw_card", payload)
        elif key[0] == "note" and payload not in contact.notes:
            put("notes", f"{contact.notes}\n\n{payload}" if contact.notes else payload)
        elif key[0] == "position" and payload.current and not (contact.organisation or contact.role):
            put("organisation", payload.organisation[:300])
            put("role", payload.role[:300])
    return changed


def told_by(facts: Facts) -> list[str]:
    """What else a contact is found by, in the way of `derive`: mails, phones, facts, workplaces, tags."""
    found: list[str] = []
    for key, payload in facts.items():
        found += _TOLD.get(key[0], lambda _: [])(payload)
    return found


_TOLD: dict[str, Any] = {
    "email": lambda email: [email.value[:320]],
    "phone": lambda phone: [phone.number.value, phone.e164],
    "position": lambda position: [position.organisation[:300]],
    "tag": lambda tag: [tag],
    "interest": lambda text: [text[:500]],
    "need": lambda text: [text[:500]],
    "offer": lambda text: [text[:500]],
}


def _email(key: Key, value: Any) -> Email:
    return plain(Email, address=value.value.strip(), folded=key[1], label=value.label[:60], preferred=value.preferred)


def _phone(key: Key, value: Any) -> Phone:
    number = value.number
    return plain(
        Phone, number=number.value.strip(), e164=value.e164, label=number.label[:60], preferred=number.preferred
    )


def _link(key: Key, value: Any) -> Link:
    kind = "messenger" if key[0] == "messenger" else "web"
    return plain(Link, kind=kind, url=value.value.strip(), label=value.label[:60], preferred=value.preferred)


def _address(key: Key, value: Any) -> Address:
    cut = {name: getattr(value, name)[:length] for name, length in _ADDRESS.items()}
    return plain(Address, formatted=value.formatted, **cut)


def _position(key: Key, value: Any) -> Position:
    cut = {name: getattr(value, name)[:length] for name, length in _POSITION.items()}
    return plain(Position, current=value.current, **cut)


def _date(key: Key, value: Any) -> KeyDate:
    kind = value.kind if value.kind in KeyDate.Kind.values else KeyDate.Kind.OTHER
    year = value.year if value.year and -9999 <= value.year <= 9999 else None
    label, text = (value.label or (value.kind if kind != value.kind else ""))[:100], value.text[:200]
    return plain(KeyDate, kind=kind, year=year, month=value.month, day=value.day, label=label, text=text)


def _relative(key: Key, value: Any) -> Relative:
    return plain(Relative, kind=value.kind[:60], name=value.name[:200])


def _fact(key: Key, value: Any) -> Fact:
    return plain(Fact, kind=key[0], text=value[:500], folded=fold(value)[:500])


_ADDRESS = {
    "street": 300, "extended": 300, "po_box": 100, "city": 200, "region": 200, "postcode": 40, "country": 100,
    "label": 60,
}  # fmt: skip
_POSITION = {"organisation": 300, "department": 200, "role": 300, "started": 10, "finished": 10}
_MAKERS: dict[str, Any] = {
    "email": _email,
    "phone": _phone,
    "link": _link,
    "messenger": _link,
    "address": _address,
    "position": _position,
    "date": _date,
    "relative": _relative,
    "interest": _fact,
    "need": _fact,
    "offer": _fact,
}


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
