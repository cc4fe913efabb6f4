"""What one note says: the pieces a capture is made of, each with its place in the text."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Span = tuple[int, int]
InteractionKind = Literal["coffee", "meal", "call", "video", "meeting", "message", "email", "event"]
ExchangeKind = Literal[
    "article", "introduction", "advice", "referral", "resource", "feedback", "help", "congratulation", "thanks"
]


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage of the note: ``text`` as written (trimmed), ``span`` its offsets, ``confidence`` 0–1.

    ``who``, here and below: whose it is, a name of ``people`` (or of ``introduced_by``); empty where nothing says it.
    """

    text: str
    span: Span
    confidence: float = 0.9
    who: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone met or spoken with. ``name`` in capitals and small letters whatever was typed."""

    name: str
    span: Span
    confidence: float = 0.9
    title: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Promise:
    """Something to do: ``text`` without its date, ``due`` or None, the spans of both."""

    text: str
    due: date | None
    span: Span
    due_span: Span | None = None
    confidence: float = 0.9
    who: str = ""


@dataclass(frozen=True, slots=True)
class Interaction:
    """The contact itself. ``day`` only when said; ``direction`` ``in``, ``out`` or ``both``; ``minutes`` when said."""

    kind: InteractionKind
    span: Span
    confidence: float = 0.9
    day: date | None = None
    direction: str = "both"
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """Something given or received in the past: its kind and the passage that says it."""

    kind: ExchangeKind
    text: str
    span: Span
    confidence: float = 0.8
    who: str = ""


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A day that comes back each year: ``kind`` birthday or anniversary, month, day, and the year when said."""

    kind: str
    month: int
    day: int
    span: Span
    year: int | None = None
    confidence: float = 0.9
    who: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """What the note leaves open: ``code`` (same_name, which_date, surname_or_organisation), place, options."""

    code: str
    span: Span
    options: tuple[str, ...] = ()


@dataclass(slots=True)
class Capture:
    """All that was understood of one note; anything may be empty. ``language`` is the one it seems written in."""

    text: str
    language: str
    people: list[Person] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    organisation_pieces: list[Piece] = field(default_factory=list)
    needs: list[Piece] = field(default_factory=list)
    offers: list[Piece] = field(default_factory=list)
    interests: list[Piece] = field(default_factory=list)
    learned: list[Piece] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    promises_received: list[Promise] = field(default_factory=list)
    interaction: Interaction | None = None
    met_where: Piece | None = None
    met_on: date | None = None
    place: Piece | None = None
    roles: list[Piece] = field(default_factory=list)
    introduced_by: Person | None = None
    relations: list[Piece] = field(default_factory=list)
    circles: list[Piece] = field(default_factory=list)
    given: list[Exchange] = field(default_factory=list)
    received: list[Exchange] = field(default_factory=list)
    key_dates: list[KeyDate] = field(default_factory=list)
    emails: list[Piece] = field(default_factory=list)
    phones: list[Piece] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    @property
    def role(self) -> Piece | None:
        """The first role named."""
        return self.roles[0] if self.roles else None

    @property
    def relation(self) -> Piece | None:
        """What the first of whom it is said is to the member: mentor, mentee, peer, sponsor."""
        return self.relations[0] if self.relations else None

    @property
    def circle(self) -> Piece | None:
        """The first circle named: friends, family, neighbours, coworkers …"""
        return self.circles[0] if self.circles else None
