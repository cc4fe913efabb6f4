"""A password that changed closes what was opened under the old one: private addresses of calendars, devices."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.signals import password_changed, password_reset, password_set
from django.dispatch import receiver

from lazos.notifications.models import CalendarFeed

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def close_doors(member: Member) -> None:
    CalendarFeed.objects.owned_by(member).delete()


@receiver([password_changed, password_reset, password_set])
def _close_doors(sender: Any, user: Member, **kwargs: Any) -> None:
    close_doors(user)
