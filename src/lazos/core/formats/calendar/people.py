"""Who takes part in an event: the organiser and those invited, rooms and equipment left out."""

from collections.abc import Iterable
from urllib.parse import unquote

from lazos.core.formats.calendar.lines import Property
from lazos.core.formats.calendar.records import Attendee
from lazos.core.formats.records import PersonRef

_ANSWERS = {"ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative"}


def attendees_of(found: Iterable[Property]) -> list[Attendee]:
    attendees = []
    for one in found:
        if one.params.get("CUTYPE", "").upper() in ("ROOM", "RESOURCE"):
            continue
        if person := person_of(one):
            attendees.append(Attendee(person, _ANSWERS.get(one.params.get("PARTSTAT", "").upper(), "")))
    return attendees


def person_of(one: Property | None) -> PersonRef | None:
    """From `ATTENDEE;CN="Ana Pérez":mailto:ana@example.org`; None where neither a name nor an address stands."""
    if one is None:
        return None
    address = unquote(one.value).strip()
    email = address[7:] if address.lower().startswith("mailto:") else one.params.get("EMAIL", "")
    if not email and "@" in address and ":" not in address:
        email = address
    email = email.strip().lower() if "@" in email else ""
    name = " ".join(one.params.get("CN", "").strip("' ").split())
    if "@" in name:
        email, name = email or name.lower(), ""
    return PersonRef(name=name[:200], email=email[:254]) if name or email else None
