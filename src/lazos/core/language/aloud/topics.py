"""The last topic, where it can be named to the person: "su piloto en la biblioteca" → "tu piloto en la biblioteca"."""

from __future__ import annotations

import re

from lazos.core.language.aloud.address import to_you
from lazos.core.language.aloud.tasks import is_task
from lazos.core.language.detect import guess
from lazos.core.language.fold import fold, words

LONGEST_WORDS, LONGEST = 12, 90
BARE_WORDS = 6

_END = re.compile(r"[.;:!?…()\[\]|\n]|\s[-–—]\s")
_OPENS = {
    "es": frozenset("el la los las un una unos unas su sus mi mis nuestro nuestra este esta ese esa dos tres".split()),
    "en": frozenset("the a an his her their my our this that these those two three".split()),
}
# Said of a third: these cannot stand in front of the person, whatever follows.
_OF_THEM = {
    "es": frozenset("se le les el ella ellos ellas me te nos".split()),
    "en": frozenset("he she they him them himself herself i we you".split()),
}
# A note without an article is a topic ("becas del norte") unless it is a verb: "quiere volver", "busca una contadora".
_VERBS = {
    "es": frozenset(
        "abre abrio anda ayuda ayudo busca cambia cambio canta comparte compra compro conoce conto cree cuenta"
        " cuida da deja dejo dice dijo dio dirige duda dudaba empezo empieza ensena entra entro envia envio era"
        " es esta estaba estudia extrana fue fueron ha habla hablo hace hacia han hizo iba interesa juega lanza"
        " lanzo lee llega llego lleva llevo llamo manda mando menciono mudo nacio necesita ofrece ofrecio"
        " organiza pasa paso pide pidio piensa prefiere prepara preparo pregunta pregunto prometio publica"
        " publico puede quede quedo quedamos quedaron queria quiere recomienda recomendo renuncio responde sabe"
        " sale salio seguimos sigue son sugiere tiene tenia termina termino toca trabaja trabajaba trae trajo va"
        " van vende vendio viaja viene ve vive vino volvio vuelve".split()
    ),
    "en": frozenset(
        "asked became began bought came changed cares did does finished gave gets goes got had has hates heads"
        " helped is joined just knows launched lectures left likes lives looking looks lost loves made makes"
        " married met moved moving needs offered plans plays prefers prepared promised published quit ran reads"
        " recommended runs said says sells sent shared sold sings speaks started starting starts starting studies"
        " talked teaches tells thinks told travels tries wants was went were will worked working works writes"
        " wrote".split()
    ),
}
# After these a first word was a verb: "comparte su base", "sale el lunes".
_OBJECTS = {
    "es": frozenset("el la los las un una su sus mi mis que a al lo muy no".split()),
    "en": frozenset("the a an his her their my that to".split()),
}
_PRETERITE = re.compile(r"\w+(?:ó|aron|ieron|aba|aban|ará|erá|irá)")


def topic_aloud(note: str, language: str, *, formal: bool = False) -> str:
    """The topic of `note` as one names it to the person, or "" where the note cannot be said to them.

    `language` is the one of the message: a note in another one has nothing to say in it.
    """
    topic = _END.split(note.strip(), maxsplit=1)[0].strip(" ,")
    if not topic or len(topic) > LONGEST or (note.rstrip().endswith("…") and topic == note.rstrip("… ")):
        return ""
    if guess(topic) not in (None, language) or not _is_a_topic(topic, language):
        return ""
    return to_you(within(topic, language), language, formal=formal)


def within(text: str, language: str) -> str:
    """As it goes on within a sentence: "El caso" is "el caso" there, "Ruzafa" stays."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in _OPENS[language] else text


def _is_a_topic(topic: str, language: str) -> bool:
    said = words(topic)
    if not 1 < len(said) <= LONGEST_WORDS or not topic[0].isalpha():
        return False
    # As written: "esta" opens a topic, "está" tells of them.
    opening = topic.split()[0].lower()
    if opening in _OPENS[language] and (opening == "el" or opening not in _OF_THEM[language]):
        return not _OF_THEM[language] & set(_pronouns(topic))
    return len(said) <= BARE_WORDS and not _has_a_verb(topic, said, language)


def _pronouns(topic: str) -> list[str]:
    """The words after the first, with "él" told from the article "el"."""
    return [fold(word) if word != "el" else "" for word in re.findall(r"\w+", topic.lower())[1:]]


def _has_a_verb(topic: str, said: list[str], language: str) -> bool:
    if said[0] in _OF_THEM[language] or set(said) & _VERBS[language] or said[1] in _OBJECTS[language]:
        return True
    first = topic.split()[0].lower()
    if language == "en":
        return first.endswith("ed")
    return _PRETERITE.fullmatch(first) is not None or is_task(first, "es")
