"""Events and places: ``Feria de Datos``, ``Web Summit``, ``en Mérida``."""

from lazos.core.language.capture.entity import Entity, Left, run_end
from lazos.core.language.capture.gazetteer import (
    BRANDS,
    EVENT_HEADS,
    EVENT_NAMES,
    EVENT_PAIRS,
    FIRST_NAMES,
    ORG_HEADS,
    PLACE_PAIRS,
    PLACES,
    SHOPS,
    SURNAMES,
    VENUE_HEADS,
)
from lazos.core.language.capture.lexicon import LONGEST
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.words import SOURCES, WITH


def event_at(scene: Scene, index: int, left: Left) -> Entity | None:
    """``Feria de Datos``, ``el congreso de logística``, ``Web Summit``, ``PyCon``."""
    word = scene.fold(index)
    if word in ("taller", "workshop", "curso", "clase") and scene.fold(index - 1) in (
        "su",
        "mi",
        "her",
        "his",
        "their",
    ):
        return None
    if word in EVENT_HEADS and (
        scene.is_capital(index) or left.preposition in ("en", "at", "al", "in", "a", "to", "after", "tras", "un", "una")
    ):
        if scene.is_capital(index) and index + 1 < len(scene.tokens) and scene.fold(index + 1) in WITH:
            return None
        if _theirs(scene, index, left):
            return None
        return Entity(
            index, extend_title(scene, index + 1), "event", scene.slice(index, extend_title(scene, index + 1))
        )
    if scene.shouted and left.preposition in ("at", "en", "in") and scene.fold(index + 1) in EVENT_HEADS:
        return Entity(index, index + 2, "event", scene.slice(index, index + 2), 0.7)
    if left.preposition in ("en", "al", "at", "in", "to", "during", "durante") and _is_named_event(scene, index):
        end = extend_title(scene, max(run_end(scene, index), index + 1))
        return Entity(index, end, "event", scene.slice(index, end), 0.8)
    if word in EVENT_HEADS and _attended(scene, index):
        return Entity(index, index + 1, "event", scene.tokens[index].text, 0.7)
    if not scene.is_capital(index) or word in FIRST_NAMES:
        return None
    end = run_end(scene, index)
    if (
        left.preposition in ("at", "to", "after", "during")
        and scene.fold(end) in EVENT_HEADS
        and not scene.boundary[end]
    ):
        return Entity(index, end + 1, "event", scene.slice(index, end + 1))
    has_event = any(scene.fold(i) in EVENT_HEADS for i in range(index + 1, end))
    if has_event or (
        word.endswith(("con", "fest", "conf", "camp", "week"))
        and len(word) > 4
        and scene.tokens[index].text[1:] != word[1:]
    ):
        end = extend_title(scene, end)
        return Entity(index, end, "event", scene.slice(index, end))
    return None


def _theirs(scene: Scene, index: int, left: Left) -> bool:
    """“Curtis of Mesa Foods”, “Luis, de Taller Nómada”: where they work may be called as an occasion is."""
    from_there = left.preposition in ("de", "of", "from") and left.after_person
    return from_there and scene.is_capital(index + 1) and scene.tokens[index].is_capital


def _is_named_event(scene: Scene, index: int) -> bool:
    """``SaaStr``, ``Talent Land``; after “conocí a … en el”, a bare name that is no place, venue or firm."""
    word, pair = scene.fold(index), f"{scene.fold(index)}-{scene.fold(index + 1)}"
    if word in EVENT_NAMES or pair in EVENT_PAIRS:
        return True
    text = scene.tokens[index].text
    if (
        not scene.is_capital(index)
        or word in PLACES | VENUE_HEADS | ORG_HEADS | SHOPS | BRANDS | FIRST_NAMES | SURNAMES
    ):
        return False
    if scene.fold(index - 1) not in ("el", "la", "the", "en", "at") or not _met_in_this_clause(scene, index):
        return False
    inner_capital = any(char.isupper() for char in text[1:]) and not text.isupper()
    return inner_capital or (scene.fold(index - 1) == "el" and scene.fold(index - 2) == "en" and word not in _RIDES)


