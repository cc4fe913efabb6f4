"""Signs that a name is that of a firm: what stands beside it, and how far it reaches."""

from lazos.core.language.capture.entity import Entity, is_plain_name_word, run_end
from lazos.core.language.capture.gazetteer import BRANDS, FIRST_NAMES, ORG_HEADS, PLACES, ROLE_HEADS, TITLES
from lazos.core.language.capture.lexicon import TRIGGERS
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.words import ARTICLES, FIRMS, OF, SOMEBODY_IS, WHOSE, WORK_WORDS

# “Mrs Iyer (Flat 4B)”: where they live or sit.
_ADDRESSES = frozenset("flat apt apartment room floor unit block desk ext piso puerta planta portal casa depto".split())
_MEETINGS = frozenset("reunion junta meeting visita visit entrevista llamada call cita".split())
_SPANISH_ARTICLES = frozenset(("la", "el", "los", "las"))
# “& hijos”, “y asociados”: the name goes on.
_AND_THEIRS = frozenset("asociados associates hijos sons co".split())


def firm(scene: Scene, first: int, last: int, sure: float) -> Entity:
    """The words from `first` to before `last`, as the name of an organisation."""
    return Entity(first, last, "organisation", scene.slice(first, last), sure)


def beside_comma(scene: Scene, index: int) -> bool:
    """“Reuben Cole, NHS Lothian”, “her firm, Milton Cotton”: a comma, and no second person."""
    if scene.fold(index - 1) != "," or not scene.is_capital(index):
        return False
    if _firm_of_the_one_before(scene, index):
        return True
    letters = scene.tokens[index].is_acronym and not scene.shouted and scene.fold(index) not in ROLE_HEADS | FIRST_NAMES
    return scene.fold(index - 2) in FIRMS or (letters and person_ends(scene, index - 1))


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


def house_with_article(scene: Scene, index: int) -> bool:
    """“La viña Los Robles”, “de la cantina El Faro”: what it is, and a name that begins with its article."""
    noun = index > 1 and scene.tokens[index - 1].text.islower() and is_plain_name_word(scene, index - 1)
    return begins_with_article(scene, index) and noun and scene.fold(index - 2) in ("la", "el", "del", "de", "su")


def begins_with_article(scene: Scene, index: int) -> bool:
    """“La Tuerca”, “Los Robles”."""
    return scene.fold(index) in _SPANISH_ARTICLES and scene.tokens[index].is_capital and scene.is_capital(index + 1)


def lists_people(scene: Scene, bracket: int) -> bool:
    """“Mabe (Roberto Uribe y Karla Niño)”: in the brackets stands who was there."""
    inside = range(bracket + 1, min(bracket + 9, len(scene.tokens)))
    end = next((i for i in inside if scene.fold(i) == ")"), 0)
    several = any(scene.fold(i) in ("y", "e", "and", "&", ",") for i in range(bracket + 1, end))
    return scene.fold(bracket) == "(" and several and scene.fold(bracket + 1) in FIRST_NAMES


def met_the_firm(scene: Scene, index: int) -> bool:
    """“Reunión Sodimac: Loreto y Felipe”: with whom, before the colon or the brackets that name the people."""
    if lists_people(scene, run_end(scene, index)) and scene.fold(index) not in FIRST_NAMES:
        return True
    return scene.fold(index - 1) in _MEETINGS and scene.fold(run_end(scene, index)) == ":"


def is_address(scene: Scene, index: int) -> bool:
    """“Flat 4B”, “piso 3”."""
    return scene.fold(index) in _ADDRESSES and scene.fold(index + 1)[:1].isdigit()


def works_as(scene: Scene, index: int) -> bool:
    """“Trabaja de intérprete en la ONU”: what as, between the work and where."""
    for back in range(index - 2, max(index - 7, 0), -1):
        if scene.fold(back) in ("de", "como", "as") and scene.fold(back - 1) in WORK_WORDS:
            return True
        if scene.boundary[back] or scene.is_capital(back):
            return False
    return False


def works_with(scene: Scene, index: int) -> bool:
    """“She's with Celtic Freight”: not whom she is with."""
    return scene.fold(index - 1) == "with" and scene.fold(index - 2) in SOMEBODY_IS


def whose_team(scene: Scene, index: int) -> bool:
    """“The Acme people”."""
    team = scene.fold(run_end(scene, index)) in ("team", "people", "folks", "crowd", "lot", "guys", "gang", "bunch")
    return team and scene.fold(index - 1) in ("the", "el") and scene.is_capital(index)


