"""No hurry, no debt, no orders, no shouting."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding
from lazos.core.language.asks.lexicon import STOP, VAGUE, finder
from lazos.core.language.asks.reading import Reading, Sentence
from lazos.core.language.asks.wording import Wording
from lazos.core.language.fold import words

# The gravest first: a clause is told by its first kind.
_KINDS = ("guilt", "insistence", "have_to", "need", "command", "now", "plea", "deadline")
# *Call me right now*: only the adverb gives way.
_NOW = re.compile(r"(?:right (?:now|away)|straight ?away|at once|\w+)$")
_CLAUSE = re.compile(r"[,;:—]+(?=\s|$)")
_SHOUT = re.compile(r"(?<!\w)[^\W\d_a-záéíóúüñ]{2,}(?:[ ,¡!¿?'’]+[^\W\d_a-záéíóúüñ]{2,}){2,}(?!\w)")
_MANY_LETTERS = 10
_SAYS_MORE = 2


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """One finding for each clause that presses, or for the whole sentence where nothing else is said in it."""
    pressed = set()
    for sentence in reading.sentences:
        clauses = [(clause, found) for clause in _clauses(sentence) if (found := _pressing(clause))]
        if clauses:
            pressed.add(sentence.start)
            yield from _findings(wording, sentence, clauses)
    yield from _shouting(reading, wording, pressed)


def _clauses(sentence: Sentence) -> Iterator[Sentence]:
    start = 0
    for match in [*_CLAUSE.finditer(sentence.own), None]:
        end = match.start() if match else len(sentence.own)
        inner = sentence.own[start:end]
        lead = len(inner) - len(inner.lstrip())
        yield Sentence(
            sentence.start + start + lead, sentence.start + end, sentence.text[start + lead : end], inner.lstrip()
        )
        start = match.end() if match else end


_Found = tuple[str, int, int]


def _pressing(clause: Sentence) -> _Found | None:
    for kind in _KINDS:
        matches = [match for match in finder(kind).finditer(clause.own) if not _denied(clause.own[: match.start()])]
        if matches:
            start = matches[0].start()
            if kind == "now":
                start += len(matches[0].group()) - len(_adverb(matches[0].group()))
            return kind, start, matches[-1].end()
    return None


def _adverb(command: str) -> str:
    found = _NOW.search(command)
    return found.group() if found else command


def _denied(before: str) -> bool:
    """*No es urgente*, *there is no need to answer right away*."""
    return bool(finder("not_pressing").search(before))


def _findings(wording: Wording, sentence: Sentence, clauses: list[tuple[Sentence, _Found]]) -> Iterator[Finding]:
    rest = sentence.own
    for clause, (_, start, end) in clauses:
        offset = clause.start - sentence.start
        rest = rest[: offset + start] + " " * (end - start) + rest[offset + end :]
    if len(Sentence(0, 0, rest, rest).content) < _SAYS_MORE:
        yield wording.replace("pressure", "problem", (sentence.start, sentence.end), clauses[0][1][0], "sentence")
        return
    for clause, (kind, start, end) in clauses:
        around = clause.own[:start] + " ~ " + clause.own[end:]
        if Sentence(0, 0, around, around).content or kind in ("deadline", "now"):
            yield wording.replace("pressure", "problem", (clause.start + start, clause.start + end), kind)
        else:
            yield wording.replace(
                "pressure", "problem", (clause.start, clause.start + len(clause.own.rstrip(" .!?"))), kind, "clause"
            )


def _shouting(reading: Reading, wording: Wording, pressed: set[int]) -> Iterator[Finding]:
    flat = reading.flat
    for match in _SHOUT.finditer(flat.source, 0, flat.at[-1] + 1):
        place = min(bisect_left(flat.at, match.start()), len(flat.at) - 1)
        if _is_shout(match.group()) and reading.sentence_at(place).start not in pressed:
            yield wording.finding("pressure", "problem", match.span(), "capitals", match.group().capitalize())


def _is_shout(capitals: str) -> bool:
    """Acronyms in a row (SAP ABAP HANA) are not shouting: some ordinary word is."""
    ordinary = any(word in STOP or word in VAGUE for word in words(capitals))
    return ordinary and sum(char.isalpha() for char in capitals) >= _MANY_LETTERS
