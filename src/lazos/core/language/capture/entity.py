# ruff: noqa: E501 — word lists and tables read best as written
"""A name in a note, and what stands before it."""

import re
from dataclasses import dataclass
from typing import Literal

from lazos.core.language.capture.gazetteer import (
    CIRCLES,
    EVENT_HEADS,
    ORG_HEADS,
    PARTICLES,
    PLACES,
    RELATIONS,
    ROLE_HEADS,
    VENUE_HEADS,
)
from lazos.core.language.capture.lexicon import ACTIONS_EN, ACTIONS_ES, LEAD_IN, LONGEST, STOP_CAPS
from lazos.core.language.capture.scene import Scene
from lazos.core.language.capture.strangers import is_done_to, is_of_a_trade
from lazos.core.language.capture.words import (
    ARTICLES,
    DELIVERED,
    FIRMS,
    GENERIC,
    INTRODUCING,
    KIN,
    NOT_NAMES,
    OBJECT_VERBS,
    OF,
    PEOPLE_NOUNS,
    SOURCES,
    WHOSE,
    WITH,
)

EntityKind = Literal["person", "organisation", "place", "event", "at", "other"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A name over tokens ``first`` up to ``last``; kind ``at`` is a place or an organisation, the interaction decides."""

    first: int
    last: int
    kind: EntityKind
    name: str
    confidence: float = 0.9
    title: str = ""
    known: bool = False
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Left:
    """What stands before a possible name: the preposition (articles skipped) and what that hangs on."""

    preposition: str
    before: str
    after_person: bool
    after_role: bool
    in_list: bool
    slot: bool


_DONE_BY = frozenset(
    "introduced referred recommended hosted invited led given taught organised organized run talk workshop".split()
)
# “Llamó Tito”, “me escribió Lázaro”: who did it stands after it.
_CALLED = frozenset(
    "llamo escribio marco contacto visito recibio dijo conto comento aviso pregunto explico vino jubila".split()
)
_GUESTS = frozenset(
    "member speaker host guest organiser organizer miembro ponente anfitrion anfitriona invitado invitada organizador organizadora".split()
)
_NO_BOND = (
    ORG_HEADS | VENUE_HEADS | EVENT_HEADS | FIRMS | OF | {"book", "libro", "project", "proyecto", "product", "brand"}
)
_MOVES = frozenset(("muda", "mudan", "mudo", "viaja", "viajo", "va", "van", "fue", "vuelve", "regresa", "llego"))


def left_of(scene: Scene, index: int, found: list[Entity]) -> Left:
    place = index - 1
    while scene.fold(place) in ARTICLES and place > 0 and index - place <= 2:
        place -= 1
    preposition, anchor = scene.fold(place), place - 1
    before = scene.fold(anchor)
    while before in (",", "("):
        anchor -= 1
        before = scene.fold(anchor)
    last = found[-1] if found else None
    after_person = bool(last and last.kind == "person" and last.last == anchor + 1)
    in_list = bool(
        last
        and last.kind == "person"
        and last.last in (index - 1, index - 2)
        and scene.fold(index - 1) in "y e and & , con with".split()
    )
    article_before = scene.fold(index - 1) in ("la", "el") and not scene.tokens[index].is_acronym
    slot = (
        (scene.fold(index - 1) in ("tal", "llamado", "llamada") and scene.fold(index - 2) in ("un", "una"))
        or (scene.fold(index - 2) in ("me", "nos") and scene.fold(index - 1) in ("debe", "prometio", "presentara"))
        or (scene.fold(index - 1) in INTRODUCING and not scene.boundary[index])
        or (scene.fold(index - 1) in KIN and scene.fold(index - 2) in WHOSE)
        or (scene.fold(index - 1) == "by" and scene.fold(index - 2) in _DONE_BY)
        or (scene.fold(index - 1) in _CALLED and scene.tokens[index].is_capital)
        or (scene.fold(index - 1) == "on" and scene.fold(index - 2) == "in")
        or _somebodys(scene, index)
        or is_done_to(scene, index)
        or is_of_a_trade(scene, index)
        or (scene.fold(index - 1) in ACTIONS_EN and scene.boundary[max(index - 1, 0)] > 0)
        or (article_before and scene.fold(index - 2) in ("con", "a"))
        or (article_before and scene.fold(index - 2) in ("y", "e") and bool(last and last.last == index - 2))
        or scene.fold(index - 1) in WITH | OBJECT_VERBS | {"to"}
        or (
            scene.fold(index - 1) == "a"
            and scene.language != "en"
            and scene.fold(index - 2) not in _MOVES
            and not (last and last.kind == "organisation" and last.last == index - 1)  # “cambia de Indra a Everis”
        )
        or (
            scene.fold(index - 1) == "to"
            and scene.fold(index - 2)
            in ("spoke", "talked", "chatted", "introduced", "wrote", "spoken", "met", "email", "dm", "call", "reached")
        )
        or (scene.fold(index - 1) in ("de", "from", "of", "for", "para") and scene.fold(index - 2) in SOURCES)
    )
    return Left(preposition, before, after_person, _role_before(scene, anchor), in_list, slot)


def _somebodys(scene: Scene, index: int) -> bool:
    """“My old roommate Corey Blum”: after a possessive and a plain word or two, two capitals are a person."""
    closed = scene.fold(run_end(scene, index)) == ","
    if (
        scene.fold(index - 1) == ","
        and closed
        and scene.fold(index - 3) in WHOSE
        and scene.fold(index - 2) not in _NO_BOND
    ):
        return True  # “mi casero, Isidre, quiere …”
    if run_end(scene, index) - index < 2 or scene.boundary[index]:
        return False
    if scene.fold(index - 1) in ROLE_HEADS | _GUESTS:
        return True  # “new member Tamsin Hale”, “la arquitecta Zaida Norte”
    for back in range(index - 1, max(index - 4, -1), -1):
        word = scene.fold(back)
        if word in WHOSE:
            return back < index - 1
        if scene.tokens[back].is_capital or scene.boundary[back] or word in _NO_BOND:
            return False
    return False


def _role_before(scene: Scene, anchor: int) -> bool:
    """Whether a role ends here: ``directora de marketing`` before ``de Acme``."""
    for step in range(5):
        word = scene.fold(anchor - step)
        if word in ROLE_HEADS:
            return True
        if (
            not (word in OF or word in GENERIC or word in ARTICLES or word.isalpha())
            or scene.boundary[max(anchor - step, 0)]
        ):
            return False
    return False


def run_end(scene: Scene, index: int, limit: int = 6) -> int:
    """The end of the run of capitalised words that begins here."""
    end = index
    while (
        end < len(scene.tokens)
        and end - index < limit
        and scene.is_capital(end)
        and not (end > index and scene.boundary[end])
    ):
        end += 1
    return end


def is_trigger_word(scene: Scene, index: int) -> bool:
    word = scene.fold(index)
    return (
        word in LONGEST or word in ACTIONS_ES or word in ACTIONS_EN or word in DELIVERED or word.endswith(_DONE_ENDINGS)
    )


_DONE_ENDINGS = (
    *("arle", "erle", "irle", "arles", "arlo", "arla", "erla", "irla", "arlas", "erlo", "irlo"),
    *("selo", "sela", "selos", "selas", "erlos", "erlas", "irlos", "irlas"),
)

# “mandarle”, “ayudarles”: something to do, in a note without commas.
_TO_DO = re.compile(r"^[a-z]{3,14}(?:ar|er|ir)les?$")


def is_doing(scene: Scene, index: int) -> bool:
    """Whether an English verb may stand here, after “to”: a small word that is neither a pronoun nor an article."""
    word = scene.fold(index)
    small = 0 <= index < len(scene.tokens) and scene.tokens[index].text.islower() and index not in scene.mention_at
    return word in ACTIONS_EN or (small and scene.language == "en" and word not in NOT_NAMES | STOP_CAPS | GENERIC)


def is_plain_name_word(scene: Scene, index: int) -> bool:
    """A lower-case word that could be a name: none of the words that the grammar, the roles or the places use."""
    word = scene.fold(index)
    used = (
        word in LONGEST
        or word in LEAD_IN
        or word in ROLE_HEADS
        or word in CIRCLES
        or word in RELATIONS
        or word in ARTICLES
        or word in OF
    )
    if _TO_DO.match(word) or (word in ACTIONS_EN and scene.fold(index + 1) in ("her", "him", "them")):
        return False
    return (
        word.replace("-", "").replace("'", "").isalpha()
        and len(word) > 2
        and not used
        and word not in PEOPLE_NOUNS | NOT_NAMES | GENERIC | STOP_CAPS
        and word not in ORG_HEADS
        and word not in PLACES
    )


def proper(scene: Scene, first: int, last: int) -> str:
    """The name as written, or with capitals when the whole note or the name has none (or nothing else)."""
    text = scene.slice(first, last)
    text = text[:-2] if text.endswith(("'s", "’s")) else text
    if text != text.lower() and not (text == text.upper() and len(text) > 3):
        return text
    small = PARTICLES | {"de", "y"}
    parts = text.lower().split()
    return " ".join(p if i and p in small else p[:1].upper() + p[1:] for i, p in enumerate(parts))
