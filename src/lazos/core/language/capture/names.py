"""Names in a note: persons, organisations, places and events, told apart by their words and by what stands before."""

from dataclasses import dataclass, replace
from typing import Literal

from lazos.core.language.capture.gazetteer import (
    DE_SURNAMES,
    DEL_SURNAMES,
    EVENT_HEADS,
    FIRST_NAMES,
    ORG_HEADS,
    ORG_SUFFIX,
    PARTICLES,
    PLACE_PAIRS,
    PLACES,
    RELATIONS,
    CIRCLES,
    ROLE_HEADS,
    SURNAMES,
    TITLES,
    TOOLS,
    VENUE_HEADS,
)
from lazos.core.language.capture.lexicon import ACTIONS_EN, ACTIONS_ES, LEAD_IN, LONGEST, STOP_CAPS, TRIGGERS
from lazos.core.language.capture.scene import STRONG, Scene

EntityKind = Literal["person", "organisation", "place", "event", "at", "other"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A name over tokens ``first`` up to ``last``; kind ``at`` is a place or an organisation, the interaction decides."""

    first: int
    last: int
    kind: EntityKind
    name: str
    confidence: float = 0.9
    title: str = ""
    known: bool = False
    options: tuple[str, ...] = ()


_INTRODUCING = (
    frozenset(CIRCLES)
    | frozenset(RELATIONS)
    | frozenset(
        "socia socio llamada llamado named directora director ceo cto founder fundador fundadora reclutadora recruiter gerente".split()
    )
)
_WITH = frozenset("con with w".split())
_OBJECT_VERBS = frozenset(
    """met called phoned texted emailed saw messaged pinged into zoomed rang visited told promised conoci conocimos thank call text email message
    ping remind intro introduce thanked interviewed whatsapped dm'd meet send owe give tell""".split()
)
_SOURCES = frozenset(
    "mensaje correo llamada mail email call text message whatsapp dm note news mails audio wasap cumple cumpleanos birthday".split()
)
_OF = frozenset("de del from of @ at en in for para d".split())
_ARTICLES = frozenset("el la los las the un una a an nuestra nuestro su sus".split())
_WORK_WORDS = frozenset(
    "trabaja trabajan trabajaba works working work worked entro labora laboraba started job puesto trabajo chambea curra she's he's now ahora".split()
)
_TOOL_COMPANIES = frozenset(
    "zoom google slack linkedin instagram facebook twitter notion sap aws telegram whatsapp".split()
)
_AFTER_SUBJECT = frozenset("de del from @ me le is was no needs busca necesita quiere wants offers who que".split())
_SUBJECT_TAGS = ("need", "interest", "offer", "promise", "theirs", "learned", "works", "introduced")
_GENERIC = frozenset(
    """marketing ventas sales producto product operaciones operations finanzas finance tecnologia comunicacion comunicaciones recursos humanos
    people innovacion innovation datos data compras legal research growth ingenieria engineering diseno design rrhh hr talento accounting contabilidad mantenimiento sistemas logistica logistics support soporte work school church gym college uni
    trabajo escuela universidad iglesia colegio gimnasio""".split()
)
_NOT_NAMES = frozenset(
    """cliente clientes equipo jefe jefa amigos amigas todos todas ellos ellas vecinos proveedor proveedores gente alumnos socios nadie alguien
    abogado notaria again up the for next everyone people friends folks investors students someone somebody nobody mum mom mama papa dad kids
    family familia colleagues clients customers suppliers candidates neighbours neighbors reclutadora reclutador mucho mucha varios varias
    unos unas muchas muchos nuevos nuevas gusto ganas calma cuidado razon tiempo prisa exito detalle respecto mas menos otro otra otros
    them her him it you us me myself all others both help work her his my our their your both lots some care pleasure joy love time it that
    this these those what which who whom ella el usted ustedes vosotros nosotros ti mi si leche azucar postre pan vino""".split()
)
_PEOPLE_NOUNS = frozenset(
    """equipo gente alguien chica chico senora senor tipo es son somebody someone team people folks guy woman man was is works trabaja ella el
    ambos ambas both dos
    companera companero amiga amigo friend colleague she's he's they're""".split()
)
_COMMON_NAMES = frozenset(
    """mar sol paz luz will mark grace max angel rosa blanca cruz dulce alba victoria consuelo concepcion dolores rose may june frank rob jack
    bill sue ray linda clara mercedes rosario soledad pilar austin mason brooke harper poppy ivy hazel daisy holly ruby dawn art reyna perla
    nieves celeste lee kim park young wright hill green cook bell cooper ward wood gray price brown white black long campos flores rico
    real leal marin lara costa guerra santos valle rey blanco bravo casa sierra villa parra ramos jo dana jun ron ming trini casey alma
    sandra-no nena nico-no pia beto-no fran-no jade christian jordan virginia florencia rene ada eva-no seba-no cesar-no wen may sam-no""".split()
)


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
    left = _left(scene, index, found)
    event = _event(scene, index, left)
    if event or _opening_verb(scene, index):
        return event
    return (
        _in_brackets(scene, index, found)
        or _place(scene, index, left)
        or _organisation_with_head(scene, index, left)
        or _person(scene, index, left)
        or _organisation(scene, index, left)
    )


