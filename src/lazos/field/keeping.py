"""A scanned card made a contact: somebody new, or what was missing of somebody who is known."""

from __future__ import annotations

import re
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.accounts.models import Member
from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.activity.twice import wait_for_others
from lazos.core.formats.records import AddressRecord, ContactRecord
from lazos.core.identity.names import split_name
from lazos.core.identity.phones import parse_phone
from lazos.core.language.fold import fold
from lazos.field import acts
from lazos.field.models import Gathering
from lazos.people import derive, records
from lazos.people.known import is_known
from lazos.people.merging import demand_apart
from lazos.people.models import Address, Contact, KeyDate
from lazos.practice.notes.people import find

#: A form that is sent again within this time is the same card.
_AGAIN = timedelta(days=1)
_NAMES = ("prefix", "given", "additional", "family", "family2", "suffix")
_ROWS = ("emails", "phones", "links", "addresses", "positions", "dates")
_PLACE = ("street", "extended", "po_box", "city", "region", "postcode", "country", "formatted")


@dataclass(frozen=True, slots=True)
class Kept:
    contact: Contact
    deed: Deed
    is_new: bool


def keep(
    member: Member, card: ContactRecord, name: str, gathering: Gathering | None, *, now: datetime, key: UUID,
    whose: Contact | None = None,
) -> Kept:  # fmt: skip
    """The contact of a card, met at `gathering` where there is one. Somebody known gets what was missing.

    `whose` is the contact that the member says it is. `key` is the form's own: the same card sent twice is kept once.
    """
    with transaction.atomic():
        wait_for_others(member.pk)
        if told := _told_before(member, key, now):
            return told
        contact = whose or known(member, card, name)
        is_new = contact is None
        if contact is None:
            contact = records.new_contact(member, now=now, **_fields(card, name, gathering, member, now))
        became = _completed(contact, card, is_new=is_new)
        added = _reach(contact, card, member) | _rows(contact, card)
        derive.refresh_words(member.pk, [contact.pk])
        met = _met(gathering, contact, now)
        contact.refresh_from_db()
        said = say("card_kept", name=contact.display_name)
        facts: dict[str, Any] = {"contact": contact.pk, "is_new": is_new, "added": added, "became": became, "met": met}
        deed = record(member, "card_kept", at=now, subject=said, once=str(key), version=contact.version, **facts)
    return Kept(contact, deed, is_new)


@undoes("card_kept")
def _give_back(deed: Deed, now: datetime) -> None:
    demand_apart(deed.owner_id, [deed.facts["contact"]], since=deed.at)
    acts.not_met(deed.owner_id, _meeting(deed.facts.get("met")), now=now)
    for contact in Contact.objects.owned_by(deed.owner_id).filter(pk=deed.facts["contact"]):
        version = deed.facts["version"]
        for name in _ROWS:
            getattr(contact, name).filter(pk__in=deed.facts["added"].get(name, [])).delete()
        if deed.facts["is_new"] and not is_known(contact, version):
            contact.delete()
            continue
        changes = {name: before for name, (before, after) in deed.facts.get("became", {}).items()
                   if getattr(contact, name) == after}  # fmt: skip
        for name, before in changes.items():
            setattr(contact, name, before)
        if changes:
            contact.save_changes(*changes)
        if deed.facts["added"].get("positions"):  # there was none before
            Contact.objects.owned_by(deed.owner_id).filter(pk=contact.pk).update(organisation="", role="")
        derive.refresh_words(deed.owner_id, [contact.pk])


def _told_before(member: Member, key: UUID, now: datetime) -> Kept | None:
    recent = Deed.objects.owned_by(member).filter(kind="card_kept", undone_at=None, at__gte=now - _AGAIN)
    deed = recent.filter(facts__once=str(key)).first()
    contact = Contact.objects.owned_by(member).filter(pk=deed.facts["contact"]).first() if deed else None
    return Kept(contact, deed, bool(deed.facts["is_new"])) if deed and contact else None


def namesakes(member: Member, card: ContactRecord, gathering: Gathering | None) -> list[Contact]:
    """People of that name without anything that says that they are the same; whoever is expected here first."""
    found = find(member, card.full_name).candidates if card.full_name else []
    here = set(gathering.people.values_list("contact_id", flat=True)) if gathering else set()
    return sorted(found, key=lambda contact: contact.pk not in here)[:3]


def known(member: Member, card: ContactRecord, name: str) -> Contact | None:
    """By an address, a number or a profile they have already, where the names agree: a switchboard is nobody."""
    living = Contact.objects.owned_by(member).living()
    mails = [one.value.strip().casefold() for one in card.emails]
    numbers = [phone.e164 for one in card.phones if (phone := parse_phone(one.value, member.region or None))]
    links = [spelled for one in card.links for spelled in _spellings(one.value)]
    by = ({"emails__folded__in": mails}, {"links__url__in": links}, {"phones__e164__in": [n for n in numbers if n]})
    found = (contact for one in by for contact in living.filter(**one).distinct().order_by("pk")[:20])
    return next((contact for contact in found if _agree(contact, card.full_name or name)), None)


