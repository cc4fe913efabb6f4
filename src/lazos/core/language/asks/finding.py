"""What the checker says about one place in a message."""

from dataclasses import dataclass
from typing import Literal

Code = Literal["personal", "specific", "time", "job", "give", "thanks", "exit", "pressure", "several"]
Severity = Literal["problem", "hint"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One piece of advice on a message.

    ``span`` is (start, end) in code points of the text as given; empty where something is missing. ``rewrite`` is the
    wording proposed for that place, spaces included: ``text[:start] + rewrite + text[end:]`` is the mended message (an
    ellipsis stands where only the writer knows what to say). ``detail`` is a stable name of the case within the code.
    ``reason`` and ``rewrite`` are in the language of the message (docs/adr/0008).
    """

    code: Code
    severity: Severity
    span: tuple[int, int]
    reason: str
    rewrite: str
    detail: str = ""


def rewritten(text: str, finding: Finding) -> str:
    """The message with the proposal of one finding in its place."""
    start, end = finding.span
    return text[:start] + finding.rewrite + text[end:]