def in_apposition(scene: Scene, index: int) -> bool:
    """“Stuart Pemberton, broker at Savills”: a few plain words between the comma after the person and “at”."""
    for back in range(index - 1 - (scene.fold(index - 1) == "@"), max(index - 8, 0), -1):
        if scene.boundary[back]:
            return scene.fold(back - 1) in (",", "(", "-", "–") and person_ends(scene, back - 1) and index - back > 1
        if scene.tokens[back].kind != "word" or scene.is_capital(back) or (scene.fold(back),) in TRIGGERS:
            return False
    return False


def beside_lower_name(scene: Scene, index: int) -> bool:
    """“derek chung from palantir … Wendy”: who leaves one name in small letters leaves the next so too."""
    anchor = _before_the_link(scene, index)
    return scene.tokens[anchor].kind == "word" and scene.tokens[anchor].text.islower()


def after_comma(scene: Scene, index: int) -> bool:
    return scene.fold(_before_the_link(scene, index)) in (",", "(", "-", ".", ";")


def _before_the_link(scene: Scene, index: int) -> int:
    """The place before “de la”, “from the” and the like."""
    place = index - 1
    while scene.fold(place) in ARTICLES | OF:
        place -= 1
    return place


def person_ends(scene: Scene, index: int) -> bool:
    return scene.is_capital(index - 1) or scene.fold(index - 1) in FIRST_NAMES


def closes(scene: Scene, end: int) -> bool:
    """Whether punctuation or the end of the note stands at `end`."""
    return end >= len(scene.tokens) or (
        scene.boundary[end + 1 if end + 1 < len(scene.boundary) else end] > 0 and scene.tokens[end].kind == "punct"
    )


def end_of_organisation(scene: Scene, end: int) -> int:
    """Where the name ends of which the head stands before `end`: “Universidad de la República”."""
    for _ in range(8):
        if end >= len(scene.tokens) or (scene.boundary[end] and scene.fold(end - 1) not in ("y", "and", "-")):
            break
        step = _next_of_the_name(scene, end)
        if not step:
            break
        end += step
    return min(end, len(scene.tokens))  # “Imprenta Aníbal &”


def _next_of_the_name(scene: Scene, end: int) -> int:
    """How many words at `end` belong to the name."""
    word = scene.fold(end)
    if scene.is_capital(end) and (word not in TITLES or (word in ("don", "dona") and scene.is_capital(end + 1))):
        return 1
    if scene.tokens[end].kind == "number" and len(word) < 4 and end not in scene.mention_at:
        return 1  # “Notaría 27”
    if begins_with_article(scene, end) or (
        word == "the" and scene.tokens[end].is_capital and scene.is_capital(end + 1)
    ):
        return 2
    if word == "&" or (word in ("y", "and") and scene.fold(end + 1) in _AND_THEIRS | {"cia", "hermanos"}):
        return 2
    if word in ("de", "del", "of", "for", "para"):
        if scene.is_capital(end + 1):
            return 2
        if scene.fold(end + 1) in ("la", "las", "los", "the") and scene.is_capital(end + 2):
            return 3
    return 0


def end_of_brand(scene: Scene, index: int) -> int:
    """Where a name in capitals ends that has no head: “Envases del Sur”, “Grupo 21”."""
    end = index
    while end < len(scene.tokens) and end - index < 6 and not (end > index and scene.boundary[end]):
        word, begun = scene.fold(end), end > index
        if scene.is_capital(end) or (begun and scene.tokens[end].kind == "number" and len(word) < 4):
            end += 1
        elif begun and (begins_with_article(scene, end) or (word in ("&", "del") and scene.is_capital(end + 1))):
            end += 2
        elif begun and word in ("y", "and") and _goes_on(scene, index, end + 1):
            return end + 2
        else:
            break
    return max(end, index + 1)


def _goes_on(scene: Scene, index: int, second: int) -> bool:
    """After “y”: “… y asociados”; “Papel y Lino”, two words in capitals of which neither is known by itself."""
    known = BRANDS | FIRST_NAMES | PLACES | ORG_HEADS
    return scene.fold(second) in _AND_THEIRS | {"partners"} or (
        second == index + 2
        and scene.is_capital(second)
        and not scene.is_capital(second + 1)
        and scene.fold(second) not in known | TITLES
        and scene.fold(index) not in known
    )
