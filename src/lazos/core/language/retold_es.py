"""A Spanish note in the third person, said to the person. See `retold`."""

from __future__ import annotations

import re
from itertools import pairwise

from lazos.core.language.fold import fold

_ADVERBS = frozenset("no ya aun todavia tambien casi siempre nunca hoy ayer ahora apenas".split())
#: In the present these take an s: quiere → quieres.
_PRESENT = frozenset(
    "quiere busca necesita tiene sigue piensa prepara pierde trabaja vive hace sabe puede dirige vende escribe lee "
    "viaja abre cierra empieza termina pide cree prefiere organiza investiga coordina sufre debe conoce habla "
    "participa colabora disena traduce lleva ensena estudia aprende enfrenta planea propone quisiera recuerda siente "
    "sale suena vuelve viene anda publica graba produce construye dice explica defiende cultiva fabrica "
    "gestiona mantiene acompana ayuda atiende imparte cocina programa pinta queria tenia hacia decia sabia podia "
    "vivia habia debia sentia creia salia venia pedia seguia querria podria deberia tendria haria administra edita "
    "corrige entrena compone ensaya restaura recoge renueva mueve cambia intenta evita considera valora".split()
)
#: These are nouns as often: verbs only before what a verb takes.
_EITHER = frozenset(
    "busca duda espera cuenta compra lucha toca monta gana lanza cuida prueba visita ayuda pinta cambia".split()
)
_TAKES = frozenset(
    "un una unos unas el la los las a al como que si quien cuanto otro otra otros otras mas alguien piso trabajo "
    "gente entre".split()
)
_SECOND = {
    "es": "eres", "esta": "estás", "ha": "has", "va": "vas", "da": "das", "fue": "fuiste", "era": "eras",
    "iba": "ibas", "dijo": "dijiste", "hizo": "hiciste", "tuvo": "tuviste", "quiso": "quisiste", "vino": "viniste",
    "puso": "pusiste", "pudo": "pudiste", "supo": "supiste", "trajo": "trajiste", "estuvo": "estuviste",
    "dio": "diste", "vio": "viste", "anduvo": "anduviste", "pidio": "pediste", "siguio": "seguiste",
    "sintio": "sentiste", "consiguio": "conseguiste", "prefirio": "preferiste", "durmio": "dormiste",
    "sirvio": "serviste", "repitio": "repetiste", "eligio": "elegiste", "despidio": "despediste",
    "corrigio": "corregiste", "invirtio": "invertiste", "convirtio": "convertiste", "midio": "mediste",
    "compitio": "competiste",
}  # fmt: skip
#: Of the preterites in -ió these are of verbs in -iar: cambió → cambiaste, but salió → saliste.
_IAR = frozenset(
    "cambi estudi inici envi anunci negoci renunci copi limpi vari confi apreci asoci financi gui ampli premi "
    "pronunci acarici divorci reinici fotografi rehabilit".split()
)
_NOT_VERBS = frozenset("guayaba silaba haba traba jaba esta".split())
_OTHERS = frozenset("el ella ellos ellas le les suyo suya suyos suyas consigo".split())
_ENCLITIC = re.compile(r"^(\w+(?:ar|er|ir|ando|endo))(?:se|le)$")
_OF = frozenset("de en sobre para a desde hacia".split())
#: A phrase that begins with one of these begins small after a colon; any other may be a name.
_SMALL = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus como que quien cual cuando donde cuanto por para con sin en "
    "de del al desde hasta sobre entre si lo este esta ese esa aquel otra otro dos tres cuatro cinco varios varias "
    "algunos algunas nuestra nuestro seis siete ocho nueve diez once doce quince veinte veinticinco treinta cuarenta "
    "cincuenta sesenta cien mil cada todo toda todos todas mucho mucha muchos muchas ningun ninguna algo nada".split()
)


def turned(words: list[str], formal: bool, advice: bool = False) -> list[str]:
    """The words said to the person, [] where that is not certain."""
    place = next((n for n, word in enumerate(words) if fold(word.strip(",")) not in _ADVERBS), len(words))
    head, rest = words[:place], words[place:]
    imperative = advice and rest and fold(rest[0]) in _PRESENT | _EITHER
    said = (None if imperative else _clause(rest, formal)) if rest else []
    if said is None:
        return _sayable(_phrase(words, formal), formal)
    return _sayable([word.lower() for word in head] + said if said else [], formal)


