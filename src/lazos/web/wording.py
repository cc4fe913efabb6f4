"""Small sentences that every screen needs: how long ago, when, initials, the word of a tie."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext, pgettext

from lazos.core.language.agreement import listed

_PARTICLES = {"de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "van", "von", "der", "den", "di", "du"}


def spoken() -> str:
    """The language of the reader, "es" or "en"."""
    return "en" if (get_language() or "es").startswith("en") else "es"


def initials(name: str) -> str:
    """The first letters of the first two words that are names: "María de la Cruz" → "MC"."""
    words = [word for word in name.split() if word[:1].isalnum() and word.lower() not in _PARTICLES]
    return "".join(word[0] for word in words[:2]).upper() or "·"


def joined(names: Sequence[str]) -> str:
    """ "Nahia y Hugo", "Nahia, Hugo e Inés"."""
    return listed(names, get_language() or "es")


def tie(state: str) -> str:
    return {
        "firme": gettext("lazo firme"),
        "vivo": gettext("lazo vivo"),
        "flojo": gettext("lazo flojo"),
        "barbecho": gettext("en barbecho"),
    }.get(state, "")


def privacy(level: int) -> str:
    return (
        gettext("Solo yo"),
        gettext("Con quien elijo"),
        gettext("Mi grupo"),
        gettext("Comunidad"),
        gettext("Público"),
    )[level]


def span(days: int) -> str:
    """A length of time, rounded as people do: 5 días, una semana, 7 semanas, 5 meses, 2 años."""
    if days < 14 and days != 7:
        return ngettext("un día", "%(n)s días", days) % {"n": days}
    if days < 60:
        weeks = round(days / 7)
        return ngettext("una semana", "%(n)s semanas", weeks) % {"n": weeks}
    if days < 700:
        months = round(days / 30.44)
        return ngettext("un mes", "%(n)s meses", months) % {"n": months}
    years = round(days / 365.25)
    return ngettext("un año", "%(n)s años", years) % {"n": years}


def every(days: int) -> str:
    """How often: cada día, cada semana, cada 3 semanas."""
    if days <= 1:
        return gettext("cada día")
    return gettext("cada semana") if days == 7 else gettext("cada %(span)s") % {"span": span(days)}


def ago(day: date, today: date) -> str:
    days = (today - day).days
    if days <= 0:
        return gettext("hoy") if days == 0 else near(day, today)
    if days == 1:
        return gettext("ayer")
    return gettext("hace %(span)s") % {"span": span(days)}


def near(day: date, today: date) -> str:
    """A day as seen from today, before or after."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return (gettext("ayer"), gettext("hoy"), gettext("mañana"))[days + 1]
    if 1 < days < 7:
        return pgettext("coming day", "el %(weekday)s") % {"weekday": date_format(day, "l")}
    if days < 0:
        return _past(day, today)
    return pgettext("date", "el %(date)s") % {"date": _dated(day, today)}


def moment(at: datetime, today: date) -> str:
    """A moment that is past, on its own clock: “hoy a las 9:40”, “ayer a la 1:05”, “el 3 de marzo a las 18:00”."""
    days = (today - at.date()).days
    day = {0: gettext("hoy"), 1: gettext("ayer")}.get(days) or pgettext("date", "el %(date)s") % {
        "date": _dated(at.date(), today)
    }
    # In Spanish one o'clock is one hour, the others are several.
    words = gettext("%(day)s a la %(time)s") if at.hour == 1 else gettext("%(day)s a las %(time)s")
    return words % {"day": day, "time": f"{at.hour}:{at:%M}"}


def _past(day: date, today: date) -> str:
    if (today - day).days < 7:
        return gettext("desde el %(weekday)s") % {"weekday": date_format(day, "l")}
    return gettext("desde el %(date)s") % {"date": _dated(day, today)}


def _dated(day: date, today: date) -> str:
    return date_format(day, "MONTH_DAY_FORMAT" if day.year == today.year else "DATE_FORMAT")
