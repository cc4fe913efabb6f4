# ruff: noqa: E501 — word lists and tables read best as written
"""What a clause holds: needs, offers and interests as lists, promises with their day, key dates."""

from dataclasses import replace

from lazos.core.language.capture.bonds import phrase_start
from lazos.core.language.capture.clauses import Clause
from lazos.core.language.capture.lexicon import ACTIONS_EN
from lazos.core.language.capture.pieces import Capture, KeyDate, Piece, Promise
from lazos.core.language.capture.reading import Reading
from lazos.core.language.capture.scene import Scene
from lazos.core.language.capture.subjects import after_receiver, trailing_subject, who_likes
from lazos.core.language.capture.verbs import INFINITIVE
from lazos.core.language.dates import Mention

HASTE = frozenset("asap urgente urgent pronto soon".split())
_ARTICLES = frozenset("el la los las un una unos unas the a an any some al del algun alguna algunos algunas".split())


_PREPOSITIONS = frozenset(
    "de del con para por en sobre with for of in on about to que who that from at as como cuando when a al hacia".split()
)


# The word that closed the opening belongs to what is needed: “pidió ayuda con …”, “wants help with …”.
_KEPT = frozenset(
    "help ayuda consejo consejos contacto contactos recomendacion recomendaciones referencias someone quien".split()
)


def pieces_of(reading: Reading, clause: Clause, split_lists: bool = True) -> list[Piece]:
    scene = reading.scene
    first = clause.body
    if liker := who_likes(reading, clause):
        clause = replace(clause, end=liker.first - 1)
    elif subject := trailing_subject(reading, clause):
        clause = replace(clause, end=phrase_start(scene, subject.first))
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
    if not chunks:
        return []  # “needs y”: broken off
    closes = scene.fold(chunks[-1][0] - 1) in ("y", "e", "o", "u", "and", "or", "&", "/")
    if closes and len(chunks) == 2 and scene.fold(chunks[1][0]) in _ONE[scene.language]:
        return chunks
    if closes and all(_simple(scene, *chunk) for chunk in chunks[:-1]) and _bare(scene, *chunks[-1]):
        return chunks
    return [(first, _until_aside(scene, first, end))]


_ONE = {"es": ("un", "una", "unos", "unas"), "en": ("a", "an", "some")}


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
        or (end - 1 > start and scene.fold(end - 1) in HASTE)
        or (scene.tokens[end - 1].kind == "punct" and scene.tokens[end - 1].text not in ")%")
    ):
        end -= 1
    return start, end


def add_promise(target: list[Promise], reading: Reading, clause: Clause) -> None:
    """One promise, or one for each day named: “la guía el martes y la factura el viernes”."""
    scene = reading.scene
    clause = replace(clause, end=_until_told(scene, clause))
    first = _their_verb(scene, clause, after_receiver(reading, clause))
    subject = trailing_subject(reading, clause)
    end = phrase_start(scene, subject.first) if subject else clause.end
    start, text = clause.lead, ""
    for cut in (*_cuts(reading, clause, first, end), clause.end):
        due = next((m for m in reversed(reading.mentions(start, cut)) if _is_due(scene, clause, m)), None)
        inside = _said(scene, first, _until_aside(scene, first, min(cut, end)), due)
        if inside:
            text = " ".join(scene.slice(a, b) for a, b in _stretches(inside))
            span = (scene.tokens[inside[0]].start, scene.tokens[inside[-1]].end)
        if inside or (text and due):
            due_span = (due.start, due.end) if due else None
            target.append(Promise(text, due.forward if due else None, span, due_span, 0.9 if due else 0.8))
        start = first = cut + 1


def _until_told(scene: Scene, clause: Clause) -> int:
    """Up to a comma after which something is told: “check in with Ann on Friday, her visa is up in January”."""
    for index in range(clause.body + 1, clause.end):
        if scene.fold(index) == "," and any(
            scene.fold(i) in _TELLS for i in range(index + 2, min(index + 5, clause.end))
        ):
            return index
    return clause.end


