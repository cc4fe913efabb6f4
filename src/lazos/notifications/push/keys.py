"""The key by which push services and browsers know this installation."""

from __future__ import annotations

import logging
from functools import lru_cache

from django.conf import settings

from lazos.core.webpush import BadKey, Key, encoded, key_of, public_of

logger = logging.getLogger(__name__)


def own() -> Key | None:
    """None where the key that was given cannot be read: then there is no push, and `doctor` says so."""
    return _key(settings.VAPID_KEY)


def public() -> str:
    """What a browser is given to subscribe with; "" without a key."""
    key = own()
    return encoded(public_of(key)) if key else ""


@lru_cache(maxsize=4)
def _key(text: str) -> Key | None:
    try:
        return key_of(text)
    except BadKey as problem:
        logger.error("the key for web push cannot be read: %s", problem)
        return None
