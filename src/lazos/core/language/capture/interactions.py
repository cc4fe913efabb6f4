"""The contact itself: its kind, day, direction and length."""

from datetime import date

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.pieces import Capture, Interaction, InteractionKind
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.scene import Scene

_GENERIC = ("meet:meeting", "meet:event", "meet:talk")


def add_interaction(capture: Capture, reading: Reading) -> None:
    scene = reading.scene
    meets = [c for c in reading.clauses if c.tag.startswith("meet:") and not c.negated]
    if not meets:
        _introduced_to(capture, reading)
        if not capture.interaction:
            _done_with(capture, reading)
        if not capture.interaction:
            _done_to(capture, reading)
        return
    tags = [(tag, c) for c in meets for tag in [c.tag, *c.extra]]
    specific = [(tag, c) for tag, c in tags if tag not in _GENERIC]
    if specific:
        tag, clause = specific[0]
        tag = _channel(tag, [t for t, c in specific if c is clause], scene, clause)
    else:
        clause = meets[0]
        at_event = any(e.kind == "event" and not _only_spoken_of(reading, e) for e in reading.entities) or any(
            t == "meet:event" for t, _ in tags
        )
        plain = "meet:call" if clause.tag == "meet:talk" else "meet:meeting"
        tag = _purpose(scene, clause) or ("meet:event" if at_event else plain)
    kind: InteractionKind = tag.removeprefix("meet:")  # type: ignore[assignment]
    capture.interaction = Interaction(
        kind,
        scene.span(clause.start, max(clause.body, clause.start + 1)),
        0.85,
        _day(reading, clause),
        _direction(scene, clause),
        _minutes(scene),
    )


def _only_spoken_of(reading: Reading, event: Entity) -> bool:
    """“Busca quien dé un taller”: not where they met."""
    told = ("need", "offer", "interest", "promise", "theirs")
    return any(c.tag in told and c.body <= event.first < c.end for c in reading.clauses)


def _introduced_to(capture: Capture, reading: Reading) -> None:
    """“Teresa me presentó a Omar”: the meeting is in the introduction."""
    for clause in reading.clauses:
        words = [reading.scene.fold(i) for i in range(clause.start, clause.body)]
        to_somebody = any(
            reading.scene.fold(e.first - 1) == "to" for e in reading.within(clause.body, clause.end, "person")
        )
        if (
            clause.tag == "introduced"
            and words[0] in ("me", "nos", "introduced", "connected", "put")
            and ("by" not in words or to_somebody)
        ):
            span = reading.scene.span(clause.start, clause.body)
            capture.interaction = Interaction("meeting", span, 0.6, _day(reading, clause))
            return


# “Problema con Ana”, “issue with Tom”: with somebody, and no contact.
_NO_CONTACT = frozenset(
    """problema problemas pendiente pendientes issue issues problem problems trouble deal agree agreed contento contenta
    contract contrato proyecto project no sin not seguimiento
    in out up down on off to the el la me i""".split()
)
_ADVERBS = frozenset(
    "had a an un una nice great quick short long buen buena rapido rapida primer primera first".split()
)


def _done_with(capture: Capture, reading: Reading) -> None:
    """“Walk with Odette”, “pádel con Nacho y Lola”: a note that begins with a noun and whom it was shared with."""
    scene = reading.scene
    company = next((i for i in range(len(scene.tokens)) if scene.fold(i) in ("con", "with")), 0)
    what = [scene.fold(i) for i in range(company) if scene.fold(i) not in _ADVERBS and i not in scene.mention_at]
    said = len(what) in (1, 2) and not _NO_CONTACT & {*what} and not what[0].endswith(("ed", "ing"))
    if not said or any(c.lead <= company for c in reading.clauses):
        return
    if any(e.kind == "person" and 0 < e.first - company <= 3 for e in reading.entities):
        capture.interaction = Interaction("meeting", scene.span(0, company), 0.5, _free_day(reading))


