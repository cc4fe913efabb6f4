# ruff: noqa: E501 — word lists and tables read best as written
"""The words that open a clause: phrases of the lexicon, infinitives and imperatives, futures."""

import re
from dataclasses import dataclass
from itertools import pairwise

from lazos.core.language.capture.entity import Entity
from lazos.core.language.capture.lexicon import ACTIONS_EN, ACTIONS_ES, CLITIC_VERBS, LEAD_IN, LONGEST, TRIGGERS
from lazos.core.language.capture.scene import STRONG, Scene

INFINITIVE = re.compile(
    r"^[a-z]{2,14}(?:ar|er|ir)(?:me|te|se|le|les|lo|la|los|las|nos|selo|sela|selos|selas|melo|mela)?$"
)


CLITIC_INFINITIVE = re.compile(r"^[a-z]{1,14}(?:ar|er|ir)(?:te|le|les|lo|la|los|las|nos|selo|sela|selos|selas)$")


_CHANNELS = frozenset("whatsapp wasap whats wpp wsp telegram sms".split())


_BEFORE_CHANNEL = frozenset("por via on over by un el a the en tuve had got recibi long quick largo chat".split())


_ATTENDING = frozenset("en al at in to a after tras hubo attended un una gran great ayer yesterday's".split())
_MEALS = frozenset("comer cenar almorzar desayunar tomar".split())


_OBJECT_OPENERS = frozenset("a al el la los las un una con para de del mi su".split())


_CLITICS = frozenset("le les lo la los las te".split())


_NOT_INFINITIVES = frozenset(
    """charle charles parle charla perla burla orla birla merla mirla parla habla mirlo charlas perlas verla carla karla mujer lugar bar mar ayer taller alquiler hogar celular familiar popular escolar par azucar dolar super lider tercer primer poder
    cualquier placer mesa nivel similar particular militar circular secular solar ejemplar singular oler regular""".split()
)


@dataclass(frozen=True, slots=True)
class Opening:
    tag: str
    start: int
    body: int


def openings(scene: Scene, at_token: dict[int, Entity]) -> list[Opening]:
    found, index = [], 0
    while index < len(scene.tokens):
        opening = _opening(scene, index, at_token)
        if opening:
            found.append(opening)
            index = max(
                opening.body,
                index
                + (
                    3
                    if scene.fold(index) == "se" and opening.body == opening.start
                    else 2
                    if scene.fold(index) in _CLITICS
                    else 1
                ),
            )
        else:
            index += 1
    return found


def _opening(scene: Scene, index: int, at_token: dict[int, Entity]) -> Opening | None:
    entity = at_token.get(index)
    if entity and not (entity.kind == "event" and entity.first == index):
        return None
    if index in scene.mention_at:
        return None
    agreed = _agreed_with(scene, index, at_token)
    if agreed:
        return agreed
    tag, length = _phrase(scene, index)
    action = None if tag == "promise" and length > 1 else _action(scene, index)
    if action or tag:
        if action:
            return action
        if tag:
            return _checked(scene, Opening(tag, index, index + length), at_token)
    if (
        len(scene.fold(index)) > 4
        and scene.tokens[index].text.lower().endswith("ré")
        and scene.tokens[index].kind == "word"
    ):
        return Opening("promise", index, index)
    return None


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
        if scene.fold(back) in ("quede", "quedamos", "quedado", "acorde", "acordamos"):
            return Opening("promise", index, index + 1)
        if scene.boundary[back] == STRONG:
            break
    return None


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


