"""A save that came second is told, wherever it happens."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from lazos.activity.rows import StaleVersion
from lazos.web.htmx import back
from lazos.web.toasts import warn


class StaleIsToldMiddleware:
    """For the buttons that have no form to come back to; a form catches `StaleVersion` itself and keeps its words."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, problem: Exception) -> HttpResponse | None:
        if not isinstance(problem, StaleVersion):
            return None
        warn(request, _("Otra ventana guardó antes. Mira cómo quedó y prueba otra vez."))
        return back(request, "home")
