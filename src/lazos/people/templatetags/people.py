"""Sentences about people, for templates."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.translation import gettext as _

from lazos.people import reasons, wording

register = template.Library()

register.filter("day_in_words", wording.day_in_words)
register.filter("work", wording.work)
register.filter("where", wording.where)
register.filter("habits", wording.habits)
register.filter("calling_name", wording.calling_name)
register.filter("met", wording.met)
register.filter("finding", wording.finding)
register.filter("leaning", wording.leaning)
register.filter("headline", wording.headline)
register.filter("address", wording.address)
register.filter("source", wording.source)
register.filter("invitation", wording.invitation)
register.filter("reasons", reasons.sentence)

BELOW = ("birthday", "rhythm_days", "tags", "language", "timezone", "links", "photo_file", "prefix", "suffix", "maiden")


@register.simple_tag
def last_spoken(contact: Any, today: date) -> str:
    return wording.last_spoken(contact, today)


@register.filter
def several(rows: list[Any]) -> str:
    return wording.several(rows[0].kind, len(rows))


@register.filter
def trouble_below(form: Any) -> bool:
    """Whether a field of the closed part of the form has an error: then it opens."""
    return any(name in form.errors for name in BELOW)


@register.simple_tag
def quiet_action(contact: Any, today: date) -> dict[str, str]:
    """The one thing a row offers: to note down a talk that is fresh, to greet after a silence, to write."""
    page = reverse("contact", args=[contact.pk])
    days = None if contact.last_day is None else today.toordinal() - contact.last_day
    if days is not None and days <= 7:
        return {"url": f"{reverse('capture')}?contact={contact.pk}", "word": _("Anotar")}
    return {"url": page, "word": _("Escribirle") if days is not None and days <= 90 else _("Saludar")}
