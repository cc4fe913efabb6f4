"""No hurry, no debt, no orders, no shouting."""

import re
from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding
from lazos.core.language.asks.lexicon import finder
from lazos.core.language.asks.reading import Reading, Sentence
from lazos.core.language.asks.wording import Wording

_KINDS = ("guilt", "insistence", "command", "plea", "deadline")
_SHOUT = re.compile(r"(?<!\w)[^\W\d_a-záéíóúüñ]{2,}(?:[ ,¡!¿?'’]+[^\W\d_a-záéíóúüñ]{2,}){2,}(?!\w)")
_CLAUSE = re.compile(r"[,;:]| y | and | pero | but ")
_SHORT = 4
_MANY_LETTERS = 10


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """One finding for each sentence that presses; its first kind, the gravest first, says how."""
    pressed = set()
    for sentence in reading.sentences:
        found = next((pair for kind in _KINDS if (pair := _pressing(reading, sentence, kind))), None)
        if found:
            pressed.add(sentence.start)
            yield _finding(reading, wording, sentence, *found)
    yield from _shouting(reading, wording, pressed)


def _pressing(reading: Reading, sentence: Sentence, kind: str) -> tuple[str, int, int] | None:
    matches = [m for m in finder(kind).finditer(sentence.own) if not _denied(sentence.own[: m.start()]) and m.group().strip()]
    if not matches:
        return None
    return kind, sentence.start + matches[0].start(), sentence.start + matches[-1].end()


def _denied(before: str) -> bool:
    """*No es urgente*, *there is no need to answer right away*."""
    return bool(finder("not_pressing").search(before))


def _finding(reading: Reading, wording: Wording, sentence: Sentence, kind: str, start: int, end: int) -> Finding:
    """The clause if the sentence says more that should stay, else the whole sentence."""
    around = sentence.text[: start - sentence.start] + " " + sentence.text[end - sentence.start :]
    stays = len([word for word in re.findall(r"\w+", around)]) > _SHORT and (_asks_around(sentence, start, end))
    if kind == "insistence" or not stays:
        variant = "sentence" if kind == "deadline" else ""
        return wording.replace("pressure", "problem", (sentence.start, sentence.end), kind, variant)
    variant = "" if kind == "deadline" else "clause"
    return wording.replace("pressure", "problem", (start, end), kind, variant)


def _asks_around(sentence: Sentence, start: int, end: int) -> bool:
    rest = sentence.own[: start - sentence.start] + " ~ " + sentence.own[end - sentence.start :]
    return len(Sentence(0, 0, rest, rest).content) > 1


def _shouting(reading: Reading, wording: Wording, pressed: set[int]) -> Iterator[Finding]:
    flat = reading.flat
    for match in _SHOUT.finditer(flat.source[: len(flat.source) if flat.at and flat.at[-1] + 1 >= len(flat.source) else flat.at[-1] if flat.at else 0]):
        letters = sum(char.isalpha() for char in match.group())
        if letters < _MANY_LETTERS or not _lowercase_words(match.group()):
            continue
        place = _flat_place(flat.at, match.start())
        if reading.sentence_at(place).start in pressed:
            continue
        yield wording.finding("pressure", "problem", match.span(), "capitals", match.group().capitalize())


def _lowercase_words(shout: str) -> bool:
    """Acronyms in a row (SAP ABAP HANA) are not shouting: some ordinary word is."""
    from lazos.core.language.asks.lexicon import STOP, VAGUE
    from lazos.core.language.fold import words

    return any(word in STOP or word in VAGUE for word in words(shout))


def _flat_place(at: list[int], offset: int) -> int:
    from bisect import bisect_left

    return min(bisect_left(at, offset), len(at) - 1)
