"""One line of a note into its pieces: who, where, what they need and care about, what was promised and by when.

Tokens → names and dates → clauses, each with the words that open it → roles. Closed word lists and grammar, Spanish
and English together (people mix them); no model. Time is linear in the length of the note.
"""

from collections.abc import Iterable
from datetime import date

from lazos.core.language import detect
from lazos.core.language.capture import clauses, details, names, roles, whose
from lazos.core.language.capture.pieces import (
    Capture,
    Exchange,
    Interaction,
    KeyDate,
    Person,
    Piece,
    Promise,
    Question,
)
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.scene import Scene, known_phrases

__all__ = ["Capture", "Exchange", "Interaction", "KeyDate", "Person", "Piece", "Promise", "Question", "parse"]

# A note, not a document: what comes after is kept by the caller but not read.
MAX_LENGTH = 10_000


def parse(
    text: str,
    language: str,
    today: date,
    known_people: Iterable[str] = (),
    known_organisations: Iterable[str] = (),
) -> Capture:
    """Reads a note. ``language`` (``es``/``en``) is a hint: clear text in the other one is read as such.

    Only the first 10,000 characters are read. Spans are offsets (code points) in ``text``. Never raises for any text.
    """
    read = text[:MAX_LENGTH]
    language = detect.guess(read) or (language if language in ("es", "en") else "es")
    organisations = known_phrases(known_organisations)
    scene = Scene(read, language, today, frozenset(organisations), known_phrases(known_people) | organisations)
    entities = names.find(scene)
    capture = Capture(text=text, language=language)
    reading = Reading(scene, entities, clauses.split(scene, entities))
    roles.fill(capture, reading)
    details.fill(capture, scene, entities)
    whose.assign(capture, reading)
    return capture
