"""The only doors to the private rows of notifications. What is not theirs is not there (404)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import get_object_or_404

from lazos.notifications.models import CalendarFeed, Device, Notice

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def feed_for(member: Member, pk: int) -> CalendarFeed:
    return get_object_or_404(CalendarFeed.objects.owned_by(member), pk=pk)


def notice_for(member: Member, pk: int) -> Notice:
    return get_object_or_404(Notice.objects.owned_by(member), pk=pk)


def device_for(member: Member, pk: int) -> Device:
    return get_object_or_404(Device.objects.owned_by(member), pk=pk)
