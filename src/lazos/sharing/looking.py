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
from lazos.core.matching.gist import Gist, understood
from lazos.core.matching.interest import Fit, whom
from lazos.people.access import contacts_of
from lazos.people.derive import in_chunks
from lazos.people.models import Contact, Interaction
from lazos.sharing.knowing import people_of
from lazos.sharing.models import Clipping, ClippingPerson

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.models.contact import ContactQuerySet

#: People kept for one clipping, and those of them that a page shows.
KEPT, SHOWN = 24, 5
#: Most contacts whose pieces are read for one clipping, and most talks that are looked through for them.
CANDIDATES, TALKS = 3000, 2000
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
    ids, spoken = _candidates(member, clipping.gist)
    fits = whom(clipping.gist, people_of(member, ids, member.today(now), topics_of=spoken), KEPT)
    with transaction.atomic():
        # It may have been let go, and somebody removed, while its page was read and people were looked through.
        if not list(Clipping.objects.owned_by(member).select_for_update().filter(pk=clipping.pk).values_list("pk")):
            return 0
        there = set(contacts_of(member).filter(pk__in=[fit.person for fit in fits]).values_list("pk", flat=True))
        fits = [fit for fit in fits if fit.person in there]
        rows = ClippingPerson.objects.owned_by(member).filter(clipping=clipping)
        rows.filter(shared_at=None, set_aside_at=None).delete()
        fresh = [
            ClippingPerson(owner=member, clipping=clipping, contact_id=fit.person, level=fit.level) for fit in fits
        ]
        # Whoever has it or was set aside, also this very moment, keeps their row.
        ClippingPerson.objects.bulk_create(fresh, ignore_conflicts=True)
        clipping.write(looked_at=now)
    return len(fits)


def found(clipping: Clipping, today: date, most: int = SHOWN) -> list[Found]:
    """Whom to think of, first the first: those who were found, as they are now."""
    member = clipping.owner
    open_rows = ClippingPerson.objects.owned_by(member).filter(clipping=clipping, shared_at=None, set_aside_at=None)
    ids = list(open_rows.values_list("contact_id", flat=True))
    fits = whom(clipping.gist, people_of(member, _within_reach(member, ids), today), most)
    contacts = contacts_of(member).prefetch_related("emails", "phones", "links").in_bulk([fit.person for fit in fits])
    return [Found(contacts[fit.person], fit) for fit in fits if fit.person in contacts]


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


def _candidates(member: Member, thing: Gist) -> tuple[list[int], list[int]]:
    """Contacts who are found by a word of it, or in whose latest talks it stands (also by themselves); those talked
    with most first."""
    words = _beginnings(thing)
    if not words:
        return [], []
    reach = people_within_reach(member)
    wanted = set(reach.filter(_holding(words) | ~Q(in_common="")).values_list("pk", flat=True))
    spoken = _spoken_with(member, words)
    everybody = reach.order_by("-contact_days", "pk").values_list("pk", flat=True)
    ids = [pk for pk in everybody if pk in wanted or pk in spoken][:CANDIDATES]
    return ids, [pk for pk in ids if pk in spoken]


def _spoken_with(member: Member, words: list[str]) -> set[int]:
    """With whom the latest talks that hold one of the words were. By ids: a join of the two is what databases are
    slow at."""
    talks = Interaction.objects.owned_by(member).filter(_holding(words)).order_by("-day", "-pk")
    found: set[int] = set()
    for some in in_chunks(talks.values_list("pk", flat=True)[:TALKS]):
        rows = Interaction.contacts.through.objects.filter(interaction__in=some)
        found.update(rows.values_list("contact_id", flat=True))
    return found


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
