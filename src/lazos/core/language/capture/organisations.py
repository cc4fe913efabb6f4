"""Organisations: by their head, their suffix, the preposition after a person or a role, or brackets."""

from lazos.core.language.capture.entity import Entity, Left, is_plain_name_word, proper, run_end
from lazos.core.language.capture.firms import (
    after_comma,
    begins_with_article,
    beside_comma,
    beside_lower_name,
    closes,
    end_of_brand,
    end_of_organisation,
    firm,
    house_with_article,
    in_apposition,
    is_address,
    lists_people,
    met_the_firm,
    named_firm,
    person_ends,
    whose_team,
    works_as,
    works_with,
)
from lazos.core.language.capture.gazetteer import (
    BRANDS,
    FIRST_NAMES,
    ORG_HEADS,
    ORG_SUFFIX,
    PLACES,
    ROLE_HEADS,
    TOOLS,
)
from lazos.core.language.capture.lexicon import STOP_CAPS, TRIGGERS
from lazos.core.language.capture.scene import Scene
from lazos.core.language.capture.strangers import is_many
from lazos.core.language.capture.words import (
    ARTICLES,
    GENERIC,
    LANGUAGES,
    NOT_NAMES,
    OF,
    PEOPLE_NOUNS,
    SOMEBODY_IS,
    TOOL_COMPANIES,
    WORK_WORDS,
)

# “La asociación de vecinos de Lavapiés”: named by what its members are.
_OF_THEIR_KIND = frozenset("asociacion federacion cooperativa sindicato gremio cofradia colectivo".split())
# “Banco Azteca”, “universidad de Chile”: the head is part of the name, also where it is written small.
_HEAD_AND_NAME = frozenset("universidad banco hospital clinica instituto camara colegio".split())
_HEAD_OF_NAME = frozenset("universidad banco hospital camara instituto ministerio secretaria".split())
_CALLED = frozenset("llamada llamado called de named se llama is".split())
_BELONGS = OF | frozenset(("su", "sus", "her", "his", "their", "", "runs", "dirige"))
# “Me escribieron de Santillana”: nobody named, so the firm did.
_FIRM_SPOKE = frozenset(("escribieron", "llamaron", "contactaron", "hablaron", "buscaron"))
_DONE_TO_FIRMS = frozenset(
    """visited visite visitamos dirige fundo cofundo lidera preside runs founded leads owns started joined manages for
    para""".split()
)
_THIRD = frozenset("who she he they".split())
_IS = SOMEBODY_IS | {"is"}
# “She's sitting at …”, “he's back at …”: not where they work.
_CHANCE = frozenset("back sitting waiting standing staying living eating drinking here there still".split())
_SOMEBODY_AT = frozenset(("team", "equipo", "gente", "people", "folks", "someone", "alguien"))
_BESIDE = frozenset(("(", ",", "-", "–", "/"))
# What may end the name of a firm in small letters.
_CLOSING = ORG_SUFFIX | {"energy", "health", "group"}


def organisation_in_brackets(scene: Scene, index: int, found: list[Entity]) -> Entity | None:
    """``Nuria Sanz (La Vanguardia)``: what stands in brackets after a person, when written as a name."""
    if scene.fold(index - 1) != "(" or not found or found[-1].kind != "person" or found[-1].last != index - 1:
        return None
    end = index
    while end < len(scene.tokens) and end - index < 7 and scene.tokens[end].text != ")":
        end += 1
    inside = range(index, end)
    if (
        scene.fold(end) != ")"
        or scene.fold(index) in PLACES
        or not scene.tokens[index].is_capital
        or not any(scene.is_capital(i) for i in inside)
        or any(scene.fold(i) in ROLE_HEADS | {"@", "at"} or scene.tokens[i].text in ",:" for i in inside)
        or lists_people(scene, index - 1)
        or is_address(scene, index)
    ):
        return None
    return firm(scene, index, end, 0.8)


