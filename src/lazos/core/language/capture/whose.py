"""Whose each piece is, where the note speaks of several people: “Ana busca contadora, Luis ofrece un local”."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.lexicon import ACTIONS_EN
from lazos.core.language.capture.pieces import Capture, Exchange, KeyDate, Person, Piece, Promise, Span
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.subjects import after_receiver, is_masked, subject_of

_P = TypeVar("_P", Piece, Promise, Exchange, KeyDate)
_SEVERAL = frozenset(
    """buscan necesitan quieren ofrecen requieren les ambos ambas ellos ellas tienen venden dan they them both their
    they're they'll""".split()
)
_LISTED = frozenset(", y e and & con with".split())


def assign(capture: Capture, reading: Reading) -> None:
    """Writes ``who`` on every piece; with one person, on all of them."""
    whose = _Whose(capture, reading)
    for name in ("needs", "interests", "offers", "learned", "promises", "promises_received", "key_dates"):
        setattr(capture, name, _told(getattr(capture, name), whose.said_in_clause))
    capture.roles = _told(capture.roles, whose.of_role)
    for name in ("organisation_pieces", "emails", "phones", "given", "received"):
        setattr(capture, name, _told(getattr(capture, name), whose.beside))
    for name in ("relations", "circles"):
        setattr(capture, name, _told(getattr(capture, name), whose.named_after))
    if capture.introduced_by:
        by = capture.introduced_by.name
        capture.received = [replace(one, who=by) if one.kind == "introduction" else one for one in capture.received]


def _told(pieces: list[_P], whose: Callable[[Span], str]) -> list[_P]:
    return [replace(piece, who=whose(piece.span)) for piece in pieces]


class _Whose:
    """The people met, where they stand, and whom the talk is of at each place."""

    def __init__(self, capture: Capture, reading: Reading) -> None:
        self.reading, self.people = reading, capture.people
        pairs = ((entity, self._person(entity)) for entity in reading.entities if entity.kind == "person")
        self.met = [(entity, person) for entity, person in pairs if person]
        self.only = capture.people[0].name if len(capture.people) == 1 else ""

    def said_in_clause(self, span: Span) -> str:
        """The subject of the clause, or whom a promise is for; else whom the talk was of."""
        if self.only:
            return self.only
        at = self._token(span)
        clause = next((c for c in reversed(self.reading.clauses) if c.lead <= at < c.end), None)
        if clause is None:
            return self.beside(span)
        return self._of_clause(clause, at) or self._carried(clause, at)

    def beside(self, span: Span) -> str:
        """Who is named in the passage or last before it; the first where it comes before them all."""
        if self.only or not self.people:
            return self.only
        inside = [
            person for entity, person in self.met if self._start(entity) >= span[0] and self._end(entity) <= span[1]
        ]
        at = self._token(span)
        inside += [person for entity, person in self.met if 0 < at - entity.last + 1 <= 2]  # “Rita de Acme”
        return inside[0].name if inside else self._last_before(span[0]) or self._first_after(span[1])

    def of_role(self, span: Span) -> str:
        """“su jefe Raúl”: right before a name it is theirs; else of who is named beside it."""
        right_after = self._token((span[1], span[1]))
        named = next((e for e in self.reading.entities if e.kind == "person" and e.first == right_after), None)
        person = self._person(named) if named else None
        return person.name if person else named.name if named else self.beside(span)

    def named_after(self, span: Span) -> str:
        """“mi mentora Clara”: who comes next, close by (met or only named); else who was named last."""
        at = self._token(span)
        for entity in self.reading.entities:
            if entity.kind == "person" and 0 < entity.first - at <= 2:
                person = self._person(entity)
                return person.name if person else entity.name
        return self.only or self._last_before(span[0])

    def _of_clause(self, clause: Clause, at: int) -> str:
        near = [
            e for e in self.reading.within(clause.lead, at, "person") if e.last > clause.start or e.first < clause.start
        ]
        key_date = clause.tag == "birthday"
        named = near[-1] if key_date and near else subject_of(self.reading, clause) or self._receiver(clause)
        person = self._person(named) if named else None
        return person.name if person else ""

    def _receiver(self, clause: Clause) -> Entity | None:
        """“Prometí a Ana …”, “mandarle a Jorge …”, “send Tom …”: whom the promise is for."""
        scene = self.reading.scene
        past = after_receiver(self.reading, clause)
        for entity in self.reading.within(clause.body, clause.end, "person"):
            before = scene.fold(entity.first - 1)
            direct = before in ACTIONS_EN or (before == "a" and "present" not in scene.fold(entity.first - 2))
            if (entity.last <= past and past > clause.body) or direct or before == "to":
                return entity
        return None

    def _carried(self, clause: Clause, at: int) -> str:
        scene = self.reading.scene
        several = any(scene.fold(i) in _SEVERAL for i in range(clause.lead, min(clause.body + 1, clause.end)))
        return "" if several else self._last_before(scene.tokens[min(clause.start, at)].start)

    def _last_before(self, place: int) -> str:
        """Who was named last, unless as one of several: “con Ana y Luis” leaves it open."""
        before = [(entity, person) for entity, person in self.met if self._end(entity) <= place]
        spoken = [pair for pair in before if not is_masked(self.reading, pair[0])] or before
        if not spoken:
            return ""
        entity, person = spoken[-1]
        return "" if self._is_listed(entity, [other for other, _ in spoken[:-1]]) else person.name

    def _first_after(self, place: int) -> str:
        return next((person.name for entity, person in self.met if self._start(entity) >= place), "")

    def _is_listed(self, entity: Entity, before: Iterable[Entity]) -> bool:
        scene, start = self.reading.scene, entity.first
        while start and scene.fold(start - 1) in _LISTED:
            start -= 1
        joined = start < entity.first and any(other.last == start for other in before)
        return joined and not any(c.start > c.lead and c.lead <= entity.first < c.start for c in self.reading.clauses)

    def _person(self, entity: Entity) -> Person | None:
        name = entity.name.casefold()
        return next(
            (p for p in self.people if p.name.casefold() == name or p.name.casefold().startswith(name + " ")), None
        )

    def _token(self, span: Span) -> int:
        tokens = self.reading.scene.tokens
        return next((i for i, token in enumerate(tokens) if token.end > span[0]), len(tokens) - 1)

    def _start(self, entity: Entity) -> int:
        return self.reading.scene.tokens[entity.first].start

    def _end(self, entity: Entity) -> int:
        return self.reading.scene.tokens[entity.last - 1].end
