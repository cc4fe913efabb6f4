# ruff: noqa: E501 — word lists and tables read best as written
"""The smaller facts of a note: role, circle, relation, addresses, what was given and received, what to ask back."""

import re
from collections.abc import Iterable

from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.gazetteer import CIRCLES, RELATIONS, ROLE_HEADS
from lazos.core.language.capture.pieces import Capture, Exchange, ExchangeKind, Piece, Question
from lazos.core.language.capture.scene import Scene
from lazos.core.language.fold import fold

_ROLE_JOINTS = frozenset("de del of for la las los el the in en".split())
_NOUNS: dict[ExchangeKind, str] = {
    "article": "articulo nota noticia article post paper reportaje",
    "introduction": "presento presente introduced contacto presentacion intro conecto conecte connected",
    "advice": "consejo consejos advice tip tips recomendacion orientacion",
    "referral": "recomendo recomende referral refirio referred recommended",
    "resource": "guia libro enlace link book guide plantilla template recurso curso deck documento informe report archivo",
    "feedback": "feedback retroalimentacion comentarios comments opinion",
    "help": "ayudo ayude helped ayuda help mano hand apoyo",
    "congratulation": "felicite felicito congratulated felicidades enhorabuena",
    "thanks": "gracias agradeci agradecio thanked thanks",
}
_KIND_BY_NOUN: dict[str, ExchangeKind] = {noun: kind for kind, nouns in _NOUNS.items() for noun in nouns.split()}
_ES_DID = r"mand[eéoó]|envi[eéoó]|pas[eéoó]|compart[iíoó]+|present[eéoó]|d[ií]|dio|ayud[eéoó]|recomend[eéoó]|felicit[eéoó]|agradec[ií]o?|regal[eéoó]|prest[eéoó]|conect[eéoó]"
_EN_DID = (
    r"sent|gave|shared|introduced|helped|recommended|referred|congratulated|thanked|lent|passed|forwarded|connected"
)
# Bounded tails: the passage ends at the first punctuation.
_GIVEN = re.compile(
    rf"\b(?:(?:les?|la|lo) (?:{_ES_DID})|felicité|agradecí|i (?:{_EN_DID})|(?:^|(?<=[.;] ))(?:{_EN_DID}))\b[^.,;\n]{{0,80}}",
    re.IGNORECASE,
)
_RECEIVED = re.compile(rf"\b(?:(?:me|nos) (?:{_ES_DID})\b|(?:{_EN_DID}) (?:me|us)\b)[^.,;\n]{{0,80}}", re.IGNORECASE)
_MINE = ("mi", "my")
_MESSAGE_NOUNS = frozenset("mensaje correo mail email whatsapp wasap audio message text dm abrazo saludo".split())


def fill(capture: Capture, scene: Scene, entities: list[Entity]) -> None:
    """Adds the details to what the roles have found."""
    _addresses(capture, scene)
    _roles(capture, scene, entities)
    _bonds(capture, scene)
    capture.given.extend(_exchanges(capture.text, _GIVEN, skip=_RECEIVED))
    capture.received.extend(_exchanges(capture.text, _RECEIVED))
    _questions(capture, scene)


def _addresses(capture: Capture, scene: Scene) -> None:
    for token in scene.tokens:
        if token.kind == "email":
            capture.emails.append(Piece(token.text, (token.start, token.end), 0.99))
        elif token.kind == "phone" and sum(char.isdigit() for char in token.text) >= 8:
            capture.phones.append(Piece(token.text, (token.start, token.end), 0.8))


def _roles(capture: Capture, scene: Scene, entities: list[Entity]) -> None:
    """``directora de marketing`` before ``de Acme``: from its head over joints and fields up to a name or mark."""
    named = {i for entity in entities if entity.kind != "other" for i in range(entity.first, entity.last)}
    end = 0
    for index, token in enumerate(scene.tokens):
        if index < end or token.fold not in ROLE_HEADS or index in named or _is_sought(capture, token.start):
            continue
        end = _role_end(scene, index, named)
        capture.roles.append(Piece(scene.slice(index, end), scene.span(index, end), 0.8))


def _is_sought(capture: Capture, start: int) -> bool:
    """``busca contadora``: whom they look for is not what they do."""
    return any(need.span[0] <= start < need.span[1] for need in capture.needs)


def _role_end(scene: Scene, index: int, named: set[int]) -> int:
    end = last = index + 1
    while end < len(scene.tokens) and end - index < 7 and end not in named and not scene.boundary[end]:
        if scene.tokens[end].kind != "word":
            break
        if scene.fold(end) in _ROLE_JOINTS:
            end += 1
            continue
        if end > last or scene.fold(end) in ROLE_HEADS or scene.fold(end - 1) in ROLE_HEADS:
            if end == last and scene.fold(end) in ("at", "busca", "needs", "is", "que", "who", "y", "con"):
                break
            last = end = end + 1
            continue
        break
    return last


def _bonds(capture: Capture, scene: Scene) -> None:
    """Mentor, colleague, cousin: said with “mi” or “my”, before the name or alone."""
    for index, token in enumerate(scene.tokens):
        near = (scene.fold(index - 1), scene.fold(index - 2))
        span = (token.start, token.end)
        if token.fold in RELATIONS and near[0] in _MINE:
            capture.relations.append(Piece(RELATIONS[token.fold], span, 0.8))
        if token.fold in CIRCLES and any(word in _MINE for word in near):
            capture.circles.append(Piece(CIRCLES[token.fold], span, 0.7))


def _exchanges(text: str, pattern: re.Pattern[str], skip: re.Pattern[str] | None = None) -> Iterable[Exchange]:
    for match in pattern.finditer(text):
        passage = match.group().strip()
        if skip and skip.search(passage):
            continue
        said = fold(passage).split()
        if ("presento" in said[:2] and said[:1] == ["le"]) or (
            set(said) & _MESSAGE_NOUNS and not set(said) & set(_KIND_BY_NOUN)
        ):
            continue
        kind = next((_KIND_BY_NOUN[word] for word in reversed(said) if word in _KIND_BY_NOUN), None)
        if kind:
            yield Exchange(kind, passage, (match.start(), match.start() + len(passage)))


def _questions(capture: Capture, scene: Scene) -> None:
    """Namesakes among the contacts, and dates that the words leave open."""
    for person in capture.people:
        if person.known:
            continue
        first = fold(person.name).split()[0]
        namesakes = tuple(
            sorted(name for key, name in scene.known_names.items() if key not in scene.known and key[0] == first)
        )
        if namesakes:
            capture.questions.append(Question("same_name", person.span, namesakes))
    for mention in scene.mentions:
        if mention.alternatives:
            options = tuple(day.isoformat() for day in (mention.forward, *mention.alternatives))
            capture.questions.append(Question("which_date", (mention.start, mention.end), options))
