"""A bounded time: minutes for a conversation, a small size for something to read."""

import re
from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding
from lazos.core.language.asks.lexicon import finder
from lazos.core.language.asks.reading import Reading, Sentence
from lazos.core.language.asks.wording import Wording

_NUMBER = (
    r"(?:\d{1,3}|cinco|ocho|diez|doce|quince|veinte|veinticinco|treinta|cuarenta(?: y cinco)?"
    r"|five|eight|ten|twelve|fifteen|twenty(?:-five)?|thirty|forty(?:[- ]five)?)"
)
MINUTES = re.compile(
    rf"(?<!\w){_NUMBER}(?: ?(?:-|–|a|o|or|to|y) ?{_NUMBER})?[ -]?(?:min(?:ut(?:o|os|e|es|it[oa]s))?s?|')(?!\w)"
    r"|(?<!\w)(?:cuarto de hora|cuartito de hora|quarter of an hour|quarter[- ]hour)(?!\w)"
    r"|(?<!\w)(?:media|medio) hor(?:a|ita)(?!\w)|(?<!\w)half[- ](?:an[- ])?hour(?!\w)"
)
_HOUR = re.compile(r"(?<!\w)(?:(?:una|1|an|one)[ -](?:hora|horita|hour|h)|1h|60[ -]?min\w*)(?!\w)(?! y media)")
_HOURS = re.compile(
    r"(?<!\w)(?:(?:dos|tres|cuatro|cinco|two|three|four|five|[2-9])[ -]?(?:horas?|hours?|hrs|h)"
    r"|(?:90|120|180)[ -]?min\w*|(?:hora|hour) (?:y|and a) (?:media|half))(?!\w)"
)
_DAYS = "lunes|martes|miercoles|jueves|viernes|sabado|domingo|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_WHEN = re.compile(
    rf"(?<!\w)(?:{_DAYS}|manana|proxima semana|semana (?:que viene|del|proxima)|esta semana|este mes|otra semana"
    r"|tomorrow|next week|this week|next month|week (?:of|after))(?!\w)"
)
_TALKS = ("advice", "interview", "problem", "")


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """What the purpose needs: a length for talks, a size for feedback; elsewhere only *some day* is spoken of."""
    purpose = reading.context.purpose
    if purpose == "thanks":
        return
    long = _first(reading, "long_time") or _search(reading, _HOURS)
    if long:
        yield wording.replace("time", "problem", long, "too_long")
    elif purpose in _TALKS:
        yield from _talk(reading, wording)
    elif purpose == "feedback" and not _small(reading):
        yield wording.insert("time", "problem" if reading.context.weak else "hint", "no_size")


def _talk(reading: Reading, wording: Wording) -> Iterator[Finding]:
    talk = ask_to_talk(reading)
    if _bounded(reading) or (not talk and (reading.context.purpose != "interview" or _small(reading))):
        return
    vague = _vague_in(reading, talk)
    soft = bool(talk and talk.has("soft_time")) or (not talk and reading.has("soft_time"))
    weak = reading.context.weak
    if vague:
        variant = "noun" if reading.flat.own[vague[0] : vague[1]].startswith(("a ", "an ")) else ""
        yield wording.replace("time", "problem", vague, "vague_when", variant)
    elif _HOUR.search(reading.flat.own):
        return
    elif soft or (not weak and _WHEN.search(reading.flat.own)):
        yield wording.insert("time", "hint", "soft_bound")
    elif talk or not reading.has("job"):
        yield wording.insert("time", "problem" if weak else "hint", "no_bound")


def ask_to_talk(reading: Reading) -> Sentence | None:
    """The sentence that asks for a conversation, if one does; not one that recalls or offers it."""
    return next((s for s in reading.body or reading.sentences if s.has("talk") and (s.asks or _is_plain(s))), None)


def _is_plain(sentence: Sentence) -> bool:
    return not sentence.has("reference") and not sentence.is_courtesy


def _bounded(reading: Reading) -> bool:
    return bool(MINUTES.search(reading.flat.own))


def _small(reading: Reading) -> bool:
    return _bounded(reading) or reading.has("small") or reading.has("soft_time")


def _vague_in(reading: Reading, talk: Sentence | None) -> tuple[int, int] | None:
    if not talk:
        return None
    match = finder("vague_time").search(talk.own)
    return (talk.start + match.start(), talk.start + match.end()) if match else None


def _first(reading: Reading, name: str) -> tuple[int, int] | None:
    return _search(reading, finder(name))


def _search(reading: Reading, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    match = next((m for m in pattern.finditer(reading.flat.own) if _asked_in(reading, m.start())), None)
    return match.span() if match else None


def _asked_in(reading: Reading, place: int) -> bool:
    sentence = reading.sentence_at(place)
    return sentence.asks and not sentence.has("insistence")
