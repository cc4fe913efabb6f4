# ruff: noqa: E501 — word lists and tables read best as written
"""People whose names no list knows: a capital in a place of the sentence where only a person stands."""

from lazos.core.language.capture.gazetteer import (
    BRANDS,
    EVENT_HEADS,
    FIRST_NAMES,
    ORG_HEADS,
    ROLE_HEADS,
    SURNAMES,
    TOOLS,
    VENUE_HEADS,
)
from lazos.core.language.capture.lexicon import STOP_CAPS
from lazos.core.language.capture.scene import Scene
from lazos.core.language.capture.words import (
    AFTER_SUBJECT,
    ARTICLES,
    FIRMS,
    GROUPS,
    KIN,
    OPENING_PAST,
    THINGS,
    TRADES,
    WHOSE,
    WITH,
)

# What one does to firms, halls, films and languages as much as to people.
_TO_ANYTHING = frozenset(
    """joined followed presented launched opened started visited attended founded watched finished passed learned booked cancelled canceled loved
    played tried cooked installed upgraded downloaded renewed moved reached crossed climbed toured painted printed published released studied
    ordered shipped enjoyed explored used""".split()
)

# What only people do, or what is said of nobody else: “Kirrily never turned up”, “Ndidi got the job”.
_PERSONAL = frozenset(
    """came got gave made took brought bought sold sent found told asked said wrote spoke taught won lost lent paid met let knew thought chose drove led
    introduced mentioned suggested recommended promised offered invited agreed married retired resigned moved joined replied phoned popped dropped declined accepted refused apologised apologized died
    turned helped wants knows thinks says hopes teaches brings gives loves hates lives""".split()
)
_PERSONALES = frozenset(
    """propone pregunta pide cuenta comenta recomienda avisa cree opina promete invita sugiere insiste sabe piensa conoce prefiere ensena contrata vende compra
    jubila casa muda vino viene vuelve llega""".split()
)
_SUBJECTS_VERB = _PERSONAL | AFTER_SUBJECT
_ADVERBS = frozenset(
    "never still just always also already finally really recently nunca ya siempre tambien aun todavia".split()
)

# What follows a verb and no noun: “Ndidi codes the backend”, “Marv rings us”, “Ping thinks that …”.
_AFTER_VERB = frozenset(
    """a an the his her my our your their some me us him them it that how whether for to from with and in at on about by back up over round
    out off every two three""".split()
)
_TRADE_ENDINGS = {
    "en": ("er", "or", "ist", "ian", "ant", "man", "woman", "tive"),
    "es": ("ero", "era", "or", "ora", "ista", "ante", "ario", "aria", "tivo", "tiva"),
}
# Trades that are firms.
_TRADING = FIRMS | frozenset(
    """retailer manufacturer developer distributor publisher insurer provider supplier employer customer newspaper number river container computer
    printer router server charter quarter consultora distribuidora editora aseguradora promotora constructora operadora emisora cartera
    carretera frontera primera tercera cualquier mejor mayor menor menores sector""".split()
)


_THE = frozenset("the el la my our mi nuestro nuestra".split())
_NO_COMPANY = (
    ORG_HEADS
    | VENUE_HEADS
    | EVENT_HEADS
    | frozenset(
        """app book film brand project product programme program team group people city town street village editorial libro pelicula marca proyecto
        producto programa equipo gente ciudad calle pueblo barrio metodo plan modelo sistema""".split()
    )
)


def is_done_to(scene: Scene, index: int) -> bool:
    """“Pitched Skylar”, “Caught Marv at …”: a past verb opens the sentence, and what it was done to is a name."""
    verb = scene.fold(index - 1)
    if not scene.tokens[index].is_capital or scene.boundary[index] or not scene.boundary[index - 1]:
        return False
    if verb in _TO_ANYTHING or (scene.language != "en" and not verb.endswith("ed")):
        return False  # in Spanish people have their “a”: “Visité Astilleros Gondán”
    if verb == "had":
        return any(
            scene.fold(i) in ("over", "round", "around") for i in range(index + 1, min(index + 4, len(scene.tokens)))
        )
    if scene.tokens[index + 1 : index + 2] and scene.tokens[index + 1].kind == "number":
        return False  # “Drove Route 66”
    return verb in OPENING_PAST or is_past(scene, index - 1)


def is_past(scene: Scene, index: int) -> bool:
    """An English verb in -ed that opens a sentence: “Trained”, “Nudged”; not “Ahmed”, “Waheed”."""
    word = scene.fold(index)
    return (
        scene.language == "en"
        and word.endswith("ed")
        and not word.endswith("eed")
        and len(word) > 4
        and word not in FIRST_NAMES
        and word not in SURNAMES
        and word not in STOP_CAPS
        and scene.fold(index + 1) not in _SUBJECTS_VERB
    )


