# ruff: noqa: E501 — word lists and tables read best as written
"""Persons: a first name, a title, or the place of a person in the clause; then surnames, particles, initials."""

from lazos.core.language.capture.entity import (
    Entity,
    Left,
    is_doing,
    is_plain_name_word,
    is_trigger_word,
    proper,
    run_end,
)
from lazos.core.language.capture.firms import beside_comma, lists_people, named_firm, works_with
from lazos.core.language.capture.gazetteer import (
    BRANDS,
    DE_SURNAMES,
    DEL_SURNAMES,
    EVENT_HEADS,
    FIRST_NAMES,
    ORG_HEADS,
    ORG_SUFFIX,
    PARTICLES,
    PLACES,
    POST_NOMINALS,
    SURNAMES,
    TITLES,
    TOOLS,
    VENUE_HEADS,
)
from lazos.core.language.capture.lexicon import ACTIONS_ES, NOTHING, STOP_CAPS, TRIGGERS
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.strangers import acts, is_explained, is_many, is_nobody
from lazos.core.language.capture.words import (
    AFTER_SUBJECT,
    ARTICLES,
    COMMON_NAMES,
    DETERMINERS,
    FROM_WITHIN,
    GENERIC,
    INTRODUCING,
    KIN,
    NOT_NAMES,
    OF,
    SUBJECT_TAGS,
    THINGS,
    WORK_WORDS,
)


def person_at(scene: Scene, index: int, left: Left) -> Entity | None:
    token = scene.tokens[index]
    first, title = index, ""
    if token.fold in TITLES and scene.fold(index + 1) not in ("de", "del", "of"):
        first, title = index + 1, token.text
        while scene.fold(first) in TITLES:
            first += 1
        if not (
            scene.is_capital(first)
            or scene.fold(first) in FIRST_NAMES | SURNAMES
            or (scene.flat and is_plain_name_word(scene, first))
        ):
            if not (token.is_capital and left.slot and not scene.flat):
                return None
            first, title = index, ""  # “Lunch with Inge and …”: no title, for no name follows
    if not _starts_person(scene, first, left, bool(title)):
        return None
    last, options = _extend_person(scene, first)
    if last == first + 1 and title == "" and token.is_acronym and not scene.flat and token.fold not in FIRST_NAMES:
        return None
    name = proper(scene, first, last)
    confidence = 0.95 if scene.fold(first) in FIRST_NAMES else 0.8 if title or left.slot else 0.65
    return Entity(index, last, "person", name, confidence, title, options=options)


def _starts_person(scene: Scene, first: int, left: Left, titled: bool) -> bool:
    word = scene.fold(first)
    if not word or scene.tokens[first].kind != "word" or first in scene.mention_at:
        return False
    if (
        beside_comma(scene, first)
        or named_firm(scene, first)
        or _a_place_of_that_name(scene, first)
        or (word not in FIRST_NAMES and lists_people(scene, run_end(scene, first)))
        or (word in (NOT_NAMES - FIRST_NAMES) | NOTHING and not titled)
    ):
        return False
    if works_with(scene, first) and word not in FIRST_NAMES:
        return False
    listed = left.in_list and word in FIRST_NAMES and scene.tokens[first].is_capital
    if word in STOP_CAPS and not listed and not scene.is_capital(first):
        return False
    base = word.removesuffix("'s")
    slot = titled or left.slot or left.in_list
    if base in FIRST_NAMES and (scene.tokens[first].is_capital or slot or scene.flat):
        if scene.tokens[first].is_capital and not scene.flat:
            if left.before in WORK_WORDS and left.preposition in OF:
                return False
            return not (left.preposition in OF and (left.after_person or left.after_role)) or slot
        return slot or base not in COMMON_NAMES or (scene.tokens[first].is_capital and not scene.shouted)
    if word in BRANDS and word not in SURNAMES and not titled and not scene.is_capital(first + 1):
        return False
    if word in TOOLS or word in ORG_HEADS or word in EVENT_HEADS or word.startswith("ex-"):
        return False
    if (
        word in PLACES
        and not titled
        and not (left.slot and word in FIRST_NAMES)
        and not (left.slot and scene.is_capital(first + 1) and not scene.boundary[first + 1])
    ):
        return False
    if scene.is_capital(first):
        if word in GENERIC or (scene.fold(first - 1) == "visited" and scene.fold(first + 1) not in SURNAMES):
            return False
        if slot:
            company = any(
                scene.fold(i) in ORG_HEADS | ORG_SUFFIX | (VENUE_HEADS - SURNAMES)
                for i in range(first, run_end(scene, first))
            )
            service = _last_is_a_thing(scene, first) and not titled
            return not (left.before in WORK_WORDS or service or (company and not titled))
        if left.preposition in OF and not scene.boundary[first]:
            return False
        return _opens_clause(scene, first)
    if not (scene.flat or left.slot) or _says_what_they_are(scene, first):
        return False
    if _opens_note(scene, first):
        return True
    return (
        slot
        and is_plain_name_word(scene, first)
        and not is_explained(scene, first - 1)
        and scene.fold(first - 1) not in INTRODUCING | {"a", "to"}
        and (scene.fold(first - 1) not in ("el", "la") or scene.fold(first + 1) in SURNAMES)
        and _named_after(scene, first)
    )


