"""Organisations: by their head, their suffix, the preposition after a person or a role, or brackets."""

from lazos.core.language.capture.entity import Entity, Left, is_plain_name_word, proper, run_end
from lazos.core.language.capture.gazetteer import (
    BRANDS,
    FIRST_NAMES,
    ORG_HEADS,
    ORG_SUFFIX,
    PLACES,
    ROLE_HEADS,
    TITLES,
    TOOLS,
)
from lazos.core.language.capture.lexicon import STOP_CAPS, TRIGGERS
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.strangers import is_many
from lazos.core.language.capture.words import (
    ARTICLES,
    FIRMS,
    GENERIC,
    LANGUAGES,
    NOT_NAMES,
    OF,
    PEOPLE_NOUNS,
    TOOL_COMPANIES,
    WHOSE,
    WORK_WORDS,
)


def organisation_in_brackets(scene: Scene, index: int, found: list[Entity]) -> Entity | None:
    """``Nuria Sanz (La Vanguardia)``: what stands in brackets after a person, when written as a name."""
    if scene.fold(index - 1) != "(" or not found or found[-1].kind != "person" or found[-1].last != index - 1:
        return None
    end = index
    while end < len(scene.tokens) and end - index < 7 and scene.tokens[end].text != ")":
        end += 1
    if (
        scene.fold(end) != ")"
        or scene.fold(index) in PLACES
        or any(scene.fold(i) in ROLE_HEADS | {"@", "at"} for i in range(index, end))
        or not any(scene.is_capital(i) for i in range(index, end))
    ):
        return None
    if any(scene.tokens[i].text in ",:" for i in range(index, end)) or not scene.tokens[index].is_capital:
        return None
    if lists_people(scene, index - 1) or (scene.fold(index) in _ADDRESSES and _numbered(scene, index + 1)):
        return None
    return Entity(index, end, "organisation", scene.slice(index, end), 0.8)


# “Mrs Iyer (Flat 4B)”: where they live or sit.
_ADDRESSES = frozenset("flat apt apartment room floor unit block desk ext piso puerta planta portal casa depto".split())
_MEETINGS = frozenset("reunion junta meeting visita visit entrevista llamada call cita".split())

# “La asociación de vecinos de Lavapiés”: named by what its members are.
_OF_THEIR_KIND = frozenset("asociacion federacion cooperativa sindicato gremio cofradia colectivo".split())


def headed_organisation(scene: Scene, index: int, left: Left) -> Entity | None:
    """``Universidad de Chile``, ``la cooperativa Semilla``, ``Banco de Bogotá``: the head says it."""
    word = scene.fold(index)
    if word not in ORG_HEADS or (left.in_list and word in FIRST_NAMES):
        return None
    if word == "casa" and not scene.is_capital(index):
        return None  # “en casa de Nuria”
    if scene.is_capital(index) or scene.flat:
        end = _extend_organisation(scene, index + 1)
        if end == index + 1 and (left.preposition not in OF or scene.flat):
            return None
        if end == index + 1 and scene.fold(index - 1) in ("un", "una", "a", "an"):
            return None  # “trabajar en una ONG”
        return Entity(index, end, "organisation", scene.slice(index, end), 0.85)
    if word in _OF_THEIR_KIND and scene.fold(index + 1) == "de" and left.preposition in OF | {""}:
        last = index + 3
        if scene.fold(last) in ("de", "del") and scene.is_capital(last + 1):
            last = _extend_organisation(scene, last)
        return Entity(index, last, "organisation", scene.slice(index, last), 0.75)
    first = index + 1
    if (
        scene.fold(first) in ("la", "el", "los", "las")
        and scene.tokens[first].is_capital
        and scene.is_capital(first + 1)
    ):
        end = _extend_organisation(scene, first + 1)
        return Entity(first, end, "organisation", scene.slice(first, end), 0.8)  # “la ferretería La Tuerca”
    while scene.fold(first) in ("llamada", "llamado", "called", "de", "named", "se", "llama", "is"):
        first += 1
    if (
        scene.is_capital(first)
        and scene.fold(first) not in PLACES
        and left.preposition in OF | {"su", "sus", "her", "his", "their", ""} | {"runs", "dirige"}
    ):
        if first == index + 1 and word in (
            "universidad",
            "banco",
            "hospital",
            "clinica",
            "instituto",
            "camara",
            "colegio",
        ):
            return Entity(
                index,
                _extend_organisation(scene, first),
                "organisation",
                scene.slice(index, _extend_organisation(scene, first)),
                0.8,
            )
        if scene.fold(index + 1) == "de" and word in (
            "universidad",
            "banco",
            "hospital",
            "camara",
            "instituto",
            "ministerio",
            "secretaria",
        ):
            return Entity(
                index,
                _extend_organisation(scene, first),
                "organisation",
                scene.slice(index, _extend_organisation(scene, first)),
                0.8,
            )
        end = _extend_organisation(scene, first)
        return Entity(first, end, "organisation", scene.slice(first, end), 0.8)
    return None


