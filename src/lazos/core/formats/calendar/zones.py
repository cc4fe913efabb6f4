"""The time zone that a TZID means: an IANA name, a Windows name, or what the file itself defines.

icalendar keeps zones that files define in a cache for the whole process, by the name the file gives them; one
member's file would change what another's means. So definitions are read here without their name.
"""

import re
from datetime import timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from lazos.core.formats.calendar.scan import Block

#: Lines of a definition: the whole history of a zone has some hundreds.
_MOST_LINES = 4_000
_OFFSET = re.compile(r"\W*(?:GMT|UTC)\W*?([+-])(\d{1,2})(?:[:.]?(\d\d))?\W*", re.IGNORECASE)


class Zones:
    """TZID → zone, for one file. `floating` is the zone of times that name none."""

    def __init__(self, floating: tzinfo) -> None:
        self.floating = floating
        self._unknown: set[str] = set()
        self._defined: dict[str, Block] = {}
        self._found: dict[str, tzinfo | None] = {}

    def define(self, block: Block) -> None:
        """Takes a VTIMEZONE; it is read only where the name says nothing by itself."""
        name = next(
            (line.split(":", 1)[1] for line in block.lines if line.upper().startswith("TZID") and ":" in line), ""
        )
        if name.strip():
            self._defined.setdefault(name.strip(), block)

    def get(self, name: str) -> tzinfo:
        """The zone, or the floating one, and then the name is told once more by `told_unknown`."""
        key = str(name).strip().strip('"')
        if key not in self._found:
            self._found[key] = _by_name(key) or self._by_definition(key) or _by_offset(key)
        zone = self._found[key]
        if zone is None:
            self._unknown.add(key)
        return zone or self.floating

    def told_unknown(self) -> list[str]:
        """Names that nobody knows, asked for since this was asked last."""
        names, self._unknown = sorted(self._unknown), set()
        return names

    def _by_definition(self, key: str) -> tzinfo | None:
        block = self._defined.get(key)
        if block is None or len(block.lines) > _MOST_LINES or _hostile(block):
            return None
        nameless = [line for line in block.lines if not line.upper().startswith("TZID")]
        try:
            component: Any = Timezone.from_ical("\r\n".join(nameless) + "\r\n")
            component.add("TZID", "as-defined")
            zone = component.to_tz(lookup_tzid=False)
        except Exception:  # whatever a broken definition makes the library raise: then there is no definition
            return None
        return zone if isinstance(zone, tzinfo) else None


def name_of(zone: tzinfo | None) -> str:
    return zone.key if isinstance(zone, ZoneInfo) else ""


def _by_name(key: str) -> tzinfo | None:
    """Olson and Windows names, also behind a vendor's prefix: /example.org/Europe/Madrid."""
    parts = key.strip("/").split("/")
    for start in range(len(parts)):
        name = "/".join(parts[start:])
        for wanted in (name, WINDOWS_TO_OLSON.get(name, ""), name.replace(" ", "_")):
            if wanted and (zone := _zone(wanted)):
                return zone
    return None


def _zone(name: str) -> tzinfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, empty, a path outside, a folder
        return None


def _by_offset(key: str) -> tzinfo | None:
    """(GMT +01:00), UTC-5: an offset that is the whole name."""
    found = _OFFSET.fullmatch(key)
    if not found:
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    return timezone((1 if found[1] == "+" else -1) * timedelta(hours=hours, minutes=minutes))


def _hostile(block: Block) -> bool:
    """A zone changes its clock a few times a year; a rule by the second would be counted out."""
    rules = [line.upper() for line in block.lines if line.upper().startswith("RRULE")]
    return len(rules) > 100 or any("FREQ=YEARLY" not in rule for rule in rules)
