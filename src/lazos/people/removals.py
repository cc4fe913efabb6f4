"""Taking rows away so that they can come back: a conversation, an exchange, a fact. A contact goes for ever."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import F

from lazos.accounts.models import Member
from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say
from lazos.people import derive, records, snapshots
from lazos.people.forgetting import forget_in_deeds
from lazos.people.models import Contact, Interaction, SourceKey
from lazos.people.models.origin import history_key


def remove_interaction(interaction: Interaction, *, by: Member, now: datetime, subject: str) -> Deed:
    with transaction.atomic():
        contacts = list(interaction.contacts.values_list("pk", flat=True))
        deed = record(
            by,
            "interaction_removed",
            at=now,
            subject=subject,
            row=snapshots.taken(interaction),
            contacts=contacts,
            links=snapshots.links_to(interaction),
        )
        _remember(interaction, contacts)
        records.remove_interaction(interaction, today=by.today(now))
    return deed


@undoes("interaction_removed")
def bring_back_interaction(deed: Deed, now: datetime) -> None:
    living = Contact.objects.owned_by(deed.owner).filter(pk__in=deed.facts["contacts"])
    interaction: Any = snapshots.given_back(Interaction, deed.facts["row"])
    interaction.contacts.set(living)
    _forget(interaction)
    snapshots.linked_again(interaction, deed.facts["links"])
    derive.rebuild_days(deed.owner_id, deed.owner.today(now), deed.facts["contacts"])


def remove_row(row: Any, *, by: Member, now: datetime, subject: str) -> Deed:
    """An exchange, a fact, a circle or a tag; their contact must still be there to bring it back."""
    with transaction.atomic():
        members = list(row.contacts.values_list("pk", flat=True)) if hasattr(row, "contacts") else []
        deed = record(
            by,
            "row_removed",
            at=now,
            subject=subject,
            model=row._meta.label,
            row=snapshots.taken(row),
            contacts=members,
            links=snapshots.links_to(row),
        )
        _remember(row, [getattr(row, "contact_id", 0)])
        row.delete()
        derive.refresh_words(by.pk, [row.contact_id] if hasattr(row, "contact_id") else members)
    return deed


@undoes("row_removed")
def bring_back_row(deed: Deed, now: datetime) -> None:
    facts = deed.facts
    living = Contact.objects.owned_by(deed.owner)
    touched = [pk for pk in (facts["row"].get("contact_id"),) if pk] or facts["contacts"]
    if "contact_id" in facts["row"] and not living.filter(pk__in=touched).exists():
        return
    row: Any = snapshots.given_back(apps.get_model(facts["model"]), facts["row"])
    if facts["contacts"]:
        row.contacts.set(living.filter(pk__in=facts["contacts"]))
    snapshots.linked_again(row, facts["links"])
    _forget(row)
    derive.refresh_words(deed.owner_id, touched)


def remove_contact(contact: Contact, *, by: Member, now: datetime) -> None:
    """For ever: the contact, the records merged into it, what hangs on it, and the talks that were with nobody else.

    The history of deeds names them no more, and phones drop the pages that they kept. Its files go with the next
    sweep, where no other row names them.
    """
    with transaction.atomic():
        forget_in_deeds(by.pk, _with_merged(contact))
        alone = [talk.pk for talk in contact.interactions.prefetch_related("contacts") if len(talk.contacts.all()) == 1]
        Interaction.objects.owned_by(by).filter(pk__in=alone).delete()
        record(by, "contact_removed", at=now, subject=say("contact_removed"))
        Member.objects.filter(pk=by.pk).update(people_removed=F("people_removed") + 1)
        for one in _with_merged(contact):
            one.delete()


def _remember(row: Any, contacts: list[int]) -> None:
    """What an import brought and the member took away does not come back with the same file."""
    if getattr(row, "source_key", "") and contacts:
        key, values = history_key(row.source_key), {"contact_id": contacts[0], "origin_id": row.origin_id}
        SourceKey.objects.owned_by(row.owner_id).get_or_create(owner_id=row.owner_id, key=key, defaults=values)


def _forget(row: Any) -> None:
    if getattr(row, "source_key", ""):
        SourceKey.objects.owned_by(row.owner_id).filter(key=history_key(row.source_key)).delete()


def _with_merged(contact: Contact) -> list[Contact]:
    # Left alone they would stand in the list again, each with what it had of the same person.
    return [*(one for gone in contact.merged_from.all() for one in _with_merged(gone)), contact]
