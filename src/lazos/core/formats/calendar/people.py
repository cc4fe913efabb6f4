"""Who takes part in an event: the organiser and those invited, rooms and equipment left out."""

from typing import Any
from urllib.parse import unquote

from lazos.core.formats.calendar.records import Attendee
from lazos.core.formats.records import PersonRef

_ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}


def attendees_of(event: Any) -> list[Attendee]:
    found = event.get("ATTENDEE") or []
    attendees = []
    for value in found if isinstance(found, list) else [found]:
        params = getattr(value, "params", {})
        if str(params.get("CUTYPE", "")).upper() in ("ROOM", "RESOURCE"):
            continue
        if person := person_of(value):
            attendees.append(Attendee(person, _ANSWERS.get(str(params.get("PARTSTAT", "")).upper(), "")))
    return attendees


def person_of(value: Any) -> PersonRef | None:
    """From `ATTENDEE;CN="Ana Pérez":mailto:ana@example.org`; None where neither a name nor an address stands."""
    if isinstance(value, list):
        value = value[0] if value else None
    if value is None:
        return None
    params = getattr(value, "params", {})
    address = unquote(str(value)).strip()
    email = address[7:] if address.lower().startswith("mailto:") else str(params.get("EMAIL", ""))
    if not email and "@" in address and ":" not in address:
        email = address
    email = email.strip().lower() if "@" in email else ""
    name = " ".join(str(params.get("CN", "")).strip(' "').split())
    if "@" in name:
        email, name = email or name.lower(), ""
    return PersonRef(name=name[:200], email=email[:254]) if name or email else None
