"""What contacts already hold, as the identities of `facts`: a dozen queries for any number of contacts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from lazos.core.language.fold import fold
from lazos.exchange.importing import facts
from lazos.exchange.importing.facts import Key
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
    Tag,
)

SCALARS = (
    *facts.NAME_FIELDS, "full_name", "nickname", "pronunciation", "maiden", "gender", "languages", "language",
    "channel", "formality", "city", "met_how", "met_where", "met_on", "introduced_by_name",
)  # fmt: skip


def held_keys(owner_id: int, pks: Collection[int]) -> dict[int, set[Key]]:
    """For each contact the identities of all it holds."""
    held: dict[int, set[Key]] = {pk: {("field", "full_name"), ("field", "kind"), ("raw", "")} for pk in pks}
    for contact in Contact.objects.owned_by(owner_id).filter(pk__in=pks):
        held[contact.pk].update(_of_contact(contact))
    for pk, key in _of_rows(owner_id, pks):
        held[pk].add(key)
    return held


def _of_contact(contact: Contact) -> list[Key]:
    found = [facts.value_key("full_name", contact.display_name), ("note", fold(contact.notes))]
    found += [("note", fold(part)) for part in contact.notes.split("\n\n") if part]
    for name in SCALARS:
        if value := getattr(contact, name):
            found += [("field", name), facts.value_key(name, value)]
    return found


def _of_rows(owner_id: int, pks: Collection[int]) -> Any:
    def rows(model: Any, *names: str) -> Any:
        return model.objects.owned_by(owner_id).filter(contact__in=pks).order_by().values_list("contact_id", *names)

    yield from ((pk, ("email", folded)) for pk, folded in rows(Email, "folded"))
    for pk, number, e164 in rows(Phone, "number", "e164"):
        yield pk, ("phone", facts.key_of_phone(number, e164))
    for pk, kind, url in rows(Link, "kind", "url"):
        yield pk, ("messenger" if kind == "messenger" else "link", facts.key_of_link(url))
    for model, kind, key_of in (
        (Position, "position", facts.key_of_position),
        (Address, "address", facts.key_of_address),
    ):
        for row in model.objects.owned_by(owner_id).filter(contact__in=pks):
            yield row.contact_id, (kind, key_of(row))
    for pk, kind, month, day, label, text in rows(KeyDate, "kind", "month", "day", "label", "text"):
        yield pk, ("date", facts.key_of_date(kind, month, day, label, text))
    yield from ((pk, ("relative", f"{fold(kind)}|{fold(name)}")) for pk, kind, name in rows(Relative, "kind", "name"))
    yield from ((pk, (kind, folded)) for pk, kind, folded in rows(Fact, "kind", "folded"))
    for pk, name, params, value in rows(Leftover, "name", "params", "value"):
        yield pk, ("leftover", facts.key_of_leftover(name, params, value))
    for pk, kind, sha256 in rows(Attachment, "kind", "sha256"):
        yield from ((pk, (sort, sha256)) for sort in {kind, "document"})
    yield from ((pk, ("archived", "")) for (pk,) in rows(Archival))
    tagged = Tag.contacts.through.objects.filter(contact__in=pks).values_list("contact_id", "tag__folded")
    yield from ((pk, ("tag", folded)) for pk, folded in tagged)