def _sayable(said: list[str], formal: bool) -> list[str]:
    """Nothing where a third person is left in it."""
    theirs = set() if formal else {"su", "sus"}
    return [] if any(_is_other(word, formal) or fold(_bare(word)) in theirs for word in said) else said


def _clause(words: list[str], formal: bool) -> list[str] | None:
    """What begins with a verb, they being its subject; None where it does not."""
    first = fold(words[0])
    if first in ("se", "le") and len(words) > 1:
        verb = words[1] if first == "le" or formal else second_person(words[1]) or _plain_second(words[1])
        start = [first if formal else "te", verb] if verb else []
        return _gone_on(start, words[2:], formal)
    if first in ("me", "nos") and len(words) > 1:
        verb = words[1] if formal else second_person(words[1]) or _plain_second(words[1])
        return _gone_on([first, verb] if verb else [], words[2:], formal)
    if first == "les":
        return []
    after = words[1] if len(words) > 1 else ""
    verb = second_person(words[0], after)
    return _gone_on([words[0].lower() if formal else verb], words[1:], formal) if verb else None


def _gone_on(start: list[str], rest: list[str], formal: bool) -> list[str]:
    """The clause with the rest of it, where no other verb or person comes in."""
    pairs = zip(rest, [*rest[1:], ""], strict=False)
    if not start or any(second_person(_bare(word), then) for word, then in pairs):
        return []
    return start + [word if formal else _yours(word) for word in rest]


def _phrase(words: list[str], formal: bool) -> list[str]:
    """No clause: *su tesis*, *becas del norte*."""
    first = fold(words[0])
    first_is_small = first in _SMALL | _PRESENT or bool(_ENCLITIC.match(first))
    if formal:
        return [words[0].lower() if first_is_small else words[0], *words[1:]]
    start = _ENCLITIC.sub(r"\1te", _yours(words[0]))
    # *La tesis de su hija* is of theirs; *la jefa y su equipo* may be of the boss.
    rest = [_yours(word) if fold(before) in _OF else word for before, word in pairwise(words)]
    return [start.lower() if first_is_small else start, *rest]


def second_person(verb: str, following: str = "") -> str:
    """The form of *tú* of a verb in the third person, "" where the word is not known as one."""
    word = verb.lower()
    plain = fold(word)
    if not word.isalpha() or (plain in _NOT_VERBS and word != "está"):
        return ""
    if plain in _EITHER and fold(following) not in _TAKES:
        return ""
    if plain in _SECOND and word != "esta":
        return _SECOND[plain]
    if word.endswith("ó"):
        return _preterite(word)
    if plain in _PRESENT | _EITHER or word.endswith(("aba", "ará", "erá", "irá")):
        return f"{word}s"
    return ""


def _plain_second(verb: str) -> str:
    """After *se* whatever ends like a verb is one: se muda → te mudas."""
    return f"{verb}s" if verb.isalpha() and verb.endswith(("a", "e")) else ""


def _preterite(word: str) -> str:
    if word.endswith("yó"):
        return word[:-2] + ("íste" if word[-3:-2] in "aeo" else "iste")
    if word.endswith("ió"):
        stem = word[:-2]
        return f"{stem}iaste" if f"{fold(stem)}i" in _IAR else f"{stem}iste"
    return f"{word[:-1]}aste"


def _yours(word: str) -> str:
    return {"su": "tu", "sus": "tus", "Su": "Tu", "Sus": "Tus"}.get(word, word)


def _is_other(word: str, formal: bool) -> bool:
    """Whether it speaks of a third person (*él*, *le*), who may be this one or another."""
    bare = _bare(word)
    if bare in ("el", "lo") or (formal and bare in ("le", "les")):
        return False
    return fold(bare) in _OTHERS or (not formal and bool(_ENCLITIC.match(fold(bare))))


def _bare(word: str) -> str:
    return re.sub(r"\W", "", word).lower()
