"""The page of the ties that sleep: each with its reason, something to give and a draft."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from lazos.core.ties.revival import Asleep, Pick
from lazos.people import access
from lazos.people.models import Contact, Exchange
from lazos.picture import sentences, sleeping
from lazos.picture.models import Picture
from lazos.practice import silence
from lazos.practice.sentences import short_name
from lazos.practice.silence import SilentPerson

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: So many besides the pick: a few to choose from, no list to work off.
AT_ONCE = 5


@dataclass(frozen=True, slots=True)
class Card:
    """`reason`: why this tie; of the one pick also `unlikely`: why it is not the first one thinks of."""

    person: SilentPerson
    reason: str
    unlikely: str = ""

    @property
    def contact(self) -> Contact:
        return self.person.contact

    @property
    def gives(self) -> str:
        """What there is to give; a debt or an occasion is a step, and not given."""
        return (
            "" if self.person.code in ("keep_promise", "wait_for_birthday", "pick_up", "recall") else self.person.step
        )

    @property
    def how(self) -> str:
        """The kind of contact that "done" most likely means: by the first way there is."""
        kinds = {"email": "email", "phone": "call"}
        return kinds.get(next((way.kind for way in self.person.links), ""), "message")


@dataclass(frozen=True, slots=True)
class Sleeping:
    pick: Card | None
    others: list[Card]
    more: int  # of some standing too, and not shown

    def __bool__(self) -> bool:
        return self.pick is not None or bool(self.others)


def cards(member: Member, picture: Picture, today: date) -> Sleeping:
    """A constant number of queries, however many ties sleep."""
    found, ties = sleeping.worth(member, picture, today)
    shown = [*([found.pick.id] if found.pick else []), *found.others[:AT_ONCE]]
    people = _people(member, shown, today)
    told = _told(member, shown)
    made = {pk: _card(one, ties[pk], told, found.pick, today) for pk, one in people.items()}
    pick = made.get(found.pick.id) if found.pick else None
    others = [made[pk] for pk in found.others[:AT_ONCE] if pk in made]
    return Sleeping(pick, others, more=max(0, len(found.others) - AT_ONCE))


def pick_of(member: Member, picture: Picture, today: date) -> tuple[Contact, str] | None:
    """The pick alone, for the map: whom, and why it is worth it."""
    found, ties = sleeping.worth(member, picture, today)
    contact = access.contacts_of(member).filter(pk=found.pick.id).first() if found.pick else None
    if found.pick is None or contact is None:
        return None
    return contact, sentences.trust(contact, ties[contact.pk].trust, _told(member, [contact.pk]), today)


def _people(member: Member, ids: list[int], today: date) -> dict[int, SilentPerson]:
    rows = access.contacts_of(member).filter(pk__in=ids).prefetch_related("emails", "phones", "links")
    found = silence.people(member, list(rows.select_related("tending")), today, may_rest=False)
    return {one.contact.pk: one for one in found}


def _card(one: SilentPerson, tie: Asleep, told: sentences.Told, pick: Pick | None, today: date) -> Card:
    unlikely = sentences.unlikely(pick) if pick is not None and pick.id == one.contact.pk else ""
    return Card(one, sentences.trust(one.contact, tie.trust, told, today), unlikely)


def _told(member: Member, ids: list[int]) -> sentences.Told:
    """What the reasons of these contacts speak of: the last exchange each way, and whom they introduced."""
    told = sentences.Told()
    exchanges = Exchange.objects.owned_by(member).filter(contact__in=ids).exclude(kind__in=sleeping.COURTESIES)
    for row in exchanges.order_by("day", "pk"):
        told.exchanges[row.contact_id, row.direction] = row
    introduced = access.contacts_of(member).filter(introduced_by__in=ids).order_by("-pk")
    names: dict[int, list[str]] = defaultdict(list)
    for contact in introduced.only("introduced_by_id", "display_name", "given", "nickname"):
        names[contact.introduced_by_id].append(short_name(contact))
    told.introduced = {pk: found[0] for pk, found in names.items()}
    return told