# What is done to somebody only where they are.
_FACE_TO_FACE = frozenset("caught pitched trained taught drove greeted hugged showed escorted".split())


def _done_to(capture: Capture, reading: Reading) -> None:
    """“Caught Marv at the hardware store”, “Pitched Skylar”: a past verb opens the note, and whom it was done to."""
    verb = reading.scene.fold(0)
    if verb in _FACE_TO_FACE and any(e.kind == "person" and e.first == 1 for e in reading.entities):
        capture.interaction = Interaction("meeting", reading.scene.span(0, 1), 0.5, _free_day(reading))


_FOR_WHAT = {
    **dict.fromkeys(
        "comer cenar almorzar desayunar lunch dinner breakfast brunch almuerzo cena comida desayuno".split(),
        "meet:meal",
    ),
    **dict.fromkeys("cafe coffee drinks beers canas tea tinto mate".split(), "meet:coffee"),
}


def _purpose(scene: Scene, clause: Clause) -> str | None:
    """“Quedé con Laia para comer”, “met for coffee”: what for is what it was."""
    for index in range(clause.body, clause.end):
        if scene.fold(index) in _FOR_WHAT and {scene.fold(index - 1), scene.fold(index - 2), scene.fold(index - 3)} & {
            "para",
            "a",
            "for",
            "over",
        }:
            return _FOR_WHAT[scene.fold(index)]
    return None


def _channel(tag: str, tags: list[str], scene: Scene, clause: Clause) -> str:
    """The channel corrects the verb: a call by Zoom is video, a talk by WhatsApp is messages."""
    words = {scene.fold(i) for i in range(clause.start, clause.body)}
    if "meet:video" in tags:
        return "meet:video"
    if tag == "meet:call" and words & {"hable", "hablamos", "spoke", "talked"}:
        return next((t for t in tags if t in ("meet:message", "meet:email")), tag)
    if tag == "meet:message" and "meet:email" in tags:
        return "meet:email"
    return tag


_PLANNED = frozenset(("vemos", "meeting", "seeing", "quede", "quedamos", "quedado", "meet"))


def _day(reading: Reading, clause: Clause) -> date | None:
    scene = reading.scene
    for mention in reading.mentions(clause.lead, clause.end):
        if mention.kind not in ("year", "month"):
            planned = {scene.fold(clause.start), scene.fold(clause.start + 1)} & _PLANNED
            return mention.forward if planned else mention.back
    return _free_day(reading)


def _free_day(reading: Reading) -> date | None:
    """A day that belongs to no clause."""
    free = [
        m
        for i, m in sorted(reading.scene.mention_at.items())
        if m.kind not in ("year", "month") and not any(c.lead <= i < c.end for c in reading.clauses)
    ]
    return free[0].back if free else None


def _direction(scene: Scene, clause: Clause) -> str:
    words = [scene.fold(i) for i in range(clause.lead, min(clause.body + 3, clause.end))]
    if clause.tag not in ("meet:call", "meet:message", "meet:email"):
        return "both"
    if "me" in words or "nos" in words or "from" in words or "received" in words or "recibi" in words:
        return "in"
    outgoing = {
        "llame",
        "escribi",
        "called",
        "emailed",
        "texted",
        "messaged",
        "mande",
        "envie",
        "marque",
        "phoned",
        "pinged",
        "wrote",
        "sent",
    }
    return "out" if outgoing & set(words) else "both"


def _minutes(scene: Scene) -> int | None:
    for index, token in enumerate(scene.tokens[:-1]):
        if token.kind != "number" or not token.text.isdigit() or len(token.text) > 3:
            continue
        unit = scene.fold(index + 1)
        if unit in ("min", "mins", "minutos", "minutes", "minutitos"):
            return int(token.text)
        if unit in ("h", "hora", "horas", "hour", "hours"):
            return 60 * int(token.text)
    return None
