"""Small sentences of reminders."""

from __future__ import annotations

from django.utils.translation import ngettext


def things(count: int) -> str:
    """How much there is today, naming nobody."""
    return ngettext("Tienes una cosa para hoy", "Tienes %(n)s cosas para hoy", count) % {"n": count}
