"""The content of a Monica account, whichever export it came from."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

Props = dict[str, Any]
Entry = tuple[int, str, Props]
"""(line, uid, properties) of one thing."""


@dataclass(slots=True)
class Person:
    """A contact: `sections` by singular name (contact_field, note, call …)."""

    line: int
    uid: str
    props: Props
    sections: dict[str, list[Entry]] = field(default_factory=dict)
    activities: list[str] = field(default_factory=list)
    photos: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        parts = (text(self.props, key) for key in ("first_name", "middle_name", "last_name"))
        return " ".join(part for part in parts if part)

    @property
    def partial(self) -> bool:
        """Only known as someone's relative, without anything of their own."""
        own = any(self.sections.values()) or self.activities or self.props.get("birthdate")
        return truth(self.props.get("is_partial")) and not own and not text(self.props, "job", "company")


@dataclass(slots=True)
class Book:
    """Everything of an account. `kinds` names genders, field, activity, life event and relationship types by uid."""

    source: str = "monica"
    file: str = ""
    owner: Props = field(default_factory=dict)
    people: list[Person] = field(default_factory=list)
    activities: list[Entry] = field(default_factory=list)
    relations: list[Props] = field(default_factory=list)
    kinds: dict[str, Props] = field(default_factory=dict)
    photos: dict[str, Props] = field(default_factory=dict)


def text(props: Props, *keys: str) -> str:
    """The first of the keys that holds text (or a number), tidied."""
    for key in keys:
        value = props.get(key)
        if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
            return str(value).strip()
    return ""


def truth(value: object) -> bool:
    """true, 1, "1", "yes" …"""
    return value is True or str(value).strip().casefold() in ("1", "true", "yes")


def day_of(value: str) -> date | None:
    """The day of an ISO text, without its time: Monica writes midnight UTC for a mere day."""
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None


def moment_of(value: str) -> datetime | None:
    """An aware moment; UTC where the text says nothing."""
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
