# ruff: noqa: E501 — word lists and tables read best as written
"""Who was met: not those spoken of, promised to others, or who only made the introduction."""

from lazos.core.language.capture.bonds import phrase_start
from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.lexicon import ACTIONS_EN
from lazos.core.language.capture.pieces import Capture, Person, Question
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.subjects import is_masked
from lazos.core.language.capture.verbs import CLITIC_INFINITIVE
from lazos.core.language.capture.words import KIN, OBJECT_VERBS, WITH

# “El primo de Ana”: Ana says which cousin it is.
_SOMEBODYS = frozenset(
    """hermana esposa hermano marido amiga amigo primo prima jefe jefa socio socia vecino vecina hijo hija madre padre mama papa novio novia mujer cunado cunada
    suegro suegra tio tia sobrino sobrina abuelo abuela companero companera casa oficina fiesta boda""".split()
)

_RECOMMENDS = frozenset("recommends knows recomienda recomiendan conoce conocen".split())

# Whom somebody was introduced to, and not who did it.
_OBJECT = frozenset("a al con to with y e and & , de from".split())


def add_people(capture: Capture, reading: Reading) -> None:
    introducers = _introducers(capture, reading)
    people = [e for e in reading.entities if e.kind == "person" and e not in introducers]
    met = [e for e in people if not is_masked(reading, e) and not _spoken_of(reading.scene, e)]
    owners = [e for e in met if reading.scene.tokens[e.last - 1].fold.endswith("'s")]
    if len(owners) < len(met):
        met = [e for e in met if e not in owners]
    if not met:
        met = _receivers(reading, people)
    for entity in met:
        name = entity.name
        if any(_same(name, person.name) for person in capture.people):
            continue
        capture.people.append(
            Person(name, reading.scene.span(entity.first, entity.last), entity.confidence, entity.title, entity.known)
        )
        if entity.options:
            capture.questions.append(
                Question("surname_or_organisation", reading.scene.span(entity.first, entity.last), entity.options)
            )
    _drop_shorter(capture)


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold() or other.casefold().startswith(one.casefold() + " ")


def _drop_shorter(capture: Capture) -> None:
    """“Ana” first and “Ana Pérez” later are one person."""
    longer = [p.name.casefold() for p in capture.people]
    capture.people = [p for p in capture.people if not any(name.startswith(p.name.casefold() + " ") for name in longer)]


def _spoken_of(scene: Scene, entity: Entity) -> bool:
    before, earlier = scene.fold(entity.first - 1), scene.fold(entity.first - 2)
    if before == "de" and earlier in _SOMEBODYS | {"hablamos", "parte", "acerca"}:
        return True
    if before in _RECOMMENDS or (before == "a" and earlier in _RECOMMENDS):
        return True  # “He recommends Elodie for translations”
    if _is_a_topic(scene, entity.first):
        return True
    if before in KIN and earlier in ("su", "sus", "her", "his", "their", "mi"):
        with_them = scene.fold(entity.first - 3) in WITH | OBJECT_VERBS  # “met his missus Kirrily”
        return earlier != "mi" and not with_them and not _came_along(scene, entity.first - 3)
    return False


def _came_along(scene: Scene, index: int) -> bool:
    """“Tacos with Tyler and his wife Mackenzie”: both were there."""
    return scene.fold(index) in ("y", "e", "and", "&") and scene.is_capital(index - 1)


def _is_a_topic(scene: Scene, index: int) -> bool:
    """“… sobre la pasantía de Juana”, “about Tom”: what was spoken of, up to the next comma."""
    for back in range(index - 1, max(index - 7, -1), -1):
        if scene.boundary[back + 1] or scene.fold(back) in ("con", "with"):
            return False
        if scene.fold(back) in ("sobre", "about"):
            return True
    return False


def _introducers(capture: Capture, reading: Reading) -> list[Entity]:
    found: list[Entity] = []
    scene = reading.scene
    for clause in reading.clauses:
        if clause.tag != "introduced":
            continue
        words = [scene.fold(i) for i in range(clause.start, clause.body)]
        subject = reading.within(clause.lead, clause.start, "person")
        after = reading.within(clause.body, _sentence_end(scene, clause.body), "person")
        active = words[0] in ("me", "nos") or (
            words[0] in ("introduced", "connected", "put", "presento") and "by" not in words
        )
        if active:
            found += subject or [e for e in after if scene.fold(phrase_start(scene, e.first) - 1) not in _OBJECT][:1]
        else:
            found += [e for e in after if e.last <= clause.end][:1]
    found = found or [
        e
        for e in reading.entities
        if e.kind == "person"
        and scene.fold(phrase_start(scene, e.first) - 1) == "by"
        and _introduced_before(reading, e)
    ]
    if found:
        entity = found[0]
        capture.introduced_by = Person(
            entity.name, scene.span(entity.first, entity.last), 0.8, entity.title, entity.known
        )
    return found


def _sentence_end(scene: Scene, index: int) -> int:
    return next((i for i in range(index + 1, len(scene.tokens)) if scene.boundary[i] == STRONG), len(scene.tokens))


def _introduced_before(reading: Reading, by: Entity) -> bool:
    """“Got introduced to Noor by Steve”."""
    return any(
        c.tag.startswith("meet:") and c.body <= by.first < c.end and reading.scene.fold(c.body - 2) == "introduced"
        for c in reading.clauses
    )


def _receivers(reading: Reading, people: list[Entity]) -> list[Entity]:
    """With nobody met, whom the promise is for: “enviar propuesta a Carlos”, “send Tom the deck”."""
    scene, receivers = reading.scene, list[Entity]()
    for clause in reading.clauses:
        if clause.tag not in ("promise", "need", "theirs") or (clause.negated and clause.tag != "promise"):
            continue
        inside = [e for e in people if clause.body <= e.first < clause.end]
        last = inside[-1].first if inside else clause.end
        pronoun = any(
            scene.fold(i) in ("her", "him", "them", "le", "les")
            or (CLITIC_INFINITIVE.match(scene.fold(i)) and scene.fold(i).endswith(("le", "les")))
            for i in range(clause.start, last)
        )
        direct = [
            e
            for e in inside
            if not pronoun
            or scene.fold(e.first - 1) in ACTIONS_EN
            or (scene.fold(e.first - 1) == "a" and "present" not in scene.fold(e.first - 2))
        ]
        direct = [e for e in direct if not scene.tokens[e.last - 1].fold.endswith("'s")]
        if direct and clause.tag == "promise":
            receivers += direct[:1] + [
                e for e in direct[1:] if scene.fold(e.first - 1) in ("y", "and", "con", "to", "with", "a")
            ]
    return receivers
