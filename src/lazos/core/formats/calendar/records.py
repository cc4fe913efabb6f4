"""What a calendar says of one occasion: when, where, what and with whom."""

from dataclasses import dataclass, field
from datetime import date, datetime

from lazos.core.formats.records import PersonRef


@dataclass(frozen=True, slots=True)
class Attendee:
    """Somebody invited. `answer` is accepted, declined, tentative or "" (none yet)."""

    person: PersonRef
    answer: str = ""


@dataclass(slots=True)
class EventRecord:
    """One occurrence of an event (RFC 5545, VEVENT).

    `starts` and `ends` are aware and in UTC, or both None for one that takes whole days: then `day` to `last_day`,
    inclusive. `timezone` is the IANA name or what the file calls its zone, "" where it floats. `key` is the same for
    the same occurrence whenever it is read again.
    """

    line: int
    key: str
    title: str
    day: date  # in the zone of the event
    last_day: date
    starts: datetime | None = None
    ends: datetime | None = None
    timezone: str = ""
    place: str = ""
    text: str = ""
    url: str = ""
    organiser: PersonRef | None = None
    attendees: list[Attendee] = field(default_factory=list)
    recurring: bool = False
    cancelled: bool = False
    file: str = ""
