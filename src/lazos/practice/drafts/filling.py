"""Filling a template: `{name}` is a variable, `[ … {topic} … ]` goes when its variable is empty."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: What a template may name.
VARIABLES = ("name", "me", "topic", "give", "promise", "where", "what", "interest", "need", "title", "other", "years")

_VARIABLE = re.compile(r"\{([^{}]*)\}")
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
    check(template)
    # Brackets of the template go before any value comes in: a value may hold brackets of its own.
    chosen = _OPTIONAL.sub(lambda part: part[1] if _all_there(part[1], values) else "", template)
    text = _VARIABLE.sub(lambda name: values.get(name[1], ""), chosen)
    return re.sub(r" +([,.;:?!])", r"\1", re.sub(r"[ \t]{2,}", " ", text)).strip()


def _all_there(part: str, values: Mapping[str, str]) -> bool:
    names = _VARIABLE.findall(part)
    return not names or all(values.get(name) for name in names)
