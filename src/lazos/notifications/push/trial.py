"""A message to see that messages arrive, at once and whatever the hour: the member asked for it this moment."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from lazos.notifications.models import Device, Push
from lazos.notifications.push import sending


def write_trial(device: Device, *, now: datetime) -> Push | None:
    """None where one was written in the same minute."""
    with translation.override(device.owner.language):
        payload = {
            "title": _("Así llega un aviso"),
            "body": _("A tu hora, una vez al día, y solo si hay algo."),
            "url": reverse("devices"),
            "tag": "lazos-trial",
            "lang": device.owner.language,
        }
    key, expires_at = f"trial:{now:%Y%m%d%H%M}", now + timedelta(minutes=10)
    return sending.write(device, key, payload=payload, topic="trial", expires_at=expires_at, at_any_hour=True)
