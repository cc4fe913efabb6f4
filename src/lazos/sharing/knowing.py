"""What is known of people, as pieces to hold something against: in a fixed number of queries for however many."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lazos.core.matching.interest import Person, Piece, Why, nourishing
from lazos.people.derive import in_chunks
from lazos.people.models import Contact, Fact, Tag
from lazos.practice.plan.candidates import last_topics

if TYPE_CHECKING:
    from datetime import date

    from lazos.accounts.models import Member

_OF_FACT = {"need": Why.NEED, "interest": Why.INTEREST, "offer": Why.OFFER}
#: Contacts whose last topic is asked for at once: each is a condition of its own.
_TOPICS_AT_ONCE = 100


def people_of(
    member: Member, ids: Sequence[int], today: date, *, topics_of: Sequence[int] | None = None
) -> list[Person]:
    """These contacts with all that is known of them; the last topics of `topics_of` alone, where only theirs matter."""
    pieces = pieces_of(member, ids, topics_of=topics_of)
    return [
        Person(pk, pieces.get(pk, ()), nourishing(warmth, _since(last, today), tended=tending is not None))
        for some in in_chunks(ids)
        for pk, warmth, last, tending in _ties(member, some)
    ]


def pieces_of(member: Member, ids: Sequence[int], *, topics_of: Sequence[int] | None = None) -> dict[int, list[Piece]]:
    """Contact → needs, interests, offers, tags, what they have in common, the last topic, their work."""
    found: dict[int, list[Piece]] = defaultdict(list)
    for some in in_chunks(ids):
        for contact, piece in (*_facts(member, some), *_tags(some), *_own(member, some)):
            found[contact].append(piece)
    for some in in_chunks(ids if topics_of is None else topics_of, _TOPICS_AT_ONCE):
        for contact, topic in last_topics(some).items():
            found[contact].append(Piece(Why.TOPIC, topic.text, topic.on))
    return found


def _ties(member: Member, ids: list[int]) -> Iterable[Any]:
    rows = Contact.objects.owned_by(member).filter(pk__in=ids).order_by("pk")
    return rows.values_list("pk", "warmth", "last_day", "tending__id")


def _facts(member: Member, ids: list[int]) -> Iterator[tuple[int, Piece]]:
    rows = Fact.objects.owned_by(member).filter(contact__in=ids, kind__in=list(_OF_FACT), met_on=None)
    for contact, kind, text in rows.order_by("-noted_on", "position", "pk").values_list("contact_id", "kind", "text"):
        yield contact, Piece(_OF_FACT[kind], text)


def _tags(ids: list[int]) -> Iterator[tuple[int, Piece]]:
    rows = Tag.contacts.through.objects.filter(contact__in=ids).order_by("pk")
    for contact, name in rows.values_list("contact_id", "tag__name"):
        yield contact, Piece(Why.TAG, name)


def _own(member: Member, ids: list[int]) -> Iterator[tuple[int, Piece]]:
    rows = Contact.objects.owned_by(member).filter(pk__in=ids)
    for pk, role, organisation, common in rows.values_list("pk", "role", "organisation", "in_common"):
        yield from ((pk, piece) for piece in _told((Why.COMMON, common), (Why.WORK, role), (Why.WORK, organisation)))


def _told(*pairs: tuple[Why, Any]) -> Iterable[Piece]:
    return (Piece(why, text) for why, text in pairs if text)


def _since(last: int | None, today: date) -> int | None:
    return None if last is None else today.toordinal() - last
