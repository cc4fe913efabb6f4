"""A line of Anotar that holds a link: it may be something to share."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _

from lazos.core.links import links_in
from lazos.practice.notes.elsewhere import Elsewhere, belongs_elsewhere


@belongs_elsewhere
def a_link(line: str) -> Elsewhere | None:
    if not links_in(line):
        return None
    return Elsewhere(
        _("Trae un enlace. Si te recordó a alguien, guárdalo y mira a quién le gustaría."),
        _("Guardar el enlace"),
        reverse("clipping_new"),
    )
