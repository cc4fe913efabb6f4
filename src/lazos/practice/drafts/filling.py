"""Filling a template: `{name}` is a variable; `[ … {topic} … ]` goes when its variable is empty.

`[… {topic} …|… {interest} …|…]` takes the first part whose variables all say something, else the last one: what it
needs is then `missing`, for the member to say.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lazos.core.language.agreement import after

#: What a template may name, and what it stands for.
VARIABLES: dict[str, str | Promise] = {
    "name": _("cómo le dices"),
    "me": _("tu nombre"),
    "topic": _("lo último que hablaron"),
    "give": _("lo que le das"),
    "offer": _("lo que le devuelves, en una frase"),
    "promise": _("lo que prometiste"),
    "where": _("dónde"),
    "what": _("lo que te dio o lo que hizo"),
    "interest": _("algo que le interesa"),
    "need": _("algo que busca"),
    "title": _("el título o el motivo"),
    "other": _("otra persona"),
    "years": _("cuántos años"),
    "ask": _("lo que quieres saber o pedir"),
    "minutes": _("cuántos minutos"),
    "when": _("cuándo"),
    "ago": _("hace cuánto"),
    "why": _("por qué tú, o por qué esta persona"),
    "goal": _("hacia dónde vas"),
    "company": _("la organización"),
    "role": _("el puesto"),
    "project": _("lo que haces o lanzas"),
    "problem": _("el problema"),
    "learned": _("lo que te llevas"),
    "done": _("lo que ya hiciste"),
    "result": _("lo que resultó"),
    "link": _("la dirección en la red"),
    "about": _("quién es y cómo le conoces"),
    "gain": _("lo que gana"),
    "other_about": _("quién es la otra persona"),
    "other_gain": _("lo que gana la otra persona"),
}

_VARIABLE = re.compile(r"\{([^{}]*)\}")
#: A variable with the word before it, where the two may run together: "de {title}" → "del taller".
_MEETING = re.compile(r"(?:(?<!\w)(de|a|y|o) )?\{([^{}]*)\}")
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")


class UnknownVariable(ValueError):
    """A template names something that does not exist; `args[0]` is its name."""


def check(template: str) -> None:
    """Raises `UnknownVariable` for the first variable that is none, or for a brace that opens nothing."""
    for name in _VARIABLE.findall(template):
        if name not in VARIABLES:
            raise UnknownVariable(name)
    rest = _VARIABLE.sub("", template)
    if "{" in rest or "}" in rest:
        raise UnknownVariable("{" if "{" in rest else "}")


def fill(template: str, values: Mapping[str, str]) -> str:
    """The text with its variables filled. Outside brackets an empty variable leaves no gap behind."""
    text = _MEETING.sub(lambda met: _met(met[1], values.get(met[2], "")), _chosen(template, values))
    # A value may end in a mark of its own: "¿…?." is "¿…?"
    text = re.sub(r"\?[.?]+", "?", re.sub(r"[ \t]{2,}", " ", text))
    return re.sub(r" +([,.;:?!])", r"\1", text).strip()


def _met(word: str | None, value: str) -> str:
    return after(word, value) if word else value


def missing(template: str, values: Mapping[str, str]) -> tuple[str, ...]:
    """The variables that the text needs and nothing fills, in the order in which they are read."""
    named = _VARIABLE.findall(_chosen(template, values))
    return tuple(dict.fromkeys(name for name in named if not values.get(name)))


def _chosen(template: str, values: Mapping[str, str]) -> str:
    check(template)
    # Brackets of the template go before any value comes in: a value may hold brackets of its own.
    return _OPTIONAL.sub(lambda part: _first_whole(part[1], values), template)


def _first_whole(part: str, values: Mapping[str, str]) -> str:
    ways = part.split("|")
    whole = next((way for way in ways if all(values.get(name) for name in _VARIABLE.findall(way))), None)
    return whole if whole is not None else "" if len(ways) == 1 else ways[-1]