def _last_is_a_thing(scene: Scene, first: int) -> bool:
    """“Thames Water”, “Octopus Energy”: a name that ends in what is sold."""
    last = run_end(scene, first) - 1
    return last > first and scene.fold(last) in THINGS and scene.fold(last) not in SURNAMES


def _says_what_they_are(scene: Scene, first: int) -> bool:
    """“noor hashemi, buyer @ acme”: one small word between a comma and the firm."""
    return scene.fold(first - 1) == "," and scene.fold(first + 1) in ("@", "at")


def _a_place_of_that_name(scene: Scene, first: int) -> bool:
    """“Lunch at the Ivy with …”, “en la Rural”: people are not gone to with an article."""
    article, before = scene.fold(first - 1), scene.fold(first - 2)
    return (article == "the" and before in ("at", "in", "to")) or (article in ("el", "la") and before == "en")


def _opens_note(scene: Scene, first: int) -> bool:
    """“nate needs a plumber”: in flat text a strange word that begins the note and has a verb of ours after it."""
    if first and scene.boundary[first] != STRONG:
        return False
    return (
        scene.flat
        and is_plain_name_word(scene, first)
        and _subject_verb(scene, first + 1, ("need", "interest", "theirs"))
    )


def _opens_clause(scene: Scene, first: int) -> bool:
    """A capitalised word that begins a clause is a person when a surname, a verb of ours, or “de”, “from” follows."""
    if not scene.boundary[first] or is_trigger_word(scene, first):
        return False
    if _past_initials(scene, first) > first:
        return True
    if scene.fold(first).endswith("'s") and scene.fold(first + 1) in KIN:
        return True  # “Kofoworola's sister …”
    end = run_end(scene, first)
    if end == first + 1 and is_nobody(scene, first):
        return False
    listed = _list_end(scene, end)
    if listed == end and is_many(scene, end):
        return False
    if end - first >= 2 and scene.fold(end - 1) not in ORG_SUFFIX:
        return True
    if _does_something(scene, listed) or acts(scene, listed, listed > end) or is_explained(scene, end):
        return True
    if listed > end and (scene.fold(listed) in AFTER_SUBJECT | _WE or _subject_verb(scene, listed)):
        return True
    if scene.fold(end) == "(":
        if scene.tokens[end + 1 : end + 2] and scene.tokens[end + 1].text.islower():
            return True  # “Sundeep (plumber) …”
        end = next((i + 1 for i in range(end, min(end + 8, len(scene.tokens))) if scene.fold(i) == ")"), end)
    following = scene.fold(end)
    if _is_addressed(scene, end) or _comes_from_and_acts(scene, end):
        return True
    end += following.endswith(("ly", "mente"))
    if following in ("&", "and", "y") and scene.fold(end + 1) in ("i", "yo"):
        return True
    if following == "to" and is_doing(scene, end + 1):
        return True  # “Lorna to share the draft”
    if scene.fold(first - 1) == ":" and following in (",", "y", "and", "&") and scene.fold(end + 1) in FIRST_NAMES:
        return True  # “Con los de la U: Benja, Rocío y …”
    if following in ("de", "del", "from"):
        return (
            scene.is_capital(end + 1)
            or scene.fold(end + 1) in FROM_WITHIN
            or (scene.fold(end + 1) in ARTICLES and scene.is_capital(end + 2))
        )  # not “Kermés de la escuela”
    return following in AFTER_SUBJECT or _subject_verb(scene, end)


def _is_addressed(scene: Scene, index: int) -> bool:
    """“Zsofia: send her the minutes”, “Zsofia → wants an intro”: who it is about, before the colon or the dash."""
    if scene.fold(index) not in (":", "-", "–", "—", "→"):
        return False
    near = range(index + 1, min(index + 5, len(scene.tokens)))
    return any(scene.fold(i) in ("her", "him", "she", "he") for i in near) or scene.fold(index + 1) in (
        "wants",
        "needs",
    )


def _comes_from_and_acts(scene: Scene, index: int) -> bool:
    """“Ndidi from the bank asked for …”: news and invoices come from there too, but ask for nothing."""
    if scene.fold(index) != "from" or scene.fold(index + 1) not in ARTICLES:
        return False
    ends = (index + 3, index + 4)
    return any(scene.fold(i) in AFTER_SUBJECT or acts(scene, i) or _subject_verb(scene, i) for i in ends)


_WE = frozenset("are were have son estan".split())


def _list_end(scene: Scene, end: int) -> int:
    """“Nayara y Oihan montan …”: past the names that are joined to the one that ends here."""
    while scene.fold(end) in ("y", "e", "and", "&", ",") and scene.is_capital(end + 1):
        end = run_end(scene, end + 1)
    return end


