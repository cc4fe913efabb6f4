"""Everybody a record may be about: the contacts that are there, and those this import has brought so far.

Each has a slot (a number from 0); the row's pk follows once it is written. Tens of bytes a person beside the matcher.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from lazos.core.formats.records import ContactRecord, PersonRef
from lazos.core.identity.emails import comparable
from lazos.core.identity.entry import Entry, birthday_digits, entry_of, generation
from lazos.core.identity.matcher import Candidate, Matcher
from lazos.core.identity.postings import Postings
from lazos.core.language.fold import fold, words
from lazos.exchange.importing.facts import Facts, key_of_link
from lazos.people.models import Contact, Email, KeyDate, Link, Phone, SourceKey
from lazos.people.models.contact import display_name_of
from lazos.people.models.origin import HISTORY

if TYPE_CHECKING:
    from lazos.accounts.models import Member

_LOAD = 2000
_OWN_KEYS = ("linkedin", "monica")  # sources whose keys name a person; a vCard's UID names a card
_OWN = ("given", "family", "family2", "suffix", "nickname", "city")
_MARK = "\x1f"


class Known:
    def __init__(self, member: Member) -> None:
        self.member = member
        self.pks = array("q")
        self.places = array("q")  # where in the files a new one stood: file << 32 | line
        self._matcher = Matcher()
        self._names = Postings()
        self._sources = Postings()
        self._source_slots, self._source_digests = array("q"), array("q")
        self._uids: set[int] | None = None
        self._said: list[bytes] = []
        self._last: tuple[dict[str, Any], Entry] | None = None
        self._load()

    def candidates(self, described: dict[str, Any]) -> list[Candidate]:
        """Those it may be, likeliest first; `id` is the slot."""
        return self._matcher.candidates(self._entry(described), floor=0.5)

    def add(self, described: dict[str, Any], *, pk: int = 0, place: int = 0) -> int:
        slot = len(self.pks)
        self.pks.append(pk)
        self.places.append(place)
        self._said.append(_MARK.join((*bearer_of(described), *shown_of(described).values())).encode())
        self.learn(slot, described)
        return slot

    def learn(self, slot: int, described: dict[str, Any]) -> None:
        """More words by which the person in `slot` is found."""
        self._matcher.add(slot, self._entry(described))
        for name in _references(described):
            self._names.add(name, slot)

    def add_key(self, key: str, digest: str, slot: int) -> None:
        self._sources.add(key, len(self._source_slots))
        self._source_slots.append(slot)
        self._source_digests.append(_short(digest))

    def by_key(self, key: str, digest: str = "") -> tuple[int, bool] | None:
        """(slot, whether the record is as it was last seen) of a source's key."""
        found = self._sources.latest(key)
        return None if found is None else (self._source_slots[found], self._source_digests[found] == _short(digest))

    def bearer(self, slot: int) -> tuple[str, str, str]:
        """As `bearer_of`, of the person in `slot` as first told."""
        given, family, birthday = self._said[slot].decode().split(_MARK)[:3]
        return given, family, birthday

    def shown(self, slot: int) -> dict[str, str]:
        """What was first said of the person in `slot`, for a screen."""
        parts = self._said[slot].decode().split(_MARK)[3:]
        return dict(zip(("name", "work", "city", "email", "phone"), parts, strict=True))

    def claim_uid(self, uid: UUID) -> bool:
        """False where a contact has this uid already."""
        if self._uids is None:
            self._uids = {hash(known) for known in Contact.objects.owned_by(self.member).values_list("uid", flat=True)}
        free = hash(uid) not in self._uids
        self._uids.add(hash(uid))
        return free

    def who_is(self, who: PersonRef, source: str) -> int | None:
        """The slot of somebody who took part; None where nobody, or more than one, may be meant."""
        if who.uid and (found := self.by_key(who.uid if who.uid.startswith(f"{source}:") else f"{source}:{who.uid}")):
            return found[0]
        for name in _references({"url": [who.url], "email": [who.email], "full_name": who.name}):
            slots = set(self._names.find(name, 20))
            if len(slots) == 1:
                return slots.pop()
        return None

    def _entry(self, described: dict[str, Any]) -> Entry:
        """Most records are looked for and then added: brought to comparable form once."""
        if self._last is None or self._last[0] is not described:
            self._last = described, entry_of(described)
        return self._last[1]

    def _load(self) -> None:
        slots: dict[int, int] = {}
        for described, pk in _existing(self.member):
            slots[pk] = self.add(described, pk=pk)
        people = SourceKey.objects.owned_by(self.member).exclude(key__startswith=HISTORY)
        keys = people.values_list("key", "digest", "contact_id")
        for key, digest, pk in keys.iterator(chunk_size=_LOAD):
            if pk in slots:
                self.add_key(key, digest, slots[pk])


