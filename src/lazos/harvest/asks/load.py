"""What to think of before asking this person: how long it has been, what is owed, what is still open."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from lazos.harvest.asks.state import subject_of
from lazos.harvest.models import Ask
from lazos.practice.sentences import short_name
from lazos.practice.wording import in_words
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.people.models import Contact

LATELY, LONG = 14, 60
#: So many of the last asks to people one had not spoken with for long make a sentence.
LAST, TOO_MANY = 5, 3


def before_asking(ask: Ask, today: date) -> list[tuple[str, str]]:
    """(bold, rest) of each thing to know, the most telling first."""
    others = Ask.objects.owned_by(ask.owner_id).filter(contact=ask.contact, sent_at__isnull=False).exclude(pk=ask.pk)
    found = [_owed(other, ask.contact) for other in others.filter(helped_at__isnull=False, thanked_at=None)[:1]]
    found += [_open(other, today) for other in others.filter(closed_at=None, helped_at=None)[:1]]
    return [*found, *_silence(ask.contact, today), *_neglected(ask, today)]


def _owed(other: Ask, contact: Contact) -> tuple[str, str]:
    bold = _("Faltan unas gracias.")
    what = other.help_note.rstrip(".") or subject_of(other)
    return bold, _("%(name)s te ayudó con esto: %(what)s. Empieza por ahí.") % {
        "name": short_name(contact),
        "what": what,
    }


def _open(other: Ask, today: date) -> tuple[str, str]:
    when = wording.ago(other.owner.today(other.sent_at), today)
    return (
        _("Ya le pediste algo %(when)s.") % {"when": when},
        _("Sigue abierto: %(what)s. Quizá convenga esperar.") % {"what": subject_of(other)},
    )


def _silence(contact: Contact, today: date) -> list[tuple[str, str]]:
    if contact.last_day is None:
        return [
            (
                _("Aún no anotas ninguna conversación."),
                _("Un saludo sin petición, una semana antes, cambia la respuesta."),
            )
        ]
    days = today.toordinal() - contact.last_day
    if days < LATELY:
        return []
    bold = _("Hace %(span)s que no hablan.") % {"span": wording.span(days)}
    if days < LONG:
        return [(bold, _("Un saludo sin petición, esta semana, también abre la puerta."))]
    return [(bold, _("Un saludo sin petición, una semana antes, cambia la respuesta."))]


def _neglected(ask: Ask, today: date) -> list[tuple[str, str]]:
    """Of the last asks: those to somebody with whom there was nothing else for long before."""
    sent = Ask.objects.owned_by(ask.owner).filter(sent_at__isnull=False).exclude(pk=ask.pk)
    last = list(sent.prefetch_related("contact__days").order_by("-sent_at")[:LAST])
    cold = [other for other in last if _was_cold(other)]
    if len(cold) < TOO_MANY:
        return []
    said = _("%(n)s de tus últimas %(all)s peticiones fueron a personas con quienes llevabas meses sin hablar.")
    said %= {"n": in_words(len(cold)).capitalize(), "all": in_words(len(last))}
    return [(said, _("Esta semana podrías escribir a alguien sin pedir nada."))]


def _was_cold(ask: Ask) -> bool:
    sent = ask.owner.today(ask.sent_at).toordinal()
    days = [day for day in ask.contact.days.all() if day.day < sent]
    return not days or sent - max(day.day for day in days) > LONG
