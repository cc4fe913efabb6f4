"""Resting, waking, archiving, tending: for one contact or many, and back again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from lazos.activity.models import CannotBeUndone, Deed, record, undoes
from lazos.activity.sentences import Said, say, sentences
from lazos.people import derive, snapshots
from lazos.people.models import Archival, Contact, Rest, Tending

if TYPE_CHECKING:
    from lazos.accounts.models import Member

STATES: tuple[Any, ...] = (Tending, Rest, Archival)


def change_states(contacts: Sequence[Contact], act: str, *, by: Member, now: datetime) -> tuple[Deed, str]:
    """Does one of the `ACTS` to all of them; gives the deed and the sentence that says so.

    Raises `CircleFull` where the tended circle cannot hold them all; then nothing was changed.
    """
    with transaction.atomic():
        before = states_of(by.pk, [contact.pk for contact in contacts])
        for contact in contacts:
            ACTS[act](contact, by, now)
        said = _said(act, contacts)
        after = states_of(by.pk, [contact.pk for contact in contacts])
        deed = record(by, "contact_states", at=now, subject=said, before=before, after=after)
        derive.refresh_ties(by.pk, by.today(now), [contact.pk for contact in contacts])
    return deed, said


@undoes("contact_states")
def give_back_states(deed: Deed, now: datetime) -> None:
    """Whose state was changed once more since keeps that one."""
    put_back(deed.owner, deed.facts["before"], now, after=deed.facts.get("after"))


def put_back(owner: Member, before: dict[str, Any], now: datetime, *, after: dict[str, Any] | None = None) -> None:
    """The states as `states_of` found them before, as far as the tended circle has room.

    Whoever no longer stands as `after` says keeps what they have now. Raises `CannotBeUndone` where nobody is left.
    """
    ids = [int(pk) for pk in before]
    there = set(Contact.objects.owned_by(owner).filter(pk__in=ids).values_list("pk", flat=True))
    living = there
    if after is not None:
        states = states_of(owner.pk, list(there))
        living = {pk for pk in there if _rows_of(states[str(pk)]) == _rows_of(after[str(pk)])}
    if not living:
        raise CannotBeUndone
    for model in STATES:
        model.objects.owned_by(owner).filter(contact__in=living).delete()
    for pk in living:
        for name, values in before[str(pk)].items():
            model = next(model for model in STATES if model.__name__ == name)
            if model is not Tending or Tending.objects.owned_by(owner).count() < owner.tended_cap:
                snapshots.given_back(model, values)
    derive.refresh_ties(owner.pk, owner.today(now), living)


def states_of(owner_id: int, ids: list[int]) -> dict[str, dict[str, Any]]:
    """Which states each of these contacts has, as JSON holds it."""
    before: dict[str, dict[str, Any]] = {str(pk): {} for pk in ids}
    for model in STATES:
        for row in model.objects.owned_by(owner_id).filter(contact__in=ids):
            before[str(row.contact_id)][model.__name__] = snapshots.taken(row)
    return before


def _rows_of(states: dict[str, Any]) -> dict[str, Any]:
    return {name: values["id"] for name, values in states.items()}


def _tend(contact: Contact, by: Member, now: datetime) -> None:
    Archival.objects.filter(contact=contact).delete()
    Tending.begin(contact, by=by, now=now)


ACTS: dict[str, Any] = {
    "tend": _tend,
    "untend": lambda contact, by, now: Tending.objects.filter(contact=contact).delete(),
    "rest": lambda contact, by, now: contact.rest(by=by, at=now),
    "wake": lambda contact, by, now: Rest.objects.filter(contact=contact).delete(),
    "archive": lambda contact, by, now: contact.archive(by=by, at=now),
    "unarchive": lambda contact, by, now: Archival.objects.filter(contact=contact).delete(),
}


def _said(act: str, contacts: Sequence[Contact]) -> Said:
    name = contacts[0].display_name if len(contacts) == 1 else ""
    return say("contact_states", act=act, n=len(contacts), name=name)


def _sentence(act: str, n: int, name: str) -> str:
    said = _ONE[act]() % {"name": name} if name else _MANY[act](n) % {"n": n}
    return str(said)


_ONE: dict[str, Any] = {
    "tend": lambda: _("%(name)s está en tu círculo cuidado."),
    "untend": lambda: _("%(name)s ya no está en tu círculo cuidado."),
    "rest": lambda: _("%(name)s descansa."),
    "wake": lambda: _("%(name)s ya no descansa."),
    "archive": lambda: _("%(name)s está en el archivo."),
    "unarchive": lambda: _("%(name)s volvió del archivo."),
}
_MANY: dict[str, Any] = {
    "tend": lambda n: ngettext(
        "%(n)s persona está en tu círculo cuidado.", "%(n)s personas están en tu círculo cuidado.", n
    ),
    "untend": lambda n: ngettext(
        "%(n)s persona ya no está en tu círculo cuidado.", "%(n)s personas ya no están en tu círculo cuidado.", n
    ),
    "rest": lambda n: ngettext("%(n)s persona descansa.", "%(n)s personas descansan.", n),
    "wake": lambda n: ngettext("%(n)s persona ya no descansa.", "%(n)s personas ya no descansan.", n),
    "archive": lambda n: ngettext("%(n)s persona está en el archivo.", "%(n)s personas están en el archivo.", n),
    "unarchive": lambda n: ngettext("%(n)s persona volvió del archivo.", "%(n)s personas volvieron del archivo.", n),
}

sentences({"contact_states": _sentence})
