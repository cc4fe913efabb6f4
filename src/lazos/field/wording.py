"""Sentences of the field."""

from __future__ import annotations

from django.utils.translation import gettext as _


def left_to_come(met: int, aim: int) -> str:
    """How many good conversations there were, in words; past the aim it is simply enough."""
    if met >= aim:
        return _("Ya está bien así")
    if met == 0:
        return {1: _("Una buena, por venir"), 2: _("Dos buenas, por venir")}.get(aim, _("Tres buenas, por venir"))
    if met == 1:
        return _("Una buena, va una por venir") if aim == 2 else _("Una buena, van dos por venir")
    return _("Dos buenas, va una por venir")
