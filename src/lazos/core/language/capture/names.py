"""Names in a note: persons, organisations, places and events, told apart by their words and by what stands before."""

from dataclasses import replace

from lazos.core.language.capture.entity import Entity, EntityKind, is_trigger_word, left_of
from lazos.core.language.capture.gazetteer import FIRST_NAMES, POST_NOMINALS, SURNAMES, TITLES
from lazos.core.language.capture.lexicon import CLITIC_VERBS
from lazos.core.language.capture.organisations import headed_organisation, organisation_at, organisation_in_brackets
from lazos.core.language.capture.persons import person_at
from lazos.core.language.capture.places import event_at, place_at
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.strangers import is_past
from lazos.core.language.capture.verbs import INFINITIVE, NOT_INFINITIVES
from lazos.core.language.capture.words import COMMON_NAMES, DETERMINERS, OPENING_PAST

# “Says Comcast is …”
_SAYS = frozenset("says said dice dijo".split())


def find(scene: Scene) -> list[Entity]:
    """Every name in the note, left to right, not overlapping."""
    found: list[Entity] = []
    index = 0
    while index < len(scene.tokens):
        entity = _at(scene, index, found)
        if entity:
            found.append(entity)
            index = entity.last
        else:
            index += 1
    return found


def _at(scene: Scene, index: int, found: list[Entity]) -> Entity | None:
    if index in scene.mention_at or scene.tokens[index].kind not in ("word", "punct"):
        return None
    known = _known(scene, index)
    if known:
        return known
    if scene.fold(index) in POST_NOMINALS and _after_a_person(scene, index, found):
        return None
    left = left_of(scene, index, found)
    event = event_at(scene, index, left)
    if event or _opening_verb(scene, index):
        return event
    return (
        organisation_in_brackets(scene, index, found)
        or place_at(scene, index, left)
        or headed_organisation(scene, index, left)
        or person_at(scene, index, left)
        or organisation_at(scene, index, left)
    )


def _after_a_person(scene: Scene, index: int, found: list[Entity]) -> bool:
    """“Chidi Okonkwo, MBA, …”: letters that belong to the name before, with its comma or without."""
    before = index - 1 if scene.fold(index - 1) == "," else index
    return bool(found) and found[-1].kind == "person" and found[-1].last == before and scene.tokens[index].is_capital


def _opening_verb(scene: Scene, index: int) -> bool:
    """“Met Sarah”, “Comida con …”: a capital that only the beginning of the sentence gave."""
    word = scene.fold(index)
    if scene.boundary[index] != STRONG or word in TITLES or word in FIRST_NAMES:
        return False
    following = scene.fold(index + 1)
    if scene.language == "en" and following in ("it", "him", "her", "them"):
        return True  # “Mention it to Darnell”
    if scene.language == "es" and following in ("a", "al", "el", "la", "los", "las") and _is_infinitive(word):
        return True  # “Reclamar a Gervasio la fianza”
    if scene.language == "en" and following in DETERMINERS and (following != "the" or _has_its_day(scene, index)):
        return True  # “Move the meeting to Thursday”, not “Marv the plumber …”
    named = following in FIRST_NAMES and (following not in COMMON_NAMES or scene.is_capital(index + 1))
    verb_before_name = named and (following not in SURNAMES or word.endswith("ed"))
    return (
        (verb_before_name and not scene.flat)
        or is_trigger_word(scene, index)
        or is_past(scene, index)
        or word in OPENING_PAST | _SAYS | CLITIC_VERBS
    )


def _is_infinitive(word: str) -> bool:
    return len(word) > 4 and word not in NOT_INFINITIVES and word not in SURNAMES and bool(INFINITIVE.match(word))


def _has_its_day(scene: Scene, index: int) -> bool:
    end = next((i for i in range(index + 1, len(scene.tokens)) if scene.boundary[i]), len(scene.tokens))
    return any(i in scene.mention_at for i in range(index + 1, end))


def _known(scene: Scene, index: int) -> Entity | None:
    for length in range(min(6, len(scene.tokens) - index), 0, -1):
        key = tuple(
            part
            for step in range(length)
            for part in scene.fold(index + step).replace("-", " ").replace("'", " ").split()
        )
        if key in scene.known_names:
            kind: EntityKind = "organisation" if key in scene.known else "person"
            return Entity(index, index + length, kind, scene.known_names[key], 0.98, known=True)
    return None


def rename(entity: Entity, kind: EntityKind) -> Entity:
    """The same name read as another kind."""
    return replace(entity, kind=kind)
