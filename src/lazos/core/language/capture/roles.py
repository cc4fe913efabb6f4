"""From clauses and names to the pieces of a capture."""

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.employers import add_organisations
from lazos.core.language.capture.interactions import add_interaction
from lazos.core.language.capture.meanings import meaning
from lazos.core.language.capture.payloads import add_key_date, add_promise, pieces_of
from lazos.core.language.capture.people import add_people
from lazos.core.language.capture.pieces import Capture
from lazos.core.language.capture.reading import Reading


def fill(capture: Capture, reading: Reading) -> None:
    """Writes every piece into the capture. Order matters: people last resort to the receivers of promises."""
    for clause in reading.clauses:
        _by_tag(capture, reading, clause)
    add_interaction(capture, reading)
    add_people(capture, reading)
    add_organisations(capture, reading)


def _by_tag(capture: Capture, reading: Reading, clause: Clause) -> None:
    tag = meaning(reading.scene, clause)
    if clause.negated and tag != "promise":
        return
    if tag in ("need", "interest", "offer", "learned"):
        target = {
            "need": capture.needs,
            "interest": capture.interests,
            "offer": capture.offers,
            "learned": capture.learned,
        }[tag]
        target.extend(pieces_of(reading, clause, split_lists=tag != "learned"))
    elif tag == "promise" and not clause.negated:
        add_promise(capture.promises, reading, clause)
    elif tag == "theirs":
        add_promise(capture.promises_received, reading, clause)
    elif tag == "birthday":
        add_key_date(capture, reading, clause)
