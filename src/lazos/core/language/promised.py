"""What the member said they would do, as a list of promises says it: *le mando el informe* → *mandarle el informe*."""

from __future__ import annotations

import re

_VERBS = {
    "mando": "mandar", "envío": "enviar", "envio": "enviar", "reenvío": "reenviar", "reenvio": "reenviar",
    "paso": "pasar", "presento": "presentar", "llamo": "llamar", "escribo": "escribir", "comparto": "compartir",
    "busco": "buscar", "aviso": "avisar", "cuento": "contar", "digo": "decir", "hago": "hacer", "doy": "dar",
    "traigo": "traer", "llevo": "llevar", "pregunto": "preguntar", "consigo": "conseguir", "reviso": "revisar",
    "recomiendo": "recomendar", "confirmo": "confirmar", "preparo": "preparar", "invito": "invitar",
    "ayudo": "ayudar", "devuelvo": "devolver", "muestro": "mostrar", "enseño": "enseñar", "explico": "explicar",
    "presto": "prestar", "regalo": "regalar", "dejo": "dejar", "respondo": "responder", "contesto": "contestar",
    "averiguo": "averiguar", "marco": "marcar", "entrego": "entregar", "mandaré": "mandar", "enviaré": "enviar",
    "pasaré": "pasar", "presentaré": "presentar", "llamaré": "llamar", "escribiré": "escribir",
    "compartiré": "compartir", "buscaré": "buscar", "avisaré": "avisar", "contaré": "contar", "llevaré": "llevar",
    "conseguiré": "conseguir", "ayudaré": "ayudar", "diré": "decir", "haré": "hacer", "daré": "dar",
}  # fmt: skip
_PRESENT = re.compile(rf"(se l[oa]s?|les?)\s+({'|'.join(_VERBS)})\b", re.IGNORECASE)
_GOING = re.compile(r"(se l[oa]s?|les?)\s+voy\s+a\s+(\w+[aei]r)\b", re.IGNORECASE)
_STRESSED = {"a": "á", "e": "é", "i": "í"}


def promised(text: str) -> str:
    """`text` with the verb first where it begins with what I do; any other text as it is."""
    for form in (_PRESENT, _GOING):
        if found := form.match(text):
            verb = _VERBS.get(found[2].lower(), found[2].lower())
            return _joined(verb, found[1].lower().replace(" ", "")) + text[found.end() :]
    return text


def _joined(verb: str, pronouns: str) -> str:
    """*mandar* and *le* are *mandarle*; with two pronouns the stress is written: *mandárselo*."""
    if not pronouns.startswith("se"):
        return verb + pronouns
    return f"{verb[:-2]}{_STRESSED.get(verb[-2], verb[-2])}r{pronouns}"