def _extend_organisation(scene: Scene, end: int) -> int:
    for _ in range(8):
        if end >= len(scene.tokens) or (scene.boundary[end] and scene.fold(end - 1) not in ("y", "and", "-")):
            return min(end, len(scene.tokens))  # “Imprenta Aníbal &”
        word = scene.fold(end)
        if scene.is_capital(end) and word not in TITLES:
            end += 1
        elif (
            word in ("la", "el", "los", "las", "the") and scene.tokens[end].is_capital and scene.is_capital(end + 1)
        ) or (
            word in ("&", "y", "and")
            and (
                scene.fold(end + 1) in ("asociados", "associates", "hijos", "sons", "co", "cia", "hermanos")
                or word == "&"
            )
        ):
            end += 2
        elif word in ("de", "del", "of", "for", "para") and (
            scene.is_capital(end + 1)
            or (scene.fold(end + 1) in ("la", "las", "los", "the") and scene.is_capital(end + 2))
        ):
            end += 2 if scene.is_capital(end + 1) else 3
        else:
            return min(end, len(scene.tokens))
    return min(end, len(scene.tokens))


def beside_comma(scene: Scene, index: int) -> bool:
    """“Reuben Cole, NHS Lothian”, “her firm, Milton Cotton”: a comma, and no second person."""
    if scene.fold(index - 1) != "," or not scene.is_capital(index):
        return False
    if _firm_of_the_one_before(scene, index):
        return True
    letters = scene.tokens[index].is_acronym and not scene.shouted and scene.fold(index) not in ROLE_HEADS | FIRST_NAMES
    return scene.fold(index - 2) in FIRMS or (letters and _person_ends(scene, index - 1))


def _firm_of_the_one_before(scene: Scene, index: int) -> bool:
    """“Call with Hiltrud Maier, Krones.”: two people would have “and”, so what ends the sentence is where she works."""
    first = index - 1
    while scene.is_capital(first - 1) and not scene.boundary[first]:
        first -= 1
    end = run_end(scene, index)
    alone = scene.fold(first - 1) not in (",", "and", "y", "e", "&", ":")
    ends = end >= len(scene.tokens) or scene.boundary[end + 1] == STRONG
    return index - 1 - first > 1 and alone and ends and scene.fold(index) not in FIRST_NAMES and end == index + 1


def named_firm(scene: Scene, index: int) -> bool:
    """“His firm Brightwell Lifts”, “una startup de Girona que se llama Filpol”."""
    if scene.fold(index - 1) in FIRMS:
        return scene.fold(index - 2) in WHOSE
    called = scene.fold(index - 1) in ("llamada", "llamado", "called", "named", "llama")
    return called and any(scene.fold(back) in FIRMS for back in range(max(index - 8, 0), index - 1))


def _house_with_article(scene: Scene, index: int) -> bool:
    """“La viña Los Robles”, “de la cantina El Faro”: what it is, and a name that begins with its article."""
    article = scene.fold(index) in ("la", "el", "los", "las") and scene.tokens[index].is_capital
    noun = index > 1 and scene.tokens[index - 1].text.islower() and is_plain_name_word(scene, index - 1)
    return article and noun and scene.is_capital(index + 1) and scene.fold(index - 2) in ("la", "el", "del", "de", "su")


def lists_people(scene: Scene, bracket: int) -> bool:
    """“Mabe (Roberto Uribe y Karla Niño)”: in the brackets stands who was there."""
    inside = range(bracket + 1, min(bracket + 9, len(scene.tokens)))
    end = next((i for i in inside if scene.fold(i) == ")"), 0)
    several = any(scene.fold(i) in ("y", "e", "and", "&", ",") for i in range(bracket + 1, end))
    return scene.fold(bracket) == "(" and several and scene.fold(bracket + 1) in FIRST_NAMES


