# ruff: noqa: E501 — word lists and tables read best as written
"""Openings whose continuation gives them another meaning: ``voy a Madrid`` is no promise, ``a guy called Frank`` no call."""

from itertools import pairwise

from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.lexicon import ACTIONS_EN, LEAD_IN
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.verbs import INFINITIVE, Opening
from lazos.core.language.capture.words import KIN

_CHANNELS = frozenset("whatsapp wasap whats wpp wsp telegram sms".split())
_BEFORE_CHANNEL = frozenset("por via on over by un el a the en tuve had got recibi long quick largo chat".split())
_ATTENDING = frozenset("en al at in to a after tras hubo attended un una gran great ayer yesterday's".split())
_DOING_FOLLOWS = frozenset("necesito quiero queria quisiera voy vamos debo debemos deberia falta toca urge".split())
_OWED = frozenset("un una el la los las dinero".split())
_LABELS = frozenset("todo to-do tarea seguimiento compromiso accion action actions pending reminder recuerda".split())
_WANTING = frozenset("quiere quieren wants want".split())
_WANTED_DOING = frozenset("to que a me us le les mas more".split())


def checked(scene: Scene, opening: Opening, at_token: dict[int, Entity]) -> Opening | None:
    """The opening as it must be read from what follows, None where it opens nothing."""
    word, following = scene.fold(opening.start), scene.fold(opening.body)
    last = scene.fold(opening.body - 1)
    if word in ("pendiente", "pendientes") and last == word and not scene.boundary[opening.start]:
        return None
    if word in ("pendiente", "pendientes") and last == word and following == "con":
        return None  # “Pendiente con Zhang Wei: …”: the colon says what
    if word == "pendiente" and last == "de" and scene.is_capital(opening.body):
        return None  # “Factura pendiente de Ndidi”
    if _says_nothing(opening.tag, word, following) or _is_a_naming(scene, opening, at_token):
        return None
    match opening.tag.partition(":")[0]:
        case "promise":
            return opening if _promises(scene, opening, word, last, following) else None
        case "need" if following == "to" and last in ("love", "like"):
            return None  # “would love to see the mill”: “to find”, “to meet” and the like are phrases of their own
        case "learned" if _came_along(scene, opening, last, at_token):
            return None
        case "learned" | "offer":
            return _meant(scene, opening, word, last, following)
        case "theirs":
            asked = scene.fold(opening.start - 1) == "que" and last.endswith("ra")
            return None if asked else opening
        case "works":
            return None if word in ("su", "sus") and last == word else opening
        case "meet":
            return _meeting(scene, opening, word, following)
    return opening


def _says_nothing(tag: str, word: str, following: str) -> bool:
    if following:
        return False
    return word in ("hiring", "looking") or (
        tag == "learned" and word in ("tiene", "va", "van", "has", "have", "quiere")
    )


def _promises(scene: Scene, opening: Opening, word: str, last: str, following: str) -> bool:
    doing = bool(INFINITIVE.match(following))
    debt = word in ("debo", "debemos")
    if debt and not doing and not following.isdigit() and following not in _OWED:
        return False
    needs_doing = word in _DOING_FOLLOWS or (word in ("le", "les") and last == "a")
    if needs_doing and last not in ("debo", "debemos") and not doing:
        return False
    if word in _LABELS and word == last:  # the label alone; with its colon it is a phrase of its own
        return False
    if word in ("ofreci", "acorde", "prometi") and not following:
        return False
    if "dije" in (word, scene.fold(opening.start + 1)) and not _speaks_of_doing(scene, opening.body):
        return False
    short = opening.body - opening.start <= 2
    return not (word in ("will", "going", "gonna") and short and following not in ACTIONS_EN)


