"""The messages that come with Lazos, laid out to look through: by moment, and by words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lazos.core.language.fold import fold
from lazos.practice.drafts.situations import MOMENTS, Moment
from lazos.practice.drafts.writing import readable


@dataclass(frozen=True, slots=True)
class Message:
    code: str
    name: str
    text: str


def shelf(language: str, text: str = "", only: str = "") -> list[tuple[Moment, list[Message]]]:
    """Those of the moment `only` (all where it names none) whose name or text holds every word of `text`."""
    words = fold(text).split()
    wanted = [moment for moment in MOMENTS if moment.code == only] or MOMENTS
    laid = ((moment, list(_holding(moment, language, words))) for moment in wanted)
    return [(moment, messages) for moment, messages in laid if messages]


def _holding(moment: Moment, language: str, words: list[str]) -> Iterator[Message]:
    for code, name in moment.situations.items():
        message = Message(code, str(name), readable(code, language))
        told = fold(f"{moment.name} {name} {message.text}") if words else ""
        if all(word in told for word in words):
            yield message
