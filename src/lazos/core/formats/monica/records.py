"""From a Monica account to plain records.

What the member wrote about a call or an activity is kept; what was said in conversations only with `keep_texts`.
People who are only somebody's relative become a relation of that person and no contact.
"""

import base64
import binascii
import re
from collections.abc import Iterator

from lazos.core.formats.monica.book import Book, Person, Props, day_of, moment_of, text, truth
from lazos.core.formats.monica.history import activities, gift_direction, happened
from lazos.core.formats.records import (
    AddressRecord,
    Binary,
    ContactRecord,
    DateRecord,
    Labelled,
    Leftover,
    OwnerRecord,
    PositionRecord,
    Problem,
    Record,
    RelationRecord,
)
from lazos.core.language.fold import fold

_KEPT = ("food_preferences", "stay_in_touch_frequency", "number_of_views", "is_dead")
_DATA_URL = re.compile(r"^data:([\w/+.\-]*);base64,", re.ASCII)
_MESSENGERS = ("telegram", "whatsapp", "signal", "skype", "messenger")


def records_of(book: Book, keep_texts: bool) -> Iterator[Record | Problem]:
    """The owner, then each contact followed by what happened with them, then the activities with all their people."""
    if facts := {key: text(book.owner, key) for key in ("first_name", "last_name", "email") if text(book.owner, key)}:
        named = {"given": facts.get("first_name", ""), "family": facts.get("last_name", "")}
        yield OwnerRecord("monica", {**named, "emails": [facts["email"]] if "email" in facts else []}, book.file)
    relations = _relations(book)
    for person in book.people:
        if person.partial:
            continue
        if not person.name and not text(person.props, "nickname"):
            yield Problem(person.line, "no_identity", file=book.file)
            continue
        yield _contact(book, person, relations.get(person.uid, []))
        yield from happened(book, person, keep_texts)
    yield from activities(book)


def _relations(book: Book) -> dict[str, list[RelationRecord]]:
    """`contact_is` is the `type` of `of_contact`: the relation stands on the latter."""
    by_uid = {person.uid: person for person in book.people}
    found: dict[str, list[RelationRecord]] = {}
    for props in book.relations:
        other = by_uid.get(text(props, "contact_is"))
        kind = text(props, "type")
        kind = text(book.kinds.get(kind, {}), "name") or kind
        if other and kind:
            found.setdefault(text(props, "of_contact"), []).append(RelationRecord(fold(kind), other.name, other.uid))
    return found


def _contact(book: Book, person: Person, relations: list[RelationRecord]) -> ContactRecord:
    props = person.props
    record = ContactRecord("monica", person.line, book.file, person.uid, relations=relations)
    record.full_name = person.name or text(props, "nickname")
    record.given, record.additional = text(props, "first_name"), text(props, "middle_name")
    record.family, record.nickname = text(props, "last_name"), text(props, "nickname")
    record.gender = text(book.kinds.get(text(props, "gender"), {}), "name")
    record.tags = [str(tag) for tag in props.get("tags") or () if tag]
    record.starred, record.archived = truth(props.get("is_starred")), props.get("is_active") in (False, 0, "0")
    record.created_at = moment_of(text(props, "created_at"))
    record.notes = [text(props, "description")] if text(props, "description") else []
    if text(props, "job", "company"):
        record.positions.append(PositionRecord(text(props, "company"), "", text(props, "job")))
    for kind, key in (("birthday", "birthdate"), ("death", "deceased_date")):
        record.dates.extend(_special_date(kind, props.get(key)))
    _met(book, record, props)
    for kind, entries in person.sections.items():
        for entry in entries:
            _section(book, record, kind, entry[2])
    _photo(book, record, person)
    record.leftovers.extend(Leftover(key, text(props, key)) for key in _KEPT if text(props, key) not in ("", "0"))
    if truth(props.get("is_dead")):
        record.leftovers.append(Leftover("is_dead", "true"))
    return record


