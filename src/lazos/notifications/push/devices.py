"""Browsers that are told: turned on by their member, turned off by them, by leaving, or because they are gone."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _

from lazos.core.webpush import BadKey, Browser
from lazos.notifications.models import Device
from lazos.notifications.models.devices import hash_of
from lazos.web.outgoing import BadAddress
from lazos.web.outgoing.requests import checked

if TYPE_CHECKING:
    from lazos.accounts.models import Member

#: Nobody has more browsers; somebody who tries out buttons may.
MOST = 20
LONGEST = 2000


class NotABrowser(ValueError):
    """What was sent is no subscription."""


class TooMany(ValueError):
    """The member has as many devices as one can have."""


def turn_on(
    member: Member, *, endpoint: str, p256dh: str, auth: str, name: str, shows_names: bool, session: str, now: datetime
) -> Device:
    """One row a browser: whoever turned it on last is told there. Raises `NotABrowser` or `TooMany`."""
    _demand_subscription(endpoint, p256dh, auth)
    hashed = hash_of(endpoint)
    with transaction.atomic():
        # The address is a secret of the browser and its keys change with it: who sends both has the browser in hand.
        Device.objects.all().unscoped().filter(endpoint_hash=hashed).delete()
        if Device.objects.owned_by(member).count() >= MOST:
            raise TooMany
        return Device.objects.create(
            owner=member, name=name[:60], shows_names=shows_names, endpoint=endpoint, endpoint_hash=hashed,
            p256dh=p256dh, auth=auth, session_hash=hash_of(session) if session else "", created_at=now, updated_at=now,
        )  # fmt: skip


def _demand_subscription(endpoint: str, p256dh: str, auth: str) -> None:
    try:
        checked(endpoint)
        Browser.of(p256dh, auth)
    except (BadAddress, BadKey) as problem:
        raise NotABrowser(str(problem)) from problem
    if len(endpoint) > LONGEST or len(p256dh) > 100 or len(auth) > 40 or urlsplit(endpoint).scheme != "https":
        raise NotABrowser("too long, or not https")


def guessed_name(user_agent: str) -> str:
    """ "Firefox, Android": what a member would call the browser at hand, to be changed by them."""
    systems = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "CrOS", "Linux")
    browsers = (("Firefox", "Firefox"), ("Edg", "Edge"), ("OPR", "Opera"), ("Chrome", "Chrome"), ("Safari", "Safari"))
    system = next((name for name in systems if name in user_agent), "").replace("Macintosh", "Mac")
    browser = next((name for mark, name in browsers if mark in user_agent), "")
    return ", ".join(part for part in (browser, system) if part) or _("Este equipo")