def headed_organisation(scene: Scene, index: int, left: Left) -> Entity | None:
    """``Universidad de Chile``, ``la cooperativa Semilla``, ``Banco de Bogotá``: the head says it."""
    word = scene.fold(index)
    if word not in ORG_HEADS or (left.in_list and word in FIRST_NAMES):
        return None
    if word == "casa" and not scene.is_capital(index):
        return None  # “en casa de Nuria”
    if scene.is_capital(index) or scene.flat:
        return _headed_by_a_capital(scene, index, left)
    if word in _OF_THEIR_KIND and scene.fold(index + 1) == "de" and left.preposition in OF | {""}:
        last = index + 3
        if scene.fold(last) in ("de", "del") and scene.is_capital(last + 1):
            last = end_of_organisation(scene, last)
        return firm(scene, index, last, 0.75)
    if begins_with_article(scene, index + 1):
        return firm(scene, index + 1, end_of_organisation(scene, index + 2), 0.8)  # “la ferretería La Tuerca”
    first = index + 1
    while scene.fold(first) in _CALLED:
        first += 1
    if not scene.is_capital(first) or scene.fold(first) in PLACES or left.preposition not in _BELONGS:
        return None
    with_head = (first == index + 1 and word in _HEAD_AND_NAME) or (
        scene.fold(index + 1) == "de" and word in _HEAD_OF_NAME
    )
    return firm(scene, index if with_head else first, end_of_organisation(scene, first), 0.8)


def _headed_by_a_capital(scene: Scene, index: int, left: Left) -> Entity | None:
    end = end_of_organisation(scene, index + 1)
    alone = end == index + 1
    if alone and (left.preposition not in OF or scene.flat):
        return None
    if alone and scene.fold(index - 1) in ("un", "una", "a", "an"):
        return None  # “trabajar en una ONG”
    return firm(scene, index, end, 0.85)


def organisation_at(scene: Scene, index: int, left: Left) -> Entity | None:
    """A capitalised run after “de”, “from”, “at”, “@” and the like, or with a company suffix."""
    if scene.flat or (left.after_person and scene.tokens[index].text.islower() and beside_lower_name(scene, index)):
        return _flat_organisation(scene, index, left)
    if whose_team(scene, index):
        return firm(scene, index, run_end(scene, index), 0.7)
    if house_with_article(scene, index):
        return firm(scene, index, run_end(scene, index + 1), 0.7)
    if _is_no_name(scene, index, left):
        return None
    if beside_comma(scene, index) or named_firm(scene, index) or met_the_firm(scene, index):
        return firm(scene, index, run_end(scene, index), 0.7)
    article = scene.fold(index - 1) in ("el", "la", "los", "the") and scene.tokens[index - 1].is_capital
    first, end = index - article, end_of_brand(scene, index)
    name = scene.slice(first, end)
    if sure := _by_itself(scene, index, first, end, left):
        return Entity(index, end, "organisation", name, sure)
    if left.preposition in ("en", "at", "in"):
        works = _works_there(scene, index, left)
        return Entity(index, end, "organisation" if works else "at", name, 0.85 if works else 0.7)
    if left.preposition == "@" and scene.tokens[end - 1].fold.endswith("'s"):
        return Entity(index, end, "place", name, 0.7)
    if sure := _by_what_stands_before(scene, index, end, left):
        return Entity(index, end, "organisation", name, sure)
    return Entity(index, end, "other", name, 0.4)


def _is_no_name(scene: Scene, index: int, left: Left) -> bool:
    word = scene.fold(index)
    return (
        not scene.is_capital(index)
        or word in NOT_NAMES | LANGUAGES
        or word.startswith("ex-")
        or (word.endswith("'s") and left.preposition == "for")
        or _only_a_tool(scene, index, left)
        or all(scene.fold(i) in GENERIC for i in range(index, run_end(scene, index)))
        or is_address(scene, index)
    )


def _by_itself(scene: Scene, index: int, first: int, end: int, left: Left) -> float:
    """How sure a name is a firm by its own words, or by an apposition; 0 where they do not say."""
    if any(scene.fold(i) in ORG_SUFFIX for i in range(index + 1, end)):
        return 0.85
    if scene.boundary[index] and end - index > 1 and is_many(scene, end):
        return 0.6
    if scene.fold(index - 1) in ("de", "from") and scene.fold(index - 2) in _FIRM_SPOKE:
        return 0.7
    if scene.fold(index) in BRANDS and left.preposition not in ("en", "at", "in", "outside"):
        return 0.85
    if left.preposition in OF and scene.fold(index - 1) != "in" and in_apposition(scene, first):
        return 0.8
    return 0


