"""Names as people have them: one or two surnames, particles, compound given names, either order.

A name cannot be parsed with certainty; these rules prefer Spanish-speaking custom, and English custom where the hint or
the given name says so. Nothing is lost: the parts put together again hold every word.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal

from lazos.core.identity.lexicon import (
    ALSO_SURNAMES,
    COMMON_SURNAMES,
    COMPOUND_FIRST,
    DEVOTIONS,
    ENGLISH_ONLY,
    GIVEN,
    LEGAL,
    PARTICLES,
    PREFIXES,
    STARTERS,
    SUFFIXES,
)
from lazos.core.language.fold import fold

Language = Literal["es", "en"] | None
Order = Literal["given_first", "family_first", "short"]

_NICK = re.compile(r"""\s*(?:\(([^()]+)\)|[“"«]([^”"»]+)[”"»]|(?<!\w)['‘](\w+)['’](?!\w))\s*""")
_INITIAL = re.compile(r"^(?:\w\.){1,3}$|^\w$", re.UNICODE)
_EAST_ASIAN = re.compile(r"[぀-ヿ㐀-鿿가-힯]")
_JOINERS = frozenset({"y", "e", "i"})
_KEEP_UPPER = frozenset({"ii", "iii", "iv", "jr", "sr"})


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name. `family` holds its particles ("de la Cruz"); `additional` is a middle name or initial."""

    prefix: str = ""
    given: str = ""
    additional: str = ""
    family: str = ""
    family2: str = ""
    suffix: str = ""
    nickname: str = ""


def split_name(full: str, *, hint_language: Language = None) -> Name:
    """Split a whole name. An organisation comes back whole, as `given`; so does a name of a single word.

    East Asian script keeps its order: the first of two words is the family name.
    """
    text = " ".join(full.split())
    if not text or looks_like_organisation(text):
        return Name(given=text)
    if _EAST_ASIAN.search(text):
        return _east_asian(text)
    text, nickname = _take_nickname(text)
    text, suffix = _take_suffix(text)
    prefix, text = _take_prefix(text)
    before, comma, after = text.partition(",")
    name = _inverted(before, after) if comma and after.strip() else _straight(before, hint_language)
    name = replace(name, prefix=prefix, suffix=suffix, nickname=nickname)
    return _recased(name) if _one_case(text) else name


def split_surnames(surnames: str) -> tuple[str, str]:
    """("García Márquez") → ("García", "Márquez"); particles stay with their surname; hyphens do not split.

    With more than two the first is kept and the rest make the second.
    """
    units = _units(surnames.split(), given_first=False)
    return (units[0], " ".join(units[1:])) if units else ("", "")


def display(name: Name, order: Order = "given_first") -> str:
    """The name on a line: "Ana María García Márquez", "García Márquez, Ana María" or, short, "Ana María García"."""
    given = " ".join(filter(None, (name.given, name.additional)))
    surnames = " ".join(filter(None, (name.family, name.family2)))
    if _EAST_ASIAN.search(surnames):
        return " ".join(filter(None, (surnames, given)))
    if order == "family_first" and surnames and given:
        return f"{surnames}, {given}"
    if order == "short":
        return " ".join(filter(None, (name.given, name.family)))
    return " ".join(filter(None, (given, surnames, name.suffix)))


def initials(name: Name) -> str:
    """Two capitals for an avatar, particles left out: Ana de la Cruz → "AC"."""
    family = [word for word in name.family.split() if fold(word) not in PARTICLES] or name.family.split()
    return "".join(part[0][0] for part in (name.given.split(), family) if part).upper()


def sort_key(name: Name) -> str:
    """Folded key, joined by tabs: surnames with their leading particles put last, then the given name."""
    parts = (_without_particles(name.family), _without_particles(name.family2), fold(name.given), fold(name.additional))
    return "\t".join(parts) if name.family else fold(name.given)


def looks_like_organisation(text: str) -> bool:
    """Whether a name is a company's or an office's: a legal form, a telling noun, "&" or a digit."""
    found = [re.sub(r"\W", "", word) for word in fold(text).split()]
    if any(char.isdigit() for char in text) or " & " in text:
        return True
    tail_is_legal = len(found) > 1 and found[-1] in LEGAL and (found[-1] not in {"sa", "ag", "co"} or "." in text)
    return tail_is_legal or (bool(found) and len(found) > 1 and found[0] in LEGAL)


def without_titles(text: str) -> str:
    """A name without honorifics and credentials: "Dra. Ana Pérez, PhD" → "Ana Pérez"."""
    return _take_prefix(_take_suffix(text)[0])[1]


def _take_nickname(text: str) -> tuple[str, str]:
    found = _NICK.search(text)
    if not found:
        return text, ""
    nickname = next(filter(None, found.groups())).strip()
    rest = (text[: found.start()] + " " + text[found.end() :]).strip()
    return (rest, nickname) if rest else (nickname, "")


def _bare(word: str) -> str:
    return re.sub(r"[^\w]", "", fold(word))


def _take_suffix(text: str) -> tuple[str, str]:
    """Credentials at the end, after commas or not; never the whole name."""
    words = text.split()
    taken: list[str] = []
    while len(words) > 2 and _bare(words[-1]) in SUFFIXES and not _is_surname_like(words):
        taken.insert(0, words.pop().strip(","))
        words[-1] = words[-1].rstrip(",")
    return " ".join(words), " ".join(taken)


def _is_surname_like(words: list[str]) -> bool:
    """ "Ma" and "Nieto" are names too: the degree is in capitals, the grandson in small letters, or after a comma."""
    last, after_comma = words[-1], words[-2].endswith(",")
    if _bare(last) == "nieto":
        return not (last.islower() or after_comma)
    return len(_bare(last)) == 2 and not (last.isupper() or "." in last or after_comma)


def _take_prefix(text: str) -> tuple[str, str]:
    words = text.split()
    taken: list[str] = []
    while len(words) > 1 and _bare(words[0]) in PREFIXES and (words[0].endswith(".") or len(_bare(words[0])) > 1):
        taken.append(words.pop(0))
    if len(words) > 2 and words[0] == "D." and fold(words[1]) in GIVEN:
        taken.append(words.pop(0))
    return " ".join(taken), " ".join(words)


def _east_asian(text: str) -> Name:
    family, _, given = text.replace("　", " ").partition(" ")
    return Name(given=given, family=family) if given else Name(given=text)


def _inverted(before: str, after: str) -> Name:
    family, family2 = split_surnames(before)
    given, additional = _given_and_additional(after.replace(",", " ").split())
    return Name(given=given, additional=additional, family=family, family2=family2)


def _straight(text: str, language: Language) -> Name:
    units = _units(text.split())
    if len(units) <= 1 or (len(units) == 2 and _is_compound(*map(fold, units))):
        return Name(given=" ".join(units))
    if language != "en" and _surnames_first(units):
        given, additional = _given_and_additional(units[2:])
        return Name(given=given, additional=additional, family=units[0], family2=units[1])
    english = language == "en" or (language is None and fold(units[0]) in ENGLISH_ONLY)
    count = 1 if len(units) == 2 else (len(units) - 1 if english else _spanish_count(units))
    if english and len(units) > 2 and count > 1:
        return Name(given=units[0], additional=" ".join(units[1:count]), family=" ".join(units[count:]))
    given, additional = _given_and_additional(" ".join(units[:count]).split())
    return Name(given=given, additional=additional, family=units[count], family2=" ".join(units[count + 1 :]))


def _is_compound(first: str, second: str) -> bool:
    """María José, Miguel Ángel: both words are given names, and no surname was told."""
    return first.rstrip(".") in COMPOUND_FIRST and second in GIVEN - ALSO_SURNAMES - ENGLISH_ONLY


def _surnames_first(units: list[str]) -> bool:
    """PÉREZ SOTO ANA, as lists of members are written: two surnames that are no given names, then one that is."""
    first, second, *rest = (fold(unit) for unit in units)
    if not 0 < len(rest) < 3 or {first, second} & GIVEN or not all(word in GIVEN - ALSO_SURNAMES for word in rest):
        return False
    return first in COMMON_SURNAMES or (first.endswith("ez") and len(first) > 4)


def _spanish_count(units: list[str]) -> int:
    """How many units are the given name: the rest are one or two surnames."""
    count = len(units) - 2
    known = fold(units[count]).partition(" ")[0].rstrip(".")  # "" of a word that is an accent alone
    still_given = known in GIVEN and known not in ALSO_SURNAMES
    return count + 1 if still_given or _INITIAL.match(units[count]) else count


def _given_and_additional(words: list[str]) -> tuple[str, str]:
    """A compound given name stays whole; an initial after it is additional: Juan P. → (Juan, P.)."""
    cut = len(words)
    while cut > 1 and _INITIAL.match(words[cut - 1]):
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def _units(words: list[str], *, given_first: bool = True) -> list[str]:
    """Words grouped so that particles, "y" and devotions stay with the name they belong to."""
    units: list[str] = []
    pending: list[str] = []
    for word in words:
        folded = fold(word)
        if (folded in STARTERS or (pending and folded in PARTICLES)) and word != words[-1]:
            pending.append(word)
        elif folded in _JOINERS and units and word != words[-1] and len(word) == 1:
            pending.append(units.pop() + " " + word)
        else:
            _close(units, pending, word, surnames_from=1 if given_first else 0)
            pending = []
    return units


def _close(units: list[str], pending: list[str], word: str, *, surnames_from: int) -> None:
    unit = " ".join((*pending, word))
    if pending and units and _belongs_before(units, pending, fold(word), surnames_from):
        units[-1] += " " + unit
    else:
        units.append(unit)


def _belongs_before(units: list[str], pending: list[str], noun: str, surnames_from: int) -> bool:
    """María | de los Ángeles is one given name; Sáenz | de Santamaría, Ponce | de León one surname."""
    before = fold(units[-1]).split()[-1]
    if surnames_from and before in GIVEN and noun in DEVOTIONS and fold(pending[0]) in {"de", "del"}:
        return True
    return len(units) > surnames_from and [fold(word) for word in pending] == ["de"] and before.endswith(("z", "ponce"))


def _without_particles(surname: str) -> str:
    found = fold(surname).split()
    start = next((at for at, word in enumerate(found) if word not in PARTICLES), 0)
    return " ".join(found[start:] + ([""] + found[:start] if start else []))


def _one_case(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 3 and (text.isupper() or text.islower())


def _recased(name: Name) -> Name:
    return Name(
        prefix=_capitals(name.prefix),
        given=_capitals(name.given),
        additional=_capitals(name.additional),
        family=_capitals(name.family),
        family2=_capitals(name.family2),
        suffix=name.suffix,
        nickname=name.nickname,
    )


def _capitals(part: str) -> str:
    return " ".join(word.lower() if fold(word) in PARTICLES else _capital(word) for word in part.split())


def _capital(word: str) -> str:
    titled = re.sub(r"(^|[-'’.])(\w)", lambda found: found[1] + found[2].upper(), word.lower())
    return re.sub(r"^(Mc|O['’])(\w)", lambda found: found[1] + found[2].upper(), titled)
