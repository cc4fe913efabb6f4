"""Sentences about people: when you last spoke, a birthday without its year, what kind of contact it was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from lazos.web import wording

LEAP_YEAR = 2000
QUIET = 1.15  # beyond this many usual gaps it has been long


def day_in_words(row: Any) -> str:
    """“29 de febrero”, with its year where it is known; the words as they came where it is no day."""
    if not (row.month and row.day):
        return str(row.text)
    try:
        day = date(row.year or LEAP_YEAR, row.month, row.day)
    except ValueError:
        return str(row.text)
    return date_format(day, "DATE_FORMAT" if row.year else "MONTH_DAY_FORMAT")


def last_spoken(contact: Any, today: date) -> str:
    """How long it has been, as a person would say it."""
    resting = getattr(contact, "rests_since", None)
    if resting is not None:
        return _("descansa %(when)s") % {"when": wording.near(min(resting, today), today)}
    if contact.last_day is None:
        return _("sin conversaciones anotadas")
    days = today.toordinal() - contact.last_day
    if days < 14:
        return _("hablaron %(when)s") % {"when": wording.ago(date.fromordinal(contact.last_day), today)}
    return pgettext("time since the last contact", "van %(span)s") % {"span": wording.span(days)}


def invitation(row: Any) -> str:
    """What an invitation to connect says: who took the first step, and when. Empty for any other row of a file."""
    try:
        when = date_format(date.fromisoformat(row.value), "DATE_FORMAT")
    except ValueError:
        return ""
    if row.name == "invitation_received":
        return _("Te invitó a LinkedIn el %(day)s.") % {"day": when}
    return _("Le enviaste una invitación de LinkedIn el %(day)s.") % {"day": when} if row.name == _SENT else ""


_SENT = "invitation_sent"


def work(contact: Any) -> str:
    """What they do and where, in one line."""
    return " · ".join(part for part in (contact.role, contact.organisation, contact.city) if part)


def where(contact: Any) -> str:
    """Where they are, in a few words, for a row of a list."""
    return ", ".join(part for part in (contact.organisation or contact.role, contact.city) if part)


def calling_name(contact: Any) -> str:
    """What you call them: the nickname, else the given name, else all of it."""
    return str(contact.nickname or contact.given or contact)


def habits(contact: Any) -> str:
    """“Prefiere WhatsApp, por la tarde. Hora de Lima. Se escriben en español.”"""
    wanted = [contact.get_channel_display() if contact.channel else "", contact.best_time]
    said = ", ".join(str(part) for part in wanted if part)
    parts = [_("Prefiere %(what)s.") % {"what": said}] if said else []
    if contact.timezone:
        parts.append(_("Hora de %(place)s.") % {"place": contact.timezone.rsplit("/", 1)[-1].replace("_", " ")})
    if contact.language in _LANGUAGES:
        parts.append(_("Se escriben en %(language)s.") % {"language": _LANGUAGES[contact.language]()})
    return " ".join(parts)


_LANGUAGES: dict[str, Any] = {
    "es": lambda: _("español"),
    "en": lambda: _("inglés"),
    "pt": lambda: _("portugués"),
    "fr": lambda: _("francés"),
}


def met(contact: Any) -> str:
    """How, where and when you met: “Encuentro de datos abiertos, Lima, 2021.”"""
    day = date_format(contact.met_on, "DATE_FORMAT") if contact.met_on else ""
    said = ", ".join(part for part in (contact.met_how, contact.met_where, day) if part)
    if said:
        return said + "."
    return " " if contact.introduced_by_id or contact.introduced_by_name else ""


def finding(rhythm: Any) -> str:
    """What the chart shows, in a sentence."""
    count = len(rhythm.chart.days)
    told = ngettext("%(n)s contacto en doce meses.", "%(n)s contactos en doce meses.", count) % {"n": count}
    parts = [told if count else _("Sin contactos en doce meses.")]
    if rhythm.last is None:
        return _("Sin contactos anotados todavía.")
    when = wording.ago(rhythm.last.day, rhythm.last.day + timedelta(days=rhythm.since))
    parts.append(_("El último, %(kind)s, %(when)s.") % {"kind": kind_with_article(rhythm.last.kind), "when": when})
    if rhythm.usual:
        parts.append(_("Lo habitual entre ustedes: %(every)s.") % {"every": wording.every(round(rhythm.usual))})
    return " ".join(parts)


def gone_quiet(contact: Any, rhythm: Any) -> str:
    """“Van 7 semanas. Con Lucía sueles hablar cada 6.” where it has been clearly longer than usual; else ""."""
    if not rhythm.usual or rhythm.since is None or rhythm.since < QUIET * rhythm.usual or contact.tie == "barbecho":
        return ""
    since = ngettext("Va %(since)s.", "Van %(since)s.", 1 if rhythm.since in (1, 7) else 2)
    usual = _("Con %(name)s sueles hablar %(every)s.")
    facts = {"name": calling_name(contact), "every": wording.every(round(rhythm.usual))}
    return f"{since % {'since': wording.span(rhythm.since)}} {usual % facts}"


def headline(interaction: Any) -> str:
    """What an interaction without words was, as one tells it: "Te escribió", "Le llamaste", "Café"."""
    told = _TOLD.get((interaction.kind, interaction.direction))
    return str(told()) if told else str(interaction.get_kind_display()).capitalize()


_TOLD: dict[tuple[str, str], Any] = {
    ("message", "in"): lambda: _("Te escribió"),
    ("message", "out"): lambda: _("Le escribiste"),
    ("email", "in"): lambda: _("Te mandó un correo"),
    ("email", "out"): lambda: _("Le mandaste un correo"),
    ("call", "in"): lambda: _("Te llamó"),
    ("call", "out"): lambda: _("Le llamaste"),
}


def several(kind: str, n: int) -> str:
    """ "4 mensajes": several of a kind on one day."""
    return {
        "message": ngettext("%(n)s mensaje", "%(n)s mensajes", n),
        "email": ngettext("%(n)s correo", "%(n)s correos", n),
        "call": ngettext("%(n)s llamada", "%(n)s llamadas", n),
    }[kind] % {"n": n}


def kind_with_article(kind: str) -> str:
    return {
        "coffee": _("un café"),
        "meal": _("una comida"),
        "call": _("una llamada"),
        "video": _("una videollamada"),
        "meeting": _("una reunión"),
        "message": _("un mensaje"),
        "email": _("un correo"),
        "event": _("un evento"),
        "letter": _("una carta"),
    }.get(kind, _("un contacto"))


def leaning(lean: str) -> str:
    return {
        "give-2": _("Últimamente has dado más"),
        "give-1": _("Parejo, con un poco más dado por ti"),
        "receive-1": _("Parejo, con un poco más recibido por ti"),
        "receive-2": _("Últimamente has recibido más"),
    }.get(lean, _("Se ve parejo"))


def address(row: Any) -> str:
    parts = [row.street, row.extended, row.po_box, f"{row.postcode} {row.city}".strip(), row.region, row.country]
    return ", ".join(part for part in parts if part) or str(row.formatted)


SOURCES = {
    "vcard": "vCard",
    "linkedin": "LinkedIn",
    "google": "Google",
    "outlook": "Outlook",
    "thunderbird": "Thunderbird",
    "monica": "Monica",
    "lazos": "Lazos",
}


def source(origin: Any) -> str:
    """“De LinkedIn, hace dos años”."""
    when = wording.ago(timezone.localtime(origin.created_at).date(), timezone.localdate())
    if origin.kind == "capture":
        return _("Lo anotaste tú, %(when)s.") % {"when": when}
    name = SOURCES.get(origin.kind) or origin.label or _("un archivo")
    return _("De %(source)s, %(when)s.") % {"source": name, "when": when}
