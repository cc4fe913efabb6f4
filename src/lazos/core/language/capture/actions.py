# ruff: noqa: E501 — word lists and tables read best as written
"""Something to do, said by its verb: an infinitive, an imperative, a clitic present (“le mando …”, “send her …”)."""

from lazos.core.language.capture.lexicon import ACTIONS_EN, ACTIONS_ES, CLITIC_VERBS, LEAD_IN, LONGEST, STOP_CAPS
from lazos.core.language.capture.scene import STRONG, Scene
from lazos.core.language.capture.verbs import CLITIC_INFINITIVE, CLITICS, INFINITIVE, NOT_INFINITIVES, Opening
from lazos.core.language.capture.words import DELIVERED, DETERMINERS, NOT_NAMES, OPENING_PAST

_MEALS = frozenset("comer cenar almorzar desayunar tomar".split())
_OBJECT_OPENERS = frozenset("a al el la los las un una con para de del mi su".split())
_CALLING = frozenset("call text email mail message chat walk mensaje".split())
# “…, que le mande el presupuesto”: what they ask me to do.
_ASKED = frozenset(
    """mande envie pase presente llame escriba comparta devuelva busque diga avise consiga recomiende traiga lleve haga prepare revise conteste
    responda ayude confirme reenvie preste cuente ponga""".split()
)
# “Subo el sábado”, with nothing but the day after it.
_COMING = frozenset(
    "subo bajo voy paso llego vuelvo regreso llamo escribo aviso confirmo contesto respondo insisto".split()
)
_NOT_DONE = frozenset("con with w from de : a al to para".split())
_BEGIN_ANEW = frozenset("please kindly also then luego tambien favor porfa".split())
_HINGES = frozenset(
    """a de del para por en sin con que al y o no puede pueden podria quiere quieren queria va van voy vamos debe debo hay tengo tiene necesita necesitan
    hasta tras tendria sabe saber poder quede quedo quedamos me le les se lo la prometi prometio ofrecio busca buscan
    to will can could would i'd i'll he'll she'll they'll who and or must should might may please let make me us you let's not don't didn't help that of""".split()
)
_HANDING = frozenset(
    "send email call text introduce intro share give pass forward lend show remind ask invite ping connect put".split()
)
_PAST = frozenset(
    "met saw told gave sent taught lent left got found took brought knew let made had heard paid sold owe owed with from for about between".split()
)

_NEVER_NOUNS = frozenset(
    "rebook reschedule nudge prod remind reply confirm follow respond decide send submit pay apply".split()
)
_PHRASAL = frozenset("follow set get look put circle".split())
_WITH_PHRASAL = frozenset("up back in into at for a the her him them out it two three four some more".split()) | {""}
_NO_OBJECT = frozenset("was is went , . about at on last yesterday this -".split())


def action_at(scene: Scene, index: int) -> Opening | None:
    """An infinitive or imperative that opens a clause: ``mandarle el CV``, ``send her the deck``."""
    word, following = scene.fold(index), scene.fold(index + 1)
    opening = Opening("promise", index, index)
    if _clitic_present(scene, index):
        return opening
    opens = _begins(scene, index)
    if opens and word == "que" and following in CLITICS and scene.fold(index + 2) in _ASKED:
        return Opening("promise", index, index + 1)
    if opens and word in _COMING and index + 1 in scene.mention_at:
        return opening
    if opens and word in CLITIC_VERBS and following in ("a", "el", "la", "un", "una"):
        return opening
    if not opens or (following in _NOT_DONE and word in _CALLING):
        return None
    if _spanish_verb(scene, index, word, following):
        return opening
    if word == "catch" and not scene.looks_ahead:
        return None
    written_as_past = scene.tokens[index].text.endswith("é")  # “Invité a comer …”
    if word in ACTIONS_EN and not written_as_past and _takes_object(scene, index):
        return opening
    if _bare_imperative(scene, index, word, following):
        return opening
    return opening if _noun_or_progressive(scene, index, word, following) else None


def _clitic_present(scene: Scene, index: int) -> bool:
    """“Le mando …”, “se lo paso”, “les enviaré”."""
    word, following = scene.fold(index), scene.fold(index + 1)
    if word == "se" and following in CLITICS and scene.fold(index + 2) in CLITIC_VERBS:
        return True
    if word not in CLITICS or index + 1 >= len(scene.tokens):
        return False
    written = scene.tokens[index + 1].text.lower()
    future = len(following) > 3 and written.endswith(("ré", "remos"))
    return future or (following in CLITIC_VERBS and not written.endswith("ó"))


