"""Forgiving spelling: the words a member's people are found by, and which of them a mistyped word may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.core.cache import caches
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from lazos.core.language.fold import words
from lazos.people.models import Contact

VOCABULARY_LASTS = 300  # seconds; a new word is found at once as it is written, only its misspellings wait
CORRECTIONS = 4


def vocabulary(owner_id: int) -> Sequence[str]:
    """The distinct words of the search texts of one member's contacts; kept in this process for a few minutes."""
    key = f"vocabulary:{owner_id}"
    cache = caches["process"]
    known: Sequence[str] | None = cache.get(key)
    if known is None:
        texts = Contact.objects.owned_by(owner_id).values_list("search_text", flat=True)
        known = sorted({word for text in texts.iterator(2000) for word in words(text) if len(word) > 2})
        cache.set(key, known, VOCABULARY_LASTS)
    return known


def corrections(word: str, known: Sequence[str]) -> list[str]:
    """Words of `known` that `word` may be a slip of: one edit in a short word, two in a long one; nearest first.

    The first letter counts too: "Xochitl" typed "Sochitl" is one edit like any other.
    """
    slips = allowed_slips(word)
    if not slips:
        return []
    near = [candidate for candidate in known if abs(len(candidate) - len(word)) <= slips]
    found = extract(word, near, scorer=OSA.distance, score_cutoff=slips, limit=CORRECTIONS)
    return [candidate for candidate, _distance, _position in found]


def allowed_slips(word: str) -> int:
    """A three-letter word with a slip is another word."""
    return 0 if len(word) < 4 or word.isdigit() else 1 if len(word) < 8 else 2


def without_one(typed: Sequence[str]) -> Iterable[list[str]]:
    """The words but one, each in turn, last first: a surname that the record does not have."""
    return ([*typed[:left_out], *typed[left_out + 1 :]] for left_out in reversed(range(len(typed))))