def _attended(scene: Scene, index: int) -> bool:
    """“at the Christmas party”, “after the annual alumni gala”: the head after a few words that say which."""
    for back in range(index - 1, max(index - 5, 0), -1):
        if scene.boundary[back + 1]:
            return False
        if scene.fold(back) in ("the", "a", "an", "our", "their", "his", "her", "my"):
            return scene.fold(back - 1) in ("at", "after", "during", "to")
    return False


# “En el AVE”: on the way, not at an event.
_RIDES = frozenset(
    "ave metro uber tren avion bus cercanias talgo metrobus metrobús transmilenio oxxo vips costco".split()
)
_MET = frozenset("conoci conocimos conocido met presentaron coincidi coincidimos meet".split())


def _met_in_this_clause(scene: Scene, index: int) -> bool:
    for back in range(index - 1, max(index - 10, -1), -1):
        if scene.fold(back) in _MET:
            return True
        if scene.boundary[back] == STRONG:
            return False
    return False


def extend_title(scene: Scene, end: int) -> int:
    """Over ``de Datos``, ``of Commerce``, years and further capitals, while they belong to the same title."""
    for _ in range(8):
        step = end
        while (
            scene.fold(step) in ("de", "del", "la", "las", "los", "of", "the", "&", "for", "on", "para", "sobre", "el")
            and step - end < 2
        ):
            step += 1
        if step >= len(scene.tokens) or scene.boundary[end] or scene.boundary[step]:
            return end
        token = scene.tokens[step]
        lower_title = (
            step > end
            and token.kind == "word"
            and token.fold not in LONGEST
            and token.fold not in FIRST_NAMES
            and step not in scene.mention_at
        )
        if not (
            (scene.is_capital(step) and token.fold not in FIRST_NAMES)
            or lower_title
            or (token.kind == "number" and len(token.text) == 4)
        ):
            return end
        end = step + 1
    return end


# “El director de Liverpool” leads the firm; “la abogada de Lima” lives in the city.
_HEADS_OF = frozenset(
    ("director", "directora", "gerente", "ceo", "cto", "cfo", "fundador", "fundadora", "jefe", "jefa", "presidente")
)


def place_at(scene: Scene, index: int, left: Left) -> Entity | None:
    for length in (5, 4, 3, 2):
        if "-".join(scene.fold(index + step) for step in range(length)) in PLACE_PAIRS and _placed(scene, index):
            return Entity(index, index + length, "place", scene.slice(index, index + length))
    word = scene.fold(index)
    if word in ("santander", "liverpool") and left.after_person and (word == "santander" or scene.language == "es"):
        return None
    called = word in FIRST_NAMES and left.before in SOURCES  # “mensaje de Rosario”
    if word in PLACES and _placed(scene, index) and not scene.is_capital(index + 1) and left.before not in _HEADS_OF:
        if called:
            return None
        return Entity(index, index + 1, "place", scene.tokens[index].text)
    if scene.fold(index - 1) in ("en", "at", "in") and word in ("la", "el", "los", "las", "the"):
        named = scene.tokens[index].is_capital and scene.is_capital(index + 1)
        return (
            Entity(index, run_end(scene, index + 1), "at", scene.slice(index, run_end(scene, index + 1)), 0.6)
            if named
            else None
        )
    if word in SHOPS and not left.after_role and left.preposition in ("en", "at", "in", "outside"):
        end = max(run_end(scene, index), index + 1)
        return Entity(index, end, "place", scene.slice(index, end), 0.7)
    if (
        word in VENUE_HEADS
        and left.preposition in ("en", "at", "in")
        and (scene.is_capital(index) or scene.is_capital(index + 1) or scene.fold(index - 1) in ("el", "la", "the"))
    ):
        end = (
            extend_title(scene, index + 1)
            if scene.is_capital(index + 1) or scene.fold(index + 1) in ("de", "del")
            else index + 1
        )
        return Entity(index, end, "place", scene.slice(index, end), 0.8)
    return None


def _placed(scene: Scene, index: int) -> bool:
    return scene.fold(index - 1) in (
        "de",
        "en",
        "from",
        "in",
        "a",
        "to",
        "desde",
        "near",
        "of",
        "por",
        ",",
        "at",
        "de la",
    )
