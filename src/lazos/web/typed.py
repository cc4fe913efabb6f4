"""The words of a person among what a form sent: to show them again, so that nothing is lost."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

from django.http import QueryDict

_SECRET = ("password", "csrf", "code", "credential")
_TOLD = {"next", "seen_version", "opened", "unsent", "_unsent"}
# Keys, days, choices and addresses of ours are no words: "12", "2026-11-28", "two_weeks", "/people/7/".
_NO_WORDS = re.compile(r"[\d\s:.,/-]*|[a-z_]{1,20}|/\S*")


def typed_texts(sent: QueryDict) -> list[str]:
    """What was written, in order and each once; never a password, nothing that only the page knows."""
    pairs = [*((name, value) for name, values in sent.lists() for value in values), *_carried(sent.get("unsent", ""))]
    texts = [
        value.strip() for name, value in pairs if name not in _TOLD and not any(secret in name for secret in _SECRET)
    ]
    return list(dict.fromkeys(text for text in texts if not _NO_WORDS.fullmatch(text)))


def _carried(held: str) -> Iterable[tuple[str, str]]:
    """(name, value) of what was sent when a session had ended, and goes through the door with whoever signs in."""
    try:
        return [(str(name), str(value)) for name, value in json.loads(held)["fields"]] if held else []
    except (ValueError, TypeError, KeyError, RecursionError):
        return []
