"""The language of the command line: `LAZOS_LANGUAGE`, else the locale; Spanish unless it says English."""

from __future__ import annotations

import os


def language() -> str:
    for name in ("LAZOS_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "es"
    return "es"


def say(spanish: str, english: str) -> str:
    return english if language() == "en" else spanish


def word(pair: tuple[str, str]) -> str:
    return say(*pair)
