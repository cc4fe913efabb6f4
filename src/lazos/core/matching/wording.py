# ruff: noqa: E501 — word lists read best as written
"""The words of a skill that carry meaning: stems without the small words, one spelling of English, parts of a sentence."""

import re
from functools import lru_cache

from lazos.core.language.fold import words
from lazos.core.language.stem import stem

LANGUAGES = ("es", "en")

_SMALL = {
    "es": frozenset(
        "a al algo alguien como con cual cuya cuyo de del desde e el ella ellos en entre es eso esta este esto etc la las le les lo los me mi mis "
        "muy ni no nos o otra otras otro otros para pero por que quien se segun si sin sobre su sus tambien te tu u un una unas uno unos y ya yo "
        "relacion relacionado relacionada relacionados relacionadas".split()
    ),
    "en": frozenset(
        "a about an and any anyone are at be by for from how i in into is its my of on or our out someone somebody that the their them this to "
        "up us we who whom with you your related".split()
    ),
}
# What introduces a need or an offer and says nothing about which: dropped at the head of a phrase only ("ayuda humanitaria" is a skill).
_HEADS = frozenset(
    "necesito necesitamos necesita busco buscamos busca ofrezco ofrecemos ofrece quiero quisiera puedo podria conozco se saber tengo hago ayuda "
    "ayudo ayudame ayudar experto experta expertos expertas soy alguna algun algunos conocimiento conocimientos "
    "need needs looking seeking search want offer offers can could know knows have has help helps expert experts some am i'm do".split()
)
# The shipped labels are American; members also write British English.
_BRITISH = (
    (re.compile(r"(?<=\w{3})isation"), "ization"),
    (re.compile(r"(?<=\w{2})(?<!v)(?<!rv)(?<!rt)is(e|es|ed|ing|er|ers)$"), r"iz\1"),
    (re.compile(r"(?<=\w{2})ys(e|es|ed|ing|er|ers)$"), r"yz\1"),
    (re.compile(r"(?<=\w{2})our(s|ed|ing|al|able|ful|ist)?$"), r"or\1"),
    (re.compile(r"(?<=[bt])re(s)?$"), r"er\1"),
    (re.compile(r"ogue(s)?$"), r"og\1"),
    (re.compile(r"^programme(s)?$"), r"program\1"),
    (re.compile(r"lling$"), "ling"),
    (re.compile(r"ller(s)?$"), r"ler\1"),
    (re.compile(r"^aero?plane(s)?$"), r"airplane\1"),
)
_BREAKS = re.compile(r"[,;:.\n•·|¡!¿?()]+")
_JOINTS = re.compile(r"\s(?:y|e|o|u|and|or|&|/)\s", re.IGNORECASE)


def terms(text: str, language: str) -> list[str]:
    """The stems of a text in one language without its small words, each once, in order."""
    kept = (term for word in words(text) if word not in _SMALL[language] and (term := term_of(word, language)))
    return list(dict.fromkeys(kept))


def content(text: str) -> list[str]:
    """The folded words of a phrase that carry meaning, each once: ``content("Busco diseño de la web") == ["diseno", "web"]``."""
    said = words(text)
    head = next((i for i, word in enumerate(said) if word not in _HEADS and not _is_small(word)), 0)
    return list(dict.fromkeys(word for word in said[head:] if not _is_small(word)))


def _is_small(word: str) -> bool:
    return word in _SMALL["es"] or word in _SMALL["en"]


@lru_cache(maxsize=65536)
def term_of(word: str, language: str) -> str:
    """The index term of one folded word."""
    return stem(american(word) if language == "en" else word, language)


def american(word: str) -> str:
    """One spelling for both Englishes: ``organisation`` → ``organization``. Stems differ from real words, alike on both sides."""
    for pattern, spelling in _BRITISH:
        word = pattern.sub(spelling, word)
    return word


def parts(text: str) -> list[str]:
    """A sentence as the phrases it lists: at punctuation, and at *y/and*; without the whole."""
    phrases = [phrase for piece in _BREAKS.split(text) for phrase in (piece, *_JOINTS.split(piece))]
    return [
        phrase for phrase in dict.fromkeys(phrase.strip() for phrase in phrases) if phrase and phrase != text.strip()
    ]
