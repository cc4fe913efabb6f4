"""Drafts: a template for the situation, in the contact's language and the way one addresses them, filled.

A template is text with `{variables}`; what stands in `[…]` is left out where one of its variables has nothing to say.
For a message of a situation: `for_situation(code, contact, member, own=own_templates(member), **facts)`.
"""

from lazos.practice.drafts.filling import VARIABLES, UnknownVariable, check, fill
from lazos.practice.drafts.known import known_of, own_templates, read_together
from lazos.practice.drafts.situations import MOMENTS, PURPOSES, SITUATIONS, situation_name
from lazos.practice.drafts.ways import Way, ways
from lazos.practice.drafts.writing import (
    Draft,
    UnknownSituation,
    for_line,
    for_situation,
    for_step,
    language_of,
    to_them,
)

__all__ = [
    "MOMENTS",
    "PURPOSES",
    "SITUATIONS",
    "VARIABLES",
    "Draft",
    "UnknownSituation",
    "UnknownVariable",
    "Way",
    "check",
    "fill",
    "for_line",
    "for_situation",
    "for_step",
    "known_of",
    "language_of",
    "own_templates",
    "read_together",
    "situation_name",
    "to_them",
    "ways",
]
