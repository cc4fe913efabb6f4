"""Whether a note says that somebody was met for the first time."""

from lazos.core.language.fold import words

_MET = frozenset(("conoci", "conocimos", "conocido", "presentaron", "met"))


def says_met(line: str) -> bool:
    """“Conocí a Ana en la feria”, “met Ana at the fair”; not “café con Ana en la feria”."""
    return not _MET.isdisjoint(words(line))
