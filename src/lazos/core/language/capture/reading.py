"""A note while it is being read: its names and clauses."""

from dataclasses import dataclass

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.scene import Scene
from lazos.core.language.dates import Mention


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
