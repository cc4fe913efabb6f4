"""Writing what the contact form holds, all or nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from lazos.activity.rows import StaleVersion
from lazos.core.language.fold import fold
from lazos.people import access, derive, photos, records
from lazos.people.forms.rows import write_rows
from lazos.people.models import Contact, Fact, KeyDate, Tending

if TYPE_CHECKING:
    from lazos.accounts.models import Member
    from lazos.people.forms.contact import ContactForm

FACTS = {"interests": Fact.Kind.INTEREST, "needs": Fact.Kind.NEED, "offers": Fact.Kind.OFFER}
NAME_PARTS = {"given", "surnames", "prefix", "suffix"}


def initial_of(contact: Contact) -> dict[str, Any]:
    """What the rows of a contact say, for the fields of the form that are not its own."""
    facts: dict[str, list[str]] = {}
    for kind, text in contact.facts.values_list("kind", "text"):
        facts.setdefault(kind, []).append(text)
    birthday = contact.dates.filter(kind=KeyDate.Kind.BIRTHDAY).first()
    from lazos.people.wording import day_in_words

    return {
        "surnames": " ".join(part for part in (contact.family, contact.family2) if part),
        "emails": list(contact.emails.values_list("address", flat=True)),
        "phones": list(contact.phones.values_list("number", flat=True)),
        "links": list(contact.links.filter(kind="web").values_list("url", flat=True)),
        "relations": list(contact.relations.values_list("kind", flat=True)),
        "circles": list(contact.circles.all()),
        "tags": list(contact.tags.values_list("name", flat=True)),
        "birthday": day_in_words(birthday) if birthday else "",
        "introduced_by_name": contact.introduced_by_name or str(contact.introduced_by or ""),
        "tend": Tending.objects.filter(contact=contact).exists(),
        **{name: facts.get(kind, []) for name, kind in FACTS.items()},
    }


def save_contact(form: ContactForm, formsets: list[Any], *, by: Member, now: datetime) -> Contact:
    """Writes the form. Raises `StaleVersion` or `CircleFull`; then nothing was written."""
    with transaction.atomic():
        contact = _own(form, by, now)
        _rows(form, contact, by)
        for formset in formsets:
            write_rows(formset, contact)
        if form.cleaned_data["photo_file"]:
            contact.photo = photos.keep(contact, form.cleaned_data["photo_file"])
            contact.save_changes("photo")
        _tend(form, contact, by, now)
        derive.refresh_words(by.pk, [contact.pk])
        derive.refresh_ties(by.pk, by.today(now), [contact.pk])
    return contact


def _own(form: ContactForm, by: Member, now: datetime) -> Contact:
    contact: Contact = form.instance
    changes = form.own_changes()
    if "introduced_by_name" in form.changed_data:
        contact.introduced_by = _known_by_name(by, form.cleaned_data["introduced_by_name"])
        changes.append("introduced_by")
    if NAME_PARTS & set(form.changed_data) and contact.full_name:
        # The name as an import wrote it would speak against what was just typed.
        contact.full_name = ""
        changes.append("full_name")
    if form.moved():
        raise StaleVersion(f"Contact {contact.pk}: {form.moved()}")
    if contact.pk:
        # What others wrote on other fields meanwhile stays: only what was changed here is written.
        contact.save_changes(*changes, seen=None if form.was_opened else form.seen_version)
        return contact
    contact.owner, contact.created_at, contact.updated_at = by, now, now
    derive.write_words(contact)
    contact.save(force_insert=True)
    return contact


def _rows(form: ContactForm, contact: Contact, by: Member) -> None:
    changed, said = set(form.changed_data), form.cleaned_data
    if changed & {"organisation", "role"}:
        records.set_position(contact, said["organisation"], said["role"])
    if "emails" in changed:
        records.set_emails(contact, said["emails"])
    if "phones" in changed:
        records.set_phones(contact, said["phones"], region=by.region)
    if "links" in changed:
        records.set_links(contact, said["links"])
    if "relations" in changed:
        records.set_relations(contact, said["relations"])
    if "birthday" in changed:
        day = said["birthday"]
        records.set_birthday(contact, *((day.year or None, day.month, day.day) if day else (None, None, None)))
    for name, kind in FACTS.items():
        if name in changed:
            records.set_facts(contact, kind, said[name])
    _groups(form, contact, by)


def _groups(form: ContactForm, contact: Contact, by: Member) -> None:
    if {"circles", "new_circle"} & set(form.changed_data):
        circles = list(form.cleaned_data["circles"])
        if form.cleaned_data["new_circle"].strip():
            circles.append(records.circle_named(by, form.cleaned_data["new_circle"]))
        contact.circles.set(circles)
    if "tags" in form.changed_data:
        contact.tags.set([records.tag_named(by, name) for name in form.cleaned_data["tags"]])


def _tend(form: ContactForm, contact: Contact, by: Member, now: datetime) -> None:
    if "tend" not in form.changed_data:
        return
    if not form.cleaned_data["tend"]:
        Tending.objects.filter(contact=contact).delete()
        return
    if form.cleaned_data["rest"]:
        resting = access.contact_for(by, form.cleaned_data["rest"])
        resting.rest(by=by, at=now)
        derive.refresh_ties(by.pk, by.today(now), [resting.pk])
    Tending.begin(contact, by=by, now=now)


def _known_by_name(by: Member, name: str) -> Contact | None:
    """The one contact of that name, where there is one and no second."""
    if not name.strip():
        return None
    named = access.contacts_of(by).matching(name)[:20]
    same = [contact for contact in named if fold(contact.display_name) == fold(name.strip())]
    return same[0] if len(same) == 1 else None