def _opening_verb(scene: Scene, index: int) -> bool:
    """“Met Sarah”, “Comida con …”: a capital that only the beginning of the sentence gave."""
    word = scene.fold(index)
    if scene.boundary[index] != STRONG or word in TITLES or word in FIRST_NAMES:
        return False
    following = scene.fold(index + 1)
    verb_before_name = following in FIRST_NAMES and (following not in SURNAMES or word.endswith("ed"))
    return verb_before_name and not scene.flat or _is_trigger_word(scene, index)


def _in_brackets(scene: Scene, index: int, found: list[Entity]) -> Entity | None:
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
    return Entity(index, end, "organisation", scene.slice(index, end), 0.8)


@dataclass(frozen=True, slots=True)
class _Left:
    """What stands before a possible name: the preposition (articles skipped) and what that hangs on."""

    preposition: str
    before: str
    after_person: bool
    after_role: bool
    in_list: bool
    slot: bool


def _left(scene: Scene, index: int, found: list[Entity]) -> _Left:
    place = index - 1
    while scene.fold(place) in _ARTICLES and place > 0 and index - place <= 2:
        place -= 1
    preposition, anchor = scene.fold(place), place - 1
    before = scene.fold(anchor)
    while before in (",", "("):
        anchor -= 1
        before = scene.fold(anchor)
    last = found[-1] if found else None
    after_person = bool(last and last.kind == "person" and last.last == anchor + 1)
    in_list = bool(
        last
        and last.kind == "person"
        and last.last in (index - 1, index - 2)
        and scene.fold(index - 1) in "y e and & , con with".split()
    )
    article_before = scene.fold(index - 1) in ("la", "el") and not scene.tokens[index].is_acronym
    slot = (
        (scene.fold(index - 1) in _INTRODUCING and not scene.boundary[index])
        or (scene.fold(index - 1) in ACTIONS_EN and scene.boundary[max(index - 1, 0)] > 0)
        or (article_before and scene.fold(index - 2) in ("con", "a"))
        or (article_before and scene.fold(index - 2) in ("y", "e") and bool(last and last.last == index - 2))
        or scene.fold(index - 1) in _WITH | _OBJECT_VERBS | {"to"}
        or (scene.fold(index - 1) == "a" and scene.language != "en")
        or (
            scene.fold(index - 1) == "to"
            and scene.fold(index - 2)
            in ("spoke", "talked", "chatted", "introduced", "wrote", "spoken", "met", "email", "dm", "call", "reached")
        )
        or (scene.fold(index - 1) in ("de", "from", "of", "for") and scene.fold(index - 2) in _SOURCES)
    )
    return _Left(preposition, before, after_person, _role_before(scene, anchor), in_list, slot)