def _cuts(reading: Reading, clause: Clause, first: int, end: int) -> list[int]:
    """The conjunctions between two days, each the day of something else."""
    scene, cuts, start = reading.scene, list[int](), clause.lead
    owed = scene.fold(clause.body - 1) in _OWING or scene.fold(clause.start) in _OWING
    for index in range(first, end):
        if owed and scene.is_conjunction(index) and scene.fold(index + 1) in _ARTICLES:
            cuts.append(index)  # “una caña y el libro”
            continue
        if index in scene.mention_at or not (scene.is_conjunction(index) or scene.fold(index) in (",", ";")):
            continue
        after = next((cut for cut in cuts if cut > index), clause.end)
        if _has_day(reading, clause, start, index) and _has_day(reading, clause, index + 1, after):
            cuts.append(index)
            start = index + 1
    return cuts


def _has_day(reading: Reading, clause: Clause, first: int, end: int) -> bool:
    scene = reading.scene
    return any(
        _is_due(scene, clause, mention)
        and not scene.text[mention.start : mention.end].casefold().startswith(("de ", "del ", "from ", "of ", "desde "))
        and not scene.text[: mention.start].casefold().rstrip().endswith(("entre", "between", "from", " de"))
        for mention in reading.mentions(first, end)
    )


def _said(scene: Scene, first: int, end: int, due: Mention | None) -> list[int]:
    """The tokens of what was promised: without its day, the words that hang it on, and commas at the ends."""
    inside = [i for i in range(first, end) if due is None or scene.mention_at.get(i) is not due]
    inside = [i for i in inside if not (scene.fold(i) in ("am", "pm") and i - 1 in scene.mention_at)]
    between = next((i for i in inside if scene.fold(i) in ("entre", "between") and i + 1 in scene.mention_at), end)
    inside = [i for i in inside if i < between]
    while inside and scene.fold(inside[-1]) in HASTE:
        inside.pop()
    while inside and (scene.tokens[inside[0]].kind == "punct" or scene.fold(inside[0]) in _HANGERS):
        inside.pop(0)
    while inside and (
        (scene.tokens[inside[-1]].kind == "punct" and scene.tokens[inside[-1]].text not in ")%€$£")
        or scene.fold(inside[-1]) in ("y", "and")
        or (scene.fold(inside[-1]) in _BEFORE_A_DAY and inside[-1] + 1 in scene.mention_at)
    ):
        inside.pop()
    hinge = scene.language != "en" and bool(inside) and scene.fold(inside[0]) in ("en", "de", "a")
    if hinge and len(inside) > 1 and INFINITIVE.match(scene.fold(inside[1])):
        inside.pop(0)  # “quedé en enviarle … y en visitarla …”
    return inside


_BEFORE_A_DAY = frozenset("to over by on at after before antes para sobre this".split())
# “…, her visa is up in January”: told, and nothing to do.
_TELLS = frozenset("is are was were has es son esta estan era tiene cumple".split())
_OWING = frozenset("debo debemos owe".split())
_HANGERS = frozenset("que that to and y i'd i'll".split())


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
    while last > clause.start and scene.fold(last) in ("back", "to"):
        last -= 1  # “she'll get back to me”
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
    """The day of the clause, and one more for each person named before another day: “Ana el 3 de marzo y Luis el 5”."""
    last = clause.lead
    for nth, mention in enumerate(reading.mentions(clause.lead, clause.end)):
        at = next(i for i, found in reading.scene.mention_at.items() if found is mention)
        if nth and not reading.within(last, at, "person"):
            continue
        last = at
        word = reading.scene.fold(clause.start)
        kind = "anniversary" if word in ("aniversario", "anniversary") else "birthday"
        capture.key_dates.append(
            KeyDate(kind, mention.forward.month, mention.forward.day, (mention.start, mention.end))
        )