def _agree(contact: Contact, name: str) -> bool:
    told, known = set(fold(name).split()), set(fold(f"{contact.display_name} {contact.nickname}").split())
    return not told or not known or bool(told & known)


def _spellings(url: str) -> list[str]:
    bare = re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")
    return ["".join(parts) for parts in product(("https://", "http://"), ("www.", ""), (bare,), ("", "/"))]


def _fields(
    card: ContactRecord, name: str, gathering: Gathering | None, member: Member, now: datetime
) -> dict[str, Any]:
    parts = {part: getattr(card, part)[:200] for part in _NAMES}
    # Many codes say less in the parts of a name than in the whole of it.
    is_whole = set(fold(name).split()) <= set(fold(" ".join(parts.values())).split())
    if name != card.full_name or not is_whole:
        parts = asdict(split_name(name))
    met = {"met_where": gathering.title, "met_on": member.today(now)} if gathering else {}
    return {field: value for field, value in (parts | met | {"met_how": _("por su tarjeta")}).items() if value}


def _completed(contact: Contact, card: ContactRecord, *, is_new: bool) -> dict[str, list[str]]:
    """Fills what the record lacks; gives field → [before, after]."""
    city = next((one.city for one in card.addresses if one.city), "")
    note = "\n".join(card.notes).strip()[:2000]
    wanted = {"nickname": contact.nickname or card.nickname[:200], "city": contact.city or city[:200]}
    if note and note not in contact.notes:
        wanted["notes"] = f"{contact.notes}\n{note}".strip()
    became = {
        name: [getattr(contact, name), value] for name, value in wanted.items() if value != getattr(contact, name)
    }
    for name, (_before, after) in became.items():
        setattr(contact, name, after)
    if became:
        contact.save_changes(*became)
    return {} if is_new else became


def _reach(contact: Contact, card: ContactRecord, member: Member) -> dict[str, list[int]]:
    """Adds the ways to reach them that are missing; gives the keys of the new rows."""
    ways: dict[str, Any] = {
        "emails": ("address", records.set_emails, {}, {}),
        "phones": ("number", records.set_phones, {"region": member.region}, {}),
        "links": ("url", records.set_links, {}, {"kind": "web"}),
    }
    added = {}
    for name, (column, put, extra, within) in ways.items():
        rows = getattr(contact, name).filter(**within).order_by("position", "pk")
        before = dict(rows.values_list("pk", column))
        put(contact, [*before.values(), *_new(card, name, member, set(before.values()))], **extra)
        added[name] = [pk for pk in rows.values_list("pk", flat=True) if pk not in before]
    return added


def _rows(contact: Contact, card: ContactRecord) -> dict[str, list[int]]:
    """What one has once: a post, an address, a birthday; added where there is none yet."""
    added: dict[str, list[int]] = {}
    for post in card.positions[:1]:
        if not contact.positions.exists():
            records.set_position(contact, post.organisation[:300], post.role[:300])
            added["positions"] = list(contact.positions.values_list("pk", flat=True))
    for place in card.addresses[:1]:
        if not contact.addresses.exists() and any(getattr(place, name) for name in _PLACE):
            added["addresses"] = [Address.objects.create(owner_id=contact.owner_id, contact=contact, **_put(place)).pk]
    for day in card.dates:
        birthdays = contact.dates.filter(kind=KeyDate.Kind.BIRTHDAY)
        if day.kind == "birthday" and day.month and day.day and not birthdays.exists():
            records.set_birthday(contact, day.year, day.month, day.day)
            added["dates"] = list(birthdays.values_list("pk", flat=True))
    return added


def _put(place: AddressRecord) -> dict[str, str]:
    return {name: getattr(place, name)[: Address._meta.get_field(name).max_length or 1_000] for name in _PLACE}


def _new(card: ContactRecord, name: str, member: Member, there: set[str]) -> list[str]:
    """The values of the card that are not there yet in another spelling."""
    values = [one.value.strip()[:300] for one in getattr(card, name)[:5]]
    if name == "links":
        values = [url for url in values if url.startswith(("https://", "http://"))]
    known = {_same(name, value, member) for value in there}
    return [value for value in values if value and _same(name, value, member) not in known]


def _same(name: str, value: str, member: Member) -> str:
    if name == "phones":
        phone = parse_phone(value, member.region or None)
        return phone.e164 if phone else value
    return value.casefold() if name == "emails" else value.rstrip("/")


def _met(gathering: Gathering | None, contact: Contact, now: datetime) -> dict[str, Any]:
    """They stand among those met; what takes that back with the card."""
    return acts.meet(gathering, contact, at=now, now=now).facts if gathering else {}


def _meeting(met: Any) -> dict[str, Any]:
    """Cards that were kept before held the key of the new row, or 0."""
    return met if isinstance(met, dict) else {"person": met, "is_new": True}