def _begins(scene: Scene, index: int) -> bool:
    return (
        scene.boundary[index] > 0
        or scene.fold(index - 1) in _BEGIN_ANEW
        or index - 1 in scene.mention_at
        or _runs_on(scene, index)
        or (scene.fold(index - 1) == "to" and scene.boundary[index - 1] > 0)
    )


def _spanish_verb(scene: Scene, index: int, word: str, following: str) -> bool:
    if CLITIC_INFINITIVE.match(word) and word not in NOT_INFINITIVES and len(word) > 4:
        return not word.endswith("ela") and (len(word) > 6 or not word.endswith("erla"))
    if word in ACTIONS_ES and following != ":":
        return True
    plain = INFINITIVE.match(word) and len(word) > 4 and word not in NOT_INFINITIVES | _MEALS
    if scene.language == "en" and following == "a":
        return False  # “after a flat in Leeds”
    return (
        bool(plain)
        and scene.tokens[index].text[-1] not in "éíóáÉ"
        and (following in _OBJECT_OPENERS or _stands_alone(scene, index))
    )


def _stands_alone(scene: Scene, index: int) -> bool:
    """“No pude verla, reagendar.”: an infinitive that is a clause by itself."""
    written_as_verb = scene.language == "es" and index > 0 and scene.tokens[index].text.islower()
    return written_as_verb and scene.fold(index + 1) in ("", ".", ";")


def _runs_on(scene: Scene, index: int) -> bool:
    """In a note without commas, “… busca contadora mandarle el CV” and “… a designer send her my CV” still begin anew."""
    before = scene.fold(index - 1)
    if index < 2 or before in _HINGES or INFINITIVE.match(before) or not scene.run_on:
        return False
    word = scene.fold(index)
    spanish = bool(CLITIC_INFINITIVE.match(word)) and word.endswith(("le", "les")) and len(word) > 5
    return spanish or (word.removesuffix("ing") in _HANDING and scene.fold(index + 1) in ("her", "him", "them"))


def _noun_or_progressive(scene: Scene, index: int, word: str, following: str) -> bool:
    """“Seguimiento con Bárbara el lunes”, “sending her names tomorrow”: things to do without an infinitive."""
    noun = (word in DELIVERED and _before_a_day(scene, index)) or (
        word in ("seguimiento", "followup", "follow-up") and following in ("con", "a", "with", "to")
    )
    progressive = word.endswith("ing") and word[:-3] in ACTIONS_EN and following in ("her", "him", "them", "over", "my")
    unknown = (
        following in ("him", "her", "it", "them")
        and scene.boundary[index] == STRONG
        and not word.endswith(("ed", "s", "ing"))
    )
    imperative = unknown and word.isalpha() and len(word) > 2 and word not in LONGEST and word not in _PAST
    return noun or progressive or imperative


def _bare_imperative(scene: Scene, index: int, word: str, following: str) -> bool:
    """“Wash the van Saturday”: before an article no noun stands bare, and a day says that it is still to be done."""
    if scene.language != "en" or following not in DETERMINERS or not word.isalpha() or len(word) < 3:
        return False
    done = word in _PAST | OPENING_PAST | STOP_CAPS | NOT_NAMES or word.endswith(("ed", "s", "ing", "ly"))
    if done or word in LONGEST or word in LEAD_IN or not scene.boundary[index] or scene.is_conjunction(index):
        return False
    end = next((i for i in range(index + 1, len(scene.tokens)) if scene.boundary[i]), len(scene.tokens))
    return any(i in scene.mention_at for i in range(index + 2, end))


def _before_a_day(scene: Scene, index: int) -> bool:
    """“Propuesta para el 1 de diciembre.”: a sentence that is what is due, and when."""
    begins = index > 0 and scene.boundary[index] == STRONG
    return begins and any(step in scene.mention_at for step in range(index + 1, index + 3))


def _takes_object(scene: Scene, index: int) -> bool:
    word, following = scene.fold(index), scene.fold(index + 1)
    if following in ("call", "chat", "conversation", "meeting", ":") and word != "schedule":
        return False
    if word == "get" and following.endswith("'s"):
        return True
    if word == "book" and following in ("club", "fair", "group", "launch", "signing"):
        return False
    if word in _PHRASAL:
        return following in _WITH_PHRASAL
    if word in _NEVER_NOUNS and (index + 1 in scene.mention_at or following in ("", ";")):
        return True  # “nudge on Thursday”, “…, rebook”
    if index + 1 in scene.mention_at and scene.fold(index - 1) in (",", ";", "-", "–", "—"):
        return True  # “…, collect on the 12th”: with its day, and after what was told
    return bool(following) and following not in _NO_OBJECT
