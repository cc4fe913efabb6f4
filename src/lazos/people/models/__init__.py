"""PRIVATE: the people a member knows. Every row has an owner; the only door is `people.access`."""

from lazos.people.models.circles import Circle, CircleFull, Tending
from lazos.people.models.contact import Archival, Attachment, Contact, Rest
from lazos.people.models.facts import (
    Address,
    Email,
    Fact,
    KeyDate,
    Leftover,
    Link,
    Phone,
    Position,
    Relation,
    Relative,
    Tag,
)
from lazos.people.models.history import ContactDay, Exchange, Interaction
from lazos.people.models.identity import Merge, NotTheSame, PossibleDuplicate
from lazos.people.models.origin import Origin, SourceKey

__all__ = [
    "Address",
    "Archival",
    "Attachment",
    "Circle",
    "CircleFull",
    "Contact",
    "ContactDay",
    "Email",
    "Exchange",
    "Fact",
    "Interaction",
    "KeyDate",
    "Leftover",
    "Link",
    "Merge",
    "NotTheSame",
    "Origin",
    "Phone",
    "Position",
    "PossibleDuplicate",
    "Relation",
    "Relative",
    "Rest",
    "SourceKey",
    "Tag",
    "Tending",
]
