"""Sentences of the reviews, for templates."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.practice.wording import in_words
from lazos.reviews.calendar import quarter_of
from lazos.reviews.verdicts import words_of

register = template.Library()

register.filter("verdict", words_of)


@register.simple_tag
def period(kind: str, first: date, last: date) -> str:
    """Such as: del 16 al 22 de noviembre de 2026; de octubre a diciembre de 2026."""
    if kind != "week":
        return quarter_name(first)
    is_short = _is_spanish() and first.month == last.month
    from_day = str(first.day) if is_short else date_format(first, "MONTH_DAY_FORMAT")
    return _("del %(first)s al %(last)s") % {"first": from_day, "last": date_format(last, "DATE_FORMAT")}


@register.simple_tag
def quarter_name(first: date) -> str:
    first = quarter_of(first)
    last = first.replace(month=first.month + 2)
    return _("de %(first)s a %(last)s de %(year)s") % {
        "first": _month(first),
        "last": _month(last),
        "year": first.year,
    }


@register.simple_tag
def left_of(left: int, all_of_them: int) -> str:
    """Such as: Tres por mirar, de 18."""
    text = ngettext("Una persona por mirar, de %(all)s", "%(n)s por mirar, de %(all)s", left)
    words = in_words(left)
    return text % {"n": words[:1].upper() + words[1:], "all": all_of_them}


def _month(day: date) -> str:
    name = date_format(day, "F")
    return name.lower() if _is_spanish() else name


def _is_spanish() -> bool:
    from django.utils.translation import get_language

    return (get_language() or "es").startswith("es")
