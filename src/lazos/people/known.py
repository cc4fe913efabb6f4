"""Whether a new person has become known: then taking back what made them leaves them where they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from lazos.people.models import Contact, Merge

#: Derived from conversations, and so no sign of their own; or what only waits to become one.
_NO_SIGN = {"days", "deliveries"}


def is_known(contact: Contact, version: int, *, aside: Iterable[str] = ()) -> bool:
    """Whether somebody wrote on the record since `version`, or anything of any part of the system hangs on it.

    `aside` names what hangs on it by the very act that is taken back.
    """
    if contact.version > version + _of_merges(contact) or contact.merged_into_id is not None:
        return True
    names = {relation.get_accessor_name(): relation for relation in Contact._meta.related_objects}
    return any(_hangs(contact, names[name]) for name in names.keys() - _NO_SIGN - set(aside))


def _of_merges(contact: Contact) -> int:
    """How many versions merges that were taken back have made: one each way."""
    taken_back = Merge.objects.owned_by(contact.owner_id).exclude(undone_at=None)
    return 2 * taken_back.filter(Q(kept=contact) | Q(gone=contact)).count()


def _hangs(contact: Contact, relation: Any) -> bool:
    name = relation.get_accessor_name()
    return hasattr(contact, name) if relation.one_to_one else bool(getattr(contact, name).exists())
