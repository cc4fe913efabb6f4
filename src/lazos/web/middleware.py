"""What every view may take for granted of a request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict


class NoNulMiddleware:
    """Drops NUL characters from what was sent: no person types them, and PostgreSQL stores no text that has one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        request.GET = without_nul(request.GET)  # type: ignore[misc]
        if request.method == "POST":
            request.POST = without_nul(request.POST)  # type: ignore[misc]


def without_nul(sent: QueryDict) -> QueryDict:
    if not any("\0" in text for _name, values in sent.lists() for text in values):
        return sent
    clean = sent.copy()
    for name, values in sent.lists():
        clean.setlist(name, [text.replace("\0", "") for text in values])
    clean._mutable = False
    return clean
