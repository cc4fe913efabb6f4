"""Toasts: what was just done, with its undo. They stay until dismissed or the next page."""

from __future__ import annotations

from typing import Any, Protocol

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse


class Undoable(Protocol):
    """A deed: something done, with its own way back."""

    pk: Any

    @property
    def can_be_undone(self) -> bool: ...


def toast(request: HttpRequest, text: str, *, deed: Undoable | None = None) -> None:
    """Says `text` on the page that comes next; with a `deed` that can be undone, offers to undo it."""
    undo = reverse("deed_undo", args=[deed.pk]) if deed is not None and deed.can_be_undone else ""
    messages.success(request, text, extra_tags=undo)


def warn(request: HttpRequest, text: str) -> None:
    messages.warning(request, text)