def _role_before(scene: Scene, anchor: int) -> bool:
    """Whether a role ends here: ``directora de marketing`` before ``de Acme``."""
    for step in range(5):
        word = scene.fold(anchor - step)
        if word in ROLE_HEADS:
            return True
        if (
            not (word in _OF or word in _GENERIC or word in _ARTICLES or word.isalpha())
            or scene.boundary[max(anchor - step, 0)]
        ):
            return False
    return False


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


def _run(scene: Scene, index: int, limit: int = 6) -> int:
    """The end of the run of capitalised words that begins here."""
    end = index
    while (
        end < len(scene.tokens)
        and end - index < limit
        and scene.is_capital(end)
        and not (end > index and scene.boundary[end])
    ):
        end += 1
    return end


def _event(scene: Scene, index: int, left: _Left) -> Entity | None:
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
        if scene.is_capital(index) and index + 1 < len(scene.tokens) and scene.fold(index + 1) in _WITH:
            return None
        return Entity(
            index, _extend_title(scene, index + 1), "event", scene.slice(index, _extend_title(scene, index + 1))
        )
    if scene.shouted and left.preposition in ("at", "en", "in") and scene.fold(index + 1) in EVENT_HEADS:
        return Entity(index, index + 2, "event", scene.slice(index, index + 2), 0.7)
    if not scene.is_capital(index) or word in FIRST_NAMES:
        return None
    end = _run(scene, index)
    has_event = any(scene.fold(i) in EVENT_HEADS for i in range(index + 1, end))
    if has_event or (
        word.endswith(("con", "fest", "conf", "camp", "week"))
        and len(word) > 4
        and scene.tokens[index].text[1:] != word[1:]
    ):
        end = _extend_title(scene, end)
        return Entity(index, end, "event", scene.slice(index, end))
    return None


def _extend_title(scene: Scene, end: int) -> int:
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
            scene.is_capital(step)
            and token.fold not in FIRST_NAMES
            or lower_title
            or (token.kind == "number" and len(token.text) == 4)
        ):
            return end
        end = step + 1
    return end


