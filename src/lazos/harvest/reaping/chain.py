"""The chain behind an outcome, from what is known: who helped, and who introduced whom back to the first. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

#: A chain that is longer is no longer read.
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that a contact did, on a day. `source` names the row that says so: {"ask_id": 3}."""

    contact: int
    day: date
    part: str
    about: str = ""
    source: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """One person of a proposed chain. `introduced` is the contact that they introduced, else 0."""

    contact: int
    evidence: Evidence | None = None
    introduced: int = 0


def chain(evidence: Iterable[Evidence], introduced_by: Mapping[int, int]) -> list[Link]:
    """Everybody once: who helped, in the order of the days, each after those who led to them.

    `introduced_by` maps a contact to the one who introduced them. A circle of introductions ends where it began. The
    last `LONGEST` are kept: what is nearest to the outcome.
    """
    helped = {one.contact: one for one in sorted(evidence, key=_order)}
    found: dict[int, Link] = {}
    for contact in sorted(helped, key=lambda contact: (helped[contact].day, contact)):
        line = _line(contact, introduced_by)
        for one, introduced in zip(line, [*line[1:], 0], strict=True):
            if one not in found:
                found[one] = Link(one, helped.get(one), introduced)
    return list(found.values())[-LONGEST:]


def _line(contact: int, introduced_by: Mapping[int, int]) -> list[int]:
    """From the first who is known to `contact`."""
    line = [contact]
    while (before := introduced_by.get(line[0])) and before not in line:
        line.insert(0, before)
    return line


#: Of several things that one person did, the last in this order says most of their part; then the latest.
WEIGHT = {"talked": 0, "helped": 1, "advised": 2, "referred": 3, "introduced": 4}


def _order(one: Evidence) -> tuple[int, date]:
    return (WEIGHT.get(one.part, 0), one.day)
