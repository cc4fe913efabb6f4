"""What a deed says, kept as a code and facts, so that it is read in the language of whoever reads it, whenever.

sentences({"promise_kept": lambda text: _("Cumpliste: %(text)s") % {"text": text}})
record(member, "promise_closed", at=now, subject=say("promise_kept", text=promise.text))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Sentence = Callable[..., str]
_sentences: dict[str, Sentence] = {}


class Said(str):
    """A sentence in the language of the moment that knows how to be said again. Facts are plain JSON values."""

    __slots__ = ("code", "facts")
    code: str
    facts: dict[str, Any]


def sentences(told: Mapping[str, Sentence]) -> None:
    """Registers what the codes of an app say; each takes its facts by name."""
    _sentences.update(told)


def say(code: str, **facts: Any) -> Said:
    said = Said(_sentences[code](**facts))
    said.code, said.facts = code, facts
    return said


def say_again(stored: Any) -> str:
    """The sentence of a stored [code, facts] in the language of now; "" where nobody knows the code any more."""
    try:
        code, facts = stored
        return _sentences[code](**facts)
    except (KeyError, TypeError, ValueError):
        return ""
