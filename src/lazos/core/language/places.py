"""Where people met, as it stands after "en" or "at": "Feria de Datos" → "la Feria de Datos"."""

from __future__ import annotations

from lazos.core.language.fold import fold

_LA = frozenset(
    "asamblea asociacion biblioteca boda camara cena charla clase comida conferencia convencion cumbre empresa"
    " escuela exposicion expo facultad feria fiesta fundacion gala graduacion iglesia inauguracion jornada"
    " licenciatura maestria mesa oficina plaza preparatoria presentacion reunion ronda sala secundaria"
    " universidad".split()
)
_EL = frozenset(
    "almuerzo antiguo bautizo cafe centro club colegio coloquio concierto congreso coro coworking curso desayuno"
    " diplomado encuentro evento festival foro gimnasio grupo hackaton hospital instituto laboratorio master"
    " meetup museo parque posgrado salon seminario simposio taller teatro torneo trabajo voluntariado vuelo"
    " webinar".split()
)
_THE = frozenset(
    "conference congress convention course dinner event fair festival forum gala gym hackathon hospital library"
    " meeting meetup office party seminar summit symposium university wedding workshop".split()
)


def with_article(place: str, language: str) -> str:
    """`place` with the article it is said with, where its noun is one of those that need it; else as it is."""
    words = fold(place).split()
    if not words:
        return place
    if language == "en":
        named = words[-1] in _THE or (words[0] in _THE and words[1:2] == ["of"])
        return f"the {_common(place)}" if named and words[0] not in {"the", "a", "an", "his", "her"} else place
    article = "la" if words[0] in _LA else "el" if words[0] in _EL else ""
    return f"{article} {_common(place)}" if article else place


def _common(place: str) -> str:
    """ "Curso de verano" is "curso de verano" within a sentence; "Feria de Datos" is a name and stays."""
    first, _space, rest = place.partition(" ")
    return place if rest != rest.lower() or first[1:] != first[1:].lower() else f"{first.lower()}{_space}{rest}"
