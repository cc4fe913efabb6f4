"""Occasions out of an .ics: what it holds from today on, and what could not be read, in words with its line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, BinaryIO

from django.core import signing
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _

from lazos.accounts.zones import zones
from lazos.core.formats import calendar
from lazos.core.formats.calendar import Caps, EventRecord
from lazos.core.formats.records import Problem

if TYPE_CHECKING:
    from lazos.accounts.models import Member

CAPS = Caps(file_bytes=2 * 1024 * 1024, events=3_000, occurrences=12, records=2_000, steps=100_000, text_chars=1_000,
            problems=30)  # fmt: skip
AHEAD = timedelta(days=400)
#: How many are offered to choose from; a form of them stays small.
MOST, MOST_PROBLEMS = 60, 10
_SALT = "lazos.field.calendar"


@dataclass(slots=True)
class Read:
    """`offered`: (what a tick sends, the event). `problems` in words; `left_out` how many more there were."""

    offered: list[tuple[str, EventRecord]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    left_out: int = 0


def read(stream: BinaryIO, member: Member, today: date) -> Read:
    found, events = Read(), []
    for one in calendar.read(stream, start=today, end=today + AHEAD, zone=member.zone, caps=CAPS):
        if isinstance(one, Problem):
            found.problems.append(_in_words(one))
        elif not one.cancelled:
            events.append(one)
    events.sort(key=lambda event: (event.day, event.title))
    found.offered = [(_signed(event, member), event) for event in events[:MOST]]
    found.left_out = len(events) - len(found.offered)
    found.problems = found.problems[:MOST_PROBLEMS]
    return found


def chosen(ticks: list[str], member: Member) -> list[dict[str, Any]]:
    """The fields of the occasions that were ticked; what is not of this member's own reading is left out."""
    found = []
    for tick in ticks[:MOST]:
        try:
            values = signing.loads(tick, salt=f"{_SALT}.{member.pk}", max_age=86_400)
        except signing.BadSignature:
            continue
        found.append(values | {name: parse_datetime(values[name] or "") for name in ("starts_at", "ends_at")}
                     | {name: date.fromisoformat(values[name]) for name in ("day", "last_day")})  # fmt: skip
    return found


def _signed(event: EventRecord, member: Member) -> str:
    return signing.dumps(_fields(event), salt=f"{_SALT}.{member.pk}", compress=True)


def _fields(event: EventRecord) -> dict[str, Any]:
    url = event.url if event.url.startswith(("https://", "http://")) and len(event.url) <= 500 else ""
    return {
        "title": (event.title or _("Sin título"))[:200],
        "day": event.day.isoformat(),
        "last_day": event.last_day.isoformat(),
        "starts_at": event.starts.isoformat() if event.starts else "",
        "ends_at": event.ends.isoformat() if event.ends else "",
        "timezone": event.timezone if event.timezone in zones() else "",
        "place": event.place[:300],
        "url": url,
        "source_uid": event.key[:300],
    }


def _in_words(problem: Problem) -> str:
    said = _reasons().get(problem.code, _("no pudimos leer este evento"))
    if problem.fatal:
        return f"{said[:1].upper()}{said[1:]}."
    return _("Línea %(line)d: %(what)s.") % {"line": problem.line, "what": said}


def _reasons() -> dict[str, str]:
    return {
        "too_large": _("el archivo pesa más de 2 MB. Exporta menos meses"),
        "no_calendar": _("esto no es un calendario. Busca un archivo que termine en .ics"),
        "no_events": _("el calendario no trae eventos"),
        "no_start": _("el evento no dice cuándo empieza"),
        "bad_start": _("no se entiende cuándo empieza"),
        "bad_event": _("el evento está roto"),
        "bad_rule": _("no se entiende cada cuánto se repite; tomamos solo la primera vez"),
        "bad_detail": _("un dato del evento no se entiende; lo demás sí"),
        "not_ended": _("el evento queda a medias"),
        "unknown_timezone": _("no conocemos su zona horaria; usamos la tuya"),
        "too_many_events": _("hay demasiados eventos; leímos los primeros"),
        "too_many_records": _("hay demasiados eventos; leímos los primeros"),
        "too_many_occurrences": _("se repite muchas veces; tomamos las próximas"),
        "too_many_problems": _("hay demasiados eventos rotos; no seguimos leyendo"),
    }