def _meant(scene: Scene, opening: Opening, word: str, last: str, following: str) -> Opening:
    """“Quiere un local” is a need; a sentence that begins with “offered” is mine."""
    wants = opening.tag == "learned" and word in _WANTING and opening.body == opening.start + 1
    if wants and following.endswith("ing"):
        return opening  # “wants paying”
    if wants and following and not INFINITIVE.match(following) and following not in _WANTED_DOING:
        return Opening("need", opening.start, opening.body)
    if opening.tag == "offer" and word == "offered" == last and scene.boundary[opening.start] == STRONG:
        return Opening("promise", opening.start, opening.body)
    return opening


def _came_along(scene: Scene, opening: Opening, last: str, at_token: dict[int, Entity]) -> bool:
    """“Tacos with Tyler and his wife Mackenzie”: one more who was there, and nothing told of her."""
    joined = scene.fold(opening.start - 1) in ("and", "y", "e", "&") and opening.start - 2 in at_token
    return joined and last in KIN and opening.body in at_token


def _meeting(scene: Scene, opening: Opening, word: str, following: str) -> Opening | None:
    alone = opening.body - opening.start == 1
    before, begins = scene.fold(opening.start - 1), scene.boundary[opening.start]
    if opening.tag == "meet:video" and alone and word in ("teams", "meet", "google"):
        if scene.tokens[opening.start].is_capital or begins:
            return opening
        meet = word == "meet" and before not in ("to", "a")
        return Opening("meet:meeting", opening.start, opening.body) if meet else None
    if opening.tag in ("meet:coffee", "meet:meal") and alone and _deals_in_it(scene, opening.start):
        return None
    if opening.tag == "meet:message" and alone and word in _CHANNELS and not begins:
        return opening if before in _BEFORE_CHANNEL else None
    return _event(scene, opening, word, following) if opening.tag == "meet:event" else opening


def _deals_in_it(scene: Scene, index: int) -> bool:
    """“He imports coffee”: a verb of the third person right before it, and somebody before that."""
    verb = scene.fold(index - 1)
    somebody = scene.fold(index - 2) in ("he", "she", "who", "they") or scene.is_capital(index - 2)
    return somebody and (verb.endswith("s") or scene.fold(index - 2) == "they") and not scene.boundary[index]


def _event(scene: Scene, opening: Opening, word: str, following: str) -> Opening | None:
    if word in ("taller", "workshop") and scene.fold(opening.start - 1) in ("su", "mi", "her", "his", "their"):
        return None
    if opening.body - opening.start == 1 and not scene.boundary[opening.start] and following != ":":
        near = {scene.fold(opening.start - back) for back in (1, 2, 3)}
        if not near & _ATTENDING:
            return None
    if following in ("con", "with") and word in ("charla", "encuentro", "sesion", "foro"):
        return Opening("meet:meeting", opening.start, opening.body)
    return opening


def _is_a_naming(scene: Scene, opening: Opening, at_token: dict[int, Entity]) -> bool:
    """“a guy called Frank”, “una chica llamada Pía”: a name, not a call."""
    index = opening.start
    if scene.fold(index) not in ("called", "llamada", "llamado") or opening.body - index != 1:
        return False
    before = scene.fold(index - 1)
    if (
        scene.boundary[index]
        or before in LEAD_IN
        or before in ("una", "la", "breve", "larga", "tuve")
        or index - 1 in at_token
        or index - 1 in scene.mention_at
    ):
        return False
    return (
        any(char.isupper() for char in scene.text[scene.tokens[index].end : scene.tokens[index].end + 2])
        or scene.fold(index) == "called"
    )


def _speaks_of_doing(scene: Scene, index: int) -> bool:
    """Whether what was said is something I would do: “le dije que le avisaría”, “… que voy a”."""
    ahead = [scene.tokens[i] for i in range(index, min(index + 9, len(scene.tokens)))]
    return any(
        t.text.lower().endswith(("ría", "ré", "ríamos", "remos"))
        or t.fold in ("voy", "vamos")
        or t.fold.endswith("aria")
        for t in ahead
    ) or any(
        one.fold in ("le", "les", "lo", "la", "te") and two.fold.endswith(("aba", "ia", "abamos"))
        for one, two in pairwise(ahead)
    )
