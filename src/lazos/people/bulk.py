"""One act on many people: their state, a circle or a tag. Each is one deed, undone as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils.translation import ngettext

from lazos.activity.models import Deed, record, undoes
from lazos.activity.sentences import say, sentences
from lazos.people import derive, records
from lazos.people.models import Circle, Contact, Tag
from lazos.people.states import ACTS, change_states
from lazos.web.numbers import number_in

if TYPE_CHECKING:
    from lazos.accounts.models import Member

MOST_AT_ONCE = 500
GROUPS: dict[str, Any] = {"circle": Circle, "tag": Tag}


@dataclass(frozen=True)
class Asked:
    """What to do: an act of `states`, or adding to the circle or tag `name`."""

    act: str
    name: str = ""

    @classmethod
    def of(cls, data: Any) -> Asked | None:
        act, name = data.get("one", "").partition(" ")[0] or data.get("act", ""), data.get("name", "").strip()
        if act in ACTS or (act in GROUPS and name):
            return cls(act, name)
        return None


def asked_ids(data: Any) -> list[str]:
    """The button of one row stands for that row alone, whatever else is ticked."""
    one = data.get("one", "").partition(" ")[2]
    return [one] if one else data.getlist("ids")


def chosen(member: Member, ids: Iterable[str]) -> list[Contact]:
    """The member's own among these ids; others are not there."""
    numbers = [key for text in ids if (key := number_in(text)) is not None][:MOST_AT_ONCE]
    return list(Contact.objects.owned_by(member).filter(pk__in=numbers, merged_into=None).order_by("sort_name", "pk"))


def carry_out(contacts: Sequence[Contact], asked: Asked, *, by: Member, now: datetime) -> tuple[Deed, str]:
    """Raises `CircleFull`; then nothing was changed."""
    if asked.act in ACTS:
        return change_states(contacts, asked.act, by=by, now=now)
    return add_to_group(contacts, asked, by=by, now=now)


def add_to_group(contacts: Sequence[Contact], asked: Asked, *, by: Member, now: datetime) -> tuple[Deed, str]:
    make = records.circle_named if asked.act == "circle" else records.tag_named
    with transaction.atomic():
        group = make(by, asked.name)
        held = set(group.contacts.values_list("pk", flat=True))
        added = [contact.pk for contact in contacts if contact.pk not in held]
        group.contacts.add(*added)
        derive.refresh_words(by.pk, added)
        said = say("group_joined", act=asked.act, name=str(group), n=len(contacts))
        return record(by, "group_joined", at=now, subject=said, group=asked.act, pk=group.pk, added=added), said


@undoes("group_joined")
def leave_group(deed: Deed, now: datetime) -> None:
    group = GROUPS[deed.facts["group"]].objects.owned_by(deed.owner).filter(pk=deed.facts["pk"]).first()
    if group:
        group.contacts.remove(*deed.facts["added"])
    derive.refresh_words(deed.owner_id, deed.facts["added"])


def _sentence(act: str, name: str, n: int) -> str:
    if act == "circle":
        text = ngettext("%(n)s persona está en “%(name)s”.", "%(n)s personas están en “%(name)s”.", n)
    else:
        text = ngettext(
            "%(n)s persona lleva la etiqueta “%(name)s”.", "%(n)s personas llevan la etiqueta “%(name)s”.", n
        )
    return text % {"n": n, "name": name}


sentences({"group_joined": _sentence})
