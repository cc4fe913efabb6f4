"""Advice rather than a job when the tie is weak."""

import re
from collections.abc import Iterator

from lazos.core.language.asks.finding import Finding, Severity
from lazos.core.language.asks.lexicon import finder
from lazos.core.language.asks.reading import Reading, Sentence
from lazos.core.language.asks.wording import Wording

_TURN = re.compile(r"[;:]| pero | but | sino ")
_NEAR = 45


def check(reading: Reading, wording: Wording) -> Iterator[Finding]:
    """Asks for work, a vacancy or to be hired; and, softer, *I am looking, and you know everyone*."""
    asked = [match for match in reading.find("job") if not _denied(reading, match)]
    severity = severity_of(reading)
    for sentence in _sentences(reading, asked):
        if severity:
            yield wording.replace("job", severity, (sentence.start, sentence.end), "asks_job")
    if not asked and (match := _spread(reading)):
        yield wording.replace("job", "problem" if reading.context.weak else "hint", match, "spread_word")


def severity_of(reading: Reading) -> Severity | None:
    """A referral to a named role is fine between people who know each other, and a hint otherwise."""
    named = reading.context.purpose in ("referral", "recommendation") and reading.has("role")
    if reading.context.weak:
        return "hint" if named else "problem"
    return None if named else "hint"


def _sentences(reading: Reading, matches: list[re.Match[str]]) -> list[Sentence]:
    return list(
        {sentence.start: sentence for match in matches if (sentence := reading.sentence_at(match.start()))}.values()
    )


def _denied(reading: Reading, match: re.Match[str]) -> bool:
    """*I'm not asking for a job*: said no in the same clause, shortly before."""
    sentence = reading.sentence_at(match.start())
    before = _TURN.split(reading.flat.own[sentence.start : match.start()])[-1]
    denials = list(finder("not_asking").finditer(before))
    return bool(denials) and len(before) - denials[-1].end() <= _NEAR


def _spread(reading: Reading) -> tuple[int, int] | None:
    searching, spread = next(reading.find("searching"), None), next(reading.find("spread_word"), None)
    if not searching or not spread or reading.context.purpose in ("referral", "thanks", "introduction"):
        return None
    if reading.sentence_at(searching.start()) is reading.sentence_at(spread.start()):
        return min(searching.start(), spread.start()), max(searching.end(), spread.end())
    return spread.span()