def _met_the_firm(scene: Scene, index: int) -> bool:
    """“Reunión Sodimac: Loreto y Felipe”: with whom, before the colon or the brackets that name the people."""
    if lists_people(scene, run_end(scene, index)) and scene.fold(index) not in FIRST_NAMES:
        return True
    return scene.fold(index - 1) in _MEETINGS and scene.fold(run_end(scene, index)) == ":"


def organisation_at(scene: Scene, index: int, left: Left) -> Entity | None:
    """A capitalised run after “de”, “from”, “at”, “@” and the like, or with a company suffix."""
    token = scene.tokens[index]
    if scene.flat or (left.after_person and token.text.islower() and _beside_lower_name(scene, index)):
        return _flat_organisation(scene, index, left)
    if scene.fold(index - 1) in ("the", "el") and scene.is_capital(index) and _whose_team(scene, index):
        return Entity(index, run_end(scene, index), "organisation", scene.slice(index, run_end(scene, index)), 0.7)
    if _house_with_article(scene, index):
        end = run_end(scene, index + 1)
        return Entity(index, end, "organisation", scene.slice(index, end), 0.7)
    if (
        not scene.is_capital(index)
        or _only_a_tool(scene, index, left)
        or all(scene.fold(i) in GENERIC for i in range(index, run_end(scene, index)))
        or (token.fold.endswith("'s") and left.preposition == "for")
        or token.fold.startswith("ex-")
    ):
        return None
    if token.fold in NOT_NAMES | LANGUAGES or (token.fold in _ADDRESSES and _numbered(scene, index + 1)):
        return None
    if beside_comma(scene, index) or named_firm(scene, index) or _met_the_firm(scene, index):
        return Entity(index, run_end(scene, index), "organisation", scene.slice(index, run_end(scene, index)), 0.7)
    article_name = scene.fold(index - 1) in ("el", "la", "los", "the") and scene.tokens[index - 1].is_capital
    first = index - 1 if article_name else index
    end = _extend_brand(scene, index)
    name = scene.slice(first, end)
    if any(scene.fold(i) in ORG_SUFFIX for i in range(index + 1, end)):
        return Entity(index, end, "organisation", name, 0.85)
    if scene.boundary[index] and end - index > 1 and is_many(scene, end):
        return Entity(index, end, "organisation", name, 0.6)
    if scene.fold(index - 1) in ("de", "from") and scene.fold(index - 2) in _FIRM_SPOKE:
        return Entity(index, end, "organisation", name, 0.7)
    if token.fold in BRANDS and left.preposition not in ("en", "at", "in", "outside"):
        return Entity(index, end, "organisation", name, 0.85)
    if left.preposition in OF and scene.fold(index - 1) != "in" and _in_apposition(scene, first):
        return Entity(index, end, "organisation", name, 0.8)
    if left.preposition in ("en", "at", "in"):
        works = not (left.preposition == "in" and left.after_role and scene.fold(index - 1) == "in") and (
            left.after_role
            or left.before in WORK_WORDS | {"team", "equipo", "gente", "people", "folks", "someone", "alguien"}
            or (left.before in GENERIC and scene.fold(index - 3) in ("in", "de", "en"))  # “Rosa in sales at Acme”
            or _works_as(scene, index)
            or (scene.fold(index - 1) == "at" and scene.fold(index - 2) == "is" and scene.is_capital(index - 3))
        )
        return Entity(index, end, "organisation" if works else "at", name, 0.85 if works else 0.7)
    if left.preposition == "@" and scene.tokens[end - 1].fold.endswith("'s"):
        return Entity(index, end, "place", name, 0.7)
    if left.preposition in OF and (
        left.after_person or left.after_role or left.before in PEOPLE_NOUNS | GENERIC or _after_comma(scene, index)
    ):
        return Entity(index, end, "organisation", name, 0.85)
    if scene.fold(index - 1) in (
        "visited",
        "visite",
        "visitamos",
        "dirige",
        "fundo",
        "lidera",
        "runs",
        "founded",
        "leads",
        "owns",
        "started",
        "joined",
        "for",
        "para",
        "cofundo",
        "preside",
        "manages",
    ):
        return Entity(index, end, "organisation", name, 0.8)
    if (scene.fold(index - 1) in ("que", "that") and TRIGGERS.get((scene.fold(end),))) or (
        scene.fold(end) in ("esta", "is") and scene.fold(index - 1) == "que"
    ):
        return Entity(index, end, "organisation", name, 0.5)
    if left.preposition in ("(", ",", "-") or scene.fold(index - 1) in ("(", ",", "-", "–", "/"):
        appositive = scene.fold(index - 1) in ("(", "-", "–", ",", "/") and left.preposition in (
            "(",
            "-",
            "–",
            ",",
            "/",
        )
        if appositive and _closes(scene, end) and _person_ends(scene, index - 1):
            return Entity(index, end, "organisation", name, 0.7)
    return Entity(index, end, "other", name, 0.4)


