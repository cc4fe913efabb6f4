"""One template for the page and its changing region: htmx asks for the region, a browser without it for all."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme


def is_htmx(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"


def render_page(
    request: HttpRequest, template: str, context: dict[str, Any] | None = None, *, region: str = "", status: int = 200
) -> HttpResponse:
    """The page, or its partial `region` alone where htmx asked (and names it as its target)."""
    name = f"{template}#{region}" if region and is_htmx(request) else template
    response = render(request, name, context, status=status)
    response.headers["Vary"] = "HX-Request, Accept-Language, Cookie"
    return response


def at_its_address(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A region that stands for a whole page of its own: reloading it and going back find it again."""
    if is_htmx(request) and request.method == "GET":
        response.headers["HX-Push-Url"] = request.get_full_path()
    return response


def back(request: HttpRequest, fallback: str, *args: Any) -> HttpResponse:
    """To where the member came from (`next`, else the page itself), never to another host."""
    wanted = request.POST.get("next") or request.GET.get("next") or came_from(request)
    return redirect(local(wanted)) if local(wanted) else redirect(fallback, *args)


def came_from(request: HttpRequest) -> str:
    """The page of this site that the request was made from, "" where none says so."""
    parts = urlsplit(request.headers.get("Referer", ""))
    if parts.netloc != request.get_host():
        return ""
    return local(parts.path + (f"?{parts.query}" if parts.query else ""))


def local(address: str) -> str:
    """An address of this site that somebody sent along, "" where it leads elsewhere or is no address."""
    # A bare word would be taken for the name of a route.
    return address if address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None) else ""
