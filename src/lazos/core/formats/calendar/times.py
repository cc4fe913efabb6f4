"""Days, moments and lengths as calendars write them, and as some programs do instead."""

import re
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

Moment = date | datetime

_STAMP = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?)?\s?([Zz]|[+-]\d\d:?\d\d)?", re.ASCII
)
_LENGTH = re.compile(
    r"([+-]?)P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,7})M)?(?:(\d{1,8})S)?)?", re.ASCII | re.I
)
#: Nothing that takes longer is an occasion.
LONGEST = timedelta(days=3_700)


class Unreadable(ValueError):
    """The text is no time."""


def moment(text: str, zone: tzinfo | None) -> Moment:
    """A day, or a moment with its zone: UTC or the offset it names, else `zone`. Raises `Unreadable`.

    "20131210Z" is a day: some programs write days as if they were moments. A leap second is the one before.
    """
    found = _STAMP.fullmatch(text.strip())
    if not found:
        raise Unreadable(text[:40])
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in found.groups()[:6])
    try:
        if found[4] is None:
            return _in_range(date(year, month, day))
        clock = (hour, minute, min(second, 59))
        return _in_range(datetime(year, month, day, *clock, tzinfo=_offset(found[7]) or zone))
    except ValueError as error:
        raise Unreadable(text[:40]) from error


def length(text: str) -> timedelta:
    """A duration, not negative and not of years. Raises `Unreadable`."""
    found = _LENGTH.fullmatch(text.strip())
    if not found or not any(found.groups()[1:]) or found[1] == "-":
        raise Unreadable(text[:40])
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    return within(timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds))


def within(span: timedelta) -> timedelta:
    """`span` where an occasion may take that long. Raises `Unreadable`."""
    if not timedelta(0) <= span <= LONGEST:
        raise Unreadable(str(span))
    return span


def day_of(when: Moment) -> date:
    """The day on the clock of `when` itself."""
    return when.date() if isinstance(when, datetime) else when


def instant(when: Moment) -> Moment:
    """What two spellings of one moment have in common: the moment in UTC, or the day."""
    return when.astimezone(UTC) if isinstance(when, datetime) else when


def apart(one: Moment, other: Moment) -> timedelta:
    """From one to the other: by the clock where both have one, else in days."""
    if isinstance(one, datetime) and isinstance(other, datetime):
        return other - one
    return day_of(other) - day_of(one)


def _in_range(when: Moment) -> Moment:
    # The edges leave room for zones and lengths to be added.
    if not 2 <= when.year <= 9980:
        raise Unreadable(str(when.year))
    return when


def _offset(text: str | None) -> tzinfo | None:
    if not text:
        return None
    if text in "Zz":
        return UTC
    hours, minutes = int(text[1:3]), int(text[-2:])
    if hours > 14 or minutes > 59:
        raise ValueError(text)
    return timezone((-1 if text[0] == "-" else 1) * timedelta(hours=hours, minutes=minutes))
