"""What every reader yields: plain records that know the line they came from.

A reader never raises for bad content. It yields a `Problem` with the line and a code, and goes on with the next
record. What it does not understand goes, verbatim, into `ContactRecord.leftovers`, so that an export gives it back.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

Direction = Literal["in", "out", "both"]


@dataclass(slots=True)
class Problem:
    """A record, or part of one, that could not be read.

    `line` is 1-based in the file (in a zip: of the member named by `file`). `code` is a stable word that the screens
    translate; `facts` fills its sentence. `fatal`: the whole file was refused, no record follows. `skipped`: a record
    was left out (False: the record was kept and only a detail of it was dropped or repaired).
    """

    line: int
    code: str
    facts: Mapping[str, str] = field(default_factory=dict)
    file: str = ""
    fatal: bool = False
    skipped: bool = True


@dataclass(slots=True)
class Labelled:
    """One e-mail, phone, link or messenger handle. `label` is folded to home, work, mobile … or kept as written."""

    value: str
    label: str = ""
    preferred: bool = False


@dataclass(slots=True)
class AddressRecord:
    street: str = ""
    extended: str = ""
    po_box: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""
    formatted: str = ""
    label: str = ""


@dataclass(slots=True)
class DateRecord:
    """A day of the year, the year known or not: `kind` is birthday, anniversary, death or other (then see `label`).

    A date that is words ("circa 1800") has month and day None and keeps its `text`.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    label: str = ""
    text: str = ""


@dataclass(slots=True)
class PositionRecord:
    organisation: str = ""
    department: str = ""
    role: str = ""
    started: str = ""  # ISO, as precise as known: "2014", "2014-03", "2014-03-01"
    finished: str = ""
    current: bool = True


@dataclass(slots=True)
class RelationRecord:
    """A person beside this person: `kind` is the word of the source, folded (spouse, child, assistant, manager …)."""

    kind: str
    name: str
    uid: str = ""


@dataclass(slots=True)
class Binary:
    """A photo or document that was inside the file. Never fetched: a reference by address stays a leftover."""

    data: bytes
    media_type: str = ""
    name: str = ""


@dataclass(slots=True)
class Leftover:
    """Something kept as it was: a content line of a vCard, a column of a CSV, a section of a JSON."""

    name: str
    value: str
    params: str = ""


@dataclass(slots=True)
class ContactRecord:
    """One person (or organisation) of an address book.

    `family` is the first surname with its particles, `family2` the second; `full_name` as the source wrote it.
    `uid` is the source's own stable key ("" where it has none). `formality` is "" | "tu" | "usted".
    """

    source: str
    line: int = 0
    file: str = ""
    uid: str = ""
    kind: Literal["person", "organisation", "group"] = "person"
    full_name: str = ""
    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    family2: str = ""
    suffix: str = ""
    nickname: str = ""
    maiden: str = ""
    phonetic: str = ""
    gender: str = ""
    positions: list[PositionRecord] = field(default_factory=list)
    emails: list[Labelled] = field(default_factory=list)
    phones: list[Labelled] = field(default_factory=list)
    addresses: list[AddressRecord] = field(default_factory=list)
    links: list[Labelled] = field(default_factory=list)
    messengers: list[Labelled] = field(default_factory=list)
    dates: list[DateRecord] = field(default_factory=list)
    relations: list[RelationRecord] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    interests: list[str] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    offers: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)
    met_how: str = ""
    met_where: str = ""
    met_on: date | None = None
    introduced_by: str = ""
    preferred_channel: str = ""
    formality: str = ""
    archived: bool = False
    starred: bool = False
    created_at: datetime | None = None
    photo: Binary | None = None
    documents: list[Binary] = field(default_factory=list)
    leftovers: list[Leftover] = field(default_factory=list)
    raw: str = ""  # the vCard as it was, where the source is one


@dataclass(slots=True)
class PersonRef:
    """Who took part: enough to find a contact by. At least one of the fields is set."""

    name: str = ""
    url: str = ""
    email: str = ""
    uid: str = ""


@dataclass(slots=True)
class InteractionRecord:
    """A message, call, meeting … `at` is aware (UTC) where the source gives a time, else `day` alone is set.

    `people` are the others, never the owner. `text` is the body, kept only where the member chooses so.
    `key` identifies it within its source, so that a second import changes nothing.
    """

    source: str
    line: int
    kind: str  # coffee, meal, call, video, meeting, message, email, event, letter, connection, other
    direction: Direction
    people: list[PersonRef]
    day: date
    at: datetime | None = None
    title: str = ""
    text: str = ""
    key: str = ""
    file: str = ""


@dataclass(slots=True)
class ExchangeRecord:
    """Value given or received: a recommendation, an endorsement, a gift, a debt."""

    source: str
    line: int
    direction: Literal["given", "received"]
    kind: str
    person: PersonRef
    day: date | None = None
    note: str = ""
    key: str = ""
    file: str = ""


@dataclass(slots=True)
class ReminderRecord:
    """Something to do about a person, from a task or reminder of the source."""

    source: str
    line: int
    person: PersonRef
    text: str
    due: date | None = None
    done: bool = False
    repeats: str = ""
    key: str = ""
    file: str = ""


@dataclass(slots=True)
class OwnerRecord:
    """Facts about the member who exported the file (their own profile); keys are plain English words."""

    source: str
    facts: dict[str, Any] = field(default_factory=dict)
    file: str = ""


Record = ContactRecord | InteractionRecord | ExchangeRecord | ReminderRecord | OwnerRecord
