"""Which variable somebody meant who wrote a name that is none."""

from __future__ import annotations

from difflib import get_close_matches

from lazos.core.language.fold import fold
from lazos.practice.drafts.filling import VARIABLES

_ALIASES = {
    "nombre": "name",
    "su nombre": "name",
    "nombre del contacto": "name",
    "firstname": "name",
    "first name": "name",
    "contact": "name",
    "contacto": "name",
    "yo": "me",
    "mi nombre": "me",
    "tema": "topic",
    "ultimo tema": "topic",
    "subject": "topic",
    "asunto": "topic",
    "dar": "give",
    "regalo": "give",
    "gift": "give",
    "promesa": "promise",
    "lugar": "where",
    "place": "where",
    "donde": "where",
    "que": "what",
    "interes": "interest",
    "necesidad": "need",
    "busca": "need",
    "titulo": "title",
    "otro": "other",
    "otra": "other",
    "otra persona": "other",
    "anos": "years",
    "pregunta": "ask",
    "question": "ask",
    "peticion": "ask",
    "minutos": "minutes",
    "time": "minutes",
    "tiempo": "minutes",
    "cuando": "when",
    "fecha": "when",
    "date": "when",
    "por que": "why",
    "meta": "goal",
    "empresa": "company",
    "organizacion": "company",
    "organisation": "company",
    "organization": "company",
    "puesto": "role",
    "job": "role",
    "proyecto": "project",
    "problema": "problem",
    "aprendi": "learned",
    "hecho": "done",
    "resultado": "result",
    "enlace": "link",
    "url": "link",
}


def meant(wrong: str) -> str:
    """The variable that was probably meant; empty where none is near."""
    plain = " ".join(fold(wrong.replace("_", " ")).split())
    if plain in _ALIASES:
        return _ALIASES[plain]
    near = get_close_matches(plain, [*VARIABLES, *_ALIASES], n=1, cutoff=0.75)
    return _ALIASES.get(near[0], near[0]) if near else ""
