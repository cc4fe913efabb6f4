"""From the third person to the second: of them → to you."""

from __future__ import annotations

import re

_INFINITIVE = r"\w*[aeiáéí]r"
_ES = (
    # "mandárselo" → "mandártelo" before "mandarle" → "mandarte"
    (re.compile(rf"\b({_INFINITIVE})se(l[oa]s?)\b", re.I), r"\1te\2"),
    (re.compile(rf"\b({_INFINITIVE})les?\b", re.I), r"\1te"),
    (re.compile(r"\bse (l[oa]s?)\b", re.I), r"te \1"),
    (re.compile(r"\bcon (?:él|ella)\b", re.I), "contigo"),
    (re.compile(r"\b(para|de|a|por|sin) (?:él|ella)\b", re.I), r"\1 ti"),
    (re.compile(r"\bsu\b", re.I), "tu"),
    (re.compile(r"\bsus\b", re.I), "tus"),
    (re.compile(r"\bsuy([oa]s?)\b", re.I), r"tuy\1"),
    (re.compile(r"\bles?\b", re.I), "te"),
)
# "her" is theirs before a noun ("her guide") and them elsewhere ("send her the guide", "with her").
_AFTER_OBJECT = (
    "the a an my our some any this that these those to about with for in on at by and or but if how what when where"
    " why who next again back soon today tomorrow tonight"
)
_EN = (
    (re.compile(rf"\bher\b(?=\s+(?:{'|'.join(_AFTER_OBJECT.split())})\b|\s*[.,;:!?)]|\s*$)", re.I), "you"),
    (re.compile(r"\b(?:her|his|their)\b", re.I), "your"),
    (re.compile(r"\b(?:hers|theirs)\b", re.I), "yours"),
    (re.compile(r"\b(?:him|them)\b", re.I), "you"),
)


def to_you(text: str, language: str, *, formal: bool = False) -> str:
    """`text` as said to the person: "comentar su guion" → "comentar tu guion", "send her the guide" → "send you …".

    `formal` is Spanish *usted*, whose pronouns are those of the third person already: nothing changes but "con él".
    """
    if language == "en":
        return _replaced(text, _EN)
    if formal:
        return re.sub(r"\b(con|para|de|a|por|sin) (?:él|ella)\b", r"\1 usted", text, flags=re.I)
    return _replaced(text, _ES)


def _replaced(text: str, rules: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, instead in rules:
        text = pattern.sub(_Cased(instead), text)
    return text


class _Cased:
    """Puts `instead` in the place of what was found, with a capital where that had one."""

    def __init__(self, instead: str) -> None:
        self.instead = instead

    def __call__(self, found: re.Match[str]) -> str:
        said = found.expand(self.instead)
        return said[:1].upper() + said[1:] if found[0][:1].isupper() else said
