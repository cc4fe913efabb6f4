"""A session ended while somebody was writing: signing in with what they wrote, and sending it after all."""

from __future__ import annotations

from typing import Any

from allauth.account import views as account
from allauth.mfa.webauthn import views as webauthn
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from lazos.accounts import unsent
from lazos.accounts.forms import LoginForm
from lazos.web.htmx import came_from, is_htmx, render_page
from lazos.web.typed import typed_texts


def interrupted(request: HttpRequest, held: str) -> HttpResponse:
    """Signing in, with what was sent in the form. In the place of the whole page, also where a region was asked for.

    Where its author left in another window nobody knows whose it is: it is shown, and offered to nobody.
    """
    context: dict[str, Any] = {"form": LoginForm(request=request), "here": "login", "redirect_field_name": "next"}
    if request.COOKIES.get(unsent.WHOSE):
        context |= {"unsent": held, "redirect_field_value": unsent.page_of(held)}
    else:
        context |= {"texts": typed_texts(request.POST), "redirect_field_value": came_from(request) or "/"}
    response = render(request, "account/login.html", context, status=401)
    if is_htmx(request):
        response.headers["HX-Retarget"], response.headers["HX-Reswap"] = "body", "innerHTML"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    return _kept(request, account.login(request))


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_with_key(request: HttpRequest) -> HttpResponse:
    return _kept(request, webauthn.login_webauthn(request))


@require_http_methods(["GET", "POST"])
def unsent_page(request: HttpRequest) -> HttpResponse:
    """What waits to be sent; a POST sends it where it belongs, or leaves it."""
    waits = unsent.waiting(request)
    if request.method == "POST":
        unsent.forget(request)
        send = waits is not None and "_unsent" in request.POST
        # 307: the browser sends the same fields on, as it would have done.
        return HttpResponse(status=307, headers={"Location": waits[0]}) if waits and send else redirect("home")
    if waits is None:
        return redirect("home")
    context: dict[str, Any] = {"fields": waits[1].lists(), "texts": typed_texts(waits[1])}
    return render_page(request, "accounts/unsent.html", context)


def _kept(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """Where signing in went on (in, or to the second step), what came along waits in the session."""
    if response.status_code == 302 and request.method == "POST":
        unsent.keep(request)
    return response
