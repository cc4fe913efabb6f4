"""One ask at a time."""

from collections.abc import Iterator
from dataclasses import dataclass

from lazos.core.language.asks.finding import Finding
from lazos.core.language.asks.lexicon import finder
from lazos.core.language.asks.reading import Reading, Sentence
from lazos.core.language.asks.rules.time import MINUTES
from lazos.core.language.asks.wording import Wording

_KINDS = ("review", "introduce", "vouch", "share", "lend", "get", "sign", "attend", "buy")


@dataclass(frozen=True)
class _Act:
    kind: str
    start: int
    sentence: Sentence


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """Favours of different kinds in one message, or a favour asked while thanking."""
    if reading.has("introducing"):
        return
    acts = sorted((act for sentence in reading.body for act in _acts(sentence)), key=lambda act: act.start)
    if reading.context.purpose == "thanks":
        yield from _within_thanks(reading, wording, acts)
        return
    extra = _extra(acts)
    if not extra:
        return
    first = acts[0]
    if extra[0].sentence.start == first.sentence.start:
        yield _list(reading, wording, first.sentence, extra[0])
    else:
        place = extra[0].sentence.start, extra[-1].sentence.end
        yield wording.replace("several", "problem", place, "more")


def _acts(sentence: Sentence) -> Iterator[_Act]:
    if not sentence.asks and not sentence.has("demand") and not sentence.has("additive"):
        return
    for kind in _KINDS:
        match = finder(f"act_{kind}").search(sentence.own)
        if match:
            yield _Act(kind, sentence.start + match.start(), sentence)
    match = finder("talk").search(sentence.own) or MINUTES.search(sentence.own)
    if match:
        yield _Act("talk", sentence.start + match.start(), sentence)


def _extra(acts: list[_Act]) -> list[_Act]:
    """The acts beyond the first kind. A talk is how the favour is done, unless it is said to come besides."""
    favours = [act for act in acts if act.kind != "talk"]
    kinds = {act.kind for act in favours}
    talks = [act for act in acts if act.kind == "talk"]
    besides = [
        act
        for act in favours
        if talks and act.sentence.start != talks[0].sentence.start and act.sentence.has("additive")
    ]
    if len(kinds) < 2:
        return besides if talks and talks[0].start < (besides[0].start if besides else 0) else []
    first = favours[0].kind
    return [act for act in favours if act.kind != first]


def _list(reading: Reading, wording: Wording, sentence: Sentence, second: _Act) -> Finding:
    """Keeps the sentence up to the second favour."""
    source, flat = reading.flat.source, reading.flat
    start, end = flat.span(sentence.start, sentence.end)
    cut = flat.at[second.start]
    kept = source[start:cut].rstrip(" ,;:\n")
    for word in (" y", " and", " también", " also", " además", " o", ","):
        kept = kept.removesuffix(word).rstrip(" ,;:\n")
    asks = "?" in sentence.own or kept.lstrip().startswith("¿")
    return wording.finding("several", "problem", (start, end), "list", kept + ("?" if asks else "."))


def _within_thanks(reading: Reading, wording: Wording, acts: list[_Act]) -> Iterator[Finding]:
    asking = {act.sentence.start: act.sentence for act in acts if act.sentence.has("request")}
    for sentence in reading.body:
        if sentence.has("additive") and sentence.has("request") and "?" in sentence.own:
            asking[sentence.start] = sentence
    if asking:
        places = sorted(asking)
        yield wording.replace("several", "problem", (places[0], asking[places[-1]].end), "within_thanks")
