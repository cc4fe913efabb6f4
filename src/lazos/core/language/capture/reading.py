"""A note while it is being read: its names and clauses, and which names stand inside what was said."""

from dataclasses import dataclass

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.scene import Scene
from lazos.core.language.capture.verbs import INFINITIVE
from lazos.core.language.dates import Mention

_MASKS = frozenset("own need interest offer promise theirs learned skip".split())


@dataclass
class Reading:
    """A note while it is being read: the scene, its names and its clauses."""

    scene: Scene
    entities: list[Entity]
    clauses: list[Clause]

    def within(self, first: int, last: int, kind: str) -> list[Entity]:
        return [e for e in self.entities if e.kind == kind and first <= e.first and e.last <= last]

    def mentions(self, first: int, last: int) -> list[Mention]:
        """The dates said between two tokens."""
        seen: list[Mention] = []
        for index in range(first, last):
            mention = self.scene.mention_at.get(index)
            if mention and mention not in seen:
                seen.append(mention)
        return seen


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
    owing = scene.fold(clause.body - 1) in ("debo", "debiendo", "prometi", "prometido", "a", "promised", "owe")
    return person.last if owing or receiver == clause.body else clause.body


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
            if clause.tag in ("need", "interest") and who_likes(reading, clause) == entity:
                return False
            if clause.tag in _MASKS:
                return not (clause.tag == "promise" and _is_receiver(reading, clause, entity))
    return False


def _is_receiver(reading: Reading, clause: Clause, entity: Entity) -> bool:
    return clause.body < clause.end and clause.body != clause.start and entity.last <= after_receiver(reading, clause)
