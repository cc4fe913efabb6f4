"""What somebody gives back, as a sentence of a message: *mi plantilla* → *Con gusto te ofrezco mi plantilla*.

It is noted as a thing (*mi plantilla*), as what I do (*le presento a Joaquín*) or by the plain verb (*contarle en qué
quedó*), and speaks of the other as *te* or *le* whatever the message does.
"""

from __future__ import annotations

import re

from lazos.core.language.fold import fold
from lazos.core.language.phrases import inside

_THINGS = frozenset(
    "el la los las un una unos unas mi mis nuestro nuestra nuestros nuestras dos tres cuatro cinco seis diez algo "
    "alguna algun algunos algunas media medio otra otro varias varios".split()
)
_I_DO = frozenset(
    "presento comparto mando envio paso ayudo reviso leo invito preparo traduzco hago doy cuento escribo enseno "
    "presto consigo muestro recomiendo ofrezco puedo acerco llevo regalo dejo aviso difundo corrijo busco "
    "pregunto acompano pongo".split()
)
_INFINITIVE = re.compile(r"^(\w+(?:ar|er|ir))(te|le|les)?(?=\s|$)")
_FORMAL = {"te": "le", "tu": "su", "tus": "sus", "ti": "usted"}
_FAMILIAR = {"le": "te", "su": "tu", "sus": "tus", "usted": "ti"}

_THINGS_EN = frozenset("a an the my our some two three four five six ten half another several".split())
_I_DO_EN = frozenset(
    "send share introduce read help write tell lend bring give show review teach proofread translate make put "
    "look check edit pass recommend connect ask draft record test cook take drive return report buy offer let "
    "keep".split()
)
_YOU = {"them": "you", "her": "you", "him": "you", "their": "your", "his": "your"}


def offered(give: str, language: str, *, formal: bool = False) -> str:
    """A sentence without its full stop; "" for nothing. ``formal``: with *usted*."""
    text = " ".join(give.split()).rstrip(" .;,")
    if not text:
        return ""
    return _english(text) if language == "en" else _spanish(text, formal)


def _spanish(text: str, formal: bool) -> str:
    text = _said_to(text, formal)
    first = fold(text.split(" ")[0])
    te = "le" if formal else "te"
    if first in ("te", "le", "se") or first in _I_DO or first.endswith(("are", "ere", "ire")):
        return f"Con gusto {inside(text)}"
    infinitive = _INFINITIVE.match(inside(text))
    if infinitive:
        clitic = te if infinitive[2] else ""
        return f"Puedo {infinitive[1]}{clitic}{inside(text)[infinitive.end() :]}"
    if first in _THINGS:
        return f"Con gusto {te} ofrezco {inside(text)}"
    return f"Con gusto {te} ofrezco esto: {text}"


def _said_to(text: str, formal: bool) -> str:
    """In one treatment. Where both *te* and *le* stand, the second is somebody else."""
    words = [fold(word.strip(",;")) for word in text.split(" ")]
    wanted, other = (_FORMAL, _FAMILIAR) if formal else (_FAMILIAR, _FORMAL)
    if any(word in other for word in words):
        return text
    return re.sub(r"(?<!\w)(\w+)(?!\w)", lambda word: wanted.get(word[1].lower(), word[1]), text)


def _english(text: str) -> str:
    first = text.split(" ")[0].lower().replace("’", "'")
    if first in ("i", "i'll", "i'd", "i'm", "we", "we'll", "happy", "glad"):
        return text[:1].upper() + text[1:]
    if first in _I_DO_EN:
        return f"I'd be glad to {_to_you(inside(text))}"
    if first in _THINGS_EN:
        return f"I'd be glad to offer you {inside(text)}"
    return f"In return, I can offer this: {text}"


def _to_you(text: str) -> str:
    if re.search(r"(?<!\w)you", text):
        return text
    return re.sub(r"(?<!\w)(\w+)(?!\w)", lambda word: _YOU.get(word[1], word[1]), text)
