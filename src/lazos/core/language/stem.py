# ruff: noqa: E501 — word lists and tables read best as written
"""Light stems and letter grams for search: enough that *contadora* finds *contadores* and *designer* finds *designs*.

Suffix stripping in the spirit of Savoy's light stemmers (J. Savoy, “Light stemming approaches for the French,
Portuguese, German and Hungarian languages”, SAC 2006); input is folded first, so accents never matter.
"""

from collections.abc import Iterator
from functools import lru_cache

from lazos.core.language.fold import fold, words

# Longest first; each leaves at least three letters.
_ES = (
    "amientos imientos amiento imiento aciones uciones adoras adores idades mente istas ancia encia acion ucion ables ibles adora ador idad ista "
    "able ible ando iendo aron ieron aban arian aria ados adas idos idas ado ada ido ida oras ores ora or ces ias es as os ar er ir an en "
    "ia io a e o s"
).split()
_EN = (
    "ization isation ational fulness ousness iveness ations ments ation ness ment ings ance ence able ible ally ers ors ing ies ied "
    "ity ive ed er or ly es al e s y"
).split()
_KEEP = 4


@lru_cache(maxsize=65536)
def stem(word: str, language: str) -> str:
    """The stem of one word in ``es`` or ``en``: folded, without the usual endings. Other languages: only folded."""
    word = fold(word)
    for suffix in {"es": _ES, "en": _EN}.get(language, ()):
        if word.endswith(suffix) and len(word) - len(suffix) >= _KEEP - (len(suffix) < 2):
            return _undouble(word[: -len(suffix)]) if suffix in ("ing", "ed", "er", "ers") else word[: -len(suffix)]
    return word


def _undouble(word: str) -> str:
    """``runn`` → ``run``; ``sell`` and ``miss`` keep theirs."""
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsz" else word


def stems(text: str, language: str) -> list[str]:
    """The stems of the words of a text, in order."""
    return [stem(word, language) for word in words(text)]


def grams(text: str, n: int = 3) -> Iterator[str]:
    """The letter n-grams of the folded words, each word padded by a space: ``grams("Ana")`` is `` an``, ``ana``, ``na ``."""
    for word in words(text):
        padded = f" {word} "
        yield from (padded[i : i + n] for i in range(max(len(padded) - n + 1, 1)))
