"""Who a clause is about and whom it is for, where the sentence says so; and which names stand inside what was said."""

from lazos.core.language.capture.bonds import phrase_start
from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.gazetteer import EVENT_HEADS, ORG_HEADS, VENUE_HEADS
from lazos.core.language.capture.meanings import meaning
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.verbs import INFINITIVE

_MASKS = frozenset("own need interest offer promise theirs learned skip".split())
_SAID = ("need", "interest", "offer", "learned")
# What stands before a name that somebody does something to, or that is one of several.
_GOVERNED = frozenset(
    """a al con de del para por sobre ante contra y e o u to with from of for about by and or at on in & ,
    como tipo que""".split()
)
_THINGS = ORG_HEADS | VENUE_HEADS | EVENT_HEADS | {"libro", "pelicula", "curso", "metodo", "premio", "marca"}


def subject_of(reading: Reading, clause: Clause) -> Entity | None:
    """Who needs, likes, offers or promised: named before the verb, or at the end of the clause."""
    before = reading.within(clause.lead, clause.start, "person")
    return who_likes(reading, clause) or (before[-1] if before else trailing_subject(reading, clause))


def trailing_subject(reading: Reading, clause: Clause) -> Entity | None:
    """“Quedó en mandarme el contrato Ana”: the one named last, whom nothing governs, did it.

    What they need or like ends in a name for many reasons: there it is the subject only where nobody came before.
    """
    what = meaning(reading.scene, clause)
    if what not in ("theirs", *_SAID) or reading.within(clause.lead, clause.start, "person"):
        return None
    if what in _SAID and any(e.kind == "person" and e.first < clause.start for e in reading.entities):
        return None
    inside = reading.within(clause.body, clause.end, "person")
    last = inside[-1] if inside else None
    if last is None or not _ends_with(reading, clause, last) or phrase_start(reading.scene, last.first) <= clause.body:
        return None
    return None if _is_governed(reading, last) else last


def _is_governed(reading: Reading, entity: Entity) -> bool:
    scene, start = reading.scene, phrase_start(reading.scene, entity.first)
    before = scene.fold(start - 1)
    if before in (",", ":", "-", "–", "—"):
        return any(e.last == start - 1 for e in reading.entities)  # one more of a list of names
    return before in _GOVERNED or (before in _THINGS and start == entity.first)


def _ends_with(reading: Reading, clause: Clause, entity: Entity) -> bool:
    """Whether after the name there is nothing but its day and where they work."""
    scene = reading.scene
    named = {i for e in reading.entities if e.kind != "person" for i in range(e.first, e.last)}
    return all(
        i in scene.mention_at
        or i in named
        or scene.tokens[i].kind == "punct"
        or scene.fold(i) in ("de", "del", "from", "at", "el", "la", "the")
        for i in range(entity.last, clause.end)
    )


def who_likes(reading: Reading, clause: Clause) -> Entity | None:
    """“Le gusta el jazz a Rubén”: who likes it stands at the end."""
    scene = reading.scene
    if scene.fold(clause.start) not in ("le", "les"):
        return None
    return next(
        (
            e
            for e in reading.entities
            if e.kind == "person"
            and e.last == clause.end
            and e.first - 1 > clause.body
            and scene.fold(e.first - 1) == "a"
        ),
        None,
    )


def after_receiver(reading: Reading, clause: Clause) -> int:
    """Past “a Ana que” or “Tom that I'd”: whom it was promised to is not what was promised."""
    scene, index = reading.scene, clause.body
    if index == clause.start:
        return index
    receiver = index + 1 if scene.fold(index) in ("a", "to") else index
    receiver += scene.fold(receiver) in ("la", "el", "los", "las")
    if scene.fold(receiver) in ("mi", "my") and (
        scene.fold(receiver + 2) in ("que", "that", "to", "i'd", "i'll") or INFINITIVE.match(scene.fold(receiver + 2))
    ):
        return receiver + 2 if INFINITIVE.match(scene.fold(receiver + 2)) else receiver + 3
    person = next((e for e in reading.entities if e.first == receiver and e.kind == "person"), None)
    if not person:
        return index
    index = person.last
    if scene.fold(index) in ("que", "that", "to", "i'd", "i'll", "en", "de") or INFINITIVE.match(scene.fold(index)):
        return index + 1 if scene.fold(index) in ("que", "that", "to", "i'd", "i'll", "en", "de") else index
    index = _past_their_firm(reading, person)
    if index > person.last:
        return index
    owing = scene.fold(clause.body - 1) in ("debo", "debiendo", "prometi", "prometido", "a", "promised", "owe")
    return person.last if owing or receiver == clause.body else clause.body


def _past_their_firm(reading: Reading, person: Entity) -> int:
    """“Le debo a Ingrid, de Hospital Ángeles, el protocolo”: past where they work, and its commas."""
    scene, index = reading.scene, person.last
    index += scene.fold(index) == ","
    firm = next((e for e in reading.entities if e.first == index + 1 and e.kind == "organisation"), None)
    if firm is None or scene.fold(index) not in ("de", "del", "of", "from", "at"):
        return person.last
    return firm.last + (scene.fold(firm.last) == ",")


def is_masked(reading: Reading, entity: Entity) -> bool:
    """Whether the name stands inside what is needed, promised or told, not among those met."""
    for clause in reading.clauses:
        if clause.body <= entity.first < clause.end:
            if clause.tag == "skip":
                return entity.first > clause.body + 1
            if (
                clause.tag == "learned"
                and entity.first == clause.body
                and reading.scene.fold(clause.start) in ("me", "dice", "dijo", "cuenta")
            ):
                return False
            if (
                clause.tag == "theirs"
                and entity.first == clause.body
                and reading.scene.fold(clause.start) in ("me", "nos")
            ):
                return False
            if (who_likes(reading, clause) or trailing_subject(reading, clause)) == entity:
                return False
            if clause.tag in _MASKS:
                return not (clause.tag == "promise" and _is_receiver(reading, clause, entity))
    return False


def _is_receiver(reading: Reading, clause: Clause, entity: Entity) -> bool:
    return clause.body < clause.end and clause.body != clause.start and entity.last <= after_receiver(reading, clause)
