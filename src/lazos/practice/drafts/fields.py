"""What a draft still needs from the member, as fields of a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lazos.practice.drafts.filling import VARIABLES
from lazos.practice.drafts.writing import Draft


@dataclass(frozen=True, slots=True)
class Blank:
    name: str
    label: str
    value: str = ""


def blank_fields(draft: Draft, said: Mapping[str, str]) -> list[Blank]:
    """The blanks in the order of the text, and what was said before, so that it can be changed."""
    names = dict.fromkeys([*(name for name in VARIABLES if name in said), *draft.blanks])
    return [Blank(name, _capital(str(VARIABLES[name])), said.get(name, "")) for name in names]


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
