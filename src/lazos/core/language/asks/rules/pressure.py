"""No hurry, no debt, no orders, no shouting."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding
from lazos.core.language.asks.lexicon import STOP, VAGUE, finder
from lazos.core.language.asks.reading import Reading, Sentence
from lazos.core.language.asks.rules.specific import is_told
from lazos.core.language.asks.wording import Wording
from lazos.core.language.fold import words

# The gravest first: a clause is told by its first kind.
_KINDS = ("guilt", "insistence", "have_to", "need", "command", "now", "plea", "deadline")
_OF_TIME = ("now", "deadline")
# *Call me right now*: only the adverb gives way.
_NOW = re.compile(r"(?:right (?:now|away)|straight ?away|at once|\w+)$")
# *I need your report today*: only the day gives way, the report stays.
_BY = re.compile(
    r"(?:(?:by|before|no later than|until|back|first thing|para|antes de|a mas tardar|hasta) )*"
    r"(?:(?:the end of|end of|close of|el dia de) )?"
    r"(?:today|tonight|tomorrow|this \w+|hoy|manana|esta \w+|el mediodia|dentro de)\b.*$"
)
_CLAUSE = re.compile(r"[,;:—]+(?=\s|$)")
_SHOUT = re.compile(r"(?<!\w)[^\W\d_a-záéíóúüñ]{2,}(?:[ ,¡!¿?'’]+[^\W\d_a-záéíóúüñ]{2,}){2,}(?!\w)")
_MANY_LETTERS = 10
_SAYS_MORE = 2


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """One finding for each kind in a clause, or one for the whole sentence where nothing else is said in it."""
    pressed = set()
    for sentence in reading.sentences:
        clauses = [(clause, found) for clause in _clauses(sentence) for found in _pressing(clause)]
        if reading.context.purpose == "thanks" and not sentence.asks:
            clauses = [one for one in clauses if one[1][0] not in _OF_TIME]  # *it took the fear right away*
        if clauses:
            pressed.add(sentence.start)
            yield from _findings(reading, wording, sentence, clauses)
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


def _pressing(clause: Sentence) -> list[_Found]:
    """Kind, start and end in the clause; of two in the same place the graver."""
    found: list[_Found] = []
    for kind in _KINDS:
        matches = [match for match in finder(kind).finditer(clause.own) if not _denied(clause.own[: match.start()])]
        if not matches:
            continue
        start, end = matches[0].start(), matches[-1].end()
        start += _spared(kind, matches[0].group())
        if all(end <= other_start or start >= other_end for _, other_start, other_end in found):
            found.append((kind, start, end))
    return found


def _spared(kind: str, words: str) -> int:
    """How many characters at the beginning say what is asked, not that there is a hurry."""
    adverb = {"now": _NOW, "deadline": _BY}.get(kind)
    found = adverb.search(words) if adverb else None
    return found.start() if found else 0


def _denied(before: str) -> bool:
    """*No es urgente*, *there is no need to answer right away*."""
    return bool(finder("not_pressing").search(before))


def _findings(
    reading: Reading, wording: Wording, sentence: Sentence, clauses: list[tuple[Sentence, _Found]]
) -> Iterator[Finding]:
    rest = sentence.own
    for clause, (_, start, end) in clauses:
        offset = clause.start - sentence.start
        rest = rest[: offset + start] + " " * (end - start) + rest[offset + end :]
    if len(Sentence(0, 0, rest, rest).content) < _SAYS_MORE:
        kind = clauses[0][1][0]
        # Where nothing else tells what is asked, the new sentence leaves a place to say it.
        variant = "sentence" if reading.context.purpose in ("", "thanks") or is_told(reading, sentence) else "open"
        yield wording.replace("pressure", "problem", (sentence.start, sentence.end), kind, variant)
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
