"""What goes to standard output."""

from __future__ import annotations

import json
import sys
from typing import Any


def print_json(found: Any, indent: int | None = None) -> None:
    """The object alone. A file name that is not UTF-8, or a terminal that is not, gets escapes: the same JSON."""
    text = json.dumps(found, ensure_ascii=False, indent=indent)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(found, indent=indent)
    print(text)


def speak_whatever_is_asked() -> None:
    """What the terminal has no letters for is shown as escapes, not as a crash."""
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
