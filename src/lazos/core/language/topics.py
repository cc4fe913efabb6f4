"""Whether the title of a talk says what it was about."""

import re

from lazos.core.language.fold import fold

_ONLY_HOW = re.compile(
    r"(?:(?:quick|short|brief|long|phone|video) )*"
    r"(?:llamada|videollamada|reunion|cafe|comida|correo|mensaje|charla|visita|call|meeting|coffee|lunch|mail|e-?mail"
    r"|message|chat)"
    r"(?: (?:breve|corta|corto|rapida|rapido|larga|largo|telefonica|por telefono|de seguimiento))*"
)


def says_only_how(title: str) -> bool:
    """“Llamada breve”, “Quick call”: how they spoke, and nothing of what."""
    return _ONLY_HOW.fullmatch(fold(title).strip(" .")) is not None
