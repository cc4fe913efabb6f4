"""The key of a row, as an address or a form names it."""

from __future__ import annotations


def key_in(text: str | None) -> int | None:
    """None for what is no key, and for a number that no database could hold."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
