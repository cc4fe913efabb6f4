"""Whether a new person has become known: then taking back what made them leaves them where they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lazos.people.models import Contact

#: Derived from conversations, and so no sign of their own; or what only waits to become one.
_NO_SIGN = {"days", "deliveries"}


def is_known(contact: Contact, version: int, *, aside: Iterable[str] = ()) -> bool:
    """Whether somebody wrote on the record since `version`, or anything of any part of the system hangs on it.

    `aside` names what hangs on it by the very act that is taken back.
    """
    if contact.version > version or contact.merged_into_id is not None:
        return True
    names = {relation.get_accessor_name(): relation for relation in Contact._meta.related_objects}
    return any(_hangs(contact, names[name]) for name in names.keys() - _NO_SIGN - set(aside))


def _hangs(contact: Contact, relation: Any) -> bool:
    name = relation.get_accessor_name()
    return hasattr(contact, name) if relation.one_to_one else bool(getattr(contact, name).exists())
