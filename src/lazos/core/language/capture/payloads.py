# ruff: noqa: E501 — word lists and tables read best as written
"""What a clause holds: needs, offers and interests as lists, promises with their day, key dates."""

from dataclasses import replace

from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.lexicon import ACTIONS_EN
from lazos.core.language.capture.pieces import Capture, KeyDate, Piece, Promise
from lazos.core.language.capture.reading import Reading, after_receiver, who_likes
from lazos.core.language.capture.scene import Scene
from lazos.core.language.capture.verbs import INFINITIVE
from lazos.core.language.dates import Mention

_ARTICLES = frozenset("el la los las un una unos unas the a an some al del algun alguna algunos algunas".split())


_PREPOSITIONS = frozenset(
    "de del con para por en sobre with for of in on about to que who that from at as como cuando when a al hacia".split()
)


# The word that closed the opening belongs to what is needed: “pidió ayuda con …”, “wants help with …”.
_KEPT = frozenset(
    "help ayuda consejo consejos contacto contactos recomendacion recomendaciones referencias someone".split()
)


def pieces_of(reading: Reading, clause: Clause, split_lists: bool = True) -> list[Piece]:
    scene = reading.scene
    first = clause.body
    liker = who_likes(reading, clause)
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
    if closes and len(chunks) == 2 and scene.fold(chunks[1][0]) in ("un", "una", "unos", "unas", "an"):
        return chunks
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
        end - 1 in scene.mention_at
        or (scene.tokens[end - 1].kind == "punct" and scene.tokens[end - 1].text not in ")%")
    ):
        end -= 1
    return start, end


def add_promise(target: list[Promise], reading: Reading, clause: Clause) -> None:
    scene = reading.scene
    first, end = _their_verb(scene, clause, after_receiver(reading, clause)), clause.end
    cut = _until_aside(scene, first, end)
    due = next((m for m in reversed(reading.mentions(clause.lead, end)) if _is_due(scene, clause, m)), None)
    inside = [i for i in range(first, cut) if due is None or scene.mention_at.get(i) is not due]
    while inside and (
        scene.tokens[inside[0]].kind == "punct"
        or scene.fold(inside[0]) in ("que", "that", "to", "and", "y", "i'd", "i'll")
    ):
        inside.pop(0)
    while inside and (
        (scene.tokens[inside[-1]].kind == "punct" and scene.tokens[inside[-1]].text not in ")%")
        or scene.fold(inside[-1]) in ("y", "and")
    ):
        inside.pop()
    if not inside:
        return
    text = " ".join(scene.slice(a, b) for a, b in _stretches(inside))
    span = (scene.tokens[inside[0]].start, scene.tokens[inside[-1]].end)
    due_span = (due.start, due.end) if due else None
    target.append(Promise(text, due.forward if due else None, span, due_span, 0.9 if due else 0.8))


def _is_due(scene: Scene, clause: Clause, mention: Mention) -> bool:
    """Ahead of today, and not when something is from: “la factura de octubre”, “en la reunión del martes quedamos …”."""
    said = scene.text[mention.start : mention.end].casefold()
    before = mention.end <= scene.tokens[min(clause.start, len(scene.tokens) - 1)].start
    of_it = (mention.kind == "month" or before) and said.startswith(("de ", "del ", "desde ", "from ", "since "))
    return mention.forward >= scene.today and not of_it


def _their_verb(scene: Scene, clause: Clause, first: int) -> int:
    """“… will send me the job spec”: the verb that closed the opening is part of what was promised."""
    if clause.tag != "theirs" or first != clause.body:
        return first
    last = first - 1 - (scene.fold(first - 1) in ("me", "us"))
    verb = scene.fold(last)
    return (
        last
        if last > clause.start and (verb in ACTIONS_EN or verb.endswith("ara") or INFINITIVE.match(verb))
        else first
    )


def _stretches(indices: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index in indices:
        if runs and runs[-1][1] == index:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def add_key_date(capture: Capture, reading: Reading, clause: Clause) -> None:
    for mention in reading.mentions(clause.lead, clause.end)[:1]:
        words = [reading.scene.fold(i) for i in range(clause.start, clause.body)]
        kind = "anniversary" if words[0] in ("aniversario", "anniversary") else "birthday"
        capture.key_dates.append(
            KeyDate(kind, mention.forward.month, mention.forward.day, (mention.start, mention.end))
        )
