"""Small reminders for listening well."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

_ALWAYS = (
    _("Pregunta, y espera tres segundos más de lo que te pide el cuerpo."),
    _("Repite con tus palabras lo que oíste, y pregunta si es así."),
)
_BY_STATE = {
    "new": (_("Anota una palabra suya tal como la dijo."), _("Habla un tercio del tiempo.")),
    "dormant": (
        _("Empieza por cómo está. Lo demás puede esperar."),
        _("No hace falta explicar el silencio: basta con alegrarse."),
    ),
    "close": (
        _("Si cuenta algo difícil, no lo arregles todavía: pregunta qué le serviría."),
        _("Busca lo que le ilumina la voz, y sigue por ahí."),
    ),
}


def prompts(state: str) -> list[str | Promise]:
    return [*_ALWAYS, *_BY_STATE[state]]
