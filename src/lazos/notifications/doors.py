"""What a new password, or the end of a session, closes: private calendars, browsers that are told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.signals import password_changed, password_reset, password_set
from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver

from lazos.accounts.leaving import sessions_ended
from lazos.notifications.models import CalendarFeed, Device
from lazos.notifications.models.devices import hash_of

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def close_doors(member: Member) -> None:
    """Whoever had the old password may have opened them."""
    CalendarFeed.objects.owned_by(member).delete()
    Device.objects.owned_by(member).delete()


@receiver([password_changed, password_reset, password_set])
def _password_changed(sender: Any, user: Member, **kwargs: Any) -> None:
    close_doors(user)


@receiver(user_logged_out)
def _left(sender: Any, request: Any, user: Member | None, **kwargs: Any) -> None:
    """A browser that was left is told nothing more of whoever left it."""
    if user is not None and request.session.session_key:
        _turn_off(user, [request.session.session_key])


@receiver(sessions_ended)
def _sent_away(sender: Any, member: Member, sessions: list[str], **kwargs: Any) -> None:
    _turn_off(member, sessions)


def _turn_off(member: Member, sessions: list[str]) -> None:
    Device.objects.owned_by(member).filter(session_hash__in=[hash_of(key) for key in sessions]).delete()
