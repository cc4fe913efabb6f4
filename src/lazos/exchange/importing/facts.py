"""A record as a set of facts, each with an identity: what is new about someone is what their contact does not hold.

The identities of a record's facts and of a contact's rows are made by the same functions (`KEY`), so that a second
source adds only what the first did not say.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lazos.core.formats.records import ContactRecord, Labelled, Leftover
from lazos.core.identity.names import looks_like_organisation, split_name, split_surnames
from lazos.core.identity.phones import e164_of
from lazos.core.language.fold import fold
from lazos.exchange.importing.countries import region_of
from lazos.exchange.importing.digests import ABOUT_THE_FILE
from lazos.people.models import Contact

Key = tuple[str, str]
Facts = dict[Key, Any]

NAME_FIELDS = ("prefix", "given", "additional", "family", "family2", "suffix")
_MADE_OF = {
    "full_name": "full_name", "nickname": "nickname", "pronunciation": "phonetic", "maiden": "maiden",
    "gender": "gender", "met_where": "met_where", "introduced_by_name": "introduced_by",
}  # fmt: skip
LENGTHS = {field.name: field.max_length for field in Contact._meta.concrete_fields if field.max_length}
_KINDS = {"interests": "interest", "needs": "need", "offers": "offer"}


@dataclass(slots=True)
class PhoneFact:
    number: Labelled
    e164: str


def key_of_phone(number: str, e164: str) -> str:
    return e164 or "".join(char for char in number if char.isdigit()) or fold(number)


def key_of_address(address: Any) -> str:
    parts = (address.street, address.extended, address.po_box, address.city, address.postcode, address.country)
    return fold(" ".join(part for part in parts if part)) or fold(address.formatted)


def key_of_link(url: str) -> str:
    return url.strip().casefold().rstrip("/").removeprefix("https://").removeprefix("http://").removeprefix("www.")


def key_of_position(position: Any) -> str:
    return f"{fold(position.organisation)}|{fold(position.role)}|{position.started}"


def key_of_date(kind: str, month: int | None, day: int | None, label: str, text: str) -> str:
    return f"{kind}|{month}|{day}|{fold(label)}|{'' if month else fold(text)}"


def key_of_leftover(name: str, params: str, value: str) -> str:
    return hashlib.sha256(f"{name}\x1f{params}\x1f{value}".encode("utf-8", "replace")).hexdigest()[:32]


def facts_of(record: ContactRecord, region: str) -> Facts:
    """Every fact of a record, in its order; what is longer than its column is cut there, and kept as a leftover."""
    found: Facts = {}
    own = next((code for address in record.addresses if (code := region_of(address.country))), "")
    for kind, identity, payload in _facts(record, own or region):
        found.setdefault((kind, identity), payload)
    return found


def _facts(record: ContactRecord, region: str) -> Iterator[tuple[str, str, Any]]:
    yield from _scalars(record)
    for email in record.emails:
        yield from _reach("email", email, email.value.strip().casefold(), 320)
    for phone in record.phones:
        e164 = e164_of(phone.value, region or None)
        e164 = e164 if len(e164) <= 20 else ""
        if len(phone.value) > 100:
            yield _leftover(Leftover("phone", phone.value, phone.label))
        elif phone.value.strip():
            yield "phone", key_of_phone(phone.value, e164), PhoneFact(phone, e164)
    for link in record.links:
        yield from _reach("link", link, key_of_link(link.value), 2000)
    for handle in record.messengers:
        yield from _reach("messenger", handle, key_of_link(handle.value), 2000)
    yield from _described(record)
    yield from _kept(record)


def _scalars(record: ContactRecord) -> Iterator[tuple[str, str, Any]]:
    values = names_of(record) | {name: getattr(record, attr) for name, attr in _MADE_OF.items()}
    values["languages"] = ", ".join(record.languages)
    values["language"] = next((code for code in record.languages if len(code) == 2 and code.isascii()), "").lower()
    values["met_how"] = "LinkedIn" if record.met_how == "linkedin" else record.met_how
    values["channel"] = record.preferred_channel if record.preferred_channel in Contact.Channel.values else ""
    values["formality"] = record.formality if record.formality in Contact.Formality.values else ""
    values["city"] = next((address.city for address in record.addresses if address.city), "")
    for name, value in values.items():
        value = " ".join(value.split()) if "\n" in value or "\r" in value else value.strip()
        if len(value) > LENGTHS[name]:
            yield _leftover(Leftover(name, value))
        if value:
            yield "field", name, value[: LENGTHS[name]]
    if record.preferred_channel and not values["channel"]:
        yield _leftover(Leftover("preferred_channel", record.preferred_channel))
    if record.met_on:
        yield "field", "met_on", record.met_on
    if record.kind != "person":
        yield "field", "kind", Contact.Kind.ORGANISATION


def names_of(record: ContactRecord) -> dict[str, str]:
    """The parts of the name, split where the source gave it whole or both surnames in one."""
    parts = {name: getattr(record, name) for name in NAME_FIELDS}
    if record.kind != "person":
        return parts
    if not record.given and not record.family and record.full_name and not _is_a_way(record.full_name):
        split = split_name(record.full_name)
        return parts | {name: value for name in NAME_FIELDS if (value := getattr(split, name))}
    if record.given and record.family and not record.family2 and not looks_like_organisation(record.family):
        parts["family"], parts["family2"] = split_surnames(record.family)
    return parts


def _is_a_way(name: str) -> bool:
    """An address, number or page that stands in for the name."""
    return "@" in name or "://" in name or not any(map(str.isalpha, name))


def _reach(kind: str, value: Labelled, identity: str, longest: int) -> Iterator[tuple[str, str, Any]]:
    if len(value.value) > longest:
        yield _leftover(Leftover(kind, value.value, value.label))
    elif value.value.strip():
        yield kind, identity, value


def _described(record: ContactRecord) -> Iterator[tuple[str, str, Any]]:
    for position in record.positions:
        if position.organisation or position.role or position.department:
            yield "position", key_of_position(position), position
            yield from _too_long(position, organisation=300, department=200, role=300)
    for address in record.addresses:
        if identity := key_of_address(address):
            yield "address", identity, address
            yield from _too_long(address, street=300, extended=300, po_box=100, city=200, region=200)
    for day in record.dates:
        yield "date", key_of_date(day.kind, day.month, day.day, day.label, day.text), day
        yield from _too_long(day, label=100, text=200)
    for other in record.relations:
        yield "relative", f"{fold(other.kind)}|{fold(other.name)}", other
        yield from _too_long(other, kind=60, name=200)
    for note in record.notes:
        if note.strip():
            yield "note", fold(note), note.strip("\n")
    for tag in record.tags:
        if folded := fold(tag)[:100]:
            yield "tag", folded, tag.strip()[:100]
    for name, kind in _KINDS.items():
        for text in getattr(record, name):
            if text.strip():
                yield kind, fold(text)[:500], text.strip()
                if len(text.strip()) > 500:
                    yield _leftover(Leftover(kind, text))


def _kept(record: ContactRecord) -> Iterator[tuple[str, str, Any]]:
    for kept in record.leftovers:
        yield _leftover(kept)
    if record.starred:
        yield _leftover(Leftover("starred", "1"))
    if record.archived:
        yield "archived", "", True
    if record.photo:
        yield "photo", hashlib.sha256(record.photo.data).hexdigest(), record.photo
    for document in record.documents:
        yield "document", hashlib.sha256(document.data).hexdigest(), document
    if record.raw:
        yield "raw", "", record.raw


def _too_long(item: Any, **longest: int) -> Iterator[tuple[str, str, Any]]:
    for name, most in longest.items():
        if len(value := getattr(item, name)) > most:
            yield _leftover(Leftover(name, value))


def _leftover(kept: Leftover) -> tuple[str, str, Any]:
    return "leftover", key_of_leftover(kept.name, kept.params, kept.value), kept


def says_nothing_new(key: Key, payload: Any) -> bool:
    """Facts that complete nobody: which program wrote the file when, the card as text."""
    if key[0] == "leftover":
        return payload.name.rpartition(".")[2].upper() in ABOUT_THE_FILE
    return key[0] == "raw"


def held_by(facts: Facts) -> set[Key]:
    """The identities by which `new_among` knows what a contact made of these facts holds."""
    values = {value_key(key[1], payload) for key, payload in facts.items() if key[0] == "field"}
    return {*facts, *values, ("field", "full_name"), ("field", "kind")}


def value_key(name: str, value: Any) -> Key:
    return "value", f"{name}|{fold(str(value))}"


def new_among(facts: Facts, held: set[Key]) -> Facts:
    """What of `facts` is not in `held`. Where a single field says something else, the other word becomes a leftover."""
    found: Facts = {}
    for key, payload in facts.items():
        if key[0] != "field":
            if key not in held and not says_nothing_new(key, payload):
                found[key] = payload
        elif key not in held:
            if _continues(key[1], facts, held):
                found[key] = payload
        elif key[1] in _WORTH_KEEPING and value_key(key[1], payload) not in held:
            kind, identity, kept = _leftover(Leftover(key[1], str(payload)))
            if (kind, identity) not in held:
                found[kind, identity] = kept
    return found


_WORTH_KEEPING = {"full_name", "nickname", "maiden", "gender", "met_where", "met_how", "met_on", "introduced_by_name"}
_AFTER = {"family2": "family", "additional": "given"}


def _continues(name: str, facts: Facts, held: set[Key]) -> bool:
    """A second surname follows only the same first one, a middle name only the same given name."""
    before = _AFTER.get(name)
    return before is None or value_key(before, facts.get(("field", before), "")) in held
