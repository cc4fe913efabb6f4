"""Occasions out of an .ics: what it holds from today on, and what could not be read, in words with its line."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, BinaryIO

from django.core import signing
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.accounts.zones import zones
from lazos.core.formats import calendar
from lazos.core.formats.calendar import Caps, EventRecord
from lazos.core.formats.records import Problem

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Years of a calendar: nobody can export the months ahead alone.
MOST_MIB = 16
CAPS = Caps(file_bytes=MOST_MIB * 1024 * 1024, occurrences=12, records=2_000, text_chars=1_000, problems=200)
AHEAD = timedelta(days=400)
#: How many are offered to choose from; a form of them stays small.
MOST = 60
#: Of a meeting of more people than this, who they are says little.
INVITED = 25
_SALT = "lazos.field.calendar"


@dataclass(slots=True)
class Read:
    """`offered`: (what a tick sends, the event), `left_out` how many more there were. `problems` in words, one of a
    kind; `refused` where the whole file was."""

    offered: list[tuple[str, EventRecord]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    left_out: int = 0
    refused: bool = False


def read(stream: BinaryIO, member: Member, today: date) -> Read:
    found, events = Read(), []
    problems: dict[str, list[Problem]] = defaultdict(list)
    for one in calendar.read(stream, start=today, end=today + AHEAD, zone=member.zone, caps=CAPS):
        if isinstance(one, Problem):
            problems[one.code].append(one)
        elif not one.cancelled:
            events.append(one)
    events.sort(key=lambda event: (event.day, event.title))
    found.offered = [(_signed(event, member), event) for event in events[:MOST]]
    found.left_out = len(events) - len(found.offered)
    found.problems = [_in_words(alike) for alike in problems.values()]
    found.refused = not events and any(one.fatal for alike in problems.values() for one in alike)
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
    return signing.dumps(_fields(event, member), salt=f"{_SALT}.{member.pk}", compress=True)


def _fields(event: EventRecord, member: Member) -> dict[str, Any]:
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
        "invited": _invited(event, member),
    }


def _invited(event: EventRecord, member: Member) -> list[list[str]]:
    """Who asked and who was asked, without the member and those who declined: [name, mail address]."""
    asked = [one.person for one in event.attendees if one.answer != "declined"]
    people = {one.email or one.name: [one.name, one.email] for one in [event.organiser, *asked] if one}
    return [pair for pair in people.values() if pair[1] != member.email.casefold()][:INVITED]


def _in_words(alike: list[Problem]) -> str:
    """Problems of one kind in a sentence, with the line of the first."""
    said, more = _reason(alike[0]), len(alike) - 1
    if alike[0].fatal:
        return f"{said[:1].upper()}{said[1:]}."
    if not more:
        return _("Línea %(line)d: %(what)s.") % {"line": alike[0].line, "what": said}
    found = ngettext("Línea %(line)d y otra más: %(what)s.", "Línea %(line)d y %(n)d más: %(what)s.", more)
    return found % {"line": alike[0].line, "n": more, "what": said}


def _reason(problem: Problem) -> str:
    if problem.code == "unknown_timezone" and problem.facts.get("name"):
        return _("no conocemos la zona horaria “%(name)s”; usamos la tuya") % {"name": problem.facts["name"][:40]}
    return reasons().get(problem.code, _("no pudimos leer este evento"))


def reasons() -> dict[str, str]:
    """Code of a problem → what it says, within a sentence."""
    return {
        "too_large": _("el archivo pesa más de %(mib)d MB, y un calendario no llega a tanto") % {"mib": MOST_MIB},
        "too_many_lines": _("trae más líneas que cualquier calendario"),
        "no_calendar": _("esto no es un calendario. Busca un archivo que termine en .ics"),
        "no_events": _("el calendario no trae eventos"),
        "no_start": _("el evento no dice cuándo empieza"),
        "bad_start": _("no se entiende cuándo empieza"),
        "bad_rule": _("no se entiende cada cuánto se repite; tomamos solo la primera vez"),
        "recurs_too_often": _("se repite a cada rato; tomamos solo la primera vez"),
        "never_happens": _("se repite en un día que no existe; tomamos solo la primera vez"),
        "too_much_recurrence": _("se repite demasiado; tomamos solo la primera vez"),
        "bad_detail": _("un dato del evento no se entiende; lo demás sí"),
        "not_ended": _("el evento queda a medias"),
        "line_too_long": _("el evento trae una línea que no acaba"),
        "unknown_timezone": _("no conocemos su zona horaria; usamos la tuya"),
        "too_many_events": _("hay demasiados eventos; leímos los primeros"),
        "too_many_records": _("hay demasiados eventos; leímos los primeros"),
        "too_many_occurrences": _("se repite muchas veces; tomamos las próximas"),
        "too_many_problems": _("hay demasiados eventos rotos; no seguimos leyendo"),
    }
