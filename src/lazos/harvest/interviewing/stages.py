"""Where an interview stands. The stage is read from its moments, never stored."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from lazos.practice.sentences import short_name
from lazos.web import wording

if TYPE_CHECKING:
    from lazos.harvest.models import Interview

#: The steps as they are drawn, in order.
STEPS: tuple[tuple[str, str | Promise], ...] = (
    ("ask", gettext_lazy("Pedida")),
    ("schedule", gettext_lazy("Agendada")),
    ("prepare", gettext_lazy("Preparar")),
    ("talk", gettext_lazy("Conversar")),
    ("thanks", gettext_lazy("Gracias y resultado")),
)
ORDER = tuple(code for code, _name in STEPS)
THANKS_WITHIN = timedelta(days=1)
REPORT_AFTER = timedelta(days=30)


def stage_of(interview: Interview, now: datetime) -> str:
    """One of `ORDER`, or "closed"."""
    if interview.closed_at is not None:
        return "closed"
    if interview.held_at is not None:
        return "thanks"
    if interview.requested_at is None:
        return "ask"
    if interview.starts_at is None:
        return "schedule"
    return "prepare" if now < interview.starts_at else "talk"


def steps_of(interview: Interview, now: datetime) -> list[tuple[str, str | Promise]]:
    """For each step its state ("done", "current" or "") and its name."""
    stage = stage_of(interview, now)
    if stage == "closed" and interview.reported_at is not None:
        return [("done", name) for _code, name in STEPS]
    at = ORDER.index(stage) if stage in ORDER else _reached(interview)
    here = "" if stage == "closed" else "current"
    return [("done" if n < at else here if n == at else "", name) for n, (_code, name) in enumerate(STEPS)]


def _reached(interview: Interview) -> int:
    """How far a closed one came."""
    moments = (interview.requested_at, interview.starts_at, interview.starts_at, interview.held_at)
    return next((n for n, moment in enumerate(moments) if moment is None), len(moments))


def next_step_of(interview: Interview) -> tuple[str, date | None]:
    """What stands next, as a promise says it, and its day (None: no step)."""
    today = interview.owner.today
    topic = interview.topic.rstrip(".")
    if interview.closed_at is not None:
        return "", None
    if interview.held_at is not None:
        if interview.thanked_at is None:
            return _("darle las gracias por la conversación"), today(interview.held_at) + THANKS_WITHIN
        return _("contarle qué hiciste con su consejo"), today(interview.held_at) + REPORT_AFTER
    if interview.requested_at is None:
        text = _("pedirle %(minutes)s minutos: %(topic)s") if topic else _("pedirle %(minutes)s minutos")
        return text % {"minutes": interview.minutes, "topic": topic}, today(interview.created_at)
    if interview.starts_at is None:
        return _("acordar la hora para conversar"), today(interview.requested_at) + timedelta(days=7)
    text = _("conversar, con tus preguntas listas: %(topic)s") if topic else _("conversar, con tus preguntas listas")
    return text % {"topic": topic}, today(interview.starts_at)


def is_past(interview: Interview, today: date) -> bool:
    """Its day went by and nobody noted whether they talked."""
    return interview.is_to_come and interview.owner.today(interview.starts_at) < today


def why_now(interview: Interview, today: date) -> str:
    """In the place of *talk*, once the day went by."""
    if not is_past(interview, today):
        return ""
    when = wording.ago(interview.owner.today(interview.starts_at), today)
    return _("La cita era %(when)s. ¿Ya hablaron? Anótalo, o busquen otra hora.") % {"when": when}


def told(interview: Interview, now: datetime) -> str:
    """Where it stands, in a few words of a list."""
    today = interview.owner.today(now)
    stage = stage_of(interview, now)
    if stage == "closed":
        return _("cerrada") if interview.held_at else _("no se dio")
    if interview.held_at is not None:
        return _("conversaron %(when)s") % {"when": wording.near(interview.owner.today(interview.held_at), today)}
    if stage == "ask":
        return _("por pedir")
    if stage == "schedule":
        return _("espera respuesta")
    day = interview.owner.today(interview.starts_at)
    return _("hablan %(when)s") % {"when": wording.near(day, today)} if stage == "prepare" else _("¿ya hablaron?")


def heading(interview: Interview) -> str:
    """ "Veinte minutos con Aitana"."""
    return titled(interview.minutes, short_name(interview.contact))


def titled(minutes: int, name: str) -> str:
    words = _MINUTES.get(minutes)
    if words is not None:
        return _("%(minutes)s con %(name)s") % {"minutes": words, "name": name}
    said = ngettext("%(count)s minuto con %(name)s", "%(count)s minutos con %(name)s", minutes)
    return said % {"count": minutes, "name": name}


_MINUTES: dict[int, Promise] = {
    15: gettext_lazy("Quince minutos"),
    20: gettext_lazy("Veinte minutos"),
    30: gettext_lazy("Media hora"),
    45: gettext_lazy("Tres cuartos de hora"),
    60: gettext_lazy("Una hora"),
}
