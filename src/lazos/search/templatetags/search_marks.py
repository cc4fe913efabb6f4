"""Showing where the words were found."""

from __future__ import annotations

import re
from typing import Any

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

from lazos.core.language.fold import fold, words

register = template.Library()
AROUND = 60


@register.simple_tag
def marked(text: str, looked_for: str) -> SafeString:
    """`text`, cut around the first word that was looked for, with these words marked."""
    spans = _spans(text or "", words(looked_for))
    return _with_marks(*_cut(text or "", spans))


@register.simple_tag
def marked_snippet(contact: Any, looked_for: str) -> SafeString:
    """What a found person is, or the note in which the words stand."""
    about = ", ".join(part for part in (contact.role, contact.organisation, contact.city) if part)
    wanted = words(looked_for)
    if not _spans(about, wanted) and _spans(contact.notes, wanted):
        return marked(contact.notes, looked_for)
    return marked(about, looked_for)


def _spans(text: str, wanted: list[str]) -> list[tuple[int, int]]:
    """Where words that hold one of `wanted` stand in `text`, accents aside."""
    return [match.span() for match in re.finditer(r"\w+", text) if any(word in fold(match[0]) for word in wanted)]


def _cut(text: str, spans: list[tuple[int, int]]) -> tuple[str, list[tuple[int, int]]]:
    if len(text) <= 3 * AROUND:
        return text, spans
    start = max(0, spans[0][0] - AROUND) if spans else 0
    end = start + 3 * AROUND
    lead, tail = "…" if start else "", "…" if end < len(text) else ""
    moved = [(a - start + len(lead), b - start + len(lead)) for a, b in spans if a >= start and b <= end]
    return lead + text[start:end] + tail, moved


def _with_marks(text: str, spans: list[tuple[int, int]]) -> SafeString:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [conditional_escape(text[at:start]), f"<mark>{conditional_escape(text[start:end])}</mark>"]
        at = end
    return mark_safe("".join([*pieces, conditional_escape(text[at:])]))
