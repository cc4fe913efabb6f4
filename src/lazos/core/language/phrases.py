"""A phrase that somebody typed as a sentence of its own, in the middle of another."""

from lazos.core.language.capture.gazetteer import BRANDS, FIRST_NAMES, PLACES
from lazos.core.language.capture.words import COMMON_NAMES
from lazos.core.language.fold import fold

_NAMES = FIRST_NAMES | PLACES | BRANDS
_ALWAYS_LARGE = frozenset("i i'm i'd i've i'll".split())


def inside(text: str) -> str:
    """“Dirigir un equipo.” → “dirigir un equipo”: without its full stop, and small unless it begins with a name.

    “Ana me presentó …”, “IA en salud” and “I'd like …” keep their capital; “Luz natural” is no name, “Luz Marina” is.
    """
    text = text.strip().rstrip(".")
    first, _space, rest = text.partition(" ")
    return text if _is_large(first.strip(",;:"), rest) else text[:1].lower() + text[1:]


def _is_large(first: str, rest: str) -> bool:
    word = fold(first.replace("’", "'")).removesuffix("'s")
    if any(char.isupper() for char in first[1:]) or word in _ALWAYS_LARGE:
        return True
    return word in _NAMES and (word not in COMMON_NAMES or rest[:1].isupper())
