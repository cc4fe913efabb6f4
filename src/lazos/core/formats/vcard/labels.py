"""TYPE, PREF and Apple's X-ABLabel ↔ the one label of a record (home, work, mobile, home fax, or as written)."""

from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from lazos.core.formats.vcard.content import Params

_SILENT = {"voice", "internet", "pref", "x400", "postal", "parcel", "dom", "intl"}
_REDUNDANT = {"voice", "internet", "pref"}  # true of every phone or e-mail unless it says otherwise
_FOLDED = {"cell": "mobile", "mobil": "mobile", "hom": "home"}
_PLACES = ("home", "work", "other")
_KINDS = ("mobile", "fax", "pager", "video", "text", "textphone", "car", "isdn", "main", "assistant")
_TO_TYPE = {"mobile": "cell"}
_APPLE = {
    word.lower(): word
    for word in [
        "HomePage",
        "Anniversary",
        "Mother",
        "Father",
        "Parent",
        "Brother",
        "Sister",
        "Child",
        "Friend",
        "Spouse",
        "Partner",
        "Assistant",
        "Manager",
        "Son",
        "Daughter",
        "Home",
        "Work",
        "Mobile",
        "Main",
        "HomeFAX",
        "WorkFAX",
        "OtherFAX",
        "Pager",
        "Other",
        "School",
        "Birthday",
        "YoungerBrother",
        "ElderBrother",
        "YoungerSister",
        "ElderSister",
        "Grandmother",
        "Grandfather",
        "Wife",
        "Husband",
        "Girlfriend",
        "Boyfriend",
        "Teacher",
        "Colleague",
        "Aunt",
        "Uncle",
        "Cousin",
        "Nephew",
        "Niece",
        "Grandson",
        "Granddaughter",
        "Stepmother",
        "Stepfather",
    ]
}


_SPACED = {"homefax": "home fax", "workfax": "work fax", "otherfax": "other fax"}


class Tag(NamedTuple):
    """`exact`: writing label and preference again says all that the parameters said."""

    label: str
    preferred: bool
    exact: bool


@lru_cache(maxsize=4096)
def parse(params: Params, apple: str | None) -> Tag:
    """`apple` is the X-ABLabel of the line's group, None without one."""
    types, preferred, rest = _facts(params)
    if apple:
        label = unwrap(apple)
        return Tag(label, preferred, not rest and not types - _REDUNDANT and render(label) == ((), apple))
    label = _label(types)
    written = {value for _, values in render(label)[0] for value in values}
    return Tag(label, preferred, not rest and types - _REDUNDANT == written and apple is None)


def _facts(params: Params) -> tuple[set[str], bool, bool]:
    types: set[str] = set()
    preferred = rest = False
    for name, values in params:
        if name == "TYPE":
            types |= {word.strip().lower() for value in values for word in value.split(",")}
        elif name == "PREF" and values[0] == "1":
            preferred = True
        else:
            rest = True
    types.discard("")
    return types, preferred or "pref" in types, rest


def _label(types: set[str]) -> str:
    folded = {_FOLDED.get(word, word) for word in types - _SILENT}
    place = next((word for word in _PLACES if word in folded), "")
    kind = next((word for word in _KINDS if word in folded), "")
    if place or kind:
        return f"{place} {kind}".strip()
    word = min(folded, default="")
    return unquote(word).removeprefix("x-") if "%" in word else word  # as Android writes words of one's own


@lru_cache(maxsize=4096)
def render(label: str) -> tuple[Params, str]:
    """(parameters, X-ABLabel or "") that read back as `label`."""
    if not label:
        return (), ""
    types = tuple(_TO_TYPE.get(word, word) for word in label.split(" "))
    if label not in _APPLE or label in _PLACES or label in _KINDS:
        plain = label == label.lower() and all(word.isascii() and word.replace("-", "").isalnum() for word in types)
        if plain and _label(set(types)) == label:
            return (("TYPE", types),), ""
    return (), wrap(label)


def unwrap(apple: str) -> str:
    """`_$!<HomePage>!$_` → "homepage"; any other label as it is."""
    if apple.startswith("_$!<") and apple.endswith(">!$_"):
        word = apple[4:-4].lower()
        if word in _APPLE:
            return _SPACED.get(word, word)
    return apple


def wrap(label: str) -> str:
    return f"_$!<{_APPLE[label]}>!$_" if label in _APPLE and label not in _SPACED else label
