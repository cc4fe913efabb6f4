"""From a note to the first values of its form: what the parser understood, with the people looked up."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from secrets import token_urlsafe
from typing import TYPE_CHECKING, Any

from lazos.core.language.capture import Capture, KeyDate, parse
from lazos.core.language.fold import fold
from lazos.core.language.promised import promised
from lazos.people.access import contacts_of
from lazos.people.models import Circle, Contact
from lazos.people.wording import day_in_words
from lazos.practice.notes.form import PEOPLE, PROMISES
from lazos.practice.notes.groups import numbered
from lazos.practice.notes.people import Found, find
from lazos.practice.seeds import RELATIONS, SEEDS
from lazos.web.numbers import number_in

if TYPE_CHECKING:
    from lazos.accounts.models import Member

Values = dict[str, Any]
_LISTS = {"interest": "interests", "need": "needs", "offer": "offers", "learned": "learned"}
#: How long it took, after what was said: it has a field of its own.
_LENGTH = re.compile(r",?\s*\d{1,3}\s*(?:min(?:uto|ute)?s?|h|horas?|hours?)\.?$", re.IGNORECASE)
#: Somebody one works or worked for: not a circle of the guided start that says what they are.
_WORK = {"employers": "colleague"}


def understood(line: str, member: Member, today: date, contact: Contact | None = None) -> tuple[list[Found], Capture]:
    """What the note says, with its people looked up; `contact` is the page it was written on."""
    capture = parse(line, member.language, today)
    names = [person.name for person in capture.people][:PEOPLE]
    found = [find(member, name) for name in names]
    if contact is None:
        return found, capture
    for one in found:
        if contact in one.candidates:
            one.candidates, one.is_sure = [contact], True
            return found, capture
    return [Found(contact.display_name, [contact]), *found][:PEOPLE], capture


def found_again(member: Member, data: Any) -> list[Found]:
    """The readings a sent form was made with: each chosen contact is looked up anew among the member's own."""
    found = []
    for n in range(PEOPLE):
        name, choice = data.get(f"who_{n}", "").strip()[:200], data.get(f"is_{n}", "")
        one = find(member, name) if name else Found("")
        if (key := number_in(choice)) and key not in {candidate.pk for candidate in one.candidates}:
            one.candidates = [*one.candidates, *contacts_of(member).filter(pk=key)]
        found.append(one)
    return found


def initial(line: str, found: list[Found], capture: Capture, today: date, member: Member) -> Values:
    """The fields of `PiecesForm` as the note fills them; what the note gives to nobody goes to the first."""
    values: Values = {"line": line, "day": today, "once": token_urlsafe(12)}
    for n, one in enumerate(found):
        values |= {f"who_{n}": one.name, f"is_{n}": one.choice}
    numbers = {one.name: n for n, one in enumerate(found)}
    values |= _meeting(capture, today, values) | _promises(capture, numbers)
    for n in range(max(1, len(found))):
        # Of one who was only mentioned (who made the introduction) nothing is written down here.
        mine = {name for name, number in {"": 0, **numbers}.items() if number == n}
        values |= {numbered(key, n): value for key, value in _told(capture, mine, member).items() if value}
    return values


def _meeting(capture: Capture, today: date, values: Values) -> Values:
    said: Values = {
        "met_where": capture.met_where.text if capture.met_where else "",
        "introduced_by": capture.introduced_by.name if capture.introduced_by else "",
    }
    day = values["day"]
    if capture.interaction:
        day = capture.interaction.day or capture.met_on or today
        place = capture.place or capture.met_where
        said |= {"kind": capture.interaction.kind, "day": day, "place": place.text if place else ""}
        said |= {"minutes": capture.interaction.minutes, "direction": capture.interaction.direction}
    return said | {"met_on": capture.met_on or (day if capture.met_where else None)}


def _promises(capture: Capture, numbers: dict[str, int]) -> Values:
    rows = [(promise, False) for promise in capture.promises] + [(p, True) for p in capture.promises_received]
    values: Values = {}
    for n, (promise, theirs) in enumerate(rows[:PROMISES]):
        text = promise.text if theirs else promised(promise.text)
        values |= {f"promise_{n}": text, f"due_{n}": promise.due, f"theirs_{n}": theirs}
        values[f"whose_promise_{n}"] = str(numbers.get(promise.who, 0))
    return values


def _told(capture: Capture, who: set[str], member: Member) -> Values:
    """The values of one person, whose name (or nobody's) is in `who`."""
    values: Values = {
        name: "; ".join(_LENGTH.sub("", piece.text) for piece in _of(getattr(capture, attribute), who))
        for name, attribute in _LISTS.items()
    }
    for name, attribute in {"organisation": "organisation_pieces", "role": "roles", "email": "emails",
                            "phone": "phones"}.items():  # fmt: skip
        values[name] = next((piece.text for piece in _of(getattr(capture, attribute), who)), "")
    for name in ("given", "received"):
        for exchange in _of(getattr(capture, name), who)[:1]:
            values |= {name: exchange.text, f"{name}_kind": exchange.kind}
    for day in _of(capture.key_dates, who)[:1]:
        values |= {"date": day_in_words(_Day(day)), "date_kind": day.kind}
    return values | _bond(capture, who, member)


def _bond(capture: Capture, who: set[str], member: Member) -> Values:
    """What they are to the member: said as such, or by the circle they are of; and the member's circle of that name."""
    relations = [piece.text for piece in _of(capture.relations, who)]
    circles = [piece.text for piece in _of(capture.circles, who)]
    relations += [RELATIONS.get(code) or _WORK.get(code, "") for code in circles]
    return {"relation": next(filter(None, relations), ""), "circle": _circle(circles, member)}


def _circle(codes: list[str], member: Member) -> str:
    """The key of the member's own circle that is called like one of these, if there is one."""
    wanted = {fold(word) for code in codes if code in SEEDS for word in (code, str(SEEDS[code][0]))}
    rows = Circle.objects.owned_by(member).values_list("pk", "name") if wanted else ()
    return next((str(pk) for pk, name in rows if fold(name) in wanted), "")


def _of(pieces: Iterable[Any], who: set[str]) -> list[Any]:
    return [piece for piece in pieces if piece.who in who]


class _Day:
    """A day that comes back, as `day_in_words` reads it."""

    text = ""

    def __init__(self, day: KeyDate) -> None:
        self.year, self.month, self.day = day.year, day.month, day.day
