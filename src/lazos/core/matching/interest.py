"""Whom something would interest: a link, an event or an idea, beside what is known of each person.

Something fits what is known of a person when they share two telling words (`gist`), or most of the shorter one; how
well is a matter of what kind of knowledge it is (a need before an interest, both before a job title) and of how much
of it is met. Ranking: by level of fit, within a level by who would be glad to hear from the member.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import exp

from lazos.core.matching.gist import Gist, Slot, words_of


class Why(StrEnum):
    """What of a person meets it."""

    NEED = "need"
    INTEREST = "interest"
    TAG = "tag"
    COMMON = "common"
    TOPIC = "topic"
    OFFER = "offer"
    WORK = "work"


#: How much it says that something would interest somebody.
TELLING = {
    Why.NEED: 1.0,
    Why.INTEREST: 0.95,
    Why.TAG: 0.85,
    Why.COMMON: 0.8,
    Why.TOPIC: 0.75,
    Why.OFFER: 0.7,
    Why.WORK: 0.6,
}
#: Of the strength of a match, what does not depend on how much is met; three words are much.
BASE, MUCH = 0.6, 3
#: Words further down than the title and the member's own note, and words of the other language, say a little less.
FURTHER, ACROSS = 0.8, 0.9
LEVELS = 5
#: Days without contact after which most of the wish to hear from each other is back.
FRESH = 30.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Something known of a person, in words; `key` is the caller's."""

    why: Why
    text: str
    key: Hashable = None


@dataclass(frozen=True, slots=True)
class Match:
    """The piece that is met; `said` is how the thing says it, where that is in other words."""

    piece: Piece
    strength: float
    said: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """`nourishing`: see the function of that name."""

    id: Hashable
    pieces: Sequence[Piece]
    nourishing: float = 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    person: Hashable
    match: Match

    @property
    def level(self) -> int:
        return round(self.match.strength * LEVELS)


def match(thing: Gist, piece: Piece) -> Match | None:
    """How the thing meets one piece, or None."""
    words = words_of(piece.text)
    hits = {word: slot for word, terms in words if (slot := thing.slot_of(terms)) is not None}
    slots = [thing.slots[number] for number in dict.fromkeys(hits.values())]
    shared = min(len(hits), len(slots))
    if shared >= 2 or (shared and shared > min(len(words), len(thing.slots)) / 2):
        return _met(piece, shared / min(len(words), MUCH), slots, dict(words))
    return _by_idea(thing, piece, words)


def best(thing: Gist, pieces: Iterable[Piece]) -> Match | None:
    """The strongest match; of equals the first."""
    found = (one for piece in pieces if (one := match(thing, piece)) is not None)
    return max(found, key=lambda one: one.strength, default=None)


def whom(thing: Gist, people: Iterable[Person], most: int = 24) -> list[Fit]:
    """Those whom it would interest, first whom to think of first."""
    found = [(Fit(person.id, one), person) for person in people if (one := best(thing, person.pieces)) is not None]
    found.sort(key=lambda row: (-row[0].level, -row[1].nourishing, -row[0].match.strength, str(row[0].person)))
    return [fit for fit, _person in found[:most]]


def nourishing(warmth: float | None, since: int | None, *, tended: bool = False) -> float:
    """How much a word would nourish this tie, in 0..2: a warm one that has been quiet for a while most.

    `warmth` is the log of `ties.warmth` (None: cold), `since` the days without contact (None: never any). Whom the
    member chose to tend comes before the others.
    """
    warm = 0.0 if warmth is None else 1 / (1 + exp(min(50.0, max(-50.0, -warmth))))
    quiet = 0.0 if since is None else 1 - exp(-max(0, since) / FRESH)
    return warm * quiet + (1.0 if tended else 0.0)


def _met(piece: Piece, part: float, slots: list[Slot], words: Mapping[str, frozenset[str]]) -> Match:
    own = frozenset[str]().union(*words.values())
    foreign = [slot for slot in slots if not slot.terms & own]
    strength = TELLING[piece.why] * (BASE + (1 - BASE) * min(1.0, part))
    strength *= 1.0 if any(slot.leads for slot in slots) else FURTHER
    strength *= ACROSS if len(foreign) == len(slots) else 1.0
    return Match(piece, strength, ", ".join(slot.said for slot in foreign) if len(foreign) == len(slots) else "")


def _by_idea(thing: Gist, piece: Piece, words: Sequence[tuple[str, frozenset[str]]]) -> Match | None:
    if not words:
        return None
    for idea in thing.ideas:
        if any(_says(way, words) for way in idea.ways):
            return Match(piece, TELLING[piece.why] * ACROSS, idea.said)
    return None


def _says(way: frozenset[str], words: Sequence[tuple[str, frozenset[str]]]) -> bool:
    """Whether a piece says what a label says: all its words, and little else."""
    hits = sum(1 for _word, terms in words if terms & way)
    return hits >= len(way) and hits > len(words) / 2
