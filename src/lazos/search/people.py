"""Finding people as one types: any order, no accents, a slip of the finger, a surname too many."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import F, Q

from lazos.core.language.fold import words
from lazos.people.access import contacts_of
from lazos.people.models.contact import place_of
from lazos.search.words import corrections, vocabulary, without_one

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models.contact import ContactQuerySet

LIMIT = 50
LONGEST = 12  # words of a query that count


@dataclass
class Found:
    """Ids in order, best first; `instead`: what was looked for where nothing matched what was typed."""

    ids: list[int] = field(default_factory=list)
    instead: str = ""


def find(member: Member, text: str, limit: int | None = LIMIT) -> Found:
    """The living contacts of `member` that `text` may mean. Nothing typed finds nobody."""
    typed = words(text)[:LONGEST]
    if not typed:
        return Found()
    found = _with_all(member, typed, limit)
    if found:
        return Found(found)
    return _corrected(member, typed, limit) or _with_all_but_one(member, typed, limit) or Found()


def _with_all(member: Member, typed: list[str], limit: int | None) -> list[int]:
    matching = contacts_of(member).filter(*(Q(search_text__contains=word) for word in typed))
    return list(_ranked(matching, typed).values_list("pk", flat=True)[:limit])


def _ranked(matching: ContactQuerySet, typed: list[str]) -> ContactQuerySet:
    """Names before notes, beginnings of words before middles; then the warmest."""
    return matching.order_by(place_of(typed), F("warmth").desc(nulls_last=True), "sort_name", "pk")


def _corrected(member: Member, typed: list[str], limit: int | None) -> Found | None:
    known = vocabulary(member.pk)
    meant = [_meanings(word, known) for word in typed]
    if not all(meant):
        return None
    condition = Q()
    for options in meant:
        condition &= Q(*(Q(search_text__contains=option) for option in options), _connector=Q.OR)
    best = [options[0] for options in meant]
    ids = list(_ranked(contacts_of(member).filter(condition), best).values_list("pk", flat=True)[:limit])
    return Found(ids, " ".join(best)) if ids else None


def _meanings(word: str, known: object) -> list[str]:
    """The word itself where something holds it, else what it may be a slip of."""
    return [word] if any(word in candidate for candidate in known) else corrections(word, known)  # type: ignore[attr-defined, arg-type]


def _with_all_but_one(member: Member, typed: list[str], limit: int | None) -> Found | None:
    if len(typed) < 3:
        return None
    for fewer in without_one(typed):
        ids = _with_all(member, fewer, limit)
        if ids:
            return Found(ids, " ".join(fewer))
    return None
