"""The words that open a clause: phrases of the lexicon, infinitives and imperatives, futures."""

from lazos.core.language.capture.actions import action_at
from lazos.core.language.capture.entity import Entity, is_doing
from lazos.core.language.capture.lexicon import ACTIONS_EN, LONGEST, TRIGGERS
from lazos.core.language.capture.refusals import checked
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.verbs import CLITICS, INFINITIVE, Opening

# “At the dentist's after work”: when, and nothing they are after.
_TIMES = frozenset("work lunch dinner breakfast school church class that this the mass training dark".split())


def openings(scene: Scene, at_token: dict[int, Entity]) -> list[Opening]:
    """All openings, left to right, not overlapping."""
    found, index = [], 0
    while index < len(scene.tokens):
        opening = _opening(scene, index, at_token)
        if opening:
            found.append(opening)
            index = max(opening.body, index + _clitics(scene, index, opening))
        else:
            index += 1
    return found


def _clitics(scene: Scene, index: int, opening: Opening) -> int:
    """How many tokens the verb takes with what stands before it: “mando”, “le mando”, “se lo mando”."""
    if scene.fold(index) == "se" and opening.body == opening.start:
        return 3
    return 2 if scene.fold(index) in CLITICS else 1


def _opening(scene: Scene, index: int, at_token: dict[int, Entity]) -> Opening | None:
    entity = at_token.get(index)
    if (entity and not (entity.kind == "event" and entity.first == index)) or index in scene.mention_at:
        return None
    if agreed := _agreed_with(scene, index, at_token) or _said_of(scene, index, at_token):
        return agreed
    tag, length = _phrase(scene, index)
    action = None if tag == "promise" and length > 1 else action_at(scene, index)
    if action:
        return action
    if tag:
        return checked(scene, Opening(tag, index, index + length), at_token)
    token = scene.tokens[index]
    future = len(token.fold) > 4 and token.text.lower().endswith("ré") and token.kind == "word"
    return Opening("promise", index, index) if future else None


def _agreed_with(scene: Scene, index: int, at_token: dict[int, Entity]) -> Opening | None:
    """“Quedé con Lucas en revisar …”: the agreement goes on after the person."""
    if (
        scene.fold(index) == "to"
        and index - 1 in at_token
        and scene.fold(index + 1) in ACTIONS_EN | {"meet", "talk", "speak", "catch"}
    ):
        return _arranged_with(scene, index)
    if scene.fold(index) not in ("en", "de") or (
        not INFINITIVE.match(scene.fold(index + 1)) and scene.fold(index + 1) != "que"
    ):
        return None
    if index - 1 not in at_token or scene.boundary[index]:
        return None
    for back in range(index - 1, max(index - 9, -1), -1):
        if scene.fold(back) == "quedaron" or scene.tokens[back].text.casefold() == "quedó":
            return Opening("theirs", index, index + 1)  # “quedó Ana en mandarme …”
        if scene.fold(back) in ("quede", "quedo", "quedamos", "quedado", "acorde", "acordamos"):
            return Opening("promise", index, index + 1)
        if scene.boundary[back] == STRONG:
            break
    return None


def _said_of(scene: Scene, index: int, at_token: dict[int, Entity]) -> Opening | None:
    """What no list of verbs can hold, said by the words around any verb or name."""
    word, following = scene.fold(index), scene.fold(index + 1)
    if word == "after" and scene.fold(index - 1).endswith("'s") and following not in _TIMES:
        return Opening("need", index, index + 1)  # “Gloria's after a teacher”
    if word in ("me", "nos") and following in ("puede", "pueden", "podria", "podrian") and not _phrase(scene, index)[0]:
        return Opening("offer", index, index + 2) if INFINITIVE.match(scene.fold(index + 2)) else None
    if word in ("could", "can") and scene.fold(index + 2) in ("me", "us") and is_doing(scene, index + 1):
        return None if _phrase(scene, index)[1] > 1 else Opening("offer", index, index + 1)
    if word == "por" and _is_person(at_token.get(index + 1)) and _just_met(scene, index):
        return Opening("introduced", index, index + 1)
    if word in ("puede", "pueden", "podria") and _for_us(following) and not _phrase(scene, index)[0]:
        return Opening("offer", index, index + 1)  # “puede colarnos un grupo”
    before = at_token.get(index - 1)
    begins = before is not None and _is_person(before) and scene.boundary[before.first] > 0
    if begins and word == "to" and is_doing(scene, index + 1):
        return Opening("theirs", index, index + 1)  # “Lorna to share the draft”
    if _comes_on_a_day(scene, index):
        return Opening("theirs", index, index)  # “…, vendrá el jueves”
    if begins and scene.tokens[index].text.endswith(("rá", "rán")) and INFINITIVE.match(word.removesuffix("n")[:-1]):
        return Opening("theirs", index, index)  # “Agnieszka enviará el contrato”
    return None


def _comes_on_a_day(scene: Scene, index: int) -> bool:
    future = scene.tokens[index].text.endswith(("rá", "rán")) and scene.boundary[index] > 0
    return future and index + 1 in scene.mention_at and scene.fold(index) not in ("sera", "seran", "habra", "estara")


def _for_us(verb: str) -> bool:
    return verb.endswith(("me", "nos")) and INFINITIVE.match(verb) is not None


def _is_person(entity: Entity | None) -> bool:
    return entity is not None and entity.kind == "person"


def _just_met(scene: Scene, index: int) -> bool:
    """“Conocí a Melquíades por Irene”."""
    for back in range(index - 1, max(index - 8, -1), -1):
        if scene.fold(back) in ("conoci", "conocimos"):
            return True
        if scene.boundary[back]:
            return False
    return False


def _arranged_with(scene: Scene, index: int) -> Opening | None:
    """“Agreed with Rupert to meet again”."""
    for back in range(index - 1, max(index - 7, -1), -1):
        if scene.fold(back) in ("agreed", "arranged"):
            return Opening("promise", index, index + 1)
        if scene.boundary[back] == STRONG:
            break
    return None


def _phrase(scene: Scene, index: int) -> tuple[str, int]:
    """The tag and length of the longest phrase of the lexicon that begins here."""
    longest = LONGEST.get(scene.fold(index), 0)
    for length in range(min(longest, len(scene.tokens) - index), 0, -1):
        tag = TRIGGERS.get(tuple(scene.fold(index + step) for step in range(length)))
        if tag:
            return tag, length
    return "", 0
