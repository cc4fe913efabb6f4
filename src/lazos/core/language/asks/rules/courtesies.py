"""Thanks, something given back, a kind way out: the more, the longer the message and the weaker the tie."""

from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding, Severity
from lazos.core.language.asks.reading import Reading
from lazos.core.language.asks.rules.time import ask_to_talk
from lazos.core.language.asks.wording import Wording

# Here somebody lends their time or their name; a question that can be answered in a line binds nobody.
_BINDING = ("interview", "introduction", "referral", "recommendation", "feedback")


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """What is missing; nothing in thanks, in introducing others, or in a line that is no whole message yet."""
    if reading.context.purpose == "thanks" or reading.has("introducing") or not reading.sentences[0].text:
        return
    if not reading.context.purpose and not any(sentence.asks for sentence in reading.body):
        return
    missing = {name for name in ("give", "thanks", "exit") if not _has(reading, name)}
    bare = len(missing) == 3 and reading.is_letter
    yield from _give(reading, wording, missing, bare)
    if "thanks" in missing and _worth_saying(reading):
        grave = reading.is_letter and reading.context.weak
        yield wording.insert("thanks", "problem" if grave else "hint", "missing")
    yield from _exit(reading, wording, missing)


def _has(reading: Reading, name: str) -> bool:
    """What one sells to somebody is no gain of theirs."""
    if name != "give" or reading.context.purpose != "introduction":
        return reading.has(name)
    return any(sentence.has("give") and not sentence.has("sell") for sentence in reading.sentences)


def _give(reading: Reading, wording: Wording, missing: set[str], bare: bool) -> Iterator[Finding]:
    if "give" not in missing:
        return
    if reading.context.purpose == "introduction":
        yield wording.insert("give", _grave(reading.context.weak and not reading.is_line), "no_gain")
    elif _worth_saying(reading):
        yield wording.insert("give", _grave(bare and reading.context.weak), "missing")


def _exit(reading: Reading, wording: Wording, missing: set[str]) -> Iterator[Finding]:
    if "exit" not in missing:
        return
    demand = next(reading.find("demand"), None)
    apology = next(reading.find("apology"), None)
    weak = reading.context.weak
    if demand and not any("?" in sentence.own for sentence in reading.body):
        yield wording.insert("exit", _grave(weak), "demand")
    elif apology:
        yield wording.replace("exit", "hint", apology.span(), "apology")
    elif _worth_saying(reading):
        binding = reading.context.purpose in _BINDING or ask_to_talk(reading) is not None
        yield wording.insert("exit", _grave(weak and reading.is_letter and binding), "missing")


def _grave(grave: bool) -> Severity:
    return "problem" if grave else "hint"


def _worth_saying(reading: Reading) -> bool:
    """Among friends a short message needs no ceremony."""
    return reading.context.weak or reading.is_letter
