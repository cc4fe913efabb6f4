"""Texts as tokens to match by: ESCO concepts where a label says it, the member's own words otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from lazos.core.matching.concepts import By, Concepts
from lazos.core.matching.wording import content, term_of

#: Related concepts from here on serve for one another: parents and siblings do, a shared word does not.
NEAR = 0.4
#: So many different texts are looked up in the vocabulary in one look; the words of the others stand for themselves.
MOST_TEXTS = 2000
_SHORTEST = 4


class Tokens:
    """The tokens of texts, each text once."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, ...]] = {}

    def of(self, text: str) -> tuple[str, ...]:
        """Of a need or an offer: its concept, and its own words together."""
        key = text.strip().lower()
        if key not in self._known:
            concepts = _concepts(key) if len(self._known) < MOST_TEXTS else ()
            self._known[key] = (*concepts, *_words(key))
        return self._known[key]

    def shared(self, text: str) -> tuple[str, ...]:
        """Of an interest: what two people can have in common, kept apart from needs and offers."""
        words = sorted(_stems(text))
        return (f"interest/{' '.join(words)}",) if words else ()


def fits(need: str, offer: str) -> bool:
    """Whether two texts share more than a passing word: two words, or most of the shorter one."""
    one, other = _stems(need.lower()), _stems(offer.lower())
    shared = len(one & other)
    return shared >= 2 or shared > min(len(one), len(other)) / 2


def related(token: str) -> Mapping[str, float]:
    if token.startswith(("interest/", "words/")):
        return {token: 1.0}
    return _related(token)


@lru_cache(maxsize=8192)
def _related(concept: str) -> dict[str, float]:
    near = Concepts.load().related(concept, text=False)
    return {other: value for other, value in near.items() if value >= NEAR}


def _concepts(text: str) -> tuple[str, ...]:
    return tuple(one.id for one in Concepts.load().of(text, k=2) if one.by is not By.TEXT)


def _words(text: str) -> tuple[str, ...]:
    return tuple(f"words/{stem}" for stem in sorted(_stems(text)) if len(stem) >= _SHORTEST)


def _stems(text: str) -> set[str]:
    return {term_of(word, "es") for word in content(text)[:12]}
