"""Numbers as an address, a form or a header writes them: mostly the key of a row."""

from __future__ import annotations


def number_in(text: str | None) -> int | None:
    """A whole number; None for what is none, and for one that no database could hold."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None
