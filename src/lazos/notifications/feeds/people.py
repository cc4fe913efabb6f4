"""Entries of people: what was promised for a day, and the days of theirs that come back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from lazos.core.formats.calendar import Entry
from lazos.core.plan.days import day_in_year
from lazos.notifications.feeds.style import Style
from lazos.notifications.models import CalendarFeed
from lazos.people.models import KeyDate, Tending
from lazos.practice.models import Promise

#: The people Hoy speaks of: neither put away nor merged into somebody.
LIVING = {"contact__archival": None, "contact__merged_into": None}
CHUNK = 2000


def promises(style: Style) -> Iterator[Entry]:
    """Open promises that have a day: the member's and those that were made to them."""
    rows = Promise.objects.owned_by(style.feed.owner).open().filter(due__isnull=False, **LIVING).order_by("pk")
    told = ("pk", "by_me", "text", "due", "updated_at", "contact", "contact__display_name", "contact__updated_at")
    say, page = _promised(style), style.pages_of("contact")
    for pk, mine, text, due, changed, contact, name, known in rows.values_list(*told).iterator(chunk_size=CHUNK):
        yield Entry(
            uid=style.uid("promise", pk),
            summary=say(name, text, mine),
            start=due,
            changed=style.changed(changed, known),
            task=style.feed.promises == CalendarFeed.Promises.TASKS,
            alarm=style.morning if mine else None,
            url=page(contact),
        )


def dates(style: Style) -> Iterator[Entry]:
    """Birthdays, anniversaries and other named days, of whom Hoy would bring them up."""
    told = ("kind", "year", "month", "day", "label", "created_at")
    beside = ("contact", "contact__display_name", "contact__updated_at", "is_tended")
    rows = _brought_up(style).order_by("pk").values_list("pk", *told, *beside)
    say, since, page = _of_theirs(style), _since(style), style.pages_of("contact")
    for pk, kind, year, month, day, label, noted, contact, name, known, tended in rows.iterator(chunk_size=CHUNK):
        start = _first(kind, year, month, day, noted)
        if start is not None:
            yield Entry(
                uid=style.uid("date", pk),
                summary=say(kind, name, label),
                start=start,
                changed=style.changed(noted, known),
                yearly=True,
                leap_day=(month, day) == (2, 29),
                alarm=style.morning if tended else None,
                text=since(kind, year),
                url=page(contact),
            )


def _brought_up(style: Style) -> Iterator[KeyDate]:
    # Both from the contact's side: with the owner in them, SQLite reads all dates of the owner for each date.
    gone = KeyDate.objects.filter(contact=OuterRef("contact"), kind=KeyDate.Kind.DEATH)
    tended = Tending.objects.filter(contact=OuterRef("contact"))
    rows = KeyDate.objects.owned_by(style.feed.owner).filter(
        month__isnull=False, day__isnull=False, contact__resting=None
    )
    rows = rows.filter(**LIVING).exclude(kind=KeyDate.Kind.DEATH).exclude(kind=KeyDate.Kind.OTHER, label="")
    rows = rows.filter(~Exists(gone)).annotate(is_tended=Exists(tended))
    return rows.filter(is_tended=True) if style.feed.dates == CalendarFeed.Dates.TENDED else rows


def _first(kind: str, year: int | None, month: int, day: int, noted: datetime) -> date | None:
    """The first time it stands in the calendar: in the year it was noted, for old days trouble some programs.

    None for a day that no year has.
    """
    begins = year if year and kind != "other" else noted.year
    try:
        return day_in_year(month, day, max(noted.year, begins))
    except ValueError:
        return None


# The words are looked up once for a feed: for 10,000 entries that is half of the work.


def _promised(style: Style) -> Callable[[str, str, bool], str]:
    pending, said, something = (
        _("Pendiente con %(name)s"),
        _("%(name)s quedó en: %(text)s"),
        _("%(name)s quedó en algo"),
    )
    somebody = _("Alguien")

    def say(name: str, text: str, mine: bool) -> str:
        name = name or somebody
        if not (style.with_text and text):
            return (pending if mine else something) % {"name": name}
        return f"{name}: {text}" if mine else said % {"name": name, "text": text}

    return say


def _of_theirs(style: Style) -> Callable[[str, str, str], str]:
    birthday, some_date, somebody = _("Cumpleaños de %(name)s"), _("Una fecha de %(name)s"), _("Alguien")

    def say(kind: str, name: str, label: str) -> str:
        name = name or somebody
        if kind == "birthday":
            return birthday % {"name": name}
        return f"{name}: {label}" if style.with_text and label else some_date % {"name": name}

    return say


def _since(style: Style) -> Callable[[str, int | None], str]:
    born, since = _("Nació en %(year)s."), _("Desde %(year)s.")

    def say(kind: str, year: int | None) -> str:
        return (born if kind == "birthday" else since) % {"year": year} if year and style.with_text else ""

    return say
