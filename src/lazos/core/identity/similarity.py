"""Measures between folded strings, all symmetric, and a phonetic key that hears Spanish."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA, JaroWinkler

_SOUNDS = (
    (re.compile(r"ch(?=r)"), "k"),
    (re.compile(r"ch"), "x"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ll"), "y"),
    (re.compile(r"qu|q|ck"), "k"),
    (re.compile(r"gu(?=[ei])"), "g"),
    (re.compile(r"g(?=[ei])"), "j"),
    (re.compile(r"c(?=[ei])|z"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"[vw]"), "b"),
    (re.compile(r"h"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = re.compile(r"(?<=.)[aeiouy]")


@lru_cache(maxsize=1 << 14)
def phonetic(word: str) -> str:
    """How a folded word sounds, vowels left out after the first letter: vazquez, basques and bázkez are one."""
    heard = spoken(word)
    return heard[:1] + _VOWELS.sub("", heard)[1:]


@lru_cache(maxsize=1 << 13)
def spoken(word: str) -> str:
    """How a folded word sounds, letter by letter: sarah and sara are one, maria and mario are not."""
    for sound, letter in _SOUNDS:
        word = sound.sub(letter, word)
    return "i" + word[1:] if word.startswith("y") else word


def near(a: str, b: str) -> bool:
    """One slip of the finger apart (a letter lost, added, changed, two swapped), or two in a long word."""
    longest = max(len(a), len(b))
    if longest < 3:
        return False
    slips = 1 if longest < 8 else 2
    return int(OSA.distance(a, b, score_cutoff=slips)) <= slips


def similar(a: str, b: str) -> bool:
    """Likely the same word badly written: Jaro–Winkler ≥ .88 or three quarters of the letters in place."""
    if min(len(a), len(b)) < 3:
        return False
    return bool(JaroWinkler.similarity(a, b) >= 0.88 or OSA.normalized_similarity(a, b) >= 0.7)
