"""By which ways things come, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from lazos.accounts.models import Member as Settings
from lazos.notifications.channels import channels_of
from lazos.notifications.clock import at_clock, hour_of
from lazos.notifications.models import Device
from lazos.notifications.notices.registry import groups

if TYPE_CHECKING:
    from lazos.accounts.models import Member


def ways_told(member: Member) -> list[tuple[str, str]]:
    """(way, what comes by it), for the ways that are on."""
    hour, chosen = at_clock(hour_of(member)), channels_of(member)

    def by(way: str) -> str:
        return ", ".join(str(group.label) for group in groups() if way in chosen[group.code])

    told = [(_("Aquí"), by("app"))]
    if member.digest == Settings.Digest.DAILY:
        told.append((_("En el correo, cada día %(hour)s") % {"hour": hour}, by("mail")))
    elif member.digest == Settings.Digest.WEEKLY:
        told.append((_("En el correo, el día de repaso %(hour)s") % {"hour": hour}, by("mail")))
    if Device.objects.owned_by(member).filter(ended_at=None).exists():
        told.append((_("En el teléfono, junto, %(hour)s") % {"hour": hour}, by("push")))
    return [(way, what) for way, what in told if what]
