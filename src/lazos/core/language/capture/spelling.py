# ruff: noqa: E501 — word lists read best as written
"""Everyday words typed in haste, read as what was meant: ``nesecita``, ``promissed``, ``hes``, ``vierns``.

Only the folded form of a token changes; the note and its offsets stay as written.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lazos.core.language.capture.gazetteer import (
    CIRCLES,
    EVENT_HEADS,
    FIRST_NAMES,
    ORG_HEADS,
    PLACES,
    RELATIONS,
    ROLE_HEADS,
    SURNAMES,
    VENUE_HEADS,
)
from lazos.core.language.capture.lexicon import ACTIONS_EN, ACTIONS_ES, TRIGGERS
from lazos.core.language.date_rules import MONTHS, WEEKDAYS
from lazos.core.language.tokens import Token

# Worth mending: words on which the reading turns, long enough that one slip leaves them recognisable.
_WORDS = {
    "es": """necesita necesitan buscando requiere requieren prometi prometio mandarle enviarle pasarle presentarle llamarle escribirle compartirle
    mandarles enviarles reunion llamada almuerzo desayuno desayune almorce comida videollamada mensaje correo conoci quedamos contratar trabaja
    proxima semana manana miercoles viernes jueves domingo sabado martes cotizacion interesa""".split(),
    "en": """looking needed promised meeting breakfast dinner coffee called message introduce introduced tomorrow wednesday thursday
    friday saturday tuesday monday sunday weekend hiring searching interested working follow remind should""".split(),
}
_NEAR_MISSES = frozenset(
    """buscado buscas comidas semanas llamadas reunions correos mensajes miles martas unas juego juegos corre correr correa manzana presenta presentaciones propuestas
    proximo proximos quedamos quedan trabajo trabajan trabaje trabajar interesan interese requiera necesite prometio conocio conocer viernas
    cooking booking locking hooking seeds feeds weeds needy meetings greeting beating dinners dinger diner thinner winner coffees toffee called culled walled recalled
    messages massage hiding wiring firing tiring driving word words worked worker workings parking follows hollow fellow mellow fallow mind rewind behind shoulder could would
    sundays mundane money honey monkey lunas punes lunas luces marzo mares martir jueces nieves domino dominio sabana sabados
    hiking hikings melting mares marte salado sabido semanal comido workings works borrow sorrow morrow promise promises compromised premised introduces interest interests desk""".split()
)
_KNOWN = (
    frozenset(word for phrase in TRIGGERS for word in phrase)
    | FIRST_NAMES
    | SURNAMES
    | ACTIONS_EN
    | ACTIONS_ES
    | frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | ROLE_HEADS
    | EVENT_HEADS
    | ORG_HEADS
    | PLACES
    | VENUE_HEADS
    | frozenset(RELATIONS)
    | frozenset(CIRCLES)
    | _NEAR_MISSES
)
_ENGLISH = {
    "hes": "he's", "shes": "she's", "theyre": "they're", "weve": "we've", "ive": "i've", "youre": "you're", "dont": "don't",
    "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wont": "won't", "isnt": "isn't", "theyll": "they'll", "im": "i'm",
    "frm": "from", "n": "and", "mtg": "meeting", "appt": "appointment", "tmr": "tomorrow", "tmrow": "tomorrow", "2moro": "tomorrow",
    "nxt": "next", "wk": "week", "abt": "about", "thx": "thanks", "pls": "please", "bday": "birthday", "gonna": "gonna",
    "b4": "before", "fwd": "forward", "intro'd": "introduced", "hd": "head", "tonite": "tonight", "wknd": "weekend", "ppl": "people",
}  # fmt: skip
_SPANISH = {
    "d": "de", "c": "con", "x": "por", "pa": "para", "pal": "para", "k": "que", "dsps": "despues", "sem": "semana", "prox": "proximo", "prom": "prometi",
    "tel": "telefono", "xfa": "favor", "msj": "mensaje", "msje": "mensaje", "reu": "reunion", "videocall": "videollamada", "mnn": "manana", "mna": "manana", "mnna": "manana",
    "qde": "quede", "qdamos": "quedamos", "qdo": "quedo", "qda": "queda", "hble": "hable", "tfno": "telefono", "tlf": "telefono",
    "dom": "domingo", "tmb": "tambien", "pq": "porque", "dl": "del", "cn": "con",
}  # fmt: skip
_WILL = {"id": "i'd", "ill": "i'll", "il": "i'll"}


def mend(tokens: list[Token], language: str) -> list[Token]:
    """The tokens, those misspelt with the folded form of the word meant."""
    short = _ENGLISH if language == "en" else _SPANISH
    table = _MEANT["en" if language == "en" else "es"]
    return [_mended(tokens, index, short, table) for index in range(len(tokens))]


def _mended(tokens: list[Token], index: int, short: dict[str, str], table: dict[str, str]) -> Token:
    token = tokens[index]
    if token.kind != "word":
        return token
    if token.text == "HR":
        return replace(token, fold="hr")
    if token.fold in short and not (len(token.fold) == 1 and token.is_capital):
        return replace(token, fold=short[token.fold])
    following = tokens[index + 1].fold if index + 1 < len(tokens) else ""
    if short is _ENGLISH and token.fold in _WILL and following in ACTIONS_EN:
        return replace(token, fold=_WILL[token.fold])
    opens = index == 0 or tokens[index - 1].kind == "punct"
    if len(token.fold) < 5 or token.fold in _KNOWN or (token.is_capital and not opens) or _TO_ME.search(token.fold):
        return token
    meant = next((table[slip] for slip in _slips(token.fold) if slip in table), None)
    return replace(token, fold=meant) if meant else token


def _slips(word: str) -> Iterator[str]:
    """The word and the word less one letter, never the first, in which people are sure."""
    yield word
    for index in range(1, len(word)):
        yield f"{word[:index]}{word[index + 1 :]}"


def _table(words: list[str]) -> dict[str, str]:
    """Each word, whole and less one letter: words that share such a form differ by one slip or two letters swapped."""
    table = {slip: word for word in words for slip in _slips(word)}
    return table | {word: word for word in words}


# Another pronoun is no slip: “presentarme” is what they promised.
_TO_ME = re.compile(r"r(?:me|nos|te|se|lo|la|los|las)$")
_MEANT = {language: _table(words) for language, words in _WORDS.items()}
