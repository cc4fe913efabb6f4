"""Organisations of the people met, and where they were met."""

from dataclasses import replace

from lazos.core.language.capture.entity import Entity, EntityKind
from lazos.core.language.capture.pieces import Capture, Piece
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.subjects import is_masked

# “Reunión en Telmex”: where one meets is whom one meets.
_VISITS = frozenset(("reunion", "junta", "visita", "entrevista", "meeting", "interview", "visit"))
# “Dejó Acerix y ahora está en Viento Norte”.
_LEFT = frozenset(("dejo", "left", "quit"))


def add_organisations(capture: Capture, reading: Reading) -> None:
    scene = reading.scene
    kind = capture.interaction.kind if capture.interaction else ""
    for entity in reading.entities:
        if entity.kind == "at":
            entity = replace(entity, kind=_at_kind(reading, entity, kind))
        piece = Piece(entity.name, scene.span(entity.first, entity.last), entity.confidence)
        told = any(c.tag == "learned" and c.body <= entity.first < c.end for c in reading.clauses)
        left_it = any(c.tag == "works" and c.negated and c.body <= entity.first < c.end for c in reading.clauses)
        if entity.kind == "organisation" and scene.fold(entity.first - 1) in _LEFT:
            continue
        masked = left_it or (is_masked(reading, entity) and not entity.known and not told)
        if entity.kind == "organisation" and not (masked and not _beside_receiver(reading, entity, capture)):
            if entity.name not in capture.organisations:
                capture.organisations.append(entity.name)
                capture.organisation_pieces.append(piece)
        elif entity.kind in ("event", "place") and not masked and capture.interaction:
            before = {scene.fold(entity.first - 1), scene.fold(entity.first - 2)}
            if entity.kind == "place" and not before & {"en", "in", "at", "near", "por", "@"}:
                continue
            capture.met_where = capture.met_where or piece
            if entity.kind == "place":
                capture.place = capture.place or piece
    if not capture.people and not capture.organisations:
        _addressed(capture, reading)
    if capture.met_where and capture.interaction:
        capture.met_on = capture.interaction.day


def _addressed(capture: Capture, reading: Reading) -> None:
    """With nobody named, the organisation that a promise goes to: “mandar CV a Oxxo”."""
    scene = reading.scene
    for entity in reading.entities:
        to_it = entity.kind == "other" and scene.fold(entity.first - 1) in ("a", "to", "con", "with")
        inside = any(
            c.tag in ("promise", "need") and c.body <= entity.first < c.end and not c.negated for c in reading.clauses
        )
        if inside and (entity.kind == "organisation" or (to_it and scene.fold(entity.last) not in ("de", "of"))):
            capture.organisations.append(entity.name)
            capture.organisation_pieces.append(Piece(entity.name, scene.span(entity.first, entity.last), 0.6))


def _at_kind(reading: Reading, entity: Entity, kind: str) -> EntityKind:
    beside = any(e.kind == "person" and e.last == entity.first - 1 for e in reading.entities)
    if not kind and any(e.kind == "person" and e.last == entity.first - 2 for e in reading.entities):
        return "organisation"  # “write to Gerald at the Guardian”: nobody met him in a hall
    visits = [c for c in reading.clauses if reading.scene.fold(c.start) in _VISITS]
    if any(c.body in (entity.first - 1, entity.first - 2) for c in visits):
        return "organisation"
    if kind in ("coffee", "meal", "event") or reading.scene.fold(entity.first - 1) in ("in", "en", "el", "la", "the"):
        return "place"
    chance = any(
        reading.scene.fold(c.start) in ("bumped", "ran", "came", "coincidi", "me")
        for c in reading.clauses
        if c.tag.startswith("meet:")
    )
    elsewhere = any(e.kind == "organisation" for e in reading.entities)
    return "organisation" if beside and not chance and not elsewhere else "place"


def _beside_receiver(reading: Reading, entity: Entity, capture: Capture) -> bool:
    starts = {person.span for person in capture.people}
    return any(
        e.kind == "person"
        and e.last in (entity.first - 1, entity.first - 2)
        and reading.scene.span(e.first, e.last) in starts
        for e in reading.entities
    )