def _action(scene: Scene, index: int) -> Opening | None:
    """An infinitive or imperative that opens a clause is something to do: ``mandarle el CV``, ``send her the deck``."""
    word, following = scene.fold(index), scene.fold(index + 1)
    if word == "se" and following in _CLITICS and scene.fold(index + 2) in CLITIC_VERBS:
        return Opening("promise", index, index)
    clitic_present = word in ("le", "les", "lo", "la", "los", "las", "te") and following in CLITIC_VERBS
    future = (
        index + 1 < len(scene.tokens)
        and len(following) > 3
        and scene.tokens[index + 1].text.lower().endswith(("ré", "remos"))
    )
    if (clitic_present and not scene.tokens[index + 1].text.lower().endswith("ó")) or (
        future and word in ("le", "les", "lo", "la", "los", "las", "te")
    ):
        return Opening("promise", index, index)
    opens = (
        scene.boundary[index]
        or scene.fold(index - 1) in ("please", "also", "then", "luego", "tambien", "favor")
        or index - 1 in scene.mention_at
        or _runs_on(scene, index)
    )
    opens = opens or (scene.fold(index - 1) == "to" and scene.boundary[index - 1] > 0)
    if opens and word in CLITIC_VERBS and following in ("a", "el", "la", "un", "una"):
        return Opening("promise", index, index)
    if not opens or (
        following in ("con", "with", "w", "from", "de", ":", "a", "al", "to", "para")
        and word in ("call", "text", "email", "mail", "message", "chat", "mensaje")
    ):
        return None
    if (
        (
            CLITIC_INFINITIVE.match(word)
            and word not in _NOT_INFINITIVES
            and len(word) > 4
            and not word.endswith(("ela", "erla"))
        )
        or (word in ACTIONS_ES and following != ":")
        or (
            INFINITIVE.match(word)
            and len(word) > 4
            and scene.tokens[index].text[-1] not in "éíóáÉ"
            and word not in _NOT_INFINITIVES | _MEALS
            and following in _OBJECT_OPENERS
        )
    ):
        return Opening("promise", index, index)
    if word == "catch" and not scene.looks_ahead:
        return None
    if word in ACTIONS_EN and _takes_object(scene, index):
        return Opening("promise", index, index)
    return _noun_or_progressive(scene, index, word, following)


_HINGES = frozenset(
    """a de del para por en sin con que al y o no puede pueden podria quiere quieren queria va van voy vamos debe debo hay tengo tiene necesita necesitan
    hasta tras tendria sabe saber poder quede quedo quedamos me le les se lo la prometi prometio ofrecio busca buscan
    to will can could would i'd i'll he'll she'll they'll who and or must should might may please let make me us you let's not don't didn't help that of""".split()
)


def _runs_on(scene: Scene, index: int) -> bool:
    """In a note without commas, “… busca contadora mandarle el CV” and “… a designer send her my CV” still begin anew."""
    before = scene.fold(index - 1)
    if index < 2 or before in _HINGES or INFINITIVE.match(before) or not scene.run_on:
        return False
    word = scene.fold(index)
    spanish = bool(CLITIC_INFINITIVE.match(word)) and word.endswith(("le", "les")) and len(word) > 5
    return spanish or (word.removesuffix("ing") in _HANDING and scene.fold(index + 1) in ("her", "him", "them"))


_HANDING = frozenset(
    "send email call text introduce intro share give pass forward lend show remind ask invite ping connect put".split()
)


def _noun_or_progressive(scene: Scene, index: int, word: str, following: str) -> Opening | None:
    """“Seguimiento con Bárbara el lunes”, “sending her names tomorrow”: things to do without an infinitive."""
    noun = word in ("seguimiento", "followup", "follow-up") and following in ("con", "a", "with", "to")
    progressive = word.endswith("ing") and word[:-3] in ACTIONS_EN and following in ("her", "him", "them", "over", "my")
    unknown = following in ("him", "them") and scene.boundary[index] == STRONG and not word.endswith(("ed", "s", "ing"))
    imperative = unknown and word.isalpha() and len(word) > 2 and word not in LONGEST and word not in _PAST
    return Opening("promise", index, index) if noun or progressive or imperative else None


_PAST = frozenset(
    "met saw told gave sent taught lent left got found took brought knew let made had heard paid sold owe owed with from for about between".split()
)


def _takes_object(scene: Scene, index: int) -> bool:
    following = scene.fold(index + 1)
    if following in ("call", "chat", "conversation", "meeting", ":") and scene.fold(index) != "schedule":
        return False
    if scene.fold(index) == "get" and following.endswith("'s"):
        return True
    if scene.fold(index) in ("follow", "set", "get", "look", "put", "circle"):
        return following in ("up", "back", "in", "into", "at", "for", "a", "the", "her", "him", "them", "out", "")
    return bool(following) and following not in (
        "was",
        "is",
        "went",
        ",",
        ".",
        "about",
        "at",
        "on",
        "last",
        "yesterday",
        "this",
        "-",
    )


