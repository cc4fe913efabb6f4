"""Sentences about people, for templates."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template

from lazos.people import wording

register = template.Library()

register.filter("day_in_words", wording.day_in_words)
register.filter("work", wording.work)
register.filter("habits", wording.habits)
register.filter("calling_name", wording.calling_name)
register.filter("met", wording.met)
register.filter("finding", wording.finding)
register.filter("leaning", wording.leaning)
register.filter("address", wording.address)
register.filter("source", wording.source)

BELOW = ("birthday", "rhythm_days", "tags", "language", "timezone", "links", "photo_file", "prefix", "suffix", "maiden")


@register.simple_tag
def last_spoken(contact: Any, today: date) -> str:
    return wording.last_spoken(contact, today)


@register.filter
def trouble_below(form: Any) -> bool:
    """Whether a field of the closed part of the form has an error: then it opens."""
    return any(name in form.errors for name in BELOW)
