"""What notifications add to Tu cuenta."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext as _

from lazos.accounts.panels import Bound, Panel, adds_to_account
from lazos.notifications.forms import ChannelsForm
from lazos.notifications.models import CalendarFeed, Device


@adds_to_account
def notices(request: HttpRequest, bound: Bound) -> Panel:
    """What comes by which way."""
    form = bound.get("avisos") or ChannelsForm(instance=request.user)
    return Panel("avisos", _("Avisos"), "notifications/parts/account_channels.html", {"form": form}, 20)


@adds_to_account
def devices(request: HttpRequest, bound: Bound) -> Panel:
    """Phones, calendars and programs."""
    facts = {
        "feeds": list(CalendarFeed.objects.owned_by(request.user)),
        "devices": list(Device.objects.owned_by(request.user).filter(ended_at=None)),
    }
    return Panel(
        "devices", _("Teléfono, calendario y programas"), "notifications/parts/account_devices.html", facts, 60
    )
