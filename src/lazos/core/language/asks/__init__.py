"""The checker of asks: advice on a member's draft, offline, in Spanish and English. It advises and never blocks.

    check("¿Me puedes conseguir un trabajo?", "es", {"tie": "weak", "purpose": "advice"})

See docs/adr/0008 for what is a problem and what a hint, and why the core speaks here in sentences.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lazos.core.language.asks.context import PURPOSES, Context
from lazos.core.language.asks.finding import Code, Finding, Severity, rewritten
from lazos.core.language.asks.flat import READ_AT_MOST, flatten
from lazos.core.language.asks.reading import read
from lazos.core.language.asks.rules import courtesies, job, personal, pressure, several, specific, time
from lazos.core.language.asks.strengths import seen
from lazos.core.language.asks.wording import Wording
from lazos.core.language.detect import guess

__all__ = ["PURPOSES", "READ_AT_MOST", "Code", "Finding", "Severity", "check", "rewritten", "strengths"]

# What is only missing: of a message whose purpose is not known, nobody can say that it should be there.
_MISSING = ("no_reference", "vague", "no_bound", "soft_bound", "no_size", "missing", "no_gain", "demand")
_RULES = (personal, job, specific, time, several, pressure, courtesies)
# What takes a strength away although its own code found nothing.
_AGAINST = {"specific": {"several", "job"}, "time": {"pressure"}}


def check(text: str, language: str, context: Mapping[str, Any] | None = None) -> list[Finding]:
    """What could be better in a message, in the order of the text; a good message has no ``problem``.

    ``language`` is ``es`` or ``en``; anything else, or a text plainly in the other, is read from the text itself
    (Spanish when it does not say). ``context`` may hold ``tie`` (``weak`` or ``strong``; weak when unknown),
    ``purpose`` (one of PURPOSES; when unknown, what is missing is only hinted at) and ``recipient`` (a name).
    Never raises on any text, reads at most READ_AT_MOST code points, is deterministic.
    """
    flat = flatten(text)
    if not any(char.isalpha() for char in flat.text):
        return []
    reading = read(flat, Context.of(context), _language(flat.text, language))
    wording = Wording(reading)
    found = [finding for rule in _RULES for finding in rule.check(reading, wording)]
    if not reading.context.purpose:
        found = [replace(finding, severity="hint") if finding.detail in _MISSING else finding for finding in found]
    return sorted(found, key=lambda finding: (finding.span, finding.code))


def strengths(text: str, language: str, context: Mapping[str, Any] | None = None) -> set[str]:
    """Codes of what is good in the message: it stands there, and no finding speaks against it."""
    flat = flatten(text)
    if not any(char.isalpha() for char in flat.text):
        return set()
    wrong = {str(finding.code) for finding in check(text, language, context)}
    found = seen(read(flat, Context.of(context), _language(flat.text, language)))
    return {code for code in found if code not in wrong and not _AGAINST.get(code, set()) & wrong}


def _language(text: str, given: str) -> str:
    guessed = guess(text)
    if given in ("es", "en"):
        return guessed if guessed and len(text) > 40 else given
    return guessed or "es"
