"""From clauses and names to the pieces of a capture."""

from dataclasses import dataclass, replace
from datetime import date

from lazos.core.language.capture import clauses as grammar
from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.names import Entity, EntityKind
from lazos.core.language.capture.pieces import (
    Capture,
    Interaction,
    InteractionKind,
    KeyDate,
    Person,
    Piece,
    Promise,
    Question,
)
from lazos.core.language.capture.scene import Scene
from lazos.core.language.dates import Mention

_ARTICLES = frozenset("el la los las un una unos unas the a an some al del algun alguna algunos algunas".split())
_PREPOSITIONS = frozenset(
    "de del con para por en sobre with for of in on about to que who that from at as como cuando when a al hacia".split()
)
_MASKS = frozenset("own need interest offer promise theirs learned skip".split())
# The word that closed the opening belongs to what is needed: “pidió ayuda con …”, “wants help with …”.
_KEPT = frozenset(
    "help ayuda consejo consejos contacto contactos recomendacion recomendaciones referencias someone".split()
)
_KIN = frozenset(
    "hija hijo esposa esposo marido mujer hermana hermano pareja novia novio perro mama papa daughter son wife husband sister brother partner dog".split()
)


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


def fill(capture: Capture, reading: Reading) -> None:
    """Writes every piece into the capture. Order matters: people last resort to the receivers of promises."""
    for clause in reading.clauses:
        _by_tag(capture, reading, clause)
    _interaction(capture, reading)
    _people(capture, reading)
    _organisations(capture, reading)


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
        target.extend(_pieces(reading, clause, split_lists=tag != "learned"))
    elif tag == "promise" and not clause.negated:
        _promise(capture.promises, reading, clause)
    elif tag == "theirs":
        _promise(capture.promises_received, reading, clause)
    elif tag == "birthday":
        _key_date(capture, reading, clause)


def _meaning(scene: Scene, clause: Clause) -> str:
    """The tag once the subject is known: “she needs to hire” is a need, “I need to send” a promise."""
    words = [scene.fold(i) for i in range(clause.start, clause.body)]
    third = clause.subject == "third"
    if clause.tag == "promise" and words:
        if words[0] in ("need", "have", "got", "must", "should") and third:
            return "need" if words[0] == "need" else "learned"
        if words[0] == "promised" and (third or scene.fold(clause.body) in ("me", "us", "que")):
            return "theirs"
        if words[0] in ("quede", "quedo", "prometio") and third:
            return "theirs" if words[0] != "quede" else "promise"
        if words == ["will"] and third:
            return "theirs"
    if clause.tag == "need" and (clause.subject == "first" or words[:1] in (["need"], ["seek"]) and not third):
        return "none"
    if clause.tag in ("interest", "offer") and (
        clause.subject == "first" or words[:1] in (["love"], ["like"], ["enjoy"], ["know"]) and not third
    ):
        return "none"
    return clause.tag


def _pieces(reading: Reading, clause: Clause, split_lists: bool = True) -> list[Piece]:
    scene = reading.scene
    first = clause.body
    liker = _who_likes(reading, clause)
    if liker:
        clause = replace(clause, end=liker.first - 1)
    if clause.tag in ("need", "offer") and scene.fold(first - 1) in _KEPT and first > clause.start:
        first -= 1
    if clause.tag == "learned":
        first = clause.start
    parts = _items(reading, first, clause.end) if split_lists else [(first, clause.end)]
    found = []
    for start, end in parts:
        start, end = _strip(reading, start, end)
        if start < end:
            found.append(Piece(scene.slice(start, end), scene.span(start, end), 0.85))
    return found


def _who_likes(reading: Reading, clause: Clause) -> Entity | None:
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


def _items(reading: Reading, first: int, end: int) -> list[tuple[int, int]]:
    """The conjuncts of a list of short noun phrases; the whole up to the first aside otherwise."""
    scene = reading.scene
    cuts = [i for i in range(first, end) if scene.fold(i) in (",", "y", "e", "o", "u", "and", "or", "&", "/")]
    if not cuts:
        return [(first, _until_aside(scene, first, end))]
    chunks, start = [], first
    for cut in cuts + [end]:
        if cut > start:
            chunks.append((start, cut))
        start = cut + 1
    closes = scene.fold(chunks[-1][0] - 1) in ("y", "e", "o", "u", "and", "or", "&", "/")
    if closes and all(_simple(scene, *chunk) for chunk in chunks[:-1]) and _bare(scene, *chunks[-1]):
        return chunks
    return [(first, _until_aside(scene, first, end))]


def _simple(scene: Scene, start: int, end: int) -> bool:
    words = [scene.fold(i) for i in range(start, end)]
    return 0 < len(words) <= 4 and not any(word in _PREPOSITIONS for word in words)


def _bare(scene: Scene, start: int, end: int) -> bool:
    return 0 < end - start <= 7 and scene.fold(start) not in _PREPOSITIONS


