"""What the export says about the member who asked for it: one record of plain facts."""

import re
from collections.abc import Iterable
from typing import Any

from lazos.core.formats import days
from lazos.core.formats.linkedin.owner import cells_of
from lazos.core.formats.records import OwnerRecord, Problem
from lazos.core.formats.sheet import Sheet

_BRACKETED = re.compile(r"(?:([A-Z_ ]+):)?([^,\[\]]+(?:,(?![A-Z_ ]+:)[^,\[\]]+)*)")
_PROFILE = {
    "first name": "given",
    "last name": "family",
    "maiden name": "maiden",
    "address": "address",
    "headline": "headline",
    "summary": "summary",
    "industry": "industry",
    "zip code": "postcode",
    "geo location": "place",
    "country": "country",
}
_LISTS: dict[str, tuple[str, dict[str, str]]] = {
    "positions": ("positions", {"company name": "organisation", "title": "role", "description": "description",
                  "location": "place", "started on": "started", "finished on": "finished"}),
    "volunteering": ("volunteering", {"company name": "organisation", "role": "role", "cause": "cause",
                     "description": "description", "started on": "started", "finished on": "finished"}),
    "education": ("education", {"school name": "organisation", "degree name": "degree", "notes": "notes",
                  "activities": "activities", "start date": "started", "end date": "finished"}),
    "languages": ("languages", {"name": "name", "proficiency": "proficiency"}),
    "certifications": ("certifications", {"name": "name", "url": "url", "authority": "authority",
                       "license number": "number", "started on": "started", "finished on": "finished"}),
    "publications": ("publications", {"name": "name", "published on": "published", "description": "description",
                     "publisher": "publisher", "url": "url"}),
    "projects": ("projects", {"title": "name", "description": "description", "url": "url", "started on": "started",
                 "finished on": "finished"}),
    "emails": ("emails", {"email address": "value", "confirmed": "confirmed", "primary": "primary"}),
    "phones": ("phones", {"extension": "extension", "number": "number", "type": "type"}),
}  # fmt: skip
_DATES = ("started", "finished", "published")


def owner_record(sheets: Iterable[tuple[str, Sheet]]) -> OwnerRecord | None:
    """One record from (kind, sheet) pairs: names, positions, education, skills …; dates as precise as known."""
    facts: dict[str, Any] = {}
    file = ""
    for kind, sheet in sheets:
        file = file or sheet.source.name
        for row in cells_of(sheet):
            if not isinstance(row, Problem):
                _take(facts, kind, {key: value.strip() for key, value in row[1].items()})
    return OwnerRecord("linkedin", facts, file) if facts else None


def _take(facts: dict[str, Any], kind: str, cells: dict[str, str]) -> None:
    if kind == "profile":
        _take_profile(facts, cells)
    elif kind == "skills" and cells.get("name"):
        facts.setdefault("skills", []).append(cells["name"])
    elif kind == "summary" and cells.get("profile summary"):
        facts.setdefault("summary", cells["profile summary"])
    elif kind in _LISTS:
        name, columns = _LISTS[kind]
        entry = {key: cells.get(column, "") for column, key in columns.items()}
        facts.setdefault(name, []).append({key: _iso(key, value) for key, value in entry.items() if value})


def _take_profile(facts: dict[str, Any], cells: dict[str, str]) -> None:
    facts.update({key: cells[column] for column, key in _PROFILE.items() if cells.get(column)})
    facts["full_name"] = " ".join(part for part in (cells.get("first name"), cells.get("last name")) if part)
    if born := days.parse_day(cells.get("birth date", ""), day_first=False):
        facts["birthday"] = born.iso() or f"--{born.month:02d}-{born.day:02d}"
    for column, key in (("websites", "links"), ("twitter handles", "twitter"), ("instant messengers", "messengers")):
        if values := _bracketed(cells.get(column, "")):
            facts[key] = values


def _bracketed(cell: str) -> list[str]:
    """["https://a", "https://b"] of "[PORTFOLIO:https://a,BLOG:https://b]"."""
    return [found[2].strip() for found in _BRACKETED.finditer(cell.strip("[] ")) if found[2].strip()]


def _iso(key: str, value: str) -> str:
    day = days.parse_day(value, day_first=False) if key in _DATES else None
    return day.iso() or value if day else value