def described(record: ContactRecord, facts: Facts) -> dict[str, Any]:
    """A record in the words of `core.identity`."""
    told = {name: facts.get(("field", name), "") for name in _OWN}
    told["full_name"] = record.full_name or record.nickname
    if record.kind != "person":
        told |= {"given": record.full_name, "family": "", "family2": ""}
    told["email"] = [email.value for email in record.emails]
    told["phone"] = [payload.e164 or payload.number.value for key, payload in facts.items() if key[0] == "phone"]
    told["url"] = [link.value for link in record.links]
    position = next(iter(record.positions), None)
    told |= {"organisation": position.organisation, "role": position.role} if position else {}
    address = next(iter(record.addresses), None)
    if address:
        told |= {"street": address.street, "region": address.region, "postcode": address.postcode}
    told["birthday"] = next((_iso(day) for day in record.dates if day.kind == "birthday" and day.month), "")
    return told | ({"source": record.source, "uid": record.uid} if record.source in _OWN_KEYS else {})


def _existing(member: Member) -> Iterator[tuple[dict[str, Any], int]]:
    """Living contacts and archived ones, not those merged away; in pieces, so that memory stays flat."""
    contacts = Contact.objects.owned_by(member).filter(merged_into=None).order_by("pk")
    last = 0
    while piece := list(contacts.filter(pk__gt=last)[:_LOAD]):
        last = piece[-1].pk
        more = _more(member, piece[0].pk, last)
        for contact in piece:
            yield _described_contact(contact) | more.get(contact.pk, {}), contact.pk


def _described_contact(contact: Contact) -> dict[str, Any]:
    names = {name: getattr(contact, name) for name in _OWN}
    if contact.kind != Contact.Kind.PERSON:
        names |= {"given": contact.display_name, "family": "", "family2": ""}
    return names | {"full_name": contact.display_name, "organisation": contact.organisation, "role": contact.role}


def _more(member: Member, first: int, last: int) -> dict[int, dict[str, Any]]:
    found: dict[int, dict[str, Any]] = {}

    def add(pk: int, name: str, value: str) -> None:
        found.setdefault(pk, {}).setdefault(name, []).append(value)

    between = {"contact_id__gte": first, "contact_id__lte": last}
    for model, name, field in ((Email, "email", "address"), (Link, "url", "url")):
        for pk, value in model.objects.owned_by(member).filter(**between).values_list("contact_id", field):
            add(pk, name, value)
    for pk, number, e164 in (
        Phone.objects.owned_by(member).filter(**between).values_list("contact_id", "number", "e164")
    ):
        add(pk, "phone", e164 or number)
    for day in KeyDate.objects.owned_by(member).filter(kind="birthday", month__isnull=False, **between):
        found.setdefault(day.contact_id, {})["birthday"] = _iso(day)
    for pk, key in SourceKey.objects.owned_by(member).filter(**between).values_list("contact_id", "key"):
        if key.startswith(tuple(f"{source}:" for source in _OWN_KEYS)):
            found.setdefault(pk, {}).update(source=key.split(":")[0], uid=_uid(key))
    return found


def bearer_of(told: dict[str, Any]) -> tuple[str, str, str]:
    """Folded (given, family, birthday): what tells two people apart."""
    given, family = told.get("given", ""), f"{told.get('family', '')} {told.get('family2', '')}"
    family += generation(told.get("suffix", ""))
    if not (given or family.strip()):
        given = told.get("full_name", "")
    return " ".join(words(given)), " ".join(words(family)), birthday_digits(told.get("birthday", ""))


def shown_of(told: dict[str, Any]) -> dict[str, str]:
    """What a person sees of one side of a pair."""
    name = " ".join(part for part in (told.get("given"), told.get("family"), told.get("family2")) if part)
    work = ", ".join(part for part in (told.get("role"), told.get("organisation")) if part)
    first = {what: next(iter(told.get(what) or ()), "") for what in ("email", "phone")}
    return {"name": name or told.get("full_name", ""), "work": work, "city": told.get("city", ""), **first}


def newcomer_of(facts: Facts, told: dict[str, Any]) -> dict[str, str]:
    """How somebody new would stand on the list: the name as it was read, and one thing that tells them apart."""
    fields = {key[1]: payload for key, payload in facts.items() if key[0] == "field"}
    name, shown = display_name_of(Contact(**fields)), shown_of(told)
    about = shown["work"] or shown["email"] or shown["phone"]
    return {"name": name or about, "about": about if name else ""}


def _uid(key: str) -> str:
    return key if key.startswith("linkedin:") else key.partition(":")[2]


def _iso(day: Any) -> str:
    if not day.day:
        return ""
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}" if day.year else f"--{day.month:02d}-{day.day:02d}"


def _references(told: dict[str, Any]) -> Iterator[str]:
    yield from (f"u{key_of_link(url)}" for url in told.get("url", ()) if url)
    yield from (f"e{comparable(email)}" for email in told.get("email", ()) if email)
    if name := " ".join(fold(told.get("full_name", "")).split()):
        yield f"n{name}"


def _short(digest: str) -> int:
    return int(digest[:15], 16) if digest else 0
