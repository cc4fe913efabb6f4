"""What a message has that makes it easy to answer. Seen in its words, never concluded from a rule that kept silent."""

from __future__ import annotations

from lazos.core.language.asks.reading import Reading
from lazos.core.language.asks.rules.time import MINUTES

_SAID = ("give", "exit", "thanks")


def seen(reading: Reading) -> set[str]:
    """Codes of findings whose opposite stands in the text; what a finding says against it is not taken off here."""
    found = {code for code in _SAID if reading.has(code)}
    if MINUTES.search(reading.flat.own):
        found.add("time")
    if any(sentence.asks for sentence in reading.body):
        found.add("specific")
    if reading.names_recipient:
        found.add("personal")
    return found
