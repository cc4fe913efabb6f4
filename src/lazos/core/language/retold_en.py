"""An English note in the third person, said to the person. See `retold`."""

from __future__ import annotations

import re

from lazos.core.language.fold import fold

_SECOND = {
    "is": "are", "was": "were", "has": "have", "isn't": "aren't", "wasn't": "weren't", "hasn't": "haven't",
    "doesn't": "don't", "does": "do", "goes": "go", "teaches": "teach", "studies": "study", "tries": "try",
    "watches": "watch", "says": "say",
}  # fmt: skip
_PRESENT = frozenset(
    "wants needs plans hopes thinks works likes loves writes prepares knows feels prefers organises organizes runs "
    "leads builds makes lives keeps gets leaves moves learns reads asks tells travels starts begins finishes sells "
    "buys looks considers dreams sings plays paints cooks hires faces struggles worries doubts enjoys misses manages "
    "designs edits translates volunteers coaches".split()
)
_PAST = frozenset(
    "went got made took gave left found told said wrote began ran bought sold thought felt kept lost won met saw came "
    "became built taught spoke spent sent put had heard grew knew chose drew flew read set broke brought held led "
    "paid could would will might".split()
)
_NOT_PAST = frozenset("bed seed feed weed need speed breed red shed led sled hundred".split())
#: Forms that are hardly ever nouns: another clause begins.
_SURE = frozenset(
    "is was has does says goes wants needs thinks knows gets tells asks hopes isn't wasn't doesn't".split()
)
_OTHERS = frozenset("he she him they them hers theirs himself herself themselves".split())
_THEIRS = {"his": "your", "her": "your", "their": "your"}
_SMALL = frozenset(
    "the a an my your our how what when where who which why if some two three this that these those about".split()
)


def turned(words: list[str]) -> list[str]:
    """The words said to the person, [] where that is not certain."""
    rest = words[1:] if fold(words[0]) in ("she", "he", "they") and len(words) > 1 else words
    verb = _second(rest[0])
    if not verb:
        said = _phrase(words) if rest is words else []
    elif any(_bare(word) in _SURE for word in rest[1:]):
        said = []
    else:
        said = ["you", verb, *(_THEIRS.get(word, word) for word in rest[1:])]
    return [] if any(_bare(word) in _OTHERS or _bare(word) in _THEIRS for word in said) else said


def _phrase(words: list[str]) -> list[str]:
    first, rest = fold(words[0]), words[1:]
    if first in _THEIRS:
        return ["your", *rest]
    return [words[0].lower() if first in _SMALL or first.endswith("ing") else words[0], *rest]


def _second(verb: str) -> str:
    word = verb.lower().replace("’", "'")
    if word in _SECOND:
        return _SECOND[word]
    if word in _PRESENT:
        return word[:-2] if word.endswith(("sses", "ches")) else word[:-1]
    is_past = word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST)
    return word if is_past else ""


def _bare(word: str) -> str:
    return re.sub(r"[^\w']", "", word).lower()
