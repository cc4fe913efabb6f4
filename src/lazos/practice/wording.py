"""Headlines and small phrases of Hoy, shared by the screen, the digest and the command line."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.web.wording import spoken

_NUMBERS = {
    "es": ["cero", "una", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"],
    "en": ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
}


def headline(planned: int) -> str:
    """Such as: Hoy, cuatro personas."""
    if planned == 0:
        return _("Hoy no hay nadie pendiente.")
    text = ngettext("Hoy, una persona.", "Hoy, %(count)s personas.", planned) % {"count": in_words(planned)}
    return text[:1].upper() + text[1:]


def hello(name: str, now: datetime) -> str:
    """By the clock where the member is."""
    if now.hour < 5 or now.hour >= 20:
        return _("Buenas noches, %(name)s.") % {"name": name}
    if now.hour < 12:
        return _("Buenos días, %(name)s.") % {"name": name}
    return _("Buenas tardes, %(name)s.") % {"name": name}


def in_words(count: int) -> str:
    """Small numbers of people or stitches as words (feminine in Spanish)."""
    words = _NUMBERS[spoken()]
    return words[count] if 0 <= count < len(words) else str(count)
