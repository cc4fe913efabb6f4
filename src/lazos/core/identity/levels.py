"""How two values of one field compare: a level per field (Fellegi & Sunter 1969; levels as in Winkler 1990).

A comparator takes two entries' values, is symmetric, and returns the level and the value shared ("" where none):
how common that value is decides how much the agreement says.
"""

from enum import IntEnum
from functools import lru_cache

from lazos.core.identity.lexicon import GIVEN
from lazos.core.identity.nicknames import expand
from lazos.core.identity.phones import same_number, tail
from lazos.core.identity.similarity import near, similar, spoken

Result = tuple[int, str]


class Level(IntEnum):
    """MISSING says nothing either way. The meaning of the rest is told per field in `weights`."""

    MISSING = 0
    EXACT = 1
    NEAR = 2
    SIMILAR = 3
    DIFFERENT = 4
    # names only
    NICKNAME = 5
    EXTRA = 6  # one side has more: a second surname, a second given name
    INITIAL = 7
    PARTLY = 8  # one of two surnames, at either place
    SWAPPED = 9  # given name and surname in each other's place
    OTHER = 10  # two names that people are known to bear: no slip of the finger makes Jaime of Óscar


N_LEVELS = len(Level)
MISSING: Result = (Level.MISSING, "")
DIFFERENT: Result = (Level.DIFFERENT, "")
NOT_THE_NAME = frozenset({Level.DIFFERENT, Level.SIMILAR, Level.OTHER})
_AGAINST = NOT_THE_NAME | {Level.PARTLY}
_FOR = frozenset({Level.EXACT, Level.NEAR, Level.EXTRA})
_CALLED = frozenset({Level.EXACT, Level.NICKNAME, Level.EXTRA})


def compare_names(a: tuple[str, str, str], b: tuple[str, str, str]) -> tuple[Result, Result]:
    """Levels of given name and surnames, from (given, family, nickname) of either side."""
    given, family = compare_given(a[0], b[0]), compare_family(a[1], b[1])
    if given[0] != Level.EXACT and (_disagree(given) or _disagree(family)):
        crossed = compare_given(a[0], b[1])
        if (_agree(crossed) or crossed[0] == Level.INITIAL) and _agree(compare_family(a[1], b[0])):
            return (crossed[0], ""), (Level.SWAPPED, "")
    if given[0] in (Level.DIFFERENT, Level.OTHER) and (_calls(a[2], b[0]) or _calls(b[2], a[0])):
        given = (Level.NICKNAME, "")
    return given, family


@lru_cache(maxsize=1 << 13)
def compare_given(a: str, b: str) -> Result:
    if not a or not b:
        return MISSING
    if a == b:
        return (Level.EXACT, a) if len(a) > 1 else (Level.INITIAL, a)
    short, long = sorted((a.split(), b.split()), key=lambda found: (len(found), found))
    if all(len(word) > 1 for word in short) and short == long[: len(short)]:
        return Level.EXTRA, a if len(a) < len(b) else b
    if _is_initial(short, long) or _is_initial(long, short):
        return Level.INITIAL, ""
    if not expand(tuple(short)).isdisjoint(expand(tuple(long))):
        return Level.NICKNAME, ""
    if len(short) < len(long) and _second_name(short, long):
        return Level.EXTRA, " ".join(short)
    return _spelling(a, b, short[0], long[0])


@lru_cache(maxsize=1 << 13)
def compare_family(a: str, b: str) -> Result:
    if not a or not b:
        return MISSING
    if a == b:
        return Level.EXACT, a
    first, second = sorted((a, b), key=lambda text: (len(text), text))
    joined, longer = first.replace(" ", ""), second.replace(" ", "")
    if joined == longer:
        return Level.NEAR, ""
    short, long = first.split(), second.split()
    if short == long[: len(short)]:
        return Level.EXTRA, first
    if near(joined, longer):
        return Level.NEAR, ""
    if len(short) < len(long) and near(joined, "".join(long[: len(short)])):
        return Level.NEAR, ""
    if similar(joined, longer):
        return Level.SIMILAR, ""
    shared = {word for word in short if len(word) > 3} & set(long)
    return (Level.PARTLY, min(shared)) if shared else DIFFERENT


def compare_birthday(a: str, b: str) -> Result:
    """NEAR: one digit, two swapped, day and month exchanged or the year unknown. SIMILAR: two of three parts."""
    if not a or not b:
        return MISSING
    if a == b:
        return Level.EXACT, ""
    if a[4:] == b[4:] and "0000" in (a[:4], b[:4]):
        return Level.NEAR, ""
    slip = near(a, b) and sum(x != y for x, y in zip(a, b, strict=False)) <= 2
    if slip or a[:4] + a[6:] + a[4:6] == b:
        return Level.NEAR, ""
    parts = (a[:4] == b[:4]) + (a[4:6] == b[4:6]) + (a[6:] == b[6:])
    return (Level.SIMILAR, "") if parts == 2 else DIFFERENT


