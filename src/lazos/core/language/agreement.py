"""What two words do to each other where they meet in Spanish: *del*, *al*, *e* before an i, *u* before an o."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lazos.core.language.fold import fold

_CONTRACTED = {"de": "del", "a": "al"}
_APART = re.compile(r"(?<!\w)(de|a) el (?=\w)")


def after(word: str, following: str) -> str:
    """``word`` (de, a, y, o) and what follows it, as they are said together.

    Only a small *el* runs together with its preposition: that of a name keeps apart (*de El Salvador*). *Y* and *o*
    follow the sound: *padre e hija*, but *agua y hielo*; *siete u ocho*.
    """
    if word in _CONTRACTED and following.startswith("el "):
        return f"{_CONTRACTED[word]} {following[3:]}"
    if word == "y" and _sounds_i(following):
        return f"e {following}"
    if word == "o" and fold(following).startswith(("o", "ho")):
        return f"u {following}"
    return f"{word} {following}"


def contracted(sentence: str) -> str:
    """*5 años de el taller* → *5 años del taller*, where somebody's words came into a sentence."""
    return _APART.sub(lambda met: f"{_CONTRACTED[met[1]]} ", sentence)


def listed(names: Sequence[str], language: str) -> str:
    """*Nahia y Hugo*, *Nahia, Hugo e Inés*; *Nahia, Hugo and Inés*."""
    if len(names) < 2:
        return "".join(names)
    before, last = ", ".join(names[:-1]), names[-1]
    return f"{before} and {last}" if language.startswith("en") else f"{before} {after('y', last)}"


def _sounds_i(following: str) -> bool:
    word = fold(following)
    return word.startswith("i") or (word.startswith("hi") and word[2:3] not in ("e", "a"))
