"""What somebody sent after their session had ended: kept in the page of signing in, and offered to be sent again.

Nothing is stored for a visitor. Once they are in again it waits in their own session until they send it or leave it,
each form by itself: two may have been open.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.http import HttpRequest, QueryDict
from django.urls import reverse

from lazos.web.htmx import local
from lazos.web.marks import mark_of

FIELD, WHICH = "unsent", "which"
_WAITING, _AT_ONCE = "unsent_forms", 5
#: Cookies: the mark of who was in last, and whether a worker stands between the page and us (lazos.js says so).
WHOSE, WORKER = "lazos_whose", "lazos_worker"
MOST = 300_000  # characters: six times the longest note that anybody pasted
_OURS = {"csrfmiddlewaretoken", FIELD}


def held_in(request: HttpRequest) -> str:
    """What was sent, as JSON for a hidden field; "" for a button alone, and for more than a page can carry."""
    if request.POST.get("for") and request.COOKIES.get(WORKER):
        return ""  # the phone keeps these by itself and sends them once somebody is in
    fields = [[name, value] for name, values in request.POST.lists() for value in values if name not in _OURS]
    if not any(value.strip() for name, value in fields if name != "next"):
        return ""
    if any("password" in name for name, _value in fields):
        return ""
    held = json.dumps({"to": request.get_full_path(), "fields": fields, "whose": request.COOKIES.get(WHOSE, "")})
    return held if len(held) <= MOST else ""


def page_of(held: str) -> str:
    """Where `held` is offered to be sent again."""
    return f"{reverse('unsent')}?{WHICH}={_key(held)}"


def keep(request: HttpRequest) -> None:
    """Takes what came along with signing in over into the session."""
    text = request.POST.get(FIELD, "")
    if held := _read(text):
        kept = [*request.session.get(_WAITING, {}).items(), (_key(text), held)]
        request.session[_WAITING] = dict(kept[-_AT_ONCE:])


def waiting(request: HttpRequest) -> tuple[str, QueryDict] | None:
    """(address, fields) of what waits to be sent again; nothing for whoever is not the one who wrote it."""
    held = request.session.get(_WAITING, {}).get(_which(request))
    if not held:
        return None
    if held["whose"] != mark_of(request.user):
        request.session.pop(_WAITING)  # it does not stay in the session of somebody else either
        return None
    fields = QueryDict(mutable=True)
    for name, value in held["fields"]:
        fields.appendlist(name, value)
    return held["to"], fields


def forget(request: HttpRequest) -> None:
    kept = dict(request.session.get(_WAITING, {}))
    kept.pop(_which(request), None)
    request.session[_WAITING] = kept


def _which(request: HttpRequest) -> str:
    """The one that the address names, else the last."""
    return request.GET.get(WHICH) or next(reversed(request.session.get(_WAITING, {})), "")


def _key(held: str) -> str:
    return hashlib.sha256(held.encode()).hexdigest()[:16]


def _read(text: str) -> dict[str, Any] | None:
    """None where it is nothing of ours."""
    if not text or len(text) > MOST:
        return None
    try:
        held = json.loads(text)
        to, whose = local(held["to"]), str(held["whose"])
        fields = [(str(name), str(value)) for name, value in held["fields"]]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return {"to": to, "fields": fields, "whose": whose} if to else None
