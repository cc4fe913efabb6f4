"""The steps of a review, in order."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

STEPS: dict[str, dict[str, Any]] = {
    "week": {
        "thanks": _("Gracias"),
        "give": _("Algo que dar"),
        "promises": _("Promesas"),
        "silent": _("Quién calla"),
        "coming": _("La que viene"),
    },
    "quarter": {
        "past": _("Lo que pasó"),
        "near": _("Quién sigue cerca"),
        "rest": _("Quién descansa"),
        "coming": _("El que viene"),
    },
}


def codes(kind: str) -> list[str]:
    return list(STEPS[kind])


def first(kind: str) -> str:
    return codes(kind)[0]


def after(kind: str, step: str) -> str:
    """The step that follows, or "" where it was the last."""
    known = codes(kind)
    place = known.index(step) + 1
    return known[place] if place < len(known) else ""


def name(kind: str, step: str) -> str:
    return str(STEPS.get(kind, {}).get(step, ""))