def _place(scene: Scene, index: int, left: _Left) -> Entity | None:
    for length in (5, 4, 3, 2):
        if "-".join(scene.fold(index + step) for step in range(length)) in PLACE_PAIRS and _placed(scene, index):
            return Entity(index, index + length, "place", scene.slice(index, index + length))
    word = scene.fold(index)
    if word in PLACES and _placed(scene, index) and not scene.is_capital(index + 1):
        return Entity(index, index + 1, "place", scene.tokens[index].text)
    if (
        word in VENUE_HEADS
        and left.preposition in ("en", "at", "in")
        and (scene.is_capital(index) or scene.is_capital(index + 1) or scene.fold(index - 1) in ("el", "la", "the"))
    ):
        end = (
            _extend_title(scene, index + 1)
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


def _organisation_with_head(scene: Scene, index: int, left: _Left) -> Entity | None:
    """``Universidad de Chile``, ``la cooperativa Semilla``, ``Banco de Bogotá``: the head says it."""
    word = scene.fold(index)
    if word not in ORG_HEADS or left.in_list and word in FIRST_NAMES:
        return None
    if scene.is_capital(index) or scene.flat:
        end = _extend_organisation(scene, index + 1)
        if end == index + 1 and (left.preposition not in _OF or scene.flat):
            return None
        return Entity(index, end, "organisation", scene.slice(index, end), 0.85)
    first = index + 1
    while scene.fold(first) in ("llamada", "llamado", "called", "de", "named", "se", "llama", "is"):
        first += 1
    if (
        scene.is_capital(first)
        and scene.fold(first) not in PLACES
        and left.preposition in _OF | {"su", "sus", "her", "his", "their", ""} | {"runs", "dirige"}
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
            return end
        word = scene.fold(end)
        if scene.is_capital(end) and word not in TITLES:
            end += 1
        elif word in ("la", "el", "los", "las", "the") and scene.tokens[end].is_capital and scene.is_capital(end + 1):
            end += 2
        elif word in ("&", "y", "and") and (
            scene.fold(end + 1) in ("asociados", "associates", "hijos", "sons", "co", "cia", "hermanos") or word == "&"
        ):
            end += 2
        elif word in ("de", "del", "of", "for", "para") and (
            scene.is_capital(end + 1)
            or scene.fold(end + 1) in ("la", "las", "los", "the")
            and scene.is_capital(end + 2)
        ):
            end += 2 if scene.is_capital(end + 1) else 3
        else:
            return min(end, len(scene.tokens))
    return min(end, len(scene.tokens))


def _person(scene: Scene, index: int, left: _Left) -> Entity | None:
    token = scene.tokens[index]
    first, title = index, ""
    if token.fold in TITLES and scene.fold(index + 1) not in ("de", "del", "of"):
        first, title = index + 1, token.text
        while scene.fold(first) in TITLES:
            first += 1
        if not (scene.is_capital(first) or scene.fold(first) in FIRST_NAMES | SURNAMES):
            return None
    if not _starts_person(scene, first, left, bool(title)):
        return None
    last, options = _extend_person(scene, first)
    if last == first + 1 and title == "" and token.is_acronym and not scene.flat and token.fold not in FIRST_NAMES:
        return None
    name = _proper(scene, first, last)
    confidence = 0.95 if scene.fold(first) in FIRST_NAMES else 0.8 if title or left.slot else 0.65
    return Entity(index, last, "person", name, confidence, title, options=options)


def _starts_person(scene: Scene, first: int, left: _Left, titled: bool) -> bool:
    word = scene.fold(first)
    if not word or scene.tokens[first].kind != "word" or first in scene.mention_at:
        return False
    listed = left.in_list and word in FIRST_NAMES and scene.tokens[first].is_capital
    if word in STOP_CAPS and not listed and not scene.is_capital(first):
        return False
    base = word.removesuffix("'s")
    slot = titled or left.slot or left.in_list
    if base in FIRST_NAMES and (scene.tokens[first].is_capital or slot or scene.flat):
        if scene.tokens[first].is_capital and not scene.flat:
            if left.before in _WORK_WORDS and left.preposition in _OF:
                return False
            return not (left.preposition in _OF and (left.after_person or left.after_role)) or slot
        return slot or base not in _COMMON_NAMES or scene.tokens[first].is_capital and not scene.shouted
    if word in TOOLS or word in ORG_HEADS or word in EVENT_HEADS or word in PLACES:
        return False
    if scene.is_capital(first):
        if word in _GENERIC:
            return False
        if slot:
            company = any(
                scene.fold(i) in ORG_HEADS | ORG_SUFFIX | VENUE_HEADS for i in range(first, _run(scene, first))
            )
            return not (left.before in _WORK_WORDS or company and not titled)
        if left.preposition in _OF and not scene.boundary[first]:
            return False
        return _opens_clause(scene, first)
    return (
        slot
        and _plain_name_word(scene, first)
        and scene.fold(first - 1) not in ("a", "to", "el", "la")
        and _named_after(scene, first)
    )


def _opens_clause(scene: Scene, first: int) -> bool:
    """A capitalised word that begins a clause is a person when a surname, a verb of ours, or “de”, “from” follows."""
    if not scene.boundary[first] or _is_trigger_word(scene, first):
        return False
    end = _run(scene, first)
    if end - first >= 2 and scene.fold(end - 1) not in ORG_SUFFIX:
        return True
    following = scene.fold(end)
    return following in _AFTER_SUBJECT or _subject_verb(scene, end)


def _subject_verb(scene: Scene, index: int) -> bool:
    tags = [TRIGGERS.get(tuple(scene.fold(index + i) for i in range(n)), "meet:") for n in (1, 2)]
    return any(tag.startswith(_SUBJECT_TAGS) for tag in tags)


def _is_trigger_word(scene: Scene, index: int) -> bool:
    word = scene.fold(index)
    return (
        word in LONGEST
        or word in ACTIONS_ES
        or word in ACTIONS_EN
        or word.endswith(("arle", "erle", "irle", "arles", "arlo", "arla", "erla", "irla"))
    )


def _plain_name_word(scene: Scene, index: int) -> bool:
    """A lower-case word that could be a name: none of the words that the grammar, the roles or the places use."""
    word = scene.fold(index)
    used = (
        word in LONGEST
        or word in LEAD_IN
        or word in ROLE_HEADS
        or word in CIRCLES
        or word in RELATIONS
        or word in _ARTICLES
        or word in _OF
    )
    return (
        word.isalpha()
        and len(word) > 2
        and not used
        and word not in _PEOPLE_NOUNS | _NOT_NAMES | _GENERIC | STOP_CAPS
        and word not in ORG_HEADS
        and word not in PLACES
    )


def _named_after(scene: Scene, first: int) -> bool:
    """In flat text a strange word after “con” is a name when a surname or an organisation follows."""
    return scene.fold(first + 1) in SURNAMES or scene.fold(first + 1) in ("de", "from", "@", "del") or scene.flat


def _extend_person(scene: Scene, first: int) -> tuple[int, tuple[str, ...]]:
    last = first + 1
    options: tuple[str, ...] = ()
    if scene.tokens[first].fold.endswith("'s"):
        return last, options
    while last < len(scene.tokens) and last - first < 7:
        step = _surname_step(scene, first, last)
        if not step:
            break
        if scene.fold(last) in ("de", "del"):
            options = (scene.slice(first, last), scene.slice(last + 1, last + step))
        last += step
        if scene.tokens[last - 1].fold.endswith("'s"):
            break
    return last, options


def _surname_step(scene: Scene, first: int, index: int) -> int:
    """How many tokens the name goes on for: a surname, an initial with its dot, ``de la Torre``, ``van Dyk``; 0 at its end."""
    word = scene.fold(index)
    if scene.boundary[index] or index in scene.mention_at:
        return 0
    if len(word) == 1 and scene.tokens[index].is_capital and scene.fold(index + 1) == ".":
        return 2
    if scene.is_capital(index) and word not in ORG_HEADS - SURNAMES and word not in EVENT_HEADS and word not in TOOLS:
        return 1
    if scene.flat and (
        word in SURNAMES or _plain_name_word(scene, index) and index - first < 2 and word not in ACTIONS_ES
    ):
        return 1
    if word in ("de", "del"):
        return _de_surname(scene, index)
    if word in PARTICLES and scene.is_capital(index + 1) and word not in ("el", "la", "le"):
        return 2
    return 0


def _de_surname(scene: Scene, index: int) -> int:
    word, article = scene.fold(index), scene.fold(index + 1)
    if word == "del":
        return 2 if article in DEL_SURNAMES and (scene.is_capital(index + 1) or scene.flat) else 0
    if article in ("la", "las", "los"):
        surname = index + 2
        head = scene.fold(surname)
        capital = scene.is_capital(surname) or (
            scene.flat
            and head in SURNAMES | {"torre", "rosa", "fuente", "garza", "o", "hoz", "vega", "paz", "cueva", "pena"}
        )
        own = surname < len(scene.tokens) and not (scene.tokens[surname].is_acronym and not scene.flat)
        return 3 if capital and own and head not in ORG_HEADS and head not in EVENT_HEADS and head not in PLACES else 0
    capital = scene.is_capital(index + 1) or scene.flat
    return 2 if article in DE_SURNAMES and capital and scene.fold(index + 2) not in ("inc", "group") else 0


def _organisation(scene: Scene, index: int, left: _Left) -> Entity | None:
    """A capitalised run after “de”, “from”, “at”, “@” and the like, or with a company suffix."""
    token = scene.tokens[index]
    if scene.flat:
        return _flat_organisation(scene, index, left)
    if (
        not scene.is_capital(index)
        or _only_a_tool(scene, index, left)
        or token.fold in _GENERIC
        and _run(scene, index) == index + 1
        or token.fold.startswith("ex-")
    ):
        return None
    article_name = scene.fold(index - 1) in ("el", "la", "los", "the") and scene.tokens[index - 1].is_capital
    first = index - 1 if article_name else index
    end = _extend_brand(scene, index)
    name = scene.slice(first, end)
    if any(scene.fold(i) in ORG_SUFFIX for i in range(index + 1, end)):
        return Entity(index, end, "organisation", name, 0.85)
    if left.preposition in ("en", "at", "in"):
        works = left.after_role or left.before in _WORK_WORDS | {
            "team",
            "equipo",
            "gente",
            "people",
            "folks",
            "someone",
            "alguien",
        }
        return Entity(index, end, "organisation" if works else "at", name, 0.85 if works else 0.7)
    if left.preposition == "@" and scene.tokens[end - 1].fold.endswith("'s"):
        return Entity(index, end, "place", name, 0.7)
    if left.preposition in _OF and (
        left.after_person or left.after_role or left.before in _PEOPLE_NOUNS | _GENERIC or _after_comma(scene, index)
    ):
        return Entity(index, end, "organisation", name, 0.85)
    if scene.fold(index - 1) in (
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
    if (
        scene.fold(index - 1) in ("que", "that")
        and TRIGGERS.get((scene.fold(end),))
        or scene.fold(end) in ("esta", "is")
        and scene.fold(index - 1) == "que"
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


def _only_a_tool(scene: Scene, index: int, left: _Left) -> bool:
    """“por Zoom” is a channel; “Ana de Zoom” works there."""
    if scene.fold(index) not in TOOLS:
        return False
    hired = left.after_person or left.after_role or left.before in _WORK_WORDS
    return not (hired and left.preposition in _OF and scene.fold(index) in _TOOL_COMPANIES)


def _person_ends(scene: Scene, index: int) -> bool:
    return scene.is_capital(index - 1) or scene.fold(index - 1) in FIRST_NAMES


def _closes(scene: Scene, end: int) -> bool:
    return (
        end >= len(scene.tokens)
        or scene.boundary[end + 1 if end + 1 < len(scene.boundary) else end] > 0
        and scene.tokens[end].kind == "punct"
    )


def _after_comma(scene: Scene, index: int) -> bool:
    place = index - 1
    while scene.fold(place) in _ARTICLES or scene.fold(place) in _OF:
        place -= 1
    return scene.fold(place) in (",", "(", "-", ".", ";")


def _extend_brand(scene: Scene, index: int) -> int:
    end = index
    while end < len(scene.tokens) and end - index < 6 and not (end > index and scene.boundary[end]):
        word = scene.fold(end)
        if scene.is_capital(end) or (end > index and scene.tokens[end].kind == "number" and len(word) < 4):
            end += 1
        elif word == "&" and scene.is_capital(end + 1):
            end += 2
        elif (
            end > index
            and word in ("y", "and")
            and scene.fold(end + 1) in ("asociados", "associates", "hijos", "sons", "co", "partners")
        ):
            return end + 2
        else:
            break
    return max(end, index + 1)


def _flat_organisation(scene: Scene, index: int, left: _Left) -> Entity | None:
    """In text without capitals: the word or two after “ana perez de …”."""
    if left.preposition not in ("de", "del", "from", "@", "at") or not (left.after_person or left.after_role):
        return None
    if not _plain_name_word(scene, index) or scene.fold(index) in STOP_CAPS:
        return None
    end = index + 1
    while (
        end - index < 3
        and end < len(scene.tokens)
        and not scene.boundary[end]
        and end not in scene.mention_at
        and scene.tokens[end].kind == "word"
        and _plain_name_word(scene, end)
        and scene.fold(end) not in STOP_CAPS
    ):
        end += 1
    return Entity(index, end, "organisation", _proper(scene, index, end), 0.6)


def _proper(scene: Scene, first: int, last: int) -> str:
    """The name as written, or with capitals when the whole note or the name has none (or nothing else)."""
    text = scene.slice(first, last)
    text = text[:-2] if text.endswith(("'s", "’s")) else text
    if text != text.lower() and not (text == text.upper() and len(text) > 3):
        return text
    small = PARTICLES | {"de", "y"}
    parts = text.lower().split()
    return " ".join(p if i and p in small else p[:1].upper() + p[1:] for i, p in enumerate(parts))


def rename(entity: Entity, kind: EntityKind) -> Entity:
    """The same name read as another kind."""
    return replace(entity, kind=kind)
