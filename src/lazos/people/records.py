"""The acts that change what a member knows of their people. Screens, imports, capture and the API all call these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from lazos.accounts.models import Member
from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.activity.twice import wait_for_others
from lazos.core.language.fold import fold
from lazos.people import derive
from lazos.people.models import (
    Circle,
    Contact,
    Email,
    Exchange,
    Fact,
    Interaction,
    KeyDate,
    Link,
    Phone,
    Position,
    Relation,
    Tag,
)

INTERACTION_WORDS = ("title", "summary", "learned", "place")


def record_interaction(
    owner: Member,
    contacts: Sequence[Contact],
    *,
    kind: str,
    day: date,
    today: date,
    direction: str = "both",
    **details: Any,
) -> Interaction:
    """Notes one real contact with `contacts` and warms their ties. `details`: fields of `Interaction`."""
    with transaction.atomic():
        interaction = Interaction(owner=owner, kind=kind, day=day, direction=direction, **details)
        interaction.search_text = searchable(interaction)
        interaction.save()
        interaction.contacts.set(contacts)
        derive.rebuild_days(owner.pk, today, [contact.pk for contact in contacts])
    return interaction


def record_interaction_once(owner: Member, contacts: Sequence[Contact], *, once: str, **details: Any) -> Interaction:
    """As `record_interaction`; what came under the name `once` before is not noted again ("": it has no name)."""
    if not once:
        return record_interaction(owner, contacts, **details)
    with transaction.atomic():
        wait_for_others(owner.pk)
        key = f"typed:{once}"
        known: Interaction | None = Interaction.objects.owned_by(owner).filter(source_key=key).first()
        return known or record_interaction(owner, contacts, source_key=key, **details)


def change_interaction(
    interaction: Interaction,
    *,
    today: date,
    seen: int | None = None,
    contacts: Sequence[Contact] | None = None,
    **changes: Any,
) -> None:
    """Raises `StaleVersion` where somebody saved it since version `seen`."""
    with transaction.atomic():
        touched = set(interaction.contacts.values_list("pk", flat=True))
        for name, value in changes.items():
            setattr(interaction, name, value)
        interaction.search_text = searchable(interaction)
        interaction.save_changes(*changes, "search_text", seen=seen)
        if contacts is not None:
            interaction.contacts.set(contacts)
            touched |= {contact.pk for contact in contacts}
        derive.rebuild_days(interaction.owner_id, today, touched)


def remove_interaction(interaction: Interaction, *, today: date) -> None:
    with transaction.atomic():
        touched = list(interaction.contacts.values_list("pk", flat=True))
        owner_id = interaction.owner_id
        interaction.delete()
        derive.rebuild_days(owner_id, today, touched)


def searchable(interaction: Interaction) -> str:
    return " · ".join(fold(text) for name in INTERACTION_WORDS if (text := getattr(interaction, name)))


def new_contact(owner: Member, *, now: datetime, **fields: Any) -> Contact:
    """A contact with its own fields (names, how you met …); what hangs on it follows through the functions below."""
    contact = Contact(owner=owner, created_at=now, updated_at=now, **fields)
    derive.write_words(contact)
    contact.save(force_insert=True)
    return contact


def set_emails(contact: Contact, addresses: Iterable[str], **extra: Any) -> None:
    """Makes these the addresses of the contact, in this order; those that stay keep their label and source."""
    _set_rows(
        contact,
        Email,
        "address",
        [address.strip() for address in addresses],
        lambda address: {"folded": address.casefold()},
        extra,
    )


def set_phones(contact: Contact, numbers: Iterable[str], *, region: str | None, **extra: Any) -> None:
    from lazos.core.identity.phones import parse_phone

    def parsed(number: str) -> dict[str, str]:
        phone = parse_phone(number, region or None)
        return {"e164": phone.e164 if phone else ""}

    _set_rows(contact, Phone, "number", [number.strip() for number in numbers], parsed, extra)


def set_facts(contact: Contact, kind: str, texts: Iterable[str], **extra: Any) -> None:
    """Makes these the facts of one kind (interest, need, offer …)."""
    _set_rows(
        contact,
        Fact,
        "text",
        [text.strip()[:500] for text in texts],
        lambda text: {"folded": fold(text)[:500]},
        {"kind": kind} | extra,
        within={"kind": kind},
    )


def add_fact(contact: Contact, kind: str, text: str, **extra: Any) -> Fact:
    """One more fact; the same words again change nothing."""
    folded = fold(text.strip())[:500]
    fact, _made = Fact.objects.owned_by(contact.owner_id).get_or_create(
        contact=contact,
        kind=kind,
        folded=folded,
        defaults={"owner_id": contact.owner_id, "text": text.strip()[:500], **extra},
    )
    return fact


def set_links(contact: Contact, urls: Iterable[str]) -> None:
    """Makes these the web addresses of the contact; messenger handles stay as they are."""
    whole = [url if "://" in url or ":" in url.split("/")[0] else f"https://{url}" for url in urls]
    _set_rows(contact, Link, "url", whole, lambda url: {}, {"kind": "web"}, within={"kind": "web"})


def set_relations(contact: Contact, kinds: Iterable[str]) -> None:
    _set_rows(contact, Relation, "kind", list(kinds), lambda kind: {}, {})


def set_position(contact: Contact, organisation: str, role: str) -> None:
    """What they do now. A different organisation keeps the former one as a position that ended."""
    current = Position.objects.filter(contact=contact, current=True).order_by("position", "pk").first()
    if current is not None and (
        not organisation or fold(current.organisation) == fold(organisation) or not current.organisation
    ):
        current.organisation, current.role = organisation, role
        current.save(update_fields=["organisation", "role"]) if organisation or role else current.delete()
    elif organisation or role:
        Position.objects.filter(contact=contact, current=True).update(current=False)
        Position.objects.create(owner_id=contact.owner_id, contact=contact, organisation=organisation, role=role)
    contact.organisation, contact.role = organisation, role


def set_birthday(contact: Contact, year: int | None, month: int | None, day: int | None) -> None:
    birthdays = KeyDate.objects.filter(contact=contact, kind=KeyDate.Kind.BIRTHDAY)
    birthdays.delete()
    if month and day:
        KeyDate.objects.create(
            owner_id=contact.owner_id, contact=contact, kind=KeyDate.Kind.BIRTHDAY, year=year, month=month, day=day
        )


def change_next_step(contact: Contact, text: str, *, by: Member, now: datetime) -> Deed:
    """What to do next with this person; "" where it is done or none is wanted."""
    with transaction.atomic():
        deed = record(
            by,
            "next_step",
            at=now,
            subject=say("next_step_set", text=text) if text else say("next_step_done", text=contact.next_step),
            contact=contact.pk,
            before=contact.next_step,
            after=text,
        )
        contact.next_step = text
        contact.save_changes("next_step")
    return deed


@undoes("next_step")
def take_back_next_step(deed: Deed, now: datetime) -> None:
    contact = Contact.objects.owned_by(deed.owner).filter(pk=deed.facts["contact"]).first()
    if contact and contact.next_step == deed.facts.get("after", contact.next_step):
        contact.next_step = deed.facts["before"]
        contact.save_changes("next_step")


def circle_named(owner: Member, name: str) -> Circle:
    return Circle.objects.owned_by(owner).get_or_create(owner=owner, name=name.strip()[:100])[0]


def tag_named(owner: Member, name: str) -> Tag:
    clean = name.strip()[:100]
    return Tag.objects.owned_by(owner).get_or_create(owner=owner, folded=fold(clean)[:100], defaults={"name": clean})[0]


def rename_tag(tag: Tag, name: str, *, seen: int | None = None) -> Tag:
    """The tag under its new name; where another has that name already, the two become that one.

    Raises `StaleVersion` where somebody renamed it since version `seen`.
    """
    with transaction.atomic():
        clean = name.strip()[:100]
        ids = list(tag.contacts.values_list("pk", flat=True))
        other = Tag.objects.owned_by(tag.owner_id).filter(folded=fold(clean)[:100]).exclude(pk=tag.pk).first()
        tag.name, tag.folded = clean, tag.folded if other else fold(clean)[:100]
        tag.save_changes("name", "folded", seen=seen)
        if other:
            other.contacts.add(*ids)
            Tag.objects.owned_by(tag.owner_id).filter(pk=tag.pk).delete()
        derive.refresh_words(tag.owner_id, ids)
    return other or tag


def record_exchange(
    contact: Contact, *, direction: str, kind: str, day: date, note: str = "", **details: Any
) -> Exchange:
    return Exchange.objects.create(
        owner_id=contact.owner_id, contact=contact, direction=direction, kind=kind, day=day, note=note, **details
    )


def _set_rows(
    contact: Contact,
    model: Any,
    field: str,
    wanted: list[str],
    derived: Any,
    extra: dict[str, Any],
    within: dict[str, Any] | None = None,
) -> None:
    wanted = list(dict.fromkeys(value for value in wanted if value))
    rows = {getattr(row, field): row for row in model.objects.filter(contact=contact, **(within or {}))}
    model.objects.filter(
        contact=contact, pk__in=[row.pk for value, row in rows.items() if value not in wanted]
    ).delete()
    for position, value in enumerate(wanted):
        if value in rows:
            model.objects.filter(contact=contact, pk=rows[value].pk).update(position=position)
        else:
            model.objects.create(
                owner_id=contact.owner_id,
                contact=contact,
                position=position,
                **{field: value},
                **derived(value),
                **extra,
            )
