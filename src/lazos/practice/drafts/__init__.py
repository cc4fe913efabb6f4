"""Drafts: a template for the situation, in the contact's language and the way one addresses them, filled.

A template is text with `{variables}`; what stands in `[…]` is left out where one of its variables has nothing to say.
"""

from lazos.practice.drafts.filling import VARIABLES, UnknownVariable, check, fill
from lazos.practice.drafts.situations import SITUATIONS, situation_name
from lazos.practice.drafts.ways import Way, ways
from lazos.practice.drafts.writing import Draft, for_line, for_step, language_of

__all__ = [
    "SITUATIONS",
    "VARIABLES",
    "Draft",
    "UnknownVariable",
    "Way",
    "check",
    "fill",
    "for_line",
    "for_step",
    "language_of",
    "situation_name",
    "ways",
]
