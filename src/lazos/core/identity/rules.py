"""When two records may be merged without asking, and what to show when they may not.

A merge that nobody checks needs more than probability: the same personal identifier and no name or date against it.
A family shares its phone, a couple its mailbox, an office its switchboard; a father and his son even share the name.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from lazos.core.identity.entry import Entry
from lazos.core.identity.levels import NOT_THE_NAME, Level, Result, compare_birthday, compare_names
from lazos.core.identity.phones import tail
from lazos.core.identity.weights import AT

Bearer = tuple[str, str, str]
Decision = Literal["same", "ask", "different"]
AUTO, ASK = 0.999, 0.5
_SAME_GIVEN = frozenset({Level.EXACT})
_SAME_FAMILY = frozenset({Level.EXACT, Level.EXTRA})
_OTHER_MAILBOX = frozenset({Level.DIFFERENT, Level.NEAR})
_NO_BIRTHDAY_AGAINST = frozenset({Level.EXACT, Level.MISSING})


class Reason(NamedTuple):
    """A fact for the duplicates screen: a stable code and the two values it is about."""

    code: str
    a: str = ""
    b: str = ""


def may_merge(results: Sequence[Result], a: Entry, b: Entry, shared: frozenset[str] | set[str] = frozenset()) -> bool:
    """Whether nothing speaks against the two being one and an exact personal identifier says so.

    `shared` holds identifiers (see `identifiers`) borne by people of different names: they identify nobody.
    """
    levels = [result[0] for result in results]
    names_agree = levels[AT["given"]] in _SAME_GIVEN and levels[AT["family"]] in _SAME_FAMILY
    dates_agree = levels[AT["birthday"]] in _NO_BIRTHDAY_AGAINST
    if not names_agree or not dates_agree or levels[AT["url"]] == Level.DIFFERENT or _uids_differ(a, b):
        return False
    if levels[AT["family"]] == Level.EXTRA and levels[AT["phone"]] == Level.DIFFERENT:
        return False
    common = (set(identifiers(a)) & set(identifiers(b))) - shared
    # then the phone may be the family's, not the person's: a father and his son do not work as the same
    elsewhere = levels[AT["email"]] in _OTHER_MAILBOX or Level.DIFFERENT in (
        levels[AT["organisation"]],
        levels[AT["role"]],
    )
    if elsewhere or levels[AT["family"]] == Level.EXTRA:
        common = {identifier for identifier in common if identifier[0] != "p"}
    return bool(common)


def decide(probability: float, mergeable: bool) -> Decision:
    """“same” may be merged without asking, “ask” is shown side by side, “different” is not shown."""
    if probability > AUTO and mergeable:
        return "same"
    return "ask" if probability >= ASK else "different"


def identifiers(entry: Entry) -> list[str]:
    """What can identify one person: e-mails (but role mailboxes), phones, profile pages, the source's key."""
    found = [f"e{email}" for email in entry.emails] + [f"u{url}" for url in entry.urls]
    found += [f"p{tail(phone)}" for phone in entry.phones]
    return [*found, f"i{entry.uid}"] if entry.uid else found


def shared_identifiers(entries: Iterable[Entry]) -> set[str]:
    """Identifiers borne by more than one person, by their names or birthdays: the family phone, the switchboard."""
    bearers: dict[str, set[Bearer]] = {}
    for entry in entries:
        for identifier in identifiers(entry):
            bearers.setdefault(identifier, set()).add((entry.given, entry.family, entry.birthday))
    return {identifier for identifier, found in bearers.items() if len(found) > 1 and _several_people(sorted(found))}


def conflict(a: Bearer, b: Bearer) -> bool:
    """Whether two (given, family, birthday) cannot be one person's, spelling and nicknames forgiven."""
    if compare_birthday(a[2], b[2])[0] == Level.DIFFERENT:
        return True
    given, family = compare_names((a[0], a[1], ""), (b[0], b[1], ""))
    return given[0] in NOT_THE_NAME or family[0] == Level.DIFFERENT


def reasons(results: Sequence[Result], a: Entry, b: Entry) -> list[Reason]:
    """Why two records look like one person, and what speaks against it, the telling facts first."""
    found = [Reason(code, *_shown(field, a, b)) for field, level, code in _CODES if results[AT[field]][0] == level]
    if results[AT["given"]][0] == results[AT["family"]][0] == Level.EXACT:
        name_a, name_b = (f"{entry.given} {entry.family}" for entry in (a, b))
        found = [Reason("same_name", name_a, name_b)] + [r for r in found if r.code not in _PART_NAMES]
    return [_written_differently(reason, a, b) for reason in found]


_CODES: tuple[tuple[str, Level, str], ...] = (
    ("email", Level.EXACT, "same_email"),
    ("phone", Level.EXACT, "same_phone"),
    ("url", Level.EXACT, "same_profile"),
    ("given", Level.EXACT, "same_given_name"),
    ("given", Level.NICKNAME, "nickname"),
    ("given", Level.INITIAL, "initial"),
    ("given", Level.EXTRA, "extra_given_name"),
    ("given", Level.NEAR, "one_letter_differs"),
    ("family", Level.EXACT, "same_surnames"),
    ("family", Level.EXTRA, "extra_surname"),
    ("family", Level.NEAR, "one_letter_differs"),
    ("family", Level.PARTLY, "one_surname_shared"),
    ("family", Level.SWAPPED, "names_swapped"),
    ("birthday", Level.EXACT, "same_birthday"),
    ("birthday", Level.NEAR, "birthday_almost"),
    ("email", Level.NEAR, "similar_email"),
    ("email", Level.SIMILAR, "similar_email"),
    ("phone", Level.NEAR, "similar_phone"),
    ("organisation", Level.EXACT, "same_organisation"),
    ("role", Level.EXACT, "same_role"),
    ("street", Level.EXACT, "same_address"),
    ("city", Level.EXACT, "same_city"),
    ("given", Level.DIFFERENT, "different_given_name"),
    ("given", Level.SIMILAR, "different_given_name"),
    ("given", Level.OTHER, "different_given_name"),
    ("family", Level.DIFFERENT, "different_surname"),
    ("birthday", Level.DIFFERENT, "different_birthday"),
    ("birthday", Level.SIMILAR, "different_birthday"),
    ("url", Level.DIFFERENT, "different_profile"),
)
_PART_NAMES = frozenset({"same_given_name", "same_surnames"})
_VALUE: Mapping[str, str] = {"email": "emails", "phone": "phones", "url": "urls"}


def _shown(field: str, a: Entry, b: Entry) -> tuple[str, str]:
    return _text(getattr(a, _VALUE.get(field, field))), _text(getattr(b, _VALUE.get(field, field)))


def _text(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else ", ".join(value)


def _written_differently(reason: Reason, a: Entry, b: Entry) -> Reason:
    same = reason.code == "same_phone" and not set(a.phones) & set(b.phones)
    return reason._replace(code="same_phone_written_differently") if same else reason


def _several_people(bearers: list[Bearer]) -> bool:
    """A number borne under many spellings is an office's, whatever the names say."""
    if len(bearers) > 8:
        return True
    return any(conflict(a, b) for nth, a in enumerate(bearers) for b in bearers[nth + 1 :])


def _uids_differ(a: Entry, b: Entry) -> bool:
    """One source gave them two keys: for that source they are two."""
    return bool(a.uid and b.uid) and a.uid != b.uid and a.uid.split("\t")[0] == b.uid.split("\t")[0] != ""
