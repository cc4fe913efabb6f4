"""Where an introduction stands, in a word, a sentence and its steps."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from lazos.harvest.introducing.drafting import SIDES, contact_of
from lazos.practice.sentences import short_name
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.harvest.models import Introduction

ICONS = {"draft": "pencil-line", "sent": "hourglass", "answered": "reply", "helped": "handshake", "closed": "check"}


@dataclass(frozen=True, slots=True)
class State:
    code: str
    word: str
    sentence: str
    mine: bool = False

    @property
    def icon(self) -> str:
        return ICONS[self.code]


def state_of(introduction: Introduction, today: date) -> State:
    if introduction.is_one_person:
        said = _("Sus dos fichas son ahora una sola.")
        return State("closed", pgettext("introduction", "una sola ficha"), said, mine=not introduction.closed_at)
    if introduction.closed_at:
        return State("closed", pgettext("introduction", "cerrada"), introduction.outcome or _("Esta vez no se dio."))
    if introduction.introduced_at:
        when = wording.ago(introduction.owner.today(introduction.introduced_at), today)
        said = _("Se conocen desde tu mensaje, %(when)s. Falta saber cómo les fue.") % {"when": when}
        due = introduction.step.due if introduction.step else None
        return State("helped", _("se conocen"), said, mine=due is None or due <= today)
    if introduction.is_declined:
        return State("answered", _("esta vez no"), _("No hace falta decir quién ni por qué."), mine=True)
    if introduction.is_agreed:
        return State("answered", _("dijeron que sí"), _("Las dos partes quieren. Falta tu mensaje."), mine=True)
    return _asking(introduction)


def _asking(introduction: Introduction) -> State:
    waiting = [side for side in SIDES if _at(introduction, side, "asked") and not _at(introduction, side, "answered")]
    unasked = [side for side in SIDES if not _at(introduction, side, "asked")]
    if len(unasked) == len(SIDES):
        return State("draft", pgettext("introduction", "borrador"), _("Aún no le preguntas a nadie."), mine=True)
    if unasked:
        said = _("Falta preguntarle a %(name)s.") % {"name": short_name(contact_of(introduction, unasked[0]))}
        return State("sent", _("a medio preguntar"), said, mine=not waiting)
    said = _("%(name)s lo piensa.") % {"name": short_name(contact_of(introduction, waiting[0]))}
    return State("sent", _("lo piensan"), said)


def steps_of(introduction: Introduction) -> list[tuple[str, str]]:
    """(word, "done" | "now" | "")."""
    found: list[tuple[str, bool]] = []
    for side in SIDES:
        found.append((_side_word(introduction, side), bool(_at(introduction, side, "answered"))))
    found.append((_("Se conocen"), bool(introduction.introduced_at)))
    found.append((_("Cómo les fue"), bool(introduction.outcome_at)))
    current = next((n for n, (_word, done) in enumerate(found) if not done), -1)
    if introduction.closed_at:
        current = -1
    return [(word, "done" if done else "now" if n == current else "") for n, (word, done) in enumerate(found)]


def _side_word(introduction: Introduction, side: str) -> str:
    name = {"name": short_name(contact_of(introduction, side))}
    answered = getattr(introduction, f"{side}_answer")
    if answered == "yes":
        return _("%(name)s dijo que sí") % name
    if answered == "no":
        return _("%(name)s prefiere que no") % name
    return _("%(name)s lo piensa") % name if _at(introduction, side, "asked") else _("Preguntas a %(name)s") % name


def _at(introduction: Introduction, side: str, what: str) -> object:
    return getattr(introduction, f"{side}_{what}_at")
