"""What was noted about somebody, as a message to that person can say it.

Notes are in the third person (*Quiere cambiar de área*, *su tesis*); a message is in the second (*quieres cambiar de
área*, *tu tesis*; with *usted* the verb stays). What cannot be turned with certainty gives nothing: a message says less
rather than something that nobody would send.
"""

from __future__ import annotations

import re

from lazos.core.language import retold_en, retold_es
from lazos.core.language.detect import guess
from lazos.core.language.fold import fold

LONGEST = 120
_BREAK = re.compile(r"(?<!\b[A-Za-z])(?<!\b(?:Dr|Sr|Mr|Ms|St))[.;…](?=\s|$)|\n")
_QUOTED = re.compile(r"[:\"“”«»¿?¡!\[\]{}]|https?://")
_SURE = 24  # in fewer letters a language cannot be told


def retold(note: str, language: str, *, formal: bool = False, advice: bool = False) -> str:
    """The first clause of ``note`` as it goes on after a colon in a message to the person, or ``""``.

    ``language`` (``es`` or ``en``) is that of the message, ``formal`` whether it says *usted*; of ``advice`` a present
    is an imperative (*Empieza por las horas*) and stays. A note plainly in the other language, in somebody's own
    words, or longer than ``LONGEST`` cannot be said.
    """
    clause = _BREAK.split(" ".join(note.split()))[0].strip(" ,-–—·*")
    if (
        not any(char.isalpha() for char in clause)
        or len(clause) > LONGEST
        or _QUOTED.search(clause)
        or _is_foreign(clause, language)
    ):
        return ""
    words = clause.split(" ")
    turned = retold_en.turned(words) if language == "en" else retold_es.turned(words, formal, advice)
    return " ".join(turned)


def _is_foreign(clause: str, language: str) -> bool:
    said = guess(clause)
    return said is not None and said != language and len(fold(clause)) >= _SURE