def _until_aside(scene: Scene, first: int, end: int) -> int:
    """Cuts at a comma that opens an aside; a list that goes on (“…, … y …”) is kept."""
    for index in range(first + 1, end):
        if scene.tokens[index].text == "," and scene.fold(index + 1) in ("de", "del", "from", "of"):
            closing = next((i for i in range(index + 2, min(index + 7, end)) if scene.tokens[i].text == ","), 0)
            if closing and closing + 1 < end:
                return _until_aside(scene, closing, end)
        if scene.tokens[index].text in ",—–()":
            rest = [scene.fold(i) for i in range(index, end)]
            if (
                scene.tokens[index].text == ","
                and any(word in ("y", "and", "o", "or", "e") for word in rest)
                and len(rest) <= 10
                and rest[1] not in _PREPOSITIONS
            ):
                return end
            return index
    return end


def _strip(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Without articles and adverbs before, and dates and commas after."""
    scene = reading.scene
    while start < end and (
        scene.fold(start)
        in _ARTICLES
        | {
            "mucho",
            "much",
            "really",
            "muy",
            "lot",
            ":",
            "-",
            '"',
            "“",
            "«",
            "'",
            "todo",
            "alguien",
            "urgentemente",
            "urgently",
        }
        and not (scene.fold(start) in ("alguien", "todo") and end - start > 1 and scene.fold(start) == "alguien")
    ):
        start += 1
    while end > start and (
        end - 1 in scene.mention_at or scene.tokens[end - 1].kind == "punct" and scene.tokens[end - 1].text not in ")%"
    ):
        end -= 1
    return start, end


def _promise(target: list[Promise], reading: Reading, clause: Clause) -> None:
    scene = reading.scene
    first, end = _skip_receiver(reading, clause), clause.end
    cut = _until_aside(scene, first, end)
    due = next((m for m in reversed(reading.mentions(clause.lead, end)) if m.forward >= scene.today), None)
    inside = [i for i in range(first, cut) if due is None or scene.mention_at.get(i) is not due]
    while inside and (
        scene.tokens[inside[0]].kind == "punct"
        or scene.fold(inside[0]) in ("que", "that", "to", "and", "y", "i'd", "i'll")
    ):
        inside.pop(0)
    while inside and (
        scene.tokens[inside[-1]].kind == "punct"
        and scene.tokens[inside[-1]].text not in ")%"
        or scene.fold(inside[-1]) in ("y", "and")
    ):
        inside.pop()
    if not inside:
        return
    text = " ".join(scene.slice(a, b) for a, b in _stretches(inside))
    span = (scene.tokens[inside[0]].start, scene.tokens[inside[-1]].end)
    due_span = (due.start, due.end) if due else None
    target.append(Promise(text, due.forward if due else None, span, due_span, 0.9 if due else 0.8))


def _stretches(indices: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _skip_receiver(reading: Reading, clause: Clause) -> int:
    """Past “a Ana que” or “Tom that I'd”: whom it was promised to is not what was promised."""
    scene, index = reading.scene, clause.body
    if index == clause.start:
        return index
    receiver = index + 1 if scene.fold(index) in ("a", "to") else index
    receiver += scene.fold(receiver) in ("la", "el", "los", "las")
    person = next((e for e in reading.entities if e.first == receiver and e.kind == "person"), None)
    if not person:
        return index
    index = person.last
    if scene.fold(index) in ("que", "that", "to", "i'd", "i'll", "en", "de") or grammar._INFINITIVE.match(
        scene.fold(index)
    ):
        return index + 1 if scene.fold(index) in ("que", "that", "to", "i'd", "i'll", "en", "de") else index
    owing = scene.fold(clause.body - 1) in ("debo", "prometi", "prometido", "a", "promised", "owe")
    return person.last if owing or receiver == clause.body else clause.body


def _key_date(capture: Capture, reading: Reading, clause: Clause) -> None:
    for mention in reading.mentions(clause.lead, clause.end)[:1]:
        words = [reading.scene.fold(i) for i in range(clause.start, clause.body)]
        kind = "anniversary" if words[0] in ("aniversario", "anniversary") else "birthday"
        capture.key_dates.append(
            KeyDate(kind, mention.forward.month, mention.forward.day, (mention.start, mention.end))
        )


_GENERIC = ("meet:meeting", "meet:event", "meet:talk")


def _interaction(capture: Capture, reading: Reading) -> None:
    scene = reading.scene
    meets = [c for c in reading.clauses if c.tag.startswith("meet:") and not c.negated]
    if not meets:
        return _introduced_to(capture, reading)
    tags = [(tag, c) for c in meets for tag in [c.tag, *c.extra]]
    specific = [(tag, c) for tag, c in tags if tag not in _GENERIC]
    if specific:
        tag, clause = specific[0]
        tag = _channel(tag, [t for t, c in specific if c is clause], scene, clause)
    else:
        clause = meets[0]
        at_event = any(e.kind == "event" for e in reading.entities) or any(t == "meet:event" for t, _ in tags)
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


def _introduced_to(capture: Capture, reading: Reading) -> None:
    """“Teresa me presentó a Omar”: the meeting is in the introduction."""
    for clause in reading.clauses:
        words = [reading.scene.fold(i) for i in range(clause.start, clause.body)]
        if (
            clause.tag == "introduced"
            and words[0] in ("me", "nos", "introduced", "connected", "put")
            and "by" not in words
        ):
            span = reading.scene.span(clause.start, clause.body)
            capture.interaction = Interaction("meeting", span, 0.6, _day(reading, clause))
            return


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


def _day(reading: Reading, clause: Clause) -> date | None:
    for mention in reading.mentions(clause.lead, clause.end):
        if mention.kind not in ("year", "month"):
            return mention.back
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


def _people(capture: Capture, reading: Reading) -> None:
    introducers = _introducers(capture, reading)
    people = [e for e in reading.entities if e.kind == "person" and e not in introducers]
    met = [e for e in people if not _masked(reading, e) and not _spoken_of(reading.scene, e)]
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


def _masked(reading: Reading, entity: Entity) -> bool:
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
            if clause.tag in ("need", "interest") and _who_likes(reading, clause) == entity:
                return False
            if clause.tag in _MASKS:
                return not (clause.tag == "promise" and _is_receiver(reading, clause, entity))
    return False


def _is_receiver(reading: Reading, clause: Clause, entity: Entity) -> bool:
    return clause.body < clause.end and clause.body != clause.start and entity.last <= _skip_receiver(reading, clause)


def _spoken_of(scene: Scene, entity: Entity) -> bool:
    before, earlier = scene.fold(entity.first - 1), scene.fold(entity.first - 2)
    if (
        before in ("sobre", "about")
        or before == "de"
        and earlier
        in (
            "hablamos",
            "parte",
            "acerca",
            "hermana",
            "esposa",
            "hermano",
            "marido",
            "amiga",
            "amigo",
            "casa",
            "oficina",
            "fiesta",
            "boda",
        )
    ):
        return True
    if before in _KIN and earlier in ("su", "sus", "her", "his", "their", "mi"):
        return earlier != "mi"
    return False


def _introducers(capture: Capture, reading: Reading) -> list[Entity]:
    found: list[Entity] = []
    scene = reading.scene
    for clause in reading.clauses:
        if clause.tag != "introduced":
            continue
        words = [scene.fold(i) for i in range(clause.start, clause.body)]
        subject = reading.within(clause.lead, clause.start, "person")
        after = reading.within(clause.body, clause.end, "person")
        active = (
            words[0] in ("me", "nos")
            or words[0] in ("introduced", "connected", "put", "presento")
            and "by" not in words
        )
        if active:
            found += subject or [e for e in after[:1] if scene.fold(e.first - 1) != "a"]
        else:
            found += after[:1]
    if found:
        entity = found[0]
        capture.introduced_by = Person(
            entity.name, scene.span(entity.first, entity.last), 0.8, entity.title, entity.known
        )
    return found


def _receivers(reading: Reading, people: list[Entity]) -> list[Entity]:
    """With nobody met, whom the promise is for: “enviar propuesta a Carlos”, “send Tom the deck”."""
    scene = reading.scene
    for clause in reading.clauses:
        if clause.tag not in ("promise", "need", "theirs") or clause.negated:
            continue
        inside = [e for e in people if clause.body <= e.first < clause.end]
        pronoun = any(
            scene.fold(i) in ("her", "him", "them", "le", "les")
            or grammar._CLITIC_INFINITIVE.match(scene.fold(i))
            and scene.fold(i).endswith(("le", "les"))
            for i in range(clause.start, clause.end)
        )
        direct = [
            e
            for e in inside
            if not pronoun
            or e.first == clause.start + 1
            or (scene.fold(e.first - 1) == "a" and "present" not in scene.fold(e.first - 2))
        ]
        direct = [e for e in direct if not scene.tokens[e.last - 1].fold.endswith("'s")]
        if direct and clause.tag == "promise":
            return direct[:1] + [
                e for e in direct[1:] if scene.fold(e.first - 1) in ("y", "and", "con", "to", "with", "a")
            ]
    return []


def _organisations(capture: Capture, reading: Reading) -> None:
    scene = reading.scene
    kind = capture.interaction.kind if capture.interaction else ""
    for entity in reading.entities:
        if entity.kind == "at":
            entity = replace(entity, kind=_at_kind(reading, entity, kind))
        piece = Piece(entity.name, scene.span(entity.first, entity.last), entity.confidence)
        told = any(c.tag == "learned" and c.body <= entity.first < c.end for c in reading.clauses)
        masked = _masked(reading, entity) and not entity.known and not told
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
        if inside and (entity.kind == "organisation" or to_it and scene.fold(entity.last) not in ("de", "of")):
            capture.organisations.append(entity.name)
            capture.organisation_pieces.append(Piece(entity.name, scene.span(entity.first, entity.last), 0.6))


def _at_kind(reading: Reading, entity: Entity, kind: str) -> EntityKind:
    beside = any(e.kind == "person" and e.last == entity.first - 1 for e in reading.entities)
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