def acts(scene: Scene, index: int, several: bool = False) -> bool:
    """Whether what stands after a capitalised word is something a person does."""
    if scene.fold(index) in _ADVERBS:
        index += 1
        if scene.language == "en" and is_past(scene, index):
            return True
    verb, following = scene.fold(index), scene.fold(index + 1)
    if not 0 <= index < len(scene.tokens) or not scene.tokens[index].text.islower() or index in scene.mention_at:
        return False
    if scene.language == "es":
        return verb in _PERSONALES or _preterite(scene.tokens[index].text, verb)
    if verb in _PERSONAL:
        return True
    ends = verb.endswith("s") and not verb.endswith(("ss", "'s", "us"))
    return (
        len(verb) > (2 if several else 3)
        and (ends or several)
        and following in _AFTER_VERB
        and not scene.boundary[index + 1]
    )


def _preterite(written: str, verb: str) -> bool:
    """“Compró”, “ganaron”: before such a verb, a bare word with a capital is a name, for things have their article."""
    return len(verb) > 3 and (written.endswith("ó") or verb.endswith(("aron", "ieron")))


def is_explained(scene: Scene, index: int) -> bool:
    """“Kirrily, a physio, …”, “Zsofia, fontanera, …”, “Marv, who sells tiles”, “Marv the plumber”, “Ndidi, del banco, …”: what somebody is, between commas after the name."""
    if scene.fold(index) == "," and scene.fold(index + 1) in ("de", "del", "from", "of", "at"):
        return any(scene.fold(i) == "," for i in range(index + 3, min(index + 6, len(scene.tokens))))
    if scene.fold(index) == "the" and scene.language == "en":
        return scene.fold(index + 1) in ROLE_HEADS or scene.fold(index + 1).endswith(_TRADE_ENDINGS["en"])
    if scene.fold(index) != ",":
        return False
    if scene.fold(index + 1) in (
        "who",
        "whose",
        "que",
        "quien",
        "a",
        "an",
        "un",
        "una",
        "our",
        "my",
        "mi",
        "nuestro",
        "nuestra",
    ):
        return True
    word = scene.fold(index + 1)
    trade = word in ROLE_HEADS or word.endswith(_TRADE_ENDINGS[scene.language])
    return (
        trade and word not in _TRADING and scene.fold(index + 2) in (",", ".", "", ";", "from", "de", "at", "in", "en")
    )


def is_of_a_trade(scene: Scene, index: int) -> bool:
    """“The plumber Zsofia”, “w/ new starter Oluwaseun”, “con el fontanero Gezim”: what they do, before the name."""
    trade = scene.fold(index - 1)
    if (
        not scene.tokens[index].is_capital
        or scene.boundary[index]
        or index < 2
        or scene.tokens[index - 1].text[0].isupper()
        or trade in _TRADING
    ):
        return False
    if trade in VENUE_HEADS or scene.fold(index) in BRANDS | TOOLS:
        return False
    before = scene.fold(index - 2)
    if (
        scene.fold(index - 3) in WITH
        and before in _THE
        and trade not in _NO_COMPANY
        and scene.tokens[index - 1].text.isalpha()
    ):
        return True  # “con el capataz Dragan”: whom one is with
    if not (trade in ROLE_HEADS or trade in KIN or trade.endswith(_TRADE_ENDINGS[scene.language])):
        return False
    return before in ARTICLES or before in WHOSE or (before == "new" and scene.language == "en")


def is_many(scene: Scene, index: int) -> bool:
    """“Brightwell Lifts need …”: one name with a verb for several is the name of a firm."""
    return scene.language == "en" and scene.fold(index) in ("need", "want", "have", "are", "were", "lack")


def is_nobody(scene: Scene, index: int) -> bool:
    """Whether a capital that opens the sentence is no name: a thing, a group, a trade."""
    word = scene.fold(index)
    if is_thing(scene, index) or word in GROUPS:
        return True
    return word not in SURNAMES and (word in TRADES or word in ROLE_HEADS or word in KIN)


def is_thing(scene: Scene, index: int) -> bool:
    """“Car needs a service”, “Boiler makes a noise”: everyday things open a sentence without their article."""
    word = scene.fold(index)
    return word in THINGS or (
        scene.language == "en"
        and len(word) > 5
        and word.endswith(("ing", "tion", "ment", "ness", "ware"))
        and word not in FIRST_NAMES
        and word not in SURNAMES
    )
