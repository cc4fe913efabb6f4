"""Folding text so that people find each other whatever they type."""

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ı": "i"})
_NOT_WORD = re.compile(r"[^\w]+", re.UNICODE)


@lru_cache(maxsize=1 << 14)  # some 300 bytes each: notes and mail addresses pass here too
def fold(text: str) -> str:
    """Lower case, without accents or other marks: ``fold("Ñandú Peña") == "nandu pena"``.

    Keeps punctuation and white space. Letters of other scripts keep their base form.
    """
    lowered = text.casefold()
    if lowered.isascii():
        return lowered
    decomposed = unicodedata.normalize("NFKD", lowered.translate(_SPECIAL))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def words(text: str) -> list[str]:
    """The folded words of a text, in order: ``words("Ma. José O'Neill") == ["ma", "jose", "o", "neill"]``."""
    return [word for word in _NOT_WORD.split(fold(text)) if word]