def compare_emails(a: tuple[str, ...], b: tuple[str, ...]) -> Result:
    """NEAR: the same mailbox name elsewhere, or one letter off.

    A mailbox name within the other (work.ana.ruiz, ana.ruiz) repeats what the name says, for namesakes too: nothing.
    """
    if not a or not b:
        return MISSING
    shared = set(a) & set(b)
    if shared:
        return Level.EXACT, min(shared)
    locals_a, locals_b = ({value.split("@")[0] for value in values} for values in (a, b))
    if any(len(local) > 4 for local in locals_a & locals_b) or any(near(x, y) for x in a for y in b):
        return Level.NEAR, ""
    if any(len(x) > 6 and len(y) > 6 and (x in y or y in x) for x in locals_a for y in locals_b):
        return MISSING
    return DIFFERENT


def compare_phones(a: tuple[str, ...], b: tuple[str, ...]) -> Result:
    if not a or not b:
        return MISSING
    shared = sorted(tail(x) for x in a for y in b if same_number(x, y))
    if shared:
        return Level.EXACT, shared[0]
    if any(len(tail(x)) > 6 and near(tail(x), tail(y)) and tail(x) != tail(y) for x in a for y in b):
        return Level.NEAR, ""
    return DIFFERENT


def compare_urls(a: tuple[str, ...], b: tuple[str, ...]) -> Result:
    """Only pages of one site can disagree: there, another page is another person (or an account left behind)."""
    shared = set(a) & set(b)
    if shared:
        return Level.EXACT, min(shared)
    hosts = {url.split("/")[0] for url in a} & {url.split("/")[0] for url in b}
    return DIFFERENT if hosts else MISSING


@lru_cache(maxsize=1 << 13)
def compare_text(a: str, b: str) -> Result:
    """Places, streets: spaces do not count."""
    if not a or not b:
        return MISSING
    if a == b:
        return Level.EXACT, a
    x, y = a.replace(" ", ""), b.replace(" ", "")
    if x == y or near(x, y):
        return Level.NEAR, ""
    return (Level.SIMILAR, "") if similar(x, y) or _same_words(a, b) else DIFFERENT


@lru_cache(maxsize=1 << 13)
def compare_organisations(a: str, b: str) -> Result:
    """As text; besides, SIMILAR where one name is within the other (Jenner, Jenner Academy of the Arts)."""
    result = compare_text(a, b)
    if result[0] == Level.DIFFERENT and set(a.split()) & set(b.split()) in (set(a.split()), set(b.split())):
        return (Level.SIMILAR, "") if min(len(a), len(b)) > 3 else result
    return result


def compare_code(a: str, b: str) -> Result:
    """Postcodes, house numbers."""
    if not a or not b:
        return MISSING
    if a == b:
        return Level.EXACT, a
    return (Level.NEAR, "") if near(a, b) or sorted(a) == sorted(b) else DIFFERENT


def compare_streets(a: tuple[str, str], b: tuple[str, str]) -> tuple[Result, Result]:
    """Both lines of the street; lines in each other's place are compared crosswise."""
    straight = compare_text(a[0], b[0]), compare_text(a[1], b[1])
    crossed = compare_text(a[0], b[1]), compare_text(a[1], b[0])
    return crossed if _goodness(crossed) > _goodness(straight) else straight


def _goodness(results: tuple[Result, Result]) -> int:
    return sum({Level.EXACT: 4, Level.NEAR: 3, Level.SIMILAR: 1}.get(Level(level), 0) for level, _ in results)


def _same_words(a: str, b: str) -> bool:
    found, other = set(a.split()), set(b.split())
    smaller = min(len(found), len(other))
    return smaller > 1 and len(found & other) == smaller


def _second_name(short: list[str], long: list[str]) -> bool:
    """Juan Carlos goes by Carlos."""
    return long[-len(short) :] == short and all(len(word) > 2 for word in short)


def _is_initial(short: list[str], long: list[str]) -> bool:
    """J. or J. M. for José María."""
    return all(len(word) == 1 for word in short) and all(x == y[0] for x, y in zip(short, long, strict=False))


def _spelling(a: str, b: str, first_a: str, first_b: str) -> Result:
    x, y = a.replace(" ", ""), b.replace(" ", "")
    if _two_names(first_a, first_b):
        return Level.OTHER, ""
    if x == y or near(x, y) or (first_a != first_b and near(first_a, first_b) and len(first_a) > 3):
        return Level.NEAR, ""
    if first_a == first_b and len(first_a) > 1:
        return Level.SIMILAR, ""
    return (Level.SIMILAR, "") if similar(x, y) else DIFFERENT


def _two_names(a: str, b: str) -> bool:
    """José and Jesús, Mario and María: one letter away and yet another name; Sara and Sarah are not."""
    return a in GIVEN and b in GIVEN and spoken(a) != spoken(b)


def _calls(nickname: str, given: str) -> bool:
    return bool(nickname and given) and compare_given(nickname, given)[0] in _CALLED


def _disagree(result: Result) -> bool:
    return result[0] in _AGAINST


def _agree(result: Result) -> bool:
    return result[0] in _FOR
