"""By which ways a member is told what: what they chose, and what is usual until they choose."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from lazos.notifications.models import Channel
from lazos.notifications.notices.registry import Group, groups, register

if TYPE_CHECKING:
    from lazos.accounts.models import Member

WAYS = ("app", "mail", "push")
#: The people of the day are a page of their own; by mail and on the phone they come where that is chosen.
TODAY = Group("today", _("Hoy: a quién nutrir"), frozenset({"mail"}), frozenset({"mail", "push"}), order=10)
register(TODAY)

Choice = frozenset[str]


def channels_of(member: Member) -> dict[str, Choice]:
    """Group → the ways by which it comes."""
    chosen = {row.group: _ways(row) for row in Channel.objects.owned_by(member)}
    return {group.code: chosen.get(group.code, group.usual) & group.offered for group in groups()}


def choose(member: Member, wanted: Mapping[str, Choice]) -> None:
    """Keeps what differs from what was: a group that is not named stays as it is."""
    now = channels_of(member)
    for code, ways in wanted.items():
        if now.get(code) != ways:
            values = {way: way in ways for way in WAYS}
            Channel.objects.owned_by(member).update_or_create(owner=member, group=code, defaults=values)


def _ways(row: Channel) -> Choice:
    return frozenset(way for way in WAYS if getattr(row, way))