def _past_initials(scene: Scene, first: int) -> int:
    """“J. R. Patterson”: where the surname begins after initials; ``first`` where there are none."""
    index = first
    while len(scene.fold(index)) == 1 and scene.fold(index + 1) == "." and scene.is_capital(index + 2):
        index += 2
    return index


def _does_something(scene: Scene, index: int) -> bool:
    """“Cayetana monta una academia”, “Jonah codes the backend”: a verb of the third person, for something stands after it."""
    verb, following = scene.fold(index), scene.fold(index + 1)
    if (
        len(verb) < 4
        or not scene.tokens[index].text.islower()
        or scene.boundary[index + 1]
        or index in scene.mention_at
    ):
        return False
    if scene.language == "en":
        return verb.endswith("s") and not verb.endswith(("ss", "'s")) and following in DETERMINERS
    return (
        verb.endswith(("a", "e", "an", "en"))
        and following in _DETERMINANTES
        and verb not in ARTICLES | NOT_NAMES | _NO_VERBS
    )


_NO_VERBS = frozenset("toda todas entre sobre frente para hasta durante contra ante desde otra cada".split())
_DETERMINANTES = frozenset("un una unos unas el la los las su sus algo".split())


def _subject_verb(scene: Scene, index: int, subject_tags: tuple[str, ...] = SUBJECT_TAGS) -> bool:
    return any(tag.startswith(subject_tags) for tag in _tags(scene, index))


def _tags(scene: Scene, index: int) -> list[str]:
    """What one word or two of the lexicon say here."""
    return [TRIGGERS.get(tuple(scene.fold(index + i) for i in range(n)), "") for n in (1, 2)]


def _named_after(scene: Scene, first: int) -> bool:
    """A strange word after “con” is a name in flat text, or before a surname: not “anda con problemas de dinero”."""
    return scene.fold(first + 1) in SURNAMES or (scene.flat and _in_company(scene, first - 1))


def _in_company(scene: Scene, index: int) -> bool:
    """Whether “con” speaks of company: what came before is a contact, or a word or two; not “tren otra vez con retraso”."""
    if scene.fold(index) != "con" or index <= 2:
        return True
    return any(tag.startswith("meet:") for i in range(index) for tag in _tags(scene, i))


def _extend_person(scene: Scene, first: int) -> tuple[int, tuple[str, ...]]:
    last = _past_initials(scene, first) + 1
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
    if word in POST_NOMINALS:
        return 0
    if scene.tokens[index].is_capital and word in SURNAMES and not scene.flat:
        return 1  # “Bea Long”, though “long” is a word too
    if scene.is_capital(index) and word not in ORG_HEADS - SURNAMES and word not in EVENT_HEADS and word not in TOOLS:
        return 1
    lower = scene.flat or not scene.tokens[first].is_capital
    if scene.boundary[first] and (_does_something(scene, index) or acts(scene, index)):
        return 0  # “Ulpiana reparte un boletín”
    if lower and (
        word in SURNAMES
        or (is_plain_name_word(scene, index) and index - first < _longest(scene, first) and word not in ACTIONS_ES)
    ):
        return 1
    if word in ("de", "del"):
        return _de_surname(scene, first, index)
    article = word in ("el", "la", "le") and not scene.tokens[index].is_capital
    if word in PARTICLES and scene.is_capital(index + 1) and not article:
        return 2
    if scene.tokens[index].text == "i" and scene.language == "es" and scene.is_capital(index + 1):
        return 2  # “Puig i Serra”
    if word in PARTICLES and scene.fold(index + 1) in PARTICLES and scene.is_capital(index + 2):
        return 3  # “van der Merwe”
    return 0


def _longest(scene: Scene, first: int) -> int:
    """How many words a name in small letters may have: “ana belen kosta” has two first names."""
    return 3 if scene.fold(first + 1) in FIRST_NAMES else 2


# “Flor de María”, “Luz de Lourdes”: first names of two words.
_COMPOUND = frozenset("flor maria rosa luz ma jose carmen".split())


def _de_surname(scene: Scene, first: int, index: int) -> int:
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
    compound = scene.fold(first) in _COMPOUND and index == first + 1 and article in FIRST_NAMES
    paired = (
        scene.fold(index - 1) in SURNAMES and article in SURNAMES and not scene.is_capital(index + 2)
    )  # “Alonso Rey de Castro”
    if (compound or paired) and scene.is_capital(index + 1):
        return 2
    capital = scene.is_capital(index + 1) or scene.flat or not scene.tokens[index - 1].is_capital
    foreign = scene.language == "en" and scene.is_capital(index + 1) and article not in BRANDS and index == first + 1
    if foreign and not scene.flat and scene.tokens[first].is_capital and article not in ORG_HEADS | PLACES:
        return 2  # “Saskia de Wit”: in English a firm would stand after “from”
    return 2 if article in DE_SURNAMES and capital and scene.fold(index + 2) not in ("inc", "group") else 0
