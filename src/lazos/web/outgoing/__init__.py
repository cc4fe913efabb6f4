"""Requests to other people's servers: link previews, push services. The only door out over HTTP.

A name is resolved once and the connection goes to exactly an address that was checked; each redirect is checked anew;
no cookies, no credentials of ours, no proxy; bytes (also unpacked), seconds and redirects are capped. What goes wrong
is an `OutgoingError` of one of the kinds in `errors`.

    page = outgoing.get("https://example.org/x", at_most=300_000, cut=True, seconds=6)
    answer = outgoing.post(subscription.endpoint, sealed, headers={"TTL": "86400"}, seconds=10)
    answer.status in (404, 410)   # the push service forgot this browser

Any status is an answer, not an error: what it means is known to the caller.
"""

from lazos.web.outgoing.addresses import is_global
from lazos.web.outgoing.errors import (
    BadAddress,
    Garbled,
    Inside,
    NotFound,
    OutgoingError,
    TooBig,
    TooManyRedirects,
    TooSlow,
    Unreachable,
)
from lazos.web.outgoing.reach import INTERNET, Reach
from lazos.web.outgoing.requests import Answer, get, post

__all__ = [
    "INTERNET",
    "Answer",
    "BadAddress",
    "Garbled",
    "Inside",
    "NotFound",
    "OutgoingError",
    "Reach",
    "TooBig",
    "TooManyRedirects",
    "TooSlow",
    "Unreachable",
    "get",
    "is_global",
    "post",
]