def _numbered(scene: Scene, index: int) -> bool:
    return scene.fold(index)[:1].isdigit()


def _works_as(scene: Scene, index: int) -> bool:
    """“Trabaja de intérprete en la ONU”: what as, between the work and where."""
    for back in range(index - 2, max(index - 7, 0), -1):
        if scene.fold(back) in ("de", "como", "as") and scene.fold(back - 1) in WORK_WORDS:
            return True
        if scene.boundary[back] or scene.is_capital(back):
            return False
    return False


# “Me escribieron de Santillana”: nobody named, so the firm did.
_FIRM_SPOKE = frozenset(("escribieron", "llamaron", "contactaron", "hablaron", "buscaron"))


def _whose_team(scene: Scene, index: int) -> bool:
    return scene.fold(run_end(scene, index)) in ("team", "people", "folks", "crowd", "lot", "guys", "gang", "bunch")


def _in_apposition(scene: Scene, index: int) -> bool:
    """“Stuart Pemberton, broker at Savills”: a few plain words between the comma after the person and “at”."""
    for back in range(index - 1 - (scene.fold(index - 1) == "@"), max(index - 8, 0), -1):
        if scene.boundary[back]:
            return scene.fold(back - 1) in (",", "(", "-", "–") and _person_ends(scene, back - 1) and index - back > 1
        if scene.tokens[back].kind != "word" or scene.is_capital(back) or (scene.fold(back),) in TRIGGERS:
            return False
    return False


def _only_a_tool(scene: Scene, index: int, left: Left) -> bool:
    """“por Zoom” is a channel; “Ana de Zoom” works there."""
    if scene.fold(index) not in TOOLS:
        return False
    hired = left.after_person or left.after_role or left.before in WORK_WORDS | PEOPLE_NOUNS
    return not (hired and left.preposition in OF and scene.fold(index) in TOOL_COMPANIES)


def _beside_lower_name(scene: Scene, index: int) -> bool:
    """“derek chung from palantir … Wendy”: who leaves one name in small letters leaves the next so too."""
    anchor = index - 1
    while scene.fold(anchor) in ARTICLES | OF:
        anchor -= 1
    return scene.tokens[anchor].kind == "word" and scene.tokens[anchor].text.islower()


def _person_ends(scene: Scene, index: int) -> bool:
    return scene.is_capital(index - 1) or scene.fold(index - 1) in FIRST_NAMES


def _closes(scene: Scene, end: int) -> bool:
    return end >= len(scene.tokens) or (
        scene.boundary[end + 1 if end + 1 < len(scene.boundary) else end] > 0 and scene.tokens[end].kind == "punct"
    )


def _after_comma(scene: Scene, index: int) -> bool:
    place = index - 1
    while scene.fold(place) in ARTICLES or scene.fold(place) in OF:
        place -= 1
    return scene.fold(place) in (",", "(", "-", ".", ";")


def _extend_brand(scene: Scene, index: int) -> int:
    end = index
    while end < len(scene.tokens) and end - index < 6 and not (end > index and scene.boundary[end]):
        word = scene.fold(end)
        if scene.is_capital(end) or (end > index and scene.tokens[end].kind == "number" and len(word) < 4):
            end += 1
        elif word in ("&", "del") and end > index and scene.is_capital(end + 1):
            end += 2  # “Envases del Sur”
        elif (
            end > index
            and word in ("y", "and")
            and scene.fold(end + 1) in ("asociados", "associates", "hijos", "sons", "co", "partners")
        ):
            return end + 2
        else:
            break
    return max(end, index + 1)


# What may end the name of a firm in small letters.
_CLOSING = ORG_SUFFIX | {"energy", "health", "group"}


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
    if end < len(scene.tokens) and len(scene.tokens[end].text) == 1 and _closes(scene, end + 1):
        end += scene.tokens[end].text.isalnum()
    return Entity(index, end, "organisation", proper(scene, index, end), 0.6)
