# ruff: noqa: E501, SIM905 — word lists and tables read best as written
"""Which language a short text is written in: Spanish, English, or too little to say."""

from lazos.core.language.fold import words

_ES = frozenset(
    """el la los las un una unos unas de del que y en con por para le les me se lo su sus es esta este esa ese esto pero como mas muy ya no si
    sobre entre cuando donde quien porque tambien hay fue era ser tiene tengo busca necesita quiere ayer hoy manana lunes martes miercoles
    jueves viernes sabado domingo conoci hable comi llame mandar mandarle enviarle cafe reunion nos al ella prometi quede va voy hace""".split()
)
_EN = frozenset(
    """the a an of and in with for to from at on by is are was were he she it they we i you his her their him them my this that but as not
    about who when where which has have had needs wants looking met had spoke called today tomorrow yesterday monday tuesday wednesday thursday
    friday saturday sunday next last week send coffee lunch dinner call will would should need promised i'll she's he's into works""".split()
)


def guess(text: str) -> str | None:
    """``"es"``, ``"en"``, or None when neither clearly leads. A small stop-word model: linear, never raises."""
    es = en = 0
    for word in words(text):
        es += word in _ES
        en += word in _EN
    accents = sum(char in "ñáéíóúü¿¡" for char in text.lower())
    es += min(accents, 3)
    if es == en:
        return None
    return "es" if es > en else "en"
