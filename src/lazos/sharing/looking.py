"""Whom it would interest: looked for among all the member's people by a job, read and checked again by the pages.

A row keeps who, not why: what was learned or taken back since is seen the moment a page is opened.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q

from lazos.core.matching.concepts import Concepts
from lazos.core.matching.interest import Fit, Gist, understood, whom
from lazos.people.access import contacts_of
from lazos.people.models import Contact, Interaction
from lazos.sharing.knowing import people_of
from lazos.sharing.models import Clipping, ClippingPerson

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models.contact import ContactQuerySet

#: People kept for one clipping, and those of them that a page shows.
KEPT, SHOWN = 24, 5
#: Most contacts whose pieces are read for one clipping: the warmest of those who share a word with it.
CANDIDATES = 1500
_WORDS = 30
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Found:
    """One person whom it may interest now, and what of theirs it meets."""

    contact: Contact
    fit: Fit


def understand(clipping: Clipping) -> None:
    """What the vocabulary adds to its words. The member may write of a page in another language than its own."""
    text = f"{clipping.title or clipping.page_title}. {clipping.note}. {clipping.page_about}"
    language = clipping.language if not (clipping.title or clipping.note) else ""
    across, ideas = understood(text, language or None, Concepts.load())
    clipping.write(understood={"across": across, "ideas": [list(idea) for idea in ideas]})


def look(clipping: Clipping, *, now: datetime) -> int:
    """Finds the people and keeps them beside those to whom it was given or who were set aside. Gives how many."""
    member = clipping.owner
    fits = whom(clipping.gist, people_of(member, _candidates(member, clipping.gist), member.today(now)), KEPT)
    with transaction.atomic():
        rows = ClippingPerson.objects.owned_by(member).filter(clipping=clipping)
        answered = set(rows.exclude(shared_at=None, set_aside_at=None).values_list("contact_id", flat=True))
        rows.filter(shared_at=None, set_aside_at=None).delete()
        fresh = [
            ClippingPerson(owner=member, clipping=clipping, contact_id=fit.person, level=fit.level)
            for fit in fits
            if fit.person not in answered
        ]
        ClippingPerson.objects.bulk_create(fresh, ignore_conflicts=True)  # one may be given to somebody meanwhile
        clipping.write(looked_at=now)
    return len(fits)


def found(clipping: Clipping, today: date, most: int = SHOWN) -> list[Found]:
    """Whom to think of, first the first: those who were found, as they are now."""
    member = clipping.owner
    open_rows = ClippingPerson.objects.owned_by(member).filter(clipping=clipping, shared_at=None, set_aside_at=None)
    ids = list(open_rows.values_list("contact_id", flat=True))
    fits = whom(clipping.gist, people_of(member, _within_reach(member, ids), today), most)
    contacts = contacts_of(member).prefetch_related("emails", "phones").in_bulk([fit.person for fit in fits])
    return [Found(contacts[fit.person], fit) for fit in fits if fit.person in contacts]


def fits_of(member: Member, contact: Contact, clippings: Iterable[Clipping], today: date) -> list[tuple[Clipping, Fit]]:
    """Those of these clippings that fit one person, the best first."""
    people = people_of(member, [contact.pk], today)
    pairs = [(clipping, fit) for clipping in clippings for fit in whom(clipping.gist, people)]
    return sorted(pairs, key=lambda pair: (-pair[1].level, -pair[0].pk))


def answered(clipping: Clipping) -> list[ClippingPerson]:
    """To whom it was given and who was set aside, latest first."""
    rows = ClippingPerson.objects.owned_by(clipping.owner_id).filter(clipping=clipping)
    known = rows.exclude(shared_at=None, set_aside_at=None).select_related("contact__merged_into")
    return list(known.order_by("-shared_at", "-set_aside_at", "-pk")[:60])


def people_within_reach(member: Member) -> ContactQuerySet:
    """Whom something may be proposed for: people who are there, do not rest and have not died."""
    return contacts_of(member).filter(kind="person", resting=None).exclude(dates__kind="death")


def _within_reach(member: Member, ids: Sequence[int]) -> list[int]:
    return list(people_within_reach(member).filter(pk__in=ids).values_list("pk", flat=True)) if ids else []


def _candidates(member: Member, thing: Gist) -> list[int]:
    """Contacts who are found by a word of it, or in whose latest talks it stands: the warmest first."""
    words = _beginnings(thing)
    if not words:
        return []
    reach = people_within_reach(member).order_by("-contact_days", "pk")
    by_name = reach.filter(_holding(words)).values_list("pk", flat=True)[:CANDIDATES]
    talks = Interaction.objects.owned_by(member).filter(_holding(words)).values("pk")
    spoken = reach.filter(interactions__in=talks).distinct().values_list("pk", flat=True)[:CANDIDATES]
    common = reach.exclude(in_common="").values_list("pk", flat=True)[:CANDIDATES]
    return list(dict.fromkeys([*by_name, *spoken, *common]))[: 2 * CANDIDATES]


def _holding(words: Iterable[str]) -> Q:
    holding = Q(pk__in=[])
    for word in words:
        holding |= Q(search_text__contains=word)
    return holding


def _beginning(word: str, stem: str) -> str:
    """What a word and its stem begin with alike: some stems change a letter."""
    same = next((at for at, (a, b) in enumerate(zip(word, stem, strict=False)) if a != b), min(len(word), len(stem)))
    return word[:same] or word


def _beginnings(thing: Gist) -> list[str]:
    """How the telling words and their likes begin in folded text: what an ending changes is left out."""
    found: list[str] = []
    for slot in thing.slots:
        found += [_beginning(slot.said, term[3:]) for term in sorted(slot.terms)]
        found += [term[3:] for term in sorted(slot.across)]
    for idea in thing.ideas:
        found += [term[3:] for way in idea.ways for term in sorted(way)]
    # Two letters are within everything: they count as the beginning of a word.
    return list(dict.fromkeys(word if len(word) >= _SHORTEST else f" {word}" for word in found if word))[:_WORDS]
