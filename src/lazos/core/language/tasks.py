"""Whether a promise is written as something to do ("mandarle la guía") or as a thing ("la guía")."""

from __future__ import annotations

import re

from lazos.core.language.fold import fold

# Nouns that end like an infinitive.
_NOUNS = frozenset(
    "ayer bar hogar lugar mar mujer par placer taller alquiler celular dolar lider poster familiar militar escolar azar"
    " altar collar pulgar solar radar deber mercader bachiller cancer caracter revolver reporter newsletter".split()
)
_INFINITIVE = re.compile(r"[a-zñ]*[aei]r(?:(?:[mts]e|nos|se)?l[oae]s?|[mts]e|nos)?")
_DO = frozenset(
    "answer arrange ask book bring buy call check come comment confirm connect email explain find finish fix follow"
    " forward get give go have help introduce invite keep lend let look make meet mention offer organise organize pass"
    " pay phone plan prepare put read recommend refer reply return review see send share show speak take talk teach"
    " tell text thank think translate try visit watch write".split()
)


def is_task(text: str, language: str) -> bool:
    """True where `text` begins with a verb in the form that follows "you promised to" / "le prometiste"."""
    first = fold(text).split(maxsplit=1)[:1]
    if not first:
        return False
    word = first[0].strip(".,;:")
    if language == "en":
        return word in _DO
    return len(word) > 2 and word not in _NOUNS and _INFINITIVE.fullmatch(word) is not None
