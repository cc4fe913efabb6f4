"""What happened, and the way on. Absent and not allowed are one page, in both languages."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from lazos.web.typed import typed_texts


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return render(request, "web/errors/404.html", status=404)


def bad_request(request: HttpRequest, exception: Any = None) -> HttpResponse:
    return render(request, "web/errors/400.html", status=400)


def server_error(request: HttpRequest) -> HttpResponse:
    return render(request, "web/errors/500.html", status=500)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return render(request, "web/errors/csrf.html", {"typed": typed_texts(request.POST)}, status=403)