def _checked(scene: Scene, opening: Opening, at_token: dict[int, Entity]) -> Opening | None:
    """Refuses openings whose continuation gives them another meaning (``voy a Madrid`` is no promise)."""
    word = scene.fold(opening.start)
    last = scene.fold(opening.body - 1)
    following = scene.fold(opening.body)
    if word in ("pendiente", "pendientes") and last == word and not scene.boundary[opening.start]:
        return None
    if opening.tag == "promise":
        needs_infinitive = word in (
            "necesito",
            "quiero",
            "queria",
            "quisiera",
            "voy",
            "vamos",
            "debo",
            "debemos",
            "deberia",
            "falta",
            "toca",
            "urge",
            "debo",
        ) or (word in ("le", "les") and last == "a")
        if needs_infinitive and last not in ("debo", "debemos") and not INFINITIVE.match(following):
            return None
        owed = following.isdigit() or following in ("un", "una", "el", "la", "los", "las", "dinero")
        if word in ("debo", "debemos") and not owed and not INFINITIVE.match(following):
            return None
        if (
            word
            in (
                "todo",
                "to-do",
                "tarea",
                "seguimiento",
                "compromiso",
                "accion",
                "action",
                "actions",
                "pending",
                "reminder",
                "recuerda",
            )
            and last not in (":", "-", "to", "que", "is")
            and word == last
        ):
            return None
        if word in ("ofreci", "acorde", "prometi") and not following:
            return None
    if (
        opening.tag == "learned"
        and word in ("quiere", "quieren", "wants", "want")
        and opening.body == opening.start + 1
    ) and (
        following
        and not INFINITIVE.match(following)
        and following not in ("to", "que", "a", "me", "us", "le", "les", "mas", "more")
    ):
        return Opening("need", opening.start, opening.body)
    if opening.tag == "offer" and word == "offered" == last and scene.boundary[opening.start] == STRONG:
        return Opening("promise", opening.start, opening.body)
    if (
        opening.tag == "theirs"
        and scene.fold(opening.start - 1) == "que"
        and scene.fold(opening.body - 1).endswith("ra")
    ):
        return None
    if opening.tag == "learned" and word in ("tiene", "va", "van", "has", "have", "quiere") and not following:
        return None
    if opening.tag == "works" and word in ("su", "sus") and scene.fold(opening.body - 1) == word:
        return None
    if (
        "dije" in (word, scene.fold(opening.start + 1))
        and opening.tag == "promise"
        and not _speaks_of_doing(scene, opening.body)
    ):
        return None
    if (
        opening.tag == "meet:video"
        and opening.body - opening.start == 1
        and word in ("teams", "meet", "google")
        and not (scene.tokens[opening.start].is_capital or scene.boundary[opening.start])
    ):
        return (
            Opening("meet:meeting", opening.start, opening.body)
            if word == "meet" and scene.fold(opening.start - 1) not in ("to", "a")
            else None
        )
    if (
        opening.tag == "promise"
        and word in ("will", "going", "gonna")
        and opening.body - opening.start <= 2
        and following not in ACTIONS_EN
    ):
        return None
    if (
        word in ("taller", "workshop")
        and opening.tag == "meet:event"
        and scene.fold(opening.start - 1) in ("su", "mi", "her", "his", "their")
    ):
        return None
    if (
        word in ("called", "llamada", "llamado")
        and opening.body - opening.start == 1
        and _is_a_naming(scene, opening.start, at_token)
    ):
        return None
    if (
        opening.tag == "meet:message"
        and opening.body - opening.start == 1
        and word in _CHANNELS
        and not scene.boundary[opening.start]
    ):
        return opening if scene.fold(opening.start - 1) in _BEFORE_CHANNEL else None
    if word in ("hiring", "looking") and not following:
        return None
    if opening.tag == "meet:event" and opening.body - opening.start == 1 and not scene.boundary[opening.start]:
        near = {scene.fold(opening.start - back) for back in (1, 2, 3)}
        if not near & _ATTENDING:
            return None
    if (
        opening.tag == "meet:event"
        and following in ("con", "with")
        and word in ("charla", "encuentro", "sesion", "foro")
    ):
        return Opening("meet:meeting", opening.start, opening.body)
    return opening


def _is_a_naming(scene: Scene, index: int, at_token: dict[int, Entity]) -> bool:
    """“a guy called Frank”, “una chica llamada Pía”: a name, not a call."""
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
