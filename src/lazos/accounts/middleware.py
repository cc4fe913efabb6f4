"""Each page in the member's language and time zone; and no page but the open ones without a member."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import get_language_from_request

from lazos.web import marks
from lazos.web.htmx import came_from, is_htmx

GetResponse = Callable[[HttpRequest], HttpResponse]


class MemberLocaleMiddleware:
    """The member's own language and zone; a visitor's from the cookie of the language links or from the browser."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        member = request.user
        language = member.language if member.is_authenticated else get_language_from_request(request)
        zone = zoneinfo.ZoneInfo(member.timezone) if member.is_authenticated else zoneinfo.ZoneInfo("UTC")
        request.LANGUAGE_CODE = language
        with translation.override(language), timezone.override(zone):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class MembersOnlyMiddleware:
    """A view is for members unless it says `@login_not_required`: forgetting closes a door instead of opening one.

    Each answer says whose it is, and whoever leaves leaves nothing behind for the next one's back button.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        came_as_member = request.user.is_authenticated
        response = self.get_response(request)
        if request.user.is_authenticated:
            response.headers.setdefault("Cache-Control", "private, no-cache")
            response.headers[marks.REMOVED] = str(request.user.people_removed)
        elif came_as_member:
            response.headers["Clear-Site-Data"] = '"cache"'
        response.headers[marks.HEADER] = marks.mark_of(request.user)
        _remember_whose(request, response, left=came_as_member and not request.user.is_authenticated)
        return response

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> HttpResponse | None:
        if request.user.is_authenticated or not getattr(view, "login_required", True):
            return None
        if (request.resolver_match.namespace, request.resolver_match.view_name) in OPEN_ROUTES:
            return None
        return to_login(request)


def _remember_whose(request: HttpRequest, response: HttpResponse, *, left: bool) -> None:
    """Who was in, as a mark: what they wrote when their session ended is offered to nobody else."""
    from lazos.accounts.unsent import WHOSE

    if left:
        response.delete_cookie(WHOSE)
    elif request.user.is_authenticated and request.COOKIES.get(WHOSE) != (mark := marks.mark_of(request.user)):
        secure = settings.SESSION_COOKIE_SECURE
        response.set_cookie(WHOSE, mark, max_age=31536000, httponly=True, samesite="Lax", secure=secure)


def to_login(request: HttpRequest) -> HttpResponse:
    """Signing in, and back to where one was. What somebody wrote meanwhile comes along."""
    from lazos.accounts import unsent
    from lazos.accounts.views.unsent import interrupted

    if request.method in {"GET", "HEAD"}:
        return _region_to_login(request) if is_htmx(request) else redirect_to_login(request.get_full_path())
    # What a script sends is kept by that script: it follows the redirect and sees the door.
    if request.method == "POST" and request.accepts("text/html") and (held := unsent.held_in(request)):
        return interrupted(request, held)
    # An address that only takes what is sent is no page to come back to.
    return redirect_to_login(came_from(request) or "/")


def _region_to_login(request: HttpRequest) -> HttpResponse:
    """A part of a page was asked for: the whole page goes to sign in, not its part."""
    target = redirect_to_login(came_from(request) or "/").headers["Location"]
    return HttpResponse(status=401, headers={"HX-Redirect": target})


# Routes of others (allauth, static files) that a visitor needs; ours carry `@login_not_required`.
OPEN_ROUTES = {
    ("", name)
    for name in (
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "mfa_login_webauthn",
    )
}
