"""The address of this Lazos, for what is read elsewhere: in a mail, a calendar, a notification."""

from __future__ import annotations

import os

from django.conf import settings
from django.http import HttpRequest


def site() -> str:
    return settings.SITE_URL or f"http://localhost:{os.environ.get('LAZOS_PORT', '8000')}"


def site_of(request: HttpRequest) -> str:
    """As `site`; where none was given, the address by which this request came."""
    return settings.SITE_URL or f"{request.scheme}://{request.get_host()}"


def reaches_out() -> bool:
    """Whether others can reach this Lazos: somebody gave it a public address."""
    return bool(settings.SITE_URL)
