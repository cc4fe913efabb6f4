"""From clauses and names to the pieces of a capture."""

import re

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.employers import add_organisations
from lazos.core.language.capture.interactions import add_interaction
from lazos.core.language.capture.payloads import add_key_date, add_promise, pieces_of
from lazos.core.language.capture.people import add_people
from lazos.core.language.capture.pieces import Capture
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.scene import Scene


def fill(capture: Capture, reading: Reading) -> None:
    """Writes every piece into the capture. Order matters: people last resort to the receivers of promises."""
    for clause in reading.clauses:
        _by_tag(capture, reading, clause)
    add_interaction(capture, reading)
    add_people(capture, reading)
    add_organisations(capture, reading)


def _by_tag(capture: Capture, reading: Reading, clause: Clause) -> None:
    tag = _meaning(reading.scene, clause)
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


def _meaning(scene: Scene, clause: Clause) -> str:
    """The tag once the subject is known: “she needs to hire” is a need, “I need to send” a promise."""
    words = [scene.fold(i) for i in range(clause.start, clause.body)]
    third = clause.subject == "third"
    if clause.tag == "promise" and words:
        if words[0] in ("need", "have", "got", "must", "should") and third:
            return "need" if words[0] == "need" else "learned"
        if words[0] in ("promised", "agreed", "offered") and scene.fold(clause.body + 1) in ("me", "us"):
            return "theirs"
        if words[0] == "promised" and (third or scene.fold(clause.body) in ("me", "us", "que")):
            return "theirs"
        if words[0] in ("quedo", "quedaron") and re.match(
            r"[a-z]+(?:ar|er|ir)(?:me|nos)(?:l[aeo]s?)?$", scene.fold(clause.body)
        ):
            return "theirs"
        if words[0] == "quedo" and scene.tokens[clause.start].text.lower().endswith("ó"):
            return "theirs"
        if words[0] in ("quede", "quedo", "prometio") and third:
            return "theirs" if words[0] != "quede" else "promise"
        if words == ["will"] and third:
            return "theirs"
    if clause.tag == "need" and (clause.subject == "first" or (words[:1] in (["need"], ["seek"]) and not third)):
        return "none"
    if clause.tag in ("interest", "offer") and (
        clause.subject == "first" or (words[:1] in (["love"], ["like"], ["enjoy"], ["know"]) and not third)
    ):
        return "none"
    return clause.tag