def _works_there(scene: Scene, index: int, left: Left) -> bool:
    """After “at” or “en”: whether somebody works there, or it was only where they met."""
    if left.preposition == "in" and left.after_role and scene.fold(index - 1) == "in":
        return False
    return (
        left.after_role
        or left.before in WORK_WORDS | _SOMEBODY_AT
        or (left.before in GENERIC and scene.fold(index - 3) in ("in", "de", "en"))  # “Rosa in sales at Acme”
        or works_as(scene, index)
        or (scene.fold(index - 1) == "at" and scene.fold(index - 2) == "is" and scene.is_capital(index - 3))
        or _does_it_there(scene, index)
    )


def _does_it_there(scene: Scene, index: int) -> bool:
    """“Who teaches at Lincoln”, “she's happy at Condor”, “ahora está en Viento Norte”, “is at North Wind now”."""
    verb = scene.fold(index - 2)
    if scene.fold(index - 1) == "at":
        said = verb.endswith("s") and not verb.endswith(("ss", "'s")) and scene.tokens[index - 2].text.islower()
        if said and scene.fold(index - 3) in _THIRD:
            return True
        if scene.fold(index - 3) in _IS and verb.isalpha() and not scene.is_capital(index - 2) and verb not in _CHANCE:
            return True
        return verb in _IS and scene.fold(run_end(scene, index)) == "now"
    return scene.fold(index - 1) == "en" and verb in ("esta", "estan") and scene.fold(index - 3) in ("ahora", "ya")


def _by_what_stands_before(scene: Scene, index: int, end: int, left: Left) -> float:
    """How sure it is by a person, a verb or a sign before it; 0 where they do not say."""
    before = scene.fold(index - 1)
    if left.preposition in OF and (
        left.after_person or left.after_role or left.before in PEOPLE_NOUNS | GENERIC or after_comma(scene, index)
    ):
        return 0.85
    if before in _DONE_TO_FIRMS or works_with(scene, index):
        return 0.8
    if (before in ("que", "that") and (scene.fold(end),) in TRIGGERS) or (
        before == "que" and scene.fold(end) in ("esta", "is")
    ):
        return 0.5
    appositive = before in _BESIDE and left.preposition in _BESIDE
    return 0.7 if appositive and closes(scene, end) and person_ends(scene, index - 1) else 0


def _only_a_tool(scene: Scene, index: int, left: Left) -> bool:
    """“por Zoom” is a channel; “Ana de Zoom” works there."""
    if scene.fold(index) not in TOOLS:
        return False
    hired = left.after_person or left.after_role or left.before in WORK_WORDS | PEOPLE_NOUNS
    return not (hired and left.preposition in OF and scene.fold(index) in TOOL_COMPANIES)


def _flat_organisation(scene: Scene, index: int, left: Left) -> Entity | None:
    """In text without capitals: the word or two after “ana perez de …”."""
    hired = left.before in WORK_WORDS and left.preposition in OF
    if left.preposition not in OF or not (
        scene.fold(index - 1) == "@"
        or (left.after_person and left.preposition not in ("en", "in", "for", "para"))
        or left.after_role
        or hired
    ):
        return None
    if left.preposition == "at" and scene.fold(index - 1) in ARTICLES:
        return None
    headed = scene.fold(index) in ORG_HEADS and scene.fold(index + 1) not in OF and not scene.boundary[index + 1]
    plain = is_plain_name_word(scene, index) and scene.fold(index) not in STOP_CAPS
    if not plain and not headed and scene.fold(index) not in BRANDS:
        return None
    end = index + 1
    while (
        end - index < 3
        and end < len(scene.tokens)
        and not scene.boundary[end]
        and end not in scene.mention_at
        and scene.tokens[end].kind == "word"
        and (is_plain_name_word(scene, end) or scene.fold(end) in _CLOSING or (headed and scene.fold(end) in PLACES))
        and scene.fold(end) not in STOP_CAPS
    ):
        end += 1
    if end < len(scene.tokens) and len(scene.tokens[end].text) == 1 and closes(scene, end + 1):
        end += scene.tokens[end].text.isalnum()
    return Entity(index, end, "organisation", proper(scene, index, end), 0.6)
