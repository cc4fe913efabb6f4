"""Where an ask stands, in a word, a sentence and the steps of its way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from lazos.core.language.phrases import inside
from lazos.practice.sentences import short_name
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.harvest.models import Ask

#: Days without an answer after which a reminder may be due.
QUIET = 10
#: Asks that are a talk about something; the others are the thing itself.
TALKS = ("advice", "interview", "problem")
ICONS = {
    "draft": "pencil-line",
    "sent": "send",
    "answered": "reply",
    "helped": "message-circle",
    "thanked": "heart",
    "closed": "check",
}


@dataclass(frozen=True, slots=True)
class State:
    """`code` is drawn (draft, sent, answered, helped, thanked, closed), `word` and `sentence` are read."""

    code: str
    word: str
    sentence: str
    mine: bool = False  # the next step is the member's

    @property
    def icon(self) -> str:
        return ICONS[self.code]


def subject_of(ask: Ask) -> str:
    """What is asked, in a few words."""
    what = ask.topic or str(ask.get_purpose_display())
    if ask.minutes and ask.purpose in TALKS:
        return _("%(minutes)s min sobre %(what)s") % {"minutes": ask.minutes, "what": inside(what)}
    return what


def state_of(ask: Ask, today: date) -> State:
    if ask.sent_at is None:
        return State("draft", pgettext("ask", "borrador"), _draft(ask, today), mine=True)
    if ask.closed_at:
        return _closed(ask)
    if ask.helped_at:
        return _helped(ask, today)
    if ask.answered_at:
        return _answered(ask, today)
    # After a silence it is the member's turn: a reminder, or leaving it be.
    return State("sent", pgettext("ask", "enviada"), _sent(ask, today), mine=is_quiet(ask, today))


def is_quiet(ask: Ask, today: date) -> bool:
    """Sent, and nothing came back for a good while, also after a reminder."""
    if ask.sent_at is None or ask.answered_at or ask.closed_at:
        return False
    return days_since(ask.followed_at or ask.sent_at, ask, today) >= QUIET


def days_since(moment: object, ask: Ask, today: date) -> int:
    return (today - ask.owner.today(moment)).days


def steps_of(ask: Ask) -> list[tuple[str, str]]:
    """The way of an ask: (word, "done" | "now" | "")."""
    name = short_name(ask.contact)
    declined = ask.answer == "no" and not ask.helped_at
    words = [
        (_("La escribiste"), ask.sent_at),
        (_("Respondió") if ask.answered_at else _("%(name)s responde") % {"name": name}, ask.answered_at),
        *([] if declined else [(_("Ayudó") if ask.helped_at else _("Ayuda"), ask.helped_at)]),
        (_("Le diste las gracias") if ask.thanked_at else _("Gracias"), ask.thanked_at),
        *([] if declined else [(_("Sabe en qué quedó"), ask.reported_at)]),
    ]
    first_open = next((n for n, (_word, at) in enumerate(words) if at is None), len(words))
    current = -1 if ask.closed_at else first_open
    return [(word, "now" if n == current else "done" if at else "") for n, (word, at) in enumerate(words)]


def _draft(ask: Ask, today: date) -> str:
    return _("lo dejaste %(when)s") % {"when": wording.ago(ask.owner.today(ask.updated_at), today)}


def _sent(ask: Ask, today: date) -> str:
    when = wording.ago(ask.owner.today(ask.sent_at), today)
    if ask.followed_at:
        again = wording.ago(ask.owner.today(ask.followed_at), today)
        return _("enviada %(when)s, con un recordatorio %(again)s") % {"when": when, "again": again}
    return _("enviada %(when)s") % {"when": when}


def _answered(ask: Ask, today: date) -> State:
    word = pgettext("ask", "respondió")
    ends = "" if ask.answer_note.endswith((".", "?", "!", "…")) else "."
    note = f"“{ask.answer_note}”{ends} " if ask.answer_note else ""
    if ask.answer == "later":
        due = ask.step.due if ask.step else None
        when = wording.near(due, today) if due else _("más adelante")
        return State(
            "answered", word, note + _("Vuelves a preguntarle %(when)s.") % {"when": when}, due is None or due <= today
        )
    if ask.answer == "no":
        said = _("Esta vez no. Agradecerle que respondió deja la puerta abierta.")
        return State("answered", word, note + said, mine=True)
    return State("answered", word, note + _("Dijo que sí. Falta acordar cuándo."), mine=True)


def _helped(ask: Ask, today: date) -> State:
    note = (ask.help_note.rstrip(".") or _("Te ayudó")) + ". "
    if ask.thanked_at is None:
        return State("helped", pgettext("ask", "ayudó"), note + _("Faltan las gracias."), mine=True)
    due = ask.step.due if ask.step else None
    if due and due > today + timedelta(days=3):
        told = _("Le cuentas en qué quedó %(when)s.") % {"when": wording.near(due, today)}
        return State("thanked", pgettext("ask", "agradecida"), note + told)
    return State("thanked", pgettext("ask", "agradecida"), note + _("Aún no le cuentas en qué quedó."), mine=True)


def _closed(ask: Ask) -> State:
    if ask.reported_at:
        return State("thanked", _("agradecida y contada"), ask.result or ask.help_note)
    if ask.helped_at:
        return State("thanked" if ask.thanked_at else "closed", pgettext("ask", "cerrada"), ask.help_note)
    said = _("esta vez no se dio") if ask.answer == "no" else _("la dejaste estar")
    return State("closed", pgettext("ask", "cerrada"), said)


def waited(ask: Ask, today: date) -> str:
    days = days_since(ask.sent_at, ask, today)
    return ngettext("Va %(n)s día sin respuesta.", "Van %(n)s días sin respuesta.", days) % {"n": days}
