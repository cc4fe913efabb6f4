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
    expected: dict[str, tuple[frozenset[str], ...]]


def s(
    text: str,
    people: str = "",
    organisations: str = "",
    needs: str = "",
    promises: str = "",
    kind: str = "",
    **more: str,
) -> Sentence:
    """One sentence; the pieces named in ``more`` (interests, offers, theirs …) are only compared when given.

    ``*`` is not compared; ``a|b`` accepts either for the piece, and ``text > *`` any date.
    """
    fields = {"people": people, "organisations": organisations, "needs": needs, "promises": promises, "kind": kind}
    return Sentence(text, {name: _split(value) for name, value in (fields | more).items() if value != "*"})


def _split(value: str) -> tuple[frozenset[str], ...]:
    """One set of acceptable wordings for each piece."""
    return tuple(frozenset(_alternatives(part)) for part in value.split(";") if part.strip())


def _alternatives(part: str) -> Iterator[str]:
    """``a|b > day`` → ``a > day``, ``b > day``: a date at the end holds for the wordings before it that have none."""
    wordings = [wording.strip() for wording in part.split("|")]
    due = wordings[-1].partition(" > ")[2]
    return (fold(w if " > " in w or not due else f"{w} > {due}") for w in wordings)


def differences(sentence: Sentence, language: str) -> dict[str, tuple[list[list[str]], list[str]]]:
    """Per field that was read wrongly: what was expected, what was read."""
    found = read(sentence.text, language)
    return {
        name: ([sorted(wordings) for wordings in expected], sorted(found[name]))
        for name, expected in sentence.expected.items()
        if not _agree(expected, found[name])
    }


def _agree(expected: tuple[frozenset[str], ...], found: frozenset[str]) -> bool:
    left = set(found)
    for wordings in expected:
        match = next((piece for piece in left if fits(piece, wordings)), None)
        if match is None:
            return False
        left.remove(match)
    return not left


def fits(piece: str, wordings: frozenset[str]) -> bool:
    """Whether what was read is one of the acceptable wordings."""
    return piece in wordings or f"{piece.partition(' > ')[0]} > *" in wordings


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
