"""The names of time zones. Looking them up reads some hundred folders, so it is done once."""

from functools import cache
from zoneinfo import available_timezones


@cache
def zones() -> frozenset[str]:
    """All names that `ZoneInfo` knows here, e.g. "America/Merida"."""
    return frozenset(available_timezones())
