"""What happened with the people of a Monica account: calls, conversations, activities, gifts, debts, things to do."""

from collections.abc import Iterator
from typing import Literal

from lazos.core.formats.monica.book import Book, Entry, Person, Props, day_of, text, truth
from lazos.core.formats.records import (
    ExchangeRecord,
    InteractionRecord,
    PersonRef,
    Problem,
    Record,
    ReminderRecord,
)
from lazos.core.language.fold import words

_MEAL = frozenset(
    [
        "comida",
        "cena",
        "almuerzo",
        "desayuno",
        "merienda",
        "lunch",
        "dinner",
        "breakfast",
        "brunch",
        "restaurante",
        "restaurant",
        "ate",
    ]
)
_COFFEE = frozenset(["cafe", "coffee", "te", "tea"])


def happened(book: Book, person: Person, keep_texts: bool) -> Iterator[Record]:
    """Everything dated that one person brought along; see `activities` for what several shared."""
    who = PersonRef(name=person.name, uid=person.uid)
    for line, uid, props in person.sections.get("call", ()):
        day = day_of(text(props, "called_at"))
        if day:
            way: Literal["in", "out"] = "in" if truth(props.get("contact_called")) else "out"
            yield InteractionRecord(
                "monica",
                line,
                "call",
                way,
                [who],
                day,
                text=text(props, "content"),
                key=_key(person, uid),
                file=book.file,
            )
    for entry in person.sections.get("conversation", ()):
        yield from _conversation(book, person, who, entry, keep_texts)
    yield from _to_do(book, person, who)
    yield from _exchanged(book, person, who)
    if day := day_of(text(person.props, "last_talked_to")):
        key = f"{person.uid}:last_talked_to:{day}"
        yield InteractionRecord("monica", person.line, "other", "both", [who], day, key=key, file=book.file)


def _conversation(book: Book, person: Person, who: PersonRef, entry: Entry, keep_texts: bool) -> Iterator[Record]:
    """One interaction a message; a conversation without messages is one by itself."""
    line, uid, props = entry
    channel = text(book.kinds.get(text(props, "contact_field_type", "type"), {}), "name")
    messages = [item for item in props.get("messages") or () if isinstance(item, dict)]
    for number, item in enumerate(messages):
        found = item["properties"] if isinstance(item.get("properties"), dict) else item
        day = day_of(text(found, "written_at")) or day_of(text(props, "happened_at"))
        if day:
            mine = truth(found.get("written_by_me"))
            said = text(found, "content") if keep_texts else ""
            key = _key(person, text(item, "uuid") or f"{uid}:{number}")
            yield InteractionRecord(
                "monica", line, "message", "out" if mine else "in", [who], day, title=channel, text=said, key=key,
                file=book.file,
            )  # fmt: skip
    if not messages and (day := day_of(text(props, "happened_at"))):
        yield InteractionRecord(
            "monica", line, "message", "both", [who], day, title=channel, key=_key(person, uid), file=book.file
        )


def _to_do(book: Book, person: Person, who: PersonRef) -> Iterator[ReminderRecord]:
    for line, uid, props in person.sections.get("reminder", ()):
        every = text(props, "frequency_type")
        repeats = "" if every in ("", "one_time") else f"{every}/{text(props, 'frequency_number') or 1}"
        words_ = ": ".join(filter(None, (text(props, "title"), text(props, "description"))))
        yield ReminderRecord(
            "monica", line, who, words_, day_of(text(props, "initial_date", "next_expected_date")),
            truth(props.get("inactive")), repeats, _key(person, uid), book.file,
        )  # fmt: skip
    for line, uid, props in person.sections.get("task", ()):
        words_ = ": ".join(filter(None, (text(props, "title"), text(props, "description"))))
        done = truth(props.get("completed"))
        yield ReminderRecord("monica", line, who, words_, done=done, key=_key(person, uid), file=book.file)


def _exchanged(book: Book, person: Person, who: PersonRef) -> Iterator[ExchangeRecord]:
    for line, uid, props in person.sections.get("gift", ()):
        way = gift_direction(props)
        if way:
            note = ": ".join(filter(None, (text(props, "name", "title"), text(props, "comment"))))
            day = day_of(text(props, "date", "received_date", "offered_date"))
            yield ExchangeRecord("monica", line, way, "gift", who, day, note, _key(person, uid), book.file)
    for line, uid, props in person.sections.get("debt", ()):
        owed_by_me = truth(props.get("in_debt"))
        note = " ".join(filter(None, (text(props, "amount"), text(props, "currency"), text(props, "reason"))))
        yield ExchangeRecord(
            "monica", line, "received" if owed_by_me else "given", "debt", who, None, note, _key(person, uid), book.file
        )


def gift_direction(props: Props) -> Literal["given", "received"] | None:
    """None for an idea not yet carried out."""
    status = text(props, "status")
    if status == "received" or truth(props.get("has_been_received")):
        return "received"
    return "given" if status in ("offered", "given") or truth(props.get("has_been_offered")) else None


def activities(book: Book) -> Iterator[InteractionRecord | Problem]:
    """Each activity once, with all its people; one that nobody took part in is reported."""
    taking_part: dict[str, list[PersonRef]] = {}
    for person in book.people:
        if not person.partial:
            for uid in dict.fromkeys(person.activities):
                taking_part.setdefault(uid, []).append(PersonRef(name=person.name, uid=person.uid))
    for line, uid, props in book.activities:
        day, people = day_of(text(props, "happened_at")), taking_part.get(uid, [])
        if day is None or not people:
            yield Problem(line, "activity_without_people" if day else "unreadable_date", file=book.file)
            continue
        sort = text(book.kinds.get(text(props, "type", "activity_type"), {}), "name", "translation_key")
        yield InteractionRecord(
            "monica", line, _kind(f"{text(props, 'summary')} {sort}"), "both", people, day,
            title=text(props, "summary"), text=text(props, "description"),
            key=_own_key(people[0].uid, uid), file=book.file,
        )  # fmt: skip


def _kind(said: str) -> str:
    found = set(words(said.replace("_", " ")))
    if found & _MEAL:
        return "meal"
    return "coffee" if found & _COFFEE else "meeting"


def _key(person: Person, uid: str) -> str:
    return _own_key(person.uid, uid)


def _own_key(owner: str, uid: str) -> str:
    """A uuid stands for itself; a row number of one database only beside the uid of its person."""
    return uid if ":" not in uid else f"{owner}:{uid}"