def _met(book: Book, record: ContactRecord, props: Props) -> None:
    met = props.get("first_met_date") or props.get("first_met")
    day = day_of(text(met, "date")) if isinstance(met, dict) else day_of(str(met or ""))
    record.met_on = day
    record.met_where = text(props, "first_met_where")
    record.met_how = text(props, "first_met_additional_info", "first_met_additional_information")
    through = text(props, "first_met_through", "first_met_through_contact", "first_met_through_contact_id")
    known = next(
        (person for person in book.people if through and through in (person.uid, text(person.props, "id"))), None
    )
    record.introduced_by = known.name if known else ""


def _section(book: Book, record: ContactRecord, kind: str, props: Props) -> None:
    match kind:
        case "contact_field":
            _field(book, record, props)
        case "note":
            if text(props, "body"):
                record.notes.append(text(props, "body"))
        case "address":
            record.addresses.append(_address(props))
        case "life_event":
            _life_event(book, record, props)
        case "pet":
            sort = text(book.kinds.get(text(props, "type", "pet_category"), {}), "name")
            record.leftovers.append(Leftover("pet", " ".join(filter(None, (text(props, "name"), sort)))))
        case "document":
            if found := _binary(props):
                record.documents.append(found)
        case "gift" if gift_direction(props) is None:
            record.leftovers.append(Leftover("gift_idea", text(props, "name", "title")))


def _field(book: Book, record: ContactRecord, props: Props) -> None:
    value = text(props, "data")
    sort = book.kinds.get(text(props, "type", "contact_field_type"), {})
    name, protocol = fold(text(sort, "name")), text(sort, "protocol")
    kind = text(sort, "type") or {"mailto:": "email", "tel:": "phone"}.get(protocol, "")
    if kind == "email" or (not sort and "@" in value):
        record.emails.append(Labelled(value))
    elif kind == "phone" or name in ("whatsapp",):
        record.phones.append(Labelled(value, "" if kind == "phone" and name in ("phone", "telefono") else name))
    elif "/" in value or (name not in _MESSENGERS and "." in value):
        record.links.append(Labelled(value, name))
    elif value:
        record.messengers.append(Labelled(value, name))


def _address(props: Props) -> AddressRecord:
    return AddressRecord(
        street=text(props, "street"), city=text(props, "city"), region=text(props, "province"),
        postcode=text(props, "postal_code"), country=text(props, "country"), label=text(props, "name"),
    )  # fmt: skip


def _life_event(book: Book, record: ContactRecord, props: Props) -> None:
    label = text(props, "name") or text(book.kinds.get(text(props, "type", "life_event_type"), {}), "name")
    day = day_of(text(props, "happened_at"))
    if day:
        record.dates.append(DateRecord("other", day.year, day.month, day.day, label=label))
    if text(props, "note"):
        record.notes.append(f"{label}: {text(props, 'note')}" if label else text(props, "note"))


def _special_date(kind: str, value: object) -> Iterator[DateRecord]:
    """An age alone gives no day: its computed year stays as words."""
    props = value if isinstance(value, dict) else {"date": value}
    day = day_of(text(props, "date"))
    if day is None:
        return
    if truth(props.get("is_age_based")):
        yield DateRecord(kind, day.year, text=f"~{day.year}")
    else:
        yield DateRecord(kind, None if truth(props.get("is_year_unknown")) else day.year, day.month, day.day)


def _photo(book: Book, record: ContactRecord, person: Person) -> None:
    for uid in person.photos:
        if record.photo is None and (found := _binary(book.photos.get(uid, {}))):
            record.photo = found
    for _, _, props in person.sections.get("photo", ()):
        if record.photo is None:
            record.photo = _binary(props)


def _binary(props: Props) -> Binary | None:
    """What `dataUrl` (or bare base64) holds; None for a reference or damaged data."""
    data = text(props, "dataUrl", "data_url", "data", "content")
    found = _DATA_URL.match(data)
    try:
        raw = base64.b64decode(data[found.end() if found else 0 :], validate=True)
    except (binascii.Error, ValueError):
        return None
    kind = found[1] if found else text(props, "mime_type", "type")
    return Binary(raw, kind, text(props, "original_filename", "filename")) if raw else None
