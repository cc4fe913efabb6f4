"""What a clause says once it is known who speaks: “she needs to hire” is a need, “I need to send” a promise."""

import re

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.lexicon import FIRST_PERSON, LEAD_IN
from lazos.core.language.capture.scene import STRONG, WEAK, Scene
from lazos.core.language.capture.strangers import is_thing


def meaning(scene: Scene, clause: Clause) -> str:
    """The tag once the subject is known; “none” where it says nothing of the other person."""
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
        if words[:2] == ["volunteered", "to"] and third:
            return "offer"
        if (words == ["will"] or words[-2:] == ["going", "to"]) and third:
            return "theirs"
    if clause.tag == "need" and _of_a_thing(scene, clause.start - 1):
        return "none"  # “Car needs a service”
    third = third or (words[:1] == ["need"] and _has_a_subject(scene, clause))
    if clause.tag == "need" and (clause.subject == "first" or (words[:1] in (["need"], ["seek"]) and not third)):
        return "none"
    if clause.tag in ("interest", "offer") and (
        clause.subject == "first" or (words[:1] in (["love"], ["like"], ["enjoy"], ["know"]) and not third)
    ):
        return "none"
    return clause.tag


def _of_a_thing(scene: Scene, index: int) -> bool:
    """Whether a thing, and nobody's, opens the clause: not “her website needs …”, “Brian from accounting needs …”."""
    first = index - (scene.fold(index - 1) in ("the", "el", "la", "los", "las"))
    return is_thing(scene, index) and index >= 0 and scene.boundary[first] > 0


def _has_a_subject(scene: Scene, clause: Clause) -> bool:
    """“…, his team need drivers”: what stands before the verb in its clause, and is neither of us, needs it."""
    before = next((i for i in range(clause.start, -1, -1) if scene.boundary[i]), 0)
    if before == clause.start and scene.boundary[before] == WEAK:
        return _several(scene, before)
    words = {scene.fold(i) for i in range(before, clause.start)}
    return bool(words - LEAD_IN) and not words & (FIRST_PERSON | {"to", "i", "we", "will", "you"})


def _several(scene: Scene, end: int) -> bool:
    """“Jerome and Adwoa, two kids, need a dentist”: of one person it would be “needs”."""
    for index in range(end - 1, 0, -1):
        if scene.fold(index) == "they" or (scene.fold(index - 1) in ("and", "&") and scene.is_capital(index)):
            return True
        if scene.boundary[index] == STRONG and scene.fold(index - 1) != ":":
            return False
    return False
