"""The shape of the sentence tables, and how a reading is compared with what was expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lazos.core.language.capture import Capture, parse
from lazos.core.language.fold import fold

TODAY = date(2026, 11, 10)


@dataclass(frozen=True)
class Sentence:
    text: str
    expected: dict[str, frozenset[str]]


def s(
    text: str,
    people: str = "",
    organisations: str = "",
    needs: str = "",
    promises: str = "",
    kind: str = "",
    **more: str,
) -> Sentence:
    """One sentence; the pieces named in ``more`` (interests, offers, theirs …) are only compared when given."""
    fields = {"people": people, "organisations": organisations, "needs": needs, "promises": promises, "kind": kind}
    return Sentence(text, {name: frozenset(_split(value)) for name, value in (fields | more).items()})


def _split(value: str) -> Iterator[str]:
    return (fold(part.strip()) for part in value.split(";") if part.strip())


def read(text: str, language: str) -> dict[str, frozenset[str]]:
    """What the parser understood, in the shape of the tables."""
    capture = parse(text, language, TODAY)
    return {name: frozenset(fold(piece) for piece in pieces) for name, pieces in _pieces(capture).items()}


def _pieces(capture: Capture) -> dict[str, list[str]]:
    return {
        "people": [person.name for person in capture.people],
        "organisations": list(capture.organisations),
        "needs": [piece.text for piece in capture.needs],
        "promises": [_promise(p.text, p.due) for p in capture.promises],
        "kind": [capture.interaction.kind] if capture.interaction else [],
        "interests": [piece.text for piece in capture.interests],
        "offers": [piece.text for piece in capture.offers],
        "theirs": [_promise(p.text, p.due) for p in capture.promises_received],
        "where": [capture.met_where.text] if capture.met_where else [],
        "introduced": [capture.introduced_by.name] if capture.introduced_by else [],
        "birthday": [f"{day.month}-{day.day}" for day in capture.key_dates],
    }


def _promise(text: str, due: date | None) -> str:
    return f"{text} > {due}" if due else text
