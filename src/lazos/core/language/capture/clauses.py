# ruff: noqa: E501 — word lists and tables read best as written
"""The clauses of a note and what each one says: a need, a promise, a meeting … found by the words that open them."""

from dataclasses import dataclass, field, replace

from lazos.core.language.capture.bonds import phrase_start
from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.lexicon import FIRST_PERSON, LEAD_IN, NEGATION, NOTHING, THIRD_PERSON
from lazos.core.language.capture.openings import openings
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.verbs import Opening

# Opening words that carry the negation in themselves: “no olvidar”, “don't forget to”.
_PAYLOAD_TAGS = frozenset("need interest offer promise theirs skip own".split())


_INTERACTION_NOUNS = frozenset(
    """cafe comida almuerzo cena desayuno llamada reunion junta mensaje correo mail email call coffee lunch dinner meeting text beer cerveza tinto
    mate zoom teams meet evento feria charla taller conferencia texto te nota audio message""".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``lead`` to ``end``: the lead-in (subject, negation), the opening words at ``start``, the rest at ``body``."""

    tag: str
    lead: int
    start: int
    body: int
    end: int
    negated: bool = False
    subject: str = ""
    extra: list[str] = field(default_factory=list)


def split(scene: Scene, entities: list[Entity]) -> list[Clause]:
    """The clauses in order, covering the note from the first opening words to its end."""
    at_token = {i: entity for entity in entities for i in range(entity.first, entity.last)}
    clauses: list[Clause] = []
    for opening in openings(scene, at_token):
        clause = _lead_in(scene, opening, at_token)
        current = _current(scene, clauses, clause)
        if not _may_open(scene, clause, current, at_token):
            aside = opening.tag in ("meet:coffee", "meet:meal") and current and _after_comma(scene, current, opening)
            if current and opening.tag.startswith("meet:") and not aside:
                current.extra.append(opening.tag)
            continue
        if current and current.tag == "introduced" and clause.tag.startswith("meet:"):
            clause = replace(clause, lead=clause.start)
        if clauses:
            clauses[-1] = replace(clauses[-1], end=_trim(scene, clauses[-1].body, min(clause.lead, clauses[-1].end)))
        clauses.append(clause)
    return [_close(scene, clause, at_token) for clause in clauses]


def _after_comma(scene: Scene, current: Clause, opening: Opening) -> bool:
    """“Visita de Jon, trae café de Huila”: no coffee was had."""
    return any(scene.fold(i) == "," for i in range(current.body, opening.start))


def _lead_in(scene: Scene, opening: Opening, at_token: dict[int, Entity]) -> Clause:
    lead, negated, subject = opening.start, False, ""
    for _ in range(14):
        if lead == 0 or scene.boundary[lead] == STRONG:
            break
        before = lead - 1
        word = scene.fold(before)
        entity = at_token.get(before)
        if entity and entity.kind in ("person", "organisation"):
            subject = subject or "third"
            lead = phrase_start(scene, entity.first) if entity.kind == "person" else entity.first
            continue
        if scene.boundary[lead]:
            break
        if before in scene.mention_at or word in LEAD_IN or word in ("de", "del", "a", "con", "from", "of", "at", "@"):
            negated = negated or word in NEGATION
            subject = subject or (
                "first"
                if word in FIRST_PERSON
                else "third"
                if word in THIRD_PERSON and scene.tokens[before].text != "el"
                else ""
            )
            lead = before
            continue
        break
    phrase = [scene.fold(i) for i in range(opening.start, opening.body)]
    if not subject and phrase:
        subject = "first" if phrase[0] in FIRST_PERSON else "third" if phrase[0] in THIRD_PERSON else ""
    return Clause(opening.tag, lead, opening.start, opening.body, len(scene.tokens), negated, subject)


def _current(scene: Scene, clauses: list[Clause], new: Clause) -> Clause | None:
    """The clause that is still open where the new one would begin: none after a full stop."""
    if not clauses:
        return None
    last = clauses[-1]
    return None if any(scene.boundary[i] == STRONG for i in range(last.body + 1, new.start + 1)) else last


def _may_open(scene: Scene, new: Clause, current: Clause | None, at_token: dict[int, Entity]) -> bool:
    if current is None:
        return True
    weak = scene.boundary[new.lead] > 0
    relative = any(scene.fold(i) in ("que", "who", "quien", "which") for i in range(new.lead, new.start))
    if (
        new.start == current.body
        and current.tag not in ("learned", "works", "introduced")
        and not current.tag.startswith("meet:")
    ):
        return False
    if new.tag.startswith("meet:"):
        if current.tag == "introduced":
            return True
        if current.tag in _PAYLOAD_TAGS or current.tag in ("learned",):
            return weak and _clear_meeting(scene, new)
        return weak and not (
            new.body - new.start == 1 and scene.fold(new.start) in _INTERACTION_NOUNS and not _clear_meeting(scene, new)
        )
    if current.tag in ("promise", "theirs", "skip"):
        comma = scene.fold(new.lead - 1) in (",", ";", "-", "–", "(")
        if new.tag == "introduced":
            return comma
        return weak and (
            new.tag in ("promise", "theirs") or comma or bool(new.subject) or new.tag in ("need", "interest", "offer")
        )
    if current.tag in ("need", "interest", "offer") and new.tag in ("promise", "theirs") and scene.run_on:
        return weak or not relative
    if current.tag in ("need", "interest", "offer"):
        if new.tag in ("introduced", "works"):
            return weak
        if new.tag == "learned":
            return weak
        return weak or (relative and new.tag in ("need", "interest", "offer") and False)
    return True


_HELD = frozenset("had ate took".split())


def _clear_meeting(scene: Scene, new: Clause) -> bool:
    """A past verb, or a noun with its “con”: not the café inside a promise."""
    if scene.fold(new.body) in ("con", "with", "w", "a", "al") or scene.fold(new.body - 1) in (
        "con",
        "with",
        "a",
        "for",
        "from",
    ):
        return True
    verb = new.start + (scene.fold(new.start) in ("nos", "me") and new.body - new.start > 1)
    return scene.fold(verb) in _HELD or (
        scene.fold(new.start) not in _INTERACTION_NOUNS
        and new.body - new.start >= 1
        and scene.tokens[verb].fold.endswith(("e", "i", "imos", "amos", "o", "ed", "et"))
    )


def _trim(scene: Scene, start: int, end: int) -> int:
    """Back over the comma or conjunction that joins the next clause."""
    while end > start and (
        (scene.tokens[end - 1].kind == "punct" and scene.tokens[end - 1].text not in "€$£")
        or (scene.is_conjunction(end - 1) and not _closes_a_sentence(scene, end))
    ):
        end -= 1
    return end


def _closes_a_sentence(scene: Scene, end: int) -> bool:
    """“Try again then.”: what joins nothing is no conjunction."""
    return end >= len(scene.tokens) or scene.boundary[end + 1] == STRONG


def _goes_on(scene: Scene, clause: Clause, index: int, at_token: dict[int, Entity]) -> bool:
    """“… with Gezim, who needs a plumber, and Marv, who sells tiles”: the list of people goes on after what one needs."""
    person = at_token.get(index + 2)
    return (
        clause.tag in ("need", "interest", "offer")
        and scene.fold(index) == ","
        and scene.fold(index + 1) in ("and", "y", "e", "&")
        and person is not None
        and person.kind == "person"
        and scene.fold(person.last) in (",", "who", "que", "(", ".", "")
    )


def _close(scene: Scene, clause: Clause, at_token: dict[int, Entity]) -> Clause:
    end = clause.end
    for index in range(max(clause.body, clause.start + 1), clause.end):
        if _goes_on(scene, clause, index, at_token):
            end = index
            break
        if scene.boundary[index] == STRONG and scene.fold(index - 1) != ":":
            end = index
            break
    end = _trim(scene, clause.body, end)
    nothing = scene.fold(clause.body) in NOTHING or (
        scene.fold(clause.body) in ("ni", "de") and scene.fold(clause.body + 1) in NOTHING
    )
    return replace(clause, end=end, negated=clause.negated or nothing)
